"""What is open of notices and exchanges is counted without reading what is over."""

from alembic import context, op

revision = "0041"
down_revision = "0040"


def upgrade() -> None:
    schema = context.config.attributes["schema"]
    op.execute(f"""
        CREATE INDEX notice_open ON {schema}.notice (standing) WHERE standing IN ('owed', 'waiting', 'failed');
        CREATE INDEX exchange_open ON {schema}.exchange (standing) WHERE standing <> 'done';
    """)
