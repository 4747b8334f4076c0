"""When the watch has something to tell of a clock.

The rows there are stay, untold, until the projection's next version has made them again.
"""

from alembic import context, op

revision = "0015"
down_revision = "0014"
contracts = "writes deadlines that do not say what was told"


def upgrade() -> None:
    schema = context.config.attributes["schema"]
    op.execute(f"""
        ALTER TABLE {schema}.deadline ADD COLUMN next_at timestamptz;
        ALTER TABLE {schema}.deadline_case
            ADD COLUMN neared jsonb NOT NULL DEFAULT '[]',
            ADD COLUMN missed jsonb NOT NULL DEFAULT '[]';
        ALTER TABLE {schema}.deadline_case ALTER COLUMN neared DROP DEFAULT, ALTER COLUMN missed DROP DEFAULT;
        CREATE INDEX deadline_next ON {schema}.deadline (next_at, "case") WHERE next_at IS NOT NULL;
        DROP TABLE IF EXISTS {schema}_beside.deadline, {schema}_beside.deadline_case;
    """)
