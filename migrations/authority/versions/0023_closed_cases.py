"""To whom a case is restricted and who is kept out of it, and whose case a section 27 request is of."""

from alembic import context, op

revision = "0023"
down_revision = "0022"
contracts = "lists cases without who is kept out"


def upgrade() -> None:
    schema = context.config.attributes["schema"]
    op.execute(f"""
        ALTER TABLE {schema}.case_list
            ADD COLUMN named jsonb,
            ADD COLUMN kept_out jsonb NOT NULL DEFAULT '[]',
            ADD COLUMN let_in jsonb NOT NULL DEFAULT '{{}}',
            ADD COLUMN guarded boolean NOT NULL DEFAULT false;
        ALTER TABLE {schema}.case_list
            ALTER COLUMN kept_out DROP DEFAULT, ALTER COLUMN let_in DROP DEFAULT, ALTER COLUMN guarded DROP DEFAULT;
        CREATE INDEX case_list_guarded ON {schema}.case_list ("case") WHERE guarded;
        ALTER TABLE {schema}.help_request ADD COLUMN "case" uuid;
    """)
