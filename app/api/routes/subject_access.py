"""Subject access requests: received, reviewed, prepared, authorised by a second person and handed over."""

from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Response
from pydantic import Field
from typing_extensions import TypedDict

from app.api import erasing, keeping, subject_bundle
from app.api.answers import RecordedEvent, SubjectRequestRef, WouldRecord, command
from app.api.bodies import Command, Reference
from app.api.declared import Block, Occasion, Place, routes_of
from app.api.desk import Decision, TheDesk
from app.api.edge import ParsedOnce
from app.api.streams import CHILD, SUBJECT_REQUEST
from app.base import references
from app.base.clause_marks import Asks
from app.base.parts import Part, as_fact, example
from app.base.references import Referent
from app.base.text import Instant, Line, Text, whole
from domain import dates, record_erasure, record_review, subject_access, subject_answering, subject_release
from domain.policy import Pack
from domain.records import Case
from domain.subject_access import AskedBy, NamedIn, Requester, RequestState, SubjectKind
from domain.subject_release import Bundle


class RequesterPart(Part):
    """Who asks, and where the answer goes."""

    name: Annotated[Line, Asks("Q1")]
    contact: Annotated[Line, Asks("Q1")]


class NamedInPart(Part):
    """A case that names the person. member: of its household, from 1, for a parent or carer."""

    case: Annotated[Reference, Asks("Q1")]
    member: whole(1, 31) | None = None  # type: ignore[valid-type] # made at run time


class SubjectRequestBody(Command):
    """A request to be told what is held about a person (UK GDPR, article 15).

    child: whom it is about, where that is a child. named: the cases that name anybody else: a parent or carer by their
    number in the household, or who referred. wanted: as they put it.
    """

    model_config = example(
        {
            "subject": "child",
            "asked_by": "a-parent-for-the-child",
            "requester": {"name": "S. Example", "contact": "1 Sample Street, Anytown"},
            "child": "P0000000000AW",
            "wanted": "Everything you have about my daughter since 2024.",
        }
    )

    subject: Annotated[SubjectKind, Asks("Q1")]
    asked_by: Annotated[AskedBy, Asks("Q1")]
    requester: Annotated[RequesterPart, Asks("Q1")]
    child: Annotated[Reference | None, Asks("Q1")] = None
    named: Annotated[tuple[NamedInPart, ...], Field(max_length=50), Asks("Q1")] = ()
    wanted: Text | None = None
    received_at: Instant | None = None


class SubjectRequestRecorded(TypedDict):
    """What a command on a subject access request recorded."""

    request: str
    state: RequestState
    version: int
    recorded: list[RecordedEvent]


class SubjectRequestRehearsed(TypedDict):
    """What a command on a subject access request would record: the answer to a dry run."""

    request: str
    state: RequestState
    version: int
    would_record: list[WouldRecord]


async def _as_prepared(on: Occasion) -> Bundle:
    return (await subject_bundle.bundle(on.desk, on.known))[0]


async def _as_it_stands(on: Occasion) -> Bundle:
    return await subject_bundle.as_it_stands(on.desk, on.known)


class OnSubjectRequest(Block):
    """One command on a subject access request."""

    place = Place(
        stream=SUBJECT_REQUEST,
        path="/v1/subject-requests/{subject_request}",
        tag="subject-access",
        reference=SubjectRequestRef,
        recorded=SubjectRequestRecorded,
        rehearsed=SubjectRequestRehearsed,
        needs={
            "bundle": _as_prepared,
            "as_found": _as_it_stands,
            "standing": erasing.standing("subject-request"),
            "rules": keeping.the_pack_in_force,
        },
    )


IDENTIFY = OnSubjectRequest(
    path="/identity",
    name="identify_requester",
    body="RequesterIdentityBody",
    decide=subject_answering.identify,
    summary="Say by what it is known who asks, and that they may",
    refuses=(subject_access.SECURE, subject_access.RECORD, dates.DATED),
    example={
        "proof": ["document-with-a-photograph", "proof-of-parental-responsibility"],
        "reasons": "Passport, and the birth certificate that names her.",
    },
    labels={"proof": "By what is it known who asks?", "reasons": "What did you see, and why is that enough?"},
)
EXTEND = OnSubjectRequest(
    path="/extension",
    name="extend_answering",
    body="AnsweringExtensionBody",
    decide=subject_answering.extend,
    summary="Take two more months, once, and say why (UK GDPR, article 12(3))",
    refuses=(subject_access.SECURE, subject_access.RECORD, dates.DATED),
    example={"reasons": "Records of eleven years, of three children. She was told so today."},
    labels={"reasons": "Why does it take longer?"},
)
STRIKE = OnSubjectRequest(
    path="/strikes",
    name="strike_passage",
    body="StrikeBody",
    decide=subject_release.strike,
    summary="Do not tell a field, or part of its text, on a ground of the Data Protection Act 2018",
    refuses=(subject_access.SECURE, subject_access.RECORD, dates.DATED),
    example={"place": "C0000000000AX:9:reasons", "ground": "third-party", "begins": 0, "ends": 12},
    labels={
        "place": "Which passage?",
        "ground": "On which ground is it not told?",
        "begins": "From which character, if not the whole?",
        "ends": "Up to which character?",
    },
)
GIVE_BACK = OnSubjectRequest(
    path="/given-back",
    name="give_passage_back",
    body="GivenBackBody",
    decide=subject_release.give_back,
    summary="Tell after all what was struck, or what the lists hold back",
    refuses=(subject_access.SECURE, subject_access.RECORD, dates.DATED),
    example={
        "place": "C0000000000AX:1:concern_summary",
        "ground": "reasonable-without-consent",
        "reasons": "Written by the school for the mother to read.",
    },
    labels={
        "place": "Which passage?",
        "ground": "On which ground is it told?",
        "reasons": "Why is it told?",
    },
)
PREPARE = OnSubjectRequest(
    path="/preparation",
    name="prepare_bundle",
    body="PreparationBody",
    decide=subject_release.prepare,
    summary="Settle what is to be told, as it stands",
    refuses=(subject_access.SECURE, subject_access.RECORD, dates.DATED),
    example={},
    labels={},
)
DECIDE = OnSubjectRequest(
    path="/authorisation",
    name="decide_bundle",
    body="BundleDecisionBody",
    decide=subject_release.decide,
    summary="Authorise what somebody else prepared, or return it",
    refuses=(subject_access.SECURE, subject_access.RECORD, dates.DATED),
    example={"authorise": True, "reasons": "Read through. Nothing of the father is left in it."},
    labels={"authorise": "Is it to be told so?", "reasons": "Why?"},
)
RELEASE = OnSubjectRequest(
    path="/release",
    name="release_bundle",
    body="BundleReleaseBody",
    decide=subject_release.release,
    summary="Say that the bundle was handed over, and how",
    refuses=(subject_access.SECURE, subject_access.RECORD, dates.DATED),
    example={"how": "in-person"},
    labels={"how": "How was it handed over?"},
)
END = OnSubjectRequest(
    path="/end",
    name="end_subject_request",
    body="SubjectRequestEndBody",
    decide=subject_answering.end,
    summary="End a request without a bundle, and say why",
    refuses=(subject_access.SECURE, subject_access.RECORD, dates.DATED),
    example={"ground": "withdrawn", "reasons": "She wrote that she has what she needs."},
    labels={"ground": "On which ground does it end?", "reasons": "Why?"},
)

ERASURE = erasing.blocks(
    OnSubjectRequest, "subject request", record_erasure.ask_of_subject_request,
    record_erasure.decide_of_subject_request, "Handed over four years ago, and nobody complained.",
    asking="ask_erasure_of_subject_request", deciding="decide_erasure_of_subject_request",
)  # fmt: skip
KEEPING = keeping.blocks(
    OnSubjectRequest,
    "subject request",
    record_review.hold_subject_request,
    record_review.lift_from_subject_request,
    record_review.review_subject_request,
    holding="place_hold_on_subject_request",
    lifting="lift_hold_on_subject_request",
    reviewing="review_retention_of_subject_request",
)

router = APIRouter(prefix="/v1/subject-requests", tags=["subject-access"], route_class=ParsedOnce)


@router.post(
    "",
    operation_id="request_subject_access",
    summary="Record that somebody asks what is held about a person",
    response_model=SubjectRequestRecorded,
    **command(
        subject_access.RECORD, dates.DATED, rehearsed=SubjectRequestRehearsed, creates=True
    ),
)  # fmt: skip
async def request_subject_access(body: SubjectRequestBody, desk: TheDesk) -> Response:
    """By anybody of the offices. The answer is due within a month of receipt; managers answer it."""
    desk.office_only()
    reference = references.new(Referent.SUBJECT_REQUEST)
    stream = references.stream_of(desk.authority.slug, reference)
    cases: dict[UUID, Case] = {}
    named: list[NamedIn] = []
    for each in body.named:
        at = desk.stream(Referent.CASE, each.case)
        cases[at], _ = await desk.case(at)
        named.append(NamedIn(case=at, reference=cases[at].contact.reference, member=each.member))
    child = desk.stream(Referent.CHILD, body.child) if body.child else None
    known = (await desk.found(CHILD, child))[0] if child else None
    order = subject_answering.RequestSubjectAccess(
        by=desk.by,
        at=desk.moment(body.occurred_at),
        request=stream,
        reference=reference,
        subject=body.subject,
        asked_by=body.asked_by,
        requester=as_fact(Requester, body.requester),
        received_at=desk.moment(body.received_at or body.occurred_at),
        child=child,
        child_reference=known.reference if known else None,
        named=tuple(named),
        wanted=body.wanted,
    )

    def decide(pack: Pack) -> Decision:
        return Decision(
            streams=subject_answering.receive(order, pack, cases=cases),
            scopes={stream: stream},
            location=f"/v1/subject-requests/{reference}",
        )

    shown = {"request": reference, "state": RequestState.RECEIVED, "version": 1}
    return await desk.on_nothing(body, decide, shown)


router.routes.extend(
    routes_of(IDENTIFY, EXTEND, STRIKE, GIVE_BACK, PREPARE, DECIDE, RELEASE, END, *ERASURE, *KEEPING).routes
)
