"""Reading subject access requests: what is to be answered, one request, the passages it is about, and the bundle."""

from datetime import date, datetime
from typing import Annotated, Literal

import orjson
from fastapi import APIRouter, Query, Request, Response
from typing_extensions import TypedDict

from app.api import subject_bundle
from app.api.answers import PAGE, READ, ZIP, AfterPosition, Cursor, Limit, SubjectRequestRef
from app.api.desk import MEDIA_TYPE, TheDesk
from app.api.document import headers
from app.api.edge import ParsedOnce
from app.api.limits import Kind, limited
from app.api.listing import Complete, caught_up, complete, link, managers_and_auditors_only
from app.api.problems import answers
from app.api.subject_requests import bundle_of, seen, the_request, who_answers_only
from app.reading.subject_requests import SubjectRequestView
from app.wording.held import Field, Standing, ToldRecord
from domain.subject_access import RequestState, StrikeGround, SubjectKind


class ListedSubjectRequest(TypedDict):
    """A request in a list. over_at: when it was answered, or ended without. unreadable: as in a list of cases."""

    request: str
    subject: SubjectKind
    state: RequestState
    received_at: datetime
    due_on: date
    overdue: bool
    over_at: datetime | None
    version: int
    unreadable: bool


class SubjectRequestPage(Complete):
    """A page of requests; `next` and incomplete as in a list of cases."""

    items: list[ListedSubjectRequest]
    next: str | None


class StrikeView(TypedDict):
    """What is not told of a passage: from one character up to another, or the whole; and on which ground."""

    begins: int | None
    ends: int | None
    ground: StrikeGround


class PassageView(TypedDict):
    """A field. text: whole; told: as the person is told it."""

    place: str
    name: str
    text: str
    told: str
    standing: Standing
    strikes: list[StrikeView]


class ToldEventView(TypedDict):
    """An event that tells something."""

    what: str
    at: datetime
    by: str | None
    passages: list[PassageView]


class HeldCaseView(TypedDict):
    """A case the person may be told of."""

    case: str
    version: int
    events: list[ToldEventView]


class HeldBesideView(TypedDict):
    """A challenge over the child's cases or an enquiry about the child. kind: which."""

    record: str
    kind: Literal["challenge", "enquiry"]
    version: int
    events: list[ToldEventView]


class LeftOutView(TypedDict):
    """A record, mostly a case, of which nothing is told while the clause says so."""

    case: str
    clause: str


class PassagesView(TypedDict):
    """What is held, as it stands, for who answers. names_referrer: where a protected referrer would be named."""

    request: str
    version: int
    cases: list[HeldCaseView]
    beside: list[HeldBesideView]
    left_out: list[LeftOutView]
    names_referrer: list[str]


router = APIRouter(prefix="/v1/subject-requests", tags=["subject-access"], route_class=ParsedOnce)


@router.get(
    "",
    operation_id="list_subject_requests",
    summary="Subject access requests, those due first first",
    response_model=SubjectRequestPage,
    responses=PAGE,
)
async def list_subject_requests(
    desk: TheDesk,
    response: Response,
    over: Annotated[bool | None, Query(description="Only those that are over, or are not.")] = None,
    cursor: Cursor = None,
    limit: Limit = 25,
    after: AfterPosition = None,
) -> SubjectRequestPage:
    """For managers and auditors."""
    managers_and_auditors_only(desk)
    await caught_up(desk, after, "subject_requests")
    page = await desk.reads.subject_requests(desk.authority.tenant, over=over, cursor=cursor, limit=limit)
    link(desk, response, page.next)
    today = desk.pack_now().day_of(desk.now)
    items: list[ListedSubjectRequest] = [
        {
            "request": row.reference,
            "subject": SubjectKind(row.subject),
            "state": RequestState(row.state),
            "received_at": row.received_at,
            "due_on": row.due_on,
            "overdue": row.over_at is None and row.due_on < today,
            "over_at": row.over_at,
            "version": row.version,
            "unreadable": row.unreadable,
        }
        for row in page.rows
    ]
    return {**await complete(desk, "subject_requests"), "items": items, "next": page.next}


@router.get(
    "/{subject_request}",
    operation_id="get_subject_request",
    summary="A subject access request as it stands",
    response_model=SubjectRequestView,
    responses={200: {"headers": headers("ETag")}, **READ},
)
async def get_subject_request(reference: SubjectRequestRef, desk: TheDesk) -> Response:
    """For managers and auditors; an auditor is not shown who asks."""
    known = await the_request(desk, reference)
    managers_and_auditors_only(desk)
    told = seen(desk, known)
    return Response(orjson.dumps(told), 200, {"ETag": f'"{known.version}"'}, MEDIA_TYPE)


@router.get(
    "/{subject_request}/passages",
    operation_id="get_subject_passages",
    summary="What is held about the person, passage by passage, for who answers",
    response_model=PassagesView,
    responses={200: {"headers": headers("ETag")}, **READ},
    openapi_extra=limited(Kind.EXPORTING),
)
async def get_subject_passages(reference: SubjectRequestRef, desk: TheDesk) -> Response:
    """For managers. What no list names is not among it; what is held back is told only once it is given."""
    known = await the_request(desk, reference)
    who_answers_only(desk)
    what = await subject_bundle.found(desk, known)
    told: PassagesView = {
        "request": known.received.reference,
        "version": known.version,
        "cases": [{"case": each.reference, "version": each.version, "events": _events(each)} for each in what.cases],
        "beside": [
            {
                "record": each.reference,
                "kind": "challenge" if each.kind == "challenge" else "enquiry",
                "version": each.version,
                "events": _events(each),
            }
            for each in what.beside
        ],
        "left_out": [{"case": each.reference, "clause": each.clause} for each in what.left_out],
        "names_referrer": [*what.names_referrer],
    }
    return Response(orjson.dumps(told), 200, {"ETag": f'"{known.version}"'}, MEDIA_TYPE)


@router.get(
    "/{subject_request}/bundle",
    operation_id="get_subject_bundle",
    summary="The bundle two people agreed to: a zip of a page and of JSON",
    response_class=Response,
    responses={
        200: {
            "description": "A zip file.",
            "headers": headers("Content-Disposition"),
            "content": {ZIP: {"schema": {"type": "string", "format": "binary"}}},
        },
        **READ,
        **answers("refused"),
    },
    openapi_extra=limited(Kind.EXPORTING),
)
async def get_subject_bundle(reference: SubjectRequestRef, desk: TheDesk, request: Request) -> Response:
    """For managers, once it is authorised, and while it is still what was authorised."""
    return await bundle_of(desk, reference, request)


def _events(record: ToldRecord) -> list[ToldEventView]:
    return [
        {"what": event.title, "at": event.at, "by": event.who, "passages": [_passage(each) for each in event.fields]}
        for event in record.events
    ]


def _passage(field: Field) -> PassageView:
    return {
        "place": field.place,
        "name": field.label,
        "text": field.text,
        "told": field.told,
        "standing": field.standing,
        "strikes": [{"begins": e.begins, "ends": e.ends, "ground": e.ground} for e in field.strikes],
    }
