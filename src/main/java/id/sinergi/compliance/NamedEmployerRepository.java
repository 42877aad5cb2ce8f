package id.sinergi.compliance;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Employers that villages named and that an officer is to look at. */
@Repository
class NamedEmployerRepository {

    private final JdbcClient jdbc;

    NamedEmployerRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Keeps an employer that a village named, for an officer: unknown, or registered for enough workers already. */
    void keep(
            String villageCode,
            String name,
            int workers,
            @Nullable Long employerId,
            @Nullable Integer registered,
            Instant at) {
        jdbc.sql("""
                        INSERT INTO compliance.named_employer (village_code, name, workers, employer_id, registered, named_at)
                        VALUES (:village, :name, :workers, :employer, :registered, :at)
                        ON CONFLICT (village_code, name) DO UPDATE
                           SET workers = excluded.workers, employer_id = excluded.employer_id,
                               registered = excluded.registered, named_at = excluded.named_at
                        """)
                .param("village", villageCode)
                .param("name", name)
                .param("workers", workers)
                .param("employer", employerId)
                .param("registered", registered)
                .param("at", Timestamp.from(at))
                .update();
    }

    /** An employer that a village named and the registry does not know. */
    record NamedEmployer(String villageCode, String name, int workers, Instant namedAt) {}

    List<NamedEmployer> list(int limit) {
        return jdbc.sql("""
                        SELECT village_code, name, workers, named_at FROM compliance.named_employer
                         ORDER BY workers DESC, name, village_code LIMIT :limit
                        """)
                .param("limit", limit)
                .query((row, i) -> new NamedEmployer(
                        row.getString("village_code"),
                        row.getString("name"),
                        row.getInt("workers"),
                        row.getTimestamp("named_at").toInstant()))
                .list();
    }
}
