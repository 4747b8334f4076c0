"""What the API asks of the read models: lists, queues, deadlines, searches, and how far they have come."""

from collections.abc import Collection, Sequence
from datetime import date, datetime
from functools import partial
from typing import Any
from uuid import UUID

from sqlalchemy import (
    ARRAY,
    BigInteger,
    ColumnElement,
    LargeBinary,
    RowMapping,
    Select,
    Text,
    and_,
    cast,
    func,
    literal,
    or_,
    select,
)
from sqlalchemy.dialects.postgresql import aggregate_order_by

from app.reading import equality, list_rows, tallied
from app.reading.asking import Page
from app.reading.beside import Beside, unreadable, waits
from app.reading.closed import closed
from app.reading.feed import Feed
from app.reading.list_rows import (
    AuditRow,
    CaseRow,
    ChaseRow,
    ChildRow,
    DeadlineRow,
    Tallies,
)
from app.reading.log_table import log
from app.reading.queued import Queued
from domain.equality import NOBT, OF_THE_CHILD, Monitored
from domain.timescales import ClockState
from domain.vocabulary import OVER
from migrations import Tenant
from projections import tables
from projections.child_index import Key
from projections.rows import sealed_values
from projections.tables import (
    audit_trail,
    case_list,
    child_index,
    deadline,
    deadline_case,
    same_child,
)


class Reads(Beside, Feed, Queued):
    """Reads the projections of every authority in one database, as that authority's role.

    Every method raises DatabaseUnavailable when the database is away or does not answer within `patience` seconds, and
    those that take a cursor ValueError when it is not one of ours. `limit` is the most rows wanted. A row is
    `unreadable` while its stream waits with an event that cannot be read: it says how things stood before that.
    """

    # Lists

    async def cases(
        self,
        tenant: Tenant,
        *,
        agency: str | None = None,
        state: str | None = None,
        cursor: str | None = None,
        limit: int = 25,
    ) -> Page[CaseRow]:
        """Cases, the last received first; an agency's own, or all."""
        return await self.search_cases(tenant, agency=agency, state=state, cursor=cursor, limit=limit)

    async def search_cases(
        self,
        tenant: Tenant,
        *,
        agency: str | None = None,
        state: str | None = None,
        source: str | None = None,
        intent: str | None = None,
        team: str | None = None,
        child: UUID | None = None,
        child_keys: Collection[Key] = (),
        received_from: datetime | None = None,
        received_before: datetime | None = None,
        cursor: str | None = None,
        limit: int = 25,
    ) -> Page[CaseRow]:
        """Cases for which everything given is so. child_keys: of `search_keys`; the case itself says one of them."""
        wanted = {"agency": agency, "state": state, "source": source, "intent": intent, "team": team, "child": child}
        query = select(*_CASE, unreadable(case_list.c.case)).where(
            *(case_list.c[name] == value for name, value in wanted.items() if value is not None), *self._open_cases()
        )
        if child_keys:
            query = query.where(case_list.c.case.in_(_found_by(child_keys).with_only_columns(child_index.c.origin)))
        if received_from:
            query = query.where(case_list.c.received_at >= received_from)
        if received_before:
            query = query.where(case_list.c.received_at < received_before)
        key = (case_list.c.received_at, case_list.c.case)
        return await self._page(tenant, query, key, cursor, limit, list_rows.case, newest_first=True)

    async def deadlines(
        self,
        tenant: Tenant,
        *,
        now: datetime,
        state: str | None = None,
        clause: str | None = None,
        limit_is: str | None = None,
        agency: str | None = None,
        due_from: datetime | None = None,
        due_before: datetime | None = None,
        counted: bool = False,
        cursor: str | None = None,
        limit: int = 25,
    ) -> Page[DeadlineRow]:
        """The clocks, those due first first. One that nothing has stopped is missed when it was due before `now`.

        limit_is: statutory or internal. agency: "" for the cases of none. counted: only those that `tallies` counts.
        """
        about = (deadline_case.c.reference, deadline_case.c.agency, case_list.c.recorded_at)
        query = select(*_CLOCK, *about, unreadable(deadline.c.case))
        query = query.join(deadline_case, deadline_case.c.case == deadline.c.case)
        query = query.outerjoin(case_list, case_list.c.case == deadline.c.case)
        query = query.where(*self._open(deadline.c.case))
        if clause is not None:
            query = query.where(deadline.c.clause == clause)
        if limit_is is not None:
            query = query.where(deadline.c.limit == limit_is)
        if agency is not None:
            query = query.where(deadline_case.c.agency.is_not_distinct_from(agency or None))
        if due_from is not None:
            query = query.where(deadline.c.due_at >= due_from)
        if due_before is not None:
            query = query.where(deadline.c.due_at < due_before)
        if counted:
            query = query.where(deadline_case.c.superseded.is_(False))
        if state == ClockState.MISSED:
            query = query.where(deadline.c.state == ClockState.RUNNING.value, deadline.c.due_at < now)
        elif state == ClockState.RUNNING:
            query = query.where(deadline.c.state == state, deadline.c.due_at >= now)
        elif state is not None:
            query = query.where(deadline.c.state == state)
        key = (deadline.c.due_at, deadline.c.case, deadline.c.clause, deadline.c.started_by)
        return await self._page(tenant, query, key, cursor, limit, partial(list_rows.clock, now=now))

    async def tallies(
        self, tenant: Tenant, *, now: datetime, mondays: Sequence[date], limit_is: str | None = None
    ) -> Tallies:
        """The clocks due since the first of `mondays`, counted by which of them they follow, by agency, and by clock.

        Those of hypothetical consultations too. A contact superseded as a duplicate is not counted: the one kept is.
        """
        query = tallied.counts(mondays, now, limit_is, self.eyes)
        return tallied.tallies(await self._listed(tenant, query), mondays)

    async def equality(
        self, tenant: Tenant, *, since: datetime, before: datetime, now: datetime
    ) -> Sequence[RowMapping]:
        """The contacts received from then until then, counted by who their children are; for `equality.compared`."""
        return await self._listed(tenant, equality.counts(since, before, now))

    async def figures(
        self, tenant: Tenant, *, agency: str | None, since: datetime, before: datetime, now: datetime
    ) -> Sequence[RowMapping]:
        """An agency's contacts received from then until then, counted; for `equality.figures`."""
        return await self._listed(tenant, equality.of_agency(agency or "", since, before, now))

    async def not_yet_obtained(
        self, tenant: Tenant, *, team: str | None = None, cursor: str | None = None, limit: int = 25
    ) -> Page[ChaseRow]:
        """The open cases of whose child something monitored is not yet obtained, those that wait longest first."""
        known = tables.equality
        about = (case_list.c.reference, case_list.c.state, case_list.c.team, unreadable(known.c.case))
        query = select(known, *about).join(case_list, case_list.c.case == known.c.case)
        query = query.where(case_list.c.state.not_in(_OVER), or_(*map(_is_missing, OF_THE_CHILD)), *self._open_cases())
        if team is not None:
            query = query.where(case_list.c.team == team)
        key = (known.c.received_at, known.c.case)
        return await self._page(tenant, query, key, cursor, limit, list_rows.chased)

    async def audit(
        self,
        tenant: Tenant,
        *,
        case: UUID | None = None,
        worker: str | None = None,
        event: str | None = None,
        events: Collection[str] = (),
        recorded_from: datetime | None = None,
        recorded_before: datetime | None = None,
        cursor: str | None = None,
        limit: int = 25,
    ) -> Page[AuditRow]:
        """Events for which everything given is so, the last first. events: any of those names."""
        columns = [log.c[name] for name in ("originator_id", "originator_version", "topic", "state", "chain")]
        query = (
            select(audit_trail, case_list.c.reference, *columns)
            .join(log, log.c.notification_id == audit_trail.c.position)
            .outerjoin(case_list, case_list.c.case == audit_trail.c.case)
        )
        wanted = {"case": case, "worker": worker, "event": event}
        query = query.where(*(audit_trail.c[name] == value for name, value in wanted.items() if value is not None))
        query = query.where(*self._open(audit_trail.c.stream, audit_trail.c.case))
        if recorded_from is not None:
            query = query.where(audit_trail.c.position >= _first_position(recorded_from))
        if recorded_before is not None:
            query = query.where(audit_trail.c.position < _first_position(recorded_before))
        key = (audit_trail.c.position,)
        apart = [audit_trail.c.event == name for name in events]
        return await self._page(tenant, query, key, cursor, limit, list_rows.audited, newest_first=True, apart=apart)

    async def children(self, tenant: Tenant, keys: Collection[Key], limit: int = 25) -> Sequence[ChildRow]:
        """The children found by any of the keys (of `search_keys`), those found by most of them first."""
        kinds = func.array_agg(aggregate_order_by(child_index.c.kind.distinct(), child_index.c.kind.asc()))
        found = (
            _found_by(keys)
            .with_only_columns(child_index.c.child, kinds.label("matched_on"))
            .where(*self._open_children(child_index.c.child))
            .group_by(child_index.c.child)
            .order_by(func.count(child_index.c.kind.distinct()).desc(), child_index.c.child)
            .limit(limit)
            .subquery()
        )
        others = tables.child.alias()
        same = (
            select(func.array_agg(aggregate_order_by(others.c.reference, others.c.reference)))
            .join(same_child, same_child.c.other == others.c.child)
            .where(same_child.c.child == found.c.child, others.c.reference.is_not(None))
            .scalar_subquery()
        )
        query = (
            select(
                found.c.child,
                found.c.matched_on,
                tables.child.c.reference,
                tables.child.c.details,
                same.label("same_as"),
                or_(waits(found.c.child), waits(child_index.c.origin, child_index.c.child == found.c.child)).label(
                    "unreadable"
                ),
            )
            .join(tables.child, tables.child.c.child == found.c.child)
            .where(tables.child.c.reference.is_not(None))  # else its record cannot be read, which `gaps` tells
            .order_by(func.cardinality(found.c.matched_on).desc(), found.c.child)
        )
        return [
            ChildRow(**{**row, "details": sealed_values(row["details"]), "same_as": row["same_as"] or []})
            for row in await self._rows(tenant, query)
        ]

    async def whom_to_ask(self, tenant: Tenant, keys: Collection[Key]) -> Sequence[str]:
        """The workers, by their ids, to whom the cases are restricted that the keys would find for others."""
        if self.eyes is None:
            return []
        found = _found_by(keys).with_only_columns(child_index.c.origin)
        shut = and_(case_list.c.case.in_(found), closed(case_list, self.eyes), case_list.c.named.is_not(None))
        named = func.jsonb_array_elements_text(case_list.c.named).label("worker")
        return [row["worker"] for row in await self._rows(tenant, select(named).where(shut).distinct().order_by(named))]

    async def known(self, tenant: Tenant, keys: Collection[Key]) -> Sequence[Key]:
        """Those of the keys under which some child stands."""
        columns = (child_index.c.kind, child_index.c.key)
        rows = await self._rows(tenant, _found_by(keys).with_only_columns(*columns).distinct()) if keys else []
        return [Key(row["kind"], bytes(row["key"])) for row in rows]


_CASE = [column for column in case_list.c if column.name not in {"named", "kept_out", "let_in", "guarded"}]
"""What is read of a case: not who is let in, which is not for lists."""

_CLOCK = [column for column in deadline.c if column is not deadline.c.next_at]
"""What is read of a clock."""

_OVER = [each.value for each in OVER]


def _is_missing(which: Monitored) -> ColumnElement[bool]:
    column = tables.equality.c[which.value]
    return column.has_key(NOBT) if which is Monitored.DISABILITY else column == NOBT


def _found_by(keys: Collection[Key]) -> Select[Any]:
    """What the index has under any of the keys."""
    arrays = (
        cast(literal([key.kind for key in keys], ARRAY(Text)), ARRAY(Text)),
        cast(literal([key.hash for key in keys], ARRAY(LargeBinary)), ARRAY(LargeBinary)),
    )
    given = func.unnest(*arrays).table_valued("kind", "key", name="given").render_derived()
    same = and_(child_index.c.kind == given.c.kind, child_index.c.key == given.c.key)
    return select(child_index).join(given, same)


def _first_position(since: datetime) -> ColumnElement[int]:
    """The first position recorded at that moment or later; beyond the log when there is none. Positions and moments of
    recording grow together, so a stretch of time is a stretch of the log."""
    first = (
        select(audit_trail.c.position)
        .where(audit_trail.c.recorded_at >= since)
        .order_by(audit_trail.c.recorded_at)
        .limit(1)
    )
    return func.coalesce(first.scalar_subquery(), literal(2**63 - 1, BigInteger))
