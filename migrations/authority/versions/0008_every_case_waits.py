"""What the queues remember of a case until it ends. The rows are made again by the projection's next version."""

from alembic import context, op

revision = "0008"
down_revision = "0007"
contracts = "writes queues without what they remember"


def upgrade() -> None:
    schema = context.config.attributes["schema"]
    op.execute(f"""
        ALTER TABLE {schema}.queue_case
            ADD COLUMN siblings_at timestamptz, ADD COLUMN disposed_at timestamptz,
            ADD COLUMN authorised_at timestamptz, ADD COLUMN led_at timestamptz, ADD COLUMN proposed_at timestamptz,
            ADD COLUMN dissent_at timestamptz, ADD COLUMN ended_at timestamptz,
            ADD COLUMN to_copy jsonb NOT NULL DEFAULT '[]', ADD COLUMN suspected jsonb NOT NULL DEFAULT '{{}}';
        ALTER TABLE {schema}.queue_case
            ALTER COLUMN to_copy DROP DEFAULT, ALTER COLUMN suspected DROP DEFAULT;
    """)
