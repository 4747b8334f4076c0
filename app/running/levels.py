"""How much there is of what an operator watches, looked at when it is asked for: by `/metrics`, and over OTLP.

What the database knows is the same whichever process tells it, so a dashboard takes the largest. Looking is kept short
and seldom: one connection, a few statements an authority, at most once in `SELDOM` seconds.
"""

import threading
import time
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

import psycopg

from app.base import logs
from app.base.clock import Clock
from app.base.measures import Labels, Level, Reading, counted
from app.base.version import VERSION
from app.record import authorities, registry
from app.record.journal import Journal
from domain.frozen import frozen
from migrations import Tenant
from projections import ledger

if TYPE_CHECKING:
    from app.reading.replicas import Replicas

SELDOM = 10.0
PATIENCE = 5.0  # seconds a statement may take

UP = Level("frontdoor_database_up", "Whether the database answered when it was last looked at.")
BUILD = Level("frontdoor_build_info", "Which version this is.", ("version",))
IN_FLIGHT = Level("frontdoor_requests_in_flight", "Requests that are being answered.")
POOL = Level("frontdoor_pool", "Database connections of this process for commands and reads of cases.", ("state",))
REPLICA = Level("frontdoor_replica_used", "Whether a read replica answers lists of this process.", ("replica",))
REPLICA_BEHIND = Level("frontdoor_replica_behind_seconds", "How far a read replica is behind.", ("replica",))
REMEMBERED = Level("frontdoor_remembered_bytes", "What the events take that this process remembers, at most.")
LOG = Level("frontdoor_log_events", "Events in a log.", ("authority", "log"))
BEHIND = Level("frontdoor_projection_behind_events", "Events a projection has not taken.", ("authority", "projection"))
BEHIND_FOR = Level(
    "frontdoor_projection_behind_seconds", "Since when the first of them is recorded.", ("authority", "projection")
)
STOPPED = Level("frontdoor_projection_stopped", "Whether it cannot write its tables.", ("authority", "projection"))
BUILDING = Level("frontdoor_projection_building", "Whether it is being built beside.", ("authority", "projection"))
PARKED = Level(
    "frontdoor_parked_streams", "Streams that wait with an event, by what they want.", ("authority", "wants")
)
LATE = Level("frontdoor_clocks_late", "Clocks of which there is something to tell that is not told.", ("authority",))
LATE_BY = Level("frontdoor_clocks_late_seconds", "How long the oldest of them has waited.", ("authority",))
NOTICES = Level("frontdoor_notices", "Notices that were not sent, by how they stand.", ("authority", "standing"))
NOTICE_WAITS = Level("frontdoor_notice_waits_seconds", "How long the oldest notice waits that is due.", ("authority",))
WEBHOOKS = Level("frontdoor_webhooks", "Webhooks by their state.", ("authority", "state"))
WEBHOOK_FAILS = Level("frontdoor_webhook_fails_seconds", "For how long the longest failing one fails.", ("authority",))
EXCHANGES = Level(
    "frontdoor_exchanges",
    "Exchanges with the case-management system that are not done, by how they stand.",
    ("authority", "standing"),
)
TRACING_ALONE = Level(
    "frontdoor_tracing_left_alone", "Whether the service that traces NHS numbers is left alone.", ("authority",)
)
ALONE = Level("frontdoor_case_management_left_alone", "Whether that system is left alone.", ("authority",))
UNSEALED = Level("frontdoor_unsealed_events", "Events no signed checkpoint covers.", ("authority", "log"))
UNSEALED_FOR = Level("frontdoor_unsealed_seconds", "Since when the first of them is recorded.", ("authority", "log"))
CHECKPOINT_AGE = Level("frontdoor_checkpoint_age_seconds", "Since the newest checkpoint.", ("authority", "log"))
REFUSED = Level("frontdoor_seals_refused", "Seals refused as the log did not extend one.", ("authority", "log"))
KEY_AGE = Level("frontdoor_key_age_seconds", "Since a file of keys was last written.", ("authority", "key"))
CALENDAR = Level("frontdoor_calendar_days_left", "Days for which bank holidays are known.", ("calendar",))

LEVELS = (
    UP, BUILD, IN_FLIGHT, POOL, REMEMBERED, REPLICA, REPLICA_BEHIND, LOG, BEHIND, BEHIND_FOR, STOPPED, BUILDING, PARKED,
    LATE, LATE_BY, NOTICES, NOTICE_WAITS, WEBHOOKS, WEBHOOK_FAILS, EXCHANGES, ALONE, TRACING_ALONE, UNSEALED,
    UNSEALED_FOR,
    CHECKPOINT_AGE, REFUSED, KEY_AGE, CALENDAR,
)  # fmt: skip
"""Every level, in the order in which they are told."""

Found = Iterator[tuple[Level, Labels, float]]
Own = Callable[[], Iterable[tuple[Level, Labels, float]]]
log = logs.get(__name__)


@frozen(kw_only=True)
class Projection:
    """How far one has come. behind: events it has not taken, and for how many seconds the first of them stands."""

    authority: str
    projection: str
    version: int
    position: int
    state: str
    behind: int
    seconds: float
    building: bool

    @property
    def is_late(self) -> bool:
        """Whether somebody should look: it has stopped, or is a minute or more behind."""
        return self.state == ledger.STOPPED or self.seconds >= 60


class Levels:
    """What a process tells: what it counted, and how things stand. own: its own levels, of the process alone."""

    def __init__(self, conninfo: str, keys: Path, now: Clock, own: Own = lambda: ()) -> None:
        self._conninfo, self._keys, self._now, self._own = conninfo, keys, now, own
        self._looked_at: float | None = None
        self._looked: list[tuple[Level, Labels, float]] = []
        self._looking = threading.Lock()

    def readings(self) -> Iterator[Reading]:
        """Everything, with at least one value each."""
        yield from counted()
        values: dict[Level, dict[Labels, float]] = defaultdict(dict)
        for level, of, value in (*self._own(), *self._seldom()):
            values[level][of] = float(value)
        for level in LEVELS:
            if values[level]:
                yield level.reading(values[level])

    def _seldom(self) -> list[tuple[Level, Labels, float]]:
        with self._looking:
            if self._looked_at is None or time.monotonic() - self._looked_at >= SELDOM:
                self._looked = [*_about_us(), *_of_keys(self._keys), *self._of_the_record()]
                self._looked_at = time.monotonic()
            return self._looked

    def _of_the_record(self) -> list[tuple[Level, Labels, float]]:
        """What the database says; that it is not up, where it does not answer."""
        now = self._now()
        try:
            with looking(self._conninfo) as connection:
                slugs = registry.authorities(connection)
                found = [each for slug in slugs for each in of_an_authority(connection, Tenant(slug), now)]
        except psycopg.Error as error:
            log.warning("levels-not-read", **logs.failure(error))
            return [(UP, (), 0)]
        return [(UP, (), 1), *found, *_of_calendars(now.date())]


def of_a_service(journal: Journal, replicas: "Replicas | None", in_flight: Callable[[], int]) -> Found:
    """The levels of a process that serves."""
    pool = journal.pool()
    yield IN_FLIGHT, (), in_flight()
    yield POOL, ("most",), pool["pool_max"]
    yield POOL, ("idle",), pool["pool_available"]
    yield POOL, ("used",), pool["pool_size"] - pool["pool_available"]
    yield POOL, ("waited-for",), pool["requests_waiting"]
    yield REMEMBERED, (), journal.remembered
    for each in replicas.all if replicas else ():
        yield REPLICA, (each.name,), each.why is None
        if each.behind is not None:
            yield REPLICA_BEHIND, (each.name,), each.behind


def looking(conninfo: str) -> psycopg.Connection:
    """A connection to look at how things stand, which writes nothing and soon gives up."""
    options = f"-c statement_timeout={PATIENCE:.0f}s -c timezone=UTC"
    connection = psycopg.connect(conninfo, connect_timeout=2, options=options)
    connection.read_only = True  # as an option, it would be no session that `target_session_attrs=read-write` takes
    return connection


def projections(connection: psycopg.Connection, tenant: Tenant) -> list[Projection]:
    """How far an authority's projections have come, by name."""
    return [
        Projection(
            authority=tenant.slug, projection=name, version=version, position=position, state=state, behind=behind,
            seconds=seconds, building=building,
        )
        for name, version, position, state, behind, seconds, building in _rows(connection, tenant, _PROJECTIONS)
    ]  # fmt: skip


def notices(connection: psycopg.Connection, tenant: Tenant) -> list[tuple[str, str, str | None, int]]:
    """The notices of an authority, counted by how they stand and why those that failed did."""
    return [(tenant.slug, *row) for row in _rows(connection, tenant, _NOTICES)]


def of_an_authority(connection: psycopg.Connection, tenant: Tenant, now: datetime) -> Found:
    """How things stand in an authority's record. psycopg.Error."""
    slug = tenant.slug
    for each in projections(connection, tenant):
        of = (slug, each.projection)
        yield BEHIND, of, each.behind
        yield BEHIND_FOR, of, each.seconds
        yield STOPPED, of, each.state == ledger.STOPPED
        yield BUILDING, of, each.building
    for name, seal in (("events", tenant), ("reads", tenant.reads)):
        given = _rows(connection, seal, _SEALED, log=seal.log, seals=seal.seals)
        for newest, unsealed, since, age, refused in given:
            of = (slug, name)
            yield LOG, of, newest
            yield UNSEALED, of, unsealed
            yield UNSEALED_FOR, of, since
            yield REFUSED, of, refused
            if age is not None:
                yield CHECKPOINT_AGE, of, age
    ((late, late_by, waits, fails, alone, tracing, code, key),) = _rows(connection, tenant, _ONE, {"now": now})
    yield LATE, (slug,), late
    yield LATE_BY, (slug,), late_by
    yield NOTICE_WAITS, (slug,), waits
    yield WEBHOOK_FAILS, (slug,), fails
    yield ALONE, (slug,), alone
    yield TRACING_ALONE, (slug,), tracing
    yield PARKED, (slug, "code"), code
    yield PARKED, (slug, "key"), key
    for level, text in ((NOTICES, OPEN_NOTICES), (WEBHOOKS, _WEBHOOKS), (EXCHANGES, OPEN_EXCHANGES)):
        for stands, count in _rows(connection, tenant, text):
            yield level, (slug, stands), count


def _rows(
    connection: psycopg.Connection, tenant: Tenant, text: str, given: Mapping[str, Any] | None = None, **names: str
) -> list[tuple[Any, ...]]:
    with connection.transaction():
        connection.execute(f"SET LOCAL ROLE {tenant.reading}")
        return connection.execute(text.format(schema=tenant.schema, **names), given).fetchall()


def _about_us() -> Found:
    yield BUILD, (VERSION,), 1


def _of_keys(directory: Path) -> Found:
    """When the files of keys were last written: those that wrap and sign of each authority, and the issuer's."""
    files = {("", "issuer"): directory / "issuer.jwk"}
    for store in sorted(directory.glob("*/")):
        files |= {(store.name, "log"): store / "log.json", (store.name, "wrapping"): store / "wrapping"}
        if not files[store.name, "wrapping"].exists():
            files[store.name, "wrapping"] = store / "master"
    for of, file in files.items():
        try:
            yield KEY_AGE, of, time.time() - file.stat().st_mtime
        except OSError:
            continue


def _of_calendars(today: date) -> Found:
    for region, known in authorities.calendars().items():
        yield CALENDAR, (region,), (known.ends_on - today).days


_PROJECTIONS = """
SELECT name, version, position, state, newest - position,
    coalesce((SELECT greatest(extract(epoch FROM now() - recorded_at), 0)::float8 FROM {schema}.fd_events
        WHERE notification_id = position + 1), 0),
    EXISTS (SELECT FROM {schema}.projection_build AS building WHERE building.name = projection.name)
FROM {schema}.projection, (SELECT coalesce(max(notification_id), 0) AS newest FROM {schema}.fd_events) AS log
ORDER BY name
"""
_SEALED = """
SELECT newest, newest - sealed,
    coalesce((SELECT greatest(extract(epoch FROM now() - recorded_at), 0)::float8 FROM {log}
        WHERE notification_id = sealed + 1), 0),
    (SELECT extract(epoch FROM now() - max(signed_at))::float8 FROM {seals}_checkpoint),
    (SELECT count(*) FROM {seals}_seal_refused)
FROM (SELECT coalesce(max(notification_id), 0) AS newest FROM {log}) AS log,
    (SELECT coalesce(max(size), 0) AS sealed FROM {seals}_checkpoint) AS checkpoint
"""
_ONE = """
SELECT clocks.late, clocks.late_by,
    (SELECT coalesce(extract(epoch FROM %(now)s - min(coalesce(next_at, owed_at)))::float8, 0) FROM {schema}.notice
        WHERE standing IN ('owed', 'waiting') AND coalesce(next_at, owed_at) <= %(now)s),
    (SELECT coalesce(extract(epoch FROM %(now)s - min(failing_since))::float8, 0) FROM {schema}.fd_webhook
        WHERE state = 'enabled'),
    (SELECT count(*) FROM {schema}.breaker WHERE opened_at IS NOT NULL),
    (SELECT count(*) FROM {schema}.tracing_breaker WHERE opened_at IS NOT NULL),
    (SELECT count(DISTINCT stream) FROM {schema}.parked WHERE NOT beside AND error <> 'KeyLost'),
    (SELECT count(DISTINCT stream) FROM {schema}.parked WHERE NOT beside AND error = 'KeyLost')
FROM (SELECT count(*) AS late, coalesce(extract(epoch FROM %(now)s - min(next_at))::float8, 0) AS late_by
    FROM {schema}.deadline WHERE next_at <= %(now)s) AS clocks
"""
_NOTICES = """
SELECT standing, CASE WHEN standing = 'failed' THEN why END AS why, count(*) FROM {schema}.notice
GROUP BY 1, 2 ORDER BY 1, 2
"""
OPEN_NOTICES = """
SELECT standing, count(*) FROM {schema}.notice WHERE standing IN ('owed', 'waiting', 'failed') GROUP BY 1
"""
"""Those that are over grow with the record, and are not counted: indexes hold the others."""

OPEN_EXCHANGES = "SELECT standing, count(*) FROM {schema}.exchange WHERE standing <> 'done' GROUP BY 1"
_WEBHOOKS = "SELECT state, count(*) FROM {schema}.fd_webhook GROUP BY 1"
