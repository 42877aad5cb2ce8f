package id.sinergi.shared;

/** Cells for CSV files that people open in a spreadsheet. */
public final class CsvSafe {

    private CsvSafe() {}

    /** The text, prefixed with an apostrophe where a spreadsheet would take it for a formula. */
    public static String cell(String text) {
        return startsFormula(text, 0) ? "'" + text : text;
    }

    /** Whether {@link #cell} has put an apostrophe before the text. */
    public static boolean isGuarded(String text) {
        return text.length() > 1 && text.charAt(0) == '\'' && startsFormula(text, 1);
    }

    /** The text as it was before {@link #cell}. */
    public static String plain(String text) {
        return isGuarded(text) ? text.substring(1) : text;
    }

    private static boolean startsFormula(String text, int at) {
        return text.length() > at && "=+-@\t\r".indexOf(text.charAt(at)) >= 0;
    }
}
