CREATE INDEX letter_newest ON letters.letter (date DESC, issued_at DESC, id DESC);
