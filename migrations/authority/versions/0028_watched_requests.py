"""When the watch has something to tell of a subject access request.

The rows there are stay, untold, until the projection's next version has made them again.
"""

from alembic import context, op

revision = "0028"
down_revision = "0027"
contracts = "writes requests that do not say what was told"


def upgrade() -> None:
    schema = context.config.attributes["schema"]
    op.execute(f"""
        ALTER TABLE {schema}.subject_request
            ADD COLUMN runs_since bigint NOT NULL DEFAULT 1,
            ADD COLUMN pack text NOT NULL DEFAULT '',
            ADD COLUMN neared jsonb NOT NULL DEFAULT '[]',
            ADD COLUMN missed jsonb NOT NULL DEFAULT '[]',
            ADD COLUMN next_at timestamptz;
        ALTER TABLE {schema}.subject_request
            ALTER COLUMN runs_since DROP DEFAULT, ALTER COLUMN pack DROP DEFAULT,
            ALTER COLUMN neared DROP DEFAULT, ALTER COLUMN missed DROP DEFAULT;
        CREATE INDEX subject_request_next ON {schema}.subject_request (next_at, stream) WHERE next_at IS NOT NULL;
        DROP TABLE IF EXISTS {schema}_beside.subject_request;
    """)
