-- The log of what is done to the registry and by whoever runs the service. SCHEMA and the roles are put in by the
-- revision. Columns, chain, tiles and checkpoints are those of an authority's logs, and read by the same code.

CREATE TABLE SCHEMA.fd_acts (
    originator_id      uuid        NOT NULL,
    originator_version bigint      NOT NULL CHECK (originator_version >= 0),
    topic              text        NOT NULL,
    state              bytea       NOT NULL,
    notification_id    bigint      NOT NULL CHECK (notification_id > 0),
    recorded_at        timestamptz NOT NULL,
    chain              bytea       NOT NULL CHECK (octet_length(chain) = 32),
    PRIMARY KEY (originator_id, originator_version)
);
CREATE UNIQUE INDEX fd_acts_position ON SCHEMA.fd_acts (notification_id);

CREATE TABLE SCHEMA.fd_acts_tile (
    level  smallint NOT NULL CHECK (level BETWEEN 0 AND 7),
    index  bigint   NOT NULL CHECK (index >= 0),
    hashes bytea    NOT NULL CHECK (octet_length(hashes) BETWEEN 32 AND 8192 AND octet_length(hashes) % 32 = 0),
    PRIMARY KEY (level, index)
);
CREATE TABLE SCHEMA.fd_acts_checkpoint (
    size      bigint      PRIMARY KEY CHECK (size > 0),
    root      bytea       NOT NULL CHECK (octet_length(root) = 32),
    note      text        NOT NULL,
    signed_at timestamptz NOT NULL DEFAULT clock_timestamp()
);
CREATE TABLE SCHEMA.fd_acts_seal_refused (
    refused_at timestamptz PRIMARY KEY DEFAULT clock_timestamp(),
    reason     text        NOT NULL,
    size       bigint      NOT NULL
);
CREATE TABLE SCHEMA.held (
    part        text        PRIMARY KEY,
    begun_at    timestamptz NOT NULL,
    held_at     timestamptz,
    differences bigint      NOT NULL DEFAULT 0
);

CREATE FUNCTION SCHEMA.fd_refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION '% on % is not allowed: what is recorded is immutable', TG_OP, TG_TABLE_NAME
        USING ERRCODE = 'insufficient_privilege';
END $$;

CREATE FUNCTION SCHEMA.fd_refuse_rewrite() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF (NEW.level, NEW.index) IS DISTINCT FROM (OLD.level, OLD.index)
            OR substr(NEW.hashes, 1, octet_length(OLD.hashes)) IS DISTINCT FROM OLD.hashes THEN
        RAISE EXCEPTION 'UPDATE on % is not allowed: a tile only grows at its end', TG_TABLE_NAME
            USING ERRCODE = 'insufficient_privilege';
    END IF;
    RETURN NEW;
END $$;

-- The only way in, inside the transaction of what it tells of. `stream` is the log's own: its versions are the
-- positions, so its chain runs over all of them. What changes no row the service may say itself.
CREATE FUNCTION SCHEMA.fd_record_act(stream uuid, act text, state bytea) RETURNS bigint
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    last   bigint;
    moment timestamptz;
    link   bytea;
BEGIN
    IF act NOT IN ('keys-rotated', 'keys-restored', 'sign-in-link-made')
            AND NOT pg_has_role(session_user, current_user, 'MEMBER') THEN
        RAISE EXCEPTION '% is said by whoever administers the registry', act USING ERRCODE = 'insufficient_privilege';
    END IF;
    PERFORM pg_advisory_xact_lock(hashtextextended('SCHEMA.fd_acts', 0));
    SELECT a.notification_id, a.recorded_at, a.chain INTO last, moment, link
        FROM SCHEMA.fd_acts a ORDER BY a.notification_id DESC LIMIT 1;
    last := coalesce(last, 0) + 1;
    moment := greatest(clock_timestamp(), moment + interval '1 microsecond');
    link := sha256(coalesce(link, ''::bytea) || uuid_send(stream) || int8send(last)
        || int4send(octet_length(act)) || convert_to(act, 'UTF8')
        || int8send((extract(epoch FROM moment) * 1000000)::bigint) || sha256(state));
    INSERT INTO SCHEMA.fd_acts (originator_id, originator_version, topic, state, notification_id, recorded_at, chain)
        VALUES (stream, last, act, state, last, moment, link);
    RETURN last;
END $$;

CREATE TRIGGER fd_acts_tile_only_grows BEFORE UPDATE ON SCHEMA.fd_acts_tile
    FOR EACH ROW EXECUTE FUNCTION SCHEMA.fd_refuse_rewrite();
ALTER TABLE SCHEMA.fd_acts_tile ENABLE ALWAYS TRIGGER fd_acts_tile_only_grows;
REVOKE ALL ON FUNCTION SCHEMA.fd_record_act, SCHEMA.fd_refuse_change, SCHEMA.fd_refuse_rewrite FROM PUBLIC;

GRANT USAGE ON SCHEMA SCHEMA TO KEEPING, APPENDING, READING;
GRANT SELECT ON SCHEMA.authority, SCHEMA.client, SCHEMA.provider, SCHEMA.rules, SCHEMA.fd_revision, SCHEMA.held,
    SCHEMA.fd_acts, SCHEMA.fd_acts_tile, SCHEMA.fd_acts_checkpoint, SCHEMA.fd_acts_seal_refused TO KEEPING, READING;
GRANT INSERT ON SCHEMA.held, SCHEMA.fd_acts_tile, SCHEMA.fd_acts_checkpoint, SCHEMA.fd_acts_seal_refused TO KEEPING;
GRANT UPDATE ON SCHEMA.held, SCHEMA.fd_acts_tile TO KEEPING;
GRANT EXECUTE ON FUNCTION SCHEMA.fd_record_act TO APPENDING;
