package id.sinergi.imports;

import id.sinergi.imports.kinds.ImportKind;
import id.sinergi.imports.kinds.RowCheck;
import id.sinergi.imports.kinds.RowContext;
import java.util.List;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/** The rows of a file, judged one by one on their way into the staging table. */
final class JudgedRows implements StagingRepository.Rows {

    private final ImportKind kind;
    private final Lines lines;
    private final RowContext context;
    private final LongConsumer progress;
    private final RowCheck row;
    private List<String> cells = List.of();
    private long read;

    /** @param progress is told of every row, with the number of rows read */
    JudgedRows(ImportKind kind, Columns columns, Lines lines, RowContext context, LongConsumer progress) {
        this.kind = kind;
        this.lines = lines;
        this.context = context;
        this.progress = progress;
        this.row = new RowCheck(column -> cell(columns.place(column)));
    }

    private @Nullable String cell(int place) {
        return place < 0 || place >= cells.size() ? null : cells.get(place);
    }

    @Override
    public int advance() {
        var line = lines.next();
        if (line == null) {
            return 0;
        }
        progress.accept(++read);
        cells = line.cells();
        row.clear();
        kind.check(row, context);
        return line.line();
    }

    @Override
    public RowCheck row() {
        return row;
    }
}
