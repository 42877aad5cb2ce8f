-- By its code anybody can ask whether a letter is genuine. It is drawn at random, and given together with the number.
-- It has no signs that are mistaken for one another (0 O, 1 I L). Letters of before get theirs here.
ALTER TABLE letters.letter ADD COLUMN code text;
UPDATE letters.letter
   SET code = left(translate(upper(replace(gen_random_uuid()::text, '-', '')), '01', 'GH'), 12)
 WHERE number IS NOT NULL;
ALTER TABLE letters.letter ADD CONSTRAINT letter_code_key UNIQUE (code);
ALTER TABLE letters.letter ADD CONSTRAINT letter_code_signs CHECK (code ~ '^[2-9A-HJKMNP-Z]{12}$');
