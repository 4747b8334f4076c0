"""Delivering: what is owed is sent, and what came of it is put on record.

Notices of the outbox become jobs of procrastinate, which gives each to one worker: in order for each recipient, again
after what fails, and again when a worker dies at it. So a notice is sent at least once. The record's watch says which
were, and one that stands there as sent is not sent again; a death between the two has it sent twice under one id.
"""

import asyncio
import threading
from collections.abc import Callable, Iterable, Mapping, Sequence
from contextlib import suppress
from datetime import datetime
from operator import itemgetter
from typing import Any
from uuid import UUID

import procrastinate
import psycopg
from procrastinate import exceptions, jobs
from procrastinate.retry import BaseRetryStrategy, RetryDecision

from app.base import logs, references
from app.base.clock import Clock
from app.reading.looking import Reader
from app.record import outbox
from app.record.authorities import Authority
from app.record.journal import DatabaseUnavailable, Journal, OutcomeUnknown
from app.record.keys import Keys
from app.running.channels import NotTaken, Post
from app.wording import notices as wording
from domain import notice_delivery
from domain.directory import Directory
from domain.facts import Event, Recorded
from domain.notice_delivery import Entry, Failure, NoticeFailed, Telling
from domain.notices import Notice, Whom, addresses
from migrations import JOBS, Tenant

LOOK_EVERY = 0.5
"""Seconds between two looks for what is owed and nobody was given to send."""

AT_ONCE = 200
"""Notices that are given out at once."""

PAUSE = 5
"""Seconds until what went wrong here, and not with the channel, is tried again."""

HEARTBEAT, STALLED_AFTER = 5.0, 20.0
"""Seconds between two signs of life of a worker, and without one until its jobs are given to another."""

log = logs.get(__name__)

_UNQUEUED = """
    UPDATE {schema}.notice SET is_queued = true WHERE notice IN (
        SELECT notice FROM {schema}.notice WHERE NOT is_queued ORDER BY position, notice LIMIT %s
    ) RETURNING position, notice, recipient, reference, next_at
"""


class Postman:
    """Delivers the notices of one authority."""

    def __init__(self, journal: Journal, authority: Authority, post: Post, now: Clock) -> None:
        self._journal, self.authority, self._post, self._now = journal, authority, post, now

    async def deliver(self, notice: UUID) -> datetime | None:
        """Send a notice, unless it was sent, and put on record what came of it. When it is to be tried again, if so."""
        entry = await outbox.find(self._journal, self.authority.tenant, notice)
        if entry is None:
            return None
        (told,) = await self._load(references.watch_of(entry.owed.record))
        telling = Telling.of(entry.notice, (each.event for each in told))
        if not telling.is_to_be_sent:
            return None
        event = await self._tried(entry, telling)
        await outbox.tell(self._journal, self.authority, entry.owed.record, lambda _: [event])
        return event.next_at if isinstance(event, NoticeFailed) else None

    async def _tried(self, entry: Entry, telling: Telling) -> Event:
        way, owed = self._post.way, entry.owed
        page = f"{self._post.pages}/{references.plural(owed.of)}/{owed.reference}"
        letter = wording.letter(owed.kind, owed.clause.number, owed.reference, page)
        try:
            remote = await way.send(entry.notice, owed.to.code, await self._address(owed), letter)
        except NotTaken as answer:
            again = not answer.final
            return notice_delivery.failed(
                entry, telling, way.channel, self._now(), answer.why, may_be_tried_again=again
            )
        return notice_delivery.sent(entry, telling, way.channel, self._now(), remote)

    async def _address(self, owed: Notice) -> str | None:
        """Where somebody is written to; None when nobody knows, or it was erased. NotTaken: they may not be written to,
        or are not there.
        """
        if owed.to.whom is Whom.REFERRER:
            return await self._address_of_the_referrer(owed)
        (told,) = await self._load(references.stream_of(self.authority.slug, "directory"))
        directory = Directory.of(each.event for each in told)
        if notice_delivery.has_no_team(owed, directory):
            raise NotTaken(Failure.NO_TEAM, final=True)
        names = addresses(owed.to, directory)
        return next((self._post.book[name] for name in names if name in self._post.book), None)

    async def _address_of_the_referrer(self, owed: Notice) -> str | None:
        case, referrer = await outbox.referrer_of(self._journal, self.authority.tenant, owed)
        if notice_delivery.must_not_be_told(owed, case, referrer.kind if referrer else None):
            raise NotTaken(Failure.MUST_NOT_BE_TOLD, final=True)
        address = Reader.of(self.authority.keys).open(referrer.email) if referrer else None
        return str(address) if address else None

    async def _load(self, *streams: UUID) -> Sequence[Sequence[Recorded]]:
        held = (await self._journal.load(self.authority.tenant, streams)).streams
        return [held[stream] for stream in streams]


class _Later(Exception):
    """A notice is to be tried again. at: when."""

    def __init__(self, at: datetime) -> None:
        super().__init__()
        self.at = at


class _Again(BaseRetryStrategy):
    """As the record says; and soon when it could not be asked."""

    def get_retry_decision(self, *, exception: BaseException, job: jobs.Job) -> RetryDecision | None:  # noqa: ARG002
        """When a job that ended so is run again."""
        if isinstance(exception, _Later):
            return RetryDecision(retry_at=exception.at)
        return RetryDecision(retry_in={"seconds": PAUSE})


class PostOffice:
    """Gives the notices of all authorities to whoever sends them. post: of an authority, by its slug; of others none.

    tenants: the authorities there are. keys: an authority's key store, for this thread alone.
    """

    def __init__(
        self,
        conninfo: str,
        post: Mapping[str, Post],
        tenants: Callable[[], Iterable[Tenant]],
        keys: Callable[[Tenant], Keys],
        now: Clock,
    ) -> None:
        self._conninfo, self._post, self._tenants, self._keys, self._now = conninfo, post, tenants, keys, now
        self._journal = Journal(conninfo, max_size=2)
        options = f"-c search_path={JOBS} -c timezone=UTC"
        pool: dict[str, Any] = {"min_size": 1, "max_size": 3, "kwargs": {"options": options}}
        self.app = procrastinate.App(connector=procrastinate.PsycopgConnector(conninfo=conninfo, **pool))
        self._task = self.app.task(name="deliver", queue="notices", retry=_Again())(self._deliver)

    async def open(self) -> None:
        """Connect."""
        await self._journal.open()
        await self.app.open_async()

    async def close(self) -> None:
        """Disconnect."""
        await self.app.close_async()
        await self._journal.close()

    async def give_out(self) -> int:
        """Make jobs of what is owed, in the order in which it came to be; how many. One process at a time does."""
        given = 0
        async with await psycopg.AsyncConnection.connect(self._conninfo, autocommit=True) as connection:
            for tenant in self._tenants():
                if tenant.slug in self._post:
                    given += await self._give_out(connection, tenant)
        return given

    async def take_up(self, seconds: float = STALLED_AFTER) -> int:
        """Give to others what workers that died were at; how much."""
        stalled = [*await self.app.job_manager.get_stalled_jobs(seconds_since_heartbeat=seconds)]
        for job in stalled:
            await self.app.job_manager.retry_job(job)
        return len(stalled)

    async def work(self, *, wait: bool = True) -> None:
        """Do the jobs there are, and wait for more until cancelled, or do not wait."""
        await self.app.run_worker_async(
            queues=["notices"], wait=wait, concurrency=4, install_signal_handlers=False, delete_jobs="successful",
            fetch_job_polling_interval=1.0, shutdown_graceful_timeout=5.0,
            update_heartbeat_interval=HEARTBEAT, stalled_worker_timeout=STALLED_AFTER,
        )  # fmt: skip

    async def _give_out(self, connection: psycopg.AsyncConnection, tenant: Tenant) -> int:
        async with connection.transaction():
            await connection.execute(f"SET LOCAL ROLE {tenant.role}")
            mine = await connection.execute(
                "SELECT pg_try_advisory_xact_lock(hashtextextended(%s, 0))", [f"{tenant.schema} notices"]
            )
            if not (await mine.fetchone() or (False,))[0]:
                return 0
            cursor = await connection.execute(_UNQUEUED.format(schema=tenant.schema), [AT_ONCE])
            owed = sorted(await cursor.fetchall(), key=itemgetter(0, 1))
            await connection.execute(f"SET LOCAL ROLE NONE; SET LOCAL search_path = {JOBS}")
            for _, notice, recipient, reference, next_at in owed:
                lock = f"{tenant.slug} {recipient} {reference}"
                job = self._task.configure(connection=connection, lock=lock, schedule_at=next_at)
                await job.defer_async(authority=tenant.slug, notice=str(notice))
        return len(owed)

    async def _deliver(self, authority: str, notice: str) -> None:
        tenant = Tenant(authority)
        postman = Postman(
            self._journal, Authority(authority, tenant, self._keys(tenant)), self._post[authority], self._now
        )
        again = await postman.deliver(UUID(notice))
        if again:
            raise _Later(again)


def run(
    conninfo: str,
    post: Mapping[str, Post],
    tenants: Callable[[], Iterable[Tenant]],
    keys: Callable[[Tenant], Keys],
    stop: threading.Event,
    now: Clock,
) -> None:
    """Deliver until `stop` is set. A database that goes away is waited for."""
    asyncio.run(_run(conninfo, post, tenants, keys, stop, now))


async def _run(
    conninfo: str,
    post: Mapping[str, Post],
    tenants: Callable[[], Iterable[Tenant]],
    keys: Callable[[Tenant], Keys],
    stop: threading.Event,
    now: Clock,
) -> None:
    while not stop.is_set():
        office = PostOffice(conninfo, post, tenants, keys, now)
        try:
            await office.open()
            await _serve(office, stop)
        except (psycopg.Error, exceptions.ConnectorException, DatabaseUnavailable, OutcomeUnknown) as error:
            log.warning("delivering-waits-for-the-database", **logs.failure(error))
            await asyncio.to_thread(stop.wait, PAUSE)
        finally:
            with suppress(psycopg.Error, exceptions.ConnectorException):
                await office.close()


async def _serve(office: PostOffice, stop: threading.Event) -> None:
    """Give out, take up and do what there is, until told to stop or until the worker ends."""
    working = asyncio.create_task(office.work())
    try:
        looks = 0
        while not (stop.is_set() or working.done()):
            if looks % int(STALLED_AFTER / LOOK_EVERY) == 0:
                await office.take_up()
            looks += 1
            if not await office.give_out():
                await asyncio.to_thread(stop.wait, LOOK_EVERY)
    finally:
        working.cancel()
        with suppress(asyncio.CancelledError):
            await working
