"""What has a page beside cases: a hypothetical consultation, with its record form to be printed, a challenge, and an
enquiry of a prison or the Probation Service.
"""

from collections.abc import Mapping
from typing import Any

from fastapi import Response

from app.api.problems import Problem
from app.api.replays import challenge_replay_of, consultation_replay_of, enquiry_replay_of
from app.base.references import plural, spoken
from app.reading.replay import Moment, Replay
from app.web import pages
from app.web.commands import titles
from app.web.lists import names_of
from app.web.needed import needed
from app.web.pages import HEADERS, ThePage
from app.wording import clock_bar, record_form, summary
from app.wording.language import texts
from app.wording.named import in_names

CALLED = texts(
    {
        "consultation": "Hypothetical consultation",
        "challenge": "Professional challenge",
        "enquiry": "Child safeguarding enquiry",
        "subject-request": "Subject access request",
    }
)
"""What these records are called, by their kind."""

CASES = texts({"consultation": "It became a contact", "challenge": "It is over", "enquiry": "It is recorded in"})
"""What is said of the cases they name."""

router = pages.router()


@router.get("/consultations/{consultation}")
async def show_consultation(page: ThePage, consultation: str) -> Response:
    """A consultation as it stands."""
    return await _show(page, await consultation_replay_of(page.desk, consultation))


@router.get("/challenges/{challenge}")
async def show_challenge(page: ThePage, challenge: str) -> Response:
    """A challenge as it stands."""
    return await _show(page, await challenge_replay_of(page.desk, challenge))


@router.get("/enquiries/{enquiry}")
async def show_enquiry(page: ThePage, enquiry: str) -> Response:
    """An enquiry as it stands."""
    return await _show(page, await enquiry_replay_of(page.desk, enquiry))


@router.get("/consultations/{consultation}/form")
async def form(page: ThePage, consultation: str) -> Response:
    """The record form, on a page of paper (E8)."""
    whole = await consultation_replay_of(page.desk, consultation)
    told = record_form.of(whole, page.desk.now, page.session.authority_name)
    return Response(told, 200, HEADERS | record_form.headers(), record_form.HTML)


async def _show(page: ThePage, whole: Replay) -> Response:
    now = page.desk.now
    seen = whole.seen(Moment(as_of=max(now, whole.lines[-1].entry.recorded_at)))
    if seen is None:
        raise Problem("not-found")
    view: Mapping[str, Any] = seen.view
    telling = clock_bar.telling(seen.clocks)
    return page.render(
        "record.html",
        own=whole.own.value,
        home=f"/{plural(whole.own)}/{whole.reference}",
        called=CALLED[whole.own],
        of_cases=CASES[whole.own],
        reference=whole.reference,
        spoken=spoken(whole.reference),
        tags=summary.tags(seen),
        bar=clock_bar.bar(telling, now, whole.pack) if telling else None,
        needed=[needed(duty, whole, now, page.session.person.role) for duty in view["duties"]],
        titles=titles(page, whole.own.value),
        parts=in_names(summary.parts(view, whole.pack), await names_of(page)),
        cases=[(case, spoken(case)) for case in view["cases"]],
        events=len(whole.lines),
        last=whole.lines[-1].entry.recorded_at,
    )
