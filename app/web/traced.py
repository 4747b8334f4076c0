"""The NHS number that was traced, where somebody is asked whether it is the child's."""

from dataclasses import replace

from app.api.exchanged import exchanged
from app.web.pages import Page
from app.web.subjects import Subject
from app.wording import tracing
from app.wording.summary import Part

SAY_OF_IT = frozenset({"confirm_traced_number", "reject_traced_number"})
"""The commands by which they say so."""


async def on(page: Page, about: Subject, command: str) -> Subject:
    """What a form is on, with the number if it is about that; nothing of it to an agency, which is not told."""
    if command not in SAY_OF_IT or page.desk.is_partner:
        return about
    rows = tracing.rows(await exchanged(page.desk, about.reference), about.view)
    return replace(about, shown=[Part(tracing.TITLE, tuple(rows))])
