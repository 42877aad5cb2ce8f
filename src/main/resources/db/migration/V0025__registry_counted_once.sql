-- Everybody who counts on a date with their membership then: the one join, for one village as for all. The planner chooses
-- between the index and one pass, because a village asked for is a key of the grouping.
CREATE OR REPLACE FUNCTION registry.counted_on(at date, youngest integer, oldest integer)
    RETURNS TABLE (worker_id bigint, village_code text, segment text, active boolean, member boolean)
    LANGUAGE sql STABLE PARALLEL SAFE AS $$
    SELECT w.id,
           w.village_code,
           CASE WHEN w.wage_earner THEN 'PU' WHEN bool_or(m.segment = 'JAKON') THEN 'JAKON' ELSE 'BPU' END,
           COALESCE(bool_or(m.covered), false),
           count(m.id) > 0
      FROM registry.counting(at, youngest, oldest) w
      LEFT JOIN registry.membership m ON m.nik = COALESCE(w.member_nik, w.nik)
           AND m.as_of <= at AND (m.superseded IS NULL OR m.superseded > at)
     GROUP BY w.id, w.village_code, w.wage_earner
$$;

CREATE OR REPLACE FUNCTION registry.counted_in(village text, at date, youngest integer, oldest integer)
    RETURNS TABLE (worker_id bigint, village_code text, segment text, active boolean, member boolean)
    LANGUAGE sql STABLE PARALLEL SAFE AS $$
    SELECT c.worker_id, c.village_code, c.segment, c.active, c.member
      FROM registry.counted_on(at, youngest, oldest) c
     WHERE c.village_code = village
$$;

-- Coverage is a module of its own.
CREATE SCHEMA coverage;
ALTER TABLE registry.official_coverage SET SCHEMA coverage;
