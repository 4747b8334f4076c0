"""How long records of their own are kept, beside cases. The projection's next version makes the rows again."""

from alembic import context, op

revision = "0033"
down_revision = "0032"
contracts = "lists what is over without of which kind it is"


def upgrade() -> None:
    schema = context.config.attributes["schema"]
    op.execute(f"""
        ALTER TABLE {schema}.retention ADD COLUMN "of" text NOT NULL DEFAULT 'case';
        ALTER TABLE {schema}.retention ALTER COLUMN "of" DROP DEFAULT;
        DROP TABLE IF EXISTS {schema}_beside.retention;
    """)
