"""Whose work is looked at, how much of it there is, and what of it is new to whoever looks."""

from collections.abc import Mapping, Sequence
from enum import StrEnum

from typing_extensions import TypedDict

from app.api.desk import Desk
from app.api.reads import read_log
from app.reading.list_rows import QueueRow, Waiting
from app.record.reads import Looked
from domain.frozen import frozen


class Scope(StrEnum):
    """Whose work: everybody's, that of one's own team and the localities it serves, or one's own: what one has claimed,
    leads, or is allocated to.
    """

    ALL = "all"
    TEAM = "team"
    MINE = "mine"


class Counted(TypedDict):
    """How many records wait, of how many the time is over, how many are more urgent than ordinary, and how many nobody
    has in hand.
    """

    waiting: int
    overdue: int
    urgent: int
    unclaimed: int


def counted(found: Waiting) -> Counted:
    """As it is answered."""
    return {
        "waiting": found.records, "overdue": found.overdue, "urgent": found.urgent, "unclaimed": found.unclaimed
    }  # fmt: skip


@frozen
class Work:
    """Whose work is looked at: of which teams and localities, or of one worker. Nothing given: everybody's."""

    teams: Sequence[str] = ()
    mine: str | None = None


async def whose_work(desk: Desk, scope: Scope, team: str | None) -> Work | None:
    """Whose is asked for; None where somebody of no team asks for that of theirs."""
    if scope is Scope.MINE:
        return Work([team] if team else [], desk.by.id)
    if scope is Scope.ALL:
        return Work([team] if team else [])
    directory = await desk.listed()
    own = directory.team_of(desk.by.id)
    if own is None:
        return None
    theirs = {own, *(directory.teams[own].localities if own in directory.teams else ())}
    return Work(sorted(theirs if team is None else theirs & {team})) if team is None or team in theirs else None


async def marked(desk: Desk, rows: Sequence[QueueRow]) -> Mapping[str, Looked]:
    """When whoever asks last looked at each of some records, and whether it has changed since."""
    if not rows:
        return {}
    records = {row.reference: row.stream for row in rows}
    return await read_log(desk).looked(desk.authority.tenant, desk.by.id, records)
