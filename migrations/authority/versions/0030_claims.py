"""Who has in hand what stands in a queue, whose it is, and when somebody last looked at a record.

The rows there are have neither until the projection's next version has made them again.
"""

from alembic import context, op

from migrations import Tenant

revision = "0030"
down_revision = "0029"

TEXT = """
ALTER TABLE SCHEMA.queue
    ADD COLUMN lead text,
    ADD COLUMN claimed_by text,
    ADD COLUMN claimed_name jsonb,
    ADD COLUMN claimed_at timestamptz;
CREATE INDEX queue_claimed ON SCHEMA.queue (claimed_by) WHERE claimed_by IS NOT NULL;
CREATE INDEX queue_lead ON SCHEMA.queue (lead) WHERE lead IS NOT NULL;
DROP TABLE IF EXISTS SCHEMA_beside.queue;

-- The reference a read was asked for by, if it was answered. Held by an index alone, as the references it named.
CREATE FUNCTION SCHEMA.fd_looked_at(state bytea) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
    SELECT CASE WHEN (told ->> 'status')::int < 400 THEN nullif(told ->> 'about', '') END
    FROM (SELECT convert_from(state, 'UTF8')::jsonb AS told) AS read
$$;
CREATE INDEX fd_reads_looked ON SCHEMA.fd_reads (topic, SCHEMA.fd_looked_at(state), notification_id)
    WHERE SCHEMA.fd_looked_at(state) IS NOT NULL;
REVOKE ALL ON FUNCTION SCHEMA.fd_looked_at FROM PUBLIC;
GRANT EXECUTE ON FUNCTION SCHEMA.fd_looked_at TO ROLE, READING;
"""


def upgrade() -> None:
    schema = context.config.attributes["schema"]
    tenant = Tenant(schema.removeprefix("la_"))
    text = TEXT.replace("SCHEMA", schema).replace("ROLE", tenant.role).replace("READING", tenant.reading)
    op.get_bind().exec_driver_sql(text.replace("%", "%%"))
