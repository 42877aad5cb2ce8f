package id.sinergi.imports.reading;

import id.sinergi.imports.kinds.Cell;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A file of rows: a workbook or a text.
 *
 * @param book where it is a workbook
 * @param text where it is none
 */
public record Source(
        Path path, @Nullable Book book, @Nullable Text text) {

    /** Most columns looked at; a wider sheet is not a list of people. The others are only named. */
    public static final int MOST_COLUMNS = 500;
    /** Of a workbook with more sheets, the others are only named. */
    public static final int MOST_SHEETS = 100;
    /** So many columns more have their names told. */
    private static final int MORE_COLUMNS = 50;
    /** Longer is no name of a column. */
    private static final int LONGEST = 200;

    /** Rows of a sheet that stand below row {@code header}. */
    public record Part(Sheet sheet, int header) {}

    /** Its rows, to be closed. */
    public interface Rows extends Lines, Closeable {}

    public List<Sheet> sheets() {
        return book == null
                ? List.of(new Sheet("", "", false, true, text == null ? 0 : text.lines(), List.of()))
                : book.sheets();
    }

    /** The rows of these sheets, one after the other. */
    public Rows rows(List<Part> parts) throws IOException {
        return new Joined(this, parts);
    }

    /** The sign that parts its cells: as the file says itself, else as it was told. */
    public char separator() throws IOException {
        var known = java.util.Objects.requireNonNull(text);
        try (var rows = new TextRows(Encodings.reader(path, known.charset()), known)) {
            return rows.separator();
        }
    }

    /** The first rows of each sheet, their cells shortened. */
    public List<List<Lines.Line>> heads(int most) throws IOException {
        var heads = new ArrayList<List<Lines.Line>>();
        if (book == null) {
            try (var rows = rows(List.of(new Part(sheets().getFirst(), 0)))) {
                heads.add(first(rows, most));
            }
            return heads;
        }
        try (var reader = new BookReader(path, book)) {
            for (var sheet : book.sheets()) {
                heads.add(
                        heads.size() < MOST_SHEETS
                                ? first(reader.rows(sheet, MOST_COLUMNS, MORE_COLUMNS), most)
                                : List.of());
            }
        }
        return heads;
    }

    private static List<Lines.Line> first(Lines rows, int most) {
        var first = new ArrayList<Lines.Line>();
        for (var line = rows.next(); line != null && first.size() < most; line = rows.next()) {
            first.add(new Lines.Line(
                    line.line(), line.cells().stream().map(Source::shortened).toList()));
        }
        return first;
    }

    private static Cell shortened(Cell cell) {
        return cell.text().length() <= LONGEST ? cell : new Cell(cell.text().substring(0, LONGEST), cell.type());
    }

    Lines sheet(@Nullable BookReader reader, Sheet sheet) throws IOException {
        return reader == null
                ? new TextRows(
                        Encodings.reader(
                                path, java.util.Objects.requireNonNull(text).charset()),
                        text)
                : reader.rows(sheet, MOST_COLUMNS, 0);
    }
}
