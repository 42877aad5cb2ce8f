-- How long each kind of data is kept, in months, dated, with its basis. A change is a further version.
CREATE TABLE privacy.retention_rule (
    category   text NOT NULL,
    version    integer NOT NULL CHECK (version > 0),
    months     integer NOT NULL CHECK (months BETWEEN 6 AND 600),
    action     text NOT NULL CHECK (action IN ('DELETE', 'ANONYMISE')),
    basis      text NOT NULL,
    valid_from date NOT NULL,
    by_user    text NOT NULL,
    at         timestamptz NOT NULL,
    PRIMARY KEY (category, version)
);
INSERT INTO privacy.retention_rule (category, version, months, action, basis, valid_from, by_user, at)
SELECT category, 1, months, action, basis, DATE '2026-01-01', 'system', TIMESTAMPTZ '2026-01-01 00:00+08'
  FROM (VALUES
    ('workers.gone', 60, 'ANONYMISE', 'UU 27/2022 Pasal 42-44; lama penyimpanan menunggu keputusan bupati'),
    ('imports.issues', 12, 'DELETE', 'UU 27/2022 Pasal 42-44; lama penyimpanan menunggu keputusan bupati'),
    ('tasks.drafts', 6, 'DELETE', 'UU 27/2022 Pasal 42-44; lama penyimpanan menunggu keputusan bupati'),
    ('cases.documents', 120, 'DELETE', 'UU 27/2022 Pasal 42-44; jadwal retensi arsip menunggu keputusan bupati'),
    ('outreach.attendance', 24, 'ANONYMISE', 'UU 27/2022 Pasal 42-44; persetujuan peserta'),
    ('privacy.requests', 60, 'ANONYMISE', 'UU 27/2022 Pasal 42-44; lama penyimpanan menunggu keputusan bupati'))
    AS seed (category, months, action, basis);

-- What two persons decided: one proposes what a dry run showed, another executes or rejects it.
CREATE TABLE privacy.retention_run (
    id          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    category    text NOT NULL,
    before      timestamptz NOT NULL,
    expected    bigint NOT NULL CHECK (expected > 0),
    proposed_by text NOT NULL,
    proposed_at timestamptz NOT NULL,
    state       text NOT NULL DEFAULT 'PROPOSED' CHECK (state IN ('PROPOSED', 'DONE', 'REJECTED')),
    decided_by  text,
    decided_at  timestamptz,
    reason      text,
    CHECK (decided_by <> proposed_by)
);
CREATE UNIQUE INDEX retention_run_open ON privacy.retention_run (category) WHERE state = 'PROPOSED';
