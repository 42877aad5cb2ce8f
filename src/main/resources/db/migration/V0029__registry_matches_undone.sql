-- All that was ever said of a match, also what was undone; and which questions another's acceptance answered with no.
ALTER TABLE registry.match_candidate
    ADD COLUMN answered_by bigint REFERENCES registry.match_candidate ON DELETE SET NULL;
CREATE INDEX match_candidate_answered_by ON registry.match_candidate (answered_by) WHERE answered_by IS NOT NULL;
CREATE INDEX match_candidate_member ON registry.match_candidate (member_nik);
CREATE INDEX match_candidate_judged ON registry.match_candidate (judged_at DESC, id DESC)
    WHERE accepted IS NOT NULL AND answered_by IS NULL;
UPDATE registry.match_candidate c
   SET answered_by = a.id
  FROM registry.match_candidate a
 WHERE NOT c.accepted AND a.accepted AND a.judged_at = c.judged_at AND a.by_user = c.by_user
   AND (a.worker_id = c.worker_id OR a.member_nik = c.member_nik);

CREATE TABLE registry.match_judgement (
    id           bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    candidate_id bigint NOT NULL REFERENCES registry.match_candidate ON DELETE CASCADE,
    judgement    text NOT NULL CHECK (judgement IN ('ACCEPTED', 'REJECTED', 'UNDONE')),
    reason       text NOT NULL,
    by_user      text NOT NULL,
    at           timestamptz NOT NULL
);
CREATE INDEX match_judgement_candidate ON registry.match_judgement (candidate_id, id);
INSERT INTO registry.match_judgement (candidate_id, judgement, reason, by_user, at)
SELECT id, CASE WHEN accepted THEN 'ACCEPTED' ELSE 'REJECTED' END, reason, by_user, judged_at
  FROM registry.match_candidate WHERE accepted IS NOT NULL AND answered_by IS NULL ORDER BY id;
