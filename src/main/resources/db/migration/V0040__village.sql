-- Figures that the agencies agree on, dated, with their source.
CREATE TABLE village.rule (
    code       text NOT NULL CHECK (code IN ('target_days', 'sample_percent', 'risk_below_percent')),
    valid_from date NOT NULL,
    value      integer NOT NULL CHECK (value BETWEEN 0 AND 400),
    basis      text NOT NULL,
    PRIMARY KEY (code, valid_from)
);
INSERT INTO village.rule (code, valid_from, value, basis) VALUES
    ('target_days', DATE '2020-01-01', 15, 'Kesepakatan rapat koordinasi: hari kerja untuk mengisi data'),
    ('sample_percent', DATE '2020-01-01', 10, 'Kesepakatan rapat koordinasi: bagian desa yang diperiksa Inspektorat'),
    ('risk_below_percent', DATE '2020-01-01', 50,
     'Kesepakatan rapat koordinasi: data yang diterima di bawah bagian ini dari perkiraan selalu diperiksa');

CREATE TABLE village.round (
    id             bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    name           text NOT NULL CHECK (length(name) BETWEEN 1 AND 120),
    target_date    date NOT NULL,
    instructions   text CHECK (length(instructions) BETWEEN 1 AND 2000),
    sample_percent integer NOT NULL CHECK (sample_percent BETWEEN 0 AND 100),
    seed           text NOT NULL,
    opened_by      text NOT NULL,
    opened_at      timestamptz NOT NULL
);
CREATE UNIQUE INDEX round_name ON village.round (lower(name));

-- One row per case. Coverage figures are stored as they were on their date and never computed again.
CREATE TABLE village.collection (
    case_number     text PRIMARY KEY,
    round_id        bigint NOT NULL REFERENCES village.round,
    village_code    text NOT NULL,
    expected        bigint CHECK (expected >= 0),
    collector       text,
    method          text CHECK (method IN ('UPLOAD', 'FORMS')),
    import_id       uuid,
    accepted        bigint CHECK (accepted >= 0),
    rejected        bigint CHECK (rejected >= 0),
    entered_by      text,
    uploaded_by     text,
    entered_at      timestamptz,
    signed_by       text,
    reviewed_by     text,
    target_passed_at timestamptz,
    before_at       date,
    before_eligible bigint,
    before_active   bigint,
    after_at        date,
    after_eligible  bigint,
    after_active    bigint,
    routed_at       timestamptz,
    to_employers    bigint,
    to_outreach     bigint,
    to_subsidy      bigint,
    sampled         boolean,
    sample_basis    text CHECK (sample_basis IN ('RANDOM', 'RISK')),
    opened_at       timestamptz NOT NULL,
    ended_at        timestamptz,
    cancelled       boolean NOT NULL DEFAULT false,
    version         integer NOT NULL DEFAULT 1
);
-- A village has one case per round; a cancelled one does not stand in the way of another.
CREATE UNIQUE INDEX collection_once ON village.collection (round_id, village_code) WHERE NOT cancelled;
CREATE INDEX collection_round ON village.collection (round_id);

-- What was sent back, by whom and why: the earlier figures stay.
CREATE TABLE village.return_note (
    id          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    case_number text NOT NULL REFERENCES village.collection,
    step        text NOT NULL CHECK (step IN ('SIGN_OFF', 'REVIEW')),
    reason      text NOT NULL,
    accepted    bigint,
    rejected    bigint,
    by_user     text NOT NULL,
    at          timestamptz NOT NULL
);
CREATE INDEX return_note_case ON village.return_note (case_number, id);

CREATE TABLE village.finding (
    id          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    case_number text NOT NULL REFERENCES village.collection,
    text        text NOT NULL,
    due         date NOT NULL,
    by_user     text NOT NULL,
    at          timestamptz NOT NULL,
    answer      text,
    evidence    uuid,
    answered_by text,
    answered_at timestamptz,
    overdue_at  timestamptz
);
CREATE INDEX finding_case ON village.finding (case_number, id);
