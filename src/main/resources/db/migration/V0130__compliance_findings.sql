-- What a finding consists of. Where months are given, their sum is the finding's amount and their number its months.
CREATE TABLE compliance.finding_month (
    finding_id bigint NOT NULL REFERENCES compliance.finding,
    month      date NOT NULL CHECK (extract(day FROM month) = 1),
    amount     bigint NOT NULL CHECK (amount >= 0),
    PRIMARY KEY (finding_id, month)
);

-- Workers concerned, by the registry's id; who they are is the registry's to say.
CREATE TABLE compliance.finding_worker (
    finding_id bigint NOT NULL REFERENCES compliance.finding,
    worker_id  bigint NOT NULL,
    PRIMARY KEY (finding_id, worker_id)
);

-- Documents of the case that prove it.
CREATE TABLE compliance.finding_evidence (
    finding_id bigint NOT NULL REFERENCES compliance.finding,
    position   integer NOT NULL,
    document   uuid NOT NULL,
    PRIMARY KEY (finding_id, document)
);

-- The construction project that is not registered.
CREATE TABLE compliance.finding_project (
    finding_id     bigint PRIMARY KEY REFERENCES compliance.finding,
    name           text NOT NULL,
    contract_value bigint NOT NULL CHECK (contract_value > 0),
    work_order     date NOT NULL
);

-- A finding may join a case at any step: who verified it and since when it is confirmed stand with the finding. What was
-- confirmed after a warning was not warned of.
ALTER TABLE compliance.finding ADD COLUMN verified_by text, ADD COLUMN confirmed_on date;
UPDATE compliance.finding f
   SET confirmed_on = (f.reported_at AT TIME ZONE 'Asia/Makassar')::date, verified_by = c.verified_by
  FROM compliance.employer_case c
 WHERE c.case_number = f.case_number AND f.status = 'CONFIRMED';

-- Reported again by the same village before anybody looked: brought up to date. One sweep of arrears finds an employer once.
DROP INDEX compliance.finding_origin;
CREATE UNIQUE INDEX finding_village ON compliance.finding (case_number, kind, origin)
 WHERE origin LIKE 'village:%' AND status = 'REPORTED';
CREATE UNIQUE INDEX finding_sweep ON compliance.finding (case_number, kind, origin) WHERE origin LIKE 'arrears:%';

-- Employers that are registered for as many workers as villages named wait for an officer, like those nobody knows.
ALTER TABLE compliance.named_employer ADD COLUMN employer_id bigint, ADD COLUMN registered integer;
