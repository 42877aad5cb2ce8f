package id.sinergi.registry;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who of the fictional people becomes a member in the course of a story. */
@Repository
class DemonstrationMembersRepository {

    private final JdbcClient jdbc;

    DemonstrationMembersRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void protect(String village, LocalDate asOf, Instant now) {
        jdbc.sql("""
                        WITH joined AS (
                            UPDATE registry.worker SET membership = 'ACTIVE', matched_at = :now
                             WHERE village_code = :village AND route = 'subsidy' AND membership = 'NONE'
                            RETURNING id, nik, name, birth_date)
                        INSERT INTO registry.membership (nik, kpj, name, birth_date, segment, programs, active, as_of)
                        SELECT nik, '98' || lpad(id::text, 9, '0'), name, birth_date, 'BPU', '{JKK,JKM}', true, :asOf
                          FROM joined
                        """)
                .param("village", village)
                .param("asOf", asOf)
                .param("now", Timestamp.from(now))
                .update();
    }

    List<DemonstrationData.Joiner> joiners(String village, LocalDate before, LocalDate after, int most) {
        return jdbc.sql("""
                        WITH covered AS (
                            SELECT w.id, m.as_of, m.superseded
                              FROM registry.worker w JOIN registry.membership m ON m.nik = w.nik AND m.covered
                             WHERE w.village_code = :village)
                        SELECT w.nik, w.name,
                               EXISTS (SELECT 1 FROM covered c WHERE c.id = w.id AND c.as_of <= :after
                                          AND (c.superseded IS NULL OR c.superseded > :after)) AS joined
                          FROM registry.worker w
                         WHERE w.village_code = :village AND w.countable
                           AND NOT EXISTS (SELECT 1 FROM covered c WHERE c.id = w.id AND c.as_of <= :before
                                              AND (c.superseded IS NULL OR c.superseded > :before))
                         ORDER BY joined DESC, w.id
                         LIMIT :most
                        """)
                .param("village", village)
                .param("before", before)
                .param("after", after)
                .param("most", most)
                .query(DemonstrationData.Joiner.class)
                .list();
    }
}
