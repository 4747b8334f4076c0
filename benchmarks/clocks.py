"""A look at the clocks of an authority with a thousand of them open, and with a million."""

import asyncio
import time
from datetime import timedelta

import psycopg

from app.base import clock
from app.record.authorities import Authority
from app.record.journal import Journal
from app.record.keys import FileKeys
from app.running.watching import Watcher
from benchmarks.bench import ROUNDS, Bench, Row, side_by_side
from migrations import Tenant

FEW, MANY = 1_000, 1_000_000
LOOKS = 200

_FILL = """
    INSERT INTO {schema}.deadline ("case", clause, started_by, name, "limit", started_at, due_at, state, next_at)
    SELECT gen_random_uuid(), 'T2', 1, 'Outcome', 'statutory', at, due, 'running', due
    FROM generate_series(1, %s) AS number, LATERAL (SELECT now() + number * interval '1 second' AS at) AS started,
        LATERAL (SELECT at + interval '1 day' AS due) AS ending
"""


def rows(bench: Bench) -> list[Row]:
    """A tick with a million clocks open / with a thousand; none of them is due."""
    few, many = Tenant(bench.slugs[1]), Tenant(bench.slugs[2])
    for tenant, count in ((few, FEW), (many, MANY)):
        with psycopg.connect(bench.admin(), autocommit=True) as connection:
            connection.execute(_FILL.format(schema=tenant.schema), [count])
            connection.execute(f"VACUUM ANALYZE {tenant.schema}.deadline")
    little, much = side_by_side(ROUNDS, lambda _: _looks(bench, few), lambda _: _looks(bench, many))
    seen = f"{much:,.0f} and {little:,.0f} µs a look"
    return [Row(f"a tick with {MANY:,} clocks open / {FEW:,}", much / little, 1.15, "lower", seen)]


def _looks(bench: Bench, tenant: Tenant) -> float:
    """Microseconds of a look, of so many."""
    return asyncio.run(_look(bench, tenant))


async def _look(bench: Bench, tenant: Tenant) -> float:
    journal = Journal(bench.service(), max_size=1)
    await journal.open()
    keys = FileKeys(bench.directory / "keys" / tenant.slug)
    watcher = Watcher(journal, Authority(tenant.slug, tenant, keys), lambda: clock.now() - timedelta(days=1))
    try:
        await watcher.tick()
        began = time.perf_counter()
        for _ in range(LOOKS):
            await watcher.tick()
        return (time.perf_counter() - began) / LOOKS * 1e6
    finally:
        await journal.close()
