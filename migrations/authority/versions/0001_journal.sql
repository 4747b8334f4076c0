-- The journal of one authority. SCHEMA and ROLE are put in by the revision.

CREATE TABLE SCHEMA.fd_events (
    originator_id      uuid        NOT NULL,
    originator_version bigint      NOT NULL CHECK (originator_version >= 0),
    topic              text        NOT NULL,
    state              bytea       NOT NULL,
    notification_id    bigint      NOT NULL CHECK (notification_id > 0),
    recorded_at        timestamptz NOT NULL,
    chain              bytea       NOT NULL CHECK (octet_length(chain) = 32),
    PRIMARY KEY (originator_id, originator_version)
);
CREATE UNIQUE INDEX fd_events_position ON SCHEMA.fd_events (notification_id);

CREATE TABLE SCHEMA.fd_claim (
    kind  text  NOT NULL,
    key   bytea NOT NULL,
    owner uuid  NOT NULL,
    PRIMARY KEY (kind, key)
);

-- One row for every command that was recorded under an Idempotency-Key. It never expires.
CREATE TABLE SCHEMA.fd_idempotency (
    key         bytea  PRIMARY KEY,
    fingerprint bytea  NOT NULL,
    answer      bytea  NOT NULL,
    first_id    bigint NOT NULL,
    last_id     bigint NOT NULL
);

CREATE FUNCTION SCHEMA.fd_refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION '% on % is not allowed: what is recorded is immutable', TG_OP, TG_TABLE_NAME
        USING ERRCODE = 'insufficient_privilege';
END $$;

CREATE TRIGGER fd_events_no_change BEFORE UPDATE OR DELETE ON SCHEMA.fd_events
    FOR EACH ROW EXECUTE FUNCTION SCHEMA.fd_refuse_change();
CREATE TRIGGER fd_events_no_truncate BEFORE TRUNCATE ON SCHEMA.fd_events
    FOR EACH STATEMENT EXECUTE FUNCTION SCHEMA.fd_refuse_change();
CREATE TRIGGER fd_idempotency_no_change BEFORE UPDATE OR DELETE ON SCHEMA.fd_idempotency
    FOR EACH ROW EXECUTE FUNCTION SCHEMA.fd_refuse_change();
CREATE TRIGGER fd_idempotency_no_truncate BEFORE TRUNCATE ON SCHEMA.fd_idempotency
    FOR EACH STATEMENT EXECUTE FUNCTION SCHEMA.fd_refuse_change();
ALTER TABLE SCHEMA.fd_events ENABLE ALWAYS TRIGGER fd_events_no_change;
ALTER TABLE SCHEMA.fd_events ENABLE ALWAYS TRIGGER fd_events_no_truncate;
ALTER TABLE SCHEMA.fd_idempotency ENABLE ALWAYS TRIGGER fd_idempotency_no_change;
ALTER TABLE SCHEMA.fd_idempotency ENABLE ALWAYS TRIGGER fd_idempotency_no_truncate;

-- The link of one event to its stream's history: SHA-256 over the link before it, the stream,
-- the version, the topic with its length, the moment in microseconds and the hash of the stored bytes.
CREATE FUNCTION SCHEMA.fd_link(before bytea, stream uuid, version bigint, topic text, at timestamptz, state bytea)
RETURNS bytea LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
    SELECT sha256(before || uuid_send(stream) || int8send(version)
        || int4send(octet_length(topic)) || convert_to(topic, 'UTF8')
        || int8send((extract(epoch FROM at) * 1000000)::bigint) || sha256(state))
$$;

-- The only way in. One lock an authority keeps commit order equal to log order.
--
-- outcome: recorded, replayed (the key is known: nothing new), key-reused (known with another
-- fingerprint), moved (a guard or a stream's end is not where the caller saw it; `subject` is the
-- stream), claimed (another stream holds a claim; `subject` is the holder).
-- Plan-sensitive: the scalar subqueries with LIMIT 1 are index look-ups whatever the statistics say.
CREATE FUNCTION SCHEMA.fd_append(
    streams uuid[], versions bigint[], topics text[], states bytea[],
    guard_streams uuid[], guard_versions bigint[],
    release_kinds text[], release_keys bytea[], release_owners uuid[],
    claim_kinds text[], claim_keys bytea[], claim_owners uuid[],
    idem_key bytea, idem_fingerprint bytea, idem_answer bytea,
    OUT outcome text, OUT subject uuid, OUT positions bigint[], OUT moments timestamptz[], OUT links bytea[],
    OUT answer bytea
) LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    known  SCHEMA.fd_idempotency;
    last   bigint;
    moment timestamptz;
    link   bytea;
    seen   bigint;
    holder uuid;
BEGIN
    PERFORM pg_advisory_xact_lock(hashtextextended('SCHEMA.fd_events', 0));

    IF idem_key IS NOT NULL THEN
        SELECT * INTO known FROM SCHEMA.fd_idempotency i WHERE i.key = idem_key;
        IF FOUND THEN
            -- A retry must wait for the same quorum as the first try did, so it writes WAL too.
            PERFORM pg_logical_emit_message(true, 'frontdoor', 'replay');
            IF known.fingerprint IS DISTINCT FROM idem_fingerprint THEN
                outcome := 'key-reused';
                RETURN;
            END IF;
            SELECT array_agg(e.notification_id ORDER BY e.notification_id), array_agg(e.recorded_at ORDER BY e.notification_id),
                   array_agg(e.chain ORDER BY e.notification_id)
              INTO positions, moments, links
              FROM SCHEMA.fd_events e WHERE e.notification_id BETWEEN known.first_id AND known.last_id;
            outcome := 'replayed';
            answer := known.answer;
            RETURN;
        END IF;
    END IF;

    FOR i IN 1 .. coalesce(array_length(guard_streams, 1), 0) LOOP
        seen := coalesce((SELECT e.originator_version FROM SCHEMA.fd_events e
            WHERE e.originator_id = guard_streams[i] ORDER BY e.originator_version DESC LIMIT 1), 0);
        IF seen <> guard_versions[i] THEN
            outcome := 'moved';
            subject := guard_streams[i];
            RETURN;
        END IF;
    END LOOP;

    FOR i IN 1 .. coalesce(array_length(release_kinds, 1), 0) LOOP
        DELETE FROM SCHEMA.fd_claim c
            WHERE c.kind = release_kinds[i] AND c.key = release_keys[i] AND c.owner = release_owners[i];
        IF NOT FOUND THEN
            -- The claim is not the caller's to release: undo what this call did, and say whose it is.
            RAISE EXCEPTION 'claim not held' USING ERRCODE = 'FD001';
        END IF;
    END LOOP;

    FOR i IN 1 .. coalesce(array_length(claim_kinds, 1), 0) LOOP
        holder := (SELECT c.owner FROM SCHEMA.fd_claim c
            WHERE c.kind = claim_kinds[i] AND c.key = claim_keys[i] LIMIT 1);
        IF holder IS NOT NULL AND holder <> claim_owners[i] THEN
            IF array_length(release_kinds, 1) > 0 THEN
                RAISE EXCEPTION 'claim held' USING ERRCODE = 'FD001';
            END IF;
            outcome := 'claimed';
            subject := holder;
            RETURN;
        END IF;
    END LOOP;

    SELECT e.notification_id, e.recorded_at INTO last, moment
        FROM SCHEMA.fd_events e ORDER BY e.notification_id DESC LIMIT 1;
    last := coalesce(last, 0);

    FOR i IN 1 .. coalesce(array_length(streams, 1), 0) LOOP
        IF i > 1 AND streams[i] = streams[i - 1] THEN
            seen := versions[i - 1];
        ELSE
            seen := NULL;
            link := NULL;
            SELECT e.originator_version, e.chain INTO seen, link FROM SCHEMA.fd_events e
                WHERE e.originator_id = streams[i] ORDER BY e.originator_version DESC LIMIT 1;
        END IF;
        IF seen IS NULL AND versions[i] > 1 OR seen IS NOT NULL AND versions[i] <> seen + 1 THEN
            IF i > 1 THEN
                RAISE EXCEPTION 'stream moved' USING ERRCODE = 'FD002';
            END IF;
            outcome := 'moved';
            subject := streams[i];
            RETURN;
        END IF;
        last := last + 1;
        moment := greatest(clock_timestamp(), moment + interval '1 microsecond');
        link := SCHEMA.fd_link(coalesce(link, ''::bytea), streams[i], versions[i], topics[i], moment, states[i]);
        INSERT INTO SCHEMA.fd_events (originator_id, originator_version, topic, state, notification_id, recorded_at, chain)
            VALUES (streams[i], versions[i], topics[i], states[i], last, moment, link);
        positions := positions || last;
        moments := moments || moment;
        links := links || link;
    END LOOP;

    FOR i IN 1 .. coalesce(array_length(claim_kinds, 1), 0) LOOP
        INSERT INTO SCHEMA.fd_claim (kind, key, owner) VALUES (claim_kinds[i], claim_keys[i], claim_owners[i])
            ON CONFLICT (kind, key) DO NOTHING;
        IF NOT FOUND AND claim_owners[i] <> (SELECT c.owner FROM SCHEMA.fd_claim c
                WHERE c.kind = claim_kinds[i] AND c.key = claim_keys[i] LIMIT 1) THEN
            RAISE EXCEPTION 'claimed for two' USING ERRCODE = 'FD001';
        END IF;
    END LOOP;

    IF idem_key IS NOT NULL THEN
        INSERT INTO SCHEMA.fd_idempotency (key, fingerprint, answer, first_id, last_id)
            VALUES (idem_key, idem_fingerprint, idem_answer, coalesce(positions[1], last + 1), last);
    END IF;
    outcome := 'recorded';
END $$;
