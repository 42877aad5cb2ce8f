-- NIK and passphrase of a signatory stood among the answers. They are kept nowhere: mass letters that need them and are not
-- finished wait until the signatory enters them again.
ALTER TABLE massletters.batch ADD COLUMN asks boolean NOT NULL DEFAULT false;

UPDATE massletters.batch b
   SET asks = true
 WHERE finished_at IS NULL
   AND (jsonb_exists(answers, 'passphrase')
        OR EXISTS (SELECT 1 FROM massletters.line l WHERE l.batch_id = b.id AND jsonb_exists(l.own, 'passphrase')));

UPDATE massletters.batch SET answers = answers - 'nik' - 'passphrase'
 WHERE jsonb_exists(answers, 'nik') OR jsonb_exists(answers, 'passphrase');
UPDATE massletters.line SET own = own - 'nik' - 'passphrase'
 WHERE jsonb_exists(own, 'nik') OR jsonb_exists(own, 'passphrase');

ALTER TABLE massletters.batch ADD CONSTRAINT no_secrets
    CHECK (NOT jsonb_exists(answers, 'passphrase') AND NOT jsonb_exists(answers, 'nik'));
ALTER TABLE massletters.line ADD CONSTRAINT no_secrets
    CHECK (NOT jsonb_exists(own, 'passphrase') AND NOT jsonb_exists(own, 'nik'));
