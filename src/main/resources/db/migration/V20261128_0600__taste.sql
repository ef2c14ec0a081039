-- Why: verdicts teach the order of the queue and the first strength of the next proposals, per production, once that was
-- switched on. Only verdicts given while it is on are kept here, and all of them can be erased; what was decided stands in
-- review and in the ledger as before.
-- Who writes: learning only, in the verdict's own transaction.
-- Growth: one row a verdict.
CREATE TABLE learning_taste (
    production uuid PRIMARY KEY REFERENCES production_production (id),
    is_on boolean NOT NULL,
    switched_by text NOT NULL,
    switched timestamptz NOT NULL
);

CREATE TABLE learning_taste_example (
    id uuid PRIMARY KEY,
    production uuid NOT NULL REFERENCES production_production (id),
    kind text NOT NULL,
    wanted boolean NOT NULL,
    strength double precision,
    initial double precision,
    reasons text[] NOT NULL DEFAULT '{}',
    told timestamptz NOT NULL,
    CHECK ((strength IS NULL) = (initial IS NULL))
);
CREATE INDEX learning_taste_example_by_production ON learning_taste_example (production, kind, told);
