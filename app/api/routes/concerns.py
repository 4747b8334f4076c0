"""An agency's own concerns: opened, gone on with, supervised and closed by its practitioners and managers."""

from typing import Annotated, Any

from fastapi import APIRouter, Response
from typing_extensions import TypedDict

from app.api import erasing
from app.api.answers import ConcernRef, RecordedEvent, WouldRecord, command
from app.api.bodies import Command
from app.api.declared import Block, Place, routes_of
from app.api.desk import Decision, TheDesk
from app.api.edge import ParsedOnce
from app.api.problems import Problem
from app.api.streams import CONCERN
from app.base import references
from app.base.clause_marks import Asks
from app.base.parts import Part, Spoken, as_fact, example
from app.base.references import Referent
from app.base.text import Day, Line, Text
from domain import concern, conversations, dates, impact, monitoring, record_erasure, supervision
from domain.concern import ConcernState
from domain.policy import Pack

WHO = {
    "professional": "Who of the agency says so?",
    "professional.name": "Name",
    "professional.role": "What are they, and where?",
}
PEOPLE = {
    "people": "Who was spoken to?",
    "people.name": "Name",
    "people.role": "What are they, and where?",
}
HEAD = {"name": "T. Sample", "role": "Designated Safeguarding Lead, Elm Park Primary School"}
MOTHER = {"name": "Ms Example", "role": "His mother"}


class ConcernedChildPart(Part):
    """Whom a concern is about, as the agency knows them. agency_reference: its own, of the child."""

    given_name: Annotated[Line, Asks("Q1")]
    family_name: Annotated[Line, Asks("Q1")]
    date_of_birth: Day | None = None
    agency_reference: Line | None = None


class ConcernBody(Command):
    """A concern about a child: what was noticed, in own words, and who of the agency says so (Q1, Q8)."""

    model_config = example(
        {
            "child": {"given_name": "Amira", "family_name": "Example", "date_of_birth": "2017-03-14"},
            "account": "She came without a coat for the third day, and asked twice when lunch was.",
            "professional": HEAD,
        }
    )

    child: Annotated[ConcernedChildPart, Asks("Q1")]
    account: Annotated[Text, Asks("Q1")]
    professional: Annotated[Spoken, Asks("Q1")]


class ConcernRecorded(TypedDict):
    """What a command on a concern recorded."""

    concern: str
    state: ConcernState
    version: int
    recorded: list[RecordedEvent]


class ConcernRehearsed(TypedDict):
    """What a command on a concern would record: the answer to a dry run."""

    concern: str
    state: ConcernState
    version: int
    would_record: list[WouldRecord]


class OnConcern(Block):
    """One command on a concern."""

    place = Place(
        stream=CONCERN,
        path="/v1/concerns/{concern}",
        tag="concerns",
        reference=ConcernRef,
        recorded=ConcernRecorded,
        rehearsed=ConcernRehearsed,
        needs={"standing": erasing.standing("concern")},
    )


EXPERIENCE = OnConcern(
    path="/experience",
    name="record_experience",
    body="ExperienceBody",
    decide=concern.tell_experience,
    summary="Tell the child's journey and lived experience (R26)",
    refuses=(concern.EXPERIENCE, concern.RECORDED, dates.DATED),
    example={
        "journey": "She came to us in spring from another town, the fourth school in two years.",
        "experience": "She wakes her brother, gives him what there is, and brings him to school before herself.",
        "professional": HEAD,
    },
    labels={"journey": "What has the child's journey been?", "experience": "How does the child live?", **WHO},
)
NEED = OnConcern(
    path="/need",
    name="consider_need",
    body="NeedBody",
    decide=concern.consider_need,
    summary="Consider the levels of need, and the lowest that meets the child's (R9)",
    refuses=(concern.NEED, concern.RECORDED, dates.DATED),
    example={
        "levels": [
            {"level": "universal", "why": "Breakfast club alone does not reach the brother."},
            {"level": "school-offer", "why": "The family worker sees both of them every week, and meets the need."},
        ],
        "lowest": "school-offer",
        "guidance": "Meeting the Needs of Children in Anytown",
        "reasons": "The mother accepts the family worker, and what is missing is food and sleep.",
        "professional": HEAD,
    },
    labels={
        "levels": "Which levels of need were considered?",
        "levels.level": "Level",
        "levels.why": "Why does it meet the child's need, or not?",
        "lowest": "Which is the lowest that meets the need?",
        "guidance": "Which guidance on thresholds was used?",
        "reasons": "Why that level?",
        **WHO,
    },
)
NOT_REFERRED = OnConcern(
    path="/referral-not-made",
    name="decide_against_referral",
    body="ReferralNotMadeBody",
    decide=concern.decide_against_referral,
    summary="Say that a referral was considered and is not made, and why (R9)",
    refuses=(concern.NEED, concern.RECORDED, dates.DATED),
    example={
        "reasons": "Nothing points to Significant Harm, and the mother has asked for help herself.",
        "instead": "The family worker visits on Tuesday; breakfast club for both from tomorrow.",
        "professional": HEAD,
    },
    labels={"reasons": "Why is no referral made?", "instead": "What is done instead?", **WHO},
)
ACTION = OnConcern(
    path="/actions",
    name="record_action",
    body="ActionBody",
    decide=concern.act,
    summary="Record what was done, and who was spoken to (Q1)",
    refuses=(concern.RECORDED, dates.DATED),
    example={
        "what": "Telephoned the mother, who came in at noon and talked with us for an hour.",
        "people": [MOTHER],
        "professional": HEAD,
    },
    labels={"what": "What was done?", **PEOPLE, **WHO},
)
DECISION = OnConcern(
    path="/decisions",
    name="record_decision",
    body="DecisionBody",
    decide=concern.decide,
    summary="Record what the agency decided and why (Q1)",
    refuses=(concern.RECORDED, dates.DATED),
    example={
        "decided": "Breakfast club for both, paid by us.",
        "reasons": "They are hungry, and it need wait for nobody.",
        "people": [MOTHER],
        "professional": HEAD,
    },
    labels={"decided": "What was decided?", "reasons": "Why?", **PEOPLE, **WHO},
)
ALTERNATIVE = OnConcern(
    path="/alternatives",
    name="agree_alternative",
    body="AlternativeBody",
    decide=concern.agree,
    summary="Agree with another decision than the agency's own, and say why (Q2)",
    refuses=(concern.AGREED, concern.RECORDED, dates.DATED),
    example={
        "alternative": "The family hub visits before an assessment is asked for.",
        "decided_by": {"name": "S. Example", "role": "Screening Manager"},
        "reasons": "The hub can be there on Thursday, which is sooner.",
        "professional": HEAD,
    },
    labels={
        "alternative": "With which other decision does the agency agree?",
        "decided_by": "Whose decision was it?",
        "decided_by.name": "Name",
        "decided_by.role": "What are they, and where?",
        "reasons": "Why does the agency agree?",
        **WHO,
    },
)
PLAN = OnConcern(
    path="/monitoring",
    name="plan_concern_monitoring",
    body="ConcernMonitoringBody",
    decide=impact.plan,
    summary="Plan what the agency watches over: what, until when, and what comes next (Q5)",
    refuses=(monitoring.PLAN, concern.RECORDED, dates.DATED),
    example={
        "what": "Whether both come, and have eaten.",
        "until": "2036-12-11T16:00:00Z",
        "next_steps": "If either is away for two days, the family worker goes to the home the same afternoon.",
        "professional": HEAD,
    },
    labels={
        "what": "What is monitored?",
        "until": "Until when?",
        "next_steps": "What will the next steps be?",
        **WHO,
    },
)
REVIEW = OnConcern(
    path="/monitoring/review",
    name="review_concern_monitoring",
    body="ConcernMonitoringReviewBody",
    decide=impact.review,
    summary="Say what the agency's monitoring showed, and what is done now (Q5)",
    refuses=(monitoring.PLAN, concern.RECORDED, dates.DATED),
    example={
        "number": 1,
        "found": "He missed three days; nobody opened the door.",
        "decided": "The school makes a referral today.",
        "professional": HEAD,
    },
    labels={"number": "Which plan?", "found": "What did it show?", "decided": "What is done now?", **WHO},
)
IMPACT = OnConcern(
    path="/impact",
    name="record_impact",
    body="ImpactBody",
    decide=impact.record,
    summary="Record the impact and outcome of an intervention for the child and family (Q7)",
    refuses=(impact.IMPACT, concern.RECORDED, dates.DATED),
    example={
        "intervention": "The family hub, since July.",
        "on_child": "She sleeps, and has a friend; she no longer brings her brother alone.",
        "on_family": "The mother has seen her doctor, and the grandmother is there at night.",
        "outcome": "Attendance is whole again; the hub goes on until Christmas.",
        "professional": HEAD,
    },
    labels={
        "intervention": "Which intervention?",
        "on_child": "What has changed for the child?",
        "on_family": "What has changed for the family?",
        "outcome": "What has come of it so far?",
        **WHO,
    },
)
MEETING = OnConcern(
    path="/meetings",
    name="inform_meeting",
    body="MeetingBody",
    decide=impact.inform,
    summary="Record what was fed back to a multi-agency meeting (Q9)",
    refuses=(impact.MEETINGS, concern.RECORDED, dates.DATED),
    example={
        "meeting": "Team Around the Child",
        "held_at": "2026-07-07T09:30:00+01:00",
        "people": [{"name": "H. Visitor", "role": "Health visitor"}],
        "told": "What has changed for both children since July, and what has not.",
        "followed": "The hub sees the mother alone from now on.",
        "professional": HEAD,
    },
    labels={
        "meeting": "Which meeting?",
        "held_at": "When was it held?",
        "people": "Who was there?",
        "people.name": "Name",
        "people.role": "What are they, and where?",
        "told": "What was fed back?",
        "followed": "What followed from it, if anything?",
        **WHO,
    },
)
SUPERVISION = OnConcern(
    path="/supervision",
    name="hold_supervision",
    body="SupervisionBody",
    decide=supervision.hold,
    summary="Record a supervision: the referrals, the agency's own work, the progress (V1 to V3)",
    refuses=(
        supervision.DISCUSSED,
        supervision.REFLECTED,
        supervision.PROGRESS,
        concern.RECORDED,
        dates.DATED,
    ),
    example={
        "held_at": "2026-07-07T09:30:00+01:00",
        "supervisor": {"name": "P. Specimen", "role": "Headteacher"},
        "shortcomings": "We wrote down the first week late, and asked the brother's teacher only in June.",
        "successes": "The family worker was let in because she came with food and without a form.",
        "progress": "Food and sleep are better; the nights alone are not.",
        "professional": HEAD,
    },
    labels={
        "held_at": "When was it held?",
        "supervisor": "Who supervised?",
        "supervisor.name": "Name",
        "supervisor.role": "What are they, and where?",
        "referrals": "Which referrals were discussed?",
        "referrals.case": "Reference of its case",
        "referrals.decided": "What was decided?",
        "referrals.why": "Why was it decided?",
        "referrals.agreed": "Did the agency agree?",
        "referrals.agreed_because": "Why, or why not?",
        "shortcomings": "Where did the agency fall short?",
        "successes": "What resulted in intervention for the child?",
        "progress": "What progress, impact and outcome do the interventions have?",
        **WHO,
    },
)
CLOSE = OnConcern(
    path="/closure",
    name="close_concern",
    body="ConcernClosureBody",
    decide=supervision.close,
    summary="Close a concern, once nothing is left to be done of it",
    refuses=(concern.RECORDED, monitoring.PLAN, impact.IMPACT, supervision.DISCUSSED, dates.DATED),
    example={"reasons": "Both are well, and the mother knows whom to ask.", "professional": HEAD},
    labels={"reasons": "Why does it come to an end?", **WHO},
)

ERASURE = erasing.blocks(
    OnConcern, "concern", record_erasure.ask_of_concern, record_erasure.decide_of_concern,
    "The pupil has left, and no referral was made of it.",
    asking="ask_erasure_of_concern", deciding="decide_erasure_of_concern",
)  # fmt: skip

router = APIRouter(prefix="/v1/concerns", tags=["concerns"], route_class=ParsedOnce)


@router.post(
    "",
    operation_id="open_concern",
    summary="Open a concern about a child, which the agency keeps for itself (Q1, Q8)",
    response_model=ConcernRecorded,
    **command(concern.RECORDED, rehearsed=ConcernRehearsed, creates=True),
)
async def open_concern(body: ConcernBody, desk: TheDesk) -> Response:
    """For an agency alone: nobody of the authority reads a concern, finds it or learns that it is there. What a contact
    shares of it the agency chooses (`particulars` of `record_contact`).
    """
    if not desk.is_partner:
        raise Problem("forbidden-scope", "This is for an agency's own record.")
    reference = references.new(Referent.CONCERN)
    stream = references.stream_of(desk.authority.slug, reference)
    order = concern.OpenConcern(
        by=desk.by,
        at=desk.moment(body.occurred_at),
        reference=reference,
        child=as_fact(concern.ConcernedChild, body.child),
        account=body.account,
        professional=as_fact(conversations.Spoken, body.professional),
    )
    shown: dict[str, Any] = {"concern": reference, "state": ConcernState.OPEN, "version": 1}

    def decide(pack: Pack) -> Decision:
        streams = {stream: concern.open_(order, pack)}
        return Decision(streams=streams, scopes={stream: stream}, location=f"/v1/concerns/{reference}")

    return await desk.on_nothing(body, decide, shown)


router.routes.extend(
    routes_of(
        EXPERIENCE, NEED, NOT_REFERRED, ACTION, DECISION, ALTERNATIVE, PLAN, REVIEW, IMPACT, MEETING, SUPERVISION,
        CLOSE, *ERASURE,
    ).routes
)  # fmt: skip
