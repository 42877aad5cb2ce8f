-- Who counts on a date, once: living, citizen, of age, working outside ASN, TNI and Polri; of two records that nobody has
-- judged yet, the older one. The only place of this rule. Ages in years. Inlined, so that a village's people are found by its index.
CREATE FUNCTION registry.counting(at date, youngest integer, oldest integer)
    RETURNS SETOF registry.worker
    LANGUAGE sql STABLE PARALLEL SAFE AS $$
    SELECT w.*
      FROM registry.worker w
     WHERE w.countable
       AND w.duplicate_of IS NULL
       AND w.birth_date <= (at - make_interval(years => youngest))::date
       AND w.birth_date > (at - make_interval(years => oldest + 1))::date
       AND NOT EXISTS (
           SELECT 1
             FROM registry.duplicate_pair p
             JOIN registry.worker o ON o.id = p.a
            WHERE p.b = w.id AND p.judgement IS NULL
              AND o.countable AND o.duplicate_of IS NULL
              AND o.birth_date <= (at - make_interval(years => youngest))::date
              AND o.birth_date > (at - make_interval(years => oldest + 1))::date)
$$;

-- All of the regency with their membership: one pass over the memberships.
CREATE OR REPLACE FUNCTION registry.counted_on(at date, youngest integer, oldest integer)
    RETURNS TABLE (worker_id bigint, village_code text, segment text, active boolean, member boolean)
    LANGUAGE sql STABLE PARALLEL SAFE AS $$
    SELECT w.id,
           w.village_code,
           CASE WHEN w.wage_earner THEN 'PU' WHEN m.construction THEN 'JAKON' ELSE 'BPU' END,
           COALESCE(m.covered, false),
           m.nik IS NOT NULL
      FROM registry.counting(at, youngest, oldest) w
      LEFT JOIN (SELECT s.nik, bool_or(s.covered) AS covered, bool_or(s.segment = 'JAKON') AS construction
                   FROM registry.membership s
                  WHERE s.as_of <= at AND (s.superseded IS NULL OR s.superseded > at)
                  GROUP BY s.nik) m ON m.nik = COALESCE(w.member_nik, w.nik)
$$;

-- The same people of one village: by their own rows, not by all memberships of the regency.
CREATE OR REPLACE FUNCTION registry.counted_in(village text, at date, youngest integer, oldest integer)
    RETURNS TABLE (worker_id bigint, village_code text, segment text, active boolean, member boolean)
    LANGUAGE sql STABLE PARALLEL SAFE AS $$
    SELECT w.id,
           w.village_code,
           CASE WHEN w.wage_earner THEN 'PU' WHEN m.construction THEN 'JAKON' ELSE 'BPU' END,
           COALESCE(m.covered, false),
           m.nik IS NOT NULL
      FROM registry.counting(at, youngest, oldest) w
      LEFT JOIN LATERAL (SELECT s.nik, bool_or(s.covered) AS covered, bool_or(s.segment = 'JAKON') AS construction
                   FROM registry.membership s
                  WHERE s.nik = COALESCE(w.member_nik, w.nik)
                    AND s.as_of <= at AND (s.superseded IS NULL OR s.superseded > at)
                  GROUP BY s.nik) m ON true
     WHERE w.village_code = village
$$;
