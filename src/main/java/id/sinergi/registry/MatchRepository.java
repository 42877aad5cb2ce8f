package id.sinergi.registry;

import java.sql.Date;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Compares residents with memberships by NIK and stores what comes out: all of them, or those concerned by a change. */
@Repository
class MatchRepository {

    /** What BPJS reported of each NIK, valid on {@code :at}. */
    private static final String REPORTED = """
            SELECT s.nik, CASE WHEN bool_or(s.covered) THEN 'ACTIVE' ELSE 'INACTIVE' END AS membership
              FROM registry.membership s
             WHERE s.as_of <= :at AND (s.superseded IS NULL OR s.superseded > :at)
             GROUP BY s.nik
            """;

    private static final String MEMBERS = """
            UPDATE registry.worker w
               SET membership = m.membership, matched_at = :now
              FROM (""" + REPORTED + """
                   ) m
             WHERE m.nik = COALESCE(w.member_nik, w.nik) AND w.membership IS DISTINCT FROM m.membership
            """;

    private static final String OTHERS = """
            UPDATE registry.worker w
               SET membership = 'NONE', matched_at = :now
             WHERE w.membership IS DISTINCT FROM 'NONE'
               AND NOT EXISTS (SELECT 1 FROM registry.membership s
                                WHERE s.nik = COALESCE(w.member_nik, w.nik)
                                  AND s.as_of <= :at AND (s.superseded IS NULL OR s.superseded > :at))
            """;

    /**
     * Those whose NIK stands in a file that has not been compared yet, and those who never were. The NIK is looked at once
     * more: a match may be accepted or undone at the same moment.
     */
    private static final String CHANGED = """
            WITH due AS MATERIALIZED (
                SELECT DISTINCT s.nik
                  FROM registry.match_due d
                  JOIN registry.membership s ON s.import_id = d.import_id),
            concerned AS MATERIALIZED (
                SELECT w.id, w.nik FROM due d JOIN registry.worker w ON w.nik = d.nik WHERE w.member_nik IS NULL
                UNION
                SELECT w.id, w.member_nik FROM due d JOIN registry.worker w ON w.member_nik = d.nik
                UNION
                SELECT w.id, COALESCE(w.member_nik, w.nik) FROM registry.worker w WHERE w.membership IS NULL),
            matched AS (
                SELECT c.id, c.nik, CASE WHEN bool_or(s.covered) THEN 'ACTIVE' WHEN count(s.id) > 0 THEN 'INACTIVE' ELSE 'NONE' END AS membership
                  FROM concerned c
                  LEFT JOIN registry.membership s
                    ON s.nik = c.nik AND s.as_of <= :at AND (s.superseded IS NULL OR s.superseded > :at)
                 GROUP BY c.id, c.nik)
            UPDATE registry.worker w
               SET membership = m.membership, matched_at = :now
              FROM matched m
             WHERE m.id = w.id AND m.nik = COALESCE(w.member_nik, w.nik) AND w.membership IS DISTINCT FROM m.membership
            """;

    /** A file that reports a day to come is compared again until that day. */
    private static final String COMPARED = """
            DELETE FROM registry.match_due d
             WHERE NOT EXISTS (SELECT 1 FROM registry.membership s WHERE s.import_id = d.import_id AND s.as_of > :at)
            """;

    private final JdbcClient jdbc;

    MatchRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A file of members has been taken over and its people are to be compared. */
    void due(UUID importId) {
        jdbc.sql("INSERT INTO registry.match_due (import_id) VALUES (:id) ON CONFLICT DO NOTHING")
                .param("id", importId)
                .update();
    }

    /** Waits for nobody: {@code false} while residents are being taken over or somebody else compares. */
    boolean lock() {
        return jdbc.sql("SELECT pg_try_advisory_xact_lock(" + WorkerMergeRepository.LOCK + ")")
                .query(Boolean.class)
                .single();
    }

    /** Gives the number of residents whose membership is another now. */
    int all(LocalDate at, Instant now) {
        return matched(MEMBERS, at, now) + matched(OTHERS, at, now);
    }

    /** As {@link #all}, where only what has changed since the last comparison is looked at. */
    int changed(LocalDate at, Instant now) {
        var count = matched(CHANGED, at, now);
        jdbc.sql(COMPARED).param("at", Date.valueOf(at)).update();
        return count;
    }

    private int matched(String sql, LocalDate at, Instant now) {
        return jdbc.sql(sql)
                .param("at", Date.valueOf(at))
                .param("now", Timestamp.from(now))
                .update();
    }
}
