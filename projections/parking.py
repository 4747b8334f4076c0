"""Parking: a stream with an event that a projection cannot take waits, and everything else goes on.

What follows in that stream waits too, so its rows stand as they were before that event, and readers are told so.
When code comes that can take the event, the projection is built again beside its rows: an event may change the rows
of another stream too, so what is taken late would not make what it makes in its place.
"""

from collections.abc import Collection, Sequence
from uuid import UUID

from sqlalchemy import ColumnElement, Connection, delete, func, select, update
from sqlalchemy.dialects.postgresql import insert

from domain.facts import Recorded
from domain.frozen import frozen
from projections.tables import parked, projection

WANTS_A_KEY = "KeyLost"
"""The error of an event whose keys are not here, and were not destroyed."""


@frozen
class Unreadable:
    """An event that cannot be taken. error: the exception's class, nothing of its text."""

    stream: UUID
    version: int
    position: int
    name: str
    error: str


Entry = Recorded | Unreadable


def unreadable(entry: Entry, error: Exception) -> Unreadable:
    """The event, as one that cannot be taken."""
    return Unreadable(entry.stream, entry.version, entry.position, entry.name, type(error).__name__)


def sift(batch: Sequence[Entry], waiting: Collection[UUID]) -> tuple[list[Recorded], list[Unreadable]]:
    """What of a batch can be taken, and the events with which a stream begins to wait."""
    taken: list[Recorded] = []
    parking: dict[UUID, Unreadable] = {}
    for entry in batch:
        if entry.stream in waiting or entry.stream in parking:
            continue
        if isinstance(entry, Unreadable):
            parking[entry.stream] = entry
        else:
            taken.append(entry)
    return taken, list(parking.values())


def waiting_in(name: str | ColumnElement[str], *, beside: bool) -> ColumnElement[list[UUID]]:
    """The streams that wait in a projection, for a statement."""
    return func.array(select(parked.c.stream).where(*_of(name, beside=beside)).scalar_subquery())


def park(connection: Connection, name: str, entry: Unreadable, *, beside: bool) -> None:
    """Have a stream wait. One that waits already in the rows that are read has waited since then."""
    served = select(parked.c.since).where(*_of(name, beside=False), parked.c.stream == entry.stream).scalar_subquery()
    connection.execute(
        insert(parked).values(
            projection=name, beside=beside, stream=entry.stream, version=entry.version, position=entry.position,
            event=entry.name, error=entry.error, since=func.coalesce(served, func.now()),
        )
    )  # fmt: skip


def close(connection: Connection, name: str, streams: Sequence[Unreadable]) -> None:
    """Have those wait that the rows which are read have taken and that do not wait yet."""
    mine = select(projection.c.position, waiting_in(name, beside=False)).where(projection.c.name == name)
    position, waiting = connection.execute(mine.with_for_update()).one()
    for each in streams:
        if each.position <= position and each.stream not in waiting:
            park(connection, name, each, beside=False)


def end(connection: Connection, name: str, stream: UUID) -> int | None:
    """Have a stream wait no more; the position of the event it waited with, None when it did not."""
    found = delete(parked).where(*_of(name, beside=False), parked.c.stream == stream).returning(parked.c.position)
    return connection.scalar(found)


def first_waiting(connection: Connection, name: str) -> Sequence[tuple[int, bool]]:
    """The positions of the events that streams wait with, in order, and whether that is for want of a key: then it may
    have been taken before its key was lost.
    """
    wants_a_key = parked.c.error == WANTS_A_KEY
    waiting = select(parked.c.position, wants_a_key).where(*_of(name, beside=False)).order_by(parked.c.position)
    return [(position, wants) for position, wants in connection.execute(waiting)]


def waits_beside(connection: Connection, name: str, stream: UUID) -> bool:
    """Whether a stream waits in the rows that are being built."""
    found = select(parked.c.stream).where(*_of(name, beside=True), parked.c.stream == stream)
    return connection.scalar(found) is not None


def forget_beside(connection: Connection, name: str) -> None:
    """Of rows that are built from the beginning, nothing waits yet."""
    connection.execute(delete(parked).where(*_of(name, beside=True)))


def serve_beside(connection: Connection, name: str) -> None:
    """What waits in the rows that were built is now what waits in those that are read."""
    connection.execute(delete(parked).where(*_of(name, beside=False)))
    connection.execute(update(parked).where(*_of(name, beside=True)).values(beside=False))


def _of(name: str | ColumnElement[str], *, beside: bool) -> tuple[ColumnElement[bool], ColumnElement[bool]]:
    return parked.c.projection == name, parked.c.beside.is_(beside)
