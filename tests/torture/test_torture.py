"""What can befall the service and its database, under load: nothing acknowledged is lost, doubled or stuck.

`make torture`; `make torture ROUNDS=40` goes on for about half an hour.
"""

import json
import os
import signal
import socket
import subprocess
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack, contextmanager, suppress
from dataclasses import dataclass, replace
from pathlib import Path
from random import Random
from uuid import uuid4

import httpx
import psycopg
import pytest

from app.demo.postgres import Postgres
from tests.app.demonstration import said
from tests.app.operating import environment
from tests.faults.calling import STUCK_AFTER, Caller, calling, communications, counted, go_on
from tests.faults.proxy import Fault, Proxy
from tests.forked import Forked
from tests.places import reachable
from tests.serving import Database, configured, prepared
from tests.waiting import until

ROUNDS = int(os.environ.get("ROUNDS", "3"))
CALLERS = 3
DISK = 400 * 2**20
NO_DATABASE = 2
ACCEPTING = 1.0
"""Seconds a commit may take before its outcome is unknown."""


@dataclass
class Town:
    """A database that may be tortured, two service processes at a socket each, and a worker. disk: its, if one is."""

    server: Postgres
    database: Database
    proxy: Proxy
    sockets: tuple[socket.socket, ...]
    moved: Path
    disk: Path | None
    drawing: Random
    services: list[Forked]
    worker: Forked

    @property
    def addresses(self) -> list[str]:
        """Where the service is. Who connects while a process is not there waits for the next."""
        return [f"http://127.0.0.1:{each.getsockname()[1]}" for each in self.sockets]

    def begun(self, number: int) -> Forked:
        """A service's process."""
        configuration = configured(self.database, url=self.proxy.url, patience=ACCEPTING, moved=self.moved)
        log = self.database.directory / "service.log"
        return Forked("tests.serving", configuration, output=log, errors=log, listening=self.sockets[number])

    def works(self) -> Forked:
        """A worker."""
        bare = {name: value for name, value in os.environ.items() if not name.startswith("FRONTDOOR_")}
        log = self.database.directory / "worker.log"
        return Forked("app.cli", "work", environment=bare | environment(self.database), output=log, errors=log)

    def waits(self) -> None:
        """A moment, of any length."""
        time.sleep(self.drawing.random() * 0.5)


@contextmanager
def disk(place: Path) -> Iterator[Path | None]:
    """A file system of its own for the database, where root may mount one."""
    mounted = place / "disk"
    mounted.mkdir()
    command = ["mount", "-t", "tmpfs", "-o", f"size={DISK},mode=755", "tmpfs", str(mounted)]
    if os.geteuid() or subprocess.run(command, capture_output=True, check=False).returncode:
        yield None
        return
    yield mounted
    subprocess.run(["umount", "--lazy", str(mounted)], check=True)


@pytest.fixture(scope="module")
def town(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Town]:
    with ExitStack() as stack:
        place = stack.enter_context(reachable())
        mounted = stack.enter_context(disk(place))
        server = Postgres((mounted or place) / "postgres")
        server.start()
        stack.callback(server.remove)
        directory = tmp_path_factory.mktemp("torture")
        database = prepared(server, directory)
        proxy = stack.enter_context(Proxy(database.url))
        sockets = tuple(stack.enter_context(socket.create_server(("127.0.0.1", 0), backlog=2048)) for _ in range(2))
        moved = directory / "moved"
        moved.write_text("0")
        made = Town(server, database, proxy, sockets, moved, mounted, Random(7), [], None)  # type: ignore[arg-type]
        made.services, made.worker = [made.begun(number) for number in range(2)], made.works()
        yield made
        for each in (*made.services, made.worker):
            each.kill()
            each.wait(30)


def kills_a_service(town: Town) -> None:
    number = town.drawing.randrange(2)
    town.services[number].kill()
    town.services[number].wait(30)
    town.services[number] = town.begun(number)


def kills_the_worker(town: Town) -> None:
    town.worker.kill()
    town.worker.wait(30)
    town.worker = town.works()


def signalled(server: Postgres, number: signal.Signals) -> None:
    """Send it to PostgreSQL's first process, and to all that it has begun."""
    assert server.pid
    known = {int(each.parent.name): each.read_text().rpartition(")")[2].split()[1] for each in _stats()}
    for pid in (server.pid, *(pid for pid, parent in known.items() if parent == str(server.pid))):
        with suppress(ProcessLookupError):
            os.kill(pid, number)


def _stats() -> Iterator[Path]:
    return (each for each in Path("/proc").glob("[0-9]*/stat") if each.exists())


def cuts_the_power(town: Town) -> None:
    """Every process of PostgreSQL at once. What the kernel holds for the disk is written still: no test loses that."""
    signalled(town.server, signal.SIGSTOP)
    signalled(town.server, signal.SIGKILL)
    until(lambda: town.server.pid is None, STUCK_AFTER)
    town.server.start()


def kills_a_session(town: Town) -> None:
    """One of PostgreSQL's processes: it ends all sessions and replays its log."""
    until(lambda: one_is_killed(town), STUCK_AFTER)


def one_is_killed(town: Town) -> bool:
    """Whether there was one, which had not ended meanwhile."""
    with psycopg.connect(town.database.admin) as connection:
        rows = connection.execute("SELECT pid FROM pg_stat_activity WHERE usename = 'frontdoor_service'").fetchall()
    with suppress(ProcessLookupError):
        for (pid,) in town.drawing.sample(rows, min(len(rows), 1)):
            os.kill(pid, signal.SIGKILL)
            return True
    return False


def pauses_the_database(town: Town) -> None:
    """Nothing of it answers for longer than anybody waits."""
    signalled(town.server, signal.SIGSTOP)
    time.sleep(2 * ACCEPTING)
    signalled(town.server, signal.SIGCONT)


def cuts_the_line_in_a_commit(town: Town) -> None:
    fault = town.drawing.choice([*Fault])
    town.proxy.next_time(fault, b"fd_append")
    assert town.proxy.struck.wait(60)


def fills_the_disk(town: Town) -> None:
    """Until nothing can be written; then there is room again, and whoever looks after it starts what has ended."""
    if town.disk is None:
        pytest.skip("only root can mount a file system to fill")
    filling = town.disk / "filling"
    with filling.open("wb", buffering=0) as file, suppress(OSError):
        while True:
            file.write(b"\0" * 2**16)
    time.sleep(2.0)
    filling.unlink()
    until(lambda: stands(town), STUCK_AFTER)


def stands(town: Town) -> bool:
    """Whether the database answers; one that has ended is started."""
    if town.server.pid is None:
        town.server.start()
    with suppress(psycopg.OperationalError), psycopg.connect(town.database.admin, connect_timeout=2):
        return True
    return False


def hides_the_keys(town: Town) -> None:
    here, hidden = town.database.keys / "925", town.database.keys / "hidden"
    here.rename(hidden)
    time.sleep(1.0)
    hidden.rename(here)


def puts_the_clock_back(town: Town) -> None:
    shows(town.moved, -3600)
    time.sleep(1.0)
    shows(town.moved, 0)


def shows(moved: Path, ahead: int) -> None:
    """Have the clock so many seconds ahead, whole for whoever reads it meanwhile."""
    part = moved.with_suffix(".part")
    part.write_text(str(ahead))
    part.replace(moved)


FAULTS: dict[str, Callable[[Town], None]] = {
    "kill -9 of a service": kills_a_service,
    "kill -9 of the worker": kills_the_worker,
    "power cut of the database": cuts_the_power,
    "kill -9 of a session": kills_a_session,
    "database paused": pauses_the_database,
    "line cut in COMMIT": cuts_the_line_in_a_commit,
    "full disk": fills_the_disk,
    "keys missing": hides_the_keys,
    "clock an hour back": puts_the_clock_back,
}


@pytest.mark.parametrize("fault", FAULTS)
def test_nothing_is_lost_doubled_or_stuck(fault: str, town: Town, capsys: pytest.CaptureFixture[str]) -> None:
    before = communications(town.database.admin)
    token = f"Bearer {town.database.tokens['partner']}"
    callers = [Caller(town.addresses[number % 2], {"Authorization": token}) for number in range(CALLERS)]
    with calling(callers):
        go_on(callers)
        for _ in range(ROUNDS):
            town.waits()
            FAULTS[fault](town)
            go_on(callers)
    count = counted(callers, town.database.admin, before)
    answers = {code: number for each in callers for code, number in each.answers.items() if code not in {201, 503}}
    with capsys.disabled():
        print(f"\n{fault:26}{ROUNDS:4} times: {count}")
    assert count.is_well
    assert answers == {}
    _what_is_wrong_is_seen(callers, town.database.admin, before)


def _what_is_wrong_is_seen(callers: list[Caller], admin: str, before: int) -> None:
    """A contact too many is doubled, and an answer that the log does not know is lost."""
    (moment, text), *_ = callers[0].acknowledged
    assert (
        counted([*callers[1:], replace(callers[0], acknowledged=callers[0].acknowledged[1:])], admin, before).doubled
        == 1
    )
    told = json.loads(text)
    told["recorded"][0]["leaf"] = told["recorded"][1]["leaf"]
    assert counted([replace(callers[0], acknowledged=[(moment, json.dumps(told))])], admin, before).lost == 1


def test_two_who_send_the_same_at_once_are_told_the_same(town: Town, capsys: pytest.CaptureFixture[str]) -> None:
    before = communications(town.database.admin)
    headers = {"Authorization": f"Bearer {town.database.tokens['partner']}"}
    callers = [Caller(address, headers) for address in town.addresses]
    with httpx.Client(timeout=20) as client, ThreadPoolExecutor(2) as pool:
        for _ in range(10 * ROUNDS):
            key = str(uuid4())
            [*pool.map(lambda each, key=key: each.sends(client, key), callers)]
    one, other = ([json.loads(text)["recorded"] for _, text in each.acknowledged] for each in callers)
    count = counted(callers[:1], town.database.admin, before)
    with capsys.disabled():
        print(f"\n{'two writers':26}{10 * ROUNDS:4} times: {count}")
    assert one == other
    assert count.is_well


def test_afterwards_all_of_it_is_whole(town: Town) -> None:
    """The lists come up to the log, nothing waits, and proof, answers and keys agree."""

    def behind() -> bool:
        with psycopg.connect(town.database.admin) as connection:
            text = "SELECT (SELECT min(position) FROM la_925.projection), max(notification_id) FROM la_925.fd_events"
            ((least, last),) = connection.execute(text).fetchall()
            return bool(least < last)

    if (
        ended := town.worker.poll()
    ) is not None:  # one that found no database when it began says so, and is begun again
        assert ended == NO_DATABASE
        town.worker = town.works()
    until(lambda: not behind(), STUCK_AFTER)
    with psycopg.connect(town.database.admin) as connection:
        assert connection.execute("SELECT count(*) FROM la_925.parked").fetchall() == [(0,)]
    whole = said("restore-check", "--authority", "925", **environment(town.database))
    assert whole.returncode == 0, whole.stdout
