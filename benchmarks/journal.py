"""Appends without HTTP: sixteen authorities at once while a commit takes a millisecond."""

import asyncio
import time
from uuid import uuid4

import psycopg
import uvloop
from psycopg_pool import AsyncConnectionPool

from app.record.authorities import Authorities
from app.record.journal import Batch, Journal
from benchmarks import bench as benches
from benchmarks.bench import Bench, Row, side_by_side
from benchmarks.cases import META, history

CLIENTS = 16
EACH = 60


def rows(bench: Bench) -> list[Row]:
    """Appends a second to 16 authorities / bare INSERTs a second by 16 clients."""
    with psycopg.connect(bench.admin("postgres"), autocommit=True) as connection:
        # Every flush waits a millisecond first, as a remote disk or a synchronous standby would.
        connection.execute("ALTER SYSTEM SET commit_delay = 1000")
        connection.execute("ALTER SYSTEM SET commit_siblings = 0")
        connection.execute("SELECT pg_reload_conf()")
    ours, floor = side_by_side(
        benches.ROUNDS, lambda _: uvloop.run(_appends(bench)), lambda _: uvloop.run(_inserts(bench))
    )
    with psycopg.connect(bench.admin("postgres"), autocommit=True) as connection:
        connection.execute("ALTER SYSTEM RESET ALL")
        connection.execute("SELECT pg_reload_conf()")
    seen = f"{ours:,.0f}/s, bare INSERT {floor:,.0f}/s"
    return [Row("appends to 16 authorities, 1 ms commits / bare INSERT", ours / floor, 0.5, "higher", seen)]


async def _appends(bench: Bench) -> float:
    journal = Journal(bench.service())
    await journal.open()
    authorities = Authorities(bench.directory / "keys")
    event = history("C", uuid4(), 3)[-1]

    async def one(slug: str) -> None:
        authority = authorities.get(slug)
        for _ in range(EACH):
            batch = Batch(streams={uuid4(): (0, [event])}, meta=META)
            batch = Batch(streams=batch.streams, scopes=dict.fromkeys(batch.streams, SCOPE), meta=META)
            await journal.append(authority.tenant, authority.keys, batch)

    await asyncio.gather(*(one(slug) for slug in bench.slugs[1:]))
    began = time.perf_counter()
    await asyncio.gather(*(one(slug) for slug in bench.slugs[1:]))
    took = time.perf_counter() - began
    await journal.close()
    return CLIENTS * EACH / took


async def _inserts(bench: Bench) -> float:
    pool = AsyncConnectionPool(bench.admin(), min_size=16, max_size=16, open=False, kwargs={"autocommit": True})
    await pool.open(wait=True)
    state = b"x" * 420

    async def one() -> None:
        for _ in range(EACH):
            async with pool.connection() as connection:
                await connection.execute(
                    "INSERT INTO floor VALUES (%s, 1, 'screening-check-recorded', %s)", [uuid4(), state]
                )

    await asyncio.gather(*(one() for _ in range(CLIENTS)))
    began = time.perf_counter()
    await asyncio.gather(*(one() for _ in range(CLIENTS)))
    took = time.perf_counter() - began
    await pool.close()
    return CLIENTS * EACH / took


SCOPE = uuid4()
