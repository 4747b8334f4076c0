"""An authority moved to another database: `frontdoor authority move`.

Its logs are copied while it is served, again and again until little is left. Then it is closed for a moment: nobody can
take a role of it, and callers are told to come again (503). What came meanwhile and all that is made of the logs is
copied, each table is counted and hashed on both sides, and what a restored record is held to (`restore-check`) is held
against the copy. Only if all of it agrees is the authority opened there, and here it stays closed and says where it
went; else it is opened here again.
"""

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

import psycopg
from psycopg.conninfo import make_conninfo
from sqlalchemy import create_engine

import migrations
from app.base import unreached
from app.base.errors import CannotStart
from app.base.settings import Settings
from app.record import acts, moves, registry
from app.record.acts import By
from app.running import restore_check, setup
from app.running.doctor import Finding, Standing
from domain.frozen import frozen
from migrations import READER, REGISTRY, SERVICE, Tenant, planning

GROWS = {"fd_events": "notification_id", "fd_reads": "notification_id", "fd_idempotency": "last_id"}
"""What only grows, each with the position that says how far. Of the last, several rows may have the same."""

FEW = 500
"""Rows that a round may copy and be the last before it is closed."""
ROUNDS = 20
PATIENCE = 5.0
"""Seconds that transactions which began before may take until they are ended."""

Connection = psycopg.Connection[Any]
Say = Callable[[str], None]


@frozen(kw_only=True)
class Moved:
    """How a move ended. findings: what the copy was held to. closed_for: seconds that callers were sent away."""

    findings: tuple[Finding, ...]
    rows: int
    closed_for: float

    @property
    def is_done(self) -> bool:
        """Whether it is served there."""
        return all(each.standing is not Standing.WRONG for each in self.findings)


def move(
    settings: Settings, here: str, there: str, slug: str, to: str, by: By | None = None, say: Say = lambda _: None
) -> Moved:
    """Move an authority. here, there: the databases, as a role that may make roles and schemas and see who works.

    to: the address at which it is served there. CannotStart: it cannot be moved, and nothing was changed.
    """
    tenant = Tenant(slug)
    with _connected(here) as source, _connected(there) as target:
        row = _may_move(source, target, tenant, to)
        if row[-1] is None:
            _prepare(there, target, tenant, row, by)
            _nobody_is_taken_for_another(source, target, tenant)
            _copy_while_served(source, target, tenant, say)
            ended = _switch(settings, source, target, there, tenant, to, by, say)
            if not ended.is_done:
                _remove(target, tenant, by)
                return ended
        else:
            _has_arrived(target, tenant, to)
            ended = Moved(findings=(), rows=0, closed_for=0.0)
        with target.transaction():
            moves.open_here(target, tenant, by)
        return ended


def give_up(here: str, slug: str, by: By | None = None) -> None:
    """Open an authority again whose move was broken off. CannotStart: it is not closed, or is served elsewhere."""
    with _connected(here) as source, source.transaction():
        *_, closed_at, moved_to = _row(source, slug)
        if closed_at is None or moved_to is not None:
            raise CannotStart(f"It was moved to {moved_to}." if moved_to else "It is served from here.")
        moves.open_here(source, Tenant(slug), by)


@contextmanager
def _connected(url: str) -> Iterator[Connection]:
    """As whoever may see who works, and end it."""
    made = make_conninfo(url, options="-c timezone=UTC -c datestyle=ISO -c extra_float_digits=1")
    try:
        connection = psycopg.connect(made, autocommit=True)
    except psycopg.OperationalError as error:
        raise CannotStart(" ".join(unreached.why(error))) from None
    with connection:
        ((may,),) = connection.execute(
            "SELECT pg_has_role('pg_read_all_stats', 'USAGE') AND pg_has_role('pg_signal_backend', 'USAGE')"
        ).fetchall()
        if not may:
            raise CannotStart(
                "To move an authority takes a superuser, or a member of pg_monitor and pg_signal_backend."
            )
        yield connection


def _row(connection: Connection, slug: str) -> tuple[Any, ...]:
    """An authority's row of the registry. CannotStart: there is none."""
    text = f"SELECT slug, name, la_code, procedure, closed_at, moved_to FROM {REGISTRY}.authority WHERE slug = %s"
    try:
        rows = connection.execute(text, [slug]).fetchall()
    except (psycopg.errors.UndefinedTable, psycopg.errors.UndefinedColumn):
        raise CannotStart(setup.MIGRATE) from None
    if not rows:
        raise CannotStart("There is no such authority.")
    return tuple(rows[0])


def _may_move(source: Connection, target: Connection, tenant: Tenant, to: str) -> tuple[Any, ...]:
    """Its row of the registry. CannotStart: why it cannot be moved there."""
    row = _row(source, tenant.slug)
    if _cluster(source) == _cluster(target):
        raise CannotStart("Both databases are of one cluster, which has roles in common: name one of another.")
    if row[-1] not in {None, to}:
        raise CannotStart(f"It was moved to {row[-1]}.")
    if tenant.schema not in _schemas(source):
        raise CannotStart(setup.MIGRATE)
    if _version(source, tenant) != planning.head("authority"):
        raise CannotStart(setup.MIGRATE)
    if source.execute(f"SELECT FROM {tenant.schema}.projection_build").fetchone():
        raise CannotStart("Lists are being built beside: `frontdoor projections status` says when that is done.")
    return row


def _cluster(connection: Connection) -> int:
    """By what one cluster is told from another."""
    ((identifier,),) = connection.execute("SELECT system_identifier FROM pg_control_system()").fetchall()
    return int(identifier)


def _schemas(connection: Connection) -> set[str]:
    return {name for (name,) in connection.execute("SELECT nspname FROM pg_namespace")}


def _version(connection: Connection, tenant: Tenant) -> str:
    ((version,),) = connection.execute(f"SELECT version_num FROM {tenant.schema}.fd_revision").fetchall()
    return str(version)


def _prepare(there: str, target: Connection, tenant: Tenant, row: tuple[Any, ...], by: By | None) -> None:
    """An empty place for it, closed. What an earlier attempt left is removed. CannotStart: it is served there."""
    setup.migrate(there, by=by)
    text = f"SELECT closed_at, moved_to FROM {REGISTRY}.authority WHERE slug = %s"
    for closed_at, moved_to in target.execute(text, [tenant.slug]).fetchall():
        if closed_at is None or moved_to is not None:
            raise CannotStart("There is an authority of that slug in the other database.")
    _remove(target, tenant, by)
    engine = create_engine("postgresql+psycopg://", creator=lambda: psycopg.connect(there), hide_parameters=True)
    with engine.begin() as connection:
        migrations.upgrade_authority(connection, tenant)
        driver = connection.connection.driver_connection
        assert isinstance(driver, psycopg.Connection)
        _, name, code, procedure, *_ = row
        registry.add_authority(driver, tenant.slug, name, code, procedure, by)
        moves.close(driver, tenant, by)
    engine.dispose()


def _remove(target: Connection, tenant: Tenant, by: By | None) -> None:
    """Leave nothing of an attempt over there."""
    with target.transaction():
        target.execute(f"DROP SCHEMA IF EXISTS {tenant.schema}, {tenant.schema}_beside, {tenant.schema}_made CASCADE")
        for table, mine in {**_registered(tenant), "authority": f"slug = '{tenant.slug}'"}.items():
            named = _named(target, table, mine)
            target.execute(f"DELETE FROM {REGISTRY}.{table} WHERE {mine}")
            for key in named:
                acts.on_row(target, f"{table}-left", table, *key, by=by)


def _nobody_is_taken_for_another(source: Connection, target: Connection, tenant: Tenant) -> None:
    """CannotStart: a client of the other database has the id of one of its own."""
    text = f"SELECT issuer, client_id FROM {REGISTRY}.client WHERE authority "
    known = {*target.execute(text + "<> %s", [tenant.slug])}
    if taken := sorted(known & {*source.execute(text + "= %s", [tenant.slug])}):
        raise CannotStart(f"In the other database, {taken[0][1]} is a client of another authority.")


def _has_arrived(target: Connection, tenant: Tenant, to: str) -> None:
    """CannotStart: what was moved waits there no more to be opened."""
    *_, closed_at, moved_to = _row(target, tenant.slug)
    if closed_at is None or moved_to is not None:
        raise CannotStart(f"It was moved to {to}.")


def _copy_while_served(source: Connection, target: Connection, tenant: Tenant, say: Say) -> None:
    """Copy what only grows, round after round, until little is left."""
    for number in range(1, ROUNDS + 1):
        with _at_one_moment(source), target.transaction():
            rows = sum(_grow(source, target, tenant, table) for table in GROWS)
            if number == 1:
                target.execute(f"ANALYZE {', '.join(f'{tenant.schema}.{table}' for table in GROWS)}")
        say(f"Round {number}: {rows:,} rows of the logs are copied.")
        if rows <= FEW:
            return


def _switch(
    settings: Settings,
    source: Connection,
    target: Connection,
    there: str,
    tenant: Tenant,
    to: str,
    by: By | None,
    say: Say,
) -> Moved:
    """Close it here, copy the rest, compare, and say here where it went; or open it here again."""
    closed = time.monotonic()
    with source.transaction():
        moves.close(source, tenant, by)
    try:
        _is_closed(source, tenant)
        say("It is closed here: callers are told to come again.")
        _wait_for_who_is_at_work(source)
        with _at_one_moment(source), target.transaction():
            rows = sum(_copied(source, target, tenant, table) for table in _tables(source, tenant))
            _bring_registry(source, target, tenant, by)
            findings = [*_compared(source, target, tenant)]
        elsewhere = settings.model_copy(update={"database_url": there, "reading_database_url": None})
        findings += restore_check.compared(elsewhere, tenant.slug, {})
        ended = Moved(findings=tuple(findings), rows=rows, closed_for=time.monotonic() - closed)
        with source.transaction():
            moves.moved(source, tenant, to, by) if ended.is_done else moves.open_here(source, tenant, by)
    except BaseException:
        with source.transaction():
            moves.open_here(source, tenant, by)
        raise
    return ended


def _is_closed(source: Connection, tenant: Tenant) -> None:
    """CannotStart: a role of it can be taken still."""
    if not moves.is_closed(source, tenant):
        raise CannotStart(f"A role of it was granted to {SERVICE} or {READER} by somebody else: revoke it first.")


def _wait_for_who_is_at_work(source: Connection) -> None:
    """Until whoever may have taken a role of it before has ended; who takes long is ended, and is told so by that."""
    ((closed_at,),) = source.execute("SELECT clock_timestamp()").fetchall()
    deadline = time.monotonic() + PATIENCE
    asked = (
        "FROM pg_stat_activity WHERE datname = current_database() AND usename IN (%s, %s) AND xact_start <= %s",
        (SERVICE, READER, closed_at),
    )
    while source.execute("SELECT " + asked[0], asked[1]).fetchone():
        if time.monotonic() > deadline:
            source.execute("SELECT pg_terminate_backend(pid) " + asked[0], asked[1])
        time.sleep(0.01)


@contextmanager
def _at_one_moment(source: Connection) -> Iterator[None]:
    with source.transaction():
        source.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY")
        yield


def _tables(connection: Connection, tenant: Tenant) -> list[str]:
    """Every table of it but the one that says its version."""
    rows = connection.execute(
        "SELECT relname FROM pg_class WHERE relnamespace = %s::regnamespace AND relkind = 'r'"
        " AND relname <> 'fd_revision' ORDER BY relname",
        [tenant.schema],
    )
    return [name for (name,) in rows]


def _columns(connection: Connection, table: str) -> str:
    rows = connection.execute(
        "SELECT quote_ident(attname) FROM pg_attribute WHERE attrelid = %s::regclass AND attnum > 0"
        " AND NOT attisdropped AND attgenerated = '' ORDER BY attnum",
        [table],
    )
    return ", ".join(name for (name,) in rows)


def _grow(source: Connection, target: Connection, tenant: Tenant, table: str) -> int:
    """Copy what came to a table that only grows."""
    position, name = GROWS[table], f"{tenant.schema}.{table}"
    ((last,),) = target.execute(f"SELECT coalesce(max({position}), 0) FROM {name}").fetchall()
    if table == "fd_idempotency":
        return _added(source, target, name, f"{position} >= {last}")
    return _streamed(source, target, name, f"{position} > {last}")


def _copied(source: Connection, target: Connection, tenant: Tenant, table: str) -> int:
    """Copy a table: the rest of one that only grows, another whole."""
    if table in GROWS:
        return _grow(source, target, tenant, table)
    name = f"{tenant.schema}.{table}"
    target.execute(f"DELETE FROM {name}")  # what migrations put there
    rows = _streamed(source, target, name, "true")
    target.execute(f"ANALYZE {name}")
    for column, last in _counters(source, name):
        target.execute("SELECT setval(pg_get_serial_sequence(%s, %s), %s)", (name, column, last))
    return rows


def _counters(source: Connection, name: str) -> list[tuple[str, int]]:
    """The columns that count by themselves, and how far each has come."""
    rows = source.execute(
        "SELECT attname, pg_sequence_last_value(pg_get_serial_sequence(%s, attname)::regclass) FROM pg_attribute"
        " WHERE attrelid = %s::regclass AND attidentity <> ''",
        (name, name),
    ).fetchall()
    return [(column, last) for column, last in rows if last is not None]


def _added(source: Connection, target: Connection, name: str, where: str) -> int:
    """Copy rows of a table; of those that are there already, none."""
    target.execute(f"CREATE TEMP TABLE arriving (LIKE {name}) ON COMMIT DROP")
    _streamed(source, target, name, where, into="arriving")
    done = target.execute(f"INSERT INTO {name} SELECT * FROM arriving ON CONFLICT DO NOTHING")
    target.execute("DROP TABLE arriving")
    return done.rowcount


def _streamed(source: Connection, target: Connection, name: str, where: str, into: str | None = None) -> int:
    """Copy rows of a table as PostgreSQL writes them; how many. into: another table over there."""
    columns = _columns(source, name)
    with source.cursor() as reading, target.cursor() as writing:
        with (
            reading.copy(f"COPY (SELECT {columns} FROM {name} WHERE {where}) TO STDOUT (FORMAT BINARY)") as rows,
            writing.copy(f"COPY {into or name} ({columns}) FROM STDIN (FORMAT BINARY)") as taken,
        ):
            for block in rows:
                taken.write(block)
        return writing.rowcount


def _compared(source: Connection, target: Connection, tenant: Tenant) -> Iterator[Finding]:
    """Whether every table holds the same on both sides."""
    about, rows, tables = f"{tenant.slug} copy", 0, _tables(source, tenant)
    for table in tables:
        text = _HELD.format(table=f"{tenant.schema}.{table}")
        (was,), (is_there,) = source.execute(text).fetchall(), target.execute(text).fetchall()
        rows += was[0]
        if was != is_there:
            seen = f"{table} held {was[0]:,} rows, and {is_there[0]:,} came, or others."
            yield Finding(about=about, standing=Standing.WRONG, seen=seen, do="Move it again.")
    yield Finding(
        about=about, standing=Standing.WELL, seen=f"{len(tables)} tables of {rows:,} rows were held against it."
    )


def _bring_registry(source: Connection, target: Connection, tenant: Tenant, by: By | None) -> None:
    """Have its clients call there, with the tokens they hold, and its people stay signed in."""
    for table, mine in reversed(_registered(tenant).items()):
        _added(source, target, f"{REGISTRY}.{table}", mine)
        for key in _named(target, table, mine):
            acts.on_row(target, f"{table}-arrived", table, *key, by=by)


def _named(connection: Connection, table: str, mine: str) -> list[tuple[str, ...]]:
    """What names its rows of a table of the registry, where what is done to them is an act."""
    if table not in acts.TABLES:
        return []
    columns = ", ".join(acts.TABLES[table])
    return connection.execute(f"SELECT {columns} FROM {REGISTRY}.{table} WHERE {mine} ORDER BY {columns}").fetchall()


def _registered(tenant: Tenant) -> dict[str, str]:
    """The tables of the registry that say something of an authority, and which rows do; its clients last."""
    mine = f"authority = '{tenant.slug}'"
    calls = f"(issuer, client_id) IN (SELECT issuer, client_id FROM {REGISTRY}.client WHERE {mine})"
    signs_in = f"client_id IN (SELECT client_id FROM {REGISTRY}.client WHERE {mine})"
    return {"assertion": calls, "session": signs_in, "provider": mine, "client": mine}


_HELD = "SELECT count(*), coalesce(sum(hashtextextended(held::text, 0)::numeric), 0) FROM {table} AS held"
