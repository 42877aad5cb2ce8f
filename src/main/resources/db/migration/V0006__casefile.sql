CREATE TABLE casefile.counter (
    kind text NOT NULL,
    year integer NOT NULL,
    last integer NOT NULL,
    PRIMARY KEY (kind, year)
);
CREATE TABLE casefile.case_file (
    number        text PRIMARY KEY,
    kind          text NOT NULL,
    subject       text NOT NULL CHECK (length(subject) BETWEEN 1 AND 300),
    status        text NOT NULL DEFAULT 'OPEN' CHECK (status IN ('OPEN', 'CLOSED', 'CANCELLED')),
    outcome       text,
    stage         text NOT NULL,
    areas         text[] NOT NULL,
    village_code  text,
    employer      text,
    opened_by     text NOT NULL,
    opened_at     timestamptz NOT NULL,
    closed_at     timestamptz,
    due           date,
    version       integer NOT NULL DEFAULT 1
);
CREATE INDEX case_file_open ON casefile.case_file (kind, opened_at DESC) WHERE status = 'OPEN';
CREATE INDEX case_file_opened ON casefile.case_file (opened_at DESC, number DESC);
CREATE INDEX case_file_areas ON casefile.case_file USING gin (areas);
CREATE INDEX case_file_employer ON casefile.case_file (employer) WHERE employer IS NOT NULL;

CREATE TABLE casefile.stage_reached (
    number text NOT NULL REFERENCES casefile.case_file,
    stage  text NOT NULL,
    at     timestamptz NOT NULL,
    PRIMARY KEY (number, stage)
);
CREATE TABLE casefile.comment (
    id     bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    number text NOT NULL REFERENCES casefile.case_file,
    author text NOT NULL,
    at     timestamptz NOT NULL,
    text   text NOT NULL CHECK (length(text) BETWEEN 1 AND 4000)
);
CREATE INDEX comment_case ON casefile.comment (number, id);
CREATE TABLE casefile.document (
    id      uuid PRIMARY KEY,
    number  text NOT NULL REFERENCES casefile.case_file,
    name    text NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
    type    text NOT NULL,
    size    integer NOT NULL,
    sha256  text NOT NULL,
    content bytea NOT NULL,
    author  text NOT NULL,
    at      timestamptz NOT NULL
);
CREATE INDEX document_case ON casefile.document (number, at);
