"""How long a database that is away is waited for: longer and longer, until it answers."""

import psycopg
from eventsourcing.persistence import PersistenceError
from procrastinate.exceptions import ConnectorException
from sqlalchemy.exc import DBAPIError

from app.base import logs
from app.record.journal import DatabaseUnavailable, OutcomeUnknown

AWAY = (psycopg.Error, DBAPIError, PersistenceError, ConnectorException, DatabaseUnavailable, OutcomeUnknown)
"""How it shows that a database is away, whatever asked it."""

LOOK_FOR_AUTHORITIES_EVERY = 10.0
"""Seconds until it is looked again which authorities there are."""

FIRST, LONGEST = 0.1, 5.0
"""Seconds until it is tried again: at first, and at most."""

log = logs.get(__name__)


class Patience:
    """How long one kind of work waits until it tries again; whoever asks does the waiting. event: as the log has it."""

    def __init__(self, event: str, **about: str) -> None:
        self._event, self._about, self._attempt = event, about, 0

    def answered(self) -> None:
        """It went well: the next wait is a short one."""
        self._attempt = 0

    def after(self, error: BaseException) -> float:
        """Seconds, after that went wrong."""
        log.warning(self._event, attempt=self._attempt, **self._about, **logs.failure(error))
        seconds: float = min(FIRST * 2 ** min(self._attempt, 10), LONGEST)
        self._attempt += 1
        return seconds
