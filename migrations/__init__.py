"""Alembic: owns every table, function, trigger, role and grant."""
