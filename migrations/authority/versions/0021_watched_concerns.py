"""When the watch has something to tell of an agency's own concern.

The rows there are stay, untold, until the projection's next version has made them again.
"""

from alembic import context, op

revision = "0021"
down_revision = "0020"
contracts = "calls a column of concerns otherwise"


def upgrade() -> None:
    schema = context.config.attributes["schema"]
    op.execute(f"""
        ALTER TABLE {schema}.concern RENAME COLUMN plans TO facts;
        UPDATE {schema}.concern SET facts = '[]';
        ALTER TABLE {schema}.concern
            ADD COLUMN pack text NOT NULL DEFAULT '',
            ADD COLUMN neared jsonb NOT NULL DEFAULT '[]',
            ADD COLUMN missed jsonb NOT NULL DEFAULT '[]',
            ADD COLUMN next_at timestamptz;
        ALTER TABLE {schema}.concern
            ALTER COLUMN pack DROP DEFAULT, ALTER COLUMN neared DROP DEFAULT, ALTER COLUMN missed DROP DEFAULT;
        CREATE INDEX concern_next ON {schema}.concern (next_at, concern) WHERE next_at IS NOT NULL;
        DROP TABLE IF EXISTS {schema}_beside.concern;
    """)
