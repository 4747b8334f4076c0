"""What a command loads is asked of a function, whose plans are kept."""

from pathlib import Path

from alembic import context, op

from migrations import Tenant

revision = "0044"
down_revision = "0043"

TEXT = Path(__file__).with_suffix(".sql").read_text("utf-8")


def upgrade() -> None:
    schema = context.config.attributes["schema"]
    op.get_bind().exec_driver_sql(TEXT.replace("SCHEMA", schema))
    op.execute(f"GRANT EXECUTE ON FUNCTION {schema}.fd_load TO {Tenant(schema.removeprefix('la_')).appending}")
