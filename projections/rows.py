"""Rows in, rows out: a batch reads the rows it touches at once, folds them in memory and writes them at once.

Values travel as one array for every column, so a statement's text is the same for one row and for thousands.
"""

from collections.abc import Collection, Mapping
from functools import cache
from typing import Any
from uuid import UUID

from sqlalchemy import (
    ARRAY,
    Column,
    ColumnElement,
    Connection,
    Delete,
    Select,
    Table,
    any_,
    bindparam,
    cast,
    delete,
    func,
    or_,
    select,
)
from sqlalchemy.dialects.postgresql import Insert, insert
from sqlalchemy.sql.selectable import TableValuedAlias

from domain.events import Sealed

Row = dict[str, Any]


def load(connection: Connection, table: Table, keys: Collection[UUID], by: str | None = None) -> list[Row]:
    """The rows whose column `by` (the primary key's first, unless named) is one of the keys."""
    if not keys:
        return []
    found = connection.execute(_selected(table, by or _key(table)[0]), {"keys": list(keys)})
    return [dict(row) for row in found.mappings()]


def save(connection: Connection, table: Table, rows: Collection[Row]) -> None:
    """Insert rows, or bring those there up to date; what has not changed is not written."""
    if rows:
        connection.execute(_upsert(table), {c.name: [row[c.name] for row in rows] for c in table.c})


def discard(connection: Connection, table: Table, rows: Collection[Row]) -> None:
    """Delete the rows with these primary keys."""
    if rows:
        connection.execute(_deleted(table), {name: [row[name] for row in rows] for name in _key(table)})


def sealed_fields(fields: Mapping[str, object]) -> dict[str, Any] | None:
    """The sealed ones of some fields, as JSON: the ciphertext, and where it stands in the log."""
    found = {name: _coordinates(value) for name, value in fields.items() if isinstance(value, Sealed)}
    return found or None


def sealed_values(stored: Mapping[str, Any] | None) -> dict[str, Sealed]:
    """The same, read back for a view to open."""
    return {
        name: Sealed(**{**value, "scope": UUID(value["scope"]), "stream": UUID(value["stream"])})
        for name, value in (stored or {}).items()
    }


def _coordinates(value: Sealed) -> dict[str, Any]:
    return {
        "scope": value.scope.hex,
        "stream": value.stream.hex,
        "version": value.version,
        "path": value.path,
        "slot": value.slot,
        "token": value.token,
    }


def _key(table: Table) -> list[str]:
    return [column.name for column in table.primary_key]


def _array(name: str, of: Column[Any]) -> ColumnElement[Any]:
    kind = ARRAY(of.type, dimensions=1)
    return cast(bindparam(name, type_=kind), kind)


def _given(table: Table, names: Collection[str]) -> TableValuedAlias:
    """The statement's parameters as a table: `unnest` of an array for every column."""
    arrays = (_array(name, table.c[name]) for name in names)
    return func.unnest(*arrays).table_valued(*names, name="given").render_derived()


@cache
def _selected(table: Table, by: str) -> Select[Any]:
    return select(table).where(table.c[by] == any_(_array("keys", table.c[by])))


@cache
def _upsert(table: Table) -> Insert:
    names = [column.name for column in table.c]
    new = insert(table).from_select(names, select(*_given(table, names).c))
    changing = {name: new.excluded[name] for name in names if name not in _key(table)}
    if not changing:
        return new.on_conflict_do_nothing()
    changed = or_(*(table.c[name].is_distinct_from(value) for name, value in changing.items()))
    return new.on_conflict_do_update(index_elements=_key(table), set_=changing, where=changed)


@cache
def _deleted(table: Table) -> Delete:
    given = _given(table, _key(table))
    return delete(table).where(*(table.c[name] == given.c[name] for name in _key(table)))
