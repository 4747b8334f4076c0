"""When what follows from the log was last held against it, and how much differed."""

from alembic import context, op

from migrations import Tenant

revision = "0036"
down_revision = "0035"


def upgrade() -> None:
    schema = context.config.attributes["schema"]
    role = Tenant(schema.removeprefix("la_")).role
    op.execute(f"""
        CREATE TABLE {schema}.held (
            part text PRIMARY KEY,
            begun_at timestamptz NOT NULL,
            held_at timestamptz,
            differences bigint NOT NULL DEFAULT 0
        );
        GRANT SELECT, INSERT, UPDATE ON {schema}.held TO {role};
    """)
