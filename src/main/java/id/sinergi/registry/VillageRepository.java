package id.sinergi.registry;

import java.sql.Date;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** Counts, matching and routing of one village, set-based. */
@Repository
class VillageRepository {

    /** Those who count on a date, with what routing looks at. */
    private static final String GROUPED = """
            WITH counted AS (
                SELECT c.worker_id, c.segment,
                       CASE WHEN c.active THEN 'ACTIVE' WHEN c.member THEN 'INACTIVE' ELSE 'NONE' END AS membership,
                       w.employer_name IS NOT NULL AS has_employer,
                       COALESCE(w.decile <= :decile, false) OR COALESCE(w.monthly_income < :income, false)
                           OR COALESCE(w.work_status = 8, false) AS vulnerable,
                       w.employer_name
                  FROM registry.counted_in(:village, :at, :youngest, :oldest) c
                  JOIN registry.worker w ON w.id = c.worker_id)
            """;

    private static final String COUNTS = GROUPED + """
            SELECT (SELECT count(*) FROM registry.worker r
                     WHERE r.village_code = :village AND COALESCE(r.life_status, 1) = 1 AND r.duplicate_of IS NULL) AS residents,
                   count(*) AS eligible,
                   count(*) FILTER (WHERE membership = 'ACTIVE') AS active,
                   count(*) FILTER (WHERE membership = 'INACTIVE') AS inactive,
                   count(*) FILTER (WHERE membership = 'NONE') AS unregistered,
                   (SELECT count(*) FROM registry.duplicate_pair p
                      JOIN registry.worker a ON a.id = p.a JOIN registry.worker b ON b.id = p.b
                     WHERE p.judgement IS NULL AND a.duplicate_of IS NULL AND b.duplicate_of IS NULL
                       AND :village IN (a.village_code, b.village_code)) AS open_duplicates,
                   (SELECT count(*) FROM registry.match_candidate m JOIN registry.worker r ON r.id = m.worker_id
                     WHERE m.accepted IS NULL AND m.member_nik <> r.nik AND r.village_code = :village AND r.duplicate_of IS NULL) AS open_matches,
                   count(*) FILTER (WHERE vulnerable AND membership <> 'ACTIVE') AS vulnerable
              FROM counted
            """;

    private static final String GROUPS = GROUPED + """
            SELECT membership, segment, has_employer, vulnerable, count(*) AS count
              FROM counted
             GROUP BY membership, segment, has_employer, vulnerable
             ORDER BY membership, segment, has_employer, vulnerable
            """;

    private static final String ROUTE = GROUPED + """
            UPDATE registry.worker w
               SET route = :route, route_reason = :reason, routed_at = :now
              FROM counted c
             WHERE c.worker_id = w.id AND c.membership = :membership AND c.segment = :segment
               AND c.has_employer = :hasEmployer AND c.vulnerable = :vulnerable
            """;

    private static final String EMPLOYERS = GROUPED + """
            SELECT min(c.employer_name) AS name, count(DISTINCT c.worker_id) AS workers
              FROM counted c
             WHERE c.segment = 'PU' AND c.membership <> 'ACTIVE' AND c.has_employer
             GROUP BY lower(c.employer_name)
             ORDER BY workers DESC, name
            """;

    private static final String MATCH = """
            UPDATE registry.worker w
               SET membership = f.membership, matched_at = :now
              FROM (SELECT x.id, CASE WHEN bool_or(m.covered) THEN 'ACTIVE' WHEN count(m.id) > 0 THEN 'INACTIVE' ELSE 'NONE' END AS membership
                      FROM registry.worker x
                      LEFT JOIN registry.membership m ON m.nik = COALESCE(x.member_nik, x.nik)
                           AND m.as_of <= :at AND (m.superseded IS NULL OR m.superseded > :at)
                           AND registry.is_theirs(x.member_nik, x.folded, x.birth_date, m.folded, m.birth_date)
                     WHERE x.village_code = :village
                     GROUP BY x.id) f
             WHERE f.id = w.id AND w.membership IS DISTINCT FROM f.membership
            """;

    /**
     * Members who are nobody's resident, and sound like a worker who is nobody's member: born on the same day and called
     * alike, or of the same name with a birth date that may be the same one written down wrongly.
     */
    private static final String CANDIDATES = """
            WITH here AS MATERIALIZED (
                SELECT id, folded, birth_date
                  FROM registry.worker
                 WHERE village_code = :village AND membership = 'NONE' AND countable
                   AND duplicate_of IS NULL AND member_nik IS NULL),
            met AS (
                SELECT h.id, m.nik, similarity(h.folded, m.folded) AS similarity
                  FROM here h
                  JOIN registry.membership m ON m.birth_date = h.birth_date AND m.superseded IS NULL
                 WHERE similarity(h.folded, m.folded) > 0.45
                UNION ALL
                SELECT h.id, m.nik, 1
                  FROM here h
                  JOIN registry.membership m ON m.folded = h.folded AND m.superseded IS NULL
                 WHERE m.birth_date <> h.birth_date AND registry.birth_likeness(m.birth_date, h.birth_date) IS NOT NULL)
            INSERT INTO registry.match_candidate (worker_id, member_nik, similarity, found_at)
            SELECT c.id, c.nik, max(c.similarity), CAST(:now AS timestamptz)
              FROM met c
             WHERE NOT EXISTS (SELECT 1 FROM registry.worker o WHERE o.nik = c.nik)
               AND NOT EXISTS (SELECT 1 FROM registry.worker o WHERE o.member_nik = c.nik)
             GROUP BY c.id, c.nik
            ON CONFLICT (worker_id, member_nik) DO NOTHING
            """;

    private final JdbcClient jdbc;
    private final int youngest;
    private final int oldest;
    private final int decile;
    private final long income;

    /**
     * @param decile up to which somebody is vulnerable
     * @param income rupiah per month below which somebody is vulnerable
     */
    VillageRepository(
            JdbcClient jdbc,
            @Value("${sinergi.coverage.youngest:15}") int youngest,
            @Value("${sinergi.coverage.oldest:64}") int oldest,
            @Value("${sinergi.vulnerable.decile:4}") int decile,
            @Value("${sinergi.vulnerable.income:1000000}") long income) {
        this.jdbc = jdbc;
        this.youngest = youngest;
        this.oldest = oldest;
        this.decile = decile;
        this.income = income;
    }

    VillageData.Counts counts(String village, LocalDate at) {
        return grouped(COUNTS, village, at).query(VillageData.Counts.class).single();
    }

    List<VillageData.Group> groups(String village, LocalDate at) {
        return grouped(GROUPS, village, at)
                .query((row, i) -> new VillageData.Group(
                        new VillageData.Combination(
                                row.getString("membership"),
                                row.getString("segment"),
                                row.getBoolean("has_employer"),
                                row.getBoolean("vulnerable")),
                        row.getLong("count")))
                .list();
    }

    int route(
            String village,
            LocalDate at,
            VillageData.Combination combination,
            String route,
            String reason,
            Instant now) {
        return grouped(ROUTE, village, at)
                .param("membership", combination.membership())
                .param("segment", combination.segment())
                .param("hasEmployer", combination.hasEmployer())
                .param("vulnerable", combination.vulnerable())
                .param("route", route)
                .param("reason", reason)
                .param("now", Timestamp.from(now))
                .update();
    }

    /** An employer's name as the village's people told it. */
    record Told(String name, long workers) {}

    List<Told> employers(String village, LocalDate at) {
        return grouped(EMPLOYERS, village, at).query(Told.class).list();
    }

    /** Gives the number of candidates that were found anew. */
    int match(String village, LocalDate at, Instant now) {
        jdbc.sql(MATCH)
                .param("village", village)
                .param("at", Date.valueOf(at))
                .param("now", Timestamp.from(now))
                .update();
        return asked(MatchRepository.DOUBTED.formatted("AND w.village_code = :village"), village, now)
                + asked(CANDIDATES, village, now);
    }

    private int asked(String sql, String village, Instant now) {
        return jdbc.sql(sql)
                .param("village", village)
                .param("now", Timestamp.from(now))
                .update();
    }

    private StatementSpec grouped(String sql, String village, LocalDate at) {
        return jdbc.sql(sql)
                .param("village", village)
                .param("at", Date.valueOf(at))
                .param("youngest", youngest)
                .param("oldest", oldest)
                .param("decile", decile)
                .param("income", income);
    }
}
