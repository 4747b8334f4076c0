"""The read models' tables, and how far each has read the log."""

from alembic import context, op

from migrations import Tenant

revision = "0002"
down_revision = "0001"

TABLES = (
    "projection", "case_list", "queue", "queue_case", "deadline", "deadline_case", "audit_trail", "child",
    "child_index", "same_child",
)  # fmt: skip


def upgrade() -> None:
    schema = context.config.attributes["schema"]
    role = Tenant(schema.removeprefix("la_")).role
    tables = ", ".join(f"{schema}.{table}" for table in TABLES)
    op.execute(f"""
        CREATE TABLE {schema}.projection (
            name text PRIMARY KEY,
            version integer NOT NULL,
            position bigint NOT NULL,
            state text NOT NULL,
            stopped_at bigint,
            error text
        );

        CREATE TABLE {schema}.case_list (
            "case" uuid PRIMARY KEY,
            reference text NOT NULL,
            communication uuid NOT NULL,
            child uuid NOT NULL,
            agency text,
            source text NOT NULL,
            referrer_kind text NOT NULL,
            intent text NOT NULL,
            state text NOT NULL,
            received_at timestamptz NOT NULL,
            recorded_at timestamptz NOT NULL,
            version bigint NOT NULL,
            team text,
            child_name jsonb,
            outcome text,
            referral_on date,
            position bigint NOT NULL
        );
        CREATE INDEX case_list_received ON {schema}.case_list (received_at, "case");
        CREATE INDEX case_list_state ON {schema}.case_list (state, received_at, "case");
        CREATE INDEX case_list_agency ON {schema}.case_list (agency, received_at, "case");
        CREATE INDEX case_list_agency_state ON {schema}.case_list (agency, state, received_at, "case");
        CREATE INDEX case_list_child ON {schema}.case_list (child);

        CREATE TABLE {schema}.queue (
            "case" uuid,
            queue text,
            since timestamptz NOT NULL,
            due_at timestamptz NOT NULL,
            PRIMARY KEY ("case", queue)
        );
        CREATE INDEX queue_due ON {schema}.queue (queue, due_at, "case");

        CREATE TABLE {schema}.queue_case (
            "case" uuid PRIMARY KEY,
            reference text NOT NULL,
            agency text,
            source text NOT NULL,
            intent text NOT NULL,
            team text,
            child_name jsonb,
            received_at timestamptz NOT NULL,
            opened_at timestamptz NOT NULL,
            checked_at timestamptz,
            sent_at timestamptz,
            decided_at timestamptz,
            progressed_at timestamptz,
            referred_at timestamptz,
            entered_at timestamptz,
            pack text NOT NULL,
            facts jsonb NOT NULL
        );

        CREATE TABLE {schema}.deadline (
            "case" uuid,
            clause text,
            name text NOT NULL,
            "limit" text NOT NULL,
            started_at timestamptz NOT NULL,
            due_at timestamptz NOT NULL,
            notice_at timestamptz,
            state text NOT NULL,
            stopped_at timestamptz,
            stopped_recorded_at timestamptz,
            overdue_by interval,
            PRIMARY KEY ("case", clause)
        );
        CREATE INDEX deadline_due ON {schema}.deadline (due_at, "case", clause);
        CREATE INDEX deadline_state ON {schema}.deadline (state, due_at, "case", clause);
        CREATE INDEX deadline_clause ON {schema}.deadline (clause, due_at, "case");
        CREATE INDEX deadline_clause_state ON {schema}.deadline (clause, state, due_at, "case");

        CREATE TABLE {schema}.deadline_case (
            "case" uuid PRIMARY KEY,
            reference text NOT NULL,
            agency text,
            pack text NOT NULL,
            facts jsonb NOT NULL
        );

        CREATE TABLE {schema}.audit_trail (
            position bigint PRIMARY KEY,
            recorded_at timestamptz NOT NULL,
            occurred_at timestamptz NOT NULL,
            event text NOT NULL,
            stream uuid NOT NULL,
            version bigint NOT NULL,
            "case" uuid,
            worker text NOT NULL,
            role text NOT NULL,
            agency text,
            client text,
            request text
        );
        CREATE INDEX audit_trail_case ON {schema}.audit_trail ("case", position) WHERE "case" IS NOT NULL;
        CREATE INDEX audit_trail_worker ON {schema}.audit_trail (worker, position);

        CREATE TABLE {schema}.child (
            child uuid PRIMARY KEY,
            reference text,
            details jsonb
        );

        CREATE TABLE {schema}.child_index (
            origin uuid,
            kind text,
            key bytea,
            child uuid NOT NULL,
            PRIMARY KEY (origin, kind, key)
        );
        CREATE INDEX child_index_key ON {schema}.child_index (kind, key);
        CREATE INDEX child_index_child ON {schema}.child_index (child);

        CREATE TABLE {schema}.same_child (
            child uuid,
            other uuid,
            PRIMARY KEY (child, other)
        );

        GRANT SELECT, INSERT, UPDATE, DELETE ON {tables} TO {role};
    """)
