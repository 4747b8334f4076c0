"""The watch: every clock tells of itself once, whoever looks, and however often."""

import asyncio
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from random import Random
from uuid import UUID

import pytest

from app.base import references
from app.record.authorities import Authority
from app.record.journal import Journal
from app.running.watching import AT_ONCE, Watcher
from domain import working_days
from domain.timescales import Clock, ClockState, clocks, fact_of
from domain.vocabulary import Role
from domain.watch import ClockTold, DeadlineMissed, DeadlineNeared
from tests.domain import examples
from tests.projections.front import NINE, PACK, Front, Opened, several

WEEK = timedelta(days=7)


class Time:
    """The clock of a machine, as a test sets it."""

    def __init__(self, now: datetime) -> None:
        self.now = now

    def __call__(self) -> datetime:
        return self.now


def watcher(front: Front, time: Time, journal: Journal | None = None) -> Watcher:
    return Watcher(journal or front.journal, Authority("925", front.tenant, front.keys), time)


async def told(front: Front, record: UUID) -> Sequence[ClockTold]:
    entries = await front.entries(references.watch_of(record))
    return [entry.event for entry in entries if isinstance(entry.event, ClockTold)]


async def running(front: Front, record: UUID, now: datetime) -> Sequence[Clock]:
    facts = [fact_of(entry) for entry in await front.entries(record)]
    return clocks(facts, PACK, working_days.load(PACK.calendar), now)


def named(events: Sequence[ClockTold], kind: type[ClockTold] = DeadlineMissed) -> set[str]:
    return {event.clock for event in events if isinstance(event, kind)}


async def test_a_case_nobody_touches_tells_of_each_of_its_deadlines_once(front: Front) -> None:
    (opened,) = await front.receive()
    time = Time(NINE)
    first = watcher(front, time)
    front.catch_up()
    assert await first.tick() == 0

    at = NINE
    while at < NINE + WEEK:
        at = time.now = at + timedelta(hours=1)
        await first.tick()
        front.catch_up()
    events = await told(front, opened.case)
    missed = {clock.id: clock for clock in await running(front, opened.case, at) if clock.state is ClockState.MISSED}
    assert Counter(event.clock for event in events if isinstance(event, DeadlineMissed)) == Counter([*missed])
    assert {"T1:1", "T2:1"} <= missed.keys()
    for event in events:
        assert (event.by.role, event.reference, event.of) == (Role.SYSTEM, opened.reference, "case")
        assert event.due_at == missed[event.clock].due_at
        assert timedelta(0) < event.occurred_at - event.due_at <= timedelta(hours=1)
        assert event.cited() == (event.cited()[0],)
    assert {each["next_at"] for each in front.rows("deadline") if each["state"] == "running"} == {None}


async def test_a_notice_comes_before_its_deadline_or_not_at_all(front: Front) -> None:
    (written,), (late,) = await front.receive(), await front.receive()
    for each in (written, late):
        await front.append({each.case: [replace(examples.SUBMITTED, occurred_at=NINE, received_at=NINE)]})
    front.catch_up()
    (clock,) = [each for each in await running(front, written.case, NINE) if each.notice_at]
    assert clock.notice_at
    await watcher(front, Time(clock.notice_at + timedelta(minutes=1)))._tell(written.case)
    assert named(await told(front, written.case), DeadlineNeared) == {clock.id}
    for each in (written, late):
        await watcher(front, Time(clock.due_at + timedelta(minutes=1)))._tell(each.case)
    assert clock.id in named(await told(front, written.case)) & named(await told(front, late.case))
    assert named(await told(front, late.case), DeadlineNeared) == set()


async def test_what_is_due_at_once_is_an_alarm_at_once_until_it_is_done(front: Front) -> None:
    (opened,), (done,) = await front.receive(), await front.receive()
    for each in (opened, done):
        await front.append({each.case: [replace(examples.SUSPECTED, occurred_at=front.now)]})
    await front.append({done.case: [replace(examples.POLICE_NOTIFIED, occurred_at=front.now)]})
    front.catch_up()
    await watcher(front, Time(datetime.now(UTC))).tick()
    assert "T13" in {event.clause for event in await told(front, opened.case)}
    assert "T13" not in {event.clause for event in await told(front, done.case)}


async def test_nobody_is_told_of_a_deadline_that_was_met_meanwhile(front: Front) -> None:
    (opened,) = await front.receive()
    front.catch_up()
    await front.refer(opened)
    await watcher(front, Time(NINE + WEEK)).tick()  # the rows do not know yet
    assert not named(await told(front, opened.case)) & {"T1:1", "T2:1"}


async def test_a_deadline_met_while_it_is_being_told_is_not_told(front: Front, monkeypatch: pytest.MonkeyPatch) -> None:
    (opened,) = await front.receive()
    front.catch_up()
    append = front.journal.append

    async def first_another(*given: object) -> object:
        monkeypatch.setattr(front.journal, "append", append)
        await front.check(opened)
        return await append(*given)  # type: ignore[arg-type] # as they came

    monkeypatch.setattr(front.journal, "append", first_another)
    assert await watcher(front, Time(NINE + WEEK)).tick() == 0
    assert await told(front, opened.case) == []
    assert await watcher(front, Time(NINE + WEEK)).tick() > 0


async def test_of_many_workers_one_tells_and_a_clock_set_back_tells_nothing_again(front: Front) -> None:
    made = await several(front, 12)
    front.catch_up()
    journals = [Journal(front.conninfo, max_size=1) for _ in range(4)]
    for each in journals:
        await each.open()
    time = Time(NINE + WEEK)
    workers = [watcher(front, time, each) for each in journals]
    counts = await asyncio.gather(*(each.tick() for each in workers for _ in range(3)))
    every = [event for each in made for event in await told(front, each.case)]
    assert sum(counts) == len(every) == len({(event.record, event.clock, type(event)) for event in every}) > 12
    for now in (NINE + timedelta(days=1), NINE + WEEK, NINE + 2 * WEEK):
        time.now = now
        front.catch_up()
        assert sum(await asyncio.gather(*(each.tick() for each in workers))) == 0
    for each in journals:
        await each.close()


async def test_more_than_a_round_holds_are_told_in_one_look(front: Front, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("app.running.watching.AT_ONCE", 3)
    assert AT_ONCE > 3
    made = await several(front, 7)
    front.catch_up()
    await watcher(front, Time(NINE + WEEK)).tick()
    for each in made:
        missed = [
            clock.id for clock in await running(front, each.case, NINE + WEEK) if clock.state is ClockState.MISSED
        ]
        assert named(await told(front, each.case)) == set(missed)


@pytest.mark.parametrize("seed", range(3))
async def test_whatever_happens_each_clock_is_told_of_once_and_rows_are_what_a_rebuild_makes(
    front: Front, seed: int
) -> None:
    random = Random(seed)
    time = Time(NINE)
    made: list[Opened] = []
    for _ in range(25):
        match random.choice(["receive", "screen", "time", "time", "tick", "tick", "catch up"]):
            case "receive":
                made += await front.receive()
            case "screen" if made:
                untouched = [each for each in made if not (await front.case(each)).screening.requested]
                for each in untouched[:1]:
                    await front.check(each)
                    await front.request(each)
            case "time":
                time.now += timedelta(hours=random.choice([-3, 1, 20, 50]))
            case "tick":
                await watcher(front, time).tick()
            case "catch up":
                front.catch_up()
    front.catch_up()
    for each in made:
        events = await told(front, each.case)
        assert len({(event.clock, type(event)) for event in events}) == len(events)
    before = front.rows("deadline"), front.rows("deadline_case")
    front.rebuild()
    assert (front.rows("deadline"), front.rows("deadline_case")) == before
