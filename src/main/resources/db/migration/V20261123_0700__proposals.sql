-- Why: what was proposed, in which versions, on what evidence; verdicts bind to a version's hashes.
-- Who writes: the proposal package alone. A version is inserted once, by the fenced end of its order, and never updated.
-- Growth: a few kilobytes of evidence per second of picture and version; pixels lie in the media store under their hash.
CREATE TABLE proposal (
    -- made from the finding, so that the same finding looked through twice is one proposal; random when a person asked
    id uuid PRIMARY KEY,
    production uuid NOT NULL REFERENCES production_production (id),
    take uuid NOT NULL,
    kind text NOT NULL,
    first_frame integer NOT NULL CHECK (first_frame >= 0),
    last_frame integer NOT NULL CHECK (last_frame >= first_frame),
    title text NOT NULL,
    asked_by uuid NOT NULL,
    asked_by_name text NOT NULL,
    created timestamptz NOT NULL
);
CREATE INDEX proposal_by_production ON proposal (production, created DESC, id);
CREATE INDEX proposal_by_take ON proposal (take);

CREATE TABLE proposal_version (
    proposal uuid NOT NULL REFERENCES proposal (id),
    number integer NOT NULL CHECK (number >= 1),
    assignment jsonb NOT NULL,
    evidence jsonb NOT NULL,
    answers jsonb NOT NULL,
    standing text NOT NULL CHECK (standing IN ('ready', 'held', 'stopped')),
    pack text NOT NULL,
    proxy text NOT NULL,
    thumbnail_plate text NOT NULL,
    thumbnail_result text NOT NULL,
    change_lane jsonb NOT NULL,
    plate_sha256 text NOT NULL,
    result_sha256 text NOT NULL,
    evidence_sha256 text NOT NULL,
    model_version text NOT NULL,
    confidence double precision NOT NULL CHECK (confidence BETWEEN 0 AND 1),
    asked_by uuid NOT NULL,
    asked_by_name text NOT NULL,
    created timestamptz NOT NULL,
    PRIMARY KEY (proposal, number)
);

-- A version that is being made: one at a time per proposal and number. Kept, so that it can be seen what was asked.
CREATE TABLE proposal_attempt (
    proposal uuid NOT NULL,
    number integer NOT NULL,
    work_order uuid NOT NULL,
    points jsonb NOT NULL,
    at timestamptz NOT NULL,
    PRIMARY KEY (proposal, number)
);

-- What a person with the right allowed in spite of a guard; insert only.
CREATE TABLE proposal_permission (
    proposal uuid NOT NULL,
    number integer NOT NULL,
    guard text NOT NULL,
    role text NOT NULL,
    person uuid NOT NULL,
    person_name text NOT NULL,
    words text NOT NULL,
    at timestamptz NOT NULL,
    PRIMARY KEY (proposal, number, guard),
    FOREIGN KEY (proposal, number) REFERENCES proposal_version (proposal, number)
);

-- Lossless stills on request; the picture lies in the media store. Losing a row costs a new rendering.
CREATE TABLE proposal_still (
    subject text PRIMARY KEY,
    picture text NOT NULL,
    made timestamptz NOT NULL
);
