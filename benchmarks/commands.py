"""A command through HTTP, against the floor and against the library's default path.

Ours is measured with everything on: the edge guard, the token, the named person, idempotency, guards, chain,
encryption and receipts. The command records a screening check on a case of twenty events.
"""

import asyncio
import itertools
import json
from collections.abc import Iterator
from uuid import uuid4

import httpx

from app.api.application import Options
from app.api.identity import Identity, Nobody, Person
from app.base import references
from benchmarks import bench as benches
from benchmarks import cases, ours
from benchmarks.bench import Bench, Row, Server, load, postgres_cpu, request, side_by_side
from domain.vocabulary import Role

BODY = json.dumps(
    {"checks": [{"kind": "agency", "answer": "no", "detail": "No concerns recorded by the service asked."}]}
).encode()
MANAGER = Person(id="manager", name="S. Manager", role=Role.SCREENING_MANAGER)
USES = 6  # of each case, so that it has 20 to 25 events when a command reaches it, most of them remembered
PLENTY = {1: 200, 16: 800}
"""Commands a round, by connections."""


def rows(bench: Bench) -> list[Row]:
    """Requests per second at 16 and at 1 connections, CPU, and the library's default path."""
    keys = bench.directory / "keys"
    options = ours.options(bench.service(), keys, bench.issuer)
    our = bench.start("benchmarks.ours", "{fd}", bench.service(), str(keys), bench.issuer)
    floor = bench.start("benchmarks.rivals", "floor", "{fd}", bench.admin())
    host = bench.admin().partition("host=")[2].partition("&")[0].replace("%2F", "/")
    library = bench.start("benchmarks.rivals", "library", "{fd}", host, "bench", "postgres")
    for server in (our, floor, library):
        benches.wait_until_up(server)
    total = sum(PLENTY.values()) * (benches.ROUNDS + 1)
    made = asyncio.run(cases.write(bench.service(), keys, benches.AUTHORITY, total // USES + 1))
    token = bearer(options)
    mine, bare = _ours(made, token), _floor(made)
    theirs = _library(library, 64)
    measured: list[Row] = []
    for connections, goal in ((16, 0.75), (1, 0.55)):
        cpu: dict[str, list[float]] = {"ours": [], "floor": []}

        def run(name: str, server: Server, requests: Iterator[bytes], connections: int = connections) -> float:
            some = list(itertools.islice(requests, PLENTY[connections]))
            before = server.cpu() + postgres_cpu(bench)
            seconds = load(server.port, some, connections)
            if name in cpu:  # noqa: B023 - read before the next turn of the loop
                cpu[name].append((server.cpu() + postgres_cpu(bench) - before) / len(some))  # noqa: B023
            return len(some) / seconds

        run("warm", our, mine)
        run("warm", floor, bare)
        run("warm", library, theirs)
        us, them, default = side_by_side(
            benches.ROUNDS,
            lambda _: run("ours", our, mine),
            lambda _: run("floor", floor, bare),
            lambda _: run("library", library, theirs),
        )
        seen = f"{us:,.0f}/s, floor {them:,.0f}/s, library {default:,.0f}/s"
        measured.append(
            Row(f"command through HTTP / floor, {connections} connections", us / them, goal, "higher", seen)
        )
        if connections == 16:
            spent = [sorted(each)[len(each) // 2] * 1e6 for each in cpu.values()]
            seen_cpu = f"{spent[0]:,.0f} us, floor {spent[1]:,.0f} us"
            measured.append(
                Row("CPU of a command, service and database / floor", spent[0] / spent[1], 1.4, "lower", seen_cpu)
            )
            measured.append(Row("command / the library's default path", us / default, 4.0, "higher", seen))
    return measured


def bearer(options: Options) -> str:
    """A Screening Manager's token."""
    identity = Identity(options.issuer, options.issuer_keys, Nobody(), options.clock)
    return identity.mint("workforce", MANAGER, seconds=7200)


def _ours(made: list[str], token: str) -> Iterator[bytes]:
    for version in range(20, 20 + USES):
        for reference in made:
            yield request(
                f"/v1/cases/{reference}/screening/checks",
                BODY,
                {"Authorization": f"Bearer {token}", "Idempotency-Key": str(uuid4()), "If-Match": f'"{version}"'},
            )


def _floor(made: list[str]) -> Iterator[bytes]:
    for reference in itertools.cycle(made):
        yield request(f"/floor/{references.stream_of(benches.AUTHORITY, reference)}", BODY, {})


def _library(server: Server, count: int) -> Iterator[bytes]:
    address = f"http://127.0.0.1:{server.port}/library"
    opened = [httpx.post(address, timeout=30).json()["stream"] for _ in range(count)]
    for stream in itertools.cycle(opened):
        yield request(f"/library/{stream}", BODY, {})
