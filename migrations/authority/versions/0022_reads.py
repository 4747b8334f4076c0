"""The log of reads: who was answered what, one stream with a chain, a tree and checkpoints as the log of events has."""

from alembic import context, op

from migrations import Tenant

revision = "0022"
down_revision = "0021"

TEXT = """
CREATE TABLE SCHEMA.fd_reads (LIKE SCHEMA.fd_events INCLUDING CONSTRAINTS INCLUDING STORAGE);
CREATE UNIQUE INDEX fd_reads_position ON SCHEMA.fd_reads (notification_id);
CREATE INDEX fd_reads_recorded_at ON SCHEMA.fd_reads (recorded_at);
CREATE INDEX fd_reads_reader ON SCHEMA.fd_reads (topic, notification_id);

-- The references a read was answered with, which its state begins with. Held by an index alone, so that nothing stands
-- beside what is chained.
CREATE FUNCTION SCHEMA.fd_read_records(state bytea) RETURNS text[] LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
    SELECT string_to_array(split_part(convert_from(state, 'UTF8'), '"', 4), ' ')
$$;
CREATE INDEX fd_reads_records ON SCHEMA.fd_reads USING gin (SCHEMA.fd_read_records(state));

-- The only way in. `stream` is the log's own: its versions are the positions, so its chain runs over all of them.
CREATE FUNCTION SCHEMA.fd_record_reads(stream uuid, readers bytea[], states bytea[]) RETURNS bigint
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    last   bigint;
    moment timestamptz;
    link   bytea;
    reader text;
BEGIN
    PERFORM pg_advisory_xact_lock(hashtextextended('SCHEMA.fd_reads', 0));
    SELECT r.notification_id, r.recorded_at, r.chain INTO last, moment, link
        FROM SCHEMA.fd_reads r ORDER BY r.notification_id DESC LIMIT 1;
    last := coalesce(last, 0);
    FOR i IN 1 .. coalesce(array_length(states, 1), 0) LOOP
        last := last + 1;
        reader := convert_from(readers[i], 'UTF8');
        moment := greatest(clock_timestamp(), moment + interval '1 microsecond');
        link := SCHEMA.fd_link(coalesce(link, ''::bytea), stream, last, reader, moment, states[i]);
        INSERT INTO SCHEMA.fd_reads
                (originator_id, originator_version, topic, state, notification_id, recorded_at, chain)
            VALUES (stream, last, reader, states[i], last, moment, link);
    END LOOP;
    RETURN last;
END $$;

CREATE TABLE SCHEMA.fd_reads_tile (LIKE SCHEMA.fd_tile INCLUDING ALL);
CREATE TABLE SCHEMA.fd_reads_checkpoint (LIKE SCHEMA.fd_checkpoint INCLUDING ALL);
CREATE TABLE SCHEMA.fd_reads_seal_refused (LIKE SCHEMA.fd_seal_refused INCLUDING ALL);
CREATE TRIGGER fd_reads_tile_only_grows BEFORE UPDATE ON SCHEMA.fd_reads_tile
    FOR EACH ROW EXECUTE FUNCTION SCHEMA.fd_refuse_rewrite();
ALTER TABLE SCHEMA.fd_reads_tile ENABLE ALWAYS TRIGGER fd_reads_tile_only_grows;
REVOKE ALL ON FUNCTION SCHEMA.fd_read_records, SCHEMA.fd_record_reads FROM PUBLIC;
GRANT SELECT ON SCHEMA.fd_reads TO ROLE;
GRANT EXECUTE ON FUNCTION SCHEMA.fd_read_records, SCHEMA.fd_record_reads TO ROLE;
GRANT SELECT, INSERT ON SCHEMA.fd_reads_tile, SCHEMA.fd_reads_checkpoint, SCHEMA.fd_reads_seal_refused TO ROLE;
GRANT UPDATE ON SCHEMA.fd_reads_tile TO ROLE;
"""
CHANGED = """
CREATE TRIGGER NAME_no_change BEFORE WHAT ON SCHEMA.NAME
    FOR EACH ROW EXECUTE FUNCTION SCHEMA.fd_refuse_change();
ALTER TABLE SCHEMA.NAME ENABLE ALWAYS TRIGGER NAME_no_change;
CREATE TRIGGER NAME_no_truncate BEFORE TRUNCATE ON SCHEMA.NAME
    FOR EACH STATEMENT EXECUTE FUNCTION SCHEMA.fd_refuse_change();
ALTER TABLE SCHEMA.NAME ENABLE ALWAYS TRIGGER NAME_no_truncate;
"""


def upgrade() -> None:
    schema = context.config.attributes["schema"]
    role = Tenant(schema.removeprefix("la_")).role
    text = TEXT.replace("TO ROLE", f"TO {role}")
    for table in ("fd_reads", "fd_reads_tile", "fd_reads_checkpoint", "fd_reads_seal_refused"):
        what = "DELETE" if table == "fd_reads_tile" else "UPDATE OR DELETE"
        text += CHANGED.replace("NAME", table).replace("WHAT", what)
    op.get_bind().exec_driver_sql(text.replace("SCHEMA", schema).replace("%", "%%"))
