package id.sinergi.compliance;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What was paid, by the proof that was accepted. */
@Repository
class RecoveryRepository {

    private final JdbcClient jdbc;
    private final Clock clock;

    RecoveryRepository(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @param amount rupiah; nothing is kept of 0 */
    void record(String caseNumber, String task, long amount, @Nullable UUID document, String by) {
        if (amount == 0) {
            return;
        }
        jdbc.sql("""
                        INSERT INTO compliance.recovery (case_number, task, amount, document, recorded_by, recorded_at)
                        VALUES (:case, :task, :amount, :document, :by, :at)
                        """)
                .param("case", caseNumber)
                .param("task", task)
                .param("amount", amount)
                .param("document", document)
                .param("by", by)
                .param("at", Timestamp.from(clock.instant()))
                .update();
    }

    long total(String caseNumber) {
        return jdbc.sql("SELECT coalesce(sum(amount), 0)::bigint FROM compliance.recovery WHERE case_number = :case")
                .param("case", caseNumber)
                .query(Long.class)
                .single();
    }
}
