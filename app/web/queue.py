"""The queue: what waits, where, and until when; and whether it is still as it was shown."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import partial
from hashlib import sha256
from typing import Annotated, Any
from uuid import uuid4

from fastapi import Depends, Response

from app.api.problems import Problem
from app.api.work import Scope, whose_work
from app.reading.asking import Page as Rows
from app.reading.list_rows import QueueRow, Waiting
from app.web import pages, saved_views
from app.web.claims import listed
from app.web.lists import address, agencies
from app.web.pages import HEADERS, Page, ThePage, by_itself
from app.web.records import CALLED
from app.web.stages import BEGINS_AT, MINE, OF, OFFICES, STAGES, Stage
from app.wording.language import say, texts
from app.wording.words import words
from domain.directory import Directory
from domain.due import Queue, Urgency
from domain.vocabulary import OFFICE_ROLES, Role

PER_PAGE = 25


SCOPES = ((Scope.ALL, texts("Everybody’s")), (Scope.TEAM, texts("My team’s")), (Scope.MINE, texts("Mine")))

router = pages.router()


URGENT = {Urgency.EMERGENCY: "red", Urgency.SAFE_UNTIL: "orange", Urgency.HARM_INDICATED: "yellow"}
"""How urgent a row is, by its colour; nothing is said of the ordinary."""


@dataclass(frozen=True, slots=True)
class Asked:
    """What of the queues an address asks for. stage: a queue; none: that which a role begins with, or any of one's own.

    Raises Problem where it is nothing there is.
    """

    stage: str = ""
    scope: str = Scope.ALL
    team: str = ""
    agency: str = ""
    urgency: str = ""
    cursor: str = ""

    def __post_init__(self) -> None:
        there = self.stage in {"", *Queue} and self.urgency in {"", *Urgency} and self.scope in {*Scope}
        if not there:
            raise Problem("not-found")

    @property
    def filters(self) -> dict[str, str]:
        """What goes along from queue to queue."""
        scope = "" if self.scope == Scope.ALL else self.scope
        return {"scope": scope, "team": self.team, "agency": self.agency, "urgency": self.urgency}

    async def work(self, page: Page) -> dict[str, Any] | None:
        """Whose, as the read models are asked; None where somebody of no team asks for that of theirs."""
        work = await whose_work(page.desk, Scope(self.scope), self.team or None)
        return {"agency": self.agency or None, "teams": work.teams, "mine": work.mine} if work else None

    async def rows(self, page: Page, name: Queue | None, work: Mapping[str, Any] | None) -> Rows[QueueRow]:
        """A page of a queue."""
        if work is None:
            return Rows([], None)
        urgency = Urgency(self.urgency) if self.urgency else None
        tenant, cursor = page.desk.authority.tenant, self.cursor or None
        return await page.desk.reads.queue(tenant, name, **work, urgency=urgency, cursor=cursor, limit=PER_PAGE)


TheAsked = Annotated[Asked, Depends()]


@router.get("/queue")
async def queue(page: ThePage, asked: TheAsked) -> Response:
    """A page of a queue, and how much waits in each."""
    desk, tenant = page.desk, page.desk.authority.tenant
    scope, team, agency, filters = asked.scope, asked.team, asked.agency, asked.filters
    work = await asked.work(page)
    async with desk.reads.at_once(tenant) as desk.reads:
        waiting = await desk.reads.waiting(tenant, desk.now, **work) if work else {}
        chosen = _chosen(asked.stage, Scope(scope), page.session.person.role, waiting)
        found = await asked.rows(page, chosen.queue, work)
        of_all = scope == Scope.ALL
        by_team = await desk.reads.waiting_by_team(tenant, desk.now, name=chosen.queue) if of_all else {}
        gaps = await desk.reads.gaps(tenant, "queues", "case_list")

    def here(**other: object) -> str:
        return address("/queue", **{**filters, **other})

    named = chosen.queue.value if chosen.queue else ""
    urgencies = {each.value: words(each) for each in Urgency}
    directory, theirs = await desk.listed(), await agencies(page)
    chosen_words = [
        chosen.title,
        *(text for each, text in SCOPES if each == scope != Scope.ALL),
        *(
            said
            for said in (team and team_name(directory, team), theirs.get(agency), urgencies.get(asked.urgency))
            if said
        ),
    ]
    is_set = any((team, agency, asked.urgency))
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
                "href": here(scope=each, stage="" if each is Scope.MINE else asked.stage),
                "current": each == scope,
            }
            for each, text in SCOPES
        ],
        scope=scope,
        of_no_team=work is None and directory.team_of(desk.by.id) is None,
        waiting=waiting,
        there={chosen.queue, *map(Queue, waiting)},
        by_team=sorted(by_team.items(), key=lambda each: (-each[1].records, each[0] or "")),
        gaps=gaps,
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
        back=here(stage=named, cursor=asked.cursor),
        follows=address("/queue/changed", **filters, stage=named, cursor=asked.cursor),
        mark=_mark(found),
        key=uuid4().hex,
        first=bool(asked.cursor) and here(stage=named),
        next=found.next and here(stage=named, cursor=found.next),
    )


@router.get("/queue/changed")
@by_itself
async def changed(page: ThePage, asked: TheAsked) -> Response:
    """Whether a page of a queue is still as it was shown: 304 to its mark, 204 to any other. It shows nothing of it."""
    found = await asked.rows(page, Queue(asked.stage) if asked.stage else None, await asked.work(page))
    mark = _mark(found)
    known = page.request.headers.get("if-none-match") == mark
    return Response(status_code=304 if known else 204, headers={**HEADERS, "ETag": mark})


def _mark(shown: Rows[QueueRow]) -> str:
    """What tells one page of a queue from another, as an entity tag."""
    rows = [
        (row.reference, row.queue, row.urgency, row.due_at, row.duties, row.team, row.claimed_by, row.unreadable)
        for row in shown.rows
    ]
    return f'"{sha256(repr((rows, bool(shown.next))).encode()).hexdigest()[:32]}"'


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
    return known.name if known else words(team or say("none yet"))


def teams_of(directory: Directory) -> list[str]:
    """The teams, and the localities they serve, by which a child's team is known before one was notified."""
    return sorted({*directory.teams, *(place for team in directory.teams.values() for place in team.localities)})
