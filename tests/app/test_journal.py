"""The journal over a real PostgreSQL: guards, claims, idempotency, the log's order, its chain, and who may do what."""

import asyncio
import gc
import hashlib
import subprocess
import tracemalloc
from collections.abc import AsyncIterator, Awaitable, Callable, Sequence
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from itertools import pairwise, product
from pathlib import Path
from typing import Any, cast
from uuid import UUID, uuid4

import psycopg
import pytest
from psycopg import AsyncConnection, errors

from app.demo.postgres import Postgres
from app.record.entries import Entries
from app.record.idempotency import Idempotency
from app.record.journal import Batch, Claim, Claimed, Guard, Journal, KeyReused, Moved, Receipt, recorded
from app.record.keys import FileKeys
from app.record.memory import MADE, UNFOLDED, Kept, Memory
from domain.account import ChronologyEntry
from domain.facts import Event, Recorded
from migrations import OWNER, REGISTRY, SERVICE, Tenant
from tests.domain.examples import CONTACT, REQUESTED
from tests.serving import Database
from tests.waiting import PATIENCE

EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
NUMBER = b"n" * 32
MEBIBYTE = 2**20

Append = Callable[..., Awaitable[Receipt]]


@pytest.fixture
async def journal(database: Database) -> AsyncIterator[Journal]:
    journal = Journal(database.url, patience=PATIENCE)
    await journal.open()
    yield journal
    await journal.close()


@pytest.fixture
def keys(tmp_path: Path) -> FileKeys:
    return FileKeys(tmp_path)


@pytest.fixture
def append(journal: Journal, tenant: Tenant, keys: FileKeys) -> Append:
    """Record so many small events after a version: `append({stream: (after, count)})`."""

    async def append(streams: dict[UUID, tuple[int, int]], **rest: Any) -> Receipt:
        following = {stream: (after, [REQUESTED] * count) for stream, (after, count) in streams.items()}
        return await journal.append(tenant, keys, Batch(streams=following, **rest))

    return append


def rows(database: Database, tenant: Tenant, what: str = "*", table: str = "fd_events") -> list[tuple[Any, ...]]:
    """The table as the superuser sees it, in log order."""
    order = "ORDER BY notification_id" if table == "fd_events" else ""
    with psycopg.connect(database.admin, options="-c timezone=UTC") as connection:
        return connection.execute(f"SELECT {what} FROM {tenant.schema}.{table} {order}").fetchall()


# What is read is what was recorded


async def test_what_was_recorded_is_read_back_in_order(journal: Journal, tenant: Tenant, keys: FileKeys) -> None:
    case, other = uuid4(), uuid4()
    written: dict[UUID, tuple[int, Sequence[Event]]] = {case: (0, [CONTACT, REQUESTED]), other: (0, [REQUESTED])}
    receipt = await journal.append(
        tenant, keys, Batch(streams=written, scopes={case: other}, meta={"pack": "lincolnshire-2024-06"})
    )
    assert (receipt.replayed, list(receipt.positions)) == (False, [1, 2, 3])
    loaded = (await journal.load(tenant, [case, other, uuid4()])).streams
    assert [len(entries) for entries in loaded.values()] == [2, 1, 0]
    first, second = loaded[case]
    assert (first.stream, first.version, first.position, first.name) == (case, 1, 1, "contact-recorded")
    assert (second.version, second.position, second.event) == (2, 2, replace(REQUESTED, by=second.event.by))
    assert first.meta == {"pack": "lincolnshire-2024-06", "scope": other, "slots": {"child", "narrative", "worker"}}
    assert [first.recorded_at, second.recorded_at, loaded[other][0].recorded_at] == list(receipt.moments)
    assert [first.chain, second.chain, loaded[other][0].chain] == list(receipt.links)


async def test_what_is_added_by_another_process_is_read_too(
    database: Database, journal: Journal, tenant: Tenant, append: Append, keys: FileKeys
) -> None:
    case = uuid4()
    elsewhere = Journal(database.url)
    await elsewhere.open()
    for version in range(3):
        writer = (journal, elsewhere)[version % 2]
        await writer.append(tenant, keys, Batch(streams={case: (version, [REQUESTED])}))
        for reader in (journal, elsewhere):
            assert [entry.version for entry in (await reader.load(tenant, [case])).streams[case]] == [
                *range(1, version + 2)
            ]
    await elsewhere.close()


async def test_what_is_remembered_is_dropped_when_another_log_stands_behind_it(
    database: Database, journal: Journal, tenant: Tenant, append: Append
) -> None:
    case = uuid4()
    await append({case: (0, 2)})
    before = (await journal.load(tenant, [case])).streams[case]
    renamed = """UPDATE {events} SET chain = sha256(chain), topic = 'referral-opened', state = convert_to(
        replace(convert_from(state, 'UTF8'), '"action":', '"on":"2026-07-08","was":'), 'UTF8')
        WHERE originator_version = 2"""
    with psycopg.connect(database.admin) as connection:
        connection.execute(f"ALTER TABLE {tenant.schema}.fd_events DISABLE TRIGGER ALL")
        connection.execute(renamed.format(events=f"{tenant.schema}.fd_events"))
    after = (await journal.load(tenant, [case])).streams[case]
    assert [entry.name for entry in before] == ["screening-requested", "screening-requested"]
    assert [entry.name for entry in after] == ["screening-requested", "referral-opened"]
    assert after[1].chain != before[1].chain


# What is remembered


def test_the_memory_forgets_what_was_asked_for_longest_ago() -> None:
    memory, tenant = Memory(most=2 * MADE + 5 * UNFOLDED), Tenant("925")
    first, second, third = uuid4(), uuid4(), uuid4()
    entries = Entries(cast(Sequence[Recorded], ("one", "two")))
    memory.keep(tenant, first, Kept(entries, 2))
    memory.keep(tenant, second, Kept(entries, 2))
    assert memory.of(tenant, first).entries == entries
    memory.keep(tenant, third, Kept(entries, 2))
    assert [memory.of(tenant, stream).entries for stream in (first, second, third)] == [entries, (), entries]
    assert memory.of(Tenant("926"), first) == Kept()
    memory.keep(tenant, first, Kept(entries, MADE))
    assert [memory.of(tenant, stream).entries for stream in (first, third)] == [(), entries]
    assert memory.taken == MADE + 2 * UNFOLDED


async def test_what_is_remembered_is_bounded_by_its_bytes_and_read_right_when_it_was_forgotten(
    database: Database, tenant: Tenant, keys: FileKeys
) -> None:
    """Forty large contacts, of which two fit."""
    large = replace(CONTACT, concern_summary="Nobody came. " * 8_000)
    cases = [uuid4() for _ in range(40)]
    small = Journal(database.url, remembers=MEBIBYTE)
    await small.open()
    for case in cases:
        await small.append(tenant, keys, Batch(streams={case: (0, [large, REQUESTED])}))
    for case in (*cases, *cases[-2:], *cases):
        first, second = (await small.load(tenant, [case])).streams[case]
        assert (first.stream, first.name, second.version) == (case, "contact-recorded", 2)
        assert 0 < small.remembered <= MEBIBYTE
    taken = sum(len(state) for (state,) in rows(database, tenant, "state"))
    assert taken * UNFOLDED > 10 * MEBIBYTE
    await small.append(tenant, keys, Batch(streams={cases[0]: (2, [REQUESTED])}))
    assert [entry.version for entry in (await small.load(tenant, [cases[0]])).streams[cases[0]]] == [1, 2, 3]
    await small.close()


async def test_a_read_event_takes_no_more_than_it_is_counted_for(
    journal: Journal, tenant: Tenant, append: Append, keys: FileKeys
) -> None:
    """The smallest fields take most: events of nothing else, five hundred entries of a chronology, and a long text."""
    entry = ChronologyEntry(on=date(2026, 7, 7), what="Late.")
    chronology = replace(CONTACT, account=replace(CONTACT.account, chronology=(entry,) * 500))
    for event in (REQUESTED, CONTACT, chronology, replace(CONTACT, concern_summary="x" * 100_000)):
        case = uuid4()
        await journal.append(tenant, keys, Batch(streams={case: (0, [event] * 40)}))
        found = (await journal.stored(tenant, [case]))[case]
        gc.collect()
        tracemalloc.start()
        read = [recorded(row) for row in found]
        taken, _ = tracemalloc.get_traced_memory()
        tracemalloc.stop()
        assert len(read) == 40
        assert taken < UNFOLDED * sum(len(row[3]) for row in found)


async def test_a_stream_that_does_not_exist_is_not_remembered(journal: Journal, tenant: Tenant, append: Append) -> None:
    case = uuid4()
    for _ in range(3):
        assert (await journal.load(tenant, [case, *(uuid4() for _ in range(50))])).streams[case] == ()
    assert journal.remembered == 0
    assert len(journal._memory) == 0
    await append({case: (0, 1)})
    assert len((await journal.load(tenant, [case])).streams[case]) == 1


# Guards


async def test_a_guard_that_moved_names_its_stream_and_nothing_is_recorded(
    append: Append, database: Database, tenant: Tenant
) -> None:
    relied_on, other = uuid4(), uuid4()
    await append({relied_on: (0, 2)})
    for version in (0, 1, 3):
        with pytest.raises(Moved) as moved:
            await append({other: (0, 1)}, guards=[Guard(relied_on, version)])
        assert moved.value.stream == relied_on
    assert len(rows(database, tenant)) == 2
    await append({other: (0, 1)}, guards=[Guard(relied_on, 2), Guard(uuid4(), 0)])


async def test_a_stream_that_moved_is_named(append: Append) -> None:
    case, other = uuid4(), uuid4()
    await append({case: (0, 2)})
    for after in (0, 1, 3):
        with pytest.raises(Moved) as moved:
            await append({other: (0, 1), case: (after, 1)})
        assert moved.value.stream == case
    assert list((await append({other: (0, 1), case: (2, 1)})).positions) == [3, 4]


async def test_of_many_who_read_the_same_version_one_records(
    append: Append, database: Database, tenant: Tenant
) -> None:
    case = uuid4()
    outcomes = await asyncio.gather(*(append({case: (0, 1)}) for _ in range(20)), return_exceptions=True)
    assert sorted(type(outcome).__name__ for outcome in outcomes) == ["Moved"] * 19 + ["Receipt"]
    assert len(rows(database, tenant)) == 1


# Claims


async def test_a_claim_is_held_by_one(append: Append, database: Database, tenant: Tenant) -> None:
    holder, other = uuid4(), uuid4()
    await append({holder: (0, 1)}, claims=[Claim("upn", NUMBER, holder)])
    with pytest.raises(Claimed) as claimed:
        await append({other: (0, 1)}, claims=[Claim("nhs-number", NUMBER, other), Claim("upn", NUMBER, other)])
    assert claimed.value.holder == holder
    assert rows(database, tenant, table="fd_claim") == [("upn", NUMBER, holder)]
    assert len(rows(database, tenant)) == 1
    await append({holder: (1, 1)}, claims=[Claim("upn", NUMBER, holder)])


async def test_a_claim_is_released_by_its_holder_alone(append: Append, database: Database, tenant: Tenant) -> None:
    holder, other = uuid4(), uuid4()
    claim = Claim("upn", NUMBER, holder)
    await append({holder: (0, 1)}, claims=[claim])
    for wrong in (replace(claim, owner=other), replace(claim, kind="nhs-number"), replace(claim, key=b"m" * 32)):
        with pytest.raises(Claimed):
            await append({other: (0, 1)}, releases=[wrong])
    assert rows(database, tenant, table="fd_claim") == [("upn", NUMBER, holder)]
    await append({holder: (1, 1)}, releases=[claim])
    await append({other: (0, 1)}, claims=[replace(claim, owner=other)])
    assert rows(database, tenant, table="fd_claim") == [("upn", NUMBER, other)]


async def test_a_claim_is_handed_over_in_one_act_or_not_at_all(
    append: Append, database: Database, tenant: Tenant
) -> None:
    one, two, three = uuid4(), uuid4(), uuid4()
    upn, nhs = Claim("upn", NUMBER, one), Claim("nhs-number", NUMBER, three)
    await append({one: (0, 1), three: (0, 1)}, claims=[upn, nhs])
    with pytest.raises(Claimed):  # the second claim is another's, so the first stays where it was
        await append({one: (1, 1)}, releases=[upn], claims=[replace(upn, owner=two), replace(nhs, owner=two)])
    assert set(rows(database, tenant, table="fd_claim")) == {("upn", NUMBER, one), ("nhs-number", NUMBER, three)}
    await append({one: (1, 1), two: (0, 1)}, releases=[upn], claims=[replace(upn, owner=two)])
    assert set(rows(database, tenant, table="fd_claim")) == {("upn", NUMBER, two), ("nhs-number", NUMBER, three)}


async def test_a_release_that_is_refused_leaves_the_claim_where_it_was(
    append: Append, database: Database, tenant: Tenant
) -> None:
    one, two, other = uuid4(), uuid4(), uuid4()
    claim = Claim("upn", NUMBER, one)
    await append({one: (0, 2)}, claims=[claim])
    stale: list[dict[str, Any]] = [
        {"streams": {one: (1, 1)}},
        {"streams": {one: (1, 1), two: (0, 1)}, "claims": [replace(claim, owner=two)]},
        {"streams": {other: (0, 1), one: (1, 1)}},
        {"streams": {two: (0, 1)}, "guards": [Guard(one, 1)]},
        {"streams": {two: (0, 1), one: (1, 0)}},
    ]
    for order in stale:
        with pytest.raises(Moved) as moved:
            await append(releases=[claim], idempotency=asked(), **order)
        assert moved.value.stream == one
    assert rows(database, tenant, table="fd_claim") == [("upn", NUMBER, one)]
    assert rows(database, tenant, table="fd_idempotency") == []
    assert rows(database, tenant, "originator_id") == [(one,)] * 2


async def test_a_claim_that_is_not_the_callers_to_release_names_its_holder(append: Append) -> None:
    holder, other = uuid4(), uuid4()
    await append({holder: (0, 1)}, claims=[Claim("upn", NUMBER, holder)])
    for kind, held_by in (("upn", holder), ("nhs-number", None)):
        with pytest.raises(Claimed) as claimed:
            await append({other: (0, 1)}, releases=[Claim(kind, NUMBER, other)])
        assert claimed.value.holder == held_by


async def test_in_company_each_append_is_all_or_nothing_by_itself(
    append: Append, database: Database, tenant: Tenant
) -> None:
    """Among those sent in one transaction: one that is stale, one claimed, and two on which the database raises."""
    holder, other = uuid4(), uuid4()
    claim = Claim("upn", NUMBER, holder)
    await append({holder: (0, 2)}, claims=[claim])
    for_two = [Claim("nhs-number", NUMBER, owner) for owner in (holder, other)]
    bad: list[Awaitable[Receipt]] = [
        append({holder: (1, 1)}, releases=[claim], idempotency=asked(key=b"a" * 32)),
        append({other: (0, 1)}, claims=[replace(claim, owner=other)], idempotency=asked(key=b"b" * 32)),
        append({other: (0, 1)}, idempotency=asked(key=b"c" * 32), claims=for_two),
        append({other: (0, 1)}, idempotency=asked(key=b"d" * 32), guards=[Guard(uuid4(), 2**70)]),
    ]
    good = [append({uuid4(): (0, 1)}, idempotency=asked(key=bytes([n]) * 32)) for n in range(6)]
    outcomes = await asyncio.gather(
        append({uuid4(): (0, 1)}), *good[:3], *bad, *good[3:], return_exceptions=True
    )  # the first leaves alone, and the others together behind it
    kinds = [type(outcome).__name__ for outcome in outcomes]
    assert kinds == ["Receipt"] * 4 + ["Moved", "Claimed", "Claimed", "NumericValueOutOfRange"] + ["Receipt"] * 3
    assert rows(database, tenant, table="fd_claim") == [("upn", NUMBER, holder)]
    assert len(rows(database, tenant, table="fd_idempotency")) == 6
    assert len(rows(database, tenant)) == 2 + 1 + 6


async def test_one_act_cannot_claim_one_thing_for_two(append: Append, database: Database, tenant: Tenant) -> None:
    one, two = uuid4(), uuid4()
    with pytest.raises(Claimed):
        await append({one: (0, 1), two: (0, 1)}, claims=[Claim("upn", NUMBER, one), Claim("upn", NUMBER, two)])
    assert rows(database, tenant, table="fd_claim") == []
    assert rows(database, tenant) == []


async def test_of_many_who_claim_the_same_one_holds_it(append: Append, database: Database, tenant: Tenant) -> None:
    children = [uuid4() for _ in range(20)]
    claiming = (append({child: (0, 1)}, claims=[Claim("upn", NUMBER, child)]) for child in children)
    outcomes = await asyncio.gather(*claiming, return_exceptions=True)
    assert sorted(type(outcome).__name__ for outcome in outcomes) == ["Claimed"] * 19 + ["Receipt"]
    ((holder,),) = rows(database, tenant, "owner", "fd_claim")
    assert rows(database, tenant, "originator_id") == [(holder,)]


# Idempotency


def asked(principal: str = "school", key: bytes = b"k" * 32, fingerprint: bytes = b"f" * 32) -> Idempotency:
    return Idempotency(principal, key, fingerprint)


async def test_a_replay_gives_the_first_answer_and_records_nothing(
    append: Append, journal: Journal, tenant: Tenant, database: Database
) -> None:
    first = await append({uuid4(): (0, 1), uuid4(): (0, 2)}, idempotency=asked(), answer=b"first")
    await append({uuid4(): (0, 1)})
    assert (await journal.load(tenant, [], asked())).key_known
    assert not (await journal.load(tenant, [], asked(key=b"l" * 32))).key_known
    again = await append({uuid4(): (0, 1)}, idempotency=asked(), answer=b"second")
    assert again == replace(first, replayed=True)
    assert (first.replayed, again.answer, len(rows(database, tenant))) == (False, b"first", 4)


async def test_a_replay_is_answered_even_when_its_stream_has_moved(append: Append) -> None:
    case = uuid4()
    first = await append({case: (0, 1)}, idempotency=asked())
    assert await append({case: (0, 1)}, idempotency=asked()) == replace(first, replayed=True)
    assert await append({}, idempotency=asked()) == replace(first, replayed=True)


async def test_a_key_is_for_one_request_of_one_principal(append: Append) -> None:
    await append({uuid4(): (0, 1)}, idempotency=asked())
    with pytest.raises(KeyReused):
        await append({uuid4(): (0, 1)}, idempotency=asked(fingerprint=b"g" * 32))
    for other in (asked(principal="police"), asked(key=b"l" * 32)):
        assert not (await append({uuid4(): (0, 1)}, idempotency=other)).replayed


async def test_a_refused_command_does_not_use_up_its_key(append: Append) -> None:
    case = uuid4()
    with pytest.raises(Moved):
        await append({case: (3, 1)}, idempotency=asked())
    assert not (await append({case: (0, 1)}, idempotency=asked())).replayed


async def test_a_command_that_records_nothing_has_a_replay_too(append: Append) -> None:
    await append({uuid4(): (0, 1)})
    first = await append({}, idempotency=asked(), answer=b"nothing")
    await append({uuid4(): (0, 1)})
    again = await append({}, idempotency=asked())
    assert (list(first.positions), list(again.positions), again.answer) == ([], [], b"nothing")


async def test_a_replay_is_written_to_the_wal_so_that_it_waits_for_the_quorum(
    append: Append, database: Database
) -> None:
    await append({uuid4(): (0, 1)}, idempotency=asked())
    with psycopg.connect(database.admin, autocommit=True) as admin:
        admin.execute("CREATE EXTENSION IF NOT EXISTS pg_walinspect")
        ((before,),) = admin.execute("SELECT pg_current_wal_insert_lsn()").fetchall()
        await append({}, idempotency=asked())
        with pytest.raises(KeyReused):
            await append({}, idempotency=asked(fingerprint=b"g" * 32))
        records = admin.execute(
            "SELECT xid, resource_manager, record_type, description"
            " FROM pg_get_wal_records_info(%s, pg_current_wal_flush_lsn())",
            [before],
        ).fetchall()
    messages = [xid for xid, manager, _, words in records if manager == "LogicalMessage" and "frontdoor" in words]
    commits = {xid for xid, _, kind, _ in records if kind == "COMMIT"}
    assert len(messages) == 2
    assert set(messages) <= commits


async def test_of_sixteen_equal_keys_one_records(append: Append, database: Database, tenant: Tenant) -> None:
    receipts = await asyncio.gather(*(append({uuid4(): (0, 2)}, idempotency=asked()) for _ in range(16)))
    assert sorted(receipt.replayed for receipt in receipts) == [False] + [True] * 15
    assert len({tuple(receipt.links) for receipt in receipts}) == 1
    assert len(rows(database, tenant)) == 2


# The log


async def test_recorded_at_follows_the_log_and_positions_have_no_gaps(
    append: Append, database: Database, tenant: Tenant
) -> None:
    streams = [uuid4() for _ in range(8)]
    racing = (append({stream: (step, 3)}) for step in range(0, 12, 3) for stream in streams)
    await asyncio.gather(*racing, return_exceptions=True)
    with pytest.raises(Moved):
        await append({streams[0]: (99, 1)})
    log = rows(database, tenant, "notification_id, recorded_at")
    assert [position for position, _ in log] == [*range(1, len(log) + 1)]
    moments = [moment for _, moment in log]
    assert len(log) >= 24
    assert all(earlier < later for earlier, later in pairwise(moments))


async def test_recorded_at_never_goes_back_with_the_clock(append: Append, database: Database, tenant: Tenant) -> None:
    """A row from a machine whose clock was ahead: what follows stands after it."""
    ahead = datetime.now(UTC) + timedelta(days=400)
    with psycopg.connect(database.admin) as admin:
        admin.execute(
            f"INSERT INTO {tenant.schema}.fd_events VALUES (%s, 1, 'a', 'b', 1, %s, %s)", [uuid4(), ahead, b"c" * 32]
        )
    receipt = await append({uuid4(): (0, 2)})
    assert list(receipt.moments) == [ahead + timedelta(microseconds=1), ahead + timedelta(microseconds=2)]


def link(before: bytes, stream: UUID, version: int, topic: str, at: datetime, state: bytes) -> bytes:
    """The chain as the design writes it down, computed by nothing of the service's."""
    name = topic.encode()
    micros = (at - EPOCH) // timedelta(microseconds=1)
    head = before + stream.bytes + version.to_bytes(8, "big") + len(name).to_bytes(4, "big") + name
    return hashlib.sha256(head + micros.to_bytes(8, "big") + hashlib.sha256(state).digest()).digest()


def assert_the_chain_holds(log: Sequence[tuple[UUID, int, str, datetime, bytes, bytes]]) -> None:
    last: dict[UUID, bytes] = {}
    for stream, version, topic, at, state, chain in log:
        last[stream] = link(last.get(stream, b""), stream, version, topic, at, state)
        assert chain == last[stream]


CHAIN = "originator_id, originator_version, topic, recorded_at, state, chain"


async def test_the_chain_is_what_anybody_computes(append: Append, database: Database, tenant: Tenant) -> None:
    one, two = uuid4(), uuid4()
    receipts = [await append({one: (0, 2), two: (0, 1)}), await append({two: (1, 2)}), await append({one: (2, 1)})]
    log = rows(database, tenant, CHAIN)
    assert_the_chain_holds(log)
    assert [chain for *_, chain in log] == [link for receipt in receipts for link in receipt.links]


async def test_listeners_are_told_after_the_commit_once_for_many(
    append: Append, database: Database, tenant: Tenant
) -> None:
    async with await AsyncConnection.connect(database.admin, autocommit=True) as listener:
        await listener.execute("LISTEN frontdoor")
        await asyncio.gather(*(append({uuid4(): (0, 1)}) for _ in range(30)))
        told: list[int] = []
        async for news in listener.notifies(timeout=20):
            schema, _, position = news.payload.partition(" ")
            if schema == tenant.schema:
                told.append(int(position))
                assert len(rows(database, tenant)) >= told[-1]
                if told[-1] == 30:
                    break
    assert told[-1] == 30
    assert len(told) < 30
    with psycopg.connect(database.admin) as admin:
        ((source,),) = admin.execute(
            "SELECT prosrc FROM pg_proc WHERE oid = %s::regproc", [f"{tenant.schema}.fd_append"]
        ).fetchall()
    assert "notify" not in source.lower()


# Nothing changes what was recorded


@pytest.mark.parametrize("role", ["origin", "replica"])
@pytest.mark.parametrize("table", ["fd_events", "fd_idempotency"])
@pytest.mark.parametrize(
    "order",
    [
        "UPDATE {0} SET {1} = {1}",
        "DELETE FROM {0}",
        "TRUNCATE {0}",
        "MERGE INTO {0} USING (SELECT 1) ON true WHEN MATCHED THEN DELETE",
    ],
)
async def test_nobody_changes_what_was_recorded(
    journal: Journal, keys: FileKeys, database: Database, guarded: Tenant, order: str, table: str, role: str
) -> None:
    await journal.append(
        guarded, keys, Batch(streams={uuid4(): (0, [REQUESTED])}, idempotency=asked(key=uuid4().bytes * 2))
    )
    before = rows(database, guarded, table=table)
    column = {"fd_events": "state", "fd_idempotency": "answer"}[table]
    with psycopg.connect(database.admin) as superuser:
        superuser.execute(f"SET session_replication_role = {role}")
        with pytest.raises(errors.InsufficientPrivilege, match="immutable"):
            superuser.execute(order.format(f"{guarded.schema}.{table}", column))
    assert rows(database, guarded, table=table) == before


# Who may do what


@pytest.fixture
def other(database: Database) -> Tenant:
    return Tenant("926")


REACHES = [
    "INSERT INTO {own}.fd_events SELECT * FROM {own}.fd_events",
    "INSERT INTO {own}.fd_claim VALUES ('a', 'b', gen_random_uuid())",
    "DELETE FROM {own}.fd_claim",
    "INSERT INTO {own}.fd_idempotency SELECT * FROM {own}.fd_idempotency",
    "SELECT {own}.fd_link('', gen_random_uuid(), 1, 'a', now(), 'b')",
    "SELECT {own}.fd_refuse_change()",
    "CREATE TABLE {own}.extra ()",
    "CREATE TABLE public.extra ()",
    "ALTER TABLE {own}.fd_events DISABLE TRIGGER ALL",
    "DROP TABLE {own}.fd_claim",
    "SET session_replication_role = replica",
    "SELECT * FROM {other}.fd_events",
    "SELECT {other}.fd_append({arguments})",
    "SELECT pg_read_file('/etc/passwd')",
]


@pytest.mark.parametrize("order", REACHES)
@pytest.mark.parametrize("as_authority", [True, False], ids=["as the authority", "without an authority"])
def test_the_service_may_append_and_read_and_no_more(
    database: Database, guarded: Tenant, other: Tenant, order: str, as_authority: bool
) -> None:
    text = order.format(own=guarded.schema, other=other.schema, arguments=nothing(database, other))
    with psycopg.connect(database.url) as service:
        if as_authority:
            service.execute(f"SET LOCAL ROLE {guarded.role}")
        with pytest.raises((errors.InsufficientPrivilege, errors.ObjectNotInPrerequisiteState)):
            service.execute(text)


def nothing(database: Database, tenant: Tenant) -> str:
    """As many NULLs as the append function has arguments."""
    with psycopg.connect(database.admin) as admin:
        ((count,),) = admin.execute(
            "SELECT pronargs FROM pg_proc WHERE oid = %s::regproc", [f"{tenant.schema}.fd_append"]
        ).fetchall()
    return ", ".join(["NULL"] * count)


def test_without_an_authority_nothing_is_reached(database: Database, guarded: Tenant) -> None:
    with psycopg.connect(database.url) as service:
        for text in (
            f"SELECT * FROM {guarded.schema}.fd_events",
            f"SELECT {guarded.schema}.fd_append({nothing(database, guarded)})",
        ):
            with service.transaction(force_rollback=True), pytest.raises(errors.InsufficientPrivilege):
                service.execute(text)
        with pytest.raises(errors.InsufficientPrivilege):
            service.execute(f"SET ROLE {OWNER}")


def test_one_role_appends_by_one_function_and_another_calls_one_beside_the_record(
    database: Database, guarded: Tenant
) -> None:
    """`fd_beside` and `fd_made` make the empty tables in which rows are made anew, and `fd_serve` puts them in the
    place of those that are read; of the record none does. To the log of reads one function appends, and two say by what
    a read is found. What the role may not empty, no function of its owner empties for it.
    """
    callable_by = (
        "SELECT proname FROM pg_proc"
        " WHERE pronamespace = %s::regnamespace AND has_function_privilege(%s, oid, 'EXECUTE')"
    )
    with psycopg.connect(database.admin) as admin:
        for role, functions in (
            (guarded.appending, ["fd_append", "fd_load"]),
            (guarded.role, [
                "fd_beside", "fd_looked_at", "fd_made", "fd_made_beside", "fd_made_whole", "fd_read_records",
                "fd_record_reads", "fd_serve",
            ]),
            (guarded.reading, ["fd_looked_at"]),
        ):  # fmt: skip
            assert sorted(name for (name,) in admin.execute(callable_by, [guarded.schema, role])) == functions
        assert admin.execute(callable_by, [guarded.schema, SERVICE]).fetchall() == []
    making = (
        "fd_beside(ARRAY[%s], true)", "fd_made('case_list', ARRAY[%s], true)", "fd_made_whole(%s)",
        "fd_made_beside(ARRAY[%s])", "fd_serve(ARRAY[%s])",
    )  # fmt: skip
    for name, call in product(("fd_events", "fd_reads", "projection_build", "parked", "notice", "breaker"), making):
        with psycopg.connect(database.url) as service:
            service.execute(f"SET ROLE {guarded.role}")
            with pytest.raises(errors.InsufficientPrivilege):
                service.execute(f"SELECT {guarded.schema}.{call}", [name])


async def test_the_role_goes_with_the_transaction(
    append: Append, journal: Journal, tenant: Tenant, other: Tenant
) -> None:
    """A connection of the pool that served one authority is nobody's when it serves the next."""
    await append({uuid4(): (0, 1)})
    for _ in range(20):
        assert await journal.fetch("SELECT current_user::text") == [(SERVICE,)]
        assert await journal.fetch("SELECT current_user::text", role=other.role) == [(other.role,)]


# Beside the record


async def test_what_is_fetched_changes_nothing(journal: Journal, database: Database, tenant: Tenant) -> None:
    """It is sent again when its answer is lost, so it may not write."""
    text = f"INSERT INTO {REGISTRY}.assertion VALUES ('a', 'b', 'c', now()) RETURNING 1"
    with pytest.raises(errors.ReadOnlySqlTransaction):
        await journal.fetch(text)
    with pytest.raises(errors.ReadOnlySqlTransaction):
        await journal.fetch(f"SELECT {tenant.schema}.fd_append({nothing(database, tenant)})", role=tenant.appending)


# A dump


async def test_a_dump_restored_elsewhere_has_equal_moments_and_chain(
    append: Append, postgres: Postgres, database: Database, tenant: Tenant, tmp_path: Path
) -> None:
    one, two = uuid4(), uuid4()
    await append({one: (0, 2), two: (0, 1)}, claims=[Claim("upn", NUMBER, one)], idempotency=asked())
    await append({two: (1, 2)})
    elsewhere = f"restored_{uuid4().hex[:12]}"
    with psycopg.connect(postgres.dsn(), autocommit=True) as admin:
        admin.execute(f"CREATE DATABASE {elsewhere}")
    dump = str(tmp_path / "dump")
    run(postgres, "pg_dump", "-d", database.admin, "-n", tenant.schema, "-Fc", "-f", dump)
    run(postgres, "pg_restore", "-d", postgres.dsn(elsewhere), "--exit-on-error", dump)
    restored = replace(database, admin=postgres.dsn(elsewhere), url=postgres.dsn(elsewhere, user=SERVICE))
    for table in ("fd_events", "fd_claim", "fd_idempotency"):
        assert rows(restored, tenant, table=table) == rows(database, tenant, table=table)
    assert_the_chain_holds(rows(restored, tenant, CHAIN))
    with psycopg.connect(restored.admin) as superuser, pytest.raises(errors.InsufficientPrivilege, match="immutable"):
        superuser.execute(f"DELETE FROM {tenant.schema}.fd_events")
    again = Journal(restored.url)
    await again.open()
    receipt = await again.append(tenant, FileKeys(tmp_path / "keys"), Batch(streams={one: (2, [REQUESTED])}))
    await again.close()
    assert list(receipt.positions) == [6]


def run(postgres: Postgres, program: str, *arguments: str) -> None:
    subprocess.run([postgres.bin(program), *arguments], check=True, capture_output=True)
