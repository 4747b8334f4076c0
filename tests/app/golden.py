"""Golden forms: one stored example of every event and version, kept for ever.

`python -m tests.app.golden` adds those that are missing and never changes one that is there. Each file holds the
stored bytes as they would stand in the table, the place they stand at, and what they say once opened with the test
keys beside them.
"""

import hashlib
import types
import typing
from collections.abc import Iterator
from dataclasses import dataclass, fields, is_dataclass
from datetime import UTC, date, datetime
from enum import Enum
from pathlib import Path
from typing import Annotated, Any
from uuid import UUID, uuid5

import orjson

from app.record import keys as sealing
from app.record import stored_forms
from app.record.keys import STAFF, FileKeys
from domain.facts import Event, Sealed

GOLDEN = Path(__file__).parents[1] / "golden"
SUMS = GOLDEN / "SHA256SUMS"
SCOPE = UUID("60000000-0000-8000-8000-000000000001")
MOMENT = datetime(2026, 7, 7, 9, 15, 30, 250_000, tzinfo=UTC)


@dataclass(frozen=True, slots=True, kw_only=True)
class Golden:
    """One stored example."""

    name: str
    form: int
    stream: UUID
    version: int
    state: bytes
    opened: Any


def read_all() -> dict[tuple[str, int], Golden]:
    """Every golden form, by name and version."""
    found = {}
    for path in sorted(GOLDEN.glob("*.json")):
        kept = orjson.loads(path.read_bytes())
        found[kept["name"], kept["form"]] = Golden(
            name=kept["name"], form=kept["form"], stream=UUID(kept["stream"]), version=kept["version"],
            state=kept["state"].encode(), opened=kept["opened"],
        )  # fmt: skip
    return found


def sums() -> dict[str, str]:
    """Digest by file name, as it was when the file was added."""
    lines = SUMS.read_text().splitlines() if SUMS.exists() else []
    return {name: digest for digest, name in (line.split("  ", 1) for line in lines)}


def digests() -> dict[str, str]:
    """Digest by file name, as it is."""
    return {path.name: hashlib.sha256(path.read_bytes()).hexdigest() for path in sorted(GOLDEN.glob("*.json"))}


def opened(value: Any, keys: FileKeys) -> Any:
    """An event's fields as JSON, with what was sealed opened."""
    if isinstance(value, Sealed):
        return sealing.unseal(keys, value)
    if is_dataclass(value):
        return {field.name: opened(getattr(value, field.name), keys) for field in fields(value)}
    if isinstance(value, tuple):
        return [opened(item, keys) for item in value]
    return orjson.loads(orjson.dumps(value))


def sealed(value: Any) -> Iterator[Sealed]:
    """Every sealed value in an event."""
    if isinstance(value, Sealed):
        yield value
    elif is_dataclass(value):
        for field in fields(value):
            yield from sealed(getattr(value, field.name))
    elif isinstance(value, tuple):
        for item in value:
            yield from sealed(item)


def example(kind: Any, path: str) -> Any:
    """A value of a type with everything in it: every field given, one item in every tuple."""
    origin = typing.get_origin(kind)
    if origin is Annotated:
        return example(typing.get_args(kind)[0], path)
    if origin in {types.UnionType, typing.Union}:
        options = [option for option in typing.get_args(kind) if option not in {type(None), Sealed}]
        return example(options[0], path)
    if origin is tuple:
        return (example(typing.get_args(kind)[0], f"{path}.0"),)
    if is_dataclass(kind):
        hints = typing.get_type_hints(kind, include_extras=True)
        values = {field.name: example(hints[field.name], f"{path}.{field.name}") for field in fields(kind)}
        return typing.cast(Any, kind)(**values)
    if isinstance(kind, type) and issubclass(kind, Enum):
        return list(kind)[-1]
    simple = {
        str: f"{path} – “Zoë”",
        bool: True,
        int: 7,
        date: MOMENT.date(),
        datetime: MOMENT,
        UUID: uuid5(SCOPE, path),
    }
    return simple[kind]


def made(name: str, keys: FileKeys) -> Golden:
    """The newest form of an event, stored now."""
    event = example(stored_forms.NAMES[name], name)
    assert isinstance(event, Event)
    form, stream, version = stored_forms.VERSIONS[name], uuid5(SCOPE, name), 3

    def seal(slot: str, path: str, value: object) -> str:
        scope = STAFF if slot == "worker" else SCOPE
        keys.ensure(scope, [slot])
        return sealing.seal(keys, scope, slot, stream, version, path, value)

    state = stored_forms.encode(event, {"pack": "lincolnshire-2024-06", "calendar": "2026-01"}, SCOPE, seal)
    return Golden(name=name, form=form, stream=stream, version=version, state=state, opened=opened(event, keys))


def add_missing() -> list[str]:
    """Write what is missing, and its digest. Returns the names of the new files."""
    keys, known, kept = FileKeys(GOLDEN / "keys"), read_all(), sums()
    for name, form in stored_forms.VERSIONS.items():
        if (name, form) not in known:
            golden = made(name, keys)
            text = {
                "name": name, "form": form, "stream": str(golden.stream), "version": golden.version,
                "state": golden.state.decode(), "opened": golden.opened,
            }  # fmt: skip
            (GOLDEN / f"{name}.{form}.json").write_bytes(orjson.dumps(text, option=orjson.OPT_INDENT_2) + b"\n")
    new = {name: digest for name, digest in digests().items() if name not in kept}
    with SUMS.open("a") as file:
        file.writelines(f"{digest}  {name}\n" for name, digest in new.items())
    return list(new)


if __name__ == "__main__":
    for path in add_missing():
        print(path)
