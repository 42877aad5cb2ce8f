-- The areas of a visit's case, as they were when it was planned: lists are cut by them where the rows are read.
ALTER TABLE visits.visit ADD COLUMN areas text[] NOT NULL DEFAULT '{}';
CREATE INDEX visit_held ON visits.visit (held_on DESC, id DESC) WHERE state = 'HELD';
