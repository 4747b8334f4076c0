"""Professional challenges: raised by the referring agency or on its behalf, up the ladder, to their end."""

from typing import Annotated, Any
from uuid import UUID

from fastapi import APIRouter, Response
from pydantic import Field
from typing_extensions import TypedDict

from app.api.answers import ChallengeRef, RecordedEvent, WouldRecord, command
from app.api.bodies import Command, Reference
from app.api.declared import Block, Occasion, OnCase, Place, routes_of
from app.api.desk import Decision, Desk, TheDesk
from app.api.edge import ParsedOnce
from app.api.streams import CHALLENGE, CONCERN
from app.base import references
from app.base.clause_marks import Asks
from app.base.parts import Part, Spoken, Truth, as_fact, example
from app.base.references import Referent
from app.base.text import Code, Instant, Line, Text, whole
from app.record import authorities
from domain import challenge, changed_decision, conversations, dates, ladder, monitoring, resolution
from domain.challenge import AfterSupervision, ChallengeState
from domain.policy import Pack
from domain.vocabulary import About

WHO = {
    "professional": "Who of the agency says so?",
    "professional.name": "Name",
    "professional.role": "What are they, and where?",
}
HEAD = {"name": "T. Sample", "role": "Designated Safeguarding Lead, Elm Park Primary School"}
MANAGER = {"name": "C. Example", "role": "Team Manager"}


class SupervisionPart(Part):
    """The agency's supervision that led to the challenge: when, with whom, and what it found (V3)."""

    held_at: Annotated[Instant, Asks("V3")]
    supervisor: Annotated[Line, Asks("V3")]
    found: Annotated[Text, Asks("V3")]


class AfterSupervisionPart(Part):
    """Where the agency keeps the supervision that led to it: its concern, and the number of the entry there (V3)."""

    concern: Annotated[Reference, Asks("V3")]
    number: Annotated[whole(1, 2**31 - 1), Asks("V3")]  # type: ignore[valid-type] # made at run time


class ChallengeBody(Command):
    """A challenge over one or several cases of one agency.

    professional: of the agency, who says so. at_risk, risk: whether the child is believed at risk if nothing is done,
    and why (P6). rung: by its code, where it does not begin at the first in turn: that needs the immediate_risk (P3).
    supervision: where that led to the challenge (V3). after: which of the agency's own concerns keeps it; nothing more
    of it is told here.
    """

    model_config = example(
        {
            "cases": ["C0000000000AX"],
            "about": "outcome-of-the-contact",
            "disagreement": "The bruises were seen by two of us, and an Early Help Assessment does not keep him safe.",
            "professional": HEAD,
            "at_risk": True,
            "risk": "He goes home to the same man every day, and has said that he is afraid to.",
        }
    )

    cases: Annotated[tuple[Reference, ...], Field(min_length=1, max_length=20), Asks("P2")]
    about: Annotated[About, Asks("P2")]
    disagreement: Annotated[Text, Asks("P2")]
    professional: Annotated[Spoken, Asks("P4")]
    at_risk: Annotated[Truth, Asks("P6")]
    risk: Annotated[Text, Asks("P6")]
    rung: Code | None = None
    immediate_risk: Text | None = None
    supervision: SupervisionPart | None = None
    after: AfterSupervisionPart | None = None


class ChallengeRecorded(TypedDict):
    """What a command on a challenge recorded."""

    challenge: str
    state: ChallengeState
    version: int
    recorded: list[RecordedEvent]


class ChallengeRehearsed(TypedDict):
    """What a command on a challenge would record: the answer to a dry run."""

    challenge: str
    state: ChallengeState
    version: int
    would_record: list[WouldRecord]


async def _its_id(on: Occasion) -> UUID:
    return on.stream


class OnChallenge(Block):
    """One command on a challenge."""

    place = Place(
        stream=CHALLENGE,
        path="/v1/challenges/{challenge}",
        tag="challenges",
        reference=ChallengeRef,
        recorded=ChallengeRecorded,
        rehearsed=ChallengeRehearsed,
        needs={"challenge_id": _its_id},
    )


DISCUSS = OnChallenge(
    path="/discussions",
    name="discuss_challenge",
    body="ChallengeDiscussionBody",
    decide=ladder.discuss,
    summary="Say who spoke to whom at a rung, and what was looked for (P2, P4)",
    refuses=(ladder.VIEWS, ladder.LADDER, ladder.DOCUMENTED, dates.DATED),
    example={
        "rung": "social-worker-discussion",
        "spoke": HEAD,
        "spoke_to": {"name": "S. Example", "role": "Social worker of the screening team"},
        "view": "The mother keeps them apart, and the bruises fit what she told.",
        "alternatives": "A visit by the family's early help worker this week; there is no place before the holidays.",
        "written_complaint": False,
    },
    labels={
        "rung": "At which rung of the ladder?",
        "spoke": "Who of the agency spoke?",
        "spoke.name": "Name",
        "spoke.role": "What are they, and where?",
        "spoke_to": "To whom?",
        "spoke_to.name": "Name",
        "spoke_to.role": "What are they, and where?",
        "view": "What was their view?",
        "alternatives": "Which alternatives were looked for?",
        "written_complaint": "Was there a written complaint?",
        "complaint": "What did the complaint say, if there was one?",
    },
)
ESCALATE = OnChallenge(
    path="/escalation",
    name="escalate_challenge",
    body="ChallengeEscalationBody",
    decide=ladder.escalate,
    summary="Take a challenge to the next rung (P3)",
    refuses=(ladder.LADDER, ladder.DOCUMENTED, dates.DATED),
    example={"rung": "line-manager", "reasons": "Nobody will have seen him before Monday.", "professional": HEAD},
    labels={
        "rung": "To which rung of the ladder?",
        "reasons": "Why does the agency continue to disagree?",
        "immediate_risk": "Which immediate risk to the child leaves no time for the rung in turn, if one does?",
        **WHO,
    },
)
ANSWER = OnChallenge(
    path="/answers",
    name="answer_challenge",
    body="ChallengeAnswerBody",
    decide=ladder.answer,
    summary="Answer a challenge at a rung, for the authority (P3)",
    refuses=(ladder.LADDER, ladder.VIEWS, dates.DATED),
    example={
        "rung": "social-worker-discussion",
        "answer": "decision-stands",
        "reasons": "The health visitor saw him yesterday, well, and knows the mother's plan.",
    },
    labels={
        "rung": "At which rung of the ladder?",
        "answer": "What do you answer?",
        "reasons": "Why?",
        "offered": "Which alternative do you offer, if one?",
    },
)
JUDGE = OnChallenge(
    path="/risk",
    name="judge_challenge_risk",
    body="ChallengeRiskBody",
    decide=challenge.judge,
    summary="Judge the risk to the child if nothing is done (P6)",
    refuses=(resolution.AT_RISK, ladder.DOCUMENTED, dates.DATED),
    example={"at_risk": False, "risk": "He lives with his grandmother now, and she keeps him.", "professional": HEAD},
    labels={"at_risk": "Is the child at risk if nothing is done?", "risk": "Why?", **WHO},
)
NOTE = OnChallenge(
    path="/notes",
    name="note_on_challenge",
    body="ChallengeNoteBody",
    decide=challenge.note,
    summary="Write something down for the offices alone",
    refuses=(ladder.DOCUMENTED, dates.DATED),
    example={"note": "To be raised with the school's link worker; the second challenge this term."},
    labels={"note": "What do you note?"},
)
RESOLVE = OnChallenge(
    path="/resolution",
    name="resolve_challenge",
    body="ChallengeResolutionBody",
    decide=resolution.resolve,
    summary="End a challenge with its solution, and when that was reached (P7)",
    refuses=(resolution.SOLUTION, ladder.DOCUMENTED, dates.DATED),
    example={
        "solution": "It is a referral: a social worker sees him at school tomorrow, and the school is there.",
        "reached_at": "2026-07-09T15:30:00+01:00",
        "professional": HEAD,
    },
    labels={"solution": "What is the solution?", "reached_at": "When was it reached?", **WHO},
)
ACCEPT = OnChallenge(
    path="/acceptance",
    name="accept_decision",
    body="DecisionAcceptedBody",
    decide=resolution.accept,
    summary="End a challenge: the agency accepts the decision, or agrees with an alternative, and why (P5, Q2)",
    refuses=(
        resolution.ACCEPTED,
        resolution.AGREED,
        resolution.AT_RISK,
        ladder.DOCUMENTED,
        dates.DATED,
    ),
    example={
        "accepted": "the-decision",
        "reasons": "The bruises are explained by what the hospital found, which we did not know.",
        "professional": HEAD,
    },
    labels={
        "accepted": "What does the agency accept?",
        "reasons": "Why?",
        "alternative": "With which alternative does it agree, if with one?",
        **WHO,
    },
)
LEAVE = OnChallenge(
    path="/unresolved",
    name="leave_challenge_unresolved",
    body="ChallengeUnresolvedBody",
    decide=resolution.leave_unresolved,
    summary="End a challenge unresolved, and say why (P7)",
    refuses=(resolution.SOLUTION, resolution.AT_RISK, ladder.DOCUMENTED, dates.DATED),
    example={
        "why": "child-no-longer-here",
        "reasons": "The family has moved to another authority, which has been told everything.",
        "professional": HEAD,
    },
    labels={"why": "Why does it end unresolved?", "reasons": "What are the reasons?", **WHO},
)
FOLLOW = OnChallenge(
    path="/what-followed",
    name="follow_up_challenge",
    body="ChallengeFollowUpBody",
    decide=resolution.follow_up,
    summary="Say what happened next, after a challenge has ended (Q6)",
    refuses=(resolution.FOLLOWED, ladder.DOCUMENTED, dates.DATED),
    example={"happened": "He was seen at school; a child in need plan began the week after.", "professional": HEAD},
    labels={"happened": "What happened next?", **WHO},
)

router = APIRouter(prefix="/v1/challenges", tags=["challenges"], route_class=ParsedOnce)


@router.post(
    "",
    operation_id="raise_challenge",
    summary="Raise a challenge over one or several cases (P2)",
    response_model=ChallengeRecorded,
    **command(
        challenge.DISAGREES,
        challenge.CHASED,
        challenge.NOT_INFORMING,
        challenge.SUPERVISION,
        ladder.LADDER,
        ladder.DOCUMENTED,
        resolution.AT_RISK,
        monitoring.BARE,
        dates.DATED,
        rehearsed=ChallengeRehearsed,
        creates=True,
    ),
)
async def raise_challenge(body: ChallengeBody, desk: TheDesk) -> Response:
    """An agency challenges what was decided of its own cases; somebody of the offices writes it down on its behalf.

    It climbs the ladder of the policy pack under which the case received last is judged, and begins at its first rung;
    about informing the parents, where they have spoken already, at the second (CF8).
    """
    streams = dict.fromkeys(desk.stream(Referent.CASE, each) for each in body.cases)
    found = [(each, *await desk.case(each)) for each in streams]
    cases = {each: case for each, case, _ in found}
    _, newest, entries = max(found, key=lambda each: each[1].contact.received_at)
    reference = references.new(Referent.CHALLENGE)
    stream = references.stream_of(desk.authority.slug, reference)
    together = {case.contact.communication for case in cases.values()}
    communication = await desk.communication(newest.contact.communication)
    order = challenge.RaiseChallenge(
        by=desk.by,
        at=desk.moment(body.occurred_at),
        challenge=stream,
        reference=reference,
        agency_name=communication.received.agency_name,
        about=body.about,
        disagreement=body.disagreement,
        professional=as_fact(conversations.Spoken, body.professional),
        at_risk=body.at_risk,
        risk=body.risk,
        rung=body.rung,
        immediate_risk=body.immediate_risk,
        supervision=as_fact(challenge.Supervision, body.supervision) if body.supervision else None,
        after=await _after(body.after, desk) if body.after else None,
    )

    shown: dict[str, Any] = {"challenge": reference, "state": ChallengeState.WAITING}

    def decide(pack: Pack) -> Decision:
        monitoring.says_what_is_done(order, pack)
        recorded = challenge.raise_(order, pack, cases=cases)
        shown["version"] = len(recorded[stream])
        return Decision(
            streams=recorded,
            # erased with what was said of the cases; over those of several communications, by itself
            scopes={stream: newest.contact.communication if len(together) == 1 else stream},
            location=f"/v1/challenges/{reference}",
        )

    return await desk.on_nothing(body, decide, shown, pack=authorities.pack(entries[0].meta["pack"]))


async def _after(told: AfterSupervisionPart, desk: Desk) -> AfterSupervision:
    """The concern that keeps the supervision, as it stands; an agency names its own, and nobody else any."""
    stream = desk.stream(Referent.CONCERN, told.concern)
    known, _ = await desk.found(CONCERN, stream)
    return AfterSupervision(concern=stream, known=known, number=told.number)


CARRY_OUT = OnCase(
    path="/challenges/changes",
    name="carry_out_change",
    body="ChangeCarriedOutBody",
    decide=changed_decision.carry_out,
    summary="Say what was done of a decision that a challenge changed (P6)",
    refuses=(changed_decision.PURSUED, dates.DATED),
    example={"done": "A social worker joins the team around her from Monday; the school knows."},
    labels={
        "done": "What was done?",
        "contact": "Which new contact about the child is it, if it is one?",
        "number": "Which change is it, if several wait?",
    },
)

router.routes.extend(
    routes_of(DISCUSS, ESCALATE, ANSWER, JUDGE, NOTE, RESOLVE, ACCEPT, LEAVE, FOLLOW, CARRY_OUT).routes
)
