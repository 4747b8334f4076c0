"""Files that were sent, sealed and in parts: no part is ever changed. Their digests stand in the log."""

from alembic import context, op

from migrations import Tenant

revision = "0037"
down_revision = "0036"


def upgrade() -> None:
    schema = context.config.attributes["schema"]
    role = Tenant(schema.removeprefix("la_")).role
    op.execute(f"""
        CREATE TABLE {schema}.fd_attachment (
            id uuid PRIMARY KEY,
            stream uuid NOT NULL,
            scope uuid NOT NULL,
            slots text[] NOT NULL,
            sealed text NOT NULL,
            began_at timestamptz NOT NULL,
            ends_at timestamptz
        );
        CREATE INDEX fd_attachment_stream ON {schema}.fd_attachment (stream);
        CREATE INDEX fd_attachment_scope ON {schema}.fd_attachment (scope);
        CREATE INDEX fd_attachment_ends ON {schema}.fd_attachment (ends_at) WHERE ends_at IS NOT NULL;
        CREATE TABLE {schema}.fd_attachment_part (
            attachment uuid NOT NULL REFERENCES {schema}.fd_attachment ON DELETE CASCADE,
            number integer NOT NULL,
            sealed bytea STORAGE EXTERNAL NOT NULL,
            PRIMARY KEY (attachment, number)
        );
        GRANT SELECT, INSERT, DELETE ON {schema}.fd_attachment, {schema}.fd_attachment_part TO {role};
        GRANT UPDATE (ends_at) ON {schema}.fd_attachment TO {role};
    """)
