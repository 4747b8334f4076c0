"""The section 27 requests, by which an agency finds those that ask it."""

from alembic import context, op

from migrations import Tenant

revision = "0010"
down_revision = "0009"


def upgrade() -> None:
    schema = context.config.attributes["schema"]
    role = Tenant(schema.removeprefix("la_")).role
    op.execute(f"""
        CREATE TABLE {schema}.help_request (
            stream uuid PRIMARY KEY,
            reference text NOT NULL,
            agency text,
            sector text NOT NULL,
            asked_at timestamptz NOT NULL,
            answered_at timestamptz
        );
        CREATE INDEX help_request_asked ON {schema}.help_request (asked_at, stream);
        CREATE INDEX help_request_agency ON {schema}.help_request (agency, asked_at, stream);
        GRANT SELECT, INSERT, UPDATE, DELETE ON {schema}.help_request TO {role};
    """)
