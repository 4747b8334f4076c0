"""Who signed in to the pages, when and how, and whether that session goes on. The service ends one and deletes none."""

from alembic import context, op

from migrations import SERVICE

revision = "0006"
down_revision = "0005"


def upgrade() -> None:
    schema = context.config.attributes["schema"]
    op.execute(f"""
        CREATE TABLE {schema}.session (
            id text PRIMARY KEY,
            client_id text NOT NULL,
            worker text NOT NULL,
            role text NOT NULL,
            means text NOT NULL CHECK (means IN ('link', 'account')),
            provider text,
            subject bytea,
            sid bytea,
            began_at timestamptz NOT NULL,
            seen_at timestamptz NOT NULL,
            ends_at timestamptz NOT NULL,
            ended_at timestamptz,
            ended_by text CHECK (ended_by IN ('person', 'provider', 'operator')),
            CHECK ((means = 'account') = (provider IS NOT NULL)),
            CHECK ((ended_at IS NULL) = (ended_by IS NULL))
        );
        CREATE INDEX session_worker ON {schema}.session (client_id, worker, ends_at);
        CREATE INDEX session_subject ON {schema}.session (provider, subject) WHERE ended_at IS NULL;
        CREATE INDEX session_sid ON {schema}.session (provider, sid) WHERE ended_at IS NULL;
        GRANT SELECT, INSERT, UPDATE (seen_at, ended_at, ended_by) ON {schema}.session TO {SERVICE};
    """)
