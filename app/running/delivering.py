"""Delivering: what is owed is sent, and what came of it is put on record.

Notices of the outbox become jobs of procrastinate, which gives each to one worker: in order for each recipient, again
after what fails, and again when a worker dies at it. So a notice is sent at least once. The record's watch says which
were, and one that stands there as sent is not sent again; a death between the two has it sent twice under one id.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import datetime
from operator import itemgetter
from typing import Any
from uuid import UUID

import psycopg
from procrastinate import jobs
from procrastinate.retry import BaseRetryStrategy, RetryDecision

from app.base import references
from app.base.clock import Clock
from app.base.measures import DELIVERIES
from app.record import outbox
from app.record.authorities import Authority
from app.record.entries import record_of
from app.record.journal import Journal
from app.record.keys import KeyErased, Keys, unseal
from app.record.registry import DatabaseRegistry
from app.running.channels import NotTaken, Post
from app.running.jobs import PAUSE, Office
from app.wording import notices as wording
from domain import notice_delivery, reaching
from domain.directory import Directory
from domain.facts import Event, Recorded, Sealed, Words
from domain.notice_delivery import Entry, Failure, NoticeFailed, Telling
from domain.notices import Notice, Whom, address_listed, addresses, asked_not_to_be_told, telephone_listed
from domain.policy import pack_in_force
from domain.reaching import Left, Where
from domain.vocabulary import Means
from migrations import Tenant

AT_ONCE = 200
"""Notices that are given out at once."""

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
        tried = telling.attempts

        def unless_another_told_of_this_try(told: Sequence[Recorded]) -> Sequence[Event]:
            events = [each.event for each in told]
            known = Telling.of(entry.notice, events)
            return notice_delivery.come_back(event, events) if known.attempts == tried else []

        await outbox.tell(self._journal, self.authority, entry.owed.record, unless_another_told_of_this_try)
        return event.next_at if isinstance(event, NoticeFailed) else None

    async def _tried(self, entry: Entry, telling: Telling) -> Event:
        way, owed = self._post.way, entry.owed
        page = f"{self._post.pages}/{references.plural(owed.of)}/{owed.reference}"
        letter = wording.letter(owed.kind, owed.clause.number, owed.reference, page)
        channel = way.channels.get(owed.to.means or Means.EMAIL, way.channels[Means.EMAIL])
        try:
            where = await self._where(owed)
            if where and where.means is not Means.EMAIL:
                channel = way.channels[where.means]
                letter = wording.brief(owed.kind, owed.reference, self._post.ring)
            remote = await way.send(entry.notice, owed.to.code, where, letter)
        except NotTaken as answer:
            DELIVERIES.add("notice", "not-taken")
            again = not answer.final
            return notice_delivery.failed(entry, telling, channel, self._now(), answer.why, may_be_tried_again=again)
        DELIVERIES.add("notice", "taken")
        return notice_delivery.sent(entry, telling, channel, self._now(), remote)

    async def _where(self, owed: Notice) -> Where | None:
        """Where somebody is told; None when nobody knows, or it was erased. NotTaken: they may not be told, are not
        there, or cannot be reached from here.
        """
        left = await (self._left_by_the_referrer(owed) if owed.to.whom is Whom.REFERRER else self._listed(owed))
        found = reaching.where(left, self._post.way.channels, owed.to.means)
        if isinstance(found, Where) or found is Failure.NO_ADDRESS:
            return found if isinstance(found, Where) else None
        raise NotTaken(found, final=True)

    async def _listed(self, owed: Notice) -> Left:
        (told,) = await self._load(references.stream_of(self.authority.slug, "directory"))
        directory = record_of(Directory, told) or Directory()
        if notice_delivery.has_no_team(owed, directory):
            raise NotTaken(Failure.NO_TEAM, final=True)
        names = addresses(owed.to, directory)
        written = next((self._post.book[name] for name in names if name in self._post.book), None)
        telephone = telephone_listed(owed.to, directory) if self._post.texts_teams else None
        return Left(email=written or self._open(address_listed(owed.to, directory)), telephone=self._open(telephone))

    async def _left_by_the_referrer(self, owed: Notice) -> Left:
        case, referrer = await outbox.referrer_of(self._journal, self.authority.tenant, owed)
        if notice_delivery.must_not_be_told(owed, case, referrer.kind if referrer else None):
            raise NotTaken(Failure.MUST_NOT_BE_TOLD, final=True)
        if case and asked_not_to_be_told(case, owed.record, UUID(owed.to.name)):
            raise NotTaken(Failure.ASKED_NOT_TO, final=True)
        if referrer is None:
            return Left()
        given = (referrer.email, referrer.telephone, referrer.name, referrer.address)
        email, telephone, name, address = map(self._open, given)
        return Left(email=email, telephone=telephone, name=name, address=address)

    def _open(self, words: Words | None) -> str | None:
        try:
            opened = unseal(self.authority.keys, words) if isinstance(words, Sealed) else words
        except KeyErased:
            return None
        return str(opened) if opened else None

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

    tenants: as of `Office`. keys: an authority's key store, for this thread alone.
    """

    def __init__(
        self,
        conninfo: str,
        post: Mapping[str, Post],
        tenants: Callable[[], Iterable[Tenant]],
        keys: Callable[[Tenant], Keys],
        now: Clock,
    ) -> None:
        super().__init__(conninfo, "notices", tenants, at_once=4, connections=2)
        self._post, self._keys, self._now = post, keys, now
        self._registry = DatabaseRegistry(self._journal)
        self._task = self.app.task(name="deliver", queue="notices", retry=_Again())(self._deliver)

    async def give_out(self) -> int:
        """Make jobs of what is owed, in the order in which it came to be; how many. One process at a time does."""
        given = 0
        async with self._connector.pool.connection() as connection:
            for tenant in self.tenants():
                if tenant.slug in self._post:
                    given += await self._give_out(connection, tenant)
        return given

    async def _give_out(self, connection: psycopg.AsyncConnection[Any], tenant: Tenant) -> int:
        async with connection.transaction():
            await connection.execute(f"SET LOCAL ROLE {tenant.role}")
            mine = await connection.execute(
                "SELECT pg_try_advisory_xact_lock(hashtextextended(%s, 0))", [f"{tenant.schema} notices"]
            )
            if not (await mine.fetchone() or (False,))[0]:
                return 0
            cursor = await connection.execute(_UNQUEUED.format(schema=tenant.schema), [AT_ONCE])
            owed = sorted(await cursor.fetchall(), key=itemgetter(0, 1))
            await connection.execute("SET LOCAL ROLE NONE")
            for _, notice, recipient, reference, next_at in owed:
                lock = f"{tenant.slug} {recipient} {reference}"
                job = self._task.configure(connection=connection, lock=lock, schedule_at=next_at)
                await job.defer_async(authority=tenant.slug, notice=str(notice))
        return len(owed)

    async def _deliver(self, authority: str, notice: str) -> None:
        tenant = Tenant(authority)
        pack = pack_in_force(self._now(), await self._registry.procedure_of(authority))
        post = self._post[authority].under(pack)
        postman = Postman(self._journal, Authority(authority, tenant, self._keys(tenant)), post, self._now)
        again = await postman.deliver(UUID(notice))
        if again:
            raise _Later(again)
