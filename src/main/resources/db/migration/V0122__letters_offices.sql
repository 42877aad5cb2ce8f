-- What a letter was made from; those of before were made from the first version.
ALTER TABLE letters.letter ADD COLUMN template_version integer;
ALTER TABLE letters.letter ADD COLUMN classification text NOT NULL DEFAULT 'Biasa';
ALTER TABLE letters.letter ADD COLUMN office_version integer NOT NULL DEFAULT 1;
UPDATE letters.letter SET template_version = 1,
       classification = CASE kind WHEN 'guidance' THEN 'Biasa' WHEN 'power' THEN 'Rahasia' ELSE 'Penting' END;

-- Letterhead and signatory in versions, so that a letter of old keeps its own.
ALTER TABLE letters.office ADD COLUMN version integer NOT NULL DEFAULT 1;
ALTER TABLE letters.office ADD COLUMN valid_from date NOT NULL DEFAULT DATE '2020-01-01';
ALTER TABLE letters.office ADD COLUMN changed_by text NOT NULL DEFAULT 'system';
ALTER TABLE letters.office ADD COLUMN changed_at timestamptz NOT NULL DEFAULT now();
ALTER TABLE letters.office DROP CONSTRAINT office_pkey;
ALTER TABLE letters.office ADD PRIMARY KEY (agency, version);
