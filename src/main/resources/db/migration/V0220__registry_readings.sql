-- Who was given how many records of people, by list, filter and day. The trail tells it; this counts it, page by page.
CREATE TABLE registry.reading (
    by_user text NOT NULL,
    day date NOT NULL,
    list text NOT NULL,
    -- Criteria by code, never a name or a number that was looked for.
    filter text NOT NULL,
    agency text NOT NULL,
    records bigint NOT NULL,
    looks integer NOT NULL,
    -- How many of the records the trail knows of.
    told bigint NOT NULL DEFAULT 0,
    first_at timestamptz NOT NULL,
    last_at timestamptz NOT NULL,
    PRIMARY KEY (by_user, day, list, filter)
);
CREATE INDEX reading_day ON registry.reading (day, records, by_user, list, filter);
CREATE INDEX reading_untold ON registry.reading (day) WHERE told < records AND list <> 'LOOKUP';

-- What an account has had in an hour of the clock, against what it may have.
CREATE TABLE registry.reading_hour (
    by_user text NOT NULL,
    hour timestamptz NOT NULL,
    records bigint NOT NULL DEFAULT 0,
    files bigint NOT NULL DEFAULT 0,
    lookups bigint NOT NULL DEFAULT 0,
    PRIMARY KEY (by_user, hour)
);

-- The mask of a NIK hid two digits only; what was kept in it is masked as everything is now.
UPDATE registry.worker_change
   SET before = left(before, 4) || '************'
 WHERE field = 'member_nik' AND before LIKE '%********%';
UPDATE registry.worker_change
   SET after = left(after, 4) || '************'
 WHERE field = 'member_nik' AND after LIKE '%********%';
