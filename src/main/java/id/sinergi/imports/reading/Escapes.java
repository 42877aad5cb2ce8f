package id.sinergi.imports.reading;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Signs that XML cannot hold stand in texts of a workbook as {@code _x000D_}; the underscore of a text that looks like one
 * stands as {@code _x005F_} (ECMA-376, ST_Xstring).
 */
final class Escapes {

    private static final Pattern SIGN = Pattern.compile("_x([0-9A-Fa-f]{4})_");

    private Escapes() {}

    /** The text as the sheet shows it; signs that nothing shows or keeps are left out. */
    static String decode(String text) {
        if (!text.contains("_x")) {
            return text;
        }
        var plain = SIGN.matcher(text)
                .replaceAll(found ->
                        Matcher.quoteReplacement(Character.toString((char) Integer.parseInt(found.group(1), 16))));
        return plain.codePoints()
                .filter(c -> c >= ' ' || c == '\t' || c == '\n' || c == '\r')
                .filter(c -> Character.getType(c) != Character.SURROGATE)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
