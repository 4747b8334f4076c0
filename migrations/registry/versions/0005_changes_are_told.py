"""Whoever holds what the registry said is told, with the commit, that it has changed."""

from alembic import context, op

revision = "0005"
down_revision = "0004"


def upgrade() -> None:
    schema = context.config.attributes["schema"]
    op.execute(f"""
        CREATE FUNCTION {schema}.tell() RETURNS trigger LANGUAGE plpgsql AS
            $$ BEGIN PERFORM pg_notify('frontdoor_registry', ''); RETURN NULL; END $$;
        CREATE TRIGGER tell AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON {schema}.client
            FOR EACH STATEMENT EXECUTE FUNCTION {schema}.tell();
    """)
