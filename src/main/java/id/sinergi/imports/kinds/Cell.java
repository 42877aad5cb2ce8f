package id.sinergi.imports.kinds;

import java.util.regex.Pattern;

/** A cell as the file has it: what it says, and what is known of how it was stored. */
public record Cell(String text, Type type) {

    public static final Cell EMPTY = new Cell("", Type.TEXT);

    /** A formula whose result nobody stored: as a text in the file of rejected rows it is an error all the same. */
    public static final Cell NO_RESULT = new Cell("#RUMUS!", Type.ERROR);

    /**
     * What spreadsheets say instead of a value, by its form, for every language has words of its own: {@code #REF!}, {@code
     * #NILAI!}, {@code #NAMA?}, {@code #DIV/0!}, {@code #N/A}, {@code #TIDAK ADA}, {@code Err:508}; and the crosses of a
     * column that was too narrow.
     */
    private static final Pattern ERROR = Pattern.compile("#+"
            + "|#[\u00a1\u00bf]?[\\p{L}\\p{M}\\d/_]+[!?]"
            + "|#[\\p{Lu}\\p{M}\\d/_ ]+[!?]"
            + "|#\\p{L}{1,4}/\\p{L}{1,4}"
            + "|#\\p{Lu}+(_\\p{Lu}+)+"
            + "|#(NV|YOK|TIDAK (ADA|TERSEDIA))"
            + "|(?i:Err|Error|Fehler|Erreur|Galat|Ralat): ?\\d{3}");

    private static final int LONGEST_ERROR = 30;

    public enum Type {
        TEXT,
        /** A spreadsheet kept it as a number of fifteen digits. */
        NUMBER,
        /** A formula without a result. */
        ERROR,
        /** From here on the line belongs to a quotation mark that is never closed. */
        OPEN_QUOTE,
        /** Of a row with more cells than the header: nobody knows which is which. */
        SHIFTED,
        /** A number that the sheet shows in another unit: which of the two was meant, nobody knows. */
        SCALED
    }

    public static Cell text(String text) {
        return text.isEmpty() ? EMPTY : new Cell(text, Type.TEXT);
    }

    public boolean isNumber() {
        return type == Type.NUMBER;
    }

    /** An error is no value, also where a program has written it as text. */
    public boolean isError() {
        if (type != Type.TEXT) {
            return type == Type.ERROR || type == Type.SCALED;
        }
        var said = text.strip();
        return !said.isEmpty()
                && said.length() <= LONGEST_ERROR
                && (said.charAt(0) == '#' || said.indexOf(':') > 0)
                && ERROR.matcher(said).matches();
    }

    /** What is wrong with one that {@link #isError}. */
    public String fault() {
        if (type == Type.SCALED) {
            return "cell.unit";
        }
        return text.strip().equals(NO_RESULT.text) ? "cell.noResult" : "cell.error";
    }

    /** Whether it cannot be told what belongs into this cell. */
    public boolean isLost() {
        return type == Type.OPEN_QUOTE || type == Type.SHIFTED;
    }

    /** As one text that {@link #unpacked} understands; plain text is itself. */
    public String packed() {
        if (type == Type.TEXT) {
            return text.isEmpty() || text.charAt(0) >= Type.values().length ? text : text.substring(1);
        }
        return (char) type.ordinal() + text;
    }

    public static Cell unpacked(String packed) {
        if (packed.isEmpty()) {
            return EMPTY;
        }
        var type = packed.charAt(0);
        return type > 0 && type < Type.values().length
                ? new Cell(packed.substring(1), Type.values()[type])
                : new Cell(packed, Type.TEXT);
    }
}
