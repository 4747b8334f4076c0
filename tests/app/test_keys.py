"""Keys: durable before use, wrapped at rest, gone when destroyed."""

import base64
import fcntl
import hmac
import multiprocessing
import stat
from collections.abc import Callable
from pathlib import Path
from uuid import UUID, uuid4

import orjson
import pytest
from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDFExpand

from app.base.files import made_once
from app.record import keys as sealing
from app.record.custody import KeysAway
from app.record.keys import FileKeys, KeyErased, KeyLost, KeyMissing
from domain.facts import Sealed

SCOPE, STREAM = UUID(int=1), UUID(int=2)


@pytest.fixture
def keys(tmp_path: Path) -> FileKeys:
    return FileKeys(tmp_path / "keys")


def again(tmp_path: Path) -> FileKeys:
    """The same store as another process sees it."""
    return FileKeys(tmp_path / "keys")


def written(tmp_path: Path) -> bytes:
    return b"".join(path.read_bytes() for path in sorted((tmp_path / "keys").rglob("*")) if path.is_file())


def test_a_key_is_made_once_and_found_by_every_process(keys: FileKeys, tmp_path: Path) -> None:
    assert keys.missing(SCOPE, ["child", "narrative"]) == {"child", "narrative"}
    keys.ensure(SCOPE, ["child"])
    first = keys.slot(SCOPE, "child")
    assert keys.missing(SCOPE, ["child", "narrative"]) == {"narrative"}
    other = again(tmp_path)
    other.ensure(SCOPE, ["child", "narrative"])
    assert (other.slot(SCOPE, "child"), len(first)) == (first, 32)
    assert keys.slot(SCOPE, "narrative") == other.slot(SCOPE, "narrative") != first
    assert keys.slot(SCOPE, "child") == first


def test_a_fresh_store_is_its_owners_alone_with_the_directories_it_is_in(tmp_path: Path) -> None:
    FileKeys(tmp_path / "keys" / "925").ensure(SCOPE, ["child"])
    made_once(tmp_path / "signing" / "925" / "log.json", lambda: "{}")
    for place in ("keys", "keys/925", "signing", "signing/925"):
        assert stat.S_IMODE((tmp_path / place).stat().st_mode) == 0o700, place


def test_keys_are_wrapped_at_rest_and_private(keys: FileKeys, tmp_path: Path) -> None:
    keys.ensure(SCOPE, ["child"])
    key = keys.slot(SCOPE, "child")
    assert all(form not in written(tmp_path) for form in (key, base64.b64encode(key), key.hex().encode()))
    assert stat.S_IMODE((tmp_path / "keys").stat().st_mode) == 0o700
    assert stat.S_IMODE((tmp_path / "keys" / "master").stat().st_mode) == 0o600


def test_another_master_opens_nothing(keys: FileKeys, tmp_path: Path) -> None:
    keys.ensure(SCOPE, ["child"])
    (tmp_path / "keys" / "master").write_bytes(b"m" * 32)
    other = again(tmp_path)
    with pytest.raises(KeyLost):
        other.slot(SCOPE, "child")
    assert (other.lost(SCOPE, ["child"]), other.missing(SCOPE, ["child"])) == ({"child"}, set())
    (tmp_path / "keys" / "master").write_bytes(b"short")
    with pytest.raises(KeysAway):
        again(tmp_path).slot(SCOPE, "child")


def test_a_wrapped_key_cannot_be_moved_to_another_scope_or_slot(keys: FileKeys, tmp_path: Path) -> None:
    keys.ensure(SCOPE, ["child"])
    (path,) = (tmp_path / "keys").rglob("*.keys")
    path.write_bytes(path.read_bytes().replace(b'"child"', b'"household"'))
    with pytest.raises(KeyLost):
        again(tmp_path).slot(SCOPE, "household")


def test_what_was_erased_is_told_apart_from_what_is_lost(keys: FileKeys) -> None:
    keys.ensure(SCOPE, ["child", "narrative"])
    keys.destroy(SCOPE, "child")
    assert keys.lost(SCOPE, ["child", "narrative", "referrer"]) == {"referrer"}
    with pytest.raises(KeyErased):
        keys.slot(SCOPE, "child")
    with pytest.raises(KeyLost):
        keys.slot(SCOPE, "referrer")


def test_a_store_whose_record_has_begun_is_not_made_anew(tmp_path: Path) -> None:
    lost = FileKeys(tmp_path / "keys", may_begin=lambda: False)
    for asks in (lambda: lost.ensure(SCOPE, ["child"]), lambda: lost.digest("identifier", "A1")):
        with pytest.raises(KeysAway, match="restore it"):
            asks()
    assert not (tmp_path / "keys" / "master").exists()


def test_a_store_that_is_gone_while_it_is_used_is_not_written_to_and_loses_nothing(
    keys: FileKeys, tmp_path: Path
) -> None:
    keys.ensure(SCOPE, ["child"])
    key = keys.slot(SCOPE, "child")
    other, away = uuid4(), tmp_path / "away"
    (tmp_path / "keys").rename(away)
    with pytest.raises(KeysAway):
        keys.ensure(other, ["child"])
    with pytest.raises(KeysAway):
        keys.lost(other, ["child"])
    assert not (tmp_path / "keys").exists()
    away.rename(tmp_path / "keys")
    keys.ensure(other, ["child"])
    assert keys.slot(SCOPE, "child") == key


def test_a_destroyed_key_is_gone_for_every_process_and_never_made_again(keys: FileKeys, tmp_path: Path) -> None:
    keys.ensure(SCOPE, ["child", "narrative"])
    token = sealing.seal(keys, SCOPE, "child", STREAM, 1, "name", "Ada")
    sealed = Sealed(SCOPE, STREAM, 1, "name", "child", token)
    other = again(tmp_path)
    assert sealing.unseal(other, sealed) == "Ada"
    kept = other.slot(SCOPE, "narrative")
    wrapped = next(line for line in written(tmp_path).splitlines() if line.startswith(b'["child"'))
    keys.destroy(SCOPE, "child")
    for store in (keys, other, again(tmp_path)):
        store.ensure(SCOPE, ["child"])
        with pytest.raises(KeyMissing):
            sealing.unseal(store, sealed)
        assert store.slot(SCOPE, "narrative") == kept
    assert wrapped not in written(tmp_path)


def test_a_key_store_tells_which_keys_were_destroyed(keys: FileKeys) -> None:
    keys.ensure(SCOPE, ["child", "narrative"])
    keys.destroy(SCOPE, "child")
    assert keys.destroyed(SCOPE, ["child", "narrative", "referrer"]) == {"child"}


def test_destroying_a_key_that_was_never_made_keeps_it_from_being_made(keys: FileKeys) -> None:
    keys.destroy(SCOPE, "child")
    keys.ensure(SCOPE, ["child"])
    with pytest.raises(KeyMissing):
        keys.slot(SCOPE, "child")


@pytest.mark.parametrize("torn", [b'["narrative","AAAA', b'["narrative"', b"[", b"\xff\x00"])
def test_a_line_torn_by_a_crash_is_passed_over(keys: FileKeys, tmp_path: Path, torn: bytes) -> None:
    keys.ensure(SCOPE, ["child"])
    key = keys.slot(SCOPE, "child")
    (path,) = (tmp_path / "keys").rglob("*.keys")
    path.write_bytes(path.read_bytes() + torn)
    after = again(tmp_path)
    assert after.slot(SCOPE, "child") == key
    assert after.missing(SCOPE, ["narrative"]) == {"narrative"}
    after.ensure(SCOPE, ["narrative"])
    assert (again(tmp_path).slot(SCOPE, "narrative"), after.slot(SCOPE, "child")) == (
        after.slot(SCOPE, "narrative"),
        key,
    )


def test_a_key_another_process_is_writing_is_not_used_before_it_is_durable(keys: FileKeys, tmp_path: Path) -> None:
    keys.ensure(SCOPE, ["child"])
    other = again(tmp_path)
    (path,) = (tmp_path / "keys").rglob("*.keys")
    with path.open("ab") as writing:
        fcntl.flock(writing, fcntl.LOCK_EX)
        assert other.missing(SCOPE, ["child"]) == {"child"}
        assert other.slot(SCOPE, "child") == keys.slot(SCOPE, "child")
    assert other.missing(SCOPE, ["child"]) == set()


def test_processes_that_race_for_a_key_agree_on_it(tmp_path: Path) -> None:
    spawn = multiprocessing.get_context("spawn")
    with spawn.Pool(4) as pool:
        found = pool.map(_race, [str(tmp_path / "keys")] * 8)
    assert len({tuple(sorted(keys.items())) for keys in found}) == 1


def _race(directory: str) -> dict[str, bytes]:
    keys = FileKeys(Path(directory))
    slots = ["child", "household", "narrative"]
    for slot in slots:
        keys.ensure(SCOPE, [slot])
    return {slot: keys.slot(SCOPE, slot) for slot in slots}


# Sealing


def test_a_field_key_is_the_hkdf_of_its_place(keys: FileKeys) -> None:
    """RFC 5869's expansion over the stream, the version and the path, as another implementation computes it."""
    keys.ensure(SCOPE, ["child"])
    slot_key = keys.slot(SCOPE, "child")
    info = b"field" + STREAM.bytes + (7).to_bytes(8, "big") + b"details.given_name"
    key, commitment = sealing.field_key(slot_key, STREAM, 7, "details.given_name")
    assert key == HKDFExpand(SHA256(), 32, info).derive(slot_key)
    assert commitment == hmac.digest(key, b"commitment", "sha256")[:16]
    token = base64.b64decode(sealing.seal(keys, SCOPE, "child", STREAM, 7, "details.given_name", "Ada"))
    assert token[:16] == commitment
    assert orjson.loads(AESGCM(key).decrypt(token[16:28], token[28:], token[:16])) == "Ada"


@pytest.mark.parametrize("value", ["Ada", "", "Zoë\u200d🙂", "x" * 100_000, ["a", 1], None, 7])
def test_what_is_sealed_opens_again(keys: FileKeys, value: object) -> None:
    keys.ensure(SCOPE, ["child"])
    token = sealing.seal(keys, SCOPE, "child", STREAM, 1, "path", value)
    assert sealing.unseal(keys, Sealed(SCOPE, STREAM, 1, "path", "child", token)) == value
    assert token != sealing.seal(keys, SCOPE, "child", STREAM, 1, "path", value)


@pytest.mark.parametrize(
    "spoil",
    [
        lambda raw: b"\0" + raw[1:],
        lambda raw: raw[:20] + bytes([raw[20] ^ 1]) + raw[21:],
        lambda raw: raw[:-1] + bytes([raw[-1] ^ 1]),
        lambda raw: raw[:-1],
    ],
    ids=["the commitment", "the nonce", "the tag", "the end"],
)
def test_a_spoilt_ciphertext_does_not_open(keys: FileKeys, spoil: Callable[[bytes], bytes]) -> None:
    keys.ensure(SCOPE, ["child"])
    raw = base64.b64decode(sealing.seal(keys, SCOPE, "child", STREAM, 1, "path", "Ada"))
    with pytest.raises(InvalidTag):
        sealing.unseal(keys, Sealed(SCOPE, STREAM, 1, "path", "child", base64.b64encode(spoil(raw)).decode()))


def test_one_field_is_disclosed_by_its_own_key_alone(keys: FileKeys) -> None:
    keys.ensure(SCOPE, ["child"])
    one, two = (sealing.seal(keys, SCOPE, "child", STREAM, 1, path, path) for path in ("one", "two"))
    disclosed, _ = sealing.field_key(keys.slot(SCOPE, "child"), STREAM, 1, "one")
    assert sealing.open_with(disclosed, one) == "one"
    with pytest.raises(InvalidTag):
        sealing.open_with(disclosed, two)


# Keyed hashes


def test_a_keyed_hash_depends_on_the_store_the_purpose_and_where_its_parts_end(keys: FileKeys, tmp_path: Path) -> None:
    digest = keys.digest("identifier", "upn", "A1")
    assert digest == again(tmp_path).digest("identifier", "upn", b"A1")
    others = {
        keys.digest("identifier", "up", "nA1"),
        keys.digest("identifier", "upn", "A1", ""),
        keys.digest("fingerprint", "upn", "A1"),
        FileKeys(tmp_path / str(uuid4())).digest("identifier", "upn", "A1"),
    }
    assert (len(digest), len(others | {digest})) == (32, 5)
