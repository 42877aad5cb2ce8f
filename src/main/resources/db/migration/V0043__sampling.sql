CREATE SCHEMA sampling;

-- What makes a village's data risky: threshold and points, dated, with their source. Agreed figures, no rule of law.
CREATE TABLE sampling.weight (
    factor     text NOT NULL,
    valid_from date NOT NULL,
    threshold  numeric(8, 1) NOT NULL,
    points     integer NOT NULL CHECK (points BETWEEN 0 AND 100),
    basis      text NOT NULL,
    PRIMARY KEY (factor, valid_from)
);
INSERT INTO sampling.weight (factor, valid_from, threshold, points, basis) VALUES
    ('BELOW_EXPECTED', DATE '2020-01-01', 50, 60, 'Kesepakatan rapat koordinasi: diterima di bawah 50 % dari perkiraan'),
    ('ABOVE_EXPECTED', DATE '2020-01-01', 150, 40, 'Usulan awal: diterima di atas 150 % dari perkiraan'),
    ('CORRECTIONS', DATE '2020-01-01', 20, 25, 'Usulan awal: lebih dari 20 perubahan isian untuk setiap 100 orang'),
    ('REJECTED', DATE '2020-01-01', 30, 25, 'Usulan awal: lebih dari 30 % baris ditolak'),
    ('DUPLICATES', DATE '2020-01-01', 5, 25, 'Usulan awal: lebih dari 5 pasangan ganda untuk setiap 100 orang'),
    ('ONE_DEVICE', DATE '2020-01-01', 40, 50, 'Usulan awal: satu perangkat mengisi lebih dari 40 orang dalam satu jam');

CREATE TABLE sampling.score_limit (
    valid_from date PRIMARY KEY,
    points     integer NOT NULL CHECK (points > 0),
    basis      text NOT NULL
);
INSERT INTO sampling.score_limit (valid_from, points, basis) VALUES
    (DATE '2020-01-01', 50, 'Usulan awal: skor yang selalu diperiksa');

-- A draw with every village that took part, so that it can be drawn again whatever happens to the round afterwards.
CREATE TABLE sampling.draw (
    round_id bigint NOT NULL,
    number   integer NOT NULL,
    seed     text NOT NULL,
    percent  integer NOT NULL CHECK (percent BETWEEN 0 AND 100),
    at       timestamptz NOT NULL,
    PRIMARY KEY (round_id, number)
);
CREATE TABLE sampling.lot (
    round_id     bigint NOT NULL,
    number       integer NOT NULL,
    village_code text NOT NULL,
    place        integer NOT NULL,
    hash         text NOT NULL,
    drawn        boolean NOT NULL,
    PRIMARY KEY (round_id, village_code),
    FOREIGN KEY (round_id, number) REFERENCES sampling.draw
);

CREATE TABLE sampling.risk (
    case_number text PRIMARY KEY,
    score       integer NOT NULL,
    score_limit integer NOT NULL,
    judged_on   date NOT NULL
);
CREATE TABLE sampling.reason (
    case_number text NOT NULL REFERENCES sampling.risk,
    factor      text NOT NULL,
    value       numeric(12, 1) NOT NULL,
    threshold   numeric(8, 1) NOT NULL,
    points      integer NOT NULL,
    PRIMARY KEY (case_number, factor)
);
