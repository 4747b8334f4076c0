"""The command that tells what was erased, and what somebody asked to have erased."""

import typer

from app.cli import given
from app.cli.given import Json, SlugOrAll

erasures = typer.Typer(help="What was erased, for good.", no_args_is_help=True)


@erasures.callback()
def _erasures() -> None:
    pass


@erasures.command("list")
def list_erasures(authority: SlugOrAll = None, as_json: Json = False) -> None:
    """List every erasure that was asked for, declined or approved: of which case, by whom, on which ground."""
    settings = given.settings()

    from app.running import erased
    from app.terminal import arguments
    from migrations import Tenant

    meant = arguments.authorities(settings.database_url, authority)
    found = [each for slug in meant for each in erased.every(settings.database_url, Tenant(slug))]
    for line in [erased.as_json(found)] if as_json else erased.lines(found):
        print(line)
