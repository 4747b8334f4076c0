"""What the API asks of the queues: what stands in them, whose it is, and how much waits."""

from collections.abc import Collection, Mapping, Sequence
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, RowMapping, Select, func, or_, select

from app.reading import list_rows
from app.reading.asking import Page
from app.reading.beside import unreadable
from app.reading.following import Following
from app.reading.list_rows import QueueRow, Waiting
from domain.due import Queue, Urgency
from domain.frozen import fields_of
from domain.vocabulary import Role
from migrations import Tenant
from projections import tables
from projections.tables import case_list, challenge, queue

OF_QUEUES = ("queues", "child_index", "challenges", "subject_requests")
"""The projections that tell what stands in a queue: why it does, of which child, and of whom else it is."""

_COUNTS = {
    "records": func.count(),
    "urgent": func.count().filter(queue.c.urgency < Urgency.ORDINARY.rank),
    "unclaimed": func.count().filter(queue.c.claimed_by.is_(None)),
}


class Queued(Following):
    """Reads the queues of every authority in one database, as `Reads`.

    teams: only what stands for any of them, a locality being one. mine: only what that worker has claimed, leads or is
    allocated to, by their id.
    """

    async def queue(
        self,
        tenant: Tenant,
        name: Queue | None,
        *,
        teams: Collection[str] = (),
        agency: str | None = None,
        urgency: Urgency | None = None,
        mine: str | None = None,
        cursor: str | None = None,
        limit: int = 25,
    ) -> Page[QueueRow]:
        """The records in a queue: the most urgent first, then those due first, then those that wait longest.

        Of no queue: what is somebody's in any.
        """
        query = _QUEUED.where(*_filtered((), agency, mine), *self._open_records())
        if name is not None:
            query = query.where(queue.c.queue == name.value)
        if urgency:  # in the key too, it would have every page read those before it
            query = query.where(queue.c.urgency == urgency.rank)
        key = (
            *(() if urgency else (queue.c.urgency,)), queue.c.due_at, queue.c.since, queue.c.stream,
            *(() if name else (queue.c.queue,)),
        )  # fmt: skip
        apart = [queue.c.team == team for team in sorted(teams)]
        return await self._page(tenant, query, key, cursor, limit, list_rows.queued, apart=apart)

    async def stands(self, tenant: Tenant, record: UUID) -> Sequence[QueueRow]:
        """The queues a record stands in."""
        query = _QUEUED.where(queue.c.stream == record, *self._open_records())
        rows = await self._rows(tenant, query.order_by(queue.c.urgency, queue.c.due_at, queue.c.queue))
        return [list_rows.queued(row) for row in rows]

    async def waiting(
        self,
        tenant: Tenant,
        now: datetime,
        *,
        teams: Collection[str] = (),
        agency: str | None = None,
        mine: str | None = None,
        role: Role | None = None,
    ) -> Mapping[str, Waiting]:
        """How much waits in each queue that is not empty. role: only where that role may do something of it."""
        query = self._counted(queue.c.queue, now, teams, agency, mine)
        if role is not None:
            query = query.where(queue.c.duties.contains([{"who_may": [role.value]}]))
        rows = await self._listed(tenant, query)
        return {row["of"]: _waiting(row) for row in rows}

    async def waiting_by_team(
        self, tenant: Tenant, now: datetime, *, name: Queue | None = None
    ) -> Mapping[str | None, Waiting]:
        """How much waits for each team, of one queue or of all; None: for none yet."""
        query = self._counted(queue.c.team, now, (), None, None)
        rows = await self._listed(tenant, query if name is None else query.where(queue.c.queue == name.value))
        return {row["of"]: _waiting(row) for row in rows}

    async def came_in(self, tenant: Tenant, since: datetime) -> int:
        """How many cases were received since."""
        query = select(func.count().label("many")).where(case_list.c.received_at >= since, *self._open_cases())
        (row,) = await self._listed(tenant, query)
        return int(row["many"])

    async def load(self, tenant: Tenant, now: datetime, *, teams: Collection[str] = ()) -> Mapping[str, Waiting]:
        """How much each worker has in hand or leads, by their id."""
        holder = func.coalesce(queue.c.claimed_by, queue.c.lead)
        query = self._counted(holder, now, teams, None, None).where(_is_somebodys)
        return {row["of"]: _waiting(row) for row in await self._listed(tenant, query)}

    def _counted(
        self,
        by: ColumnElement[str],
        now: datetime,
        teams: Collection[str],
        agency: str | None,
        mine: str | None,
    ) -> Select[Any]:
        overdue = func.count().filter(queue.c.due_at < now).label("overdue")
        counts = (count.label(name) for name, count in _COUNTS.items())
        where = (*_filtered(teams, agency, mine), *self._open_records())
        columns: list[ColumnElement[Any]] = [by.label("of"), overdue, *counts]
        return select(*columns).where(*where).group_by(by)

    def _open_records(self) -> list[ColumnElement[bool]]:
        """Of what stands in queues: cases, children, challenges over cases, subject access requests."""
        requests = self._open_requests(queue.c.stream, queue.c.kind)
        return [*self._open(queue.c.stream), *self._open_references(_OVER), *requests]


_OVER = select(challenge.c.cases).where(challenge.c.challenge == queue.c.stream).correlate(queue).scalar_subquery()
"""The cases a challenge is over."""

_NAME_OF_CHILD = func.coalesce(case_list.c.child_name, tables.child.c.details, type_=tables.SEALED)
_QUEUED = select(
    queue, case_list.c.source, case_list.c.intent, _NAME_OF_CHILD.label("child_name"), unreadable(queue.c.stream)
).select_from(
    queue.outerjoin(case_list, case_list.c.case == queue.c.stream).outerjoin(
        tables.child, tables.child.c.child == queue.c.stream
    )
)

_is_somebodys = or_(queue.c.claimed_by.is_not(None), queue.c.lead.is_not(None))


def _filtered(teams: Collection[str], agency: str | None, mine: str | None) -> list[ColumnElement[bool]]:
    wanted: list[ColumnElement[bool]] = []
    if teams:
        wanted.append(queue.c.team.in_(sorted(teams)))
    if agency is not None:
        wanted.append(queue.c.agency == agency)
    if mine is not None:
        wanted.append(or_(queue.c.claimed_by == mine, queue.c.lead == mine))
    return wanted


def _waiting(row: RowMapping) -> Waiting:
    return Waiting(**{name: row[name] for name in fields_of(Waiting)})
