"""The change feed: what happened, as thin CloudEvents, and waiting for what comes.

Everybody hears of what they may know: the authority's own of every event of its record, an agency of what its audience
names in its own contacts, challenges, consultations, requests, enquiries and concerns.
"""

import base64
from collections.abc import Iterable, Iterator
from typing import Annotated, Any

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESSIV
from fastapi import APIRouter, Query, Request

from app.api.answers import READ
from app.api.cloud_events import CURSOR, LONGEST_WAIT, Batch, CloudEvent, type_of
from app.api.desk import Desk, TheDesk
from app.api.document import headers
from app.api.late import LateRoute
from app.api.problems import Problem
from app.reading.asking import NotACursor
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
    cursors = _Cursors(desk)
    place = 0 if after is None else cursors.read(after)
    try:
        told = await desk.reads.told(desk.authority.tenant, cursors.listener, place, limit, wait)
    except NotACursor:
        raise _not_ours() from None
    events = _events(told, desk, cursors, f"{request.app.state.identity.issuer}/v1/events")
    place = told[-1].place if told else place
    return Batch(events, headers={CURSOR: cursors.write(place), "Cache-Control": "no-store"})


def _events(told: Iterable[Told], desk: Desk, cursors: "_Cursors", source: str) -> Iterator[CloudEvent]:
    for line in told:
        event: CloudEvent = {
            "specversion": "1.0",
            "id": desk.authority.keys.digest("event", str(line.position)).hex()[:32],
            "source": source,
            "type": type_of(line.kind, line.event),
            "time": line.recorded_at,
            "cursor": cursors.write(line.place),
        }
        if line.subject:
            event["subject"] = line.subject
        yield event


class _Cursors:
    """Places of the feed as one listener carries them: encrypted, since by their differences others' work could be
    counted, and of use to that listener alone.
    """

    def __init__(self, desk: Desk) -> None:
        self.listener = desk.caller.agency if desk.is_partner else None
        if desk.is_partner and self.listener is None:
            raise Problem("forbidden-scope", "This client acts for no agency.")
        self._whose = [f"agency {self.listener}".encode() if desk.is_partner else b"office"]
        self._cipher = AESSIV(desk.authority.keys.digest("cursor", "feed"))

    def write(self, place: int) -> str:
        return base64.urlsafe_b64encode(self._cipher.encrypt(place.to_bytes(8), self._whose)).decode()

    def read(self, cursor: str) -> int:
        """The place, or 400."""
        try:
            return int.from_bytes(self._cipher.decrypt(base64.urlsafe_b64decode(cursor), self._whose))
        except (ValueError, InvalidTag):
            raise _not_ours() from None


def _not_ours() -> Problem:
    return Problem(
        "malformed-request",
        "`after` is not a cursor that this feed gave you. Leave it out to begin with the first event.",
    )
