-- Streams, each from a version on, as rows of the log; and which Idempotency-Keys are known. In place of its stream a row
-- has which of them it is, from 1, since to read an id in each of them takes longer; a row of place 0 is a key that is
-- known, in `state`. Plans are kept: what was planned while the tables were small is an index look-up all the same.
CREATE FUNCTION SCHEMA.fd_load(
    streams uuid[], versions bigint[], keys bytea[],
    OUT place int, OUT version bigint, OUT topic text, OUT state bytea, OUT "position" bigint,
    OUT recorded_at timestamptz, OUT chain bytea
) RETURNS SETOF record LANGUAGE plpgsql STABLE SET enable_seqscan = off AS $$
BEGIN
    FOR i IN 1 .. coalesce(array_length(streams, 1), 0) LOOP
        RETURN QUERY SELECT i, e.originator_version, e.topic, e.state, e.notification_id, e.recorded_at, e.chain
            FROM SCHEMA.fd_events e WHERE e.originator_id = streams[i] AND e.originator_version >= versions[i]
            ORDER BY e.originator_version;
    END LOOP;
    FOR i IN 1 .. coalesce(array_length(keys, 1), 0) LOOP
        RETURN QUERY SELECT 0, NULL::bigint, NULL::text, k.key, NULL::bigint, NULL::timestamptz, NULL::bytea
            FROM SCHEMA.fd_idempotency k WHERE k.key = keys[i];
    END LOOP;
END $$;

REVOKE ALL ON FUNCTION SCHEMA.fd_load FROM PUBLIC;
