"""The list of subject access requests: whom they are about, where they stand, and until when they are answered."""

from alembic import context, op

from migrations import Tenant

revision = "0025"
down_revision = "0024"


def upgrade() -> None:
    schema = context.config.attributes["schema"]
    role = Tenant(schema.removeprefix("la_")).role
    op.execute(f"""
        CREATE TABLE {schema}.subject_request (
            stream uuid PRIMARY KEY,
            reference text NOT NULL,
            subject text NOT NULL,
            state text NOT NULL,
            child uuid,
            cases jsonb NOT NULL,
            received_at timestamptz NOT NULL,
            due_on date NOT NULL,
            over_at timestamptz,
            version bigint NOT NULL
        );
        CREATE INDEX subject_request_due ON {schema}.subject_request (due_on, stream);
        GRANT SELECT, INSERT, UPDATE, DELETE ON {schema}.subject_request TO {role};
    """)
