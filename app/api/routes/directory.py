"""The directory: the authority's teams and workers."""

from typing import Any
from uuid import UUID

from fastapi import APIRouter, Response
from pydantic import Field
from typing_extensions import TypedDict

from app.api.answers import READ, RecordedEvent, WouldRecord, command
from app.api.bodies import Command
from app.api.desk import Decision, TheDesk
from app.api.directories import MOST_TEAMS, MOST_WORKERS, Changes, TeamPart, WorkerPart, at_home
from app.api.document import headers
from app.api.edge import ParsedOnce
from app.api.streams import DIRECTORY
from app.base.parts import example
from app.base.text import Code, Text
from domain import directory
from domain.policy import Pack
from domain.vocabulary import Role

router = APIRouter(prefix="/v1/directory", tags=["directory"], route_class=ParsedOnce)

FOUND: dict[int | str, dict[str, Any]] = {200: {"headers": headers("ETag")}, **READ}


class TeamView(TypedDict):
    """A team. manager: the id of who manages it; telephone and email are null once they were erased too."""

    team: str
    name: str
    localities: list[str]
    telephone: str | None
    email: str | None
    manager: str | None


class ListingView(TypedDict):
    """A worker. name is null once it was erased. home_postcode_held: whether it is known where they live."""

    worker: str
    name: str | None
    roles: list[Role]
    team: str | None
    qualified: bool
    telephone: str | None
    email: str | None
    home_postcode_held: bool


class DirectoryView(TypedDict):
    """The authority's teams and workers, each by their ids. version: how many changes there were; the ETag."""

    version: int
    teams: list[TeamView]
    workers: list[ListingView]


class DirectoryRecorded(TypedDict):
    """What a command on the directory recorded."""

    version: int
    recorded: list[RecordedEvent]


class DirectoryRehearsed(TypedDict):
    """What a command on the directory would record: the answer to a dry run."""

    version: int
    would_record: list[WouldRecord]


class DirectoryBody(Command):
    """What has changed and why: teams and workers as they are now, who has left, and which teams are closed."""

    model_config = example(
        {
            "teams": [
                {
                    "team": "south",
                    "name": "South Assessment Team",
                    "localities": ["southmarsh", "lowfen"],
                    "telephone": "01632 960001",
                    "email": "south@anytown.example",
                    "manager": "atm-1",
                }
            ],
            "workers": [
                {
                    "worker": "atm-1",
                    "name": "M. Anager",
                    "roles": ["area_team_manager"],
                    "team": "south",
                    "qualified": True,
                },
                {"worker": "dsw-4", "name": "D. Uty", "roles": ["duty_social_worker"], "team": "south"},
            ],
            "reason": "The south is one team from July on.",
        }
    )

    teams: tuple[TeamPart, ...] = Field((), max_length=MOST_TEAMS)
    workers: tuple[WorkerPart, ...] = Field((), max_length=MOST_WORKERS)
    left: tuple[Code, ...] = Field((), max_length=MOST_WORKERS)
    closed: tuple[Code, ...] = Field((), max_length=MOST_TEAMS)
    reason: Text


@router.get(
    "",
    operation_id="get_directory",
    summary="The authority's teams and workers",
    response_model=DirectoryView,
    responses=FOUND,
)
async def get_directory(desk: TheDesk, response: Response) -> DirectoryView:
    """For the authority's own workers: which team serves a locality, who manages it, who is qualified."""
    known, reader = await desk.listed(), desk.reader()
    response.headers["ETag"] = f'"{known.version}"'
    return {
        "version": known.version,
        "teams": [
            {
                "team": each.team,
                "name": each.name,
                "localities": list(each.localities),
                "telephone": reader.open(each.telephone),
                "email": reader.open(each.email),
                "manager": each.manager,
            }
            for _, each in sorted(known.teams.items())
        ],
        "workers": [
            {
                "worker": each.worker,
                "name": reader.open(each.name),
                "roles": list(each.roles),
                "team": each.team,
                "qualified": each.qualified,
                "telephone": reader.open(each.telephone),
                "email": reader.open(each.email),
                "home_postcode_held": each.home_postcode is not None,
            }
            for _, each in sorted(known.workers.items())
        ],
    }


@router.post(
    "",
    operation_id="keep_directory",
    summary="Change the directory: teams and workers as they are now",
    response_model=DirectoryRecorded,
    **command(directory.LOCAL_TEAM, directory.QUALIFIED, rehearsed=DirectoryRehearsed),
)
async def keep_directory(body: DirectoryBody, desk: TheDesk) -> Response:
    """All of it or nothing. Who acts for a team, who is telephoned and who may lead follow from it at once."""
    by, at, reader = desk.by, desk.moment(body.occurred_at), desk.reader()

    async def decide(known: directory.Directory, pack: Pack, stream: UUID) -> Decision:
        changes = Changes(
            teams=tuple(team.listed for team in body.teams),
            workers=tuple(at_home(worker.listed, known, reader) for worker in body.workers),
            left=body.left,
            closed=body.closed,
        )
        order = changes.order(by, at, body.reason)
        return Decision(streams={stream: directory.keep(known, order, pack)})

    return await desk.on(DIRECTORY, "", body, decide)
