"""What somebody of the offices begins the day with: what waits for them, what is late, what came in, what failed; and
for a manager who has how much, what is due in the next two hours, and how the week went.
"""

from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta
from typing import Any

from typing_extensions import TypedDict

from app.api.desk import Desk
from app.api.receipts import unanswered_before
from app.api.work import Counted, Scope, counted, whose_work
from app.reading.list_rows import DeadlineRow, Tally, Waiting
from app.wording.words import UK
from domain.claims import MANAGERS
from domain.due import Queue
from domain.frozen import fields_of
from domain.timescales import ClockState
from domain.vocabulary import OFFICE_ROLES

SOON = timedelta(hours=2)
MOST_SOON = 25
NOTHING = Waiting(0, 0, 0, 0)


class QueueWaits(Counted):
    """What waits in a queue."""

    queue: Queue


class Load(Counted):
    """What a worker has in hand, leads or is allocated to. name: as the directory has it; null of whom it does not
    list. team: theirs.
    """

    worker: str
    name: str | None
    team: str | None


class ClockAtRisk(TypedDict):
    """A clock that runs out within two hours. reference: of its case or hypothetical consultation."""

    reference: str
    clause: str
    name: str
    due_at: datetime


class WeekSoFar(TypedDict):
    """The clocks due since Monday: met in time, met but recorded late, met late, missed, running."""

    since: datetime
    met: int
    met_but_recorded_late: int
    met_late: int
    missed: int
    running: int


class ManagersDay(TypedDict):
    """For whoever manages. soon: the first that run out, at most 25."""

    load: list[Load]
    soon: list[ClockAtRisk]
    week: WeekSoFar


class Home(TypedDict):
    """queues: those in which anything waits that the asker's role may do. mine: their own work. team: that of their
    team, null of whom is in none. late: what is overdue in all of it. since: the beginning of yesterday; came_in: the
    cases recorded since. notices_failed: notices that need somebody. manager: null of whoever manages nobody.
    """

    mine: Counted
    team: Counted | None
    queues: list[QueueWaits]
    since: datetime
    came_in: int
    notices_failed: int
    manager: ManagersDay | None


async def home(desk: Desk, receiving: Mapping[str, Any]) -> Home:
    """As it stands now."""
    desk.office_only()
    tenant, role = desk.authority.tenant, desk.by.role
    since = _midnight(desk.now, days=1)
    theirs = await whose_work(desk, Scope.TEAM, None)
    waiting = await desk.reads.waiting(tenant, desk.now, role=role if role in OFFICE_ROLES else None)
    own = await desk.reads.waiting(tenant, desk.now, mine=desk.by.id)
    team = await desk.reads.waiting(tenant, desk.now, teams=theirs.teams) if theirs else None
    failed = await desk.reads.notices_that_need_somebody(tenant, unanswered_before(desk, receiving))
    return {
        "mine": counted(_together(own)),
        "team": None if team is None else counted(_together(team)),
        "queues": [{"queue": each, **counted(waiting[each])} for each in Queue if each in waiting],
        "since": since,
        "came_in": await desk.reads.came_in(tenant, since),
        "notices_failed": sum(failed.values()),
        "manager": await _managers_day(desk) if role in MANAGERS else None,
    }


async def _managers_day(desk: Desk) -> ManagersDay:
    tenant, now = desk.authority.tenant, desk.now
    monday = _midnight(now, days=now.astimezone(UK).weekday())
    directory, reader = desk.directory, desk.reader()
    load = await desk.reads.load(tenant, now)
    soon = await desk.reads.deadlines(
        tenant, now=now, state=ClockState.RUNNING, due_from=now, due_before=now + SOON, limit=MOST_SOON
    )
    tallies = await desk.reads.tallies(tenant, now=now, mondays=[monday.date()])
    week = sum(tallies.weeks.values(), Tally())
    most_first = sorted(load.items(), key=lambda each: (-each[1].records, each[0]))
    return {
        "load": [
            {
                "worker": worker,
                "name": reader.open(listed.name) if (listed := directory.workers.get(worker)) else None,
                "team": directory.team_of(worker),
                **counted(size),
            }
            for worker, size in most_first
        ],
        "soon": [_at_risk(row) for row in soon.rows],
        "week": {
            "since": monday,
            "met": week.met,
            "met_but_recorded_late": week.met_but_recorded_late,
            "met_late": week.met_late,
            "missed": week.missed,
            "running": week.running,
        },
    }


def _at_risk(row: DeadlineRow) -> ClockAtRisk:
    return {"reference": row.reference, "clause": row.clause, "name": row.name, "due_at": row.due_at}


def _together(waiting: Mapping[str, Waiting]) -> Waiting:
    sizes: Sequence[Waiting] = [*waiting.values()]
    return Waiting(*(sum(getattr(each, name) for each in sizes) for name in fields_of(Waiting))) if sizes else NOTHING


def _midnight(at: datetime, *, days: int) -> datetime:
    """The UK's midnight that a day began with, so many days ago."""
    day = at.astimezone(UK).date() - timedelta(days=days)
    return datetime(day.year, day.month, day.day, tzinfo=UK)
