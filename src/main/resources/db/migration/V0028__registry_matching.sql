-- Membership files whose people have not been compared with the residents yet; gone when they have.
CREATE TABLE registry.match_due (
    import_id uuid PRIMARY KEY
);
CREATE INDEX membership_import ON registry.membership (import_id) WHERE import_id IS NOT NULL;
