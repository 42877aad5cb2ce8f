-- Who opened a person's record, and who saw the full NIK: for the record's own page and for the person's right to know.
-- Written in the transaction of the look; the trail has the same, sealed.
CREATE TABLE registry.worker_look (
    id        bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    worker_id bigint NOT NULL REFERENCES registry.worker,
    what      text NOT NULL CHECK (what IN ('RECORD', 'NIK')),
    reason    text,
    by_user   text NOT NULL,
    agency    text NOT NULL,
    at        timestamptz NOT NULL
);
CREATE INDEX worker_look_worker ON registry.worker_look (worker_id, id DESC);
