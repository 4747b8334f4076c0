"""Backup of the keys, and putting it back.

A backup is one tar file of the keys directory as it is at rest: what a master key wraps is wrapped in it too, and
without one whoever has the file can open the record. Its last member names every other with its digest, so a backup
that is cut short or changed is refused before anything is put back.

What is put back is added: keys that are here stay, and what was erased stays erased, also where the backup has it.
"""

import hashlib
import io
import os
import shutil
import tarfile
import tempfile
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path

import orjson

from app.base.errors import CannotStart
from app.base.files import sync_directory
from app.record.authorities import KeyStores
from app.record.keys import DESTROYED, FileKeys
from app.record.ring import write_new
from app.record.rotation import alone
from domain.frozen import frozen

CONTENTS = "contents.json"
RING = ("master", "wrapping")
PLAIN = (".json", ".jwk")
"""Files of keys that sign, which are put back as they were where there is none."""


@dataclass(slots=True, kw_only=True)
class PutBack:
    """What became of one authority's keys in a backup. erased: those that are destroyed, here or there."""

    authority: str
    added: int = 0
    here: int = 0
    erased: int = 0
    unopened: int = 0


@frozen(kw_only=True)
class Backup:
    """A backup that is whole. made_at: in UTC; files: by their path below the keys directory."""

    made_at: datetime
    files: Mapping[str, bytes] = field(repr=False)

    @property
    def authorities(self) -> list[str]:
        """The authorities whose key stores are in it."""
        return sorted(path.partition("/")[0] for path in self.files if path.endswith("/master"))


def back_up(stores: KeyStores, to: Path, made_at: datetime) -> int:
    """Write a backup of all key stores; how many files it holds. CannotStart: it is there, or keys are rotated."""
    if to.exists():
        raise CannotStart(f"{to} is there already: name another file.")
    part = to.with_name(f"{to.name}.part")
    told: dict[str, str] = {}
    try:
        descriptor = os.open(part, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
    except OSError as error:
        raise CannotStart(f"{to} cannot be written: {error.strerror}.") from None
    with os.fdopen(descriptor, "wb") as file:
        with tarfile.open(fileobj=file, mode="w") as tar:
            for path, content in _at_rest(stores):
                told[path] = hashlib.sha256(content).hexdigest()
                _add(tar, path, content, made_at)
            _add(tar, CONTENTS, orjson.dumps({"made_at": made_at, "files": told}), made_at)
        file.flush()
        os.fsync(file.fileno())
    part.rename(to)
    sync_directory(to.parent)
    return len(told)


def read(backup: Path) -> Backup:
    """A backup, or CannotStart where it is not whole."""
    files: dict[str, bytes] = {}
    try:
        with tarfile.open(backup) as tar:
            for member in tar:
                held = tar.extractfile(member)
                files[member.name] = held.read() if held else b""
        contents = orjson.loads(files.pop(CONTENTS))
        made_at, digests = datetime.fromisoformat(contents["made_at"]), contents["files"]
    except OSError as error:
        raise CannotStart(f"{backup} cannot be read: {error.strerror or 'it is no backup of keys'}.") from None
    except (tarfile.TarError, ValueError, LookupError, TypeError):
        raise CannotStart(f"{backup} is no whole backup of keys.") from None
    if {path: hashlib.sha256(content).hexdigest() for path, content in files.items()} != digests:
        raise CannotStart(f"{backup} is not as it was written: nothing was put back.")
    return Backup(made_at=made_at.astimezone(UTC), files=files)


def put_back(backup: Backup, stores: KeyStores, slug: str) -> PutBack:
    """Add what an authority's store lacks of a backup. KeysAway: its master key is away. CannotStart: it is of another
    store, or a rotation is going on.
    """
    with tempfile.TemporaryDirectory(prefix=".restoring-", dir=_made(stores.directory)) as place:
        there = _unpacked(backup, Path(place), slug)
        store = stores.of(slug)
        with alone(store):
            if not (store.directory / "master").exists():
                for name in reversed(RING):  # the secret last: with it the store is there
                    if (there / name).exists():
                        write_new(store.directory / f"{name}.new", (there / name).read_bytes()).replace(
                            store.directory / name
                        )
                sync_directory(store.directory)
            before = FileKeys(there, store.ring.custody)
            if before.ring.open().secret != store.ring.open().secret:
                raise CannotStart(f"The backup is of another key store than {store.directory}: nothing was put back.")
            _signing_keys(there, store.directory)
            return _added(before, store, PutBack(authority=slug))


def _added(before: FileKeys, store: FileKeys, told: PutBack) -> PutBack:
    for scope in before.scopes():
        lines, here = before.written(scope), store.written(scope)
        for slot, held in lines.items():
            if DESTROYED in {held, here.get(slot)}:
                if here.get(slot) != DESTROYED:
                    store.destroy(scope, slot)
                told.erased += 1
            elif before.lost(scope, [slot]):
                told.unopened += 1
            elif store.adopt(scope, slot, before.slot(scope, slot)):
                told.added += 1
            else:
                told.here += 1
    return told


def _at_rest(stores: KeyStores) -> Iterator[tuple[str, bytes]]:
    """Path and content of every file to keep, each as it was at one moment, authority by authority."""
    for each in sorted(stores.directory.iterdir()):
        if each.suffix in PLAIN:
            yield each.name, each.read_bytes()
        elif (each / "master").exists():
            store = stores.of(each.name)
            with alone(store):
                for path in sorted(each.iterdir()):
                    if path.name in RING or path.suffix in PLAIN:
                        yield f"{each.name}/{path.name}", path.read_bytes()
                for scope in store.scopes():
                    yield f"{each.name}/{scope.hex}.keys", store.at_rest(scope)


def _unpacked(backup: Backup, place: Path, slug: str) -> Path:
    """An authority's store as it was, below a place of its own; its directory's name is what wrapping is bound to."""
    there = place / "keys" / slug
    for path, content in backup.files.items():
        of, _, name = path.partition("/")
        if of == slug and name and "/" not in name:
            target = there / name[:32][-2:] / name if name.endswith(".keys") else there / name
            target.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
            write_new(target, content)
    if not (there / "master").exists():
        raise CannotStart(f"The backup holds no key store of the authority {slug}.")
    return there


def put_back_issuer(backup: Backup, directory: Path) -> int:
    """Put back the keys that sign tokens and the registry's log, where there are none; how many files."""
    wanted = [path for path in backup.files if "/" not in path and not (directory / path).exists()]
    for path in wanted:
        write_new(_made(directory) / path, backup.files[path])
    return len(wanted)


def _signing_keys(there: Path, directory: Path) -> None:
    for path in there.iterdir():
        if path.suffix in PLAIN and not (directory / path.name).exists():
            shutil.copyfile(path, write_new(directory / path.name, b""))


def _made(directory: Path) -> Path:
    directory.mkdir(mode=0o700, parents=True, exist_ok=True)
    return directory


def _add(tar: tarfile.TarFile, path: str, content: bytes, made_at: datetime) -> None:
    member = tarfile.TarInfo(path)
    member.size, member.mode, member.mtime = len(content), 0o600, int(made_at.timestamp())
    tar.addfile(member, io.BytesIO(content))
