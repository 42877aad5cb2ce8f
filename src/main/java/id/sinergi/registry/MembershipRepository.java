package id.sinergi.registry;

import java.sql.Date;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class MembershipRepository {

    private static final String ACTIVE = """
            SELECT DISTINCT nik
              FROM registry.membership
             WHERE nik = ANY (:niks) AND covered AND as_of <= :at AND (superseded IS NULL OR superseded > :at)
            """;

    private static final String ACTIVE_WORKERS = """
            SELECT DISTINCT w.id
              FROM registry.worker w
              JOIN registry.membership m ON m.nik = COALESCE(w.member_nik, w.nik)
             WHERE w.id = ANY (:ids) AND m.covered AND m.as_of <= :at AND (m.superseded IS NULL OR m.superseded > :at)
            """;

    private final JdbcClient jdbc;

    MembershipRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Newest first. */
    List<Membership> of(String nik) {
        return jdbc.sql("""
                        SELECT kpj, name, birth_date, segment, npp, programs, active, covered, as_of
                          FROM registry.membership
                         WHERE nik = :nik
                         ORDER BY as_of DESC, segment, npp
                        """)
                .param("nik", nik)
                .query((row, i) -> new Membership(
                        row.getString("kpj"),
                        row.getString("name"),
                        row.getObject("birth_date", LocalDate.class),
                        row.getString("segment"),
                        row.getString("npp"),
                        List.of((String[]) row.getArray("programs").getArray()),
                        row.getBoolean("active"),
                        row.getBoolean("covered"),
                        row.getObject("as_of", LocalDate.class)))
                .list();
    }

    Set<String> active(Collection<String> niks, LocalDate at) {
        return new HashSet<>(jdbc.sql(ACTIVE)
                .param("niks", niks.toArray(String[]::new))
                .param("at", Date.valueOf(at))
                .query(String.class)
                .list());
    }

    Set<Long> activeWorkers(Collection<Long> ids, LocalDate at) {
        return new HashSet<>(jdbc.sql(ACTIVE_WORKERS)
                .param("ids", ids.toArray(Long[]::new))
                .param("at", Date.valueOf(at))
                .query(Long.class)
                .list());
    }
}
