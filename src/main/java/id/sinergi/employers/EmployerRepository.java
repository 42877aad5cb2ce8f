package id.sinergi.employers;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class EmployerRepository {

    private static final String SELECT = """
            SELECT id, npp, nib, npwp, name, address, village_code, kbli, contact, phone, email, worker_count
              FROM employers.employer
            """;

    private final JdbcClient jdbc;

    EmployerRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Employer> find(long id) {
        return jdbc.sql(SELECT + " WHERE id = :id")
                .param("id", id)
                .query(Employer.class)
                .optional();
    }

    Optional<Employer> byNumber(@Nullable String npp, @Nullable String nib) {
        return jdbc.sql(SELECT + " WHERE npp = :npp OR nib = :nib ORDER BY id LIMIT 1")
                .param("npp", npp)
                .param("nib", nib)
                .query(Employer.class)
                .optional();
    }

    List<Employer> search(String text, String[] areas, @Nullable String name, @Nullable Long id, int limit) {
        return jdbc.sql(SELECT + """
                         WHERE village_code LIKE ANY (:areas)
                           AND (:text = '' OR name ILIKE '%' || :text || '%' OR npp = :text OR nib = :text)
                           AND (CAST(:name AS text) IS NULL OR (name, id) > (:name, :id))
                         ORDER BY name, id
                         LIMIT :limit
                        """)
                .param("areas", areas)
                .param("text", text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_"))
                .param("name", name)
                .param("id", id)
                .param("limit", limit)
                .query(Employer.class)
                .list();
    }

    long insert(Employer employer, Instant now, String by) {
        return jdbc.sql("""
                        INSERT INTO employers.employer (npp, nib, npwp, name, address, village_code, kbli, contact, phone,
                               email, worker_count, updated_at, updated_by)
                        VALUES (:npp, :nib, :npwp, :name, :address, :village, :kbli, :contact, :phone, :email, :workers, :now, :by)
                        RETURNING id
                        """)
                .param("npp", employer.npp())
                .param("nib", employer.nib())
                .param("npwp", employer.npwp())
                .param("name", employer.name())
                .param("address", employer.address())
                .param("village", employer.villageCode())
                .param("kbli", employer.kbli())
                .param("contact", employer.contact())
                .param("phone", employer.phone())
                .param("email", employer.email())
                .param("workers", employer.workerCount())
                .param("now", Timestamp.from(now))
                .param("by", by)
                .query(Long.class)
                .single();
    }

    /** Newest month first. */
    List<Employer.Arrears> arrears(String npp) {
        return jdbc.sql("""
                        SELECT month, contribution, paid, due_on, worker_count
                          FROM employers.arrears WHERE npp = :npp ORDER BY month DESC
                        """).param("npp", npp).query(Employer.Arrears.class).list();
    }

    /** Employers with an open sum, largest first. */
    List<Long> inArrears(int limit) {
        return jdbc.sql("""
                        SELECT e.id
                          FROM employers.employer e JOIN employers.arrears a ON a.npp = e.npp
                         WHERE a.contribution > a.paid
                         GROUP BY e.id
                         ORDER BY sum(a.contribution - a.paid) DESC, e.id
                         LIMIT :limit
                        """).param("limit", limit).query(Long.class).list();
    }
}
