package id.sinergi.imports;

import id.sinergi.identity.User;
import id.sinergi.imports.kinds.RowContext;
import id.sinergi.territory.Territory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Judges a whole file by the very rules and statements of the import, without storing anything. */
@Component
class Previews {

    private static final int FIRST_ROWS = 10;
    private static final int PROBLEMS = 12;

    private final StagingRepository staging;
    private final Territory territory;
    private final Clock clock;

    Previews(StagingRepository staging, Territory territory, Clock clock) {
        this.staging = staging;
        this.territory = territory;
        this.clock = clock;
    }

    /** The staging table is gone with the transaction. */
    @Transactional
    public Preview of(Draft draft, User user) {
        var kind = draft.rules();
        var context = RowContext.of(territory, LocalDate.now(clock), user::covers, draft.village());
        var first = new ArrayList<Lines.Line>();
        try (var reader = RowReader.open(draft.upload())) {
            reader.next();
            Lines lines = () -> remember(reader.next(), first, draft.places());
            staging.fill(kind, new JudgedRows(kind, draft.places(), lines, context, UploadGate::limited));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        kind.keys().forEach(staging::rejectRepeated);
        var counts = staging.counts();
        return new Preview(
                counts.read(),
                counts.accepted(),
                counts.rejected(),
                counts.warnings(),
                staging.count(kind.known()),
                staging.count(kind.elsewhere()),
                staging.problems(PROBLEMS),
                draft.places().names(),
                rows(staging.fates(kind, FIRST_ROWS), first));
    }

    private static Lines.@Nullable Line remember(Lines.@Nullable Line line, List<Lines.Line> first, Columns columns) {
        if (line != null && first.size() < FIRST_ROWS) {
            first.add(new Lines.Line(line.line(), columns.cut(line.cells())));
        }
        return line;
    }

    private static List<Preview.PreviewRow> rows(List<Preview.Fate> fates, List<Lines.Line> first) {
        var rows = new ArrayList<Preview.PreviewRow>();
        for (var i = 0; i < Math.min(fates.size(), first.size()); i++) {
            var fate = Objects.requireNonNull(fates.get(i));
            rows.add(new Preview.PreviewRow(
                    fate.line(), first.get(i).cells(), fate.rejected(), fate.known(), fate.issues()));
        }
        return rows;
    }
}
