"""The ladder of a challenge.

Who disagrees listens to the views of the social worker, and both look for an alternative. Who continues to disagree
takes the challenge to the next rung of the ladder that the policy pack has: in the guide the line manager, then the
service manager, then the Local Safeguarding Children Partnership. Who spoke to whom, what the other's view was, which
alternatives were looked for and whether there was a written complaint stands at each rung; the authority answers at
each, by somebody else than before. No rung is left out, and none is left before it was spoken about, unless the
immediate risk to the child leaves no time for it.
"""

# ruff: noqa: ARG001 - every decision is told the pack, and some do not need it
from collections.abc import Sequence
from datetime import datetime
from enum import StrEnum
from typing import TYPE_CHECKING, Annotated
from uuid import UUID

from domain.changed_decision import changed
from domain.clauses import Clause, clause
from domain.conversations import Spoken
from domain.dates import comes_after
from domain.due import Timing
from domain.facts import Code, Command, Event, Ordinal, Reasons, Text, Words, Worker, said
from domain.frozen import frozen
from domain.marks import Asks
from domain.policy import Pack, Rung
from domain.refusals import require
from domain.vocabulary import OFFICE, OFFICE_ROLES, THE_AGENCY

if TYPE_CHECKING:
    from domain.challenge import Challenge

VIEWS = clause("P2")
LADDER = clause("P3")
DOCUMENTED = clause("P4")


class Answered(StrEnum):
    """What the authority answers at a rung, a closed set."""

    STANDS = "decision-stands"
    CHANGED = "decision-changed"
    ALTERNATIVE = "alternative-offered"


# What happened


@frozen(kw_only=True)
class ChallengeDiscussed(Event):
    """The agency and the authority spoke about it at a rung (P2, P4): who of the agency, and to whom.

    view: of who was spoken to. alternatives: that were looked for. written_complaint: whether there was one, and what
    it said: complaint.
    """

    rests_on = (VIEWS, DOCUMENTED)

    rung: str
    spoke: Spoken
    spoke_to: Spoken
    view: Text
    alternatives: Text
    written_complaint: bool
    complaint: Text | None = None


@frozen(kw_only=True)
class ChallengeEscalated(Event):
    """The agency continues to disagree: it was taken to a rung further up, and why (P3).

    immediate_risk: to the child, by which a rung was left out, or left before it was spoken about.
    """

    rests_on = (LADDER,)

    rung: str
    reasons: Text
    professional: Spoken
    immediate_risk: Text | None = None


@frozen(kw_only=True)
class ChallengeAnswered(Event):
    """The authority answered at a rung, and why (P3). offered: the alternative. number: of the rung it was, from 1."""

    rests_on = (LADDER, VIEWS)

    rung: str
    number: Ordinal
    answer: Answered
    reasons: Text
    offered: Text | None = None

    def timing(self) -> Timing:
        """It answers the rung, and no other that was taken."""
        return Timing(answers=self.number)


OF_CHALLENGE = (ChallengeDiscussed, ChallengeEscalated, ChallengeAnswered)


# Orders


@frozen(kw_only=True)
class DiscussChallenge(Command):
    """Say who spoke to whom at which rung, what they thought, which alternatives were looked for (P2, P4)."""

    rung: Annotated[Code, Asks(LADDER)]
    spoke: Annotated[Spoken, Asks(DOCUMENTED)]
    spoke_to: Annotated[Spoken, Asks(DOCUMENTED)]
    view: Annotated[Text, Asks(VIEWS, "the view of who was spoken to")]
    alternatives: Annotated[Text, Asks(VIEWS, "the alternatives that were looked for")]
    written_complaint: Annotated[bool, Asks(DOCUMENTED)]
    complaint: Text | None = None


@frozen(kw_only=True)
class EscalateChallenge(Command):
    """Take it to a rung further up: who of the agency says so, why, and the immediate risk that leaves no time (P3)."""

    rung: Annotated[Code, Asks(LADDER)]
    reasons: Annotated[Reasons, Asks(LADDER)]
    professional: Annotated[Spoken, Asks(DOCUMENTED)]
    immediate_risk: Text | None = None


@frozen(kw_only=True)
class AnswerAtRung(Command):
    """Answer at a rung for the authority, and say why (P3); and which alternative is offered, where one is."""

    rung: Annotated[Code, Asks(LADDER)]
    answer: Annotated[Answered, Asks(LADDER)]
    reasons: Annotated[Reasons, Asks(LADDER)]
    offered: Text | None = None


def discuss(challenge: "Challenge", command: DiscussChallenge, pack: Pack) -> list[Event]:
    """As often as they speak at a rung that was taken; also where it is written up later (A26)."""
    by_the_agency(challenge, command.by, DOCUMENTED)
    was_open(challenge, command.at, DOCUMENTED)
    taken = challenge.taken(command.rung)
    require(taken, LADDER, missing="a rung to which the challenge was taken")
    assert taken is not None
    written = command.complaint or not command.written_complaint
    require(written, DOCUMENTED, missing="what the written complaint said")
    comes_after(command, taken.event)
    return [
        ChallengeDiscussed(
            rung=command.rung,
            spoke=command.spoke,
            spoke_to=command.spoke_to,
            view=command.view,
            alternatives=command.alternatives,
            written_complaint=command.written_complaint,
            complaint=command.complaint,
            **said(command),
        )
    ]


def escalate(challenge: "Challenge", command: EscalateChallenge, pack: Pack) -> list[Event]:
    """To the next rung, once this one was spoken about. It waits for no answer: that is still owed where it is not
    given.
    """
    by_the_agency(challenge, command.by, LADDER)
    is_open(challenge, LADDER)
    here = challenge.rungs[-1]
    steps = _place(command.rung, pack.ladder) - _place(here.rung, pack.ladder)
    require(steps > 0, LADDER, missing="a rung above the one it stands at")
    in_turn = steps == 1 and here.discussions
    next_one = pack.ladder[_place(here.rung, pack.ladder) + 1]
    what = f"the discussion at the rung it stands at, and then: {next_one.title}"
    leaves_no_rung_out(in_turn, what, command.immediate_risk, at_risk=challenge.at_risk)
    comes_after(command, here.event)
    return [
        ChallengeEscalated(
            rung=command.rung,
            reasons=command.reasons,
            professional=command.professional,
            immediate_risk=command.immediate_risk,
            **said(command),
        )
    ]


def answer(challenge: "Challenge", command: AnswerAtRung, pack: Pack, *, challenge_id: UUID) -> dict[UUID, list[Event]]:
    """Once at each rung, by whom the pack names there, and by another person at each; also after it went on (A26).

    A changed decision is owed by every case the challenge is over.
    """
    here = next((rung for rung in pack.ladder if rung.code == command.rung), None)
    taken = challenge.taken(command.rung)
    require(here and taken, LADDER, missing="a rung to which the challenge was taken")
    assert here is not None
    assert taken is not None
    require(command.by.role in here.answered_by, LADDER, who_may=here.answered_by)
    was_open(challenge, command.at, LADDER)
    require(not taken.answer, LADDER, missing="a rung that was not answered")
    before = {each.answer.by.id for each in challenge.rungs if each.answer}
    require(command.by.id not in before, LADDER, missing="somebody who answered at no other rung")
    offers = command.offered or command.answer is not Answered.ALTERNATIVE
    require(offers, VIEWS, missing="the alternative that is offered")
    comes_after(command, taken.event)
    answered = ChallengeAnswered(
        rung=command.rung,
        number=taken.number,
        answer=command.answer,
        reasons=command.reasons,
        offered=command.offered,
        **said(command),
    )
    if command.answer is not Answered.CHANGED:
        return {challenge_id: [answered]}
    return {challenge_id: [answered], **changed(challenge.raised, challenge_id, command.rung, command)}


def leaves_no_rung_out(in_turn: object, instead: str, immediate_risk: Words | None, *, at_risk: bool) -> None:
    """Refuse to leave a rung out but for the immediate risk to a child who is believed at risk (P3).

    instead: what would be in turn.
    """
    missing = f"{instead}; or the immediate risk to a child who is believed at risk, which leaves no time for it"
    require(in_turn or (immediate_risk and at_risk), LADDER, missing=missing)


def by_the_agency(challenge: "Challenge", by: Worker, rule: Clause) -> None:
    """Refuse anybody but a practitioner or manager of the agency, and whoever of the offices acts on its behalf."""
    own = by.role in THE_AGENCY and by.agency == challenge.raised.agency
    require(own or by.role in OFFICE_ROLES, rule, who_may=(*THE_AGENCY, *OFFICE))


def is_open(challenge: "Challenge", rule: Clause) -> None:
    """Refuse to go on with a challenge that has ended."""
    require(not challenge.ended, rule, missing="a challenge that has not ended")


def was_open(challenge: "Challenge", at: datetime, rule: Clause) -> None:
    """Refuse what was done after a challenge had ended."""
    ended = challenge.ended
    require(ended is None or at <= ended.occurred_at, rule, missing="a challenge that had not ended")


def _place(code: str, ladder: Sequence[Rung]) -> int:
    """A rung's place on the ladder, 0 lowest; refused of none there."""
    codes = [rung.code for rung in ladder]
    require(code in codes, LADDER, missing=f"a rung of the ladder: {', '.join(codes)}")
    return codes.index(code)
