package id.sinergi.imports.reading;

import java.util.BitSet;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the formats of cells make of a number: a day, or a number in another unit. */
final class Styles {

    /** What is shown as it stands, in quotes, after a backslash, or is no part of the pattern; and what makes a number. */
    private static final Pattern LITERAL = Pattern.compile("\"[^\"]*\"|\\\\.|[_*].|\\[[^\\]]*]|(?i:general|e[+-])");

    private static final Pattern DAY = Pattern.compile("[yde]|mmm");
    private static final Pattern CONDITION = Pattern.compile("\\[[<>=]");
    /** Commas behind the last digit divide by thousands. */
    private static final Pattern THOUSANDS = Pattern.compile("[0#?],+(?![0#?,])");
    /** What is no part of what is shown: room, filling, colours, conditions, languages; and the signs of a currency's place. */
    private static final Pattern UNSHOWN =
            Pattern.compile("[_*].|\\[\\$-[^\\]]*]|\\[\\$|-[0-9A-Fa-f]+]|\\[[^$\\]]*]|[\"\\\\]|(?i:general|e[+-])");

    private static final Pattern WORDS = Pattern.compile("[\\p{L}\\p{Sc}%]+");
    /** Say what is counted, and change nothing in it. */
    private static final Set<String> PLAIN = Set.of(
            "rp", "idr", "orang", "org", "jiwa", "pekerja", "tk", "kk", "tahun", "thn", "th", "bulan", "bln", "hari",
            "per", "rt", "rw", "no", "ke");

    private static final Pattern STYLE = Pattern.compile("\\d{1,6}");

    /** Built in: 9 and 10 are shares. */
    private static final String SHARE = "9|10";

    private final BitSet dates = new BitSet();
    private final Map<Integer, String> formats = new HashMap<>();

    private Styles() {}

    static Styles none() {
        return new Styles();
    }

    static Styles read(Xml xml) {
        var codes = new HashMap<String, String>();
        var styles = new Styles();
        for (var name = xml.element(); name != null; name = xml.element()) {
            if (name.equals("numFmt")) {
                codes.put(
                        Objects.toString(xml.attribute("numFmtId"), ""),
                        Objects.toString(xml.attribute("formatCode"), ""));
            } else if (name.equals("cellXfs")) {
                var style = 0;
                for (var xf = xml.elementIn("cellXfs"); xf != null; xf = xml.elementIn("cellXfs")) {
                    if (xf.equals("xf")) {
                        var id = Objects.toString(xml.attribute("numFmtId"), "");
                        styles.put(style++, id, codes.get(id));
                    }
                }
            }
        }
        return styles;
    }

    private void put(int style, String id, @Nullable String format) {
        dates.set(style, isDate(id, format));
        if (id.matches(SHARE)) {
            formats.put(style, "0%");
        } else if (format != null
                && !dates.get(style)
                && !isCurrency(id)
                && sections(format).anyMatch(Styles::isScaled)) {
            formats.put(style, format);
        }
    }

    private static boolean isDate(String id, @Nullable String format) {
        if (format == null) {
            return id.matches("1[4-7]|22|2[7-9]|3[0-6]|5[0-8]");
        }
        var pattern = LITERAL.matcher(format).replaceAll("").toLowerCase(Locale.ROOT);
        return DAY.matcher(pattern.split(";", 2)[0]).find();
    }

    /** Built in: whatever sign a file has of the currency, each spreadsheet shows that of its own country. */
    private static boolean isCurrency(String id) {
        return id.matches("[5-8]|3[7-9]|4[0-4]");
    }

    /** The part for numbers above 0; all parts, where they have conditions. */
    private static Stream<String> sections(String format) {
        var sections = Pattern.compile(";").splitAsStream(format);
        return CONDITION.matcher(format).find() ? sections : sections.limit(1);
    }

    private static boolean isScaled(String section) {
        return THOUSANDS.matcher(LITERAL.matcher(section).replaceAll("")).find()
                || WORDS.matcher(UNSHOWN.matcher(section).replaceAll(""))
                        .results()
                        .anyMatch(word -> !PLAIN.contains(word.group().toLowerCase(Locale.ROOT)));
    }

    boolean isDate(@Nullable String style) {
        return dates.get(number(style));
    }

    /** Whether a number above 0 is shown as a share, in another currency, in thousands, or with a word that may change it. */
    boolean isScaled(@Nullable String style, int sign) {
        return sign > 0 && formats.containsKey(number(style));
    }

    /** The format of one that {@link #isScaled}. */
    String format(@Nullable String style) {
        return formats.getOrDefault(number(style), "");
    }

    /** Where there is none, one that no workbook has so many of. */
    private static int number(@Nullable String style) {
        return style != null && STYLE.matcher(style).matches() ? Integer.parseInt(style) : Integer.MAX_VALUE;
    }
}
