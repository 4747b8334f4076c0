"""Many callers, one round trip: who travels with whom, and what each of them gets."""

import asyncio
from collections.abc import Sequence

import pytest

from app.record.convoy import Convoy


class Road:
    """Sends items when it is told to, and remembers which left together."""

    def __init__(self) -> None:
        self.sent: list[list[int]] = []
        self.open = asyncio.Event()

    async def send(self, items: Sequence[int]) -> Sequence[int | Exception]:
        self.sent.append(list(items))
        await asyncio.sleep(0)
        await self.open.wait()
        if 13 in items and len(items) > 1:
            raise ConnectionError
        return [ValueError(item) if item < 0 else item * 10 for item in items]


async def test_whoever_is_alone_leaves_at_once_and_those_who_wait_leave_together() -> None:
    road = Road()
    convoy = Convoy("test", road.send)
    callers = [asyncio.create_task(convoy.join(item)) for item in (1, 2, 3)]
    await asyncio.sleep(0)
    assert road.sent == [[1]]
    road.open.set()
    assert await asyncio.gather(*callers) == [10, 20, 30]
    assert road.sent == [[1], [2, 3]]
    assert await convoy.join(4) == 40
    assert road.sent == [[1], [2, 3], [4]]


async def test_no_more_than_the_most_leave_at_once() -> None:
    road = Road()
    road.open.set()
    convoy = Convoy("test", road.send, most=2)
    assert await asyncio.gather(*(convoy.join(item) for item in range(6))) == [0, 10, 20, 30, 40, 50]
    assert road.sent == [[0], [1, 2], [3, 4], [5]]


async def test_one_who_fails_leaves_the_others_their_results() -> None:
    road = Road()
    road.open.set()
    convoy = Convoy("test", road.send)
    results = await asyncio.gather(*(convoy.join(item) for item in (1, -2, 3)), return_exceptions=True)
    assert [type(result) for result in results] == [int, ValueError, int]


async def test_when_the_sending_fails_it_fails_for_all_of_them_and_for_nobody_after() -> None:
    road = Road()
    road.open.set()
    convoy = Convoy("test", road.send)
    results = await asyncio.gather(*(convoy.join(item) for item in (1, 13, 3)), return_exceptions=True)
    assert [type(result) for result in results] == [int, ConnectionError, ConnectionError]
    assert await convoy.join(4) == 40


async def test_a_caller_that_goes_away_keeps_nobody_waiting() -> None:
    road = Road()
    convoy = Convoy("test", road.send)
    first, second, third = (asyncio.create_task(convoy.join(item)) for item in (1, 2, 3))
    await asyncio.sleep(0)
    first.cancel()
    second.cancel()
    with pytest.raises(asyncio.CancelledError):
        await first
    road.open.set()
    assert await third == 30
    assert await convoy.join(4) == 40
