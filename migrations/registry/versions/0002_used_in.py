"""Which use it was that used a client assertion, so that a use whose answer was lost knows itself again."""

from alembic import context, op

revision = "0002"
down_revision = "0001"


def upgrade() -> None:
    schema = context.config.attributes["schema"]
    op.execute(f"ALTER TABLE {schema}.assertion ADD COLUMN used_in uuid")
