"""The outside issuers that authorities trust: for their staff's sign-in, and for access tokens."""

from alembic import context, op

from migrations import SERVICE

revision = "0007"
down_revision = "0006"


def upgrade() -> None:
    schema = context.config.attributes["schema"]
    op.execute(f"""
        CREATE TABLE {schema}.provider (
            issuer text PRIMARY KEY,
            authority text NOT NULL REFERENCES {schema}.authority,
            vouches text NOT NULL,
            tenant text,
            sign_in text,
            audience text,
            roles jsonb NOT NULL,
            clients jsonb NOT NULL,
            algorithms text[] NOT NULL,
            CHECK (sign_in <> audience)
        );
        CREATE UNIQUE INDEX provider_sign_in ON {schema}.provider (authority) WHERE sign_in IS NOT NULL;
        CREATE TRIGGER tell AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON {schema}.provider
            FOR EACH STATEMENT EXECUTE FUNCTION {schema}.tell();
        GRANT SELECT ON {schema}.provider TO {SERVICE};
    """)
