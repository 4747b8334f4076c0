"""Cases are found by their team too."""

from alembic import context, op

revision = "0031"
down_revision = "0030"


def upgrade() -> None:
    schema = context.config.attributes["schema"]
    op.execute(f"""
        CREATE INDEX case_list_team ON {schema}.case_list (team, received_at, "case");
        CREATE INDEX case_list_team_state ON {schema}.case_list (team, state, received_at, "case");
    """)
