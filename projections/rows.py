"""Rows in, rows out: a batch reads the rows it touches at once, folds them in memory and writes them at once.

Rows travel as one JSON text (half the work of an array for every column), so a statement is the same for one row and
for thousands.
"""

from collections.abc import Collection, Mapping
from datetime import timedelta
from functools import cache
from typing import Any
from uuid import UUID

import orjson
from sqlalchemy import (
    ARRAY,
    JSON,
    Delete,
    Select,
    Table,
    Text,
    any_,
    bindparam,
    cast,
    column,
    delete,
    func,
    or_,
    select,
)
from sqlalchemy.dialects.postgresql import Insert, insert
from sqlalchemy.sql.dml import ReturningInsert
from sqlalchemy.sql.selectable import TableValuedAlias

from domain.details import DetailsAmended
from domain.facts import Sealed
from projections.fresh import Fresh, Place

Row = dict[str, Any]


def load(place: Place, table: Table, keys: Collection[UUID], by: str | None = None) -> list[Row]:
    """The rows whose column `by` (the primary key's first, unless named) is one of the keys."""
    if not keys or isinstance(place, Fresh):
        return []
    found = place.execute(_selected(table, by or _key(table)[0]), {"keys": list(keys)})
    return [dict(row) for row in found.mappings()]


def save(place: Place, table: Table, rows: Collection[Row]) -> None:
    """Insert rows, or bring those there up to date; what has not changed is not written."""
    if isinstance(place, Fresh):
        place.rows[table.name].extend(rows)
    elif rows:
        place.execute(_upsert(table), {"rows": _json(rows)})


def add(place: Place, table: Table, rows: Collection[Row], name: str) -> None:
    """Add to a column of the rows with these primary keys; one that is not there begins at nought, and what comes to
    nought is gone.
    """
    if isinstance(place, Fresh):
        place.add(table, rows, name)
    elif rows:
        reached = place.execute(_added(table, name), {"rows": _json(rows)}).mappings()
        discard(place, table, [dict(row) for row in reached if not row[name]])


def discard(place: Place, table: Table, rows: Collection[Row]) -> None:
    """Delete the rows with these primary keys."""
    if isinstance(place, Fresh):
        assert not rows, "nothing stood there"
    elif rows:
        place.execute(_deleted(table), {"rows": _json([{name: row[name] for name in _key(table)} for row in rows])})


def sealed_fields(fields: Mapping[str, object]) -> dict[str, Any] | None:
    """The sealed ones of some fields, as JSON: the ciphertext, and where it stands in the log."""
    found = {name: _coordinates(value) for name, value in fields.items() if isinstance(value, Sealed)}
    return found or None


def amended(stored: Mapping[str, Any] | None, event: DetailsAmended, names: Collection[str]) -> dict[str, Any] | None:
    """Some sealed fields of a child's details after an amendment."""
    changed = {name: getattr(event.details, name) for name in names if name in event.changed}
    kept = {name: value for name, value in (stored or {}).items() if name not in changed}
    return {**kept, **(sealed_fields(changed) or {})} or None


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


def _json(rows: Collection[Row]) -> str:
    return orjson.dumps(list(rows), _plain, orjson.OPT_NON_STR_KEYS).decode()  # a column's name is more than a str


def _plain(value: object) -> str:
    """A value that JSON does not know, as PostgreSQL reads it. Of other kinds no column is."""
    if isinstance(value, bytes):
        return f"\\x{value.hex()}"
    if isinstance(value, timedelta):
        return str(value)
    raise TypeError(f"{type(value).__name__} is stored in no column")


def _given(table: Table, names: Collection[str]) -> TableValuedAlias:
    """The statement's rows as a table."""
    columns = (column(name, table.c[name].type) for name in names)
    rows = func.json_to_recordset(cast(bindparam("rows", type_=Text), JSON))
    return rows.table_valued(*columns, name="given").render_derived(with_types=True)


@cache
def _selected(table: Table, by: str) -> Select[Any]:
    kind = ARRAY(table.c[by].type)
    return select(table).where(table.c[by] == any_(cast(bindparam("keys", type_=kind), kind)))


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
def _added(table: Table, name: str) -> ReturningInsert[Any]:
    names = [column.name for column in table.c]
    new = insert(table).from_select(names, select(*_given(table, names).c))
    sums = {name: table.c[name] + new.excluded[name]}
    return new.on_conflict_do_update(index_elements=_key(table), set_=sums).returning(*table.c)


@cache
def _deleted(table: Table) -> Delete:
    given = _given(table, _key(table))
    return delete(table).where(*(table.c[name] == given.c[name] for name in _key(table)))
