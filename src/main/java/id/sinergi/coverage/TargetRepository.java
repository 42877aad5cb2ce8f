package id.sinergi.coverage;

import java.sql.Date;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class TargetRepository {

    private final JdbcClient jdbc;

    TargetRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** In force on {@code at} for the areas that have one of their own, the smallest area first. */
    List<Target> inForce(Collection<String> areas, LocalDate at) {
        return jdbc.sql("""
                        SELECT DISTINCT ON (length(area_code), area_code) area_code, percent, valid_from, source
                          FROM coverage.target
                         WHERE area_code = ANY (:areas) AND valid_from <= :at
                         ORDER BY length(area_code) DESC, area_code, valid_from DESC
                        """)
                .param("areas", areas.toArray(String[]::new))
                .param("at", Date.valueOf(at))
                .query(Target.class)
                .list();
    }

    /** Of the areas that match {@code inside} or are named; by area, the latest first. */
    List<Target> all(String[] inside, Collection<String> named) {
        return jdbc.sql("""
                        SELECT area_code, percent, valid_from, source
                          FROM coverage.target
                         WHERE area_code LIKE ANY (:inside) OR area_code = ANY (:named)
                         ORDER BY area_code, valid_from DESC
                        """)
                .param("inside", inside)
                .param("named", named.toArray(String[]::new))
                .query(Target.class)
                .list();
    }

    /** Until the transaction ends, nobody else sets a target: what applies to an area may be that of one around it. */
    void lock() {
        jdbc.sql("SELECT pg_advisory_xact_lock(hashtext('coverage.target'))")
                .query((row, i) -> 1)
                .list();
    }

    /** What was set for just this area from just this day on. */
    Optional<Target> set(String area, LocalDate from) {
        return jdbc.sql("""
                        SELECT area_code, percent, valid_from, source
                          FROM coverage.target
                         WHERE area_code = :area AND valid_from = :from
                        """)
                .param("area", area)
                .param("from", Date.valueOf(from))
                .query(Target.class)
                .optional();
    }

    void set(Target target, String by, Instant now) {
        jdbc.sql("""
                        INSERT INTO coverage.target (area_code, valid_from, percent, source, by_user, set_at)
                        VALUES (:area, :from, :percent, :source, :by, :now)
                        ON CONFLICT (area_code, valid_from) DO UPDATE
                           SET percent = excluded.percent, source = excluded.source, by_user = excluded.by_user,
                               set_at = excluded.set_at
                        """)
                .param("area", target.areaCode())
                .param("from", Date.valueOf(target.validFrom()))
                .param("percent", target.percent())
                .param("source", target.source())
                .param("by", by)
                .param("now", Timestamp.from(now))
                .update();
    }
}
