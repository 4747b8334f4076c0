"""Which fields of a history a pack's reader may open, and the keys that open these and no other.

A field has a key of its own, which an event's bytes commit to. So a pack can give single fields, and nobody can make
another text out of a ciphertext.
"""

import base64
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import field, fields, is_dataclass
from typing import Annotated, Any, NamedTuple
from uuid import UUID

from cryptography.exceptions import InvalidTag
from pydantic import BeforeValidator, PlainSerializer

from app.reading.looking import Audience, Reader
from app.reading.replay import HistoryLine
from app.record import keys
from app.record.keys import KeyErased, Keys
from domain.facts import Sealed, Worker
from domain.frozen import frozen


def _base64(text: Any) -> Any:
    return base64.b64decode(text, validate=True) if isinstance(text, str) else text


Base64 = Annotated[bytes, BeforeValidator(_base64), PlainSerializer(lambda raw: base64.b64encode(raw).decode())]
"""Bytes, in JSON as base64."""


class Disclosable(NamedTuple):
    """A sealed field of a line. hidden: its reader may not see it."""

    position: int
    sealed: Sealed
    hidden: bool


@frozen(kw_only=True)
class Disclosed:
    """The fields of one event: those with a key, those erased for good, those withheld from this reader."""

    keys: dict[str, Base64] = field(default_factory=dict)
    erased: list[str] = field(default_factory=list)
    withheld: list[str] = field(default_factory=list)


def disclosable(lines: Sequence[HistoryLine], audience: Audience) -> Iterator[Disclosable]:
    """Every sealed field of a history's lines."""
    for line in lines:
        event = line.entry.event
        shown = {sealed.path for sealed in _seen(event, audience)}
        for sealed in _sealed(event):
            yield Disclosable(line.entry.position, sealed, hidden=sealed.path not in shown)


def disclosed(lines: Sequence[HistoryLine], audience: Audience, store: Keys) -> dict[int, Disclosed]:
    """What a reader is given, by position. KeyLost: a key is not here, and was not destroyed."""
    found: dict[int, Disclosed] = {}
    for position, sealed, hidden in disclosable(lines, audience):
        of_event = found.setdefault(position, Disclosed())
        if hidden:
            of_event.withheld.append(sealed.path)
            continue
        try:
            slot = store.slot(sealed.scope, sealed.slot)
        except KeyErased:
            of_event.erased.append(sealed.path)
        else:
            of_event.keys[sealed.path] = keys.field_key(slot, sealed.stream, sealed.version, sealed.path)[0]
    return found


def reader(found: Mapping[tuple[UUID, int, str], bytes]) -> Reader:
    """What opens the fields whose keys are given, by stream, version and path."""

    def unseal(sealed: Sealed) -> object:
        key = found.get((sealed.stream, sealed.version, sealed.path))
        if key is None:
            raise KeyErased
        try:
            return keys.open_with(key, sealed.token)
        except (InvalidTag, ValueError):  # not its key: whoever checks the pack says so
            raise KeyErased from None

    return Reader(unseal)


def _seen(value: Any, audience: Audience) -> Iterator[Sealed]:
    """What is sealed in what an audience sees of a fact, and of the facts in it."""
    if isinstance(value, tuple | list):
        for item in value:
            yield from _seen(item, audience)
    elif is_dataclass(value) and not isinstance(value, Sealed | Worker):
        for name in audience.names(type(value)):
            yield from _seen(audience.shown(value, name), audience)
    else:
        yield from _sealed(value)


def _sealed(value: Any) -> Iterator[Sealed]:
    if isinstance(value, Sealed):
        yield value
    elif is_dataclass(value):
        for each in fields(value):
            yield from _sealed(getattr(value, each.name))
    elif isinstance(value, tuple | list):
        for item in value:
            yield from _sealed(item)
    elif isinstance(value, dict):
        for item in value.values():
            yield from _sealed(item)
