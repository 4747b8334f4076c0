"""The last event that shut somebody out, or erased something, is found at once: a read replica must not lack it."""

from alembic import context, op

revision = "0039"
down_revision = "0038"

SHUTS = (
    "case-joined", "case-left", "case-restricted", "conflict-declared", "erasure-approved", "record-erasure-approved",
)  # fmt: skip
"""As `app.reading.closed.SHUTS`: what the planner compares, word for word."""


def upgrade() -> None:
    schema = context.config.attributes["schema"]
    names = ", ".join(f"'{each}'" for each in SHUTS)
    op.execute(f"CREATE INDEX fd_events_shuts ON {schema}.fd_events (notification_id) WHERE topic IN ({names})")
