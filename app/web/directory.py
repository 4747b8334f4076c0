"""The directory: who works where, the teams, and the agencies that send; changed by the forms it leads to."""

from collections.abc import Mapping, Sequence
from dataclasses import asdict
from typing import Any

from fastapi import Response

from app.api.problems import Problem
from app.web import pages, recording
from app.web.choices import KEEP_DIRECTORY
from app.web.commands import given_by
from app.web.lists import address, agencies
from app.web.pages import Page, ThePage
from app.web.subjects import subject
from app.web.typed import filled
from app.wording.language import say
from app.wording.words import words
from domain.directory import KEEPERS

PER_PAGE = 25

router = pages.router()


@router.get("/directory")
async def show(page: ThePage, team: str = "", after: int = 0) -> Response:
    """Teams, workers and agencies, each by their name. team: whose workers. after: how many stand on pages before."""
    listed, reader, titles = await page.desk.listed(), page.desk.reader(), page.desk.pack_now().titles
    if (team and team not in listed.teams) or after < 0:
        raise Problem("not-found")
    called = {worker: reader.open(each.name) or say("Name erased") for worker, each in listed.workers.items()}
    teams = [
        {
            "team": each.team,
            "name": each.name,
            "localities": ", ".join(map(words, each.localities)),
            "reached": _reached(reader.open(each.telephone), reader.open(each.email)),
            "manager": called.get(each.manager or "", ""),
        }
        for each in sorted(listed.teams.values(), key=lambda each: each.name)
    ]
    found = sorted(
        (each for each in listed.workers.values() if not team or each.team == team),
        key=lambda each: (called[each.worker], each.worker),
    )
    workers = [
        {
            "worker": each.worker,
            "name": called[each.worker],
            "roles": ", ".join(titles[role] for role in each.roles),
            "team": listed.teams[each.team].name if each.team and each.team in listed.teams else "",
            "qualified": each.qualified,
            "reached": _reached(reader.open(each.telephone), reader.open(each.email)),
        }
        for each in found[after : after + PER_PAGE]
    ]
    return page.render(
        "directory.html",
        teams=teams,
        workers=workers,
        of=listed.teams[team].name if team else "",
        first=bool(after) and address("/directory", team=team),
        next=len(found) > after + PER_PAGE and address("/directory", team=team, after=after + PER_PAGE),
        agencies=sorted((await agencies(page)).values()),
        keeps=page.desk.by.role in KEEPERS,
    )


@router.get("/directory/workers/{worker}")
async def change_worker(page: ThePage, worker: str) -> Response:
    """The form of the directory's changes, with a worker as they are listed."""
    return await _change(page, "workers", (await page.desk.listed()).workers.get(worker))


@router.get("/directory/teams/{team}")
async def change_team(page: ThePage, team: str) -> Response:
    """The same with a team."""
    return await _change(page, "teams", (await page.desk.listed()).teams.get(team))


@router.get("/directory/workers/{worker}/left")
async def has_left(page: ThePage, worker: str) -> Response:
    """The form that says that a worker has left."""
    return await _form(page, worker in (await page.desk.listed()).workers, {f"left.{worker}": "yes"})


@router.get("/directory/teams/{team}/closed")
async def is_closed(page: ThePage, team: str) -> Response:
    """The form that says that a team is closed."""
    return await _form(page, team in (await page.desk.listed()).teams, {f"closed.{team}": "yes"})


async def _change(page: Page, kind: str, listed: Any) -> Response:
    fields: Mapping[str, Any] = asdict(page.desk.reader().opened(listed)) if listed else {}
    said = {kind: [{name: value for name, value in fields.items() if name not in _NOT_SHOWN}]}
    questions = given_by(page)[KEEP_DIRECTORY].questions()
    return await _form(page, listed is not None, dict(filled(questions, said)))


async def _form(page: Page, is_there: bool, begun: Mapping[str, str]) -> Response:
    if not is_there:
        raise Problem("not-found")
    about = await subject(page, "", "", KEEP_DIRECTORY)
    return await recording.fresh_form(page, about, given_by(page)[KEEP_DIRECTORY], begun)


_NOT_SHOWN = frozenset({"home_postcode"})


def _reached(*ways: str | None) -> Sequence[str]:
    return [each for each in ways if each]
