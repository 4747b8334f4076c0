"""What was told of a record, kept until a part that it was told from is another.

A record is made anew with each event, and of its parts those alone that the event
changed. So a history tells of each line again what rests on those parts, and no more.
"""

from collections.abc import Callable, Mapping
from dataclasses import fields
from functools import cache
from typing import Any

Tells = Mapping[str, Callable[[Any], Any]]
"""The members of a view, each by what tells it from a record and from nothing else that changes."""


class Kept:
    """What some tell of a record as it goes on, or back."""

    def __init__(self, tells: Tells) -> None:
        self._tells = tells
        self._record: Any = None
        self._told: dict[str, Any] = {}
        self._read: dict[str, set[str]] = {}

    def of(self, record: Any) -> dict[str, Any]:
        """Every member of the view. One that rests on the same parts as before is the same object.

        Most records are looked at once, so only from the second time on is it watched what rests on what.
        """
        if self._record is None:
            self._record, self._told = record, {name: tell(record) for name, tell in self._tells.items()}
            return self._told
        told, read = {**self._told}, {**self._read}
        others = {part for part in _parts(record.__class__) if getattr(record, part) is not getattr(self._record, part)}
        for name, tell in self._tells.items():
            if name not in read or not others.isdisjoint(read[name]):
                read[name] = set()
                told[name] = tell(_watched(record, read[name]))
        self._record, self._told, self._read = record, told, read
        return told


def _watched(record: Any, read: set[str]) -> Any:
    """A record that says which parts are read of it."""
    watched = object.__new__(_watching(record.__class__))
    object.__setattr__(watched, "_record", record)
    object.__setattr__(watched, "_read", read)
    return watched


@cache
def _watching(kind: Any) -> Any:
    parts, own = _parts(kind), object.__getattribute__

    def read(watched: Any, name: str) -> Any:
        if name not in parts:
            return own(watched, name)
        own(watched, "_read").add(name)
        return getattr(own(watched, "_record"), name)

    return type(kind.__name__, (kind,), {"__slots__": ("_record", "_read"), "__getattribute__": read})


@cache
def _parts(kind: Any) -> frozenset[str]:
    return frozenset(field.name for field in fields(kind))
