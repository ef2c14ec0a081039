-- Why: what a production is made for, what its performers agreed to and which scenes are flagged is put on file, so that the
-- guards of consent (G12) and licence (G15) are told. Versions are only added: what was judged under one can be looked up.
-- Who writes: guard only, with its entry in the ledger in the same transaction.
-- Growth: one row a change, some kilobytes at most.
CREATE TABLE guard_register (
    production uuid NOT NULL REFERENCES production_production (id),
    version integer NOT NULL CHECK (version > 0),
    body text NOT NULL CHECK (length(body) <= 1000000),
    set_by uuid NOT NULL,
    set_at timestamptz NOT NULL DEFAULT clock_timestamp(),
    PRIMARY KEY (production, version)
);
