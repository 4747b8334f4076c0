"""The list of challenges: which are open, and which were left unresolved, and why."""

from alembic import context, op

from migrations import Tenant

revision = "0011"
down_revision = "0010"


def upgrade() -> None:
    schema = context.config.attributes["schema"]
    role = Tenant(schema.removeprefix("la_")).role
    op.execute(f"""
        CREATE TABLE {schema}.challenge (
            challenge uuid PRIMARY KEY,
            reference text NOT NULL,
            agency text NOT NULL,
            cases jsonb NOT NULL,
            about text NOT NULL,
            state text NOT NULL,
            rung text NOT NULL,
            at_risk boolean NOT NULL,
            raised_at timestamptz NOT NULL,
            ended_at timestamptz,
            why text,
            said jsonb,
            version bigint NOT NULL
        );
        CREATE INDEX challenge_raised ON {schema}.challenge (raised_at, challenge);
        CREATE INDEX challenge_state ON {schema}.challenge (state, raised_at, challenge);
        CREATE INDEX challenge_agency ON {schema}.challenge (agency, raised_at, challenge);
        GRANT SELECT, INSERT, UPDATE, DELETE ON {schema}.challenge TO {role};
    """)
