"""Requests under section 27 for an agency's help, and their answers (D7)."""

from datetime import datetime
from typing import Annotated
from uuid import UUID

import orjson
from fastapi import APIRouter, Query, Response
from typing_extensions import TypedDict

from app.api import streams
from app.api.answers import PAGE, READ, AfterPosition, Cursor, Limit, RequestRecorded, RequestRef, RequestRehearsed
from app.api.declared import Block, Occasion, OnCase, Place, routes_of
from app.api.desk import MEDIA_TYPE, TheDesk
from app.api.document import headers
from app.api.edge import ParsedOnce
from app.api.listing import Complete, caught_up, complete, link
from app.api.six_tests import six_tests
from app.base.references import Referent
from app.reading import cooperation as seen
from app.reading.audiences import READERS
from app.reading.cooperation import PartnerRequest, RequestView
from domain import cooperation, dates, sharing
from domain.vocabulary import Sector

REQUEST = OnCase(
    path="/section-27-requests",
    name="request_cooperation",
    body="CooperationRequestBody",
    decide=cooperation.ask,
    summary="Ask an agency for its help under section 27 (D7)",
    refuses=(cooperation.COOPERATE, sharing.SIX_TESTS, sharing.PARENTS_FIRST, sharing.CONSENT, dates.DATED),
    example={
        "recipient": {"sector": "housing", "agency": "Anytown Homes", "person": "H. Officer, tenancy team"},
        "asked_for": "Move the family of tenancy 4711 before the school term begins; mould in both bedrooms.",
        "tests": {
            "necessary": True, "proportionate": True, "relevant": True, "accurate": True, "timely": True,
            "secure": True, "reasons": "The tenancy and what is wrong with it, and nothing of why we work with them.",
        },
    },
    labels={
        "recipient": "Whom do you ask?",
        "recipient.sector": "What kind of agency is it?",
        "recipient.agency": "Which agency?",
        "recipient.person": "Who there?",
        "recipient.code": "By which code is it registered here, if it is? It then sees the request and answers itself.",
        "asked_for": "Which help do you ask for? The agency sees this, and nothing else of the case.",
        **six_tests("Does what you share with it pass the tests?"),
    },
)  # fmt: skip


async def _its_id(on: Occasion) -> UUID:
    return on.stream


class OnRequest(Block):
    """One command on a section 27 request."""

    place = Place(
        stream=streams.REQUEST,
        path="/v1/section-27-requests/{request}",
        tag="section-27",
        reference=RequestRef,
        recorded=RequestRecorded,
        rehearsed=RequestRehearsed,
        needs={"request_id": _its_id},
    )


ANSWER = OnRequest(
    path="/answer",
    name="answer_cooperation_request",
    body="CooperationAnswerBody",
    decide=cooperation.answer,
    summary="Answer a section 27 request, or record what an agency answered (D7)",
    refuses=(cooperation.COOPERATE, dates.DATED),
    example={
        "answer": "will-help-in-part",
        "ground": "would-unduly-prejudice-their-functions",
        "text": "The bedrooms are treated this week. No other home is free before October.",
        "answered_by": "H. Officer, tenancy team",
        "means": "email",
    },
    labels={
        "answer": "Does the agency help?",
        "ground": "If not, or not in full: on which ground?",
        "text": "What does it say?",
        "answered_by": "Who answers for the agency?",
        "means": "How did the answer come, if you record it for the agency?",
    },
)

router = APIRouter(prefix="/v1/section-27-requests", tags=["section-27"], route_class=ParsedOnce)


class ListedRequest(TypedDict):
    """A section 27 request in a list. unreadable: as in a list of cases."""

    request: str
    sector: Sector
    asked_at: datetime
    answered_at: datetime | None
    unreadable: bool


class RequestPage(Complete):
    """A page of requests; `next` is the cursor of the page that follows, or null. incomplete: as in a list of cases."""

    items: list[ListedRequest]
    next: str | None


@router.get(
    "", operation_id="list_cooperation_requests", summary="Section 27 requests, the last first",
    response_model=RequestPage, responses=PAGE,
)  # fmt: skip
async def list_requests(
    desk: TheDesk,
    response: Response,
    answered: Annotated[bool, Query(description="Those that are answered, or those that are not.")] = False,
    cursor: Cursor = None,
    limit: Limit = 25,
    after: AfterPosition = None,
) -> RequestPage:
    """An agency sees those that ask it."""
    await caught_up(desk, after, "requests")
    page = await desk.reads.requests(
        desk.authority.tenant, agency=desk.caller.agency, answered=answered, cursor=cursor, limit=limit
    )
    link(desk, response, page.next)
    items: list[ListedRequest] = [
        {
            "request": row.reference,
            "sector": Sector(row.sector),
            "asked_at": row.asked_at,
            "answered_at": row.answered_at,
            "unreadable": row.unreadable,
        }
        for row in page.rows
    ]
    return {**await complete(desk, "requests"), "items": items, "next": page.next}


@router.get(
    "/{request}",
    operation_id="get_cooperation_request",
    summary="A section 27 request, and its answer",
    response_model=RequestView | PartnerRequest,
    responses={200: {"headers": headers("ETag")}, **READ},
)
async def get_request(request: RequestRef, desk: TheDesk) -> Response:
    """The agency that is asked sees what for, and its own answer; nothing of whose case it is."""
    known, _ = await desk.found(streams.REQUEST, desk.stream(Referent.REQUEST, request))
    told: RequestView | PartnerRequest = (
        seen.partner(known, desk.reader())
        if desk.is_partner
        else seen.whole(known, READERS[desk.audience], desk.reader(), desk.pack_now())
    )
    return Response(orjson.dumps(told), 200, {"ETag": f'"{known.version}"'}, MEDIA_TYPE)


router.routes.extend(routes_of(REQUEST, ANSWER).routes)
