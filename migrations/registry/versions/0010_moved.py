"""Since when an authority is not served from here, and where it is instead."""

from alembic import context, op

revision = "0010"
down_revision = "0009"


def upgrade() -> None:
    schema = context.config.attributes["schema"]
    op.execute(f"""
        ALTER TABLE {schema}.authority ADD COLUMN closed_at timestamptz, ADD COLUMN moved_to text,
            ADD CHECK (moved_to IS NULL OR closed_at IS NOT NULL);
        CREATE TRIGGER tell AFTER UPDATE ON {schema}.authority
            FOR EACH STATEMENT EXECUTE FUNCTION {schema}.tell();
    """)
