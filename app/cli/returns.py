"""`frontdoor return`: statutory returns, made of the whole record of an authority."""

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from app.cli import given
from app.cli.given import Slug

if TYPE_CHECKING:
    from datetime import date

    from app.running.returns import Return

Output = Annotated[Path | None, typer.Option(help="The file to write; else standard output.")]
On = Annotated[
    str | None,
    typer.Option(help="The last day that it tells of: 2026-11-30. Today where the authority is, if none is said."),
]

returns = typer.Typer(
    help="What the Department for Education and Ofsted are told, of every child there is. What was made is recorded.",
    no_args_is_help=True,
)


@returns.command("cin-census")
def cin_census(
    year: Annotated[int, typer.Argument(min=2010, max=2100, help="The census's: 2026 ends on 31 March 2026.")],
    authority: Slug = None,
    output: Output = None,
    sources: Annotated[
        Path | None, typer.Option(help="A file for each value with the positions in the log it rests on.")
    ] = None,
) -> None:
    """The children in need census, as XML by the schema of 2026."""
    from app.running.returns import Return
    from domain.returns import Period

    _make(Return.CENSUS, Period.ending(year).last, authority, output, sources)


@returns.command("daily")
def daily(on: On = None, authority: Slug = None, output: Output = None) -> None:
    """The bodies of the daily collection's requests, one a line, of this year's children so far."""
    from app.running.returns import Return

    _make(Return.DAILY, _day(on), authority, output, None)


@returns.command("annex-a-contacts")
def contacts(on: On = None, authority: Slug = None, output: Output = None) -> None:
    """Ofsted's list 1: the contacts of six months, as CSV."""
    from app.running.returns import Return

    _make(Return.CONTACTS, _day(on), authority, output, None)


@returns.command("annex-a-referrals")
def referrals(on: On = None, authority: Slug = None, output: Output = None) -> None:
    """Ofsted's list 3: the referrals of six months, as CSV."""
    from app.running.returns import Return

    _make(Return.REFERRALS, _day(on), authority, output, None)


def _day(text: str | None) -> "date | None":
    from datetime import date

    try:
        return date.fromisoformat(text) if text else None
    except ValueError:
        given.fail("--on needs a day, such as 2026-11-30.")


def _make(kind: "Return", on: "date | None", authority: str | None, output: Path | None, sources: Path | None) -> None:
    import asyncio

    from app.running import returns

    made = asyncio.run(returns.make(given.settings(), authority, kind, on))
    if output is None:
        sys.stdout.buffer.write(made.content)
    for file, content in ((output, made.content), (sources, made.sources)):
        if file is not None:
            given.write(file, content)
    for line in returns.said(made):
        print(line, file=sys.stderr)
