"""The page of the case-management system: what it was asked and told of each case, and where each stands."""

from collections.abc import Iterator, Sequence

from fastapi import Response

from app.api.exchanged import ExchangeSendingBody, exchange_again, listed
from app.reading.list_rows import ExchangeRow
from app.web import pages
from app.web.lists import address
from app.web.pages import PageInstead, ThePage
from app.wording.case_management import AGAIN, KINDS, REASONS, STANDINGS, stands
from app.wording.language import say
from domain.case_management import ExchangeKind, ExchangeStanding, NotDone, WhyExchangedAgain
from domain.vocabulary import OFFICE_ROLES

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
    tracing_left_alone = await desk.reads.tracing_left_alone(tenant)
    return page.render(
        "case_management.html",
        rows=list(said(found.rows)),
        standing=wanted,
        standings=STANDINGS,
        reasons=AGAIN,
        may_send=desk.by.role in OFFICE_ROLES,
        left_alone=left_alone and (REASONS[NotDone(left_alone[0])], left_alone[1]),
        tracing_left_alone=tracing_left_alone and (REASONS[NotDone(tracing_left_alone[0])], tracing_left_alone[1]),
        first=bool(cursor) and address("/case-management", standing=wanted),
        next=found.next and address("/case-management", standing=wanted, cursor=found.next),
        gaps=await desk.reads.gaps(tenant, "exchanges"),
    )


@router.post("/case-management/{case}/{kind}/sending")
async def send_again(page: ThePage, case: str, kind: ExchangeKind) -> Response:
    """Have it exchanged again. The form is of one standing of it: sent twice, it counts once."""
    reason = next((each for each in WhyExchangedAgain if each == page.form.get("reason")), None)
    if reason is None:
        raise PageInstead(422, say("Say why it is to be sent again"), say("Go back and choose one of the reasons."))
    page.desk.key = f"{case} {kind} {page.form.get('attempts', '')}"
    await exchange_again(page.desk, case, kind, ExchangeSendingBody(reason=reason))
    return page.see("/case-management")


def said(rows: Sequence[ExchangeRow]) -> Iterator[dict[str, object]]:
    """Each in words: what it is, where it stands, and why it did not come about."""
    for row in rows:
        each = listed(row)
        yield {
            "row": each,
            "kind": KINDS[each["kind"]],
            "stands": stands(each["kind"], each["standing"]),
            "refused": each["standing"] is ExchangeStanding.REFUSED,
            "may_be_sent": each["standing"] is ExchangeStanding.REFUSED and each["why"] is not NotDone.NOT_NEEDED,
            "why": REASONS[each["why"]] if each["why"] else None,
        }
