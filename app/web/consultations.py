"""A hypothetical consultation: where it stands, what it needs next, and its record form, to be printed."""

from collections.abc import Mapping
from typing import Any

from fastapi import Response

from app.api.problems import Problem
from app.api.replays import consultation_replay_of
from app.base.references import spoken
from app.reading.replay import Moment
from app.web import pages
from app.web.needed import needed
from app.web.pages import HEADERS, ThePage
from app.wording import clock_bar, record_form, summary

router = pages.router()


@router.get("/consultations/{consultation}")
async def show(page: ThePage, consultation: str) -> Response:
    """A consultation as it stands."""
    now, whole = page.desk.now, await consultation_replay_of(page.desk, consultation)
    seen = whole.seen(Moment(as_of=max(now, whole.lines[-1].entry.recorded_at)))
    if seen is None:
        raise Problem("not-found")
    view: Mapping[str, Any] = seen.view
    telling = clock_bar.telling(seen.clocks)
    return page.render(
        "consultation.html",
        reference=whole.reference,
        spoken=spoken(whole.reference),
        tags=summary.tags(seen),
        bar=clock_bar.bar(telling, now, whole.pack) if telling else None,
        needed=[needed(duty, whole, now) for duty in view["duties"]],
        parts=summary.parts(view),
        cases=[(case, spoken(case)) for case in view["cases"]],
        events=len(whole.lines),
        last=whole.lines[-1].entry.recorded_at,
    )


@router.get("/consultations/{consultation}/form")
async def form(page: ThePage, consultation: str) -> Response:
    """The record form, on a page of paper (E8)."""
    whole = await consultation_replay_of(page.desk, consultation)
    told = record_form.of(whole, page.desk.now, page.session.authority_name)
    return Response(told, 200, HEADERS | record_form.headers(), record_form.HTML)
