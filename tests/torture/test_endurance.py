"""Two services and two workers for a long time, at half of what they can: nothing grows, nothing is lost or doubled.

`make endurance MINUTES=120`. One of each is killed now and then; the others are looked at, for as long as they live.
"""

import os
import socket
import statistics
import threading
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import ExitStack
from dataclasses import dataclass, field
from pathlib import Path
from random import Random
from secrets import token_hex

import httpx
import psutil  # type: ignore[import-untyped] # it has no stubs here
import psycopg
import pytest

from app.api.limits import Kind
from app.demo.postgres import Postgres
from app.record.keys import FileKeys
from app.running import worker
from migrations import Tenant
from projections import proving
from tests.app.operating import environment
from tests.faults.calling import STUCK_AFTER, Caller, calling, communications, counted, go_on
from tests.forked import Forked
from tests.serving import Database, configured, prepared
from tests.waiting import until

SECONDS = 60 * float(os.environ.get("MINUTES", "0.5"))
TELLING = 600.0
"""Seconds from which on it can be told whether something grows; what is lost or doubled is told of any."""

CALLERS = 4
LOOKS = 60
"""How often everything is looked at, at equal times."""

KILLS = 10
"""Looks from one that is killed to the next."""

UNHURRIED = 4.0
"""Seconds of as many contacts as are answered, by which it is seen how many can be worked off."""

TENANT = Tenant("925")
BEHIND = "SELECT max(notification_id) - (SELECT min(position) FROM la_925.projection) FROM la_925.fd_events"
CONNECTIONS = "SELECT count(*) FROM pg_stat_activity WHERE usename = 'frontdoor_service'"

MAY_GROW: Mapping[str, tuple[float, float]] = {
    "MiB of the service": (0.10, 24), "MiB of the worker": (0.10, 24), "files of the service": (0.10, 8),
    "files of the worker": (0.10, 8), "connections": (0.10, 8), "events behind": (0.10, 400),
}  # fmt: skip
"""By how much a line through the last three quarters of the time may rise: a share of what it was, and that much."""

Look = Mapping[str, float]


@dataclass
class Paced(Caller):
    """A caller who sends the next contact so many seconds after the last, or as soon as they can."""

    every: float = 0.0
    drawing: Random = field(default_factory=Random)

    def calls(self, stop: threading.Event) -> None:
        with httpx.Client(timeout=20) as client:
            due = time.monotonic() + self.drawing.random() * self.every
            while not stop.wait(max(0.0, due - time.monotonic())):
                self.sends(client, token_hex(8))
                due = max(due + self.every, time.monotonic())


@dataclass
class Running:
    """Two services and two workers. The first of each lives on."""

    database: Database
    sockets: Sequence[socket.socket]
    configuration: Path
    services: list[Forked] = field(default_factory=list)
    workers: list[Forked] = field(default_factory=list)

    def begin(self) -> None:
        """All four."""
        self.services += [self._service(number) for number in range(2)]
        self.workers += [self._worker() for _ in range(2)]

    def kill(self, *, a_service: bool) -> None:
        """The second of them, and begin another in its place."""
        each = (self.services if a_service else self.workers).pop()
        assert each.poll() is None, "it ended by itself"
        each.kill()
        each.wait(30)
        if a_service:
            self.services.append(self._service(1))
        else:
            self.workers.append(self._worker())

    def look(self) -> Look:
        """How much of everything there is."""
        found = {}
        for name, each in (("service", self.services[0]), ("worker", self.workers[0])):
            assert each.poll() is None, f"a {name} ended by itself"
            process = psutil.Process(each.pid)
            found[f"MiB of the {name}"] = process.memory_info().rss / 2**20
            found[f"files of the {name}"] = float(process.num_fds())
        with psycopg.connect(self.database.admin) as connection:
            for name, text in (("connections", CONNECTIONS), ("events behind", BEHIND)):
                ((found[name],),) = connection.execute(text).fetchall()
        return {name: float(found[name]) for name in MAY_GROW}

    def _service(self, number: int) -> Forked:
        log = self.database.directory / "service.log"
        return Forked("tests.serving", self.configuration, output=log, errors=log, listening=self.sockets[number])

    def _worker(self) -> Forked:
        bare = {name: value for name, value in os.environ.items() if not name.startswith("FRONTDOOR_")}
        log = self.database.directory / "worker.log"
        return Forked("app.cli", "work", environment=bare | environment(self.database), output=log, errors=log)


def grown(seen: Sequence[float]) -> float:
    """By how much a line through the last three quarters of what was seen rises."""
    last = seen[len(seen) // 4 :]
    return statistics.linear_regression(range(len(last)), last).slope * (len(last) - 1)


def growing(looks: Sequence[Look]) -> list[str]:
    """What grows by more than it may."""
    found = []
    for name, (share, much) in MAY_GROW.items():
        seen = [each[name] for each in looks]
        if (rose := grown(seen)) > share * statistics.median(seen) + much:
            found.append(f"{name} rose by {rose:,.1f}")
    return found


def table(looks: Sequence[Look]) -> Iterator[str]:
    """Medians by quarters of the time, and how the last three rise."""
    quarter = len(looks) // 4
    yield f"{'':24}" + "".join(f"{each:>10}" for each in ("first", "second", "third", "last", "rises by"))
    for name in MAY_GROW:
        seen = [each[name] for each in looks]
        medians = [statistics.median(seen[at : at + quarter]) for at in range(0, 4 * quarter, quarter)]
        yield f"{name:24}" + "".join(f"{each:10,.1f}" for each in (*medians, grown(seen)))


@pytest.fixture
def running(postgres: Postgres, tmp_path: Path) -> Iterator[Running]:
    database = prepared(postgres, tmp_path)
    with ExitStack() as stack:
        sockets = [stack.enter_context(socket.create_server(("127.0.0.1", 0), backlog=2048)) for _ in range(2)]
        made = Running(database, sockets, configured(database, quotas=dict.fromkeys(Kind, 10**9)))
        made.begin()
        yield made
        for each in (*made.services, *made.workers):
            each.kill()
            each.wait(30)


def test_what_grows_is_seen() -> None:
    flat: list[dict[str, float]] = [dict.fromkeys(MAY_GROW, 100.0 + number % 3) for number in range(LOOKS)]
    assert growing(flat) == []
    leaking = [each | {"connections": 100.0 + number} for number, each in enumerate(flat)]
    assert growing(leaking) == ["connections rose by 44.0"]
    warmed_up = [each | {"MiB of the worker": min(100.0, 10.0 * number)} for number, each in enumerate(flat)]
    assert growing(warmed_up) == []


def test_nothing_grows_and_nothing_is_lost_or_doubled(running: Running, capsys: pytest.CaptureFixture[str]) -> None:
    admin = running.database.admin
    before, drawing = communications(admin), Random(15)
    headers = {"Authorization": f"Bearer {running.database.tokens['partner']}"}
    addresses = [f"http://127.0.0.1:{each.getsockname()[1]}" for each in running.sockets]
    callers = [Paced(addresses[number % 2], headers, drawing=drawing) for number in range(CALLERS)]
    looks: list[Look] = []
    can = _can(callers, running)
    for each in callers:
        each.every = 2 * CALLERS / can
    with calling(callers):
        for number in range(LOOKS):
            time.sleep(SECONDS / LOOKS)
            looks.append(running.look())
            if number % KILLS == KILLS - 1:
                running.kill(a_service=drawing.random() < 0.5)
        go_on(callers)
    until(lambda: not running.look()["events behind"], STUCK_AFTER)
    count = counted(callers, admin, before)
    with capsys.disabled():
        print(f"\n{SECONDS / 60:,.1f} minutes, {can / 2:,.0f} contacts a second of {can:,.0f} they can: {count}")
        print(*table(looks), sep="\n")
    assert count.is_well
    assert _differing(running.database) == []
    if SECONDS >= TELLING:
        assert growing(looks) == []


def _can(callers: Sequence[Caller], running: Running) -> float:
    """How many contacts a second are recorded and worked off, of callers who call as often as they can."""
    began = time.monotonic()
    with calling(callers):
        go_on(callers)
        time.sleep(UNHURRIED)
    until(lambda: not running.look()["events behind"], STUCK_AFTER)
    return sum(len(each.acknowledged) for each in callers) / (time.monotonic() - began)


def _differing(database: Database) -> list[str]:
    """What in any read model is not what the log makes of it."""
    with worker.connected(database.url) as engine:
        ledger = worker.ledger(engine, TENANT, FileKeys(database.keys / TENANT.slug))
        again = [each.name for each in worker.PROJECTIONS if not each.once]
        return [each.what for name in again for each in proving.differences(ledger, name)]
