"""Rendering pages, against the API's answer of the same case; both through HTTP, one at a time."""

import asyncio
import statistics
import time

import httpx

from app.api.identity import Identity, Nobody, Person
from app.base import clock
from app.web import sign_in
from benchmarks import bench as benches
from benchmarks import cases, ours
from benchmarks.bench import Bench, Row, side_by_side
from domain.vocabulary import Role

TIMES = 20
AUDITOR = Person(id="auditor", name="A. Auditor", role=Role.AUDITOR)


def rows(bench: Bench) -> list[Row]:
    """The History page of 25 and of 1,000 events / the history as JSON."""
    keys = bench.directory / "keys"
    options = ours.options(bench.service(), keys, bench.issuer)
    identity = Identity(options.issuer, options.issuer_keys, Nobody(), clock.now)
    server = bench.start("benchmarks.ours", "{fd}", bench.service(), str(keys), bench.issuer)
    benches.wait_until_up(server)
    token = identity.mint("workforce", AUDITOR, seconds=7200)
    link = sign_in.link(identity, "workforce", AUDITOR)
    with httpx.Client(base_url=f"http://127.0.0.1:{server.port}", timeout=60, trust_env=False) as http:
        http.headers = httpx.Headers({"Authorization": f"Bearer {token}"})
        http.post("/sign-in", data={"link": link.rpartition("link=")[2]})
        return [_row(bench, http, length) for length in (25, 1000)]


def _row(bench: Bench, http: httpx.Client, length: int) -> Row:
    (made,) = asyncio.run(cases.write(bench.service(), bench.directory / "keys", benches.AUTHORITY, 1, length))
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

    page, told = f"/cases/{made}/history", f"/v1/cases/{made}/history"
    taken(page)  # seals what was just written
    json, html = side_by_side(benches.ROUNDS, lambda _: taken(told), lambda _: taken(page))
    seen = f"{html:,.0f} ms and {size / 1024:,.0f} KiB, JSON {json:,.0f} ms"
    return Row(f"History page of {length:,} events / its history as JSON", html / json, 3.0, "lower", seen)
