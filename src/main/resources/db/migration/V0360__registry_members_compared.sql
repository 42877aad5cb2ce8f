-- Whether what BPJS reports under a number is of the person whom a village wrote down under it: somebody of BPJS said so
-- (then the record names the member), or the name is alike and the birth date the same or the same one written down
-- wrongly. Otherwise it is a question to BPJS, and tells nobody anything until it is answered. Inlined.
CREATE FUNCTION registry.is_theirs(judged text, name text, born date, member_name text, member_born date) RETURNS boolean
    LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
    SELECT judged IS NOT NULL
        OR (name = member_name OR public.similarity(name, member_name) > 0.45)
           AND (born = member_born OR registry.birth_likeness(born, member_born) IS NOT NULL)
$$;

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
           AND registry.is_theirs(w.member_nik, w.folded, w.birth_date, m.folded, m.birth_date)
     GROUP BY w.id, w.village_code, w.wage_earner
$$;
