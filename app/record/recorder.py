"""The record's face to the `eventsourcing` library, for readers and tools.

`Recorder` is the library's ApplicationRecorder over the journal's own table and
append function, so its notification log, its subscriptions and its `Application`
read what the journal wrote. `Mapper` turns a stored event back into the domain's,
by its lasting name alone. It writes nothing: only the journal encrypts.

    with Recorder(conninfo, Tenant("925")) as recorder, Log(recorder) as log:
        for entry in log.events.get(stream):
            print(entry.name, entry.originator_version)
"""

import select
import socket
from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from types import TracebackType
from typing import Any, NoReturn, Self
from uuid import UUID

import psycopg
from eventsourcing import persistence
from eventsourcing.application import Application
from eventsourcing.domain import DomainEventProtocol
from eventsourcing.persistence import JSONTranscoder, Notification, StoredEvent
from psycopg import ClientCursor, Connection
from psycopg_pool import ConnectionPool, PoolTimeout

from app.record import stored_forms
from app.record.keys import STAFF
from domain.events import Event
from migrations import Tenant

POLL = 0.5
"""Seconds after which a subscription looks again, whether or not it was told of news."""

BATCH = 500


class Recorder(persistence.ApplicationRecorder):
    """One authority's log, as the library reads and writes it. Blocks: never use it on the service's loop.

    conninfo: PostgreSQL as the service's role; every transaction takes the authority's. patience: seconds to wait for
    a connection.
    """

    def __init__(self, conninfo: str, tenant: Tenant, *, max_size: int = 8, patience: float = 4.0) -> None:
        self.conninfo, self.tenant = conninfo, tenant
        kwargs = {"autocommit": True, "cursor_factory": ClientCursor, "options": "-c timezone=UTC"}
        self._pool = ConnectionPool(
            conninfo, min_size=1, max_size=max_size, timeout=patience, reconnect_timeout=1.0, kwargs=kwargs, open=True
        )

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Close the connections."""
        self._pool.close()

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
        ((outcome, positions),) = self._run(_APPEND.format(schema=self.tenant.schema), params)
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
        where, params = _bounds("originator_version", {">": gt, "<=": lte})
        rows = self._read(
            f"SELECT originator_id, originator_version, topic, state FROM {self.tenant.schema}.fd_events"
            f" WHERE originator_id = %s{where} ORDER BY originator_version {'DESC' if desc else 'ASC'} LIMIT %s",
            [originator_id, *params, limit],
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
    ) -> Sequence[Notification]:
        """The log from a position on. Without topics there are no gaps: a position follows on its predecessor."""
        where, params = _bounds("notification_id", {">=" if inclusive_of_start else ">": start, "<=": stop})
        if topics:
            where += " AND topic = ANY(%s)"
            params.append(list(topics))
        rows = self._read(
            "SELECT originator_id, originator_version, topic, state, notification_id"
            f" FROM {self.tenant.schema}.fd_events WHERE true{where} ORDER BY notification_id LIMIT %s",
            [*params, limit],
        )
        return [Notification(*row) for row in rows]

    def max_notification_id(self) -> int | None:
        """The last position, or None while nothing is recorded."""
        rows = self._read(
            f"SELECT notification_id FROM {self.tenant.schema}.fd_events ORDER BY notification_id DESC LIMIT 1", []
        )
        return rows[0][0] if rows else None

    def subscribe(self, gt: int | None = None, topics: Sequence[str] = ()) -> "Subscription":
        """Read on as the log grows. Use it in a `with` block."""
        return Subscription(self, gt, topics)

    def _read(self, text: str, params: Sequence[object]) -> list[tuple[Any, ...]]:
        """Rows. A broken connection is tried once more on another."""
        try:
            return self._run(text, params)
        except persistence.OperationalError:
            self._pool.check()  # a database that was stopped broke them all
            return self._run(text, params)

    def _run(self, text: str, params: Sequence[object]) -> list[tuple[Any, ...]]:
        """One statement as the authority's role, in one round trip and a transaction of its own."""
        try:
            with self._pool.connection() as connection:
                cursor = connection.execute(f"SET LOCAL ROLE {self.tenant.role}; {text}", params)
                cursor.nextset()
                return cursor.fetchall()
        except PoolTimeout:
            raise persistence.OperationalError("the database does not answer") from None
        except psycopg.Error as error:
            raise _as_the_library_says(error) from None  # its text may quote what is stored


class Subscription(persistence.Subscription[Recorder]):
    """Iterates over a log without end. NOTIFY is a hint that saves waiting; looking again is the guarantee.

    `stop` may be called by another thread. OperationalError ends it when the database is gone; subscribe again from
    the last position that was seen.
    """

    def __init__(self, recorder: Recorder, gt: int | None = None, topics: Sequence[str] = ()) -> None:
        super().__init__(recorder, gt, topics)
        self._batch: list[Notification] = []
        self._listener: Connection | None = None
        self._stopping, self._stop = socket.socketpair()

    def __exit__(self, *args: object, **kwargs: Any) -> None:
        super().__exit__(*args, **kwargs)
        if self._listener is not None:
            self._listener.close()
        self._stopping.close()
        self._stop.close()

    def stop(self) -> None:
        """End the iteration, also one that waits."""
        super().stop()
        with suppress(OSError):
            self._stop.send(b".")

    def __next__(self) -> Notification:
        while not self._has_been_stopped:
            if not self._batch:
                self._listen()  # before looking, so that nothing falls between
                found = self._recorder.select_notifications(
                    self._last_notification_id, BATCH, topics=self._topics, inclusive_of_start=False
                )
                self._batch = list(reversed(found))
            if self._batch:
                notification = self._batch.pop()
                self._last_notification_id = notification.id
                return notification
            self._wait()
        raise StopIteration

    def _listen(self) -> None:
        if self._listener is None:
            with suppress(psycopg.Error):
                listener = psycopg.connect(self._recorder.conninfo, autocommit=True)
                listener.execute("LISTEN frontdoor")
                self._listener = listener

    def _wait(self) -> None:
        """Until there is news of any authority, or it is time to look again, or the end."""
        lines = [self._stopping.fileno()] + ([self._listener.fileno()] if self._listener else [])
        ready, _, _ = select.select(lines, [], [], POLL)
        if self._listener is not None and self._listener.fileno() in ready:
            try:
                for _ in self._listener.notifies(timeout=0):
                    pass
            except psycopg.Error:
                self._listener.close()
                self._listener = None


@dataclass(frozen=True, slots=True)
class Entry:
    """An event as the library carries it. Its personal fields are sealed; meta is what the journal knew."""

    originator_id: UUID
    originator_version: int
    name: str
    event: Event
    meta: Mapping[str, Any]


class Mapper(persistence.Mapper[UUID]):
    """Stored bytes to events, through the dictionary of lasting names and nothing else.

    The library's own would import whatever module a stored topic names, and take an event written by newer code for
    one of its own; here both are UnknownEvent.
    """

    def __init__(self) -> None:
        super().__init__(JSONTranscoder())

    def to_domain_event(self, stored_event: StoredEvent) -> Entry:
        """The event, or `names.UnknownEvent`."""
        stream, version = stored_event.originator_id, stored_event.originator_version
        assert isinstance(stream, UUID)
        stored = stored_forms.decode(stored_event.topic, stored_event.state, stream, version, STAFF)
        return Entry(stream, version, stored.name, stored.event, {**stored.meta, "scope": stored.scope})

    def to_stored_event(self, domain_event: DomainEventProtocol[UUID]) -> NoReturn:  # noqa: ARG002 - the library's name
        """Refused: the journal alone encrypts and writes."""
        raise persistence.NotSupportedError("the journal alone writes events")


class Log(Application[UUID]):
    """The library's Application over a recorder: `events`, `repository`, `notification_log`. It reads only."""

    def __init__(self, recorder: Recorder) -> None:
        self._given = recorder
        super().__init__({"PERSISTENCE_MODULE": "eventsourcing.popo", "IS_SNAPSHOTTING_ENABLED": "n"})

    def construct_mapper(self) -> Mapper:
        """Ours, whatever the environment says."""
        return Mapper()

    def construct_recorder(self) -> Recorder:
        """The one that was given."""
        return self._given


def _bounds(column: str, bounds: Mapping[str, int | None]) -> tuple[str, list[object]]:
    """Conditions on a column, and their values."""
    given = {operator: value for operator, value in bounds.items() if value is not None}
    return "".join(f" AND {column} {operator} %s" for operator in given), list(given.values())


def _as_the_library_says(error: psycopg.Error) -> persistence.PersistenceError:
    """The library's exception of the same kind, with the SQLSTATE and no text."""
    if error.sqlstate in {"FD001", "FD002", "23505"}:
        return persistence.IntegrityError("a stream has moved")
    for kind in type(error).__mro__:
        found = getattr(persistence, kind.__name__, None)
        if isinstance(found, type) and issubclass(found, persistence.PersistenceError):
            return found(error.sqlstate or "the connection was lost")
    return persistence.DatabaseError(error.sqlstate)


_APPEND = f"""
SELECT outcome, positions FROM {{schema}}.fd_append(
    %s, %s, %s, %s{", '{{}}'" * 8}, NULL, NULL, NULL
)
"""
