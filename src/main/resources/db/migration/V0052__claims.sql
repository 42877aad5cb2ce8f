CREATE SCHEMA claims;

-- How the amount of a finding (compliance.finding) comes about, as it was counted; the terms it was counted from stand in
-- the trail. A finding whose amount was changed by hand since is not explained by its lines, and they are not shown.
CREATE TABLE claims.line (
    finding_id bigint NOT NULL,
    position   integer NOT NULL,
    month_from date NOT NULL,
    month_to   date NOT NULL CHECK (month_to >= month_from),
    program    text NOT NULL,
    payer      text NOT NULL,
    workers    integer NOT NULL CHECK (workers > 0),
    base       bigint NOT NULL CHECK (base > 0),
    percent    numeric(8, 4) NOT NULL,
    each       bigint NOT NULL,
    amount     bigint NOT NULL,
    basis      text NOT NULL,
    PRIMARY KEY (finding_id, position)
);
