package id.sinergi.imports.reading;

import id.sinergi.imports.kinds.Cell;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The rows of one sheet or of several, below the header of each. */
final class Joined implements Source.Rows {

    private final Source source;
    private final List<Source.Part> parts;
    private final @Nullable BookReader reader;
    private Lines lines;
    private int place;
    private int width = Integer.MAX_VALUE;

    Joined(Source source, List<Source.Part> parts) throws IOException {
        this.source = source;
        this.parts = parts;
        reader = source.book() == null ? null : new BookReader(source.path(), source.book());
        lines = source.sheet(reader, parts.getFirst().sheet());
    }

    @Override
    public @Nullable Line next() {
        while (true) {
            var line = lines.next();
            var header = parts.get(place).header();
            if (line != null && line.line() > header) {
                return new Line(Sheet.line(place, line.line()), whole(line.cells()));
            }
            if (line == null && !advance()) {
                return null;
            }
            if (line != null && line.line() == header && lines instanceof TextRows text) {
                width = line.cells().size();
                text.header(line.cells());
            }
        }
    }

    private boolean advance() {
        if (place + 1 == parts.size()) {
            return false;
        }
        place++;
        try {
            lines = source.sheet(reader, parts.get(place).sheet());
            return true;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** In a text, a row with more cells than the header has a separator within one of them: which, nobody knows. */
    private List<Cell> whole(List<Cell> cells) {
        for (var i = width; i < cells.size(); i++) {
            if (!cells.get(i).text().isBlank()) {
                return TextRows.shifted(cells);
            }
        }
        return cells;
    }

    @Override
    public void close() throws IOException {
        if (lines instanceof TextRows text) {
            text.close();
        }
        if (reader != null) {
            reader.close();
        }
    }
}
