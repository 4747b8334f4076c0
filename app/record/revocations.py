"""News of the registry: who is removed or changed there stops at once, in every process.

A process may hold what the registry said only while it hears of changes; while it does not, it asks every time.
"""

import asyncio
from collections.abc import Callable

import psycopg
import structlog
from psycopg import AsyncConnection

from app.base import logs

CHANNEL = "frontdoor_registry"
"""Of the triggers on the registry's tables."""
PAUSE = 1.0

log = structlog.get_logger()


class Revocations:
    """Hears of changes in the registry from `start` to `stop`.

    heard(True): from here on every change is heard; also after each change. heard(False): changes may go unheard.
    """

    def __init__(self, conninfo: str, heard: Callable[[bool], None]) -> None:
        self._conninfo, self._heard = conninfo, heard
        self._task: asyncio.Task[None] | None = None
        heard(False)

    def start(self) -> None:
        """Begin to listen."""
        self._task = asyncio.create_task(self._listen())

    async def stop(self) -> None:
        """Hear no more."""
        if self._task:
            self._task.cancel()
            await asyncio.wait({self._task})

    async def _listen(self) -> None:
        while True:
            try:
                async with await AsyncConnection.connect(self._conninfo, autocommit=True) as connection:
                    await connection.execute(f"LISTEN {CHANNEL}")
                    self._heard(True)
                    async for _ in connection.notifies():
                        self._heard(True)
            except (psycopg.Error, OSError) as error:
                log.warning("revocations-not-heard", **logs.failure(error))
            finally:
                self._heard(False)
            await asyncio.sleep(PAUSE)
