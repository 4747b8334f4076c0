"""`frontdoor registry`: what was done to the registry, and by whoever runs the service."""

from typing import TYPE_CHECKING

import typer

from app.cli import given
from app.cli.given import Json, SlugOrAll

if TYPE_CHECKING:
    from app.record.acts import Act

registry = typer.Typer(help="The registry of authorities, clients, issuers and rules.", no_args_is_help=True)


@registry.callback()
def _registry() -> None:
    pass


@registry.command("log")
def log(authority: SlugOrAll = None, as_json: Json = False) -> None:
    """List what was done to it, and by whoever runs the service: what, to which row, when, by whom and why."""
    from app.record import acts
    from app.running import levels

    with levels.looking(given.settings().database_url) as connection:
        found = [each for each in acts.every(connection) if authority is None or each.is_of(authority)]
    given.say({"acts": found}, map(_line, found) if found else ["There is none."], as_json=as_json)


def _line(act: "Act") -> str:
    what = [act.table or "", *act.key, *(f"{name} {value}" for name, value in act.told.items())]
    who = f"{act.by.id} as {act.by.account}" if act.by.id else act.by.account
    said = " ".join(filter(None, what))
    why = f": {act.by.reason}" if act.by.reason else ""
    return f"{act.position}  {act.at:%Y-%m-%d %H:%M:%S}  {act.act}  {said}  by {who}{why}"
