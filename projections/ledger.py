"""The ledger: what every projection has read of one authority's log.

Events are taken in the order of the log, in batches. A batch's rows and the
projection's position are written in one transaction, under the lock of the
position's row, so any number of workers may run and nothing is applied twice or
left out; of few events, in one for many projections (`projections.together`). One
that a projection cannot take parks its stream, and nothing else
(`projections.parking`). Rows of an older version, and those with what can be
taken again, are built anew beside the ones that are read (`projections.building`).
"""

from collections.abc import Callable, Collection, Iterable, Sequence
from typing import TYPE_CHECKING, Any, Protocol
from uuid import UUID

from sqlalchemy import Connection, Engine, Table, Update, select, update
from sqlalchemy.dialects.postgresql import insert
from sqlalchemy.exc import InterfaceError, InternalError, OperationalError, ProgrammingError

from domain.facts import Recorded, Sealed
from domain.frozen import frozen
from projections import building, parking, together
from projections.fresh import ByRecord, Place
from projections.news import Built, News, Parked, Stopped
from projections.parking import Entry, Unreadable
from projections.tables import projection, projection_build
from projections.together import RUNNING, arrive

if TYPE_CHECKING:
    from projections.folded import Memory

Batches = dict[tuple[int, int], Sequence[Entry]]
"""What was read already in this round, by (after, limit), for the projections that stand at the same place."""

BATCH = 500
BULK = 1_000
STOPPED = "stopped"
NOT_THE_EVENTS_FAULT = (OperationalError, InterfaceError, InternalError, OSError, MemoryError)
"""The database or the key store is away or overtaxed: the worker tries again later."""

LONGEST_PAUSE = 64
"""How many looks at most lie between two tries of what seemed readable and was not."""


class Digest(Protocol):
    """A keyed hash; each purpose has a key of its own."""

    def __call__(self, purpose: str, *parts: str | bytes) -> bytes:
        """The hash of the parts."""


class Log(Protocol):
    """An authority's log, read in its order: the `eventsourcing` library's ApplicationRecorder."""

    def select_notifications(
        self, start: int | None, limit: int, stop: int | None = None, *, inclusive_of_start: bool = True
    ) -> Sequence[Any]:
        """Events from a position on."""

    def select_streams(self, streams: Collection[UUID], before: int) -> Sequence[Any]:
        """What some streams held before a position, in the order of the log."""

    def max_notification_id(self) -> int | None:
        """The last position."""


@frozen(kw_only=True)
class Tools:
    """What projections are given of one authority, since they know neither stored forms nor keys.

    recorded: an event as the log gives it. kind: of the stream that events of a name stand in, such as "case".
    open: what a sealed value holds, None once it was erased.
    destroy: the keys of a scope, by their slots, for good; again does nothing.
    earlier: what some streams held before a position, each in the order of the log.
    memory: the records folded last.
    """

    recorded: Callable[[Any], Recorded]
    kind: Callable[[str], str]
    open: Callable[[Sealed], object | None]
    digest: Digest
    destroy: Callable[[UUID, Iterable[str]], None]
    earlier: Callable[[Place, Collection[UUID], int], Iterable[Recorded]]
    memory: "Memory"


@frozen
class Projection:
    """A read model: its lasting name, its version, its tables, and how a batch of events changes them.

    A version newer than that of the rows has them made again. once: they never are, since somebody was told of them:
    rows are added, and what waited is added late, after all that was. by_record: may be made again record by record, in
    any order; of others the order between records counts, and they are made again in the order of the log.
    """

    name: str
    version: int
    tables: tuple[Table, ...]
    apply: Callable[[Connection, Sequence[Recorded], Tools], None]
    once: bool = False
    by_record: ByRecord | None = None


class Ledger:
    """Keeps the projections of one authority. Several may run at once, in one process or in many.

    role: the authority's database role, which every transaction takes. log: its log, as it is read in a connection's
    transaction. report: is told what somebody may have to see.
    """

    def __init__(
        self,
        engine: Engine,
        *,
        schema: str,
        role: str,
        log: Callable[[Connection], Log],
        projections: Collection[Projection],
        tools: Tools,
        report: Callable[[News], None] = lambda _: None,
    ) -> None:
        self.engine = engine.execution_options(schema_translate_map=building.translated(schema))
        self.schema, self._role, self._log = schema, role, log
        self.projections = {each.name: each for each in projections}
        self.tools = tools
        self._report = report
        self._looks = 0
        self._tried: dict[tuple[str, UUID], int] = {}

    def prepare(self) -> None:
        """Take up new projections, try again what had stopped, and have those of an older version built beside."""
        for each in self.projections.values():
            with self.engine.begin() as connection:
                self.enter(connection)
                version = self._version(connection, each)
                if version < each.version and each.once:
                    connection.execute(_mine(each).values(version=each.version))
                elif version < each.version:
                    building.begin(connection, self.schema, each.name, each.version, each.tables)
                elif version == each.version:
                    retry = _mine(each).where(projection.c.state == STOPPED)
                    connection.execute(retry.values(state=RUNNING, stopped_at=None, error=None))

    def beside(self, change: Callable[[Connection], None]) -> None:
        """Change rows by what is known outside the log."""
        with self.engine.begin() as connection:
            self.enter(connection)
            change(connection)

    def close(self, streams: Sequence[Unreadable]) -> None:
        """Have streams wait that were taken once and cannot be opened any more. What is told once has been told."""
        for each in (each for each in self.projections.values() if streams and not each.once):
            with self.engine.begin() as connection:
                self.enter(connection)
                parking.close(connection, each.name, streams)

    def round(self) -> bool:
        """Take one batch into every projection that is behind and that no other worker holds.

        True when there may be more.
        """
        with self.engine.begin() as connection:
            self.enter(connection)
            newest = self._log(connection).max_notification_id() or 0
            behind = set(connection.scalars(_running.where(projection.c.position < newest)))
        mine = [each for name, each in self.projections.items() if name in behind]
        groups = ([each for each in mine if each.once is once] for once in (False, True))
        more = [self._steps(some, newest) for some in groups if some]
        return any(more)

    def take_up(self) -> None:
        """Look which streams wait with an event that can be taken now; their projections are built beside.

        What is told once takes them late.
        What seemed so and was not, since older code still builds or the trial says too little, is tried less and less.
        """
        self._looks += 1
        for each in self.projections.values():
            with self.engine.begin() as connection:
                self.enter(connection)
                streams = [stream for stream in self._can_be_taken(connection, each) if self._is_due(each, stream)]
            for stream in streams:
                with self.engine.begin() as connection:
                    self.enter(connection, each)
                    if each.once:
                        self._take_late(connection, each, stream)
                        continue
                    too_far = parking.waits_beside(connection, each.name, stream)
                    building.begin(connection, self.schema, each.name, each.version, each.tables, afresh=too_far)

    def build(self) -> bool:
        """One batch more for all that is being built beside and that no other worker holds.

        True when there may be more.
        """
        with self.engine.begin() as connection:
            self.enter(connection)
            names = set(connection.scalars(select(projection_build.c.name)))
        batches: Batches = {}
        built = [self._build(each, batches) for name, each in self.projections.items() if name in names]
        return any(each and not each.held for each in built)

    def rebuild(self, name: str, progress: Callable[[int], None], pause: Callable[[], None]) -> None:
        """Make a projection's rows again from the first event, or go on with that. Readers keep the old ones until
        all is there.

        progress: is told the position reached, after every batch. pause: is called while the tables are held.
        ValueError: they are told once.
        """
        each = self.projections[name]
        if each.once:
            raise ValueError(f"{name} is told once")
        with self.engine.begin() as connection:
            self.enter(connection)
            self._version(connection, each)
            building.begin(connection, self.schema, each.name, each.version, each.tables)
        while built := self._build(each, {}, wait=True):
            progress(built.position)
            if built.held:
                pause()

    def take_over(self, name: str, position: int, keep: Callable[[Connection], None]) -> None:
        """Go on with the rows that were made anew up to a position. keep: raises, if they are another's by now."""
        each = self.projections[name]
        with self.engine.begin() as connection:
            self.enter(connection)
            building.take_over(connection, self.schema, each.name, each.version, each.tables, position)
            keep(connection)

    def nothing_waits(self, name: str) -> bool:
        """Whether all events of a projection could be taken so far."""
        with self.engine.begin() as connection:
            self.enter(connection)
            return not parking.first_waiting(connection, name)

    def _steps(self, some: Sequence[Projection], newest: int) -> bool:
        """One batch into each of some: a few events into all at once, or else into each by itself."""
        try:
            with self.engine.begin() as connection:
                self.enter(connection, some[0])
                took, reached = together.take(connection, self, some)
        except NOT_THE_EVENTS_FAULT:
            raise
        except Exception:  # noqa: BLE001 - it will be raised again, to the one whose it is
            took, reached = set(), 0
        batches: Batches = {}
        more = [self._step(each, batches) for each in some if each.name not in took]
        return any(more) or 0 < reached < newest

    def _step(self, each: Projection, batches: Batches) -> bool:
        with self.engine.begin() as connection:
            self.enter(connection, each)
            mine = select(projection.c.position, parking.waiting_in(each.name, beside=False)).where(
                projection.c.name == each.name, projection.c.version == each.version, projection.c.state == RUNNING
            )
            found = connection.execute(mine.with_for_update(skip_locked=True)).first()
            if found is None:
                return False
            position, waiting = found
            try:
                reached = self._advance(connection, each, position, BATCH, batches, waiting)
            except ProgrammingError as error:  # its tables are not there, or not as this code knows them
                stopped = Stopped(each.name, position + 1, type(error).__name__)
                connection.execute(_mine(each).values(state=STOPPED, stopped_at=stopped.position, error=stopped.error))
                self._report(stopped)
                return False
        return reached > int(position)

    def _build(self, each: Projection, batches: Batches, *, wait: bool = False) -> Built | None:
        """How far one more batch beside has come; None when nothing is being built, or another is at it."""
        with self.engine.begin() as connection:
            self.enter(connection)
            mine = select(projection_build.c.position, parking.waiting_in(each.name, beside=True)).where(
                projection_build.c.name == each.name, projection_build.c.version == each.version
            )
            found = connection.execute(mine.with_for_update(skip_locked=not wait)).first()
            if found is None:
                return None
            position, waiting = found
            reached = self._advance(connection, each, position, BULK, batches, waiting, beside=True)
            built = Built(each.name, reached, served=False)
            if reached == position:
                built = self._serve(connection, each, reached)
        self._report(built)
        return built

    def _serve(self, connection: Connection, each: Projection, position: int) -> Built:
        """Put what was built in place, as soon as it is as far as what is read."""
        standing = select(projection.c.position).where(projection.c.name == each.name)
        served = connection.scalars(standing.with_for_update()).one()
        while position < served:
            waiting = connection.scalars(select(parking.waiting_in(each.name, beside=True))).one()
            position = self._advance(connection, each, position, BULK, {}, waiting, beside=True)
        served = building.swap(connection, self.schema, each.name, each.tables)
        if served:
            afresh = {"version": each.version, "state": RUNNING, "stopped_at": None, "error": None}
            arrive(connection, self.schema, [each.name], position=position, **afresh)
        return Built(each.name, position, served, held=not served)

    def _advance(
        self,
        connection: Connection,
        each: Projection,
        after: int,
        limit: int,
        batches: Batches,
        waiting: Collection[UUID],
        *,
        beside: bool = False,
    ) -> int:
        """The position after one more batch of at most `limit` events."""
        batch = batches.get((after, limit)) or self.read(connection, after, limit)
        if not batch:
            return after
        batches[after, limit] = batch
        return self._take(connection, each, batch, waiting, beside=beside)

    def _take(
        self,
        connection: Connection,
        each: Projection,
        batch: Sequence[Entry],
        waiting: Collection[UUID],
        *,
        beside: bool,
    ) -> int:
        """The position after a batch. One that fails is taken by halves, until the event that fails stands alone."""
        taken, parking_now = parking.sift(batch, waiting)
        try:
            self.apply(connection, each, taken, beside=beside)
        except (*NOT_THE_EVENTS_FAULT, ProgrammingError):
            raise
        except Exception as error:  # noqa: BLE001 - whatever an event raises parks its stream, and only that
            if len(batch) > 1:
                return self._take(connection, each, batch[: len(batch) // 2], waiting, beside=beside)
            parking_now = [parking.unreadable(batch[0], error)]
        for entry in parking_now:
            parking.park(connection, each.name, entry, beside=beside)
            self._report(Parked(each.name, entry.position, entry.name, entry.error))
        position = batch[-1].position
        if beside:
            connection.execute(building.moved(each.name, position))
        else:
            arrive(connection, self.schema, [each.name], position=position)
        return position

    def _take_late(self, connection: Connection, each: Projection, stream: UUID) -> None:
        """Take what waited of a stream, in its order, and no further than what was taken of the others."""
        mine = select(projection.c.position).where(projection.c.name == each.name, projection.c.version == each.version)
        position = connection.scalar(mine.with_for_update())
        since = None if position is None else parking.end(connection, each.name, stream)
        if position is None or since is None:  # newer code, or another worker, was there before
            return
        held = self._log(connection).select_streams([stream], position + 1)
        for entry in [self._recorded(event) for event in held if event.id >= since]:
            if (waits := self._taken(connection, each, entry)) is not None:
                parking.park(connection, each.name, waits, beside=False)
                break
        arrive(connection, self.schema, [each.name], position=position)

    def _taken(self, connection: Connection, each: Projection, entry: Entry) -> Unreadable | None:
        """Take one event; what its stream waits with, if it cannot be taken."""
        if isinstance(entry, Unreadable):
            return entry
        try:
            self.apply(connection, each, [entry], beside=False)
        except (*NOT_THE_EVENTS_FAULT, ProgrammingError):
            raise
        except Exception as error:  # noqa: BLE001 - whatever an event raises parks its stream, and only that
            return parking.unreadable(entry, error)
        return None

    def apply(self, connection: Connection, each: Projection, taken: Sequence[Recorded], *, beside: bool) -> None:
        """Change a projection's rows, or their twins, by some events; none of it if one of them fails."""
        with connection.begin_nested():
            if not taken:
                return
            if not beside:
                each.apply(connection, taken, self.tools)
                return
            with building.in_the_twins(connection):
                each.apply(connection, taken, self.tools)

    def _can_be_taken(self, connection: Connection, each: Projection) -> list[UUID]:
        """The streams that wait with an event that could be taken now. Nothing is written."""
        waiting = parking.first_waiting(connection, each.name)
        mine = select(projection.c.position).where(projection.c.name == each.name, projection.c.version == each.version)
        if not waiting or connection.scalar(mine.with_for_update()) is None:  # after the batch somebody is at
            return []
        found = []
        for position, wanted_a_key in waiting:
            (entry,) = self.read(connection, position - 1, 1)
            if isinstance(entry, Unreadable):
                continue
            trial = connection.begin_nested()
            try:
                if each.once or not wanted_a_key:
                    each.apply(connection, [entry], self.tools)
                found.append(entry.stream)
            except NOT_THE_EVENTS_FAULT:
                raise
            except Exception:  # noqa: BLE001, S112 - it cannot be taken yet, and why was told when it was parked
                continue
            finally:
                trial.rollback()
        return found

    def _is_due(self, each: Projection, stream: UUID) -> bool:
        """Whether a stream is to be tried at this look: at the first, then after 1 more, 2, 4 ..."""
        before = self._tried.get((each.name, stream), 0)
        if before and self._looks < before + min(before, LONGEST_PAUSE):
            return False
        self._tried[each.name, stream] = self._looks
        return True

    def read(self, connection: Connection, after: int, limit: int) -> Sequence[Entry]:
        """At most so many events of the log after a position."""
        following = self._log(connection).select_notifications(after, limit, inclusive_of_start=False)
        return [self._recorded(event) for event in following]

    def _recorded(self, event: Any) -> Entry:
        try:
            return self.tools.recorded(event)
        except NOT_THE_EVENTS_FAULT:
            raise
        except Exception as error:  # noqa: BLE001 - whatever its bytes raise, the event cannot be read
            return Unreadable(
                event.originator_id, event.originator_version, event.id, event.topic, type(error).__name__
            )

    def _version(self, connection: Connection, each: Projection) -> int:
        """The version of a projection's rows; a new one has none, and begins with this code's."""
        new = insert(projection).values(name=each.name, version=each.version, position=0, state=RUNNING)
        connection.execute(new.on_conflict_do_nothing())
        version: int = connection.scalars(select(projection.c.version).where(projection.c.name == each.name)).one()
        return version

    def enter(self, connection: Connection, each: Projection | None = None) -> None:
        """Act as the authority. A crash may lose the last commits, rows and position alike: nothing to wait for. What
        is told once must outlive it."""
        lasting = each is not None and each.once
        sure = "" if lasting else "; SET LOCAL synchronous_commit = off"
        connection.exec_driver_sql(f"SET LOCAL ROLE {self._role}{sure}")


def _mine(each: Projection) -> Update:
    return update(projection).where(projection.c.name == each.name)


_running = select(projection.c.name).where(projection.c.state == RUNNING)
