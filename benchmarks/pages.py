"""Rendering pages, against the API's answer of the same; both through HTTP, one at a time."""

import asyncio
import statistics
import time

import httpx

from app.api.identity import Identity, Nobody, Person
from app.base import clock
from app.record.authorities import Authorities
from app.running import worker
from app.web import sign_in
from benchmarks import bench as benches
from benchmarks import cases, ours
from benchmarks.bench import Bench, Row, side_by_side
from domain.vocabulary import Role
from migrations import Tenant

TIMES = 20
WAITING = 400
"""Cases in the queue, of which a page shows 25."""

GOAL = 3.0
AUDITOR = Person(id="auditor", name="A. Auditor", role=Role.AUDITOR)
MANAGER = Person(id="manager", name="S. Manager", role=Role.SCREENING_MANAGER, qualified=True)


def rows(bench: Bench) -> list[Row]:
    """The page of a case, of its history, and of a queue / the same as JSON."""
    keys = bench.directory / "keys"
    options = ours.options(bench.service(), keys, bench.issuer)
    identity = Identity(options.issuer, options.issuer_keys, Nobody(), clock.now)
    server = bench.start("benchmarks.ours", "{fd}", bench.service(), str(keys), bench.issuer)
    benches.wait_until_up(server)
    short, long = (_written(bench, 1, length)[0] for length in (25, 1000))
    _written(bench, WAITING, 20)
    _catch_up(bench)
    with (
        httpx.Client(base_url=f"http://127.0.0.1:{server.port}", timeout=60, trust_env=False) as auditor,
        httpx.Client(base_url=f"http://127.0.0.1:{server.port}", timeout=60, trust_env=False) as manager,
    ):
        for http, person in ((auditor, AUDITOR), (manager, MANAGER)):
            token = identity.mint("workforce", person, seconds=7200)
            link = sign_in.link(identity, "workforce", person)
            http.headers = httpx.Headers({"Authorization": f"Bearer {token}"})
            http.post("/sign-in", data={"link": link.rpartition("link=")[2]})
        return [
            _row(auditor, "History page of 25 events / its history", f"/cases/{short}/history"),
            _row(auditor, "History page of 1,000 events / its history", f"/cases/{long}/history"),
            _row(manager, "page of a case of 25 events / the case", f"/cases/{short}"),
            _row(
                manager, "page of a queue of 25 rows / its rows", "/queue?stage=screening", "/queues/screening?limit=25"
            ),
        ]


def _written(bench: Bench, many: int, length: int) -> list[str]:
    return asyncio.run(cases.write(bench.service(), bench.directory / "keys", benches.AUTHORITY, many, length))


def _catch_up(bench: Bench) -> None:
    store = Authorities(bench.directory / "keys").get(benches.AUTHORITY).keys
    with worker.connected(bench.service()) as engine:
        ledger = worker.ledger(engine, Tenant(benches.AUTHORITY), store)
        ledger.prepare()
        while ledger.round():
            pass


def _row(http: httpx.Client, name: str, page: str, told: str = "") -> Row:
    """told: where the API has the same, if not at the same address."""
    size = 0

    def taken(path: str) -> float:
        """Milliseconds, the median of so many."""
        nonlocal size
        times = []
        for _ in range(TIMES):
            began = time.perf_counter()
            answer = http.get(path).raise_for_status()
            times.append(time.perf_counter() - began)
            size = len(answer.content)
        return statistics.median(times) * 1000

    taken(page)  # seals what was just written
    json, html = side_by_side(benches.ROUNDS, lambda _: taken(f"/v1{told or page}"), lambda _: taken(page))
    seen = f"{html:,.0f} ms and {size / 1024:,.0f} KiB, JSON {json:,.0f} ms"
    return Row(f"{name} as JSON", html / json, GOAL, "lower", seen)
