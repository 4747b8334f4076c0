"""The log, read in its order: one reading for workers, sealing, verification, export and tools.

`Recorder` is the `eventsourcing` library's ApplicationRecorder over the journal's own
table and append function. Whoever reads a log in its order does it here, a batch at a
time as notifications, or whole as COPY gives it.

    with psycopg.connect(conninfo, autocommit=True) as connection:
        log = Recorder.over(connection, Tenant("925"))
        for logged in log.select_notifications(1, 100):
            print(logged.id, logged.topic, logged.recorded_at)
"""

import time
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from contextlib import AbstractContextManager, ExitStack, contextmanager, nullcontext, suppress
from dataclasses import dataclass
from datetime import datetime
from operator import attrgetter
from typing import Any, NamedTuple, Self
from uuid import UUID

import psycopg
from eventsourcing import persistence
from eventsourcing.persistence import Notification, StoredEvent
from psycopg import ClientCursor
from psycopg.errors import error_from_result
from psycopg.pq import ExecStatus
from psycopg.rows import tuple_row

from migrations import Tenant

CHANNEL = "frontdoor"
"""Where news of logs is told, after the commit: `schema position`."""

POLL = 0.5
"""Seconds after which a subscription looks again, whether or not it was told of news."""

BATCH = 500
"""Events that are read at a time, some megabytes of them: whoever reads a whole log holds no more of it."""

Connection = psycopg.Connection[Any]
Connections = Callable[[], AbstractContextManager[Connection]]
"""Where a recorder has a connection from, for each thing it asks: a pool's `connection`, say."""


@dataclass(frozen=True)
class Logged(Notification):
    """An event as it stands in the log: the library's notification, when it was recorded, and its chain's link."""

    recorded_at: datetime
    chain: bytes

    @property
    def row(self) -> Sequence[Any]:
        """Its row, as the journal reads it."""
        return _row(self)


class Link(NamedTuple):
    """What ties an event into its stream's history, and where it stands in the log."""

    position: int
    chain: bytes


class Recorder(persistence.ApplicationRecorder):
    """One authority's log, as the library reads and writes it. Blocks: never use it on the service's loop.

    connections: as the service's role. Each statement takes the authority's, and stands in the transaction that is
    open there, or in one of its own.
    """

    def __init__(self, connections: Connections, tenant: Tenant) -> None:
        self.connections, self.tenant = connections, tenant

    @classmethod
    def over(cls, connection: Connection, tenant: Tenant) -> Self:
        """Through that connection alone."""
        return cls(lambda: nullcontext(connection), tenant)

    def insert_events(self, stored_events: Sequence[StoredEvent], **kwargs: Any) -> Sequence[int]:
        """Append stored bytes as they are, all of them or nothing, and return their positions.

        IntegrityError when a stream is not where the events follow on. OperationalError may come after the commit:
        read before writing again. Nobody is notified; readers find the events when they look.
        """
        if any(value is not None for value in kwargs.values()):
            raise persistence.NotSupportedError("the record takes events and nothing beside them")
        if not stored_events:
            return []
        params = [
            [event.originator_id for event in stored_events],
            [event.originator_version for event in stored_events],
            [event.topic for event in stored_events],
            [event.state for event in stored_events],
        ]
        text = _APPEND.format(schema=self.tenant.schema)
        ((outcome, positions),) = self._rows(text, params, self.tenant.appending)
        if outcome != "recorded":
            raise persistence.IntegrityError("a stream has moved")
        return list(positions)

    def select_events(
        self,
        originator_id: UUID | str,
        *,
        gt: int | None = None,
        lte: int | None = None,
        desc: bool = False,
        limit: int | None = None,
    ) -> Sequence[StoredEvent]:
        """A stream's events, in order of version."""
        rows = self._rows(
            f"SELECT originator_id, originator_version, topic, state FROM {self.tenant.log}"
            f" WHERE originator_id = %s{_bounds('originator_version', {'>': gt, '<=': lte})}"
            f" ORDER BY originator_version {'DESC' if desc else 'ASC'} LIMIT %s",
            [originator_id, limit],
        )
        return [StoredEvent(*row) for row in rows]

    def select_notifications(
        self,
        start: int | None,
        limit: int,
        stop: int | None = None,
        topics: Sequence[str] = (),
        *,
        inclusive_of_start: bool = True,
    ) -> Sequence[Logged]:
        """The log from a position on. Without topics there are no gaps: a position follows on its predecessor."""
        where = _bounds("notification_id", {">=" if inclusive_of_start else ">": start, "<=": stop})
        if topics:
            where += " AND topic = ANY(%s)"
        rows = self._rows(f"{self._in_order(_COLUMNS, where)} LIMIT %s", [*([list(topics)] if topics else []), limit])
        return [Logged(*row) for row in rows]

    def whole(self, topics: Sequence[str] = (), after: int = 0) -> Iterator[Logged]:
        """The log from its beginning, or its events of some names, or what follows a position; a batch at a time."""
        while batch := self.select_notifications(after, BATCH, topics=topics, inclusive_of_start=False):
            yield from batch
            after = batch[-1].id

    def links(self, start: int, limit: int) -> Sequence[Link]:
        """The links of the log's chains from a position on, without the events: a hundredth of what those take."""
        where = _bounds("notification_id", {">=": start})
        return [
            Link(*row) for row in self._rows(f"{self._in_order('notification_id, chain', where)} LIMIT %s", [limit])
        ]

    def select_streams(self, streams: Collection[UUID], before: int) -> Sequence[Logged]:
        """What some streams held before a position, in the order of the log."""
        where = " AND originator_id = ANY(%s) AND notification_id < %s"
        return [Logged(*row) for row in self._rows(self._in_order(_COLUMNS, where), [list(streams), before])]

    def select_records(
        self, low: UUID, high: UUID | None, stop: int, but: Collection[str], about: str
    ) -> Sequence[Logged]:
        """The events of some records, each record's in the log's order, up to a position.

        low, high: between which their streams' ids are, the second not among them. but: the names that are left out.
        about: the table of the records that events in other streams are about.
        """
        within = " AND {0} >= %(low)s" + (" AND {0} < %(high)s" if high else "")
        columns = ", ".join(f"e.{each.strip()}" for each in _COLUMNS.split(","))
        text = (
            f"SELECT {_COLUMNS} FROM (SELECT originator_id AS record, {columns} FROM {self.tenant.log} e"
            f" WHERE notification_id <= %(stop)s{within.format('originator_id')}"
            " AND topic <> ALL(%(but)s)"
            f" UNION ALL SELECT record, {columns} FROM {about} JOIN {self.tenant.log} e"
            f" ON e.notification_id = position WHERE true{within.format('record')}"
            ") AS found ORDER BY record, notification_id"
        )
        params = {"low": low, "high": high, "stop": stop, "but": [*but]}
        try:
            with self.connections() as connection, connection.cursor(binary=True, row_factory=tuple_row) as cursor:
                return [Logged(*row) for row in cursor.execute(text, params, prepare=False).fetchall()]
        except psycopg.Error as error:
            raise _as_the_library_says(error) from None

    def max_notification_id(self) -> int | None:
        """The last position, or None while nothing is recorded."""
        ((last,),) = self._rows(f"SELECT max(notification_id) FROM {self.tenant.log}", [])
        return None if last is None else int(last)

    def subscribe(self, gt: int | None = None, topics: Sequence[str] = ()) -> "Subscription":
        """Read on as the log grows. Use it in a `with` block, over connections in autocommit."""
        return Subscription(self, gt, topics)

    def copied(
        self, columns: str, start: int | None = None, stop: int | None = None, *, stream: UUID | None = None
    ) -> Iterator[memoryview]:
        """The log, or of it a stream, for whoever reads a million of it: rows as COPY gives them in binary.

        columns: in SQL. By libpq's own calls: psycopg's cost as much as hashing the rows. The connection is busy until
        the last row was taken.
        """
        where = _bounds("notification_id", {">=": start, "<=": stop})
        if stream is not None:
            where += f" AND originator_id = '{stream}'"
        text = f"SET LOCAL ROLE {self.tenant.role}; COPY ({self._in_order(columns, where)}) TO STDOUT (FORMAT binary)"
        with self.connections() as connection:
            pgconn = connection.pgconn
            started = pgconn.exec_(text.encode())
            if started.status != ExecStatus.COPY_OUT:
                raise _as_the_library_says(error_from_result(started)) from None
            get = pgconn.get_copy_data
            length, row = get(0)
            row = row[_SIGNATURE:]
            while length > 0:
                if len(row) > 2:  # what remains is the mark of the end
                    yield row
                length, row = get(0)
            while (ended := pgconn.get_result()) is not None:
                if ended.status != ExecStatus.COMMAND_OK:
                    raise _as_the_library_says(error_from_result(ended)) from None

    def _in_order(self, columns: str, where: str) -> str:
        return f"SELECT {columns} FROM {self.tenant.log} WHERE true{where} ORDER BY notification_id"

    def _rows(self, text: str, params: Sequence[object], role: str | None = None) -> list[tuple[Any, ...]]:
        """One statement as a role of the authority's, in one round trip."""
        try:
            with self.connections() as connection:
                cursor = ClientCursor(connection, row_factory=tuple_row)
                cursor.execute(f"SET LOCAL ROLE {role or self.tenant.role}; {text}", params)
                cursor.nextset()
                return cursor.fetchall()
        except psycopg.Error as error:
            raise _as_the_library_says(error) from None  # its text may quote what is stored


class Subscription(persistence.Subscription[Recorder]):
    """Iterates over a log without end. NOTIFY is a hint that saves waiting; looking again is the guarantee.

    `stop` may be called by another thread, and is seen at the next look. OperationalError ends it when the database is
    gone; subscribe again from the last position that was seen.
    """

    def __init__(self, recorder: Recorder, gt: int | None = None, topics: Sequence[str] = ()) -> None:
        super().__init__(recorder, gt, topics)
        self._batch: list[Logged] = []
        self._held = ExitStack()

    def __enter__(self) -> Self:
        super().__enter__()
        self._listener = self._held.enter_context(self._recorder.connections())
        self._listener.execute(f"LISTEN {CHANNEL}")  # before looking, so that nothing falls between
        return self

    def __exit__(self, *args: object, **kwargs: Any) -> None:
        super().__exit__(*args, **kwargs)
        with suppress(psycopg.Error):
            self._listener.execute(f"UNLISTEN {CHANNEL}")
        self._held.close()

    def __next__(self) -> Logged:
        while not self._has_been_stopped:
            if not self._batch:
                found = self._recorder.select_notifications(
                    self._last_notification_id, BATCH, topics=self._topics, inclusive_of_start=False
                )
                self._batch = list(reversed(found))
            if self._batch:
                logged = self._batch.pop()
                self._last_notification_id = logged.id
                return logged
            self._wait()
        raise StopIteration

    def _wait(self) -> None:
        """Until there is news of any authority, or it is time to look again."""
        try:
            heard(self._listener, POLL)
        except psycopg.Error:
            time.sleep(POLL)


def heard(listener: Connection, seconds: float) -> set[str]:
    """The schemas whose logs have news: as soon as one has, or after so many seconds.

    listener: a connection that listens to the channel.
    """
    return {told.payload.partition(" ")[0] for told in listener.notifies(timeout=seconds, stop_after=1)}


@contextmanager
def snapshot(conninfo: str, tenant: Tenant, name: str | None = None) -> Iterator[Connection]:
    """A read-only transaction as the authority that sees one moment: its own, or that of the snapshot named."""
    with psycopg.connect(conninfo, options="-c timezone=UTC") as connection:
        connection.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY")
        if name:
            connection.execute(f"SET TRANSACTION SNAPSHOT '{name}'")
        connection.execute(f"SET LOCAL ROLE {tenant.reading}")
        yield connection


def _bounds(column: str, bounds: Mapping[str, int | None]) -> str:
    """Conditions on a column."""
    return "".join(f" AND {column} {operator} {value:d}" for operator, value in bounds.items() if value is not None)


def _as_the_library_says(error: psycopg.Error) -> persistence.PersistenceError:
    """The library's exception of the same kind, with the SQLSTATE and no text."""
    if error.sqlstate in {"FD001", "FD002", "23505"}:
        return persistence.IntegrityError("a stream has moved")
    for kind in type(error).__mro__:
        found = getattr(persistence, kind.__name__, None)
        if isinstance(found, type) and issubclass(found, persistence.PersistenceError):
            return found(error.sqlstate or "the connection was lost")
    return persistence.DatabaseError(error.sqlstate)


_COLUMNS = "originator_id, originator_version, topic, state, notification_id, recorded_at, chain"
_SIGNATURE = 19  # bytes before the first row of a COPY
_row = attrgetter("originator_id", "originator_version", "topic", "state", "id", "recorded_at", "chain")
_APPEND = f"""
SELECT outcome, positions FROM {{schema}}.fd_append(
    %s, %s, %s, %s{", '{{}}'" * 8}, NULL, NULL, NULL
)
"""
