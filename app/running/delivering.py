"""Delivering: what is owed is sent, and what came of it is put on record.

Notices of the outbox become jobs of procrastinate, which gives each to one worker: in order for each recipient, again
after what fails, and again when a worker dies at it. So a notice is sent at least once. The record's watch says which
were, and one that stands there as sent is not sent again; a death between the two has it sent twice under one id.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import datetime
from uuid import UUID

import psycopg
from procrastinate import jobs
from procrastinate.retry import BaseRetryStrategy, RetryDecision

from app.base import references
from app.base.clock import Clock
from app.reading.looking import Reader
from app.record import authorities, rules
from app.record.authorities import Authority
from app.record.journal import Batch, Journal, Moved
from app.record.keys import Keys
from app.running.channels import NotTaken, Post
from app.running.jobs import PAUSE, Office
from app.wording import notices as wording
from domain import notice_delivery
from domain.clauses import clause
from domain.directory import Directory
from domain.facts import Event, Recorded
from domain.notice_delivery import Entry, NoticeFailed, Telling
from domain.notices import Notice, NoticeKind, Recipient, Whom, addresses
from domain.records import Case, Communication
from domain.watch import MACHINE
from migrations import JOBS, Tenant

AT_ONCE = 200
"""Notices that are given out at once."""

_OWED = 'SELECT kind, clause, recipient, record, reference, "of" FROM {schema}.notice WHERE notice = %s'
_UNQUEUED = """
    UPDATE {schema}.notice SET is_queued = true WHERE notice IN (
        SELECT notice FROM {schema}.notice WHERE NOT is_queued ORDER BY position, notice LIMIT %s
    ) RETURNING position, notice, recipient
"""


class Postman:
    """Delivers the notices of one authority."""

    def __init__(self, journal: Journal, authority: Authority, post: Post, now: Clock) -> None:
        self._journal, self.authority, self._post, self._now = journal, authority, post, now

    async def deliver(self, notice: UUID) -> datetime | None:
        """Send a notice, unless it was sent, and put on record what came of it. When it is to be tried again, if so."""
        entry = await self._owed(notice)
        telling = await self._standing(entry)
        if not telling.is_to_be_sent:
            return None
        event = await self._tried(entry, telling)
        await self._record(entry, event)
        return event.next_at if isinstance(event, NoticeFailed) else None

    async def _tried(self, entry: Entry, telling: Telling) -> Event:
        way, owed = self._post.way, entry.owed
        page = f"{self._post.pages}/{references.plural(owed.of)}/{owed.reference}"
        letter = wording.letter(owed.kind, owed.clause.number, owed.reference, page)
        try:
            remote = await way.send(entry.notice, owed.to.code, await self._address(owed.to), letter)
        except NotTaken as answer:
            again = not answer.final
            return notice_delivery.failed(
                entry, telling, way.channel, self._now(), answer.why, may_be_tried_again=again
            )
        return notice_delivery.sent(entry, telling, way.channel, self._now(), remote)

    async def _record(self, entry: Entry, event: Event) -> None:
        """Put it on record, behind whatever the watch was told meanwhile."""
        owed = entry.owed
        (opening, *_), told = await self._load(owed.record, references.watch_of(owed.record))
        meta = {**rules.pins(authorities.pack(opening.meta["pack"])), "client": MACHINE.id}
        while True:
            try:
                streams = {references.watch_of(owed.record): (len(told), [event])}
                await self._journal.append(
                    self.authority.tenant, self.authority.keys, Batch(streams=streams, meta=meta)
                )
            except Moved:
                (told,) = await self._load(references.watch_of(owed.record))
            else:
                return

    async def _standing(self, entry: Entry) -> Telling:
        (told,) = await self._load(references.watch_of(entry.owed.record))
        return Telling.of(entry.notice, (each.event for each in told))

    async def _owed(self, notice: UUID) -> Entry:
        tenant = self.authority.tenant
        ((kind, rule, to, record, reference, of),) = await self._journal.fetch(
            _OWED.format(schema=tenant.schema), [notice], tenant.role
        )
        owed = Notice(
            kind=NoticeKind(kind), clause=clause(rule), to=Recipient.read(to), record=record, reference=reference, of=of
        )  # fmt: skip
        return Entry(notice=notice, owed=owed)

    async def _address(self, to: Recipient) -> str | None:
        """Where somebody is written to; None when nobody knows, or it was erased."""
        if to.whom is Whom.REFERRER:
            return await self._address_of_the_referrer(UUID(to.name))
        (told,) = await self._load(references.stream_of(self.authority.slug, "directory"))
        names = addresses(to, Directory.of(each.event for each in told))
        return next((self._post.book[name] for name in names if name in self._post.book), None)

    async def _address_of_the_referrer(self, stream: UUID) -> str | None:
        (told,) = await self._load(stream)
        case = Case.of(each.event for each in told)
        if case is None:
            return None
        (told,) = await self._load(case.contact.communication)
        communication = Communication.of(each.event for each in told)
        if communication is None:
            return None
        address = Reader.of(self.authority.keys).open(communication.received.referrer.email)
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


class PostOffice(Office):
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
        super().__init__(conninfo, "notices", at_once=4, connections=2)
        self._post, self._tenants, self._keys, self._now = post, tenants, keys, now
        self._task = self.app.task(name="deliver", queue="notices", retry=_Again())(self._deliver)

    async def give_out(self) -> int:
        """Make jobs of what is owed, in the order in which it came to be; how many. One process at a time does."""
        given = 0
        async with await psycopg.AsyncConnection.connect(self._conninfo, autocommit=True) as connection:
            for tenant in self._tenants():
                if tenant.slug in self._post:
                    given += await self._give_out(connection, tenant)
        return given

    async def _give_out(self, connection: psycopg.AsyncConnection, tenant: Tenant) -> int:
        async with connection.transaction():
            await connection.execute(f"SET LOCAL ROLE {tenant.role}")
            mine = await connection.execute(
                "SELECT pg_try_advisory_xact_lock(hashtextextended(%s, 0))", [f"{tenant.schema} notices"]
            )
            if not (await mine.fetchone() or (False,))[0]:
                return 0
            cursor = await connection.execute(_UNQUEUED.format(schema=tenant.schema), [AT_ONCE])
            owed = sorted(await cursor.fetchall())
            await connection.execute(f"SET LOCAL ROLE NONE; SET LOCAL search_path = {JOBS}")
            for _, notice, recipient in owed:
                job = self._task.configure(connection=connection, lock=f"{tenant.slug} {recipient}")
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
