-- Why: verdicts are inserts keyed by what the person saw; nothing here is ever updated or deleted, so the application's role
-- may not. A proposal's state is derived from these rows, never stored.
-- Who writes: the review package alone. Growth: a few rows for each proposal.
CREATE TABLE review_policy (
    production uuid NOT NULL REFERENCES production_production,
    version integer NOT NULL CHECK (version > 0),
    body text NOT NULL,
    sha256 text NOT NULL CHECK (sha256 ~ '^[0-9a-f]{64}$'),
    set_by uuid NOT NULL,
    set_at timestamptz NOT NULL DEFAULT clock_timestamp(),
    PRIMARY KEY (production, version)
);

CREATE TABLE review_verdict (
    id uuid PRIMARY KEY,
    production uuid NOT NULL REFERENCES production_production,
    proposal uuid NOT NULL,
    version integer NOT NULL CHECK (version > 0),
    place integer NOT NULL CHECK (place > 0),
    role text NOT NULL,
    person uuid NOT NULL REFERENCES access_person,
    on_behalf_of uuid REFERENCES access_person,
    verdict text NOT NULL CHECK (verdict IN ('approved', 'cbb', 'revise', 'rejected')),
    reasons text[] NOT NULL DEFAULT '{}',
    words text NOT NULL DEFAULT '' CHECK (length(words) <= 4000),
    seen_plate text NOT NULL,
    seen_result text NOT NULL,
    seen_evidence text NOT NULL,
    policy_version integer NOT NULL,
    seen_policy text NOT NULL,
    idempotency_key text NOT NULL CHECK (length(idempotency_key) BETWEEN 1 AND 200),
    request_sha256 text NOT NULL,
    ledger_seq bigint NOT NULL,
    at timestamptz NOT NULL DEFAULT clock_timestamp(),
    CONSTRAINT review_one_verdict_a_role UNIQUE (proposal, version, role),
    CONSTRAINT review_verdicts_in_order UNIQUE (proposal, version, place),
    CONSTRAINT review_one_verdict_a_key UNIQUE (production, idempotency_key),
    FOREIGN KEY (production, policy_version) REFERENCES review_policy (production, version)
);
CREATE INDEX review_verdict_by_production ON review_verdict (production, proposal, version);

CREATE TABLE review_note (
    id uuid PRIMARY KEY,
    production uuid NOT NULL REFERENCES production_production,
    proposal uuid NOT NULL,
    version integer NOT NULL CHECK (version > 0),
    person uuid NOT NULL REFERENCES access_person,
    role text,
    first_frame integer NOT NULL CHECK (first_frame >= 0),
    last_frame integer NOT NULL CHECK (last_frame >= first_frame),
    words text NOT NULL DEFAULT '' CHECK (length(words) <= 4000),
    reasons text[] NOT NULL DEFAULT '{}',
    drawing jsonb NOT NULL DEFAULT '[]',
    lighting jsonb,
    sent boolean NOT NULL DEFAULT false,
    idempotency_key text NOT NULL,
    at timestamptz NOT NULL DEFAULT clock_timestamp(),
    UNIQUE (production, person, idempotency_key)
);
CREATE INDEX review_note_by_proposal ON review_note (production, proposal, version);

-- Held by a person, released, omitted, reopened: the newest motion of a proposal counts.
CREATE TABLE review_motion (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    production uuid NOT NULL REFERENCES production_production,
    proposal uuid NOT NULL,
    motion text NOT NULL CHECK (motion IN ('held', 'released', 'omitted', 'reopened')),
    person uuid NOT NULL REFERENCES access_person,
    words text NOT NULL CHECK (length(words) BETWEEN 1 AND 4000),
    at timestamptz NOT NULL DEFAULT clock_timestamp()
);
CREATE INDEX review_motion_by_proposal ON review_motion (production, proposal, id);

-- A delegation is named, dated and revocable; revoking is a row too.
CREATE TABLE review_delegation (
    id uuid PRIMARY KEY,
    production uuid NOT NULL REFERENCES production_production,
    role text NOT NULL,
    giver uuid NOT NULL REFERENCES access_person,
    taker uuid NOT NULL REFERENCES access_person,
    until timestamptz NOT NULL,
    at timestamptz NOT NULL DEFAULT clock_timestamp(),
    CHECK (giver <> taker)
);
CREATE TABLE review_delegation_revoked (
    delegation uuid PRIMARY KEY REFERENCES review_delegation,
    person uuid NOT NULL REFERENCES access_person,
    at timestamptz NOT NULL DEFAULT clock_timestamp()
);

REVOKE UPDATE, DELETE ON review_policy, review_verdict, review_note, review_motion, review_delegation,
    review_delegation_revoked FROM ${app_role};
