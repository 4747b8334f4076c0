"""Lists from the read models: cases, searches, queues, deadlines.

A list may be a moment behind; send back the `Front-Door-Position` a write gave
you and the answer waits for it.
"""

from collections.abc import Mapping
from datetime import datetime
from typing import Annotated, Any, Literal

from fastapi import APIRouter, Path, Query, Response
from typing_extensions import TypedDict

from app.api.answers import PAGE, SEARCH, SEARCH_PAGE, AfterPosition, Cursor, Limit
from app.api.bodies import CaseSearchBody, ChildSearchBody
from app.api.desk import Desk, TheDesk, read_position
from app.api.edge import ParsedOnce
from app.api.identifiers import digest
from app.api.places import at
from app.api.problems import Problem
from app.reading.asking import Page
from app.reading.list_rows import CaseRow
from app.reading.looking import Reader
from domain.facts import Sealed
from domain.timescales import ClockState
from domain.vocabulary import Intent, Outcome, Source, State
from projections.child_index import Key, search_keys

router = APIRouter(prefix="/v1", route_class=ParsedOnce)

ClockClause = Annotated[
    str | None, Query(pattern=r"^(T[0-9]{1,2}|C20|D6)$", description="One clock: T1 to T18, C20 or D6.")
]
Queue = Literal[
    "known-check", "dispatch", "consultation", "screening", "police", "siblings", "recording", "disposal",
    "authorisation", "allocation", "agreement", "closure", "led",
]  # fmt: skip


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


class Complete(TypedDict):
    """Whether something may be missing: `incomplete` while records wait that cannot be read, of which there are
    `unreadable_records`, or the list is not kept up. That nothing was found then says nothing.
    """

    incomplete: bool
    unreadable_records: int


class CasePage(Complete):
    """A page of cases; `next` is the cursor of the page that follows, or null. incomplete: something may be missing."""

    items: list[ListedCase]
    next: str | None


class QueuedCase(TypedDict):
    """A case that waits. due_at: when what it waits for is due, null where no clock counts. unreadable: as in lists."""

    case: str
    since: datetime
    due_at: datetime | None
    received_at: datetime
    source: Source
    intent: Intent
    agency: str | None
    team: str | None
    child_name: str | None
    unreadable: bool


class QueuePage(Complete):
    """A page of a queue, those due first first. incomplete: something may be missing."""

    queue: Queue
    items: list[QueuedCase]
    next: str | None


class ListedDeadline(TypedDict):
    """One clock of one case. id, started_by: as in the case's timescales. unreadable: as in a list of cases."""

    case: str
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


class FoundChildren(Complete):
    """The records found, the likeliest first. incomplete: the child may be known though it is not among them."""

    items: list[FoundChild]


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
    await _caught_up(desk, after, "case_list")
    page = await desk.reads.cases(
        desk.authority.tenant,
        agency=desk.caller.agency,
        state=state,
        cursor=cursor,
        limit=limit,
    )
    return _cases(desk, response, page, await _complete(desk, "case_list"))


@router.post("/cases/search", tags=["cases"], operation_id="search_cases", summary="Find cases by their child",
             response_model=CasePage, responses=SEARCH_PAGE)  # fmt: skip
async def search_cases(
    body: CaseSearchBody, desk: TheDesk, response: Response, after: AfterPosition = None
) -> CasePage:
    """By POST, so that no name stands in an address. An agency finds its own."""
    await _caught_up(desk, after, "case_list", "child_index")
    keys = _keys(desk, body)
    page = await desk.reads.search_cases(
        desk.authority.tenant,
        agency=desk.caller.agency,
        state=body.state,
        child_keys=keys,
        cursor=body.cursor,
        limit=body.limit,
    )
    return _cases(desk, response, page, await _complete(desk, "case_list", "child_index"))


@router.post("/children/search", tags=["children"], operation_id="search_children",
             summary="Find the records a child may already have (C6)", response_model=FoundChildren,
             responses=SEARCH)  # fmt: skip
async def search_children(body: ChildSearchBody, desk: TheDesk, after: AfterPosition = None) -> FoundChildren:
    """For the known check: by name and date of birth, by sound, by postcode, by identifier."""
    desk.office_only()
    await _caught_up(desk, after, "child_index")
    keys = _keys(desk, body)
    rows = await desk.reads.children(desk.authority.tenant, keys, body.limit)
    reader = desk.reader()
    return {
        **await _complete(desk, "child_index"),
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
    }


@router.get("/queues/{queue}", tags=["queues"], operation_id="get_queue", summary="A worklist",
            response_model=QueuePage, responses=PAGE)  # fmt: skip
async def get_queue(
    queue: Annotated[Queue, Path(description="Which worklist.")],
    desk: TheDesk,
    response: Response,
    cursor: Cursor = None,
    limit: Limit = 25,
    after: AfterPosition = None,
) -> QueuePage:
    """known-check: received, not yet checked. dispatch: checked, not yet sent. screening: sent, undecided.
    recording: a referral the Customer Service Advisor has not recorded.
    """
    desk.office_only()
    await _caught_up(desk, after, "queues")
    page = await desk.reads.queue(desk.authority.tenant, queue, cursor, limit)
    reader = desk.reader()
    _link(response, page.next)
    return {
        **await _complete(desk, "queues"),
        "queue": queue,
        "items": [
            {
                "case": row.reference,
                "since": row.since,
                "due_at": row.due_at,
                "received_at": row.received_at,
                "source": Source(row.source),
                "intent": Intent(row.intent),
                "agency": row.agency,
                "team": row.team,
                "child_name": _name(reader, row.child_name),
                "unreadable": row.unreadable,
            }
            for row in page.rows
        ],
        "next": page.next,
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
    await _caught_up(desk, after, "deadlines")
    page = await desk.reads.deadlines(
        desk.authority.tenant, now=desk.now, state=state, clause=clause, cursor=cursor, limit=limit
    )
    _link(response, page.next)
    return {
        **await _complete(desk, "deadlines"),
        "items": [
            {
                "case": row.reference,
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


async def _caught_up(desk: Desk, position: str | None, *names: str) -> None:
    if position is not None and not await desk.reads.wait(desk.authority.tenant, names, read_position(position)):
        raise Problem("not-caught-up")


async def _complete(desk: Desk, *names: str) -> Complete:
    """Asked after the rows, so that what was parked meanwhile is told rather than not."""
    gaps = await desk.reads.gaps(desk.authority.tenant, *names)
    return {"incomplete": bool(gaps), "unreadable_records": gaps.unreadable}


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
    _link(response, page.next)
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
                "child_name": _name(reader, row.child_name),
                "unreadable": row.unreadable,
            }
            for row in page.rows
        ],
        "next": page.next,
    }


def _name(reader: Reader, names: Mapping[str, Sealed]) -> str | None:
    known: list[Any] = [reader.open(names.get(each)) for each in ("given_name", "family_name")]
    return " ".join(part for part in known if part) or None


def _link(response: Response, cursor: str | None) -> None:
    if cursor:
        response.headers["Link"] = f'<?cursor={cursor}>; rel="next"'
