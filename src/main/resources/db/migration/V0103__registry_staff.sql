-- The workers of one employer: by the number under which they are members, and by the name they gave.
CREATE INDEX membership_npp ON registry.membership (npp) WHERE superseded IS NULL AND npp <> '';
CREATE INDEX worker_employer ON registry.worker (employer_name) WHERE employer_name IS NOT NULL;
