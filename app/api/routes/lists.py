"""Lists from the read models: cases, searches, deadlines.

A list may be a moment behind; send back the `Front-Door-Position` a write gave
you and the answer waits for it.
"""

from datetime import datetime
from typing import Annotated, Literal

from fastapi import APIRouter, Query, Response
from typing_extensions import TypedDict

from app.api.answers import PAGE, SEARCH, SEARCH_PAGE, AfterPosition, Cursor, Limit
from app.api.bodies import CaseSearchBody, ChildSearchBody
from app.api.child_search import FoundChildren, found_children
from app.api.desk import Desk, TheDesk
from app.api.edge import ParsedOnce
from app.api.finding import cases_found
from app.api.limits import Kind, limited
from app.api.listing import Complete, caught_up, child_name, complete, link
from app.reading.asking import Page
from app.reading.list_rows import CaseRow
from domain.timescales import ClockState
from domain.vocabulary import Intent, Outcome, Source, State

router = APIRouter(prefix="/v1", route_class=ParsedOnce)

ClockClause = Annotated[
    str | None, Query(pattern=r"^(T[0-9]{1,2}|C20|D6|P3)$", description="One clock: T1 to T18, C20, D6 or P3.")
]


class ListedCase(TypedDict):
    """A case in a list. child_name is for the authority's own workers, and for the agency that gave it.

    unreadable: the record holds something that cannot be read; the row says how it stood before that.
    """

    case: str
    state: State
    version: int
    received_at: datetime
    source: Source
    intent: Intent
    outcome: Outcome | None
    agency: str | None
    team: str | None
    child_name: str | None
    unreadable: bool


class CasePage(Complete):
    """A page of cases; `next` is the cursor of the page that follows, or null. incomplete: something may be missing."""

    items: list[ListedCase]
    next: str | None


class ListedDeadline(TypedDict):
    """One clock of one case or hypothetical consultation. reference: its own; case: the same, of a case.

    id, started_by: as in its timescales. unreadable: as in a list of cases.
    """

    kind: Literal["case", "consultation"]
    reference: str
    case: str | None
    id: str
    clause: str
    started_by: int
    name: str
    limit: Literal["statutory", "internal"]
    state: ClockState
    started_at: datetime
    due_at: datetime
    stopped_at: datetime | None
    overdue_seconds: int | None
    unreadable: bool


class DeadlinePage(Complete):
    """A page of deadlines, those due first first. incomplete: something may be missing."""

    items: list[ListedDeadline]
    next: str | None


@router.get("/cases", tags=["cases"], operation_id="list_cases", summary="Cases, the last received first",
            response_model=CasePage, responses=PAGE)  # fmt: skip
async def list_cases(
    desk: TheDesk,
    response: Response,
    state: Annotated[State | None, Query(description="Only cases that stand there.")] = None,
    cursor: Cursor = None,
    limit: Limit = 25,
    after: AfterPosition = None,
) -> CasePage:
    """An agency sees its own."""
    await caught_up(desk, after, "case_list")
    page = await desk.reads.cases(
        desk.authority.tenant,
        agency=desk.caller.agency,
        state=state,
        cursor=cursor,
        limit=limit,
    )
    return _cases(desk, response, page, await complete(desk, "case_list"))


@router.post("/cases/search", tags=["cases"], operation_id="search_cases", summary="Find cases",
             response_model=CasePage, responses=SEARCH_PAGE, openapi_extra=limited(Kind.SEARCHING))  # fmt: skip
async def search_cases(
    body: CaseSearchBody, desk: TheDesk, response: Response, cursor: Cursor = None, after: AfterPosition = None
) -> CasePage:
    """Those for which all that is given is so, by POST, so that no name is in an address. An agency finds its own.
    The page that follows is the same search with the cursor, in the body or, as `Link` has it, in the address.
    """
    await caught_up(desk, after, "case_list", "child_index")
    page = await cases_found(desk, body, cursor)
    return _cases(desk, response, page, await complete(desk, "case_list", "child_index"))


@router.post("/children/search", tags=["children"], operation_id="search_children",
             summary="Find the records a child may already have (C6)", response_model=FoundChildren,
             responses=SEARCH, openapi_extra=limited(Kind.SEARCHING))  # fmt: skip
async def search_children(body: ChildSearchBody, desk: TheDesk, after: AfterPosition = None) -> FoundChildren:
    """For the known check: by name and date of birth, by sound, by postcode, by identifier."""
    return await found_children(desk, body, after)


@router.get("/deadlines", tags=["queues"], operation_id="list_deadlines", summary="Clocks, those due first first",
            response_model=DeadlinePage, responses=PAGE)  # fmt: skip
async def list_deadlines(
    desk: TheDesk,
    response: Response,
    state: Annotated[ClockState | None, Query(description="Only clocks in that state.")] = None,
    clause: ClockClause = None,
    cursor: Cursor = None,
    limit: Limit = 25,
    after: AfterPosition = None,
) -> DeadlinePage:
    """A clock that nothing has stopped is missed once it was due before now."""
    desk.office_only()
    await caught_up(desk, after, "deadlines")
    page = await desk.reads.deadlines(
        desk.authority.tenant, now=desk.now, state=state, clause=clause, cursor=cursor, limit=limit
    )
    link(desk, response, page.next)
    return {
        **await complete(desk, "deadlines"),
        "items": [
            {
                "kind": row.kind,
                "reference": row.reference,
                "case": row.reference if row.kind == "case" else None,
                "id": f"{row.clause}:{row.started_by}",
                "clause": row.clause,
                "started_by": row.started_by,
                "name": row.name,
                "limit": "statutory" if row.limit == "statutory" else "internal",
                "state": row.state,
                "started_at": row.started_at,
                "due_at": row.due_at,
                "stopped_at": row.stopped_at,
                "overdue_seconds": int(row.overdue_by.total_seconds()) if row.overdue_by else None,
                "unreadable": row.unreadable,
            }
            for row in page.rows
        ],
        "next": page.next,
    }


def _cases(desk: Desk, response: Response, page: Page[CaseRow], complete: Complete) -> CasePage:
    reader = desk.reader()
    link(desk, response, page.next)
    return {
        **complete,
        "items": [
            {
                "case": row.reference,
                "state": State(row.state),
                "version": row.version,
                "received_at": row.received_at,
                "source": Source(row.source),
                "intent": Intent(row.intent),
                "outcome": Outcome(row.outcome) if row.outcome else None,
                "agency": row.agency,
                "team": row.team,
                "child_name": child_name(reader, row.child_name),
                "unreadable": row.unreadable,
            }
            for row in page.rows
        ],
        "next": page.next,
    }
