package id.sinergi.imports.reading;

import java.util.BitSet;
import java.util.HashMap;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Which formats of cells show a number as a date. */
final class Styles {

    /** What is shown as it stands, in quotes, after a backslash, or is no part of the pattern; and what makes a number. */
    private static final Pattern LITERAL = Pattern.compile("\"[^\"]*\"|\\\\.|[_*].|\\[[^\\]]*]|(?i:general|e[+-])");

    private static final Pattern DAY = Pattern.compile("[yde]|mmm");

    private final BitSet dates;

    private Styles(BitSet dates) {
        this.dates = dates;
    }

    static Styles none() {
        return new Styles(new BitSet());
    }

    static Styles read(Xml xml) {
        var formats = new HashMap<String, String>();
        var dates = new BitSet();
        for (var name = xml.element(); name != null; name = xml.element()) {
            if (name.equals("numFmt")) {
                formats.put(
                        Objects.toString(xml.attribute("numFmtId"), ""),
                        Objects.toString(xml.attribute("formatCode"), ""));
            } else if (name.equals("cellXfs")) {
                var style = 0;
                for (var xf = xml.elementIn("cellXfs"); xf != null; xf = xml.elementIn("cellXfs")) {
                    if (xf.equals("xf")) {
                        var id = Objects.toString(xml.attribute("numFmtId"), "");
                        dates.set(style++, isDate(id, formats.get(id)));
                    }
                }
            }
        }
        return new Styles(dates);
    }

    private static boolean isDate(String id, @Nullable String format) {
        if (format == null) {
            return id.matches("1[4-7]|22|2[7-9]|3[0-6]|5[0-8]");
        }
        var pattern = LITERAL.matcher(format).replaceAll("").toLowerCase(java.util.Locale.ROOT);
        return DAY.matcher(pattern.split(";", 2)[0]).find();
    }

    boolean isDate(@Nullable String style) {
        return style != null && style.matches("\\d{1,6}") && dates.get(Integer.parseInt(style));
    }
}
