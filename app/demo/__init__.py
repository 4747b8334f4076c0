"""The demonstration: a synthetic authority with a PostgreSQL of its own."""
