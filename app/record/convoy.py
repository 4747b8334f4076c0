"""Many callers, one round trip.

What arrives while one is under way leaves together in the next. Alone, a caller
waits for nobody; among many, each pays a share of one statement and one commit.
"""

import asyncio
from collections.abc import Awaitable, Callable, Sequence
from typing import Generic, TypeVar

from app.base.tracing import step

T = TypeVar("T")
R = TypeVar("R")


class Convoy(Generic[T, R]):
    """Sends items, at most `most` at a time, one sending after the other.

    name: of what is sent, by which the wait of each is measured. send: gives for each item, in order, its result or the
    exception it ends with; what it raises, all of them end with. A caller that goes away is not waited for, and what it
    asked for is done all the same. gathered: awaited before each sending, where it is worth waiting a little for who is
    about to join.
    """

    def __init__(
        self,
        name: str,
        send: Callable[[Sequence[T]], Awaitable[Sequence[R | Exception]]],
        most: int = 32,
        gathered: Callable[[], Awaitable[None]] | None = None,
    ) -> None:
        self._name, self._send, self._most, self._gathered = name, send, most, gathered
        self._waiting: list[tuple[T, asyncio.Future[R]]] = []
        self._under_way = False
        self._task: asyncio.Task[None] | None = None

    async def join(self, item: T) -> R:
        """The item's result. Whoever finds nothing under way sends alone and at once, unless others are gathered."""
        with step(self._name):
            return await self._joined(item)

    async def _joined(self, item: T) -> R:
        if self._under_way or self._gathered:
            future: asyncio.Future[R] = asyncio.get_running_loop().create_future()
            self._waiting.append((item, future))
            if not self._under_way:
                self._under_way, self._task = True, asyncio.create_task(self._run())
            return await future
        self._under_way = True
        try:
            (result,) = await self._results([item])
        finally:
            self._task = asyncio.create_task(self._run()) if self._waiting else None
            self._under_way = self._task is not None
        if isinstance(result, Exception):
            raise result
        return result

    async def _run(self) -> None:
        while self._waiting:
            if self._gathered:
                await self._gathered()
            leaving, self._waiting = self._waiting[: self._most], self._waiting[self._most :]
            results = await self._results([item for item, _ in leaving])
            for (_, future), result in zip(leaving, results, strict=True):
                if future.done():
                    continue
                if isinstance(result, Exception):
                    future.set_exception(result)
                else:
                    future.set_result(result)
                await asyncio.sleep(0)  # whoever is told goes on at once, and whatever waits for that may leave
        self._under_way = False

    async def _results(self, items: Sequence[T]) -> Sequence[R | Exception]:
        try:
            return await self._send(items)
        except Exception as error:  # noqa: BLE001 - whatever it is, it is the answer to everybody who waits
            return [error] * len(items)
