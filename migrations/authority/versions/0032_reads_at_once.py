"""Reads are recorded many at a time: their chain in one go, and one insert."""

from alembic import context, op

revision = "0032"
down_revision = "0031"

TEXT = """
-- As before; all that leave together are of one moment, microsecond by microsecond. What is chained is what `fd_link`
-- chains.
CREATE OR REPLACE FUNCTION SCHEMA.fd_record_reads(stream uuid, readers bytea[], states bytea[]) RETURNS bigint
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    last   bigint;
    moment timestamptz;
    link   bytea;
    micros bigint;
    head   bytea := uuid_send(stream);
    most   integer := coalesce(array_length(states, 1), 0);
    topics text[];
    links  bytea[];
BEGIN
    PERFORM pg_advisory_xact_lock(hashtextextended('SCHEMA.fd_reads', 0));
    SELECT r.notification_id, r.recorded_at, r.chain INTO last, moment, link
        FROM SCHEMA.fd_reads r ORDER BY r.notification_id DESC LIMIT 1;
    last := coalesce(last, 0);
    link := coalesce(link, ''::bytea);
    moment := greatest(clock_timestamp(), moment + interval '1 microsecond');
    micros := (extract(epoch FROM moment) * 1000000)::bigint - 1;
    FOR i IN 1 .. most LOOP
        topics[i] := convert_from(readers[i], 'UTF8');
        link := sha256(link || head || int8send(last + i) || int4send(octet_length(topics[i])) || readers[i]
            || int8send(micros + i) || sha256(states[i]));
        links[i] := link;
    END LOOP;
    INSERT INTO SCHEMA.fd_reads
            (originator_id, originator_version, topic, state, notification_id, recorded_at, chain)
        SELECT stream, last + n, topic, state, last + n, moment + (n - 1) * interval '1 microsecond', chain
            FROM unnest(topics, states, links) WITH ORDINALITY AS given (topic, state, chain, n);
    RETURN last + most;
END $$;
"""


def upgrade() -> None:
    schema = context.config.attributes["schema"]
    op.get_bind().exec_driver_sql(TEXT.replace("SCHEMA", schema).replace("%", "%%"))
