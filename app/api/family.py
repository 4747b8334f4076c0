"""The family a child belongs to, as its records stand: siblings, and whom a communication tells of beside it."""

from collections.abc import Iterable, Sequence, Set
from uuid import UUID

from app.api.desk import Desk
from app.record.entries import record_of
from app.record.stored_forms import UnknownEvent
from domain import kinship
from domain.facts import Recorded
from domain.frozen import frozen
from domain.records import Case, Child, Communication
from domain.siblings import Sibling
from domain.vocabulary import Answer


async def family(desk: Desk, child: Child, communication: UUID) -> list[Sibling]:
    """The siblings of a child as they stand, and whom its communication tells of without saying whether they are (A44).

    Through the aliases of both; everything read is guarded by the append.
    """
    _, linked, told = await _found(desk, child, communication)
    found = linked | {child_id: record for child_id, (record, _) in told.items()}
    cases = await _cases(desk, [case for each in found.values() for case in each.cases])
    return [
        Sibling.of(child_id, each, cases, communication, told[child_id][1] if child_id in told else Answer.YES)
        for child_id, each in sorted(found.items())
        if each.cases  # a record that every case has left is nobody
    ]


async def kin(desk: Desk, case_id: UUID, case: Case) -> dict[UUID, Case]:
    """Every other case of a case's child and of its family, whatever has become of it: their parents are the same."""
    own, linked, told = await _found(desk, await desk.child(case.child), case.contact.communication)
    everybody = [*own, *linked.values(), *(record for record, _ in told.values())]
    others = dict.fromkeys(each for record in everybody for each in record.cases if each != case_id)
    return await _cases(desk, list(others))


@frozen(kw_only=True)
class Relatives:
    """The siblings of a case's child; none where they cannot be read at the moment."""

    siblings: Sequence[Sibling] = ()
    unreadable: bool = False

    @property
    def undecided(self) -> int:
        """How many are decided with the case. Of those that cannot be read, it is not said that they are decided."""
        return self.unreadable + sum(sibling.is_undecided for sibling in self.siblings)


async def relatives(desk: Desk, case: Case) -> Relatives:
    """Those of a case's child, for whoever only looks."""
    try:
        return Relatives(siblings=await family(desk, await desk.child(case.child), case.contact.communication))
    except UnknownEvent:
        return Relatives(unreadable=True)


async def _found(
    desk: Desk, child: Child, communication: UUID
) -> tuple[list[Child], dict[UUID, Child], dict[UUID, tuple[Child, Answer]]]:
    """A child's own records, its siblings', and those of whom its communication tells beside it."""
    received, *entries = await desk.load(communication, *sorted(child.same_as))
    aliases = _records(entries)
    whole = kinship.as_one(child, aliases)
    linked = await _with_aliases(desk, await _children(desk, whole.siblings))
    return [child, *aliases], linked, await _told_of(desk, received, whole, linked.keys())


async def _told_of(
    desk: Desk, received: Sequence[Recorded], child: Child, linked: Set[UUID]
) -> dict[UUID, tuple[Child, Answer]]:
    """The other children of a communication, each with what is known of its being a sibling; not those who are none."""
    communication = record_of(Communication, received)
    if communication is None or len(communication.received.cases) == 1:
        return {}
    beside = [record_of(Case, entries) for entries in await desk.load(*communication.received.cases)]
    others = await _children(desk, frozenset(case.child for case in beside if case) - linked)
    found: dict[UUID, tuple[Child, Answer]] = {}
    for child_id, other in others.items():
        itself = child.reference == other.reference or child_id in child.same_as
        answer = kinship.are_siblings(communication.received.siblings, child, {child_id, *other.same_as})
        if not itself and answer is not Answer.NO:
            found[child_id] = other, answer
    return found


async def _with_aliases(desk: Desk, found: dict[UUID, Child]) -> dict[UUID, Child]:
    same = frozenset[UUID]().union(*(record.same_as for record in found.values()))
    return found | await _children(desk, same - found.keys())


async def _children(desk: Desk, ids: frozenset[UUID]) -> dict[UUID, Child]:
    wanted = sorted(ids)
    records = [record_of(Child, entries) for entries in await desk.load(*wanted)] if wanted else []
    return {child_id: record for child_id, record in zip(wanted, records, strict=True) if record}


async def _cases(desk: Desk, ids: Sequence[UUID]) -> dict[UUID, Case]:
    loaded = await desk.load(*ids) if ids else []
    cases = {stream: record_of(Case, entries) for stream, entries in zip(ids, loaded, strict=True)}
    return {stream: case for stream, case in cases.items() if case}


def _records(streams: Iterable[Sequence[Recorded]]) -> list[Child]:
    records = (record_of(Child, entries) for entries in streams)
    return [record for record in records if record]
