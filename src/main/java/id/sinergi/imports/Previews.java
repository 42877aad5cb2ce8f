package id.sinergi.imports;

import id.sinergi.imports.kinds.Cell;
import id.sinergi.imports.kinds.RowContext;
import id.sinergi.imports.reading.Lines;
import id.sinergi.territory.Territory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Judges a whole file by the very rules and statements of the import, without storing anything. */
@Component
class Previews {

    private static final int FIRST_ROWS = 10;
    private static final int PROBLEMS = 12;

    private final StagingRepository staging;
    private final PreviewQuery query;
    private final Territory territory;
    private final Clock clock;

    Previews(StagingRepository staging, PreviewQuery query, Territory territory, Clock clock) {
        this.staging = staging;
        this.query = query;
        this.territory = territory;
        this.clock = clock;
    }

    /**
     * The staging table is gone with the transaction.
     *
     * @param progress is told of every row, with the number of rows read
     */
    @Transactional
    public Preview of(Draft draft, LongConsumer progress) {
        var kind = draft.kind();
        var columns = draft.places();
        var context = RowContext.of(territory, LocalDate.now(clock), draft.by()::covers, draft.village());
        var first = new ArrayList<Lines.Line>();
        try (var reader = RowReader.open(draft)) {
            Lines lines = () -> remember(reader.next(), first, columns);
            LongConsumer told = read -> progress.accept(UploadGate.limited(read));
            staging.fill(kind, new JudgedRows(kind, columns, lines, context, told));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        staging.judge(kind, draft.by());
        var counts = staging.counts();
        var met = query.meet(kind.registered());
        return new Preview(
                counts.read(),
                counts.accepted(),
                counts.rejected(),
                counts.warnings(),
                met.known(),
                met.changed(),
                query.count(kind.elsewhere(), draft.by().villages()),
                query.problems(PROBLEMS),
                query.overwrites(FIRST_ROWS),
                columns.names(),
                rows(query.judged(FIRST_ROWS), first));
    }

    private static Lines.@Nullable Line remember(Lines.@Nullable Line line, List<Lines.Line> first, Columns columns) {
        if (line != null && first.size() < FIRST_ROWS) {
            first.add(new Lines.Line(line.line(), columns.cut(line.cells())));
        }
        return line;
    }

    private static List<Preview.PreviewRow> rows(List<Preview.Judged> judged, List<Lines.Line> first) {
        var rows = new ArrayList<Preview.PreviewRow>();
        for (var i = 0; i < Math.min(judged.size(), first.size()); i++) {
            var row = Objects.requireNonNull(judged.get(i));
            var cells = first.get(i).cells().stream().map(Cell::text).toList();
            rows.add(new Preview.PreviewRow(row.line(), cells, row.fate(), row.issues()));
        }
        return rows;
    }
}
