-- The life of a letter: a draft has no number; it gets one when another person of its agency approves it. A draft that is
-- dropped leaves no gap; a numbered letter that is never sent stays in the register as void, with its reason.
ALTER TABLE letters.letter
    ADD COLUMN status text NOT NULL DEFAULT 'SENT' CHECK (status IN ('DRAFT', 'CHECKED', 'SIGNED', 'SENT', 'VOID')),
    ALTER COLUMN sequence DROP NOT NULL,
    ALTER COLUMN number DROP NOT NULL,
    ADD CHECK ((number IS NULL) = (sequence IS NULL)),
    ADD CHECK (number IS NULL OR status <> 'DRAFT'),
    ADD CHECK (number IS NOT NULL OR status IN ('DRAFT', 'VOID'));
ALTER TABLE letters.letter ALTER COLUMN status DROP DEFAULT;
CREATE INDEX letter_unsent ON letters.letter (case_number) WHERE status IN ('DRAFT', 'CHECKED', 'SIGNED');

-- Who did what with a letter, and when.
CREATE TABLE letters.step (
    id        bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    letter_id uuid NOT NULL REFERENCES letters.letter,
    step      text NOT NULL CHECK (step IN ('DRAFTED', 'CHECKED', 'GIVEN_BACK', 'REVISED', 'SIGNED', 'SENT', 'VOID')),
    done_by   text NOT NULL,
    done_at   timestamptz NOT NULL,
    reason    text
);
CREATE INDEX step_letter ON letters.step (letter_id, id);
INSERT INTO letters.step (letter_id, step, done_by, done_at)
SELECT id, step, issued_by, issued_at
  FROM letters.letter CROSS JOIN unnest(ARRAY['DRAFTED', 'CHECKED']) AS step ORDER BY issued_at, id, step DESC;
INSERT INTO letters.step (letter_id, step, done_by, done_at)
SELECT DISTINCT ON (letter_id) letter_id, 'SENT', recorded_by, recorded_at FROM letters.delivery ORDER BY letter_id, id;

-- What a draft said before it was revised.
CREATE TABLE letters.earlier_text (
    letter_id   uuid NOT NULL REFERENCES letters.letter,
    position    integer NOT NULL,
    subject     text NOT NULL,
    addressee   text[] NOT NULL,
    body        text[] NOT NULL,
    replaced_by text NOT NULL,
    replaced_at timestamptz NOT NULL,
    PRIMARY KEY (letter_id, position)
);

-- How a letter was signed, and the document of the case that shows it: the scan of the paper, or the file that the signing
-- service gave back.
CREATE TABLE letters.signature (
    letter_id uuid PRIMARY KEY REFERENCES letters.letter,
    method    text NOT NULL CHECK (method IN ('wet', 'electronic')),
    signed_on date NOT NULL,
    document  uuid NOT NULL
);

ALTER TABLE letters.delivery ADD COLUMN photo uuid;

-- The law's article that a kind of letter rests on; who records its receipt: a step of its process, or whoever learns of it.
ALTER TABLE letters.kind
    ADD COLUMN basis text,
    ADD COLUMN own_receipt boolean NOT NULL DEFAULT false;
UPDATE letters.kind SET basis = 'UU 24/2011 Pasal 15; pembinaan, bukan sanksi' WHERE code = 'guidance';
UPDATE letters.kind SET basis = 'PP 86/2013 Pasal 6', own_receipt = true WHERE code IN ('warning1', 'warning2');
UPDATE letters.kind SET basis = 'PP 86/2013 Pasal 7 dan 10 ayat (4)' WHERE code = 'fine';
UPDATE letters.kind SET basis = 'PP 86/2013 Pasal 8' WHERE code = 'denialRequest';
UPDATE letters.kind SET basis = 'PP 86/2013 Pasal 8 dan 9' WHERE code = 'denial';
UPDATE letters.kind SET basis = 'PP 86/2013 Pasal 10 ayat (7)' WHERE code = 'lift';
UPDATE letters.kind SET basis = 'UU 16/2004 Pasal 30 ayat (2)' WHERE code = 'power';
