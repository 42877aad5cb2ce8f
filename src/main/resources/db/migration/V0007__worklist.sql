CREATE EXTENSION IF NOT EXISTS pg_trgm SCHEMA public;

-- Terms in working days by kind of task, dated, with their source. No row: see the default ('*').
CREATE TABLE worklist.term (
    form_key     text NOT NULL,
    valid_from   date NOT NULL,
    working_days integer NOT NULL CHECK (working_days BETWEEN 0 AND 400),
    basis        text NOT NULL,
    PRIMARY KEY (form_key, valid_from)
);
INSERT INTO worklist.term (form_key, valid_from, working_days, basis) VALUES
    ('*', DATE '2020-01-01', 5, 'Kesepakatan rapat koordinasi'),
    ('village.nameCollector', DATE '2020-01-01', 3, 'Kesepakatan rapat koordinasi'),
    ('village.enterData', DATE '2020-01-01', 15, 'Kesepakatan rapat koordinasi'),
    ('village.collectDirectly', DATE '2020-01-01', 15, 'Kesepakatan rapat koordinasi'),
    ('village.signOff', DATE '2020-01-01', 3, 'Kesepakatan rapat koordinasi'),
    ('village.answerFindings', DATE '2020-01-01', 10, 'Kesepakatan rapat koordinasi'),
    ('compliance.imposeFine', DATE '2020-01-01', 20, 'PP 86/2013 Pasal 7: paling lama 30 hari'),
    ('outreach.planCampaign', DATE '2020-01-01', 5, 'Kesepakatan rapat koordinasi');

CREATE TABLE worklist.work_item (
    task_id      text PRIMARY KEY,
    case_number  text NOT NULL,
    process      text NOT NULL,
    task_key     text NOT NULL,
    form_key     text NOT NULL,
    item         text,
    subject      text NOT NULL,
    detail       text,
    stage        text NOT NULL,
    village_code text,
    place        text,
    areas        text[] NOT NULL,
    units        text[] NOT NULL,
    agencies     text[] NOT NULL,
    from_agency  text,
    accept_by    date,
    holder       text,
    held_since   timestamptz,
    created_at   timestamptz NOT NULL,
    due          date NOT NULL,
    soon_from    date NOT NULL,
    escalate_on  date NOT NULL,
    coordinate_on date NOT NULL,
    rung         integer NOT NULL DEFAULT 0,
    paused_on    date,
    pause_reason text,
    draft        jsonb,
    draft_at     timestamptz,
    draft_by     text,
    last_comment text,
    state        text NOT NULL DEFAULT 'OPEN' CHECK (state IN ('OPEN', 'DONE', 'WITHDRAWN')),
    done_at      timestamptz,
    done_by      text,
    done_agency  text,
    late_days    integer,
    outcome      text,
    answers      jsonb,
    version      integer NOT NULL DEFAULT 1
) WITH (autovacuum_vacuum_scale_factor = 0.02, autovacuum_analyze_scale_factor = 0.01);
CREATE INDEX work_item_open ON worklist.work_item (due, created_at, task_id) WHERE state = 'OPEN';
CREATE INDEX work_item_holder ON worklist.work_item (holder, due) WHERE state = 'OPEN';
CREATE INDEX work_item_units ON worklist.work_item USING gin (units) WHERE state = 'OPEN';
CREATE INDEX work_item_case ON worklist.work_item (case_number);
CREATE INDEX work_item_done ON worklist.work_item (done_at DESC) WHERE state = 'DONE';
CREATE INDEX work_item_done_by ON worklist.work_item (done_by, done_at DESC) WHERE state = 'DONE';

-- How a due date came about, entry by entry.
CREATE TABLE worklist.due_entry (
    id        bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    task_id   text NOT NULL REFERENCES worklist.work_item,
    kind      text NOT NULL CHECK (kind IN ('TERM', 'FIXED', 'PAUSED', 'RESUMED', 'EXTENDED')),
    at        timestamptz NOT NULL,
    by_user   text NOT NULL,
    days      integer,
    due       date NOT NULL,
    reason    text,
    reference text
);
CREATE INDEX due_entry_task ON worklist.due_entry (task_id, id);
