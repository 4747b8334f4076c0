"""News of the logs, told after the commit.

A notification saves others waiting and is never relied on: they look by themselves now and then.
"""

import asyncio

import psycopg
import structlog
from psycopg_pool import AsyncConnectionPool, PoolTimeout

from app.record.recorder import CHANNEL

log = structlog.get_logger()


class News:
    """Tells listeners that a log has grown: after the commit, at most once every few milliseconds a process."""

    def __init__(self, pool: AsyncConnectionPool, pause: float = 0.01) -> None:
        self._pool, self._pause = pool, pause
        self._news: dict[str, int] = {}
        self._wake = asyncio.Event()
        self._ending = False
        self._task: asyncio.Task[None] | None = None

    def start(self) -> None:
        """Begin telling."""
        self._task = asyncio.create_task(self._tell())

    async def stop(self) -> None:
        """Tell what is left, and stop. Never by cancelling: psycopg may answer a cancelled statement with success."""
        self._ending = True
        self._wake.set()
        if self._task:
            await self._task

    def tell(self, schema: str, position: int) -> None:
        """Note that a log has reached a position."""
        self._news[schema] = max(position, self._news.get(schema, 0))
        self._wake.set()

    async def _tell(self) -> None:
        while not self._ending:
            await self._wake.wait()
            self._wake.clear()
            news, self._news = self._news, {}
            if not news:
                continue
            try:
                async with self._pool.connection() as connection:
                    told = [f"{schema} {position}" for schema, position in news.items()]
                    await connection.execute("SELECT pg_notify(%s, unnest(%s::text[]))", [CHANNEL, told])
            except (psycopg.Error, PoolTimeout) as error:
                log.warning("notification-lost", exception=type(error).__name__)
            await asyncio.sleep(self._pause)
