"""Notices: who is to hear of what waits, and what became of telling them."""

from datetime import datetime
from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Path, Query, Request, Response
from typing_extensions import TypedDict

from app.api.answers import PAGE, AfterPosition, Cursor, Limit, RecordedEvent, WouldRecord, command
from app.api.desk import TheDesk
from app.api.edge import ParsedOnce
from app.api.listing import Complete, caught_up, complete, link
from app.api.receipts import unanswered_before
from app.api.renewals import NoticeSendingBody, renew
from app.base.text import Code
from domain.notice_delivery import MUST_NOT, Failure, NoticeChannel, NoticeStanding
from domain.notices import NoticeKind

router = APIRouter(prefix="/v1/notices", tags=["notices"], route_class=ParsedOnce)


class ListedNotice(TypedDict):
    """A notice. reference, of: what it is about. to: `role:` and a role, with `:` and its team where it is of one;
    `manager:` and the team whose manager it is; `worker:` and their id; or `referrer:`, who told of a case.

    tried_at: when it was last tried. next_at: when it is tried again. why: it did not go,
    or did not arrive. unreadable: as in a list of
    cases.
    """

    notice: UUID
    kind: NoticeKind
    clause: str
    to: str
    reference: str
    of: str
    owed_at: datetime
    standing: NoticeStanding
    attempts: int
    tried_at: datetime | None
    next_at: datetime | None
    channel: NoticeChannel | None
    why: Failure | None
    unreadable: bool


class NoticePage(Complete):
    """A page of notices; `next` is the cursor of the page that follows, or null. incomplete: as in a list of cases."""

    items: list[ListedNotice]
    next: str | None


class NoticeRecorded(TypedDict):
    """What a command on a notice recorded."""

    notice: UUID
    reference: str
    standing: NoticeStanding
    recorded: list[RecordedEvent]


class NoticeRehearsed(TypedDict):
    """What a command on a notice would record: the answer to a dry run."""

    notice: UUID
    reference: str
    standing: NoticeStanding
    would_record: list[WouldRecord]


@router.get(
    "", operation_id="list_notices", summary="Notices, the last owed first", response_model=NoticePage, responses=PAGE,
)  # fmt: skip
async def list_notices(
    desk: TheDesk,
    request: Request,
    response: Response,
    standing: Annotated[NoticeStanding | None, Query(description="Only those that stand so.")] = None,
    reference: Annotated[Code | None, Query(description="Only those about the record of that reference.")] = None,
    cursor: Cursor = None,
    limit: Limit = 25,
    after: AfterPosition = None,
) -> NoticePage:
    """For the authority's auditors and its own workers. Each try stands in the history of the record it is about."""
    desk.office_only()
    await caught_up(desk, after, "notices")
    page = await desk.reads.notices(
        desk.authority.tenant,
        standing=standing,
        reference=reference,
        unanswered_before=unanswered_before(desk, request.app.state.receipts),
        cursor=cursor,
        limit=limit,
    )
    link(desk, response, page.next)
    items: list[ListedNotice] = [
        {
            "notice": row.notice,
            "kind": NoticeKind(row.kind),
            "clause": row.clause,
            "to": row.recipient,
            "reference": row.reference,
            "of": row.of,
            "owed_at": row.owed_at,
            "standing": NoticeStanding(row.standing),
            "attempts": row.attempts,
            "tried_at": row.tried_at,
            "next_at": row.next_at,
            "channel": NoticeChannel(row.channel) if row.channel else None,
            "why": Failure(row.why) if row.why else None,
            "unreadable": row.unreadable,
        }
        for row in page.rows
    ]
    return {**await complete(desk, "notices"), "items": items, "next": page.next}


@router.post(
    "/{notice}/sending",
    operation_id="send_notice_again",
    summary="Have a notice sent again that did not go, or was not received",
    response_model=NoticeRecorded,
    **command(MUST_NOT, rehearsed=NoticeRehearsed, creates=True),
)
async def send_notice_again(
    notice: Annotated[UUID, Path(description="A notice's id.", examples=["70000000-0000-4000-8000-000000000001"])],
    body: NoticeSendingBody,
    desk: TheDesk,
) -> Response:
    """By anybody of the offices. Who did, and why, stands in the history of the record it is about. 409 `conflict`: the
    notice is on its way.
    """
    return await renew(desk, notice, body)
