-- Opening a round is work that may be interrupted: what is still to be opened stands here, and what became of each
-- village is the receipt.
CREATE TABLE village.opening (
    id          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    round_id    bigint NOT NULL REFERENCES village.round,
    by_user     text NOT NULL,
    at          timestamptz NOT NULL,
    finished_at timestamptz
);
CREATE INDEX opening_round ON village.opening (round_id, id);
CREATE INDEX opening_unfinished ON village.opening (id) WHERE finished_at IS NULL;

CREATE TABLE village.opening_village (
    opening_id   bigint NOT NULL REFERENCES village.opening,
    village_code text NOT NULL,
    expected     bigint CHECK (expected >= 0),
    state        text NOT NULL DEFAULT 'WAITING' CHECK (state IN ('WAITING', 'OPENED', 'SKIPPED')),
    case_number  text,
    reason       text,
    args         text[],
    PRIMARY KEY (opening_id, village_code)
);

-- A closed round is reported; its report is kept as it was on that day.
ALTER TABLE village.round
    ADD COLUMN closed_by    text,
    ADD COLUMN closed_at    timestamptz,
    ADD COLUMN close_reason text CHECK (length(close_reason) BETWEEN 1 AND 2000);

CREATE TABLE village.report_row (
    round_id        bigint NOT NULL REFERENCES village.round,
    case_number     text NOT NULL REFERENCES village.collection,
    village_code    text NOT NULL,
    state           text NOT NULL,
    expected        bigint,
    accepted        bigint,
    rejected        bigint,
    late_days       integer NOT NULL,
    before_at       date,
    before_eligible bigint,
    before_active   bigint,
    after_at        date NOT NULL,
    after_eligible  bigint NOT NULL,
    after_active     bigint NOT NULL,
    PRIMARY KEY (round_id, case_number)
);
