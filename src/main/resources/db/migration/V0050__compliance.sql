-- Rules by their day and their source. A case is judged by the rules of the day it was opened.
CREATE TABLE compliance.rule (
    key        text NOT NULL CHECK (key IN ('guidance.answerDays', 'warning.days', 'warning.clockStart', 'fine.rate',
                                            'fine.withinDays', 'fine.paymentDay', 'late.rate')),
    valid_from date NOT NULL,
    value      text NOT NULL,
    unit       text NOT NULL,
    basis      text NOT NULL,
    PRIMARY KEY (key, valid_from)
);
INSERT INTO compliance.rule (key, valid_from, value, unit, basis) VALUES
    ('guidance.answerDays', DATE '2014-01-01', '7', 'hari kerja', 'Kesepakatan rapat koordinasi; pembinaan tidak diatur PP 86/2013'),
    ('warning.days', DATE '2014-01-01', '10', 'hari kerja', 'PP 86/2013 Pasal 6'),
    ('warning.clockStart', DATE '2014-01-01', 'receipt', 'receipt atau letter', 'PP 86/2013 Pasal 6 tidak menyebut; tanggal terima adalah bacaan yang lebih aman'),
    ('fine.rate', DATE '2014-01-01', '0.1', 'persen per bulan', 'PP 86/2013 Pasal 10 ayat (4)'),
    ('fine.withinDays', DATE '2014-01-01', '30', 'hari', 'PP 86/2013 Pasal 7'),
    ('fine.paymentDay', DATE '2014-01-01', '15', 'tanggal bulan berikutnya', 'PP 86/2013 Pasal 10 ayat (5); PP 44/2015'),
    ('late.rate', DATE '2015-07-01', '2', 'persen per bulan', 'PP 44/2015: denda keterlambatan, terpisah dari denda PP 86/2013');

-- Services that may be denied to employers.
CREATE TABLE compliance.public_service (
    code       text NOT NULL,
    valid_from date NOT NULL,
    valid_to   date,
    name       text NOT NULL,
    name_en    text NOT NULL,
    basis      text NOT NULL,
    position   integer NOT NULL,
    PRIMARY KEY (code, valid_from)
);
INSERT INTO compliance.public_service (code, valid_from, name, name_en, basis, position) VALUES
    ('business_licence', DATE '2014-01-01', 'Perizinan terkait usaha', 'Business licences', 'PP 86/2013 Pasal 9 ayat (1)', 1),
    ('tender_permit', DATE '2014-01-01', 'Izin yang diperlukan dalam mengikuti tender proyek', 'Permits needed for project tenders', 'PP 86/2013 Pasal 9 ayat (1)', 2),
    ('foreign_workers', DATE '2014-01-01', 'Izin mempekerjakan tenaga kerja asing', 'Permit to employ foreign workers', 'PP 86/2013 Pasal 9 ayat (1)', 3),
    ('labour_supply', DATE '2014-01-01', 'Izin perusahaan penyedia jasa pekerja/buruh', 'Permit of a labour-supply company', 'PP 86/2013 Pasal 9 ayat (1)', 4),
    ('building_permit', DATE '2014-01-01', 'Izin mendirikan bangunan (kini PBG)', 'Building permit (now PBG)', 'PP 86/2013 Pasal 9 ayat (1)', 5);

CREATE TABLE compliance.employer_case (
    case_number text PRIMARY KEY,
    employer_id bigint NOT NULL,
    opened_on   date NOT NULL,
    origin      text NOT NULL,
    active      boolean NOT NULL DEFAULT true,
    verified_by text,
    version     integer NOT NULL DEFAULT 1
);
-- One open case per employer, whoever asks at the same time.
CREATE UNIQUE INDEX employer_case_active ON compliance.employer_case (employer_id) WHERE active;
CREATE INDEX employer_case_employer ON compliance.employer_case (employer_id);

CREATE TABLE compliance.finding (
    id          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    case_number text NOT NULL REFERENCES compliance.employer_case,
    kind        text NOT NULL CHECK (kind IN ('PWBD', 'PDS_TK', 'PDS_UPAH', 'PDS_PROGRAM', 'ARREARS', 'JAKON')),
    workers     integer NOT NULL CHECK (workers >= 0),
    months      integer NOT NULL CHECK (months >= 0),
    amount      bigint NOT NULL CHECK (amount >= 0),
    evidence    text NOT NULL,
    origin      text NOT NULL,
    status      text NOT NULL DEFAULT 'REPORTED' CHECK (status IN ('REPORTED', 'VERIFIED', 'CONFIRMED', 'DISMISSED')),
    reported_by text NOT NULL,
    reported_at timestamptz NOT NULL,
    version     integer NOT NULL DEFAULT 1
);
CREATE INDEX finding_case ON compliance.finding (case_number, id);
-- The same village names the same employer again: the earlier finding is brought up to date.
CREATE UNIQUE INDEX finding_origin ON compliance.finding (case_number, kind, origin) WHERE origin LIKE 'village:%';

-- Employers that a village named and that the registry does not know yet.
CREATE TABLE compliance.named_employer (
    village_code text NOT NULL,
    name         text NOT NULL,
    workers      integer NOT NULL,
    named_at     timestamptz NOT NULL,
    PRIMARY KEY (village_code, name)
);

CREATE TABLE compliance.notice (
    id            bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    case_number   text NOT NULL REFERENCES compliance.employer_case,
    kind          text NOT NULL CHECK (kind IN ('GUIDANCE', 'WARNING1', 'WARNING2')),
    letter_id     uuid NOT NULL,
    letter_number text NOT NULL,
    letter_date   date NOT NULL,
    sent_on       date NOT NULL,
    received_on   date,
    returned_on   date,
    void          boolean NOT NULL DEFAULT false,
    issued_by     text NOT NULL,
    version       integer NOT NULL DEFAULT 1
);
CREATE UNIQUE INDEX notice_standing ON compliance.notice (case_number, kind) WHERE NOT void;

CREATE TABLE compliance.answer (
    notice_id   bigint PRIMARY KEY REFERENCES compliance.notice,
    answer      text NOT NULL CHECK (answer IN ('registered', 'corrected', 'paid', 'disputes', 'silent')),
    answered_on date NOT NULL,
    text        text,
    document    uuid,
    recorded_by text NOT NULL,
    recorded_at timestamptz NOT NULL
);

CREATE TABLE compliance.compliance_check (
    id          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    case_number text NOT NULL REFERENCES compliance.employer_case,
    step        text NOT NULL,
    complied    boolean NOT NULL,
    evidence    text,
    document    uuid,
    checked_by  text NOT NULL,
    checked_at  timestamptz NOT NULL
);
CREATE INDEX compliance_check_case ON compliance.compliance_check (case_number, id);

CREATE TABLE compliance.fine (
    id            bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    case_number   text NOT NULL REFERENCES compliance.employer_case,
    status        text NOT NULL CHECK (status IN ('PROPOSED', 'APPROVED', 'RETURNED')),
    counted_from  date NOT NULL,
    counted_to    date NOT NULL,
    months        integer NOT NULL CHECK (months > 0),
    rate          numeric(8, 4) NOT NULL,
    amount        bigint NOT NULL,
    means         text NOT NULL,
    receiver      text NOT NULL,
    proposed_by   text NOT NULL,
    proposed_at   timestamptz NOT NULL,
    decided_by    text,
    decided_at    timestamptz,
    reason        text,
    letter_id     uuid,
    letter_number text,
    letter_date   date,
    due           date
);
CREATE UNIQUE INDEX fine_standing ON compliance.fine (case_number) WHERE status <> 'RETURNED';
CREATE INDEX fine_case ON compliance.fine (case_number, id);

CREATE TABLE compliance.fine_line (
    fine_id       bigint NOT NULL REFERENCES compliance.fine,
    position      integer NOT NULL,
    kind          text NOT NULL,
    contributions bigint NOT NULL CHECK (contributions >= 0),
    amount        bigint NOT NULL,
    PRIMARY KEY (fine_id, position)
);

CREATE TABLE compliance.denial (
    case_number        text PRIMARY KEY REFERENCES compliance.employer_case,
    requested_on       date NOT NULL,
    requested_services text[] NOT NULL,
    request_reason     text NOT NULL,
    request_letter     text NOT NULL,
    requested_by       text NOT NULL,
    coordinated_on     date,
    participants       text,
    coordination       text,
    services           text[],
    decision           text CHECK (decision IN ('impose', 'decline')),
    decided_on         date,
    decision_reason    text,
    decided_by         text,
    imposed_on         date,
    imposed_letter     text,
    unit               text,
    lifted_on          date,
    lifted_letter      text,
    version            integer NOT NULL DEFAULT 1
);
CREATE TABLE compliance.lift (
    id          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    case_number text NOT NULL REFERENCES compliance.denial,
    ground      text NOT NULL CHECK (ground IN ('fine_paid_registered', 'data_complete')),
    evidence    text NOT NULL,
    document    uuid,
    proposed_on date NOT NULL,
    proposed_by text NOT NULL,
    decision    text CHECK (decision IN ('lifted', 'refused')),
    reason      text,
    decided_on  date,
    decided_by  text
);
CREATE UNIQUE INDEX lift_pending ON compliance.lift (case_number) WHERE decision IS NULL;

CREATE TABLE compliance.evidence (
    id           bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    case_number  text NOT NULL REFERENCES compliance.employer_case,
    text         text NOT NULL,
    document     uuid,
    submitted_by text NOT NULL,
    submitted_at timestamptz NOT NULL,
    result       text CHECK (result IN ('accepted', 'rejected', 'closed')),
    assessment   text,
    checked_by   text
);
CREATE UNIQUE INDEX evidence_pending ON compliance.evidence (case_number) WHERE result IS NULL;

CREATE TABLE compliance.prosecution (
    id           bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    case_number  text NOT NULL REFERENCES compliance.employer_case,
    reason       text NOT NULL,
    handed_by    text NOT NULL,
    handed_at    timestamptz NOT NULL,
    power_letter text,
    power_date   date,
    prosecutor   text,
    result       text CHECK (result IN ('complied', 'not_complied', 'closed')),
    held_on      date,
    account      text
);
CREATE UNIQUE INDEX prosecution_pending ON compliance.prosecution (case_number) WHERE result IS NULL;
