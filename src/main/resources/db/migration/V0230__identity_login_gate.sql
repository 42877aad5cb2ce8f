-- Tries to sign in are counted before the password is looked at, for a pair of account and address, for an address and for
-- an account on a device that it knows. Names stand as digests: people type passwords into the field of the name.
CREATE TABLE identity.login_gate (
    gate       text PRIMARY KEY,
    account    text NOT NULL,
    address    text NOT NULL,
    checked    integer NOT NULL DEFAULT 0,
    refused    integer NOT NULL DEFAULT 0,
    last_at    timestamptz NOT NULL,
    shut_until timestamptz
);
CREATE INDEX login_gate_address ON identity.login_gate (address, last_at);
CREATE INDEX login_gate_account ON identity.login_gate (account, last_at);
CREATE INDEX login_gate_last ON identity.login_gate (last_at);

-- Devices on which somebody signed in: nobody elsewhere can shut them out there.
CREATE TABLE identity.known_device (
    username text NOT NULL REFERENCES identity.account ON DELETE CASCADE,
    device   text NOT NULL,
    since    timestamptz NOT NULL,
    last_at  timestamptz NOT NULL,
    PRIMARY KEY (username, device)
);

-- What the administrator is told.
CREATE TABLE identity.login_attack (
    id      bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    kind    text NOT NULL CHECK (kind IN ('PAIR', 'ADDRESS', 'ACCOUNT')),
    address text NOT NULL,
    at      timestamptz NOT NULL
);
CREATE INDEX login_attack_at ON identity.login_attack (at);

ALTER TABLE identity.account DROP COLUMN failures, DROP COLUMN locked_until;
