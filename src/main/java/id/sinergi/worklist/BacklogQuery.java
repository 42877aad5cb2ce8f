package id.sinergi.worklist;

import id.sinergi.identity.User;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Lists of tasks for supervisors, in the scope of {@link WorkloadQuery}. */
@Repository
class BacklogQuery {

    private final JdbcClient jdbc;

    BacklogQuery(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<WorkItem> tasks(
            Backlog.Figure figure,
            Backlog.@Nullable Group group,
            User user,
            LocalDate today,
            Instant now,
            Instant since,
            int offset,
            int limit) {
        var done = figure == Backlog.Figure.DONE || figure == Backlog.Figure.DONE_LATE;
        var column = group == null ? "NULL::text" : WorkloadQuery.column(group.by(), done ? "done_by" : "holder");
        var order = done ? "done_at DESC" : "(paused_on IS NOT NULL), due, created_at";
        return jdbc.sql("%s WHERE %s AND %s AND (:all OR %s IS NOT DISTINCT FROM :key) ORDER BY %s, task_id %s"
                        .formatted(
                                WorkItemRepository.COLUMNS,
                                condition(figure),
                                WorkloadQuery.SUPERVISED,
                                column,
                                order,
                                "LIMIT :limit OFFSET :offset"))
                .params(WorkloadQuery.scope(user, null))
                .param("all", group == null)
                .param("key", group == null ? null : group.key())
                .param("today", today)
                .param("now", Timestamp.from(now))
                .param("since", Timestamp.from(since))
                .param("limit", limit)
                .param("offset", offset)
                .query(WorkItemRepository.ROW)
                .list();
    }

    private static String condition(Backlog.Figure figure) {
        return switch (figure) {
            case OPEN -> "state = 'OPEN'";
            case DUE_SOON -> "state = 'OPEN' AND paused_on IS NULL AND " + WorkloadQuery.DUE_SOON;
            case OVERDUE -> "state = 'OPEN' AND paused_on IS NULL AND " + WorkloadQuery.OVERDUE;
            case PAUSED -> "state = 'OPEN' AND paused_on IS NOT NULL";
            case UNCLAIMED -> "state = 'OPEN' AND holder IS NULL";
            case DONE -> "state = 'DONE' AND done_at >= :since";
            case DONE_LATE -> "state = 'DONE' AND done_at >= :since AND late_days > 0";
        };
    }
}
