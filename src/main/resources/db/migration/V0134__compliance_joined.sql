-- Findings that joined a case after its own were verified go their way beside the ladder.
ALTER TABLE compliance.finding ADD COLUMN joined boolean NOT NULL DEFAULT false;
ALTER TABLE compliance.employer_case ADD COLUMN joining boolean NOT NULL DEFAULT false;
