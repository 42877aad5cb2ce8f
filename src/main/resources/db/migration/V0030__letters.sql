-- What a kind of letter is called on paper; the mark says what it is not.
CREATE TABLE letters.kind (
    code    text PRIMARY KEY,
    heading text NOT NULL,
    mark    text
);
INSERT INTO letters.kind (code, heading, mark) VALUES
    ('guidance', 'SURAT PEMBINAAN', 'Surat ini adalah pembinaan — bukan teguran tertulis menurut PP 86/2013'),
    ('warning1', 'TEGURAN TERTULIS PERTAMA', NULL),
    ('warning2', 'TEGURAN TERTULIS KEDUA', NULL),
    ('fine', 'PENGENAAN DENDA', NULL),
    ('denialRequest', 'PERMINTAAN PENGENAAN SANKSI TIDAK MENDAPAT PELAYANAN PUBLIK TERTENTU', NULL),
    ('denial', 'PENGENAAN SANKSI TIDAK MENDAPAT PELAYANAN PUBLIK TERTENTU', NULL),
    ('lift', 'PENCABUTAN SANKSI TIDAK MENDAPAT PELAYANAN PUBLIK TERTENTU', NULL),
    ('power', 'SURAT KUASA KHUSUS', NULL),
    ('invitation', 'UNDANGAN', NULL);

-- Dated patterns; '*' stands for every agency or kind that has no pattern of its own.
CREATE TABLE letters.number_pattern (
    agency     text NOT NULL,
    kind       text NOT NULL,
    valid_from date NOT NULL,
    pattern    text NOT NULL CHECK (pattern LIKE '%{number}%' AND pattern LIKE '%{year}%'),
    PRIMARY KEY (agency, kind, valid_from)
);
INSERT INTO letters.number_pattern (agency, kind, valid_from, pattern) VALUES
    ('*', '*', DATE '2020-01-01', '{number}/{kind}/{agency}/{month}/{year}'),
    ('DISNAKER', 'guidance', DATE '2020-01-01', '560/{number}/DISNAKER/{month}/{year}'),
    ('DISNAKER', 'denial', DATE '2020-01-01', '560/{number}/TMP2T/{month}/{year}'),
    ('DISNAKER', 'lift', DATE '2020-01-01', '560/{number}/CABUT-TMP2T/{month}/{year}'),
    ('BPJS', 'warning1', DATE '2020-01-01', 'B/{number}/TGR-1/{month}/{year}'),
    ('BPJS', 'warning2', DATE '2020-01-01', 'B/{number}/TGR-2/{month}/{year}'),
    ('BPJS', 'fine', DATE '2020-01-01', 'B/{number}/DENDA/{month}/{year}'),
    ('BPJS', 'denialRequest', DATE '2020-01-01', 'B/{number}/MOHON-TMP2T/{month}/{year}'),
    ('BPJS', 'power', DATE '2020-01-01', 'SKK/{number}/BPJS/{month}/{year}');

CREATE TABLE letters.counter (
    agency text NOT NULL,
    kind   text NOT NULL,
    year   integer NOT NULL,
    last   integer NOT NULL,
    PRIMARY KEY (agency, kind, year)
);

-- Letterhead and usual signatory; a line that is empty is not printed, a missing name is a line to sign on.
CREATE TABLE letters.office (
    agency          text PRIMARY KEY,
    government      text NOT NULL,
    address         text NOT NULL,
    place           text NOT NULL,
    signatory_title text NOT NULL,
    signatory_name  text,
    signatory_nip   text
);
INSERT INTO letters.office (agency, government, address, place, signatory_title) VALUES
    ('DISNAKER', 'PEMERINTAH KABUPATEN KONAWE', 'Unaaha, Kabupaten Konawe, Sulawesi Tenggara', 'Unaaha', 'Kepala Dinas'),
    ('DPMD', 'PEMERINTAH KABUPATEN KONAWE', 'Unaaha, Kabupaten Konawe, Sulawesi Tenggara', 'Unaaha', 'Kepala Dinas'),
    ('SETDA', 'PEMERINTAH KABUPATEN KONAWE', 'Unaaha, Kabupaten Konawe, Sulawesi Tenggara', 'Unaaha', 'Sekretaris Daerah'),
    ('BPJS', 'BADAN PENYELENGGARA JAMINAN SOSIAL KETENAGAKERJAAN', 'Kendari, Sulawesi Tenggara', 'Kendari', 'Kepala Cabang');

CREATE TABLE letters.letter (
    id              uuid PRIMARY KEY,
    case_number     text NOT NULL,
    agency          text NOT NULL,
    kind            text NOT NULL REFERENCES letters.kind,
    year            integer NOT NULL,
    sequence        integer NOT NULL,
    number          text NOT NULL,
    date            date NOT NULL,
    subject         text NOT NULL CHECK (length(subject) BETWEEN 1 AND 300),
    addressee       text[] NOT NULL CHECK (cardinality(addressee) > 0),
    body            text[] NOT NULL,
    attachments     text,
    copies          text[] NOT NULL,
    signatory_title text NOT NULL,
    signatory_name  text,
    signatory_nip   text,
    issued_by       text NOT NULL,
    issued_at       timestamptz NOT NULL,
    UNIQUE (agency, kind, year, sequence),
    UNIQUE (agency, number)
);
CREATE INDEX letter_case ON letters.letter (case_number, issued_at);

-- Each time a letter went out, and what became of it.
CREATE TABLE letters.delivery (
    id          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    letter_id   uuid NOT NULL REFERENCES letters.letter,
    means       text NOT NULL CHECK (means IN ('post', 'courier', 'hand', 'email')),
    sent_on     date NOT NULL,
    receiver    text,
    received_on date,
    returned_on date,
    reason      text,
    proof       uuid,
    recorded_by text NOT NULL,
    recorded_at timestamptz NOT NULL,
    CHECK (received_on IS NULL OR returned_on IS NULL),
    CHECK (received_on >= sent_on),
    CHECK (returned_on >= sent_on)
);
CREATE INDEX delivery_letter ON letters.delivery (letter_id, id);
