"""Who the children are of whom contacts were made, by which outcomes and timeliness are compared (EQ1)."""

from alembic import context, op

from migrations import Tenant

revision = "0012"
down_revision = "0011"


def upgrade() -> None:
    schema = context.config.attributes["schema"]
    role = Tenant(schema.removeprefix("la_")).role
    op.execute(f"""
        CREATE TABLE {schema}.equality (
            "case" uuid PRIMARY KEY,
            received_at timestamptz NOT NULL,
            ethnicity text NOT NULL,
            first_language text NOT NULL,
            religion text NOT NULL,
            disability jsonb NOT NULL,
            sex text NOT NULL,
            age text NOT NULL,
            refused jsonb NOT NULL,
            said jsonb,
            outcome text,
            lead text
        );
        CREATE INDEX equality_received ON {schema}.equality (received_at, "case");
        GRANT SELECT, INSERT, UPDATE, DELETE ON {schema}.equality TO {role};
    """)
