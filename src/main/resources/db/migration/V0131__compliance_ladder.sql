-- The ladder as dated data. All steps of one valid_from are one version; a case is judged by the version of the day it was
-- opened. A step is lawful after the step named, by the agency entitled, when its condition holds.
CREATE TABLE compliance.ladder_step (
    valid_from date NOT NULL,
    position   integer NOT NULL,
    step       text NOT NULL CHECK (step IN ('GUIDANCE', 'WARNING1', 'WARNING2', 'FINE', 'DENIAL', 'LIFT')),
    after      text CHECK (after IN ('GUIDANCE', 'WARNING1', 'WARNING2', 'FINE', 'DENIAL')),
    agency     text NOT NULL CHECK (agency IN ('DISNAKER', 'BPJS', 'SETDA')),
    -- FIRST: at once; ANSWERED: the step before was answered or its time is over; ENDED: its time is over;
    -- PROPOSED: it was proposed with proof.
    condition  text NOT NULL CHECK (condition IN ('FIRST', 'ANSWERED', 'ENDED', 'PROPOSED')),
    -- The rule that says how long the step's own time lasts.
    clock      text,
    basis      text NOT NULL,
    source     text NOT NULL,
    entered_by text,
    entered_at timestamptz,
    PRIMARY KEY (valid_from, step),
    UNIQUE (valid_from, position),
    CHECK ((after IS NULL) = (condition = 'FIRST'))
);
INSERT INTO compliance.ladder_step (valid_from, position, step, after, agency, condition, clock, basis, source) VALUES
    (DATE '2014-01-01', 1, 'GUIDANCE', NULL, 'DISNAKER', 'FIRST', 'guidance.answerDays', 'Pembinaan; bukan sanksi',
     'Kesepakatan rapat koordinasi; praktik Pekalongan 2020 (dua surat pemberitahuan sebelum TMP2T)'),
    (DATE '2014-01-01', 2, 'WARNING1', 'GUIDANCE', 'BPJS', 'ANSWERED', 'warning.days', 'PP 86/2013 Pasal 6',
     'UU 24/2011 Pasal 17 ayat (3); PP 86/2013 Pasal 6: teguran tertulis oleh BPJS'),
    (DATE '2014-01-01', 3, 'WARNING2', 'WARNING1', 'BPJS', 'ENDED', 'warning.days', 'PP 86/2013 Pasal 6',
     'PP 86/2013 Pasal 6: paling banyak dua kali, masing-masing paling lama 10 hari kerja'),
    (DATE '2014-01-01', 4, 'FINE', 'WARNING2', 'BPJS', 'ENDED', 'fine.paymentDay', 'PP 86/2013 Pasal 7 dan 10 ayat (4)',
     'PP 86/2013 Pasal 7 (paling lama 30 hari sejak teguran kedua berakhir) dan Pasal 10 ayat (4)'),
    (DATE '2014-01-01', 5, 'DENIAL', 'FINE', 'BPJS', 'ENDED', NULL, 'PP 86/2013 Pasal 8 dan 10 ayat (6)',
     'UU 24/2011 Pasal 17 ayat (4); PP 86/2013 Pasal 8: dikenakan pemerintah daerah atas permintaan BPJS'),
    (DATE '2014-01-01', 6, 'LIFT', 'DENIAL', 'SETDA', 'PROPOSED', NULL, 'PP 86/2013 Pasal 10 ayat (7)',
     'PP 86/2013 Pasal 10 ayat (7) dan (8)');

ALTER TABLE compliance.rule DROP CONSTRAINT rule_key_check;
ALTER TABLE compliance.rule
    ADD CONSTRAINT rule_key_check CHECK (key IN ('guidance.answerDays', 'warning.days', 'warning.clockStart', 'fine.rate',
        'fine.withinDays', 'fine.paymentDay', 'late.rate', 'calendar.collectiveLeave')),
    ADD COLUMN source text,
    ADD COLUMN entered_by text,
    ADD COLUMN entered_at timestamptz;
INSERT INTO compliance.rule (key, valid_from, value, unit, basis, source) VALUES
    ('calendar.collectiveLeave', DATE '2014-01-01', 'off', 'off atau working',
     'SKB 3 Menteri: cuti bersama libur bagi kantor pemerintah, pilihan bagi perusahaan',
     'Permenaker tidak mengatur; dianggap bukan hari kerja, perlu dikonfirmasi bagian hukum');

-- How a letter's time was lengthened: an extension of the time to answer, or a pause with its paper. Working days after
-- starts_on up to ends_on do not count.
CREATE TABLE compliance.clock_entry (
    id        bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    notice_id bigint NOT NULL REFERENCES compliance.notice,
    kind      text NOT NULL CHECK (kind IN ('EXTENDED', 'PAUSED')),
    starts_on date NOT NULL,
    ends_on   date CHECK (ends_on >= starts_on),
    days      integer CHECK (days BETWEEN 1 AND 60),
    reason    text NOT NULL,
    reference text,
    by_user   text NOT NULL,
    at        timestamptz NOT NULL,
    ended_by  text,
    CHECK ((kind = 'EXTENDED') = (days IS NOT NULL))
);
CREATE INDEX clock_entry_notice ON compliance.clock_entry (notice_id, id);
CREATE UNIQUE INDEX clock_entry_paused ON compliance.clock_entry (notice_id) WHERE kind = 'PAUSED' AND ends_on IS NULL;
