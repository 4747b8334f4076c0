"""Lists from the read models: cases, searches, deadlines.

A list may be a moment behind; send back the `Front-Door-Position` a write gave
you and the answer waits for it.
"""

from collections.abc import Sequence
from datetime import datetime
from typing import Annotated, Literal

from fastapi import APIRouter, Query, Response
from typing_extensions import TypedDict

from app.api.answers import PAGE, SEARCH, SEARCH_PAGE, AfterPosition, Cursor, Limit
from app.api.bodies import CaseSearchBody, ChildSearchBody
from app.api.desk import Desk, TheDesk
from app.api.edge import ParsedOnce
from app.api.identifiers import digest
from app.api.limits import Kind, limited
from app.api.listing import Complete, caught_up, child_name, complete, link
from app.api.places import at
from app.api.problems import Problem
from app.reading.asking import Page
from app.reading.list_rows import CaseRow
from app.reading.looking import Reader
from domain.timescales import ClockState
from domain.vocabulary import OFFICE_ROLES, Intent, Outcome, Source, State
from projections.child_index import Key, search_keys

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


class FoundChild(TypedDict):
    """A person record that may be the child looked for. matched_on: by what it was found.

    unreadable: the record, or one of its cases, holds something that cannot be read.
    """

    child: str
    given_name: str | None
    family_name: str | None
    date_of_birth: str | None
    matched_on: list[str]
    same_as: list[str]
    unreadable: bool


class AskWhom(TypedDict):
    """A worker who is to be asked, who looks and goes on with the contact. telephone, email: by the directory."""

    worker: str
    name: str | None
    telephone: str | None
    email: str | None


class FoundChildren(Complete):
    """The records found, the likeliest first. incomplete: the child may be known though it is not among them.

    ask: who must be asked, since what they alone see may be of this child; nothing else is said of it.
    """

    items: list[FoundChild]
    ask: list[AskWhom]


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


@router.post("/cases/search", tags=["cases"], operation_id="search_cases", summary="Find cases by their child",
             response_model=CasePage, responses=SEARCH_PAGE, openapi_extra=limited(Kind.SEARCHING))  # fmt: skip
async def search_cases(
    body: CaseSearchBody, desk: TheDesk, response: Response, after: AfterPosition = None
) -> CasePage:
    """By POST, so that no name stands in an address. An agency finds its own."""
    await caught_up(desk, after, "case_list", "child_index")
    keys = _keys(desk, body)
    page = await desk.reads.search_cases(
        desk.authority.tenant,
        agency=desk.caller.agency,
        state=body.state,
        child_keys=keys,
        cursor=body.cursor,
        limit=body.limit,
    )
    return _cases(desk, response, page, await complete(desk, "case_list", "child_index"))


@router.post("/children/search", tags=["children"], operation_id="search_children",
             summary="Find the records a child may already have (C6)", response_model=FoundChildren,
             responses=SEARCH, openapi_extra=limited(Kind.SEARCHING))  # fmt: skip
async def search_children(body: ChildSearchBody, desk: TheDesk, after: AfterPosition = None) -> FoundChildren:
    """For the known check: by name and date of birth, by sound, by postcode, by identifier."""
    desk.office_only()
    await caught_up(desk, after, "child_index")
    keys = _keys(desk, body)
    rows = await desk.reads.children(desk.authority.tenant, keys, body.limit)
    reader = desk.reader()
    return {
        **await complete(desk, "child_index"),
        "items": [
            {
                "child": row.reference,
                "given_name": reader.open(row.details.get("given_name")),
                "family_name": reader.open(row.details.get("family_name")),
                "date_of_birth": reader.open(row.details.get("date_of_birth")),
                "matched_on": list(row.matched_on),
                "same_as": list(row.same_as),
                "unreadable": row.unreadable,
            }
            for row in rows
        ],
        "ask": [_ask(desk, worker, reader) for worker in await _whom_to_ask(desk, keys)],
    }


async def _whom_to_ask(desk: Desk, keys: set[Key]) -> Sequence[str]:
    """Whoever may take a contact is told, so that it comes to somebody who may look."""
    if desk.by.role not in OFFICE_ROLES:
        return []
    named = await desk.reads.whom_to_ask(desk.authority.tenant, keys)
    return [each for each in named if each in (await desk.listed()).workers] if named else []


def _ask(desk: Desk, worker: str, reader: Reader) -> AskWhom:
    listed = desk.directory.workers[worker]
    return {
        "worker": worker,
        "name": reader.open(listed.name),
        "telephone": reader.open(listed.telephone),
        "email": reader.open(listed.email),
    }


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
    link(response, page.next)
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


def _keys(desk: Desk, body: ChildSearchBody) -> set[Key]:
    identifier = body.identifier
    keys = search_keys(
        desk.authority.keys.digest,
        given_name=body.given_name,
        family_name=body.family_name,
        date_of_birth=body.date_of_birth,
        postcode=body.postcode,
        identifiers=[(identifier.kind.value, digest(desk.authority.keys, identifier))] if identifier else [],
    )
    if not keys:
        needed = (
            "A family name with a date of birth or a given name, a postcode with a date of birth, or an identifier."
        )
        raise Problem("invalid-body", errors=[at("", "missing", needed)])
    return keys


def _cases(desk: Desk, response: Response, page: Page[CaseRow], complete: Complete) -> CasePage:
    reader = desk.reader()
    link(response, page.next)
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
