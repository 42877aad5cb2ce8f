-- The invitations of a session, oldest first: a session that was moved has a second one, which replaces the first.
CREATE TABLE outreach.invitation (
    id         bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    session_id text NOT NULL REFERENCES outreach.session,
    letter_id  uuid NOT NULL UNIQUE,
    planned    date NOT NULL,
    sent       boolean NOT NULL DEFAULT false
);
CREATE INDEX invitation_session ON outreach.invitation (session_id, id);

-- Whether place (with its invitation) and speaker are ready for the date that is planned now.
ALTER TABLE outreach.session
    ADD COLUMN place_ready boolean NOT NULL DEFAULT false,
    ADD COLUMN speaker_ready boolean NOT NULL DEFAULT false;
UPDATE outreach.session SET place_ready = place IS NOT NULL, speaker_ready = speaker IS NOT NULL;
