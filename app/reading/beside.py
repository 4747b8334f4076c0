"""What the API asks of the records that stand beside cases: lists of them, the last first."""

from collections.abc import Collection, Mapping
from dataclasses import fields
from datetime import date, datetime
from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, Table, and_, case, exists, false, func, literal, not_, or_, select

from app.reading import list_rows
from app.reading.asking import Page
from app.reading.following import Following
from app.reading.list_rows import (
    ChallengeRow,
    ConcernRow,
    DisclosureRow,
    EnquiryRow,
    ExchangeRow,
    KeptRow,
    NoticeRow,
    RequestRow,
    SubjectRequestRow,
)
from domain.notice_delivery import HAVE_RECEIPTS, NoticeStanding
from domain.policy import KeptKind
from migrations import Tenant
from projections.beside import breaker, held, tracing_breaker
from projections.tables import (
    challenge,
    concern,
    disclosure,
    enquiry,
    exchange,
    help_request,
    notice,
    parked,
    retention,
    subject_request,
)


class Beside(Following):
    """Reads the lists of challenges, concerns, enquiries, notices, exchanges and section 27 requests, as `Reads`."""

    async def challenges(
        self,
        tenant: Tenant,
        *,
        agency: str | None = None,
        states: Collection[str] = (),
        cursor: str | None = None,
        limit: int = 25,
    ) -> Page[ChallengeRow]:
        """Challenges, the last raised first; an agency's own, or all. states: only those that stand there."""
        query = select(challenge, unreadable(challenge.c.challenge)).where(*self._open_references(challenge.c.cases))
        if agency is not None:
            query = query.where(challenge.c.agency == agency)
        if states:
            query = query.where(challenge.c.state.in_(states))
        key = (challenge.c.raised_at, challenge.c.challenge)
        return await self._page(tenant, query, key, cursor, limit, list_rows.challenge, newest_first=True)

    async def concerns(
        self,
        tenant: Tenant,
        *,
        agency: str,
        state: str | None = None,
        cursor: str | None = None,
        limit: int = 25,
    ) -> Page[ConcernRow]:
        """An agency's own concerns, the last opened first. state: only those that stand there."""
        columns = [concern.c[each.name] for each in fields(ConcernRow) if each.name in concern.c]
        query = select(*columns, unreadable(concern.c.concern)).where(concern.c.agency == agency)
        if state:
            query = query.where(concern.c.state == state)
        key = (concern.c.opened_at, concern.c.concern)
        return await self._page(tenant, query, key, cursor, limit, list_rows.concern, newest_first=True)

    async def subject_requests(
        self, tenant: Tenant, *, over: bool | None = None, cursor: str | None = None, limit: int = 25
    ) -> Page[SubjectRequestRow]:
        """The subject access requests, those due first first; only those that are over, or are not."""
        columns = [subject_request.c[each.name] for each in fields(SubjectRequestRow) if each.name in subject_request.c]
        query = select(*columns, unreadable(subject_request.c.stream))
        if over is not None:
            query = query.where(subject_request.c.over_at.is_not(None) == over)
        query = query.where(*self._open(subject_request.c.child), *self._open_references(subject_request.c.cases))
        key = (subject_request.c.due_on, subject_request.c.stream)
        return await self._page(tenant, query, key, cursor, limit, lambda row: SubjectRequestRow(**row))

    async def due_for_review(
        self,
        tenant: Tenant,
        *,
        ended_by: Mapping[KeptKind, date],
        today: date,
        cursor: str | None = None,
        limit: int = 25,
    ) -> Page[KeptRow]:
        """The records that ended by a day, a day for each kind, are not erased, and were not to be kept any longer."""
        columns = [retention.c[each.name] for each in fields(KeptRow) if each.name in retention.c]
        old = [and_(retention.c.kind == kind.value, retention.c.ended_on <= day) for kind, day in ended_by.items()]
        query = select(*columns, unreadable(retention.c.case)).where(
            or_(false(), *old),
            not_(retention.c.erased),
            or_(retention.c.keep_until.is_(None), retention.c.keep_until <= today),
            *self._open(retention.c.case),
            *self._open_requests(retention.c.case, retention.c.of),
        )
        key = (retention.c.ended_on, retention.c.case)
        return await self._page(tenant, query, key, cursor, limit, lambda row: KeptRow(**row))

    async def enquiries(
        self, tenant: Tenant, *, agency: str | None, answered: bool | None, cursor: str | None, limit: int
    ) -> Page[EnquiryRow]:
        """The enquiries of prisons and the Probation Service, the last received first; an agency's own, or all."""
        query = select(enquiry, unreadable(enquiry.c.stream))
        if answered is not None:
            query = query.where(enquiry.c.answered_at.is_not(None) == answered)
        if agency is not None:
            query = query.where(enquiry.c.agency == agency)
        key = (enquiry.c.received_at, enquiry.c.stream)
        return await self._page(tenant, query, key, cursor, limit, lambda row: EnquiryRow(**row), newest_first=True)

    async def exchanges(
        self,
        tenant: Tenant,
        *,
        standing: str | None = None,
        reference: str | None = None,
        cursor: str | None = None,
        limit: int = 25,
    ) -> Page[ExchangeRow]:
        """What is exchanged with the case-management system, the last owed first; as of `notices`."""
        query = select(exchange, unreadable(exchange.c.record)).where(*self._open(exchange.c.record))
        wanted = {exchange.c.standing: standing, exchange.c.reference: reference}
        query = query.where(*(column == value for column, value in wanted.items() if value is not None))
        key = (exchange.c.position, exchange.c.kind)
        return await self._page(tenant, query, key, cursor, limit, lambda row: ExchangeRow(**row), newest_first=True)

    async def breaker_open(self, tenant: Tenant, of: Table = breaker) -> tuple[str, datetime] | None:
        """Why and since when the case-management system is left alone; None: it is not. of: of which system."""
        query = select(of.c.why, of.c.opened_at).where(of.c.opened_at.is_not(None))
        rows = await self._rows(tenant, query)
        return (rows[0]["why"], rows[0]["opened_at"]) if rows else None

    async def tracing_left_alone(self, tenant: Tenant) -> tuple[str, datetime] | None:
        """The same, of the service that traces NHS numbers."""
        return await self.breaker_open(tenant, tracing_breaker)

    async def differing(self, tenant: Tenant) -> dict[str, int]:
        """What differed of what follows from the log, when it was last held against it: by part, how much."""
        rows = await self._rows(tenant, select(held.c.part, held.c.differences).where(held.c.differences > 0))
        return {row["part"]: row["differences"] for row in rows}

    async def notices(
        self,
        tenant: Tenant,
        *,
        standing: str | None = None,
        reference: str | None = None,
        unanswered_before: datetime | None = None,
        cursor: str | None = None,
        limit: int = 25,
    ) -> Page[NoticeRow]:
        """Notices, the last owed first. standing: only those that stand so. reference: only those about a record.

        unanswered_before: what was sent by GOV.UK Notify before that stands as without a receipt.
        """
        stands = _stands(unanswered_before)
        columns = [each for each in notice.c if each is not notice.c.standing]
        query = select(*columns, stands.label("standing"), unreadable(notice.c.record))
        query = query.where(*self._open(notice.c.record), *self._open_requests(notice.c.record, notice.c.of))
        wanted = {stands: standing, notice.c.reference: reference}
        query = query.where(*(column == value for column, value in wanted.items() if value is not None))
        key = (notice.c.position, notice.c.notice)
        return await self._page(tenant, query, key, cursor, limit, lambda row: NoticeRow(**row), newest_first=True)

    async def notices_that_need_somebody(self, tenant: Tenant, unanswered_before: datetime | None) -> Mapping[str, int]:
        """How many notices were not sent or did not arrive, and how many have no receipt, by their standing."""
        stands = _stands(unanswered_before)
        needing = or_(notice.c.standing == NoticeStanding.FAILED, _unanswered(unanswered_before))
        columns: list[ColumnElement[Any]] = [stands.label("standing"), func.count().label("many")]
        needed = select(*columns).where(
            needing, *self._open(notice.c.record), *self._open_requests(notice.c.record, notice.c.of)
        )
        rows = await self._rows(tenant, needed.group_by(stands))
        return {row["standing"]: row["many"] for row in rows}

    async def disclosures(
        self, tenant: Tenant, *, agency: str, cursor: str | None = None, limit: int = 25
    ) -> Page[DisclosureRow]:
        """What was disclosed to an agency, the last first."""
        columns = [disclosure.c[each.name] for each in fields(DisclosureRow) if each.name in disclosure.c]
        query = select(*columns, disclosure.c.version, unreadable(disclosure.c.case)).where(
            disclosure.c.agency == agency
        )
        key = (disclosure.c.made_at, disclosure.c.case, disclosure.c.version)
        return await self._page(
            tenant, query, key, cursor, limit,
            lambda row: DisclosureRow(**{each.name: row[each.name] for each in fields(DisclosureRow)}),
            newest_first=True,
        )  # fmt: skip

    async def requests(
        self,
        tenant: Tenant,
        *,
        agency: str | None = None,
        answered: bool = False,
        cursor: str | None = None,
        limit: int = 25,
    ) -> Page[RequestRow]:
        """The section 27 requests that are answered or are not, the last first; those that ask an agency, or all."""
        columns = [each for each in help_request.c if each is not help_request.c.case]
        query = select(*columns, unreadable(help_request.c.stream))
        query = query.where(help_request.c.answered_at.is_not(None) == answered, *self._open(help_request.c.case))
        if agency is not None:
            query = query.where(help_request.c.agency == agency)
        key = (help_request.c.asked_at, help_request.c.stream)
        return await self._page(tenant, query, key, cursor, limit, lambda row: RequestRow(**row), newest_first=True)


def _stands(unanswered_before: datetime | None) -> ColumnElement[str]:
    """Where a notice stands; what was sent by Notify before that, as without a receipt."""
    late = _unanswered(unanswered_before)
    return case((late, literal(NoticeStanding.NO_RECEIPT.value)), else_=notice.c.standing)


def _unanswered(before: datetime | None) -> ColumnElement[bool]:
    """Sent by Notify before that, with no receipt; none where none come."""
    if before is None:
        return false()
    sent = (notice.c.standing == NoticeStanding.SENT) & notice.c.channel.in_(HAVE_RECEIPTS)
    return sent & (notice.c.tried_at < before)


def waits(stream: ColumnElement[UUID], *where: ColumnElement[bool]) -> ColumnElement[bool]:
    """Whether a stream waits in any projection, since an event of it cannot be read."""
    return exists().where(parked.c.stream == stream, parked.c.beside.is_(False), *where)


def unreadable(stream: ColumnElement[UUID]) -> ColumnElement[bool]:
    """The same, as a column of a list."""
    return waits(stream).label("unreadable")
