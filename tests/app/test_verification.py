"""The verification of a log, as its page tells of it."""

import asyncio
import threading
from collections.abc import Callable, Sequence

import pytest

from app.proof.diagnosis import LogFinding
from app.proof.verification import Report
from app.web.verification import HERE, told

FRAME = f"<html>{HERE}</html>"
Progress = Callable[[int, int], None]


def report(*findings: LogFinding, of: str = "events") -> Report:
    """Of a log of 100 events."""
    return Report(
        authority="925",
        of=of,
        events=100,
        streams=7,
        size=1,
        sealed=90,
        checkpoints=2,
        findings=findings,
        notes=["A note."],
    )


async def test_the_page_grows_while_the_log_is_read() -> None:
    go_on = threading.Event()

    def verified(progress: Progress) -> Sequence[Report]:
        progress(50, 100)
        assert go_on.wait(10)
        progress(100, 100)
        return [report()]

    page = told(FRAME, verified)
    assert await anext(page) == "<html>"
    assert "50 of 100 events read" in await anext(page)
    go_on.set()
    rest = [part async for part in page]
    assert "100 of 100 events read" in rest[0]
    assert "Nothing was changed" in rest[1]
    assert "The last 10 events are not signed yet" in rest[1]
    assert rest[-1] == "</html>"


async def test_it_says_how_far_it_has_come_twenty_times_at_most() -> None:
    def verified(progress: Progress) -> Sequence[Report]:
        for position in range(1, 1001):
            progress(position, 1000)
        return [report()]

    assert len([part async for part in told(FRAME, verified) if "events read" in part]) == 20


async def test_findings_are_named_with_their_position() -> None:
    found = LogFinding(kind="changed", what="The event at position 7 is <not> what was recorded.", position=7)
    page = "".join([part async for part in told(FRAME, lambda _: [report(found), report(of="reads")])])
    assert "Nor was the log of reads" in page
    assert "position 7" in page
    assert "is &lt;not&gt; what was recorded" in page
    assert "A note." in page
    assert "Nothing was changed" not in page


async def test_a_verification_that_fails_is_no_verdict() -> None:
    def verified(progress: Progress) -> Sequence[Report]:
        raise ConnectionError(progress)

    page = [part async for part in told(FRAME, verified)]
    assert "could not be finished" in page[1]
    assert page[-1] == "</html>"


async def test_it_ends_when_nobody_waits_for_it() -> None:
    began, ended = threading.Event(), threading.Event()

    def verified(progress: Progress) -> Sequence[Report]:
        try:
            for position in range(10**9):
                progress(position, 10**9)
                began.set()
            return [report()]
        finally:
            ended.set()

    page = told(FRAME, verified)
    assert await anext(page) == "<html>"
    waiting = asyncio.ensure_future(anext(page))
    assert await asyncio.to_thread(began.wait, 10)
    waiting.cancel()
    with pytest.raises(asyncio.CancelledError):
        await waiting
    assert await asyncio.to_thread(ended.wait, 10)
