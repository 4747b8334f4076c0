"""Building beside: a projection's rows are made again in twins of its tables, and put in place at once.

Readers keep the rows there are, and so do workers of an older version, until the twins have come as far. How far
they have come stands in `projection_build`, written with their rows, so that whoever comes next goes on from there.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from sqlalchemy import (
    ColumnElement,
    Connection,
    Delete,
    MetaData,
    Select,
    Table,
    Update,
    and_,
    delete,
    exists,
    func,
    or_,
    select,
    text,
    update,
)
from sqlalchemy.dialects.postgresql import Insert, insert

from projections import parking
from projections.tables import projection_build


def translated(schema: str) -> dict[str, str]:
    """Where the tables of an authority's schema are, and the twins."""
    return {"authority": schema, "beside": f"{schema}_beside"}


def begin(
    connection: Connection, schema: str, name: str, version: int, tables: tuple[Table, ...], *, afresh: bool = False
) -> None:
    """Have a projection built beside. What is being built of this version already goes on, unless `afresh`."""
    again = {"version": version, "position": 0, "begun_at": func.now()}
    replaced = insert(projection_build).values(name=name, **again).on_conflict_do_update(
        index_elements=[projection_build.c.name],
        set_=again,
        where=projection_build.c.version < version + int(afresh),
    )  # fmt: skip
    if connection.scalar(replaced.returning(projection_build.c.name)):
        parking.forget_beside(connection, name)
        _twins(connection, schema, tables, wanted=True)


def moved(name: str, position: int) -> Update:
    """The twins' rows have come to a position."""
    return update(projection_build).where(projection_build.c.name == name).values(position=position)


def swap(connection: Connection, schema: str, name: str, tables: tuple[Table, ...]) -> None:
    """Make the rows that are read those of the twins; what is alike is not touched."""
    for table in tables:
        connection.execute(_gone(table))
        connection.execute(_changed(table))
    parking.serve_beside(connection, name)
    connection.execute(delete(projection_build).where(projection_build.c.name == name))
    _twins(connection, schema, tables, wanted=False)


@contextmanager
def in_the_twins(connection: Connection) -> Iterator[None]:
    """In this block the read models' tables are their twins."""
    places = connection.get_execution_options()["schema_translate_map"]
    connection.execution_options(schema_translate_map=places | {"authority": places["beside"]})
    try:
        yield
    finally:
        connection.execution_options(schema_translate_map=places)


def differing(table: Table) -> Select[Any]:
    """The primary keys of the rows that are not as their twins are, whether there is a row, and whether a twin."""
    twin, keys = _twin(table), [key.name for key in table.primary_key]
    both = table.outerjoin(twin, and_(*_same(table, twin)), full=True)
    there, made = (each.c[keys[0]].is_not(None) for each in (table, twin))
    differs = [table.c[column.name].is_distinct_from(twin.c[column.name]) for column in table.c]
    named = [func.coalesce(table.c[key], twin.c[key]).label(key) for key in keys]
    return select(*named, there.label("there"), made.label("made")).select_from(both).where(or_(*differs))


def _twins(connection: Connection, schema: str, tables: tuple[Table, ...], *, wanted: bool) -> None:
    names = [table.name for table in tables]
    connection.execute(text(f"SELECT {schema}.fd_beside(:names, :wanted)"), {"names": names, "wanted": wanted})


def _twin(table: Table) -> Table:
    return table.to_metadata(MetaData(schema="beside"), schema="beside")


def _same(table: Table, twin: Table) -> list[ColumnElement[bool]]:
    return [table.c[key.name] == twin.c[key.name] for key in table.primary_key]


def _gone(table: Table) -> Delete:
    twin = _twin(table)
    return delete(table).where(~exists().where(*_same(table, twin)))


def _changed(table: Table) -> Insert:
    twin = _twin(table)
    keys, names = [key.name for key in table.primary_key], [column.name for column in table.c]
    differs = [table.c[name].is_distinct_from(twin.c[name]) for name in names]
    there = select(*twin.c).select_from(twin.outerjoin(table, and_(*_same(table, twin)))).where(or_(*differs))
    new = insert(table).from_select(names, there)
    changing = {name: new.excluded[name] for name in names if name not in keys}
    if not changing:
        return new.on_conflict_do_nothing()
    return new.on_conflict_do_update(index_elements=keys, set_=changing)
