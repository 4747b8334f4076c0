"""Which records wait with an event that cannot be read: `frontdoor parked`."""

from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

import orjson
import psycopg

from app.base import references
from app.base.references import Kind
from app.record.journal import recorded
from app.record.stored_forms import STREAMS, UnknownEvent
from migrations import Tenant


@dataclass(frozen=True, slots=True, kw_only=True)
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
        connection.execute(f"SET LOCAL ROLE {tenant.role}")
        rows = connection.execute(_WAITING.format(schema=tenant.schema)).fetchall()
    return [_parked(tenant, row) for row in rows]


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


def _parked(tenant: Tenant, row: Sequence[Any]) -> Parked:
    stream, since, projections, error, first_event, first_state, *stored = row
    kind, reference = _named(tenant.slug, stream, first_event, first_state)
    return Parked(
        authority=tenant.slug, kind=kind, reference=reference, stream=stream, event=stored[2], version=stored[1],
        position=stored[4], since=since, reason=_reason(stored, error), projections=projections,
    )  # fmt: skip


def _reason(stored: Sequence[Any], error: str) -> str:
    try:
        recorded(stored)
    except UnknownEvent as unknown:
        return str(unknown)
    return f"it can be read, and could not be taken ({error})"


def _named(slug: str, stream: UUID, event: str, state: bytes) -> tuple[str | None, str | None]:
    """What a stream is of, and its reference, from its first event: readable or not, if it names the stream."""
    kind = next((kind for kind, events in STREAMS.items() if event in events), None)
    try:
        told = orjson.loads(state)["d"]["reference"]
    except (ValueError, KeyError, TypeError):
        return kind, None
    for each in Kind:
        reference = references.read(each, told) if isinstance(told, str) else None
        if reference and references.stream_of(slug, reference) == stream:
            return each.name.lower(), reference
    return kind, None


_WAITING = """
SELECT waits.stream, waits.since, waits.projections, waits.error, first.topic, first.state,
    event.originator_id, event.originator_version, event.topic, event.state, event.notification_id, event.recorded_at,
    event.chain
FROM (
    SELECT stream, min(since) AS since, min(position) AS position, (array_agg(error ORDER BY position))[1] AS error,
        array_agg(projection ORDER BY projection) AS projections
    FROM {schema}.parked WHERE NOT beside GROUP BY stream
) waits
JOIN {schema}.fd_events event ON event.notification_id = waits.position
CROSS JOIN LATERAL (
    SELECT topic, state FROM {schema}.fd_events
    WHERE originator_id = waits.stream ORDER BY originator_version LIMIT 1
) first
ORDER BY waits.position
"""
