"""From a concern to a contact.

The agency makes a contact of a concern, and says which of its entries go with it. What was shared is listed in the
concern; in the case it stands with the contact as it was received. No other entry goes along, nor how many there are:
supervision is never among what is shared, since it is about the agency's own people.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import fields, is_dataclass
from datetime import datetime
from enum import Enum, StrEnum
from typing import Any
from uuid import UUID

from domain.concern import (
    RECORDED,
    ActionTaken,
    AgencyDecided,
    AlternativeAgreed,
    Concern,
    ConcernOpened,
    ConcernShared,
    ExperienceRecorded,
    NeedConsidered,
    ReferralNotMade,
)
from domain.conversations import Spoken
from domain.dates import comes_after
from domain.facts import Command, Event, Sealed, Text, said
from domain.folding import Part
from domain.frozen import frozen
from domain.impact import (
    ConcernMonitoringPlanned,
    ConcernMonitoringReviewed,
    ImpactRecorded,
    MeetingInformed,
)
from domain.refusals import require


class EntryKind(StrEnum):
    """What an entry of a concern says, a closed set."""

    NOTICED = "what-was-noticed"
    EXPERIENCE = "lived-experience"
    NEED = "levels-of-need"
    NOT_REFERRED = "referral-not-made"
    ACTION = "action"
    DECISION = "decision"
    ALTERNATIVE = "alternative-agreed"
    MONITORING = "monitoring"
    REVIEW = "monitoring-review"
    IMPACT = "impact"
    MEETING = "meeting"


MAY_BE_SHARED: Mapping[type[Event], tuple[EntryKind, str]] = {
    ConcernOpened: (EntryKind.NOTICED, "account"),
    ExperienceRecorded: (EntryKind.EXPERIENCE, "journey experience"),
    NeedConsidered: (EntryKind.NEED, "levels lowest guidance reasons"),
    ReferralNotMade: (EntryKind.NOT_REFERRED, "reasons instead"),
    ActionTaken: (EntryKind.ACTION, "what people"),
    AgencyDecided: (EntryKind.DECISION, "decided reasons people"),
    AlternativeAgreed: (EntryKind.ALTERNATIVE, "alternative decided_by reasons"),
    ConcernMonitoringPlanned: (EntryKind.MONITORING, "what until next_steps"),
    ConcernMonitoringReviewed: (EntryKind.REVIEW, "found decided"),
    ImpactRecorded: (EntryKind.IMPACT, "intervention on_child on_family outcome"),
    MeetingInformed: (EntryKind.MEETING, "meeting held_at people told followed"),
}
"""The entries that may be shared, and what of each is: never the child's name, which the contact itself says."""


# What happened


@frozen(kw_only=True)
class SharedWords:
    """A field of an entry, and what it said: `reasons`, or of who was spoken to `people.name`."""

    field: str
    said: Text


@frozen(kw_only=True)
class SharedEntry:
    """An entry as it was shared: when it is said to have happened, whose it was, and its words."""

    kind: EntryKind
    happened_at: datetime
    professional: Spoken
    words: tuple[SharedWords, ...]


@frozen(kw_only=True)
class ConcernReceived(Event):
    """What the agency shared of its own record with its contact, as it was received."""

    rests_on = (RECORDED,)

    entries: tuple[SharedEntry, ...]


OF_CASE = (ConcernReceived,)


# What a case keeps of it


@frozen(kw_only=True)
class ReceivedConcern(Part):
    """What was shared with the contact."""

    received: ConcernReceived | None = None


# What is said with the contact


@frozen(kw_only=True)
class SharedConcern:
    """A concern that a contact is made of: its stream, as it stands, and which of its entries are shared."""

    concern: UUID
    known: Concern
    entries: tuple[int, ...]


def may_be_shared(shared: Sequence[SharedConcern], command: Command) -> None:
    """Refuse a concern of two children, and entries that are not there, or are nobody's but the agency's."""
    once = len({each.concern for each in shared}) == len(shared)
    require(once, RECORDED, missing="a concern of its own for each child")
    for each in shared:
        kinds = {number: type(entry) for number, entry in enumerate(each.known.entries, 1)}
        known = all(kinds.get(number) in MAY_BE_SHARED for number in each.entries)
        require(each.entries and known, RECORDED, missing="entries of the concern that may be shared")
        require(len({*each.entries}) == len(each.entries), RECORDED, missing="each entry once")
        comes_after(command, each.known.opened)


def received(shared: SharedConcern | None, command: Command) -> list[Event]:
    """What was shared, beside the contact, in the order in which it was recorded."""
    if shared is None:
        return []
    chosen = [shared.known.entries[number - 1] for number in sorted(shared.entries)]
    return [ConcernReceived(entries=tuple(map(_entry, chosen)), **said(command))]


def listed(shared: SharedConcern, case: UUID, reference: str, command: Command) -> list[Event]:
    """The same in the concern: with which contact, and which entries."""
    number, entries = shared.known.version + 1, tuple(sorted(shared.entries))
    return [ConcernShared(number=number, case=case, reference=reference, entries=entries, **said(command))]


def _entry(event: Any) -> SharedEntry:
    kind, names = MAY_BE_SHARED[type(event)]
    words = tuple(words for name in names.split() for words in _words(name, getattr(event, name)))
    return SharedEntry(kind=kind, happened_at=event.occurred_at, professional=event.professional, words=words)


def _words(name: str, value: Any) -> Iterator[SharedWords]:
    """What a field says, and whatever stands in it; nothing of what is absent, or was erased."""
    if isinstance(value, tuple):
        for each in value:
            yield from _words(name, each)
    elif is_dataclass(value):
        for each in fields(value):
            yield from _words(f"{name}.{each.name}", getattr(value, each.name))
    elif isinstance(value, Enum | datetime):
        yield SharedWords(field=name, said=value.value if isinstance(value, Enum) else value.isoformat())
    elif isinstance(value, str | Sealed):
        yield SharedWords(field=name, said=value)
