"""Who keeps the master key: a file of them, or a key-management service that can be slow, away, or refuse."""

import base64
import json
import os
import threading
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest

from app.base import settings
from app.base.errors import CannotStart
from app.proof import sealing
from app.record import authorities, signing_keys
from app.record.authorities import KeyStores
from app.record.custody import IN_THE_CLEAR, Custody, KeysAway, MasterFile
from app.record.keys import FileKeys
from app.record.rotation import rotate
from app.record.transit import Transit
from tests.transit import Engine, engine

SCOPE = UUID(int=1)


def master(path: Path, *keys: bytes) -> Custody:
    path.write_text("".join(f"{base64.b64encode(key).decode()}\n" for key in keys))
    return Custody(MasterFile(path))


@pytest.fixture
def vault(tmp_path: Path) -> Iterator[tuple[Engine, Path]]:
    with engine(tmp_path) as served:
        yield served


class Hands:
    """A clock whose hands are moved."""

    at = 0.0

    def __call__(self) -> float:
        return self.at


def held_by(vault: tuple[Engine, Path], directory: Path, hands: Hands, patience: float = 2.0) -> FileKeys:
    served, token = vault
    transit = Transit(served.address, "front-door", token, hold=300, patience=patience)
    store = FileKeys(directory, Custody(transit))
    store.ring._now = hands
    return store


def test_a_file_of_master_keys_wraps_the_store_and_without_it_nothing_opens(tmp_path: Path) -> None:
    key, store = os.urandom(32), tmp_path / "keys" / "925"
    custody = master(tmp_path / "masters", key)
    keys = FileKeys(store, custody)
    keys.ensure(SCOPE, ["child"])
    held, digest = keys.slot(SCOPE, "child"), keys.digest("identifier", "A1")
    assert FileKeys(store, custody).slot(SCOPE, "child") == held
    for other in (Custody(), master(tmp_path / "others", os.urandom(32)), Custody(MasterFile(tmp_path / "none"))):
        with pytest.raises(KeysAway):
            FileKeys(store, other).slot(SCOPE, "child")
    moved = store.rename(tmp_path / "keys" / "926")
    with pytest.raises(KeysAway):  # wrapped for that authority
        FileKeys(moved, custody).digest("identifier", "A1")
    assert FileKeys(moved.rename(store), custody).digest("identifier", "A1") == digest


def test_a_store_without_a_master_key_is_taken_over_by_one_and_by_the_next(
    tmp_path: Path, vault: tuple[Engine, Path]
) -> None:
    store, file = tmp_path / "keys" / "925", tmp_path / "masters"
    plain = FileKeys(store)
    plain.ensure(SCOPE, ["child"])
    held, digest, secret = plain.slot(SCOPE, "child"), plain.digest("identifier", "A1"), (store / "master").read_bytes()
    first, second = os.urandom(32), os.urandom(32)
    transit = Transit(vault[0].address, "front-door", vault[1])
    for custody in (
        master(file, first), master(file, first, second), master(file, second),
        Custody(transit, [MasterFile(file)]), Custody(transit),
    ):  # fmt: skip
        keys = FileKeys(store, custody)
        assert (keys.slot(SCOPE, "child"), keys.digest("identifier", "A1")) == (held, digest)
        assert rotate(keys).unopened == 0
        assert keys.ring.is_kept
    assert all(secret not in path.read_bytes() for path in store.rglob("*") if path.is_file())
    vault[0].versions.append(os.urandom(32))
    assert FileKeys(store, Custody(transit)).slot(SCOPE, "child") == held


@pytest.mark.parametrize("how", ["status 503", "status 403", "status 307", "no JSON", "too much", "no key", "no token"])
def test_a_service_that_does_not_answer_as_it_should_closes_the_store(
    tmp_path: Path, vault: tuple[Engine, Path], how: str
) -> None:
    hands = Hands()
    held_by(vault, tmp_path / "keys" / "925", hands).ensure(SCOPE, ["child"])
    what, _, status = how.partition(" ")
    if what == "status":
        vault[0].status = int(status)
    elif how == "no token":
        vault[1].unlink()
    else:
        vault[0].body = {
            "no JSON": b"<html>",
            "too much": b" " * 100_000,
            "no key": b'{"data": {"plaintext": "QQ=="}}',
        }[how]
    with pytest.raises(KeysAway) as away:
        held_by(vault, tmp_path / "keys" / "925", hands).slot(SCOPE, "child")
    assert "hvs" not in str(away.value)


def test_what_was_opened_is_held_for_a_while_and_then_forgotten(tmp_path: Path, vault: tuple[Engine, Path]) -> None:
    served, hands = vault[0], Hands()
    keys = held_by(vault, tmp_path / "keys" / "925", hands)
    keys.ensure(SCOPE, ["child"])
    key, asked = keys.slot(SCOPE, "child"), len(served.asked)
    hands.at = 100
    assert keys.slot(SCOPE, "child") == key
    assert len(served.asked) == asked
    served.status = 503
    hands.at = 299
    assert keys.slot(SCOPE, "child") == key
    hands.at = 301
    with pytest.raises(KeysAway):
        keys.slot(SCOPE, "child")
    with pytest.raises(KeysAway):
        keys.digest("identifier", "A1")
    with pytest.raises(KeysAway):
        keys.ensure(UUID(int=2), ["child"])
    assert not keys._cache
    served.status = None
    given_up = time.monotonic() + 20
    while time.monotonic() < given_up:
        hands.at += 10
        try:
            assert keys.slot(SCOPE, "child") == key
            return
        except KeysAway:
            time.sleep(0.02)
    raise AssertionError("it was not opened again")


def test_a_service_that_hangs_is_waited_for_once_by_one(tmp_path: Path, vault: tuple[Engine, Path]) -> None:
    served, hands = vault[0], Hands()
    held_by(vault, tmp_path / "keys" / "925", hands).ensure(SCOPE, ["child"])
    served.hangs.clear()
    keys, before = held_by(vault, tmp_path / "keys" / "925", hands, patience=0.2), len(served.asked)
    for _ in range(50):
        with pytest.raises(KeysAway):
            keys.slot(SCOPE, "child")
    assert len(served.asked) == before + 1
    assert threading.active_count() < 50


def test_the_settings_say_who_keeps_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    given = {
        "DATABASE_URL": "postgresql:///x", "KEYS_DIRECTORY": str(tmp_path), "ISSUER": "https://frontdoor.example",
        "CHECKPOINTS_TO": "/checkpoints",
    }  # fmt: skip
    for name, value in given.items():
        monkeypatch.setenv(f"FRONTDOOR_{name}", value)
    assert authorities.custody(settings.read()) is IN_THE_CLEAR
    monkeypatch.setenv("FRONTDOOR_MASTER_KEYS", str(tmp_path / "masters"))
    assert authorities.custody(settings.read()).wraps.name == "master-file"
    monkeypatch.setenv("FRONTDOOR_KMS", "https://vault.example/v1/transit")
    with pytest.raises(settings.SettingsMissing, match="FRONTDOOR_KMS_TOKEN"):
        settings.read()
    monkeypatch.setenv("FRONTDOOR_KMS_TOKEN", str(tmp_path / "token"))
    monkeypatch.setenv("FRONTDOOR_KMS_HOLD", "60")
    custody = authorities.custody(settings.read())
    assert (custody.wraps.name, [each.name for each in custody.opens], custody.hold) == ("transit", ["master-file"], 60)
    assert KeyStores(tmp_path, custody).of("925").ring.custody is custody


def test_the_keys_that_sign_are_wrapped_too_and_those_from_before_once_they_are_rotated(
    tmp_path: Path, vault: tuple[Engine, Path]
) -> None:
    keys, file = tmp_path / "keys", tmp_path / "masters"
    store, issuer = keys / "925", keys / signing_keys.ISSUER_KEYS
    log, (first,) = sealing.log_key(store, "front-door.example/925"), signing_keys.issuer_keys(keys)
    clear = [
        each["d"] for each in (json.loads((store / "log.json").read_text())["key"], json.loads(issuer.read_text()))
    ]
    for custody in (
        master(file, os.urandom(32)),
        Custody(Transit(vault[0].address, "front-door", vault[1]), [MasterFile(file)]),
    ):
        assert signing_keys.standing(store, custody) == signing_keys.standing(keys, custody) == "not-wrapped"
        assert sealing.log_key(store, "x", custody).verifier == log.verifier
        assert rotate(FileKeys(store, custody)).unopened == 0
        assert signing_keys.rewrap(keys, custody) == 1
        assert signing_keys.standing(store, custody) == signing_keys.standing(keys, custody) == signing_keys.WELL
        assert not any(each in path.read_text() for each in clear for path in (store / "log.json", issuer))
        assert sealing.log_key(store, "x", custody).verifier == log.verifier == sealing.log_verifier(store)
        assert signing_keys.issuer_keys(keys, custody)[0].as_dict(private=True) == first.as_dict(private=True)
    with pytest.raises(KeysAway):
        sealing.log_key(store, "x")
    with pytest.raises(CannotStart, match="cannot be opened"):
        signing_keys.issuer_keys(keys, master(file, os.urandom(32)))
    with pytest.raises(KeysAway):  # wrapped for that authority's log
        sealing.log_key(store.rename(keys / "926"), "x", custody)


def test_a_set_of_issuers_keys_is_wrapped_one_by_one_and_a_new_one_at_once(tmp_path: Path) -> None:
    custody, path = master(tmp_path / "masters", os.urandom(32)), tmp_path / signing_keys.ISSUER_KEYS
    made: dict[str, Any] = {**signing_keys.issuer_keys(tmp_path, custody)[0].as_dict(private=True)}
    assert made["d"] not in path.read_text()
    older = signing_keys.new_key()
    path.write_text(json.dumps({"keys": [json.loads(path.read_text()), older]}))
    assert signing_keys.rewrap(tmp_path, custody) == 1
    assert older["d"] not in path.read_text()
    assert [each.as_dict(private=True) for each in signing_keys.issuer_keys(tmp_path, custody)] == [made, older]
    path.write_text('{"kty": "OKP"}')
    with pytest.raises(CannotStart, match="not a key that signs"):
        signing_keys.rewrap(tmp_path, custody)


def test_a_service_in_a_namespace_is_asked_there(tmp_path: Path, vault: tuple[Engine, Path]) -> None:
    Transit(vault[0].address, "front-door", vault[1], namespace="children/front-door").wrap("label", os.urandom(32))
    Transit(vault[0].address, "front-door", vault[1]).wrap("label", os.urandom(32))
    assert vault[0].namespaces == ["children/front-door", None]
