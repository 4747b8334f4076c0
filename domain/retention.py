"""Retention: how long a record is kept, what holds it, and the review before it is destroyed.

A policy pack says of each kind of record how long it is kept, counted from its end, and by which source; where it says
nothing, nothing is due. Nothing is destroyed because time went by: what is due is reviewed by a manager, who keeps it
until another day or asks for its erasure, and another manager decides that (`domain/erasure.py`). While a legal hold
stands nothing is erased that it covers, on any ground.

The procedure is silent on it. Q1 asks for a record of why a decision was made, and refusals cite it.
"""

# ruff: noqa: ARG001 - every decision is told the pack it was begun under, and some do not need it
from collections.abc import Iterator, Mapping
from datetime import date, datetime
from enum import StrEnum
from typing import TYPE_CHECKING, Annotated, Self

from domain.changing import changed
from domain.clauses import clause
from domain.dates import follows
from domain.erasure import MAY_DECIDE, ErasureAsked, ErasureGround, ErasureSubject, Falling, Why, may_fall
from domain.facts import DatedByTheServer, Event, said
from domain.folding import Part
from domain.frozen import frozen
from domain.marks import Asks
from domain.policy import KeptKind, Pack
from domain.refusals import require
from domain.vocabulary import State

if TYPE_CHECKING:
    from domain.records import Case

RECORD = clause("Q1")

KINDS: Mapping[State, KeptKind] = {
    State.ENDED: KeptKind.CONTACT,
    State.CLOSED: KeptKind.CLOSED,
    State.CONCLUDED: KeptKind.CONCLUDED,
    State.JOINED: KeptKind.SET_ASIDE,
    State.SUPERSEDED: KeptKind.SET_ASIDE,
}
"""Which kind of record a case is once it is over."""


class HoldGround(StrEnum):
    """Why a record must not be destroyed, a closed set."""

    COURT = "court-proceedings"
    POLICE = "police-investigation"
    INQUIRY = "statutory-inquiry"
    REVIEW = "child-safeguarding-practice-review"
    CLAIM = "complaint-or-claim"
    ACCESS = "subject-access-request"


# What happened


@frozen(kw_only=True)
class HoldPlaced(Event):
    """Nothing of the case is destroyed until this is lifted."""

    rests_on = (RECORD,)

    ground: HoldGround
    reasons: Why


@frozen(kw_only=True)
class HoldLifted(Event):
    """What held the case holds it no more."""

    rests_on = (RECORD,)

    reasons: Why


@frozen(kw_only=True)
class RetentionReviewed(Event):
    """A record that was due was looked at. kind, due_on, source: by the rule. keep_until: None where it is to go."""

    rests_on = (RECORD,)

    kind: KeptKind
    due_on: date
    source: str
    keep_until: date | None = None
    reasons: Why


OF_CASE = (HoldPlaced, HoldLifted, RetentionReviewed)


# What a case keeps of it


@frozen(kw_only=True)
class Retention(Part):
    """The hold that stands, how the last was lifted, and how the case was last reviewed."""

    folds = (HoldPlaced, HoldLifted)

    hold: HoldPlaced | None = None
    lifted: HoldLifted | None = None
    reviewed: RetentionReviewed | None = None

    def after(self, event: Event, version: int) -> Self:
        """A hold stands until it is lifted."""
        match event:
            case HoldPlaced():
                return changed(self, hold=event, lifted=None)
            case HoldLifted():
                return changed(self, hold=None, lifted=event)
        return self


# Orders


@frozen(kw_only=True)
class PlaceHold(DatedByTheServer):
    """Have nothing of a case destroyed."""

    ground: Annotated[HoldGround, Asks(RECORD, "on which ground it is held")]
    reasons: Annotated[Why, Asks(RECORD, "why it is held")]


@frozen(kw_only=True)
class LiftHold(DatedByTheServer):
    """End a hold."""

    reasons: Annotated[Why, Asks(RECORD, "why it is held no more")]


@frozen(kw_only=True)
class ReviewRetention(DatedByTheServer):
    """Say whether a record that is due is destroyed, or until when it is kept, and why."""

    destroy: Annotated[bool, Asks(RECORD, "whether it is to be destroyed")]
    keep_until: date | None = None
    reasons: Annotated[Why, Asks(RECORD, "why it is kept, or not")]

    @property
    def subject(self) -> ErasureSubject | None:
        """What is to be erased by it."""
        return ErasureSubject.RECORD if self.destroy else None


@frozen(kw_only=True)
class Due:
    """When a record is due for review, by which rule of the pack."""

    kind: KeptKind
    on: date
    source: str


def place(case: "Case", command: PlaceHold, pack: Pack) -> list[Event]:
    """By a manager, at any time."""
    require(command.by.role in MAY_DECIDE, RECORD, who_may=MAY_DECIDE)
    require(not case.retention.hold, RECORD, missing="a case that is not held already")
    follows(case, command)
    return [HoldPlaced(ground=command.ground, reasons=command.reasons, **said(command))]


def lift(case: "Case", command: LiftHold, pack: Pack) -> list[Event]:
    """By a manager."""
    require(command.by.role in MAY_DECIDE, RECORD, who_may=MAY_DECIDE)
    require(case.retention.hold, RECORD, missing="a legal hold")
    follows(case, command, case.retention.hold)
    return [HoldLifted(reasons=command.reasons, **said(command))]


def review(case: "Case", command: ReviewRetention, pack: Pack, *, rules: Pack, falling: Falling) -> list[Event]:
    """By a manager, of a record that is due. To destroy it is to ask for its erasure, which somebody else decides.

    rules: the pack in force. falling: what would fall with it, all of which has to be due.
    """
    require(command.by.role in MAY_DECIDE, RECORD, who_may=MAY_DECIDE)
    follows(case, command)
    today = rules.day_of(command.at)
    due = _require_due(case, rules, today)
    reviewed = RetentionReviewed(
        kind=due.kind, due_on=due.on, source=due.source, keep_until=command.keep_until, reasons=command.reasons,
        **said(command),
    )  # fmt: skip
    if not command.destroy:
        later = command.keep_until is not None and command.keep_until > today
        require(later, RECORD, missing="a day to come, until which it is kept")
        return [reviewed]
    require(command.keep_until is None, RECORD, missing="no day: what is destroyed is kept until none")
    for each in falling.cases.values():
        _require_due(each, rules, today)
    may_fall(case, ErasureSubject.RECORD, falling, others_too=True)
    asked = ErasureAsked(
        subject=ErasureSubject.RECORD,
        ground=ErasureGround.NO_LONGER_NEEDED,
        others_too=len(falling.cases) > 1,
        cases=falling.references,
        reasons=command.reasons,
        **said(command),
    )
    return [reviewed, asked]


def due(case: "Case", rules: Pack) -> Due | None:
    """When a case is due for review; None while it is not over, or where the pack sets no period."""
    kind, ended = KINDS.get(case.state), max((each.occurred_at for each in _endings(case)), default=None)
    if kind is None or ended is None:
        return None
    return due_of(kind, ended, case.retention.reviewed.keep_until if case.retention.reviewed else None, rules)


def due_of(kind: KeptKind, ended: datetime, keep_until: date | None, rules: Pack) -> Due | None:
    """The same of what ended then, and was to be kept until that day when it was last reviewed."""
    rule = rules.retention.get(kind)
    if rule is None:
        return None
    on = years_after(rules.day_of(ended), rule.years)
    return Due(kind=kind, on=max(on, keep_until) if keep_until else on, source=rule.source)


def years_after(on: date, years: int) -> date:
    """The same day of a later year; the last of February for the 29th."""
    try:
        return on.replace(year=on.year + years)
    except ValueError:
        return on.replace(year=on.year + years, day=28)


def _require_due(case: "Case", rules: Pack, today: date) -> Due:
    found = due(case, rules)
    reference = case.contact.reference
    require(found, RECORD, missing=f"an end of case {reference}, and a period that the policy pack sets for its kind")
    assert found is not None
    require(found.on <= today, RECORD, missing=f"a case that is due: {reference} is on {found.on.isoformat()}")
    return found


def _endings(case: "Case") -> Iterator[Event]:
    """What may have brought it to its end."""
    for each in (
        case.screening.outcome,
        case.consultation.outcome,
        case.progression.outcome,
        case.progression.superseded,
        case.referral.joined,
        case.closure.closed,
        case.conclusion.concluded,
    ):
        if each:
            yield each
