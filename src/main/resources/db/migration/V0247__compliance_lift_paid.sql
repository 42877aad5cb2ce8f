-- What was paid by the proof with which a lifting is proposed; it counts as recovered once the lifting is decided.
ALTER TABLE compliance.lift ADD COLUMN recovered bigint NOT NULL DEFAULT 0 CHECK (recovered >= 0);
