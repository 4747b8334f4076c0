"""What falls with an erasure: which cases, which keys, which person records."""

from collections.abc import Iterable
from typing import Any
from uuid import UUID

from app.api.desk import Desk
from app.record import erasure
from domain import record_erasure
from domain.erasure import SLOTS, ErasureSubject, Falling
from domain.records import Case, Child


async def by(desk: Desk, stream: UUID, case: Case, order: Any) -> Falling:
    """What falls with the erasure that an order asks for, or that was asked for before it."""
    asked = order if hasattr(order, "subject") else case.erasures.asked
    return await of(desk, stream, case, asked.subject if asked else None)


async def of(desk: Desk, stream: UUID, case: Case, subject: ErasureSubject | None) -> Falling:
    """What falls when that is erased from a case; nothing where nothing is asked."""
    if subject is None:
        return Falling()
    children = await _records(desk, case.child) if subject is ErasureSubject.CHILD else {}
    cases = await _under_one_key(desk, {stream, *(each for child in children.values() for each in child.cases)})
    slots = {
        each: erasure.standing(desk.authority.keys, known.contact.communication, SLOTS[subject])
        for each, known in cases.items()
    }
    return Falling(cases=cases, slots=slots, children=children)


async def _records(desk: Desk, child: UUID) -> dict[UUID, Child]:
    """The person record, and those found to be the same person."""
    own = await desk.child(child)
    return {child: own, **{other: await desk.child(other) for other in own.same_as}}


async def _under_one_key(desk: Desk, streams: Iterable[UUID]) -> dict[UUID, Case]:
    """The cases, with all that were opened by the same communications or copied from one of them."""
    found: dict[UUID, Case] = {}
    waiting = set(streams)
    while waiting:
        stream = waiting.pop()
        found[stream], _ = await desk.case(stream)
        case = found[stream]
        communication = await desk.communication(case.contact.communication)
        waiting |= {*communication.received.cases, *case.progression.cases.values()} - found.keys()
    return found


def standing(desk: Desk, stream: UUID, kind: str) -> tuple[str, ...]:
    """The keys that fall with a record of its own: those of its kind that are not destroyed."""
    return erasure.standing(desk.authority.keys, stream, record_erasure.SLOTS[kind])
