"""Exchanging: the case-management system is asked and told, and what came of it is put on record.

A worker looks twice a second for what is owed. Whoever makes an exchange puts its row off first, so that of any number
of workers one makes it, and another does when that one dies. The watch of the case says what came about, and what
stands there is not done again; a death between the two has it sent twice under one reference. Nothing that people do
waits for any of this: a contact is on record before the system is asked.
"""

import asyncio
import threading
from collections.abc import Callable, Iterable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import timedelta
from typing import Any
from uuid import UUID

import psycopg

from app.base import logs, references
from app.base.clock import Clock
from app.reading.looking import Reader
from app.record import lost, outbox, stored_forms
from app.record.authorities import Authority
from app.record.erasure import Erased
from app.record.journal import Journal
from app.record.keys import Keys
from app.running.breaker import Breaker
from app.running.case_management import (
    ChildSought,
    ContactNote,
    NotAnswered,
    Question,
    ReferralNote,
    System,
    Systems,
)
from app.running.own_index import OwnIndex
from app.running.waiting import LOOK_FOR_AUTHORITIES_EVERY, Patience
from domain import case_management
from domain.case_management import UNASKED, AboutExchange, Asked, Exchange, ExchangeKind, NotDone
from domain.facts import Event, Recorded
from domain.records import Case
from migrations import Tenant

LOOK_EVERY = 0.5
"""Seconds between two looks for what is owed."""

IN_HAND = timedelta(minutes=1)
"""How long an exchange is left to whoever took it up: longer than any answer is waited for."""

log = logs.get(__name__)

_TAKE_UP = """
    UPDATE {schema}.exchange AS taken SET next_at = %(later)s
    FROM (
        SELECT record, kind FROM {schema}.exchange AS owed
        WHERE kind = ANY(%(kinds)s) AND next_at <= %(now)s AND NOT (kind = 'referral' AND EXISTS (
            SELECT FROM {schema}.exchange AS before
            WHERE before.record = owed.record AND before.kind = 'contact' AND before.next_at IS NOT NULL))
        ORDER BY position, kind LIMIT %(limit)s FOR UPDATE OF owed SKIP LOCKED
    ) AS owed
    WHERE taken.record = owed.record AND taken.kind = owed.kind
    RETURNING taken.position, taken.kind, taken.record, taken.reference
"""
_BREAKER = "SELECT failures, why, opened_at, retry_at FROM {schema}.breaker"
_KEEP = "UPDATE {schema}.breaker SET failures = %s, why = %s, opened_at = %s, retry_at = %s RETURNING failures"


@dataclass(frozen=True, slots=True, kw_only=True)
class Owed:
    """An exchange that was taken up."""

    kind: ExchangeKind
    record: UUID
    reference: str


class Exchanger:
    """Makes the exchanges of one authority. pages: this service's own address."""

    def __init__(self, journal: Journal, authority: Authority, system: System, pages: str, now: Clock) -> None:
        self._journal, self.authority = journal, authority
        self._system, self._pages, self._now = system, pages, now

    async def tick(self) -> int:
        """Make what may be made now; how many exchanges that were."""
        breaker, owed = await self._take_up()
        outcomes = await asyncio.gather(*map(self._exchange, owed), return_exceptions=True)
        after = breaker
        for why in (why for said in outcomes if not isinstance(said, BaseException) for why in said):
            after = after.after(why, self._now())
        if after != breaker:
            await self._keep(after)
        for each in outcomes:
            if isinstance(each, BaseException):
                raise each
        return len(owed)

    async def _take_up(self) -> tuple[Breaker, Sequence[Owed]]:
        """What one authority's breaker lets through of what is owed, the longest owed first."""
        tenant, now = self.authority.tenant, self._now()
        rows = await self._journal.fetch(_BREAKER.format(schema=tenant.schema), role=tenant.role)
        failures, why, opened_at, retry_at = rows[0] if rows else (0, None, None, None)
        breaker = Breaker(failures=failures, why=NotDone(why) if why else None, opened_at=opened_at, retry_at=retry_at)
        if not (room := breaker.room(now)):
            return breaker, []
        given = {"now": now, "later": now + IN_HAND, "kinds": [*self._system.takes], "limit": room}
        found = await self._journal.write(_TAKE_UP.format(schema=tenant.schema), given, tenant.role)
        owed = [Owed(kind=ExchangeKind(kind), record=record, reference=name) for _, kind, record, name in sorted(found)]
        return breaker, owed

    async def _keep(self, breaker: Breaker) -> None:
        tenant = self.authority.tenant
        kept = [breaker.failures, breaker.why, breaker.opened_at, breaker.retry_at]
        await self._journal.write(_KEEP.format(schema=tenant.schema), kept, tenant.role)

    async def _exchange(self, owed: Owed) -> tuple[NotDone | None, ...]:
        """Make one and put on record what came of it. What the system said, if it was asked; None: all is well."""
        watch = references.watch_of(owed.record)
        try:
            held = (await self._journal.load(self.authority.tenant, [owed.record, watch])).streams
            case = Case.of(entry.event for entry in lost.openable(self.authority.keys, held[owed.record]))
        except stored_forms.UnknownEvent:
            return ()  # written by newer code, or its keys are lost: it is taken up again
        before = Exchange.of(owed.kind, (entry.event for entry in held[watch]))
        if case is None or not before.is_to_be_made:
            return ()
        asked = Asked(
            record=owed.record, reference=owed.reference, kind=owed.kind, system=self._system.name, before=before
        )
        try:
            event = await self._made(asked, case)
        except NotAnswered as said:
            event = case_management.failed(asked, self._now(), said.why)
        try:
            await self._record(asked, event)
        except Erased:  # while it was asked
            event = case_management.failed(asked, self._now(), NotDone.NO_DETAILS)
            await self._record(asked, event)
        why = event.why if isinstance(event, case_management.CaseManagementFailed) else None
        return () if why in UNASKED else (why,)

    async def _made(self, asked: Asked, case: Case) -> AboutExchange:
        if asked.kind is ExchangeKind.KNOWN_CHECK:
            return await self._known(asked, case)
        await self._system.take(
            self._contact(asked, case) if asked.kind is ExchangeKind.CONTACT else self._referral(asked, case)
        )
        return case_management.recorded(asked, self._now())

    async def _known(self, asked: Asked, case: Case) -> AboutExchange:
        if not case.undecided:
            raise NotAnswered(NotDone.NOT_NEEDED)
        child = self._sought(case)
        if not (child.family_name or child.date_of_birth or child.expected_date_of_birth):
            raise NotAnswered(NotDone.NO_DETAILS)
        answer = await self._system.known(
            Question(reference=asked.reference, child=child), asked.record, case.contact.child
        )
        there = answer.open_case
        return case_management.answered(
            asked, self._now(), answer.known, plan=answer.plan, care=answer.care,
            open_case=there.reference if there else None, worker=there.worker if there else None,
        )  # fmt: skip

    def _contact(self, asked: Asked, case: Case) -> ContactNote:
        contact = case.contact
        return ContactNote(
            reference=asked.reference, received_at=contact.received_at, intent=contact.intent,
            page=self._page(asked), child=self._sought(case),
        )  # fmt: skip

    def _referral(self, asked: Asked, case: Case) -> ReferralNote:
        opened = case.referral.opened
        if opened is None:
            raise NotAnswered(NotDone.NOT_NEEDED)
        return ReferralNote(
            reference=asked.reference, opened_at=opened.occurred_at, opened_on=opened.on, page=self._page(asked)
        )

    def _page(self, asked: Asked) -> str:
        return f"{self._pages}/cases/{asked.reference}"

    def _sought(self, case: Case) -> ChildSought:
        """By what the child is found. What was erased is left out."""
        reader, details = Reader.of(self.authority.keys), case.details
        postcode = details.address.postcode if details.address else None
        known: dict[str, Any] = {
            "given_name": reader.open(details.given_name),
            "family_name": reader.open(details.family_name),
            "date_of_birth": reader.open(details.date_of_birth),
            "expected_date_of_birth": reader.open(details.expected_date_of_birth),
            "postcode": reader.open(postcode),
        }
        return ChildSought.model_validate(known, strict=False)

    async def _record(self, asked: Asked, event: AboutExchange) -> None:
        """Put it on record, unless another did meanwhile."""

        def still(told: Sequence[Recorded]) -> Sequence[Event]:
            return [event] if Exchange.of(asked.kind, (each.event for each in told)).is_to_be_made else []

        await outbox.tell(self._journal, self.authority, asked.record, still)


def run(
    conninfo: str,
    systems: Systems,
    tenants: Callable[[], Iterable[Tenant]],
    keys: Callable[[Tenant], Keys],
    stop: threading.Event,
    now: Clock,
    pages: str,
) -> None:
    """Exchange until `stop` is set. systems: of an authority, by its slug; others have their own index."""
    asyncio.run(_run(conninfo, systems, tenants, keys, stop, now, pages))


async def _run(
    conninfo: str,
    systems: Systems,
    tenants: Callable[[], Iterable[Tenant]],
    keys: Callable[[Tenant], Keys],
    stop: threading.Event,
    now: Clock,
    pages: str,
) -> None:
    """A task an authority, so that a slow system is waited for by its own alone."""
    journal = Journal(conninfo, max_size=2)
    await journal.open()
    serving: dict[str, asyncio.Task[None]] = {}
    try:
        while not stop.is_set():
            with suppress(psycopg.Error):  # the registry is away as well
                for tenant in tenants():
                    if tenant.slug not in serving:
                        authority = Authority(tenant.slug, tenant, keys(tenant))
                        system = systems.get(tenant.slug) or OwnIndex(journal, authority)
                        exchanger = Exchanger(journal, authority, system, pages, now)
                        serving[tenant.slug] = asyncio.create_task(_serve(exchanger))
            await asyncio.to_thread(stop.wait, LOOK_FOR_AUTHORITIES_EVERY)
    finally:
        for task in serving.values():
            task.cancel()
        await asyncio.gather(*serving.values(), return_exceptions=True)
        for system in systems.values():
            await system.close()
        await journal.close()


async def _serve(exchanger: Exchanger) -> None:
    """Exchange until cancelled. What is away is waited for."""
    patience = Patience("exchange-waits", authority=exchanger.authority.slug)
    while True:
        try:
            made = await exchanger.tick()
        except Exception as error:  # noqa: BLE001 - what cannot be made is put off, and holds up no other
            await asyncio.sleep(patience.after(error))
        else:
            patience.answered()
            await asyncio.sleep(0 if made else LOOK_EVERY)
