package id.sinergi.worklist;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Terms, due dates and the ledger of how they came about. */
@Repository
class DueRepository {

    /** A term in working days with its source. */
    record Term(int workingDays, String basis) {}

    /** The dates that follow from a due date. */
    record Dates(LocalDate due, LocalDate soonFrom, LocalDate escalateOn, LocalDate coordinateOn) {}

    private static final String CLIMB = """
            WITH waiting AS (
                SELECT task_id FROM worklist.work_item
                 WHERE state = 'OPEN' AND paused_on IS NULL %s
                   AND CASE WHEN due_at IS NULL
                            THEN rung = 0 AND soon_from <= :today OR rung = 1 AND escalate_on <= :today
                                 OR rung = 2 AND coordinate_on <= :today
                            ELSE rung < 3 AND due_at + (rung - 1) * interval '24 hours' < :now END
                 ORDER BY task_id LIMIT 500 FOR UPDATE SKIP LOCKED),
            climbed AS (
                UPDATE worklist.work_item w SET rung = w.rung + 1
                  FROM waiting WHERE w.task_id = waiting.task_id
                RETURNING w.task_id, w.case_number, w.form_key, w.detail, w.village_code, w.rung, w.due),
            kept AS (
                INSERT INTO worklist.rung (task_id, rung, at) SELECT task_id, rung, :now FROM climbed)
            SELECT task_id, case_number, form_key, detail, village_code, rung, due FROM climbed ORDER BY task_id
            """;

    private final JdbcClient jdbc;

    DueRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Term term(String formKey, LocalDate on) {
        return jdbc.sql("""
                        SELECT working_days, basis FROM worklist.term
                         WHERE form_key IN (:form, '*') AND valid_from <= :on
                         ORDER BY (form_key = '*'), valid_from DESC LIMIT 1
                        """)
                .param("form", formKey)
                .param("on", on)
                .query(Term.class)
                .single();
    }

    void entry(
            String taskId,
            String kind,
            Instant at,
            String by,
            @Nullable Integer days,
            LocalDate due,
            @Nullable String reason,
            @Nullable String reference) {
        jdbc.sql("""
                        INSERT INTO worklist.due_entry (task_id, kind, at, by_user, days, due, reason, reference)
                        VALUES (:task, :kind, :at, :by, :days, :due, :reason, :reference)
                        """)
                .param("task", taskId)
                .param("kind", kind)
                .param("at", Timestamp.from(at))
                .param("by", by)
                .param("days", days)
                .param("due", due)
                .param("reason", reason)
                .param("reference", reference)
                .update();
    }

    List<DueEntry> entries(String taskId) {
        return jdbc.sql("""
                        SELECT kind, at, by_user, days, due, reason, reference
                          FROM worklist.due_entry WHERE task_id = :task ORDER BY id
                        """)
                .param("task", taskId)
                .query((row, i) -> new DueEntry(
                        DueEntry.Kind.valueOf(row.getString("kind")),
                        row.getTimestamp("at").toInstant(),
                        row.getString("by_user"),
                        row.getObject("days", Integer.class),
                        row.getObject("due", LocalDate.class),
                        row.getString("reason"),
                        row.getString("reference")))
                .list();
    }

    /** Moves the due date; a rung already climbed whose day is ahead again will be climbed anew. */
    void move(String taskId, Dates dates, LocalDate today) {
        jdbc.sql("""
                        UPDATE worklist.work_item
                           SET due = :due, soon_from = :soon, escalate_on = :escalate, coordinate_on = :coordinate,
                               rung = least(rung, CASE WHEN :coordinate <= :today THEN 3 WHEN :escalate <= :today THEN 2
                                                       WHEN :soon <= :today THEN 1 ELSE 0 END),
                               version = version + 1
                         WHERE task_id = :task
                        """)
                .param("due", dates.due())
                .param("soon", dates.soonFrom())
                .param("escalate", dates.escalateOn())
                .param("coordinate", dates.coordinateOn())
                .param("today", today)
                .param("task", taskId)
                .update();
    }

    void pause(String taskId, @Nullable LocalDate since, @Nullable String reason) {
        jdbc.sql("""
                        UPDATE worklist.work_item SET paused_on = :since, pause_reason = :reason, version = version + 1
                         WHERE task_id = :task
                        """)
                .param("since", since)
                .param("reason", reason)
                .param("task", taskId)
                .update();
    }

    /** A rung of the escalation that is due for a task. */
    record Rung(
            String taskId,
            String caseNumber,
            String formKey,
            @Nullable String detail,
            @Nullable String villageCode,
            int rung,
            LocalDate due) {}

    /** Climbs every rung that is due, each once, and tells which; safe on several nodes at the same time. */
    List<Rung> climb(LocalDate today, Instant now) {
        return jdbc.sql(CLIMB.formatted(""))
                .param("today", today)
                .param("now", Timestamp.from(now))
                .query(Rung.class)
                .list();
    }

    /** The same for the tasks of one case. */
    List<Rung> climb(String caseNumber, LocalDate today, Instant now) {
        return jdbc.sql(CLIMB.formatted("AND case_number = :case"))
                .param("case", caseNumber)
                .param("today", today)
                .param("now", Timestamp.from(now))
                .query(Rung.class)
                .list();
    }

    /** When the next rung of a case is due, by the days and moments that its tasks have now. */
    Optional<Instant> nextRung(String caseNumber, ZoneId zone) {
        return jdbc.sql("""
                        SELECT min(greatest(created_at,
                                   CASE WHEN due_at IS NOT NULL THEN due_at + (rung - 1) * interval '24 hours' + interval '1 second'
                                        ELSE (CASE rung WHEN 0 THEN soon_from WHEN 1 THEN escalate_on ELSE coordinate_on END)
                                             ::timestamp AT TIME ZONE :zone END)) AS at
                          FROM worklist.work_item
                         WHERE case_number = :case AND state = 'OPEN' AND paused_on IS NULL AND rung < 3
                        """)
                .param("case", caseNumber)
                .param("zone", zone.getId())
                .query((row, i) -> Optional.ofNullable(row.getTimestamp("at")).map(Timestamp::toInstant))
                .single();
    }

    /** When each rung that a task stands on or above was reached last; empty for one reached before this was kept. */
    Map<Integer, Instant> reached(String taskId) {
        return jdbc
                .sql("""
                        SELECT r.rung, max(r.at) AS at
                          FROM worklist.rung r JOIN worklist.work_item w ON w.task_id = r.task_id AND r.rung <= w.rung
                         WHERE r.task_id = :task GROUP BY r.rung
                        """)
                .param("task", taskId)
                .query((row, i) ->
                        Map.entry(row.getInt("rung"), row.getTimestamp("at").toInstant()))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
