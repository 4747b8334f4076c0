"""The breaker of the service that traces NHS numbers, and from where on contacts owe that it is asked."""

from alembic import context, op

from migrations import Tenant

revision = "0042"
down_revision = "0041"


def upgrade() -> None:
    schema = context.config.attributes["schema"]
    role = Tenant(schema.removeprefix("la_")).role
    op.execute(f"""
        CREATE TABLE {schema}.tracing_breaker (
            is_one boolean PRIMARY KEY CHECK (is_one),
            since bigint,
            failures integer NOT NULL,
            why text,
            opened_at timestamptz,
            retry_at timestamptz
        );
        INSERT INTO {schema}.tracing_breaker VALUES (true, NULL, 0);
        GRANT SELECT, UPDATE ON {schema}.tracing_breaker TO {role};
    """)
