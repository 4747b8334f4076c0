"""Home: what waits for somebody, what is late, what came in and what failed; a manager's day."""

from collections.abc import Sequence

from fastapi import Response

from app.api.home import ClockAtRisk, WeekSoFar, home
from app.web import pages
from app.web.pages import ThePage
from app.web.queue import team_name
from app.web.stages import OF
from app.wording.clock_bar import STATES
from domain.timescales import ClockState
from domain.vocabulary import OFFICE_ROLES

router = pages.router()


@router.get("/home")
async def show(page: ThePage) -> Response:
    """As it stands now."""
    desk = page.desk
    async with desk.reads.at_once(desk.authority.tenant) as desk.reads:
        told = await home(desk, page.request.app.state.receipts)
        gaps = await desk.reads.gaps(desk.authority.tenant, "queues", "case_list", "deadlines")
    directory = await desk.listed()
    return page.render(
        "home.html",
        told=told,
        may_record=desk.by.role in OFFICE_ROLES,
        queues=[(OF[each["queue"]], each) for each in told["queues"]],
        team=directory.team_of(desk.by.id),
        named=lambda team: team_name(directory, team),
        gaps=gaps,
        week=_week(told["manager"]["week"]) if told["manager"] else [],
        soon=_soon(told["manager"]["soon"]) if told["manager"] else [],
    )


def _soon(clocks: Sequence[ClockAtRisk]) -> list[tuple[ClockAtRisk, list[str]]]:
    """The clock of each record that runs out first, and what else of it does so."""
    of: dict[str, list[ClockAtRisk]] = {}
    for each in clocks:
        of.setdefault(each["reference"], []).append(each)
    return [(first, [each["name"] for each in others]) for first, *others in of.values()]


def _week(told: WeekSoFar) -> list[tuple[str, int]]:
    """How many clocks stand how."""
    return [
        (STATES[ClockState.MET][0], told["met"]),
        (STATES[ClockState.MET_BUT_RECORDED_LATE][0], told["met_but_recorded_late"]),
        (STATES[ClockState.MET_LATE][0], told["met_late"]),
        (STATES[ClockState.MISSED][0], told["missed"]),
        (STATES[ClockState.RUNNING][0], told["running"]),
    ]
