"""How late an event loop is: what it adds to whatever is measured through it."""

import asyncio
import time
from collections.abc import Awaitable, Callable
from statistics import quantiles
from typing import Any, NamedTuple

import orjson

EVERY = 0.005
PATH = "/lag"


class Late(NamedTuple):
    """How late it was, in ms: p99, and the longest; and how much of that the loop's own thread worked meanwhile."""

    p99: float = 0.0
    longest: float = 0.0
    worked_p99: float = 0.0
    worked_longest: float = 0.0


class Lag:
    """Sleeps a moment again and again, and notes how much later than that it woke, and what the thread did till then.

    What the thread worked is the same on a busy machine as on a quiet one; how late it was is not.
    """

    def __init__(self) -> None:
        self._late: list[tuple[float, float]] = []
        self._task: asyncio.Task[None] | None = None

    def begin(self) -> None:
        """On the loop that runs, once."""
        self._task = self._task or asyncio.create_task(self._notes())

    def told(self) -> Late:
        """Since it was last told."""
        seen, self._late = self._late, []
        if len(seen) < 2:
            return Late()
        late, worked = zip(*seen, strict=True)
        return Late(*(1000 * each for of in (late, worked) for each in (quantiles(of, n=100)[98], max(of))))

    async def _notes(self) -> None:
        loop = asyncio.get_running_loop()
        while True:
            began, worked = loop.time(), time.thread_time()
            await asyncio.sleep(EVERY)
            self._late.append((loop.time() - began - EVERY, time.thread_time() - worked))


class Lagging:
    """An ASGI app that also says how late its loop was, at `/lag`, before anybody has to have a turn.

    It notes that from when it is first asked on: a server that nobody asks does nothing for it.
    """

    def __init__(self, app: Callable[..., Awaitable[None]]) -> None:
        self._app, self._lag = app, Lag()

    async def __call__(self, scope: Any, receive: Any, send: Any) -> None:
        if scope["type"] != "http" or scope["path"] != PATH:
            await self._app(scope, receive, send)
            return
        self._lag.begin()
        body = orjson.dumps([*self._lag.told()])
        length = str(len(body)).encode()
        await send({"type": "http.response.start", "status": 200, "headers": [(b"content-length", length)]})
        await send({"type": "http.response.body", "body": body})
