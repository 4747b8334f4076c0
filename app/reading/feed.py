"""The feed as it is heard: what follows a place, and waiting for it at the price of one reader a process.

A process follows the feed of an authority while somebody waits, and rings for those whom a new line concerns. They
then look for themselves, and what several ask alike is asked once.
"""

import asyncio
import time
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from datetime import datetime
from itertools import takewhile

from sqlalchemy import ARRAY, ColumnElement, Text, and_, func, literal, or_, select

from app.reading.asking import PATIENCE, NotACursor
from app.reading.audiences import AGENCY, PARTNER
from app.reading.following import LOOK_EVERY, Following
from app.reading.shown.enquiry_response import WITH_THE_RESPONSE
from app.record.journal import DatabaseUnavailable
from app.record.stored_forms import NAMES
from domain.facts import Event
from domain.frozen import fields_of, frozen
from migrations import Tenant
from projections.feed import FEED
from projections.tables import feed, feed_subject

HEARD = frozenset(
    kind.lasting_name()
    for audience in (PARTNER, AGENCY)
    for kind in audience.sees
    if issubclass(kind, Event) and kind not in WITH_THE_RESPONSE
)
"""The names of the events an agency hears of: those that its audiences name, but for what is shown with an answer."""

Listener = str | None
"""An agency's code; None for the authority's own."""


@frozen
class Told:
    """A line of the feed. subject: the record's reference, where it has one."""

    place: int
    position: int
    event: str
    kind: str
    subject: str | None
    recorded_at: datetime


@dataclass(slots=True)
class _Followed:
    """An authority's feed while somebody waits. place: up to where it was followed; None while that is not known."""

    place: int | None = None
    waiting: dict[Listener, set[asyncio.Event]] = field(default_factory=dict)
    asked: dict[object, asyncio.Task[Sequence[Told]]] = field(default_factory=dict)
    task: asyncio.Task[None] | None = None

    def ring(self, listeners: Iterable[Listener]) -> None:
        """Those of them who wait look again."""
        for listener in listeners:
            for bell in self.waiting.get(listener, ()):
                bell.set()


class Feed(Following):
    """Reads the feed of every authority in one database. Raises as `Asking` does, and NotACursor for no place yet."""

    def __init__(self, conninfo: str, *, max_size: int = 16, patience: float = PATIENCE) -> None:
        super().__init__(conninfo, max_size=max_size, patience=patience)
        self._followed: dict[str, _Followed] = {}

    async def close(self) -> None:
        """Close the connections."""
        for task in [each.task for each in self._followed.values() if each.task]:
            task.cancel()
            await asyncio.wait({task})
        await super().close()

    async def told(self, tenant: Tenant, listener: Listener, after: int, limit: int, wait: float = 0) -> Sequence[Told]:
        """What follows a place, the earliest first; if nothing does yet, what comes within `wait` seconds."""
        if not wait:
            return await self._told(tenant, listener, after, limit)
        ends = time.monotonic() + wait
        with self._waiting(tenant, listener) as (followed, bell):
            while True:
                bell.clear()
                if lines := await self._asked_once(followed, tenant, listener, after, limit):
                    return lines
                try:
                    async with asyncio.timeout(ends - time.monotonic()):
                        await bell.wait()
                except TimeoutError:
                    return ()

    async def _told(self, tenant: Tenant, listener: Listener, after: int, limit: int) -> Sequence[Told]:
        """An agency is told nothing beyond an event whose name only newer code knows, until such code tells it."""
        query = select(*(feed.c[name] for name in fields_of(Told))).where(
            _for(listener), feed.c.place > after, *self._open_lines()
        )
        found = [Told(**row) for row in await self._rows(tenant, query.order_by(feed.c.place).limit(limit))]
        if not found and after > await self._newest(tenant):
            raise NotACursor
        return found if listener is None else [*takewhile(lambda line: line.event in HEARD, found)]

    def _open_lines(self) -> list[ColumnElement[bool]]:
        """To one of the authority's own, nothing of what is closed to them."""
        return self._open(feed_subject.c.stream, of=feed_subject.c.reference == feed.c.subject)

    async def _asked_once(
        self, followed: _Followed, tenant: Tenant, listener: Listener, after: int, limit: int
    ) -> Sequence[Told]:
        """The same, by a query that was begun after the feed had been followed to where it is."""
        key = (followed.place, listener, after, limit, self.eyes)
        if key not in followed.asked:
            task = followed.asked[key] = asyncio.create_task(self._told(tenant, listener, after, limit))
            task.add_done_callback(lambda _: followed.asked.pop(key))
        return await asyncio.shield(followed.asked[key])

    @contextmanager
    def _waiting(self, tenant: Tenant, listener: Listener) -> Iterator[tuple[_Followed, asyncio.Event]]:
        """A bell that rings when there may be something. Enter before looking, so that nothing falls between."""
        followed = self._followed.setdefault(tenant.schema, _Followed())
        bell = asyncio.Event()
        followed.waiting.setdefault(listener, set()).add(bell)
        if followed.task is None or followed.task.done():
            followed.place, followed.task = None, asyncio.create_task(self._follow(tenant, followed))
        try:
            yield followed, bell
        finally:
            followed.waiting[listener].discard(bell)
            if not followed.waiting[listener]:
                del followed.waiting[listener]

    async def _follow(self, tenant: Tenant, followed: _Followed) -> None:
        """Ring whenever there are new lines, as long as somebody waits."""
        with self._arrivals.of(tenant.schema, {FEED.name}, 0) as arrival:
            while followed.waiting:
                with suppress(DatabaseUnavailable):
                    await self._ring(tenant, followed)
                await arrival.heard(LOOK_EVERY)

    async def _ring(self, tenant: Tenant, followed: _Followed) -> None:
        """Ring for those whom the new lines concern; for everybody, when it is not known which lines are new."""
        if followed.place is None:
            followed.place = await self._newest(tenant)
            followed.ring([*followed.waiting])
            return
        new = select(feed.c.office, feed.c.agency, func.max(feed.c.place).label("newest"))
        concerned = await self._rows(
            tenant, new.where(feed.c.place > followed.place).group_by(feed.c.office, feed.c.agency)
        )
        followed.place = max([followed.place, *(row["newest"] for row in concerned)])
        followed.ring({row["agency"] for row in concerned if row["agency"]})
        if any(row["office"] for row in concerned):
            followed.ring([None])

    async def _newest(self, tenant: Tenant) -> int:
        (row,) = await self._rows(tenant, select(func.coalesce(func.max(feed.c.place), 0).label("newest")))
        return int(row["newest"])


def _for(listener: Listener) -> ColumnElement[bool]:
    """The lines a listener hears, and those of an agency of which this code cannot say whether it does."""
    if listener is None:
        return feed.c.office.is_(True)
    heard, known = (literal(sorted(names), ARRAY(Text)) for names in (HEARD, NAMES))
    told = or_(feed.c.event == func.any(heard), feed.c.event != func.all(known))
    return and_(feed.c.agency == listener, told)
