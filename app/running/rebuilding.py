"""Projections made again: record by record in several processes where that may be, else in the order of the log.

Streams' ids are hashes, so equal stretches of them hold equal shares of the records. Whoever takes a share reads all
events of its records up to one position, folds them in memory and copies the rows into tables that nobody reads and
that have no index yet. Then the indexes are made, what came meanwhile is taken in the log's order, and the tables
take the places of those that are read (`projections.building`). Whoever is at it holds a lock of the database: what
somebody left who was killed is swept by the next, and no share is kept that a process of theirs still had.
"""

import atexit
import os
import threading
import time
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor
from contextlib import ExitStack, contextmanager
from functools import partial
from multiprocessing import connection as pipes
from multiprocessing import get_context, parent_process
from typing import Any
from uuid import UUID

import psycopg
from psycopg import Cursor
from sqlalchemy import Connection, Table, types
from sqlalchemy.dialects.postgresql import JSONB

from app.base.garbage import not_looked_for
from app.record import lost
from app.record.journal import recorded
from app.record.keys import Keys
from app.record.recorder import Recorder
from app.record.stored_forms import NAMES, UnknownEvent
from app.running import worker
from domain.facts import Recorded
from domain.frozen import frozen
from migrations import Tenant
from projections import fresh
from projections.fresh import Sums
from projections.ledger import NOT_THE_EVENTS_FAULT, Ledger, Projection

SHARE = 10_000
"""Events of a share, about."""

WORTH_PROCESSES = 50_000
"""Events above which a rebuild starts processes of its own."""

PAUSE = 2.0
"""Seconds until it is tried again to put in place what was built, while somebody reads the tables at length."""

Show = Callable[[int], None]
Stretch = tuple[int, int]
"""Of positions, or of streams by the first 32 bits of their ids; the second is not among them."""

Hands = Callable[[Callable[[Any], Any], Iterable[Any]], Iterator[Any]]
"""Has something done with each of many things, in turn or at once, and gives what came of it."""


class Waits(Exception):
    """An event cannot be taken: its stream is to wait, and with it what follows, as the order of the log says."""


class Superseded(Exception):
    """Another makes these rows now."""


@frozen
class Making:
    """What is made. stop: the position up to which. holder: the process of the database that holds the lock."""

    conninfo: str
    tenant: Tenant
    keys: Keys
    name: str
    stop: int
    holder: int


def rebuild(
    conninfo: str,
    tenant: Tenant,
    keys: Keys,
    name: str,
    progress: Show = lambda _: None,
    processes: int = 1,
    *,
    in_order: bool = False,
) -> None:
    """Make a projection's rows again from the first event, or go on with that (`frontdoor projections rebuild NAME`).

    KeyError: no such one. ValueError: it is told once. progress: is told how many events were taken. in_order: of the
    log, also where it may be done record by record.
    """
    with worker.connected(conninfo) as engine:
        ledger = worker.ledger(engine, tenant, keys)
        if not in_order and ledger.projections[name].by_record and ledger.nothing_waits(name):
            try:
                _make(ledger, conninfo, tenant, keys, name, progress, processes)
            except Waits:
                progress(0)
        ledger.rebuild(name, progress, partial(time.sleep, PAUSE))


def _make(ledger: Ledger, conninfo: str, tenant: Tenant, keys: Keys, name: str, progress: Show, processes: int) -> None:
    """Make the rows anew as far as the log has come, for the ledger to go on from there."""
    each = ledger.projections[name]
    tables = {table.name: table for table in each.tables}
    made = f"SELECT {tenant.schema}.fd_made(%s, %s, %s)"
    with psycopg.connect(conninfo, autocommit=True) as holder:
        holder.execute("SELECT pg_advisory_lock(hashtextextended(%s, 0))", [f"{tenant.schema}_made.{name}"])
        holder.execute(f"SET ROLE {tenant.role}")
        holder.execute(made, [name, [*tables], True])
        ((last,),) = holder.execute(f"SELECT coalesce(max(notification_id), 0) FROM {tenant.log}").fetchall()
        making = Making(conninfo, tenant, keys, name, last, holder.info.backend_pid)
        try:
            with _hands(making, processes if last > WORTH_PROCESSES else 1) as hands:
                sums = _shared(each, hands, last, progress)
                with holder.transaction():
                    for table, counted in sums.items():
                        _copy(holder.cursor(), tenant, tables[table], fresh.summed(tables[table], counted))
                for _ in hands(_index, tables):
                    progress(last)
            ledger.take_over(name, last, partial(_keep, making.holder))
        finally:
            holder.execute(made, [name, [*tables], False])


def _shared(each: Projection, hands: Hands, last: int, progress: Show) -> Sums:
    """Have all shares made; what was added up in them."""
    assert each.by_record
    if each.by_record.elsewhere:
        for _ in hands(_note, _stretches(last + 1, 10 * SHARE, last)):
            pass
    done, sums = 0, Sums()
    for events, added in hands(_share, _stretches(1 << 32, SHARE, last)):
        done += events
        progress(done)
        for table, counted in added.items():
            sums.setdefault(table, Counter()).update(counted)
    return sums


def _stretches(end: int, size: int, last: int) -> list[Stretch]:
    """So many that of a log of `last` events each holds about `size`."""
    count = -(-last // size)
    return [(end * number // count, end * (number + 1) // count) for number in range(count)]


@contextmanager
def _hands(making: Making, processes: int) -> Iterator[Hands]:
    """This process alone, or others, which end with it."""
    if processes == 1:
        with _begun(making):
            yield map
    else:
        with ProcessPoolExecutor(processes, get_context("spawn"), _begin, (making,)) as pool:
            yield pool.map


# In whichever process


class Hand:
    """One that makes shares."""

    def __init__(self, making: Making, engine: Any) -> None:
        self.making, self.engine = making, engine
        self.ledger = worker.ledger(engine, making.tenant, making.keys)
        self.each = self.ledger.projections[making.name]
        assert self.each.by_record
        self.by_record = self.each.by_record
        self._about = f"{making.tenant.schema}_made.fd_about_{making.name}"
        self._but = [name for name, kind in NAMES.items() if not self.by_record.takes(kind)]
        self._elsewhere = [name for name, kind in NAMES.items() if kind in self.by_record.elsewhere]

    def note(self, low: int, high: int) -> None:
        """Note which records the events of other streams are about, between two positions."""
        with self.engine.begin() as connection:
            log, cursor = self._entered(connection)
            found = log.select_notifications(low, high - low, high - 1, self._elsewhere)
            about = ((self.by_record.record_of(entry), entry.position) for entry in self._read(found))
            with cursor.copy(f"COPY {self._about} FROM STDIN (FORMAT binary)") as copy:
                copy.set_types(["uuid", "int8"])
                for row in about:
                    copy.write_row(row)
            _keep(self.making.holder, connection)

    @not_looked_for()
    def share(self, low: int, high: int) -> tuple[int, Sums]:
        """Make a share's rows; how many events it has, and what was added up."""
        with self.engine.begin() as connection:
            log, cursor = self._entered(connection)
            ends = UUID(int=low << 96), UUID(int=high << 96) if high >> 32 == 0 else None
            entries = self._read(log.select_records(*ends, self.making.stop, self._but, self._about))
            try:
                made = fresh.fold(self.each, entries, self.ledger.tools)
                for table in self.each.tables:
                    _copy(cursor, self.making.tenant, table, made.rows[table.name])
            except (*NOT_THE_EVENTS_FAULT, psycopg.OperationalError, psycopg.ProgrammingError):
                raise
            except Exception as error:  # noqa: BLE001 - whatever an event raises has its stream wait
                raise Waits(type(error).__name__) from None
            _keep(self.making.holder, connection)
        return len(entries), made.sums

    def index(self, table: str) -> None:
        """Make a table's indexes."""
        with self.engine.begin() as connection:
            _, cursor = self._entered(connection)
            cursor.execute(f"SELECT {self.making.tenant.schema}.fd_made_whole(%s)", [table])
            _keep(self.making.holder, connection)

    def _entered(self, connection: Connection) -> tuple[Recorder, "Cursor[Any]"]:
        self.ledger.enter(connection)
        driver = connection.connection.driver_connection
        assert isinstance(driver, psycopg.Connection)
        return Recorder.over(driver, self.making.tenant), driver.cursor()

    def _read(self, logged: Sequence[Any]) -> list[Recorded]:
        try:
            entries = [recorded(each.row) for each in logged]
        except UnknownEvent:
            raise Waits from None
        if lost.slots_of(self.making.keys, entries):
            raise Waits
        return entries


def _keep(holder: int, connection: Connection) -> None:
    """Or not, if the lock is another's by now: whoever takes it waits for this transaction before they begin."""
    held = "SELECT FROM pg_locks WHERE locktype = 'advisory' AND granted AND pid = %(holder)s"
    if connection.exec_driver_sql(held, {"holder": holder}).first() is None:
        raise Superseded


def _copy(cursor: "Cursor[Any]", tenant: Tenant, table: Table, rows: Iterable[Mapping[str, Any]]) -> None:
    names = [column.name for column in table.c]
    listed = ", ".join(f'"{name}"' for name in names)
    with cursor.copy(f"COPY {tenant.schema}_made.{table.name} ({listed}) FROM STDIN (FORMAT binary)") as copy:
        copy.set_types([KINDS[type(column.type)] for column in table.c])
        for row in rows:
            copy.write_row([row[name] for name in names])


KINDS: Mapping[type, str] = {
    types.Uuid: "uuid", types.Text: "text", types.DateTime: "timestamptz", types.Date: "date", types.Boolean: "bool",
    types.BigInteger: "int8", types.Integer: "int4", types.Interval: "interval", types.LargeBinary: "bytea",
    JSONB: "jsonb",
}  # fmt: skip
"""The columns' types as PostgreSQL names them."""


@contextmanager
def _begun(making: Making) -> Iterator[None]:
    """Make ready for what follows."""
    with worker.connected(making.conninfo) as engine:
        _here.append(Hand(making, engine))
        try:
            yield
        finally:
            _here.pop()


def _begin(making: Making) -> None:
    """The same in a process of its own."""
    threading.Thread(target=_end_with_the_other, daemon=True).start()
    begun = ExitStack()
    begun.enter_context(_begun(making))
    atexit.register(begun.close)


def _end_with_the_other() -> None:
    other = parent_process()
    assert other
    pipes.wait([other.sentinel])
    os._exit(1)


def _note(stretch: Stretch) -> None:
    _here[-1].note(*stretch)


def _share(stretch: Stretch) -> tuple[int, Sums]:
    return _here[-1].share(*stretch)


def _index(table: str) -> None:
    _here[-1].index(table)


_here: list[Hand] = []
