"""Whether the database keeps what it acknowledges, and how far who follows it has come."""

WEAKENED = """
SELECT name FROM pg_settings
WHERE name IN ('fsync', 'full_page_writes', 'synchronous_commit') AND setting = 'off'
UNION ALL SELECT 'the synchronous quorum' FROM pg_settings
WHERE name = 'synchronous_standby_names' AND setting <> ''
  AND NOT EXISTS (SELECT FROM pg_stat_replication WHERE sync_state IN ('sync', 'quorum'))
"""
"""What is switched off of that, by name: one row each."""

STANDS = """
SELECT pg_is_in_recovery(),
    pg_wal_lsn_diff(CASE WHEN pg_is_in_recovery() THEN pg_last_wal_replay_lsn() ELSE pg_current_wal_lsn() END, '0/0'),
    (SELECT system_identifier FROM pg_control_system())
"""
"""Whether a server follows another, how far its write-ahead log is written or played, and of which database it is."""
