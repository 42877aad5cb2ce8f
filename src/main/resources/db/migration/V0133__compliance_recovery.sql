-- What an employer has paid, as the proof of it was accepted; rupiah. Never worked out, never guessed.
CREATE TABLE compliance.recovery (
    id          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    case_number text NOT NULL REFERENCES compliance.employer_case,
    task        text NOT NULL,
    amount      bigint NOT NULL CHECK (amount > 0),
    document    uuid,
    recorded_by text NOT NULL,
    recorded_at timestamptz NOT NULL
);
CREATE INDEX recovery_case ON compliance.recovery (case_number, id);
