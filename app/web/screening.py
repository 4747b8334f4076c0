"""Screening, side by side: what was told and what is known beside what is still to be recorded, and the decision.

A case is screened with the forms of its commands. Each of them shows the whole of the case beside it, so that nothing
has to be kept in mind, and leads on to the next.
"""

from fastapi import Response

from app.web import pages
from app.web.around import File, Step, around
from app.web.needed import DONE_BY
from app.web.pages import Page, ThePage
from app.web.subjects import Subject, subject
from app.wording import summary
from app.wording.language import texts

STEPS = texts(
    {
        "record_known_check": "Known check",
        "consider_records": "Existing records",
        "record_screening_checks": "Checks",
        "record_screening_findings": "Findings",
        "decide_level_of_response": "Level of response",
        "decide_outcome": "Outcome",
    }
)
"""The commands of screening, in the order of the procedure: any may be given before another."""

TOLD = texts(frozenset({"The contact", "The child", "The account", "Shared of the agency’s own record"}))
"""Of a case's parts, those that say what came in."""

router = pages.router()


@router.get("/cases/{case}/screening")
async def screen(page: ThePage, case: str) -> Response:
    """On to what whoever looks has to record or decide next; to the case when there is nothing of that."""
    about = await subject(page, "case", case)
    following = next((step for step in _steps(page, about) if step.is_needed), None)
    return page.see(f"{about.record}/{following.slug}" if following else about.home)


async def file_of(page: Page, about: Subject) -> File | None:
    """What is known of a case that is screened, or was; None of anything else."""
    if about.on != "case" or about.whole is None:
        return None
    beside = await around(page.desk, about.whole)
    every = summary.parts(about.view, about.pack)
    return File(
        told=[part for part in every if part.title in TOLD],
        recorded=[part for part in every if part.title not in TOLD],
        around=beside,
        earlier=await beside.earlier(page.desk, about.view["received_at"]),
        steps=_steps(page, about),
    )


def _steps(page: Page, about: Subject) -> list[Step]:
    mine = [duty["clause"] for duty in about.view["duties"] if page.session.person.role in duty["who_may"]]
    needed = {name for rule in mine for name in DONE_BY.get(rule, ())}
    return [Step(title=title, slug=name.replace("_", "-"), is_needed=name in needed) for name, title in STEPS.items()]
