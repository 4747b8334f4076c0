"""Which records wait with an event that cannot be read: `frontdoor parked`."""

from collections.abc import Iterator, Sequence
from dataclasses import asdict
from datetime import datetime
from uuid import UUID

import orjson
import psycopg

from app.base import references
from app.base.references import Referent
from app.record.journal import recorded
from app.record.recorder import Logged, Recorder
from app.record.stored_forms import STREAMS, UnknownEvent
from domain.frozen import frozen
from migrations import Tenant
from projections.parking import WANTS_A_KEY


@frozen(kw_only=True)
class Parked:
    """A stream that waits, with the first event that cannot be read or taken; position and version are that event's.

    kind, reference: None when its first event does not say them. reason: without values. projections: where it waits.
    """

    authority: str
    kind: str | None
    reference: str | None
    stream: UUID
    event: str
    version: int
    position: int
    since: datetime
    reason: str
    projections: Sequence[str]


def parked(conninfo: str, tenant: Tenant) -> list[Parked]:
    """What waits in an authority, the first in the log first."""
    with psycopg.connect(conninfo) as connection:
        log = Recorder.over(connection, tenant)
        connection.execute(f"SET LOCAL ROLE {tenant.role}")
        rows = connection.execute(_WAITING.format(schema=tenant.schema)).fetchall()
        return [_parked(log, *row) for row in rows]


def lines(found: Sequence[Parked]) -> Iterator[str]:
    """As a person reads it."""
    for each in found:
        reference = references.spoken(each.reference) if each.reference else str(each.stream)
        yield f"{each.authority}: {each.kind or 'record'} {reference} waits since {each.since:%Y-%m-%d %H:%M} UTC"
        yield f"  with event {each.version}, {each.event}, at position {each.position}: {each.reason}"
        yield f"  in {', '.join(each.projections)}"
    if not found:
        yield "No record waits."


def as_json(found: Sequence[Parked]) -> str:
    """The same as one JSON object."""
    return orjson.dumps({"parked": [asdict(each) for each in found]}).decode()


def _parked(log: Recorder, stream: UUID, since: datetime, position: int, projections: list[str], error: str) -> Parked:
    (event,) = log.select_notifications(position, 1)
    (first,) = log.select_events(stream, limit=1)
    kind, reference = named(log.tenant.slug, stream, first.topic, first.state)
    return Parked(
        authority=log.tenant.slug, kind=kind, reference=reference, stream=stream, event=event.topic,
        version=event.originator_version, position=position, since=since, reason=_reason(event, error),
        projections=projections,
    )  # fmt: skip


def _reason(event: Logged, error: str) -> str:
    try:
        recorded(event.row)
    except UnknownEvent as unknown:
        return str(unknown)
    if error == WANTS_A_KEY:
        return "its keys are not here: `frontdoor keys check` lists what a newer backup of the keys has to hold"
    return f"it can be read, and could not be taken ({error})"


def named(slug: str, stream: UUID, event: str, state: bytes) -> tuple[str | None, str | None]:
    """What a stream is of, and its reference, from its first event: readable or not, if it names the stream."""
    kind = next((kind for kind, events in STREAMS.items() if event in events), None)
    try:
        told = orjson.loads(state)["d"]["reference"]
    except (ValueError, KeyError, TypeError):
        return kind, None
    for each in Referent:
        reference = references.read(each, told) if isinstance(told, str) else None
        if reference and references.stream_of(slug, reference) == stream:
            return each.name.lower(), reference
    return kind, None


_WAITING = """
SELECT stream, min(since), min(position), array_agg(projection ORDER BY projection),
    (array_agg(error ORDER BY position))[1]
FROM {schema}.parked WHERE NOT beside GROUP BY stream ORDER BY min(position)
"""
