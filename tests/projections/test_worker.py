"""The worker: follows every authority, and outlives the database."""

import asyncio
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import psycopg
import pytest
from sqlalchemy import create_engine

import migrations
from app.demo.postgres import Postgres
from app.reading.read_models import Reads
from app.record.keys import FileKeys
from app.record.registry import add_authority
from app.running import worker
from migrations import SERVICE, Tenant
from tests.breaking import break_once
from tests.projections.conftest import Database
from tests.projections.front import Front
from tests.projections.poisoned import poison, teach

NAMES = [each.name for each in worker.PROJECTIONS]
LONG = 60.0  # seconds: a limit for a machine that does much else, not a measure


@contextmanager
def working(front: Front, *more: Tenant) -> Iterator[None]:
    """A worker in a thread, as in the demo; for more authorities than are registered."""
    stop = threading.Event()
    keys = lambda tenant: FileKeys(front.directory / tenant.slug)  # noqa: E731 - one expression
    tenants = lambda: [*more, *worker.registered(front.conninfo)]  # noqa: E731 - as above
    thread = threading.Thread(target=worker.run, args=(front.conninfo, tenants, keys, stop))
    thread.start()
    try:
        yield
    finally:
        stop.set()
        thread.join(LONG)
    assert not thread.is_alive()


async def test_it_keeps_every_authority_up(front: Front, database: Database, reads: Reads) -> None:
    other = Front(database.service, front.directory, slug="926")
    await other.journal.open()
    with working(front):
        for each in (front, other):
            await each.receive()
            assert await reads.wait(each.tenant, NAMES, await reads.position(each.tenant), LONG)
            assert len((await reads.cases(each.tenant)).rows) == 1
    await other.journal.close()


async def test_an_authority_that_is_not_there_yet_holds_up_nobody(front: Front, reads: Reads) -> None:
    with working(front, Tenant("999")):
        await front.receive()
        assert await reads.wait(front.tenant, NAMES, await reads.position(front.tenant), LONG)


async def test_drafts_whose_time_is_over_are_forgotten(front: Front, database: Database) -> None:
    await front.receive()
    with psycopg.connect(database.admin) as admin:
        admin.execute(
            f"INSERT INTO {front.tenant.schema}.fd_draft (person, id, revision, under, sealed, saved_at, ends_at) "
            "SELECT 'x', gen_random_uuid(), 1, '{}', what, now(), now() + each FROM "
            "(VALUES ('over', interval '-1 second'), ('kept', interval '1 hour')) AS two (what, each)"
        )
    with working(front), psycopg.connect(database.admin, autocommit=True) as admin:
        ends = time.monotonic() + LONG
        while (left := admin.execute(f"SELECT sealed FROM {front.tenant.schema}.fd_draft").fetchall()) != [("kept",)]:
            assert time.monotonic() < ends, left
            await asyncio.sleep(0.01)


async def test_what_waits_is_taken_up_by_a_worker_that_can_read_it(
    front: Front, database: Database, reads: Reads, monkeypatch: pytest.MonkeyPatch
) -> None:
    (opened,) = await front.receive()
    await front.check(opened)
    await front.request(opened)
    poison(database.admin, opened.case)
    with working(front):
        assert await reads.wait(front.tenant, NAMES, await reads.position(front.tenant), LONG)
    assert (await reads.gaps(front.tenant)).unreadable == 1
    teach(monkeypatch)
    with working(front):
        ends = time.monotonic() + LONG
        while front.rows("parked") and time.monotonic() < ends:
            pass
    assert not await reads.gaps(front.tenant)
    assert {each["position"] for each in front.rows("projection")} == {await reads.position(front.tenant)}


async def test_polling_finds_what_no_notification_told_of(front: Front, reads: Reads) -> None:
    with working(front):
        await front.receive()
        assert await reads.wait(front.tenant, NAMES, await reads.position(front.tenant), LONG)
        await front.journal._news.stop()  # so nobody tells
        await front.receive()
        assert await reads.wait(front.tenant, NAMES, await reads.position(front.tenant), LONG)
    front.journal._news.start()


async def test_a_reading_of_the_log_that_breaks_off_is_begun_again(
    front: Front, database: Database, reads: Reads, monkeypatch: pytest.MonkeyPatch
) -> None:
    cut = break_once(monkeypatch, database.admin)
    with working(front):
        await front.receive()
        assert await reads.wait(front.tenant, NAMES, await reads.position(front.tenant), LONG)
    assert cut.is_set()


async def test_it_outlives_a_restart_of_the_database(tmp_path: Path, own: Postgres) -> None:
    _migrated(own)
    conninfo, keys = own.dsn(user=SERVICE), tmp_path / "keys"
    front, reads = Front(conninfo, keys), Reads(conninfo)
    try:
        with working(front):
            await _received(front)
            assert await reads.wait(front.tenant, NAMES, await reads.position(front.tenant), LONG)
            own.stop()
            own.start()
            await _received(Front(conninfo, keys))
            assert await reads.wait(front.tenant, NAMES, await reads.position(front.tenant), LONG)
            assert len((await reads.cases(front.tenant)).rows) == 2
    finally:
        await reads.close()


async def _received(front: Front) -> None:
    await front.journal.open()
    await front.receive()
    await front.journal.close()


def _migrated(server: Postgres) -> None:
    engine = create_engine(server.dsn().replace("postgresql://", "postgresql+psycopg://", 1))
    for _ in range(2):
        with engine.begin() as connection:
            migrations.upgrade_all(connection)
        with psycopg.connect(server.dsn()) as admin:
            add_authority(admin, "925", "Anytown", "925")
    engine.dispose()
