-- Imports are a module of their own: rows keep the id of their import, but no longer pay for a key into a foreign schema.
ALTER TABLE registry.worker DROP CONSTRAINT worker_import_id_fkey;
ALTER TABLE registry.worker_change DROP CONSTRAINT worker_change_import_id_fkey;
ALTER TABLE registry.membership DROP CONSTRAINT membership_import_id_fkey;
ALTER TABLE registry.employer DROP CONSTRAINT employer_import_id_fkey;
ALTER TABLE registry.arrears DROP CONSTRAINT arrears_import_id_fkey;
ALTER TABLE registry.import_job SET SCHEMA imports;
ALTER TABLE registry.import_issue SET SCHEMA imports;
