CREATE SCHEMA runs;

-- Work in the background that is not finished, and the node that is at it. Who says nothing for some seconds is taken for
-- dead: the run is free for any other.
CREATE TABLE runs.run (
    kind         text NOT NULL,
    id           bigint NOT NULL,
    by_user      text NOT NULL,
    node         uuid,
    leased_until timestamptz NOT NULL,
    stopped      boolean NOT NULL DEFAULT false,
    failures     integer NOT NULL DEFAULT 0,
    next_at      timestamptz,
    why          text,
    PRIMARY KEY (kind, id)
);
CREATE INDEX run_node ON runs.run (node);
