-- Why: who someone is (person, by built-in password or by issuer and subject), what they are on which production
-- (membership), what was named to a partner (share), and the traces of logging in. Read afresh for every call.
-- Who writes: the access package alone. Small, except sessions, which are swept when they have ended.
CREATE TABLE access_person (
    id uuid PRIMARY KEY,
    name text NOT NULL CHECK (length(name) BETWEEN 1 AND 120),
    email text NOT NULL CHECK (email = lower(email) AND email LIKE '%_@_%' AND length(email) <= 254),
    company text NOT NULL DEFAULT '',
    password_hash text,
    sample_password boolean NOT NULL DEFAULT false,
    issuer text,
    subject text,
    founder boolean NOT NULL DEFAULT false,
    disabled timestamptz,
    created timestamptz NOT NULL DEFAULT clock_timestamp(),
    CHECK ((issuer IS NULL) = (subject IS NULL)),
    UNIQUE (email),
    UNIQUE (issuer, subject)
);
CREATE INDEX access_person_with_sample_password ON access_person (id) WHERE sample_password;

CREATE TABLE access_membership (
    production uuid NOT NULL REFERENCES production_production,
    person uuid NOT NULL REFERENCES access_person,
    role text NOT NULL CHECK (role IN ('director', 'dp', 'editor', 'vfx-supervisor', 'producer', 'partner', 'admin')),
    until timestamptz,
    given timestamptz NOT NULL DEFAULT clock_timestamp(),
    given_by uuid NOT NULL,
    PRIMARY KEY (production, person, role),
    CHECK (role <> 'partner' OR until IS NOT NULL)
);
CREATE INDEX access_membership_by_person ON access_membership (person);

CREATE TABLE access_share (
    production uuid NOT NULL REFERENCES production_production,
    person uuid NOT NULL REFERENCES access_person,
    kind text NOT NULL CHECK (kind IN ('take', 'proposal')),
    subject uuid NOT NULL,
    until timestamptz NOT NULL,
    given timestamptz NOT NULL DEFAULT clock_timestamp(),
    given_by uuid NOT NULL,
    PRIMARY KEY (production, person, kind, subject)
);

-- Tokens are kept as their SHA-256 only: who reads this table cannot use them.
CREATE TABLE access_session (
    token_hash bytea PRIMARY KEY CHECK (length(token_hash) = 32),
    person uuid NOT NULL REFERENCES access_person,
    started timestamptz NOT NULL,
    seen timestamptz NOT NULL,
    ended timestamptz
);
CREATE INDEX access_session_by_person ON access_session (person) WHERE ended IS NULL;

CREATE TABLE access_invitation (
    token_hash bytea PRIMARY KEY CHECK (length(token_hash) = 32),
    person uuid NOT NULL REFERENCES access_person,
    expires timestamptz NOT NULL,
    used timestamptz,
    made timestamptz NOT NULL DEFAULT clock_timestamp(),
    made_by uuid NOT NULL
);

CREATE TABLE access_login_failure (
    email_hash bytea PRIMARY KEY CHECK (length(email_hash) = 32),
    failures integer NOT NULL,
    last timestamptz NOT NULL,
    locked_until timestamptz
);
