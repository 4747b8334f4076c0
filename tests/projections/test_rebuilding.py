"""A rebuild record by record: the rows that the order of the log makes, whoever is killed and whatever comes."""

import asyncio
from typing import Any

import psycopg
import pytest

from app.running import rebuilding, worker
from app.running.rebuilding import Hand, Making, Superseded
from projections.child_index import CHILD_INDEX
from tests.projections.conftest import Database
from tests.projections.front import Front, lived, several, started, tables
from tests.projections.poisoned import poison

BY_RECORD = [each.name for each in worker.PROJECTIONS if each.by_record]
OBJECTS = """
SELECT c.oid::regclass::text, c.relkind, pg_get_indexdef(c.oid), (
    SELECT array_agg(given::text ORDER BY given::text) FROM unnest(c.relacl) given
), (
    SELECT array_agg(conname || pg_get_constraintdef(oid) ORDER BY conname)
    FROM pg_constraint WHERE conrelid = c.oid AND contype <> 'n'
) FROM pg_class c WHERE relnamespace = 'la_925'::regnamespace AND relkind IN ('r', 'i') ORDER BY 1
"""
LEFT = "SELECT relname FROM pg_class WHERE relnamespace IN ('la_925_made'::regnamespace, 'la_925_beside'::regnamespace)"


@pytest.fixture
def small(monkeypatch: pytest.MonkeyPatch) -> None:
    """Shares of so few events that there are many, and processes for so few of them."""
    monkeypatch.setattr(rebuilding, "SHARE", 40)
    monkeypatch.setattr(rebuilding, "WORTH_PROCESSES", 0)


def ran(database: Database, text: str) -> list[Any]:
    with psycopg.connect(database.admin) as admin:
        return admin.execute(text).fetchall()


def test_all_that_is_made_again_is_made_by_record_but_for_what_the_order_between_records_counts() -> None:
    again = {each.name for each in worker.PROJECTIONS if not each.once}
    assert again - {*BY_RECORD} == {CHILD_INDEX.name}


@pytest.mark.usefixtures("small")
async def test_two_processes_make_the_rows_that_the_order_of_the_log_makes(
    front: Front, database: Database, capfd: pytest.CaptureFixture[str]
) -> None:
    await several(front, 20)
    front.catch_up()
    caught_up, objects = tables(front.conninfo, front.tenant), ran(database, OBJECTS)
    for name in ("case_list", "queues", "deadlines"):
        seen: list[int] = []
        rebuilding.rebuild(front.conninfo, front.tenant, front.keys, name, seen.append, processes=2)
        assert len(seen) > 5
    assert tables(front.conninfo, front.tenant) == caught_up
    assert ran(database, OBJECTS) == objects
    assert ran(database, LEFT) == []
    assert capfd.readouterr().err == ""


async def test_whatever_happens_to_a_synthetic_authority_is_made_again_as_it_was(
    front: Front, database: Database
) -> None:
    await lived(front, database.admin, communications=40)
    assert ran(database, "SELECT FROM la_925.fd_events WHERE topic = 'contact-copied'")
    front.catch_up()
    caught_up = tables(front.conninfo, front.tenant)
    front.rebuild()
    made = tables(front.conninfo, front.tenant)
    assert [name for name in made if made[name] != caught_up[name]] == []


@pytest.mark.usefixtures("small")
async def test_the_tables_keep_their_indexes_constraints_and_rights(front: Front, database: Database) -> None:
    await several(front, 3)
    front.catch_up()
    objects = ran(database, OBJECTS)
    front.rebuild()
    assert ran(database, OBJECTS) == objects
    assert ran(database, LEFT) == []


@pytest.mark.usefixtures("small")
async def test_what_is_recorded_during_a_rebuild_is_in_the_rows_it_makes(front: Front) -> None:
    await several(front, 10)
    front.catch_up()
    writer = started("writing", front, "10")
    while writer.poll() is None:
        for name in ("case_list", "deadlines"):
            rebuilding.rebuild(front.conninfo, front.tenant, front.keys, name)
    assert writer.returncode == 0
    front.catch_up()
    made = tables(front.conninfo, front.tenant)
    assert len(made["case_list"]) == 20
    front.rebuild()
    assert tables(front.conninfo, front.tenant) == made


async def test_a_rebuild_that_is_killed_leaves_the_old_rows_and_can_be_begun_again(
    front: Front, database: Database
) -> None:
    await several(front, 20)
    front.catch_up()
    before = tables(front.conninfo, front.tenant)
    with psycopg.connect(database.admin) as admin:
        admin.execute("DELETE FROM la_925.case_list WHERE state = 'received'")
    broken = front.rows("case_list")
    process = started("rebuilding", front, "case_list")
    while not ran(database, "SELECT FROM pg_class WHERE oid = to_regclass('la_925_made.case_list') AND relpages >= 0"):
        assert process.poll() is None
        await asyncio.sleep(0.01)
    process.kill()
    process.wait()
    assert front.rows("case_list") == broken
    assert ran(database, LEFT)
    rebuilding.rebuild(front.conninfo, front.tenant, front.keys, "case_list")
    assert tables(front.conninfo, front.tenant) == before
    assert ran(database, LEFT) == []


async def test_a_share_is_not_kept_once_the_lock_is_anothers(front: Front, database: Database) -> None:
    await several(front, 3)
    front.catch_up()
    with psycopg.connect(database.admin, autocommit=True) as admin:
        admin.execute("SELECT la_925.fd_made('case_list', '{case_list}', true)")
        with worker.connected(front.conninfo) as engine:
            making = Making(front.conninfo, front.tenant, front.keys, "case_list", 1_000, admin.info.backend_pid)
            hand = Hand(making, engine)
            with pytest.raises(Superseded):
                hand.share(0, 1 << 32)
            assert admin.execute("SELECT count(*) FROM la_925_made.case_list").fetchall() == [(0,)]
            admin.execute("SELECT pg_advisory_lock(1)")
            hand.share(0, 1 << 32)
            assert admin.execute("SELECT count(*) FROM la_925_made.case_list").fetchall() == [(3,)]


async def test_who_reads_at_length_is_waited_for_and_keeps_nobody_else_waiting(
    front: Front, database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    await several(front, 3)
    front.catch_up()
    before = front.rows("case_list")
    seen: list[list[dict[str, Any]]] = []
    with psycopg.connect(database.admin) as reader:
        reader.execute("SELECT FROM la_925.case_list")

        def pause(_: float) -> None:
            seen.append(front.rows("case_list"))
            if len(seen) == 2:
                reader.rollback()

        monkeypatch.setattr("app.running.rebuilding.time.sleep", pause)
        rebuilding.rebuild(front.conninfo, front.tenant, front.keys, "case_list")
    assert seen == [before, before]
    assert ran(database, LEFT) == []


async def test_a_log_with_an_event_that_cannot_be_read_is_taken_in_its_order(front: Front, database: Database) -> None:
    made = await several(front, 5)
    front.catch_up()
    poison(database.admin, made[2].case)
    rebuilding.rebuild(front.conninfo, front.tenant, front.keys, "case_list")
    assert [(each["projection"], each["stream"]) for each in front.rows("parked")] == [("case_list", made[2].case)]
    assert len(front.rows("case_list")) == 5
    assert ran(database, LEFT) == []
