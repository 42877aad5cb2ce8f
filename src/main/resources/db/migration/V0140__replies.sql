CREATE SCHEMA replies;

-- The way to the answer that a letter carries: one for each letter, good for one answer and for some weeks.
CREATE TABLE replies.link (
    letter_id   uuid PRIMARY KEY,
    code        text NOT NULL UNIQUE,
    case_number text NOT NULL,
    agency      text NOT NULL,
    expires_on  date NOT NULL,
    opened_at   timestamptz,
    answered_at timestamptz
);

-- Files that the employer has handed over and not yet sent.
CREATE TABLE replies.upload (
    id        uuid PRIMARY KEY,
    letter_id uuid NOT NULL REFERENCES replies.link,
    name      text NOT NULL,
    content   bytea NOT NULL,
    at        timestamptz NOT NULL
);
CREATE INDEX upload_link ON replies.upload (letter_id, at);

CREATE TABLE replies.reply (
    letter_id     uuid PRIMARY KEY REFERENCES replies.link,
    case_number   text NOT NULL,
    answer        text NOT NULL CHECK (answer IN ('registered', 'corrected', 'paid', 'disputes', 'asks')),
    text          text NOT NULL,
    name          text NOT NULL,
    position      text NOT NULL,
    contact       text,
    documents     uuid[] NOT NULL,
    answered_at   timestamptz NOT NULL,
    assessment    text CHECK (assessment IN ('evidence', 'noted')),
    remark        text,
    considered_by text,
    considered_at timestamptz
);
CREATE INDEX reply_case ON replies.reply (case_number, answered_at);
