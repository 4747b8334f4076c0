"""What a command is given, as its options, files and environment say it; what is wrong is said in a sentence."""

import os
import sys
from collections.abc import Iterable
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, NoReturn

import typer

if TYPE_CHECKING:
    from app.base.settings import Settings

ADMIN_URL = "FRONTDOOR_ADMIN_DATABASE_URL"

Slug = Annotated[str | None, typer.Option("--authority", help="Slug of the authority; needed where there are several.")]

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


def text(file: Path) -> str:
    """The text of a file; what is no UTF-8 in it is replaced."""
    return content(file).decode("utf-8", "replace")


def settings() -> "Settings":
    """Those of the environment; all that are missing or wrong are said at once."""
    from app.base import settings

    try:
        return settings.read()
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
