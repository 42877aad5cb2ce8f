package id.sinergi.employers;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

@Repository
class BranchRepository {

    private static final String SELECT = """
            SELECT id, employer_id, code, nib, name, address, village_code, worker_count, version, updated_at, updated_by
              FROM employers.branch
            """;

    private final JdbcClient jdbc;

    BranchRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Branch> of(long employer) {
        return jdbc.sql(SELECT + " WHERE employer_id = :employer ORDER BY code")
                .param("employer", employer)
                .query((row, i) -> branch(row))
                .list();
    }

    Optional<Branch> find(long employer, long id) {
        return jdbc.sql(SELECT + " WHERE employer_id = :employer AND id = :id")
                .param("employer", employer)
                .param("id", id)
                .query((row, i) -> branch(row))
                .optional();
    }

    /** Empty where the employer has a branch of this code already. */
    Optional<Long> insert(long employer, Branch.Form form, Instant now, String by) {
        return values(jdbc.sql("""
                        INSERT INTO employers.branch
                               (employer_id, code, nib, name, address, village_code, worker_count, updated_at, updated_by)
                        VALUES (:employer, :code, :nib, :name, :address, :village, CAST(:workers AS integer), :now, :by)
                        ON CONFLICT (employer_id, code) DO NOTHING
                        RETURNING id
                        """), form, now, by)
                .param("employer", employer)
                .query(Long.class)
                .optional();
    }

    /** Whether it was still the version that the caller had seen. */
    boolean update(long id, int version, Branch.Form form, Instant now, String by) {
        return values(jdbc.sql("""
                        UPDATE employers.branch
                           SET code = :code, nib = :nib, name = :name, address = :address, village_code = :village,
                               worker_count = CAST(:workers AS integer), version = version + 1, updated_at = :now,
                               updated_by = :by
                         WHERE id = :id AND version = :version
                        """), form, now, by)
                        .param("id", id)
                        .param("version", version)
                        .update()
                == 1;
    }

    private static StatementSpec values(StatementSpec statement, Branch.Form form, Instant now, String by) {
        return statement
                .param("code", form.code())
                .param("nib", form.nib())
                .param("name", form.name())
                .param("address", form.address())
                .param("village", form.villageCode())
                .param("workers", form.workerCount())
                .param("now", Timestamp.from(now))
                .param("by", by);
    }

    private static Branch branch(ResultSet row) throws SQLException {
        return new Branch(
                row.getLong("id"),
                row.getLong("employer_id"),
                row.getString("code"),
                row.getString("nib"),
                row.getString("name"),
                row.getString("address"),
                row.getString("village_code"),
                row.getObject("worker_count", Integer.class),
                row.getInt("version"),
                row.getTimestamp("updated_at").toInstant(),
                row.getString("updated_by"));
    }
}
