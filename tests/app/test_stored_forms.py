"""Whatever an event may hold reads back as it was: with what may be absent absent, and with every value at its ends."""

import types
import typing
from collections.abc import Hashable, Iterator
from dataclasses import dataclass, fields, is_dataclass, replace
from datetime import UTC, date, datetime
from enum import Enum
from functools import cache
from typing import Annotated, Any
from uuid import UUID

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from app.base.hints import members
from app.record import keys as sealing
from app.record import stored_forms
from app.record.keys import STAFF, FileKeys
from domain.facts import Event, Narrative, Sealed
from domain.frozen import frozen
from domain.marks import Personal
from tests.app import golden
from tests.depth import drawn

SCOPE, STREAM, VERSION = UUID(int=7), UUID(int=8), 3
SLOTS = {"child", "referrer", "household", "narrative", "erasure"}
LONGEST = "“Zoë”\n" * 3_333
"""About as long as a text may be."""


@pytest.fixture(scope="module")
def keys(tmp_path_factory: pytest.TempPathFactory) -> FileKeys:
    fresh = FileKeys(tmp_path_factory.mktemp("keys"))
    fresh.ensure(SCOPE, SLOTS)
    fresh.ensure(STAFF, ["worker"])
    return fresh


def read_back(event: Event, keys: FileKeys) -> stored_forms.Stored:
    """An event stored and read again."""

    def seal(slot: str, path: str, value: object) -> str:
        scope = STAFF if slot == "worker" else SCOPE
        return sealing.seal(keys, scope, slot, STREAM, VERSION, path, value)

    name = stored_forms.name_of(event)
    return stored_forms.decode(
        name, stored_forms.encode(event, {"pack": "lincolnshire-2024-06"}, SCOPE, seal), STREAM, VERSION, STAFF
    )


def values(hint: Any) -> st.SearchStrategy[Any]:
    """Whatever a field of that type may hold: nothing, little, and as much as there can be."""
    origin, arguments = typing.get_origin(hint), typing.get_args(hint)
    if origin is Annotated:
        return values(arguments[0])
    if origin in {types.UnionType, typing.Union}:
        return st.one_of(*(values(each) for each in arguments if each is not Sealed))
    if origin is tuple:
        return st.lists(values(arguments[0]), max_size=2).map(tuple)
    if is_dataclass(hint):
        hints = typing.get_type_hints(hint, include_extras=True)
        return st.builds(typing.cast(Any, hint), **{field.name: values(hints[field.name]) for field in fields(hint)})
    if isinstance(hint, type) and issubclass(hint, Enum):
        return st.sampled_from(list(hint))
    text = st.text(st.characters(exclude_categories=["Cs"]), max_size=20)
    simple: dict[Any, st.SearchStrategy[Any]] = {
        types.NoneType: st.none(),
        str: st.sampled_from(["", LONGEST, "null", '{"$p": "child", "c": ""}', "2026-07-08"]) | text,
        bool: st.booleans(),
        int: st.integers(-(2**63), 2**63 - 1),
        date: st.dates(date(1900, 1, 1), date(2200, 12, 31)),
        datetime: st.datetimes(datetime(1900, 1, 1), datetime(2200, 12, 31), timezones=st.just(UTC)),  # noqa: DTZ001
        UUID: st.uuids(),
    }
    return simple[hint]


@cache
def events(kind: Hashable) -> st.SearchStrategy[Event]:
    """An event of that kind, whatever it holds."""
    return values(kind)


@pytest.mark.parametrize("kind", stored_forms.NAMES.values(), ids=stored_forms.NAMES)
@settings(max_examples=drawn(4, 100), suppress_health_check=list(HealthCheck))
@given(data=st.data())
def test_an_event_reads_back_as_it_was(kind: type[Event], data: st.DataObject, keys: FileKeys) -> None:
    event = data.draw(events(typing.cast(Hashable, kind)))
    stored = read_back(event, keys)
    assert type(stored.event) is kind
    assert golden.opened(stored.event, keys) == golden.opened(event, keys)


@pytest.mark.parametrize("kind", stored_forms.NAMES.values(), ids=stored_forms.NAMES)
def test_whatever_may_be_absent_from_an_event_may_be_absent_alone(kind: type[Event], keys: FileKeys) -> None:
    whole = golden.example(kind, "it")
    for less in without_one(whole):
        assert golden.opened(read_back(less, keys).event, keys) == golden.opened(less, keys)


def without_one(value: Any) -> Iterator[Any]:
    """A dataclass again and again, each time without one thing that may be absent, at whatever depth."""
    for field in fields(value):
        hint = typing.get_type_hints(type(value), include_extras=True)[field.name]
        held = getattr(value, field.name)
        if types.NoneType in members(hint):
            yield replace(value, **{field.name: None})
        if is_dataclass(held):
            yield from (replace(value, **{field.name: less}) for less in without_one(held))
        elif isinstance(held, tuple):
            yield replace(value, **{field.name: ()})
            if is_dataclass(held[0]):
                yield from (replace(value, **{field.name: (less,)}) for less in without_one(held[0]))


@pytest.mark.parametrize("kind", stored_forms.NAMES.values(), ids=stored_forms.NAMES)
def test_whatever_is_marked_personal_is_sealed_at_whatever_depth(kind: type[Event], keys: FileKeys) -> None:
    stored = read_back(golden.example(kind, "it"), keys)
    sealed = {each.path for each in golden.sealed(stored.event)}
    assert set(marked(kind)) == sealed
    assert not stored_forms.slots_of(stored.event) - SLOTS - {"worker"}


def marked(hint: Any, path: str = "") -> Iterator[str]:
    """The paths of what is marked personal in a type, with one item in every tuple."""
    if is_dataclass(hint):
        hints = typing.get_type_hints(hint, include_extras=True)
        yield from (each for field in fields(hint) for each in marked(hints[field.name], f"{path}.{field.name}"))
    elif typing.get_origin(hint) is Annotated and any(isinstance(mark, Personal) for mark in hint.__metadata__):
        yield path.removeprefix(".")
    elif typing.get_origin(hint) is tuple:
        yield from marked(typing.get_args(hint)[0], f"{path}.0")
    else:
        yield from (each for part in typing.get_args(hint) for each in marked(part, path))


# What the table of names refuses


@frozen(kw_only=True)
class WithoutDefault(Event):
    note: Narrative | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    on: date | None


@frozen(kw_only=True)
class Deeper(Event):
    parts: tuple[Part, ...]


@frozen(kw_only=True)
class Alike(Event):
    which: date | str


@pytest.mark.parametrize(
    ("kind", "why"),
    [
        (WithoutDefault, r"WithoutDefault\.note may be absent and has no default"),
        (Deeper, r"Part\.on may be absent and has no default"),
        (Alike, r"Alike\.which may be one of several things that look alike once they are stored"),
    ],
)
def test_an_event_that_might_not_read_back_has_no_name(kind: type[Event], why: str) -> None:
    with pytest.raises(TypeError, match=why):
        stored_forms.readable(kind)
