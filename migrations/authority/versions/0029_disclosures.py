"""What was disclosed to an agency, so that it finds it."""

from alembic import context, op

from migrations import Tenant

revision = "0029"
down_revision = "0028"


def upgrade() -> None:
    schema = context.config.attributes["schema"]
    role = Tenant(schema.removeprefix("la_")).role
    op.execute(f"""
        CREATE TABLE {schema}.disclosure (
            "case" uuid NOT NULL,
            version bigint NOT NULL,
            reference text NOT NULL,
            agency text NOT NULL,
            made_at timestamptz NOT NULL,
            PRIMARY KEY ("case", version)
        );
        CREATE INDEX disclosure_agency ON {schema}.disclosure (agency, made_at, "case", version);
        GRANT SELECT, INSERT, UPDATE, DELETE ON {schema}.disclosure TO {role};
    """)
