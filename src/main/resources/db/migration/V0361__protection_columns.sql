-- What a column of the file for registration holds is one of these: a misspelt one would be empty in every file.
UPDATE protection.export_column SET field = upper(regexp_replace(field, '([A-Z])', '_\1', 'g'));
ALTER TABLE protection.export_column ADD CONSTRAINT export_column_field CHECK (field IN (
    'NIK', 'NAME', 'BIRTH_PLACE', 'BIRTH_DATE', 'SEX', 'ADDRESS', 'VILLAGE', 'DISTRICT', 'PHONE', 'OCCUPATION', 'PROGRAMS',
    'FROM', 'MONTHS', 'CONTRIBUTION', 'SOURCE', 'LIST'));
