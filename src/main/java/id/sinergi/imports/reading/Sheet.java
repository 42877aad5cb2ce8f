package id.sinergi.imports.reading;

import java.util.List;

/**
 * A sheet of a workbook; a text file has one without a name.
 *
 * @param part where it lies in the file
 * @param rows rows that it seems to have, the header and blank ones included
 * @param merges cells that hold for rows below, by row
 */
public record Sheet(String name, String part, boolean hidden, boolean active, long rows, List<Merge> merges) {

    /** No spreadsheet has more rows. */
    public static final int ROWS = 1 << 20;

    /** A cell of {@code column} (from 0) and row {@code first} that holds down to row {@code last}. */
    public record Merge(int column, int first, int last) {}

    public Sheet counted(long its, List<Merge> found) {
        return new Sheet(name, part, hidden, active, its, found);
    }

    /** A row's place among all sheets that are read together: the {@code place}-th of them has it as {@code row}. */
    public static int line(int place, int row) {
        return place * ROWS + row;
    }

    /** {@code B7} is 1. */
    public static int column(String place) {
        var column = 0;
        for (var i = 0; i < place.length() && Character.isLetter(place.charAt(i)); i++) {
            column = column * 26 + Character.toUpperCase(place.charAt(i)) - 'A' + 1;
        }
        if (column < 1 || column > 1 << 14) {
            throw new Unreadable("column " + place);
        }
        return column - 1;
    }
}
