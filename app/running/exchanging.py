"""Exchanging: the case-management system is asked and told, and what came of it is put on record.

A worker looks twice a second for what is owed. Whoever makes an exchange puts its row off first, so that of any number
of workers one makes it, and another does when that one dies. The watch of the case says what came about, and what
stands there is not done again; a death between the two has it sent twice under one reference. Nothing that people do
waits for any of this: a contact is on record before the system is asked.
"""

import asyncio
from abc import ABC, abstractmethod
from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Any, ClassVar, Protocol
from uuid import UUID

from app.base import references
from app.base.clock import Clock
from app.reading.looking import Reader
from app.record import lost, outbox, stored_forms
from app.record.authorities import Authority
from app.record.entries import record_of
from app.record.erasure import Erased
from app.record.journal import Journal
from app.running.breaker import Breaker
from app.running.case_management import (
    ChildSought,
    ContactNote,
    Question,
    ReferralNote,
    System,
)
from app.running.spoken_to import NotAnswered
from domain import case_management
from domain.case_management import UNASKED, AboutExchange, Asked, Exchange, ExchangeKind, NotDone
from domain.facts import Event, Recorded
from domain.frozen import frozen
from domain.records import Case

LOOK_EVERY = 0.5
"""Seconds between two looks for what is owed."""

IN_HAND = timedelta(minutes=1)
"""How long an exchange is left to whoever took it up: longer than any answer is waited for."""

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
_BREAKER = "SELECT failures, why, opened_at, retry_at FROM {schema}.{breaker}"
_KEEP = "UPDATE {schema}.{breaker} SET failures = %s, why = %s, opened_at = %s, retry_at = %s RETURNING failures"


@frozen(kw_only=True)
class Owed:
    """An exchange that was taken up. until: how long it is left to whoever did."""

    kind: ExchangeKind
    record: UUID
    reference: str
    until: datetime


class Other(Protocol):
    """A system. name: what the authority calls it. takes: which exchanges are made with it; others wait."""

    @property
    def name(self) -> str:
        """A code."""

    @property
    def takes(self) -> tuple[ExchangeKind, ...]:
        """Of those that are owed."""


class Exchanging(ABC):
    """Makes the exchanges of one authority with one system. breaker: the table that keeps that system's."""

    breaker: ClassVar[str]

    def __init__(self, journal: Journal, authority: Authority, system: Other, now: Clock) -> None:
        self._journal, self.authority, self._system, self._now = journal, authority, system, now

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
        rows = await self._journal.fetch(_BREAKER.format(schema=tenant.schema, breaker=self.breaker), role=tenant.role)
        failures, why, opened_at, retry_at = rows[0] if rows else (0, None, None, None)
        breaker = Breaker(failures=failures, why=NotDone(why) if why else None, opened_at=opened_at, retry_at=retry_at)
        if not (room := breaker.room(now)):
            return breaker, []
        later = now + IN_HAND
        given = {"now": now, "later": later, "kinds": [*self._system.takes], "limit": room}
        found = await self._journal.write(_TAKE_UP.format(schema=tenant.schema), given, tenant.role)
        return breaker, [
            Owed(kind=ExchangeKind(kind), record=record, reference=name, until=later)
            for _, kind, record, name in sorted(found)
        ]

    async def _keep(self, breaker: Breaker) -> None:
        tenant = self.authority.tenant
        kept = [breaker.failures, breaker.why, breaker.opened_at, breaker.retry_at]
        await self._journal.write(_KEEP.format(schema=tenant.schema, breaker=self.breaker), kept, tenant.role)

    async def _exchange(self, owed: Owed) -> tuple[NotDone | None, ...]:
        """Make one and put on record what came of it. What the system said, if it was asked; None: all is well."""
        watch = references.watch_of(owed.record)
        try:
            held = (await self._journal.load(self.authority.tenant, [owed.record, watch])).streams
            case = record_of(Case, lost.openable(self.authority.keys, held[owed.record]))
        except stored_forms.UnknownEvent:
            return ()  # written by newer code, or its keys are lost: it is taken up again
        before = Exchange.of(owed.kind, (entry.event for entry in held[watch]))
        if case is None:
            return ()
        asked = Asked(
            record=owed.record, reference=owed.reference, kind=owed.kind, system=self._system.name, before=before
        )
        if not before.is_to_be_made:
            await self._follow_up(asked, owed)
            return ()
        event = await self._made(asked, case)
        try:
            await self._record(asked, event)
        except Erased:  # while it was asked
            event = case_management.failed(asked, self._now(), NotDone.NO_DETAILS)
            await self._record(asked, event)
        why = event.why if isinstance(event, case_management.CaseManagementFailed) else None
        return () if why in UNASKED else (why,)

    @abstractmethod
    async def _made(self, asked: Asked, case: Case) -> AboutExchange:
        """Make it, and say what came of it."""

    @abstractmethod
    async def _follow_up(self, asked: Asked, owed: Owed) -> None:
        """Do what is still to be done of one that came about, or was refused."""

    async def _record(self, asked: Asked, event: AboutExchange) -> None:
        """Put it on record, unless another did meanwhile."""

        def still(told: Sequence[Recorded]) -> Sequence[Event]:
            return [event] if Exchange.of(asked.kind, (each.event for each in told)).is_to_be_made else []

        await outbox.tell(self._journal, self.authority, asked.record, still)


class Exchanger(Exchanging):
    """With the case-management system. pages: this service's own address."""

    breaker = "breaker"

    def __init__(self, journal: Journal, authority: Authority, system: System, pages: str, now: Clock) -> None:
        super().__init__(journal, authority, system, now)
        self._system: System = system
        self._pages = pages

    async def _follow_up(self, asked: Asked, owed: Owed) -> None:
        """Nothing is: what was answered is evidence."""

    async def _made(self, asked: Asked, case: Case) -> AboutExchange:
        try:
            return await self._exchanged(asked, case)
        except NotAnswered as said:
            return case_management.failed(asked, self._now(), said.why)

    async def _exchanged(self, asked: Asked, case: Case) -> AboutExchange:
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
