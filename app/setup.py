"""What has to be there before anything is served: the database as the migrations make it, and the issuer's keys."""

import json
import os
import secrets
import socket
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from functools import partial
from pathlib import Path

import psycopg
from joserfc.jwk import OKPKey
from sqlalchemy import create_engine

import migrations
from app import policies, registry, rules

ISSUER_KEYS = "issuer.jwk"
MIGRATE = "The database is not that of this version: run `frontdoor migrate` first."


class CannotStart(Exception):
    """Something that is needed is missing or wrong; the message is one sentence for the person at the keyboard."""


def migrate(admin_url: str, *authorities: tuple[str, str, str]) -> list[str]:
    """Upgrade the registry and all authorities, in one transaction, and keep what new rules say. Returns the slugs.

    admin_url: a role that may create roles and schemas. authorities: (slug, name, LA code) of new ones. CannotStart:
    rules that were used before were edited, or a policy pack is wrong; nothing is upgraded then.
    """
    _every_pack_holds()
    engine = create_engine("postgresql+psycopg://", creator=partial(psycopg.connect, admin_url), hide_parameters=True)
    try:
        with engine.begin() as connection:
            slugs = migrations.upgrade_all(connection)
            driver = connection.connection.driver_connection
            assert isinstance(driver, psycopg.Connection)
            registry.add_rules(driver, rules.known())
            _nothing_was_edited(driver)
            new = [each for each in authorities if each[0] not in slugs]
            if new:
                for each in new:
                    registry.add_authority(driver, *each)
                slugs = migrations.upgrade_all(connection)
        return slugs
    finally:
        engine.dispose()


def keep_the_rules(database_url: str) -> None:
    """CannotStart unless every policy pack and calendar says what it said when it was first used."""
    _every_pack_holds()
    with psycopg.connect(database_url) as connection:
        try:
            _nothing_was_edited(connection)
        except psycopg.errors.UndefinedTable:
            raise CannotStart(MIGRATE) from None


def _every_pack_holds() -> None:
    if wrong := list(policies.wrong()):
        raise CannotStart("\n".join(wrong))


def _nothing_was_edited(connection: psycopg.Connection) -> None:
    on_record = registry.rules_on_record(connection)
    for each in rules.edited(on_record):
        raise CannotStart(
            f"The {each.what} {each.name} no longer says what it said when it was first used, and cases"
            " are judged by that: a change is a new one with a name of its own."
        )
    if any((each.kind, each.name) not in on_record for each in rules.known()):
        raise CannotStart(MIGRATE)


@contextmanager
def listening(host: str, port: int) -> Iterator[socket.socket]:
    """A socket that takes connections from now on; who connects early waits for the answer. Port 0: a free one."""
    try:
        family, kind, _, _, address = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)[0]
        listener = socket.socket(family, kind)
    except OSError as error:
        raise CannotStart(f"The address {host} cannot be used: {error.strerror}.") from None
    with listener:
        listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            listener.bind(address)
        except OSError as error:
            raise CannotStart(f"Port {port} of {host} cannot be used: {error.strerror}.") from None
        listener.listen(2048)
        yield listener


def issuer_keys(directory: Path) -> tuple[OKPKey, ...]:
    """The keys that sign access tokens, from `issuer.jwk`: one JWK or a set, whose first signs. Made when missing."""
    path = directory / ISSUER_KEYS
    try:
        content = json.loads(made_once(path, lambda: json.dumps(new_key())))
        return tuple(OKPKey.import_key(key) for key in content.get("keys", [content]))
    except OSError as error:
        raise CannotStart(f"The keys directory {directory} cannot be used: {error.strerror}.") from None
    except Exception as error:  # noqa: BLE001 - whatever is wrong with the file, its content is secret
        raise CannotStart(f"{path} is not a private Ed25519 JWK ({type(error).__name__}).") from None


def made_once(path: Path, text: Callable[[], str]) -> str:
    """What a private file says, which is made when it is missing; another process may be first, and its text counts.

    OSError: the file's directory cannot be used.
    """
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    if not path.exists():
        fresh = write_privately(path.with_suffix(f".{secrets.token_hex(8)}"), text())
        with suppress(FileExistsError):
            os.link(fresh, path)
        fresh.unlink()
        descriptor = os.open(path.parent, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)
    return path.read_text()


def new_key() -> dict[str, object]:
    """A private Ed25519 JWK with a key id."""
    key = OKPKey.generate_key("Ed25519", auto_kid=True)
    return {**key.as_dict(private=True)}


def write_privately(path: Path, text: str) -> Path:
    """Write a file that only its owner may read."""
    descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
    with os.fdopen(descriptor, "w") as file:
        file.write(text)
        file.flush()
        os.fsync(file.fileno())
    return path
