"""The worker: keeps every authority's projections up with its log, watches its clocks, and seals it.

`run` is a process of its own (`frontdoor work`) or a thread of the demo; any
number may run at once. A notification is a hint and saves waiting; looking every
half second is the guarantee. A database that goes away is waited for. Sealing has
a thread of its own, and so have the clocks, the notices, the webhooks, the
case-management systems and building rows anew, so that none waits for another.
"""

import asyncio
import threading
import time
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from contextlib import contextmanager
from functools import partial
from types import MappingProxyType
from uuid import UUID

import psycopg
from eventsourcing import persistence
from eventsourcing.persistence import PersistenceError
from psycopg.conninfo import make_conninfo
from sqlalchemy import Connection, Engine, create_engine
from sqlalchemy.exc import DataError, ProgrammingError

from app.base import clock, logs
from app.base.clock import Clock
from app.proof.sealing import Sealer, SealRefused
from app.record import attachments, drafts, erasure, lost, registry
from app.record.journal import recorded
from app.record.keys import KeyErased, KeyLost, KeyMissing, Keys, unseal
from app.record.recorder import CHANNEL, Logged, Recorder, heard
from app.record.stored_forms import stream_kind
from app.running import derived, exchange_serving, jobs, lost_keys, watching
from app.running.case_management import Systems
from app.running.channels import Post
from app.running.delivering import PostOffice
from app.running.jobs import Office
from app.running.pushing import Pushes, PushOffice
from app.running.tracing import Services
from app.running.waiting import AWAY, LOOK_FOR_AUTHORITIES_EVERY, Patience
from domain.facts import Recorded, Sealed
from migrations import ACTS, Tenant
from projections.audit_trail import AUDIT_TRAIL
from projections.case_list import CASE_LIST
from projections.challenges import CHALLENGES
from projections.child_index import CHILD_INDEX
from projections.concerns import CONCERNS
from projections.deadlines import DEADLINES
from projections.disclosures import DISCLOSURES
from projections.enquiries import ENQUIRIES
from projections.equality import EQUALITY
from projections.exchanges import EXCHANGES
from projections.feed import FEED
from projections.folded import Memory
from projections.forgetting import forget
from projections.fresh import Place
from projections.ledger import Ledger, Tools
from projections.news import Built, News, Parked
from projections.notices import NOTICES
from projections.parking import WANTS_A_KEY, Unreadable
from projections.proving import NotProvable
from projections.queues import QUEUE
from projections.requests import REQUESTS
from projections.retention import RETENTION
from projections.subject_requests import SUBJECT_REQUESTS

PROJECTIONS = (
    CASE_LIST, QUEUE, DEADLINES, CHALLENGES, ENQUIRIES, CONCERNS, CHILD_INDEX, REQUESTS, FEED, NOTICES, EXCHANGES,
    EQUALITY, DISCLOSURES, SUBJECT_REQUESTS, RETENTION, AUDIT_TRAIL,
)  # fmt: skip
"""Every projection, those that people wait for first."""

LOOK_EVERY = 0.5  # seconds without a hint
SEAL_EVERY = 10.0
HOLD_EVERY = 300.0  # seconds until it is looked again what is to be held against the log
REMEMBERED_TO_HOLD = 1_000
"""Events of the records that are remembered for it, a fifth of what whoever keeps up with the log has: it can wait."""

BUILD_EVERY = 5.0  # seconds until it is looked again what is to be built beside
STREAMS_AT_ONCE = 50
"""Streams that are read at once, of all that a batch goes on with: whole ones, and some are long."""

TAKE_UP_EVERY = 60.0  # seconds until streams that wait are tried again; all are when a worker starts

log = logs.get(__name__)


def run(
    conninfo: str,
    tenants: Callable[[], Iterable[Tenant]],
    keys: Callable[[Tenant], Keys],
    stop: threading.Event,
    sealer: Sealer | None = None,
    now: Clock = clock.now,
    *,
    post: Mapping[str, Post] = MappingProxyType({}),
    systems: Systems | None = None,
    services: Services | None = None,
    pages: str = "",
    pushes: Pushes | None = None,
) -> None:
    """Project, watch the clocks, send notices and webhooks, ask case-management systems, and seal, until `stop` is set.

    tenants: the authorities to serve, asked for now and then. keys: an authority's key store, for this thread alone.
    sealer: None leaves the sealing to others. post: how each authority's notices go, by its slug; of others they wait.
    systems: of each authority by its slug, of others our own index; None leaves the asking to others. services: that
    trace NHS numbers, of each authority by its slug. pages: this service's own address. pushes: how webhooks go; None
    leaves them to others.
    """
    building = threading.Thread(target=_outlive, args=(partial(_build, conninfo, tenants, keys, stop, now), stop))
    holding = threading.Thread(target=_outlive, args=(partial(_hold, conninfo, tenants, keys, stop), stop))
    sealing = threading.Thread(target=_seal, args=(conninfo, tenants, sealer, stop)) if sealer else None
    watch = threading.Thread(target=watching.run, args=(conninfo, tenants, keys, stop, now))
    offices: list[Callable[[], Office]] = []
    if post:
        offices.append(partial(PostOffice, conninfo, post, tenants, keys, now))
    if pushes:
        offices.append(partial(PushOffice, conninfo, pushes, tenants, keys, now))
    delivery = [threading.Thread(target=jobs.run, args=(make, stop)) for make in offices]
    exchange = None
    if systems is not None:
        serving = exchange_serving.serve(conninfo, systems, services or {}, tenants, keys, stop, now, pages)
        exchange = threading.Thread(target=asyncio.run, args=(serving,))
    beside = [thread for thread in (building, holding, watch, *delivery, exchange, sealing) if thread]
    for thread in beside:
        thread.start()
    try:
        _outlive(partial(_follow, conninfo, tenants, keys, stop), stop)
    finally:
        stop.set()
        for thread in beside:
            thread.join()


def _outlive(work: Callable[[], Iterator[None]], stop: threading.Event) -> None:
    """Work until told to stop, again and again when the database went away."""
    patience = Patience("worker-waits-for-the-database")
    while not stop.is_set():
        try:
            for _ in work():
                patience.answered()
        except AWAY as error:
            stop.wait(patience.after(error))


def registered(conninfo: str) -> list[Tenant]:
    """The authorities the registry names."""
    with psycopg.connect(conninfo) as connection:
        return [*map(Tenant, registry.authorities(connection))]


def procedures(conninfo: str) -> dict[str, str]:
    """By whose procedure each of them works, by their slugs."""
    with psycopg.connect(conninfo) as connection:
        return registry.procedures(connection)


def ledger(engine: Engine, tenant: Tenant, keys: Keys, memory: Memory | None = None) -> Ledger:
    """The projections of one authority. memory: the one that a thread's ledgers share."""

    def opened(sealed: Sealed) -> object | None:
        try:
            return unseal(keys, sealed)
        except KeyErased:
            return None

    def opens(logged: Logged) -> Recorded:
        entry = recorded(logged.row)
        if lost.slots_of(keys, [entry]):
            raise KeyLost
        return entry

    def report(news: News) -> None:
        told = {"authority": tenant.slug, "projection": news.name, "position": news.position}
        if isinstance(news, Built):
            log.info("projection-built" if news.served else "projection-is-built-beside", **told)
        elif isinstance(news, Parked):
            log.error("stream-parked", stored_event=news.event, exception=news.error, **told)
        else:
            log.error("projection-stopped", exception=news.error, **told)

    def log_in(connection: Connection) -> Recorder:
        driver = connection.connection.driver_connection
        assert isinstance(driver, psycopg.Connection)
        return Recorder.over(driver, tenant)

    def earlier(place: Place, streams: Collection[UUID], before: int) -> Iterator[Recorded]:
        assert isinstance(place, Connection)
        log, wanted = log_in(place), [*streams]
        for first in range(0, len(wanted), STREAMS_AT_ONCE):
            some = wanted[first : first + STREAMS_AT_ONCE]
            yield from (recorded(logged.row) for logged in log.select_streams(some, before))

    tools = Tools(
        recorded=opens,
        kind=stream_kind,
        open=opened,
        digest=keys.digest,
        destroy=partial(erasure.destroy, keys),
        earlier=earlier,
        memory=memory or Memory(),
    )
    return Ledger(
        engine, schema=tenant.schema, role=tenant.role, log=log_in, projections=PROJECTIONS, tools=tools, report=report
    )


@contextmanager
def connected(conninfo: str) -> Iterator[Engine]:
    """A SQLAlchemy engine of one connection. Its errors never show parameters."""
    connect = partial(psycopg.connect, make_conninfo(conninfo, options="-c timezone=UTC"))
    engine = create_engine("postgresql+psycopg://", creator=connect, pool_size=1, max_overflow=0, hide_parameters=True)
    try:
        yield engine
    finally:
        engine.dispose()


def _follow(
    conninfo: str, tenants: Callable[[], Iterable[Tenant]], keys: Callable[[Tenant], Keys], stop: threading.Event
) -> Iterator[None]:
    """Keep up, for as long as the database is there. Authorities that have more to read take turns."""
    with connected(conninfo) as engine, psycopg.connect(conninfo, autocommit=True) as listener:
        listener.execute(f"LISTEN {CHANNEL}")
        memory = Memory()
        ledgers: dict[str, Ledger] = {}
        behind: set[str] = set()
        look = look_for_authorities = time.monotonic()
        while not stop.is_set():
            if time.monotonic() >= look_for_authorities:
                serves = {tenant.schema: tenant for tenant in tenants()}
                ledgers = {schema: each for schema, each in ledgers.items() if schema in serves}
                ledgers |= _taken_up(engine, serves.values(), keys, memory, known=ledgers)
                look_for_authorities = time.monotonic() + LOOK_FOR_AUTHORITIES_EVERY
            if time.monotonic() >= look:
                behind = set(ledgers)
                look = time.monotonic() + LOOK_EVERY
            behind = {schema for schema in behind if _guarded(ledgers[schema].round)}
            behind |= heard(listener, 0 if behind else LOOK_EVERY) & ledgers.keys()
            yield


def _build(
    conninfo: str,
    tenants: Callable[[], Iterable[Tenant]],
    keys: Callable[[Tenant], Keys],
    stop: threading.Event,
    now: Clock,
) -> Iterator[None]:
    """Build beside what is to be built, batch by batch in turns; see what can be read again, and forget old drafts."""
    with connected(conninfo) as engine:
        memory = Memory()
        ledgers: dict[str, Ledger] = {}
        stores: dict[str, Keys] = {}
        take_up = time.monotonic()
        while not stop.is_set():
            serves = {tenant.schema: tenant for tenant in tenants()}
            new = _taken_up(engine, serves.values(), keys, memory, known=ledgers)
            ledgers = {schema: each for schema, each in ledgers.items() if schema in serves} | new
            due = time.monotonic() >= take_up
            for schema, each in (ledgers if due else new).items():
                store = stores[schema] = stores.get(schema) or keys(serves[schema])
                _guarded(partial(_close_the_lost, conninfo, serves[schema], store, each))
                _guarded(each.take_up)
                _guarded(partial(each.beside, partial(_sweep, serves[schema], store, now)))
            if due:
                take_up = time.monotonic() + TAKE_UP_EVERY
            yield
            while not stop.is_set() and sum(_guarded(each.build) for each in ledgers.values()):
                yield
            stop.wait(BUILD_EVERY)


def _hold(
    conninfo: str, tenants: Callable[[], Iterable[Tenant]], keys: Callable[[Tenant], Keys], stop: threading.Event
) -> Iterator[None]:
    """Hold what follows from the logs against them, part by part, once a day each, at a tenth of a core at most."""
    while not stop.wait(HOLD_EVERY):
        _guarded(partial(derived.hold, conninfo, ACTS, None, derived.ROWS, _slowly(stop)))
        for tenant in tenants():
            yield from _hold_one(conninfo, tenant, keys(tenant), stop)


def _hold_one(conninfo: str, tenant: Tenant, keys: Keys, stop: threading.Event) -> Iterator[None]:
    """The parts of one authority. What it took is let go of: it is not needed again before tomorrow."""
    with connected(conninfo) as engine:
        each = ledger(engine, tenant, keys, Memory(REMEMBERED_TO_HOLD))
        for part in derived.parts(each):
            if stop.is_set():
                return
            _guarded(partial(derived.hold, conninfo, tenant, each, part, _slowly(stop)))
            yield


def _slowly(stop: threading.Event) -> Callable[[int], None]:
    """To be called after every bit of long work: waits nine times as long as it took."""
    last = time.monotonic()

    def wait(_: int) -> None:
        nonlocal last
        if stop.wait(9 * (time.monotonic() - last)):
            raise NotProvable("this worker ends")
        last = time.monotonic()

    return wait


def _sweep(tenant: Tenant, store: Keys, now: Clock, connection: Connection) -> None:
    """Forget the drafts and the files on their way whose time is over, and the files of which a key was destroyed."""
    for text in (drafts.SWEPT, attachments.FORGOTTEN):
        connection.exec_driver_sql(text.format(schema=tenant.schema), {"now": now()})
    connection.exec_driver_sql(attachments.ERASED.format(schema=tenant.schema), attachments.taken_away(store))


def _close_the_lost(conninfo: str, tenant: Tenant, store: Keys, ledger: Ledger) -> None:
    """Have the records wait whose keys a restored key store does not hold."""
    with psycopg.connect(conninfo) as connection:
        found = lost_keys.newly_lost(Recorder.over(connection, tenant), store)
    for each in found:
        log.error("record-cannot-be-opened", authority=tenant.slug, stored_event=each.event, position=each.position)
    ledger.close([Unreadable(each.stream, each.version, each.position, each.event, WANTS_A_KEY) for each in found])


def _taken_up(
    engine: Engine,
    tenants: Iterable[Tenant],
    keys: Callable[[Tenant], Keys],
    memory: Memory,
    known: Collection[str],
) -> dict[str, Ledger]:
    """The ledgers of authorities not served yet. One whose role or tables are not there is left for the next look."""
    found: dict[str, Ledger] = {}
    for tenant in tenants:
        if tenant.schema not in known:
            store = keys(tenant)
            new = ledger(engine, tenant, store, memory)
            try:
                new.prepare()
                new.beside(partial(forget, communications={scope for scope, slot in store.erased() if slot == "child"}))
                found[tenant.schema] = new
            except (ProgrammingError, DataError) as error:
                log.warning("authority-not-ready", authority=tenant.slug, **logs.failure(error))
    return found


def _guarded(step: Callable[[], bool | None]) -> bool:
    """One step for an authority; whether there may be more. Keys or tables that are away hold up that one only."""
    try:
        return bool(step())
    except OSError as error:
        log.warning("projections-wait-for-the-keys", **logs.failure(error))
    except (ProgrammingError, persistence.ProgrammingError) as error:
        log.warning("projections-wait-for-their-tables", **logs.failure(error))
    return False


def _seal(conninfo: str, tenants: Callable[[], Iterable[Tenant]], sealer: Sealer, stop: threading.Event) -> None:
    """Seal whatever has news, every ten seconds, until `stop` is set."""
    patience = Patience("sealing-waits-for-the-database")
    while not stop.is_set():
        try:
            with psycopg.connect(conninfo, autocommit=True) as connection:
                while not stop.is_set():
                    _seal_one(connection, ACTS, sealer)
                    for tenant in tenants():
                        _seal_one(connection, tenant, sealer)
                        _seal_one(connection, tenant.reads, sealer)
                        if stop.is_set():
                            return
                    patience.answered()
                    stop.wait(SEAL_EVERY)
        except AWAY as error:
            stop.wait(patience.after(error))


def _seal_one(connection: psycopg.Connection, tenant: Tenant, sealer: Sealer) -> None:
    """What goes wrong with one log holds up that log's sealing only, until the next time."""
    try:
        sealer.follow(connection, tenant)
    except SealRefused:
        return  # told, and written down
    except (OSError, KeyMissing) as error:
        log.warning("sealing-waits-for-the-keys", authority=tenant.place, **logs.failure(error))
    except (psycopg.Error, PersistenceError) as error:
        if connection.broken:
            raise
        log.warning("authority-not-sealed", authority=tenant.place, **logs.failure(error))
