"""Supervision.

In the agency's own supervision the referrals that were made of a concern are discussed: what was decided and why, and
whether the agency agreed, and why; where it fell short, and what went well; and what the interventions have come to. It
may lead to a challenge (domain/challenge.py), which escalates the intervention. A concern is closed once every referral
was discussed, every plan reviewed and the impact of the last intervention recorded.
"""

# ruff: noqa: ARG001 - every decision is told the pack, and some do not need it
from collections.abc import Iterator
from datetime import datetime
from typing import Annotated
from uuid import UUID

from domain.clauses import clause
from domain.concern import (
    RECORDED,
    AlternativeAgreed,
    Concern,
    ConcernClosed,
    ConcernShared,
    ConcernState,
    entry,
    goes_on,
)
from domain.conversations import Spoken
from domain.dates import DATED, comes_after
from domain.due import Duty, duty
from domain.facts import Command, Event, Ordinal, Reasons, Text, said
from domain.frozen import frozen
from domain.impact import IMPACT, ImpactRecorded, to_be_reviewed
from domain.marks import Asks, Between, Of, Past
from domain.monitoring import PLAN
from domain.policy import Pack
from domain.refusals import require
from domain.vocabulary import THE_AGENCY

DISCUSSED = clause("V1")
REFLECTED = clause("V2")
PROGRESS = clause("V3")


# What happened


@frozen(kw_only=True)
class ReferralDiscussed:
    """A referral that was discussed (V1). case, reference: of it. why: of the decision; agreed_because: or why not."""

    case: UUID
    reference: str
    decided: Text
    why: Text
    agreed: bool
    agreed_because: Text


@frozen(kw_only=True)
class SupervisionHeld(Event):
    """A supervision of the agency's: the referrals, what fell short and went well, how the interventions go."""

    rests_on = (DISCUSSED, REFLECTED, PROGRESS)

    number: Ordinal
    held_at: datetime
    supervisor: Spoken
    referrals: tuple[ReferralDiscussed, ...]
    shortcomings: Text
    successes: Text
    progress: Text
    professional: Spoken


@frozen(kw_only=True)
class SupervisionChallenged(Event):
    """A supervision led to a challenge. supervision: the number of its entry. challenge, reference: of that."""

    rests_on = (PROGRESS,)

    number: Ordinal
    supervision: int
    challenge: UUID
    reference: str


OF_CONCERN = (SupervisionHeld, SupervisionChallenged)


# Orders


@frozen(kw_only=True)
class AboutReferral:
    """A referral as it was discussed (V1): what was decided and why, and whether the agency agreed, and why."""

    case: Annotated[UUID, Of("case"), Asks(DISCUSSED)]
    decided: Annotated[Text, Asks(DISCUSSED)]
    why: Annotated[Text, Asks(DISCUSSED)]
    agreed: Annotated[bool, Asks(DISCUSSED)]
    agreed_because: Annotated[Reasons, Asks(DISCUSSED)]


@frozen(kw_only=True)
class HoldSupervision(Command):
    """Say when supervision was held and with whom, what was found of the referrals, and of the agency's own work."""

    held_at: Annotated[datetime, Past(), Asks(DISCUSSED, "when the supervision was held")]
    supervisor: Annotated[Spoken, Asks(DISCUSSED)]
    referrals: Annotated[tuple[AboutReferral, ...], Between(0, 20)] = ()
    shortcomings: Annotated[Text, Asks(REFLECTED, "the agency's own shortcomings")]
    successes: Annotated[Text, Asks(REFLECTED, "what resulted in intervention for the child")]
    progress: Annotated[Text, Asks(PROGRESS, "the progress, impact and outcome of the interventions")]
    professional: Annotated[Spoken, Asks(RECORDED)]


@frozen(kw_only=True)
class CloseConcern(Command):
    """Say why the concern comes to an end."""

    reasons: Annotated[Reasons, Asks(RECORDED)]
    professional: Annotated[Spoken, Asks(RECORDED)]


def hold(concern: Concern, command: HoldSupervision, pack: Pack) -> list[Event]:
    """About the referrals that were made of the concern, each at most once in one supervision."""
    goes_on(concern, command, DISCUSSED)
    made = {each.case: each for each in concern.every(ConcernShared)}
    named = [each.case for each in command.referrals]
    theirs = {*named} <= made.keys() and len({*named}) == len(named)
    require(theirs, DISCUSSED, missing="referrals that were made of this concern, each once")
    held = concern.opened.occurred_at <= command.held_at <= command.at
    require(held, DATED, missing="a supervision held since the concern began, and by the time it is told")
    return [
        SupervisionHeld(
            held_at=command.held_at,
            supervisor=command.supervisor,
            referrals=tuple(
                ReferralDiscussed(
                    case=each.case,
                    reference=made[each.case].reference,
                    decided=each.decided,
                    why=each.why,
                    agreed=each.agreed,
                    agreed_because=each.agreed_because,
                )
                for each in command.referrals
            ),
            shortcomings=command.shortcomings,
            successes=command.successes,
            progress=command.progress,
            **entry(concern, command, command.professional),
        )
    ]


def close(concern: Concern, command: CloseConcern, pack: Pack) -> list[Event]:
    """Once nothing is left to be done of it."""
    goes_on(concern, command, RECORDED, concern.entries[-1])
    require(not [*to_be_reviewed(concern)], PLAN, missing="the review of everything that is monitored")
    require(not _without_impact(concern), IMPACT, missing="the impact and outcome of the last intervention")
    require(not [*_undiscussed(concern)], DISCUSSED, missing="a supervision that discussed every referral made of it")
    return [ConcernClosed(reasons=command.reasons, **entry(concern, command, command.professional))]


def challenged(
    concern: Concern, supervision: int, held_at: datetime | None, challenge: UUID, reference: str, command: Command
) -> list[Event]:
    """A challenge was raised because of one of the concern's supervisions. held_at: as the challenge says."""
    held = [each for each in concern.every(SupervisionHeld) if each.number == supervision and each.held_at == held_at]
    require(held, PROGRESS, missing="a supervision of the concern, and when it was held")
    comes_after(command, *held)
    return [
        SupervisionChallenged(
            number=concern.version + 1,
            supervision=supervision,
            challenge=challenge,
            reference=reference,
            **said(command),
        )
    ]


def duties(concern: Concern) -> Iterator[Duty]:
    """What the agency still owes its own record; it stands in no queue, since nobody of the offices knows of it."""
    if concern.state is ConcernState.CLOSED:
        return
    for planned in to_be_reviewed(concern):
        yield duty("Q5", None, "Review what was monitored.", THE_AGENCY, planned.until)
    if _without_impact(concern):
        what = "Record the impact and outcome of the intervention for the child and family."
        yield duty("Q7", None, what, THE_AGENCY)
    for each in _undiscussed(concern):
        yield duty("V1", None, f"Discuss the referral in case {each.reference} in supervision.", THE_AGENCY)


def _without_impact(concern: Concern) -> bool:
    """Whether nothing was recorded of what came of the last contact or alternative."""
    of_either = (ConcernShared, AlternativeAgreed, ImpactRecorded)
    last = next((each for each in reversed(concern.entries) if isinstance(each, of_either)), None)
    return last is not None and not isinstance(last, ImpactRecorded)


def _undiscussed(concern: Concern) -> Iterator[ConcernShared]:
    """The referrals that no supervision has discussed."""
    discussed = {each.case for held in concern.every(SupervisionHeld) for each in held.referrals}
    return (each for each in concern.every(ConcernShared) if each.case not in discussed)
