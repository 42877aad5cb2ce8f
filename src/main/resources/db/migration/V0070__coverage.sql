-- Dates whose figures are stored. A reporting date is frozen for good as soon as a later one is reported; the one day that
-- is no reporting date is the running one, and moves on every night.
CREATE TABLE coverage.day (
    at         date PRIMARY KEY,
    reported   boolean NOT NULL,
    frozen     boolean NOT NULL DEFAULT false CHECK (reported OR NOT frozen),
    counted_at timestamptz NOT NULL
);
CREATE UNIQUE INDEX day_running ON coverage.day (reported) WHERE NOT reported;

-- Who counts on that day, as counted then.
CREATE TABLE coverage.figure (
    at           date NOT NULL REFERENCES coverage.day ON DELETE CASCADE,
    village_code text NOT NULL,
    segment      text NOT NULL CHECK (segment IN ('PU', 'BPU', 'JAKON')),
    eligible     integer NOT NULL CHECK (eligible >= 0),
    active       integer NOT NULL CHECK (active BETWEEN 0 AND eligible),
    inactive     integer NOT NULL CHECK (inactive >= 0),
    PRIMARY KEY (at, village_code, segment)
);

-- What is to be counted again: written in the transaction of the change, taken away in that of the count.
CREATE TABLE coverage.noted (
    id           bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    village_code text,
    reported     date,
    CHECK (num_nonnulls(village_code, reported) = 1)
);

-- Its one row is locked by whoever counts: one at a time.
CREATE TABLE coverage.counter (one boolean PRIMARY KEY CHECK (one));
INSERT INTO coverage.counter (one) VALUES (true);

-- Published figures, as published: never mixed with our own count.
ALTER TABLE coverage.official_coverage RENAME TO official;

-- The share of active members aimed at, in percent, from a day on: of the regency, a district or a village.
CREATE TABLE coverage.target (
    area_code  text NOT NULL,
    valid_from date NOT NULL,
    percent    numeric(5, 2) NOT NULL CHECK (percent > 0 AND percent <= 100),
    source     text NOT NULL CHECK (length(source) BETWEEN 1 AND 300),
    by_user    text NOT NULL,
    set_at     timestamptz NOT NULL,
    PRIMARY KEY (area_code, valid_from)
);
