package id.sinergi.compliance;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The case about an employer with its findings. */
@Repository
class FindingRepository {

    private static final String FINDINGS = """
            SELECT id, kind, workers, months, amount, evidence, origin, status, reported_by, reported_at, confirmed_on,
                   joined
              FROM compliance.finding
            """;

    private final JdbcClient jdbc;
    private final FindingPartRepository parts;

    FindingRepository(JdbcClient jdbc, FindingPartRepository parts) {
        this.jdbc = jdbc;
        this.parts = parts;
    }

    record EmployerCase(
            String caseNumber,
            long employerId,
            LocalDate openedOn,
            boolean active,
            boolean joining,
            @Nullable String verifiedBy) {}

    /** Until the transaction ends, nobody else opens, joins or closes a case about this employer. */
    void lock(long employerId) {
        jdbc.sql("SELECT pg_advisory_xact_lock(hashtext('compliance.employer'), hashtext(CAST(:id AS text)))")
                .param("id", employerId)
                .query((row, i) -> 1)
                .list();
    }

    /** The same about the employer of this case. */
    void lock(String caseNumber) {
        lock(get(caseNumber).employerId());
    }

    void insert(String caseNumber, long employerId, LocalDate openedOn, String origin) {
        jdbc.sql("""
                        INSERT INTO compliance.employer_case (case_number, employer_id, opened_on, origin)
                        VALUES (:case, :employer, :on, :origin)
                        """)
                .param("case", caseNumber)
                .param("employer", employerId)
                .param("on", openedOn)
                .param("origin", origin)
                .update();
    }

    Optional<EmployerCase> find(String caseNumber) {
        return jdbc.sql("""
                        SELECT case_number, employer_id, opened_on, active, joining, verified_by
                          FROM compliance.employer_case WHERE case_number = :case
                        """)
                .param("case", caseNumber)
                .query((row, i) -> new EmployerCase(
                        row.getString("case_number"),
                        row.getLong("employer_id"),
                        row.getObject("opened_on", LocalDate.class),
                        row.getBoolean("active"),
                        row.getBoolean("joining"),
                        row.getString("verified_by")))
                .optional();
    }

    EmployerCase get(String caseNumber) {
        return find(caseNumber).orElseThrow(() -> new IllegalArgumentException("No compliance case " + caseNumber));
    }

    /** Marks the case as over; false where it was already. */
    boolean deactivate(String caseNumber) {
        return jdbc.sql("""
                                UPDATE compliance.employer_case SET active = false, version = version + 1
                                 WHERE case_number = :case AND active
                                """).param("case", caseNumber).update() == 1;
    }

    void deactivateAllOf(long employerId) {
        jdbc.sql("""
                        UPDATE compliance.employer_case SET active = false, version = version + 1
                         WHERE employer_id = :employer AND active
                        """).param("employer", employerId).update();
    }

    void verifiedBy(String caseNumber, @Nullable String username) {
        jdbc.sql("""
                        UPDATE compliance.employer_case SET verified_by = :by, version = version + 1
                         WHERE case_number = :case
                        """).param("by", username).param("case", caseNumber).update();
    }

    List<Finding> findings(String caseNumber) {
        var known = parts.ofCase(caseNumber);
        return jdbc.sql(FINDINGS + " WHERE case_number = :case ORDER BY id")
                .param("case", caseNumber)
                .query((row, i) -> finding(row, known.getOrDefault(row.getLong("id"), Finding.Parts.NONE)))
                .list();
    }

    /**
     * Adds a finding. What the same village found before and nobody has looked at yet is brought up to date; what was
     * settled stays, unless there are more workers now. One sweep of arrears finds an employer once.
     *
     * @return whether anything was written
     */
    boolean report(String caseNumber, Finding.New wanted, String origin, Finding.Status status, String by, Instant at) {
        if (origin.startsWith("village:") || origin.startsWith("arrears:")) {
            var waiting = waiting(caseNumber, wanted.kind(), origin);
            if (waiting.isPresent()) {
                return correct(
                        caseNumber, waiting.get(), Finding.Status.REPORTED, wanted, Finding.Status.REPORTED, null);
            }
            if (isSettled(caseNumber, wanted, origin)) {
                return false;
            }
        }
        var id = jdbc.sql("""
                        INSERT INTO compliance.finding (case_number, kind, workers, months, amount, evidence, origin, status,
                               verified_by, reported_by, reported_at)
                        VALUES (:case, :kind, :workers, :months, :amount, :evidence, :origin, :status,
                               CASE WHEN :status <> 'REPORTED' THEN :by END, :by, :at)
                        RETURNING id
                        """)
                .param("case", caseNumber)
                .param("kind", wanted.kind().name())
                .param("workers", wanted.workers())
                .param("months", wanted.months())
                .param("amount", wanted.amount())
                .param("evidence", wanted.evidence())
                .param("origin", origin)
                .param("status", status.name())
                .param("by", by)
                .param("at", Timestamp.from(at))
                .query((row, i) -> row.getLong("id"))
                .single();
        parts.add(id, wanted.parts());
        return true;
    }

    private Optional<Long> waiting(String caseNumber, FindingKind kind, String origin) {
        return jdbc.sql("""
                        SELECT id FROM compliance.finding
                         WHERE case_number = :case AND kind = :kind AND origin = :origin AND status = 'REPORTED'
                        """)
                .param("case", caseNumber)
                .param("kind", kind.name())
                .param("origin", origin)
                .query((row, i) -> row.getLong("id"))
                .optional();
    }

    private boolean isSettled(String caseNumber, Finding.New wanted, String origin) {
        return jdbc.sql("""
                        SELECT EXISTS (SELECT 1 FROM compliance.finding
                                        WHERE case_number = :case AND kind = :kind AND origin = :origin
                                          AND (workers >= :workers OR origin LIKE 'arrears:%')) AS settled
                        """)
                .param("case", caseNumber)
                .param("kind", wanted.kind().name())
                .param("origin", origin)
                .param("workers", wanted.workers())
                .query((row, i) -> row.getBoolean("settled"))
                .single();
    }

    /** Corrects a finding as it was read; false where the case has no such finding in that status any more. */
    boolean correct(String caseNumber, Finding known, Finding.New wanted, Finding.Status status, @Nullable String by) {
        return correct(caseNumber, known.id(), known.status(), wanted, status, by);
    }

    private boolean correct(
            String caseNumber,
            long id,
            Finding.Status from,
            Finding.New wanted,
            Finding.Status status,
            @Nullable String by) {
        var changed = jdbc.sql("""
                                UPDATE compliance.finding
                                   SET kind = :kind, workers = :workers, months = :months, amount = :amount,
                                       evidence = :evidence, status = :status, verified_by = :by, version = version + 1
                                 WHERE id = :id AND case_number = :case AND status = :from
                                """)
                        .param("from", from.name())
                        .param("kind", wanted.kind().name())
                        .param("workers", wanted.workers())
                        .param("months", wanted.months())
                        .param("amount", wanted.amount())
                        .param("evidence", wanted.evidence())
                        .param("status", status.name())
                        .param("by", by)
                        .param("id", id)
                        .param("case", caseNumber)
                        .update()
                == 1;
        if (changed) {
            parts.replace(id, wanted.parts());
        }
        return changed;
    }

    /** Writes what was counted; false where the finding is settled, or none of the case. */
    boolean count(String caseNumber, long id, int workers, int months, long amount) {
        var written = jdbc.sql("""
                                UPDATE compliance.finding
                                   SET workers = :workers, months = :months, amount = :amount, version = version + 1
                                 WHERE id = :id AND case_number = :case AND status IN ('REPORTED', 'VERIFIED')
                                """)
                        .param("workers", workers)
                        .param("months", months)
                        .param("amount", amount)
                        .param("id", id)
                        .param("case", caseNumber)
                        .update()
                == 1;
        if (written) {
            parts.forgetMonths(id);
        }
        return written;
    }

    int move(String caseNumber, Finding.Status from, Finding.Status to) {
        return jdbc.sql("""
                        UPDATE compliance.finding SET status = :to, version = version + 1
                         WHERE case_number = :case AND status = :from
                        """)
                .param("to", to.name())
                .param("from", from.name())
                .param("case", caseNumber)
                .update();
    }

    /** Marks what was reported (or confirmed, where a dispute reopens it) as verified. */
    void verify(String caseNumber, String by) {
        jdbc.sql("""
                        UPDATE compliance.finding
                           SET status = 'VERIFIED', verified_by = :by, confirmed_on = NULL, joined = false,
                               version = version + 1
                         WHERE case_number = :case AND status IN ('REPORTED', 'CONFIRMED')
                        """).param("by", by).param("case", caseNumber).update();
    }

    /** @param joined whether those that joined later, or the case's own */
    void confirm(String caseNumber, boolean joined, LocalDate on) {
        jdbc.sql("""
                        UPDATE compliance.finding SET status = 'CONFIRMED', confirmed_on = :on, version = version + 1
                         WHERE case_number = :case AND status = 'VERIFIED' AND joined = :joined
                        """)
                .param("on", on)
                .param("case", caseNumber)
                .param("joined", joined)
                .update();
    }

    private static Finding finding(ResultSet row, Finding.Parts parts) throws SQLException {
        return new Finding(
                row.getLong("id"),
                FindingKind.valueOf(row.getString("kind")),
                row.getInt("workers"),
                row.getInt("months"),
                row.getLong("amount"),
                row.getString("evidence"),
                row.getString("origin"),
                Finding.Status.valueOf(row.getString("status")),
                row.getString("reported_by"),
                row.getTimestamp("reported_at").toInstant(),
                row.getObject("confirmed_on", LocalDate.class),
                row.getBoolean("joined"),
                parts);
    }
}
