package id.sinergi.worklist;

import id.sinergi.identity.Agency;
import id.sinergi.identity.Role;
import id.sinergi.identity.User;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Lists and counts over the projection, cut by agency, role and territory. */
@Repository
class WorkItemQuery {

    /**
     * What a person may see: everything (inspector, coordinator), what the own agency does in an area in common, and what
     * it did or handed over where the person covers all areas concerned: a campaign's plan is not for its villages.
     */
    private static final String VISIBLE = """
             (:sees_all OR agencies && :my_agencies::text[] OR holder = :me OR done_by = :me OR from_agency = :my_agency)
             AND (:sees_all OR holder = :me
                 OR agencies && :my_agencies::text[] AND EXISTS (
                     SELECT 1 FROM unnest(areas) AS area, unnest(:scope::text[]) AS mine
                      WHERE area = mine OR starts_with(area, mine || '.'))
                 OR NOT EXISTS (
                     SELECT 1 FROM unnest(areas) AS area
                      WHERE NOT EXISTS (SELECT 1 FROM unnest(:scope::text[]) AS mine
                                         WHERE area = mine OR starts_with(area, mine || '.'))))
            """;

    private static final String FILTERS = """
               AND (:process::text IS NULL OR process = :process)
               AND (:agency::text IS NULL OR :agency = ANY (agencies))
               AND (:holder::text IS NULL OR holder = :holder)
               AND (:forms::text[] IS NULL OR form_key = ANY (:forms))
               AND (:cases::text[] IS NULL OR case_number = ANY (:cases))
               AND (:area::text IS NULL OR EXISTS (SELECT 1 FROM unnest(areas) AS a
                    WHERE a = :area OR starts_with(a, :area || '.')))
               AND (:text::text IS NULL OR case_number ILIKE :text OR subject ILIKE :text OR detail ILIKE :text
                    OR place ILIKE :text)
               AND (:state::text IS NULL OR :state = CASE
                    WHEN state = 'DONE' AND late_days > 0 THEN 'DONE_LATE'
                    WHEN state <> 'OPEN' THEN state
                    WHEN paused_on IS NOT NULL THEN 'PAUSED'
                    WHEN due_at < CAST(:now AS timestamptz) THEN 'OVERDUE'
                    WHEN due_at IS NULL AND escalate_on <= :today THEN 'OVERDUE'
                    WHEN due_at < CAST(:now AS timestamptz) + interval '24 hours' THEN 'DUE_SOON'
                    WHEN due_at IS NULL AND soon_from <= :today THEN 'DUE_SOON'
                    ELSE 'ON_TIME' END)
               AND (:window::text IS NULL
                    OR :window = 'TODAY' AND due = :today AND paused_on IS NULL
                    OR :window = 'WEEK' AND due BETWEEN :today AND :week_end AND paused_on IS NULL
                    OR :window = 'NEW' AND (created_at >= :new_since OR held_since >= :new_since)
                    OR :window = 'UNACCEPTED' AND holder IS NULL AND accept_by < :today)
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    WorkItemQuery(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    Optional<WorkItem> visible(String taskId, User user) {
        return bind(WorkItemRepository.COLUMNS + " WHERE task_id = :task AND " + VISIBLE, user)
                .param("task", taskId)
                .query(WorkItemRepository.ROW)
                .optional();
    }

    /** Rows most late first, then the oldest; done ones latest first. {@code after} is the last row already given. */
    List<WorkItem> list(TaskQuery query, User user, LocalDate today, @Nullable String after, int limit) {
        var done = query.queue() == TaskQuery.Queue.DONE;
        var order = done
                ? " ORDER BY done_at DESC, task_id LIMIT :limit"
                : " ORDER BY (paused_on IS NOT NULL), due, created_at, task_id LIMIT :limit";
        var seek = done ? """
                   AND (:after::text IS NULL OR (SELECT (w.done_at, w.task_id) < (l.done_at, l.task_id)
                        FROM worklist.work_item l WHERE l.task_id = :after))
                  """ : """
                   AND (:after::text IS NULL OR (SELECT (w.paused_on IS NOT NULL, w.due, w.created_at, w.task_id)
                        > (l.paused_on IS NOT NULL, l.due, l.created_at, l.task_id)
                        FROM worklist.work_item l WHERE l.task_id = :after))
                  """;
        return bind(
                        WorkItemRepository.COLUMNS.replace("worklist.work_item", "worklist.work_item w")
                                + where(query.queue())
                                + VISIBLE
                                + FILTERS
                                + seek
                                + order,
                        user)
                .params(filters(query, today))
                .param("after", after)
                .param("limit", limit)
                .query(WorkItemRepository.ROW)
                .list();
    }

    int count(TaskQuery query, User user, LocalDate today) {
        return bind("SELECT count(*) FROM worklist.work_item w" + where(query.queue()) + VISIBLE + FILTERS, user)
                .params(filters(query, today))
                .query(Integer.class)
                .single();
    }

    /** The cases of the tasks. */
    List<String> cases(TaskQuery query, User user, LocalDate today) {
        return bind(
                        "SELECT DISTINCT case_number FROM worklist.work_item w" + where(query.queue()) + VISIBLE
                                + FILTERS,
                        user)
                .params(filters(query, today))
                .query(String.class)
                .list();
    }

    TaskCounts counts(User user, TaskQuery.Queue queue, LocalDate today) {
        return bind("""
                        SELECT count(*) FILTER (WHERE shown AND paused_on IS NULL AND
                        """ + WorkloadQuery.OVERDUE + """
                               ) AS overdue,
                               count(*) FILTER (WHERE shown AND paused_on IS NULL AND due = :today) AS due_today,
                               count(*) FILTER (WHERE shown AND paused_on IS NULL AND due BETWEEN :today AND :week_end) AS this_week,
                               count(*) FILTER (WHERE shown AND (created_at >= :new_since OR held_since >= :new_since)) AS fresh,
                               count(*) FILTER (WHERE shown AND paused_on IS NOT NULL) AS paused,
                               count(*) FILTER (WHERE holder IS NULL AND accept_by < :today) AS unclaimed,
                               count(*) FILTER (WHERE holder = :me) AS mine,
                               count(*) FILTER (WHERE holder IS NULL AND units && :units::text[]) AS unit,
                               count(*) AS "all"
                          FROM (SELECT w.*, CASE :queue WHEN 'MINE' THEN w.holder = :me
                                                    WHEN 'UNIT' THEN w.holder IS NULL AND w.units && :units::text[]
                                                    ELSE true END AS shown
                                  FROM worklist.work_item w WHERE state = 'OPEN' AND
                        """ + VISIBLE + ") AS open_items", user)
                .params(filters(TaskQuery.of(TaskQuery.Queue.ALL), today))
                .param("queue", queue.name())
                .query(TaskCounts.class)
                .single();
    }

    private static String where(TaskQuery.Queue queue) {
        return switch (queue) {
            case MINE -> " WHERE state = 'OPEN' AND holder = :me AND ";
            case UNIT -> " WHERE state = 'OPEN' AND holder IS NULL AND units && :units::text[] AND ";
            case ALL -> " WHERE state = 'OPEN' AND ";
            case DONE -> " WHERE state = 'DONE' AND ";
        };
    }

    private Map<String, @Nullable Object> filters(TaskQuery query, LocalDate today) {
        var filters = new HashMap<String, @Nullable Object>();
        filters.put("process", query.process());
        filters.put("agency", query.agency());
        filters.put("holder", query.holder());
        filters.put("forms", array(query.forms()));
        filters.put("cases", array(query.cases()));
        filters.put("area", query.area());
        filters.put("text", query.pattern().orElse(null));
        filters.put("state", query.state() == null ? null : query.state().name());
        filters.put("window", query.window() == null ? null : query.window().name());
        filters.put("today", today);
        filters.put("now", Timestamp.from(clock.instant()));
        filters.put("week_end", today.plusDays(7L - today.getDayOfWeek().getValue()));
        filters.put("new_since", today.minusDays(1));
        return filters;
    }

    private static String @Nullable [] array(@Nullable Collection<String> texts) {
        return texts == null ? null : texts.toArray(String[]::new);
    }

    private JdbcClient.StatementSpec bind(String sql, User user) {
        return jdbc.sql(sql)
                .param("sees_all", user.seesAllCases() || user.isSystem())
                .param("me", user.username())
                .param("my_agency", user.agency().name())
                .param("my_agencies", agencies(user).toArray(String[]::new))
                .param("units", user.units().toArray(String[]::new))
                .param("scope", user.areas().toArray(String[]::new));
    }

    /** The own agency, and those that work through it: villages through DPMD, and through their kecamatan. */
    static TreeSet<String> agencies(User user) {
        var agencies = new TreeSet<String>();
        if (!user.is(Role.ADMIN)) {
            agencies.add(user.agency().name());
        }
        if (user.agency() == Agency.KECAMATAN || (user.agency() == Agency.DPMD && user.is(Role.SUPERVISOR))) {
            agencies.add(Agency.DESA.name());
        }
        if (user.agency() == Agency.DPMD && user.is(Role.SUPERVISOR)) {
            agencies.add(Agency.KECAMATAN.name());
        }
        return agencies;
    }
}
