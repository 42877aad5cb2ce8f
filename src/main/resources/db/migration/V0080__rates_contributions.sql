CREATE SCHEMA rates;

-- What a non-wage worker (BPU) owes a month in the lowest band, by programme; rupiah, whole, dated, with the law.
CREATE TABLE rates.basic (
    program    text NOT NULL CHECK (program IN ('JKK', 'JKM')),
    valid_from date NOT NULL,
    amount     bigint NOT NULL CHECK (amount >= 0),
    basis      text NOT NULL,
    PRIMARY KEY (program, valid_from)
);
INSERT INTO rates.basic (program, valid_from, amount, basis) VALUES
    ('JKK', DATE '2015-07-01', 10000, 'PP 44/2015 lampiran II (1 % dari penghasilan, paling sedikit Rp10.000)'),
    ('JKM', DATE '2015-07-01', 6800, 'PP 44/2015 sebagaimana diubah PP 49/2023');

-- Reliefs by kind of work; contributions paid from APBN or APBD are left out of them.
CREATE TABLE rates.relief (
    work       text NOT NULL CHECK (work IN ('TRANSPORT', 'OTHER')),
    valid_from date NOT NULL,
    valid_to   date NOT NULL CHECK (valid_to >= valid_from),
    percent    integer NOT NULL CHECK (percent BETWEEN 1 AND 100),
    basis      text NOT NULL,
    PRIMARY KEY (work, valid_from)
);
INSERT INTO rates.relief (work, valid_from, valid_to, percent, basis) VALUES
    ('TRANSPORT', DATE '2026-01-01', DATE '2027-03-31', 50, 'PP 50/2025 Pasal 3-4'),
    ('OTHER', DATE '2026-04-01', DATE '2026-12-31', 50, 'PP 50/2025 Pasal 3-4');

-- Occupations (reference/occupations.csv) that count as transport work for the relief. Not confirmed by BPJS.
CREATE TABLE rates.transport_occupation (
    occupation smallint PRIMARY KEY,
    basis      text NOT NULL
);
INSERT INTO rates.transport_occupation (occupation, basis) VALUES
    (14, 'Transportasi; perlu dikonfirmasi BPJS'),
    (81, 'Sopir; perlu dikonfirmasi BPJS');
