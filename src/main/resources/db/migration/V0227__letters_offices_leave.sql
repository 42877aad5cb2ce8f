-- Letterheads are the regency's own: reference/offices.csv. Where nobody changed one or wrote a letter they are read anew.
DELETE FROM letters.office
 WHERE NOT EXISTS (SELECT 1 FROM letters.letter) AND NOT EXISTS (SELECT 1 FROM letters.office WHERE version > 1);
