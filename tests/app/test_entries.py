"""What is made of a stream, as it goes on."""

from collections.abc import Sequence
from pathlib import Path
from typing import Any, cast
from uuid import UUID

import pytest

from app.record import lost
from app.record.entries import Entries, Record, made, record_of
from app.record.keys import FileKeys
from domain.directory import Directory
from domain.facts import Recorded
from domain.records import Case, Child, Communication
from tests.app.log import Log, opened
from tests.app.test_replay import matched, parted
from tests.domain.examples import CASE, COMMUNICATION, FOUND_NEW, KNOWN_CHILD, LEVEL, OWN_CHILD, REQUESTED


def town() -> Log:
    """A case that was matched and parted again, and went on."""
    return parted(matched(opened())).case(FOUND_NEW).case(REQUESTED).case(LEVEL)


@pytest.mark.parametrize(
    ("kind", "stream"), [(Case, CASE), (Communication, COMMUNICATION), (Child, OWN_CHILD), (Child, KNOWN_CHILD)]
)
def test_what_follows_is_added_to_what_was_made_before(kind: type[Record], stream: UUID) -> None:
    entries = Entries()
    assert record_of(kind, entries) is None
    for recorded in town().streams()[stream]:
        entries = entries.followed_by([recorded])
        whole = kind.of(entry.event for entry in entries)
        assert record_of(kind, entries) == record_of(kind, list(entries)) == whole
        assert record_of(kind, entries) is record_of(kind, entries)


def test_a_fold_is_asked_of_each_event_once() -> None:
    asked: list[int] = []

    def seen(before: int | None, entries: Sequence[Recorded]) -> int:
        asked.extend(entry.position for entry in entries)
        return (before or 0) + len(entries)

    first, *others = town().streams()[CASE]
    one = Entries([first])
    both = one.followed_by(others)  # before anything was made of the first
    assert (made(one, seen), made(one, seen), made(both, seen)) == (1, 1, 1 + len(others))
    more = one.followed_by(others)
    asked.clear()
    assert made(more, seen) == 1 + len(others)
    assert asked == [entry.position for entry in others]


def test_a_stream_without_events_makes_what_none_make() -> None:
    assert record_of(Directory, Entries()) == record_of(Directory, ()) == Directory()


def test_the_keys_that_a_stream_needs_are_those_of_all_its_events(tmp_path: Path) -> None:
    log, keys = town(), FileKeys(tmp_path / "keys")
    for number, entry in enumerate(log.entries):
        cast(dict[str, Any], entry.meta).update(scope=COMMUNICATION, slots=frozenset({"worker", f"slot-{number}"}))
    first, *others = log.streams()[CASE]
    entries = Entries([first])
    assert lost.slots_of(keys, entries) == {COMMUNICATION: first.meta["slots"] - {"worker"}}
    whole = lost.slots_of(keys, entries.followed_by(others))
    assert whole == lost.slots_of(keys, [first, *others])
    assert len(whole[COMMUNICATION]) == 1 + len(others)
