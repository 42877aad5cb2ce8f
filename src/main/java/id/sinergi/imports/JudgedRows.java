package id.sinergi.imports;

import id.sinergi.imports.kinds.Cell;
import id.sinergi.imports.kinds.ImportKind;
import id.sinergi.imports.kinds.RowCheck;
import id.sinergi.imports.kinds.RowContext;
import id.sinergi.imports.reading.Lines;
import java.util.List;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/** The rows of a file, judged one by one on their way into the staging table. */
final class JudgedRows implements StagingRepository.Rows {

    private final ImportKind kind;
    private final Lines lines;
    private final RowContext context;
    private final LongConsumer progress;
    private final Columns columns;
    private final RowCheck row;
    private List<Cell> cells = List.of();
    private long read;

    /** @param progress is told of every row, with the number of rows read */
    JudgedRows(ImportKind kind, Columns columns, Lines lines, RowContext context, LongConsumer progress) {
        this.kind = kind;
        this.lines = lines;
        this.context = context;
        this.progress = progress;
        this.columns = columns;
        this.row = new RowCheck(column -> cell(columns.place(column)));
    }

    private @Nullable Cell cell(int place) {
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
        var lost = lost();
        if (lost == null) {
            kind.check(row, context);
            row.judgeErrors(kind.required());
        } else {
            row.error(lost, isOpen(lost) ? "cell.openQuote" : "cell.shifted");
        }
        return line.line();
    }

    /** The first column of which nobody knows what belongs into it; a row with a cell of no column that is lost is lost too. */
    private @Nullable String lost() {
        if (cells.isEmpty() || !cells.getLast().isLost()) {
            return null;
        }
        return columns.names().stream()
                .filter(name -> {
                    var cell = cell(columns.place(name));
                    return cell != null && cell.isLost();
                })
                .findFirst()
                .orElse(columns.names().getFirst());
    }

    private boolean isOpen(String column) {
        var cell = cell(columns.place(column));
        return (cell == null || !cell.isLost() ? cells.getLast() : cell).type() == Cell.Type.OPEN_QUOTE;
    }

    @Override
    public RowCheck row() {
        return row;
    }
}
