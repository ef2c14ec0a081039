-- Why: logs and files come in any order, frames of a sequence one by one; a refused file keeps its reason.
-- Who writes: the ingest package alone.
-- Growth: one row per log line and per file; frames are removed when their take is logged.
CREATE TABLE ingest_log_line (
    production uuid NOT NULL REFERENCES production_production (id),
    file_key text NOT NULL,
    notes jsonb NOT NULL,
    PRIMARY KEY (production, file_key)
);

CREATE TABLE ingest_frame (
    production uuid NOT NULL REFERENCES production_production (id),
    sequence text NOT NULL,
    number integer NOT NULL,
    path text NOT NULL,
    address text NOT NULL CHECK (address ~ '^[0-9a-f]{64}$'),
    received timestamptz NOT NULL,
    PRIMARY KEY (production, sequence, number)
);

CREATE TABLE ingest_outcome (
    production uuid NOT NULL REFERENCES production_production (id),
    path text NOT NULL,
    address text NOT NULL CHECK (address ~ '^[0-9a-f]{64}$'),
    outcome text NOT NULL CHECK (outcome IN ('logged', 'already-here', 'refused')),
    take uuid REFERENCES take_take (id),
    words text NOT NULL,
    at timestamptz NOT NULL,
    PRIMARY KEY (production, path, address)
);
CREATE INDEX ingest_outcome_latest ON ingest_outcome (production, at DESC);

CREATE TABLE ingest_still (
    take uuid NOT NULL REFERENCES take_take (id),
    frame integer NOT NULL CHECK (frame >= 0),
    address text NOT NULL CHECK (address ~ '^[0-9a-f]{64}$'),
    PRIMARY KEY (take, frame)
);

-- An upload that is under way: its bytes stand in a draft of the media store, whose length is the offset.
CREATE TABLE ingest_upload (
    id uuid PRIMARY KEY,
    production uuid NOT NULL REFERENCES production_production (id),
    path text NOT NULL,
    length bigint NOT NULL CHECK (length >= 0),
    draft text NOT NULL,
    made_by uuid NOT NULL,
    made timestamptz NOT NULL
);
