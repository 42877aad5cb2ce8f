-- A letter of the ladder counts from the day it is out: what is drafted waits for its number.
ALTER TABLE compliance.fine ALTER COLUMN means DROP NOT NULL, ALTER COLUMN receiver DROP NOT NULL;
ALTER TABLE compliance.denial ALTER COLUMN request_letter DROP NOT NULL;
