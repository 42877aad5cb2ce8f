-- What the inspectorate makes of an answer: accepted, or rejected with a finding of its own.
ALTER TABLE village.finding
    ADD COLUMN accepted  boolean,
    ADD COLUMN judged_by text,
    ADD COLUMN judged_at timestamptz;
CREATE INDEX finding_at ON village.finding (at DESC, id);

-- What makes data risky stands in the sampling's own dated weights.
DELETE FROM village.rule WHERE code = 'risk_below_percent';
ALTER TABLE village.rule DROP CONSTRAINT rule_code_check;
ALTER TABLE village.rule ADD CONSTRAINT rule_code_check CHECK (code IN ('target_days', 'sample_percent'));
