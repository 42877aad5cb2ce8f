package id.sinergi.registry;

import java.sql.Date;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Compares residents with memberships by NIK, and by name and birth date whether they are the same people, and stores what
 * comes out: all of them, or those concerned by a change.
 */
@Repository
class MatchRepository {

    /** A membership {@code s} of the worker {@code w}, valid on {@code :at}. */
    private static final String THEIRS = """
            s.nik = COALESCE(w.member_nik, w.nik)
            AND s.as_of <= :at AND (s.superseded IS NULL OR s.superseded > :at)
            AND registry.is_theirs(w.member_nik, w.folded, w.birth_date, s.folded, s.birth_date)
            """;

    private static final String MEMBERS = """
            UPDATE registry.worker w
               SET membership = m.membership, matched_at = :now
              FROM (SELECT w.id, w.nik, w.member_nik,
                           CASE WHEN bool_or(s.covered) THEN 'ACTIVE' ELSE 'INACTIVE' END AS membership
                      FROM registry.worker w JOIN registry.membership s ON (""" + THEIRS + """
                           )
                     GROUP BY w.id) m
             WHERE m.id = w.id AND m.nik = w.nik AND m.member_nik IS NOT DISTINCT FROM w.member_nik
               AND w.membership IS DISTINCT FROM m.membership
            """;

    private static final String OTHERS = """
            UPDATE registry.worker w
               SET membership = 'NONE', matched_at = :now
             WHERE w.membership IS DISTINCT FROM 'NONE'
               AND NOT EXISTS (SELECT 1 FROM registry.membership s WHERE (""" + THEIRS + "))";

    /**
     * What BPJS reported under a worker's own number, and is not alike: whether it is the same person is a question, asked
     * once of each. Of the workers {@code w} who fulfil what follows.
     */
    static final String DOUBTED = """
            INSERT INTO registry.match_candidate (worker_id, member_nik, similarity, found_at)
            SELECT w.id, w.nik, max(similarity(w.folded, s.folded)), CAST(:now AS timestamptz)
              FROM registry.worker w
              JOIN registry.membership s ON s.nik = w.nik AND s.superseded IS NULL
             WHERE w.member_nik IS NULL AND w.duplicate_of IS NULL %s
             GROUP BY w.id, w.nik
            HAVING NOT bool_or(registry.is_theirs(NULL, w.folded, w.birth_date, s.folded, s.birth_date))
            ON CONFLICT (worker_id, member_nik) DO NOTHING
            """;

    /**
     * Those whose NIK stands in a file that has not been compared yet, and those who never were. The NIK is looked at once
     * more: a match may be accepted or undone at the same moment.
     */
    private static final String CHANGED =
            """
            WITH due AS MATERIALIZED (
                SELECT DISTINCT nik FROM registry.membership WHERE import_id = ANY (:files)),
            concerned AS MATERIALIZED (
                SELECT w.id FROM due d JOIN registry.worker w ON w.nik = d.nik WHERE w.member_nik IS NULL
                UNION
                SELECT w.id FROM due d JOIN registry.worker w ON w.member_nik = d.nik
                UNION
                SELECT w.id FROM registry.worker w WHERE w.membership IS NULL),
            asked AS (""" + DOUBTED.formatted("AND w.id IN (SELECT c.id FROM concerned c)") + """
                ),
            matched AS (
                SELECT w.id, w.nik, w.member_nik,
                       CASE WHEN bool_or(s.covered) THEN 'ACTIVE' WHEN count(s.id) > 0 THEN 'INACTIVE' ELSE 'NONE' END AS membership
                  FROM concerned c
                  JOIN registry.worker w ON w.id = c.id
                  LEFT JOIN registry.membership s ON (""" + THEIRS + """
                       )
                 GROUP BY w.id)
            UPDATE registry.worker w
               SET membership = m.membership, matched_at = :now
              FROM matched m
             WHERE m.id = w.id AND m.nik = w.nik AND m.member_nik IS NOT DISTINCT FROM w.member_nik
               AND w.membership IS DISTINCT FROM m.membership
            """;

    /** A file that reports a day to come is compared again until that day. */
    private static final String COMPARED = """
            DELETE FROM registry.match_due d
             WHERE d.import_id = ANY (:files)
               AND NOT EXISTS (SELECT 1 FROM registry.membership s WHERE s.import_id = d.import_id AND s.as_of > :at)
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
        jdbc.sql(DOUBTED.formatted("")).param("now", Timestamp.from(now)).update();
        return matched(MEMBERS, at, now) + matched(OTHERS, at, now);
    }

    /** As {@link #all}, where only what has changed since the last comparison is looked at. */
    int changed(LocalDate at, Instant now) {
        // A file that comes while others are compared is not among these, and stays due.
        var files = jdbc.sql("SELECT import_id FROM registry.match_due")
                .query(UUID.class)
                .list()
                .toArray(UUID[]::new);
        var count = jdbc.sql(CHANGED)
                .param("files", files)
                .param("at", Date.valueOf(at))
                .param("now", Timestamp.from(now))
                .update();
        jdbc.sql(COMPARED).param("files", files).param("at", Date.valueOf(at)).update();
        return count;
    }

    private int matched(String sql, LocalDate at, Instant now) {
        return jdbc.sql(sql)
                .param("at", Date.valueOf(at))
                .param("now", Timestamp.from(now))
                .update();
    }
}
