"""The list of an agency's own concerns, which the agency alone reads."""

from alembic import context, op

from migrations import Tenant

revision = "0014"
down_revision = "0013"


def upgrade() -> None:
    schema = context.config.attributes["schema"]
    role = Tenant(schema.removeprefix("la_")).role
    op.execute(f"""
        CREATE TABLE {schema}.concern (
            concern uuid PRIMARY KEY,
            reference text NOT NULL,
            agency text NOT NULL,
            child_name jsonb,
            state text NOT NULL,
            opened_at timestamptz NOT NULL,
            changed_at timestamptz NOT NULL,
            cases jsonb NOT NULL,
            plans jsonb NOT NULL,
            due_at timestamptz,
            version bigint NOT NULL
        );
        CREATE INDEX concern_agency ON {schema}.concern (agency, opened_at, concern);
        CREATE INDEX concern_agency_state ON {schema}.concern (agency, state, opened_at, concern);
        GRANT SELECT, INSERT, UPDATE, DELETE ON {schema}.concern TO {role};
    """)
