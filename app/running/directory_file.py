"""Keeping the directory from a file: the work of a command.

CannotStart says in one sentence what stands in the way.
"""

import csv
import json
import tomllib
from collections.abc import Awaitable, Callable, Iterable, Mapping
from dataclasses import asdict
from pathlib import Path
from typing import Any, TypeVar

import psycopg
from pydantic import ValidationError

from app.api import directories
from app.api.directories import Changes, Contents
from app.base import clock
from app.base.errors import CannotStart
from app.base.settings import Settings
from app.reading.looking import Reader
from app.record import registry
from app.record.authorities import Authorities, Authority, KeyStores
from app.record.entries import record_of
from app.record.journal import Journal, Moved
from app.terminal import arguments
from domain import policy
from domain.directory import Directory
from domain.facts import Worker
from domain.refusals import Refused
from domain.vocabulary import Role

T = TypeVar("T")


async def from_file(
    settings: Settings, file: Path, authority: str | None, by: str, reason: str, *, dry_run: bool
) -> Changes:
    """Make an authority's directory say what a file says."""
    wanted = read(file)
    operator, now = Worker(id=by, role=Role.SYSTEM, name=by), clock.now()

    async def putting(journal: Journal, owner: Authority) -> Changes:
        with psycopg.connect(settings.database_url) as connection:
            pack = policy.pack_in_force(now, registry.procedure_of(connection, owner.slug))
        try:
            return await directories.put(journal, owner, wanted, operator, reason, now, pack, dry_run=dry_run)
        except Refused as refused:
            raise CannotStart(f"The directory would not hold together. Needed: {refused.missing}.") from None
        except Moved:
            raise CannotStart("The directory was changed meanwhile. Look at it, and try again.") from None

    return await _with(settings, authority, putting)


async def shown(settings: Settings, authority: str | None) -> Contents:
    """What an authority's directory says, in the form of a file."""

    async def reading(journal: Journal, owner: Authority) -> Contents:
        stream = directories.stream_of(owner.slug)
        entries = (await journal.load(owner.tenant, [stream])).streams[stream]
        return directories.contents(record_of(Directory, entries) or Directory(), Reader.of(owner.keys))

    return await _with(settings, authority, reading)


def told(changes: Changes, *, dry_run: bool, as_json: bool) -> list[str]:
    """What changed, or would, in lines; or in one of JSON."""
    if as_json:
        return [json.dumps({"changed": not dry_run, **asdict(changes)})]
    lines = [
        *(
            f"Team {team.team}: {team.name}, serving {' '.join(team.localities) or 'no locality'}"
            for team in changes.teams
        ),
        *(f"Worker {each.worker}: {each.name}, {' '.join(each.roles)}" for each in changes.workers),
        *(f"Worker {worker} left." for worker in changes.left),
        *(f"Team {team} is closed." for team in changes.closed),
    ]
    done = "These changes would be recorded; nothing is." if dry_run else "The directory says what the file says."
    return [*lines, done if lines else "The directory says that already."]


async def _with(settings: Settings, authority: str | None, work: Callable[[Journal, Authority], Awaitable[T]]) -> T:
    slug, _ = arguments.authority(settings.database_url, authority)
    journal = Journal(settings.database_url, max_size=1)
    await journal.open()
    try:
        return await work(journal, Authorities(KeyStores.named(settings)).get(slug))
    finally:
        await journal.close()


# Files


def read(file: Path) -> Contents:
    """What a file says: TOML or JSON with `teams` and `workers`, or CSV with a row for each and its `kind`."""
    kind = file.suffix.lower()
    if kind not in _READ:
        raise CannotStart(f"{file} must be a .toml, .json or .csv file.")
    try:
        return Contents.model_validate(_READ[kind](file.read_text(encoding="utf-8-sig")))
    except OSError as error:
        raise CannotStart(f"{file} cannot be read: {error.strerror}.") from None
    except ValidationError as error:
        wrong = sorted({_place(item["loc"]) for item in error.errors(include_input=False)})
        raise CannotStart(f"{file} is no directory; look at {', '.join(wrong[:10])}.") from None
    except ValueError as error:
        raise CannotStart(
            f"{file} is not the {file.suffix[1:].upper()} it says it is ({type(error).__name__})."
        ) from None


def _place(loc: Iterable[Any]) -> str:
    """Where something is wrong, counted from 1: `workers 3 roles`."""
    return " ".join(str(part + 1) if isinstance(part, int) else str(part) for part in loc) or "all of it"


def _table(text: str) -> Mapping[str, Any]:
    """Rows of `kind,id,name,...`; localities and roles are separated by spaces."""
    found: dict[str, list[dict[str, Any]]] = {"teams": [], "workers": []}
    for row in csv.DictReader(text.splitlines()):
        given = {name: value.strip() for name, value in row.items() if name and value and value.strip()}
        kind = given.pop("kind", "")
        several = {name: given[name].split() for name in ("localities", "roles") if name in given}
        truth = {"qualified": given["qualified"].lower() in {"yes", "true", "1"}} if "qualified" in given else {}
        named = {kind: given.pop("id")} if "id" in given else {}
        found.get(f"{kind}s", found["workers"]).append({**given, **several, **truth, **named})
    return found


_READ: Mapping[str, Callable[[str], Any]] = {".toml": tomllib.loads, ".json": json.loads, ".csv": _table}
