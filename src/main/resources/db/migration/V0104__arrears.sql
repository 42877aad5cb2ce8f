CREATE SCHEMA arrears;

-- Everybody past a threshold, reported in one act: the queue of what is still to be done, and the receipt.
CREATE TABLE arrears.sweep (
    id           bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    as_of        date NOT NULL,
    least_months integer NOT NULL CHECK (least_months >= 0),
    least_owed   bigint NOT NULL CHECK (least_owed >= 0),
    both_reached boolean NOT NULL,
    out_of_scope integer NOT NULL,
    by_user      text NOT NULL,
    at           timestamptz NOT NULL,
    finished_at  timestamptz
);

-- The months and rupiah as they were when the sweep began; afterwards those that are new in the case.
CREATE TABLE arrears.sweep_employer (
    sweep_id     bigint NOT NULL REFERENCES arrears.sweep,
    employer_id  bigint NOT NULL,
    name         text NOT NULL,
    village_code text NOT NULL,
    workers      integer NOT NULL,
    months       date[] NOT NULL,
    amounts      bigint[] NOT NULL,
    state        text NOT NULL DEFAULT 'WAITING' CHECK (state IN ('WAITING', 'OPENED', 'JOINED', 'REPORTED', 'FAILED')),
    case_number  text,
    PRIMARY KEY (sweep_id, employer_id)
);
CREATE INDEX sweep_employer_waiting ON arrears.sweep_employer (sweep_id, employer_id) WHERE state = 'WAITING';
CREATE INDEX sweep_unfinished ON arrears.sweep (id) WHERE finished_at IS NULL;
