"""Records as their events add up, kept at hand.

A case, a child or another record that owes something, and that a batch touches, is folded on from where it stood. Its
stream is read again only where that is not remembered, or is remembered as it was at another moment: after a batch that
failed, or one that another worker took. Nothing personal is opened for it.
"""

from collections import OrderedDict
from collections.abc import Mapping, Sequence
from typing import Self
from uuid import UUID

from domain.challenge import Challenge
from domain.duties import Record
from domain.enquiry import Enquiry
from domain.facts import Recorded
from domain.frozen import frozen
from domain.hypothetical import Consultation
from domain.policy import PACKS
from domain.records import Case, Child
from domain.subject_access import SubjectRequest
from domain.timescales import Fact, fact_of
from projections.facts import counts
from projections.fresh import Place
from projections.ledger import Tools

KINDS: Mapping[str, type[Record]] = {
    "case": Case, "child": Child, "consultation": Consultation, "challenge": Challenge, "enquiry": Enquiry,
    "subject-request": SubjectRequest,
}  # fmt: skip
"""The kinds of stream that are folded, and what each adds up to."""


@frozen
class Folded:
    """A record, and the facts its clocks need. version: of its last event. pack: the one it is judged by, by name."""

    record: Record
    version: int
    pack: str
    facts: tuple[Fact, ...]

    @classmethod
    def begun(cls, entry: Recorded, kind: type[Record]) -> Self | None:
        """From its first event; None when such a record begins otherwise."""
        record, pack = kind.of([entry.event]), entry.meta["pack"]
        return cls(record, entry.version, pack, _noted((), entry, pack)) if record else None

    def after(self, entry: Recorded) -> "Folded":
        """After one more event."""
        facts = _noted(self.facts, entry, self.pack)
        return Folded(self.record.evolve(entry.event), entry.version, self.pack, facts)


class Memory:
    """The records folded last, of any number of authorities. most: events they may be folded from, all together.

    An event takes 1.5 kB of a record that has many, and some 5 kB of one that has two.
    """

    def __init__(self, most: int = 5_000) -> None:
        self._most, self._events = most, 0
        self._kept: OrderedDict[UUID, Folded] = OrderedDict()

    def of(self, stream: UUID, version: int) -> Folded | None:
        """A record as it stood at that version, if it is remembered so."""
        kept = self._kept.get(stream)
        return kept if kept and kept.version == version else None

    def keep(self, records: Mapping[UUID, Folded]) -> None:
        """Remember records as they stand, and forget those kept longest ago."""
        for stream, folded in records.items():
            before = self._kept.pop(stream, None)
            self._events += folded.version - (before.version if before else 0)
            self._kept[stream] = folded
        while self._events > self._most:
            _, oldest = self._kept.popitem(last=False)
            self._events -= oldest.version


def before(place: Place, batch: Sequence[Recorded], tools: Tools) -> dict[UUID, Folded]:
    """A batch's records as they stood before it; those that begin in it are not among them."""
    versions: dict[UUID, int] = {}
    for entry in batch:
        versions.setdefault(entry.stream, entry.version - 1)
    remembered = {stream: tools.memory.of(stream, version) for stream, version in versions.items() if version}
    found = {stream: folded for stream, folded in remembered.items() if folded}
    if missing := remembered.keys() - found.keys():
        for entry in tools.earlier(place, missing, batch[0].position):
            fold(found, entry, tools)
    return found


def fold(records: dict[UUID, Folded], entry: Recorded, tools: Tools) -> Folded | None:
    """Take one more event into the record it is of; the record, or None of a stream that makes none."""
    stood = records.get(entry.stream)
    kind = KINDS.get(tools.kind(entry.name))
    folded = stood.after(entry) if stood else Folded.begun(entry, kind) if kind else None
    if folded:
        records[entry.stream] = folded
    return folded


def _noted(facts: tuple[Fact, ...], entry: Recorded, pack: str) -> tuple[Fact, ...]:
    fact = fact_of(entry)
    return (*facts, fact) if counts(fact, PACKS[pack]) else facts
