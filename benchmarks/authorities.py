"""One database for every authority there is in England: what it costs to make it, to start on it, and a command."""

import asyncio
import itertools
import statistics
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import psycopg

from app.record.registry import Client, add_client
from app.running import setup
from benchmarks import bench as benches
from benchmarks import cases, ours, start
from benchmarks.bench import Bench, Row, load, request, side_by_side
from benchmarks.commands import BODY, bearer
from domain.vocabulary import Role
from migrations import SERVICE

EVERY = 153
FRESH, PLENTY = 12, 60
"""Cases to record on, and commands a round."""


def rows(bench: Bench) -> list[Row]:
    """Seconds to migrate, CPU of a start, and the median command, in turn with a database of one authority."""
    one, every = _database(bench, "single", 1), _database(bench, "many", EVERY)
    began = time.perf_counter()
    setup.migrate(bench.postgres.dsn("many"))
    again = time.perf_counter() - began
    keys = bench.directory / "keys-of-many"
    commands = [_commands(bench, database, keys) for database in (one, every)]
    started = [start.started(bench, keys, every) for _ in range(benches.ROUNDS)]
    seconds = statistics.median(cpu for cpu, _ in started)
    little, great = side_by_side(benches.ROUNDS, *commands)
    return [
        Row(f"migrating {EVERY} authorities that are up to date / 10 s", again / 10, 1.0, "lower", f"{again:,.1f} s"),
        Row(f"start to first answer with {EVERY}, CPU / 1 s", seconds, 1.0, "lower", f"{seconds:.2f} s"),
        Row(
            f"a command in a database of {EVERY} authorities / of one", great / little, 1.15, "lower",
            f"{great * 1000:.1f} ms, {little * 1000:.1f} ms",
        ),
    ]  # fmt: skip


def _database(bench: Bench, name: str, many: int) -> str:
    """A database of so many authorities; its address, for the service."""
    with psycopg.connect(bench.admin("postgres"), autocommit=True) as connection:
        connection.execute(f"CREATE DATABASE {name}")
    began = time.perf_counter()
    slugs = [benches.AUTHORITY, *(f"m{number:03}" for number in range(1, many))]
    setup.migrate(bench.postgres.dsn(name), *((slug, slug, "925", "lincolnshire") for slug in slugs))
    print(f"{many} authorities made in {time.perf_counter() - began:,.1f} s")
    with psycopg.connect(bench.postgres.dsn(name)) as connection:
        client = Client(
            authority=benches.AUTHORITY, client_id="workforce", kind="workforce", keys=(), roles=frozenset(Role)
        )
        add_client(connection, bench.issuer, client)
    return bench.postgres.dsn(name, SERVICE)


def _commands(bench: Bench, database: str, keys: Path) -> Callable[[int], float]:
    """A measure of seconds a command, one after another."""
    token = bearer(ours.options(database, keys, bench.issuer))
    server = bench.start("benchmarks.ours", "{fd}", database, str(keys), bench.issuer)
    benches.wait_until_up(server)
    made = asyncio.run(cases.write(database, keys, benches.AUTHORITY, FRESH))

    def asked() -> Iterator[bytes]:
        for version in itertools.count(20):
            for reference in made:
                headers = {"Authorization": f"Bearer {token}", "If-Match": f'"{version}"'}
                headers["Idempotency-Key"] = f"{reference}-{version}"
                yield request(f"/v1/cases/{reference}/screening/checks", BODY, headers)

    requests = asked()

    def measure(_: int) -> float:
        return load(server.port, list(itertools.islice(requests, PLENTY)), 1) / PLENTY

    measure(0)
    return measure
