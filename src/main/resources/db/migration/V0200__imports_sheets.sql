-- Which sheets of a workbook were taken, and which were not.
ALTER TABLE imports.import_job
    ADD COLUMN sheets      text[] NOT NULL DEFAULT '{}',
    ADD COLUMN sheets_left text[] NOT NULL DEFAULT '{}';
