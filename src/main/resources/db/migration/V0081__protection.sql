CREATE SCHEMA protection;

-- Whether contributions paid from a kind of source may have the relief of PP 50/2025; dated, with its reason.
CREATE TABLE protection.relief_rule (
    kind       text NOT NULL CHECK (kind IN ('APBD', 'ADD', 'DANA_DESA', 'CSR', 'SPONSOR')),
    valid_from date NOT NULL,
    relieved   boolean NOT NULL,
    basis      text NOT NULL,
    PRIMARY KEY (kind, valid_from)
);
INSERT INTO protection.relief_rule (kind, valid_from, relieved, basis) VALUES
    ('APBD', DATE '2020-01-01', false, 'PP 50/2025 Pasal 3-4: iuran dari APBD tidak mendapat keringanan'),
    ('DANA_DESA', DATE '2020-01-01', false, 'PP 50/2025 Pasal 3-4: iuran dari APBN tidak mendapat keringanan'),
    ('ADD', DATE '2020-01-01', false, 'Belum dipastikan BPJS; dihitung tanpa keringanan agar anggaran cukup'),
    ('CSR', DATE '2020-01-01', true, 'PP 50/2025 Pasal 3-4: iuran di luar APBN dan APBD mendapat keringanan'),
    ('SPONSOR', DATE '2020-01-01', true, 'PP 50/2025 Pasal 3-4: iuran di luar APBN dan APBD mendapat keringanan');

-- Numbers of the process, dated, with their source.
CREATE TABLE protection.rule (
    name       text NOT NULL,
    valid_from date NOT NULL,
    value      integer NOT NULL CHECK (value >= 0),
    basis      text NOT NULL,
    PRIMARY KEY (name, valid_from)
);
INSERT INTO protection.rule (name, valid_from, value, basis) VALUES
    ('realise_within', DATE '2020-01-01', 45, 'Kesepakatan rapat koordinasi: satu berkas kepesertaan bulanan dan dua pekan');

-- Columns of the file for registration, in order. No official layout was found: ask BPJS Kendari, then change these rows.
CREATE TABLE protection.export_column (
    position integer PRIMARY KEY,
    field    text NOT NULL,
    header   text NOT NULL
);
INSERT INTO protection.export_column (position, field, header) VALUES
    (1, 'nik', 'NIK'), (2, 'name', 'NAMA'), (3, 'birthPlace', 'TEMPAT_LAHIR'), (4, 'birthDate', 'TANGGAL_LAHIR'),
    (5, 'sex', 'JENIS_KELAMIN'), (6, 'address', 'ALAMAT'), (7, 'village', 'DESA_KELURAHAN'), (8, 'district', 'KECAMATAN'),
    (9, 'phone', 'TELEPON'), (10, 'occupation', 'PEKERJAAN'), (11, 'programs', 'PROGRAM'), (12, 'from', 'BULAN_MULAI'),
    (13, 'months', 'JUMLAH_BULAN'), (14, 'contribution', 'IURAN_PER_BULAN'), (15, 'source', 'SUMBER_DANA'),
    (16, 'list', 'NOMOR_DAFTAR');

CREATE TABLE protection.source (
    id         bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    kind       text NOT NULL CHECK (kind IN ('APBD', 'ADD', 'DANA_DESA', 'CSR', 'SPONSOR')),
    name       text NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
    budget     bigint NOT NULL CHECK (budget > 0),
    valid_from date NOT NULL,
    valid_to   date NOT NULL CHECK (valid_to >= valid_from),
    basis      text NOT NULL CHECK (length(basis) BETWEEN 1 AND 300),
    entered_by text NOT NULL,
    entered_at timestamptz NOT NULL,
    UNIQUE (name, valid_from)
);

CREATE TABLE protection.list (
    number      text PRIMARY KEY,
    source_id   bigint NOT NULL REFERENCES protection.source,
    name        text NOT NULL,
    agency      text NOT NULL,
    state       text NOT NULL CHECK (state IN ('PROPOSED', 'RETURNED', 'APPROVED', 'REGISTERED', 'CLOSED', 'CANCELLED')),
    starts      date NOT NULL CHECK (extract(day FROM starts) = 1),
    months      integer NOT NULL CHECK (months BETWEEN 1 AND 12),
    areas       text[] NOT NULL,
    decile      integer,
    income      bigint,
    occupations smallint[] NOT NULL,
    proposed_by text NOT NULL,
    proposed_at timestamptz NOT NULL,
    decided_by  text,
    decided_at  timestamptz,
    reason      text,
    exported_at timestamptz,
    handed_on   date,
    reference   text,
    realise_by  date,
    checked_at  timestamptz,
    version     integer NOT NULL DEFAULT 1
);
CREATE INDEX list_source ON protection.list (source_id);

-- What a list costs, line by line as it was when it was proposed; whole rupiah.
CREATE TABLE protection.cost_line (
    number   text NOT NULL REFERENCES protection.list,
    position integer NOT NULL,
    work     text NOT NULL CHECK (work IN ('TRANSPORT', 'OTHER')),
    people   integer NOT NULL,
    starts   date NOT NULL,
    months   integer NOT NULL,
    program  text NOT NULL,
    full_amount bigint NOT NULL,
    payable  bigint NOT NULL,
    basis    text NOT NULL,
    PRIMARY KEY (number, position)
);

-- Nobody is on two lists whose periods overlap; released: cancelled, or not realised when the list was closed.
CREATE TABLE protection.person (
    number       text NOT NULL REFERENCES protection.list,
    worker_id    bigint NOT NULL,
    nik          text NOT NULL CHECK (nik ~ '^[1-9][0-9]{15}$'),
    village_code text NOT NULL,
    monthly      bigint NOT NULL,
    cost         bigint NOT NULL,
    period       daterange NOT NULL,
    released     boolean NOT NULL DEFAULT false,
    standing     text NOT NULL DEFAULT 'WAITING' CHECK (standing IN ('WAITING', 'ACTIVE', 'GONE')),
    since        date,
    gone         text,
    PRIMARY KEY (number, worker_id),
    CONSTRAINT person_once EXCLUDE USING gist
        (int8range(CAST(nik AS bigint), CAST(nik AS bigint), '[]') WITH &&, period WITH &&) WHERE (NOT released)
);
CREATE INDEX person_village ON protection.person (number, village_code);
