"""Your drafts: forms that were begun and not recorded, of whoever is signed in.

Whatever a form is sent for, what was typed is kept first (`app.record.drafts`); it goes when the form is recorded. A
draft is opened as its form is, by whoever may still see what it is about.
"""

import re
import secrets
from collections.abc import Mapping, Sequence
from contextlib import suppress
from uuid import UUID

from fastapi import Response

from app.api.problems import Problem
from app.base.references import Referent
from app.record.custody import KeysAway
from app.record.drafts import Content, Draft, Drafts, Under
from app.record.journal import DatabaseUnavailable, OutcomeUnknown
from app.record.keys import KeyMissing
from app.record.lost import CLOSES_NOTHING
from app.web import pages
from app.web.asked import Ask
from app.web.commands import Given, given_by
from app.web.pages import EverybodysRoute, Page, ThePage
from app.web.subjects import Subject, subject
from app.web.typed import Form, is_said
from app.wording import words
from app.wording.language import say
from domain.frozen import frozen

WAITING = frozenset({"check", "save", "add", "remove", "change", "look", "go", "back"})
"""The buttons of a form after which it is not recorded yet."""

PRESSED = WAITING | {"fast"}
"""The buttons of a form but that which records and nothing else."""

QUIETLY, LOOKING = "quietly", "looking"
"""As which a form is saved while somebody types: nothing is shown but that it was, or what is found of a name."""

router = pages.router(route=EverybodysRoute)


@frozen(kw_only=True)
class Listed:
    """A draft on the page of them. about: None where it is not shown to whoever began it any more."""

    draft: Draft
    title: str
    about: Subject | None

    @property
    def address(self) -> str:
        """Where one goes on with it."""
        form = self.draft.content.form.replace("_", "-")
        return f"{self.about.record}/{form}?draft={self.draft.id}" if self.about else ""

    @property
    def whom(self) -> str:
        """About whom it is: the record's name, or the children that were named."""
        if self.about is None:
            return say("Something that is not shown to you any more")
        said = self.draft.content.said
        first = {
            name: given.strip() for name, given in said.items() if re.fullmatch(r"children\.\d+\.given_name", name)
        }
        named = (f"{given} {said.get(name.replace('given', 'family'), '').strip()}" for name, given in first.items())
        return self.about.title or ", ".join(each.strip() for each in named if each.strip())


def of(page: Page) -> Drafts:
    """Those of whoever is signed in."""
    desk, session = page.desk, page.session
    return Drafts(desk.journal, desk.authority, session.caller.client_id, session.person.id)


@router.get("/drafts")
async def listed(page: ThePage) -> Response:
    """What one has begun and not recorded."""
    return page.render("drafts.html", drafts=[await _listed(page, each) for each in await of(page).all(page.desk.now)])


@router.get("/drafts/{draft}/delete")
async def ask_to_delete(page: ThePage, draft: str) -> Response:
    """Whether it is meant: what was typed is gone then."""
    return page.render("draft_delete.html", each=await _listed(page, await _found(page, draft)))


@router.post("/drafts/{draft}/delete")
async def delete(page: ThePage, draft: str) -> Response:
    """Forget it."""
    await of(page).drop((await _found(page, draft)).id)
    return page.see("/drafts")


async def keep(page: Page, about: Subject, given: Given, asked: Sequence[Ask], kept: Form) -> dict[str, str]:
    """A form as it was sent, with the revision of the draft it is kept as. Raises DatabaseUnavailable where it is not.

    kept: of it, what lasts. What another tab has saved since is not written over: this goes on as a form of its own,
    and says so (`elsewhere`). Not where it is to be recorded: under its own key it counts once, from whichever tab.
    """
    form = dict(page.form)
    if not any(is_said(each, form, each.name) for each in asked):
        return form
    under, drafts = await _under(page, about), of(page)
    said = {name: value for name, value in kept.items() if name != "draft"}

    async def saved(key: str, after: int) -> int | None:
        content = Content(form=given.name, on=about.on, reference=about.reference, said=said | {"key": key})
        return await drafts.save(key, after, content, under, page.desk.now)

    try:
        revision = await saved(form["key"], int(form["draft"]) if form.get("draft", "").isdigit() else 0)
        if revision is None and form.keys() & WAITING:
            form |= {"key": fresh_key(), "elsewhere": "yes"}
            revision = await saved(form["key"], 0)
    except (OutcomeUnknown, KeyMissing, KeysAway) as error:
        raise DatabaseUnavailable from error
    return form | ({"draft": str(revision)} if revision else {})


async def opened(page: Page, about: Subject, given: Given, draft: str) -> Mapping[str, str]:
    """A form as it was left, or 404: also where the draft is of another form, or of another record."""
    found = await _found(page, draft)
    content = found.content
    if (content.form, content.on, content.reference) != (given.name, about.on, about.reference):
        raise Problem("not-found")
    return {**content.said, "draft": str(found.revision)}


async def begun(page: Page, about: Subject, given: Given) -> Listed | None:
    """The last draft of the same form about the same, if there is one."""
    wanted = (given.name, about.on, about.reference)
    for each in await of(page).all(page.desk.now):
        if (each.content.form, each.content.on, each.content.reference) == wanted:
            return Listed(draft=each, title=given.title, about=about)
    return None


async def recorded(page: Page) -> None:
    """Forget the draft of a form that was recorded, if the record can be reached for it."""
    with suppress(DatabaseUnavailable, OutcomeUnknown, KeysAway):
        await of(page).recorded(page.form.get("key", ""))


def told(page: Page, answer: Response) -> Response:
    """An answer to a form that is saved while somebody types, which says as what it is kept, and when."""
    form = page.form
    answer.headers["Draft-Revision"] = form.get("draft", "")
    answer.headers["Draft-Key"] = form.get("key", "")
    if form.get("draft"):
        answer.headers["Draft-Saved"] = words.time(page.desk.now)
    if "elsewhere" in form:
        answer.headers["Draft-Elsewhere"] = "yes"
    return answer


def fresh_key() -> str:
    """An Idempotency-Key for a form."""
    return secrets.token_urlsafe(24)


async def _found(page: Page, draft: str) -> Draft:
    try:
        found = await of(page).find(UUID(draft), page.desk.now)
    except ValueError:
        found = None
    if found is None:
        raise Problem("not-found")
    return found


async def _listed(page: Page, draft: Draft) -> Listed:
    content = draft.content
    given = given_by(page).get(content.form)
    try:
        about = await subject(page, content.on, content.reference) if given else None
    except Problem as problem:
        if problem.status != 404:
            raise
        about = None
    return Listed(draft=draft, title=given.title if given else say("A form that is not here any more"), about=about)


async def _under(page: Page, about: Subject) -> list[Under]:
    """The keys of what a form is about, of a child those of its cases: once one is destroyed, its drafts are gone."""
    if not about.on:
        return []
    desk = page.desk
    stream = desk.stream(Referent[about.on.upper()], about.reference)
    streams = (await desk.child(stream)).cases if about.on == "child" else (stream,)
    entries = [entry for record in await desk.load(*streams) for entry in record]
    keys = desk.authority.keys
    used = {(entry.meta["scope"], slot) for entry in entries for slot in entry.meta["slots"] - CLOSES_NOTHING}
    return sorted((scope, slot) for scope, slot in used if not keys.destroyed(scope, [slot]))
