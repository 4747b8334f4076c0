"""Alembic's entry for the registry."""

from migrations.environment import run

run()
