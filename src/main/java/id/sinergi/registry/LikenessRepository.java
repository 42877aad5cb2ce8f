package id.sinergi.registry;

import java.sql.Timestamp;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Finds records that may be one person: what two imports at once missed, and those without a NIK in common. */
@Repository
class LikenessRepository {

    /**
     * One village against the regency: who was born on the same day and is called alike; and within the district who
     * sounds the same, with a birth date that may be the same one written down wrongly. Out of 100: the name 50, the
     * birth date 25, the place 15, the family card 10; asked from 75, so from the same name and day of birth on.
     */
    private static final String FIND = """
            WITH here AS MATERIALIZED (
                SELECT id, nik, folded, birth_date, sex
                  FROM registry.worker
                 WHERE village_code = :village AND duplicate_of IS NULL AND COALESCE(life_status, 1) = 1),
            district AS MATERIALIZED (
                SELECT id, nik, folded, birth_date, sex
                  FROM registry.worker
                 WHERE village_code LIKE left(:village, 8) || '%' AND duplicate_of IS NULL AND COALESCE(life_status, 1) = 1),
            met AS (
                SELECT h.id AS here, o.id AS other, similarity(h.folded, o.folded) AS name, 'SAME' AS birth
                  FROM here h
                  JOIN registry.worker o ON o.birth_date = h.birth_date AND o.sex = h.sex
                 WHERE o.duplicate_of IS NULL AND COALESCE(o.life_status, 1) = 1 AND o.nik <> h.nik
                   AND similarity(h.folded, o.folded) > 0.6
                UNION ALL
                SELECT h.id, o.id, 1, registry.birth_likeness(h.birth_date, o.birth_date)
                  FROM here h
                  JOIN district o ON o.folded = h.folded AND o.sex = h.sex
                 WHERE o.birth_date <> h.birth_date AND o.nik <> h.nik
                   AND registry.birth_likeness(h.birth_date, o.birth_date) IS NOT NULL),
            weighed AS (
                SELECT DISTINCT ON (a.id, b.id) a.id AS a, b.id AS b,
                       round(50 * m.name
                           + CASE m.birth WHEN 'SAME' THEN 25 WHEN 'SWAPPED' THEN 18 ELSE 12 END
                           + CASE WHEN a.village_code = b.village_code THEN 15
                                  WHEN left(a.village_code, 8) = left(b.village_code, 8) THEN 8 ELSE 0 END
                           + CASE WHEN a.family_card = b.family_card THEN 10 ELSE 0 END) AS score,
                       ARRAY[CASE WHEN lower(a.name) = lower(b.name) THEN 'NAME_SAME'
                                  WHEN a.folded = b.folded THEN 'NAME_SOUND' ELSE 'NAME_ALIKE' END,
                             'BIRTH_' || m.birth]
                           || CASE WHEN a.village_code = b.village_code THEN '{VILLAGE}'::text[]
                                   WHEN left(a.village_code, 8) = left(b.village_code, 8) THEN '{DISTRICT}' ELSE '{}' END
                           || CASE WHEN a.family_card = b.family_card THEN '{FAMILY_CARD}'::text[] ELSE '{}' END AS why
                  FROM met m
                  JOIN registry.worker a ON a.id = least(m.here, m.other)
                  JOIN registry.worker b ON b.id = greatest(m.here, m.other))
            INSERT INTO registry.duplicate_pair (a, b, kind, score, why, found_at)
            SELECT a, b, 'LIKENESS', score, why, CAST(:now AS timestamptz) FROM weighed WHERE score >= 75 ORDER BY score DESC, a, b
            ON CONFLICT (a, b) DO NOTHING
            """;

    /** Of two imports at once neither saw the other's rows. */
    private static final String SAME_NIK = """
            INSERT INTO registry.duplicate_pair (a, b, kind, found_at)
            SELECT DISTINCT least(h.id, o.id), greatest(h.id, o.id), 'NIK', CAST(:now AS timestamptz)
              FROM registry.worker h
              JOIN registry.worker o ON o.nik = h.nik AND o.id <> h.id
             WHERE h.village_code = :village AND h.duplicate_of IS NULL AND o.duplicate_of IS NULL
            ON CONFLICT (a, b) DO NOTHING
            """;

    private final JdbcClient jdbc;

    LikenessRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Asks about the village's people, each pair once and for ever; gives the number of pairs found anew. */
    int find(String village, Instant now) {
        return find(SAME_NIK, village, now) + find(FIND, village, now);
    }

    private int find(String sql, String village, Instant now) {
        return jdbc.sql(sql)
                .param("village", village)
                .param("now", Timestamp.from(now))
                .update();
    }
}
