package id.sinergi.employers;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

@Repository
class EmployerRepository {

    static final String COLUMNS = """
            e.id, e.npp, e.nib, e.npwp, e.name, e.address, e.village_code, e.kbli, e.contact, e.phone, e.email,
            e.worker_count, e.risk_group, e.version, e.updated_at, e.updated_by
            """;

    private static final String SELECT = "SELECT " + COLUMNS + " FROM employers.employer e";

    private final JdbcClient jdbc;

    EmployerRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Until the transaction ends, nobody else enters or changes an employer by hand. */
    void lock() {
        jdbc.sql("SELECT pg_advisory_xact_lock(hashtext('employers.entry'))")
                .query((row, i) -> 1)
                .list();
    }

    Optional<Employer> find(long id) {
        return jdbc.sql(SELECT + " WHERE e.id = :id")
                .param("id", id)
                .query((row, i) -> employer(row))
                .optional();
    }

    Optional<Employer> byNumber(@Nullable String npp, @Nullable String nib) {
        return jdbc.sql(SELECT + " WHERE e.npp = :npp OR e.nib = :nib ORDER BY e.id LIMIT 1")
                .param("npp", npp)
                .param("nib", nib)
                .query((row, i) -> employer(row))
                .optional();
    }

    /** Another one that has one of these numbers. */
    Optional<Employer> otherWithNumber(long id, @Nullable String npp, @Nullable String nib) {
        return jdbc.sql(SELECT + " WHERE (e.npp = :npp OR e.nib = :nib) AND e.id <> :id ORDER BY e.id LIMIT 1")
                .param("npp", npp)
                .param("nib", nib)
                .param("id", id)
                .query((row, i) -> employer(row))
                .optional();
    }

    /** The first of the village whose name is the same but for form, order and punctuation. */
    Optional<Employer> alike(String name, String village) {
        return jdbc.sql(SELECT + """
                         WHERE e.name_key = employers.name_key(:name) AND e.name_key <> '' AND e.village_code = :village
                         ORDER BY e.id LIMIT 1
                        """)
                .param("name", name)
                .param("village", village)
                .query((row, i) -> employer(row))
                .optional();
    }

    long insert(EmployerForm form, Instant now, String by) {
        return values(jdbc.sql("""
                        INSERT INTO employers.employer (npp, nib, npwp, name, address, village_code, kbli, contact, phone,
                               email, worker_count, risk_group, updated_at, updated_by)
                        VALUES (:npp, :nib, :npwp, :name, :address, :villageCode, :kbli, :contact, :phone, :email,
                                CAST(:workerCount AS integer), CAST(:riskGroup AS smallint), :now, :by)
                        RETURNING id
                        """), form, now, by).query(Long.class).single();
    }

    /** Whether it was still the version that the caller had seen. */
    boolean update(long id, int version, EmployerForm form, Instant now, String by) {
        return values(jdbc.sql("""
                        UPDATE employers.employer
                           SET npp = :npp, nib = :nib, npwp = :npwp, name = :name, address = :address,
                               village_code = :villageCode, kbli = :kbli, contact = :contact, phone = :phone,
                               email = :email, worker_count = CAST(:workerCount AS integer),
                               risk_group = CAST(:riskGroup AS smallint), version = version + 1,
                               updated_at = :now, updated_by = :by
                         WHERE id = :id AND version = :version
                        """), form, now, by)
                        .param("id", id)
                        .param("version", version)
                        .update()
                == 1;
    }

    /** Newest month first. */
    List<Employer.Arrears> arrears(String npp) {
        return jdbc.sql("""
                        SELECT month, contribution, paid, due_on, worker_count
                          FROM employers.arrears WHERE npp = :npp ORDER BY month DESC
                        """).param("npp", npp).query(Employer.Arrears.class).list();
    }

    private static StatementSpec values(StatementSpec statement, EmployerForm form, Instant now, String by) {
        var all = statement.param("now", Timestamp.from(now)).param("by", by);
        for (var value : form.values().entrySet()) {
            all = all.param(value.getKey(), value.getValue());
        }
        return all;
    }

    static Employer employer(ResultSet row) throws SQLException {
        return new Employer(
                row.getLong("id"),
                row.getString("npp"),
                row.getString("nib"),
                row.getString("npwp"),
                row.getString("name"),
                row.getString("address"),
                row.getString("village_code"),
                row.getString("kbli"),
                row.getString("contact"),
                row.getString("phone"),
                row.getString("email"),
                row.getObject("worker_count", Integer.class),
                row.getObject("risk_group", Integer.class),
                row.getInt("version"),
                row.getTimestamp("updated_at").toInstant(),
                row.getString("updated_by"));
    }
}
