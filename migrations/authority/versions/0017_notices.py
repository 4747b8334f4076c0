"""The notices that are owed, to which rows are added and never made again. What is on record already owes none."""

from alembic import context, op

from migrations import Tenant

revision = "0017"
down_revision = "0016"


def upgrade() -> None:
    schema = context.config.attributes["schema"]
    role = Tenant(schema.removeprefix("la_")).role
    op.execute(f"""
        CREATE TABLE {schema}.notice (
            notice uuid PRIMARY KEY,
            position bigint NOT NULL,
            kind text NOT NULL,
            clause text NOT NULL,
            recipient text NOT NULL,
            record uuid NOT NULL,
            reference text NOT NULL,
            "of" text NOT NULL,
            owed_at timestamptz NOT NULL,
            standing text NOT NULL,
            attempts integer NOT NULL,
            tried_at timestamptz,
            next_at timestamptz,
            channel text,
            why text,
            is_queued boolean NOT NULL
        );
        CREATE INDEX notice_position ON {schema}.notice (position, notice);
        CREATE INDEX notice_unqueued ON {schema}.notice (position, notice) WHERE NOT is_queued;
        GRANT SELECT, INSERT, UPDATE ON {schema}.notice TO {role};
        INSERT INTO {schema}.projection (name, version, position, state)
        SELECT 'notices', 1, coalesce(max(notification_id), 0), 'running' FROM {schema}.fd_events;
    """)
