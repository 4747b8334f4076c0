"""One line of a history, as an audience sees it."""

from datetime import datetime
from typing import Any

from typing_extensions import TypedDict

from app.reading.looking import Audience, Look, Reader, WorkerView
from app.record import authorities
from domain.facts import Recorded
from domain.procedure import Stream


class EventView(TypedDict):
    """One line of a history. `data` holds the event's own fields; `erased` the paths whose keys were destroyed.

    claimed_at: what was said of when it happened, where that was still to come (A3); null of everything else.
    """

    version: int
    position: int
    event: str
    stream: Stream
    by: WorkerView
    occurred_at: datetime
    claimed_at: datetime | None
    recorded_at: datetime
    pack: str
    calendar: str
    request: str | None
    trace: str | None
    client: str | None
    data: dict[str, Any]
    erased: list[str]
    chain: str


def event(entry: Recorded, stream: Stream, audience: Audience, reader: Reader) -> EventView:
    """An event by the fields its audience names."""
    reader.erased = []
    look = Look(audience, reader, authorities.pack(entry.meta["pack"]).titles)
    seen = look.at(entry.event)
    data = {name: seen[name] for name in seen if name not in {"by", "occurred_at"}}
    by, claimed = seen["by"], entry.meta.get("claimed_at")
    return {
        "version": entry.version,
        "position": entry.position,
        "event": entry.name,
        "stream": stream,
        "by": by,
        "occurred_at": seen["occurred_at"],
        "claimed_at": datetime.fromisoformat(claimed) if claimed else None,
        "recorded_at": entry.recorded_at,
        "pack": entry.meta["pack"],
        "calendar": entry.meta["calendar"],
        "request": entry.meta.get("request"),
        "trace": entry.meta.get("trace"),
        "client": entry.meta.get("client"),
        "data": data,
        "erased": [*reader.erased],  # the list goes on with what is opened next
        "chain": entry.chain.hex(),
    }
