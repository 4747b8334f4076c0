"""GET of a case through HTTP with its read recorded, against the same with nothing recorded, at 16 connections."""

import asyncio
import itertools
from collections.abc import Iterator

from benchmarks import bench as benches
from benchmarks import cases, ours
from benchmarks.bench import Bench, Row, Server, load, side_by_side
from benchmarks.commands import bearer

CASES, CONNECTIONS, TIMES = 64, 16, 800


def rows(bench: Bench) -> list[Row]:
    """Cases a second, each of twenty events and read before."""
    keys = bench.directory / "keys"
    options = ours.options(bench.service(), keys, bench.issuer)
    recorded = bench.start("benchmarks.ours", "{fd}", bench.service(), str(keys), bench.issuer)
    unrecorded = bench.start("benchmarks.ours", "{fd}", bench.service(), str(keys), bench.issuer, "unrecorded")
    for server in (recorded, unrecorded):
        benches.wait_until_up(server)
    made = asyncio.run(cases.write(bench.service(), keys, benches.AUTHORITY, CASES))
    reading = gets(made, bearer(options))

    def run(server: Server) -> float:
        return TIMES / load(server.port, list(itertools.islice(reading, TIMES)), CONNECTIONS, expected=200)

    run(recorded)
    run(unrecorded)
    with_it, without = side_by_side(benches.ROUNDS, lambda _: run(recorded), lambda _: run(unrecorded))
    seen = f"{with_it:,.0f}/s, not recorded {without:,.0f}/s"
    return [Row("GET of a case, its read recorded / not, 16 connections", with_it / without, 0.9, "higher", seen)]


def gets(made: list[str], token: str) -> Iterator[bytes]:
    """Reads of each case in turn, for ever."""
    for reference in itertools.cycle(made):
        lines = (f"GET /v1/cases/{reference} HTTP/1.1", "Host: 127.0.0.1", f"Authorization: Bearer {token}", "", "")
        yield "\r\n".join(lines).encode()
