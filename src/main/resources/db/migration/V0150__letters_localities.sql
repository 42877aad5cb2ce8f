-- A letter of a case that many villages share is about one of them; an agency with an office in each district numbers per
-- office.
ALTER TABLE letters.letter ADD COLUMN village_code text, ADD COLUMN district text NOT NULL DEFAULT '';
ALTER TABLE letters.letter DROP CONSTRAINT letter_agency_kind_year_sequence_key;
ALTER TABLE letters.letter DROP CONSTRAINT letter_agency_number_key;
ALTER TABLE letters.letter ADD UNIQUE (agency, district, kind, year, sequence);
ALTER TABLE letters.letter ADD UNIQUE (agency, district, number);
ALTER TABLE letters.counter ADD COLUMN district text NOT NULL DEFAULT '';
ALTER TABLE letters.counter DROP CONSTRAINT counter_pkey;
ALTER TABLE letters.counter ADD PRIMARY KEY (agency, district, kind, year);

INSERT INTO letters.office (agency, government, address, place, signatory_title) VALUES
    ('KECAMATAN', 'PEMERINTAH KABUPATEN KONAWE', 'Kabupaten Konawe, Sulawesi Tenggara', 'Unaaha', 'Camat');

-- 005 is the classification of invitations in the regency's archive (Permendagri 78/2012).
INSERT INTO letters.number_pattern (agency, kind, valid_from, pattern) VALUES
    ('*', 'invitation', DATE '2020-01-01', '005/{number}/{agency}/{month}/{year}'),
    ('KECAMATAN', 'invitation', DATE '2020-01-01', '005/{number}/KEC-{district}/{month}/{year}');

UPDATE letters.kind SET basis = 'Inpres 2/2021' WHERE code = 'invitation';
