"""Who has docs/audit-pack.md alone finds that a history tells every kind of event as it is stored, and nothing else."""

import base64
from collections.abc import Iterator
from copy import deepcopy
from dataclasses import fields, replace
from types import ModuleType
from typing import Any

import pytest
from pydantic_core import to_jsonable_python

from app.proof.packs.contents import adapter
from app.proof.packs.disclosure import Disclosed, disclosed
from app.reading import lines
from app.reading.audiences import AUDITOR, OFFICE
from app.reading.looking import Audience, Reader
from app.reading.replay import HistoryLine
from app.record import stored_forms
from app.record.keys import STAFF, FileKeys
from app.record.keys import seal as sealed_with
from domain.details import DetailsAmended, HouseholdAmended
from domain.facts import Event, Recorded
from tests.app import golden
from tests.app.independent import independent
from tests.app.test_audiences import IN_A_HISTORY
from tests.app.test_stored_forms import SCOPE, SLOTS, STREAM, VERSION, without_one
from tests.domain.story import PACK

KINDS = pytest.mark.parametrize("kind", IN_A_HISTORY, ids=lambda kind: kind.__name__)
READERS = pytest.mark.parametrize("audience", [OFFICE, AUDITOR], ids=lambda audience: audience.name)
Told = tuple[dict[str, Any], dict[str, Any], dict[str, Any]]
"""An item of a history, its event as a pack holds it, and what is given of the event's sealed fields."""


@pytest.fixture(scope="module")
def verifier() -> ModuleType:
    return independent()


@pytest.fixture(scope="module")
def keys(tmp_path_factory: pytest.TempPathFactory) -> FileKeys:
    fresh = FileKeys(tmp_path_factory.mktemp("keys"))
    fresh.ensure(SCOPE, SLOTS)
    fresh.ensure(STAFF, ["worker"])
    return fresh


def told(event: Event, audience: Audience, keys: FileKeys) -> Told:
    """An event as a pack tells it."""

    def seal(slot: str, path: str, value: object) -> str:
        return sealed_with(keys, STAFF if slot == "worker" else SCOPE, slot, STREAM, VERSION, path, value)

    name = stored_forms.name_of(event)
    state = stored_forms.encode(event, {"pack": PACK.name, "calendar": "c"}, SCOPE, seal)
    stored = stored_forms.decode(name, state, STREAM, VERSION, STAFF)
    entry = Recorded(
        stream=STREAM, version=VERSION, position=1, recorded_at=golden.MOMENT, name=name, event=stored.event,
        meta=stored.meta, chain=b"",
    )  # fmt: skip
    kind = stored_forms.stream_kind(name)
    opened = disclosed([HistoryLine(1, kind, entry)], audience, keys)
    item = to_jsonable_python(lines.event(entry, kind, audience, Reader.of(keys)))
    held: dict[str, Any] = {"topic": name, "kind": kind.value, "state": base64.b64encode(state).decode()}
    held |= {"position": 1, "version": VERSION, "recorded_at": golden.MOMENT.isoformat(), "chain": ""}
    return item, held, adapter(Disclosed).dump_python(opened.get(1, Disclosed()), mode="json")


def amended(event: Event) -> Event:
    """With an amendment's changed fields among those there are: every other one."""
    if not isinstance(event, DetailsAmended | HouseholdAmended):
        return event
    return replace(event, changed=tuple(each.name for each in fields(event.details))[::2])


@KINDS
@READERS
def test_every_kind_of_event_is_told_as_it_is_stored(
    kind: type[Event], audience: Audience, verifier: ModuleType, keys: FileKeys
) -> None:
    whole = amended(golden.example(kind, "it"))
    for event in (whole, *without_one(whole)):
        assert not list(verifier.unlike(*told(event, audience, keys))), event


@KINDS
def test_whatever_is_told_otherwise_is_noticed(kind: type[Event], verifier: ModuleType, keys: FileKeys) -> None:
    item, held, opened = told(amended(golden.example(kind, "it")), OFFICE, keys)
    assert not list(verifier.unlike(item, held, opened))
    for altered in otherwise(item["data"]):
        assert list(verifier.unlike(item | {"data": altered}, held, opened)), altered


def otherwise(node: Any) -> Iterator[Any]:
    """It again and again, each time with one thing in it left out, said otherwise, or added, at whatever depth."""
    if isinstance(node, dict):
        yield node | {"more": "said"}
    if not isinstance(node, dict | list):
        yield not node if isinstance(node, bool) else f"{node}!"
        return
    for name, value in list(node.items() if isinstance(node, dict) else enumerate(node)):
        for altered in (*otherwise(value), *([] if value is None else [None])):
            copy = deepcopy(node)
            copy[name] = altered
            yield copy
