"""One role appends and one reads; the one there was keeps up what is made of the log, and appends no more."""

from alembic import context, op

from migrations import Tenant

revision = "0024"
down_revision = "0023"
contracts = "appends as the role that keeps the read models"


def upgrade() -> None:
    schema = context.config.attributes["schema"]
    tenant = Tenant(schema.removeprefix("la_"))
    op.execute(f"""
        GRANT USAGE ON SCHEMA {schema} TO {tenant.appending}, {tenant.reading};
        GRANT SELECT ON {schema}.fd_events, {schema}.fd_claim, {schema}.fd_idempotency TO {tenant.appending};
        REVOKE EXECUTE ON FUNCTION {schema}.fd_append FROM {tenant.role};
        GRANT EXECUTE ON FUNCTION {schema}.fd_append TO {tenant.appending};
        GRANT SELECT ON ALL TABLES IN SCHEMA {schema} TO {tenant.reading};
        REVOKE SELECT ON {schema}.fd_claim, {schema}.fd_idempotency, {schema}.fd_webhook_secret FROM {tenant.reading};
        ALTER DEFAULT PRIVILEGES IN SCHEMA {schema} GRANT SELECT ON TABLES TO {tenant.reading};
    """)
