"""Notices delivered a second by one worker: given out, sent by a channel that takes no time, and put on record."""

import asyncio
import time
from pathlib import Path
from typing import ClassVar
from uuid import UUID

import psycopg

from app.base import clock, references
from app.record.keys import FileKeys
from app.running.channels import Post
from app.running.delivering import PostOffice
from app.wording.notices import Letter
from benchmarks import cases
from benchmarks.bench import Bench, Row
from domain.notice_delivery import NoticeChannel
from domain.reaching import Where
from domain.vocabulary import Means
from migrations import Tenant

NOTICES = 400
A_SECOND = 50  # as many as GOV.UK Notify takes of a service

_OWED = """
    INSERT INTO {schema}.notice (
        notice, position, kind, clause, recipient, record, reference, "of", owed_at, standing, attempts, is_queued
    ) VALUES (
        gen_random_uuid(), %s, 'contact-action', 'SC1', 'role:screening_manager', %s, %s, 'case', now(), 'owed', 0,
        false
    )
"""


class AtOnce:
    """A channel that takes everything at once."""

    channels: ClassVar = {Means.EMAIL: NoticeChannel.SMTP}

    def __init__(self) -> None:
        self.taken = 0

    async def send(self, notice: UUID, to: str, where: Where | None, letter: Letter) -> str | None:
        """Count it."""
        self.taken += 1
        return None


def rows(bench: Bench) -> list[Row]:
    """How many a second, of so many that are owed to one role about a case each."""
    tenant, keys = Tenant(bench.slugs[4]), bench.directory / "keys"
    written = asyncio.run(cases.write(bench.service(), keys, tenant.slug, NOTICES))
    owed = [(number, references.stream_of(tenant.slug, each), each) for number, each in enumerate(written, 1)]
    with psycopg.connect(bench.admin(), autocommit=True) as connection:
        connection.cursor().executemany(_OWED.format(schema=tenant.schema), owed)
    speed = NOTICES / asyncio.run(_delivered(bench.service(), tenant, keys))
    return [Row(f"notices delivered a second / {A_SECOND}", speed / A_SECOND, 1.0, "higher", f"{speed:,.0f} a second")]


async def _delivered(conninfo: str, tenant: Tenant, keys: Path) -> float:
    """Seconds until all are sent and on record."""
    way, theirs = AtOnce(), FileKeys(keys / tenant.slug)
    post = {tenant.slug: Post(way, "https://front-door.example", {})}
    office = PostOffice(conninfo, post, lambda: [tenant], lambda _: theirs, clock.now)
    await office.open()
    try:
        began = time.perf_counter()
        while await office.give_out():
            pass
        while way.taken < NOTICES:
            await office.work(wait=False)
        return time.perf_counter() - began
    finally:
        await office.close()
