"""Notices: who is to hear of what waits, and what became of telling them."""

from datetime import datetime
from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Query, Response
from typing_extensions import TypedDict

from app.api.answers import PAGE, AfterPosition, Cursor, Limit
from app.api.desk import TheDesk
from app.api.edge import ParsedOnce
from app.api.listing import Complete, caught_up, complete, link
from app.base.text import Code
from domain.notice_delivery import Failure, NoticeChannel, NoticeStanding
from domain.notices import NoticeKind

router = APIRouter(prefix="/v1/notices", tags=["notices"], route_class=ParsedOnce)


class ListedNotice(TypedDict):
    """A notice. reference, of: what it is about. to: `role:` and a role, with `:` and its team where it is of one;
    `manager:` and the team whose manager it is; `worker:` and their id; or `referrer:`, who told of a case.

    tried_at: when it was last tried. next_at: when it is tried again. why: it did not go. unreadable: as in a list of
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


@router.get(
    "", operation_id="list_notices", summary="Notices, the last owed first", response_model=NoticePage, responses=PAGE,
)  # fmt: skip
async def list_notices(
    desk: TheDesk,
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
        desk.authority.tenant, standing=standing, reference=reference, cursor=cursor, limit=limit
    )
    link(response, page.next)
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
