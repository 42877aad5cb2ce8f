package id.sinergi.registry;

import id.sinergi.identity.Scope;
import java.sql.Date;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class BeneficiaryQuery {

    /** Of those who count, not of those who only did when they were routed. */
    private static final String ROUTED = """
            SELECT w.id, w.nik, w.village_code, w.occupation
              FROM registry.counting(:at, :youngest, :oldest) w
             WHERE w.route = 'subsidy'
               AND w.village_code LIKE ANY (:own)
               AND w.village_code LIKE ANY (:areas)
               AND (CAST(:decile AS integer) IS NULL OR w.decile <= :decile)
               AND (CAST(:income AS bigint) IS NULL OR w.monthly_income <= :income)
               AND (cardinality(CAST(:occupations AS smallint[])) = 0 OR w.occupation = ANY (:occupations))
               AND NOT EXISTS (
                   SELECT 1 FROM registry.membership m
                    WHERE m.nik = COALESCE(w.member_nik, w.nik) AND m.covered
                      AND registry.is_theirs(w.member_nik, w.folded, w.birth_date, m.folded, m.birth_date)
                      AND m.as_of <= :at AND (m.superseded IS NULL OR m.superseded > :at))
             ORDER BY w.nik
            """;

    private static final String ROWS = """
            SELECT id, nik, name, birth_date, sex, village_code, employer_name,
                   countable AND duplicate_of IS NULL AS eligible, membership, route
              FROM registry.worker
             WHERE id = ANY (:ids) AND village_code LIKE ANY (:own)
             ORDER BY name, id
            """;

    private static final String PARTICULARS = """
            SELECT id, nik, name, birth_place, birth_date, sex, address, hamlet, rt, rw, village_code, occupation, phone
              FROM registry.worker
             WHERE id = ANY (:ids) AND village_code LIKE ANY (:own)
             ORDER BY village_code, name, id
            """;

    /** By reporting date: covered by one of the rows of that date, or by none. */
    private static final String STANDING = """
            WITH people AS (
                SELECT w.id, COALESCE(w.member_nik, w.nik) AS nik, w.member_nik, w.folded, w.birth_date, w.life_status, w.duplicate_of, w.countable
                  FROM registry.worker w WHERE w.id = ANY (:ids)),
            reported AS (
                SELECT p.id, m.as_of, bool_or(m.covered) AS covered,
                       bool_or(m.covered AND (m.superseded IS NULL OR m.superseded > :at)) AS valid
                  FROM people p JOIN registry.membership m ON m.nik = p.nik AND m.as_of <= :at
                   AND registry.is_theirs(p.member_nik, p.folded, p.birth_date, m.folded, m.birth_date)
                 GROUP BY p.id, m.as_of),
            spans AS (
                SELECT r.id, bool_or(r.valid) AS active, max(r.as_of) FILTER (WHERE NOT r.covered) AS broken
                  FROM reported r GROUP BY r.id)
            SELECT p.id,
                   CASE WHEN s.active THEN (SELECT min(r.as_of) FROM reported r
                                             WHERE r.id = p.id AND r.covered
                                               AND r.as_of > COALESCE(s.broken, DATE '1900-01-01')) END AS since,
                   CASE WHEN p.duplicate_of IS NOT NULL THEN 'merged'
                        WHEN p.life_status = 2 THEN 'died'
                        WHEN p.life_status IN (3, 4) THEN 'moved'
                        WHEN NOT p.countable THEN 'ineligible' END AS gone
              FROM people p LEFT JOIN spans s ON s.id = p.id
            """;

    private final JdbcClient jdbc;
    private final Headcount.Ages ages;

    BeneficiaryQuery(JdbcClient jdbc, CoverageQuery coverage) {
        this.jdbc = jdbc;
        this.ages = coverage.ages();
    }

    List<Beneficiaries.Candidate> routed(Beneficiaries.Wanted wanted, String[] own, LocalDate at) {
        return jdbc.sql(ROUTED)
                .param("at", Date.valueOf(at))
                .param("youngest", ages.youngest())
                .param("oldest", ages.oldest())
                .param("own", own)
                .param("areas", wanted.areas().isEmpty() ? own : Scope.patterns(wanted.areas()))
                .param("decile", wanted.decile())
                .param("income", wanted.income())
                .param("occupations", wanted.occupations().toArray(Short[]::new))
                .query(Beneficiaries.Candidate.class)
                .list();
    }

    List<WorkerRow> rows(Collection<Long> ids, String[] own) {
        return jdbc.sql(ROWS)
                .param("ids", ids.toArray(Long[]::new))
                .param("own", own)
                .query((row, i) -> WorkerRepository.row(row))
                .list();
    }

    List<Beneficiaries.Particulars> particulars(Collection<Long> ids, String[] own) {
        return jdbc.sql(PARTICULARS)
                .param("ids", ids.toArray(Long[]::new))
                .param("own", own)
                .query(Beneficiaries.Particulars.class)
                .list();
    }

    List<Beneficiaries.Standing> standing(Collection<Long> ids, LocalDate at) {
        return jdbc.sql(STANDING)
                .param("ids", ids.toArray(Long[]::new))
                .param("at", Date.valueOf(at))
                .query(Beneficiaries.Standing.class)
                .list();
    }
}
