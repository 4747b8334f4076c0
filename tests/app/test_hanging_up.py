"""Who hangs up while waiting for the feed leaves nothing waiting."""

import asyncio
from collections.abc import Sequence

from fastapi import Request
from starlette.types import Message

from app.api.routes.events import _while_there
from app.reading.feed import Told


def asked(*messages: str, then: asyncio.Event | None = None) -> Request:
    """A request of which the server says these, and disconnects once the event comes, if one is named."""
    said = iter(messages)

    async def receive() -> Message:
        if (kind := next(said, None)) is None:
            await (then or asyncio.Event()).wait()
            return {"type": "http.disconnect"}
        return {"type": kind, "body": b"", "more_body": False}

    return Request({"type": "http", "headers": []}, receive)


def test_waiting_ends_with_the_connection() -> None:
    async def run() -> tuple[Sequence[Told], bool]:
        hung_up, ended = asyncio.Event(), asyncio.Event()

        async def wait() -> Sequence[Told]:
            try:
                await asyncio.Event().wait()
            finally:
                ended.set()
            return ()

        waiting = asyncio.create_task(_while_there(asked("http.request", then=hung_up), wait()))
        await asyncio.sleep(0)
        hung_up.set()
        told = await waiting
        await asyncio.sleep(0)
        return told, ended.is_set()

    assert asyncio.run(run()) == ((), True)


def test_who_stays_is_told() -> None:
    async def run() -> Sequence[Told]:
        async def tell() -> Sequence[Told]:
            await asyncio.sleep(0)
            return (TOLD,)

        return await _while_there(asked("http.request"), tell())

    assert asyncio.run(run()) == (TOLD,)


TOLD = Told(place=1, position=1, event="deadline-missed", kind="case", subject=None, recorded_at=None)  # type: ignore[arg-type]
