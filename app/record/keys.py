"""Keys, kept apart from the events.

A scope is one communication with its cases; a slot is one person's share of it
(child, referrer, household) or the narrative's. Every slot has a random key of
its own, wrapped by the authority's master key. Destroying a slot's key erases
what it encrypted and leaves the events, their hashes and their proofs as they
are.

`FileKeys` keeps one small file a scope in a directory outside the database and
its backups. What was destroyed stands besides in a list of its own, next to that
directory (`keys-erased` beside `keys`), which is in no backup and is never put
back: whoever opens a key store, restored or not, destroys again what it names.
"""

import base64
import fcntl
import hashlib
import hmac
import os
import secrets
from collections import OrderedDict
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import BinaryIO, Protocol
from uuid import UUID

import orjson
from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from app.base.files import sync_directory
from domain.facts import Sealed

STAFF = UUID(int=0)
"""The scope of the authority's own workers' names, which no case's erasure touches."""

DESTROYED = "destroyed"
NONCE, COMMITMENT = 12, 16
_CACHED_SCOPES = 4096


class KeyMissing(Exception):
    """A slot has no key here: it was destroyed, or the key store is not the one that wrote it."""


class Keys(Protocol):
    """What the mapper and the views need of a key store, for one authority."""

    def ensure(self, scope: UUID, slots: Iterable[str]) -> None:
        """Make the missing keys of a scope durable before anything is encrypted under them. Blocks for one sync."""

    def missing(self, scope: UUID, slots: Iterable[str]) -> set[str]:
        """The slots that `ensure` would have to make."""

    def destroyed(self, scope: UUID, slots: Iterable[str]) -> set[str]:
        """The slots whose keys were destroyed."""

    def slot(self, scope: UUID, slot: str) -> bytes:
        """A slot's 32-byte key, or KeyMissing."""

    def destroy(self, scope: UUID, slot: str) -> None:
        """Erase a slot's key for good."""

    def erased(self) -> Iterable[tuple[UUID, str]]:
        """Scope and slot of every key that was ever destroyed, as the list outside the key store has them."""

    def digest(self, purpose: str, *parts: str | bytes) -> bytes:
        """A keyed hash (HMAC-SHA256) for claims, search keys and fingerprints; each purpose has a key of its own."""


class FileKeys:
    """A key store in a directory: `master` and, for every scope, `xx/<scope>.keys` with one JSON line a slot."""

    def __init__(self, directory: Path) -> None:
        self._directory, self._text = directory, str(directory)
        directory.mkdir(mode=0o700, parents=True, exist_ok=True)
        self._master = _master(directory / "master")
        self._wrap = AESGCM(_derive(self._master, b"wrap"))
        self._purposes: dict[str, bytes] = {}
        self._cache: OrderedDict[UUID, tuple[tuple[int, int], dict[str, bytes | None]]] = OrderedDict()
        self._list = list_of_erasures(directory)
        for scope, slot in self.erased():
            if not self.destroyed(scope, [slot]):  # a backup brought it back
                self._destroy(scope, slot)

    def ensure(self, scope: UUID, slots: Iterable[str]) -> None:
        path = self._place(scope)
        with _locked(path) as file:
            known = _lines(path)
            new = [slot for slot in sorted(set(slots)) if slot not in known]
            if not new:
                return
            file.write(b"".join(self._line(scope, slot) for slot in new))
            _sync(file)
            sync_directory(path.parent)

    def missing(self, scope: UUID, slots: Iterable[str]) -> set[str]:
        known = self._scope(scope)
        if known and scope not in self._cache:  # another process is at it: `ensure` waits until its keys are durable
            return set(slots)
        return {slot for slot in slots if slot not in known}

    def destroyed(self, scope: UUID, slots: Iterable[str]) -> set[str]:
        known = self._scope(scope)
        return {slot for slot in slots if slot in known and known[slot] is None}

    def slot(self, scope: UUID, slot: str) -> bytes:
        key = self._scope(scope).get(slot)
        if key is None:
            raise KeyMissing
        return key

    def destroy(self, scope: UUID, slot: str) -> None:
        self._list.parent.mkdir(mode=0o700, exist_ok=True)
        with _locked(self._list) as file:
            file.write(orjson.dumps([scope.hex, slot]) + b"\n")
            _sync(file)
            sync_directory(self._list.parent)
            sync_directory(self._list.parent.parent)
        self._destroy(scope, slot)

    def erased(self) -> Iterator[tuple[UUID, str]]:
        if self._list.exists():
            for line in self._list.read_bytes().split(b"\n"):
                with suppress(orjson.JSONDecodeError):  # torn by a crash: then the key was not destroyed
                    scope, slot = orjson.loads(line)
                    yield UUID(hex=scope), slot

    def _destroy(self, scope: UUID, slot: str) -> None:
        path = self._place(scope)
        with _locked(path) as old:
            lines = _lines(path) | {slot: DESTROYED}
            text = b"".join(orjson.dumps([name, key]) + b"\n" for name, key in lines.items())
            _write_new(path.with_suffix(".new"), text).replace(path)
            sync_directory(path.parent)
            _blank(old)

    def digest(self, purpose: str, *parts: str | bytes) -> bytes:
        key = self._purposes.get(purpose)
        if key is None:
            key = self._purposes[purpose] = _derive(self._master, b"digest " + purpose.encode())
        mac = hmac.new(key, digestmod=hashlib.sha256)
        for part in parts:
            raw = part if isinstance(part, bytes) else part.encode()
            mac.update(len(raw).to_bytes(4, "big") + raw)
        return mac.digest()

    def _path(self, scope: UUID) -> Path:
        return self._directory / scope.hex[-2:] / f"{scope.hex}.keys"

    def _place(self, scope: UUID) -> Path:
        """Where a scope's file is to be written, in a directory that is there for good."""
        path = self._path(scope)
        if not path.parent.exists():
            path.parent.mkdir(mode=0o700, exist_ok=True)
            sync_directory(self._directory)
        return path

    def _line(self, scope: UUID, slot: str) -> bytes:
        nonce = os.urandom(NONCE)
        wrapped = nonce + self._wrap.encrypt(nonce, os.urandom(32), scope.bytes + slot.encode())
        return orjson.dumps([slot, base64.b64encode(wrapped).decode()]) + b"\n"

    def _scope(self, scope: UUID) -> dict[str, bytes | None]:
        try:
            stat = os.stat(f"{self._text}/{scope.hex[-2:]}/{scope.hex}.keys")  # noqa: PTH116 - on every command's way
        except FileNotFoundError:
            return {}
        stamp = (stat.st_mtime_ns, stat.st_size)
        cached = self._cache.get(scope)
        if cached is not None and cached[0] == stamp:
            self._cache.move_to_end(scope)
            return cached[1]
        path = self._path(scope)
        settled = not _being_written(path)
        keys = {slot: self._unwrap(scope, slot, wrapped) for slot, wrapped in _lines(path).items()}
        self._cache.pop(scope, None)
        if settled:
            self._cache[scope] = (stamp, keys)
        if len(self._cache) > _CACHED_SCOPES:
            self._cache.popitem(last=False)
        return keys

    def _unwrap(self, scope: UUID, slot: str, wrapped: str) -> bytes | None:
        if wrapped == DESTROYED:
            return None
        raw = base64.b64decode(wrapped)
        return self._wrap.decrypt(raw[:NONCE], raw[NONCE:], scope.bytes + slot.encode())


def list_of_erasures(directory: Path) -> Path:
    """Where it is told what was destroyed in an authority's key store: `keys-erased/925` for `keys/925`."""
    every = directory.parent
    return every.with_name(f"{every.name}-erased") / directory.name


def field_key(slot_key: bytes, stream: UUID, version: int, path: str) -> tuple[bytes, bytes]:
    """The key of one field of one event, and its commitment: HKDF-Expand (RFC 5869) over stream, version and path."""
    info = stream.bytes + version.to_bytes(8, "big") + path.encode()
    key = hmac.digest(slot_key, b"field" + info + b"\x01", "sha256")
    return key, hmac.digest(key, b"commitment", "sha256")[:COMMITMENT]


def seal(keys: Keys, scope: UUID, slot: str, stream: UUID, version: int, path: str, value: object) -> str:
    """Encrypt one JSON value: base64 of commitment, nonce and AES-256-GCM ciphertext."""
    key, commitment = field_key(keys.slot(scope, slot), stream, version, path)
    nonce = os.urandom(NONCE)
    return base64.b64encode(commitment + nonce + AESGCM(key).encrypt(nonce, orjson.dumps(value), commitment)).decode()


def open_with(key: bytes, token: str) -> object:
    """Decrypt one field with its own key, as an auditor's pack does; InvalidTag when it is not the committed one."""
    raw = base64.b64decode(token)
    commitment, nonce, text = raw[:COMMITMENT], raw[COMMITMENT : COMMITMENT + NONCE], raw[COMMITMENT + NONCE :]
    if not hmac.compare_digest(commitment, hmac.digest(key, b"commitment", "sha256")[:COMMITMENT]):
        raise InvalidTag
    return orjson.loads(AESGCM(key).decrypt(nonce, text, commitment))


def unseal(keys: Keys, sealed: Sealed) -> object:
    """The value behind a sealed field; KeyMissing once its slot was destroyed."""
    slot_key = keys.slot(sealed.scope, sealed.slot)
    key, _ = field_key(slot_key, sealed.stream, sealed.version, sealed.path)
    return open_with(key, sealed.token)


def _derive(master: bytes, purpose: bytes) -> bytes:
    return hmac.digest(master, b"front door " + purpose, "sha256")


def _master(path: Path) -> bytes:
    if not path.exists():
        fresh = _write_new(path.with_suffix(f".{secrets.token_hex(8)}"), os.urandom(32))
        with suppress(FileExistsError):
            os.link(fresh, path)
        fresh.unlink()
        sync_directory(path.parent)
    master = path.read_bytes()
    if len(master) != 32:
        raise KeyMissing(f"{path.name} is not a 32-byte key")
    return master


def _lines(path: Path) -> dict[str, str]:
    """The first line of each slot counts. A line torn by a crash was never synced: nothing is encrypted under it."""
    known: dict[str, str] = {}
    for line in path.read_bytes().split(b"\n"):
        with suppress(orjson.JSONDecodeError):
            slot, wrapped = orjson.loads(line)
            known.setdefault(slot, wrapped)
    return known


@contextmanager
def _locked(path: Path) -> Iterator[BinaryIO]:
    """The scope's file, opened to append and locked; opened again if it was replaced meanwhile."""
    while True:
        with path.open("ab") as file:
            fcntl.flock(file, fcntl.LOCK_EX)
            if path.exists() and os.fstat(file.fileno()).st_ino == path.stat().st_ino:
                if file.tell() and not path.read_bytes().endswith(b"\n"):
                    file.write(b"\n")
                yield file
                return


def _being_written(path: Path) -> bool:
    """Whether a process holds the scope's file, so that what is read of it may not be durable yet."""
    with path.open("rb") as file:
        try:
            fcntl.flock(file, fcntl.LOCK_SH | fcntl.LOCK_NB)
        except BlockingIOError:
            return True
    return False


def _write_new(path: Path, content: bytes) -> Path:
    descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
    with os.fdopen(descriptor, "wb") as file:
        file.write(content)
        _sync(file)
    return path


def _blank(file: BinaryIO) -> None:
    """Overwrite a file that has been replaced, so that the old key is not left in its blocks."""
    size = os.fstat(file.fileno()).st_size
    fcntl.fcntl(file, fcntl.F_SETFL, fcntl.fcntl(file, fcntl.F_GETFL) & ~os.O_APPEND)
    os.pwrite(file.fileno(), b"\0" * size, 0)
    os.fsync(file.fileno())


def _sync(file: BinaryIO) -> None:
    file.flush()
    os.fsync(file.fileno())
