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
               AND registry.is_theirs(w.member_nik, w.folded, w.birth_date, m.folded, m.birth_date)
             WHERE w.id = ANY (:ids) AND m.covered AND m.as_of <= :at AND (m.superseded IS NULL OR m.superseded > :at)
            """;

    private static final String MEMBERSHIPS = """
            SELECT m.kpj, m.name, m.birth_date, m.segment, m.npp, m.programs, m.active, m.covered, m.as_of
              FROM registry.membership m
            """;

    private final JdbcClient jdbc;

    MembershipRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Of a worker, newest first. */
    List<Membership> of(long worker) {
        return list(MEMBERSHIPS + """
                  JOIN registry.worker w ON m.nik = COALESCE(w.member_nik, w.nik)
                   AND registry.is_theirs(w.member_nik, w.folded, w.birth_date, m.folded, m.birth_date)
                 WHERE w.id = :key
                """, worker);
    }

    /** Under a number, whoever bears it; newest first. */
    List<Membership> under(String nik) {
        return list(MEMBERSHIPS + " WHERE m.nik = :key", nik);
    }

    private List<Membership> list(String sql, Object key) {
        return jdbc.sql(sql + " ORDER BY m.as_of DESC, m.segment, m.npp")
                .param("key", key)
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
