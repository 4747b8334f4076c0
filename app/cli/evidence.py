"""The commands of whoever looks closely: a case's replay and its pack, whole logs verified and exported."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Literal

import typer

from app.cli import given
from app.cli.given import Slug, SlugOrAll

if TYPE_CHECKING:
    from app.proof.verification import Report
    from app.running.derived import Derived


def replay(
    case: Annotated[
        str, typer.Argument(help="The reference of a case, a consultation, a challenge or an enquiry, as read out.")
    ],
    as_of: Annotated[str | None, typer.Option(help="As recorded by that moment: 2026-07-08T09:30:00+01:00.")] = None,
    happened_by: Annotated[str | None, typer.Option(help="What had happened by then, as known now.")] = None,
    version: Annotated[int | None, typer.Option(min=1, help="As the case's first n events left it.")] = None,
    position: Annotated[int | None, typer.Option(min=1, help="As read up to that position of the log.")] = None,
    pack: Annotated[str | None, typer.Option(help="What would have been late: same-day-example.")] = None,
    compare_with: Annotated[int | None, typer.Option(min=1, help="What changed since that line.")] = None,
    authority: Slug = None,
    as_json: Annotated[bool, typer.Option("--json", help="As JSON, as the API tells it.")] = False,
    no_step: Annotated[bool, typer.Option("--no-step", help="Print all of it, on a terminal too.")] = False,
) -> None:
    """Step through a case's history as an auditor sees it: arrow keys, ? for all of them. Piped, print it."""
    import asyncio

    asked = {"as_of": given.moment("--as-of", as_of), "happened_by": given.moment("--happened-by", happened_by)}
    settings = given.settings()

    from app.base import clock
    from app.reading.replay import Moment
    from app.terminal import full_screen, stepping, transcript

    moment = Moment(version=version, position=position, **asked)
    whole = asyncio.run(stepping.load(settings, case, authority))
    stepper = stepping.at(whole, moment, pack, compare_with, clock.now())
    if as_json:
        print(transcript.as_json(whole, moment, stepper.steps, stepper.pack, compare_with))
    elif full_screen.is_one() and not no_step:
        stepping.step(stepper)
    else:
        until = stepper.judged_at(len(stepper.steps) - 1)
        for line in transcript.history(whole, moment, stepper.steps, stepper.pack, compare_with, until):
            print(line)


def audit_pack(
    case: Annotated[
        str, typer.Argument(help="The reference of a case, a consultation, a challenge or an enquiry, as read out.")
    ],
    authority: Slug = None,
    output: Annotated[Path | None, typer.Option(help="The file to write; else a name that says what it is.")] = None,
    audience: Annotated[Literal["auditor", "office"], typer.Option("--as", help="Whose view it holds.")] = "auditor",
    extends: Annotated[
        int | None, typer.Option(min=1, help="The size of a checkpoint you hold: prove that the log extends it.")
    ] = None,
) -> None:
    """Write a case's history into one file that proves itself."""
    import asyncio

    settings = given.settings()

    from app.running import case_pack

    made = asyncio.run(case_pack.take(settings, case, authority, audience, extends))
    for line in case_pack.put(made, output):
        print(line)


def verify(
    pack: Annotated[Path | None, typer.Argument(help="An audit pack; without one, the whole log.")] = None,
    authority: SlugOrAll = None,
    key: Annotated[str | None, typer.Option(help="The log's verifier key as you hold it, or a file with it.")] = None,
    checkpoint: Annotated[list[Path] | None, typer.Option(help="A checkpoint you kept: a signed note.")] = None,
    derived: Annotated[
        bool, typer.Option("--derived", help="Instead, hold what follows from the log against it: lists, claims.")
    ] = False,
    as_json: Annotated[bool, typer.Option("--json", help="As JSON.")] = False,
) -> None:
    """Check that nothing was changed: in an audit pack, without network, database or settings, or in the whole log.

    Exit code 1 when something does not fit.
    """
    import json

    held = {str(file): given.text(file) for file in checkpoint or []}
    known = key if key is None or "+" in key else given.text(Path(key)).strip()
    if pack is None:
        settings = given.settings()

        from pydantic_core import to_json

        from app.running import whole_logs

        reports: Sequence[Report | Derived]
        if derived:
            reports = whole_logs.derived_from(settings, authority)
        else:
            reports = whole_logs.verified(settings, authority, known, held)
        for report in reports:
            for line in [to_json(report).decode()] if as_json else whole_logs.lines(report):
                print(line)
        raise typer.Exit(0 if all(report.intact for report in reports) else 1)
    if len(held) > 1:
        given.fail("A pack is held against one --checkpoint.")

    from app.proof.packs import opening as packs
    from app.proof.packs import verdict

    checked = packs.verify(given.content(pack), known, next(iter(held.values()), None))
    for line in [json.dumps(verdict.plain(checked))] if as_json else verdict.lines(checked):
        print(line)
    raise typer.Exit(0 if checked.fits else 1)


def export(
    authority: Slug = None,
    output: Annotated[Path | None, typer.Option(help="The file to write; else standard output.")] = None,
) -> None:
    """Write a whole log as JSON lines, as it is stored: personal fields stay encrypted."""
    settings = given.settings()

    from app.running import whole_logs

    said = whole_logs.exported(settings, authority, output)
    if output is not None:
        print(said)
