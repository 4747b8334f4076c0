"""Three times as much asked as one process can answer: what it still answers, and how it refuses the rest.

One request in ten records a screening check, the others read a case. The peak is what sixteen callers get who wait
for each answer; then requests arrive at three times that rate, whether or not those before them were answered.
"""

import asyncio
import itertools
import json
import subprocess
import sys
import time
from collections.abc import Sequence
from statistics import median, quantiles
from typing import Any
from urllib.request import urlopen
from uuid import uuid4

import psutil  # type: ignore[import-untyped] # it has no stubs here

from benchmarks import bench as benches
from benchmarks import cases, commands, lag, ours
from benchmarks.arrivals import Answer
from benchmarks.bench import Bench, Row, Server, request
from benchmarks.lag import Late
from benchmarks.recorded_reads import gets

CASES, CALLERS, PEAK, SECONDS = 256, 16, 1200, 6
TIMES, SUBMITTED = 3, 10
"""How many times the peak is asked, and of how many requests one submits."""
BEGUN = 3
"""Events of a case that something is submitted to, once: nobody has to know whether it was refused."""

IN_TIME = 2.0
"""Seconds after which an answer does nobody good."""


def rows(bench: Bench) -> list[Row]:
    """Goodput, refusals, who goes first, memory, and how soon it is over."""
    keys = bench.directory / "keys"
    server = bench.start("benchmarks.ours", "{fd}", bench.service(), str(keys), bench.issuer)
    benches.wait_until_up(server)
    token = commands.bearer(ours.options(bench.service(), keys, bench.issuer))
    made = asyncio.run(cases.write(bench.service(), keys, benches.AUTHORITY, CASES))
    reads = gets(made, token)

    def mixed(count: int) -> list[bytes]:
        begun = asyncio.run(cases.write(bench.service(), keys, benches.AUTHORITY, count // SUBMITTED, BEGUN))
        asked = ((_check(reference, token), *itertools.islice(reads, SUBMITTED - 1)) for reference in begun)
        return list(itertools.chain.from_iterable(asked))

    _closed(server, mixed(PEAK // 2))
    peaks = [_closed(server, mixed(PEAK)) for _ in range(3)]
    before, rate = _memory(server), TIMES * median(peaks)
    asked = mixed(int(rate * SECONDS))
    _late(server)
    answers, callers_late = _arriving(server, asked, rate)
    server_late = _late(server)
    recovered = _until_quick(server, next(reads), time.perf_counter())
    peak = median(peaks + [_closed(server, mixed(PEAK)) for _ in range(3)])
    after = _memory(server)
    good = [each for each in answers if each[3] in {200, 201} and each[2] <= IN_TIME]
    refused = [each for each in answers if each[3] == 503]
    late = 1000 * quantiles([each[2] for each in refused], n=100)[98] if len(refused) > 1 else 0.0
    told = all(each[4] for each in refused)
    goodput = len(good) / max(each[1] + each[2] for each in answers)
    other = sorted({each[3] for each in answers} - {200, 201, 503})
    share = _share(answers, submits=True), _share(answers, submits=False)
    seen = f"{goodput:,.0f}/s of {rate:,.0f}/s asked, peak {peak:,.0f}/s, {len(refused):,} refused, other {other}"
    return [
        Row("goodput at three times what can be answered / peak", goodput / peak, 0.8, "higher", seen),
        Row(f"refusals, p99 in ms{'' if told else ', not all with Retry-After'}", late, 50, "lower",
            f"p50 {1000 * median(each[2] for each in refused):,.0f} ms" if refused else ""),
        Row("the server's loop worked at a stretch, p99 in ms of CPU", server_late.worked_p99, 25, "lower",
            f"longest {server_late.worked_longest:,.0f}; late by {server_late.p99:,.0f} to {server_late.longest:,.0f}"),
        Row("the callers' own loop was late, p99 in ms", callers_late.p99, 10, "lower",
            f"longest {callers_late.longest:,.0f} ms; above the goal the machine is too busy to tell"),
        Row("submissions answered / reads answered, in shares", share[0] / max(share[1], 0.01), 1, "higher",
            f"{share[0]:.0%}, {share[1]:.0%}"),
        Row("memory after / before", after / before, 1.1, "lower", f"{after / 2**20:,.0f} MiB"),
        Row("seconds until it answers at once again", recovered, 5, "lower"),
    ]  # fmt: skip


def _check(reference: str, token: str) -> bytes:
    headers = {"Authorization": f"Bearer {token}", "Idempotency-Key": str(uuid4()), "If-Match": f'"{BEGUN}"'}
    return request(f"/v1/cases/{reference}/screening/checks", commands.BODY, headers)


def _share(answers: Sequence[Answer], submits: bool) -> float:
    """Of those submissions, or reads, how many were answered in time."""
    of = [each for each in answers if each[0] is submits]
    return sum(each[3] in {200, 201} and each[2] <= IN_TIME for each in of) / len(of)


def _closed(server: Server, some: Sequence[bytes]) -> float:
    job = {"host": "127.0.0.1", "port": server.port, "connections": CALLERS, "requests": [r.hex() for r in some]}
    answer = _run("benchmarks.load", job)
    if not set(answer["statuses"]) <= {200, 201}:
        raise SystemExit(f"unexpected answers {answer['statuses']}")
    return len(some) / float(answer["seconds"])


def _arriving(server: Server, some: Sequence[bytes], rate: float) -> tuple[list[Answer], Late]:
    job = {"host": "127.0.0.1", "port": server.port, "rate": rate, "requests": [r.hex() for r in some]}
    answers, late = _run("benchmarks.arrivals", job)
    return [tuple(each) for each in answers], Late(*late)


def _late(server: Server) -> Late:
    """How late the server's loop was since this was last asked."""
    with urlopen(f"http://127.0.0.1:{server.port}{lag.PATH}", timeout=60) as told:
        return Late(*json.load(told))


def _run(module: str, job: object) -> Any:
    done = subprocess.run(
        [sys.executable, "-m", module], input=json.dumps(job).encode(), stdout=subprocess.PIPE, check=True
    )
    return json.loads(done.stdout)


def _until_quick(server: Server, read: bytes, since: float) -> float:
    """Seconds until a read takes a tenth of one."""
    while time.perf_counter() - since < 60:
        (answer,), _ = _arriving(server, [read], 1000)
        if answer[3] == 200 and answer[2] < 0.1:
            break
    return time.perf_counter() - since


def _memory(server: Server) -> float:
    return float(psutil.Process(server.process.pid).memory_info().rss)
