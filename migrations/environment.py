"""What both branches' `env.py` run: revisions in the caller's connection and the named schema, as the owner."""

from alembic import context
from sqlalchemy import text


def run() -> None:
    """Run the revisions of the branch Alembic was pointed at."""
    from migrations import OWNER

    attributes = context.config.attributes
    connection, schema = attributes["connection"], attributes["schema"]
    connection.execute(text(f"CREATE SCHEMA IF NOT EXISTS {schema} AUTHORIZATION {OWNER}"))
    connection.execute(text(f"SET LOCAL ROLE {OWNER}"))
    context.configure(connection=connection, version_table="fd_revision", version_table_schema=schema)
    context.run_migrations()
    connection.execute(text("RESET ROLE"))
