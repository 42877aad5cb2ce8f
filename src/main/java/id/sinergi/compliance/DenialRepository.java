package id.sinergi.compliance;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Denial of public services, from BPJS's request to the lifting. */
@Repository
class DenialRepository {

    private final JdbcClient jdbc;

    DenialRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param services those that are to be denied as things stand: asked for, agreed, or decided */
    record Denial(
            LocalDate requestedOn,
            String requestReason,
            @Nullable String requestLetter,
            @Nullable LocalDate coordinatedOn,
            @Nullable String coordination,
            List<String> services,
            @Nullable String decision,
            @Nullable LocalDate decidedOn,
            @Nullable String decisionReason,
            @Nullable LocalDate imposedOn,
            @Nullable String imposedLetter,
            @Nullable String unit,
            @Nullable LocalDate liftedOn) {}

    record Lift(
            long id,
            String ground,
            String evidence,
            long recovered,
            @Nullable UUID document,
            LocalDate proposedOn,
            String proposedBy,
            @Nullable String decision,
            @Nullable String reason,
            @Nullable LocalDate decidedOn) {}

    /** Asked for again after it was declined, it begins anew. */
    void request(String caseNumber, LocalDate on, List<String> services, String reason, String by) {
        one(jdbc.sql("""
                        INSERT INTO compliance.denial
                               (case_number, requested_on, requested_services, request_reason, requested_by)
                        VALUES (:case, :on, :services, :reason, :by)
                        ON CONFLICT (case_number) DO UPDATE
                           SET requested_on = excluded.requested_on, requested_services = excluded.requested_services,
                               request_reason = excluded.request_reason, requested_by = excluded.requested_by,
                               request_letter = NULL, coordinated_on = NULL, participants = NULL, coordination = NULL,
                               services = NULL, decision = NULL, decided_on = NULL, decision_reason = NULL,
                               decided_by = NULL, version = denial.version + 1
                         WHERE denial.decision = 'decline'
                        """)
                .param("case", caseNumber)
                .param("on", on)
                .param("services", services.toArray(String[]::new))
                .param("reason", reason)
                .param("by", by)
                .update());
    }

    void requested(String caseNumber, String letter) {
        jdbc.sql("""
                        UPDATE compliance.denial SET request_letter = :letter, version = version + 1
                         WHERE case_number = :case AND request_letter IS NULL
                        """).param("letter", letter).param("case", caseNumber).update();
    }

    void coordinate(String caseNumber, LocalDate on, String participants, String account, List<String> services) {
        one(jdbc.sql("""
                        UPDATE compliance.denial
                           SET coordinated_on = :on, participants = :participants, coordination = :account,
                               services = :services, version = version + 1
                         WHERE case_number = :case AND decision IS NULL
                        """)
                .param("on", on)
                .param("participants", participants)
                .param("account", account)
                .param("services", services.toArray(String[]::new))
                .param("case", caseNumber)
                .update());
    }

    void decide(
            String caseNumber,
            String decision,
            LocalDate on,
            String reason,
            @Nullable List<String> services,
            String by) {
        one(jdbc.sql("""
                        UPDATE compliance.denial
                           SET decision = :decision, decided_on = :on, decision_reason = :reason, decided_by = :by,
                               services = COALESCE(:services::text[], services), version = version + 1
                         WHERE case_number = :case AND decision IS NULL
                        """)
                .param("decision", decision)
                .param("on", on)
                .param("reason", reason)
                .param("services", services == null ? null : services.toArray(String[]::new))
                .param("by", by)
                .param("case", caseNumber)
                .update());
    }

    void impose(String caseNumber, String unit) {
        one(jdbc.sql("""
                        UPDATE compliance.denial SET unit = :unit, version = version + 1
                         WHERE case_number = :case AND decision = 'impose' AND imposed_on IS NULL
                        """).param("unit", unit).param("case", caseNumber).update());
    }

    void imposed(String caseNumber, LocalDate on, String letter) {
        jdbc.sql("""
                        UPDATE compliance.denial SET imposed_on = :on, imposed_letter = :letter, version = version + 1
                         WHERE case_number = :case AND decision = 'impose' AND imposed_on IS NULL
                        """)
                .param("on", on)
                .param("letter", letter)
                .param("case", caseNumber)
                .update();
    }

    void lifted(String caseNumber, LocalDate on, String letter) {
        jdbc.sql("""
                        UPDATE compliance.denial SET lifted_on = :on, lifted_letter = :letter, version = version + 1
                         WHERE case_number = :case AND imposed_on IS NOT NULL AND lifted_on IS NULL
                        """)
                .param("on", on)
                .param("letter", letter)
                .param("case", caseNumber)
                .update();
    }

    Optional<Denial> find(String caseNumber) {
        return jdbc.sql("""
                        SELECT requested_on, request_reason, request_letter, coordinated_on, coordination,
                               COALESCE(services, requested_services) AS services, decision, decided_on,
                               decision_reason, imposed_on, imposed_letter, unit, lifted_on
                          FROM compliance.denial WHERE case_number = :case
                        """)
                .param("case", caseNumber)
                .query((row, i) -> denial(row))
                .optional();
    }

    void proposeLift(
            String caseNumber,
            String ground,
            String evidence,
            long recovered,
            @Nullable UUID document,
            LocalDate on,
            String by) {
        jdbc.sql("""
                        INSERT INTO compliance.lift (case_number, ground, evidence, recovered, document, proposed_on, proposed_by)
                        VALUES (:case, :ground, :evidence, :recovered, :document, :on, :by)
                        """)
                .param("case", caseNumber)
                .param("ground", ground)
                .param("evidence", evidence)
                .param("recovered", recovered)
                .param("document", document)
                .param("on", on)
                .param("by", by)
                .update();
    }

    void decideLift(long id, String decision, String reason, LocalDate on, String by) {
        one(jdbc.sql("""
                        UPDATE compliance.lift SET decision = :decision, reason = :reason, decided_on = :on, decided_by = :by
                         WHERE id = :id AND decision IS NULL
                        """)
                .param("decision", decision)
                .param("reason", reason)
                .param("on", on)
                .param("by", by)
                .param("id", id)
                .update());
    }

    Optional<Lift> latestLift(String caseNumber) {
        return jdbc.sql("""
                        SELECT id, ground, evidence, recovered, document, proposed_on, proposed_by, decision, reason, decided_on
                          FROM compliance.lift WHERE case_number = :case ORDER BY id DESC LIMIT 1
                        """).param("case", caseNumber).query(Lift.class).optional();
    }

    private static Denial denial(ResultSet row) throws SQLException {
        return new Denial(
                row.getObject("requested_on", LocalDate.class),
                row.getString("request_reason"),
                row.getString("request_letter"),
                row.getObject("coordinated_on", LocalDate.class),
                row.getString("coordination"),
                List.of((String[]) row.getArray("services").getArray()),
                row.getString("decision"),
                row.getObject("decided_on", LocalDate.class),
                row.getString("decision_reason"),
                row.getObject("imposed_on", LocalDate.class),
                row.getString("imposed_letter"),
                row.getString("unit"),
                row.getObject("lifted_on", LocalDate.class));
    }

    private static void one(int rows) {
        if (rows != 1) {
            throw new IllegalStateException("The denial of services has moved on meanwhile");
        }
    }
}
