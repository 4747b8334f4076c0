"""Turns: a process that is asked more than it can answer goes on answering, and says so to the rest at once."""

import asyncio
from collections.abc import Sequence

import pytest
from starlette.types import Message, Receive, Scope, Send

from app.api.edge import Guard
from app.api.limits import Kind
from app.api.problems import Problem
from app.api.turns import FOR_READING, Turns

SUBMIT, READ = ("POST", "/v1/cases/C1/screening/checks"), ("GET", "/v1/cases/C1")
NOBODY = dict.fromkeys((Kind.SUBMITTING, Kind.READING), -1.0)
"""The patience with which nobody waits."""


async def in_order(turns: Turns, come: Sequence[tuple[str, str]]) -> list[tuple[str, str]]:
    """Who had a turn, in their order, of some that come while the only turn is taken."""
    had: list[tuple[str, str]] = []

    async def one(who: tuple[str, str]) -> None:
        turn = turns.of(*who)
        await turn.begin()
        had.append(who)
        turn.end()

    first = turns.of(*READ)
    await first.begin()
    others = [asyncio.create_task(one(who)) for who in come]
    await asyncio.sleep(0)
    first.end()
    await asyncio.gather(*others)
    return had


async def test_submissions_go_before_reads_and_reads_are_not_forgotten() -> None:
    had = await in_order(Turns(at_once=1), [READ] * 3 + [SUBMIT] * 8)
    assert had == [*[SUBMIT] * 3, READ, *[SUBMIT] * 3, READ, *[SUBMIT] * 2, READ]
    assert had.index(READ) < FOR_READING


async def test_a_search_is_a_read_though_it_is_posted() -> None:
    had = await in_order(Turns(at_once=1), [("POST", "/v1/cases/search"), SUBMIT])
    assert had == [SUBMIT, ("POST", "/v1/cases/search")]


async def test_for_whom_there_is_no_room_is_refused_at_once() -> None:
    turns = Turns(at_once=1, patience=NOBODY)
    first = turns.of(*SUBMIT)
    await first.begin()
    for who in (SUBMIT, READ):
        with pytest.raises(Problem) as refused:
            await turns.of(*who).begin()
        assert (refused.value.code, refused.value.status) == ("overloaded", 503)
        assert int(refused.value.headers["Retry-After"]) > 0
    first.end()
    await turns.of(*READ).begin()


async def test_who_goes_away_leaves_the_turn_to_the_next() -> None:
    turns = Turns(at_once=1)
    first, gone, given, last = (turns.of(*READ) for _ in range(4))
    await first.begin()
    waiting = [asyncio.create_task(each.begin()) for each in (gone, given, last)]
    await asyncio.sleep(0)
    waiting[0].cancel()
    await asyncio.sleep(0)
    first.end()  # it is given to the second of them, who goes before having heard of it
    waiting[1].cancel()
    await waiting[2]
    last.end()
    last.end()  # which is no second turn
    await turns.of(*READ).begin()
    with pytest.raises(TimeoutError):
        await asyncio.wait_for(turns.of(*READ).begin(), 0.01)


class Slow:
    """An app that answers when it is told to."""

    def __init__(self) -> None:
        self.may = asyncio.Event()
        self.began = 0

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        self.began += 1
        if not scope["path"].startswith("/health"):
            await self.may.wait()
        await send({"type": "http.response.start", "status": 200, "headers": []})
        await send({"type": "http.response.body", "body": b""})


async def asked(guard: Guard, path: str, read: asyncio.Event | None = None) -> Message:
    """The start of the answer. read: when it is read to its end; at once without it."""
    told: list[Message] = []

    async def send(message: Message) -> None:
        told.append(message)
        if read:
            await read.wait()

    async def receive() -> Message:
        return {"type": "http.request", "body": b""}

    scope = {
        "type": "http", "method": "GET", "path": path, "raw_path": path.encode(), "query_string": b"",
        "headers": [(b"host", b"here")], "http_version": "1.1", "scheme": "http",
    }  # fmt: skip
    await guard(scope, receive, send)
    return told[0]


async def test_the_edge_refuses_with_when_to_come_again_and_says_that_it_lives() -> None:
    app = Slow()
    guard = Guard(app, turns=Turns(at_once=1, patience=NOBODY))
    first = asyncio.create_task(asked(guard, "/v1/cases/C1"))
    await asyncio.sleep(0)
    refused = await asked(guard, "/v1/cases/C1")
    assert refused["status"] == 503
    assert (b"retry-after", b"5") in refused["headers"]
    assert (await asked(guard, "/health/live"))["status"] == 200
    assert app.began == 2
    app.may.set()
    assert (await first)["status"] == 200


async def test_who_reads_an_answer_slowly_keeps_nobody_waiting() -> None:
    app, read = Slow(), asyncio.Event()
    app.may.set()
    guard = Guard(app, turns=Turns(at_once=1, patience=NOBODY))
    slow = asyncio.create_task(asked(guard, "/v1/cases/C1", read))
    await asyncio.sleep(0)
    assert (await asked(guard, "/v1/cases/C1"))["status"] == 200
    read.set()
    await slow


async def test_a_stranger_stands_with_those_who_read_but_for_a_token() -> None:
    turns = Turns(at_once=1)
    first, order = turns.of(*READ), []
    await first.begin()

    async def one(name: str, path: str, *, is_known: bool) -> None:
        turn = turns.of("POST", path, is_known=is_known)
        await turn.begin()
        order.append(name)
        turn.end()

    come = [("stranger", "/v1/contacts", False), ("token", "/oauth/token", False), ("known", "/v1/contacts", True)]
    others = [asyncio.create_task(one(name, path, is_known=known)) for name, path, known in come]
    await asyncio.sleep(0)
    first.end()
    await asyncio.gather(*others)
    assert order == ["token", "known", "stranger"]
