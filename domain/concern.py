"""Concerns.

What an agency keeps for itself about a child it worries about, before, around and after a referral: what was noticed,
in its own words; how the child lives; which levels of need were considered, and the lowest that meets the child's need;
a referral that was considered and not made, and why; what was done, who was spoken to, what was decided and why; and
that it agreed with an alternative, and why. The record is the agency's: the authority neither reads it nor knows that
it is there, but what a contact shares of it (domain/concern_sharing.py).
"""

# ruff: noqa: ARG001 - every decision is told the pack, and some do not need it
from collections.abc import Iterable
from datetime import date, datetime
from enum import StrEnum
from functools import reduce
from typing import Annotated, Self, TypedDict, TypeVar
from uuid import UUID

from domain.changing import changed
from domain.clauses import Clause, clause
from domain.conversations import SPOKEN_TO, Spoken
from domain.dates import comes_after
from domain.facts import Command, Event, Line, OfChild, Ordinal, Reasons, Sealed, Text, Worker, said
from domain.frozen import frozen
from domain.marks import Asks, Between, Personal
from domain.policy import Pack
from domain.record_erasure import NO_ERASURE, RecordErasures
from domain.refusals import require
from domain.vocabulary import THE_AGENCY, Tier

RECORDED = SPOKEN_TO
WRITTEN = clause("Q8")
NEED = clause("R9")
EXPERIENCE = clause("R26")
AGREED = clause("Q2")

E = TypeVar("E", bound=Event)


class ConcernState(StrEnum):
    """Where a concern stands."""

    OPEN = "open"
    CLOSED = "closed"


# What happened. number: by which an entry is named, from 1. professional: of the agency, whose entry it is


@frozen(kw_only=True)
class ConcernedChild:
    """Whom a concern is about, as the agency knows them. agency_reference: its own, of the child."""

    given_name: OfChild
    family_name: OfChild
    date_of_birth: Annotated[date | Sealed, Personal("child")] | None = None
    agency_reference: OfChild | None = None


@frozen(kw_only=True)
class ConcernOpened(Event):
    """Somebody of an agency noticed something about a child, in their own words."""

    rests_on = (RECORDED, WRITTEN)

    number: Ordinal
    reference: str
    agency: str
    child: ConcernedChild
    account: Text
    professional: Spoken


@frozen(kw_only=True)
class ExperienceRecorded(Event):
    """The child's journey, and their lived experience (R26)."""

    rests_on = (EXPERIENCE,)

    number: Ordinal
    journey: Text
    experience: Text
    professional: Spoken


@frozen(kw_only=True)
class LevelConsidered:
    """A level of need that was considered, and why it meets the child's need or does not."""

    level: Annotated[Tier, Asks(NEED)]
    why: Annotated[Text, Asks(NEED)]


@frozen(kw_only=True)
class NeedConsidered(Event):
    """Which levels were considered, by which guidance, and the lowest that meets the child's need (R9)."""

    rests_on = (NEED,)

    number: Ordinal
    levels: tuple[LevelConsidered, ...]
    lowest: Tier
    guidance: Line
    reasons: Text
    professional: Spoken


@frozen(kw_only=True)
class ReferralNotMade(Event):
    """A referral was considered and not made, why, and what is done instead (R9)."""

    rests_on = (NEED,)

    number: Ordinal
    reasons: Text
    instead: Text
    professional: Spoken


@frozen(kw_only=True)
class ActionTaken(Event):
    """Something was done, and who was spoken to (Q1)."""

    rests_on = (RECORDED,)

    number: Ordinal
    what: Text
    people: tuple[Spoken, ...]
    professional: Spoken


@frozen(kw_only=True)
class AgencyDecided(Event):
    """The agency decided something, why, and who was spoken to before (Q1)."""

    rests_on = (RECORDED,)

    number: Ordinal
    decided: Text
    reasons: Text
    people: tuple[Spoken, ...]
    professional: Spoken


@frozen(kw_only=True)
class AlternativeAgreed(Event):
    """The agency agreed with another decision than its own, whose that was, and why (Q2)."""

    rests_on = (AGREED,)

    number: Ordinal
    alternative: Text
    decided_by: Spoken
    reasons: Text
    professional: Spoken


@frozen(kw_only=True)
class ConcernClosed(Event):
    """The concern came to an end, and why."""

    rests_on = (RECORDED,)

    number: Ordinal
    reasons: Text
    professional: Spoken


@frozen(kw_only=True)
class ConcernShared(Event):
    """A contact was made of the concern, which goes on with it. case, reference: of it. entries: the numbers of those
    that went with it.
    """

    rests_on = (RECORDED,)

    number: Ordinal
    case: UUID
    reference: str
    entries: tuple[int, ...]


OF_CONCERN = (
    ConcernOpened,
    ExperienceRecorded,
    NeedConsidered,
    ReferralNotMade,
    ActionTaken,
    AgencyDecided,
    AlternativeAgreed,
    ConcernShared,
    ConcernClosed,
)


# What is kept of it


@frozen(kw_only=True)
class Concern:
    """A concern: its entries in their order, each of which is named by its place, from 1."""

    opened: ConcernOpened
    entries: tuple[Event, ...]

    @property
    def version(self) -> int:
        """How many entries there are."""
        return len(self.entries)

    @property
    def state(self) -> ConcernState:
        """Where it stands."""
        return ConcernState.CLOSED if self.closed else ConcernState.OPEN

    @property
    def closed(self) -> ConcernClosed | None:
        """How it ended, if it did; a contact that is made of it opens it again."""
        ends_or_goes_on = (each for each in reversed(self.entries) if isinstance(each, ConcernClosed | ConcernShared))
        last = next(ends_or_goes_on, None)
        return last if isinstance(last, ConcernClosed) else None

    @property
    def erasures(self) -> RecordErasures:
        """What was asked to be erased, and what was."""
        return reduce(RecordErasures.after, self.entries, NO_ERASURE)

    def every(self, kind: type[E]) -> tuple[E, ...]:
        """The entries of a kind."""
        return tuple(each for each in self.entries if isinstance(each, kind))

    def evolve(self, *events: Event) -> Self:
        """The concern after some more events."""
        return changed(self, entries=(*self.entries, *events))

    @classmethod
    def of(cls, events: Iterable[Event]) -> Self | None:
        """The concern its events make, or None when there are none."""
        following = iter(events)
        for event in following:
            if isinstance(event, ConcernOpened):
                return cls(opened=event, entries=(event,)).evolve(*following)
        return None


# Orders


@frozen(kw_only=True)
class OpenConcern(Command):
    """Write down what was noticed about a child, in own words, and who of the agency says so."""

    reference: str
    child: Annotated[ConcernedChild, Asks(RECORDED)]
    account: Annotated[Text, Asks(RECORDED, "what was noticed")]
    professional: Annotated[Spoken, Asks(RECORDED)]


@frozen(kw_only=True)
class RecordExperience(Command):
    """Say what the child's journey was, and how they live (R26)."""

    journey: Annotated[Text, Asks(EXPERIENCE, "the child's journey")]
    experience: Annotated[Text, Asks(EXPERIENCE, "the child's lived experience")]
    professional: Annotated[Spoken, Asks(RECORDED)]


@frozen(kw_only=True)
class ConsiderNeed(Command):
    """Say which levels were considered, by which guidance, and the lowest that meets the child's need, and why (R9)."""

    levels: Annotated[tuple[LevelConsidered, ...], Between(1, 4), Asks(NEED, "the levels that were considered")]
    lowest: Annotated[Tier, Asks(NEED, "the lowest level that meets the child's need")]
    guidance: Annotated[Line, Asks(NEED, "the guidance on thresholds that was used")]
    reasons: Annotated[Reasons, Asks(NEED)]
    professional: Annotated[Spoken, Asks(RECORDED)]


@frozen(kw_only=True)
class DecideAgainstReferral(Command):
    """Say why a referral was considered and is not made, and what is done instead (R9)."""

    reasons: Annotated[Reasons, Asks(NEED)]
    instead: Annotated[Reasons, Asks(NEED, "what is done instead")]
    professional: Annotated[Spoken, Asks(RECORDED)]


@frozen(kw_only=True)
class RecordAction(Command):
    """Say what was done, and who was spoken to, if anybody (Q1)."""

    what: Annotated[Text, Asks(RECORDED, "what was done")]
    people: Annotated[tuple[Spoken, ...], Between(0, 20)] = ()
    professional: Annotated[Spoken, Asks(RECORDED)]


@frozen(kw_only=True)
class RecordDecision(Command):
    """Say what was decided and why, and who was spoken to, if anybody (Q1)."""

    decided: Annotated[Reasons, Asks(RECORDED, "what was decided")]
    reasons: Annotated[Reasons, Asks(RECORDED, "why it was decided")]
    people: Annotated[tuple[Spoken, ...], Between(0, 20)] = ()
    professional: Annotated[Spoken, Asks(RECORDED)]


@frozen(kw_only=True)
class AgreeAlternative(Command):
    """Say with which other decision the agency agrees, whose that was, and why it agrees (Q2)."""

    alternative: Annotated[Text, Asks(AGREED, "the alternative that is agreed with")]
    decided_by: Annotated[Spoken, Asks(AGREED, "whose decision it was")]
    reasons: Annotated[Reasons, Asks(AGREED, "why it is agreed with")]
    professional: Annotated[Spoken, Asks(RECORDED)]


def open_(command: OpenConcern, pack: Pack) -> list[Event]:
    """By a practitioner or manager of an agency. The record is theirs from the first word."""
    _acts_for_an_agency(command.by, RECORDED)
    assert command.by.agency is not None
    return [
        ConcernOpened(
            number=1,
            reference=command.reference,
            agency=command.by.agency,
            child=command.child,
            account=command.account,
            professional=command.professional,
            **said(command),
        )
    ]


def tell_experience(concern: Concern, command: RecordExperience, pack: Pack) -> list[Event]:
    """As often as more is known of it."""
    goes_on(concern, command, EXPERIENCE)
    return [
        ExperienceRecorded(
            journey=command.journey, experience=command.experience, **entry(concern, command, command.professional)
        )
    ]


def consider_need(concern: Concern, command: ConsiderNeed, pack: Pack) -> list[Event]:
    """Every level below the one that meets the need was considered too: the lowest that does is the one offered."""
    goes_on(concern, command, NEED)
    considered = [each.level for each in command.levels]
    require(len({*considered}) == len(considered), NEED, missing="each level once")
    every = [*Tier]
    below = every[: every.index(command.lowest) + 1]
    skipped = [level.value for level in below if level not in considered]
    require(not skipped, NEED, missing=f"why these levels do or do not meet the need: {', '.join(skipped)}")
    return [
        NeedConsidered(
            levels=command.levels,
            lowest=command.lowest,
            guidance=command.guidance,
            reasons=command.reasons,
            **entry(concern, command, command.professional),
        )
    ]


def decide_against_referral(concern: Concern, command: DecideAgainstReferral, pack: Pack) -> list[Event]:
    """After the levels of need were considered."""
    considered = concern.every(NeedConsidered)
    goes_on(concern, command, NEED, *considered[-1:])
    require(considered, NEED, missing="the levels of need, considered before it")
    return [
        ReferralNotMade(
            reasons=command.reasons, instead=command.instead, **entry(concern, command, command.professional)
        )
    ]


def act(concern: Concern, command: RecordAction, pack: Pack) -> list[Event]:
    """As often as something is done."""
    goes_on(concern, command, RECORDED)
    return [ActionTaken(what=command.what, people=command.people, **entry(concern, command, command.professional))]


def decide(concern: Concern, command: RecordDecision, pack: Pack) -> list[Event]:
    """As often as something is decided."""
    goes_on(concern, command, RECORDED)
    return [
        AgencyDecided(
            decided=command.decided,
            reasons=command.reasons,
            people=command.people,
            **entry(concern, command, command.professional),
        )
    ]


def agree(concern: Concern, command: AgreeAlternative, pack: Pack) -> list[Event]:
    """As often as somebody else's decision stands in place of the agency's own."""
    goes_on(concern, command, AGREED)
    return [
        AlternativeAgreed(
            alternative=command.alternative,
            decided_by=command.decided_by,
            reasons=command.reasons,
            **entry(concern, command, command.professional),
        )
    ]


def goes_on(concern: Concern, command: Command, rule: Clause, *answered: Event) -> None:
    """Refuse anybody but the agency's practitioners and managers, a closed concern, and an act before it began."""
    _acts_for_an_agency(command.by, rule)
    require(concern.state is ConcernState.OPEN, rule, missing="a concern that is not closed")
    comes_after(command, concern.opened, *answered)


class Entry(TypedDict):
    """What every entry says beside its own."""

    number: int
    professional: Spoken
    by: Worker
    occurred_at: datetime


def entry(concern: Concern, command: Command, professional: Spoken) -> Entry:
    """The number of the next entry, whose it is, who recorded it and when."""
    return {"number": concern.version + 1, "professional": professional, **said(command)}


def _acts_for_an_agency(by: Worker, rule: Clause) -> None:
    require(by.role in THE_AGENCY and by.agency, rule, who_may=THE_AGENCY)
