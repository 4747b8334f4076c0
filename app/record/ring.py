"""The keys that wrap the keys of one authority: few, versioned, and kept by whoever keeps the master key.

`master` holds the authority's secret: from it keyed hashes are derived, and the first wrapping key. It never changes,
since what is found by a keyed hash has to be found after every rotation. `wrapping` holds the later wrapping keys, one
JSON line each; there are two while a rotation is on its way, and one again when it has ended. Without a master key
`master` is its 32 bytes as they are.

What was opened is held as long as the custodian says, opened again beside from half that time on, and then forgotten:
whoever needs it is told `KeysAway` at once, until it can be opened again.
"""

import fcntl
import hmac
import math
import os
import threading
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager, suppress
from pathlib import Path

import orjson
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from app.base.files import make_privately, sync_directory
from app.record.custody import IN_THE_CLEAR, KEY, Custody, KeysAway
from domain.frozen import frozen

FIRST = 1
"""The version that is derived from the secret and stands in no line."""

PAUSE = 1.0
"""Seconds for which a custodian that was away is not asked again; then beside, while everybody is told so."""


@frozen
class Opened:
    """What a ring holds open. wraps: by version; stamp: of the file it was read from. Times are the process's own."""

    secret: bytes
    wraps: Mapping[int, AESGCM]
    stamp: tuple[int, int, int]
    again_at: float
    until: float

    @property
    def newest(self) -> int:
        """The version that wraps."""
        return max(self.wraps)


class Ring:
    """The wrapping keys in an authority's directory. may_begin: whether a store that is not there may be made."""

    def __init__(
        self,
        directory: Path,
        custody: Custody = IN_THE_CLEAR,
        may_begin: Callable[[], bool] = lambda: True,
        now: Callable[[], float] = time.monotonic,
    ) -> None:
        self.directory, self.custody = directory, custody
        self._may_begin, self._now = may_begin, now
        self._opened: Opened | None = None
        self._closed_until, self._beside = -math.inf, threading.Lock()
        self._why = ""

    def held(self) -> Opened:
        """The keys, or KeysAway. Blocks where nothing is held and nobody was away before."""
        opened, now = self._opened, self._now()
        if opened and now < opened.again_at:
            return opened
        if opened and now < opened.until:
            self._open_beside()
            return opened
        self._opened = None
        if self._why:  # it was away: nobody waits for it once more
            self._open_beside()
            raise KeysAway(self._why)
        return self.open()

    def open(self) -> Opened:
        """Read and open them anew. Blocks as long as the custodian takes."""
        try:
            self._opened = self._read()
        except KeysAway as away:
            self._why, self._closed_until = str(away), self._now() + PAUSE
            raise
        self._why = ""
        return self._opened

    def knows(self, version: int) -> AESGCM | None:
        """The wrapping key of a version, which another process may have begun since."""
        opened = self.held()
        if version not in opened.wraps and opened.stamp != self._stamp():
            opened = self.open()
        return opened.wraps.get(version)

    @contextmanager
    def wrapping(self) -> Iterator[Opened]:
        """The keys to wrap under, while no rotation begins or ends. KeysAway: the store is not where it was."""
        self.held()
        self.stays()
        with self.locked(fcntl.LOCK_SH):
            opened = self.held()
            try:
                yield opened if opened.stamp == self._stamp() else self.open()
            except FileNotFoundError:
                raise KeysAway(self._gone) from None

    def stays(self) -> None:
        """KeysAway where the store is not there any more: a key written then would be hidden by it later."""
        if not (self.directory / "master").exists():
            raise KeysAway(self._gone)

    @property
    def _gone(self) -> str:
        return f"The key store in {self.directory} is gone: mount it, or restore it."

    @contextmanager
    def locked(self, how: int, name: str = "lock") -> Iterator[None]:
        """Hold one of the store's locks. BlockingIOError where it is not to be waited for."""
        make_privately(self.directory)
        descriptor = os.open(self.directory / name, os.O_RDWR | os.O_CREAT, 0o600)
        try:
            fcntl.flock(descriptor, how)
            yield
        finally:
            os.close(descriptor)

    def begin_version(self) -> int:
        """Make a wrapping key, under which everything is wrapped from now on, unless that was begun before."""
        with self.locked(fcntl.LOCK_EX):
            lines = self._lines() or [(FIRST, {})]
            if len(lines) > 1:
                return lines[-1][0]
            version = lines[-1][0] + 1
            self._write([*lines, (version, self.custody.wrap(self._label(version), os.urandom(KEY)))])
        return version

    def end_versions(self) -> None:
        """Have the newest wrapping key be the only one, and the secret wrapped as it would be now."""
        with self.locked(fcntl.LOCK_EX):
            path, secret = self.directory / "master", self._read().secret
            if not self.is_kept:
                replace_blanked(path, self._secret_as_written(secret))
            self._write(self._lines()[-1:])
        self.open()

    @property
    def is_kept(self) -> bool:
        """Whether all that opens the store is wrapped by whoever keeps the master key now."""
        written = [held for _, held in self._lines() if held]
        with suppress(FileNotFoundError):
            raw = (self.directory / "master").read_bytes()
            written.append({"by": "nobody", "key": ""} if len(raw) == KEY else orjson.loads(raw))
        return all(self.custody.is_newest(each) for each in written)

    @property
    def is_being_rotated(self) -> bool:
        """Whether a rotation has begun and not ended."""
        return len(self._lines()) > 1

    def _open_beside(self) -> None:
        """Open them again in a thread of its own, one at a time, and not too often while that fails."""

        def opening() -> None:
            try:
                with suppress(OSError):
                    self.open()
            finally:
                self._beside.release()

        if self._now() >= self._closed_until and self._beside.acquire(blocking=False):
            threading.Thread(target=opening, daemon=True).start()

    def _read(self) -> Opened:
        stamp, secret = self._stamp(), self._secret()
        wraps = {
            version: AESGCM(self.custody.unwrap(self._label(version), held) if held else derived(secret, b"wrap"))
            for version, held in self._lines() or [(FIRST, {})]
        }
        hold, now = self.custody.hold, self._now()
        return Opened(secret, wraps, stamp, now + hold / 2, now + hold)

    def _secret(self) -> bytes:
        """The secret, made at first use."""
        path = self.directory / "master"
        if not path.exists():
            if not self._may_begin():
                raise KeysAway(f"There is no key store in {self.directory}, and its record has begun: restore it.")
            make_privately(self.directory)
            fresh = write_new(path.with_suffix(f".{os.urandom(8).hex()}"), self._secret_as_written(os.urandom(KEY)))
            with suppress(FileExistsError):
                os.link(fresh, path)
            fresh.unlink()
            sync_directory(self.directory)
        raw = path.read_bytes()
        if len(raw) == KEY:
            return raw
        try:
            written = orjson.loads(raw)
            return self.custody.unwrap(self._label(0), {"by": written["by"], "key": written["key"]})
        except (ValueError, LookupError, TypeError):
            raise KeysAway(f"{path} is not the secret of a key store.") from None

    def _secret_as_written(self, secret: bytes) -> bytes:
        held = self.custody.wrap(self._label(0), secret)
        return secret if held["by"] == "nobody" else orjson.dumps(held) + b"\n"

    def _lines(self) -> list[tuple[int, Mapping[str, str]]]:
        """Versions with what is written of each, the newest last; of the first one nothing is."""
        try:
            text = (self.directory / "wrapping").read_bytes()
        except FileNotFoundError:
            return []
        return [(version, held) for version, held in map(orjson.loads, text.splitlines())]

    def _write(self, lines: list[tuple[int, Mapping[str, str]]]) -> None:
        text = b"".join(orjson.dumps([version, held]) + b"\n" for version, held in lines)
        replace_blanked(self.directory / "wrapping", text)

    def _stamp(self) -> tuple[int, int, int]:
        try:
            stat = (self.directory / "wrapping").stat()
        except FileNotFoundError:
            return (0, 0, 0)
        return (stat.st_mtime_ns, stat.st_size, stat.st_ino)

    def _label(self, version: int) -> str:
        """What a wrapped key is bound to: the authority's directory, and which of its keys it is."""
        return f"front-door/{self.directory.name}/{version}"


def derived(secret: bytes, purpose: bytes) -> bytes:
    """A key of the secret's, for one purpose."""
    return hmac.digest(secret, b"front door " + purpose, "sha256")


def write_new(path: Path, content: bytes) -> Path:
    """Write a file that only its owner may read, and that is there for good but for its name."""
    descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
    with os.fdopen(descriptor, "wb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())
    return path


def replace_blanked(path: Path, content: bytes) -> None:
    """Put a file in another's place at once, and overwrite the other, so that no old key is left in its blocks."""
    with suppress(FileNotFoundError), path.open("r+b") as old:
        write_new(path.with_suffix(".new"), content).replace(path)
        sync_directory(path.parent)
        old.write(b"\0" * os.fstat(old.fileno()).st_size)
        old.flush()
        os.fsync(old.fileno())
        return
    write_new(path.with_suffix(".new"), content).replace(path)
    sync_directory(path.parent)
