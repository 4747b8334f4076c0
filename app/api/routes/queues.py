"""The queues: every record that owes something, by the kind of duty."""

from datetime import datetime
from typing import Annotated, Literal

from fastapi import APIRouter, Path, Query, Response
from typing_extensions import TypedDict

from app.api.answers import LIST, PAGE, AfterPosition, Cursor, Limit
from app.api.desk import TheDesk
from app.api.edge import ParsedOnce
from app.api.listing import Complete, caught_up, child_name, complete, link
from app.base.text import Code, Line
from app.reading.list_rows import QueueRow, Waiting
from app.reading.looking import Reader
from domain.clauses import clause
from domain.due import Queue, Urgency
from domain.vocabulary import Intent, Role, Source

router = APIRouter(prefix="/v1/queues", tags=["queues"], route_class=ParsedOnce)

Team = Annotated[Line | None, Query(description="Only those of a team.")]
Agency = Annotated[Code | None, Query(description="Only those an agency made the contact of.")]


class OwedDuty(TypedDict):
    """Why a record stands in a queue: what is to be done and by which roles, the rule that asks for it and its words,
    and until when; due_at is null where no clock counts.
    """

    clause: str
    quote: str
    what: str
    who_may: list[Role]
    due_at: datetime | None


class QueuedRecord(TypedDict):
    """A record that waits: a case, the record of a child that is an open case, a hypothetical consultation, a
    challenge, an enquiry of a prison or the Probation Service, or a subject access request.

    reference: its own; case: the same, of a case. urgency: an emergency, a child who is safe only until a moment, harm
    that somebody indicated, or ordinary. since: when it came into this queue. due_at: when the first of its duties is
    due, null where no clock counts. source, intent: of a case. unreadable: as in lists.
    """

    kind: Literal["case", "child", "consultation", "challenge", "enquiry", "subject-request"]
    reference: str
    case: str | None
    urgency: Urgency
    since: datetime
    due_at: datetime | None
    duties: list[OwedDuty]
    received_at: datetime
    source: Source | None
    intent: Intent | None
    agency: str | None
    team: str | None
    child_name: str | None
    unreadable: bool


class QueuePage(Complete):
    """A page of a queue: the most urgent first, then those due first. incomplete: something may be missing."""

    queue: Queue
    items: list[QueuedRecord]
    next: str | None


class QueueCount(TypedDict):
    """How many records stand in a queue, of how many the time is over, and how many are more urgent than ordinary."""

    queue: Queue
    waiting: int
    overdue: int
    urgent: int


class QueueCounts(Complete):
    """Every queue, in the order of the procedure. incomplete: something may be missing."""

    items: list[QueueCount]


@router.get("", operation_id="list_queues", summary="How much waits in every worklist",
            response_model=QueueCounts, responses=LIST)  # fmt: skip
async def list_queues(
    desk: TheDesk, team: Team = None, agency: Agency = None, after: AfterPosition = None
) -> QueueCounts:
    """A case waits in as many as there are people it waits for."""
    desk.office_only()
    await caught_up(desk, after, "queues")
    waiting = await desk.reads.waiting(desk.authority.tenant, desk.now, team=team, agency=agency)
    none = Waiting(0, 0, 0)
    counted = ((each, waiting.get(each.value, none)) for each in Queue)
    return {
        **await complete(desk, "queues"),
        "items": [
            {"queue": each, "waiting": found.records, "overdue": found.overdue, "urgent": found.urgent}
            for each, found in counted
        ],
    }


@router.get("/{queue}", operation_id="get_queue", summary="A worklist",
            response_model=QueuePage, responses=PAGE)  # fmt: skip
async def get_queue(
    queue: Annotated[Queue, Path(description="Which worklist.")],
    desk: TheDesk,
    response: Response,
    team: Team = None,
    agency: Agency = None,
    urgency: Annotated[Urgency | None, Query(description="Only what is as urgent.")] = None,
    cursor: Cursor = None,
    limit: Limit = 25,
    after: AfterPosition = None,
) -> QueuePage:
    """What stands in it owes a duty of that kind, and leaves with it. It says why it is there, whose turn it is, and
    until when.
    """
    desk.office_only()
    await caught_up(desk, after, "queues", "case_list")
    page = await desk.reads.queue(
        desk.authority.tenant, queue, team=team, agency=agency, urgency=urgency, cursor=cursor, limit=limit
    )
    reader = desk.reader()
    link(response, page.next)
    return {
        **await complete(desk, "queues"),
        "queue": queue,
        "items": [_queued(row, reader) for row in page.rows],
        "next": page.next,
    }


def _queued(row: QueueRow, reader: Reader) -> QueuedRecord:
    return {
        "kind": row.kind,
        "reference": row.reference,
        "case": row.reference if row.kind == "case" else None,
        "urgency": row.urgency,
        "since": row.since,
        "due_at": row.due_at,
        "duties": [
            {
                "clause": duty.clause,
                "quote": clause(duty.clause).quote,
                "what": duty.what,
                "who_may": list(duty.who_may),
                "due_at": duty.due_at,
            }
            for duty in row.duties
        ],
        "received_at": row.received_at,
        "source": Source(row.source) if row.source else None,
        "intent": Intent(row.intent) if row.intent else None,
        "agency": row.agency,
        "team": row.team,
        "child_name": child_name(reader, row.child_name),
        "unreadable": row.unreadable,
    }
