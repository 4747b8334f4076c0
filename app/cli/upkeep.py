"""The commands that mend or tell: projections, records that wait, a rule's story, the API's documents."""

import os
import sys
from pathlib import Path
from typing import Annotated, Any

import typer

from app.cli import given
from app.cli.given import Json, SlugOrAll

DOCUMENTS = Path(__file__).parents[2] / "openapi"
LONGEST_DIFFERENCE = 40  # lines


projections = typer.Typer(help="The read models that are made of the log.", no_args_is_help=True)


@projections.command()
def status(authority: SlugOrAll = None, as_json: Json = False) -> None:
    """Say how far each has come. Exit code 1: one has stopped, or is a minute or more behind."""
    from dataclasses import asdict

    from app.running import levels
    from app.terminal import arguments
    from migrations import Tenant

    settings = given.settings()
    meant = arguments.authorities(settings.database_url, authority)
    with levels.looking(settings.database_url) as connection:
        found = [each for slug in meant for each in levels.projections(connection, Tenant(slug))]
    told = [
        f"{each.authority}  {each.projection}  version {each.version}  {each.state}  {each.behind} events"
        f" and {each.seconds:.0f} s behind" + ("  another is built beside" if each.building else "")
        for each in found
    ]
    given.say({"projections": [asdict(each) for each in found]}, told, as_json=as_json)
    if any(each.is_late for each in found):
        raise typer.Exit(1)


@projections.command()
def rebuild(
    name: Annotated[
        str,
        typer.Argument(help="The projection: case_list, queues, deadlines ...; feed, notices, exchanges never are."),
    ],
    authority: SlugOrAll = None,
    processes: Annotated[int, typer.Option(min=1, help="How many may be at it at once.")] = os.cpu_count() or 1,
    in_order: Annotated[
        bool, typer.Option("--in-order", help="In the order of the log, by one process: slower.")
    ] = False,
    check: Annotated[
        bool, typer.Option(help="Then hold the rows against the log, as `verify --derived` does: by one process.")
    ] = True,
    as_json: Json = False,
) -> None:
    """Make a projection's rows again from the first event, or go on with that. Readers keep the old ones meanwhile.

    Exit code 1: they are there, and are not what the log makes of them.
    """
    from app.running import whole_logs, worker
    from app.terminal import arguments
    from migrations import Tenant

    settings = given.settings()
    known = sorted(each.name for each in worker.PROJECTIONS if not each.once)
    if name in {each.name for each in worker.PROJECTIONS if each.once}:
        given.fail(f"{name} is told once and is not built again; there are {', '.join(known)}.")
    if name not in known:
        given.fail(f"There is no such projection; there are {', '.join(known)}.")
    meant = arguments.authorities(settings.database_url, authority)
    reports = []
    for slug in meant:
        made = whole_logs.rebuilt(settings, Tenant(slug), name, processes, in_order=in_order, check=check)
        reports.append(made)
        held = made.parts > len(made.notes)
        said = " Held against the log: " + ("nothing differs." if made.intact else "it differs.") if held else ""
        _, *more = whole_logs.lines(made)
        told = {"authority": slug, "projection": name, "held": held, "findings": made.findings, "notes": made.notes}
        given.say(told, [f"{name} of authority {slug} is rebuilt.{said}", *more], as_json=as_json)
    if not all(made.intact for made in reports):
        again = "" if in_order else f" `frontdoor projections rebuild {name} --in-order` makes them another way."
        print(f"A fault of this version, or somebody changed rows meanwhile: report it.{again}", file=sys.stderr)
        raise typer.Exit(1)


def notices(authority: SlugOrAll = None, as_json: Json = False) -> None:
    """Count notices by how they stand, and those that were given up by why; the page Notices says which they are."""
    from app.running import levels
    from app.terminal import arguments
    from migrations import Tenant

    settings = given.settings()
    meant = arguments.authorities(settings.database_url, authority)
    with levels.looking(settings.database_url) as connection:
        found = [each for slug in meant for each in levels.notices(connection, Tenant(slug))]
    told = [f"{of}  {standing}  {why or '-'}  {count}" for of, standing, why, count in found]
    names = ("authority", "standing", "why", "count")
    said = [dict(zip(names, each, strict=True)) for each in found]
    given.say({"notices": said}, told or ["There is none."], as_json=as_json)


def parked(authority: SlugOrAll = None, as_json: Json = False) -> None:
    """List the records that wait because an event of theirs cannot be read. Newer code takes them up by itself."""
    settings = given.settings()

    from app.running import parked as waiting
    from app.terminal import arguments
    from migrations import Tenant

    meant = arguments.authorities(settings.database_url, authority)
    found = [each for slug in meant for each in waiting.parked(settings.database_url, Tenant(slug))]
    for line in [waiting.as_json(found)] if as_json else waiting.lines(found):
        print(line)


def rule(
    number: Annotated[str, typer.Argument(help="The rule's number or alias: CL2.")],
    as_json: Json = False,
) -> None:
    """Tell a rule's whole story: its words, what keeps it, events, operations, tests, each with file and line."""
    from app.terminal import rule_story

    told = rule_story.Teller().story(rule_story.asked(number))
    for line in [rule_story.as_json(told)] if as_json else rule_story.lines(told):
        print(line)


packs = typer.Typer(help="Policy packs: the parameters of the procedure.", no_args_is_help=True)


@packs.callback()
def _packs() -> None:
    pass


@packs.command()
def check(file: Annotated[Path, typer.Argument(help="A policy pack, as JSON.")], as_json: Json = False) -> None:
    """Check a policy pack before anything is judged by it; what is wrong is said with its line. Needs no database."""
    from app.running import pack_file

    found = [str(fault) for fault in pack_file.faults(file)]
    given.say({"faults": found}, found or [f"{file} is a policy pack."], as_json=as_json)
    if found:
        raise typer.Exit(1)


def openapi(
    output: Annotated[Path, typer.Option(help="The file to write, or to compare with.")] = DOCUMENTS
    / "front-door.yaml",
    check: Annotated[bool, typer.Option("--check", help="Compare; exit code 1 when the file differs.")] = False,
) -> None:
    """Write the OpenAPI document. Needs no database."""
    import orjson

    from app.api import application

    made = application.openapi_from_code()
    _keep(made, output, "openapi", check=check)
    if not check:
        output.with_suffix(".json").write_bytes(orjson.dumps(made))  # which the service answers with


def asyncapi(
    output: Annotated[Path, typer.Option(help="The file to write, or to compare with.")] = DOCUMENTS / "feed.yaml",
    check: Annotated[bool, typer.Option("--check", help="Compare; exit code 1 when the file differs.")] = False,
) -> None:
    """Write the AsyncAPI document of the change feed. Needs no database."""
    from app.api import feed_document

    _keep(feed_document.asyncapi(), output, "asyncapi", check=check)


def _keep(document: dict[str, Any], output: Path, command: str, *, check: bool) -> None:
    """Write a document, or compare it with the file."""
    import difflib

    from app.api import document as documents

    if not check:
        output.parent.mkdir(parents=True, exist_ok=True)
        output.write_text(documents.written(document))
        print(f"{output} is written.")
        return
    kept = documents.read(output.read_text()) if output.exists() else {}
    if kept == document:
        print(f"{output} is what the application says.")
        return
    before, after = (documents.written(each, in_order=False).splitlines() for each in (kept, document))
    difference = list(difflib.unified_diff(before, after, str(output), "the application", n=1, lineterm=""))
    for line in difference[:LONGEST_DIFFERENCE]:
        print(line, file=sys.stderr)
    more = len(difference) - LONGEST_DIFFERENCE
    print(
        f"{output} is not what the application says{f' ({more} more lines)' if more > 0 else ''}: "
        f"write it with `frontdoor {command}`.",
        file=sys.stderr,
    )
    raise typer.Exit(1)
