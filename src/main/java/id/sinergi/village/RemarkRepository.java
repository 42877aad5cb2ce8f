package id.sinergi.village;

import id.sinergi.calendar.Calendar;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What was objected to: data sent back, and findings of the inspectorate with their answers. */
@Repository
class RemarkRepository {

    private final JdbcClient jdbc;
    private final Calendar calendar;

    RemarkRepository(JdbcClient jdbc, Calendar calendar) {
        this.jdbc = jdbc;
        this.calendar = calendar;
    }

    /** Who sent data back. */
    enum Step {
        SIGN_OFF,
        REVIEW
    }

    /** Data sent back. */
    record Returned(Step step, String reason, String by, Instant at) {}

    /** A finding with its own deadline, which is a working day. */
    record Finding(
            long id,
            String text,
            LocalDate due,
            String by,
            @Nullable String answer,
            @Nullable String answeredBy) {}

    void returned(Collection collection, Step step, String reason, String by, Instant at) {
        jdbc.sql("""
                        INSERT INTO village.return_note (case_number, step, reason, accepted, rejected, by_user, at)
                        VALUES (:case, :step, :reason, :accepted, :rejected, :by, :at)
                        """)
                .param("case", collection.caseNumber())
                .param("step", step.name())
                .param("reason", reason)
                .param("accepted", collection.data().accepted())
                .param("rejected", collection.data().rejected())
                .param("by", by)
                .param("at", Timestamp.from(at))
                .update();
    }

    Optional<Returned> lastReturned(String caseNumber) {
        return jdbc.sql("""
                        SELECT step, reason, by_user, at FROM village.return_note
                         WHERE case_number = :case ORDER BY id DESC LIMIT 1
                        """)
                .param("case", caseNumber)
                .query((row, i) -> new Returned(
                        Step.valueOf(row.getString("step")),
                        row.getString("reason"),
                        row.getString("by_user"),
                        row.getTimestamp("at").toInstant()))
                .optional();
    }

    void find(String caseNumber, String text, LocalDate due, String by, Instant at) {
        jdbc.sql("""
                        INSERT INTO village.finding (case_number, text, due, by_user, at)
                        VALUES (:case, :text, :due, :by, :at)
                        """)
                .param("case", caseNumber)
                .param("text", text)
                .param("due", due)
                .param("by", by)
                .param("at", Timestamp.from(at))
                .update();
    }

    Optional<Finding> lastFinding(String caseNumber) {
        return jdbc.sql("""
                        SELECT id, text, due, by_user, answer, answered_by FROM village.finding
                         WHERE case_number = :case ORDER BY id DESC LIMIT 1
                        """)
                .param("case", caseNumber)
                .query((row, i) -> map(row))
                .optional();
    }

    /** Findings in the open cases of a round: the inspectorate is not done with them. */
    long openInRound(long round) {
        return jdbc.sql("""
                        SELECT count(*) FROM village.finding f
                          JOIN village.collection c ON c.case_number = f.case_number
                         WHERE c.round_id = :round AND c.ended_at IS NULL
                        """).param("round", round).query(Long.class).single();
    }

    /** Answers an open finding; false where it is answered already. */
    boolean answer(long finding, String answer, @Nullable UUID evidence, String by, Instant at) {
        return jdbc.sql("""
                                UPDATE village.finding
                                   SET answer = :answer, evidence = :evidence, answered_by = :by, answered_at = :at
                                 WHERE id = :id AND answer IS NULL
                                """)
                        .param("answer", answer)
                        .param("evidence", evidence)
                        .param("by", by)
                        .param("at", Timestamp.from(at))
                        .param("id", finding)
                        .update()
                == 1;
    }

    /** What the inspector makes of an answer; nothing where it was judged before. */
    void judge(long finding, boolean accepted, String by, Instant at) {
        jdbc.sql("""
                        UPDATE village.finding SET accepted = :accepted, judged_by = :by, judged_at = :at
                         WHERE id = :id AND answer IS NOT NULL AND accepted IS NULL
                        """)
                .param("accepted", accepted)
                .param("by", by)
                .param("at", Timestamp.from(at))
                .param("id", finding)
                .update();
    }

    List<Findings.Finding> findings() {
        return jdbc.sql("""
                        SELECT f.id, f.case_number, c.round_id, r.name, c.village_code, f.text, f.due, f.by_user, f.at,
                               f.answer, f.answered_by, f.answered_at, f.accepted
                          FROM village.finding f
                          JOIN village.collection c ON c.case_number = f.case_number
                          JOIN village.round r ON r.id = c.round_id
                         ORDER BY f.at DESC, f.id
                        """)
                .query((row, i) -> {
                    var answered = row.getTimestamp("answered_at");
                    return new Findings.Finding(
                            row.getLong("id"),
                            row.getString("case_number"),
                            row.getLong("round_id"),
                            row.getString("name"),
                            row.getString("village_code"),
                            row.getString("text"),
                            due(row),
                            row.getString("by_user"),
                            row.getTimestamp("at").toInstant(),
                            row.getString("answer"),
                            row.getString("answered_by"),
                            answered == null ? null : answered.toInstant(),
                            row.getObject("accepted", Boolean.class));
                })
                .list();
    }

    /** Whether this call was the one that noted the lateness of an unanswered finding. */
    boolean overdue(long finding, Instant at) {
        return jdbc.sql("""
                                UPDATE village.finding SET overdue_at = :at
                                 WHERE id = :id AND answer IS NULL AND overdue_at IS NULL
                                """)
                        .param("at", Timestamp.from(at))
                        .param("id", finding)
                        .update()
                == 1;
    }

    /** The day that was set, or the next on which offices work. */
    private LocalDate due(ResultSet row) throws SQLException {
        return calendar.workingDays().onOrAfter(row.getObject("due", LocalDate.class));
    }

    private Finding map(ResultSet row) throws SQLException {
        return new Finding(
                row.getLong("id"),
                row.getString("text"),
                due(row),
                row.getString("by_user"),
                row.getString("answer"),
                row.getString("answered_by"));
    }
}
