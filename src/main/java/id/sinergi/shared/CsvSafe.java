package id.sinergi.shared;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.QuoteStrategy;
import java.util.regex.Pattern;

/**
 * Cells for CSV files that people open in a spreadsheet, whichever sign it takes for a separator: here most take the
 * semicolon, although our files have commas.
 */
public final class CsvSafe {

    /** What a spreadsheet would calculate: at the beginning, or where it would begin a cell or a line. */
    private static final Pattern FORMULA =
            Pattern.compile("([;,|\\t\\r\\n]\"?|^)(?=[=+@\\-\\t\\r\uFF1D\uFF0B\uFF0D\uFF20])");

    private static final Pattern GUARDED =
            Pattern.compile("([;,|\\t\\r\\n]\"?|^)'(?=[=+@\\-\\t\\r\uFF1D\uFF0B\uFF0D\uFF20])");

    private static final String SEPARATORS = ";,|\t";

    private CsvSafe() {}

    /** A writer that quotes every separator, also those of others. */
    public static CsvWriter.CsvWriterBuilder writer() {
        return CsvWriter.builder().quoteStrategy(new QuoteStrategy() {
            @Override
            public boolean quoteValue(int line, int field, String value) {
                return hasSeparator(value);
            }
        });
    }

    private static boolean hasSeparator(String value) {
        for (var i = 0; i < value.length(); i++) {
            if (SEPARATORS.indexOf(value.charAt(i)) >= 0) {
                return true;
            }
        }
        return false;
    }

    /** The text, with an apostrophe wherever a spreadsheet would take it for a formula. */
    public static String cell(String text) {
        return startsFormula(text, 0) || hasSeparator(text) || text.indexOf('\n') >= 0
                ? FORMULA.matcher(text).replaceAll("$1'")
                : text;
    }

    /** The text as it was before {@link #cell}. */
    public static String plain(String text) {
        return text.indexOf('\'') >= 0 ? GUARDED.matcher(text).replaceAll("$1") : text;
    }

    private static boolean startsFormula(String text, int at) {
        return text.length() > at && "=+-@\t\r\uFF1D\uFF0B\uFF0D\uFF20".indexOf(text.charAt(at)) >= 0;
    }
}
