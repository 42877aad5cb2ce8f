-- The sentence holds for every number of a file now, and for those that are rounded alone.
UPDATE imports.import_issue SET code = 'number.manyRounded' WHERE code = 'nik.allRounded';
