package id.sinergi.imports;

import id.sinergi.imports.reading.Lines;
import id.sinergi.imports.reading.Source;
import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The rows of a file below its header; what cannot be read is refused with {@code import.broken}. */
final class RowReader implements Lines, Closeable {

    private final Source.Rows rows;

    private RowReader(Source.Rows rows) {
        this.rows = rows;
    }

    static RowReader open(Draft draft) {
        try {
            return new RowReader(draft.upload().source().rows(draft.layout().parts()));
        } catch (IOException | RuntimeException e) {
            throw UploadGate.refused("import.broken");
        }
    }

    /** The first rows of each sheet. */
    static List<List<Line>> heads(Source source) {
        try {
            return source.heads(Layout.FIRST);
        } catch (IOException | RuntimeException e) {
            throw UploadGate.refused("import.broken");
        }
    }

    /** The next row, or {@code null} at the end. */
    @Override
    public @Nullable Line next() {
        try {
            return rows.next();
        } catch (RuntimeException e) {
            throw UploadGate.refused("import.broken");
        }
    }

    @Override
    public void close() throws IOException {
        rows.close();
    }
}
