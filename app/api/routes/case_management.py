"""The authority's case-management system: what it was asked and told, and what it answered."""

from typing import Annotated

from fastapi import APIRouter, Path, Query, Response
from typing_extensions import TypedDict

from app.api.answers import PAGE, READ, AfterPosition, CaseRef, Cursor, Limit, RecordedEvent, WouldRecord, command
from app.api.desk import TheDesk
from app.api.edge import ParsedOnce
from app.api.exchanged import (
    CaseExchanged,
    ExchangeSendingBody,
    ListedExchange,
    exchange_again,
    exchanged,
    listed,
)
from app.api.listing import Complete, caught_up, complete, link
from app.base.text import Code
from domain.case_management import ExchangeKind, ExchangeStanding

router = APIRouter(prefix="/v1", tags=["case-management"], route_class=ParsedOnce)


class ExchangeRecorded(TypedDict):
    """What a command on an exchange recorded."""

    case: str
    kind: ExchangeKind
    standing: ExchangeStanding
    recorded: list[RecordedEvent]


class ExchangeRehearsed(TypedDict):
    """What a command on an exchange would record: the answer to a dry run."""

    case: str
    kind: ExchangeKind
    standing: ExchangeStanding
    would_record: list[WouldRecord]


class ExchangePage(Complete):
    """A page of exchanges; `next` is the cursor of the next page, or null. incomplete: as in a list of cases."""

    items: list[ListedExchange]
    next: str | None


@router.get(
    "/case-management",
    operation_id="list_exchanges",
    summary="What is exchanged with the case-management system, and to trace NHS numbers, the last owed first",
    response_model=ExchangePage,
    responses=PAGE,
)
async def list_exchanges(
    desk: TheDesk,
    response: Response,
    standing: Annotated[ExchangeStanding | None, Query(description="Only what stands so.")] = None,
    reference: Annotated[Code | None, Query(description="Only what is about the case of that reference.")] = None,
    cursor: Cursor = None,
    limit: Limit = 25,
    after: AfterPosition = None,
) -> ExchangePage:
    """For the authority's auditors and its own workers. Each try stands in the history of its case."""
    desk.office_only()
    await caught_up(desk, after, "exchanges")
    page = await desk.reads.exchanges(
        desk.authority.tenant, standing=standing, reference=reference, cursor=cursor, limit=limit
    )
    link(desk, response, page.next)
    return {**await complete(desk, "exchanges"), "items": [*map(listed, page.rows)], "next": page.next}


@router.get(
    "/cases/{case}/case-management",
    operation_id="get_case_management",
    summary="What the case-management system knows of a case, which NHS number was traced, and what was told",
    response_model=CaseExchanged,
    responses=READ,
)
async def get_case_management(case: CaseRef, desk: TheDesk, after: AfterPosition = None) -> CaseExchanged:
    """Its answer is offered to whoever makes the check, which stays a person's (C6, SC5). For the authority's own."""
    desk.office_only()
    await caught_up(desk, after, "exchanges")
    return await exchanged(desk, case)


@router.post(
    "/cases/{case}/case-management/{exchange}/sending",
    operation_id="send_exchange_again",
    summary="Have something exchanged again that the case-management system refused",
    response_model=ExchangeRecorded,
    **command(rehearsed=ExchangeRehearsed, creates=True),
)
async def send_exchange_again(
    case: CaseRef,
    exchange: Annotated[ExchangeKind, Path(description="What is exchanged.", examples=["contact"])],
    body: ExchangeSendingBody,
    desk: TheDesk,
) -> Response:
    """By anybody of the offices. Who did, and why, stands in the history of the case. 409 `conflict`: it came about, is
    tried again by itself, or is needed no more.
    """
    return await exchange_again(desk, case, exchange, body)
