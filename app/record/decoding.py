"""How stored bytes become events: a reader for each kind, made when the kind is first met.

msgspec reads the bytes into a structure with the event's own fields, and an
expression written for the kind puts the event together from it. So the domain's
dataclasses stay what they are, and each personal field is told where it stands.
"""

import types
import typing
from collections.abc import Callable
from dataclasses import MISSING, Field, fields, is_dataclass
from functools import cache
from typing import Annotated, Any, NamedTuple, Union, cast
from uuid import UUID

import msgspec

from app.base.hints import members
from domain.changing import twin
from domain.facts import Event, Sealed


class Form(msgspec.Struct, gc=False, rename={"version": "v", "meta": "m", "scope": "k", "fields": "d"}):
    """A stored event. fields: as a structure of its kind's."""

    version: int
    meta: dict[str, Any]
    scope: UUID | None
    fields: Any


class Closed(msgspec.Struct, gc=False):
    """A personal field as it is stored."""

    slot: str = msgspec.field(name="$p")
    token: str = msgspec.field(name="c")


Place = tuple[UUID, UUID, UUID, int, Callable[[str, str], str]]
"""Where an event stands, and whose keys open it: its scope, that of workers' names, stream, version, and what is told
each slot, twice.
"""


class Reader(NamedTuple):
    """Reads one kind of event. form: the type of its stored form. built: the event, from such a form's fields."""

    form: type[Form]
    decode: Callable[[bytes], Form]
    built: Callable[[Any, Place], Event]


@cache
def reader(kind: Any) -> Reader:
    """What reads events of a kind."""
    fields = [("fields", _stored(kind), msgspec.field(name="d"))]
    form = cast(type[Form], msgspec.defstruct(kind.__name__, fields, bases=(Form,), gc=False))
    return Reader(form, msgspec.json.Decoder(form).decode, _builder(kind))


@cache
def _stored(hint: Any) -> Any:
    """The type of what is stored of a field, or of a dataclass."""
    if typing.get_origin(hint) is Annotated:
        return _stored(hint.__origin__)
    if parts := members(hint):
        stored = {types.NoneType} & {*parts} | {Closed} if Sealed in parts else {_stored(part) for part in parts}
        return Union[tuple(stored)]  # noqa: UP007 - of as many as there are
    if typing.get_origin(hint) is tuple:
        return tuple[_stored(typing.get_args(hint)[0]), ...]  # type: ignore[misc] # made at run time
    if not is_dataclass(hint):
        return hint
    hints = typing.get_type_hints(hint, include_extras=True)
    each = [(field.name, _stored(hints[field.name]), _default(field)) for field in fields(hint)]
    return msgspec.defstruct(cast(type, hint).__name__, each, kw_only=True, gc=False)


def _default(field: "Field[Any]") -> Any:
    if field.default_factory is not MISSING:
        return msgspec.field(default_factory=field.default_factory)
    return msgspec.NODEFAULT if field.default is MISSING else field.default


@cache
def _builder(kind: Any) -> Callable[..., Any]:
    """The function (what is stored of a dataclass, the event's place, the path to it) -> the dataclass."""
    names = {"Kind": kind, "Twin": twin(kind), "Sealed": Sealed}
    hints = typing.get_type_hints(kind, include_extras=True)
    values = {field.name: _value(hints[field.name], f"it.{field.name}", field.name, names) for field in fields(kind)}
    function = f"""
def build(it, place, path=""):
    scope, staff, stream, version, used = place
    made = Twin()
    {"; ".join(f"made.{name} = {value}" for name, value in values.items())}
    made.__class__ = Kind
    return made
"""
    exec(function, names)  # noqa: S102 - as dataclasses write theirs: of the names of fields alone
    return cast(Callable[..., Any], names["build"])


def _value(hint: Any, it: str, path: str, names: dict[str, Any]) -> str:
    """An expression for a field. it: that for what is stored of it. path: to it from its dataclass, in an f-string."""
    if typing.get_origin(hint) is Annotated:
        return _value(hint.__origin__, it, path, names)
    parts = members(hint)
    if types.NoneType in parts:
        rest: Any = Union[tuple(part for part in parts if part is not types.NoneType)]  # noqa: UP007 - as above
        value = _value(rest, "kept", path, names)
        return it if value == "kept" else f"None if (kept := {it}) is None else {value}"
    if Sealed in parts:
        owner = f"staff if {it}.slot == 'worker' else scope"
        return f"Sealed({owner}, stream, version, f'{{path}}{path}', used({it}.slot, {it}.slot), {it}.token)"
    if typing.get_origin(hint) is tuple:
        value = _value(typing.get_args(hint)[0], "each", f"{path}.{{at}}", names)
        return it if value == "each" else f"tuple([{value} for at, each in enumerate({it})]) if {it} else ()"
    if not is_dataclass(hint):
        return it
    build = f"build_{cast(type, hint).__name__}"
    names[build] = _builder(cast(Any, hint))
    return f"{build}({it}, place, f'{{path}}{path}.')"
