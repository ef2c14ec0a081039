-- Why: what was recorded: one row per take, with the facts that ingest read from the file and its sidecars.
-- Who writes: the take package (ingest calls it). sha256, frames, rate and media never change after the insert.
-- Growth: about 2 KB per take; a long series has some ten thousand.
CREATE TABLE take_take (
    id uuid PRIMARY KEY,
    version integer NOT NULL,
    production uuid NOT NULL REFERENCES production_production (id),
    scene text NOT NULL,
    take_number integer NOT NULL CHECK (take_number >= 0),
    circled boolean NOT NULL,
    retired timestamptz,
    shooting_day date,
    unit text NOT NULL,
    roll text NOT NULL,
    clip text NOT NULL,
    camera text NOT NULL,
    lens text NOT NULL,
    width integer NOT NULL,
    height integer NOT NULL,
    encoding text NOT NULL,
    rate_numerator integer NOT NULL,
    rate_denominator integer NOT NULL,
    frames integer NOT NULL CHECK (frames > 0),
    start_frame integer,
    start_base integer,
    start_drop boolean,
    sound boolean NOT NULL,
    file_name text NOT NULL,
    bytes bigint NOT NULL,
    sha256 text NOT NULL,
    files text[] NOT NULL,
    facts jsonb NOT NULL,
    proxy text NOT NULL,
    poster text,
    strip text,
    strip_tiles integer NOT NULL,
    cdl jsonb,
    warnings text[] NOT NULL,
    logged timestamptz NOT NULL
);
CREATE UNIQUE INDEX take_take_once ON take_take (production, sha256);
CREATE INDEX take_take_slate ON take_take (production, scene, take_number, id);
