"""What the API asks of the read models."""

import asyncio
import base64
import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from typing import Any, cast

import psycopg
import pytest
from sqlalchemy import event

from app.reading.asking import NotACursor, Page
from app.reading.list_rows import Tallies, Tally, Waiting
from app.reading.read_models import Reads
from app.record.journal import DatabaseUnavailable
from app.record.keys import unseal
from app.web.lists import midnight
from domain.due import Queue, Urgency
from domain.facts import Sealed
from domain.progression import DuplicateSuperseded
from domain.timescales import ClockState
from domain.vocabulary import Channel, Intent, StatutoryBasis
from migrations import Tenant
from projections.child_index import search_keys
from tests.domain import examples
from tests.projections.conftest import Database
from tests.projections.front import BORN, FAMILY, GIVEN, NINE, Front, child, nhs, partner

MARKED = replace(examples.CALL.account, statutory_basis=StatutoryBasis.SECTION_47)
MONDAY, WEEK = date(2026, 7, 6), timedelta(weeks=1)
OF_ST_HUGH: dict[str, Any] = {"by": partner("st-hugh"), "agency": "st-hugh", "account": MARKED}


async def pages(ask: Any) -> list[Any]:
    """Every row, page after page of two."""
    rows: list[Any] = []
    page: Page[Any] = await ask(cursor=None, limit=2)
    while page.next:
        assert len(page.rows) == 2
        rows += page.rows
        page = await ask(cursor=page.next, limit=2)
    return rows + list(page.rows)


async def test_whoever_looks_asks_over_the_connections_that_all_ask_over(reads: Reads) -> None:
    of_one = reads.for_(None)
    assert of_one._engine is reads._engine is reads.for_(None)._engine


async def test_cases_come_page_by_page_the_last_received_first(front: Front, reads: Reads) -> None:
    made = [*await front.receive(child(), child(), child()), *await front.receive(), *await front.receive()]
    front.catch_up()
    seen = await pages(lambda **page: reads.cases(front.tenant, **page))
    assert [row.received_at for row in seen] == sorted((row.received_at for row in seen), reverse=True)
    assert {row.case for row in seen} == {opened.case for opened in made}
    assert len(seen) == 5


async def test_an_agency_is_shown_its_own_cases_only(front: Front, reads: Reads) -> None:
    (own,) = await front.receive(**OF_ST_HUGH)
    await front.receive()
    front.catch_up()
    assert [row.case for row in (await reads.cases(front.tenant, agency="st-hugh")).rows] == [own.case]
    assert (await reads.cases(front.tenant, agency="")).rows == []
    assert (await reads.cases(front.tenant, agency="st-hugh", state="ended")).rows == []


async def test_an_authority_is_shown_its_own_cases_only(front: Front, reads: Reads) -> None:
    await front.receive()
    front.catch_up()
    assert (await reads.cases(Tenant("926"))).rows == []


async def test_a_search_finds_what_is_so_in_every_respect(front: Front, reads: Reads) -> None:
    (one,) = await front.receive()
    (other,) = await front.receive(
        child(family_name="Otherwise"), intent=Intent.CONSULTATION, permission=True, referrer=examples.ASKING
    )
    await front.check(one)
    front.catch_up()
    keys = search_keys(front.keys.digest, family_name=FAMILY, date_of_birth=BORN)
    for wanted, expected in (
        ({"child_keys": keys}, [one]),
        ({"intent": "consultation"}, [other]),
        ({"state": "checked", "team": "Boston", "source": "2A"}, [one]),
        ({"state": "checked", "child_keys": search_keys(front.keys.digest, family_name="Otherwise")}, []),
        ({"child": one.child}, [one]),
        ({"received_from": NINE + timedelta(seconds=1)}, [other]),
        ({"received_before": NINE + timedelta(seconds=1)}, [one]),
    ):
        found = await reads.search_cases(front.tenant, **wanted)
        assert [row.case for row in found.rows] == [opened.case for opened in expected]


async def test_a_listed_name_is_opened_by_the_key_ring_alone(front: Front, reads: Reads) -> None:
    await front.receive()
    front.catch_up()
    (row,) = (await reads.cases(front.tenant)).rows
    assert {name: unseal(front.keys, value) for name, value in row.child_name.items()} == {
        "given_name": GIVEN, "family_name": FAMILY,
    }  # fmt: skip


async def test_a_queue_comes_page_by_page_what_is_due_first_first(front: Front, reads: Reads) -> None:
    made = [(await front.receive(child(), channel=Channel.IN_PERSON))[0] for _ in range(5)]
    await front.check(made[2])
    front.catch_up()
    seen = await pages(lambda **page: reads.queue(front.tenant, Queue.KNOWN_CHECK, **page))
    assert [row.reference for row in seen] == [made[number].reference for number in (0, 1, 3, 4)]
    waiting = await reads.waiting(front.tenant, datetime.now(UTC))
    assert {name: each.records for name, each in waiting.items()} == {"known-check": 4, "dispatch": 1}


async def test_a_clock_is_missed_from_the_moment_after_it_was_due(front: Front, reads: Reads) -> None:
    (opened,) = await front.receive(channel=Channel.IN_PERSON)
    await front.check(opened)
    front.catch_up()
    due = NINE + timedelta(days=1)

    async def clauses(**wanted: Any) -> list[str]:
        return [row.clause for row in await pages(lambda **page: reads.deadlines(front.tenant, **wanted, **page))]

    assert await clauses(now=due, state="running") == ["T1", "T11", "T2"]
    assert await clauses(now=due, state="missed") == []
    late = due + timedelta(hours=1)
    assert await clauses(now=late, state="missed") == ["T1", "T11", "T2"]
    assert await clauses(now=late, state="missed", clause="T2") == ["T2"]
    assert await clauses(now=late, state="met") == []
    (row,) = (await reads.deadlines(front.tenant, now=late, clause="T2")).rows
    assert (row.state, row.overdue_by, row.reference) == ("missed", timedelta(hours=1), opened.reference)


async def test_a_queue_tells_how_much_waits_and_how_much_is_overdue(front: Front, reads: Reads) -> None:
    await front.receive(child(), child(), channel=Channel.IN_PERSON)
    front.catch_up()
    due = NINE + timedelta(days=1)
    assert await reads.waiting(front.tenant, due) == {"known-check": Waiting(2, 0, 0, 2)}
    assert await reads.waiting(front.tenant, due + timedelta(seconds=1)) == {"known-check": Waiting(2, 2, 0, 2)}


MANY_CASES = """
INSERT INTO la_925.case_list SELECT gen_random_uuid(), 'C' || n, gen_random_uuid(), gen_random_uuid(),
    'agency-' || n % 9, '2A', 'professional', 'safeguarding-referral', 'received', now(), now(), 1, 'team-' || n % 7,
    NULL, NULL, NULL, n, NULL, '[]', '{}', false FROM generate_series(1, 6000) AS n;
INSERT INTO la_925.queue SELECT "case", queue, 'case', reference, team, agency, position % 4, received_at,
    received_at, received_at + position * interval '1 minute', '[]'
    FROM la_925.case_list, unnest(ARRAY['screening', 'led']) AS queue;
ANALYZE la_925.case_list, la_925.queue;
"""


@pytest.mark.parametrize(
    "by",
    [{}, {"teams": ["team-3"]}, {"teams": ["team-3", "team-5"]}, {"agency": "agency-4"},
     {"teams": ["team-3"], "agency": "agency-4"}, {"urgency": Urgency.HARM_INDICATED},
     {"teams": ["team-3"], "urgency": Urgency.ORDINARY}, {"teams": ["nobody's"]}],
    ids=str,
)  # fmt: skip
async def test_a_page_of_a_queue_reads_its_own_rows_however_many_there_are(
    reads: Reads, database: Database, monkeypatch: pytest.MonkeyPatch, by: dict[str, Any]
) -> None:
    asked: list[Any] = []
    ask = reads._rows

    async def watched(tenant: Tenant, query: Any) -> Any:
        asked.append(query)
        return await ask(tenant, query)

    monkeypatch.setattr(reads, "_rows", watched)
    with psycopg.connect(database.admin) as admin:
        admin.execute(MANY_CASES)
        admin.commit()
        page = await reads.queue(Tenant("925"), Queue.SCREENING, **by)
        if page.next:
            page = await reads.queue(Tenant("925"), Queue.SCREENING, cursor=page.next, **by)
        literal = asked[-1].compile(dialect=reads._engine.dialect, compile_kwargs={"literal_binds": True})
        sql = str(literal).replace("authority.", "la_925.")
        ((told,),) = admin.execute(f"EXPLAIN (ANALYZE, FORMAT JSON) {sql}").fetchall()
    read = [node for node in plan(told[0]["Plan"]) if node.get("Relation Name") in {"queue", "case_list", "child"}]
    assert {node["Relation Name"] for node in read} == {"queue", "case_list", "child"}
    touched = [(node["Actual Rows"] + node.get("Rows Removed by Filter", 0)) * node["Actual Loops"] for node in read]
    assert sum(touched) <= 3 * 26
    assert "Sort" not in {node["Node Type"] for node in plan(told[0]["Plan"])}
    assert len(page.rows) == (0 if by == {"teams": ["nobody's"]} else 25)


def plan(node: dict[str, Any]) -> Iterator[dict[str, Any]]:
    """A step of a plan, and those below it."""
    yield node
    for below in node.get("Plans", ()):
        yield from plan(below)


async def test_clocks_are_counted_by_week_by_agency_and_by_clock(front: Front, reads: Reads) -> None:
    (own,) = await front.receive(**OF_ST_HUGH)
    await front.receive(channel=Channel.IN_PERSON)
    await front.refer(own)
    front.catch_up()
    weeks = [MONDAY, MONDAY + WEEK]

    async def counted(now: datetime, mondays: Sequence[date] = weeks, limit_is: str | None = None) -> Tallies:
        return await reads.tallies(front.tenant, now=now, mondays=mondays, limit_is=limit_is)

    due = NINE + timedelta(days=1)
    early = await counted(due)
    assert early.clocks[("T2", "statutory")] == Tally(met_but_recorded_late=1, running=1)  # recorded today
    own_clocks = early.agencies["st-hugh"]
    assert own_clocks == Tally(met_but_recorded_late=4, running=3)  # confirmation, disposal and authorisation wait
    assert early.agencies[None] == Tally(running=3)
    assert early.weeks == {0: own_clocks + early.agencies[None]}
    later = await counted(due + timedelta(hours=1))
    assert later.clocks[("T2", "statutory")] == Tally(met_but_recorded_late=1, missed=1)
    assert later.clocks[("T2", "statutory")].share == 0
    assert {limit for _, limit in (await counted(due, limit_is="internal")).clocks} == {"internal"}
    assert await counted(due, [MONDAY + WEEK]) == Tallies({}, {}, {})
    assert set((await counted(due, [MONDAY - WEEK, MONDAY])).weeks) == {1}


async def test_what_was_done_in_time_and_recorded_months_later_is_not_counted_as_kept(
    front: Front, reads: Reads
) -> None:
    for start in (NINE, datetime.now(UTC)):
        front.now = start
        (opened,) = await front.receive()
        await front.refer(opened)
    front.catch_up()
    found = (await reads.tallies(front.tenant, now=front.now, mondays=[MONDAY])).clocks[("T2", "statutory")]
    assert found == Tally(met=1, met_but_recorded_late=1)
    assert (found.over, found.share) == (2, 0.5)


async def test_a_superseded_contact_is_counted_no_second_time(front: Front, reads: Reads) -> None:
    kept, doubled = (await front.receive())[0], (await front.receive())[0]
    await front.append(
        {doubled.case: [DuplicateSuperseded(kept=kept.case, reason="Twice.", by=examples.MANAGER, occurred_at=NINE)]}
    )
    front.catch_up()
    found = await reads.tallies(front.tenant, now=NINE, mondays=[MONDAY])
    assert found.clocks[("T2", "statutory")].every == 1
    listed = (await reads.deadlines(front.tenant, now=NINE, clause="T2", counted=True)).rows
    assert [row.case for row in listed] == [kept.case]
    assert len((await reads.deadlines(front.tenant, now=NINE, clause="T2")).rows) == 2


async def test_every_number_of_a_tally_leads_to_its_clocks(front: Front, reads: Reads) -> None:
    (own,) = await front.receive(**OF_ST_HUGH)
    await front.receive(channel=Channel.IN_PERSON)
    await front.refer(own)
    front.catch_up()
    now, mondays = NINE + timedelta(days=1, hours=1), [MONDAY, MONDAY + WEEK]
    found = await reads.tallies(front.tenant, now=now, mondays=mondays)
    for wanted, tally in (
        *(({"agency": agency or ""}, tally) for agency, tally in found.agencies.items()),
        *(({"clause": clause, "limit_is": limit}, tally) for (clause, limit), tally in found.clocks.items()),
        ({"due_from": midnight(mondays[0]), "due_before": midnight(mondays[1])}, found.weeks[0]),
    ):
        for state in ClockState:
            listed = await reads.deadlines(
                front.tenant, now=now, state=state, counted=True, limit=100, **cast(dict[str, Any], wanted)
            )
            assert len(listed.rows) == getattr(tally, state.replace("-", "_")), (wanted, state)


async def test_the_audit_trail_is_read_by_event_and_by_when_it_was_recorded(front: Front, reads: Reads) -> None:
    (opened,) = await front.receive()
    await front.check(opened)
    front.catch_up()
    every = (await reads.audit(front.tenant)).rows
    oldest, newest = every[-1].recorded_at, every[0].recorded_at
    assert {row.worker_name for row in every} != set()
    assert all(unseal(front.keys, row.worker_name) for row in every if isinstance(row.worker_name, Sealed))

    async def positions(**wanted: Any) -> list[int]:
        return [row.position for row in await pages(lambda **page: reads.audit(front.tenant, **wanted, **page))]

    assert await positions(event="contact-recorded") == [
        row.position for row in every if row.event == "contact-recorded"
    ]
    assert await positions(recorded_from=newest) == [every[0].position]
    assert await positions(recorded_before=newest) == [row.position for row in every[1:]]
    assert await positions(recorded_from=newest + timedelta(seconds=1)) == []
    assert await positions(recorded_before=oldest) == []


async def test_the_audit_trail_is_read_backwards(front: Front, reads: Reads) -> None:
    (opened,) = await front.receive()
    await front.receive()
    await front.refer(opened)
    front.catch_up()
    every = await pages(lambda **page: reads.audit(front.tenant, **page))
    assert [row.position for row in every] == list(range(await reads.position(front.tenant), 0, -1))
    of_case = await pages(lambda **page: reads.audit(front.tenant, case=opened.case, **page))
    assert {row.reference for row in of_case} == {opened.reference}
    by_manager = await pages(lambda **page: reads.audit(front.tenant, worker=examples.MANAGER.id, **page))
    assert [row.event for row in by_manager] == ["referral-opened", "contact-outcome-decided"]


async def test_children_are_found_the_likeliest_first_with_their_other_records(front: Front, reads: Reads) -> None:
    number = nhs("999 000 0018")
    (likely,) = await front.receive(child(identifiers=(number,)))
    (possible,) = await front.receive(child(date_of_birth="2016-01-01"))
    await front.find_same(likely.child, possible.child)
    front.catch_up()
    keys = search_keys(
        front.keys.digest,
        given_name=GIVEN, family_name=FAMILY, date_of_birth=BORN,
        identifiers=[(number.kind, front.hashed(number).digest)],
    )  # fmt: skip
    first, second = await reads.children(front.tenant, keys)
    assert (first.child, second.child) == (likely.child, possible.child)
    assert first.matched_on == ["family-name-and-birth", "family-name-sound-and-initial", "nhs-number"]
    assert second.matched_on == ["family-name-sound-and-initial"]
    assert first.same_as == [second.reference]
    assert unseal(front.keys, first.details["date_of_birth"]) == BORN
    assert await reads.children(front.tenant, search_keys(front.keys.digest)) == []


@pytest.mark.parametrize(
    "cursor",
    ["", "x", "é", "bm90IGpzb24", *(base64.urlsafe_b64encode(text.encode()).decode().rstrip("=") for text in (
        "[]", "{}", "null", "[1,2]", '["2026-07-07T09:00:00","00000000-0000-0000-0000-000000000000"]',
        '["2026-07-07T09:00:00+00:00","no"]', '["0001-01-01T00:00:00+14:00","00000000-0000-0000-0000-000000000000"]',
        '["2026-07-07T09:00:00+00:00","00000000-0000-0000-0000-000000000000","\\u0000"]',
    ))],
)  # fmt: skip
async def test_a_cursor_that_is_not_ours_is_refused(reads: Reads, cursor: str) -> None:
    tenant = Tenant("925")
    with pytest.raises(NotACursor):
        await reads.cases(tenant, cursor=cursor)
    with pytest.raises(NotACursor):
        await reads.queue(tenant, Queue.SCREENING, cursor=cursor)
    with pytest.raises(NotACursor):
        await reads.deadlines(tenant, now=NINE, cursor=cursor)
    with pytest.raises(NotACursor):
        await reads.audit(tenant, cursor=cursor)


async def test_waiting_ends_when_the_projection_is_there_has_stopped_or_takes_too_long(
    front: Front, reads: Reads, database: Database
) -> None:
    await front.receive()
    newest = await reads.position(front.tenant)
    assert newest >= 3
    assert not await reads.wait(front.tenant, ["case_list"], newest, 0)
    front.catch_up()
    assert await reads.wait(front.tenant, ["case_list", "queues"], newest, 0)
    assert await reads.stopped(front.tenant) == []
    with psycopg.connect(database.admin) as admin:
        admin.execute("UPDATE la_925.projection SET state = 'stopped' WHERE name = 'queues'")
    assert await reads.stopped(front.tenant) == ["queues"]
    assert not await reads.wait(front.tenant, ["queues"], newest + 1, 3600)


async def test_whoever_waits_is_answered_when_the_projection_is_there_and_hardly_asks_meanwhile(
    front: Front, reads: Reads, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("app.reading.following.LOOK_EVERY", 3600)  # so that it must hear of it
    front.catch_up()
    asked = queries_of(reads)
    for _ in range(3):
        await front.receive()
        newest = await reads.position(front.tenant)
        waits = [
            asyncio.create_task(reads.wait(front.tenant, ["case_list", "audit_trail"], newest, 60)) for _ in range(4)
        ]
        await asyncio.sleep(0.3)
        assert not any(wait.done() for wait in waits)
        await asyncio.to_thread(front.catch_up)
        assert await asyncio.gather(*waits) == [True] * 4
    # Each looks once, once more when first it can hear, and again when one of its projections has come there.
    assert len(asked) <= 3 + 3 * 4 * 3 + 4


async def test_whoever_waits_looks_now_and_then_when_nothing_is_heard(
    front: Front, reads: Reads, database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("app.reading.arrivals.PAUSE", 3600)
    monkeypatch.setattr("app.reading.following.LOOK_EVERY", 0.05)
    await front.receive()
    assert not await reads.wait(front.tenant, ["case_list"], 1, 0.2)
    with psycopg.connect(database.admin) as admin:
        admin.execute("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE query LIKE 'LISTEN frontdoor_arr%'")
    wait = asyncio.create_task(reads.wait(front.tenant, ["case_list"], 1, 60))
    await asyncio.to_thread(front.catch_up)
    assert await wait


async def test_a_table_that_is_locked_is_said_not_to_answer_and_nothing_is_left_behind(
    front: Front, reads: Reads, database: Database
) -> None:
    front.catch_up()
    reads._patience = 0.3
    with psycopg.connect(database.admin) as admin:
        admin.execute("LOCK TABLE la_925.case_list IN ACCESS EXCLUSIVE MODE")
        for _ in range(3):
            with pytest.raises(DatabaseUnavailable):
                await reads.cases(front.tenant)
        waiting = "SELECT count(*) FROM pg_stat_activity WHERE usename = 'frontdoor_service' AND state = 'active'"
        assert admin.execute(waiting).fetchone() == (0,)
    assert (await reads.cases(front.tenant)).rows == []


def queries_of(reads: Reads) -> list[str]:
    """What is asked of the database from now on."""
    asked: list[str] = []

    @event.listens_for(reads._engine.sync_engine, "before_cursor_execute")
    def _(_connection: object, _cursor: object, statement: str, *_: object) -> None:
        if not statement.startswith(("BEGIN ", "COMMIT")):
            asked.append(statement)

    return asked


async def test_what_is_asked_again_and_again_stays_prepared(front: Front, reads: Reads) -> None:
    for _ in range(8):
        await reads.cases(front.tenant)
    async with reads._asked(front.tenant) as connection:
        prepared = (await connection.exec_driver_sql("SELECT statement FROM pg_prepared_statements")).scalars().all()
    assert [each for each in prepared if "case_list" in each]


async def test_connections_that_were_broken_are_replaced(front: Front, reads: Reads, database: Database) -> None:
    front.catch_up()
    await reads.cases(front.tenant)
    with psycopg.connect(database.admin) as admin:
        admin.execute("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE usename = 'frontdoor_service'")
    assert (await reads.cases(front.tenant)).rows == []


async def test_who_asks_much_at_once_asks_in_one_transaction(front: Front, reads: Reads) -> None:
    begun: list[str] = []

    @event.listens_for(reads._engine.sync_engine, "before_cursor_execute")
    def _(_connection: object, _cursor: object, statement: str, *_: object) -> None:
        begun.extend(re.findall("^BEGIN|^COMMIT", statement))

    async with reads.at_once(front.tenant) as every:
        assert await every.waiting(front.tenant, examples.AT) == {}
        assert (await every.cases(front.tenant)).rows == []
        assert begun == ["BEGIN"]
    assert begun == ["BEGIN", "COMMIT"]
    await every.cases(front.tenant)
    assert begun == ["BEGIN", "COMMIT"] * 2


async def test_what_is_asked_at_once_goes_on_when_its_connection_breaks(
    front: Front, reads: Reads, database: Database
) -> None:
    front.catch_up()
    async with reads.at_once(front.tenant) as every:
        with psycopg.connect(database.admin) as admin:
            admin.execute("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE usename = 'frontdoor_service'")
        assert (await every.cases(front.tenant)).rows == []
        assert await every.waiting(front.tenant, examples.AT) == {}


async def test_what_takes_too_long_at_once_is_said_to_and_keeps_no_other_from_its_answer(
    front: Front, reads: Reads, database: Database
) -> None:
    front.catch_up()
    reads._patience = 0.3
    async with reads.at_once(front.tenant) as every:
        with psycopg.connect(database.admin) as admin:
            admin.execute("LOCK TABLE la_925.case_list IN ACCESS EXCLUSIVE MODE")
            with pytest.raises(DatabaseUnavailable):
                await every.cases(front.tenant)
        assert (await every.cases(front.tenant)).rows == []


async def test_a_database_that_is_away_is_said_to_be_away(database: Database) -> None:
    nowhere = Reads(database.service.replace("5432", "5433"))
    with pytest.raises(DatabaseUnavailable):
        await nowhere.cases(Tenant("925"))
    with pytest.raises(DatabaseUnavailable):
        async with nowhere.at_once(Tenant("925")):
            raise AssertionError("it is not there")
    await nowhere.close()
