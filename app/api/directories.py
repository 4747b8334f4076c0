"""An authority's directory: where it stands, what it says in clear, and how it comes to say something else."""

import uuid
from dataclasses import replace
from datetime import datetime
from functools import cache
from typing import Annotated
from uuid import UUID

from pydantic import Field

from app.base import references
from app.base.clause_marks import Asks
from app.base.parts import Part, Truth, as_fact
from app.base.text import Code, Line
from app.reading.looking import Reader
from app.record import rules
from app.record.authorities import Authority
from app.record.entries import record_of
from app.record.journal import Batch, Journal
from domain import directory
from domain.directory import Directory, KeepDirectory, Listing, Team
from domain.facts import Worker
from domain.frozen import frozen
from domain.policy import Pack
from domain.vocabulary import Role

MOST_TEAMS, MOST_WORKERS = 500, 5_000


class TeamPart(Part):
    """A team: the localities it serves, each of which has one local team; manager: the id of who manages it."""

    team: Annotated[Code, Asks("C13")]
    name: Annotated[Line, Asks("C13")]
    localities: tuple[Code, ...] = Field((), max_length=100)
    telephone: Line | None = None
    email: Line | None = None
    manager: Code | None = None

    @property
    def listed(self) -> Team:
        """As the domain takes it."""
        return as_fact(Team, {**dict(self), "localities": tuple(sorted(self.localities))})


class WorkerPart(Part):
    """A worker: their lasting id, and the roles they act in. qualified: a qualified social worker.

    home_postcode: where they live, which is told to nobody and compared with where a child lives whose case they read;
    by the API, without it what is held stays.
    """

    worker: Annotated[Code, Asks("R2")]
    name: Annotated[Line, Asks("R2")]
    roles: Annotated[tuple[Role, ...], Field(min_length=1, max_length=len(directory.LISTED)), Asks("R2")]
    team: Code | None = None
    qualified: Truth = False
    telephone: Line | None = None
    email: Line | None = None
    home_postcode: Line | None = None

    @property
    def listed(self) -> Listing:
        """As the domain takes it."""
        return as_fact(Listing, {**dict(self), "roles": tuple(sorted(self.roles))})


class Contents(Part):
    """A whole directory, as a file holds it. Who is not in it has left; what is not in it is closed."""

    teams: tuple[TeamPart, ...] = Field((), max_length=MOST_TEAMS)
    workers: tuple[WorkerPart, ...] = Field((), max_length=MOST_WORKERS)


@frozen(kw_only=True)
class Changes:
    """What makes a directory say what it is to say."""

    teams: tuple[Team, ...]
    workers: tuple[Listing, ...]
    left: tuple[str, ...]
    closed: tuple[str, ...]

    def order(self, by: Worker, at: datetime, reason: str) -> KeepDirectory:
        """The command that makes them."""
        return KeepDirectory(
            by=by, at=at, reason=reason, teams=self.teams, workers=self.workers, left=self.left, closed=self.closed
        )


@cache
def stream_of(authority: str) -> UUID:
    """The stream of an authority's directory."""
    return references.stream_of(authority, "directory")


def contents(known: Directory, reader: Reader) -> Contents:
    """What a directory says, in clear."""
    return Contents(
        teams=tuple(
            TeamPart(
                team=each.team, name=each.name, localities=each.localities, telephone=reader.open(each.telephone),
                email=reader.open(each.email), manager=each.manager,
            )
            for _, each in sorted(known.teams.items())
        ),
        workers=tuple(
            WorkerPart(
                worker=each.worker, name=reader.open(each.name) or each.worker, roles=each.roles, team=each.team,
                qualified=each.qualified, telephone=reader.open(each.telephone), email=reader.open(each.email),
                home_postcode=reader.open(each.home_postcode),
            )
            for _, each in sorted(known.workers.items())
        ),
    )  # fmt: skip


def at_home(listing: Listing, known: Directory, reader: Reader) -> Listing:
    """A worker as they are to be listed, who lives where they lived if nothing is said of it."""
    held = known.workers.get(listing.worker)
    if held is None or listing.home_postcode is not None:
        return listing
    return replace(listing, home_postcode=reader.open(held.home_postcode))


def differences(now: Contents, wanted: Contents) -> Changes:
    """What has to change."""
    teams, workers = [team.listed for team in now.teams], [worker.listed for worker in now.workers]
    named = {team.team for team in wanted.teams} | {worker.worker for worker in wanted.workers}
    return Changes(
        teams=tuple(team.listed for team in wanted.teams if team.listed not in teams),
        workers=tuple(worker.listed for worker in wanted.workers if worker.listed not in workers),
        left=tuple(worker.worker for worker in workers if worker.worker not in named),
        closed=tuple(team.team for team in teams if team.team not in named),
    )


async def put(
    journal: Journal,
    authority: Authority,
    wanted: Contents,
    by: Worker,
    reason: str,
    at: datetime,
    pack: Pack,
    *,
    dry_run: bool = False,
) -> Changes:
    """Make a directory say that, in one act. pack: in force then. Raises Refused and Moved."""
    stream = stream_of(authority.slug)
    entries = (await journal.load(authority.tenant, [stream])).streams[stream]
    known = record_of(Directory, entries) or Directory()
    changes = differences(contents(known, Reader.of(authority.keys)), wanted)
    if not any((changes.teams, changes.workers, changes.left, changes.closed)):
        return changes
    events = directory.keep(known, changes.order(by, at, reason), pack)
    if not dry_run:
        meta = {**rules.pins(pack), "client": "command-line", "request": str(uuid.uuid4())}
        batch = Batch(streams={stream: (len(entries), events)}, meta=meta)
        await journal.append(authority.tenant, authority.keys, batch)
    return changes
