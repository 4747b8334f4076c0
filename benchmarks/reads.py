"""Reading a case by folding its sixty events, against the raw SELECT of their rows; both without HTTP."""

import time

import uvloop
from psycopg_pool import AsyncConnectionPool

from app.base import garbage, references
from app.base.settings import Settings
from app.record.entries import record_of
from app.record.journal import Journal
from benchmarks import bench as benches
from benchmarks import cases
from benchmarks.bench import Bench, Row, side_by_side
from domain.records import Case
from migrations import Tenant

CASES = 100
REMEMBERED = Settings.model_fields["memory_mib"].default * 2**20
TENANT = Tenant(benches.AUTHORITY)


def rows(bench: Bench) -> list[Row]:
    """Cases a second: load and fold / SELECT and fetch. Garbage is looked for, and remembered, as in the service."""
    garbage.keep_what_is_there()
    made = uvloop.run(cases.write(bench.service(), bench.directory / "keys", benches.AUTHORITY, CASES, length=60))
    streams = [references.stream_of(benches.AUTHORITY, reference) for reference in made]

    async def fold(times: int) -> float:
        """The last of so many passes over the cases: a case is remembered from the second on."""
        journal = Journal(bench.service(), remembers=REMEMBERED)
        await journal.open()
        await journal.load(TENANT, streams[:1])
        for stream in streams * (times - 1):
            record_of(Case, (await journal.load(TENANT, [stream])).streams[stream])
        began = time.perf_counter()
        for stream in streams:
            loaded = await journal.load(TENANT, [stream])
            case = record_of(Case, loaded.streams[stream])
            assert case is not None
            assert case.version == 60
        took = time.perf_counter() - began
        await journal.close()
        return CASES / took

    async def select() -> float:
        pool = AsyncConnectionPool(bench.admin(), min_size=1, max_size=1, open=False, kwargs={"autocommit": True})
        await pool.open(wait=True)
        began = time.perf_counter()
        for stream in streams:
            async with pool.connection() as connection:
                cursor = await connection.execute(
                    "SELECT originator_version, topic, state, notification_id, recorded_at, chain"
                    f" FROM {TENANT.schema}.fd_events WHERE originator_id = %s ORDER BY originator_version",
                    [stream],
                )
                assert len(await cursor.fetchall()) == 60
        took = time.perf_counter() - began
        await pool.close()
        return CASES / took

    first, again, raw = side_by_side(
        benches.ROUNDS,
        lambda _: uvloop.run(fold(1)),
        lambda _: uvloop.run(fold(2)),
        lambda _: uvloop.run(select()),
    )
    seen, seen_again = f"{first:,.0f}/s, raw {raw:,.0f}/s", f"{again:,.0f}/s, raw {raw:,.0f}/s"
    return [
        Row("GET of a case by folding 60 events / raw SELECT", first / raw, 0.5, "higher", seen),
        Row("the same, of a case read before", again / raw, 0.5, "higher", seen_again),
    ]
