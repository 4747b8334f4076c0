"""Whether a projection's rows are what the log makes of them: they are made again, in twins that this session alone
sees, and held against those that are read. Nothing is written; readers and workers go on meanwhile.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from uuid import UUID

from sqlalchemy import Connection, Table, func, select
from sqlalchemy.exc import ProgrammingError

from domain.frozen import frozen
from projections import building
from projections.ledger import BATCH, NOT_THE_EVENTS_FAULT, Ledger, Projection
from projections.parking import Entry, sift
from projections.tables import parked, projection
from projections.together import RUNNING

OF_THIS_SESSION = "pg_temp"
MOST = 1_000
"""Differences that are named of a table."""


@frozen
class Difference:
    """Something derived that is not what the log makes of it. table: where. key: which, and how: in words."""

    table: str
    key: str
    how: str

    @property
    def what(self) -> str:
        """All of it."""
        return f"{self.table}: {self.key} {self.how}."


class NotProvable(Exception):
    """The rows are not to be held against the log now. The words say why."""


def differences(ledger: Ledger, name: str, progress: Callable[[int], None] = lambda _: None) -> list[Difference]:
    """What differs in the rows of a projection.

    progress: is told the position reached, after every batch. NotProvable. ValueError: they are told once.
    """
    each = ledger.projections[name]
    if each.once:
        raise ValueError(f"{name} is told once")
    with ledger.engine.connect() as opened:
        connection = opened.execution_options(
            schema_translate_map={"authority": ledger.schema, "beside": OF_THIS_SESSION}
        )
        try:
            return _held(_Again(ledger, each, connection), progress)
        finally:
            opened.invalidate()  # the twins go with their session


def _held(again: "_Again", progress: Callable[[int], None]) -> list[Difference]:
    """Made again as far as the rows have come, then held against them as they are at one moment."""
    with again.connection.begin():
        served = again.begin()
    while again.position < served:
        with again.connection.begin():
            again.ledger.enter(again.connection)
            again.further(served)
        progress(again.position)
    again.connection.exec_driver_sql("SET SESSION CHARACTERISTICS AS TRANSACTION ISOLATION LEVEL REPEATABLE READ")
    again.connection.commit()
    with again.connection.begin():  # which sees the rows, and how far they have come, as they were at one moment
        again.hold()
        served = again.served()
        while again.position < served:
            again.further(served)
        return [found for table in again.each.tables for found in again.differing(table)]


@dataclass
class _Again:
    """The rows made again, and how far they have come. waiting: the streams of which an event cannot be taken."""

    ledger: Ledger
    each: Projection
    connection: Connection
    position: int = 0

    def __post_init__(self) -> None:
        self._waiting: set[UUID] = set()

    def begin(self) -> int:
        """Make the twins; up to where the rows have come."""
        served = self.served()
        for table in self.each.tables:
            like = f"LIKE {self.ledger.schema}.{table.name} INCLUDING ALL"
            self.connection.exec_driver_sql(f"CREATE TEMPORARY TABLE {table.name} ({like})")
        return served

    def served(self) -> int:
        """How far the rows have come."""
        self.ledger.enter(self.connection)
        mine = select(projection.c.version, projection.c.state, projection.c.position)
        mine = mine.where(projection.c.name == self.each.name)
        found = self.connection.execute(mine).first()
        waiting = select(func.count()).where(parked.c.projection == self.each.name, ~parked.c.beside)
        if found is None:
            raise NotProvable("no worker has begun with it (frontdoor work)")
        if found.version != self.each.version or found.state != RUNNING:
            raise NotProvable("its rows are of another version, or stand still (frontdoor projections status)")
        if waits := self.connection.scalars(waiting).one():
            raise NotProvable(f"{waits} records of it wait (frontdoor parked)")
        return int(found.position)

    def hold(self) -> None:
        """From here on the rows stay where they are: no rows built beside take their places."""
        self.ledger.enter(self.connection)
        for table in self.each.tables:
            self.connection.exec_driver_sql(f"LOCK TABLE {self.ledger.schema}.{table.name} IN ACCESS SHARE MODE")

    def further(self, served: int) -> None:
        """One batch more, and nothing past where the rows have come."""
        batch = [entry for entry in self.ledger.read(self.connection, self.position, BATCH) if entry.position <= served]
        self._take(batch)
        self.position = batch[-1].position if batch else served

    def _take(self, batch: Sequence[Entry]) -> None:
        taken, parking = sift(batch, self._waiting)
        try:
            self.ledger.apply(self.connection, self.each, taken, beside=True)
        except (*NOT_THE_EVENTS_FAULT, ProgrammingError):
            raise
        except Exception:  # noqa: BLE001 - whatever an event raises has its stream wait, as it would in the rows
            if len(batch) > 1:
                self._take(batch[: len(batch) // 2])
                self._take(batch[len(batch) // 2 :])
                return
            self._waiting.add(batch[0].stream)
        self._waiting.update(entry.stream for entry in parking)

    def differing(self, table: Table) -> list[Difference]:
        """What is not alike in a table and its twin."""
        keys = [key.name for key in table.primary_key]
        found = self.connection.execute(building.differing(table).limit(MOST)).mappings()
        return [
            Difference(
                table.name, ", ".join(f"{key} {_said(row[key])}" for key in keys), how(row["there"], row["made"])
            )
            for row in found
        ]


def how(there: bool, made: bool) -> str:
    """What is not so of something that stands there, or that the log makes, or both."""
    if there and made:
        return "is not what the log makes of it"
    return "stands there, and no event explains it" if there else "is gone"


def _said(value: object) -> str:
    return value.hex() if isinstance(value, bytes) else str(value)
