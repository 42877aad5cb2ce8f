-- A name as it sounds: one key for old and new spellings, doubled letters, titles, degrees and the forms of Muhammad.
-- oe = oo = u, ie = i, ae = ai, tj = c, dj = j = y (so sj = sy, nj = ny), ch = kh = h, h is not heard, f = v = p, z = s, q = k.
-- Plain replacements, since a million names are folded in one import: each costs next to nothing where nothing is found.
CREATE FUNCTION registry.folded(name text) RETURNS text
    LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN
    trim(regexp_replace(regexp_replace(
        replace(replace(replace(replace(replace(
        replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(
        replace(replace(replace(replace(replace(replace(replace(
        replace(replace(replace(replace(replace(replace(replace(
        replace(replace(replace(replace(replace(replace(replace(replace(replace(
        ' ' || lower(split_part(name, ',', 1)) || ' '
        -- what is no letter
        , '.', ' '), '-', ' '), '''', ''), '`', ''), E'\u2019', ''), E'\u00a0', ' '), '_', ' '), '/', ' ')
        , '"', ' ')
        -- old spellings
        , 'oe', 'u'), 'oo', 'u'), 'ie', 'i'), 'ae', 'ai'), 'tj', 'c'), 'dj', 'y'), 'j', 'y')
        -- letters that sound alike
        , 'ch', 'h'), 'kh', 'h'), 'h', ''), 'f', 'p'), 'v', 'p'), 'z', 's'), 'q', 'k')
        -- doubled letters
        , 'aa', 'a'), 'bb', 'b'), 'cc', 'c'), 'dd', 'd'), 'ee', 'e'), 'gg', 'g'), 'ii', 'i'), 'kk', 'k')
        , 'll', 'l'), 'mm', 'm'), 'nn', 'n'), 'pp', 'p'), 'rr', 'r'), 'ss', 's'), 'tt', 't'), 'uu', 'u')
        , 'ww', 'w'), 'yy', 'y')
        -- spaces, Sitti, son and daughter of
        , '  ', ' '), '  ', ' '), ' st ', ' siti '), ' bin ', ' '), ' binti ', ' ')
        , ' (m[ou]?a?m[ae][dt]|m[ou]?d?)(?= )', ' muamad', 'g')
        , '^ ((y|ayi|aya|dr|drs|dra|ir|prop|alm) )+', ' '));

ALTER TABLE registry.worker ADD COLUMN folded text NOT NULL GENERATED ALWAYS AS (registry.folded(name)) STORED;
ALTER TABLE registry.membership ADD COLUMN folded text NOT NULL GENERATED ALWAYS AS (registry.folded(name)) STORED;
-- A name is looked for as it sounds: one trigram index in place of the other.
DROP INDEX registry.worker_name_trigram;
CREATE INDEX worker_folded_trigram ON registry.worker USING gin (folded public.gin_trgm_ops);
CREATE INDEX worker_birth ON registry.worker (birth_date);
CREATE INDEX membership_folded ON registry.membership (folded) WHERE superseded IS NULL;

-- How a birth date may be another one written down wrongly: SAME, SWAPPED (day and month), DIGIT (one is wrong), or null.
-- Without subqueries, so that it is inlined.
CREATE FUNCTION registry.birth_likeness(a date, b date) RETURNS text
    LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
    SELECT CASE
        WHEN a = b THEN 'SAME'
        WHEN extract(year FROM a) = extract(year FROM b) THEN CASE
            WHEN extract(day FROM a) = extract(month FROM b) AND extract(month FROM a) = extract(day FROM b) THEN 'SWAPPED'
            WHEN (extract(month FROM a)::int / 10 <> extract(month FROM b)::int / 10)::int
                   + (extract(month FROM a)::int % 10 <> extract(month FROM b)::int % 10)::int
                   + (extract(day FROM a)::int / 10 <> extract(day FROM b)::int / 10)::int
                   + (extract(day FROM a)::int % 10 <> extract(day FROM b)::int % 10)::int = 1 THEN 'DIGIT' END
        WHEN extract(month FROM a) = extract(month FROM b) AND extract(day FROM a) = extract(day FROM b)
             AND (extract(year FROM a)::int / 1000 <> extract(year FROM b)::int / 1000)::int
                   + (extract(year FROM a)::int / 100 % 10 <> extract(year FROM b)::int / 100 % 10)::int
                   + (extract(year FROM a)::int / 10 % 10 <> extract(year FROM b)::int / 10 % 10)::int
                   + (extract(year FROM a)::int % 10 <> extract(year FROM b)::int % 10)::int = 1 THEN 'DIGIT' END
$$;

-- Pairs without a NIK in common: how alike (0 to 100) and in what.
ALTER TABLE registry.duplicate_pair DROP CONSTRAINT duplicate_pair_kind_check;
ALTER TABLE registry.duplicate_pair
    ADD CONSTRAINT duplicate_pair_kind_check CHECK (kind IN ('NIK', 'LIKENESS')),
    ADD COLUMN score smallint CHECK (score BETWEEN 0 AND 100),
    ADD COLUMN why text[] NOT NULL DEFAULT '{}';
CREATE INDEX duplicate_pair_open ON registry.duplicate_pair (id) WHERE judgement IS NULL;
CREATE INDEX duplicate_pair_judged ON registry.duplicate_pair (judged_at DESC, id DESC) WHERE judgement IS NOT NULL;

-- Every judgement and every undoing of one, for ever; the pair itself holds what is in force.
CREATE TABLE registry.pair_judgement (
    id        bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    pair_id   bigint NOT NULL REFERENCES registry.duplicate_pair,
    judgement text NOT NULL CHECK (judgement IN ('SAME', 'DIFFERENT', 'UNDONE')),
    kept      bigint REFERENCES registry.worker,
    reason    text NOT NULL,
    by_user   text NOT NULL,
    at        timestamptz NOT NULL
);
CREATE INDEX pair_judgement_pair ON registry.pair_judgement (pair_id, id);
INSERT INTO registry.pair_judgement (pair_id, judgement, kept, reason, by_user, at)
SELECT id, judgement, kept, reason, by_user, judged_at FROM registry.duplicate_pair WHERE judgement IS NOT NULL ORDER BY id;

-- As before, save that two records which are only alike both count until a person says that they are one.
CREATE OR REPLACE FUNCTION registry.counting(at date, youngest integer, oldest integer)
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
            WHERE p.b = w.id AND p.kind = 'NIK' AND p.judgement IS NULL
              AND o.countable AND o.duplicate_of IS NULL
              AND o.birth_date <= (at - make_interval(years => youngest))::date
              AND o.birth_date > (at - make_interval(years => oldest + 1))::date)
$$;
