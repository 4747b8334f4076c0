"""The journal: events, claims, idempotency, the append function and its guards."""

from pathlib import Path

from alembic import context, op

from migrations import Tenant

revision = "0001"
down_revision = None

TEXT = Path(__file__).with_suffix(".sql").read_text("utf-8")


def upgrade() -> None:
    schema = context.config.attributes["schema"]
    role = Tenant(schema.removeprefix("la_")).role
    op.get_bind().exec_driver_sql(TEXT.replace("SCHEMA", schema).replace("%", "%%"))
    op.execute(f"""
        REVOKE ALL ON ALL FUNCTIONS IN SCHEMA {schema} FROM PUBLIC;
        GRANT USAGE ON SCHEMA {schema} TO {role};
        GRANT SELECT ON ALL TABLES IN SCHEMA {schema} TO {role};
        GRANT EXECUTE ON FUNCTION {schema}.fd_append TO {role};
    """)
