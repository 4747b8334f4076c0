"""Notices: whom the software tells that something waits, each try, when the next is, and to send one again."""

from collections.abc import Iterator, Sequence
from uuid import UUID

from fastapi import Response

from app.api.receipts import unanswered_before
from app.api.renewals import NoticeSendingBody, renew
from app.reading.list_rows import NoticeRow
from app.web import pages
from app.web.lists import address
from app.web.pages import PageInstead, ThePage
from app.wording.language import say, texts
from app.wording.notices import REASONS, REMEDIES, SUBJECTS, WAYS, WHY, whom
from domain.notice_delivery import Failure, NoticeChannel, NoticeStanding, WhyAgain
from domain.notices import NoticeKind
from domain.vocabulary import OFFICE_ROLES

PER_PAGE = 50
SAID = texts(
    {
        NoticeStanding.OWED: "To be sent",
        NoticeStanding.WAITING: "To be tried again",
        NoticeStanding.SENT: "Sent",
        NoticeStanding.NO_RECEIPT: "Sent, no receipt",
        NoticeStanding.DELIVERED: "Delivered",
        NoticeStanding.FAILED: "Not delivered",
    }
)
NEEDS_SOMEBODY = (NoticeStanding.FAILED, NoticeStanding.NO_RECEIPT)
ON_ITS_WAY = (NoticeStanding.OWED, NoticeStanding.WAITING)

router = pages.router()


@router.get("/notices")
async def notices(page: ThePage, standing: str = "", cursor: str = "") -> Response:
    """The last owed first."""
    desk = page.desk
    desk.office_only()
    wanted = next((each for each in NoticeStanding if each == standing), None)
    before = unanswered_before(desk, page.request.app.state.receipts)
    found = await desk.reads.notices(
        desk.authority.tenant,
        standing=wanted.value if wanted else None,
        unanswered_before=before,
        cursor=cursor or None,
        limit=PER_PAGE,
    )
    many = await desk.reads.notices_that_need_somebody(desk.authority.tenant, before)
    return page.render(
        "notices.html",
        rows=list(said(found.rows)),
        standing=wanted,
        standings={each: f"{words} ({many[each]})" if many.get(each) else words for each, words in SAID.items()},
        counts=[(each, many[each]) for each in NEEDS_SOMEBODY if many.get(each)],
        reasons=REASONS,
        may_send=desk.by.role in OFFICE_ROLES,
        said=SAID,
        first=bool(cursor) and address("/notices", standing=wanted),
        next=found.next and address("/notices", standing=wanted, cursor=found.next),
        gaps=await desk.reads.gaps(desk.authority.tenant, "notices"),
    )


@router.post("/notices/{notice}/sending")
async def send_again(page: ThePage, notice: UUID) -> Response:
    """Have a notice sent again. The form is of one standing of it: sent twice, it counts once."""
    reason = next((each for each in WhyAgain if each == page.form.get("reason")), None)
    if reason is None:
        raise PageInstead(422, say("Say why it is to be sent again"), say("Go back and choose one of the reasons."))
    page.desk.key = f"{notice} {page.form.get('attempts', '')}"
    await renew(page.desk, notice, NoticeSendingBody(reason=reason))
    return page.see("/notices")


def said(rows: Sequence[NoticeRow]) -> Iterator[dict[str, object]]:
    """Each notice in words: what it says, to whom, where it stands, by which way it went, and why it did not."""
    for row in rows:
        yield {
            "row": row,
            "subject": SUBJECTS[NoticeKind(row.kind)],
            "to": whom(row.recipient),
            "standing": SAID[NoticeStanding(row.standing)],
            "failed": row.standing in NEEDS_SOMEBODY,
            "is_on_its_way": row.standing in ON_ITS_WAY,
            "may_be_sent": row.why not in {Failure.MUST_NOT_BE_TOLD, Failure.ASKED_NOT_TO},
            "way": WAYS[NoticeChannel(row.channel)] if row.channel else None,
            "why": WHY[Failure(row.why)] if row.why else None,
            "remedy": REMEDIES.get(Failure(row.why)) if row.why and not row.next_at else None,
        }
