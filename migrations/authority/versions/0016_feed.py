"""The feed, to which lines are added and never changed, and what its lines are about."""

from alembic import context, op

from migrations import Tenant

revision = "0016"
down_revision = "0015"


def upgrade() -> None:
    schema = context.config.attributes["schema"]
    role = Tenant(schema.removeprefix("la_")).role
    op.execute(f"""
        CREATE TABLE {schema}.feed (
            place bigint PRIMARY KEY,
            position bigint NOT NULL,
            event text NOT NULL,
            kind text NOT NULL,
            subject text,
            recorded_at timestamptz NOT NULL,
            office boolean NOT NULL,
            agency text
        );
        CREATE INDEX feed_office ON {schema}.feed (place) WHERE office;
        CREATE INDEX feed_agency ON {schema}.feed (agency, place) WHERE agency IS NOT NULL;
        CREATE TABLE {schema}.feed_subject (
            stream uuid PRIMARY KEY,
            reference text NOT NULL,
            agency text
        );
        GRANT SELECT, INSERT ON {schema}.feed TO {role};
        GRANT SELECT, INSERT, UPDATE ON {schema}.feed_subject TO {role};
    """)
