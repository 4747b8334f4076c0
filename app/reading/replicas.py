"""Replicas of the database, which answer what is listed while the leader records.

A replica is a moment behind. So before each answer the leader is asked which event it must not lack: the last that
shut anybody out or erased something, the last that whoever asks recorded, and the one they name. A replica that does
not hold that event, or in whose lists it is not yet, is waited for a little; then the leader answers. So does it for a
replica that is further behind than is allowed, of another database, or away, until it is well again.
"""

import asyncio
import time
from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from enum import StrEnum
from math import inf
from typing import TYPE_CHECKING, Any, NamedTuple

import psycopg
from psycopg import AsyncConnection
from psycopg.conninfo import make_conninfo
from sqlalchemy import RowMapping, Select, func, select, text
from sqlalchemy.exc import DBAPIError
from sqlalchemy.exc import TimeoutError as PoolTimeout

from app.base import logs
from app.reading.asking import Asking, TookTooLong, rows_of
from app.reading.closed import SHUTS
from app.reading.log_table import log as events
from app.record.durability import STANDS
from app.record.journal import DatabaseUnavailable
from domain.frozen import frozen
from migrations import Tenant
from projections.tables import audit_trail

if TYPE_CHECKING:
    from sqlalchemy.ext.asyncio import AsyncConnection as Connection

LOOK_EVERY = 1.0  # seconds
ANSWERS_WITHIN = 2.0  # seconds for a server to say how it stands
WAIT = 0.25  # seconds that an answer waits for a replica to come so far
PAUSE = 0.01

notes = logs.get(__name__)


class Why(StrEnum):
    """Why a replica is left out."""

    UNSEEN = "it was not looked at yet"
    AWAY = "it does not answer"
    LEADS = "it follows nobody"
    OTHER = "it is of another database"
    AHEAD = "it holds what the leader does not"
    BEHIND = "it is further behind than is allowed"


class Held(NamedTuple):
    """What a replica must hold: an event of the log, by its position and its chain's link. Position 0: nothing."""

    position: int
    chain: bytes


@frozen
class Stood:
    """How a server stood: whether it follows another, how far its write-ahead log is played, and of which database."""

    follows: bool
    place: int
    database: int


class Lookout:
    """A connection over which a server is asked how it stands."""

    def __init__(self, conninfo: str) -> None:
        self._conninfo = make_conninfo(conninfo, connect_timeout=round(ANSWERS_WITHIN))
        self._line: AsyncConnection | None = None

    async def look(self) -> Stood | None:
        """How it stands; None where it does not answer."""
        try:
            async with asyncio.timeout(ANSWERS_WITHIN):
                if self._line is None:
                    self._line = await AsyncConnection.connect(self._conninfo, autocommit=True)
                cursor = await self._line.execute(STANDS)
                rows = await cursor.fetchall()
        except (psycopg.Error, OSError, TimeoutError):
            await self.close()
            return None
        ((follows, place, database),) = rows
        return Stood(follows, int(place), database)

    async def close(self) -> None:
        """Look no more."""
        line, self._line = self._line, None
        if line is not None:
            await line.close()


class Replica(Asking):
    """One of them. name: its place among the addresses. why: it is left out. behind: seconds; None while not known."""

    def __init__(self, name: str, conninfo: str) -> None:
        super().__init__(conninfo)
        self.name = name
        self.why: Why | None = Why.UNSEEN
        self.behind: float | None = None
        self.lookout = Lookout(conninfo)
        self._worth_waiting = True

    async def close(self) -> None:
        """Close the connections."""
        await self.lookout.close()
        await super().close()

    async def rows(self, tenant: Tenant, query: Select[Any], held: Held, played: int) -> Sequence[RowMapping] | None:
        """The rows of a query; None when it lacks what it must hold, or is away.

        played: how far its write-ahead log must be played. Raises TookTooLong as the leader would.
        """
        for last_try in (False, True):
            try:
                async with self._asked(tenant) as connection:
                    if not await self._holds(connection, tenant, held, played):
                        return None
                    return await rows_of(connection, tenant, query)
            except TookTooLong:
                raise
            except (DatabaseUnavailable, PoolTimeout, DBAPIError) as error:
                broken = isinstance(error, DBAPIError) and error.connection_invalidated
                if broken and not last_try:
                    continue  # it was begun anew since
                notes.warning("replica-asked-in-vain", replica=self.name, **logs.failure(error))
                if broken or not isinstance(error, DBAPIError):
                    self.stands(Why.AWAY, None)
                return None
        raise AssertionError("unreachable")

    async def _holds(self, connection: "Connection", tenant: Tenant, held: Held, played: int) -> bool:
        """Whether it holds it, or soon does. It is not waited for again until it was found to."""
        asked = {"played": played, "position": held.position, "chain": held.chain}
        ends = time.monotonic() + (WAIT if self._worth_waiting else 0)
        while True:
            found = await connection.exec_driver_sql(_HOLDS.format(schema=tenant.schema), asked)
            row = found.mappings().one()
            self._worth_waiting = bool(row["holds"])
            if not row["follows"]:  # it was made the leader: another address of the same name may follow it
                await connection.invalidate()
                return False
            if self._worth_waiting or time.monotonic() >= ends:
                return self._worth_waiting
            await asyncio.sleep(PAUSE)

    def stands(self, why: Why | None, behind: float | None) -> None:
        """It is left out, or answers again."""
        self.behind = behind
        if why is self.why:
            return
        if why is None:
            notes.info("replica-taken-up", replica=self.name)
        else:
            notes.warning("replica-left-out", replica=self.name, how=why.value)
        self.why = why


class Replicas:
    """All of them. leader: the database's own address. allowed: seconds that one may be behind."""

    def __init__(self, leader: str, addresses: Iterable[str], allowed: float) -> None:
        self.all = [Replica(str(number), each) for number, each in enumerate(addresses, 1)]
        self._leader = Lookout(leader)
        self._allowed = allowed
        self._was: deque[tuple[float, int]] = deque()
        """When the leader had written how much."""
        self._turn = 0
        self._watching: asyncio.Task[None] | None = None

    def start(self) -> None:
        """Look after them from now on."""
        self._watching = asyncio.create_task(self._watch())

    async def close(self) -> None:
        """Look no more, and close the connections."""
        if self._watching:
            self._watching.cancel()
            await asyncio.wait({self._watching})
        await self._leader.close()
        for each in self.all:
            await each.close()

    def left_out(self) -> Iterator[str]:
        """Those that answer nothing, and why, in words."""
        yield from (f"replica {each.name} is left out: {each.why}" for each in self.all if each.why)

    def next(self) -> Replica | None:
        """One that may answer, in turn; None where there is none."""
        well = [each for each in self.all if each.why is None]
        self._turn += 1
        return well[self._turn % len(well)] if well else None

    @property
    def played(self) -> int:
        """How far a replica must have played what the leader had written as long ago as one may be behind."""
        since = time.monotonic() - self._allowed
        return next((place for at, place in reversed(self._was) if at <= since), self._was[0][1])

    async def _watch(self) -> None:
        while True:
            await self.look()
            await asyncio.sleep(LOOK_EVERY)

    async def look(self) -> None:
        """See how each stands. The leader is asked last: what it has then, nobody who follows it can be ahead of."""
        found = await asyncio.gather(*(each.lookout.look() for each in self.all))
        leader = await self._leader.look()
        if leader is None:
            return  # nothing is answered without it
        now = time.monotonic()
        if self._was and leader.place < self._was[-1][1]:
            self._was.clear()  # another leads
        while self._was and self._was[0][0] < now - 2 * self._allowed:
            self._was.popleft()
        self._was.append((now, leader.place))
        for replica, stood in zip(self.all, found, strict=True):
            behind = now - self._played_at(stood.place) if stood else None
            replica.stands(self._why(stood, leader, behind), behind)
            if replica.why in {Why.LEADS, Why.AWAY}:
                await replica.lookout.close()  # another of its name may be reached

    def _played_at(self, place: int) -> float:
        """When the leader had written no more than that; never, where it is not known."""
        return next((at for at, written in reversed(self._was) if written <= place), -inf)

    def _why(self, stood: Stood | None, leader: Stood, behind: float | None) -> Why | None:
        if stood is None or behind is None:
            return Why.AWAY
        if not stood.follows:
            return Why.LEADS
        if stood.database != leader.database:
            return Why.OTHER
        if stood.place > leader.place:
            return Why.AHEAD
        return Why.BEHIND if behind > self._allowed else None


def to_be_held(asker: str, after: int) -> Select[Any]:
    """What the leader says that a replica must hold to answer somebody: the last event that shut anybody out, the last
    they recorded themselves, and that at a position; of these the last.
    """
    shut = select(events.c.notification_id).where(text(_SHUTS)).order_by(events.c.notification_id.desc()).limit(1)
    own = select(func.max(audit_trail.c.position)).where(audit_trail.c.worker == asker)
    last = func.greatest(shut.scalar_subquery(), own.scalar_subquery(), after)
    that = events.alias()
    return select(that.c.notification_id, that.c.chain).where(that.c.notification_id == last)


def held(found: Sequence[RowMapping], after: int) -> Held | None:
    """The answer to that; None where the position is not there yet."""
    if found:
        return Held(found[0]["notification_id"], bytes(found[0]["chain"]))
    return None if after else Held(0, b"")


_SHUTS = f"topic IN ({', '.join(sorted(repr(each.lasting_name()) for each in SHUTS))})"
"""As the index over them has it (migration 0039)."""

_HOLDS = """
SELECT pg_is_in_recovery() AS follows,
    pg_wal_lsn_diff(pg_last_wal_replay_lsn(), '0/0') >= %(played)s AND (%(position)s = 0 OR (
        EXISTS (SELECT FROM {schema}.fd_events WHERE notification_id = %(position)s AND chain = %(chain)s)
        AND (SELECT min(position) FROM {schema}.projection) >= %(position)s)) AS holds
"""
