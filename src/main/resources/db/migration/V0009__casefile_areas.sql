-- Cases that many villages share: what a village's office adds, or what happened in one village, is not for the others.
ALTER TABLE casefile.comment ADD COLUMN areas text[] NOT NULL DEFAULT '{}';
ALTER TABLE casefile.document ADD COLUMN areas text[] NOT NULL DEFAULT '{}';
