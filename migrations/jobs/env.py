"""Alembic's entry for the jobs."""

from migrations.environment import run

run()
