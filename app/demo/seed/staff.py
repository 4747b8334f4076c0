"""Who works at the synthetic authority, as its directory lists them."""

from collections.abc import Iterator, Sequence
from datetime import datetime

from app.demo.seed.cast import EACH, OF_A_TEAM, TEAMS, worker
from domain.directory import KeepDirectory, Listing, Team
from domain.facts import Worker
from domain.vocabulary import OFFICE_ROLES, Role

REASON = "The teams and their workers, as they are now."


def listing(who: Worker) -> Listing:
    """Somebody as the directory lists them."""
    return Listing(worker=who.id, name=str(who.name), roles=(who.role,), team=who.team, qualified=who.qualified)


def directory(at: datetime, others: Sequence[Listing] = ()) -> KeepDirectory:
    """The order that fills it. others: who is listed too."""
    teams = tuple(
        Team(
            team=team, name=name, localities=(team,), telephone=f"01632 96010{number}",
            manager=worker(Role.AREA_TEAM_MANAGER, 1, team).id,
        )
        for number, (team, name) in enumerate(TEAMS.items(), start=1)
    )  # fmt: skip
    workers = (*map(listing, _everybody()), *others)
    return KeepDirectory(by=worker(Role.SERVICE_MANAGER, 1), at=at, teams=teams, workers=workers, reason=REASON)


def _everybody() -> Iterator[Worker]:
    for role in sorted(OFFICE_ROLES):
        for number in range(1, EACH + 1):
            for team in TEAMS if role in OF_A_TEAM else (None,):
                yield worker(role, number, team)
