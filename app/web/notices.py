"""Notices: whom the software tells that something waits, each try, and when the next is."""

from collections.abc import Iterator, Sequence

from fastapi import Response

from app.reading.list_rows import NoticeRow
from app.web import pages
from app.web.lists import address
from app.web.pages import ThePage
from app.wording.labels import coded
from app.wording.notices import SUBJECTS, WAYS, whom
from domain.notice_delivery import Failure, NoticeChannel, NoticeStanding
from domain.notices import NoticeKind

PER_PAGE = 50
SAID = {
    NoticeStanding.OWED: "To be sent",
    NoticeStanding.WAITING: "To be tried again",
    NoticeStanding.SENT: "Sent",
    NoticeStanding.FAILED: "Not sent",
}

router = pages.router()


@router.get("/notices")
async def notices(page: ThePage, standing: str = "", cursor: str = "") -> Response:
    """The last owed first."""
    desk = page.desk
    desk.office_only()
    wanted = next((each for each in NoticeStanding if each == standing), None)
    found = await desk.reads.notices(
        desk.authority.tenant, standing=wanted.value if wanted else None, cursor=cursor or None, limit=PER_PAGE
    )
    return page.render(
        "notices.html",
        rows=list(said(found.rows)),
        standing=wanted,
        standings=SAID,
        first=bool(cursor) and address("/notices", standing=wanted),
        next=found.next and address("/notices", standing=wanted, cursor=found.next),
        gaps=await desk.reads.gaps(desk.authority.tenant, "notices"),
    )


def said(rows: Sequence[NoticeRow]) -> Iterator[dict[str, object]]:
    """Each notice in words: what it says, to whom, where it stands, by which way it went, and why it did not."""
    for row in rows:
        yield {
            "row": row,
            "subject": SUBJECTS[NoticeKind(row.kind)],
            "to": whom(row.recipient),
            "standing": SAID[NoticeStanding(row.standing)],
            "failed": row.standing == NoticeStanding.FAILED,
            "way": WAYS[NoticeChannel(row.channel)] if row.channel else None,
            "why": coded(Failure(row.why)).lower() if row.why else None,
        }
