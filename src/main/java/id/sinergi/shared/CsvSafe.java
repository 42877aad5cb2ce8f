package id.sinergi.shared;

/** Cells for CSV files that people open in a spreadsheet. */
public final class CsvSafe {

    private CsvSafe() {}

    /** The text, prefixed with an apostrophe where a spreadsheet would take it for a formula. */
    public static String cell(String text) {
        return !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }
}
