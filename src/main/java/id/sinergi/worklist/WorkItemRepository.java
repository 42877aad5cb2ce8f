package id.sinergi.worklist;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Writes the projection and reads single rows of it. */
@Repository
class WorkItemRepository {

    static final String COLUMNS = """
            SELECT task_id, case_number, process, form_key, item, subject, detail, stage, village_code, place, areas,
                   units, agencies, from_agency, accept_by, holder, held_since, created_at, due, soon_from,
                   escalate_on, coordinate_on, rung, paused_on, pause_reason, last_comment, state, done_at, done_by,
                   late_days, outcome, version, due_at
              FROM worklist.work_item
            """;

    static final RowMapper<WorkItem> ROW = (row, i) -> map(row);

    private final JdbcClient jdbc;

    WorkItemRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(WorkItem item, String taskKey) {
        jdbc.sql("""
                        INSERT INTO worklist.work_item
                               (task_id, case_number, process, task_key, form_key, item, subject, detail, stage,
                                village_code, place, areas, units, agencies, from_agency, accept_by, created_at, due,
                                soon_from, escalate_on, coordinate_on, due_at)
                        VALUES (:task, :case, :process, :taskKey, :form, :item, :subject, :detail, :stage,
                                :village, :place, :areas, :units, :agencies, :from, :acceptBy, :created, :due,
                                :soon, :escalate, :coordinate, :dueAt)
                        """)
                .param("task", item.taskId())
                .param("case", item.caseNumber())
                .param("process", item.process())
                .param("taskKey", taskKey)
                .param("form", item.formKey())
                .param("item", item.item())
                .param("subject", item.subject())
                .param("detail", item.detail())
                .param("stage", item.stage())
                .param("village", item.villageCode())
                .param("place", item.place())
                .param("areas", item.areas().toArray(String[]::new))
                .param("units", item.units().toArray(String[]::new))
                .param("agencies", item.agencies().toArray(String[]::new))
                .param("from", item.fromAgency())
                .param("acceptBy", item.acceptBy())
                .param("created", Timestamp.from(item.createdAt()))
                .param("due", item.due())
                .param("soon", item.soonFrom())
                .param("escalate", item.escalateOn())
                .param("coordinate", item.coordinateOn())
                .param("dueAt", item.dueAt() == null ? null : Timestamp.from(item.dueAt()))
                .update();
    }

    Optional<WorkItem> find(String taskId) {
        return jdbc.sql(COLUMNS + " WHERE task_id = :task")
                .param("task", taskId)
                .query(ROW)
                .optional();
    }

    /** The row, locked until the transaction ends: acts on one task queue up here. */
    Optional<WorkItem> lock(String taskId) {
        return jdbc.sql(COLUMNS + " WHERE task_id = :task FOR UPDATE")
                .param("task", taskId)
                .query(ROW)
                .optional();
    }

    List<WorkItem> ofCase(String caseNumber) {
        return jdbc.sql(COLUMNS + " WHERE case_number = :case AND state <> 'WITHDRAWN' ORDER BY created_at, task_id")
                .param("case", caseNumber)
                .query(ROW)
                .list();
    }

    /** The holder, if any, of every open task by task id. */
    Map<String, Optional<String>> openHolders() {
        var holders = new HashMap<String, Optional<String>>();
        jdbc.sql("SELECT task_id, holder FROM worklist.work_item WHERE state = 'OPEN'")
                .query(row -> {
                    holders.put(row.getString("task_id"), Optional.ofNullable(row.getString("holder")));
                });
        return holders;
    }

    void holder(String taskId, @Nullable String holder, Instant now) {
        jdbc.sql("""
                        UPDATE worklist.work_item
                           SET holder = :holder, held_since = CASE WHEN :holder::text IS NULL THEN NULL ELSE :now::timestamptz END,
                               version = version + 1
                         WHERE task_id = :task AND state = 'OPEN' AND holder IS DISTINCT FROM :holder
                        """)
                .param("holder", holder)
                .param("now", Timestamp.from(now))
                .param("task", taskId)
                .update();
    }

    void done(String taskId, String by, String agency, Instant at, int lateDays) {
        jdbc.sql("""
                        UPDATE worklist.work_item
                           SET state = 'DONE', done_at = :at, done_by = :by, done_agency = :agency, late_days = :late,
                               draft = NULL, draft_at = NULL, draft_by = NULL, paused_on = NULL, version = version + 1
                         WHERE task_id = :task AND state = 'OPEN'
                        """)
                .param("at", Timestamp.from(at))
                .param("by", by)
                .param("agency", agency)
                .param("late", lateDays)
                .param("task", taskId)
                .update();
    }

    void answered(String taskId, @Nullable String outcome, String answers) {
        jdbc.sql("UPDATE worklist.work_item SET outcome = :outcome, answers = :answers::jsonb WHERE task_id = :task")
                .param("outcome", outcome)
                .param("answers", answers)
                .param("task", taskId)
                .update();
    }

    /** Who may do an open task from now on. */
    void units(String taskId, Collection<String> units) {
        jdbc.sql("UPDATE worklist.work_item SET units = :units, version = version + 1 WHERE task_id = :task")
                .param("units", units.toArray(String[]::new))
                .param("task", taskId)
                .update();
    }

    void withdrawn(String taskId, Instant at) {
        jdbc.sql("""
                        UPDATE worklist.work_item
                           SET state = 'WITHDRAWN', done_at = :at, holder = NULL, version = version + 1
                         WHERE task_id = :task AND state = 'OPEN'
                        """).param("at", Timestamp.from(at)).param("task", taskId).update();
    }

    /** The agency that completed the case's latest task: the one that hands over. */
    Optional<String> latestAgency(String caseNumber) {
        return jdbc.sql("""
                        SELECT done_agency FROM worklist.work_item
                         WHERE case_number = :case AND state = 'DONE' ORDER BY done_at DESC LIMIT 1
                        """).param("case", caseNumber).query(String.class).optional();
    }

    /** On the tasks of the village whose office wrote it and those of no village alone, or on all of them. */
    void lastComment(String caseNumber, List<String> areas, String text) {
        jdbc.sql("""
                        UPDATE worklist.work_item SET last_comment = :text
                         WHERE case_number = :case AND state = 'OPEN'
                           AND (cardinality(:areas::text[]) = 0 OR village_code IS NULL OR village_code = ANY (:areas))
                        """)
                .param("areas", areas.toArray(String[]::new))
                .param("text", text)
                .param("case", caseNumber)
                .update();
    }

    void draft(String taskId, String values, String by, Instant at) {
        jdbc.sql("""
                        UPDATE worklist.work_item SET draft = :values::jsonb, draft_by = :by, draft_at = :at
                         WHERE task_id = :task AND state = 'OPEN'
                        """)
                .param("values", values)
                .param("by", by)
                .param("at", Timestamp.from(at))
                .param("task", taskId)
                .update();
    }

    /** A draft as JSON, and when it was saved. */
    record Draft(String values, Instant at, String by) {}

    Optional<Draft> draft(String taskId) {
        return jdbc.sql(
                        "SELECT draft, draft_at, draft_by FROM worklist.work_item WHERE task_id = :task AND draft IS NOT NULL")
                .param("task", taskId)
                .query((row, i) -> new Draft(
                        row.getString("draft"), row.getTimestamp("draft_at").toInstant(), row.getString("draft_by")))
                .optional();
    }

    Optional<String> answers(String taskId) {
        return jdbc.sql("SELECT answers FROM worklist.work_item WHERE task_id = :task AND answers IS NOT NULL")
                .param("task", taskId)
                .query(String.class)
                .optional();
    }

    private static WorkItem map(ResultSet row) throws SQLException {
        return new WorkItem(
                row.getString("task_id"),
                row.getString("case_number"),
                row.getString("process"),
                row.getString("form_key"),
                row.getString("item"),
                row.getString("subject"),
                row.getString("detail"),
                row.getString("stage"),
                row.getString("village_code"),
                row.getString("place"),
                strings(row, "areas"),
                strings(row, "units"),
                strings(row, "agencies"),
                row.getString("from_agency"),
                row.getObject("accept_by", LocalDate.class),
                row.getString("holder"),
                instant(row, "held_since"),
                row.getTimestamp("created_at").toInstant(),
                row.getObject("due", LocalDate.class),
                row.getObject("soon_from", LocalDate.class),
                row.getObject("escalate_on", LocalDate.class),
                row.getObject("coordinate_on", LocalDate.class),
                row.getInt("rung"),
                row.getObject("paused_on", LocalDate.class),
                row.getString("pause_reason"),
                row.getString("last_comment"),
                WorkItem.Status.valueOf(row.getString("state")),
                instant(row, "done_at"),
                row.getString("done_by"),
                row.getObject("late_days", Integer.class),
                row.getString("outcome"),
                row.getInt("version"),
                instant(row, "due_at"));
    }

    private static List<String> strings(ResultSet row, String column) throws SQLException {
        return List.of((String[]) row.getArray(column).getArray());
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }
}
