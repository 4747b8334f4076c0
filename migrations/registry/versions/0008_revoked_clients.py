"""When a client was revoked: its entry stays, since its agency's name is read there, and it may call no more."""

from alembic import context, op

revision = "0008"
down_revision = "0007"


def upgrade() -> None:
    schema = context.config.attributes["schema"]
    op.execute(f"ALTER TABLE {schema}.client ADD COLUMN revoked_at timestamptz")
