"""Stored forms: every event has a golden one that is read for ever, and nothing else is resolved."""

from typing import Any
from uuid import UUID, uuid4

import orjson
import pytest
from cryptography.exceptions import InvalidTag

from app.record import keys as sealing
from app.record import stored_forms
from app.record.keys import STAFF, FileKeys
from app.record.stored_forms import UnknownEvent
from domain.contact import ContactRecorded
from domain.facts import Sealed
from tests.app import golden
from tests.app.golden import GOLDEN, Golden
from tests.domain.examples import CONTACT, KINDS

FORMS = golden.read_all()


@pytest.fixture(scope="module")
def keys() -> FileKeys:
    return FileKeys(GOLDEN / "keys")


def decoded(kept: Golden) -> stored_forms.Stored:
    return stored_forms.decode(kept.name, kept.state, kept.stream, kept.version, STAFF)


# Golden forms


def test_every_name_and_version_has_a_golden_form() -> None:
    wanted = {(name, form) for name, newest in stored_forms.VERSIONS.items() for form in range(1, newest + 1)}
    assert wanted - FORMS.keys() == set(), "run `python -m tests.app.golden` and commit what it adds"
    assert FORMS.keys() - wanted == set(), "a name was taken away: what is stored under it can no longer be read"


def test_no_golden_form_was_ever_changed() -> None:
    assert golden.digests() == golden.sums()


@pytest.mark.parametrize("kept", FORMS.values(), ids=lambda kept: f"{kept.name}.{kept.form}")
def test_a_golden_form_says_what_it_always_said(kept: Golden, keys: FileKeys) -> None:
    stored = decoded(kept)
    assert (stored.name, type(stored.event)) == (kept.name, stored_forms.NAMES[kept.name])
    assert (stored.scope, stored.meta["pack"]) == (golden.SCOPE, "lincolnshire-2024-06")
    assert_says(golden.opened(stored.event, keys), kept.opened)


def assert_says(now: Any, then: Any) -> None:
    """Equal, but for fields that have come since and say nothing."""
    if isinstance(then, dict):
        assert {name for name, value in now.items() if value not in (None, [], False)} <= then.keys()
        for name, value in then.items():
            assert_says(now[name], value)
    elif isinstance(then, list):
        assert len(now) == len(then)
        for one, other in zip(now, then, strict=True):
            assert_says(one, other)
    else:
        assert now == then


@pytest.mark.parametrize("kept", FORMS.values(), ids=lambda kept: f"{kept.name}.{kept.form}")
def test_what_a_golden_form_seals_opens_with_its_own_keys_only(kept: Golden, keys: FileKeys) -> None:
    for value in golden.sealed(decoded(kept).event):
        assert sealing.unseal(keys, value) is not None
        for elsewhere in (
            Sealed(value.scope, uuid4(), value.version, value.path, value.slot, value.token),
            Sealed(value.scope, value.stream, value.version + 1, value.path, value.slot, value.token),
            Sealed(value.scope, value.stream, value.version, f"{value.path}.0", value.slot, value.token),
        ):
            with pytest.raises(InvalidTag):
                sealing.unseal(keys, elsewhere)


@pytest.mark.parametrize("kept", FORMS.values(), ids=lambda kept: f"{kept.name}.{kept.form}")
def test_a_stored_form_holds_its_personal_fields_as_ciphertext_only(kept: Golden, keys: FileKeys) -> None:
    for value in golden.sealed(decoded(kept).event):
        plain = sealing.unseal(keys, value)
        if plain != str(golden.MOMENT.date()):  # which also stands there in clear, as the day of something else
            assert orjson.dumps(plain) not in kept.state
        assert value.slot in {"child", "erasure", "household", "narrative", "referrer", "worker"}


# Names


def test_every_kind_of_event_has_one_lasting_name() -> None:
    assert sorted(kind.__name__ for kind in stored_forms.NAMES.values()) == sorted(kind.__name__ for kind in KINDS)
    assert all(name == name.lower() and name.replace("-", "").isalpha() for name in stored_forms.NAMES)


def test_an_event_written_by_newer_code_is_refused() -> None:
    for kept in FORMS.values():
        newer = orjson.dumps({**orjson.loads(kept.state), "v": stored_forms.VERSIONS[kept.name] + 1})
        with pytest.raises(UnknownEvent, match="newer"):
            stored_forms.decode(kept.name, newer, kept.stream, kept.version, STAFF)


@pytest.mark.parametrize(
    "name", ["os:system", "domain.contact:ContactRecorded", "ContactRecorded", "contact-recorded ", "", "__class__"]
)
def test_a_name_that_is_not_listed_resolves_nothing(name: str) -> None:
    with pytest.raises(UnknownEvent):
        stored_forms.decode(name, FORMS["contact-recorded", 1].state, uuid4(), 1, STAFF)


def test_a_stored_form_that_is_not_whole_is_refused_without_its_values() -> None:
    kept = FORMS["contact-recorded", 1]
    state = orjson.loads(kept.state)
    state["d"]["received_at"] = "zebra-crossing-77"
    del state["d"]["reference"]
    with pytest.raises(UnknownEvent) as refused:
        stored_forms.decode(kept.name, orjson.dumps(state), kept.stream, kept.version, STAFF)
    assert "received_at" in str(refused.value)
    assert "zebra" not in str(refused.value)
    assert refused.value.__cause__ is None


def test_an_older_form_is_lifted_step_by_step(monkeypatch: pytest.MonkeyPatch) -> None:
    kept = FORMS["screening-requested", 1]
    monkeypatch.setitem(stored_forms.VERSIONS, kept.name, 3)
    monkeypatch.setitem(stored_forms.LIFTS, (kept.name, 1), lambda data: {**data, "action": data["action"] + " two"})
    monkeypatch.setitem(stored_forms.LIFTS, (kept.name, 2), lambda data: {**data, "action": data["action"] + " three"})
    lifted = decoded(kept).event
    assert getattr(lifted, "action", None) == kept.opened["action"] + " two three"


# Personal fields


def test_a_sealed_value_is_never_printed() -> None:
    event = decoded(FORMS["contact-recorded", 1]).event
    assert isinstance(event, ContactRecorded)
    value = event.concern_summary
    assert isinstance(value, Sealed)
    for show in (str, repr, list, orjson.dumps, "{}".format, lambda it: f"{it}", lambda it: f"{it!r}"):
        with pytest.raises(TypeError):
            show(value)
    with pytest.raises(TypeError):
        repr(event)


def test_the_slots_of_an_event_are_those_its_stored_form_uses() -> None:
    used: set[str] = set()

    def seal(slot: str, path: str, value: object) -> str:
        used.add(slot)
        assert value not in (None, "")
        return "sealed"

    stored_forms.encode(CONTACT, {}, UUID(int=1), seal)
    assert used == stored_forms.slots_of(CONTACT) == {"child", "narrative", "worker"}
