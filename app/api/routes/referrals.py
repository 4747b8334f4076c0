"""Commands on a referral: disposal, the child seen, authorisation, who leads, assessment, closure."""

from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Response
from pydantic import Field

from app.api.answers import CaseRecorded, CaseRef, command
from app.api.bodies import Command
from app.api.desk import Decision, TheDesk
from app.api.edge import ParsedOnce
from app.base.clause_marks import Asks
from app.base.parts import Part, Truth, example
from app.base.text import Code, Line, Text
from domain import allocation, conclusion, dates, disposal, referrals
from domain.facts import Event
from domain.policy import Pack
from domain.records import Case
from domain.vocabulary import DisposalItem, Ending

router = APIRouter(prefix="/v1/cases/{case}", tags=["cases"], route_class=ParsedOnce)


class DisposalBody(Command):
    """The initial disposal: one or more of six, and what each asks for (D2)."""

    model_config = example(
        {
            "items": ["section-47-enquiries", "see-child-as-soon-as-possible"],
            "reasonable_cause": "A second unexplained bruise within a month.",
            "reasons": "The explanations differ and the child is afraid.",
        }
    )

    items: Annotated[tuple[DisposalItem, ...], Field(max_length=6), Asks("D2")]
    reasonable_cause: Text | None = None
    services: Text | None = None
    reasons: Annotated[Text, Asks("D1")]


class ChildSeenBody(Command):
    """The child was seen: alone, or why not (D3)."""

    model_config = example({"alone": True})

    alone: Annotated[Truth, Asks("D3")]
    reason_if_not: Text | None = None


class AuthorisationBody(Command):
    """The referral is authorised (T8). cover_reason: why for another team (A49)."""

    model_config = example({})

    cover_reason: Text | None = None


class LeadPractitionerBody(Command):
    """Who leads, and that their time and skills were considered (R2 to R6).

    practitioner: the worker's id in the directory, which says whether they are a social worker (A43).
    cover_reason: why the case of another team is acted on (A49).
    """

    model_config = example(
        {
            "practitioner": "sw-17",
            "reasons": "Knows the family from 2024.",
            "time_considered": "Eleven cases, two of which end this week.",
            "skills_considered": "Trained in joint interviews.",
            "partners_consulted": "The school's safeguarding lead.",
        }
    )

    practitioner: Annotated[Code, Asks("R2")]
    reasons: Annotated[Text, Asks("R2")]
    time_considered: Annotated[Text, Asks("R4")]
    skills_considered: Annotated[Text, Asks("R5")]
    partners_consulted: Text | None = None
    cover_reason: Text | None = None


class AssessmentBody(Command):
    """The Child and Family Assessment starts (CL1)."""

    model_config = example({})


class ConclusionBody(Part):
    """How the referral ends, and why (A36). It ends now: there is no date to enter.

    authority: the one that takes over. worker, worker_name, locality: who works on with the child, if services go on
    and nobody is allocated to its case file yet.
    """

    model_config = example(
        {
            "ending": "services-go-on",
            "reasons": "The assessment found a child in need; the plan was agreed with the family.",
            "worker": "sw-17",
            "worker_name": "S. Worker",
            "locality": "lincoln",
        }
    )

    ending: Annotated[Ending, Asks("CL1")]
    reasons: Annotated[Text, Asks("CL1")]
    authority: Line | None = None
    worker: Code | None = None
    worker_name: Line | None = None
    locality: Code | None = None


@router.post(
    "/disposal",
    operation_id="authorise_disposal",
    summary="Authorise the initial disposal (D1, D2)",
    response_model=CaseRecorded,
    **command(disposal.MANAGER_AUTHORISES, disposal.ITEMS, referrals.POLICE, referrals.FAST_TRACK, dates.DATED),
)
async def authorise_disposal(case: CaseRef, body: DisposalBody, desk: TheDesk) -> Response:
    """May be authorised again when things change: the last one stands. Stops T6."""
    order = disposal.AuthoriseDisposal(
        by=desk.by,
        at=desk.moment(body.occurred_at),
        items=body.items,
        reasonable_cause=body.reasonable_cause,
        services=body.services,
        reasons=body.reasons,
    )
    return await desk.on_case(
        case, body, lambda case, pack: disposal.authorise_disposal(case, order, pack, directory=desk.directory)
    )


@router.post(
    "/child-seen",
    operation_id="record_child_seen",
    summary="Record that the child was seen (D3)",
    response_model=CaseRecorded,
    **command(disposal.SEEN_ALONE, dates.DATED, allocation.SOCIAL_WORKER_LEADS),
)
async def record_child_seen(case: CaseRef, body: ChildSeenBody, desk: TheDesk) -> Response:
    """Alone, or why not; as often as the child was seen."""
    order = disposal.SeeChild(
        by=desk.by, at=desk.moment(body.occurred_at), alone=body.alone, reason_if_not=body.reason_if_not
    )
    return await desk.on_case(case, body, lambda case, pack: disposal.see_child(case, order, pack))


@router.post(
    "/authorisation",
    operation_id="authorise_referral",
    summary="Authorise the referral (T8)",
    response_model=CaseRecorded,
    **command(disposal.AUTHORISATION, referrals.POLICE, referrals.FAST_TRACK, dates.DATED),
)
async def authorise_referral(case: CaseRef, body: AuthorisationBody, desk: TheDesk) -> Response:
    """An act of its own, after the disposal (A29). Stops T8."""
    order = disposal.AuthoriseReferral(by=desk.by, at=desk.moment(body.occurred_at), cover_reason=body.cover_reason)

    def decide(case: Case, pack: Pack) -> list[Event]:
        return disposal.authorise_referral(case, order, pack, directory=desk.directory)

    return await desk.on_case(case, body, decide)


@router.post(
    "/lead-practitioner",
    operation_id="allocate_lead_practitioner",
    summary="Decide who the Lead Practitioner is (R2)",
    response_model=CaseRecorded,
    **command(allocation.ALLOCATION, allocation.TIME, allocation.SKILLS, allocation.SOCIAL_WORKER_LEADS, dates.DATED),
)
async def allocate_lead_practitioner(case: CaseRef, body: LeadPractitionerBody, desk: TheDesk) -> Response:
    """At first, or instead of whoever leads now; the child is an open case from here on. Under section 47 always a
    social worker.
    """

    async def decide(case: Case, pack: Pack, stream: UUID) -> Decision:
        order = allocation.AllocateLeadPractitioner(
            by=desk.by,
            at=desk.moment(body.occurred_at),
            practitioner=body.practitioner,
            practitioner_name=desk.name_of(body.practitioner),
            reasons=body.reasons,
            time_considered=body.time_considered,
            skills_considered=body.skills_considered,
            partners_consulted=body.partners_consulted,
            cover_reason=body.cover_reason,
        )
        child = await desk.child(case.child)
        streams = allocation.allocate(case, order, pack, case_id=stream, child=child, directory=desk.directory)
        return Decision(streams=streams)

    return await desk.on_case_and_others(case, body, decide)


@router.post(
    "/assessment",
    operation_id="start_assessment",
    summary="Start the Child and Family Assessment",
    response_model=CaseRecorded,
    **command(allocation.ALLOCATION, allocation.SOCIAL_WORKER_LEADS, dates.DATED),
)
async def start_assessment(case: CaseRef, body: AssessmentBody, desk: TheDesk) -> Response:
    """From here on the referral is not closed at referral any more (CL1)."""
    order = allocation.StartAssessment(by=desk.by, at=desk.moment(body.occurred_at))
    return await desk.on_case(case, body, lambda case, pack: allocation.start_assessment(case, order, pack))


@router.post(
    "/conclusion",
    operation_id="conclude_referral",
    summary="End a referral after its assessment",
    response_model=CaseRecorded,
    **command(
        conclusion.AFTER_ASSESSMENT,
        referrals.FAST_TRACK,
        conclusion.WORKER,
        referrals.POLICE,
        conclusion.SEEN,
        dates.DATED,
        conclusion.AUTHORISED,
    ),
)
async def conclude_referral(case: CaseRef, body: ConclusionBody, desk: TheDesk) -> Response:
    """By the Area Practice Supervisor or the Area Team Manager, with today's date. The child's open referral ends."""

    async def decide(case: Case, pack: Pack, stream: UUID) -> Decision:
        order = conclusion.ConcludeReferral(
            by=desk.by,
            at=desk.now,
            ending=body.ending,
            reasons=body.reasons,
            authority=body.authority,
            worker=body.worker,
            worker_name=body.worker_name,
            locality=body.locality,
        )
        child = await desk.child(case.child)
        return Decision(streams=conclusion.conclude(case, order, pack, case_id=stream, child=child))

    return await desk.on_case_and_others(case, body, decide)
