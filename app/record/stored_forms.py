"""The lasting names of events, and their stored form.

A stored event is JSON: `v` its form's version, `m` what the journal knows of it
(pack, calendar, request), `k` the scope of its keys, `d` the fields. A personal
field is `{"$p": slot, "c": ciphertext}`. Names are resolved through `NAMES`
alone; they are never reused, and an event written by newer code is refused.
"""

import types
import typing
from collections.abc import Callable, Hashable, Iterator, Mapping
from dataclasses import MISSING, fields, is_dataclass
from functools import cache
from types import MappingProxyType
from typing import Annotated, Any, cast
from uuid import UUID

import msgspec
import orjson
from pydantic import TypeAdapter
from pydantic_core import core_schema

from app.base.hints import members
from app.record import decoding
from app.record.decoding import Form, Reader
from domain import policy, procedure
from domain.facts import Event, Sealed
from domain.marks import Personal
from domain.procedure import Stream

STREAMS: dict[Stream, dict[str, type[Event]]] = {
    kind: {event.lasting_name(): event for event in events} for kind, events in procedure.STREAMS.items()
}
"""The kinds of stream, and by their lasting names the events each may hold."""

NAMES: dict[str, type[Event]] = {name: kind for each in STREAMS.values() for name, kind in each.items()}

VERSIONS: dict[str, int] = dict.fromkeys(NAMES, 1) | {"team-listed": 2, "worker-listed": 3}
"""The newest form of each event. An older form is lifted by a step in LIFTS."""

LIFTS: dict[tuple[str, int], Callable[[dict[str, Any]], dict[str, Any]]] = {
    ("team-listed", 1): dict,  # had no e-mail address
    ("worker-listed", 1): dict,
    ("worker-listed", 2): dict,  # had no postcode
}
"""(name, version) -> a function from the fields of that version to those of the next."""

RULES = frozenset(policy.KNOWN)
"""The policy packs that this code can judge, or replay, by: their names."""

_NAME_OF = {kind: name for name, kind in NAMES.items()}


class UnknownEvent(Exception):
    """A stored event that this code cannot read: a name it does not know, or a form newer than its own."""


# The domain knows nothing of pydantic, so the adapters are told here that a sealed value is taken as it is.
setattr(Sealed, "__get_pydantic_core_schema__", lambda _source, _handler: core_schema.is_instance_schema(Sealed))  # noqa: B010 - the type has no such name


class Stored(msgspec.Struct, frozen=True):
    """An event as it is read back: its lasting name, the fields, and what the journal knew. slots: whose keys of the
    scope open it.
    """

    name: str
    event: Event
    meta: dict[str, Any]
    scope: UUID | None
    slots: frozenset[str]


def name_of(event: Event) -> str:
    """An event's lasting name, `contact-recorded`."""
    return _NAME_OF[type(event)]


@cache
def stream_kind(name: str) -> Stream:
    """The kind of stream an event of that name stands in."""
    return next(kind for kind, each in STREAMS.items() if name in each)


def slots_of(event: Event) -> set[str]:
    """The slots whose keys are needed to store an event."""
    return {slot for _, slot, _ in _personal(event)}


def slots_named(kind: type) -> set[str]:
    """The slots that an event of a kind, or a part of one, may need."""
    plan = _plan(kind)
    return {slot for _, slot, _ in plan if slot}.union(*(slots_named(nested) for _, _, nested in plan if nested))


def encode(
    event: Event,
    meta: dict[str, Any],
    scope: UUID | None,
    seal: Callable[[str, str, object], str],
    used: Mapping[str, str] = MappingProxyType({}),
) -> bytes:
    """The stored bytes. `seal(slot, path, value)` encrypts one personal field. used: the slot used for another."""
    name = name_of(event)
    data = _adapter(name).dump_python(event, mode="json", exclude_none=True)
    for path, wanted, holder in _places(type(event), data):
        key, slot = path.rpartition(".")[2], used.get(wanted, wanted)
        holder[key] = {"$p": slot, "c": seal(slot, path, holder[key])}
    return orjson.dumps({"v": VERSIONS[name], "m": meta, "k": scope.hex if scope else None, "d": data})


def decode(name: str, state: bytes, stream: UUID, version: int, staff: UUID) -> Stored:
    """Read stored bytes back. Personal fields come back sealed; `staff` is the scope of workers' names.

    UnknownEvent: this code cannot, whatever the reason. It says where, and no value.
    """
    try:
        return _decode(name, state, stream, version, staff)
    except (UnknownEvent, MemoryError):
        raise
    except Exception as error:  # noqa: BLE001 - a lift, or bytes of another shape: their own words may hold values
        raise UnknownEvent(f"{name} does not have a stored form of ours ({type(error).__name__})") from None


def _decode(name: str, state: bytes, stream: UUID, version: int, staff: UUID) -> Stored:
    reader = _reader(name)
    form = _newest(name, state, reader)
    if (pack := form.meta.get("pack")) is not None and pack not in RULES:
        raise UnknownEvent(f"{name} was recorded under the policy pack {pack}, which this code does not have")
    slots: dict[str, str] = {}
    place = (form.scope or staff, staff, stream, version, slots.setdefault)
    return Stored(name, reader.built(form.fields, place), form.meta, form.scope, frozenset(slots))


def _reader(name: str) -> Reader:
    kind = NAMES.get(name)
    if kind is None:
        raise UnknownEvent(f"no event is named {name}")
    return decoding.reader(cast(Hashable, kind))


def _newest(name: str, state: bytes, reader: Reader) -> Form:
    """The newest form of what is stored: as it stands there, or lifted step by step."""
    try:
        form = reader.decode(state)
        if form.version == VERSIONS[name]:
            return form
    except msgspec.ValidationError:  # of an older one, or of one that is not whole
        pass
    stored = orjson.loads(state)
    if stored["v"] > VERSIONS[name]:
        raise UnknownEvent(f"{name} form {stored['v']} was written by newer code")
    for old in range(stored["v"], VERSIONS[name]):
        stored["d"] = LIFTS[name, old](stored["d"])
    try:
        return msgspec.convert(stored, reader.form)
    except msgspec.ValidationError as error:
        # Its words may carry a value: say where, not what.
        raise UnknownEvent(f"{name} does not have its stored form at {str(error).rpartition(' - at ')[2]}") from None


@cache
def _adapter(name: str) -> TypeAdapter[Event]:
    return TypeAdapter(NAMES[name])


def _personal(event: Event) -> Iterator[tuple[str, str, object]]:
    """(path, slot, value) of every personal field that has a value."""
    yield from _walk(event, "")


def _walk(node: Any, path: str) -> Iterator[tuple[str, str, object]]:
    for name, slot, nested in _plan(cast(Hashable, type(node))):
        value = getattr(node, name)
        if value is None:
            continue
        if slot:
            yield f"{path}{name}", slot, value
        elif isinstance(value, tuple):
            for index, item in enumerate(value):
                yield from _walk(item, f"{path}{name}.{index}.")
        elif nested:
            yield from _walk(value, f"{path}{name}.")


def _places(kind: type, data: dict[str, Any], path: str = "") -> Iterator[tuple[str, str, dict[str, Any]]]:
    """(path, slot, the object that holds the field) of every personal field in an event's dumped form."""
    for name, slot, nested in _plan(kind):
        value = data.get(name)
        if value is None:
            continue
        if slot:
            yield f"{path}{name}", slot, data
        elif isinstance(value, list):
            for index, item in enumerate(value):
                yield from _places(cast(type, nested), item, f"{path}{name}.{index}.")
        else:
            yield from _places(cast(type, nested), value, f"{path}{name}.")


@cache
def _plan(kind: Hashable) -> tuple[tuple[str, str | None, type | None], ...]:
    """(field, its slot, the dataclass below it) of the fields of a dataclass that are or hold personal values."""
    hints = typing.get_type_hints(kind, include_extras=True)
    found = ((field.name, _slot(hints[field.name]), _nested(hints[field.name])) for field in fields(cast(Any, kind)))
    return tuple(entry for entry in found if entry[1] or (entry[2] and _plan(entry[2])))


def _slot(hint: Any) -> str | None:
    for part in (hint, *members(hint)):
        if typing.get_origin(part) is Annotated:
            for mark in part.__metadata__:
                if isinstance(mark, Personal):
                    return mark.slot
    return None


def _nested(hint: Any) -> type | None:
    for part in (hint, *members(hint)):
        if is_dataclass(part):
            return cast(type, part)
        if typing.get_origin(part) in {tuple, Annotated}:
            return _nested(typing.get_args(part)[0])
    return None


def readable(kind: type) -> None:
    """TypeError unless whatever such an event, or a part of one, may hold reads back from its stored form.

    None is left out of a stored form, so a field that may be None has a default. And nothing there says which
    alternative of a union was meant, so a field is one thing, or that thing sealed, or absent.
    """
    _reads_back(cast(Hashable, kind))


@cache
def _reads_back(kind: Any) -> None:
    hints = typing.get_type_hints(kind, include_extras=True)
    for field in fields(kind):
        hint, place = hints[field.name], f"{kind.__name__}.{field.name}"
        if types.NoneType in members(hint) and field.default is field.default_factory is MISSING:
            raise TypeError(f"{place} may be absent and has no default")
        if len(_things(hint)) > 1:
            raise TypeError(f"{place} may be one of several things that look alike once they are stored")
        if nested := _nested(hint):
            readable(nested)


def _things(hint: Any) -> set[Any]:
    """What a field may hold, apart from nothing and a sealed value."""
    if typing.get_origin(hint) is Annotated:
        return _things(typing.get_args(hint)[0])
    if typing.get_origin(hint) is tuple:
        return _things(typing.get_args(hint)[0])
    if parts := members(hint):
        return set().union(*map(_things, parts))
    return set() if hint in {types.NoneType, Sealed} else {hint}


for _kind in NAMES.values():
    readable(_kind)
