"""What is exchanged with the case-management system, to which rows are added and never made again, and its breaker."""

from alembic import context, op

from migrations import Tenant

revision = "0018"
down_revision = "0017"


def upgrade() -> None:
    schema = context.config.attributes["schema"]
    role = Tenant(schema.removeprefix("la_")).role
    op.execute(f"""
        CREATE TABLE {schema}.exchange (
            record uuid NOT NULL,
            kind text NOT NULL,
            position bigint NOT NULL,
            reference text NOT NULL,
            owed_at timestamptz NOT NULL,
            standing text NOT NULL,
            attempts integer NOT NULL,
            tried_at timestamptz,
            next_at timestamptz,
            system text,
            why text,
            PRIMARY KEY (record, kind)
        );
        CREATE INDEX exchange_position ON {schema}.exchange (position, kind);
        CREATE INDEX exchange_next ON {schema}.exchange (kind, next_at) WHERE next_at IS NOT NULL;
        CREATE TABLE {schema}.breaker (
            is_one boolean PRIMARY KEY CHECK (is_one),
            failures integer NOT NULL,
            why text,
            opened_at timestamptz,
            retry_at timestamptz
        );
        INSERT INTO {schema}.breaker VALUES (true, 0);
        GRANT SELECT, INSERT, UPDATE ON {schema}.exchange TO {role};
        GRANT SELECT, UPDATE ON {schema}.breaker TO {role};
        INSERT INTO {schema}.projection (name, version, position, state)
        SELECT 'exchanges', 1, coalesce(max(notification_id), 0), 'running' FROM {schema}.fd_events;
    """)
