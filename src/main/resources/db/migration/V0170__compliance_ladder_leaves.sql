-- The law as dated data is a module of its own, below the cases that are judged by it.
CREATE SCHEMA ladder;
ALTER TABLE compliance.rule SET SCHEMA ladder;
ALTER TABLE compliance.ladder_step SET SCHEMA ladder;
ALTER TABLE compliance.public_service SET SCHEMA ladder;
