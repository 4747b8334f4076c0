"""The list of enquiries of prisons and the Probation Service: which are answered, and whose they are."""

from alembic import context, op

from migrations import Tenant

revision = "0013"
down_revision = "0012"


def upgrade() -> None:
    schema = context.config.attributes["schema"]
    role = Tenant(schema.removeprefix("la_")).role
    op.execute(f"""
        CREATE TABLE {schema}.enquiry (
            stream uuid PRIMARY KEY,
            reference text NOT NULL,
            agency text,
            kind text NOT NULL,
            state text NOT NULL,
            received_at timestamptz NOT NULL,
            answered_at timestamptz,
            version bigint NOT NULL
        );
        CREATE INDEX enquiry_received ON {schema}.enquiry (received_at, stream);
        CREATE INDEX enquiry_agency ON {schema}.enquiry (agency, received_at, stream);
        GRANT SELECT, INSERT, UPDATE, DELETE ON {schema}.enquiry TO {role};
    """)
