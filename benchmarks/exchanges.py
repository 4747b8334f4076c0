"""Exchanges a second by one worker: taken up, told to a system that takes no time, and put on record."""

import asyncio
import time
from pathlib import Path
from typing import ClassVar
from uuid import UUID

import psycopg

from app.base import clock, references
from app.record.authorities import Authority
from app.record.journal import Journal
from app.record.keys import FileKeys
from app.running.case_management import Answer, ContactNote, Question, ReferralNote
from app.running.exchanging import Exchanger
from benchmarks import cases
from benchmarks.bench import Bench, Row
from domain.case_management import ExchangeKind, KnownThere
from migrations import Tenant

EXCHANGES = 400
A_SECOND = 50  # as many as there are notices

_OWED = """
    INSERT INTO {schema}.exchange (record, kind, position, reference, owed_at, standing, attempts, next_at)
    VALUES (%s, 'contact', %s, %s, now(), 'owed', 0, now())
"""


class AtOnce:
    """A system that takes everything at once, and knows nobody."""

    name, takes = "at-once", tuple(ExchangeKind)
    taken: ClassVar[list[str]] = []

    async def known(self, question: Question, case: UUID, child: UUID) -> Answer:
        """It is not known."""
        return Answer(reference=question.reference, known=KnownThere.NOT_KNOWN)

    async def take(self, note: ContactNote | ReferralNote) -> None:
        """Count it."""
        self.taken.append(note.reference)

    async def close(self) -> None:
        """Nothing was opened."""


def rows(bench: Bench) -> list[Row]:
    """How many a second, of so many contacts that are owed."""
    tenant, keys = Tenant(bench.slugs[5]), bench.directory / "keys"
    written = asyncio.run(cases.write(bench.service(), keys, tenant.slug, EXCHANGES))
    owed = [(references.stream_of(tenant.slug, each), number, each) for number, each in enumerate(written, 1)]
    with psycopg.connect(bench.admin(), autocommit=True) as connection:
        connection.cursor().executemany(_OWED.format(schema=tenant.schema), owed)
    speed = EXCHANGES / asyncio.run(_exchanged(bench.service(), tenant, keys))
    return [Row(f"exchanges a second / {A_SECOND}", speed / A_SECOND, 1.0, "higher", f"{speed:,.0f} a second")]


async def _exchanged(conninfo: str, tenant: Tenant, keys: Path) -> float:
    """Seconds until all are taken and on record."""
    journal, system = Journal(conninfo, max_size=2), AtOnce()
    exchanger = Exchanger(
        journal, Authority(tenant.slug, tenant, FileKeys(keys / tenant.slug)), system, "https://front-door.example",
        clock.now,
    )  # fmt: skip
    await journal.open()
    try:
        began = time.perf_counter()
        while await exchanger.tick():
            pass
        took = time.perf_counter() - began
    finally:
        await journal.close()
    if len(system.taken) != EXCHANGES:
        raise SystemExit(f"{len(system.taken)} were taken of {EXCHANGES}")
    return took
