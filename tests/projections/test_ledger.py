"""The ledger: every event once, in order, whatever happens to the workers."""

import asyncio
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import Any

import psycopg

from app.running import rebuilding, worker
from projections.case_list import CASE_LIST
from projections.ledger import Ledger
from tests.depth import drawn
from tests.forked import Forked
from tests.projections.conftest import Database
from tests.projections.front import Front, several, started, tables

ROOT = Path(__file__).parents[2]


def standing(front: Front) -> dict[str, tuple[str, int]]:
    return {each["name"]: (each["state"], each["position"]) for each in front.rows("projection")}


def newest(database: Database) -> int:
    with psycopg.connect(database.admin) as admin:
        (position,) = admin.execute("SELECT max(notification_id) FROM la_925.fd_events").fetchone() or (0,)
    return int(position)


@contextmanager
def ledger(front: Front, *changed: Any) -> Iterator[Ledger]:
    """The worker's ledger, with some projections in place of those of the same name."""
    every = {each.name: each for each in (*worker.PROJECTIONS, *changed)}
    with worker.connected(front.conninfo) as engine:
        standard = worker.ledger(engine, front.tenant, front.keys)
        yield Ledger(
            engine, schema=front.tenant.schema, role=front.tenant.role, log=standard._log,
            projections=every.values(), tools=standard.tools,
        )  # fmt: skip


async def test_catching_up_bit_by_bit_equals_a_rebuild_row_by_row(front: Front) -> None:
    for _ in range(3):
        await several(front, 10)
        front.catch_up()
    caught_up = tables(front.conninfo, front.tenant)
    front.rebuild()
    assert tables(front.conninfo, front.tenant) == caught_up
    assert len(caught_up["case_list"]) == 30


async def test_two_workers_killed_again_and_again_leave_what_a_rebuild_makes(front: Front, database: Database) -> None:
    await several(front, 120)
    with psycopg.connect(database.admin) as admin, _two_workers(front) as workers:
        admin.execute("LOCK TABLE la_925.case_list IN EXCLUSIVE MODE")  # so they are surely killed amid a batch
        while not admin.execute("SELECT FROM pg_locks WHERE NOT granted").fetchall():
            assert all(process.poll() is None for process in workers)
            await asyncio.sleep(0.01)
    for _ in range(drawn(1, 3)):
        before = sum(position for _, position in standing(front).values())
        with _two_workers(front) as workers:
            while sum(position for _, position in standing(front).values()) == before < 5 * newest(database):
                assert all(process.poll() is None for process in workers)
                await asyncio.sleep(0.01)
    front.catch_up()
    survived = tables(front.conninfo, front.tenant)
    front.rebuild()
    assert tables(front.conninfo, front.tenant) == survived
    assert {position for _, position in standing(front).values()} == {newest(database)}


async def test_nothing_is_missed_while_two_processes_write(front: Front, database: Database) -> None:
    writers = [started("writing", front, "20") for _ in range(2)]
    with ledger(front) as running:
        running.prepare()
        while any(process.poll() is None for process in writers):
            running.round()
        while running.round():
            pass
    assert [process.returncode for process in writers] == [0, 0]
    read = tables(front.conninfo, front.tenant)
    assert sorted(row[0] for row in read["audit_trail"]) == list(range(1, newest(database) + 1))
    assert len(read["case_list"]) == 40
    front.rebuild()
    assert tables(front.conninfo, front.tenant) == read


async def test_a_newer_version_is_built_again_and_older_workers_leave_it_alone(front: Front) -> None:
    await several(front, 3)
    front.catch_up()
    version = CASE_LIST.version + 1
    with ledger(front, replace(CASE_LIST, version=version)) as newer:
        newer.prepare()
        while newer.build():
            pass
    assert {each["version"] for each in front.rows("projection") if each["name"] == "case_list"} == {version}
    await front.receive()
    with ledger(front) as older:
        older.prepare()
        older.round()
    behind, *_ = [each for each in front.rows("projection") if each["name"] == "case_list"]
    assert (behind["version"], len(front.rows("case_list"))) == (version, 3)


async def test_a_rebuild_that_is_killed_is_gone_on_with_and_ends_alike(front: Front, database: Database) -> None:
    await several(front, 20)
    front.catch_up()
    before = tables(front.conninfo, front.tenant)
    with psycopg.connect(database.admin) as admin:
        admin.execute("DELETE FROM la_925.child_index WHERE kind = 'full-name'")  # so that there is something to mend
    broken = len(front.rows("child_index"))
    begun: list[dict[str, Any]] = []
    for _ in range(2):
        process = started("rebuilding", front, "child_index")
        reached = begun[0]["position"] if begun else 0
        while not begun or begun[0]["position"] <= reached:
            begun = front.rows("projection_build")
            assert process.poll() is None
        process.kill()
        process.wait()
    begun = front.rows("projection_build")
    assert 0 < begun[0]["position"] < newest(database)
    assert len(front.rows("child_index")) == broken

    seen: list[int] = []
    rebuilding.rebuild(front.conninfo, front.tenant, front.keys, "child_index", seen.append)
    assert seen[0] > begun[0]["position"]
    assert tables(front.conninfo, front.tenant) == before
    assert front.rows("projection_build") == []


async def test_workers_of_an_older_version_go_on_until_the_rows_of_the_newer_are_there(front: Front) -> None:
    await several(front, 3)
    front.catch_up()
    with ledger(front, replace(CASE_LIST, version=CASE_LIST.version + 1)) as newer, ledger(front) as older:
        newer.prepare()
        await front.receive()
        while older.round():
            pass
        assert len(front.rows("case_list")) == 4
        assert not newer.round()
        while newer.build():
            pass
        await front.receive()
        older.prepare()
        while older.round():
            pass
        assert len(front.rows("case_list")) == 4
        while newer.round():
            pass
        assert len(front.rows("case_list")) == 5


async def test_readers_keep_the_old_rows_until_a_rebuild_is_done(front: Front) -> None:
    await several(front, 3)
    front.catch_up()
    seen: list[int] = []
    rebuilding.rebuild(
        front.conninfo, front.tenant, front.keys, "case_list", lambda _: seen.append(len(front.rows("case_list")))
    )
    assert set(seen) == {3}


def test_an_empty_log_is_nothing_to_do(front: Front) -> None:
    front.catch_up()
    front.rebuild()
    assert set(standing(front).values()) == {("running", 0)}


@contextmanager
def _two_workers(front: Front) -> Iterator[list[Forked]]:
    """Two workers, killed at the end of the block."""
    workers = [started("working", front) for _ in range(2)]
    try:
        yield workers
    finally:
        for process in workers:
            process.kill()
            process.wait()
