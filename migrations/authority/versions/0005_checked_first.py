"""The append function checks everything before it writes anything."""

from pathlib import Path

from alembic import context, op

revision = "0005"
down_revision = "0004"

TEXT = Path(__file__).with_suffix(".sql").read_text("utf-8")


def upgrade() -> None:
    schema = context.config.attributes["schema"]
    op.get_bind().exec_driver_sql(TEXT.replace("SCHEMA", schema).replace("%", "%%"))
