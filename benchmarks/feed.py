"""The feed with a thousand who wait: from the commit to whoever hears of it, and what those who wait weigh.

Every one waits over HTTP on a connection of its own, at one process of the service; a worker runs beside it.
"""

import asyncio
import json
import resource
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from uuid import uuid4

import httpx
import psutil  # type: ignore[import-untyped] # it has no stubs here
import psycopg

from app.api.identity import Identity, Nobody
from app.record.registry import Client, add_client
from benchmarks import bench as benches
from benchmarks import cases, commands, ours
from benchmarks.bench import Bench, Row, Server
from domain.vocabulary import PARTNER_ROLES
from migrations import Tenant

WAITING = 1_000
EVENTS = 40
PAUSE = 0.25  # seconds between events
QUIET = 3.0  # seconds without a line, until the worker is taken to be done
TENANT = Tenant(benches.AUTHORITY)
AGENCY = "bench-school"


def rows(bench: Bench, waiting: int = WAITING, events: int = EVENTS) -> list[Row]:
    """Commit to feed: one who waits alone, beside as many as are not concerned, and among as many who are."""
    _, most = resource.getrlimit(resource.RLIMIT_NOFILE)
    resource.setrlimit(resource.RLIMIT_NOFILE, (most, most))  # a connection each, at both ends
    keys = bench.directory / "keys"
    options = ours.options(bench.service(), keys, bench.issuer)
    server = bench.start("benchmarks.ours", "{fd}", bench.service(), str(keys), bench.issuer)
    benches.wait_until_up(server)
    (reference,) = asyncio.run(cases.write(bench.service(), keys, benches.AUTHORITY, 1))
    with psycopg.connect(bench.admin()) as admin:
        school = Client(
            authority=benches.AUTHORITY, client_id=AGENCY, kind="agency", keys=(), agency=AGENCY, agency_name="School",
            source_code="2A", roles=PARTNER_ROLES,
        )  # fmt: skip
        add_client(admin, bench.issuer, school)
    bench.start("benchmarks.working", bench.service(), str(keys))
    _quiet(bench)
    office = commands.bearer(options)
    partner = Identity(options.issuer, options.issuer_keys, Nobody(), options.clock).mint(AGENCY, seconds=7200)

    with _listening(server, office, 1) as alone:
        _happen(server, reference, office, alone, events)
    before = _memory(server)
    with _listening(server, partner, waiting), _listening(server, office, 1) as beside:
        weight = _memory(server) - before
        _happen(server, reference, office, beside, events)
    with _listening(server, office, waiting) as among:
        _happen(server, reference, office, among, events)
    one, apart, all_of_them = (_percentiles(each.took) for each in (alone, beside, among))
    seen = [f"p50 {p50 * 1e3:,.1f} ms, p99 {p99 * 1e3:,.1f} ms" for p50, p99 in (one, apart, all_of_them)]
    return [
        Row(f"commit to feed, p50, {waiting:,} others waiting / alone", apart[0] / one[0], 1.5, "lower",
            f"{seen[1]}; alone {seen[0]}"),
        Row(f"commit to feed, p99, told to {waiting:,} / 1 s", all_of_them[1], 1.0, "lower", seen[2]),
        Row(f"memory of {waiting:,} who wait / 64 MiB", weight / 2**26, 1.0, "lower",
            f"{weight / 2**20:,.0f} MiB, {weight / waiting / 2**10:,.0f} KiB each"),
    ]  # fmt: skip


class _Listeners:
    """Those who listen, and how long it took from each commit until each of them heard of it."""

    def __init__(self, process: "subprocess.Popen[str]") -> None:
        self.process = process
        self.committed: list[float] = []
        self.heard: list[list[float]] = []

    @property
    def took(self) -> list[float]:
        """Seconds. What is heard before the command is answered took none."""
        wrong = [each for each in self.heard if len(each) != len(self.committed)]
        if wrong:
            raise SystemExit(f"{len(wrong)} heard another number of times than {len(self.committed)}")
        return [max(0.0, at - self.committed[n]) for each in self.heard for n, at in enumerate(each)]


@contextmanager
def _listening(server: Server, token: str, count: int) -> Iterator[_Listeners]:
    """So many who wait for what comes."""
    address, cursor = f"http://127.0.0.1:{server.port}/v1/events", ""
    with httpx.Client(headers={"Authorization": f"Bearer {token}"}, timeout=30) as client:
        answer = client.get(address)
        while answer.json():
            cursor = answer.headers["Front-Door-Cursor"]
            answer = client.get(address, params={"after": cursor})
        cursor = answer.headers["Front-Door-Cursor"]
    job = {"host": "127.0.0.1", "port": server.port, "token": token, "cursor": cursor, "count": count}
    process = subprocess.Popen(
        [sys.executable, "-m", "benchmarks.listeners"], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    )
    assert process.stdin
    assert process.stdout
    process.stdin.write(json.dumps(job) + "\n")
    process.stdin.flush()
    process.stdout.readline()
    time.sleep(QUIET)
    listeners = _Listeners(process)
    try:
        yield listeners
    finally:
        out, _ = process.communicate()
        listeners.heard = json.loads(out)


def _happen(server: Server, reference: str, token: str, listeners: _Listeners, events: int) -> None:
    """So many events, one after another."""
    address = f"http://127.0.0.1:{server.port}/v1/cases/{reference}"
    with httpx.Client(headers={"Authorization": f"Bearer {token}"}, timeout=30) as client:
        version = client.get(address).headers["ETag"]
        for _ in range(events):
            headers = {"If-Match": version, "Idempotency-Key": str(uuid4()), "Content-Type": "application/json"}
            done = client.post(f"{address}/screening/checks", content=commands.BODY, headers=headers)
            listeners.committed.append(time.monotonic())
            version = done.raise_for_status().headers["ETag"]
            time.sleep(PAUSE if len(listeners.committed) < events else QUIET)


def _quiet(bench: Bench) -> None:
    """Until the feed has everything, and nothing more comes."""
    with psycopg.connect(bench.admin(), autocommit=True) as admin:
        seen, since = -1, time.monotonic()
        while time.monotonic() < since + QUIET or not seen:
            ((told, logged),) = admin.execute(
                f"SELECT (SELECT count(*) FROM {TENANT.schema}.feed), (SELECT count(*) FROM {TENANT.schema}.fd_events)"
            ).fetchall()
            if told != seen or told != logged:
                seen, since = told, time.monotonic()
            time.sleep(0.1)


def _memory(server: Server) -> int:
    """What the server holds, in bytes."""
    return int(psutil.Process(server.process.pid).memory_info().rss)


def _percentiles(took: list[float]) -> tuple[float, float]:
    """The median, and what 99 of 100 were within."""
    ordered = sorted(took)
    return ordered[len(ordered) // 2], ordered[min(len(ordered) - 1, len(ordered) * 99 // 100)]
