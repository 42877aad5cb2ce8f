package id.sinergi.compliance;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What goes on beside the ladder: evidence that was handed in, and the prosecutor's office. */
@Repository
class SideRepository {

    private final JdbcClient jdbc;

    SideRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Evidence(long id, String text, @Nullable UUID document, String submittedBy, Instant submittedAt) {}

    record Prosecution(
            long id,
            String reason,
            Instant handedAt,
            @Nullable String powerLetter,
            @Nullable LocalDate powerDate,
            @Nullable String prosecutor) {}

    void submit(String caseNumber, String text, @Nullable UUID document, String by, Instant at) {
        jdbc.sql("""
                        INSERT INTO compliance.evidence (case_number, text, document, submitted_by, submitted_at)
                        VALUES (:case, :text, :document, :by, :at)
                        """)
                .param("case", caseNumber)
                .param("text", text)
                .param("document", document)
                .param("by", by)
                .param("at", Timestamp.from(at))
                .update();
    }

    /** The evidence that nobody has checked yet. */
    Optional<Evidence> pendingEvidence(String caseNumber) {
        return jdbc.sql("""
                        SELECT id, text, document, submitted_by, submitted_at
                          FROM compliance.evidence WHERE case_number = :case AND result IS NULL
                        """)
                .param("case", caseNumber)
                .query((row, i) -> new Evidence(
                        row.getLong("id"),
                        row.getString("text"),
                        row.getObject("document", UUID.class),
                        row.getString("submitted_by"),
                        row.getTimestamp("submitted_at").toInstant()))
                .optional();
    }

    /** Ends the pending evidence, if there is one. */
    boolean checked(String caseNumber, String result, @Nullable String assessment, String by) {
        return jdbc.sql("""
                                UPDATE compliance.evidence SET result = :result, assessment = :assessment, checked_by = :by
                                 WHERE case_number = :case AND result IS NULL
                                """)
                        .param("result", result)
                        .param("assessment", assessment)
                        .param("by", by)
                        .param("case", caseNumber)
                        .update()
                > 0;
    }

    void hand(String caseNumber, String reason, String by, Instant at) {
        jdbc.sql("""
                        INSERT INTO compliance.prosecution (case_number, reason, handed_by, handed_at)
                        VALUES (:case, :reason, :by, :at)
                        """)
                .param("case", caseNumber)
                .param("reason", reason)
                .param("by", by)
                .param("at", Timestamp.from(at))
                .update();
    }

    /** What is with the prosecutor's office now. */
    Optional<Prosecution> pendingProsecution(String caseNumber) {
        return jdbc.sql("""
                        SELECT id, reason, handed_at, power_letter, power_date, prosecutor
                          FROM compliance.prosecution WHERE case_number = :case AND result IS NULL
                        """)
                .param("case", caseNumber)
                .query((row, i) -> new Prosecution(
                        row.getLong("id"),
                        row.getString("reason"),
                        row.getTimestamp("handed_at").toInstant(),
                        row.getString("power_letter"),
                        row.getObject("power_date", LocalDate.class),
                        row.getString("prosecutor")))
                .optional();
    }

    void prosecutor(long id, String prosecutor) {
        jdbc.sql("UPDATE compliance.prosecution SET prosecutor = :prosecutor WHERE id = :id AND result IS NULL")
                .param("prosecutor", prosecutor)
                .param("id", id)
                .update();
    }

    void power(long id, String letter, LocalDate date) {
        jdbc.sql("""
                        UPDATE compliance.prosecution
                           SET power_letter = :letter, power_date = :date
                         WHERE id = :id AND result IS NULL
                        """)
                .param("letter", letter)
                .param("date", date)
                .param("id", id)
                .update();
    }

    /** Ends what is with the prosecutor's office, if anything is. */
    boolean prosecuted(String caseNumber, String result, @Nullable LocalDate on, @Nullable String account) {
        return jdbc.sql("""
                                UPDATE compliance.prosecution SET result = :result, held_on = :on, account = :account
                                 WHERE case_number = :case AND result IS NULL
                                """)
                        .param("result", result)
                        .param("on", on)
                        .param("account", account)
                        .param("case", caseNumber)
                        .update()
                > 0;
    }
}
