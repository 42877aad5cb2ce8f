package id.sinergi.compliance;

import id.sinergi.calendar.Calendar;
import id.sinergi.employers.EmployerNames;
import id.sinergi.ladder.ClockEntry;
import id.sinergi.ladder.Ladder;
import id.sinergi.ladder.LadderRules;
import id.sinergi.ladder.LawfulSteps;
import id.sinergi.ladder.Notice;
import id.sinergi.ladder.SanctionLadder;
import id.sinergi.ladder.Step;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How far many cases have come today. Not cut by scope: who asks hands in the cases that the reader sees. */
@Service
public class Standings {

    private static final String BEFORE = "verify";

    private final StandingQuery query;
    private final LadderRules rules;
    private final LawfulSteps lawful;
    private final EmployerNames employers;
    private final Calendar calendar;

    Standings(StandingQuery query, LadderRules rules, LawfulSteps lawful, EmployerNames employers, Calendar calendar) {
        this.query = query;
        this.rules = rules;
        this.lawful = lawful;
        this.employers = employers;
        this.calendar = calendar;
    }

    /** Numbers of all cases there are. */
    public List<String> numbers() {
        return query.numbers();
    }

    @Transactional(readOnly = true)
    public List<Standing> of(Collection<String> cases) {
        var notices = query.notices(cases);
        var answers = query.answers(cases);
        var clocks = query.clocks(cases);
        var ladders = new HashMap<LocalDate, SanctionLadder>();
        var rows = query.rows(cases);
        var names = employers.byId(
                rows.stream().map(StandingQuery.Row::employerId).distinct().toList());
        return rows.stream()
                .map(row -> standing(
                        row,
                        Objects.requireNonNull(names.get(row.employerId())),
                        ladders.computeIfAbsent(row.openedOn(), rules::on),
                        ladder(
                                row,
                                notices.getOrDefault(row.caseNumber(), List.of()),
                                answers.get(row.caseNumber()),
                                clocks)))
                .toList();
    }

    private static Ladder ladder(
            StandingQuery.Row row,
            List<Notice> notices,
            Ladder.@Nullable Answer answer,
            Map<Long, List<ClockEntry>> clocks) {
        var due = row.fineDue();
        return new Ladder(
                notices,
                answer,
                due == null ? null : new Ladder.Fine(Objects.requireNonNullElse(row.fineAmount(), 0L), due),
                row.imposedOn(),
                row.liftProposed(),
                notices.stream()
                        .flatMap(notice -> clocks.getOrDefault(notice.id(), List.of()).stream())
                        .toList());
    }

    private Standing standing(StandingQuery.Row row, String employer, SanctionLadder ladder, Ladder stands) {
        var last = ladder.position(stands, calendar.today()).last();
        var lifted = row.liftedOn();
        return new Standing(
                row.caseNumber(),
                row.employerId(),
                employer,
                row.openedOn(),
                lifted != null ? Step.LIFT.code() : last == null ? BEFORE : last.code(),
                lifted != null ? lifted : since(row, stands, last),
                lifted != null
                        ? null
                        : lawful.next(ladder, stands, calendar.today()).orElse(null),
                row.claimed() + Objects.requireNonNullElse(row.fineAmount(), 0L),
                row.recovered(),
                stands.notices().stream().anyMatch(Standings::isUndelivered));
    }

    private static LocalDate since(StandingQuery.Row row, Ladder stands, @Nullable Step last) {
        if (last == null) {
            return row.openedOn();
        }
        return switch (last) {
            case DENIAL -> Objects.requireNonNullElse(row.imposedOn(), row.openedOn());
            case FINE -> Objects.requireNonNullElse(row.fineDate(), row.openedOn());
            case LIFT -> row.openedOn();
            case GUIDANCE, WARNING1, WARNING2 ->
                stands.notices().stream()
                        .filter(notice -> notice.kind().step() == last)
                        .map(Notice::letterDate)
                        .findFirst()
                        .orElse(row.openedOn());
        };
    }

    private static boolean isUndelivered(Notice notice) {
        return notice.receivedOn() == null && notice.returnedOn() == null;
    }
}
