"""How late an event loop is: what it adds to whatever is measured through it."""

import asyncio
from collections.abc import Awaitable, Callable
from statistics import quantiles
from typing import Any

import orjson

EVERY = 0.005
PATH = "/lag"


class Lag:
    """Sleeps a moment again and again, and notes how much later than that it woke."""

    def __init__(self) -> None:
        self._late: list[float] = []
        self._task: asyncio.Task[None] | None = None

    def begin(self) -> None:
        """On the loop that runs, once."""
        self._task = self._task or asyncio.create_task(self._notes())

    def told(self) -> tuple[float, float]:
        """p99 and the longest since it was last told, in ms."""
        late, self._late = self._late, []
        return (1000 * quantiles(late, n=100)[98], 1000 * max(late)) if len(late) > 1 else (0.0, 0.0)

    async def _notes(self) -> None:
        loop = asyncio.get_running_loop()
        while True:
            began = loop.time()
            await asyncio.sleep(EVERY)
            self._late.append(loop.time() - began - EVERY)


class Lagging:
    """An ASGI app that also says how late its loop was, at `/lag`, before anybody has to have a turn."""

    def __init__(self, app: Callable[..., Awaitable[None]]) -> None:
        self._app, self._lag = app, Lag()

    async def __call__(self, scope: Any, receive: Any, send: Any) -> None:
        self._lag.begin()
        if scope["type"] != "http" or scope["path"] != PATH:
            await self._app(scope, receive, send)
            return
        body = orjson.dumps(self._lag.told())
        length = str(len(body)).encode()
        await send({"type": "http.response.start", "status": 200, "headers": [(b"content-length", length)]})
        await send({"type": "http.response.body", "body": body})
