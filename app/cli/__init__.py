"""The command line: `frontdoor`.

What a command needs is imported when it runs, so that `--help` is quick. What goes wrong is said in one sentence,
without values and without a traceback, and ends with exit code 2.
"""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Annotated

import typer

from app.base import garbage
from app.cli import (
    acts,
    administration,
    erasures,
    evidence,
    keys,
    operations,
    processes,
    providers,
    registered,
    returns,
    sessions,
    upkeep,
)

COMMANDS = (
    processes.demo,
    processes.serve,
    processes.work,
    processes.clock,
    administration.migrate,
    providers.provider,
    administration.directory,
    administration.assertion,
    administration.sign_in_link,
    evidence.replay,
    evidence.audit_pack,
    evidence.verify,
    evidence.export,
    upkeep.parked,
    upkeep.notices,
    operations.doctor,
    operations.restore_check,
    upkeep.rule,
    upkeep.openapi,
    upkeep.asyncapi,
)
"""Every command, in the order in which `--help` lists them."""

app = typer.Typer(
    help="Front Door: the record and the workflow of a local authority's children's-services front door.",
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    rich_markup_mode="rich",
)


def main() -> None:
    """The entry point."""
    garbage.look_for_none_at_the_start()
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
        if type(error).__name__ in {"CannotStart", "KeysAway", "PostgresError", "UnknownEvent", "Unopenable"}:
            sentence = str(error)
        else:
            sentence = _of_the_database(error)
            if not sentence:
                known = (str(told[each]) for each in ("exception", "sqlstate", "where") if each in told)
                sentence = f"This did not work: {', '.join(known)}."
        print(sentence, file=sys.stderr)
        sys.exit(2)


def _of_the_database(error: BaseException) -> str:
    """What is wrong with the database, in a sentence; nothing when that is not what went wrong."""
    from app.base import unreached

    cause = unreached.of(error)
    if cause is None:
        away = type(error).__name__ == "DatabaseUnavailable"
        return "The database does not answer: `frontdoor doctor` says more." if away else ""
    if cause.sqlstate in unreached.NOT_MIGRATED:
        return "The database is not that of this version: run `frontdoor migrate` first."
    if cause.sqlstate == unreached.MAY_NOT:
        return "The role that signs in to the database may not do that: `frontdoor doctor` says whose it should be."
    away = type(cause).__name__ == "OperationalError" or str(cause.sqlstate)[:2] == "08"
    return " ".join(unreached.why(cause)) if away else ""


for each in COMMANDS:
    app.command()(each)
app.add_typer(registered.authorities, name="authority")
app.add_typer(registered.clients, name="client")
app.add_typer(acts.registry, name="registry")
app.add_typer(upkeep.projections, name="projections")
app.add_typer(upkeep.packs, name="pack")
app.add_typer(returns.returns, name="return")
app.add_typer(sessions.sessions, name="sessions")
app.add_typer(erasures.erasures, name="erasure")
app.add_typer(keys.keys, name="keys")
