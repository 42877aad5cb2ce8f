-- Four eyes: who proposed that a list is closed while people wait, by the task that closes it.
CREATE TABLE protection.closing (
    task_id text PRIMARY KEY,
    number text NOT NULL REFERENCES protection.list (number),
    proposed_by text NOT NULL,
    proposed_at timestamptz NOT NULL
);
