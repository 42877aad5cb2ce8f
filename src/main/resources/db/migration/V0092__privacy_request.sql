-- A request of a person about the own data (UU 27/2022). NIK, name and contact go when its time is over.
CREATE TABLE privacy.request (
    case_number text PRIMARY KEY,
    kind        text NOT NULL CHECK (kind IN ('ACCESS', 'CORRECTION', 'OTHER')),
    nik         text CHECK (nik ~ '^[1-9][0-9]{15}$'),
    name        text,
    contact     text,
    identity    text NOT NULL CHECK (identity IN ('KTP', 'KK', 'POWER')),
    wish        text,
    office      text NOT NULL,
    received_by text NOT NULL,
    received_at timestamptz NOT NULL,
    due_at      timestamptz NOT NULL,
    source      text NOT NULL,
    decision    text CHECK (decision IN ('ACCESS', 'CORRECTION', 'REFUSED')),
    worker_id   bigint,
    article     text CHECK (article IN ('15', '33', 'UNPROVEN')),
    reason      text,
    evidence    text,
    decided_by  text,
    decided_at  timestamptz,
    returned    text,
    approved_by text,
    copied_at   timestamptz,
    means       text,
    receiver    text,
    answered_by text,
    answered_at timestamptz,
    overdue_at  timestamptz
);
CREATE INDEX request_received ON privacy.request (received_at);

-- What a correction changes, as proposed: a column of the person's record before and after.
CREATE TABLE privacy.correction (
    case_number text NOT NULL REFERENCES privacy.request,
    field       text NOT NULL,
    before      text NOT NULL,
    after       text NOT NULL,
    PRIMARY KEY (case_number, field)
);
