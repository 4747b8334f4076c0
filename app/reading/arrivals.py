"""Waiting for a projection to come to a position.

Whoever projects tells it with the commit. A notification saves waiting and is
never relied on: whoever waits looks by itself now and then.
"""

import asyncio
from collections.abc import Collection, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field

import psycopg
from psycopg import AsyncConnection

from app.base import logs
from projections.together import ARRIVALS

PAUSE = 1.0  # seconds until a line that broke is opened again

log = logs.get(__name__)


@dataclass(slots=True)
class Arrival:
    """What one who waits hears: that a projection of theirs has come to their position. names: none are all of them."""

    schema: str
    names: frozenset[str]
    position: int
    _heard: asyncio.Event = field(default_factory=asyncio.Event)

    async def heard(self, seconds: float) -> None:
        """Until there is reason to look again, and no longer than so many seconds."""
        with suppress(TimeoutError):
            await asyncio.wait_for(self._heard.wait(), seconds)
        self._heard.clear()

    def hear(self, schema: str, name: str, position: int) -> None:
        """What was told concerns it, or does not."""
        if schema == self.schema and (name in self.names or not self.names) and position >= self.position:
            self._heard.set()

    def look(self) -> None:
        """Something may have been missed."""
        self._heard.set()


class Arrivals:
    """Hears when projections move, over one connection that is opened when somebody first waits."""

    def __init__(self, conninfo: str) -> None:
        self._conninfo = conninfo
        self._waiting: list[Arrival] = []
        self._task: asyncio.Task[None] | None = None

    @contextmanager
    def of(self, schema: str, names: Collection[str], position: int) -> Iterator[Arrival]:
        """Hear of projections that come to a position. Enter before looking, so that nothing falls between."""
        arrival = Arrival(schema, frozenset(names), position)
        self._waiting.append(arrival)
        if self._task is None:
            self._task = asyncio.create_task(self._listen())
        try:
            yield arrival
        finally:
            self._waiting.remove(arrival)

    async def close(self) -> None:
        """Hear no more."""
        if self._task:
            self._task.cancel()
            await asyncio.wait({self._task})

    async def _listen(self) -> None:
        while True:
            try:
                async with await AsyncConnection.connect(self._conninfo, autocommit=True) as connection:
                    await connection.execute(f"LISTEN {ARRIVALS}")
                    for arrival in self._waiting:
                        arrival.look()
                    async for told in connection.notifies():
                        schema, name, position = told.payload.split(" ")
                        for arrival in self._waiting:
                            arrival.hear(schema, name, int(position))
            except (psycopg.Error, OSError, ValueError) as error:
                log.warning("arrivals-not-heard", **logs.failure(error))
            await asyncio.sleep(PAUSE)
