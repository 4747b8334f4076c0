"""From where on contacts owe that their child's NHS number is traced is found by an index."""

from alembic import context, op

revision = "0043"
down_revision = "0042"


def upgrade() -> None:
    schema = context.config.attributes["schema"]
    op.execute(f"CREATE INDEX exchange_traced ON {schema}.exchange (position) WHERE kind = 'nhs-number'")
