"""How a challenge ends.

It ends with a solution and when that was reached; or because the agency accepts the decision, or agrees with an
alternative, and says why; or it stays unresolved, and it is said why. While the agency believes that the child is at
risk it goes on: it is neither accepted nor given up before the last rung of the ladder has been answered. What happened
next is recorded after its end.
"""

# ruff: noqa: ARG001 - every decision is told the pack, and some do not need it
from collections.abc import Mapping
from datetime import datetime
from enum import StrEnum
from typing import TYPE_CHECKING, Annotated
from uuid import UUID

from domain.clauses import clause
from domain.conversations import Spoken
from domain.dates import DATED, comes_after
from domain.facts import Command, Event, Reasons, Text, said
from domain.frozen import frozen
from domain.ladder import DOCUMENTED, by_the_agency, is_open
from domain.marks import Asks, Past
from domain.policy import Pack
from domain.refusals import require

if TYPE_CHECKING:
    from domain.challenge import Challenge

ACCEPTED = clause("P5")
AT_RISK = clause("P6")
SOLUTION = clause("P7")
AGREED = clause("Q2")
FOLLOWED = clause("Q6")


class Accepted(StrEnum):
    """What the agency accepts, a closed set (P5, Q2)."""

    DECISION = "the-decision"
    ALTERNATIVE = "an-alternative"


class WhyUnresolved(StrEnum):
    """Why a challenge ends unresolved, a closed set (P7)."""

    NO_RUNG_LEFT = "no-rung-left"
    NOT_PURSUED = "not-pursued"
    CHILD_NO_LONGER_HERE = "child-no-longer-here"
    OTHER = "other"


class HowEnded(StrEnum):
    """How a challenge ended."""

    RESOLVED = "resolved"
    ACCEPTED = "decision-accepted"
    UNRESOLVED = "unresolved"


# What happened


@frozen(kw_only=True)
class ChallengeResolved(Event):
    """It ended with a solution, and when that was reached (P7). professional: of the agency, who says so."""

    rests_on = (SOLUTION,)

    solution: Text
    reached_at: datetime
    professional: Spoken


@frozen(kw_only=True)
class DecisionAccepted(Event):
    """The agency accepted the decision, or agreed with an alternative, and why (P5, Q2)."""

    rests_on = (ACCEPTED, AGREED)

    accepted: Accepted
    reasons: Text
    professional: Spoken
    alternative: Text | None = None


@frozen(kw_only=True)
class ChallengeLeftUnresolved(Event):
    """It ended unresolved, and why (P7)."""

    rests_on = (SOLUTION,)

    why: WhyUnresolved
    reasons: Text
    professional: Spoken


@frozen(kw_only=True)
class CaseChallengeEnded(Event):
    """A challenge over the case ended, and how. challenge: its stream."""

    rests_on = (SOLUTION,)

    challenge: UUID
    reference: str
    ended: HowEnded


@frozen(kw_only=True)
class ChallengeFollowedUp(Event):
    """What happened next, after it had ended (Q6)."""

    rests_on = (FOLLOWED,)

    happened: Text
    professional: Spoken


Ended = ChallengeResolved | DecisionAccepted | ChallengeLeftUnresolved

OF_CHALLENGE = (ChallengeResolved, DecisionAccepted, ChallengeLeftUnresolved, ChallengeFollowedUp)
OF_CASE = (CaseChallengeEnded,)


# Orders


@frozen(kw_only=True)
class ResolveChallenge(Command):
    """Say what the solution is, when it was reached, and who of the agency says so (P7)."""

    solution: Annotated[Reasons, Asks(SOLUTION)]
    reached_at: Annotated[datetime, Past(), Asks(SOLUTION, "when the solution was reached")]
    professional: Annotated[Spoken, Asks(DOCUMENTED)]


@frozen(kw_only=True)
class AcceptDecision(Command):
    """Say what the agency accepts, why, and who there says so (P5); of an alternative, what it is (Q2)."""

    accepted: Annotated[Accepted, Asks(ACCEPTED)]
    reasons: Annotated[Reasons, Asks(ACCEPTED, "why it is accepted")]
    professional: Annotated[Spoken, Asks(DOCUMENTED)]
    alternative: Text | None = None


@frozen(kw_only=True)
class LeaveUnresolved(Command):
    """Say why it ends unresolved, and who of the agency says so (P7)."""

    why: Annotated[WhyUnresolved, Asks(SOLUTION)]
    reasons: Annotated[Reasons, Asks(SOLUTION)]
    professional: Annotated[Spoken, Asks(DOCUMENTED)]


@frozen(kw_only=True)
class FollowUpChallenge(Command):
    """Say what happened next, and who of the agency says so (Q6)."""

    happened: Annotated[Text, Asks(FOLLOWED, "what happened next")]
    professional: Annotated[Spoken, Asks(DOCUMENTED)]


Streams = Mapping[UUID, list[Event]]


def resolve(challenge: "Challenge", command: ResolveChallenge, pack: Pack, *, challenge_id: UUID) -> Streams:
    """By the agency, or on its behalf. A solution is reached after the challenge was raised, and before it is told."""
    by_the_agency(challenge, command.by, SOLUTION)
    is_open(challenge, SOLUTION)
    in_between = challenge.raised.occurred_at <= command.reached_at <= command.at
    require(in_between, DATED, missing="a solution reached after the challenge was raised, and by the time it is told")
    solved = ChallengeResolved(
        solution=command.solution, reached_at=command.reached_at, professional=command.professional, **said(command)
    )
    return _ended(challenge, command, challenge_id, solved, HowEnded.RESOLVED)


def accept(challenge: "Challenge", command: AcceptDecision, pack: Pack, *, challenge_id: UUID) -> Streams:
    """By the agency, or on its behalf; not while it believes that the child is at risk."""
    by_the_agency(challenge, command.by, ACCEPTED)
    is_open(challenge, ACCEPTED)
    named = command.alternative or command.accepted is Accepted.DECISION
    require(named, AGREED, missing="the alternative that is agreed with")
    require(not challenge.at_risk, AT_RISK, missing="a judgement that the child is at risk no more, or a solution")
    accepted = DecisionAccepted(
        accepted=command.accepted,
        reasons=command.reasons,
        professional=command.professional,
        alternative=command.alternative,
        **said(command),
    )
    return _ended(challenge, command, challenge_id, accepted, HowEnded.ACCEPTED)


def leave_unresolved(challenge: "Challenge", command: LeaveUnresolved, pack: Pack, *, challenge_id: UUID) -> Streams:
    """By the agency, or on its behalf. Of a child believed at risk only once the last rung was answered: nothing is
    dropped that can still be pursued.
    """
    by_the_agency(challenge, command.by, SOLUTION)
    is_open(challenge, SOLUTION)
    last = challenge.taken(pack.ladder[-1].code)
    climbed = last is not None and last.answer is not None
    says_so = climbed or command.why is not WhyUnresolved.NO_RUNG_LEFT
    require(says_so, SOLUTION, missing=f"the answer at the last rung: {pack.ladder[-1].title}")
    pursued = f"a judgement that the child is at risk no more, or the answer at the last rung: {pack.ladder[-1].title}"
    require(climbed or not challenge.at_risk, AT_RISK, missing=pursued)
    left = ChallengeLeftUnresolved(
        why=command.why, reasons=command.reasons, professional=command.professional, **said(command)
    )
    return _ended(challenge, command, challenge_id, left, HowEnded.UNRESOLVED)


def follow_up(challenge: "Challenge", command: FollowUpChallenge, pack: Pack) -> list[Event]:
    """After its end, as often as something happens."""
    by_the_agency(challenge, command.by, FOLLOWED)
    require(challenge.ended, FOLLOWED, missing="a challenge that has ended")
    comes_after(command, challenge.ended)
    return [ChallengeFollowedUp(happened=command.happened, professional=command.professional, **said(command))]


def _ended(challenge: "Challenge", command: Command, challenge_id: UUID, ending: Event, how: HowEnded) -> Streams:
    """The end, in the challenge and in every case it is over."""
    comes_after(command, *challenge.acts)
    reference = challenge.raised.reference
    told = CaseChallengeEnded(challenge=challenge_id, reference=reference, ended=how, **said(command))
    return {challenge_id: [ending], **{each.case: [told] for each in challenge.raised.cases}}
