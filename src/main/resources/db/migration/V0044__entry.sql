CREATE SCHEMA entry;

-- What was typed of a person, field by field. The values go when the case ends: the registry holds what was accepted.
CREATE TABLE entry.person (
    id           uuid PRIMARY KEY,
    case_number  text NOT NULL,
    by_user      text NOT NULL,
    device       uuid NOT NULL,
    state        text NOT NULL CHECK (state IN ('DRAFT', 'REFUSED', 'COMPLETE', 'WARNED')),
    fields       jsonb NOT NULL,
    issues       jsonb NOT NULL,
    nik          text,
    completed_at timestamptz,
    saved_at     timestamptz NOT NULL
);
CREATE INDEX person_case ON entry.person (case_number, saved_at DESC);
CREATE UNIQUE INDEX person_nik ON entry.person (case_number, nik) WHERE nik IS NOT NULL;

-- How far each device's messages were taken; the answers of the last ones, for a device that did not hear them.
CREATE TABLE entry.device (
    id       uuid PRIMARY KEY,
    by_user  text NOT NULL,
    last_seq bigint NOT NULL DEFAULT 0
);
