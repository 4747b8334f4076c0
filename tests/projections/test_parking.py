"""An event that cannot be read, or that a projection cannot take, parks its stream; everything else goes on."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any
from uuid import UUID

import psycopg
import pytest

from app.record import stored_forms
from app.record.stored_forms import STREAMS, VERSIONS
from app.running import worker
from domain.procedure import Stream
from domain.recording import TeamManagerNotified
from domain.vocabulary import State
from projections.tables import metadata
from tests.domain import examples
from tests.projections.conftest import Database
from tests.projections.front import Front, several, tables
from tests.projections.poisoned import poison, teach

EVERY = [each.name for each in worker.PROJECTIONS]


def rows(front: Front) -> dict[str, list[tuple[Any, ...]]]:
    """Every row of every read model, but since when something waits."""
    found = tables(front.conninfo, front.tenant)
    assert list(metadata.tables["authority.parked"].c.keys())[-1] == "since"
    return found | {"parked": [row[:-1] for row in found["parked"]]}


def newest(front: Front) -> int:
    return max(int(each["position"]) for each in front.rows("projection"))


async def test_one_case_among_many_waits_and_the_rest_goes_on(front: Front, database: Database) -> None:
    made = await several(front, 5)
    unreadable = made[2]
    poison(database.admin, unreadable.case)
    await front.check(made[0])
    (later,) = await front.receive()

    front.catch_up()
    assert {(each["state"], each["position"]) for each in front.rows("projection")} == {("running", newest(front))}
    waiting = front.rows("parked")
    assert sorted(each["projection"] for each in waiting) == sorted(EVERY)
    assert {(each["stream"], each["event"], each["error"]) for each in waiting} == {
        (unreadable.case, "moon-landed", "UnknownEvent")
    }
    listed = {each["case"]: each for each in front.rows("case_list")}
    assert listed[later.case]["state"] == State.RECEIVED
    assert listed[made[0].case]["state"] == State.CHECKED
    assert listed[unreadable.case]["version"] == waiting[0]["version"] - 1


async def test_what_follows_in_a_stream_that_waits_waits_too_and_all_is_taken_up_in_order(
    front: Front, database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    known, unreadable, new = (await front.receive())[0], (await front.receive())[0], (await front.receive())[0]
    await front.check(known)
    await front.request(known)
    poison(database.admin, unreadable.case)
    await front.check(new)
    front.catch_up()
    teach(monkeypatch)
    await front.check(unreadable, known=known.child)  # by code that can read it, while an old worker still projects
    monkeypatch.undo()
    front.catch_up()
    listed = {each["case"]: each for each in front.rows("case_list")}
    assert listed[unreadable.case]["state"] == State.RECEIVED
    assert {each["stream"] for each in front.rows("parked")} == {unreadable.case}

    teach(monkeypatch)
    front.catch_up()
    assert front.rows("parked") == []
    listed = {each["case"]: each for each in front.rows("case_list")}
    assert (listed[unreadable.case]["state"], listed[unreadable.case]["child"]) == (State.SCREENING, known.child)
    taken_up = rows(front)
    assert sorted(row[0] for row in taken_up["audit_trail"]) == list(range(1, newest(front) + 1))
    front.rebuild()
    assert rows(front) == taken_up


async def test_a_new_stream_that_cannot_be_read_is_in_the_list_of_those_that_wait(
    front: Front, database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    await several(front, 3)
    stream = UUID(int=7)
    poison(database.admin, stream, "moon-left")
    poison(database.admin, stream, "moon-landed")
    front.catch_up()
    waiting = front.rows("parked")
    assert {(each["stream"], each["event"], each["version"]) for each in waiting} == {(stream, "moon-left", 1)}

    teach(monkeypatch, "moon-left", STREAMS[Stream.CHILD])
    front.catch_up()
    assert {(each["stream"], each["event"], each["version"]) for each in front.rows("parked")} == {
        (stream, "moon-landed", 2)
    }


async def test_an_event_that_one_projection_cannot_take_parks_its_stream_there(
    front: Front, database: Database
) -> None:
    (unreadable,) = await front.receive()
    await front.refer(unreadable)
    with constrained(database, "case_list", "team <> 'Grantham'"):
        notice = TeamManagerNotified(by=examples.ADVISOR, occurred_at=front.now, team="Grantham")
        await front.append({unreadable.case: [notice]})
        (later,) = await front.receive()
        front.catch_up()
        front.catch_up()
        (waiting,) = front.rows("parked")
        notified = (await front.entries(unreadable.case))[-1]
        assert (waiting["projection"], waiting["stream"], waiting["position"], waiting["error"]) == (
            "case_list", unreadable.case, notified.position, "IntegrityError",
        )  # fmt: skip
        listed = {each["case"]: each["team"] for each in front.rows("case_list")}
        assert listed == {unreadable.case: "Boston", later.case: "Boston"}
        parked = rows(front)
        front.rebuild()
        assert rows(front) == parked
    front.catch_up()
    assert front.rows("parked") == []
    mended = rows(front)
    front.rebuild()
    assert rows(front) == mended


async def test_a_stream_waits_since_it_was_first_parked_also_after_a_rebuild(front: Front, database: Database) -> None:
    made = await several(front, 3)
    poison(database.admin, made[1].case)
    front.catch_up()
    since = {each["since"] for each in front.rows("parked")}
    front.rebuild()
    assert {each["since"] for each in front.rows("parked")} == since


async def test_an_event_whose_fields_this_code_cannot_read_parks_its_stream(
    front: Front, database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    made = await several(front, 3)
    monkeypatch.setitem(VERSIONS, "screening-requested", 2)
    monkeypatch.setitem(stored_forms.LIFTS, ("screening-requested", 1), lambda data: {"moon": data["moon"]})
    front.catch_up()
    assert {(each["stream"], each["error"]) for each in front.rows("parked")} == {(made[2].case, "UnknownEvent")}


async def test_a_projection_whose_tables_are_not_there_stops_and_parks_nothing(
    front: Front, database: Database
) -> None:
    with psycopg.connect(database.admin) as admin:
        admin.execute("ALTER TABLE la_925.queue RENAME TO queue_elsewhere")
    await several(front, 2)
    front.catch_up()
    standing = {each["name"]: each for each in front.rows("projection")}
    assert (standing["queues"]["state"], standing["queues"]["stopped_at"]) == ("stopped", 1)
    assert {each["state"] for name, each in standing.items() if name != "queues"} == {"running"}
    assert front.rows("parked") == []
    with psycopg.connect(database.admin) as admin:
        admin.execute("ALTER TABLE la_925.queue_elsewhere RENAME TO queue")
    front.catch_up()
    assert {(each["state"], each["position"]) for each in front.rows("projection")} == {("running", newest(front))}


@contextmanager
def constrained(database: Database, table: str, condition: str) -> Iterator[None]:
    """Rows of a table must meet a condition, so that a projection fails on some event."""
    with psycopg.connect(database.admin) as admin:
        admin.execute(f"ALTER TABLE la_925.{table} ADD CONSTRAINT poison CHECK ({condition})")
    yield
    with psycopg.connect(database.admin) as admin:
        admin.execute(f"ALTER TABLE la_925.{table} DROP CONSTRAINT poison")
