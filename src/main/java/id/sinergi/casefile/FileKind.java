package id.sinergi.casefile;

import java.util.Arrays;
import java.util.Optional;

/** File kinds that a case takes, told by their first bytes and never by their name. */
enum FileKind {
    PDF("application/pdf", '%', 'P', 'D', 'F', '-'),
    JPEG("image/jpeg", 0xFF, 0xD8, 0xFF),
    PNG("image/png", 0x89, 'P', 'N', 'G', 0x0D, 0x0A, 0x1A, 0x0A);

    private final String type;
    private final int[] signature;

    FileKind(String type, int... signature) {
        this.type = type;
        this.signature = signature;
    }

    String type() {
        return type;
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
