"""Tracing the child's NHS number.

The number by which other services know a child is asked of a service that traces it, beside the record and without any
contact's waiting for it. What it is sure of becomes a number of the child. What it only thinks is offered to a person,
who confirms or rejects it, as whoever makes the check says whether the child is known (C6). A number that somebody
recorded, or that another child holds, is overwritten by none: that they differ is for a person too.
"""

# ruff: noqa: ARG001 - every decision is told the pack, and none here needs it
from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import datetime
from enum import StrEnum
from typing import TYPE_CHECKING, Any, Self
from uuid import UUID

from domain.case_management import Asked, ExchangeStanding, Made, SentField
from domain.changing import changed
from domain.children import KNOWN, MAY_MEND, IdentifierClaimed, IdentifierReleased
from domain.dates import follows
from domain.facts import DatedByTheServer, Event, Narrative, OfChild, Ordinal, Reasons, said
from domain.folding import Part
from domain.frozen import frozen
from domain.policy import Pack
from domain.refusals import require
from domain.vocabulary import IdentifierKind
from domain.watch import MACHINE

if TYPE_CHECKING:
    from domain.records import Case, Child

NUMBER = IdentifierKind.NHS_NUMBER


class TraceOutcome(StrEnum):
    """How sure the service is, a closed set. match: sure enough to be used without anybody's looking. potential, low:
    of one person, less and less. many: several it could be. none: nobody it knows.
    """

    MATCH = "match"
    POTENTIAL = "potential"
    LOW_CONFIDENCE = "low-confidence"
    MANY = "many"
    NONE = "none"


class WhyNotTaken(StrEnum):
    """Why a number that is sure is not the child's, a closed set. told-another: whoever made the contact told another.
    holds-another: the child holds another. held-by-another: another child here holds this one.
    """

    TOLD_ANOTHER = "told-another"
    HOLDS_ANOTHER = "holds-another"
    HELD_BY_ANOTHER = "held-by-another"


# What happened


@frozen(kw_only=True)
class NumberTraced(Made):
    """The service answered. sent: by what of the child. number: None where it names none."""

    rests_on = (KNOWN,)

    outcome: TraceOutcome
    sent: tuple[SentField, ...]
    number: OfChild | None = None

    @property
    def leaves(self) -> ExchangeStanding:
        """A number that is not sure waits for somebody."""
        sure = self.number is None or self.outcome is TraceOutcome.MATCH
        return ExchangeStanding.DONE if sure else ExchangeStanding.FOR_SOMEBODY

    @property
    def next_at(self) -> datetime | None:
        """At once the child is to hold one that is sure."""
        return self.occurred_at if self.outcome is TraceOutcome.MATCH else None


@frozen(kw_only=True)
class TracedNumberTaken(Made):
    """The number is the child's: of the person record the case stands under."""

    rests_on = (KNOWN,)

    child: UUID


@frozen(kw_only=True)
class TracedNumberNotTaken(Made):
    """It is not, since it differs from what is there; neither is overwritten."""

    rests_on = (KNOWN,)

    child: UUID
    why: WhyNotTaken

    @property
    def leaves(self) -> ExchangeStanding:
        """Which of them is right is for somebody to say."""
        return ExchangeStanding.FOR_SOMEBODY


@frozen(kw_only=True)
class AboutTracedNumber(Event):
    """Somebody says whether it is the child's. attempt: the try that traced it."""

    rests_on = (KNOWN,)

    attempt: Ordinal
    reason: Narrative


@frozen(kw_only=True)
class TracedNumberConfirmed(AboutTracedNumber):
    """It is."""


@frozen(kw_only=True)
class TracedNumberRejected(AboutTracedNumber):
    """It is not."""


OF_WATCH = (NumberTraced, TracedNumberTaken, TracedNumberNotTaken)
OF_CASE = (TracedNumberConfirmed, TracedNumberRejected)


# What a case keeps of it


@frozen(kw_only=True)
class Tracings(Part):
    """What somebody said of the number."""

    confirmed: TracedNumberConfirmed | None = None
    rejected: TracedNumberRejected | None = None


@frozen(kw_only=True)
class Tracing:
    """What became of tracing. answer: the last. taken: which child holds it. not_taken: why the child does not."""

    answer: NumberTraced | None = None
    taken: TracedNumberTaken | None = None
    not_taken: TracedNumberNotTaken | None = None

    @classmethod
    def of(cls, events: Iterable[Event]) -> Self:
        """Of what a watch tells."""
        kept = cls()
        for event in events:
            match event:
                case NumberTraced():
                    kept = changed(kept, answer=event, not_taken=None)
                case TracedNumberTaken():
                    kept = changed(kept, taken=event, not_taken=None)
                case TracedNumberNotTaken():
                    kept = changed(kept, not_taken=event)
        return kept

    @property
    def names_nobody(self) -> bool:
        """Whether it was answered without a number: with other details it may be asked again."""
        return self.answer is not None and self.answer.number is None

    def confirmed(self, case: "Case") -> bool:
        """Whether somebody said that it is the child's."""
        return bool(self.answer and case.tracing.confirmed and case.tracing.confirmed.attempt == self.answer.attempt)

    def rejected(self, case: "Case") -> bool:
        """Whether somebody said that it is not."""
        return bool(self.answer and case.tracing.rejected and case.tracing.rejected.attempt == self.answer.attempt)

    def is_sure(self, case: "Case") -> bool:
        """Whether it is to be the child's: the service is sure, or somebody is."""
        if self.answer is None or self.answer.number is None or self.rejected(case):
            return False
        return self.answer.outcome is TraceOutcome.MATCH or self.confirmed(case)

    def waits(self, case: "Case") -> bool:
        """Whether somebody is to say if it is the child's."""
        if self.answer is None or self.answer.number is None or self.rejected(case):
            return False
        return self.not_taken is not None or not self.is_sure(case)


# Orders


@frozen(kw_only=True)
class ConfirmTracedNumber(DatedByTheServer):
    """The NHS number that was traced is the child's, and how that is known."""

    reason: Reasons


@frozen(kw_only=True)
class RejectTracedNumber(DatedByTheServer):
    """The NHS number that was traced is not the child's, and why."""

    reason: Reasons


def confirm(case: "Case", command: ConfirmTracedNumber, pack: Pack, *, tracing: Tracing) -> list[Event]:
    """By whoever mends person records. The child holds it at once, unless it differs from what is there."""
    return [TracedNumberConfirmed(attempt=_waiting(case, command, tracing), reason=command.reason, **said(command))]


def reject(case: "Case", command: RejectTracedNumber, pack: Pack, *, tracing: Tracing) -> list[Event]:
    """By the same. It stays on record that it was traced; no child holds it by that."""
    return [TracedNumberRejected(attempt=_waiting(case, command, tracing), reason=command.reason, **said(command))]


def _waiting(case: "Case", command: DatedByTheServer, tracing: Tracing) -> int:
    require(command.by.role in MAY_MEND, KNOWN, who_may=MAY_MEND)
    require(tracing.waits(case), KNOWN, missing="a number that was traced and waits for somebody")
    assert tracing.answer
    follows(case, command, tracing.answer)
    return tracing.answer.attempt


# What the machine does of itself


def settle(
    case: "Case",
    asked: Asked,
    at: datetime,
    *,
    tracing: Tracing,
    digest: str,
    watch: UUID,
    case_id: UUID,
    children: Mapping[UUID, "Child"],
) -> dict[UUID, list[Event]]:
    """What makes the number the case's child's, by streams; nothing where it is so, or is not to be.

    children: the one the case stands under, and the one that holds the number because of this case. The number follows
    the case when it is matched, or a match withdrawn; what somebody has released since stays released.
    """
    if not tracing.is_sure(case):
        return {}
    before = tracing.taken.child if tracing.taken else None
    if before == case.child or (before and children[before].identifiers.get(NUMBER) != digest):
        return {}
    child = children[case.child]
    if why := _differs(case, child, tracing, digest):
        return not_taken(case, asked, at, why, tracing=tracing, watch=watch)
    streams: dict[UUID, list[Event]] = {watch: [TracedNumberTaken(child=case.child, **_of(asked, at))]}
    if before:
        moved = IdentifierReleased(
            kind=NUMBER, digest=digest, to=case.child, reason=FOLLOWS, by=MACHINE, occurred_at=at
        )
        streams[before] = [moved]
    if NUMBER not in child.identifiers:
        claimed = IdentifierClaimed(kind=NUMBER, digest=digest, case=case_id, by=MACHINE, occurred_at=at)
        streams[case.child] = [claimed]
    return streams


def not_taken(
    case: "Case", asked: Asked, at: datetime, why: WhyNotTaken, *, tracing: Tracing, watch: UUID
) -> dict[UUID, list[Event]]:
    """That the child does not hold it, and why; nothing where that is on record."""
    last = tracing.not_taken
    if last and (last.child, last.why) == (case.child, why):
        return {}
    return {watch: [TracedNumberNotTaken(child=case.child, why=why, **_of(asked, at))]}


def traced(
    asked: Asked, at: datetime, outcome: TraceOutcome, number: str | None, sent: tuple[SentField, ...]
) -> NumberTraced:
    """The service answered."""
    asked = replace(asked, before=replace(asked.before, attempts=asked.before.attempts + 1))
    return NumberTraced(outcome=outcome, number=number, sent=sent, **_of(asked, at))


FOLLOWS = "The case that it was traced for is another child's."


def _differs(case: "Case", child: "Child", tracing: Tracing, digest: str) -> WhyNotTaken | None:
    """Whoever confirms a number has seen what was told; what a child holds they have to release."""
    held = child.identifiers.get(NUMBER)
    if held is not None:
        return WhyNotTaken.HOLDS_ANOTHER if held != digest else None
    told = {each.digest for each in case.details.identifiers if each.kind is NUMBER}
    differs = bool(told) and digest not in told and not tracing.confirmed(case)
    return WhyNotTaken.TOLD_ANOTHER if differs else None


def _of(asked: Asked, at: datetime) -> dict[str, Any]:
    """What every event of the exchange says. attempt: the try that came about."""
    return {
        "by": MACHINE, "occurred_at": at, "record": asked.record, "reference": asked.reference, "kind": asked.kind,
        "system": asked.system, "attempt": asked.before.attempts,
    }  # fmt: skip
