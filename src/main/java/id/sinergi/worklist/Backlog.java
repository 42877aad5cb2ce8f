package id.sinergi.worklist;

import id.sinergi.calendar.Calendar;
import id.sinergi.identity.CurrentUser;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** The tasks behind a figure of {@link Workload}: cut the same way, so that a figure and its list agree. */
@Service
public class Backlog {

    private final BacklogQuery query;
    private final CurrentUser currentUser;
    private final Calendar calendar;
    private final Clock clock;

    Backlog(BacklogQuery query, CurrentUser currentUser, Calendar calendar, Clock clock) {
        this.query = query;
        this.currentUser = currentUser;
        this.calendar = calendar;
        this.clock = clock;
    }

    /** A column of {@link Workload.Row}. */
    public enum Figure {
        OPEN,
        DUE_SOON,
        OVERDUE,
        PAUSED,
        UNCLAIMED,
        DONE,
        DONE_LATE
    }

    /**
     * One group.
     *
     * @param key as in {@link Workload.Row}; {@code null} for what has none
     */
    public record Group(Workload.GroupBy by, @Nullable String key) {}

    /** Most late first, finished ones latest first. {@code group} {@code null} is all groups. */
    public List<WorkItem> tasks(Figure figure, @Nullable Group group, int offset, int limit) {
        var today = calendar.today();
        var since = calendar.morningOf(today.minusDays(Workload.FINISHED_WITHIN));
        return query.tasks(figure, group, currentUser.get(), today, clock.instant(), since, offset, limit);
    }
}
