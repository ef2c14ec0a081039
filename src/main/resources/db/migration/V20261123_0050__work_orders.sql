-- Why: background jobs are enqueued in the transaction that caused them and survive any crash.
-- Who writes: work_order and work_bulletin by the work package; work_schedule by db-scheduler alone (its own columns).
-- Growth: bulletins are swept after an hour; orders stay as a record, a few hundred bytes each.
CREATE TABLE work_order (
    id uuid PRIMARY KEY,
    production uuid NOT NULL,
    kind text NOT NULL,
    lane text NOT NULL,
    payload jsonb NOT NULL,
    subject text NOT NULL,
    effect_key text NOT NULL,
    priority integer NOT NULL,
    state text NOT NULL CHECK (state IN ('queued', 'running', 'done', 'failed', 'cancelled')),
    share double precision NOT NULL DEFAULT 0 CHECK (share BETWEEN 0 AND 1),
    words text NOT NULL DEFAULT '',
    reason text,
    attempts integer NOT NULL DEFAULT 0,
    failures integer NOT NULL DEFAULT 0,
    token bigint NOT NULL DEFAULT 0,
    cancel_asked boolean NOT NULL DEFAULT false,
    enqueued timestamptz NOT NULL DEFAULT clock_timestamp(),
    started timestamptz,
    finished timestamptz
);
CREATE UNIQUE INDEX work_order_one_open_per_effect ON work_order (effect_key) WHERE state IN ('queued', 'running');
CREATE INDEX work_order_by_production ON work_order (production, state, enqueued);

CREATE TABLE work_schedule (
    task_name text NOT NULL,
    task_instance text NOT NULL,
    task_data bytea,
    execution_time timestamptz NOT NULL,
    picked boolean NOT NULL,
    picked_by text,
    last_success timestamptz,
    last_failure timestamptz,
    consecutive_failures integer,
    last_heartbeat timestamptz,
    version bigint NOT NULL,
    priority smallint,
    state text,
    PRIMARY KEY (task_name, task_instance)
);
CREATE INDEX work_schedule_due ON work_schedule (execution_time);
CREATE INDEX work_schedule_heartbeat ON work_schedule (last_heartbeat);
CREATE INDEX work_schedule_priority ON work_schedule (priority DESC, execution_time ASC);

CREATE TABLE work_bulletin (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    production uuid NOT NULL,
    topic text NOT NULL,
    subject text NOT NULL,
    at timestamptz NOT NULL DEFAULT clock_timestamp()
);
CREATE INDEX work_bulletin_at ON work_bulletin (at);
