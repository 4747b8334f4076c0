"""Saved views: a person names the filters of a queue, or of what is looked for, and finds them again beside its name.

A view holds what is chosen from lists, and days: never whom somebody looked for.
"""

from collections.abc import Mapping, Sequence
from uuid import UUID

from fastapi import Response

from app.api.problems import Problem
from app.record.saved_views import Saved, SavedViews
from app.web import pages
from app.web.lists import address
from app.web.pages import Page, ThePage, local_path
from app.wording.language import say
from domain.frozen import frozen

OF_PAGES: Mapping[str, tuple[str, ...]] = {
    "queue": ("stage", "scope", "team", "agency", "urgency"),
    "find": ("agency", "team", "state", "received_from", "received_to"),
}
"""What a view of each page holds."""

LONGEST, LONGEST_FILTER = 60, 100

router = pages.router()


@frozen(kw_only=True)
class View:
    """One, as its page lists it. current: whether the page shows it."""

    id: UUID
    name: str
    address: str
    current: bool


@frozen(kw_only=True)
class Views:
    """Beside a page's name. filters: as the page is set, to be saved; none where nothing is. called: how."""

    page: str
    back: str
    saved: Sequence[View]
    filters: Mapping[str, str]
    called: str


def of(page: Page) -> SavedViews:
    """Those of whoever is signed in."""
    desk, session = page.desk, page.session
    return SavedViews(desk.journal, desk.authority, session.caller.client_id, session.person.id)


async def views(page: Page, name: str, filters: Mapping[str, str], called: Sequence[str], back: str) -> Views:
    """Theirs of a page, as it is set. called: what its filters say, in words."""
    said = {key: value for key, value in filters.items() if value and key in OF_PAGES[name]}
    saved = [
        View(id=view, name=each.name, address=_address(view, each), current=each.filters == said)
        for view, each in (await of(page).all()).items()
        if each.page == name
    ]
    return Views(page=name, back=back, saved=saved, filters=said, called=", ".join(called)[:LONGEST])


async def filters_of(page: Page, view: str) -> Mapping[str, str]:
    """What one of theirs is set to, or 404."""
    found = (await of(page).all()).get(_id(view))
    if found is None:
        raise Problem("not-found")
    return found.filters


@router.post("/views/{name}")
async def save(page: ThePage, name: str) -> Response:
    """Keep what a page is set to."""
    if name not in OF_PAGES:
        raise Problem("not-found")
    filters = {key: page.form.get(key, "").strip()[:LONGEST_FILTER] for key in OF_PAGES[name]}
    called = " ".join(filter(str.isprintable, page.form.get("called", "").split()))[:LONGEST].strip()
    saved = Saved(
        name=called or say("No name"), page=name, filters={key: said for key, said in filters.items() if said}
    )
    await of(page).save(saved, page.desk.now)
    return page.see(local_path(page.form.get("back", ""), f"/{name}"))


@router.post("/views/{view}/remove")
async def remove(page: ThePage, view: str) -> Response:
    """Forget one."""
    await of(page).drop(_id(view))
    return page.see(local_path(page.form.get("back", "")))


def _address(view: UUID, saved: Saved) -> str:
    return address("/find", view=view) if saved.page == "find" else address(f"/{saved.page}", **saved.filters)


def _id(text: str) -> UUID:
    try:
        return UUID(text)
    except ValueError:
        raise Problem("not-found") from None
