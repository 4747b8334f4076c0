"""Signed notes and checkpoints: the published examples, and what is not one."""

import base64
from hashlib import sha256

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from hypothesis import given
from hypothesis import strategies as st

from app.proof import checkpoints
from app.proof.checkpoints import Checkpoint, LogKey, NotANote

PETER = "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW"
SEED = base64.b64decode("AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz")[1:]
TEXT = "If you think cryptography is the answer to your problem,\nthen you don't know what your problem is.\n"
NOTE = TEXT + (
    "\n— PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=\n"
)
"""The example of the reference implementation, golang.org/x/mod/sumdb/note, with its private key."""

KEY = LogKey("front-door.example/925", Ed25519PrivateKey.from_private_bytes(bytes(range(32))))
OTHER = LogKey("witness.example", Ed25519PrivateKey.from_private_bytes(bytes(32)))
POINT = Checkpoint(KEY.origin, 20_852_163, sha256(b"root").digest())


def test_the_published_note_is_what_its_key_signs() -> None:
    key = LogKey("PeterNeumann", Ed25519PrivateKey.from_private_bytes(SEED))
    assert key.verifier == PETER
    assert key.sign(TEXT) == NOTE
    assert checkpoints.verified(NOTE, PETER) == TEXT


def test_a_key_id_is_made_of_name_kind_and_key() -> None:
    public = KEY.private.public_key().public_bytes_raw()
    expected = sha256(b"front-door.example/925" + b"\x0a" + b"\x01" + public).digest()[:4]
    assert checkpoints.key_id(KEY.origin, public) == expected
    assert KEY.verifier == f"{KEY.origin}+{expected.hex()}+{base64.b64encode(bytes([1]) + public).decode()}"


def test_a_checkpoint_is_three_lines_and_a_signature() -> None:
    note = KEY.sign(POINT.text)
    origin, size, root, empty, _, rest = note.split("\n")
    assert (origin, size, empty, rest) == ("front-door.example/925", "20852163", "", "")
    assert base64.b64decode(root) == POINT.root
    assert note.encode().split(b"\n")[4].startswith(b"\xe2\x80\x94 front-door.example/925 ")
    assert checkpoints.read(note, KEY.verifier) == POINT


@given(st.integers(0, 10**18 - 1), st.binary(min_size=32, max_size=32))
def test_every_checkpoint_reads_as_it_was_signed(size: int, root: bytes) -> None:
    point = Checkpoint(KEY.origin, size, root)
    assert checkpoints.read(KEY.sign(point.text), KEY.verifier) == point


def test_signatures_of_others_are_ignored() -> None:
    mine, theirs = KEY.sign(POINT.text), OTHER.sign(POINT.text)
    witnessed = mine + theirs.rpartition("\n\n")[2]
    assert checkpoints.read(witnessed, KEY.verifier) == POINT
    assert checkpoints.verified(witnessed, OTHER.verifier) == POINT.text
    renamed = LogKey("front-door.example/926", KEY.private)
    with pytest.raises(NotANote, match="not signed by this key"):
        checkpoints.read(mine, renamed.verifier)
    with pytest.raises(NotANote, match="not signed by this key"):
        checkpoints.read(theirs, KEY.verifier)


def test_extension_lines_may_follow() -> None:
    assert checkpoints.read(KEY.sign(POINT.text + "more\n"), KEY.verifier) == POINT


def test_text_may_hold_empty_lines() -> None:
    assert checkpoints.verified(KEY.sign("one\n\ntwo\n"), KEY.verifier) == "one\n\ntwo\n"


@given(st.data())
def test_a_note_that_was_changed_is_not_signed(data: st.DataObject) -> None:
    note = KEY.sign(POINT.text).encode()
    place = data.draw(st.integers(0, len(note) - 1))
    changed = note[:place] + bytes([note[place] ^ data.draw(st.integers(1, 127))]) + note[place + 1 :]
    with pytest.raises((NotANote, UnicodeDecodeError)):
        checkpoints.read(changed.decode(), KEY.verifier)


@pytest.mark.parametrize(
    "text", ["", f"{KEY.origin}\n", f"{KEY.origin}\n5\n", f"{KEY.origin}\n05\n{'A' * 43}=\n",
             f"{KEY.origin}\n-5\n{'A' * 43}=\n", f"{KEY.origin}\n5\nAAAA\n", f"{KEY.origin}\n5\nnot base64\n",
             f"other.example\n5\n{'A' * 43}=\n"],
)  # fmt: skip
def test_a_signed_text_that_is_no_checkpoint_of_the_log_is_refused(text: str) -> None:
    note = KEY.sign(text) if text else "\n" + KEY.sign("\n")
    with pytest.raises(NotANote):
        checkpoints.read(note, KEY.verifier)


@pytest.mark.parametrize("text", ["", "no newline", "a\ttab\n", "return\r\n", "nul\0\n"])
def test_what_cannot_be_a_note_is_not_signed(text: str) -> None:
    with pytest.raises(NotANote):
        KEY.sign(text)


@pytest.mark.parametrize("name", ["", "two words", "one+two", "no\u00a0break", "line\n"])
def test_a_key_has_a_name_that_a_note_can_say(name: str) -> None:
    with pytest.raises(NotANote):
        LogKey(name, KEY.private)


@pytest.mark.parametrize(
    "verifier", ["", "PeterNeumann", PETER[:-1], PETER.replace("c74f20a3", "c74f20a4"), PETER.replace("+ARpc", "+AhpC")]
)
def test_a_verifier_that_is_none_is_refused(verifier: str) -> None:
    with pytest.raises(NotANote):
        checkpoints.verified(NOTE, verifier)
