"""Building beside: a projection's rows are made again in twins of its tables, which then take their place.

Readers keep the rows there are, and so do workers of an older version, until the twins have come as far. How far
they have come stands in `projection_build`, written with their rows, so that whoever comes next goes on from there.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from sqlalchemy import (
    ColumnElement,
    Connection,
    MetaData,
    Select,
    Table,
    Update,
    and_,
    delete,
    func,
    or_,
    select,
    text,
    update,
)
from sqlalchemy.dialects.postgresql import insert
from sqlalchemy.exc import OperationalError

from projections import parking
from projections.tables import projection_build

WAIT = "100ms"
LOCK_NOT_AVAILABLE = "55P03"


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


def take_over(
    connection: Connection, schema: str, name: str, version: int, tables: tuple[Table, ...], position: int
) -> None:
    """What was made anew, as far as a position, is now what is built beside, unless newer code builds there."""
    reached = {"version": version, "position": position, "begun_at": func.now()}
    mine = insert(projection_build).values(name=name, **reached).on_conflict_do_update(
        index_elements=[projection_build.c.name], set_=reached, where=projection_build.c.version <= version
    )  # fmt: skip
    if connection.scalar(mine.returning(projection_build.c.name)):
        parking.forget_beside(connection, name)
        connection.execute(text(f"SELECT {schema}.fd_made_beside(:names)"), {"names": _names(tables)})


def swap(connection: Connection, schema: str, name: str, tables: tuple[Table, ...]) -> bool:
    """Have the twins take the places of the tables that are read; False while somebody holds those.

    Whoever reads meanwhile waits for no longer than that is tried.
    """
    trial = connection.begin_nested()
    try:
        connection.exec_driver_sql(f"SET LOCAL lock_timeout = '{WAIT}'")
        connection.execute(text(f"SELECT {schema}.fd_serve(:names)"), {"names": _names(tables)})
    except OperationalError as error:
        if getattr(error.orig, "sqlstate", None) != LOCK_NOT_AVAILABLE:
            raise
        trial.rollback()
        return False
    trial.commit()
    parking.serve_beside(connection, name)
    connection.execute(delete(projection_build).where(projection_build.c.name == name))
    return True


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
    connection.execute(text(f"SELECT {schema}.fd_beside(:names, :wanted)"), {"names": _names(tables), "wanted": wanted})


def _names(tables: tuple[Table, ...]) -> list[str]:
    return [table.name for table in tables]


def _twin(table: Table) -> Table:
    return table.to_metadata(MetaData(schema="beside"), schema="beside")


def _same(table: Table, twin: Table) -> list[ColumnElement[bool]]:
    return [table.c[key.name] == twin.c[key.name] for key in table.primary_key]
