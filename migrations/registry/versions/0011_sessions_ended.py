"""Whoever runs the service and ends sessions says so in the log of acts, as the service's role."""

from alembic import context, op

revision = "0011"
down_revision = "0010"

TEXT = """
-- As it was, with one act more that the service may say itself.
CREATE OR REPLACE FUNCTION SCHEMA.fd_record_act(stream uuid, act text, state bytea) RETURNS bigint
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    last   bigint;
    moment timestamptz;
    link   bytea;
BEGIN
    IF act NOT IN ('keys-rotated', 'keys-restored', 'sign-in-link-made', 'sessions-ended')
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
"""


def upgrade() -> None:
    schema = context.config.attributes["schema"]
    op.get_bind().exec_driver_sql(TEXT.replace("SCHEMA.", f"{schema}.").replace("%", "%%"))
