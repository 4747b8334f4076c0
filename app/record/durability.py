"""Whether the database keeps what it acknowledges."""

WEAKENED = """
SELECT name FROM pg_settings
WHERE name IN ('fsync', 'full_page_writes', 'synchronous_commit') AND setting = 'off'
UNION ALL SELECT 'the synchronous quorum' FROM pg_settings
WHERE name = 'synchronous_standby_names' AND setting <> ''
  AND NOT EXISTS (SELECT FROM pg_stat_replication WHERE sync_state IN ('sync', 'quorum'))
"""
"""What is switched off of that, by name: one row each."""
