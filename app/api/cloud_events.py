"""CloudEvents 1.0 as the change feed tells them: thin, in JSON, by the batch."""

from collections.abc import Iterable
from datetime import datetime
from typing import Literal, NotRequired

import orjson
from fastapi.responses import JSONResponse
from typing_extensions import TypedDict

LONGEST_WAIT = 20
"""Seconds that a listener may wait; the server outlives it when it is stopped."""

CURSOR = "Front-Door-Cursor"
"""The header of the cursor to go on from."""


class CloudEvent(TypedDict):
    """That something happened, and where to look: CloudEvents 1.0, without data.

    id: of the event, whoever hears of it. type: `uk.frontdoor.`, the kind of record, the event's lasting name, `.v1`.
    subject: the record's reference, where it has one. time: when it was recorded. cursor: what follows is `after` it.
    """

    specversion: Literal["1.0"]
    id: str
    source: str
    type: str
    subject: NotRequired[str]
    time: datetime
    cursor: str


class Batch(JSONResponse):
    """A batch of them: a JSON array."""

    media_type = "application/cloudevents-batch+json"

    def render(self, content: Iterable[CloudEvent]) -> bytes:
        return orjson.dumps([*content])


def type_of(kind: str, event: str) -> str:
    """The type of an event of that name, in a record of that kind."""
    return f"uk.frontdoor.{kind}.{event}.v1"
