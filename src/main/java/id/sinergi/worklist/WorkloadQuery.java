package id.sinergi.worklist;

import id.sinergi.identity.User;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Counts over the projection for supervisors. */
@Repository
class WorkloadQuery {

    /** As {@link WorkItem#state} has it: by the moment where a clock runs in hours, else by the day. */
    static final String OVERDUE = "COALESCE(due_at < CAST(:now AS timestamptz), escalate_on <= :today)";

    /** Not overdue, and due within the time of the reminder. */
    static final String DUE_SOON = "NOT " + OVERDUE
            + " AND COALESCE(due_at < CAST(:now AS timestamptz) + interval '24 hours', soon_from <= :today)";

    /** Open tasks of one group that share a due date. */
    record Bunch(
            @Nullable String key,
            LocalDate due,
            boolean overdue,
            boolean soon,
            boolean paused,
            boolean unclaimed,
            int count) {}

    /** What one group finished since a day. */
    record Finished(@Nullable String key, int done, int late) {}

    private final JdbcClient jdbc;

    WorkloadQuery(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Bunch> open(Workload.GroupBy by, User user, @Nullable String agency, LocalDate today, Instant now) {
        return bind("""
                        SELECT %s AS key, due, %s AS overdue, %s AS soon, paused_on IS NOT NULL AS paused,
                               holder IS NULL AS unclaimed, count(*) AS count
                          FROM worklist.work_item
                         WHERE state = 'OPEN' AND %s
                         GROUP BY 1, 2, 3, 4, 5, 6
                        """.formatted(column(by, "holder"), OVERDUE, DUE_SOON, SUPERVISED), user, agency)
                .param("today", today)
                .param("now", Timestamp.from(now))
                .query(Bunch.class)
                .list();
    }

    List<Finished> finished(Workload.GroupBy by, User user, @Nullable String agency, Instant since) {
        return bind("""
                        SELECT %s AS key, count(*) AS done, count(*) FILTER (WHERE late_days > 0) AS late
                          FROM worklist.work_item
                         WHERE state = 'DONE' AND done_at >= :since AND %s
                         GROUP BY 1
                        """.formatted(column(by, "done_by"), SUPERVISED), user, agency)
                .param("since", Timestamp.from(since))
                .query(Finished.class)
                .list();
    }

    /** What the current user oversees; its parameters come from {@link #scope}. */
    static final String SUPERVISED = """
             (:agency::text IS NULL OR :agency = ANY (agencies))
             AND (:sees_all OR agencies && :my_agencies::text[])
             AND (:sees_all OR EXISTS (SELECT 1 FROM unnest(areas) AS area, unnest(:scope::text[]) AS mine
                  WHERE area = mine OR starts_with(area, mine || '.')))
            """;

    private JdbcClient.StatementSpec bind(String sql, User user, @Nullable String agency) {
        return jdbc.sql(sql).params(scope(user, agency));
    }

    static Map<String, @Nullable Object> scope(User user, @Nullable String agency) {
        var scope = new HashMap<String, @Nullable Object>();
        scope.put("agency", agency);
        scope.put("sees_all", user.seesAllCases());
        scope.put("my_agencies", WorkItemQuery.agencies(user).toArray(String[]::new));
        scope.put("scope", user.areas().toArray(String[]::new));
        return scope;
    }

    static String column(Workload.GroupBy by, String person) {
        return switch (by) {
            case AGENCY -> "agencies[1]";
            case PERSON -> person;
            case VILLAGE -> "village_code";
            case PROCESS -> "process";
        };
    }
}
