package id.sinergi.shared;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Names of files that somebody sends: what they say of their type is not believed, and nothing in them is invisible. */
public final class FileNames {

    private static final int LONGEST = 120;

    /** Controls, marks of direction, other invisible signs, and what no alphabet has. */
    private static final Pattern INVISIBLE =
            Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Co}\\p{Cn}\\p{Cs}\\u115F\\u1160\\u3164\\uFFA0\\u2800\\uFE00-\\uFE0F]");

    private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}]+");
    private static final Pattern RESERVED = Pattern.compile("[:*?\"<>|]");
    /** Names that mean a device to some systems. */
    private static final Pattern DEVICE = Pattern.compile("(?i)(con|prn|aux|nul|com\\d|lpt\\d)(\\..*)?");

    private static final Pattern EXTENSION = Pattern.compile("\\.([A-Za-z0-9]{1,5})[. ]*$");

    /** Endings that say a type; others, such as in "No. 5.Rev", belong to the name. */
    private static final Set<String> TYPES = Set.of(
            ("7z app apk asp aspx bat bmp bz2 cab cer chm class cmd com cpl csv dll dmg doc docm docx dot dotm eml exe gadget"
                            + " gif gz hta htm html ico img inf ini iso jar jpe jpeg jpg js jse json jsp key lnk mht mhtml mjs"
                            + " mp3 mp4 msc msg msi msp ods odt pdf php pif png ppt pptm pptx ps1 psd py rar reg rtf scr sct sh"
                            + " shs so svg svgz swf sys tar tgz tif tiff tsv txt url vb vbe vbs vhd wasm webp ws wsf wsh xhtml"
                            + " xla xlam xls xlsb xlsm xlsx xlt xltm xltx xml xsl xz zip")
                    .split(" "));

    private FileNames() {}

    /**
     * The last part of a path as a name with an ending of its real type.
     *
     * @param endings that the type has, such as {@code jpg}, the usual one first
     */
    public static String of(String given, String... endings) {
        var name = plain(given);
        var own = endings[0];
        for (var found = EXTENSION.matcher(name); found.find(); found = EXTENSION.matcher(name)) {
            var ending = found.group(1).toLowerCase(Locale.ROOT);
            if (!TYPES.contains(ending)) {
                break;
            }
            own = Set.of(endings).contains(ending) ? ending : own;
            name = name.substring(0, found.start());
        }
        name = name.replaceAll("[. ]+$", "");
        if (Set.of(endings).contains(name.toLowerCase(Locale.ROOT))) {
            name = "";
        }
        var end = name.offsetByCodePoints(0, Math.min(LONGEST, name.codePointCount(0, name.length())));
        var cut = name.substring(0, end).strip();
        return (cut.isEmpty() ? "berkas" : DEVICE.matcher(cut).matches() ? "_" + cut : cut) + "." + own;
    }

    private static String plain(String given) {
        var last = given.substring(Math.max(given.lastIndexOf('/'), given.lastIndexOf('\\')) + 1);
        var visible = INVISIBLE.matcher(SPACES.matcher(last).replaceAll(" ")).replaceAll("");
        return RESERVED.matcher(Normalizer.normalize(visible, Normalizer.Form.NFC))
                .replaceAll("_")
                .replaceAll("^[. ]+", "");
    }
}
