package id.sinergi.visits;

import id.sinergi.calendar.Calendar;
import id.sinergi.casefile.CaseFile;
import id.sinergi.casefile.CaseKind;
import id.sinergi.casefile.Cases;
import id.sinergi.identity.CurrentUser;
import id.sinergi.shared.Slice;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The visits of all cases that the current user sees. */
@Service
public class VisitLists {

    private final VisitRepository repository;
    private final Cases cases;
    private final CurrentUser currentUser;
    private final Calendar calendar;

    VisitLists(VisitRepository repository, Cases cases, CurrentUser currentUser, Calendar calendar) {
        this.repository = repository;
        this.cases = cases;
        this.currentUser = currentUser;
        this.calendar = calendar;
    }

    /** A visit with its case; {@code late}: its day is over and nobody reported it. */
    public record Listed(Visit visit, CaseFile file, boolean late) {}

    /** Planned visits, soonest first: the late ones, then those to come. A strange cursor: {@code cursor.unknown}. */
    @Transactional(readOnly = true)
    public Slice<Listed> planned(@Nullable Integer limit, @Nullable String cursor) {
        return list(Visit.State.PLANNED, limit, cursor);
    }

    /** Visits that were held, latest first; refused as {@link #planned}. */
    @Transactional(readOnly = true)
    public Slice<Listed> held(@Nullable Integer limit, @Nullable String cursor) {
        return list(Visit.State.HELD, limit, cursor);
    }

    private Slice<Listed> list(Visit.State state, @Nullable Integer limit, @Nullable String cursor) {
        var size = Slice.limit(limit);
        var after = Slice.decodeId(cursor, id -> repository.find(id).isPresent());
        var user = currentUser.get();
        var rows = user.isSystem() || CaseKind.EMPLOYER_COMPLIANCE.involves(user.agency())
                ? repository.list(state, user, after, size + 1)
                : List.<Visit>of();
        var files =
                cases.visible(rows.stream().map(Visit::caseNumber).distinct().toList());
        var today = calendar.today();
        return Slice.of(rows, size, visit -> Long.toString(visit.id()))
                .map(visit ->
                        new Listed(visit, Objects.requireNonNull(files.get(visit.caseNumber())), visit.isLate(today)));
    }

    /** Visits planned before they knew their areas learn them from their cases. */
    @EventListener(ApplicationReadyEvent.class)
    @Transactional
    public void learnAreas() {
        repository
                .casesWithoutAreas()
                .forEach(number -> repository.areas(number, cases.get(number).areas()));
    }
}
