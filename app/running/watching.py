"""Watching: clocks fire by themselves.

A row of the deadlines, of the agencies' own concerns or of the subject access requests is a hint that something is to
be told. The record it is about is then loaded with its watch, its clocks are derived anew, and what there is to tell is
appended to the watch: under a guard on the record, so that nobody is told of a deadline that was met meanwhile, and at
the version the watch was read at, so that of any number of workers one tells it. It is told once whatever the clock of
the machine does, since what was told stands in the watch. What is told of a concern is the agency's alone
(`projections.whose`).
"""

import asyncio
import threading
from collections.abc import Callable, Iterable, Sequence
from datetime import UTC, datetime
from typing import Any
from uuid import UUID

import psycopg

from app.base import logs, references
from app.base.clock import Clock
from app.record import authorities, lost, rules, stored_forms
from app.record.authorities import Authority
from app.record.entries import record_of
from app.record.journal import Batch, Guard, Journal, Moved
from app.record.keys import KeyMissing, Keys
from app.running.waiting import AWAY, Patience
from domain import subject_answering, timescales, watch
from domain.facts import Recorded
from domain.policy import Pack
from domain.subject_access import SubjectRequest
from domain.watch import Watch
from migrations import Tenant

TICK = 0.5
"""Seconds between two looks. What is due at once is an alarm within them."""

LOOKS_BETWEEN = 20
"""Looks until it is looked again which authorities there are."""

AT_ONCE = 200
"""Records that are looked at in one round."""

log = logs.get(__name__)

_DUE = """
    SELECT next_at, record FROM (
        SELECT next_at, "case" AS record FROM {schema}.deadline
        UNION ALL SELECT next_at, concern FROM {schema}.concern
        UNION ALL SELECT next_at, stream FROM {schema}.subject_request
    ) AS due
    WHERE next_at <= %(now)s AND (next_at, record) > (%(at)s, %(record)s)
    ORDER BY next_at, record LIMIT %(limit)s
"""
_FIRST = (datetime.min.replace(tzinfo=UTC), UUID(int=0))


class Watcher:
    """Tells of the clocks of one authority's records."""

    def __init__(self, journal: Journal, authority: Authority, now: Clock) -> None:
        self._journal, self.authority, self._now = journal, authority, now

    async def tick(self) -> int:
        """Tell what there is to tell now; how many events that were.

        What another worker told meanwhile is left to it; what cannot be read waits, and holds up nothing else.
        """
        told, after = 0, _FIRST
        while True:
            due = await self._due(after)
            for record in dict.fromkeys(each for _, each in due):
                told += await self._tell(record)
            if len(due) < AT_ONCE:
                return told
            after = due[-1]

    async def _due(self, after: tuple[datetime, UUID]) -> Sequence[tuple[datetime, UUID]]:
        at, record = after
        given = {"now": self._now(), "at": at, "record": record, "limit": AT_ONCE}
        tenant = self.authority.tenant
        rows = await self._journal.fetch(_DUE.format(schema=tenant.schema), given, tenant.reading)
        return [(row[0], row[1]) for row in rows]

    async def _tell(self, record: UUID) -> int:
        beside = references.watch_of(record)
        tenant, keys = self.authority.tenant, self.authority.keys
        try:
            streams = (await self._journal.load(tenant, [record, beside])).streams
            lost.openable(keys, streams[record])
            batch = _told(record, streams[record], beside, streams[beside], self._now())
            if not batch:
                return 0
            return len((await self._journal.append(tenant, keys, batch)).positions)
        except (Moved, stored_forms.UnknownEvent):
            return 0
        except (KeyMissing, OSError) as error:
            log.warning("watch-waits-for-the-keys", authority=tenant.slug, **logs.failure(error))
            return 0


def _told(
    record: UUID, entries: Sequence[Recorded], beside: UUID, told: Sequence[Recorded], now: datetime
) -> Batch | None:
    """What is appended to tell of a record's clocks as they stand now; None when there is nothing to tell."""
    opening: Any = entries[0].event
    pack = authorities.pack(entries[0].meta["pack"])
    events = watch.tell(
        record_of(Watch, told) or Watch(), _running(entries, pack, now), now,
        record=record, reference=opening.reference, of=stored_forms.stream_kind(entries[0].name),
    )  # fmt: skip
    if not events:
        return None
    return Batch(
        streams={beside: (len(told), events)},
        scopes={beside: entries[0].meta["scope"]},
        guards=[Guard(record, len(entries))],
        meta={**rules.pins(pack), "client": watch.MACHINE.id},
    )


def _running(entries: Sequence[Recorded], pack: Pack, now: datetime) -> Sequence[timescales.Clock]:
    """The clocks of a record: those of the pack, and of a subject access request the law's."""
    if asked := record_of(SubjectRequest, entries):
        return [subject_answering.clock(asked, pack, now)]
    facts = [timescales.fact_of(entry) for entry in entries]
    return timescales.clocks(facts, pack, authorities.calendar(pack.calendar), now)


def run(
    conninfo: str,
    tenants: Callable[[], Iterable[Tenant]],
    keys: Callable[[Tenant], Keys],
    stop: threading.Event,
    now: Clock,
) -> None:
    """Tell of every authority's clocks until `stop` is set. A database that goes away is waited for.

    tenants: the authorities to serve, asked for now and then. keys: an authority's key store, for this thread alone.
    """
    asyncio.run(_run(conninfo, tenants, keys, stop, now))


async def _run(
    conninfo: str,
    tenants: Callable[[], Iterable[Tenant]],
    keys: Callable[[Tenant], Keys],
    stop: threading.Event,
    now: Clock,
) -> None:
    journal, patience = Journal(conninfo, max_size=1), Patience("watch-waits-for-the-database")
    await journal.open()
    try:
        while not stop.is_set():
            try:
                watchers = [Watcher(journal, Authority(each.slug, each, keys(each)), now) for each in tenants()]
                for _ in range(LOOKS_BETWEEN):
                    for watcher in watchers:
                        await _safely(watcher)
                    patience.answered()
                    if await asyncio.to_thread(stop.wait, TICK):
                        return
            except AWAY as error:
                await asyncio.to_thread(stop.wait, patience.after(error))
    finally:
        await journal.close()


async def _safely(watcher: Watcher) -> None:
    """What goes wrong with the tables of one authority holds up no other."""
    try:
        await watcher.tick()
    except psycopg.Error as error:  # a database that is not migrated yet has no such table
        log.warning("watch-waits-for-its-tables", authority=watcher.authority.slug, **logs.failure(error))
