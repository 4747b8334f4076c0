"""The audit trail is also read by event, and by when something was recorded."""

from alembic import context, op

revision = "0004"
down_revision = "0003"


def upgrade() -> None:
    schema = context.config.attributes["schema"]
    op.execute(f"""
        CREATE INDEX audit_trail_event ON {schema}.audit_trail (event, position);
        CREATE INDEX audit_trail_recorded ON {schema}.audit_trail (recorded_at);
    """)
