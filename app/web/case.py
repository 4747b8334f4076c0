"""The Case page: where a case stands, what it needs next and who may do it, and what stands around it."""

from collections.abc import Mapping
from typing import Any
from uuid import uuid4

from fastapi import Response

from app.api.exchanged import CaseExchanged, exchanged
from app.api.family import relatives
from app.api.problems import Problem
from app.api.replays import replay_of
from app.base.references import Referent, spoken
from app.reading.replay import Moment
from app.reading.shown.tracing import CHAPTER
from app.web import pages
from app.web.around import around
from app.web.claims import in_hand
from app.web.commands import titles
from app.web.lists import names_of
from app.web.needed import needed
from app.web.open_now import open_now
from app.web.pages import ThePage
from app.wording import case_management, clock_bar, summary, tracing
from app.wording.labels import coded, label
from app.wording.named import in_names
from app.wording.summary import Part
from app.wording.words import words
from domain.allocation import leads
from domain.children import MAY_MEND
from domain.equality import MONITOR
from domain.vocabulary import OFFICE_ROLES

router = pages.router()


@router.get("/cases/{case}")
async def show(page: ThePage, case: str) -> Response:
    """A case as it stands."""
    desk = page.desk
    whole = await replay_of(desk, case)
    child = await desk.child(whole.record.child)
    linked = await relatives(desk, whole.record)
    moment = Moment(as_of=max(desk.now, whole.lines[-1].entry.recorded_at))
    seen = whole.seen(moment, undecided_siblings=linked.undecided)
    if seen is None:
        raise Problem("not-found")
    view: Mapping[str, Any] = seen.view
    telling = clock_bar.telling(seen.clocks)
    async with desk.reads.at_once(desk.authority.tenant) as desk.reads:
        beside = await exchanged(desk, whole.reference)
        stands = await desk.reads.stands(desk.authority.tenant, desk.stream(Referent.CASE, case))
    name = " ".join(filter(None, (view["details"]["given_name"], view["details"]["family_name"])))
    return page.render(
        "case.html",
        reference=whole.reference,
        spoken=spoken(whole.reference),
        name=name,
        state=words(view["state"]),
        tags=summary.tags(seen),
        bar=clock_bar.bar(telling, desk.now, whole.pack) if telling else None,
        bars=[clock_bar.bar(each, desk.now, whole.pack) for each in seen.clocks],
        needed=[needed(duty, whole, desk.now, desk.by.role) for duty in seen.view["duties"]],
        titles=titles(page, "case"),
        waits_in=in_hand(page, stands),
        key=uuid4().hex,
        back=f"/cases/{whole.reference}",
        open_now=await open_now(page, whole.record, whole.reference),
        child=child.reference,
        awaited=_awaited(view["cooperation"]),
        traced=tracing.waiting(beside) if desk.by.role in MAY_MEND else None,
        may_ask_who_looked=desk.by.role in MONITOR,
        parts=in_names(
            [*_with_the_number(summary.parts(view, whole.pack), beside, view), *_of_the_system(beside)],
            await names_of(page),
        ),
        speaks=desk.by.role in OFFICE_ROLES and not view["parents_not_to_be_told"],
        apart=[
            (each["matter"].value, coded(each["matter"]))
            for each in view["protected"]
            if desk.by.role in each["who_may"] or leads(whole.record, desk.by)
        ],
        files=len(whole.record.reading.attachments),
        events=len(whole.lines),
        last=whole.lines[-1].entry.recorded_at,
        around=await around(desk, whole, linked),
    )


def _of_the_system(exchanged: CaseExchanged) -> list[Part]:
    rows = tuple(case_management.rows(exchanged))
    return [Part(case_management.TITLE, rows)] if rows else []


def _with_the_number(parts: list[Part], exchanged: CaseExchanged, view: Mapping[str, Any]) -> list[Part]:
    """The parts, with the NHS number that was traced, and what was said of it, behind what is known of the child."""
    rows = tuple(tracing.rows(exchanged, view))
    if not rows:
        return parts
    others = [part for part in parts if part.title != label(CHAPTER.name)]
    place = next((n for n, part in enumerate(others, 1) if part.title == summary.THE_CHILD), len(others))
    return [*others[:place], Part(tracing.TITLE, rows), *others[place:]]


def _awaited(cooperation: Mapping[str, Any] | None) -> list[tuple[str, str]]:
    """The agencies whose answer to a section 27 request is awaited, each with the request."""
    told = cooperation or {"asked": (), "answered": ()}
    answered = {each["reference"] for each in told["answered"]}
    return [
        (each["reference"], each["recipient"]["agency"]) for each in told["asked"] if each["reference"] not in answered
    ]
