"""The ledger: what every projection has read of one authority's log.

Events are taken in the order of the log, in batches. A batch's rows and the
projection's position are written in one transaction, under the lock of the
position's row, so any number of workers may run and nothing is applied twice or
left out. An event a projection cannot take stops that projection before it, and
no other; nothing is skipped. It goes on when a worker starts again.
"""

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass
from typing import Any, Protocol

from sqlalchemy import Connection, Engine, Table, Update, delete, func, select, update
from sqlalchemy.dialects.postgresql import insert
from sqlalchemy.exc import InterfaceError, InternalError, OperationalError

from domain.events import Recorded, Sealed
from projections.tables import log, projection

Batches = dict[tuple[int, int], Sequence[Recorded]]
"""What was read already in this round, by (after, limit), for the projections that stand at the same place."""

BATCH = 500
BULK = 5_000
RUNNING, STOPPED = "running", "stopped"
ARRIVALS = "frontdoor_arrivals"
"""The channel that tells, after the commit, how far a projection has come: `schema name position`."""

NOT_THE_EVENTS_FAULT = (OperationalError, InterfaceError, InternalError, OSError, MemoryError)
"""The database or the key store is away or overtaxed: the worker tries again later."""


class Digest(Protocol):
    """A keyed hash; each purpose has a key of its own."""

    def __call__(self, purpose: str, *parts: str | bytes) -> bytes:
        """The hash of the parts."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Tools:
    """What projections are given of one authority, since they know neither stored forms nor keys.

    recorded: an event from its row in the log. kind: of the stream that events of a name stand in, such as "case".
    open: what a sealed value holds, None once it was erased.
    """

    recorded: Callable[[Sequence[Any]], Recorded]
    kind: Callable[[str], str]
    open: Callable[[Sealed], object | None]
    digest: Digest


@dataclass(frozen=True, slots=True)
class Projection:
    """A read model: its lasting name, its version, its tables, and how a batch of events changes them.

    A version newer than that of the rows has them made again.
    """

    name: str
    version: int
    tables: tuple[Table, ...]
    apply: Callable[[Connection, Sequence[Recorded], Tools], None]


@dataclass(frozen=True, slots=True)
class Stopped:
    """A projection that could not take an event. error: the exception's class, nothing of its text."""

    name: str
    position: int
    error: str


class Ledger:
    """Keeps the projections of one authority. Several may run at once, in one process or in many.

    role: the authority's database role, which every transaction takes. report: is told when a projection stops.
    """

    def __init__(
        self,
        engine: Engine,
        *,
        schema: str,
        role: str,
        projections: Collection[Projection],
        tools: Tools,
        report: Callable[[Stopped], None] = lambda _: None,
    ) -> None:
        self._engine = engine.execution_options(schema_translate_map={"authority": schema})
        self._schema, self._role = schema, role
        self._projections = {each.name: each for each in projections}
        self._tools = tools
        self._report = report

    def prepare(self) -> None:
        """Take up new projections, try again what had stopped, and rebuild what was written by an older version."""
        for each in self._projections.values():
            with self._engine.begin() as connection:
                self._enter(connection)
                version = self._lock(connection, each)
                if version < each.version:
                    self._replay(connection, each)
                elif version == each.version:
                    retry = _mine(each).where(projection.c.state == STOPPED)
                    connection.execute(retry.values(state=RUNNING, stopped_at=None, error=None))

    def round(self) -> bool:
        """Take one batch into every projection that is behind and that no other worker holds.

        True when there may be more.
        """
        with self._engine.begin() as connection:
            self._enter(connection)
            behind = set(connection.scalars(_behind))
        batches: Batches = {}
        more = [self._step(each, batches) for name, each in self._projections.items() if name in behind]
        return any(more)

    def rebuild(self, name: str, progress: Callable[[int], None] = lambda _: None) -> None:
        """Make a projection's rows again from the first event. Readers keep the old ones until all is there.

        progress: is told the position reached, after every batch.
        """
        each = self._projections[name]
        with self._engine.begin() as connection:
            self._enter(connection)
            self._lock(connection, each)
            self._replay(connection, each, progress)

    def _step(self, each: Projection, batches: Batches) -> bool:
        with self._engine.begin() as connection:
            self._enter(connection)
            mine = select(projection.c.position).where(
                projection.c.name == each.name, projection.c.version == each.version, projection.c.state == RUNNING
            )
            position = connection.scalar(mine.with_for_update(skip_locked=True))
            return position is not None and self._advance(connection, each, position, BATCH, batches) > position

    def _replay(
        self, connection: Connection, each: Projection, progress: Callable[[int], None] = lambda _: None
    ) -> None:
        for table in each.tables:
            connection.execute(delete(table))
        afresh = {"version": each.version, "position": 0, "state": RUNNING, "stopped_at": None, "error": None}
        connection.execute(_mine(each).values(afresh))
        reached, position = -1, 0
        while position > reached:
            reached, position = position, self._advance(connection, each, position, BULK, {})
            progress(position)

    def _advance(self, connection: Connection, each: Projection, after: int, limit: int, batches: Batches) -> int:
        """The position after one more batch of at most `limit` events.

        A batch that fails is taken by halves, until the event that fails stands alone.
        """
        try:
            with connection.begin_nested():
                batch = batches.get((after, limit)) or self._read(connection, after, limit)
                if not batch:
                    return after
                each.apply(connection, batch, self._tools)
                self._arrive(connection, each, batch[-1].position)
        except NOT_THE_EVENTS_FAULT:
            raise
        except Exception as error:  # noqa: BLE001 - whatever an event raises stops its projection, and only that
            if limit > 1:
                return self._advance(connection, each, after, limit // 2, batches)
            stopped = Stopped(each.name, after + 1, type(error).__name__)
            connection.execute(_mine(each).values(state=STOPPED, stopped_at=stopped.position, error=stopped.error))
            self._report(stopped)
            return after
        batches[after, limit] = batch
        return batch[-1].position

    def _arrive(self, connection: Connection, each: Projection, position: int) -> None:
        told = func.pg_notify(ARRIVALS, f"{self._schema} {each.name} {position}")
        connection.execute(_mine(each).values(position=position).returning(told))

    def _read(self, connection: Connection, after: int, limit: int) -> Sequence[Recorded]:
        following = select(log).where(log.c.notification_id > after).order_by(log.c.notification_id).limit(limit)
        return [self._tools.recorded(row) for row in connection.execute(following)]

    def _lock(self, connection: Connection, each: Projection) -> int:
        """Wait for a projection's position, and keep it to the transaction's end. Returns the version of its rows."""
        new = insert(projection).values(name=each.name, version=each.version, position=0, state=RUNNING)
        connection.execute(new.on_conflict_do_nothing())
        version = select(projection.c.version).where(projection.c.name == each.name).with_for_update()
        found: int = connection.scalars(version).one()
        return found

    def _enter(self, connection: Connection) -> None:
        """Act as the authority. A crash may lose the last commits, rows and position alike: nothing to wait for."""
        connection.exec_driver_sql(f"SET LOCAL ROLE {self._role}; SET LOCAL synchronous_commit = off")


def _mine(each: Projection) -> Update:
    return update(projection).where(projection.c.name == each.name)


_newest = select(log.c.notification_id).order_by(log.c.notification_id.desc()).limit(1).scalar_subquery()
_behind = select(projection.c.name).where(projection.c.state == RUNNING, projection.c.position < _newest)
