-- Wage earners (PU): percent of the wage by programme, payer and risk group (0 where it does not matter), dated, with the law.
CREATE TABLE rates.wage_rate (
    program    text NOT NULL CHECK (program IN ('JKK', 'JKM', 'JHT', 'JP')),
    payer      text NOT NULL CHECK (payer IN ('EMPLOYER', 'WORKER')),
    risk       smallint NOT NULL CHECK (risk BETWEEN 0 AND 5),
    valid_from date NOT NULL,
    percent    numeric(6, 4) NOT NULL CHECK (percent > 0),
    basis      text NOT NULL,
    PRIMARY KEY (program, payer, risk, valid_from)
);
INSERT INTO rates.wage_rate (program, payer, risk, valid_from, percent, basis) VALUES
    ('JKK', 'EMPLOYER', 1, DATE '2015-07-01', 0.24, 'PP 44/2015 Pasal 16 ayat (1)'),
    ('JKK', 'EMPLOYER', 2, DATE '2015-07-01', 0.54, 'PP 44/2015 Pasal 16 ayat (1)'),
    ('JKK', 'EMPLOYER', 3, DATE '2015-07-01', 0.89, 'PP 44/2015 Pasal 16 ayat (1)'),
    ('JKK', 'EMPLOYER', 4, DATE '2015-07-01', 1.27, 'PP 44/2015 Pasal 16 ayat (1)'),
    ('JKK', 'EMPLOYER', 5, DATE '2015-07-01', 1.74, 'PP 44/2015 Pasal 16 ayat (1)'),
    ('JKM', 'EMPLOYER', 0, DATE '2015-07-01', 0.30, 'PP 44/2015 Pasal 18 ayat (1)'),
    ('JHT', 'EMPLOYER', 0, DATE '2015-07-01', 3.70, 'PP 46/2015 Pasal 16 ayat (1)'),
    ('JHT', 'WORKER', 0, DATE '2015-07-01', 2.00, 'PP 46/2015 Pasal 16 ayat (1)'),
    ('JP', 'EMPLOYER', 0, DATE '2015-07-01', 2.00, 'PP 45/2015 Pasal 28 ayat (3)'),
    ('JP', 'WORKER', 0, DATE '2015-07-01', 1.00, 'PP 45/2015 Pasal 28 ayat (3)');

-- The wage up to which a programme is counted. Before its first row nothing is known, and nothing is counted.
CREATE TABLE rates.wage_ceiling (
    program    text NOT NULL CHECK (program IN ('JKK', 'JKM', 'JHT', 'JP')),
    valid_from date NOT NULL,
    ceiling    bigint NOT NULL CHECK (ceiling > 0),
    basis      text NOT NULL,
    PRIMARY KEY (program, valid_from)
);
INSERT INTO rates.wage_ceiling (program, valid_from, ceiling, basis) VALUES
    ('JP', DATE '2023-03-01', 9559600, 'B/77/022023'),
    ('JP', DATE '2024-03-01', 10042300, 'B/1387/022024'),
    ('JP', DATE '2025-03-01', 10547400, 'B/726/022025'),
    ('JP', DATE '2026-03-01', 11086300, 'B/1226/022026');

-- Relief for labour-intensive firms, percent taken off the rate.
CREATE TABLE rates.wage_relief (
    program    text NOT NULL,
    valid_from date NOT NULL,
    valid_to   date NOT NULL CHECK (valid_to >= valid_from),
    percent    integer NOT NULL CHECK (percent BETWEEN 1 AND 100),
    basis      text NOT NULL,
    PRIMARY KEY (program, valid_from)
);
INSERT INTO rates.wage_relief (program, valid_from, valid_to, percent, basis) VALUES
    ('JKK', DATE '2025-02-01', DATE '2026-01-31', 50, 'PP 7/2025 dan PP 36/2025 (padat karya)');

-- Construction with wages unknown: percent of the part of the contract's value above a bound, up to the next one.
CREATE TABLE rates.contract_slice (
    program    text NOT NULL CHECK (program IN ('JKK', 'JKM')),
    above      bigint NOT NULL CHECK (above >= 0),
    valid_from date NOT NULL,
    percent    numeric(6, 4) NOT NULL CHECK (percent > 0),
    basis      text NOT NULL,
    PRIMARY KEY (program, above, valid_from)
);
INSERT INTO rates.contract_slice (program, above, valid_from, percent, basis) VALUES
    ('JKK', 0, DATE '2015-07-01', 0.21, 'PP 44/2015; Permenaker 44/2015'),
    ('JKK', 100000000, DATE '2015-07-01', 0.17, 'PP 44/2015; Permenaker 44/2015'),
    ('JKK', 500000000, DATE '2015-07-01', 0.13, 'PP 44/2015; Permenaker 44/2015'),
    ('JKK', 1000000000, DATE '2015-07-01', 0.11, 'PP 44/2015; Permenaker 44/2015'),
    ('JKK', 5000000000, DATE '2015-07-01', 0.09, 'PP 44/2015; Permenaker 44/2015'),
    ('JKM', 0, DATE '2015-07-01', 0.03, 'PP 44/2015; Permenaker 44/2015'),
    ('JKM', 100000000, DATE '2015-07-01', 0.02, 'PP 44/2015; Permenaker 44/2015'),
    ('JKM', 500000000, DATE '2015-07-01', 0.02, 'PP 44/2015; Permenaker 44/2015'),
    ('JKM', 1000000000, DATE '2015-07-01', 0.01, 'PP 44/2015; Permenaker 44/2015'),
    ('JKM', 5000000000, DATE '2015-07-01', 0.01, 'PP 44/2015; Permenaker 44/2015');
