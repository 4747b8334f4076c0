"""The commands that keep the keys: turn the master key, back the keys up, put them back, and check them."""

from pathlib import Path
from typing import Annotated, Any

import typer

from app.cli import given
from app.cli.given import Json, SlugOrAll, Who, Why

keys = typer.Typer(help="The keys of the record: rotation, backup, putting back, check.", no_args_is_help=True)


@keys.callback()
def _keys() -> None:
    pass


@keys.command()
def rotate(authority: SlugOrAll = None, by: Who = None, reason: Why = None, as_json: Json = False) -> None:
    """Wrap every key anew, under a wrapping key that is new and wrapped by the newest master key.

    No event is touched, and the service runs on. Killed half-way it loses nothing: run it again. Exit code 1: there are
    keys that nothing here opens.
    """
    settings, who = given.settings("master_keys", "kms_token"), given.by(by, reason)

    from app.record import acts, rotation, signing_keys
    from app.record.authorities import KeyStores
    from app.terminal import arguments
    from app.terminal.console import bar

    stores, told = KeyStores.named(settings), {}
    for slug in arguments.authorities(settings.database_url, authority):
        with bar(f"{slug} keys") as show:
            told[slug] = rotation.rotate(stores.of(slug), show)
        acts.by_the_service(settings.database_url, "keys-rotated", {"authority": slug, **_fields(told[slug])}, who)
    signing_keys.rewrap(stores.directory, stores.custody)
    _say(
        [{"authority": slug, **_fields(each)} for slug, each in told.items()],
        [
            f"{slug}: {each.keys} keys of {each.scopes} scopes are wrapped anew, under wrapping key {each.version}."
            + (f" {each.unopened} cannot be opened." if each.unopened else "")
            for slug, each in told.items()
        ],
        "rotated", as_json=as_json,
    )  # fmt: skip
    if any(each.unopened for each in told.values()):
        raise typer.Exit(1)


@keys.command()
def backup(to: Annotated[Path, typer.Argument(help="The file to write, which is not there yet.")],
           as_json: Json = False) -> None:  # fmt: skip
    """Write the keys of all authorities to a file, wrapped as they are. The service runs on.

    Keep it apart from the database's backups. Without a master key whoever has it can open the record.
    """
    settings = given.settings("master_keys", "kms_token")

    from app.base import clock
    from app.record import backup as backups
    from app.record.authorities import KeyStores

    files = backups.back_up(KeyStores.named(settings), to, clock.now())
    wrapped = bool(settings.kms or settings.master_keys)
    clear = "" if wrapped else " No master key wraps them: whoever has this file can open the record."
    _say({"file": str(to), "files": files, "wrapped": wrapped}, [f"{to} holds {files} files of keys.{clear}"], "backup",
         as_json=as_json)  # fmt: skip


@keys.command()
def restore(
    file: Annotated[Path, typer.Argument(help="A backup of the keys.")],
    authority: SlugOrAll = None,
    by: Who = None,
    reason: Why = None,
    as_json: Json = False,
) -> None:
    """Put back the keys that are missing here. What is here stays; what was erased stays erased. The service runs on.

    Exit code 1: the backup holds keys that nothing here opens.
    """
    settings, who = given.settings("master_keys", "kms_token"), given.by(by, reason)

    from app.record import acts
    from app.record import backup as backups
    from app.record.authorities import KeyStores
    from app.terminal import arguments

    held, stores = backups.read(file), KeyStores.named(settings)
    wanted = [slug for slug in arguments.authorities(settings.database_url, authority) if slug in held.authorities]
    told = [backups.put_back(held, stores, slug) for slug in wanted]
    backups.put_back_issuer(held, settings.keys_directory)
    for each in told:
        acts.by_the_service(settings.database_url, "keys-restored", _fields(each), who)
    _say(
        [_fields(each) for each in told],
        [
            f"{each.authority}: {each.added} keys are put back, {each.here} were here, {each.erased} stay erased."
            + (f" {each.unopened} cannot be opened." if each.unopened else "")
            for each in told
        ] or ["There was nothing to put back."],
        "restored", as_json=as_json,
    )  # fmt: skip
    if any(each.unopened for each in told):
        raise typer.Exit(1)


@keys.command()
def check(authority: SlugOrAll = None, as_json: Json = False) -> None:
    """See whether every record can be opened, and list those that cannot. Reads the whole log; changes nothing.

    Exit code 1: a record cannot be opened, a rotation has not ended, or the master key does not wrap the keys yet;
    2: a key store cannot be opened at all.
    """
    settings = given.settings("master_keys", "kms_token")

    from app.record import signing_keys
    from app.record.authorities import KeyStores
    from app.running import lost_keys
    from app.terminal import arguments
    from migrations import Tenant

    stores = KeyStores.named(settings)
    meant = arguments.authorities(settings.database_url, authority)
    found = [lost_keys.standing(settings.database_url, Tenant(slug), stores.of(slug)) for slug in meant]
    issuer = signing_keys.standing(stores.directory, stores.custody)
    for line in [lost_keys.as_json(found, issuer)] if as_json else lost_keys.lines(found, issuer):
        print(line)
    if any(each.away for each in found):
        raise typer.Exit(2)
    if issuer == "not-wrapped" or not all(each.is_well for each in found):
        raise typer.Exit(1)


def _say(told: object, lines: list[str], name: str, *, as_json: bool) -> None:
    given.say({name: told}, lines, as_json=as_json)


def _fields(told: Any) -> dict[str, Any]:
    from dataclasses import asdict

    return asdict(told)
