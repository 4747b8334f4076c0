"""Keys, kept apart from the events.

A scope is one communication with its cases; a slot is one person's share of it
(child, referrer, household) or the narrative's. Every slot has a random key of
its own, wrapped by the authority's wrapping key (`app.record.ring`). Destroying a
slot's key erases what it encrypted and leaves the events, their hashes and their
proofs as they are.

`FileKeys` keeps one small file a scope in a directory outside the database and
its backups. What was destroyed stands besides in a list of its own, next to that
directory (`keys-erased` beside `keys`), which is in no backup and is never put
back: whoever opens a key store, restored or not, destroys again what it names.
"""

import base64
import fcntl
import hmac
import os
from collections import OrderedDict
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import BinaryIO, Protocol
from uuid import UUID

import orjson
from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from app.base.files import make_privately, sync_directory
from app.record.custody import IN_THE_CLEAR, Custody, KeysAway
from app.record.ring import FIRST, Opened, Ring, derived, write_new
from domain.facts import Sealed

STAFF = UUID(int=0)
"""The scope of the authority's own workers' names, which no case's erasure touches."""

DESTROYED = "destroyed"
UNOPENED = b""
"""Instead of a key that is here and that no wrapping key opens."""

NONCE, COMMITMENT = 12, 16
_CACHED_SCOPES = 4096

SlotKey = Callable[[UUID, str], bytes]
"""What gives the key of a scope's slot, as `Keys.slot` does; or keeps it for one batch, or one look."""


class KeyMissing(Exception):
    """A slot has no key here."""


class KeyErased(KeyMissing):
    """It was destroyed, for good."""


class KeyLost(KeyMissing):
    """It was never destroyed, and is not here: the key store is older than the record, or another one."""


class Keys(Protocol):
    """What the mapper and the views need of a key store, for one authority.

    Whatever makes, opens or hashes raises KeysAway while the store cannot be opened.
    """

    def ensure(self, scope: UUID, slots: Iterable[str]) -> None:
        """Make the missing keys of a scope durable before anything is encrypted under them. Blocks for one sync."""

    def missing(self, scope: UUID, slots: Iterable[str]) -> set[str]:
        """The slots that `ensure` would have to make."""

    def destroyed(self, scope: UUID, slots: Iterable[str]) -> set[str]:
        """The slots whose keys were destroyed."""

    def lost(self, scope: UUID, slots: Iterable[str]) -> set[str]:
        """Of slots that were used, those whose keys are not here although they were not destroyed."""

    def slot(self, scope: UUID, slot: str) -> bytes:
        """A slot's 32-byte key, or KeyErased or KeyLost."""

    def destroy(self, scope: UUID, slot: str) -> None:
        """Erase a slot's key for good."""

    def erased(self) -> Iterable[tuple[UUID, str]]:
        """Scope and slot of every key that was ever destroyed, as the list outside the key store has them."""

    @property
    def looked_up_to(self) -> int:
        """To which position of the log it was seen that the keys are here; 0 in a store that was never looked at."""

    def looked(self, position: int) -> None:
        """Note how far that was seen."""

    def digest(self, purpose: str, *parts: str | bytes) -> bytes:
        """A keyed hash (HMAC-SHA256) for claims, search keys and fingerprints; each purpose has a key of its own."""


def _always() -> bool:
    return True


class FileKeys:
    """A key store in a directory: its ring and, for every scope, `xx/<scope>.keys` with one JSON line a slot.

    custody: who keeps the master key. may_begin: whether a store that is not there may be made.
    """

    def __init__(
        self, directory: Path, custody: Custody = IN_THE_CLEAR, may_begin: Callable[[], bool] = _always
    ) -> None:
        self.directory = directory
        self._made_of = directory, custody, may_begin
        self.ring = Ring(directory, custody, may_begin)
        self._purposes: dict[str, bytes] = {}
        self._cache: OrderedDict[UUID, tuple[str, tuple[int, int], dict[str, bytes | None]]] = OrderedDict()
        self._list = list_of_erasures(directory)
        for scope, slot in self.erased():
            if self.written(scope).get(slot) != DESTROYED:  # a backup brought it back
                self._destroy(scope, slot)

    def __reduce__(self) -> tuple[object, ...]:
        """For another process: the same store, which opens it anew."""
        return type(self), self._made_of

    def ensure(self, scope: UUID, slots: Iterable[str]) -> None:
        with self.ring.wrapping() as ring, _locked(path := self._place(scope)) as file:
            known = _lines(path)
            new = [slot for slot in sorted(set(slots)) if slot not in known]
            if not new:
                return
            for slot in new:
                _write(file, slot, wrap(ring, scope, slot, os.urandom(32)))
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

    def lost(self, scope: UUID, slots: Iterable[str]) -> set[str]:
        known = self._scope(scope)
        return {slot for slot in slots if known.get(slot, UNOPENED) == UNOPENED}

    def slot(self, scope: UUID, slot: str) -> bytes:
        key = self._scope(scope).get(slot, UNOPENED)
        if key is None:
            raise KeyErased
        if key == UNOPENED:
            raise KeyLost
        return key

    def destroy(self, scope: UUID, slot: str) -> None:
        make_privately(self._list.parent)
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

    def scopes(self) -> Iterator[UUID]:
        """Every scope that has a file here."""
        for path in sorted(self.directory.glob("??/*.keys")):
            yield UUID(hex=path.stem)

    def written(self, scope: UUID) -> dict[str, str]:
        """What a scope's file says of each slot: its key as it is wrapped, or that it was destroyed."""
        try:
            return _lines(self._path(scope))
        except FileNotFoundError:
            return {}

    def at_rest(self, scope: UUID) -> bytes:
        """A scope's file as it is at one moment."""
        with _locked(self._path(scope)):
            return self._path(scope).read_bytes()

    def rewrap(self, scope: UUID) -> tuple[int, int]:
        """Wrap a scope's keys under the newest wrapping key; how many it did, and how many cannot be opened."""
        with _locked(path := self._place(scope)) as old:
            opened, lines = self.ring.held(), _lines(path)
            wraps = {slot: self._unwrap(scope, slot, held) for slot, held in lines.items() if _version(held) not in
                     {opened.newest, None}}  # fmt: skip
            anew = {slot: wrap(opened, scope, slot, key) for slot, key in wraps.items() if key}
            if anew:
                self._replace(path, lines | anew, old)
            return len(anew), len(wraps) - len(anew)

    def adopt(self, scope: UUID, slot: str, key: bytes) -> bool:
        """Take a slot's key, unless there is one or it was destroyed; whether it was taken."""
        with self.ring.wrapping() as ring, _locked(path := self._place(scope)) as old:
            lines = _lines(path)
            if slot in lines and self._unwrap(scope, slot, lines[slot]) != UNOPENED:
                return False
            self._replace(path, lines | {slot: wrap(ring, scope, slot, key)}, old)
            return True

    def _destroy(self, scope: UUID, slot: str) -> None:
        with _locked(path := self._place(scope)) as old:
            self._replace(path, _lines(path) | {slot: DESTROYED}, old)

    def _replace(self, path: Path, lines: dict[str, str], old: BinaryIO) -> None:
        """Put other lines in a scope's file, which is locked as `old`, and leave none of the old ones."""
        text = b"".join(orjson.dumps([name, key]) + b"\n" for name, key in lines.items())
        write_new(path.with_suffix(".new"), text).replace(path)
        sync_directory(path.parent)
        _blank(old)

    @property
    def looked_up_to(self) -> int:
        with suppress(OSError, ValueError):
            return int((self.directory / "looked").read_text())
        return 0

    def looked(self, position: int) -> None:
        write_new(self.directory / "looked.new", str(position).encode()).replace(self.directory / "looked")

    def digest(self, purpose: str, *parts: str | bytes) -> bytes:
        secret = self._held().secret
        key = self._purposes.get(purpose)
        if key is None:
            key = self._purposes[purpose] = derived(secret, b"digest " + purpose.encode())
        raw = [part if isinstance(part, bytes) else part.encode() for part in parts]
        return hmac.digest(key, b"".join(len(part).to_bytes(4, "big") + part for part in raw), "sha256")

    def _held(self) -> Opened:
        """The ring's keys; what was opened with them is forgotten with them."""
        try:
            return self.ring.held()
        except KeysAway:
            self._cache.clear()
            self._purposes.clear()
            raise

    def _path(self, scope: UUID) -> Path:
        return self.directory / file_of(scope)

    def _place(self, scope: UUID) -> Path:
        """Where a scope's file is to be written, in a directory that is there for good."""
        path = self._path(scope)
        if not path.parent.exists():
            path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
            sync_directory(self.directory)
        return path

    def _scope(self, scope: UUID) -> dict[str, bytes | None]:
        self._held()
        cached = self._cache.get(scope)
        place = cached[0] if cached else f"{self.directory}/{file_of(scope)}"
        try:
            stat = os.stat(place)  # noqa: PTH116 - on every command's way
        except FileNotFoundError:
            self.ring.stays()
            return {}
        stamp = (stat.st_mtime_ns, stat.st_size)
        if cached and cached[1] == stamp:
            self._cache.move_to_end(scope)
            return cached[2]
        path = self._path(scope)
        settled = not _being_written(path)
        keys = {slot: self._unwrap(scope, slot, wrapped) for slot, wrapped in _lines(path).items()}
        self._cache.pop(scope, None)
        if settled:
            self._cache[scope] = (place, stamp, keys)
        if len(self._cache) > _CACHED_SCOPES:
            self._cache.popitem(last=False)
        return keys

    def _unwrap(self, scope: UUID, slot: str, held: str) -> bytes | None:
        """A slot's key; None once it was destroyed, UNOPENED when no wrapping key here opens it."""
        version = _version(held)
        if version is None:
            return None
        key = self.ring.knows(version)
        try:
            raw = base64.b64decode(held.rpartition(":")[2])
            return key.decrypt(raw[:NONCE], raw[NONCE:], scope.bytes + slot.encode()) if key else UNOPENED
        except (InvalidTag, ValueError):
            return UNOPENED


def wrap(ring: Opened, scope: UUID, slot: str, key: bytes) -> str:
    """A slot's key as its line holds it: the version it is wrapped under, unless that is the first, and the rest."""
    nonce = os.urandom(NONCE)
    wrapped = nonce + ring.wraps[ring.newest].encrypt(nonce, key, scope.bytes + slot.encode())
    text = base64.b64encode(wrapped).decode()
    return text if ring.newest == FIRST else f"{ring.newest}:{text}"


def list_of_erasures(directory: Path) -> Path:
    """Where it is told what was destroyed in an authority's key store: `keys-erased/925` for `keys/925`."""
    return erasures_beside(directory.parent) / directory.name


def erasures_beside(directory: Path) -> Path:
    """Where all authorities' lists are: `keys-erased` for the keys directory `keys`. Nothing is erased without it."""
    return directory.with_name(f"{directory.name}-erased")


def field_key(slot_key: bytes, stream: UUID, version: int, path: str) -> tuple[bytes, bytes]:
    """The key of one field of one event, and its commitment: HKDF-Expand (RFC 5869) over stream, version and path."""
    key = _field_key(slot_key, stream, version, path)
    return key, _commitment(key)


def seal(keys: Keys, scope: UUID, slot: str, stream: UUID, version: int, path: str, value: object) -> str:
    """Encrypt one JSON value: base64 of commitment, nonce and AES-256-GCM ciphertext."""
    return seal_with(keys.slot, scope, slot, stream, version, path, value)


def seal_with(key: SlotKey, scope: UUID, slot: str, stream: UUID, version: int, path: str, value: object) -> str:
    """The same, with what gives a slot's key."""
    return close_with(*field_key(key(scope, slot), stream, version, path), value)


def close_with(key: bytes, commitment: bytes, value: object) -> str:
    """Encrypt one JSON value with a key of its own, as `open_with` decrypts it."""
    return base64.b64encode(close_bytes_with(key, commitment, orjson.dumps(value))).decode()


def close_bytes_with(key: bytes, commitment: bytes, content: bytes) -> bytes:
    """Encrypt bytes with a key of their own: commitment, nonce and AES-256-GCM ciphertext."""
    nonce = os.urandom(NONCE)
    return commitment + nonce + AESGCM(key).encrypt(nonce, content, commitment)


def open_with(key: bytes, token: str) -> object:
    """Decrypt one field with its own key, as an auditor's pack does; InvalidTag when it is not the committed one."""
    return orjson.loads(open_bytes_with(key, base64.b64decode(token)))


def open_bytes_with(key: bytes, raw: bytes) -> bytes:
    """Decrypt bytes with their own key; InvalidTag when it is not the committed one."""
    commitment, nonce, text = raw[:COMMITMENT], raw[COMMITMENT : COMMITMENT + NONCE], raw[COMMITMENT + NONCE :]
    if not hmac.compare_digest(commitment, _commitment(key)):
        raise InvalidTag
    return AESGCM(key).decrypt(nonce, text, commitment)


def unseal(keys: Keys, sealed: Sealed) -> object:
    """The value behind a sealed field; KeyMissing once its slot was destroyed."""
    return unseal_with(keys.slot, sealed)


def unseal_with(slot_key: SlotKey, sealed: Sealed) -> object:
    """The same, with what gives a slot's key."""
    key = _field_key(slot_key(sealed.scope, sealed.slot), sealed.stream, sealed.version, sealed.path)
    return open_with(key, sealed.token)


def _field_key(slot_key: bytes, stream: UUID, version: int, path: str) -> bytes:
    return hmac.digest(
        slot_key, b"field" + stream.bytes + version.to_bytes(8, "big") + path.encode() + b"\x01", "sha256"
    )


def _commitment(key: bytes) -> bytes:
    return hmac.digest(key, b"commitment", "sha256")[:COMMITMENT]


def _version(held: str) -> int | None:
    """Under which version of the wrapping key a line's key is wrapped; None once it was destroyed."""
    if held == DESTROYED:
        return None
    version, colon, _ = held.partition(":")
    return int(version) if colon else FIRST


def file_of(scope: UUID) -> str:
    """Where the keys of a scope stand, below the directory of their authority."""
    return f"{scope.hex[-2:]}/{scope.hex}.keys"


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


def _blank(file: BinaryIO) -> None:
    """Overwrite a file that has been replaced, so that the old key is not left in its blocks."""
    size = os.fstat(file.fileno()).st_size
    fcntl.fcntl(file, fcntl.F_SETFL, fcntl.fcntl(file, fcntl.F_GETFL) & ~os.O_APPEND)
    os.pwrite(file.fileno(), b"\0" * size, 0)
    os.fsync(file.fileno())


def _write(file: BinaryIO, slot: str, held: str) -> None:
    file.write(orjson.dumps([slot, held]) + b"\n")


def _sync(file: BinaryIO) -> None:
    file.flush()
    os.fsync(file.fileno())
