-- An import that something is in the way of, which goes by itself, is tried again: seconds later at first, then minutes.
ALTER TABLE imports.import_job
    ADD COLUMN hindered       integer NOT NULL DEFAULT 0,
    ADD COLUMN hindered_since timestamptz,
    ADD COLUMN hindered_by    text,
    ADD COLUMN next_at        timestamptz;
