"""Verification of the whole log, told while it goes on: the page grows line by line, without any script."""

import asyncio
from collections.abc import AsyncIterator, Callable, Sequence
from weakref import WeakKeyDictionary

from fastapi import Response
from fastapi.responses import StreamingResponse

from app.base import logs
from app.proof.log import Log
from app.proof.verification import Report
from app.web import pages
from app.web.pages import HEADERS, PageInstead, ThePage, templates
from app.wording.language import say

STEPS = 20
"""How often, at most, a verification says how far it has come."""

HERE = "<!-- what is found -->"
"""Where the page of `audit_verify.html` is cut in two."""

router = pages.router()
_under_way: WeakKeyDictionary[Log, set[str]] = WeakKeyDictionary()


class _Gone(Exception):
    """Nobody waits for the verdict any more."""


@router.post("/audit/verify")
async def verify(page: ThePage) -> Response:
    """One at a time for an authority: it reads the whole log."""
    the_log: Log = page.request.app.state.log
    slug, under_way = page.desk.authority.slug, _under_way.setdefault(the_log, set())
    tenant, events = page.desk.authority.tenant, await page.desk.reads.position(page.desk.authority.tenant)
    frame = bytes(page.render("audit_verify.html", events=events).body).decode()
    if slug in under_way:
        raise PageInstead(
            409,
            say("The log is being verified already"),
            say("It is read from the first event to the last. Try again soon."),
        )
    under_way.add(slug)  # with no wait before the work begins, which alone takes it out again

    def verified(progress: Callable[[int, int], None]) -> Sequence[Report]:
        try:
            return the_log.verified(tenant, progress)
        finally:
            under_way.discard(slug)

    return StreamingResponse(told(frame, verified), headers=HEADERS, media_type="text/html; charset=utf-8")


def told(frame: str, verified: Callable[[Callable[[int, int], None]], Sequence[Report]]) -> AsyncIterator[str]:
    """The page up to where the findings stand, how far it has come, the verdict, and the rest of the page.

    The work begins at once, whether or not anybody comes to read.
    """
    head, _, tail = frame.partition(HERE)
    loop, heard = asyncio.get_running_loop(), asyncio.Queue[tuple[int, int] | None]()
    gone, twentieths = False, 0

    def progress(position: int, last: int) -> None:
        nonlocal twentieths
        if gone:
            raise _Gone
        if position * STEPS // max(last, 1) > twentieths:
            twentieths = position * STEPS // last
            loop.call_soon_threadsafe(heard.put_nowait, (position, last))

    def ended(work: "asyncio.Task[Sequence[Report]]") -> None:
        if not work.cancelled():
            work.exception()  # of one that nobody waits for, too, it is known
        heard.put_nowait(None)

    work = asyncio.create_task(asyncio.to_thread(verified, progress))
    work.add_done_callback(ended)

    async def page() -> AsyncIterator[str]:
        nonlocal gone
        try:
            yield head
            while (reached := await heard.get()) is not None:
                yield _part("progress", position=reached[0], last=reached[1])
            try:
                for report in work.result():
                    yield _part("verdict", report=report)
                yield _part("back")
            except Exception as error:  # noqa: BLE001 - the page has begun, so that it failed can be said in it only
                logs.get(__name__).error("verification-failed", **logs.failure(error))
                yield _part("unfinished")
            yield tail
        finally:
            gone = True

    return page()


def _part(name: str, **context: object) -> str:
    """One macro of `audit_verified.html`."""
    made: str = getattr(templates.get_template("audit_verified.html").module, name)(**context)
    return made
