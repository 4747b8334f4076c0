"""Asking the read models: a page at a time, as an authority's role, and never longer than patience allows.

A page is found by its place in an index, never by counting, so the last page costs what the first does. A cursor is
that place, and opaque to callers.
"""

import asyncio
import base64
import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime
from functools import partial
from math import ceil
from typing import TYPE_CHECKING, Any, Generic, TypeVar
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
    tuple_,
)
from sqlalchemy.exc import InterfaceError, OperationalError, ProgrammingError
from sqlalchemy.exc import TimeoutError as PoolTimeout

from app.record.journal import CLOSED, DatabaseUnavailable, drop
from migrations import Tenant

if TYPE_CHECKING:
    from sqlalchemy.ext.asyncio import AsyncEngine

T = TypeVar("T")

PATIENCE = 4.0
"""Seconds for a connection, and for an answer."""

GRACE = 1.0  # seconds more for the server to say that it took too long
CANCELLED = "57014"


class NotACursor(ValueError):
    """A cursor that no page of this list gave."""


@dataclass(frozen=True, slots=True)
class Page(Generic[T]):
    """Some rows, and the cursor of those that follow; None at the end."""

    rows: Sequence[T]
    next: str | None


class Asking:
    """Connections on which queries are asked, each as the role of the authority it is about."""

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
                    hide_parameters=True,
                )
            )
        return self._engines[0]

    async def close(self) -> None:
        """Close the connections."""
        for engine in self._engines:
            await engine.dispose()

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
        rows = [*await self._rows(tenant, query.where(apart[0]) if apart else query)]
        for each in apart[1:]:
            rows += await self._rows(tenant, query.where(each))
        if apart[1:]:
            rows.sort(key=lambda row: tuple(row[column.name] for column in key), reverse=newest_first)
        more = len(rows) > limit
        return Page([read(row) for row in rows[:limit]], _cursor(rows[limit - 1], key) if more else None)

    async def _rows(self, tenant: Tenant, query: Select[Any]) -> Sequence[RowMapping]:
        """The rows of a query. A connection that was broken meanwhile is tried once more on another."""
        for last_try in (False, True):
            try:
                return await self._ask(tenant, query)
            except PoolTimeout:
                raise DatabaseUnavailable from None
            except (OperationalError, InterfaceError):
                if last_try:
                    raise DatabaseUnavailable from None
            except ProgrammingError as error:
                if getattr(error.orig, "sqlstate", None) == CLOSED:
                    raise DatabaseUnavailable from None
                raise
        raise AssertionError("unreachable")

    async def _ask(self, tenant: Tenant, query: Select[Any]) -> Sequence[RowMapping]:
        """The rows of a query. The server ends one that takes too long; a line that is silent even then is broken."""
        enter = (
            f"SET TRANSACTION READ ONLY; SET LOCAL ROLE {tenant.reading};"
            f" SET LOCAL statement_timeout = {round(self._patience * 1000)}"
        )
        options = {"schema_translate_map": {"authority": tenant.schema}}
        loop = asyncio.get_running_loop()
        async with self._engine.connect() as connection:
            line = (await connection.get_raw_connection()).driver_connection
            assert isinstance(line, AsyncConnection)
            silent = loop.call_later(self._patience + GRACE, drop, line)
            try:
                await connection.exec_driver_sql(enter)
                found = await connection.execute(query, execution_options=options)
            except OperationalError as error:
                if loop.time() >= silent.when() or getattr(error.orig, "sqlstate", None) == CANCELLED:
                    raise DatabaseUnavailable from None
                raise
            else:
                rows: Sequence[RowMapping] = found.mappings().all()
                return rows
            finally:
                silent.cancel()


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
