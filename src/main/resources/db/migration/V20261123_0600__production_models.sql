-- Why: what a production taught, as immutable versions with what they were learned from, how they scored and how they came
-- about; a version can be stopped, resumed and deleted for good (its weights leave the store, the row stays as a record).
-- Who writes: learning only. The worker writes learning_point about once a second while a model learns.
-- Growth: some hundred points per model; weights are files of the store, a few megabytes.
CREATE TABLE learning_model (
    id uuid PRIMARY KEY,
    production uuid NOT NULL REFERENCES production_production (id),
    number integer NOT NULL,
    mode text NOT NULL CHECK (mode IN ('full', 'quick')),
    seed bigint NOT NULL,
    state text NOT NULL CHECK (state IN ('learning', 'stopping', 'stopped', 'ready', 'failed', 'deleted')),
    words text NOT NULL DEFAULT '',
    ordered_by text NOT NULL,
    ordered timestamptz NOT NULL,
    finished timestamptz,
    work_order uuid,
    cpu_seconds double precision NOT NULL DEFAULT 0,
    checkpoint text,
    wire_finder text,
    repair_net text,
    learned jsonb NOT NULL DEFAULT '{}',
    UNIQUE (production, number)
);

CREATE TABLE learning_take (
    model uuid NOT NULL REFERENCES learning_model (id),
    take uuid NOT NULL,
    name text NOT NULL,
    sha256 text NOT NULL,
    PRIMARY KEY (model, take)
);

CREATE TABLE learning_point (
    model uuid NOT NULL REFERENCES learning_model (id),
    net text NOT NULL CHECK (net IN ('wire-finder', 'repair-net')),
    kind text NOT NULL CHECK (kind IN ('loss', 'held-out')),
    step integer NOT NULL,
    value double precision NOT NULL,
    cpu_seconds double precision NOT NULL,
    PRIMARY KEY (model, net, kind, step)
);

CREATE TABLE learning_preview (
    model uuid NOT NULL REFERENCES learning_model (id),
    position integer NOT NULL,
    net text NOT NULL,
    take uuid NOT NULL,
    frame integer NOT NULL,
    step integer NOT NULL,
    picture text NOT NULL,
    PRIMARY KEY (model, position)
);

-- What later rooms teach: a verdict on a proposal's region, remembered for the next version.
CREATE TABLE learning_example (
    id uuid PRIMARY KEY,
    production uuid NOT NULL REFERENCES production_production (id),
    take uuid NOT NULL,
    first_frame integer NOT NULL,
    last_frame integer NOT NULL,
    kind text NOT NULL,
    wanted boolean NOT NULL,
    told_by text NOT NULL,
    told timestamptz NOT NULL,
    CHECK (first_frame >= 0 AND last_frame >= first_frame)
);
CREATE INDEX learning_example_by_production ON learning_example (production, told);
