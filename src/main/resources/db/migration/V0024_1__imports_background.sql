-- Any node takes up what is queued: the lock of the transaction that works on a kind is the lease, so nobody owns a job.
DROP INDEX imports.import_job_open;
ALTER TABLE imports.import_job
    DROP COLUMN node,
    ADD COLUMN columns text[] NOT NULL DEFAULT '{}',
    ADD COLUMN format text NOT NULL DEFAULT 'CSV' CHECK (format IN ('CSV', 'XLSX')),
    ADD COLUMN areas text[] NOT NULL DEFAULT '{}',
    ADD COLUMN attempts smallint NOT NULL DEFAULT 0;
CREATE INDEX import_job_open ON imports.import_job (queued_at) WHERE state IN ('QUEUED', 'RUNNING');

-- Rows of a file while it waits, and those that were rejected until they have been mended: the columns that may be kept,
-- nothing else, compressed by us.
CREATE TABLE imports.parcel (
    import_id uuid NOT NULL REFERENCES imports.import_job ON DELETE CASCADE,
    content   text NOT NULL CHECK (content IN ('ROWS', 'REJECTED')),
    part      integer NOT NULL,
    bytes     bytea NOT NULL,
    PRIMARY KEY (import_id, content, part)
);
ALTER TABLE imports.parcel ALTER COLUMN bytes SET STORAGE EXTERNAL;
