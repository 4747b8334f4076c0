"""Asking the read models: a page at a time, as an authority's role, and never longer than patience allows.

A page is found by its place in an index, never by counting, so the last page costs what the first does. A cursor is
that place, and opaque to callers.
"""

import asyncio
import base64
import re
from collections.abc import AsyncIterator, Callable, Sequence
from contextlib import asynccontextmanager
from copy import copy
from datetime import UTC, date, datetime
from functools import partial
from math import ceil
from typing import TYPE_CHECKING, Any, Generic, Self, TypeVar
from uuid import UUID

import orjson
from psycopg import AsyncConnection
from psycopg.conninfo import make_conninfo
from sqlalchemy import (
    BigInteger,
    Column,
    ColumnElement,
    Date,
    DateTime,
    RowMapping,
    Select,
    Text,
    Uuid,
    literal,
    select,
    tuple_,
)
from sqlalchemy.exc import InterfaceError, OperationalError, ProgrammingError
from sqlalchemy.exc import TimeoutError as PoolTimeout

from app.base.measures import LISTED
from app.record.journal import CLOSED, DatabaseUnavailable, drop
from domain.frozen import frozen
from migrations import Tenant

if TYPE_CHECKING:
    from sqlalchemy.ext.asyncio import AsyncConnection as Connection
    from sqlalchemy.ext.asyncio import AsyncEngine

    from app.reading.replicas import Replicas

T = TypeVar("T")

PATIENCE = 4.0
"""Seconds for a connection, and for an answer."""

GRACE = 1.0  # seconds more for the server to say that it took too long
CANCELLED = "57014"


class TookTooLong(DatabaseUnavailable):
    """The server ended it."""


class NotACursor(ValueError):
    """A cursor that no page of this list gave."""


@frozen
class Page(Generic[T]):
    """Some rows, and the cursor of those that follow; None at the end."""

    rows: Sequence[T]
    next: str | None


class Asking:
    """Connections on which queries are asked, each as the role of the authority it is about.

    replicas: what may answer of what is listed, to whoever may be told how things stood a moment ago.
    """

    replicas: "Replicas | None" = None
    asker: str | None = None
    """Whoever may be, by their id. None: the leader answers all."""
    _after = 0
    line: "Connection | None" = None
    """On which all is asked at once, where it is."""

    def __init__(self, conninfo: str, *, max_size: int = 16, patience: float = PATIENCE) -> None:
        options = "-c timezone=UTC"  # one to read alone would be refused by `target_session_attrs=read-write`
        conninfo = make_conninfo(conninfo, options=options, connect_timeout=max(2, ceil(patience)))
        self._patience = patience
        self._conninfo = conninfo
        self._max_size = max_size
        self._engines: list[AsyncEngine] = []  # one; what `Looking.for_` gives shares it, whoever asks first

    @property
    def _engine(self) -> "AsyncEngine":
        """Made when something is first asked: it brings SQLAlchemy's mapper along, a twentieth of a start."""
        if not self._engines:
            from sqlalchemy.ext.asyncio import create_async_engine

            self._engines.append(
                create_async_engine(
                    "postgresql+psycopg://",
                    async_creator=partial(AsyncConnection.connect, self._conninfo),
                    pool_size=self._max_size,
                    max_overflow=0,
                    pool_timeout=self._patience,
                    isolation_level="AUTOCOMMIT",  # `_asked` begins and commits: a ROLLBACK forgets what is prepared
                    hide_parameters=True,
                )
            )
        return self._engines[0]

    async def close(self) -> None:
        """Close the connections."""
        for engine in self._engines:
            await engine.dispose()
        if self.replicas:
            await self.replicas.close()

    def a_moment_ago(self, asker: str) -> Self:
        """The same, for whoever may be told how things stood a moment ago, but not before what they did themselves."""
        seen = copy(self)
        seen.asker = asker
        return seen

    async def _page(
        self,
        tenant: Tenant,
        query: Select[Any],
        key: tuple[Column[Any], ...],
        cursor: str | None,
        limit: int,
        read: Callable[[RowMapping], T],
        newest_first: bool = False,
        apart: Sequence[ColumnElement[bool]] = (),
    ) -> Page[T]:
        """apart: conditions of which a row meets one, each asked for by itself, since an index has their rows in order
        and not those of all together.
        """
        if cursor is not None:
            place = tuple_(
                *(literal(value, column.type) for value, column in zip(_place(cursor, key), key, strict=True))
            )
            query = query.where(tuple_(*key) < place if newest_first else tuple_(*key) > place)
        order = [column.desc() if newest_first else column for column in key]
        query = query.order_by(*order).limit(limit + 1)
        rows = [*await self._listed(tenant, query.where(apart[0]) if apart else query)]
        for each in apart[1:]:
            rows += await self._listed(tenant, query.where(each))
        if apart[1:]:
            rows.sort(key=lambda row: tuple(row[column.name] for column in key), reverse=newest_first)
        more = len(rows) > limit
        return Page([read(row) for row in rows[:limit]], _cursor(rows[limit - 1], key) if more else None)

    async def _listed(self, tenant: Tenant, query: Select[Any]) -> Sequence[RowMapping]:
        """The rows of a query whose answer may be a moment behind: of a replica where one may, else as `_rows`."""
        rows = await self._of_a_replica(tenant, query)
        return await self._rows(tenant, query) if rows is None else rows

    async def _has_come(self, tenant: Tenant, position: int) -> bool:
        """Whether a replica has come to a position of the log, or soon does. Then what is listed next is as new."""
        self._after = position
        return await self._of_a_replica(tenant, select(literal(position))) is not None

    async def _of_a_replica(self, tenant: Tenant, query: Select[Any]) -> Sequence[RowMapping] | None:
        """The rows of a query; None where no replica may answer. Then none is asked any more for the same answer."""
        if self.replicas is None or self.asker is None:
            return None
        from app.reading.replicas import held, to_be_held  # which ask as well

        rows = None
        if replica := self.replicas.next():
            lacks_nothing = held(await self._rows(tenant, to_be_held(self.asker, self._after)), self._after)
            if lacks_nothing:
                rows = await replica.rows(tenant, query, lacks_nothing, self.replicas.played)
        LISTED.add("leader" if rows is None else "replica")
        if rows is None:
            self.asker = None
        return rows

    async def _rows(self, tenant: Tenant, query: Select[Any]) -> Sequence[RowMapping]:
        """The rows of a query, of the leader. A connection that was broken meanwhile is tried once more on another."""
        for last_try in (False, True):
            try:
                async with self._asked(tenant) as connection:
                    return await rows_of(connection, tenant, query)
            except _AWAY as error:
                if last_try or not isinstance(error, _BROKEN):
                    raise _unavailable(error) from None
        raise AssertionError("unreachable")

    @asynccontextmanager
    async def at_once(self, tenant: Tenant) -> AsyncIterator[Self]:
        """The same, for whoever asks much of an authority: in one transaction until this ends, and then as ever."""
        every = copy(self)
        try:
            async with self._begun(tenant) as every.line:
                yield every
        except _AWAY as error:
            raise _unavailable(error) from None
        finally:
            every.line = None

    @asynccontextmanager
    async def _asked(self, tenant: Tenant) -> AsyncIterator["Connection"]:
        """A connection as of `_begun`, or that on which all is asked at once, until it breaks."""
        if self.line is None:
            async with self._begun(tenant) as connection, _heard(connection, self._patience):
                yield connection
            return
        try:
            async with _heard(self.line, self._patience):
                yield self.line
        except Exception:
            self.line = None
            raise

    @asynccontextmanager
    async def _begun(self, tenant: Tenant) -> AsyncIterator["Connection"]:
        """A connection that reads as the authority's role, in one transaction. The server ends what takes too long."""
        enter = (
            f"BEGIN READ ONLY; SET LOCAL ROLE {tenant.reading};"
            f" SET LOCAL statement_timeout = {round(self._patience * 1000)}"
        )
        async with self._engine.connect() as connection:
            async with _heard(connection, self._patience):
                await connection.exec_driver_sql(enter)
            yield connection
            if not connection.invalidated:
                async with _heard(connection, self._patience):
                    await connection.exec_driver_sql("COMMIT")


@asynccontextmanager
async def _heard(connection: "Connection", patience: float) -> AsyncIterator[None]:
    """A line that is silent even after the server would have said that it took too long is broken."""
    line = (await connection.get_raw_connection()).driver_connection
    assert isinstance(line, AsyncConnection)
    loop = asyncio.get_running_loop()
    silent = loop.call_later(patience + GRACE, drop, line)
    try:
        yield
    except OperationalError as error:
        if getattr(error.orig, "sqlstate", None) == CANCELLED:
            raise TookTooLong from None
        if loop.time() >= silent.when():
            raise DatabaseUnavailable from None
        raise
    finally:
        silent.cancel()


_BROKEN = (OperationalError, InterfaceError)
_AWAY = (PoolTimeout, *_BROKEN, ProgrammingError)


def _unavailable(error: Exception) -> Exception:
    """What is said of one of those: that the database is away, or the authority moved; itself, where it is our own."""
    is_ours = isinstance(error, ProgrammingError) and getattr(error.orig, "sqlstate", None) != CLOSED
    return error if is_ours else DatabaseUnavailable()


async def rows_of(connection: "Connection", tenant: Tenant, query: Select[Any]) -> Sequence[RowMapping]:
    """The rows of a query about an authority."""
    options = {"schema_translate_map": {"authority": tenant.schema}}
    rows: Sequence[RowMapping] = (await connection.execute(query, execution_options=options)).mappings().all()
    return rows


def _cursor(row: RowMapping, key: tuple[Column[Any], ...]) -> str:
    place = [str(row[column.name]) for column in key]
    return base64.urlsafe_b64encode(orjson.dumps(place)).decode().rstrip("=")


def _place(cursor: str, key: tuple[Column[Any], ...]) -> list[object]:
    """The values a cursor stands for, or ValueError."""
    try:
        place = orjson.loads(base64.b64decode(cursor + "=" * (-len(cursor) % 4), altchars=b"-_", validate=True))
        return [_value(str(text), column) for text, column in zip(place, key, strict=True)]
    except (ValueError, TypeError, OverflowError):
        raise NotACursor from None


def _value(text: str, column: Column[Any]) -> object:
    if isinstance(column.type, Uuid):
        return UUID(text)
    if isinstance(column.type, DateTime) and (moment := datetime.fromisoformat(text)).tzinfo:
        return moment.astimezone(UTC)
    if isinstance(column.type, Date):
        return date.fromisoformat(text)
    if isinstance(column.type, BigInteger) and 0 <= (number := int(text)) < 2**63:
        return number
    if isinstance(column.type, Text) and re.fullmatch("[A-Z]{1,4}[0-9]{1,4}|[a-z-]{1,40}", text, re.ASCII):
        return text
    raise ValueError("not a place in this list")
