"""${message}"""

from alembic import context, op

revision = ${repr(up_revision)}
down_revision = ${repr(down_revision)}
# contracts = "what the release before needs and finds no more"


def upgrade() -> None:
    schema = context.config.attributes["schema"]
