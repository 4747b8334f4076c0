"""Records whose keys are not here, because the key store is older than they are.

They are closed, and nothing is recorded there that would make another key in the place of one that may come back.
What was erased is told apart: its keys are known to be destroyed.
"""

from collections.abc import Iterable, Mapping, Sequence
from uuid import UUID

from app.record.entries import made
from app.record.keys import Keys
from app.record.stored_forms import UnknownEvent
from domain.facts import Recorded

CLOSES_NOTHING = frozenset({"worker", "erasure"})
"""Slots without which a record is still read: workers' names, and why something was erased, which has to be erased."""


class Unopenable(UnknownEvent):
    """A record cannot be read, since keys of it are lost."""

    def __init__(self) -> None:
        super().__init__("The keys of this record are not here, and were not destroyed: see `frontdoor keys check`.")


def slots_of(keys: Keys, entries: Sequence[Recorded]) -> dict[UUID, set[str]]:
    """Scope -> the slots that some events were sealed under and whose keys are lost."""
    found = {scope: keys.lost(scope, names) for scope, names in made(entries, _used).items()}
    return {scope: names for scope, names in found.items() if names}


def _used(before: Mapping[UUID, frozenset[str]] | None, entries: Iterable[Recorded]) -> Mapping[UUID, frozenset[str]]:
    """Scope -> the slots without which events cannot be read."""
    used = dict(before or {})
    for entry in entries:
        if slots := entry.meta["slots"] - CLOSES_NOTHING:
            used[entry.meta["scope"]] = used.get(entry.meta["scope"], frozenset()) | slots
    return used


def all_openable(keys: Keys, records: Iterable[Sequence[Recorded]]) -> list[Sequence[Recorded]]:
    """Those of some records whose keys are here, or destroyed."""
    return [entries for entries in records if not slots_of(keys, entries)]


def openable(keys: Keys, entries: Sequence[Recorded]) -> Sequence[Recorded]:
    """The same events, or Unopenable."""
    if slots_of(keys, entries):
        raise Unopenable
    return entries
