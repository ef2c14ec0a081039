-- Why: what people decided is kept so that nobody, the application included, can change it unnoticed. Each entry holds the
-- hash of the one before it; the bytes are hashed as stored and never written anew.
-- Who writes: only append_ledger(), which runs as the owner of these tables; ${app_role} may execute it and read.
-- What this proves: tamper-evident against application and users, not against this machine's administrator.
-- Growth: some 600 bytes an entry, a few thousand entries a production; never deleted.
CREATE TABLE ledger_entry (
    production uuid NOT NULL REFERENCES production_production,
    seq bigint NOT NULL CHECK (seq > 0),
    action text NOT NULL,
    subject text NOT NULL,
    at timestamptz NOT NULL,
    body bytea NOT NULL,
    prev bytea NOT NULL CHECK (length(prev) = 32),
    hash bytea NOT NULL CHECK (length(hash) = 32),
    PRIMARY KEY (production, seq)
);
CREATE INDEX ledger_entry_by_subject ON ledger_entry (production, subject);

CREATE TABLE ledger_head (
    production uuid PRIMARY KEY REFERENCES production_production,
    seq bigint NOT NULL,
    hash bytea NOT NULL CHECK (length(hash) = 32)
);

CREATE FUNCTION ledger_refuse() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    RAISE EXCEPTION 'the ledger is append-only: % is refused', TG_OP USING ERRCODE = '42501';
END $$;

CREATE TRIGGER ledger_entry_is_kept BEFORE UPDATE OR DELETE ON ledger_entry
    FOR EACH ROW EXECUTE FUNCTION ledger_refuse();
CREATE TRIGGER ledger_entry_is_not_emptied BEFORE TRUNCATE ON ledger_entry
    FOR EACH STATEMENT EXECUTE FUNCTION ledger_refuse();
CREATE TRIGGER ledger_head_is_kept BEFORE DELETE ON ledger_head
    FOR EACH ROW EXECUTE FUNCTION ledger_refuse();
CREATE TRIGGER ledger_head_is_not_emptied BEFORE TRUNCATE ON ledger_head
    FOR EACH STATEMENT EXECUTE FUNCTION ledger_refuse();
ALTER TABLE ledger_entry ENABLE ALWAYS TRIGGER ledger_entry_is_kept;
ALTER TABLE ledger_entry ENABLE ALWAYS TRIGGER ledger_entry_is_not_emptied;
ALTER TABLE ledger_head ENABLE ALWAYS TRIGGER ledger_head_is_kept;
ALTER TABLE ledger_head ENABLE ALWAYS TRIGGER ledger_head_is_not_emptied;

-- Holds the production's decisions one behind the other until the caller's transaction ends.
CREATE FUNCTION lock_ledger(p_production uuid) RETURNS bigint
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    v_seq bigint;
BEGIN
    INSERT INTO public.ledger_head (production, seq, hash)
        VALUES (p_production, 0, decode(repeat('00', 32), 'hex')) ON CONFLICT DO NOTHING;
    SELECT seq INTO v_seq FROM public.ledger_head WHERE production = p_production FOR UPDATE;
    RETURN v_seq;
END $$;

-- p_facts is a JSON object in canonical form (RFC 8785), embedded as it comes. The machine is the nil actor, without role.
CREATE FUNCTION append_ledger(p_production uuid, p_action text, p_actor uuid, p_role text, p_subject text, p_facts text)
    RETURNS bigint
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    v_nil constant uuid := '00000000-0000-0000-0000-000000000000';
    v_seq bigint;
    v_prev bytea;
    v_at timestamptz;
    v_body bytea;
    v_hash bytea;
BEGIN
    IF p_production IS NULL OR p_action IS NULL OR p_actor IS NULL OR p_subject IS NULL OR p_facts IS NULL THEN
        RAISE EXCEPTION 'a ledger entry needs production, action, actor, subject and facts' USING ERRCODE = '22004';
    END IF;
    IF jsonb_typeof(p_facts::jsonb) <> 'object' OR length(p_facts) > 100000 THEN
        RAISE EXCEPTION 'the facts of a ledger entry are one JSON object of at most 100,000 characters' USING ERRCODE = '22023';
    END IF;
    PERFORM public.lock_ledger(p_production);
    IF p_actor = v_nil THEN
        IF p_role IS NOT NULL THEN
            RAISE EXCEPTION 'the machine has no role' USING ERRCODE = '42501';
        END IF;
    ELSIF NOT EXISTS (
        SELECT 1 FROM public.access_membership m JOIN public.access_person p ON p.id = m.person
        WHERE m.production = p_production AND m.person = p_actor AND p.disabled IS NULL
          AND (p_role IS NULL OR m.role = p_role) AND (m.until IS NULL OR m.until > clock_timestamp())
    ) THEN
        RAISE EXCEPTION 'the actor does not hold this role on this production' USING ERRCODE = '42501';
    END IF;
    SELECT seq + 1, hash INTO v_seq, v_prev FROM public.ledger_head WHERE production = p_production;
    v_at := clock_timestamp();
    v_body := convert_to(
        '{"action":' || to_json(p_action)::text
        || ',"actor":' || to_json(p_actor::text)::text
        || ',"at":"' || to_char(v_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') || '"'
        || ',"facts":' || p_facts
        || ',"format":1'
        || ',"prev":"' || encode(v_prev, 'hex') || '"'
        || ',"production":' || to_json(p_production::text)::text
        || ',"role":' || coalesce(to_json(p_role)::text, 'null')
        || ',"seq":' || v_seq::text
        || ',"subject":' || to_json(p_subject)::text
        || '}', 'UTF8');
    v_hash := sha256(v_body);
    INSERT INTO public.ledger_entry (production, seq, action, subject, at, body, prev, hash)
        VALUES (p_production, v_seq, p_action, p_subject, v_at, v_body, v_prev, v_hash);
    UPDATE public.ledger_head SET seq = v_seq, hash = v_hash WHERE production = p_production;
    RETURN v_seq;
END $$;

REVOKE ALL ON ledger_entry, ledger_head FROM PUBLIC, ${app_role};
GRANT SELECT ON ledger_entry, ledger_head TO ${app_role};
REVOKE ALL ON FUNCTION ledger_refuse(), lock_ledger(uuid), append_ledger(uuid, text, uuid, text, text, text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION lock_ledger(uuid), append_ledger(uuid, text, uuid, text, text, text) TO ${app_role};
