"""The bench: a database, the servers, and how two things are measured against each other."""

import json
import os
import shutil
import socket
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Literal

import psutil  # type: ignore[import-untyped] # it has no stubs here
import psycopg

import migrations
from app.demo.postgres import Postgres
from app.record.registry import Client, add_client
from app.running import setup
from domain.vocabulary import Role

ROUNDS = 5
AUTHORITY = "bench"
STARTS_WITHIN = 600.0


@dataclass(frozen=True, slots=True)
class Row:
    """One figure: a ratio and the goal it is held against."""

    name: str
    ratio: float
    goal: float
    better: Literal["higher", "lower"]
    seen: str = ""

    @property
    def reached(self) -> bool:
        """Whether the goal was reached in this run."""
        return self.ratio >= self.goal if self.better == "higher" else self.ratio <= self.goal


@dataclass(slots=True)
class Bench:
    """Everything a row needs."""

    directory: Path
    postgres: Postgres
    issuer: str = "http://127.0.0.1:1"
    slugs: tuple[str, ...] = (AUTHORITY, *(f"b{number:02}" for number in range(16)))
    processes: list["subprocess.Popen[bytes]"] = field(default_factory=list)

    def admin(self, dbname: str = "bench") -> str:
        """As the superuser."""
        return self.postgres.dsn(dbname)

    def service(self) -> str:
        """As the service's own role."""
        return self.postgres.dsn("bench", migrations.SERVICE)

    def start(self, module: str, *arguments: str) -> "Server":
        """A server process on a free port."""
        listening = socket.create_server(("127.0.0.1", 0), backlog=2048)  # as `frontdoor serve` has it
        listening.set_inheritable(True)
        descriptor = listening.fileno()
        command = [
            sys.executable,
            "-W",
            "ignore",
            "-m",
            module,
            *(a.replace("{fd}", str(descriptor)) for a in arguments),
        ]
        process = subprocess.Popen(command, pass_fds=[descriptor], stderr=(self.directory / "log").open("ab"))
        port = listening.getsockname()[1]
        listening.close()
        self.processes.append(process)
        return Server(process, port)


@dataclass(frozen=True, slots=True)
class Server:
    """A running server."""

    process: "subprocess.Popen[bytes]"
    port: int

    def cpu(self) -> float:
        """CPU seconds it has used."""
        times = psutil.Process(self.process.pid).cpu_times()
        return float(times.user + times.system)


def load(port: int, requests: Sequence[bytes], connections: int, expected: int = 201) -> float:
    """Send requests from another process; the seconds it took. Any other status ends the bench."""
    job = {"host": "127.0.0.1", "port": port, "connections": connections, "requests": [r.hex() for r in requests]}
    done = subprocess.run(
        [sys.executable, "-m", "benchmarks.load"], input=json.dumps(job).encode(), stdout=subprocess.PIPE, check=True
    )
    answer = json.loads(done.stdout)
    if answer["statuses"] != [expected]:
        raise SystemExit(f"unexpected answers {answer['statuses']} from port {port}")
    return float(answer["seconds"])


def request(path: str, body: bytes, headers: Mapping[str, str]) -> bytes:
    """One POST as it goes over the wire."""
    lines = [
        f"POST {path} HTTP/1.1",
        "Host: 127.0.0.1",
        "Content-Type: application/json",
        f"Content-Length: {len(body)}",
    ]
    lines += [f"{name}: {value}" for name, value in headers.items()]
    return "\r\n".join([*lines, "", ""]).encode() + body


def postgres_cpu(bench: Bench) -> float:
    """CPU seconds of every PostgreSQL process now alive."""
    assert bench.postgres.pid is not None
    postmaster = psutil.Process(bench.postgres.pid)
    total = 0.0
    for process in (postmaster, *postmaster.children(recursive=True)):
        try:
            times = process.cpu_times()
        except psutil.NoSuchProcess:
            continue
        total += times.user + times.system
    return total


def side_by_side(rounds: int, *measured: Callable[[int], float]) -> list[float]:
    """A B A B ...: the median of each; what is measured gets the number of the round."""
    seen: list[list[float]] = [[] for _ in measured]
    for number in range(rounds):
        for index, measure in enumerate(measured):
            seen[index].append(measure(number))
    return [statistics.median(each) for each in seen]


@contextmanager
def opened() -> Iterator[Bench]:
    """A fresh database with its authorities; stopped and removed at the end."""
    directory = Path(tempfile.mkdtemp(prefix="front-door-bench-"))
    directory.chmod(0o711)
    postgres = Postgres(directory / "postgres")
    bench = Bench(directory, postgres)
    try:
        postgres.start()
        _prepare(bench)
        yield bench
    finally:
        for process in bench.processes:
            process.terminate()
            process.wait(30)
        postgres.remove()
        shutil.rmtree(directory, ignore_errors=True)


def wait_until_up(server: Server) -> None:
    """Until a server answers, for as long as a busy machine may need. One that ended by itself ends the bench."""
    deadline = time.monotonic() + STARTS_WITHIN
    while time.monotonic() < deadline and server.process.poll() is None:
        try:
            with socket.create_connection(("127.0.0.1", server.port), STARTS_WITHIN) as line:
                line.sendall(b"GET /health/live HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n")
                if line.recv(1):
                    return
        except OSError:
            pass
        time.sleep(0.05)
    raise SystemExit("a server did not start")


def _prepare(bench: Bench) -> None:
    with psycopg.connect(bench.admin("postgres"), autocommit=True) as connection:
        connection.execute("CREATE DATABASE bench")
    setup.migrate(bench.admin(), *((slug, slug, "925", "lincolnshire") for slug in bench.slugs))
    with psycopg.connect(bench.admin()) as connection:
        workforce = Client(authority=AUTHORITY, client_id="workforce", kind="workforce", keys=(), roles=frozenset(Role))
        add_client(connection, bench.issuer, workforce)
        connection.execute("CREATE TABLE floor (stream uuid, version bigint, topic text, state bytea)")


os.environ.setdefault("PYTHONUNBUFFERED", "1")
