"""A few events are taken into many projections in one transaction, and it is as if each had taken them by itself."""

import psycopg

from projections.together import FEW
from tests.projections.conftest import Database
from tests.projections.front import Front, several, tables
from tests.projections.poisoned import poison


def transactions(database: Database) -> int:
    """In how many the projections came where they stand."""
    with psycopg.connect(database.admin) as admin:
        (found,) = admin.execute("SELECT count(DISTINCT xmin::text) FROM la_925.projection").fetchone() or (0,)
    return int(found)


def standing(front: Front) -> dict[str, int]:
    return {each["name"]: each["position"] for each in front.rows("projection")}


async def test_an_act_is_two_transactions_since_what_is_told_once_must_outlive_a_crash(
    front: Front, database: Database
) -> None:
    await front.receive()
    front.catch_up()
    assert transactions(database) == 2
    assert len(set(standing(front).values())) == 1
    taken = tables(front.conninfo, front.tenant)
    front.rebuild()
    assert tables(front.conninfo, front.tenant) == taken


async def test_many_events_are_no_transaction_that_keeps_every_list_waiting(front: Front, database: Database) -> None:
    await several(front, FEW)
    front.catch_up()
    assert transactions(database) == len(standing(front))


async def test_a_stream_that_waits_keeps_nothing_else_apart(front: Front, database: Database) -> None:
    unreadable, *_ = await several(front, 3)
    poison(database.admin, unreadable.case)
    front.catch_up()
    (later,) = await front.receive()
    front.catch_up()
    assert transactions(database) == 2
    assert {each["stream"] for each in front.rows("parked")} == {unreadable.case}
    assert later.case in {each["case"] for each in front.rows("case_list")}


async def test_what_another_worker_holds_is_left_to_it_and_the_rest_is_taken(front: Front, database: Database) -> None:
    await front.receive()
    front.catch_up()
    before = standing(front)
    await front.receive()
    with psycopg.connect(database.admin) as another:
        another.execute("SELECT FROM la_925.projection WHERE name = 'deadlines' FOR UPDATE")
        front.catch_up()
        taken = standing(front)
        assert [name for name, position in taken.items() if position == before[name]] == ["deadlines"]
        assert transactions(database) == 3
    front.catch_up()
    assert set(standing(front).values()) == {taken["case_list"]}
