-- The only way in, anew: everything is checked before anything is written, so an outcome other than `recorded` has
-- written nothing; what the writing itself finds wrong is raised. Several calls may share a transaction: to return
-- after a write would commit it with the others. One lock an authority keeps commit order equal to log order.
--
-- outcome: recorded, replayed (the key is known: nothing new), key-reused (known with another
-- fingerprint), moved (a guard or a stream's end is not where the caller saw it; `subject` is the
-- stream), claimed (a claim to release is not its owner's, or one to take is another's; `subject` is the holder).
-- Plan-sensitive: the scalar subqueries with LIMIT 1 are index look-ups whatever the statistics say.
CREATE OR REPLACE FUNCTION SCHEMA.fd_append(
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
    before int;
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

    SELECT e.notification_id, e.recorded_at INTO last, moment
        FROM SCHEMA.fd_events e ORDER BY e.notification_id DESC LIMIT 1;
    last := coalesce(last, 0);

    FOR i IN 1 .. coalesce(array_length(streams, 1), 0) LOOP
        IF streams[i] = ANY (streams[:i - 1]) THEN
            before := i - 1;
            WHILE streams[before] <> streams[i] LOOP
                before := before - 1;
            END LOOP;
            seen := versions[before];
            link := links[before];
        ELSE
            seen := NULL;
            link := NULL;
            SELECT e.originator_version, e.chain INTO seen, link FROM SCHEMA.fd_events e
                WHERE e.originator_id = streams[i] ORDER BY e.originator_version DESC LIMIT 1;
        END IF;
        IF seen IS NULL AND versions[i] > 1 OR seen IS NOT NULL AND versions[i] <> seen + 1 THEN
            outcome := 'moved';
            subject := streams[i];
            RETURN;
        END IF;
        last := last + 1;
        moment := greatest(clock_timestamp(), moment + interval '1 microsecond');
        link := SCHEMA.fd_link(coalesce(link, ''::bytea), streams[i], versions[i], topics[i], moment, states[i]);
        positions := positions || last;
        moments := moments || moment;
        links := links || link;
    END LOOP;

    FOR i IN 1 .. coalesce(array_length(release_kinds, 1), 0) LOOP
        subject := (SELECT c.owner FROM SCHEMA.fd_claim c
            WHERE c.kind = release_kinds[i] AND c.key = release_keys[i] LIMIT 1);
        IF subject IS DISTINCT FROM release_owners[i] THEN
            outcome := 'claimed';
            RETURN;
        END IF;
    END LOOP;

    FOR i IN 1 .. coalesce(array_length(claim_kinds, 1), 0) LOOP
        subject := (SELECT c.owner FROM SCHEMA.fd_claim c
            WHERE c.kind = claim_kinds[i] AND c.key = claim_keys[i] LIMIT 1);
        IF subject <> claim_owners[i] AND NOT EXISTS (SELECT FROM unnest(release_kinds, release_keys) r (kind, key)
                WHERE r.kind = claim_kinds[i] AND r.key = claim_keys[i]) THEN
            outcome := 'claimed';
            RETURN;
        END IF;
    END LOOP;
    subject := NULL;

    FOR i IN 1 .. coalesce(array_length(release_kinds, 1), 0) LOOP
        DELETE FROM SCHEMA.fd_claim c
            WHERE c.kind = release_kinds[i] AND c.key = release_keys[i] AND c.owner = release_owners[i];
        IF NOT FOUND THEN
            RAISE EXCEPTION 'released twice' USING ERRCODE = 'FD001';
        END IF;
    END LOOP;

    INSERT INTO SCHEMA.fd_events (originator_id, originator_version, topic, state, notification_id, recorded_at, chain)
        SELECT * FROM unnest(streams, versions, topics, states, positions, moments, links);

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
