package id.sinergi.worklist;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class CancellationRepository {

    private final JdbcClient jdbc;

    CancellationRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** False where there is one already. */
    boolean propose(String caseNumber, String reason, String standing, String by, Instant at) {
        return jdbc.sql("""
                                INSERT INTO worklist.cancellation (case_number, reason, standing, proposed_by, proposed_at)
                                VALUES (:case, :reason, :standing, :by, :at) ON CONFLICT DO NOTHING
                                """)
                        .param("case", caseNumber)
                        .param("reason", reason)
                        .param("standing", standing)
                        .param("by", by)
                        .param("at", Timestamp.from(at))
                        .update()
                == 1;
    }

    Optional<Cancellation> pending(String caseNumber) {
        return jdbc.sql("""
                        SELECT id, case_number, reason, standing, proposed_by, proposed_at FROM worklist.cancellation
                         WHERE case_number = :case AND decision IS NULL
                        """)
                .param("case", caseNumber)
                .query((row, i) -> new Cancellation(
                        row.getLong("id"),
                        row.getString("case_number"),
                        row.getString("reason"),
                        row.getString("standing"),
                        row.getString("proposed_by"),
                        row.getTimestamp("proposed_at").toInstant()))
                .optional();
    }

    /** False where somebody decided it first. */
    boolean decide(long id, Cancellation.Decision decision, String by, Instant at) {
        return jdbc.sql("""
                                UPDATE worklist.cancellation SET decision = :decision, decided_by = :by, decided_at = :at
                                 WHERE id = :id AND decision IS NULL
                                """)
                        .param("decision", decision.name())
                        .param("by", by)
                        .param("at", Timestamp.from(at))
                        .param("id", id)
                        .update()
                == 1;
    }
}
