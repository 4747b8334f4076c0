"""The queue: what waits, where, and until when."""

from collections.abc import Mapping
from functools import partial
from typing import Any
from uuid import uuid4

from fastapi import Response

from app.api.problems import Problem
from app.api.work import Scope, whose_work
from app.reading.asking import Page as Rows
from app.reading.list_rows import QueueRow, Waiting
from app.web import pages, saved_views
from app.web.claims import listed
from app.web.lists import address, agencies
from app.web.pages import ThePage
from app.web.records import CALLED
from app.web.stages import BEGINS_AT, MINE, OF, OFFICES, STAGES, Stage
from app.wording.words import words
from domain.directory import Directory
from domain.due import Queue, Urgency
from domain.vocabulary import OFFICE_ROLES, Role

PER_PAGE = 25


SCOPES = ((Scope.ALL, "Everybody’s"), (Scope.TEAM, "My team’s"), (Scope.MINE, "Mine"))

router = pages.router()


URGENT = {Urgency.EMERGENCY: "red", Urgency.SAFE_UNTIL: "orange", Urgency.HARM_INDICATED: "yellow"}
"""How urgent a row is, by its colour; nothing is said of the ordinary."""


@router.get("/queue")
async def queue(
    page: ThePage,
    stage: str = "",
    scope: str = Scope.ALL,
    team: str = "",
    agency: str = "",
    urgency: str = "",
    cursor: str = "",
) -> Response:
    desk, tenant = page.desk, page.desk.authority.tenant
    if stage not in {"", *Queue} or urgency not in {"", *Urgency} or scope not in {*Scope}:
        raise Problem("not-found")
    work = await whose_work(desk, Scope(scope), team or None)
    by: dict[str, Any] = {"agency": agency or None, **({"teams": work.teams, "mine": work.mine} if work else {})}
    waiting = await desk.reads.waiting(tenant, desk.now, **by) if work else {}
    chosen = _chosen(stage, Scope(scope), page.session.person.role, waiting)
    found: Rows[QueueRow] = Rows([], None) if work is None else await desk.reads.queue(
        tenant, chosen.queue, **by, urgency=Urgency(urgency) if urgency else None, cursor=cursor or None,
        limit=PER_PAGE,
    )  # fmt: skip
    filters = {"scope": "" if scope == Scope.ALL else scope, "team": team, "agency": agency, "urgency": urgency}

    def here(**other: object) -> str:
        return address("/queue", **{**filters, **other})

    named = chosen.queue.value if chosen.queue else ""
    urgencies = {each.value: words(each) for each in Urgency}
    by_team = await desk.reads.waiting_by_team(tenant, desk.now, name=chosen.queue) if scope == Scope.ALL else {}
    directory, theirs = await desk.listed(), await agencies(page)
    chosen_words = [
        chosen.title,
        *(text for each, text in SCOPES if each == scope != Scope.ALL),
        *(said for said in (team and team_name(directory, team), theirs.get(agency), urgencies.get(urgency)) if said),
    ]
    is_set = any((team, agency, urgency))
    views = await saved_views.views(
        page, "queue", {**filters, "stage": named} if is_set else {}, chosen_words, here(stage=named)
    )
    return page.render(
        "queue.html",
        may_record=page.session.person.role in OFFICE_ROLES,
        offices=OFFICES,
        stages=STAGES,
        stage=chosen,
        scopes=[
            {
                "text": text,
                "href": here(scope=each, stage="" if each is Scope.MINE else stage),
                "current": each == scope,
            }
            for each, text in SCOPES
        ],
        scope=scope,
        of_no_team=work is None and directory.team_of(desk.by.id) is None,
        waiting=waiting,
        there={chosen.queue, *map(Queue, waiting)},
        by_team=sorted(by_team.items(), key=lambda each: (-each[1].records, each[0] or "")),
        gaps=await desk.reads.gaps(tenant, "queues", "case_list"),
        rows=await listed(page, found.rows),
        agencies=theirs,
        views=views,
        teams=[(each, team_name(directory, each)) for each in teams_of(directory)],
        named=partial(team_name, directory),
        filters=filters,
        urgencies=urgencies.items(),
        urgent=URGENT,
        beside=CALLED,
        here=here,
        back=here(stage=named, cursor=cursor),
        key=uuid4().hex,
        first=bool(cursor) and here(stage=named),
        next=found.next and here(stage=named, cursor=found.next),
    )


def _chosen(stage: str, scope: Scope, role: Role, waiting: Mapping[str, Waiting]) -> Stage:
    """The queue that is shown: the one asked for; of one's own work, none; else the one that a role begins with."""
    if stage:
        return OF[Queue(stage)]
    if scope is Scope.MINE:
        return MINE
    first = next((each.queue for each in STAGES if each.queue in waiting), STAGES[0].queue)
    return OF[BEGINS_AT.get(role) or first or Queue.CALLS]


def team_name(directory: Directory, team: str | None) -> str:
    """What a team is called; a locality, in words."""
    known = directory.teams.get(team or "")
    return known.name if known else words(team or "none yet")


def teams_of(directory: Directory) -> list[str]:
    """The teams, and the localities they serve, by which a child's team is known before one was notified."""
    return sorted({*directory.teams, *(place for team in directory.teams.values() for place in team.localities)})
