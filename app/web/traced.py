"""The NHS number that was traced, where somebody is asked whether it is the child's."""

from collections.abc import Sequence

from app.api.exchanged import exchanged
from app.web.pages import Page
from app.web.subjects import Subject
from app.wording import tracing
from app.wording.summary import Part

SAY_OF_IT = frozenset({"confirm_traced_number", "reject_traced_number"})
"""The commands by which they say so."""


async def shown(page: Page, about: Subject) -> Sequence[Part]:
    """What their forms are about; nothing to an agency, whom nothing is told of it."""
    if page.desk.is_partner:
        return ()
    return [Part(tracing.TITLE, tuple(tracing.rows(await exchanged(page.desk, about.reference), about.view)))]
