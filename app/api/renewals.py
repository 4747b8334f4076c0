"""To have a notice sent again: by the API and by its page."""

from typing import Any
from uuid import UUID

from fastapi import Response

from app.api.desk import Decision, Desk
from app.api.problems import Problem
from app.base import references
from app.base.parts import Part, example
from app.record import authorities, outbox
from app.record.entries import record_of
from domain import notice_delivery
from domain.notice_delivery import AboutNotice, NoticeStanding, SendAgain, Telling, WhyAgain
from domain.notices import Whom
from domain.records import Case
from domain.vocabulary import OFFICE_ROLES


class NoticeSendingBody(Part):
    """Why a notice is to be sent again."""

    model_config = example({"reason": "address-corrected"})

    reason: WhyAgain


async def renew(desk: Desk, notice: UUID, body: NoticeSendingBody) -> Response:
    """Record that it is sent again, of a notice that is not on its way."""
    desk.office_only()
    if desk.by.role not in OFFICE_ROLES:
        raise Problem("forbidden-scope", "This is for those who work in the offices.")
    entry = await outbox.find(desk.journal, desk.authority.tenant, notice)
    if entry is None:
        raise Problem("not-found")
    owed, watch = entry.owed, references.watch_of(entry.owed.record)
    opening, told = await desk.load(owed.record, watch)
    if case := record_of(Case, opening):
        desk.gate.opened(case)
    of_it = [each.event for each in told if isinstance(each.event, AboutNotice) and each.event.notice == notice]
    shown: dict[str, Any] = {"notice": str(notice), "reference": owed.reference, "standing": NoticeStanding.OWED}
    blocked = False
    if owed.to.whom is Whom.REFERRER:
        case, referrer = await outbox.referrer_of(desk.journal, desk.authority.tenant, owed)
        blocked = notice_delivery.must_not_be_told(owed, case, referrer.kind if referrer else None)
    command = SendAgain(by=desk.by, at=desk.now, reason=body.reason)

    def decide(_: Any) -> Decision:
        if Telling().evolve(*of_it).is_to_be_sent:
            raise Problem("conflict", "It is on its way already: it has not been tried, or is tried again by itself.")
        events = notice_delivery.send_again(entry, of_it[-1].channel, command, blocked=blocked)
        return Decision(streams={watch: events}, location=f"/v1/notices?reference={owed.reference}")

    return await desk.on_nothing(body, decide, shown, pack=authorities.pack(opening[0].meta["pack"]))
