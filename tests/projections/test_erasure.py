"""What was erased stays erased when database and keys are put back as they were before."""

import shutil
import threading
import time
from pathlib import Path
from typing import Any
from uuid import uuid4

import psycopg
import pytest

from app.demo.postgres import Postgres
from app.record.keys import FileKeys, KeyMissing, list_of_erasures, unseal
from app.running import worker
from domain.erasure import ErasureApproved, ErasureGround, ErasureSubject
from migrations import SERVICE
from projections.child_index import Key, search_keys
from tests.app.test_journal import run
from tests.domain import examples
from tests.projections.conftest import Database
from tests.projections.front import BORN, FAMILY, NINE, Front, Opened, child

EVERY = ("child", "household", "narrative")
KNOWN: dict[str, Any] = {"family_name": FAMILY, "date_of_birth": BORN}


async def erase(front: Front, opened: Opened) -> None:
    """As it was approved."""
    approved = ErasureApproved(
        by=examples.MANAGER, occurred_at=NINE, subject=ErasureSubject.CHILD, ground=ErasureGround.OBJECTION,
        asked_by="somebody-else", slots=EVERY, reasons="Upheld.",
    )  # fmt: skip
    await front.append({opened.case: [approved]})


def found(front: Front, **description: Any) -> set[Any]:
    keys = search_keys(front.keys.digest, **description)
    return {each["child"] for each in front.rows("child_index") if Key(each["kind"], each["key"]) in keys}


async def test_an_erased_child_is_found_by_nothing_and_is_of_no_group(front: Front) -> None:
    (opened,) = await front.receive(child(religion="Quaker"))
    front.catch_up()
    assert found(front, **KNOWN) == {opened.child}
    await erase(front, opened)
    front.catch_up()
    assert found(front, **KNOWN) == set()
    (counted,) = front.rows("equality")
    assert (counted["said"], counted["age"], counted["religion"]) == (None, "ERASED", "ERASED")
    assert front.keys.destroyed(opened.communication, EVERY) == {*EVERY}


async def test_a_worker_destroys_what_the_process_that_recorded_it_did_not(front: Front, tmp_path: Path) -> None:
    (opened,) = await front.receive()
    shutil.copytree(tmp_path / "keys", tmp_path / "before")
    await erase(front, opened)
    shutil.rmtree(tmp_path / "keys")
    shutil.copytree(tmp_path / "before", tmp_path / "keys")
    list_of_erasures(front.directory / front.tenant.slug).unlink()
    front.catch_up()
    assert FileKeys(front.directory / front.tenant.slug).destroyed(opened.communication, EVERY) == {*EVERY}


async def test_a_restored_backup_of_database_and_keys_does_not_bring_it_back(
    front: Front, database: Database, postgres: Postgres, tmp_path: Path
) -> None:
    (opened,) = await front.receive()
    (kept,) = await front.receive(child(family_name="Kept"))
    front.catch_up()
    shutil.copytree(tmp_path / "keys", tmp_path / "backup")
    dump = str(tmp_path / "dump")
    run(postgres, "pg_dump", "-d", database.admin, "-Fc", "-f", dump)
    await erase(front, opened)

    shutil.rmtree(tmp_path / "keys")
    shutil.copytree(tmp_path / "backup", tmp_path / "keys")
    name = f"restored_{uuid4().hex[:8]}"
    with psycopg.connect(postgres.dsn(), autocommit=True) as admin:
        admin.execute(f"CREATE DATABASE {name}")
    run(postgres, "pg_restore", "-d", postgres.dsn(name), dump)
    restored = Front(postgres.dsn(name, user=SERVICE), tmp_path / "keys")
    assert found(restored, **KNOWN) == {opened.child}
    works_until(restored, lambda: found(restored, **KNOWN) == set())
    assert found(restored, family_name="Kept", date_of_birth=BORN) == {kept.child}
    await restored.journal.open()
    given, of_the_kept = [(await restored.case(each)).contact.details.given_name for each in (opened, kept)]
    await restored.journal.close()
    with pytest.raises(KeyMissing):
        unseal(restored.keys, given)  # type: ignore[arg-type] # as it is stored
    assert unseal(restored.keys, of_the_kept)  # type: ignore[arg-type]


def works_until(front: Front, done: Any) -> None:
    """A worker starts, and stops once it has come to that."""
    stop, given_up = threading.Event(), time.monotonic() + 30
    keys = lambda tenant: FileKeys(front.directory / tenant.slug)  # noqa: E731
    running = threading.Thread(target=worker.run, args=(front.conninfo, lambda: [front.tenant], keys, stop))
    running.start()
    try:
        while not done() and time.monotonic() < given_up:
            time.sleep(0.05)
    finally:
        stop.set()
        running.join()
    assert done()
