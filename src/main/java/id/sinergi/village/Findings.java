package id.sinergi.village;

import id.sinergi.calendar.Calendar;
import id.sinergi.casefile.Cases;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** The inspectorate's findings across all rounds, within what the current user may see. */
@Service
public class Findings {

    private final RemarkRepository remarks;
    private final Cases cases;
    private final Calendar calendar;

    Findings(RemarkRepository remarks, Cases cases, Calendar calendar) {
        this.remarks = remarks;
        this.cases = cases;
        this.calendar = calendar;
    }

    /** Where a finding stands; late while it waits for an answer after its deadline. */
    public enum State {
        LATE,
        OPEN,
        ANSWERED,
        REJECTED,
        ACCEPTED
    }

    /**
     * A finding with its answer and what became of it.
     *
     * @param accepted whether the inspector accepted the answer; {@code null} until it is judged
     */
    public record Finding(
            long id,
            String caseNumber,
            long round,
            String roundName,
            String villageCode,
            String text,
            LocalDate due,
            String by,
            Instant at,
            @Nullable String answer,
            @Nullable String answeredBy,
            @Nullable Instant answeredAt,
            @Nullable Boolean accepted) {

        public State state(LocalDate today) {
            if (answer == null) {
                return today.isAfter(due) ? State.LATE : State.OPEN;
            }
            return accepted == null ? State.ANSWERED : accepted ? State.ACCEPTED : State.REJECTED;
        }
    }

    /** Late ones first, then by deadline. */
    public List<Finding> all() {
        var all = remarks.findings();
        var visible =
                cases.visible(all.stream().map(Finding::caseNumber).distinct().toList());
        var today = calendar.today();
        return all.stream()
                .filter(finding -> visible.containsKey(finding.caseNumber()))
                .sorted(java.util.Comparator.comparing((Finding finding) -> finding.state(today))
                        .thenComparing(Finding::due)
                        .thenComparing(Finding::id))
                .toList();
    }

    public LocalDate today() {
        return calendar.today();
    }
}
