-- Four eyes: who proposed that a case with a fine or a sanction ends, by the task that ends it.
CREATE TABLE compliance.ending (
    task_id text PRIMARY KEY,
    case_number text NOT NULL,
    outcome text NOT NULL,
    proposed_by text NOT NULL,
    proposed_at timestamptz NOT NULL
);
