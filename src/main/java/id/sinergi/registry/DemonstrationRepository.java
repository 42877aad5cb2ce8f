package id.sinergi.registry;

import id.sinergi.employers.DemonstrationEmployers;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Fictional people, set-based: every value is a hash of the person's number. */
@Repository
class DemonstrationRepository {

    /** Shares of the villages; Waworaha in Lambuya, where demonstrations begin, is of average size. */
    private static final String VILLAGES = """
            CREATE TEMPORARY TABLE demo_village ON COMMIT DROP AS
            WITH weighted AS (
                SELECT code, place, CASE code WHEN '74.02.01.2012' THEN 1.0 ELSE 0.55 + registry.draw(place, 1) END AS weight
                  FROM unnest(CAST(:codes AS text[])) WITH ORDINALITY AS v (code, place)),
            summed AS (
                SELECT code, place, (sum(weight) OVER (ORDER BY place) - weight) / sum(weight) OVER () AS start FROM weighted)
            SELECT code, place, round(start * 79388)::int AS eligible_from, round(start * 30612)::int AS other_from,
                   place % 17 = 3 OR code = '74.02.01.2012' AS questioned
              FROM summed
            """;

    /** 79,388 who count on 30 April 2025 (born 1 May 1960 to 30 April 2010) and 30,612 who do not. */
    private static final String DRAWN = """
            CREATE TEMPORARY TABLE demo_person ON COMMIT DROP AS
            WITH bounds AS (
                SELECT array_agg(code ORDER BY place) AS codes, array_agg(eligible_from ORDER BY place) AS eligible_from,
                       array_agg(other_from ORDER BY place) AS other_from
                  FROM demo_village)
            SELECT i, i <= 79388 AS eligible,
                   CASE WHEN i <= 79388 THEN codes[width_bucket(i - 1, eligible_from)]
                        ELSE codes[width_bucket(i - 79389, other_from)] END AS village,
                   registry.draw(i, 2) < 0.5 OR (i > 79388 AND registry.draw(i, 3) BETWEEN 0.28 AND 0.50) AS female,
                   registry.draw(i, 3) AS work, registry.draw(i, 4) AS age, registry.draw(i, 5) AS luck
              FROM generate_series(1, 110000) AS i CROSS JOIN bounds
            """;

    private static final String CHARACTERS = """
            CREATE TEMPORARY TABLE demo_worker ON COMMIT DROP AS
            SELECT p.i, p.eligible, p.village, p.female, p.luck,
                   CASE WHEN eligible THEN date '1960-05-01' + floor(age * 17000)::int
                        WHEN work < 0.28 THEN date '2003-05-01' + floor(age * 2700)::int
                        WHEN work < 0.50 THEN date '1961-01-01' + floor(age * 16000)::int
                        WHEN work < 0.62 THEN date '1955-01-01' + floor(age * 12000)::int
                        WHEN work < 0.82 THEN date '1967-01-01' + floor(age * 12500)::int
                        WHEN work < 0.92 THEN date '1936-01-01' + floor(age * 8800)::int
                        WHEN work < 0.93 THEN date '2010-05-01' + floor(age * 500)::int
                        ELSE date '1950-01-01' + floor(age * 18000)::int END AS birth,
                   CASE WHEN eligible THEN
                            CASE WHEN work < 0.01 THEN 16 WHEN work < 0.02 THEN 17 WHEN work < 0.16 THEN 15 WHEN work < 0.20 THEN 18
                                 WHEN work < 0.22 THEN 65 WHEN work < 0.57 THEN 9 WHEN work < 0.66 THEN 11 WHEN work < 0.75 THEN 84
                                 WHEN work < 0.82 THEN 19 WHEN work < 0.87 THEN 20 WHEN work < 0.91 THEN 81 WHEN work < 0.95 THEN 26
                                 ELSE 88 END
                        WHEN work < 0.28 THEN 3 WHEN work < 0.50 THEN 2 WHEN work < 0.58 THEN 1 WHEN work < 0.62 THEN 4
                        WHEN work < 0.78 THEN 5 WHEN work < 0.80 THEN 6 WHEN work < 0.82 THEN 7
                        WHEN work < 0.94 THEN 9 ELSE 15 END::smallint AS occupation,
                   CASE WHEN NOT eligible THEN CASE WHEN work BETWEEN 0.62 AND 0.80 THEN 5 END
                        WHEN work < 0.02 THEN 5 WHEN work < 0.14 THEN 4 WHEN work < 0.20 THEN NULL WHEN work < 0.22 THEN 4
                        WHEN work < 0.30 THEN 8 WHEN work < 0.57 THEN 1 WHEN work < 0.66 THEN 2 WHEN work < 0.75 THEN 1
                        WHEN work < 0.82 THEN 7 WHEN work < 0.87 THEN 6 WHEN work < 0.95 THEN 7 ELSE 3 END::smallint AS status,
                   CASE WHEN NOT eligible AND work BETWEEN 0.93 AND 0.94 THEN 2 ELSE 1 END::smallint AS citizenship,
                   CASE WHEN NOT eligible AND work >= 0.98 THEN 3 WHEN NOT eligible AND work >= 0.94 THEN 2 ELSE 1 END::smallint AS life,
                   eligible AND work < 0.22 AS wage
              FROM demo_person p
            """;

    /** The order in which people become members: wage earners first, and some villages before others. */
    private static final String RANKED = """
            CREATE TEMPORARY TABLE demo_ranked ON COMMIT DROP AS
            SELECT w.i, w.village, w.birth, w.female, w.wage, w.occupation, w.status, w.citizenship, w.life, w.luck, w.eligible,
                   CASE WHEN w.eligible THEN row_number() OVER (
                       PARTITION BY w.eligible
                       ORDER BY w.luck - CASE WHEN w.wage THEN 0.38 ELSE 0 END + 0.4 * registry.draw(v.place, 6), w.i) END AS rank,
                   CASE WHEN w.wage AND registry.draw(w.i, 7) < 0.8
                        THEN 1 + floor(60 * power(registry.draw(w.i, 8), 1.6))::int END AS employer,
                   left(replace(w.village, '.', ''), 6)
                       || to_char(CASE WHEN w.i % 401 = 7 THEN w.birth + 1 ELSE w.birth END, 'DDMMYY') AS region
              FROM demo_worker w JOIN demo_village v ON v.code = w.village
            """;

    private static final String WORKERS = """
            WITH parts AS (
                SELECT ARRAY['Abdul', 'Ahmad', 'Muhammad', 'Andi', 'Baso', 'Darwis', 'Faisal', 'Hamzah', 'Irwan', 'Jamal', 'Kasim',
                             'La Ode', 'Mansur', 'Nasir', 'Rahmat', 'Rustam', 'Saharuddin', 'Syamsul', 'Tahir', 'Yusuf', 'Wayan', 'Bambang'] AS men,
                       ARRAY['Sitti', 'Nur', 'Wa Ode', 'Andi', 'Ayu', 'Dewi', 'Fatimah', 'Hasna', 'Indah', 'Jumriati', 'Kartini', 'Lestari',
                             'Mariani', 'Nirmala', 'Rahma', 'Ratna', 'Sri', 'Suriani', 'Wahyuni', 'Yuliana', 'Made', 'Endang'] AS women,
                       ARRAY['Aras', 'Basri', 'Dahlan', 'Fajar', 'Gunawan', 'Hidayat', 'Idris', 'Jaya', 'Karim', 'Latif', 'Maulana', 'Nur',
                             'Pratama', 'Rasyid', 'Saleh', 'Taufik', 'Umar', 'Wahid', 'Yasin', 'Zainal'] AS men_second,
                       ARRAY['Aisyah', 'Aminah', 'Asmara', 'Cahyani', 'Dahlia', 'Fitri', 'Hajar', 'Hikmah', 'Ismi', 'Jannah', 'Khadijah',
                             'Lia', 'Mawar', 'Murni', 'Ningsih', 'Puspita', 'Rosdiana', 'Salma', 'Utami', 'Wulandari'] AS women_second,
                       ARRAY['Awanbiru', 'Angintimur', 'Batukarang', 'Bungaraya', 'Bukithijau', 'Cemaralaut', 'Daunhijau', 'Embunpagi', 'Fajarmerah',
                             'Gunungteduh', 'Hujanrintik', 'Intanlaut', 'Jatitua', 'Karangbiru', 'Langitsenja', 'Melatiputih', 'Nyiurgading',
                             'Ombakputih', 'Padikuning', 'Rotanlentur', 'Sawahluas', 'Telagabening', 'Ulinkokoh', 'Waringinrindang',
                             'Pasirputih', 'Kabuttipis'] AS last),
            numbered AS (
                SELECT r.i, r.village, r.birth, r.female, r.wage, r.occupation, r.status, r.citizenship, r.life, r.rank,
                       left(r.region, 6)
                           || lpad((substr(r.region, 7, 2)::int + CASE WHEN r.female THEN 40 ELSE 0 END)::text, 2, '0')
                           || substr(r.region, 9)
                           || (9000 + row_number() OVER (PARTITION BY r.region, r.female ORDER BY r.i))::text AS nik,
                       CASE WHEN r.female
                            THEN women[1 + floor(22 * registry.draw(r.i, 11))::int] || ' ' || women_second[1 + floor(20 * registry.draw(r.i, 12))::int]
                            ELSE men[1 + floor(22 * registry.draw(r.i, 11))::int] || ' ' || men_second[1 + floor(20 * registry.draw(r.i, 12))::int] END
                           || ' ' || last[1 + floor(26 * registry.draw(r.i, 13))::int] AS name,
                       (CAST(:employers AS text[]))[r.employer] AS employer_name
                  FROM demo_ranked r
                 CROSS JOIN parts)
            INSERT INTO registry.worker (nik, village_code, family_card, name, birth_date, birth_place, sex, address, hamlet, rt, rw,
                   occupation, work_status, employer_name, monthly_income, decile, phone, citizenship, life_status, membership,
                   matched_at, updated_at, updated_by)
            SELECT nik, village, left(nik, 6) || '010115' || (9000 + i % 999)::text, name, birth, 'Konawe', CASE WHEN female THEN 'P' ELSE 'L' END,
                   'Dusun ' || (1 + i % 4), 'Dusun ' || (1 + i % 4), lpad((1 + i % 6)::text, 3, '0'), lpad((1 + i % 3)::text, 3, '0'),
                   occupation, status, employer_name,
                   CASE WHEN rank IS NOT NULL THEN 50000 * (8 + floor((CASE WHEN wage THEN 70 ELSE 45 END) * power(registry.draw(i, 14), 1.5)))::bigint END,
                   1 + floor(10 * power(registry.draw(i, 15), 0.8))::smallint,
                   CASE WHEN registry.draw(i, 16) < 0.55 THEN '0800' || lpad(i::text, 7, '0') END,
                   citizenship, life,
                   CASE WHEN rank <= 33200 THEN 'ACTIVE' WHEN rank <= 35400 THEN 'INACTIVE' ELSE 'NONE' END,
                   CAST(:now AS timestamptz), CAST(:now AS timestamptz), 'system'
              FROM numbered
             ORDER BY i
            """;

    /** Members reported on five dates, 27,636 of them active on 30 April 2025; behind them those who stopped paying. */
    private static final String MEMBERS = """
            INSERT INTO registry.membership (nik, kpj, name, birth_date, segment, npp, programs, active, as_of, superseded)
            SELECT w.nik, '99' || lpad(r.rank::text, 9, '0'), w.name, w.birth_date, s.segment,
                   CASE WHEN s.segment = 'PU' THEN COALESCE((CAST(:npps AS text[]))[r.employer], '') ELSE '' END,
                   CASE WHEN s.segment = 'PU' THEN '{JHT,JKK,JKM,JP}'::text[]
                        WHEN s.segment = 'BPU' AND r.i % 5 = 0 THEN '{JHT,JKK,JKM}'::text[] ELSE '{JKK,JKM}'::text[] END,
                   r.rank <= d.active, d.at, d.following
              FROM demo_ranked r
              JOIN registry.worker w ON w.id = r.i - 1 + (SELECT min(id) FROM registry.worker)
             CROSS JOIN LATERAL (SELECT CASE WHEN r.wage THEN 'PU' WHEN registry.draw(r.i, 17) < 0.09 THEN 'JAKON' ELSE 'BPU' END AS segment) s
              JOIN (VALUES (date '2024-12-31', 25910, date '2025-04-30'), (date '2025-04-30', 27636, date '2025-10-31'),
                           (date '2025-10-31', 29140, date '2026-04-30'), (date '2026-04-30', 31020, date '2026-10-31'),
                           (date '2026-10-31', 33200, NULL)) AS d (at, active, following) ON r.rank <= d.active + 2200
            """;

    /** In some villages two people each were also counted by the village next door. */
    private static final String DUPLICATES = """
            WITH chosen AS (
                SELECT w.id, n.code AS other
                  FROM demo_village v
                  JOIN demo_ranked r ON r.i IN (v.eligible_from + 9, v.eligible_from + 31)
                  JOIN registry.worker w ON w.id = r.i - 1 + (SELECT min(id) FROM registry.worker)
                  JOIN demo_village n ON n.place = v.place + CASE WHEN v.place = (SELECT max(place) FROM demo_village) THEN -1 ELSE 1 END
                 WHERE v.questioned),
            copied AS (
                INSERT INTO registry.worker (nik, village_code, family_card, name, birth_date, birth_place, sex, address, hamlet,
                       occupation, work_status, employer_name, decile, citizenship, life_status, membership, matched_at, updated_at, updated_by)
                SELECT w.nik, c.other, w.family_card, w.name, w.birth_date, w.birth_place, w.sex, 'Rumah orang tua', 'Dusun 2',
                       w.occupation, w.work_status, w.employer_name, w.decile, w.citizenship, w.life_status, w.membership,
                       w.matched_at, w.updated_at, w.updated_by
                  FROM chosen c JOIN registry.worker w ON w.id = c.id
                RETURNING id, nik)
            INSERT INTO registry.duplicate_pair (a, b, kind, found_at)
            SELECT w.id, c.id, 'NIK', :now
              FROM copied c JOIN registry.worker w ON w.nik = c.nik AND w.id < c.id
            """;

    /**
     * Some who do not work stand twice in their village, in old spelling and under another NIK. Both never count, so
     * that the published figures stay whatever is judged.
     */
    private static final String ALIKE = """
            WITH people AS (
                SELECT w.id, w.village_code, w.sex, w.name, w.birth_date, w.nik, w.family_card, w.birth_place,
                       row_number() OVER (PARTITION BY w.village_code, w.sex ORDER BY w.id) AS place
                  FROM demo_village v
                  JOIN registry.worker w ON w.village_code = v.code
                 WHERE v.questioned AND w.occupation BETWEEN 1 AND 4 AND w.work_status IS NULL
                   AND w.life_status = 1 AND w.citizenship = 1 AND w.birth_date > date '1961-01-01'),
            twins AS (
                SELECT o.id, p.village_code, p.name, p.birth_date, p.nik, p.family_card, p.birth_place, p.place
                  FROM people p
                  JOIN people o ON o.village_code = p.village_code AND o.sex = p.sex AND o.place = p.place + 1
                 WHERE p.place IN (1, 3) OR (p.place = 5 AND p.village_code = '74.02.01.2012'))
            UPDATE registry.worker w
               SET name = CASE WHEN t.place = 3 THEN t.name
                               ELSE replace(replace(replace(replace(t.name, 'u', 'oe'), 'y', 'j'), 'Muhammad', 'Moh.'), 'Sitti', 'St.') END,
                   birth_date = CASE WHEN t.place = 1 THEN t.birth_date
                                     WHEN extract(day FROM t.birth_date) < 13
                                     THEN make_date(extract(year FROM t.birth_date)::int, extract(day FROM t.birth_date)::int,
                                                    extract(month FROM t.birth_date)::int)
                                     ELSE (t.birth_date - interval '10 years')::date END,
                   nik = left(t.nik, 12) || (8000 + w.id % 1000)::text, birth_place = 'Unaaha',
                   family_card = CASE t.place WHEN 5 THEN t.family_card ELSE w.family_card END
              FROM twins t
             WHERE t.id = w.id
            """;

    /** And three people each are members under a mistyped NIK. */
    private static final String CANDIDATES = """
            WITH chosen AS (
                SELECT w.id, w.nik, w.name, w.birth_date, row_number() OVER (PARTITION BY w.village_code ORDER BY w.id) AS place
                  FROM demo_village v
                  JOIN registry.worker w ON w.village_code = v.code
                 WHERE v.questioned AND w.countable AND NOT w.wage_earner AND w.membership = 'NONE'
                   AND NOT EXISTS (SELECT 1 FROM registry.duplicate_pair p WHERE w.id IN (p.a, p.b))),
            members AS (
                INSERT INTO registry.membership (nik, kpj, name, birth_date, segment, programs, active, as_of)
                SELECT left(nik, 12) || (8000 + id % 999)::text, '98' || lpad(id::text, 9, '0'),
                       CASE place WHEN 1 THEN left(name, -1) WHEN 2 THEN replace(name, ' ', '  ') ELSE replace(name, 'i', 'y') || ' S' END,
                       birth_date, 'BPU', '{JKK,JKM}', true, date '2026-10-31'
                  FROM chosen WHERE place <= 3
                RETURNING nik, name, birth_date)
            INSERT INTO registry.match_candidate (worker_id, member_nik, similarity, found_at)
            SELECT c.id, m.nik, similarity(registry.folded(c.name), registry.folded(m.name)), :now
              FROM chosen c JOIN members m ON m.birth_date = c.birth_date AND left(m.nik, 12) = left(c.nik, 12)
             WHERE c.place <= 3
            """;

    /** Rows go in many times faster before the indexes that enforce nothing. */
    private static final String INDEXES = """
            SELECT indexname AS name, indexdef AS definition
              FROM pg_indexes
             WHERE schemaname = 'registry' AND tablename IN ('worker', 'membership')
               AND indexdef NOT LIKE 'CREATE UNIQUE%'
            """;

    private final JdbcClient jdbc;
    private final LikenessRepository likeness;

    DemonstrationRepository(JdbcClient jdbc, LikenessRepository likeness) {
        this.jdbc = jdbc;
        this.likeness = likeness;
    }

    private List<String> questioned() {
        return jdbc.sql("SELECT code FROM demo_village WHERE questioned ORDER BY place")
                .query(String.class)
                .list();
    }

    /** A number from 0 to 1 that depends on nothing but {@code i}, {@code salt} and the seed; gone after the load. */
    void prepare(long seed) {
        jdbc.sql("""
                        CREATE FUNCTION registry.draw(i bigint, salt integer) RETURNS double precision
                            LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
                            SELECT (hashint8extended(i, salt + %d) & 1048575) / 1048576.0::double precision
                        $$
                        """.formatted(seed * 1000)).update();
    }

    void create(String[] villages, DemonstrationEmployers.Made employers, Instant now) {
        var at = Timestamp.from(now);
        var indexes = jdbc.sql(INDEXES).query(Index.class).list();
        indexes.forEach(index -> jdbc.sql("DROP INDEX registry." + index.name()).update());
        jdbc.sql(VILLAGES).param("codes", villages).update();
        jdbc.sql(DRAWN).update();
        jdbc.sql(CHARACTERS).update();
        jdbc.sql(RANKED).update();
        jdbc.sql("ANALYZE demo_ranked").update();
        jdbc.sql(WORKERS).param("employers", employers.names()).param("now", at).update();
        jdbc.sql("ANALYZE registry.worker").update();
        jdbc.sql(MEMBERS).param("npps", employers.npps()).update();
        jdbc.sql(DUPLICATES).param("now", at).update();
        jdbc.sql("ANALYZE registry.duplicate_pair").update();
        jdbc.sql(ALIKE).update();
        jdbc.sql(CANDIDATES).param("now", at).update();
        indexes.forEach(index -> jdbc.sql(index.definition()).update());
        questioned().forEach(village -> likeness.find(village, now));
        jdbc.sql("DROP FUNCTION registry.draw").update();
        jdbc.sql("ANALYZE registry.worker, registry.membership, registry.match_candidate")
                .update();
    }

    private record Index(String name, String definition) {}
}
