-- The trail. A chain per case (and per person for what belongs to no case); each entry holds the hash of the one before.
CREATE TABLE audit.entry (
    seq        bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    chain      text NOT NULL,
    position   bigint NOT NULL,
    at         timestamptz NOT NULL,
    actor      text NOT NULL,
    on_behalf  text,
    agency     text NOT NULL,
    action     text NOT NULL,
    case_number text,
    subject    text,
    details    jsonb NOT NULL,
    changes    jsonb NOT NULL,
    previous   text NOT NULL,
    hash       text NOT NULL,
    UNIQUE (chain, position)
);
CREATE INDEX entry_case ON audit.entry (case_number, seq) WHERE case_number IS NOT NULL;
CREATE INDEX entry_actor ON audit.entry (actor, seq DESC);
CREATE INDEX entry_at ON audit.entry (at);
CREATE INDEX entry_subject ON audit.entry (subject, seq) WHERE subject IS NOT NULL;

-- The end of each chain: what is cut off there is missed.
CREATE TABLE audit.head (
    chain    text PRIMARY KEY,
    position bigint NOT NULL,
    hash     text NOT NULL
);

-- The one definition of an entry's hash, for writing and for verifying.
CREATE FUNCTION audit.entry_hash(
    chain text, pos bigint, at timestamptz, actor text, on_behalf text, agency text, action text,
    case_number text, subject text, details jsonb, changes jsonb, previous text) RETURNS text
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN encode(sha256(convert_to(jsonb_build_array(
        chain, pos, extract(epoch FROM at)::text, actor, on_behalf, agency, action, case_number, subject, details,
        changes, previous)::text, 'UTF8')), 'hex');

CREATE FUNCTION audit.refuse() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'The trail is append-only' USING ERRCODE = 'insufficient_privilege';
END $$;
CREATE TRIGGER entry_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON audit.entry
    FOR EACH STATEMENT EXECUTE FUNCTION audit.refuse();
CREATE TRIGGER head_keeps BEFORE DELETE OR TRUNCATE ON audit.head
    FOR EACH STATEMENT EXECUTE FUNCTION audit.refuse();
