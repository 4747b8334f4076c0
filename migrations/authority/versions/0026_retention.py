"""What is kept of cases that are over, and since when: by which those due for review before destruction are found."""

from alembic import context, op

from migrations import Tenant

revision = "0026"
down_revision = "0025"


def upgrade() -> None:
    schema = context.config.attributes["schema"]
    role = Tenant(schema.removeprefix("la_")).role
    op.execute(f"""
        CREATE TABLE {schema}.retention (
            "case" uuid PRIMARY KEY,
            reference text NOT NULL,
            state text NOT NULL,
            pack text NOT NULL,
            kind text,
            ended_on date,
            keep_until date,
            held boolean NOT NULL,
            asked boolean NOT NULL,
            erased boolean NOT NULL,
            version bigint NOT NULL
        );
        CREATE INDEX retention_ended ON {schema}.retention (kind, ended_on, "case");
        GRANT SELECT, INSERT, UPDATE, DELETE ON {schema}.retention TO {role};
    """)
