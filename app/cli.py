"""The command line: `frontdoor`.

What a command needs is imported when it runs, so that `--help` is quick. What goes wrong is said in one sentence,
without values and without a traceback, and ends with exit code 2.
"""

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, Literal, NoReturn

import typer

from app.base import garbage

if TYPE_CHECKING:
    from app.base.settings import Settings

ADMIN_URL = "FRONTDOOR_ADMIN_DATABASE_URL"
DOCUMENT = Path(__file__).parents[1] / "openapi" / "front-door.yaml"
LONGEST_DIFFERENCE = 40  # lines

app = typer.Typer(
    help="Front Door: the record and the workflow of a local authority's children's-services front door.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode="rich",
)

Slug = Annotated[str | None, typer.Option("--authority", help="Slug of the authority; needed where there are several.")]


def main() -> None:
    """The entry point."""
    garbage.look_seldom()
    with _one_sentence():
        app(prog_name="frontdoor")


def _say_version(asked: bool) -> None:
    if asked:
        from app.base.version import VERSION

        print(f"frontdoor {VERSION}")
        raise typer.Exit


@app.callback()
def everywhere(
    version: Annotated[
        bool, typer.Option("--version", callback=_say_version, is_eager=True, help="Say which version this is.")
    ] = False,
) -> None:
    pass


@app.command()
def demo(
    port: Annotated[int, typer.Option(min=0, max=65535, help="0 takes a free one.")] = 8000,
    data_dir: Annotated[Path, typer.Option(help="Where its data lives.")] = Path(".front-door"),
    reset: Annotated[bool, typer.Option("--reset", help="Begin again from nothing.")] = False,
    empty: Annotated[bool, typer.Option("--empty", help="Without the synthetic authority.")] = False,
    as_json: Annotated[bool, typer.Option("--json", help="Print one line of JSON when ready, for scripts.")] = False,
) -> None:
    """A synthetic authority to look at, with a PostgreSQL of its own."""
    from app.demo import demonstration

    try:
        demonstration.run(port=port, data_dir=data_dir, reset=reset, empty=empty, as_json=as_json)
    except KeyboardInterrupt:
        if not as_json:
            print("Stopped.")


@app.command()
def serve() -> None:
    """Serve the API, with settings from the environment (FRONTDOOR_...)."""
    settings = _settings()

    from app.api import application, server
    from app.base import logs
    from app.record import signing_keys
    from app.running import setup
    from app.web import site

    keys = signing_keys.issuer_keys(settings.keys_directory)
    logs.configure()
    options = application.Options(
        database_url=settings.database_url,
        keys_directory=settings.keys_directory,
        issuer=settings.issuer,
        issuer_keys=keys,
        checkpoints_to=settings.checkpoints_to,
        pool_size=settings.pool_size,
        memory_mib=settings.memory_mib,
    )
    try:
        with setup.listening(settings.host, settings.port) as listener:
            setup.keep_the_rules(settings.database_url)
            server.run(site.guarded(options), sockets=[listener])
    except KeyboardInterrupt:
        return


@app.command()
def work() -> None:
    """Run a worker, which keeps lists, queues and deadlines up with the log, and seals it. Any number may run."""
    settings = _settings()

    import signal
    import threading

    from app.base import logs
    from app.proof.sealing import Sealer
    from app.proof.second_place import sink
    from app.record.keys import FileKeys
    from app.running import setup, worker

    setup.keep_the_rules(settings.database_url)
    logs.configure()
    stop = threading.Event()
    for each in (signal.SIGINT, signal.SIGTERM):
        signal.signal(each, lambda number, frame: stop.set())  # noqa: ARG005 - as signal calls it
    worker.run(
        settings.database_url,
        lambda: worker.registered(settings.database_url),
        lambda tenant: FileKeys(settings.keys_directory / tenant.slug),
        stop,
        Sealer(settings.keys_directory, settings.issuer, sink(settings.checkpoints_to)),
    )


@app.command()
def migrate(
    database_url: Annotated[
        str | None, typer.Option(envvar=ADMIN_URL, show_envvar=True, help="As a role that may make roles and schemas.")
    ] = None,
    authority: Annotated[str | None, typer.Option(help="Add an authority: its slug, such as its LA code.")] = None,
    name: Annotated[str | None, typer.Option(help="The new authority's name.")] = None,
    la_code: Annotated[str | None, typer.Option(help="Its three-digit code, if the slug is not that.")] = None,
) -> None:
    """Bring the database to this version: the registry and every authority."""
    import re

    from app.running import setup

    new: list[tuple[str, str, str]] = []
    if authority is not None:
        if not re.fullmatch(r"[a-z0-9]{1,20}", authority):
            _fail("A slug is 1 to 20 lower-case letters and digits.")
        code = la_code or authority
        if not re.fullmatch(r"[0-9]{3}", code):
            _fail("An LA code has three digits: give it with --la-code.")
        if not name:
            _fail("A new authority needs its --name.")
        new.append((authority, name, code))
    slugs = setup.migrate(_admin_url(database_url), *new)
    print("The registry is up to date.")
    for slug in slugs:
        print(f"Authority {slug} is up to date.")


@app.command()
def client(
    file: Annotated[Path, typer.Argument(help="JSON: client_id, authority, kind, keys and the rest of the entry.")],
    database_url: Annotated[str | None, typer.Option(envvar=ADMIN_URL, show_envvar=True)] = None,
    issuer: Annotated[str | None, typer.Option(envvar="FRONTDOOR_ISSUER", show_envvar=True)] = None,
) -> None:
    """Register a client with its public keys, or replace its entry."""
    import psycopg
    from pydantic import TypeAdapter, ValidationError

    from app.record.registry import Client, add_client

    if not issuer:
        _fail("FRONTDOOR_ISSUER or --issuer must say at which address the client signs in.")
    try:
        entry: Client = TypeAdapter(Client).validate_json(file.read_bytes())
    except OSError as error:
        _fail(f"{file} cannot be read: {error.strerror}.")
    except ValidationError as error:
        wrong = sorted({".".join(map(str, item["loc"])) or "the JSON" for item in error.errors(include_input=False)})
        _fail(f"{file} is not a client's entry; look at {', '.join(wrong)}.")
    if any("d" in key for key in entry.keys):
        _fail(f"{file} holds a private key: register the public one.")
    with psycopg.connect(_admin_url(database_url)) as connection:
        add_client(connection, issuer, entry)
    print(f"Client {entry.client_id} of authority {entry.authority} is registered at {issuer}.")


@app.command()
def directory(
    file: Annotated[
        Path | None, typer.Argument(help="The whole directory, .toml, .json or .csv; without one, show it.")
    ] = None,
    by: Annotated[str | None, typer.Option(help="Your id: who changes it.")] = None,
    reason: Annotated[str | None, typer.Option(help="Why it changes.")] = None,
    authority: Slug = None,
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Say what would change, and change nothing.")] = False,
    as_json: Annotated[bool, typer.Option("--json", help="As JSON.")] = False,
) -> None:
    """Make the directory of teams and workers say what a file says: who is not in it has left."""
    import asyncio
    import re

    settings = _settings()

    from app.base.text import CODE
    from app.running import directory_file, setup

    if file is None:
        print(asyncio.run(directory_file.shown(settings, authority)).model_dump_json(exclude_none=True, indent=2))
        return
    if not (by and re.match(CODE, by) and reason):
        _fail("Say --by whom and for what --reason the directory changes.")
    setup.keep_the_rules(settings.database_url)
    changes = asyncio.run(directory_file.from_file(settings, file, authority, by, reason, dry_run=dry_run))
    for line in directory_file.told(changes, dry_run=dry_run, as_json=as_json):
        print(line)


@app.command()
def assertion(
    file: Annotated[Path, typer.Argument(help="JSON: client_id, token_endpoint and key, a private JWK.")],
    worker: Annotated[str | None, typer.Option(help="For a person: the id, sent with grant type jwt-bearer.")] = None,
    name: Annotated[str | None, typer.Option(help="The person's name.")] = None,
    role: Annotated[str | None, typer.Option(help="The person's role.")] = None,
    qualified: Annotated[bool, typer.Option("--qualified", help="A qualified social worker.")] = False,
) -> None:
    """Sign a client's assertion with its private key, to try the token endpoint with."""
    import json
    import secrets
    import time

    from joserfc import jwt
    from joserfc.jwk import JWKRegistry

    try:
        told = json.loads(file.read_text())
        key, client_id, endpoint = JWKRegistry.import_key(told["key"]), told["client_id"], told["token_endpoint"]
    except OSError as error:
        _fail(f"{file} cannot be read: {error.strerror}.")
    except Exception as error:  # noqa: BLE001 - whatever is wrong with the file, its content is secret
        _fail(f"{file} does not hold client_id, token_endpoint and a private key ({type(error).__name__}).")
    algorithm = {"OKP": "Ed25519", "EC": "ES256", "RSA": "PS256"}[key.key_type]
    now = int(time.time())
    claims: dict[str, Any] = {
        "iss": client_id, "sub": worker or client_id, "aud": endpoint, "iat": now, "exp": now + 240,
        "jti": secrets.token_urlsafe(16),
    }  # fmt: skip
    if worker:
        claims |= {"name": name or worker, "role": role or "", "qualified": qualified}
    print(jwt.encode({"alg": algorithm}, claims, key, algorithms=[algorithm]))


@app.command()
def sign_in_link(
    worker: Annotated[str, typer.Option(help="The person's id, as events name them.")],
    name: Annotated[str, typer.Option(help="The person's name.")],
    role: Annotated[str, typer.Option(help="The person's role: auditor, screening_manager ...")],
    qualified: Annotated[bool, typer.Option("--qualified", help="A qualified social worker.")] = False,
    team: Annotated[str | None, typer.Option(help="The person's team.")] = None,
    hours: Annotated[int, typer.Option(min=1, max=72, help="How long the link waits to be used.")] = 12,
    authority: Slug = None,
) -> None:
    """Make a link by which a person signs in to the pages, once. Whoever has it is that person."""
    import psycopg
    from pydantic import TypeAdapter, ValidationError

    from app.api.identity import Identity, Nobody, Person
    from app.base import clock
    from app.record import signing_keys
    from app.record.registry import workforces
    from app.terminal import arguments
    from app.web.sign_in import link
    from domain.vocabulary import Role

    told = {"id": worker, "name": name, "role": role, "qualified": qualified, "team": team}
    try:
        person: Person = TypeAdapter(Person).validate_python(told)
    except ValidationError as error:
        wrong = sorted({str(item["loc"][0]) for item in error.errors(include_input=False)})
        _fail(f"This names no person; look at {', '.join(wrong)}. Roles: {', '.join(Role)}.")
    settings = _settings()
    with psycopg.connect(settings.database_url) as connection:
        known = workforces(connection, settings.issuer, person.role)
    vouching = arguments.meant(known, authority, "No authority's own client may vouch for that role here.")
    _, vouches = arguments.the_one(vouching)
    identity = Identity(settings.issuer, signing_keys.issuer_keys(settings.keys_directory), Nobody(), clock.now)
    print(link(identity, vouches, person, seconds=hours * 3600))


@app.command()
def replay(
    case: Annotated[str, typer.Argument(help="The case's reference, as it is read out.")],
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

    asked = {"as_of": _moment("--as-of", as_of), "happened_by": _moment("--happened-by", happened_by)}
    settings = _settings()

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


@app.command()
def audit_pack(
    case: Annotated[str, typer.Argument(help="The case's reference, as it is read out.")],
    authority: Slug = None,
    output: Annotated[Path | None, typer.Option(help="The file to write; else a name that says what it is.")] = None,
    audience: Annotated[Literal["auditor", "office"], typer.Option("--as", help="Whose view it holds.")] = "auditor",
    extends: Annotated[
        int | None, typer.Option(min=1, help="The size of a checkpoint you hold: prove that the log extends it.")
    ] = None,
) -> None:
    """Write a case's history into one file that proves itself."""
    import asyncio

    settings = _settings()

    from app.running import case_pack

    made = asyncio.run(case_pack.take(settings, case, authority, audience, extends))
    for line in case_pack.put(made, output):
        print(line)


@app.command()
def verify(
    pack: Annotated[Path | None, typer.Argument(help="An audit pack; without one, the whole log.")] = None,
    authority: Slug = None,
    key: Annotated[str | None, typer.Option(help="The log's verifier key as you hold it, or a file with it.")] = None,
    checkpoint: Annotated[list[Path] | None, typer.Option(help="A checkpoint you kept: a signed note.")] = None,
    as_json: Annotated[bool, typer.Option("--json", help="As JSON.")] = False,
) -> None:
    """Check that nothing was changed: in an audit pack, without network, database or settings, or in the whole log.

    Exit code 1 when something does not fit.
    """
    import json

    held = {str(file): _text(file) for file in checkpoint or []}
    known = key if key is None or "+" in key else _text(Path(key)).strip()
    if pack is None:
        settings = _settings()

        from pydantic_core import to_json

        from app.running import whole_logs

        reports = whole_logs.verified(settings, authority, known, held)
        for report in reports:
            for line in [to_json(report).decode()] if as_json else whole_logs.lines(report):
                print(line)
        raise typer.Exit(0 if all(report.intact for report in reports) else 1)
    if len(held) > 1:
        _fail("A pack is held against one --checkpoint.")

    from app.proof.packs import opening as packs
    from app.proof.packs import verdict

    checked = packs.verify(_content(pack), known, next(iter(held.values()), None))
    for line in [json.dumps(verdict.plain(checked))] if as_json else verdict.lines(checked):
        print(line)
    raise typer.Exit(0 if checked.fits else 1)


@app.command()
def export(
    authority: Slug = None,
    output: Annotated[Path | None, typer.Option(help="The file to write; else standard output.")] = None,
) -> None:
    """Write a whole log as JSON lines, as it is stored: personal fields stay encrypted."""
    settings = _settings()

    from app.running import whole_logs

    said = whole_logs.exported(settings, authority, output)
    if output is not None:
        print(said)


@app.command()
def rebuild(
    name: Annotated[str, typer.Argument(help="The projection: case_list, queues, deadlines ...")],
    authority: Slug = None,
) -> None:
    """Make a projection's rows again from the first event, or go on with that. Readers keep the old ones meanwhile."""
    from app.record.keys import FileKeys
    from app.running import worker
    from app.terminal import arguments
    from app.terminal.console import bar
    from migrations import Tenant

    settings = _settings()
    known = sorted(each.name for each in worker.PROJECTIONS)
    if name not in known:
        _fail(f"There is no such projection; there are {', '.join(known)}.")
    meant = arguments.authorities(settings.database_url, authority)
    for tenant in map(Tenant, meant):
        keys = FileKeys(settings.keys_directory / tenant.slug)
        with bar(f"{tenant.slug} {name}") as show:
            worker.rebuild(settings.database_url, tenant, keys, name, show)
    for slug in meant:
        print(f"{name} of authority {slug} is rebuilt.")


@app.command()
def parked(
    authority: Slug = None,
    as_json: Annotated[bool, typer.Option("--json", help="As JSON.")] = False,
) -> None:
    """List the records that wait because an event of theirs cannot be read. Newer code takes them up by itself."""
    settings = _settings()

    from app.running import parked as waiting
    from app.terminal import arguments
    from migrations import Tenant

    meant = arguments.authorities(settings.database_url, authority)
    found = [each for slug in meant for each in waiting.parked(settings.database_url, Tenant(slug))]
    for line in [waiting.as_json(found)] if as_json else waiting.lines(found):
        print(line)


@app.command()
def rule(
    number: Annotated[str, typer.Argument(help="The rule's number or alias: CL2.")],
    as_json: Annotated[bool, typer.Option("--json", help="As JSON.")] = False,
) -> None:
    """Tell a rule's whole story: its words, what keeps it, events, operations, tests, each with file and line."""
    from app.terminal import rule_story

    told = rule_story.Teller().story(rule_story.asked(number))
    for line in [rule_story.as_json(told)] if as_json else rule_story.lines(told):
        print(line)


@app.command()
def openapi(
    output: Annotated[Path, typer.Option(help="The file to write, or to compare with.")] = DOCUMENT,
    check: Annotated[bool, typer.Option("--check", help="Compare; exit code 1 when the file differs.")] = False,
) -> None:
    """Write the OpenAPI document. Needs no database."""
    import difflib

    from app.api import application
    from app.api import document as documents

    document = application.openapi()
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
        "write it with `frontdoor openapi`.",
        file=sys.stderr,
    )
    raise typer.Exit(1)


# What commands share


def _fail(sentence: str) -> NoReturn:
    print(sentence, file=sys.stderr)
    raise typer.Exit(2)


def _content(file: Path) -> bytes:
    try:
        return file.read_bytes()
    except OSError as error:
        _fail(f"{file} cannot be read: {error.strerror}.")


def _text(file: Path) -> str:
    return _content(file).decode("utf-8", "replace")


@contextmanager
def _one_sentence() -> Iterator[None]:
    """Say what went wrong in one sentence; of what nobody foresaw, only what it was and where."""
    try:
        yield
    except (SystemExit, KeyboardInterrupt):
        raise
    except BaseException as error:  # noqa: BLE001 - an exception's own words may hold values
        from app.base import logs

        told = logs.failure(error)
        if type(error).__name__ in {"CannotStart", "PostgresError", "UnknownEvent"}:
            sentence = str(error)
        elif type(error).__name__ == "DatabaseUnavailable" or str(told.get("sqlstate", "08"))[:2] == "08":
            sentence = f"The database does not answer ({told['exception']})."
        else:
            known = (str(told[each]) for each in ("exception", "sqlstate", "where") if each in told)
            sentence = f"This did not work: {', '.join(known)}."
        print(sentence, file=sys.stderr)
        sys.exit(2)


def _settings() -> "Settings":
    from app.base import settings

    try:
        return settings.read()
    except settings.SettingsMissing as missing:
        print(missing, file=sys.stderr)
        raise typer.Exit(2) from None


def _moment(option: str, given: str | None) -> datetime | None:
    from pydantic import TypeAdapter, ValidationError

    from app.base.text import Instant

    try:
        return TypeAdapter(Instant).validate_python(given) if given else None
    except ValidationError:
        _fail(f"{option} needs date, time and offset: 2026-07-08T09:30:00+01:00.")


def _admin_url(given: str | None) -> str:
    url = given or os.environ.get(ADMIN_URL)
    if not url:
        _fail(f"{ADMIN_URL} or --database-url must name the database.")
    if not url.startswith(("postgresql://", "postgres://")):
        _fail("The database's address must begin with postgresql://.")
    return url


if __name__ == "__main__":
    main()
