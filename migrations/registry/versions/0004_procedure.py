"""By whose procedure an authority works: which policy packs its cases are judged by."""

from alembic import context, op

revision = "0004"
down_revision = "0003"


def upgrade() -> None:
    schema = context.config.attributes["schema"]
    op.execute(f"ALTER TABLE {schema}.authority ADD COLUMN procedure text NOT NULL DEFAULT 'lincolnshire'")
