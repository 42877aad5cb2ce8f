package id.sinergi.worklist;

import id.sinergi.calendar.Calendar;
import id.sinergi.calendar.WorkingDays;
import id.sinergi.identity.CurrentUser;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Open, late and finished work by agency, person, village or process, within what the current user oversees. */
@Service
public class Workload {

    /** Days back that "finished" looks. */
    static final int FINISHED_WITHIN = 7;

    private final WorkloadQuery query;
    private final CurrentUser currentUser;
    private final Calendar calendar;
    private final Clock clock;

    Workload(WorkloadQuery query, CurrentUser currentUser, Calendar calendar, Clock clock) {
        this.query = query;
        this.currentUser = currentUser;
        this.calendar = calendar;
        this.clock = clock;
    }

    /** What the rows stand for. */
    public enum GroupBy {
        AGENCY,
        PERSON,
        VILLAGE,
        PROCESS
    }

    /**
     * One group.
     *
     * @param key agency, username, village code or process; {@code null} for tasks that nobody holds or without village
     * @param overdue also those whose clock runs in hours, from the moment that it ends
     * @param longestLate working days since the earliest due date missed, at least one
     * @param averageLate mean of the working days late over the overdue tasks, one decimal
     * @param done finished in the last seven days; {@code doneLate} of them after their due date
     */
    public record Row(
            @Nullable String key,
            int open,
            int dueSoon,
            int overdue,
            int paused,
            int unclaimed,
            int longestLate,
            double averageLate,
            int done,
            int doneLate) {}

    /** Rows with the most overdue first. */
    public List<Row> by(GroupBy by, @Nullable String agency) {
        var today = calendar.today();
        var user = currentUser.get();
        var tallies = new HashMap<@Nullable String, Tally>();
        query.open(by, user, agency, today, clock.instant())
                .forEach(bunch -> tallies.computeIfAbsent(bunch.key(), key -> new Tally())
                        .add(bunch, today, calendar.workingDays()));
        var since = calendar.morningOf(today.minusDays(FINISHED_WITHIN));
        var finished = new HashMap<@Nullable String, WorkloadQuery.Finished>();
        query.finished(by, user, agency, since).forEach(row -> finished.put(row.key(), row));
        finished.keySet().forEach(key -> tallies.computeIfAbsent(key, none -> new Tally()));
        return rows(tallies, finished);
    }

    private static List<Row> rows(
            Map<@Nullable String, Tally> tallies, Map<@Nullable String, WorkloadQuery.Finished> finished) {
        var rows = new ArrayList<Row>();
        tallies.forEach((key, tally) -> {
            var done = finished.get(key);
            rows.add(tally.row(key, done == null ? 0 : done.done(), done == null ? 0 : done.late()));
        });
        rows.sort(Comparator.comparingInt(Row::overdue)
                .thenComparingInt(Row::longestLate)
                .thenComparingInt(Row::open)
                .reversed());
        return rows;
    }

    private static final class Tally {
        private int open;
        private int soon;
        private int overdue;
        private int paused;
        private int unclaimed;
        private int longest;
        private long lateDays;

        /** After a moment that is past, at least one day late, as {@link DueDates#late} has it. */
        void add(WorkloadQuery.Bunch bunch, LocalDate today, WorkingDays days) {
            open += bunch.count();
            unclaimed += bunch.unclaimed() ? bunch.count() : 0;
            if (bunch.paused()) {
                paused += bunch.count();
            } else if (bunch.overdue()) {
                var late = Math.max(1, days.between(bunch.due(), today));
                overdue += bunch.count();
                longest = Math.max(longest, late);
                lateDays += (long) late * bunch.count();
            } else if (bunch.soon()) {
                soon += bunch.count();
            }
        }

        Row row(@Nullable String key, int done, int doneLate) {
            var average = overdue == 0 ? 0 : Math.round(lateDays * 10.0 / overdue) / 10.0;
            return new Row(key, open, soon, overdue, paused, unclaimed, longest, average, done, doneLate);
        }
    }
}
