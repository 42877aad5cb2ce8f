-- Acts by the key that their caller gave them, kept for a day. Neither key nor answer can be read from here: the key is a
-- hash, the answer is encrypted with the key itself.
CREATE SCHEMA retries;

CREATE TABLE retries.act (
    account     text NOT NULL,
    key         bytea NOT NULL,
    fingerprint bytea NOT NULL,
    at          timestamptz NOT NULL,
    status      integer,
    location    text,
    type        text,
    answer      bytea,
    PRIMARY KEY (account, key)
);

CREATE INDEX act_at ON retries.act (at);
