"""Keys are wrapped anew while the service runs, whatever is killed; they are backed up and put back."""

import shutil
import subprocess
import sys
import threading
from datetime import UTC, datetime
from itertools import count
from pathlib import Path
from uuid import UUID

import pytest

from app.base.errors import CannotStart
from app.proof.sealing import log_key
from app.record import backup
from app.record.authorities import KeyStores
from app.record.keys import FileKeys, KeyErased
from app.record.ring import FIRST
from app.record.rotation import alone, rotate
from tests.forked import ROOT

SCOPES = [UUID(int=number) for number in range(1, 13)]
SLOTS = ["child", "narrative"]
AT = datetime(2026, 7, 8, 9, tzinfo=UTC)


KILLED = """
import os, signal, sys
from pathlib import Path
from app.record.keys import FileKeys
from app.record.rotation import rotate

rotate(FileKeys(Path(sys.argv[1])), lambda done: os.kill(os.getpid(), signal.SIGKILL) if done == 5 else None)
"""


class Killed(BaseException):
    """The process ended here."""


@pytest.fixture
def store(tmp_path: Path) -> FileKeys:
    keys = FileKeys(tmp_path / "keys" / "925")
    for scope in SCOPES:
        keys.ensure(scope, SLOTS)
    return keys


def again(store: FileKeys) -> FileKeys:
    """The same store as another process sees it."""
    return FileKeys(store.directory)


def every(store: FileKeys) -> dict[tuple[UUID, str], bytes]:
    return {(scope, slot): store.slot(scope, slot) for scope in SCOPES for slot in SLOTS}


def at_rest(directory: Path) -> bytes:
    return b"".join(path.read_bytes() for path in sorted(directory.rglob("*")) if path.is_file())


def test_a_rotation_wraps_every_key_anew_and_changes_none(store: FileKeys) -> None:
    keys, hashed, before = every(store), store.digest("identifier", "A1"), at_rest(store.directory)
    for version in (FIRST + 1, FIRST + 2):
        told = rotate(again(store))
        assert (told.version, told.scopes, told.keys, told.unopened) == (version, len(SCOPES), len(keys), 0)
        for other in (store, again(store)):
            assert every(other) == keys
            assert other.digest("identifier", "A1") == hashed
    old = {line for line in before.split(b"\n") if line.startswith(b"[")}
    assert not old & set(at_rest(store.directory).split(b"\n"))
    assert len((store.directory / "wrapping").read_bytes().splitlines()) == 1


def test_a_service_that_runs_reads_and_makes_keys_while_they_are_rotated(store: FileKeys) -> None:
    keys, stop, made = every(store), threading.Event(), []

    def serve() -> None:
        running = again(store)
        for number in count(1_000):
            if stop.is_set():
                return
            scope = UUID(int=number)
            running.ensure(scope, SLOTS)
            made.append((scope, running.slot(scope, "child")))
            assert every(running) == keys

    serving = threading.Thread(target=serve)
    serving.start()
    try:
        for _ in range(3):
            assert rotate(again(store)).unopened == 0
    finally:
        stop.set()
        serving.join()
    assert made
    last = again(store)
    assert every(last) == keys
    assert all(last.slot(scope, "child") == key for scope, key in made)


@pytest.mark.parametrize("after", [1, 6, len(SCOPES)])
def test_a_rotation_that_ended_half_way_lost_nothing_and_is_gone_on_with(store: FileKeys, after: int) -> None:
    keys = every(store)

    def end(done: int) -> None:
        if done == after:
            raise Killed

    with pytest.raises(Killed):
        rotate(again(store), end)
    half = again(store)
    assert half.ring.is_being_rotated
    assert every(half) == every(store) == keys
    half.ensure(UUID(int=99), SLOTS)
    told = rotate(again(store))
    assert (told.version, told.keys) == (FIRST + 1, len(keys) - 2 * after)
    assert not again(store).ring.is_being_rotated
    assert every(again(store)) == every(store) == keys


def test_a_rotation_that_is_killed_lost_nothing(store: FileKeys) -> None:
    keys = every(store)
    ended = subprocess.run([sys.executable, "-c", KILLED, str(store.directory)], cwd=ROOT, check=False)
    assert ended.returncode == -9
    assert every(again(store)) == keys
    assert rotate(again(store)).keys == len(keys) - 10
    assert every(again(store)) == keys


def test_what_was_erased_before_or_while_keys_are_rotated_stays_erased(store: FileKeys) -> None:
    store.destroy(SCOPES[0], "child")

    def erase(done: int) -> None:
        if done in {1, 8}:
            again(store).destroy(SCOPES[4], f"{'child' if done == 1 else 'narrative'}")

    rotate(again(store), erase)
    last = again(store)
    for scope, slot in ((SCOPES[0], "child"), (SCOPES[4], "child"), (SCOPES[4], "narrative")):
        with pytest.raises(KeyErased):
            last.slot(scope, slot)
    assert last.slot(SCOPES[0], "narrative") == store.slot(SCOPES[0], "narrative")


def test_one_thing_at_a_time_is_done_to_a_store(store: FileKeys, tmp_path: Path) -> None:
    stores = KeyStores(tmp_path / "keys")
    with alone(again(store)):
        for one in (lambda: rotate(again(store)), lambda: backup.back_up(stores, tmp_path / "kept", AT)):
            with pytest.raises(CannotStart, match="is on its way"):
                one()
    assert not (tmp_path / "kept").exists()
    assert rotate(again(store)).unopened == 0


def test_a_backup_puts_back_what_is_missing_and_leaves_what_is_here(store: FileKeys, tmp_path: Path) -> None:
    stores, keys = KeyStores(tmp_path / "keys"), every(store)
    verifier = log_key(store.directory, "front-door.example/925").verifier
    rotate(again(store))
    assert backup.back_up(stores, tmp_path / "kept", AT) == len(SCOPES) + 3
    assert (tmp_path / "kept").stat().st_mode & 0o777 == 0o600
    store.destroy(SCOPES[0], "child")
    later = UUID(int=500)
    store.ensure(later, SLOTS)
    rotate(again(store))
    held = backup.read(tmp_path / "kept")
    told = backup.put_back(held, stores, "925")
    assert (told.added, told.here, told.erased) == (0, len(keys) - 1, 1)
    shutil.rmtree(store.directory)
    told = backup.put_back(held, stores, "925")
    assert (told.added, told.here, told.erased) == (len(keys) - 1, 0, 1)
    put_back = again(store)
    assert {place: put_back.slot(*place) for place in keys if place != (SCOPES[0], "child")}.items() <= keys.items()
    assert put_back.lost(later, SLOTS) == {*SLOTS}
    assert put_back.destroyed(SCOPES[0], ["child"]) == {"child"}
    assert log_key(store.directory, "another.example/925").verifier == verifier
    assert not list((tmp_path / "keys").glob(".restoring-*"))


def test_a_backup_that_is_cut_changed_or_of_another_store_puts_nothing_back(store: FileKeys, tmp_path: Path) -> None:
    stores, kept = KeyStores(tmp_path / "keys"), tmp_path / "kept"
    backup.back_up(stores, kept, AT)
    with pytest.raises(CannotStart, match="is there already"):
        backup.back_up(stores, kept, AT)
    whole, spoilt = kept.read_bytes(), tmp_path / "spoilt"
    place = whole.index(b'["child"')
    for wrong in (whole[: len(whole) // 2], whole[:place] + b'["chilD"' + whole[place + 8 :], b"", b"no tar"):
        spoilt.write_bytes(wrong)
        with pytest.raises(CannotStart):
            backup.read(spoilt)
    shutil.rmtree(store.directory)
    other = again(store)
    other.ensure(SCOPES[0], ["child"])
    with pytest.raises(CannotStart, match="another key store"):
        backup.put_back(backup.read(kept), stores, "925")
    assert again(store).missing(SCOPES[1], SLOTS) == {*SLOTS}
