CREATE EXTENSION IF NOT EXISTS pg_trgm SCHEMA public;

-- Whether somebody works outside ASN, TNI and Polri. An unknown occupation is not "not working" (1-4).
CREATE FUNCTION registry.is_eligible_work(work_status smallint, occupation smallint) RETURNS boolean
    LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
    SELECT COALESCE(work_status BETWEEN 1 AND 8, occupation NOT BETWEEN 1 AND 4, true)
       AND COALESCE(occupation NOT BETWEEN 5 AND 7, true)
       AND (work_status IS DISTINCT FROM 5::smallint OR COALESCE(occupation IN (16, 17), false))
$$;

-- Whether somebody is paid a wage (segment PU).
CREATE FUNCTION registry.is_wage_earner(work_status smallint, occupation smallint) RETURNS boolean
    LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
    SELECT CASE WHEN work_status IS NULL THEN COALESCE(occupation BETWEEN 15 AND 18, false)
                WHEN work_status = 5 THEN COALESCE(occupation IN (16, 17), false)
                ELSE work_status = 4 END
$$;

CREATE TABLE registry.import_job (
    id              uuid PRIMARY KEY,
    kind            text NOT NULL CHECK (kind IN ('RESIDENTS', 'MEMBERS', 'EMPLOYERS', 'ARREARS')),
    village_code    text,
    file_name       text NOT NULL,
    sha256          text NOT NULL,
    state           text NOT NULL CHECK (state IN ('QUEUED', 'RUNNING', 'DONE', 'FAILED')),
    rows_expected   bigint NOT NULL DEFAULT 0,
    read            bigint NOT NULL DEFAULT 0,
    accepted        bigint NOT NULL DEFAULT 0,
    rejected        bigint NOT NULL DEFAULT 0,
    duplicates      bigint NOT NULL DEFAULT 0,
    created         bigint NOT NULL DEFAULT 0,
    updated         bigint NOT NULL DEFAULT 0,
    unchanged       bigint NOT NULL DEFAULT 0,
    warnings        bigint NOT NULL DEFAULT 0,
    dropped_columns text[] NOT NULL DEFAULT '{}',
    ignored_columns text[] NOT NULL DEFAULT '{}',
    failure         text,
    node            text NOT NULL,
    by_user         text NOT NULL,
    agency          text NOT NULL,
    queued_at       timestamptz NOT NULL,
    started_at      timestamptz,
    finished_at     timestamptz
);
CREATE INDEX import_job_list ON registry.import_job (queued_at DESC, id);
CREATE INDEX import_job_open ON registry.import_job (node) WHERE state IN ('QUEUED', 'RUNNING');

CREATE TABLE registry.import_issue (
    import_id   uuid NOT NULL REFERENCES registry.import_job ON DELETE CASCADE,
    line        integer NOT NULL,
    position    smallint NOT NULL,
    column_name text NOT NULL,
    code        text NOT NULL,
    args        text[] NOT NULL DEFAULT '{}',
    error       boolean NOT NULL,
    PRIMARY KEY (import_id, line, position)
);

CREATE TABLE registry.worker (
    id                bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    nik               text NOT NULL CHECK (nik ~ '^[1-9][0-9]{15}$'),
    village_code      text NOT NULL,
    family_card       text,
    name              text NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
    birth_date        date NOT NULL,
    birth_place       text,
    sex               text NOT NULL CHECK (sex IN ('L', 'P')),
    address           text,
    hamlet            text,
    rw                text,
    rt                text,
    occupation        smallint CHECK (occupation BETWEEN 1 AND 89),
    work_status       smallint CHECK (work_status BETWEEN 1 AND 8),
    employer_name     text,
    monthly_income    bigint CHECK (monthly_income >= 0),
    decile            smallint CHECK (decile BETWEEN 1 AND 10),
    phone             text,
    citizenship       smallint CHECK (citizenship BETWEEN 1 AND 3),
    life_status       smallint CHECK (life_status IN (1, 2, 3, 4, 6, 9)),
    countable         boolean NOT NULL GENERATED ALWAYS AS (
                          COALESCE(life_status, 1) = 1 AND COALESCE(citizenship, 1) = 1
                          AND registry.is_eligible_work(work_status, occupation)) STORED,
    wage_earner       boolean NOT NULL GENERATED ALWAYS AS (registry.is_wage_earner(work_status, occupation)) STORED,
    duplicate_of      bigint REFERENCES registry.worker,
    member_nik        text,
    membership        text CHECK (membership IN ('ACTIVE', 'INACTIVE', 'NONE')),
    matched_at        timestamptz,
    route             text,
    route_reason      text,
    routed_at         timestamptz,
    import_id         uuid REFERENCES registry.import_job,
    version           integer NOT NULL DEFAULT 0,
    updated_at        timestamptz NOT NULL,
    updated_by        text NOT NULL,
    UNIQUE (nik, village_code)
);
CREATE INDEX worker_village_name ON registry.worker (village_code, name, id);
CREATE INDEX worker_nik_prefix ON registry.worker (nik text_pattern_ops);
CREATE INDEX worker_list ON registry.worker (name, id);
CREATE INDEX worker_name_trigram ON registry.worker USING gin (name public.gin_trgm_ops);
CREATE INDEX worker_member_nik ON registry.worker (member_nik) WHERE member_nik IS NOT NULL;
CREATE INDEX worker_route ON registry.worker (route, village_code) WHERE route IS NOT NULL;

CREATE TABLE registry.worker_change (
    id        bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    worker_id bigint NOT NULL REFERENCES registry.worker,
    field     text NOT NULL,
    before    text,
    after     text,
    import_id uuid REFERENCES registry.import_job,
    at        timestamptz NOT NULL,
    by_user   text NOT NULL
);
CREATE INDEX worker_change_worker ON registry.worker_change (worker_id, id);

-- One row per person, segment, employer and reporting date; valid until the person's next reporting date.
CREATE TABLE registry.membership (
    id         bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    nik        text NOT NULL,
    kpj        text,
    name       text NOT NULL,
    birth_date date NOT NULL,
    segment    text NOT NULL CHECK (segment IN ('PU', 'BPU', 'JAKON')),
    npp        text NOT NULL DEFAULT '',
    programs   text[] NOT NULL,
    active     boolean NOT NULL,
    as_of      date NOT NULL,
    superseded date,
    covered    boolean NOT NULL GENERATED ALWAYS AS (active AND programs @> '{JKK,JKM}') STORED,
    import_id  uuid REFERENCES registry.import_job,
    UNIQUE (nik, as_of, segment, npp)
);
CREATE INDEX membership_birth ON registry.membership (birth_date);
CREATE INDEX membership_valid ON registry.membership (as_of, superseded);

CREATE TABLE registry.employer (
    id           bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    npp          text UNIQUE,
    nib          text UNIQUE,
    npwp         text,
    name         text NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
    address      text,
    village_code text NOT NULL,
    kbli         text,
    contact      text,
    phone        text,
    email        text,
    worker_count integer CHECK (worker_count >= 0),
    import_id    uuid REFERENCES registry.import_job,
    version      integer NOT NULL DEFAULT 0,
    updated_at   timestamptz NOT NULL,
    updated_by   text NOT NULL,
    CHECK (npp IS NOT NULL OR nib IS NOT NULL)
);
CREATE INDEX employer_list ON registry.employer (name, id);
CREATE INDEX employer_folded ON registry.employer (lower(name));
CREATE INDEX employer_name_trigram ON registry.employer USING gin (name public.gin_trgm_ops);

-- Rupiah, whole.
CREATE TABLE registry.arrears (
    npp          text NOT NULL,
    month        date NOT NULL CHECK (extract(day FROM month) = 1),
    contribution bigint NOT NULL CHECK (contribution >= 0),
    paid         bigint NOT NULL DEFAULT 0 CHECK (paid >= 0),
    due_on       date NOT NULL,
    worker_count integer CHECK (worker_count >= 0),
    import_id    uuid REFERENCES registry.import_job,
    updated_at   timestamptz NOT NULL,
    PRIMARY KEY (npp, month)
);

CREATE TABLE registry.duplicate_pair (
    id        bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    a         bigint NOT NULL REFERENCES registry.worker,
    b         bigint NOT NULL REFERENCES registry.worker,
    kind      text NOT NULL CHECK (kind IN ('NIK')),
    judgement text CHECK (judgement IN ('SAME', 'DIFFERENT')),
    kept      bigint REFERENCES registry.worker,
    reason    text,
    by_user   text,
    judged_at timestamptz,
    found_at  timestamptz NOT NULL,
    CHECK (a < b),
    UNIQUE (a, b)
);
CREATE INDEX duplicate_pair_b ON registry.duplicate_pair (b);

CREATE TABLE registry.match_candidate (
    id         bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    worker_id  bigint NOT NULL REFERENCES registry.worker,
    member_nik text NOT NULL,
    similarity real NOT NULL,
    accepted   boolean,
    reason     text,
    by_user    text,
    judged_at  timestamptz,
    found_at   timestamptz NOT NULL,
    UNIQUE (worker_id, member_nik)
);
CREATE INDEX match_candidate_open ON registry.match_candidate (worker_id) WHERE accepted IS NULL;

-- Published figures, as published: never mixed with our own count.
CREATE TABLE registry.official_coverage (
    at       date NOT NULL,
    segment  text CHECK (segment IN ('PU', 'BPU', 'JAKON')),
    eligible integer NOT NULL CHECK (eligible > 0),
    active   integer NOT NULL CHECK (active >= 0),
    source   text NOT NULL,
    UNIQUE NULLS NOT DISTINCT (at, segment)
);
INSERT INTO registry.official_coverage (at, segment, eligible, active, source)
VALUES ('2025-04-30', NULL, 79388, 27636,
        'Rapat koordinasi Sekda Konawe, BPJS Ketenagakerjaan Cabang Kendari, 30 April 2025');

-- Everybody who counts on a date, once: living, citizen, of age, working outside ASN, TNI and Polri. Ages in years.
CREATE FUNCTION registry.counted_on(at date, youngest integer, oldest integer)
    RETURNS TABLE (worker_id bigint, village_code text, segment text, active boolean, member boolean)
    LANGUAGE sql STABLE PARALLEL SAFE AS $$
    SELECT w.id,
           w.village_code,
           CASE WHEN w.wage_earner THEN 'PU' WHEN m.construction THEN 'JAKON' ELSE 'BPU' END,
           COALESCE(m.covered, false),
           m.nik IS NOT NULL
      FROM registry.worker w
      LEFT JOIN (SELECT s.nik, bool_or(s.covered) AS covered, bool_or(s.segment = 'JAKON') AS construction
                   FROM registry.membership s
                  WHERE s.as_of <= at AND (s.superseded IS NULL OR s.superseded > at)
                  GROUP BY s.nik) m ON m.nik = COALESCE(w.member_nik, w.nik)
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
