"""What somebody typed into a form and has not recorded: theirs, sealed, beside the record, and gone after some days."""

from alembic import context, op

from migrations import Tenant

revision = "0027"
down_revision = "0026"


def upgrade() -> None:
    schema = context.config.attributes["schema"]
    tenant = Tenant(schema.removeprefix("la_"))
    op.execute(f"""
        CREATE TABLE {schema}.fd_draft (
            id uuid PRIMARY KEY,
            person bytea NOT NULL,
            revision integer NOT NULL,
            under text[] NOT NULL,
            sealed text NOT NULL,
            saved_at timestamptz NOT NULL,
            ends_at timestamptz NOT NULL
        );
        CREATE INDEX fd_draft_person ON {schema}.fd_draft (person, saved_at);
        CREATE INDEX fd_draft_ends ON {schema}.fd_draft (ends_at);
        REVOKE SELECT ON {schema}.fd_draft FROM {tenant.reading};
        GRANT SELECT, INSERT, DELETE ON {schema}.fd_draft TO {tenant.role};
        GRANT UPDATE (revision, under, sealed, saved_at, ends_at) ON {schema}.fd_draft TO {tenant.role};
    """)
