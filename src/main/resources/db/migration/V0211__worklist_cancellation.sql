-- Where money or a sanction would end, one proposes to cancel the case and another decides.
CREATE TABLE worklist.cancellation (
    id          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    case_number text NOT NULL,
    reason      text NOT NULL,
    -- Where the case stood: the proposal falls when it moves on.
    standing    text NOT NULL,
    proposed_by text NOT NULL,
    proposed_at timestamptz NOT NULL,
    decision    text CHECK (decision IN ('APPROVED', 'REJECTED', 'FALLEN')),
    decided_by  text,
    decided_at  timestamptz,
    CHECK ((decision IS NULL) = (decided_at IS NULL)),
    CHECK (decision <> 'APPROVED' OR decided_by <> proposed_by)
);
CREATE UNIQUE INDEX cancellation_pending ON worklist.cancellation (case_number) WHERE decision IS NULL;
