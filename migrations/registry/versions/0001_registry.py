"""Authorities, their clients, and the client assertions already used."""

from alembic import context, op

from migrations import SERVICE

revision = "0001"
down_revision = None


def upgrade() -> None:
    schema = context.config.attributes["schema"]
    op.execute(f"""
        CREATE TABLE {schema}.authority (
            slug text PRIMARY KEY CHECK (slug ~ '^[a-z0-9]{{1,20}}$'),
            name text NOT NULL,
            la_code text NOT NULL CHECK (la_code ~ '^[0-9]{{3}}$')
        );
        CREATE TABLE {schema}.client (
            issuer text NOT NULL,
            client_id text NOT NULL,
            authority text NOT NULL REFERENCES {schema}.authority,
            kind text NOT NULL CHECK (kind IN ('agency', 'workforce')),
            agency text,
            agency_name text,
            source text,
            roles text[] NOT NULL DEFAULT '{{}}',
            keys jsonb NOT NULL,
            PRIMARY KEY (issuer, client_id),
            CHECK ((kind = 'agency') = (agency IS NOT NULL))
        );
        CREATE TABLE {schema}.assertion (
            issuer text NOT NULL,
            client_id text NOT NULL,
            jti bytea NOT NULL,
            expires_at timestamptz NOT NULL,
            PRIMARY KEY (issuer, client_id, jti)
        );
        CREATE INDEX assertion_expiry ON {schema}.assertion (expires_at);
        GRANT USAGE ON SCHEMA {schema} TO {SERVICE};
        GRANT SELECT ON {schema}.authority, {schema}.client, {schema}.fd_revision TO {SERVICE};
        GRANT SELECT, INSERT, DELETE ON {schema}.assertion TO {SERVICE};
    """)
