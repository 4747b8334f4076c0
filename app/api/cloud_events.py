"""The feed's listeners at the API: who hears what, and CloudEvents by the batch."""

from collections.abc import Iterable

import orjson
from fastapi.responses import JSONResponse

from app.api.desk import Desk
from app.api.problems import Problem
from app.reading.asking import NotACursor
from app.reading.cloud_events import CloudEvent, Teller

LONGEST_WAIT = 20
"""Seconds that a listener may wait; the server outlives it when it is stopped."""

CURSOR = "Front-Door-Cursor"
"""The header of the cursor to go on from."""


class Batch(JSONResponse):
    """A batch of them: a JSON array."""

    media_type = "application/cloudevents-batch+json"

    def render(self, content: Iterable[CloudEvent]) -> bytes:
        return orjson.dumps([*content])


def teller(desk: Desk, issuer: str) -> Teller:
    """The feed as the caller is told it: the authority's own, or an agency. 403: a client that acts for no agency."""
    agency = desk.caller.agency if desk.is_partner else None
    if desk.is_partner and agency is None:
        raise Problem("forbidden-scope", "This client acts for no agency.")
    return Teller(desk.authority.keys, agency, issuer)


def place_of(teller: Teller, cursor: str) -> int:
    """The place of a cursor, or 400."""
    try:
        return teller.place(cursor)
    except NotACursor:
        raise not_ours() from None


def not_ours() -> Problem:
    """A cursor that the caller was never given."""
    return Problem(
        "malformed-request",
        "`after` is not a cursor that this feed gave you. Leave it out to begin with the first event.",
    )
