"""A record's parts.

What a case knows is put together from its chapters' parts. A part keeps the last fact of each kind, in the field of
that kind, and every fact of a kind in a field that is a tuple of them; a chapter whose facts add up otherwise says how
in `after`, and names those facts in `folds`.
"""

import typing
from collections.abc import Callable, Hashable, Mapping
from dataclasses import fields
from functools import cache
from typing import Any, ClassVar, Self

from domain.changing import changed
from domain.facts import Event
from domain.frozen import frozen


@frozen(kw_only=True)
class Part:
    """What one chapter keeps of a case. folds: the events that its own `after` takes."""

    folds: ClassVar[tuple[type[Event], ...]] = ()

    def after(self, event: Event, version: int) -> Self:
        """The part after one more event; version: its place in the case. One of which every is kept comes last."""
        place = every_of_their_kind(type(self)).get(type(event))
        return self if place is None else changed(self, **{place: (*getattr(self, place), event)})


def last_of_their_kind(part: type[Part]) -> dict[type[Event], str]:
    """The field that holds the last fact of each kind. Raises TypeError when two fields would hold one kind."""
    return _places(part, lambda hint: typing.get_origin(hint) is not tuple)


def every_of_their_kind(part: type[Part]) -> Mapping[type[Event], str]:
    """The field that holds every fact of each kind, in their order: a tuple of events, which the part does not fold."""
    return _every_of_their_kind(typing.cast(Hashable, part))


@cache
def _every_of_their_kind(part: Hashable) -> Mapping[type[Event], str]:
    kept = typing.cast(type[Part], part)
    places = _places(kept, lambda hint: typing.get_origin(hint) is tuple)
    found = {kind: place for kind, place in places.items() if kind not in kept.folds}
    if twice := found.keys() & last_of_their_kind(kept).keys():
        raise TypeError(f"{kept.__name__} keeps the last and every one: {sorted(map(str, twice))}")
    return found


def _places(part: type[Part], wanted: Callable[[Any], bool]) -> dict[type[Event], str]:
    hints = typing.get_type_hints(part)
    found: dict[type[Event], str] = {}
    for field in (each for each in fields(part) if wanted(hints[each.name])):
        for kind in typing.get_args(hints[field.name]):
            if isinstance(kind, type) and issubclass(kind, Event) and kind is not Event:
                if kind in found:
                    raise TypeError(f"{part.__name__} keeps {kind.__name__} twice")
                found[kind] = field.name
    return found
