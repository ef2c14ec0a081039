-- Why: the production is the wall between tenants; every other row names one.
-- Who writes: production.SettingUp, called by access.Founding. A handful of rows.
CREATE TABLE production_production (
    id uuid PRIMARY KEY,
    title text NOT NULL CHECK (length(title) BETWEEN 1 AND 200),
    alias text NOT NULL CHECK (alias ~ '^[A-Z0-9][A-Z0-9-]{1,39}$'),
    sample boolean NOT NULL DEFAULT false,
    created timestamptz NOT NULL DEFAULT clock_timestamp()
);
CREATE UNIQUE INDEX production_one_sample ON production_production (sample) WHERE sample;
