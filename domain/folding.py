"""A record's parts.

What a case knows is put together from its chapters' parts. A part keeps the last fact of each kind, in the field of
that kind; a chapter whose facts add up otherwise says how in `after`, and names those facts in `folds`.
"""

import typing
from dataclasses import dataclass, fields
from typing import ClassVar, Self

from domain.facts import Event


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """What one chapter keeps of a case. folds: the events it takes otherwise than as the last of their kind."""

    folds: ClassVar[tuple[type[Event], ...]] = ()

    def after(self, event: Event, version: int) -> Self:
        """The part after one more event of those it folds; version: the event's place in the case."""
        return self


def last_of_their_kind(part: type[Part]) -> dict[type[Event], str]:
    """The field that holds the last fact of each kind. Raises TypeError when two fields would hold one kind."""
    hints = typing.get_type_hints(part)
    found: dict[type[Event], str] = {}
    for field in fields(part):
        for kind in typing.get_args(hints[field.name]):
            if isinstance(kind, type) and issubclass(kind, Event):
                if kind in found:
                    raise TypeError(f"{part.__name__} keeps {kind.__name__} twice")
                found[kind] = field.name
    return found
