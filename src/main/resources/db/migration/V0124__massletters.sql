CREATE SCHEMA massletters;

-- The steps that may be done for many cases at once, in the order of a letter's way.
CREATE TABLE massletters.step (
    form_key text PRIMARY KEY,
    position integer NOT NULL UNIQUE
);
INSERT INTO massletters.step (form_key, position) VALUES
    ('compliance.sendGuidance', 1),
    ('compliance.issueFirstWarning', 2),
    ('compliance.issueSecondWarning', 3);

CREATE TABLE massletters.batch (
    id          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    form_key    text NOT NULL REFERENCES massletters.step,
    answers     jsonb NOT NULL,
    by_user     text NOT NULL,
    agency      text NOT NULL,
    at          timestamptz NOT NULL,
    finished_at timestamptz
);
CREATE INDEX batch_unfinished ON massletters.batch (id) WHERE finished_at IS NULL;

-- The queue of what is still to be done, and afterwards the receipt.
CREATE TABLE massletters.line (
    batch_id    bigint NOT NULL REFERENCES massletters.batch,
    position    integer NOT NULL,
    task_id     text NOT NULL,
    case_number text NOT NULL,
    subject     text NOT NULL,
    own         jsonb NOT NULL,
    state       text NOT NULL DEFAULT 'WAITING' CHECK (state IN ('WAITING', 'DONE', 'REFUSED')),
    letter_id   uuid,
    number      text,
    why         text,
    why_english text,
    PRIMARY KEY (batch_id, task_id),
    CHECK ((state = 'REFUSED') = (why IS NOT NULL))
);
CREATE INDEX line_waiting ON massletters.line (batch_id, position) WHERE state = 'WAITING';
