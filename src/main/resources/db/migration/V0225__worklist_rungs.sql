-- The moments at which rungs of the escalation were reached: a rung that a later due date took back is reached again.
CREATE TABLE worklist.rung (
    task_id text NOT NULL REFERENCES worklist.work_item,
    rung    integer NOT NULL CHECK (rung BETWEEN 1 AND 3),
    at      timestamptz NOT NULL,
    PRIMARY KEY (task_id, rung, at)
);
