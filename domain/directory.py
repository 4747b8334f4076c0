"""The directory.

Which teams the authority has, the localities each serves, its telephone and who manages it; and who works there, in
which roles, and whether they are qualified social workers. The procedure leans on it: a call is connected with the
Duty Social Worker of the locality team, the Area Team is telephoned, the local team of the child's address is
notified, a qualified supervisor or manager allocates, and a social worker leads child protection enquiries. It is
kept by acts that say who changed what and why; nobody says of themselves what they are.
"""

# ruff: noqa: ARG001 - every decision is told the pack, and none here needs it
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import field, replace
from typing import Annotated, Self

from domain.changing import changed
from domain.clauses import clause
from domain.facts import Command, Event, Words, Worker, said
from domain.frozen import frozen
from domain.marks import Personal
from domain.policy import Pack
from domain.refusals import require
from domain.vocabulary import OFFICE_ROLES, Role

LOCAL_TEAM = clause("C13")
QUALIFIED = clause("R2")

KEEPERS = (Role.SERVICE_MANAGER, Role.SYSTEM)
LISTED = OFFICE_ROLES | {Role.AUDITOR}
"""The roles the directory may list."""

OfStaff = Annotated[Words, Personal("worker")]


# What happened


@frozen(kw_only=True)
class TeamListed(Event):
    """A team as it is from here on: the localities it serves, its telephone, and the worker who manages it (C13).

    email: where notices to the team are sent.
    """

    rests_on = (LOCAL_TEAM, clause("C8"))

    team: str
    name: str
    localities: tuple[str, ...] = ()
    telephone: OfStaff | None = None
    email: OfStaff | None = None
    manager: str | None = None
    reason: OfStaff


@frozen(kw_only=True)
class TeamClosed(Event):
    """There is no such team any more."""

    rests_on = (LOCAL_TEAM,)

    team: str
    reason: OfStaff


@frozen(kw_only=True)
class WorkerListed(Event):
    """A worker as they are from here on. qualified: a qualified social worker (R2, R6). email: for notices.

    home_postcode: where they live, told to nobody: by it an auditor hears of reads of who lives there.
    """

    rests_on = (QUALIFIED, clause("R6"), clause("C8"))

    worker: str
    name: OfStaff
    roles: tuple[Role, ...]
    team: str | None = None
    qualified: bool = False
    telephone: OfStaff | None = None
    email: OfStaff | None = None
    home_postcode: OfStaff | None = None
    reason: OfStaff


@frozen(kw_only=True)
class WorkerLeft(Event):
    """The worker works here no longer."""

    rests_on = (QUALIFIED,)

    worker: str
    reason: OfStaff


OF_DIRECTORY = (TeamListed, TeamClosed, WorkerListed, WorkerLeft)


# What stands in it


@frozen(kw_only=True)
class Directory:
    """The teams and workers of an authority, by their ids. version counts the events; 0 before the first."""

    version: int = 0
    teams: Mapping[str, TeamListed] = field(default_factory=dict)
    workers: Mapping[str, WorkerListed] = field(default_factory=dict)

    def team_of(self, worker: str) -> str | None:
        """The team somebody works in; None of whom is not listed or works in none."""
        listed = self.workers.get(worker)
        return listed.team if listed else None

    def team_serving(self, locality: str | None) -> TeamListed | None:
        """The one local team of a locality."""
        return next((team for team in self.teams.values() if locality in team.localities), None)

    def manager_of(self, team: str) -> WorkerListed | None:
        """Who manages a team."""
        listed = self.teams.get(team)
        return self.workers.get(listed.manager) if listed and listed.manager else None

    def in_role(self, role: Role, team: str | None) -> tuple[WorkerListed, ...]:
        """The workers of a team who are listed in a role."""
        return tuple(each for each in self.workers.values() if team and each.team == team and role in each.roles)

    def is_qualified(self, worker: str) -> bool:
        """Whether somebody is a qualified social worker. Who is not listed is none."""
        listed = self.workers.get(worker)
        return listed is not None and listed.qualified

    def acting(self, who: Worker) -> Worker:
        """Somebody who acts, with the team they act for and their qualification as they are listed."""
        listed = self.workers.get(who.id)
        return replace(who, team=listed.team, qualified=listed.qualified) if listed else who

    def evolve(self, *events: Event) -> Self:
        """The directory after some more events."""
        teams, workers = dict(self.teams), dict(self.workers)
        for event in events:
            match event:
                case TeamListed(team=team):
                    teams[team] = event
                case TeamClosed(team=team):
                    teams.pop(team, None)
                case WorkerListed(worker=worker):
                    workers[worker] = event
                case WorkerLeft(worker=worker):
                    workers.pop(worker, None)
        return changed(self, version=self.version + len(events), teams=teams, workers=workers)

    @classmethod
    def of(cls, events: Iterable[Event]) -> Self:
        """The directory its events make; without any, an empty one."""
        return cls().evolve(*events)


# Orders


@frozen(kw_only=True)
class Team:
    """A team as it is to be listed. manager: a worker's id."""

    team: str
    name: str
    localities: tuple[str, ...] = ()
    telephone: str | None = None
    email: str | None = None
    manager: str | None = None


@frozen(kw_only=True)
class Listing:
    """A worker as they are to be listed."""

    worker: str
    name: str
    roles: tuple[Role, ...]
    team: str | None = None
    qualified: bool = False
    telephone: str | None = None
    email: str | None = None
    home_postcode: str | None = None


@frozen(kw_only=True)
class KeepDirectory(Command):
    """Say what has changed, all of it at once: teams and workers as they are now, who has left, what was closed."""

    teams: tuple[Team, ...] = ()
    workers: tuple[Listing, ...] = ()
    left: tuple[str, ...] = ()
    closed: tuple[str, ...] = ()
    reason: str


def keep(directory: Directory, command: KeepDirectory, pack: Pack) -> list[Event]:
    """Change the directory. What it says afterwards must hold together."""
    require(command.by.role in KEEPERS, LOCAL_TEAM, who_may=KEEPERS)
    _each_is_named_once([*(team.team for team in command.teams), *command.closed], "team")
    _each_is_named_once([*(each.worker for each in command.workers), *command.left], "worker")
    unknown = [team for team in command.closed if team not in directory.teams]
    require(not unknown, LOCAL_TEAM, missing=f"a team of the directory, to be closed: {', '.join(unknown)}")
    strangers = [worker for worker in command.left if worker not in directory.workers]
    require(not strangers, QUALIFIED, missing=f"a worker of the directory, who left: {', '.join(strangers)}")
    why = command.reason
    changes: list[Event] = [
        *(_listed(team, command) for team in command.teams),
        *(_engaged(each, command) for each in command.workers),
        *(WorkerLeft(worker=worker, reason=why, **said(command)) for worker in command.left),
        *(TeamClosed(team=team, reason=why, **said(command)) for team in command.closed),
    ]
    require(changes, LOCAL_TEAM, missing="a team or a worker that changed")
    _it_holds_together(directory.evolve(*changes))
    return changes


def _listed(team: Team, command: KeepDirectory) -> TeamListed:
    return TeamListed(
        team=team.team,
        name=team.name,
        localities=team.localities,
        telephone=team.telephone,
        email=team.email,
        manager=team.manager,
        reason=command.reason,
        **said(command),
    )


def _engaged(listing: Listing, command: KeepDirectory) -> WorkerListed:
    return WorkerListed(
        worker=listing.worker,
        name=listing.name,
        roles=listing.roles,
        team=listing.team,
        qualified=listing.qualified,
        telephone=listing.telephone,
        email=listing.email,
        home_postcode=listing.home_postcode,
        reason=command.reason,
        **said(command),
    )


def _each_is_named_once(ids: Sequence[str], what: str) -> None:
    twice = sorted({each for each in ids if ids.count(each) > 1})
    require(not twice, LOCAL_TEAM, missing=f"one change a {what}: {', '.join(twice)}")


def _it_holds_together(directory: Directory) -> None:
    """One local team a locality; every manager is listed; every worker has a role, and is in a team that is there."""
    served = [locality for team in directory.teams.values() for locality in team.localities]
    twice = sorted({locality for locality in served if served.count(locality) > 1})
    require(not twice, LOCAL_TEAM, missing=f"one local team for {', '.join(twice)}")
    managers = (team.manager for team in directory.teams.values() if team.manager)
    absent = sorted({manager for manager in managers if manager not in directory.workers})
    require(not absent, LOCAL_TEAM, missing=f"a manager who is in the directory: {', '.join(absent)}")
    for each in directory.workers.values():
        require(each.roles and LISTED.issuperset(each.roles), QUALIFIED, missing=f"a role of the office: {each.worker}")
        placed = each.team is None or each.team in directory.teams
        require(placed, LOCAL_TEAM, missing=f"a team of the directory: {each.team}")
