"""Alembic's entry for one authority."""

from migrations.environment import run

run()
