-- Somebody sees the devices known for their account and takes one back: a number of ours, from where it was last used, as
-- masked as it is shown, and since when it counts no more. A device taken back stays for its year, so that its cookie is
-- not made known again but replaced.
ALTER TABLE identity.known_device
    ADD COLUMN id      bigint GENERATED ALWAYS AS IDENTITY UNIQUE,
    ADD COLUMN address text NOT NULL DEFAULT '',
    ADD COLUMN taken_back_at timestamptz;
CREATE INDEX known_device_last ON identity.known_device (last_at);
