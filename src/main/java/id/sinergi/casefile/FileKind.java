package id.sinergi.casefile;

import id.sinergi.shared.FileNames;
import java.util.Arrays;
import java.util.Optional;

/** File kinds that a case takes, told by their first bytes and never by their name. */
enum FileKind {
    PDF("application/pdf", new String[] {"pdf"}, '%', 'P', 'D', 'F', '-'),
    JPEG("image/jpeg", new String[] {"jpg", "jpeg"}, 0xFF, 0xD8, 0xFF),
    PNG("image/png", new String[] {"png"}, 0x89, 'P', 'N', 'G', 0x0D, 0x0A, 0x1A, 0x0A);

    private final String type;
    private final String[] endings;
    private final int[] signature;

    FileKind(String type, String[] endings, int... signature) {
        this.type = type;
        this.endings = endings;
        this.signature = signature;
    }

    String type() {
        return type;
    }

    /** What a file of this kind is called that somebody has given a name. */
    String name(String given) {
        return FileNames.of(given, endings);
    }

    /** The name of a file that was kept before names were made safe. */
    static String name(String given, String type) {
        return Arrays.stream(values())
                .filter(kind -> kind.type.equals(type))
                .findFirst()
                .map(kind -> kind.name(given))
                .orElse(given);
    }

    static Optional<FileKind> of(byte[] content) {
        return Arrays.stream(values()).filter(kind -> kind.matches(content)).findFirst();
    }

    private boolean matches(byte[] content) {
        if (content.length < signature.length) {
            return false;
        }
        for (var i = 0; i < signature.length; i++) {
            if ((content[i] & 0xFF) != signature[i]) {
                return false;
            }
        }
        return true;
    }
}
