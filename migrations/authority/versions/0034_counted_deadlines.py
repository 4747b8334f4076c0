"""Clocks are counted as they change, by the week in which they are due, and not as people look.

The counts begin with those of the rows there are; the projection's next version makes them again.
"""

from alembic import context, op

from migrations import Tenant

revision = "0034"
down_revision = "0033"


def upgrade() -> None:
    schema = context.config.attributes["schema"]
    role = Tenant(schema.removeprefix("la_")).role
    op.execute(f"""
        ALTER TABLE {schema}.deadline_case ADD COLUMN superseded boolean NOT NULL DEFAULT false;
        UPDATE {schema}.deadline_case AS known SET superseded = true FROM {schema}.case_list AS listed
            WHERE listed."case" = known."case" AND listed.state = 'superseded';

        CREATE TABLE {schema}.deadline_count (
            week date,
            agency text,
            clause text,
            "limit" text,
            state text,
            number bigint NOT NULL,
            PRIMARY KEY (week, agency, clause, "limit", state)
        );
        INSERT INTO {schema}.deadline_count
            SELECT date_trunc('week', due_at AT TIME ZONE 'Europe/London')::date, coalesce(agency, ''), clause,
                "limit", state, count(*)
            FROM {schema}.deadline JOIN {schema}.deadline_case USING ("case")
            WHERE NOT superseded
            GROUP BY 1, 2, 3, 4, 5;
        GRANT SELECT, INSERT, UPDATE, DELETE ON {schema}.deadline_count TO {role};
        DROP TABLE IF EXISTS {schema}_beside.deadline, {schema}_beside.deadline_case;
    """)
