-- What a column of the file for registration holds is one of these; what was anything else was empty in every file, and
-- stays so.
UPDATE protection.export_column SET field = upper(regexp_replace(field, '([A-Z])', '_\1', 'g'));
UPDATE protection.export_column SET field = 'EMPTY' WHERE field NOT IN (
    'NIK', 'NAME', 'BIRTH_PLACE', 'BIRTH_DATE', 'SEX', 'ADDRESS', 'VILLAGE', 'DISTRICT', 'PHONE', 'OCCUPATION', 'PROGRAMS',
    'FROM', 'MONTHS', 'CONTRIBUTION', 'SOURCE', 'LIST');
ALTER TABLE protection.export_column ADD CONSTRAINT export_column_field CHECK (field IN (
    'NIK', 'NAME', 'BIRTH_PLACE', 'BIRTH_DATE', 'SEX', 'ADDRESS', 'VILLAGE', 'DISTRICT', 'PHONE', 'OCCUPATION', 'PROGRAMS',
    'FROM', 'MONTHS', 'CONTRIBUTION', 'SOURCE', 'LIST', 'EMPTY'));
