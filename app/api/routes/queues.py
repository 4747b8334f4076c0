"""The queues: every record that owes something, by the kind of duty."""

from datetime import datetime
from typing import Annotated, Literal

from fastapi import APIRouter, Path, Query, Response
from typing_extensions import TypedDict

from app.api.answers import LIST, PAGE, AfterPosition, Cursor, Limit, RecordedEvent, WouldRecord, command
from app.api.claims import ClaimBody, claim_in_queue, release_claim
from app.api.desk import Desk, TheDesk
from app.api.edge import ParsedOnce
from app.api.listing import Complete, caught_up, child_name, complete, link
from app.api.work import Counted, Scope, counted, marked, whose_work
from app.base.references import LENGTH
from app.base.text import REFERENCE, Code, Line
from app.reading.asking import Page
from app.reading.list_rows import QueueRow, Waiting
from app.reading.looking import Reader
from app.reading.queued import OF_QUEUES
from app.record.reads import Looked
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


class InHand(TypedDict):
    """Who has a record in hand, since when. by: a worker's id; name: null once it was erased. It blocks nobody."""

    by: str
    name: str | None
    at: datetime


class QueuedRecord(TypedDict):
    """A record that waits: a case, the record of a child that is an open case, a hypothetical consultation, a
    challenge, an enquiry of a prison or the Probation Service, or a subject access request.

    reference: its own; case: the same, of a case. urgency: an emergency, a child who is safe only until a moment, harm
    that somebody indicated, or ordinary. since: when it came into this queue. due_at: when the first of its duties is
    due, null where no clock counts. source, intent: of a case. lead: who leads it or is allocated to it, by their id.
    claimed: who has it in hand. unread: whoever asks has never looked at it by itself. changed: somebody else did
    something with it since they last looked. unreadable: as in lists.
    """

    queue: Queue
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
    lead: str | None
    claimed: InHand | None
    unread: bool
    changed: bool
    unreadable: bool


class QueuePage(Complete):
    """A page of a queue: the most urgent first, then those due first. queue: null of one's own work, whatever it waits
    in. incomplete: something may be missing.
    """

    queue: Queue | None
    items: list[QueuedRecord]
    next: str | None


class QueueCount(Counted):
    """How much stands in a queue."""

    queue: Queue


class QueueCounts(Complete):
    """Every queue, in the order of the procedure. incomplete: something may be missing."""

    items: list[QueueCount]


class TeamCount(Counted):
    """How much waits for a team, or in a locality; of a queue or of all. team: null where none is known yet."""

    team: str | None


class TeamCounts(Complete):
    """The teams for which anything waits, the one with most first."""

    items: list[TeamCount]


class ClaimRecorded(TypedDict):
    """What became of a claim. claimed_by: who has it in hand, by their id; null: nobody."""

    queue: Queue
    reference: str
    claimed_by: str | None
    recorded: list[RecordedEvent]


class ClaimRehearsed(TypedDict):
    """What would become of a claim: the answer to a dry run."""

    queue: Queue
    reference: str
    claimed_by: str | None
    would_record: list[WouldRecord]


TheQueue = Annotated[Queue, Path(description="Which worklist.", examples=["known-check"])]
Whose = Annotated[Scope, Query(description="Whose work.")]
Reference = Annotated[
    str,
    Path(
        description="The reference of what stands there.", min_length=LENGTH, max_length=20, pattern=REFERENCE,
        examples=["C0000000000AX"],
    ),
]  # fmt: skip


@router.get("", operation_id="list_queues", summary="How much waits in every worklist",
            response_model=QueueCounts, responses=LIST)  # fmt: skip
async def list_queues(
    desk: TheDesk, scope: Whose = Scope.ALL, team: Team = None, agency: Agency = None, after: AfterPosition = None
) -> QueueCounts:
    """A case waits in as many as there are people it waits for."""
    desk.office_only()
    await caught_up(desk, after, *OF_QUEUES)
    whose = await whose_work(desk, scope, team)
    waiting = {} if whose is None else await desk.reads.waiting(
        desk.authority.tenant, desk.now, agency=agency, teams=whose.teams, mine=whose.mine
    )  # fmt: skip
    none = Waiting(0, 0, 0, 0)
    return {
        **await complete(desk, "queues"),
        "items": [{"queue": each, **counted(waiting.get(each.value, none))} for each in Queue],
    }


@router.get("/teams", operation_id="count_queues_by_team", summary="How much waits for every team",
            response_model=TeamCounts, responses=LIST)  # fmt: skip
async def count_queues_by_team(
    desk: TheDesk,
    queue: Annotated[Queue | None, Query(description="Only what stands in it.")] = None,
    after: AfterPosition = None,
) -> TeamCounts:
    """A team is told by its id, a locality that has none yet by its own."""
    desk.office_only()
    await caught_up(desk, after, *OF_QUEUES)
    found = await desk.reads.waiting_by_team(desk.authority.tenant, desk.now, name=queue)
    most_first = sorted(found.items(), key=lambda each: (-each[1].records, each[0] or ""))
    items: list[TeamCount] = [{"team": team, **counted(waiting)} for team, waiting in most_first]
    return {**await complete(desk, "queues"), "items": items}


@router.get("/mine", operation_id="list_my_work", summary="One's own work, whatever it waits in",
            response_model=QueuePage, responses=PAGE)  # fmt: skip
async def list_my_work(
    desk: TheDesk, response: Response, cursor: Cursor = None, limit: Limit = 25, after: AfterPosition = None
) -> QueuePage:
    """What whoever asks has claimed, leads, or is allocated to."""
    return await _page(desk, response, None, Scope.MINE, None, None, None, cursor, limit, after)


@router.get("/{queue}", operation_id="get_queue", summary="A worklist",
            response_model=QueuePage, responses=PAGE)  # fmt: skip
async def get_queue(
    queue: TheQueue,
    desk: TheDesk,
    response: Response,
    scope: Whose = Scope.ALL,
    team: Team = None,
    agency: Agency = None,
    urgency: Annotated[Urgency | None, Query(description="Only what is as urgent.")] = None,
    cursor: Cursor = None,
    limit: Limit = 25,
    after: AfterPosition = None,
) -> QueuePage:
    """What stands in it owes a duty of that kind, and leaves with it. It says why it is there, whose turn it is, until
    when, and who has it in hand.
    """
    return await _page(desk, response, queue, scope, team, agency, urgency, cursor, limit, after)


@router.post("/{queue}/{reference}/claim", operation_id="claim_in_queue", summary="Take what stands there in hand",
             response_model=ClaimRecorded, **command(rehearsed=ClaimRehearsed, creates=True))  # fmt: skip
async def claim(queue: TheQueue, reference: Reference, body: ClaimBody, desk: TheDesk) -> Response:
    """By anybody of the offices. It tells the others, and blocks nobody; it ends by itself when the record leaves the
    queue. 409 `conflict`: it does not stand there, or somebody has it in hand already.
    """
    return await claim_in_queue(desk, queue, reference, body)


@router.post("/{queue}/{reference}/release", operation_id="release_claim", summary="Have it in hand no more",
             response_model=ClaimRecorded, **command(rehearsed=ClaimRehearsed, creates=True))  # fmt: skip
async def release(queue: TheQueue, reference: Reference, body: ClaimBody, desk: TheDesk) -> Response:
    """By whoever has it, or a manager. 409 `conflict`: nobody has."""
    return await release_claim(desk, queue, reference, body)


async def _page(
    desk: Desk,
    response: Response,
    queue: Queue | None,
    scope: Scope,
    team: str | None,
    agency: str | None,
    urgency: Urgency | None,
    cursor: str | None,
    limit: int,
    after: str | None,
) -> QueuePage:
    desk.office_only()
    await caught_up(desk, after, *OF_QUEUES)
    whose = await whose_work(desk, scope, team)
    page: Page[QueueRow] = Page([], None) if whose is None else await desk.reads.queue(
        desk.authority.tenant, queue, agency=agency, urgency=urgency, teams=whose.teams, mine=whose.mine,
        cursor=cursor, limit=limit,
    )  # fmt: skip
    reader, looked = desk.reader(), await marked(desk, page.rows)
    link(desk, response, page.next)
    return {
        **await complete(desk, "queues"),
        "queue": queue,
        "items": [_queued(row, reader, looked[row.reference]) for row in page.rows],
        "next": page.next,
    }


def _queued(row: QueueRow, reader: Reader, looked: Looked) -> QueuedRecord:
    in_hand: InHand | None = None
    if row.claimed_by and row.claimed_at:
        in_hand = {"by": row.claimed_by, "name": reader.open(row.claimed_name.get("name")), "at": row.claimed_at}
    return {
        "queue": Queue(row.queue),
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
        "lead": row.lead,
        "claimed": in_hand,
        "unread": looked.is_unread,
        "changed": looked.has_changed,
        "unreadable": row.unreadable,
    }
