-- Terms of outreach, dated, with their source.
CREATE TABLE outreach.rule (
    name       text NOT NULL,
    valid_from date NOT NULL,
    days       integer NOT NULL CHECK (days BETWEEN 0 AND 400),
    basis      text NOT NULL,
    PRIMARY KEY (name, valid_from)
);
INSERT INTO outreach.rule (name, valid_from, days, basis) VALUES
    ('prepare_before', DATE '2020-01-01', 2, 'Kesepakatan rapat koordinasi: hari kerja sebelum tanggal sesi'),
    ('move_within', DATE '2020-01-01', 30, 'Kesepakatan rapat koordinasi: hari kalender setelah masa sosialisasi'),
    ('evaluate_within', DATE '2020-01-01', 14, 'Kesepakatan rapat koordinasi: hari kalender setelah pengukuran hari ke-90');

-- What a speaker may say and what not, while it holds.
CREATE TABLE outreach.fact (
    code       text NOT NULL,
    kind       text NOT NULL CHECK (kind IN ('MAY', 'MUST_NOT')),
    position   integer NOT NULL,
    valid_from date NOT NULL,
    valid_to   date,
    text_id    text NOT NULL,
    text_en    text NOT NULL,
    source     text NOT NULL,
    PRIMARY KEY (code, valid_from)
);
INSERT INTO outreach.fact (code, kind, position, valid_from, valid_to, text_id, text_en, source) VALUES
    ('fee', 'MAY', 1, DATE '2020-01-01', NULL,
     'Iuran BPU paling rendah untuk JKK dan JKM Rp16.800 per bulan.',
     'The lowest contribution of non-wage workers (BPU) for JKK and JKM is Rp16,800 a month.',
     'PP 44/2015, PP 49/2023'),
    ('relief', 'MAY', 2, DATE '2026-04-01', DATE '2026-12-31',
     'Keringanan 50 % iuran JKK dan JKM bagi peserta BPU (menjadi Rp8.400) sampai Desember 2026; tidak berlaku bila iurannya dibayar APBN atau APBD.',
     'Contributions of non-wage workers to JKK and JKM are halved (Rp8,400) until December 2026; not where the state or regional budget pays them.',
     'PP 50/2025'),
    ('jkk', 'MAY', 3, DATE '2020-01-01', NULL,
     'JKK: perawatan tanpa batas biaya sesuai kebutuhan medis; pengganti upah 100 % selama 12 bulan, lalu 50 % sampai sembuh; termasuk perjalanan pergi dan pulang kerja.',
     'JKK: treatment without cost limit as medically needed; wage replacement of 100 % for 12 months, then 50 % until recovery; commuting included.',
     'bpjsketenagakerjaan.go.id/artikel/18913'),
    ('jkm', 'MAY', 4, DATE '2020-01-01', NULL,
     'JKM: Rp42 juta bagi ahli waris (santunan Rp20 juta, santunan berkala Rp12 juta, biaya pemakaman Rp10 juta).',
     'JKM: Rp42 million to the heirs (lump sum Rp20 million, periodic benefit Rp12 million, funeral Rp10 million).',
     'PP 82/2019'),
    ('jht', 'MAY', 5, DATE '2020-01-01', NULL,
     'JHT (pilihan bagi BPU): tabungan beserta hasil pengembangannya.',
     'JHT (optional for non-wage workers): savings plus their yield.',
     'bpjsketenagakerjaan.go.id/artikel/18913'),
    ('scholarship', 'MUST_NOT', 1, DATE '2020-01-01', NULL,
     'Jangan menjanjikan beasiswa kepada peserta BPU baru: dalam JKM beasiswa anak baru ada setelah 3 tahun iuran.',
     'Do not promise the scholarship to new non-wage members: under JKM it exists only after 3 years of contributions.',
     'PP 82/2019'),
    ('health', 'MUST_NOT', 2, DATE '2020-01-01', NULL,
     'Jangan menyebut jaminan kesehatan: Jamsostek bukan asuransi kesehatan; itu BPJS Kesehatan (JKN).',
     'Do not call it health insurance: Jamsostek is not; that is BPJS Kesehatan (JKN).',
     'UU 24/2011');

CREATE TABLE outreach.campaign (
    number      text PRIMARY KEY,
    name        text NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
    starts      date NOT NULL,
    ends        date NOT NULL CHECK (ends >= starts),
    goal        integer NOT NULL CHECK (goal > 0),
    budget      bigint NOT NULL CHECK (budget >= 0),
    planner     text,
    plan_reason text,
    evaluation  text,
    cost        bigint CHECK (cost >= 0),
    evaluator   text,
    evaluation_reason text,
    version     integer NOT NULL DEFAULT 1
);

CREATE TABLE outreach.session (
    id            text PRIMARY KEY,
    number        text NOT NULL REFERENCES outreach.campaign,
    position      integer NOT NULL,
    village_code  text NOT NULL,
    planned       date NOT NULL,
    hour          text NOT NULL DEFAULT '09:00' CHECK (hour ~ '^[0-2][0-9]:[0-5][0-9]$'),
    target        integer NOT NULL CHECK (target >= 0),
    gap           bigint,
    place         text,
    invited       integer CHECK (invited >= 0),
    speaker       text,
    material      text,
    state         text NOT NULL DEFAULT 'PLANNED' CHECK (state IN ('PLANNED', 'HELD', 'DONE', 'CANCELLED')),
    held          date,
    photo         uuid,
    others        integer NOT NULL DEFAULT 0 CHECK (others >= 0),
    registered    boolean NOT NULL DEFAULT false,
    overdue_since date,
    version       integer NOT NULL DEFAULT 1,
    UNIQUE (number, position),
    CHECK ((state IN ('HELD', 'DONE')) = (held IS NOT NULL))
);

CREATE TABLE outreach.session_move (
    id         bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    session_id text NOT NULL REFERENCES outreach.session,
    was        date NOT NULL,
    becomes    date NOT NULL,
    reason     text NOT NULL,
    by_user    text NOT NULL,
    at         timestamptz NOT NULL,
    applied    boolean NOT NULL DEFAULT false
);
CREATE INDEX session_move_session ON outreach.session_move (session_id, id);

-- People who agreed that their data be kept; those who did not are a number in session.others.
CREATE TABLE outreach.attendee (
    id           bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    session_id   text NOT NULL REFERENCES outreach.session,
    name         text NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
    nik          text CHECK (nik ~ '^[0-9]{16}$'),
    phone        text,
    wants        text NOT NULL CHECK (wants IN ('YES', 'UNDECIDED', 'NO')),
    answer       text CHECK (answer IN ('JOINS', 'DECLINES', 'UNREACHABLE')),
    registration text CHECK (registration IN ('REGISTERED', 'REJECTED')),
    reason       text,
    UNIQUE NULLS DISTINCT (session_id, nik)
);

-- What the attendance became, once per number of days and village; never measured anew.
CREATE TABLE outreach.measure (
    number       text NOT NULL REFERENCES outreach.campaign,
    days         integer NOT NULL,
    village_code text NOT NULL,
    at           date NOT NULL,
    known        integer NOT NULL,
    active       integer NOT NULL,
    joined       integer NOT NULL,
    PRIMARY KEY (number, days, village_code)
);
COMMENT ON COLUMN outreach.measure.known IS 'attendees whose NIK is known';
COMMENT ON COLUMN outreach.measure.joined IS 'active on this date and not yet on the day of the session';
