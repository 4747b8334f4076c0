"""How far the read models have come, and what they lack."""

import time
from collections.abc import Collection, Sequence

from sqlalchemy import func, select

from app.reading.arrivals import Arrivals
from app.reading.asking import PATIENCE, Asking
from app.reading.closed import Looking
from app.reading.list_rows import Gaps, Standing
from app.reading.log_table import log
from migrations import Tenant
from projections import tables
from projections.ledger import STOPPED
from projections.parking import WANTS_A_KEY
from projections.tables import parked

LOOK_EVERY = 0.5  # seconds without a hint, while a projection is waited for


class Following(Asking, Looking):
    """Follows the projections of every authority in one database. Raises as `Asking` does."""

    def __init__(self, conninfo: str, *, max_size: int = 16, patience: float = PATIENCE) -> None:
        super().__init__(conninfo, max_size=max_size, patience=patience)
        self._arrivals = Arrivals(self._conninfo)

    async def close(self) -> None:
        """Close the connections."""
        await self._arrivals.close()
        await super().close()

    async def position(self, tenant: Tenant) -> int:
        """The newest position of the log; 0 when it is empty."""
        (row,) = await self._rows(tenant, select(func.max(log.c.notification_id).label("newest")))
        return row["newest"] or 0

    async def standing(self, tenant: Tenant) -> Sequence[Standing]:
        """How far every projection has come."""
        rows = await self._rows(tenant, select(tables.projection).order_by(tables.projection.c.name))
        return [Standing(**row) for row in rows]

    async def gaps(self, tenant: Tenant, *names: str) -> Gaps:
        """What the read models of some projections lack, or of all."""
        standing, waiting = tables.projection.c, parked.c
        stopped = select(func.count()).select_from(tables.projection).where(standing.state == STOPPED)
        streams = select(func.count(waiting.stream.distinct())).where(waiting.beside.is_(False))
        if names:
            stopped, streams = stopped.where(standing.name.in_(names)), streams.where(waiting.projection.in_(names))
        lost = streams.where(waiting.error == WANTS_A_KEY)
        query = select(
            streams.scalar_subquery().label("unreadable"), stopped.scalar_subquery().label("stopped"),
            lost.scalar_subquery().label("lost"),
        )  # fmt: skip
        (row,) = await self._rows(tenant, query)
        return Gaps(row["unreadable"], row["stopped"] > 0, row["lost"])

    async def stopped(self, tenant: Tenant) -> Sequence[str]:
        """The names of the projections that cannot write their tables."""
        return [each.name for each in await self.standing(tenant) if each.state == STOPPED]

    async def wait(self, tenant: Tenant, names: Collection[str], position: int, patience: float = 2.0) -> bool:
        """Wait until the projections have taken everything up to a position; False when they did not within `patience`.

        names: none are all of them but those that have stopped. A stopped projection is not waited for.
        """
        if await self._has_come(tenant, position):
            return True
        ends = time.monotonic() + patience
        with self._arrivals.of(tenant.schema, names, position) as arrival:
            while True:
                reached = {each.name: each for each in await self.standing(tenant)}
                wanted = names or [name for name, each in reached.items() if each.state != STOPPED]
                late = [name for name in wanted if name not in reached or reached[name].position < position]
                if not late:
                    return True
                stopped = any(name in reached and reached[name].state == STOPPED for name in late)
                left = ends - time.monotonic()
                if stopped or left <= 0:
                    return False
                await arrival.heard(min(left, LOOK_EVERY))
