"""Who looked: at a case, at a child across its cases, by reader and by day, and what is unusual."""

from datetime import date, datetime, time, timedelta
from typing import Annotated

from fastapi import APIRouter, Query, Request, Response
from typing_extensions import TypedDict

from app.api.answers import PAGE, READ, CaseRef, ChildRef, Cursor, Limit
from app.api.desk import Desk, TheDesk
from app.api.late import LateRoute
from app.api.limits import Kind, limited
from app.api.listing import link, managers_and_auditors_only
from app.api.places import at
from app.api.problems import Problem
from app.api.reads import (
    MOST,
    ReadView,
    StatedRead,
    UnusualView,
    auditors_only,
    known_reference,
    page_of,
    records_of,
    shown,
    shown_unusual,
    stated,
    unusual_reads,
)
from app.base.references import Referent
from app.base.text import Code, Instant

router = APIRouter(prefix="/v1", tags=["reads"], route_class=LateRoute)

Record = Annotated[Code | None, Query(description="Only reads that named this record.")]
TheReader = Annotated[Code | None, Query(description="Only those of a worker, or of a client, by their id.")]
Since = Annotated[Instant | None, Query(description="Only those from then on.")]
Before = Annotated[Instant | None, Query(description="Only those before then.")]
OnDay = Annotated[date | None, Query(description="The day, of the authority's time zone; today's without it.")]


class ReadPage(TypedDict):
    """A page of reads, the last first; `next` is the cursor of the page that follows, or null."""

    items: list[ReadView]
    next: str | None


class UnusualReads(TypedDict):
    """What is unusual among a day's reads. incomplete: there were more reads than were looked through."""

    on: date
    items: list[UnusualView]
    incomplete: bool


class ReadStatement(TypedDict):
    """Who read a child's record, as it may be told to the person: roles, agencies, days and purposes, no names.

    incomplete: it begins later than the record does, since there were more reads than it is made of.
    """

    child: str
    made_at: datetime
    items: list[StatedRead]
    incomplete: bool


@router.get("/cases/{case}/reads", operation_id="list_case_reads", summary="Who looked at a case",
            response_model=ReadPage, responses=PAGE)  # fmt: skip
async def list_case_reads(
    case: CaseRef, desk: TheDesk, response: Response, cursor: Cursor = None, limit: Limit = 25
) -> ReadPage:
    """For managers and auditors. Every answer that named the case, lists and searches too, and every one refused."""
    known, _ = await desk.case(desk.stream(Referent.CASE, case))
    managers_and_auditors_only(desk)
    return await _page(desk, response, cursor, limit, records=[known.contact.reference])


@router.get("/children/{child}/reads", operation_id="list_child_reads", summary="Who looked at a child's cases",
            response_model=ReadPage, responses=PAGE)  # fmt: skip
async def list_child_reads(
    child: ChildRef, desk: TheDesk, response: Response, cursor: Cursor = None, limit: Limit = 25
) -> ReadPage:
    """For managers and auditors: of the person record, its other records, and all its cases."""
    records = await records_of(desk, child)
    managers_and_auditors_only(desk)
    return await _page(desk, response, cursor, limit, records=records)


@router.get("/children/{child}/reads/statement", operation_id="state_child_reads",
            summary="Who read a child's record, to be told to the person", response_model=ReadStatement,
            responses=READ)  # fmt: skip
async def state_child_reads(child: ChildRef, desk: TheDesk) -> ReadStatement:
    """For managers and auditors, who answer the person. Reads that were refused showed nothing and are not stated."""
    records = await records_of(desk, child)
    managers_and_auditors_only(desk)
    page = await page_of(desk, records=records, limit=MOST)
    items = stated(page.rows, desk.pack_now())
    return {"child": records[0], "made_at": desk.now, "items": items, "incomplete": page.next is not None}


@router.get("/reads", operation_id="list_reads", summary="Every read: by reader, by record, by day",
            response_model=ReadPage, responses=PAGE)  # fmt: skip
async def list_reads(
    desk: TheDesk,
    response: Response,
    record: Record = None,
    reader: TheReader = None,
    since: Since = None,
    before: Before = None,
    cursor: Cursor = None,
    limit: Limit = 25,
) -> ReadPage:
    """For auditors. Whoever asks finds this read there as well, the next time."""
    auditors_only(desk)
    records = [_named(record)] if record is not None else []
    return await _page(desk, response, cursor, limit, records=records, reader=reader, since=since, before=before)


@router.get("/reads/unusual", operation_id="list_unusual_reads", summary="What is unusual among a day's reads, and why",
            response_model=UnusualReads, responses=READ, openapi_extra=limited(Kind.EXPORTING))  # fmt: skip
async def list_unusual_reads(
    desk: TheDesk, request: Request, on: OnDay = None, record: Record = None, reader: TheReader = None
) -> UnusualReads:
    """For auditors: many cases in an hour, many refused, a case on which the reader has no duty and no team, a child
    of the reader's own family name. Of all the reads of the day, or of those of a record or a reader alone.
    """
    auditors_only(desk)
    known = _named(record) if record is not None else None
    pack = desk.pack_now()
    day = on or pack.day_of(desk.now)
    since, before = (datetime.combine(each, time.min, pack.timezone) for each in (day, day + timedelta(days=1)))
    found, more = await unusual_reads(desk, request.app.state.heavy, since, before, record=known, reader=reader)
    return {"on": day, "items": [shown_unusual(each, pack) for each in found], "incomplete": more}


def _named(record: str) -> str:
    """The reference that was typed. Problem: it is none."""
    if (known := known_reference(record)) is None:
        raise Problem("invalid-body", errors=[at("/record", "reference", "This is no reference.", "query")])
    return known


async def _page(
    desk: Desk,
    response: Response,
    cursor: str | None,
    limit: int,
    *,
    records: list[str],
    reader: str | None = None,
    since: datetime | None = None,
    before: datetime | None = None,
) -> ReadPage:
    page = await page_of(desk, records=records, reader=reader, since=since, before=before, cursor=cursor, limit=limit)
    link(desk, response, page.next)
    pack = desk.pack_now()
    return {"items": [shown(each, pack) for each in page.rows], "next": page.next}
