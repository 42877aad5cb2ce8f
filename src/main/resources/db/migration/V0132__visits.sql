CREATE SCHEMA visits;

-- Joint visits to employers with an open case. Nothing is deleted: moved, cancelled and held visits stay.
CREATE TABLE visits.visit (
    id          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    case_number text NOT NULL,
    planned_on  date NOT NULL,
    place       text NOT NULL,
    purpose     text NOT NULL,
    state       text NOT NULL DEFAULT 'PLANNED' CHECK (state IN ('PLANNED', 'HELD', 'CANCELLED')),
    planned_by  text NOT NULL,
    planned_at  timestamptz NOT NULL,
    held_on     date,
    met         text,
    account     text,
    agreed      text,
    photo       uuid,
    reported_by text,
    reported_at timestamptz,
    reason      text,
    told_late   boolean NOT NULL DEFAULT false,
    CHECK ((state = 'HELD') = (held_on IS NOT NULL)),
    CHECK (state <> 'CANCELLED' OR reason IS NOT NULL)
);
CREATE INDEX visit_case ON visits.visit (case_number, planned_on);
CREATE INDEX visit_planned ON visits.visit (planned_on, id) WHERE state = 'PLANNED';

-- Who takes part: people of our agencies by account, guests by the name of their office.
CREATE TABLE visits.participant (
    visit_id bigint NOT NULL REFERENCES visits.visit,
    position integer NOT NULL,
    username text,
    guest    text,
    PRIMARY KEY (visit_id, position),
    CHECK ((username IS NULL) <> (guest IS NULL))
);

CREATE TABLE visits.moved (
    visit_id bigint NOT NULL REFERENCES visits.visit,
    from_on  date NOT NULL,
    to_on    date NOT NULL,
    reason   text NOT NULL,
    by_user  text NOT NULL,
    at       timestamptz NOT NULL
);
CREATE INDEX moved_visit ON visits.moved (visit_id, at);
