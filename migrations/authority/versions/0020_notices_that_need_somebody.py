"""The notices that need somebody are counted without those that do not."""

from alembic import context, op

revision = "0020"
down_revision = "0019"


def upgrade() -> None:
    schema = context.config.attributes["schema"]
    op.execute(f"""
        CREATE INDEX notice_needing ON {schema}.notice (standing, tried_at)
            WHERE standing = 'failed' OR standing = 'sent' AND channel IN ('govuk-notify', 'govuk-notify-text');
    """)
