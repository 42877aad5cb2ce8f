-- Which fields of a task's form were refused, for programs; the sentences stand beside it.
ALTER TABLE massletters.line ADD COLUMN errors jsonb NOT NULL DEFAULT '[]';
