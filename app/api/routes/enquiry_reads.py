"""Reading enquiries: one as it stands or stood, and the list of them."""

from datetime import datetime
from typing import Annotated

import orjson
from fastapi import APIRouter, Query, Response
from typing_extensions import TypedDict

from app.api.answers import PAGE, READ, AfterPosition, Cursor, EnquiryRef, Limit
from app.api.desk import MEDIA_TYPE, TheDesk
from app.api.document import headers
from app.api.edge import ParsedOnce
from app.api.listing import Complete, caught_up, complete, link
from app.api.problems import Problem
from app.api.replays import TheMoment, found, loaded, there
from app.api.streams import ENQUIRY
from app.base.references import Referent
from app.reading import enquiries
from app.reading.enquiries import EnquiryView, PartnerEnquiry
from app.reading.replay import NOW
from app.reading.replayed import EnquiryReplay
from domain.enquiry import EnquiryKind, EnquiryState


class ListedEnquiry(TypedDict):
    """An enquiry in a list. unreadable: as in a list of cases."""

    enquiry: str
    kind: EnquiryKind
    state: EnquiryState
    version: int
    agency: str | None
    received_at: datetime
    answered_at: datetime | None
    unreadable: bool


class EnquiryPage(Complete):
    """A page of enquiries; `next` and incomplete as in a list of cases."""

    items: list[ListedEnquiry]
    next: str | None


router = APIRouter(prefix="/v1/enquiries", tags=["enquiries"], route_class=ParsedOnce)


@router.get(
    "",
    operation_id="list_enquiries",
    summary="Child safeguarding enquiries, the last received first",
    response_model=EnquiryPage,
    responses=PAGE,
)
async def list_enquiries(
    desk: TheDesk,
    response: Response,
    answered: Annotated[bool | None, Query(description="Only those that are answered, or are not.")] = None,
    cursor: Cursor = None,
    limit: Limit = 25,
    after: AfterPosition = None,
) -> EnquiryPage:
    """An agency sees its own."""
    await caught_up(desk, after, "enquiries")
    page = await desk.reads.enquiries(
        desk.authority.tenant,
        agency=desk.caller.agency if desk.is_partner else None,
        answered=answered,
        cursor=cursor,
        limit=limit,
    )
    link(desk, response, page.next)
    items: list[ListedEnquiry] = [
        {
            "enquiry": row.reference,
            "kind": EnquiryKind(row.kind),
            "state": EnquiryState(row.state),
            "version": row.version,
            "agency": row.agency,
            "received_at": row.received_at,
            "answered_at": row.answered_at,
            "unreadable": row.unreadable,
        }
        for row in page.rows
    ]
    return {**await complete(desk, "enquiries"), "items": items, "next": page.next}


@router.get(
    "/{enquiry}",
    operation_id="get_enquiry",
    summary="A child safeguarding enquiry as it stands, or as it was",
    response_model=EnquiryView | PartnerEnquiry,
    responses={200: {"headers": headers("ETag")}, **READ},
)
async def get_enquiry(reference: EnquiryRef, desk: TheDesk, moment: TheMoment) -> Response:
    """For the authority's own workers as it stands, or as it was: as `get_case`. The agency whose enquiry it is sees
    what it told and, once the response is given, what it is answered.
    """
    stream = desk.stream(Referent.ENQUIRY, reference)
    known, read = await found(desk, EnquiryReplay, ENQUIRY, stream)
    if desk.is_partner:
        if moment != NOW:
            raise Problem("forbidden-scope", "How it was is for the authority's own workers.")
        told = enquiries.partner(known, desk.reader())
        return Response(orjson.dumps(told), 200, {"ETag": f'"{known.version}"'}, MEDIA_TYPE)
    seen = there((await loaded(desk, EnquiryReplay, stream, read)).seen(moment))
    return Response(orjson.dumps(seen.view), 200, {"ETag": f'"{seen.record.version}"'}, MEDIA_TYPE)
