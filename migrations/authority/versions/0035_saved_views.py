"""What somebody looks for again and again: a set of filters by a name, theirs, sealed, beside the record."""

from alembic import context, op

from migrations import Tenant

revision = "0035"
down_revision = "0034"


def upgrade() -> None:
    schema = context.config.attributes["schema"]
    tenant = Tenant(schema.removeprefix("la_"))
    op.execute(f"""
        CREATE TABLE {schema}.fd_saved_view (
            id uuid PRIMARY KEY,
            person bytea NOT NULL,
            sealed text NOT NULL,
            saved_at timestamptz NOT NULL
        );
        CREATE INDEX fd_saved_view_person ON {schema}.fd_saved_view (person, saved_at);
        REVOKE SELECT ON {schema}.fd_saved_view FROM {tenant.reading};
        GRANT SELECT, INSERT, DELETE ON {schema}.fd_saved_view TO {tenant.role};
        GRANT UPDATE (sealed, saved_at) ON {schema}.fd_saved_view TO {tenant.role};
    """)
