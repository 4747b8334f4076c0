"""Where procrastinate keeps its jobs: what is to be sent, by ids alone.

The tables are those of procrastinate 3.10, as it makes them itself. A later one brings migrations of its own, each of
which is then a revision here.
"""

from alembic import context, op
from procrastinate.schema import SchemaManager

from migrations import SERVICE

revision = "0001"
down_revision = None

TABLES = ("procrastinate_workers", "procrastinate_jobs", "procrastinate_periodic_defers", "procrastinate_events")


def upgrade() -> None:
    schema = context.config.attributes["schema"]
    driver = op.get_bind().connection.driver_connection
    assert driver is not None
    (path,) = driver.execute("SHOW search_path").fetchone()
    driver.execute(f"SET LOCAL search_path = {schema}")
    driver.execute(SchemaManager.get_schema())
    driver.execute(f"SET LOCAL search_path = {path}")
    driver.execute(f"""
        GRANT USAGE ON SCHEMA {schema} TO {SERVICE};
        GRANT SELECT, INSERT, UPDATE, DELETE ON {", ".join(f"{schema}.{table}" for table in TABLES)} TO {SERVICE};
        GRANT USAGE ON ALL SEQUENCES IN SCHEMA {schema} TO {SERVICE};
    """)
