-- Which kinds there are is said by the modules that take them.
ALTER TABLE imports.import_job DROP CONSTRAINT import_job_kind_check;
UPDATE imports.import_job SET kind = lower(kind);
