"""The feed: every event once and in order, whatever happens to those who write it, and to those who listen."""

import asyncio
import threading
from dataclasses import replace
from uuid import uuid4

import psycopg
import pytest

from app.reading import feed as hearing
from app.reading.asking import NotACursor
from app.reading.feed import Told
from app.reading.read_models import Reads
from app.running import rebuilding
from projections.feed import FEED
from tests.projections.conftest import Database
from tests.projections.front import Front, Opened, partner, several
from tests.projections.poisoned import poison, teach
from tests.projections.test_ledger import ledger
from tests.projections.test_read_models import MARKED

SCHOOL = "st-hugh"


def lines(front: Front) -> list[dict[str, object]]:
    return sorted(front.rows("feed"), key=lambda row: row["place"])


def positions(front: Front) -> list[int]:
    return [int(str(row["position"])) for row in lines(front)]


async def told(front: Front, reads: Reads, listener: str | None, after: int = 0) -> list[Told]:
    return [*await reads.told(front.tenant, listener, after, 1_000)]


async def sends(front: Front) -> Opened:
    """A school's contact."""
    (opened,) = await front.receive(by=partner(SCHOOL), agency=SCHOOL, account=MARKED)
    return opened


def whole_log(database: Database) -> list[int]:
    with psycopg.connect(database.admin) as admin:
        return [row[0] for row in admin.execute("SELECT notification_id FROM la_925.fd_events ORDER BY 1")]


async def test_every_event_has_one_place_in_the_order_of_the_log(front: Front, database: Database) -> None:
    for _ in range(2):
        await several(front, 6)
        front.catch_up()
    assert positions(front) == whole_log(database)
    assert [row["place"] for row in lines(front)] == list(range(1, len(positions(front)) + 1))


async def test_an_agency_hears_of_its_own_and_of_what_its_audience_names(front: Front, reads: Reads) -> None:
    own = await sends(front)
    await front.refer(own)
    await front.refer((await front.receive())[0])
    front.catch_up()
    ours = await told(front, reads, SCHOOL)
    assert [each.event for each in ours] == ["communication-received", "contact-recorded", "contact-outcome-decided"]
    assert {each.subject for each in ours[1:]} == {own.reference}
    assert await told(front, reads, "another") == []
    assert len(await told(front, reads, None)) == len(lines(front))


async def test_a_place_beyond_the_feed_is_no_cursor(front: Front, reads: Reads) -> None:
    await front.receive()
    front.catch_up()
    newest = positions(front)[-1]
    assert await told(front, reads, None, newest) == []
    with pytest.raises(NotACursor):
        await told(front, reads, None, newest + 1)


# What waits


async def test_what_waited_is_told_late_and_whole_and_nothing_that_was_told_moves(
    front: Front, database: Database, reads: Reads, monkeypatch: pytest.MonkeyPatch
) -> None:
    made = await several(front, 3)
    unreadable = made[1]
    poison(database.admin, unreadable.case)
    teach(monkeypatch)
    await front.amend(unreadable, "given_name", given_name="Another")
    monkeypatch.undo()
    await front.check(made[0])
    front.catch_up()
    before = lines(front)
    waiting = sorted(set(whole_log(database)) - set(positions(front)))
    assert len(waiting) == 2
    last = (await told(front, reads, None))[-1].place

    await front.receive()
    teach(monkeypatch)
    front.catch_up()
    assert lines(front)[: len(before)] == before
    late = [row["position"] for row in lines(front) if row["subject"] == unreadable.reference][-2:]
    assert late == waiting
    assert sorted(positions(front)) == whole_log(database)
    assert {*waiting} <= {each.position for each in await told(front, reads, None, last)}
    assert front.rows("parked") == []


async def test_a_record_whose_first_event_cannot_be_read_holds_up_nobody(
    front: Front, database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    made = await several(front, 3)
    poison(database.admin, uuid4())
    await front.check(made[0])
    front.catch_up()
    assert len(positions(front)) == len(whole_log(database)) - 1
    teach(monkeypatch)
    front.catch_up()
    assert sorted(positions(front)) == whole_log(database)
    assert (lines(front)[-1]["event"], lines(front)[-1]["subject"]) == ("moon-landed", None)


async def test_what_waited_is_told_once_by_whichever_worker_is_there_first(
    front: Front, database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    made = await several(front, 3)
    poison(database.admin, made[1].case)
    front.catch_up()
    teach(monkeypatch)
    front.catch_up()
    with ledger(front) as late, late.engine.begin() as connection:
        late.enter(connection, FEED)
        late._take_late(connection, FEED, made[1].case)
    assert sorted(positions(front)) == whole_log(database)


async def test_code_that_does_not_know_an_event_tells_an_agency_nothing_beyond_it(
    front: Front, database: Database, reads: Reads, monkeypatch: pytest.MonkeyPatch
) -> None:
    own = await sends(front)
    await front.check(own)
    await front.request(own)
    poison(database.admin, own.case)
    await sends(front)
    with monkeypatch.context() as newer:
        teach(newer)
        front.catch_up()
    assert [each.event for each in await told(front, reads, SCHOOL)] == ["communication-received", "contact-recorded"]
    assert [each.position for each in await told(front, reads, None)] == whole_log(database)
    teach(monkeypatch)
    monkeypatch.setattr(hearing, "HEARD", hearing.HEARD | {"moon-landed"})
    assert [each.event for each in await told(front, reads, SCHOOL)] == [
        "communication-received", "contact-recorded", "moon-landed", "communication-received", "contact-recorded",
    ]  # fmt: skip


# What is never made again


async def test_its_lines_are_never_made_again(front: Front) -> None:
    await several(front, 3)
    front.catch_up()
    before = lines(front)
    with pytest.raises(ValueError, match="feed is told once"):
        rebuilding.rebuild(front.conninfo, front.tenant, front.keys, FEED.name)
    with ledger(front, replace(FEED, version=FEED.version + 1)) as newer:
        newer.prepare()
        await several(front, 1)
        while newer.round() or newer.build():
            pass
    assert lines(front)[: len(before)] == before
    assert positions(front) == sorted({*positions(front)})
    assert {each["name"]: each["version"] for each in front.rows("projection")}[FEED.name] == FEED.version + 1


async def test_a_line_once_told_cannot_be_changed_or_taken_back(front: Front, database: Database) -> None:
    await front.receive()
    front.catch_up()
    with psycopg.connect(database.service, autocommit=True) as service:
        service.execute("SET ROLE fd_la_925")
        for change in ("UPDATE la_925.feed SET place = place + 1", "DELETE FROM la_925.feed"):
            with pytest.raises(psycopg.errors.InsufficientPrivilege):
                service.execute(change)
    assert positions(front)


# Who waits


async def test_fifty_who_wait_cost_no_thread_and_look_no_more_often_than_one(
    front: Front, reads: Reads, monkeypatch: pytest.MonkeyPatch
) -> None:
    await front.receive()
    front.catch_up()
    newest = positions(front)[-1]
    asked: list[object] = []
    rung: list[object] = []
    ask, ring, bell = reads._rows, reads._ring, asyncio.Event()

    async def counted(*args: object) -> object:
        asked.append(args)
        return await ask(*args)  # type: ignore[arg-type] # as it came

    async def ringing(*args: object) -> None:
        rung.append(args)
        await ring(*args)  # type: ignore[arg-type] # as it came
        bell.set()

    async def looks(times: int) -> None:
        until = len(rung) + times
        while len(rung) < until:
            bell.clear()
            await bell.wait()

    monkeypatch.setattr(reads, "_rows", counted)
    monkeypatch.setattr(reads, "_ring", ringing)
    monkeypatch.setattr(hearing, "LOOK_EVERY", 0.01)
    threads = threading.active_count()
    schools = [asyncio.create_task(reads.told(front.tenant, f"s{n}", newest, 10, 60)) for n in range(48)]
    office, ours = (asyncio.create_task(reads.told(front.tenant, who, newest, 10, 60)) for who in (None, SCHOOL))
    while len(asked) < 50 or reads._followed[front.tenant.schema].asked:
        await looks(1)
    settled, looked = len(asked), len(rung)
    await looks(20)
    assert len(asked) - settled <= len(rung) - looked + 1
    assert threading.active_count() == threads

    await sends(front)
    await asyncio.to_thread(front.catch_up)
    assert [each.event for each in await ours] == ["communication-received", "contact-recorded"]
    assert [each.position for each in await office] == [each for each in positions(front) if each > newest]
    assert not any(each.done() for each in schools)
    for each in schools:
        each.cancel()
    await asyncio.wait(schools)


async def test_what_many_ask_alike_is_asked_once(front: Front, reads: Reads, monkeypatch: pytest.MonkeyPatch) -> None:
    await front.receive()
    front.catch_up()
    newest = positions(front)[-1]
    asked = []
    ask = reads._told

    async def counted(*args: object) -> object:
        asked.append(args)
        return await ask(*args)  # type: ignore[arg-type] # as it came

    monkeypatch.setattr(reads, "_told", counted)
    waiting = [asyncio.create_task(reads.told(front.tenant, None, newest, 10, 60)) for _ in range(50)]
    await front.receive()
    await asyncio.to_thread(front.catch_up)
    answers = await asyncio.gather(*waiting)
    assert [each.position for each in answers[0]] == [each for each in positions(front) if each > newest]
    assert all(each == answers[0] for each in answers)
    assert len(asked) < 10
