"""A deadline is one of its clause and of what started it. The rows are made again by the projection's next version."""

from alembic import context, op

revision = "0006"
down_revision = "0005"
contracts = "writes deadlines that do not say what started them"


def upgrade() -> None:
    schema = context.config.attributes["schema"]
    op.execute(f"""
        ALTER TABLE {schema}.deadline ADD COLUMN started_by bigint NOT NULL DEFAULT 1;
        ALTER TABLE {schema}.deadline ALTER COLUMN started_by DROP DEFAULT;
        ALTER TABLE {schema}.deadline DROP CONSTRAINT deadline_pkey;
        ALTER TABLE {schema}.deadline ADD PRIMARY KEY ("case", clause, started_by);
        DROP INDEX {schema}.deadline_due, {schema}.deadline_state, {schema}.deadline_clause,
            {schema}.deadline_clause_state;
        CREATE INDEX deadline_due ON {schema}.deadline (due_at, "case", clause, started_by);
        CREATE INDEX deadline_state ON {schema}.deadline (state, due_at, "case", clause, started_by);
        CREATE INDEX deadline_clause ON {schema}.deadline (clause, due_at, "case", started_by);
        CREATE INDEX deadline_clause_state ON {schema}.deadline (clause, state, due_at, "case", started_by);
    """)
