"""What a command is given, as its options, files and environment say it; what is wrong is said in a sentence."""

import os
import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, NoReturn, TypeVar

import typer

T = TypeVar("T")

if TYPE_CHECKING:
    import psycopg
    from pydantic import TypeAdapter
    from pydantic_core import ErrorDetails

    from app.base.settings import Settings
    from app.record.acts import By

ADMIN_URL = "FRONTDOOR_ADMIN_DATABASE_URL"
MOST_OF_A_REASON = 500

Slug = Annotated[str | None, typer.Option("--authority", help="Slug of the authority; needed where there are several.")]

SlugOrAll = Annotated[str | None, typer.Option("--authority", help="Slug of an authority; without it, all.")]

Who = Annotated[
    str | None, typer.Option("--by", help="Your id: who does it. The account you work as is on record with it.")
]

Why = Annotated[str | None, typer.Option("--reason", help="Why it is done, for the record.")]

Json = Annotated[bool, typer.Option("--json", help="As JSON.")]


def say(told: object, lines: Iterable[str], *, as_json: bool) -> None:
    """Print what is told as one JSON object, or its lines as a person reads them."""
    if as_json:
        from pydantic_core import to_json

        lines = [to_json(told).decode()]
    for line in lines:
        print(line)


def fail(sentence: str) -> NoReturn:
    """Say it, and end with exit code 2."""
    print(sentence, file=sys.stderr)
    raise typer.Exit(2)


def content(file: Path) -> bytes:
    """What a file holds."""
    try:
        return file.read_bytes()
    except OSError as error:
        fail(f"{file} cannot be read: {error.strerror}.")


def write(file: Path, held: bytes) -> None:
    """Make a file of it."""
    try:
        file.write_bytes(held)
    except OSError as error:
        fail(f"{file} cannot be written: {error.strerror}.")


def text(file: Path) -> str:
    """The text of a file; what is no UTF-8 in it is replaced."""
    return content(file).decode("utf-8", "replace")


def entry(file: Path, of: "TypeAdapter[T]", what: str) -> T:
    """What a JSON file describes; each place that is wrong is said, with what may stand there. what: "a client's"."""
    from pydantic import ValidationError

    try:
        return of.validate_json(content(file))
    except ValidationError as error:
        found = error.errors(include_input=False, include_url=False)
        wrong = {f"{_place(each['loc'])}: {_said(each)}".removeprefix(": ") for each in found}
        fail(f"{file} is not {what} entry. {'; '.join(sorted(wrong))}.")


def _place(loc: "Iterable[str | int]") -> str:
    """Where in a file something is wrong, without the form that was tried there: `roles.0.1`."""
    return ".".join(str(part) for part in loc if "[" not in str(part))


def _said(error: "ErrorDetails") -> str:
    return "There is no such field" if error["type"] == "unexpected_keyword_argument" else error["msg"]


def settings(*files: str) -> "Settings":
    """Those of the environment; all that are missing or wrong are said at once. files: the settings whose files are
    read.
    """
    from app.base import settings

    try:
        return settings.read(*files)
    except settings.SettingsMissing as missing:
        print(missing, file=sys.stderr)
        raise typer.Exit(2) from None


def moment(option: str, given: str | None) -> datetime | None:
    """An option's moment."""
    from pydantic import TypeAdapter, ValidationError

    from app.base.text import Instant

    try:
        return TypeAdapter(Instant).validate_python(given) if given else None
    except ValidationError:
        fail(f"{option} needs date, time and offset: 2026-07-08T09:30:00+01:00.")


def admin_url(given: str | None) -> str:
    """The database as a role that may make roles and schemas: from the option, or the environment."""
    url = given or os.environ.get(ADMIN_URL)
    if not url:
        fail(f"{ADMIN_URL} or --database-url must name the database.")

    from app.base.settings import postgresql

    try:
        return postgresql(url)
    except ValueError as wrong:
        fail(f"The database's address {wrong}.")


def address(option: str, given: str) -> str:
    """The address of a service."""
    from app.base.settings import https

    try:
        return https(given)
    except ValueError as wrong:
        fail(f"{option} {wrong}.")


def by(who: str | None, why: str | None) -> "By":
    """Who does it, and why, as the registry's log says it."""
    import re

    from app.base.text import CODE
    from app.record.acts import By

    if who is not None and not re.match(CODE, who):
        fail("--by is letters, digits and ._:- only, 64 at most, and begins with a letter or digit.")
    if why is not None and len(why) > MOST_OF_A_REASON:
        fail(f"--reason has {MOST_OF_A_REASON} characters at most.")
    return By(id=who, reason=why)


@contextmanager
def administering(given: str | None) -> "Iterator[psycopg.Connection]":
    """A connection as the role that may change the registry, of the option or the environment."""
    import psycopg

    url = admin_url(given)
    with may(url), psycopg.connect(url) as connection:
        yield connection


@contextmanager
def may(url: str) -> Iterator[None]:
    """Say who signs in at an address of the database, where that role may not do what is done."""
    try:
        yield
    except Exception as error:
        from psycopg.conninfo import conninfo_to_dict

        from app.base import unreached

        cause = unreached.of(error)
        if cause is None or cause.sqlstate != unreached.MAY_NOT:
            raise
        named = ADMIN_URL if url == os.environ.get(ADMIN_URL) else "--database-url"
        who = conninfo_to_dict(url).get("user", "a role")
        fail(f"{named} signs in as {who}, which may not: name a role that may change roles, schemas and the registry.")
