"""What policy packs and calendars said when they were first used. Whoever migrates writes it; the service reads it."""

from alembic import context, op

from migrations import SERVICE

revision = "0003"
down_revision = "0002"


def upgrade() -> None:
    schema = context.config.attributes["schema"]
    op.execute(f"""
        CREATE TABLE {schema}.rules (
            kind text NOT NULL CHECK (kind IN ('pack', 'calendar')),
            name text NOT NULL,
            digest text NOT NULL CHECK (digest ~ '^[0-9a-f]{{64}}$'),
            first_used_at timestamptz NOT NULL DEFAULT now(),
            PRIMARY KEY (kind, name)
        );
        GRANT SELECT ON {schema}.rules TO {SERVICE};
    """)
