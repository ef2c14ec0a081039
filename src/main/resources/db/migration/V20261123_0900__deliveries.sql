-- Why: what was handed on, of which versions, in which files; a delivery is only ever added to.
-- Who writes: the delivery package alone: the order by whoever may deliver, files and end by the worker behind its fence.
-- Growth: one row per file, about 250 bytes; an EXR delivery has two files per frame.
CREATE TABLE delivery (
    id uuid PRIMARY KEY,
    production uuid NOT NULL REFERENCES production_production (id),
    format text NOT NULL CHECK (format IN ('exr', 'prores-4444')),
    handles integer NOT NULL CHECK (handles BETWEEN 0 AND 48),
    -- what it will hold, hashed: the same wish twice is one delivery, unless the first was refused
    effect text NOT NULL,
    ordered_by uuid NOT NULL,
    ordered_by_name text NOT NULL,
    work_order uuid NOT NULL,
    ordered timestamptz NOT NULL
);
CREATE INDEX delivery_by_production ON delivery (production, ordered DESC, id);
CREATE INDEX delivery_by_effect ON delivery (effect);

-- One proposal of a delivery, bound to what was signed.
CREATE TABLE delivery_part (
    delivery uuid NOT NULL REFERENCES delivery (id),
    position integer NOT NULL CHECK (position >= 0),
    proposal uuid NOT NULL,
    version integer NOT NULL CHECK (version >= 1),
    take uuid NOT NULL,
    kind text NOT NULL,
    title text NOT NULL,
    first_judged integer NOT NULL CHECK (first_judged >= 0),
    last_judged integer NOT NULL CHECK (last_judged >= first_judged),
    first_delivered integer NOT NULL CHECK (first_delivered BETWEEN 0 AND first_judged),
    last_delivered integer NOT NULL CHECK (last_delivered >= last_judged),
    plate_sha256 text NOT NULL,
    result_sha256 text NOT NULL,
    evidence_sha256 text NOT NULL,
    PRIMARY KEY (delivery, position)
);
CREATE INDEX delivery_part_by_proposal ON delivery_part (proposal);

-- Files as they are finished; nobody can have them before the delivery has ended well.
CREATE TABLE delivery_file (
    delivery uuid NOT NULL REFERENCES delivery (id),
    path text NOT NULL CHECK (path ~ '^[A-Za-z0-9._-]+(/[A-Za-z0-9._-]+)*$'),
    role text NOT NULL CHECK (role IN ('frame', 'movie', 'matte', 'light', 'paper')),
    position integer NOT NULL,
    sha256 text NOT NULL CHECK (sha256 ~ '^[0-9a-f]{64}$'),
    bytes bigint NOT NULL CHECK (bytes >= 0),
    PRIMARY KEY (delivery, path)
);

-- How it ended; at most once, and never changed.
CREATE TABLE delivery_end (
    delivery uuid PRIMARY KEY REFERENCES delivery (id),
    outcome text NOT NULL CHECK (outcome IN ('delivered', 'refused')),
    words text NOT NULL,
    at timestamptz NOT NULL
);

CREATE TABLE delivery_setting (
    production uuid PRIMARY KEY REFERENCES production_production (id),
    handles integer NOT NULL CHECK (handles BETWEEN 0 AND 48)
);

REVOKE UPDATE, DELETE ON delivery, delivery_part, delivery_end FROM ${app_role};
