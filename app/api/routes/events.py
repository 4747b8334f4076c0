"""The change feed: what happened, as thin CloudEvents, and waiting for what comes.

Everybody hears of what they may know: the authority's own of every event of its record, an agency of what its audience
names in its own contacts, challenges, consultations, requests, enquiries and concerns.
"""

import asyncio
from collections.abc import Coroutine, Sequence
from typing import Annotated, Any

from fastapi import APIRouter, Query, Request

from app.api import ending
from app.api.answers import READ
from app.api.cloud_events import CURSOR, LONGEST_WAIT, Batch, not_ours, place_of, teller
from app.api.desk import TheDesk
from app.api.document import headers
from app.api.identity import caller
from app.api.late import LateRoute
from app.reading.asking import NotACursor
from app.reading.cloud_events import CloudEvent
from app.reading.feed import Told

router = APIRouter(prefix="/v1", route_class=LateRoute)


After = Annotated[
    str | None, Query(description="A cursor: what follows it. Left out: from the first event on.", max_length=100)
]
Wait = Annotated[
    int,
    Query(ge=0, le=LONGEST_WAIT, description="Seconds to wait while nothing follows; answered once something does."),
]
Most = Annotated[int, Query(ge=1, le=100, description="How many at most.")]
FEED: dict[int | str, dict[str, Any]] = {
    200: {"description": "What follows, the earliest first; nothing, if nothing came.", "headers": headers(CURSOR)},
    **READ,
}


@router.get("/events", tags=["events"], operation_id="list_events", summary="What happened since, and what comes",
            response_model=list[CloudEvent], response_class=Batch, responses=FEED)  # fmt: skip
async def list_events(desk: TheDesk, request: Request, after: After = None, wait: Wait = 0, limit: Most = 100) -> Batch:
    """Each event once to whoever goes on from the cursor, in order; the same again to whoever asks again."""
    listener = teller(desk, request.app.state.identity.issuer)
    place = 0 if after is None else place_of(listener, after)
    try:
        told = await _while_there(
            request, desk.reads.told(desk.authority.tenant, listener.listener, place, limit, wait)
        )
    except NotACursor:
        raise not_ours() from None
    if wait:
        await caller.known(request)  # who was revoked while they waited is told nothing
    place = told[-1].place if told else place
    return Batch(listener.events(told), headers={CURSOR: listener.cursor(place), "Cache-Control": "no-store"})


async def _while_there(request: Request, telling: Coroutine[Any, Any, Sequence[Told]]) -> Sequence[Told]:
    """What is told; nothing, as soon as nobody listens any more or the process is to end: neither leaves who waits."""
    told = asyncio.create_task(telling)
    ends = asyncio.create_task(_gone(request)), asyncio.create_task(ending.told(request))
    try:
        await asyncio.wait({told, *ends}, return_when=asyncio.FIRST_COMPLETED)
        return await told if told.done() else ()
    finally:
        for each in (told, *ends):
            each.cancel()


async def _gone(request: Request) -> None:
    """Until who asked has hung up."""
    while (await request.receive())["type"] != "http.disconnect":
        pass
