"""Professional challenge.

An agency that disagrees with a decision about its referral, that asked for one and heard nothing, or that in
supervision finds that too little is done, challenges it: by itself, or somebody of the offices writes it down on its
behalf. A challenge is a record of its own, over one or several of the agency's cases, which both sides see. It climbs
the ladder (domain/ladder.py) until it ends (domain/resolution.py). The risk to the child if nothing is done is judged
when it is raised, and again when that is seen otherwise.
"""

# ruff: noqa: ARG001 - every decision is told the pack, and some do not need it
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import datetime
from enum import StrEnum
from typing import TYPE_CHECKING, Annotated, Self
from uuid import UUID

from domain.changing import changed
from domain.clauses import clause
from domain.concern import Concern
from domain.conversations import Spoken
from domain.dates import DATED, comes_after, follows
from domain.due import Duty, Queue, duty
from domain.facts import Code, Command, Event, Line, Reasons, Text, said
from domain.folding import Part
from domain.frozen import frozen
from domain.ladder import (
    DOCUMENTED,
    LADDER,
    VIEWS,
    ChallengeAnswered,
    ChallengeDiscussed,
    ChallengeEscalated,
    by_the_agency,
    is_open,
    leaves_no_rung_out,
)
from domain.marks import Asks
from domain.policy import Pack, Rung
from domain.refusals import require
from domain.resolution import (
    AT_RISK,
    CaseChallengeEnded,
    ChallengeFollowedUp,
    ChallengeLeftUnresolved,
    ChallengeResolved,
    DecisionAccepted,
    Ended,
    HowEnded,
)
from domain.sharing import agency_of, staff_or_the_agency
from domain.supervision import challenged
from domain.vocabulary import OFFICE, OFFICE_ROLES, THE_AGENCY, About, Role

if TYPE_CHECKING:
    from domain.records import Case

DISAGREES = VIEWS
CHASED = clause("P1")
NOT_INFORMING = clause("CF8")
SUPERVISION = clause("V3")


class ChallengeState(StrEnum):
    """Where a challenge stands."""

    WAITING = "waiting-for-the-authority"
    ANSWERED = "answered"
    RESOLVED = HowEnded.RESOLVED.value
    ACCEPTED = HowEnded.ACCEPTED.value
    UNRESOLVED = HowEnded.UNRESOLVED.value


# What happened


@frozen(kw_only=True)
class ChallengedCase:
    """A case the challenge is over: its stream, and what people call it."""

    case: UUID
    reference: str


@frozen(kw_only=True)
class Supervision:
    """The agency's supervision in which it was decided to challenge (V3): when, with whom, and what it found.

    found: of the progress of the interventions, their impact and outcome.
    """

    held_at: Annotated[datetime, Asks(SUPERVISION)]
    supervisor: Annotated[Line, Asks(SUPERVISION)]
    found: Annotated[Text, Asks(SUPERVISION)]


@frozen(kw_only=True)
class ChallengeRaised(Event):
    """An agency disagrees, and why (P2). professional: of the agency, who says so. rung: at which it begins.

    immediate_risk: by which it begins further up.
    """

    rests_on = (DISAGREES, DOCUMENTED)

    reference: str
    agency: str
    cases: tuple[ChallengedCase, ...]
    about: About
    disagreement: Text
    professional: Spoken
    rung: str
    agency_name: str | None = None
    immediate_risk: Text | None = None


@frozen(kw_only=True)
class SupervisionLedToChallenge(Event):
    """It was raised to escalate the intervention, by the agency's own supervision (V3)."""

    rests_on = (SUPERVISION,)

    supervision: Supervision


@frozen(kw_only=True)
class ChallengeRiskJudged(Event):
    """The risk to the child if nothing is done, as the agency judges it: whether the child is at risk (P6)."""

    rests_on = (AT_RISK,)

    at_risk: bool
    risk: Text
    professional: Spoken


@frozen(kw_only=True)
class ChallengeNoted(Event):
    """What the offices write for themselves."""

    rests_on = (DOCUMENTED,)

    note: Text


@frozen(kw_only=True)
class CaseChallenged(Event):
    """A challenge over the case was raised. challenge: its stream."""

    rests_on = (DISAGREES,)

    challenge: UUID
    reference: str
    agency: str
    about: About


OF_CHALLENGE = (ChallengeRaised, SupervisionLedToChallenge, ChallengeRiskJudged, ChallengeNoted)
OF_CASE = (CaseChallenged,)


# What is kept of it


@frozen(kw_only=True)
class Challenges(Part):
    """What a case keeps of the challenges over it: each as it was raised, and how each ended that has."""

    raised: tuple[CaseChallenged, ...] = ()
    endings: tuple[CaseChallengeEnded, ...] = ()


@frozen(kw_only=True)
class RungTaken:
    """A rung to which a challenge was taken. number: which of those taken it is, from 1. event: that took it there."""

    rung: str
    number: int
    event: ChallengeRaised | ChallengeEscalated
    discussions: tuple[ChallengeDiscussed, ...] = ()
    answer: ChallengeAnswered | None = None


@frozen(kw_only=True)
class Challenge:
    """A challenge. version counts the events. rungs: those taken, the first first. risks: as they were judged."""

    version: int
    raised: ChallengeRaised
    rungs: tuple[RungTaken, ...]
    supervision: SupervisionLedToChallenge | None = None
    risks: tuple[ChallengeRiskJudged, ...] = ()
    notes: tuple[ChallengeNoted, ...] = ()
    ended: Ended | None = None
    followed: tuple[ChallengeFollowedUp, ...] = ()

    @property
    def state(self) -> ChallengeState:
        """Where it stands."""
        match self.ended:
            case ChallengeResolved():
                return ChallengeState.RESOLVED
            case DecisionAccepted():
                return ChallengeState.ACCEPTED
            case ChallengeLeftUnresolved():
                return ChallengeState.UNRESOLVED
        return ChallengeState.ANSWERED if self.rungs[-1].answer else ChallengeState.WAITING

    @property
    def at_risk(self) -> bool:
        """Whether the child is believed at risk, as it was judged last (P6)."""
        return self.risks[-1].at_risk if self.risks else True

    @property
    def acts(self) -> tuple[Event, ...]:
        """What an end comes after: the rung it stands at, and the last judgement of the risk."""
        return (self.rungs[-1].event, *self.risks[-1:])

    def taken(self, rung: str) -> RungTaken | None:
        """A rung, if the challenge was taken to it."""
        return next((each for each in self.rungs if each.rung == rung), None)

    def went_on_before(self, taken: RungTaken) -> bool:
        """Whether it had gone on to the next rung before this one was answered."""
        beyond = self.rungs[taken.number : taken.number + 1]
        return any(taken.answer and taken.answer.occurred_at > each.event.occurred_at for each in beyond)

    def evolve(self, *events: Event) -> Self:
        """The challenge after some more events."""
        known = changed(self, version=self.version + len(events))
        for event in events:
            match event:
                case SupervisionLedToChallenge():
                    known = changed(known, supervision=event)
                case ChallengeRiskJudged():
                    known = changed(known, risks=(*known.risks, event))
                case ChallengeNoted():
                    known = changed(known, notes=(*known.notes, event))
                case ChallengeEscalated():
                    taken = RungTaken(rung=event.rung, number=len(known.rungs) + 1, event=event)
                    known = changed(known, rungs=(*known.rungs, taken))
                case ChallengeDiscussed() | ChallengeAnswered():
                    known = changed(known, rungs=tuple(_with(each, event) for each in known.rungs))
                case ChallengeResolved() | DecisionAccepted() | ChallengeLeftUnresolved():
                    known = changed(known, ended=event)
                case ChallengeFollowedUp():
                    known = changed(known, followed=(*known.followed, event))
        return known

    @classmethod
    def of(cls, events: Iterable[Event]) -> Self | None:
        """The challenge its events make, or None when there are none."""
        following = iter(events)
        for event in following:
            if isinstance(event, ChallengeRaised):
                first = RungTaken(rung=event.rung, number=1, event=event)
                return cls(version=1, raised=event, rungs=(first,)).evolve(*following)
        return None


def _with(taken: RungTaken, event: ChallengeDiscussed | ChallengeAnswered) -> RungTaken:
    if event.rung != taken.rung:
        return taken
    if isinstance(event, ChallengeAnswered):
        return changed(taken, answer=event)
    return changed(taken, discussions=(*taken.discussions, event))


# Orders


@frozen(kw_only=True)
class AfterSupervision:
    """Where the supervision stands that led to it: the agency's concern, as it stands, and the number of its entry."""

    concern: UUID
    known: Concern
    number: int


@frozen(kw_only=True)
class RaiseChallenge(Command):
    """Raise a challenge over some cases. rung: where it begins, if not at the first in turn. after: of a supervision
    that the agency keeps in a concern.
    """

    challenge: UUID
    reference: str
    agency_name: str | None = None
    about: Annotated[About, Asks(DISAGREES)]
    disagreement: Annotated[Reasons, Asks(DISAGREES)]
    professional: Annotated[Spoken, Asks(DOCUMENTED)]
    at_risk: Annotated[bool, Asks(AT_RISK, "whether the child is at risk")]
    risk: Annotated[Reasons, Asks(AT_RISK, "the risk to the child if nothing is done")]
    rung: Code | None = None
    immediate_risk: Text | None = None
    supervision: Supervision | None = None
    after: AfterSupervision | None = None


@frozen(kw_only=True)
class JudgeRisk(Command):
    """Say whether the child is at risk if nothing is done, why, and who of the agency judges so (P6)."""

    at_risk: Annotated[bool, Asks(AT_RISK)]
    risk: Annotated[Reasons, Asks(AT_RISK)]
    professional: Annotated[Spoken, Asks(DOCUMENTED)]


@frozen(kw_only=True)
class NoteOnChallenge(Command):
    """Write something down for the offices alone."""

    note: Annotated[Text, Asks(DOCUMENTED)]


def raise_(command: RaiseChallenge, pack: Pack, *, cases: Mapping[UUID, "Case"]) -> dict[UUID, list[Event]]:
    """By the agency whose cases they are, or by somebody of the offices on its behalf.

    It begins at the first rung; where the agency and the front door have spoken about not informing the parents, and
    still disagree, at the second: they have had the first (CF8). cases: what it is over.
    """
    by = all(staff_or_the_agency(case, command.by) for case in cases.values())
    require(by, DISAGREES, who_may=(*THE_AGENCY, *OFFICE))
    agencies = {agency_of(case.contact) for case in cases.values()}
    (agency,) = agencies if len(agencies) == 1 else (None,)
    require(agency, DISAGREES, missing="cases of one agency, which referred them")
    assert agency is not None
    for case in cases.values():
        _there_is_something_to_challenge(case, command.about)
        follows(case, command)
    held = command.supervision is None or command.supervision.held_at <= command.at
    require(held, DATED, missing="a supervision that was held before the challenge was raised")
    first = 1 if command.about is About.NOT_INFORMING else 0
    in_turn = pack.ladder[min(first, len(pack.ladder) - 1)].code
    rung = command.rung or in_turn
    codes = [each.code for each in pack.ladder]
    require(rung in codes, LADDER, missing=f"a rung of the ladder: {', '.join(codes)}")
    leaves_no_rung_out(rung == in_turn, f"the rung {in_turn}", command.immediate_risk, at_risk=command.at_risk)
    raised = ChallengeRaised(
        reference=command.reference,
        agency=agency,
        cases=tuple(ChallengedCase(case=each, reference=case.contact.reference) for each, case in cases.items()),
        about=command.about,
        disagreement=command.disagreement,
        professional=command.professional,
        rung=rung,
        agency_name=command.agency_name,
        immediate_risk=command.immediate_risk,
        **said(command),
    )
    led = [SupervisionLedToChallenge(supervision=command.supervision, **said(command))] if command.supervision else []
    judged = ChallengeRiskJudged(
        at_risk=command.at_risk, risk=command.risk, professional=command.professional, **said(command)
    )
    told = CaseChallenged(
        challenge=command.challenge, reference=command.reference, agency=agency, about=command.about, **said(command)
    )
    return {
        command.challenge: [raised, *led, judged],
        **{each: [told] for each in cases},
        **_told_in_its_concern(command),
    }


def _told_in_its_concern(command: RaiseChallenge) -> dict[UUID, list[Event]]:
    """The agency finds the challenge again where its supervision stands (V3)."""
    if command.after is None:
        return {}
    held_at = command.supervision.held_at if command.supervision else None
    known, number = command.after.known, command.after.number
    return {command.after.concern: challenged(known, number, held_at, command.challenge, command.reference, command)}


def judge(challenge: Challenge, command: JudgeRisk, pack: Pack) -> list[Event]:
    """As often as the agency sees it otherwise; or on its behalf."""
    by_the_agency(challenge, command.by, AT_RISK)
    is_open(challenge, AT_RISK)
    comes_after(command, *challenge.risks[-1:])
    return [
        ChallengeRiskJudged(
            at_risk=command.at_risk, risk=command.risk, professional=command.professional, **said(command)
        )
    ]


def note(challenge: Challenge, command: NoteOnChallenge, pack: Pack) -> list[Event]:
    """By anybody of the offices, at any time; the agency does not see it."""
    require(command.by.role in OFFICE_ROLES, DOCUMENTED, who_may=OFFICE)
    comes_after(command, challenge.raised)
    return [ChallengeNoted(note=command.note, **said(command))]


def duties(challenge: Challenge, ladder: Sequence[Rung], due: Mapping[int, datetime]) -> Iterator[Duty]:
    """An answer at every rung that was taken, and of the agency how it goes on and, once it has ended, what came of it.

    due: until when the rung of each number is to be answered, where the pack has a clock for it (P3).
    """
    if challenge.ended:
        if not challenge.followed:
            yield duty("Q6", None, "Record what happened next.", THE_AGENCY)
        return
    rungs = {rung.code: rung for rung in ladder}
    for taken in challenge.rungs:
        rung = rungs[taken.rung]
        if not taken.answer:
            what = f"Answer the challenge at its rung: {rung.title}."
            yield duty("P3", _queue(rung), what, rung.answered_by, due.get(taken.number))
    here = challenge.rungs[-1]
    rung = rungs[here.rung]
    if not here.discussions:
        what = "Speak with each other: the view of who decides, and the alternatives."
        yield duty("P2", _queue(rung), what, (*THE_AGENCY, *rung.answered_by))
    elif here.answer:
        last = rung is ladder[-1]
        what = "Say how it ended." if last else "Take the challenge to the next rung, or say how it ended."
        yield duty("P7", _queue(rung), what, THE_AGENCY)


def _queue(rung: Rung) -> Queue:
    by_the_partnership = Role.SAFEGUARDING_PARTNERSHIP_OFFICER in rung.answered_by
    return Queue.PARTNERSHIP if by_the_partnership else Queue.CHALLENGE


def _there_is_something_to_challenge(case: "Case", about: About) -> None:
    match about:
        case About.OUTCOME:
            require(not case.undecided, DISAGREES, missing="an outcome of the contact")
        case About.DISPOSAL:
            require(case.disposal.made, DISAGREES, missing="a disposal")
        case About.ENDING:
            require(case.closure.closed or case.conclusion.concluded, DISAGREES, missing="a referral that has ended")
        case About.WORK:
            require(case.open_referral, DISAGREES, missing="an open referral")
        case About.NO_RESPONSE:
            require(case.response.unanswered, CHASED, missing="a chase that has had no response")
        case About.NOT_INFORMING:
            disputed = case.informing.disagreement and case.informing.answered
            require(disputed, NOT_INFORMING, missing="the agency's answer, by which the disagreement stands")
