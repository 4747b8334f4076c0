"""Streams as they were read, and what is made of them, which is worked out once.

A case is read and commanded many times within minutes, and each time its events are added up, to see who may know of it
and to decide. What they make is kept with them for as long as they are remembered, and what follows is added to that.
"""

from collections.abc import Callable, Iterable, Sequence
from functools import cache
from typing import Any, Protocol, Self, TypeVar, cast

from domain.facts import Event, Recorded

T = TypeVar("T")
Fold = Callable[[T | None, Sequence[Recorded]], T]
"""What some events make, from what those before them made: None where there are none, or where they made nothing."""


class Record(Protocol):
    """What the events of a stream add up to."""

    @classmethod
    def of(cls, events: Iterable[Event], /) -> Self | None: ...

    def evolve(self, event: Event, /) -> Self: ...


R = TypeVar("R", bound=Record)


class Entries(tuple[Recorded, ...]):  # noqa: SLOT001 - a tuple has no other slots
    """A stream from its first event on. It never changes, so what was made of it stays so."""

    def __init__(self, _: Iterable[Recorded] = ()) -> None:
        self._made: dict[Fold[Any], tuple[Any, int]] = {}

    def followed_by(self, entries: Iterable[Recorded]) -> "Entries":
        """The stream with some more events, and what was made of those before them."""
        more = Entries((*self, *entries))
        more._made = dict(self._made)
        return more

    def made(self, fold: Fold[T]) -> T:
        """What a fold makes of it: of each event once, however often it is asked. Of no event nothing is kept: what
        begins a stream is taken all at once.
        """
        if not self:
            return fold(None, self)
        made, until = self._made.get(fold, (None, 0))
        if until < len(self):
            made = fold(made, self[until:])
            self._made[fold] = made, len(self)
        return cast(T, made)


def made(entries: Sequence[Recorded], fold: Fold[T]) -> T:
    """What a fold makes of a stream."""
    return entries.made(fold) if isinstance(entries, Entries) else fold(None, entries)


def record_of(kind: type[R], entries: Sequence[Recorded]) -> R | None:
    """The record of a kind that a stream's events make; None when they make none."""
    return made(entries, _adding_up(kind))


@cache
def _adding_up(kind: type[R]) -> Fold[R | None]:
    def added_up(before: R | None, entries: Sequence[Recorded]) -> R | None:
        if before is None:
            return kind.of(entry.event for entry in entries)
        for entry in entries:
            before = before.evolve(entry.event)
        return before

    return added_up
