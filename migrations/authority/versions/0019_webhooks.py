"""Webhooks: who is told where, their secrets, what was asked for them, and every attempt, which stays as it is."""

from alembic import context, op

from migrations import Tenant

revision = "0019"
down_revision = "0018"


def upgrade() -> None:
    schema = context.config.attributes["schema"]
    role = Tenant(schema.removeprefix("la_")).role
    op.execute(f"""
        CREATE TABLE {schema}.fd_webhook (
            webhook uuid PRIMARY KEY,
            client text NOT NULL,
            agency text NOT NULL,
            url text NOT NULL,
            event_types text[],
            state text NOT NULL CHECK (state IN ('enabled', 'paused', 'disabled', 'deleted')),
            why text,
            made_at timestamptz NOT NULL,
            changed_at timestamptz NOT NULL,
            place bigint NOT NULL,
            failures integer NOT NULL,
            failing_since timestamptz,
            next_at timestamptz,
            fingerprint bytea NOT NULL
        );
        CREATE INDEX fd_webhook_client ON {schema}.fd_webhook (client, webhook);
        CREATE TABLE {schema}.fd_webhook_secret (
            secret uuid PRIMARY KEY,
            webhook uuid NOT NULL,
            sealed bytea NOT NULL,
            made_at timestamptz NOT NULL,
            expires_at timestamptz,
            fingerprint bytea NOT NULL
        );
        CREATE INDEX fd_webhook_secret_webhook ON {schema}.fd_webhook_secret (webhook, made_at);
        CREATE TABLE {schema}.fd_webhook_errand (
            errand uuid PRIMARY KEY,
            webhook uuid NOT NULL,
            kind text NOT NULL CHECK (kind IN ('ping', 'replay')),
            place bigint NOT NULL,
            until bigint NOT NULL,
            made_at timestamptz NOT NULL,
            made_in uuid NOT NULL,
            is_done boolean NOT NULL,
            fingerprint bytea NOT NULL
        );
        CREATE INDEX fd_webhook_errand_open ON {schema}.fd_webhook_errand (webhook, made_at) WHERE NOT is_done;
        CREATE TABLE {schema}.fd_webhook_attempt (
            attempt bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
            tried uuid NOT NULL UNIQUE,
            webhook uuid NOT NULL,
            message text NOT NULL,
            type text NOT NULL,
            subject text,
            cause text NOT NULL,
            number integer NOT NULL,
            at timestamptz NOT NULL,
            milliseconds integer NOT NULL,
            status integer,
            failure text
        );
        CREATE INDEX fd_webhook_attempt_webhook ON {schema}.fd_webhook_attempt (webhook, attempt);
        GRANT SELECT, INSERT, UPDATE ON {schema}.fd_webhook, {schema}.fd_webhook_errand TO {role};
        GRANT SELECT, INSERT, UPDATE, DELETE ON {schema}.fd_webhook_secret TO {role};
        GRANT SELECT, INSERT ON {schema}.fd_webhook_attempt TO {role};
    """)
