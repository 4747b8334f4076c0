"""A queue is the list of the open duties of its kind: its rows say what is owed, how urgently, and by whose team.

The rows there are stay in their queues, without their duties, until the projection's next version has made them again.
"""

from alembic import context, op

from migrations import Tenant

revision = "0009"
down_revision = "0008"
contracts = "reads queues of another form"


def upgrade() -> None:
    schema = context.config.attributes["schema"]
    role = Tenant(schema.removeprefix("la_")).role
    op.execute(f"""
        ALTER TABLE {schema}.queue RENAME TO queue_before;
        ALTER TABLE {schema}.queue_before RENAME CONSTRAINT queue_pkey TO queue_before_pkey;
        DROP INDEX {schema}.queue_due;
        CREATE TABLE {schema}.queue (
            stream uuid,
            queue text,
            kind text NOT NULL,
            reference text NOT NULL,
            team text,
            agency text,
            urgency bigint NOT NULL,
            received_at timestamptz NOT NULL,
            since timestamptz NOT NULL,
            due_at timestamptz NOT NULL,
            duties jsonb NOT NULL,
            PRIMARY KEY (stream, queue)
        );
        INSERT INTO {schema}.queue
            SELECT "case", queue, 'case', reference, team, agency, 3, received_at, since, due_at, '[]'
            FROM {schema}.queue_before JOIN {schema}.queue_case USING ("case");
        CREATE INDEX queue_due ON {schema}.queue (queue, urgency, due_at, since, stream);
        CREATE INDEX queue_team ON {schema}.queue (queue, team, urgency, due_at, since, stream);
        CREATE INDEX queue_agency ON {schema}.queue (queue, agency, urgency, due_at, since, stream);
        CREATE INDEX queue_agency_team ON {schema}.queue (queue, agency, team, urgency, due_at, since, stream);
        DROP TABLE {schema}.queue_before, {schema}.queue_case;
        DROP TABLE IF EXISTS {schema}_beside.queue, {schema}_beside.queue_case;
        GRANT SELECT, INSERT, UPDATE, DELETE ON {schema}.queue TO {role};
    """)
