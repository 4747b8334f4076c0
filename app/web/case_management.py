"""The page of the case-management system: what it was asked and told of each case, and where each stands."""

from collections.abc import Iterator, Sequence

from fastapi import Response

from app.api.exchanged import listed
from app.reading.list_rows import ExchangeRow
from app.web import pages
from app.web.lists import address
from app.web.pages import ThePage
from app.wording.case_management import KINDS, REASONS, STANDINGS, stands
from domain.case_management import ExchangeStanding, NotDone

PER_PAGE = 50

router = pages.router()


@router.get("/case-management")
async def exchanges(page: ThePage, standing: str = "", cursor: str = "") -> Response:
    """The last owed first."""
    desk = page.desk
    desk.office_only()
    tenant = desk.authority.tenant
    wanted = next((each for each in ExchangeStanding if each == standing), None)
    found = await desk.reads.exchanges(
        tenant, standing=wanted.value if wanted else None, cursor=cursor or None, limit=PER_PAGE
    )
    left_alone = await desk.reads.breaker_open(tenant)
    return page.render(
        "case_management.html",
        rows=list(said(found.rows)),
        standing=wanted,
        standings=STANDINGS,
        left_alone=left_alone and (REASONS[NotDone(left_alone[0])], left_alone[1]),
        first=bool(cursor) and address("/case-management", standing=wanted),
        next=found.next and address("/case-management", standing=wanted, cursor=found.next),
        gaps=await desk.reads.gaps(tenant, "exchanges"),
    )


def said(rows: Sequence[ExchangeRow]) -> Iterator[dict[str, object]]:
    """Each in words: what it is, where it stands, and why it did not come about."""
    for row in rows:
        each = listed(row)
        yield {
            "row": each,
            "kind": KINDS[each["kind"]],
            "stands": stands(each["kind"], each["standing"]),
            "refused": each["standing"] is ExchangeStanding.REFUSED,
            "why": REASONS[each["why"]] if each["why"] else None,
        }
