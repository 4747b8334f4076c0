"""A case's replay, and its audit pack, for whoever is at the desk."""

from collections.abc import Sequence
from typing import TypeVar
from uuid import UUID

from fastapi import Request

from app.api.desk import Desk
from app.api.problems import Problem
from app.base.references import Referent
from app.proof.packs.contents import MadeFor
from app.proof.packs.making import Made, Order, Shorter, made
from app.reading.audiences import READERS
from app.reading.replay import Replay
from app.record.registry import DatabaseRegistry
from domain.facts import Recorded

T = TypeVar("T")


async def replay_of(desk: Desk, case: str) -> Replay:
    """A case's replay for one of the authority's own, or 404."""
    return await loaded(desk, await own_stream(desk, case))


async def own_stream(desk: Desk, case: str) -> UUID:
    """A case's stream for one of the authority's own; an agency is refused, and told so of its own cases alone."""
    stream = desk.stream(Referent.CASE, case)
    if desk.is_partner:
        await desk.case(stream)
    desk.office_only()
    return stream


async def loaded(desk: Desk, stream: UUID, known: Sequence[Recorded] = ()) -> Replay:
    """A stream's replay, as whoever is at the desk may see it, or 404. known: its own events, where they were read."""
    audience = READERS[desk.audience]
    return there(await Replay.load(desk.load, stream, desk.reader(), audience, known))


def there(found: T | None) -> T:
    """What a moment holds, or 404."""
    if found is None:
        raise Problem("not-found", "There was no such case yet, or it has not come to that version.")
    return found


async def pack_of(desk: Desk, request: Request, case: str, extends: int | None = None) -> Made:
    """A case's pack for whoever is at the desk, or 404. Raises NotSealed, DatabaseUnavailable."""
    order = Order(
        case=await own_stream(desk, case),
        authority=desk.authority,
        name=await DatabaseRegistry(desk.journal).name_of(desk.authority.slug),
        made_for=MadeFor(id=desk.by.id, role=desk.by.role, audience=desk.audience),
        now=desk.now,
        extends=extends,
    )
    try:
        pack = await made(desk.journal, request.app.state.log, order)
    except Shorter:
        told = "The log has fewer events than the checkpoint you hold: keep it, it is evidence."
        raise Problem("not-found", told) from None
    if pack is None:
        raise Problem("not-found")
    return pack
