"""Signed notes and checkpoints of a log, as C2SP describes them (c2sp.org/signed-note, c2sp.org/tlog-checkpoint).

A note is text that ends in a newline, an empty line, and signatures. A checkpoint
is a note that says how many leaves a log has, and their root. Ed25519 only.
"""

import base64
import re
from collections.abc import Iterator
from hashlib import sha256

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey

from app.proof.merkle import HASH
from domain.frozen import frozen

ED25519 = b"\x01"
KEY_ID = 4  # bytes


class NotANote(ValueError):
    """The note, or what it says, is not of this form, or not signed by this key."""


@frozen
class Checkpoint:
    """What a log says of itself: who it is, how many leaves it has, and their root."""

    origin: str
    size: int
    root: bytes

    @property
    def text(self) -> str:
        """The text of its note."""
        return f"{self.origin}\n{self.size}\n{base64.b64encode(self.root).decode()}\n"


@frozen
class LogKey:
    """The key a log signs with. Its name is the log's origin."""

    origin: str
    private: Ed25519PrivateKey

    def __post_init__(self) -> None:
        _named(self.origin)

    @property
    def verifier(self) -> str:
        """What verifies its notes: `<name>+<key id>+<key>`, to be kept by whoever wants to verify."""
        return verifier_of(self.origin, self._public)

    def beside(self, name: str) -> "LogKey":
        """The same key for another log of the same authority, under a name of its own."""
        return LogKey(f"{self.origin}/{name}", self.private)

    def sign(self, text: str) -> str:
        """A note of that text. NotANote: it does not end in a newline, or holds what a note may not."""
        if not text.endswith("\n") or _CONTROLS.search(text):
            raise NotANote("the text cannot be a note's")
        signature = key_id(self.origin, self._public) + self.private.sign(text.encode())
        return f"{text}\n— {self.origin} {_text(signature)}\n"

    @property
    def _public(self) -> bytes:
        return self.private.public_key().public_bytes_raw()


def verifier_of(origin: str, public: bytes) -> str:
    """As `LogKey.verifier`, of what is public of its key."""
    return f"{origin}+{key_id(origin, public).hex()}+{_text(ED25519 + public)}"


def key_id(name: str, public: bytes) -> bytes:
    """The four bytes that tell a signature's key."""
    return sha256(name.encode() + b"\n" + ED25519 + public).digest()[:KEY_ID]


def beside(verifier: str, name: str) -> str:
    """As `LogKey.beside`, of what verifies. NotANote: it is no verifier's key."""
    origin, _, public = _read_verifier(verifier)
    return verifier_of(f"{origin}/{name}", public.public_bytes_raw())


def verified(note: str, verifier: str) -> str:
    """The text of a note that the key signed; signatures of other keys are ignored. NotANote: it did not."""
    name, identity, public = _read_verifier(verifier)
    text, empty, signatures = note.rpartition("\n\n")
    if not empty or not signatures.endswith("\n") or _CONTROLS.search(note):
        raise NotANote("this is not a signed note")
    text += "\n"
    mine = [each[KEY_ID:] for by, each in _signatures(signatures) if (by, each[:KEY_ID]) == (name, identity)]
    if not mine:
        raise NotANote("the note is not signed by this key")
    try:
        for signature in mine:
            public.verify(signature, text.encode())
    except InvalidSignature:
        raise NotANote("the signature is not good") from None
    return text


def read(note: str, verifier: str) -> Checkpoint:
    """The checkpoint in a note the key signed, of the log the key is of. NotANote: it is not."""
    lines = verified(note, verifier).split("\n")
    if len(lines) < 4 or lines[0] != verifier.partition("+")[0] or not _SIZE.fullmatch(lines[1]):
        raise NotANote("this is not a checkpoint of the log")
    root = _bytes(lines[2])
    if len(root) != HASH:
        raise NotANote("this is not a checkpoint of the log")
    return Checkpoint(lines[0], int(lines[1]), root)


def _signatures(lines: str) -> Iterator[tuple[str, bytes]]:
    for line in lines.removesuffix("\n").split("\n"):
        match = _SIGNATURE.fullmatch(line)
        if not match:
            raise NotANote("this is not a signed note")
        yield match[1], _bytes(match[2])


def _read_verifier(text: str) -> tuple[str, bytes, Ed25519PublicKey]:
    match = _VERIFIER.fullmatch(text)
    if not match:
        raise NotANote("this is not a verifier's key")
    name, identity, key = _named(match[1]), bytes.fromhex(match[2]), _bytes(match[3])
    if key[:1] != ED25519 or len(key) != 33 or identity != key_id(name, key[1:]):
        raise NotANote("this is not a verifier's key")
    return name, identity, Ed25519PublicKey.from_public_bytes(key[1:])


def _named(name: str) -> str:
    if not _NAME.fullmatch(name):
        raise NotANote("this is not a key's name")
    return name


def _text(raw: bytes) -> str:
    return base64.b64encode(raw).decode()


def _bytes(text: str) -> bytes:
    """Base64 as it is written, and in no other spelling of the same bytes."""
    try:
        raw = base64.b64decode(text, validate=True)
    except ValueError:
        raise NotANote("this is not base64") from None
    if _text(raw) != text:
        raise NotANote("this is not base64")
    return raw


_CONTROLS = re.compile(r"[\x00-\x09\x0b-\x1f]")
_NAME = re.compile(r"[^\s+]+")
_SIGNATURE = re.compile(r"— ([^\s+]+) (\S+)")
_VERIFIER = re.compile(r"([^\s+]+)\+([0-9a-f]{8})\+(\S+)")
_SIZE = re.compile(r"0|[1-9][0-9]{0,17}")
