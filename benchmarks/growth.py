"""What answers people, and what works beside, in a log ten times as long: the same rate of work, ten times the years.

Both logs are an authority of one database, asked in turn through one server. Figures are medians; a ratio of one is
flat.
"""

import asyncio
import itertools
import statistics
import time
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import timedelta
from functools import partial
from pathlib import Path
from typing import Any

import httpx
import psycopg
from rich.console import Console

from app.api.identity import Identity, Nobody, Person
from app.base import clock
from app.proof.export import export
from app.proof.sealing import Sealer
from app.proof.second_place import Directory
from app.proof.verification import whole
from app.record.journal import Journal
from app.record.registry import Client, add_client
from app.running import worker
from app.running.watching import Watcher
from app.web import sign_in
from benchmarks import bench as benches
from benchmarks import cases, lives, multiplied, ours
from benchmarks.bench import Bench, Row
from benchmarks.commands import BODY
from benchmarks.multiplied import Town
from domain.due import Queue
from domain.vocabulary import Role

SHORT = 100_000, 1_000_000
LONG = 1_000_000, 10_000_000
LIVES, SMALL, LARGE = "b00", "b01", "b02"
TIMES = 60
"""Answers of each kind, of each log."""

GOAL = 1.15
FRESH = 12  # cases to record on, each so many times
PEOPLE = {
    role: Person(id=f"growth-{role.value}", name="G. Sample", role=role, qualified=True)
    for role in (Role.SCREENING_MANAGER, Role.SERVICE_MANAGER, Role.AUDITOR)
}
Ask = Callable[["Log"], httpx.Response]


@dataclass(slots=True)
class Log:
    """An authority to ask: as whom, and what there is to ask for."""

    town: Town
    people: Mapping[Role, httpx.Client]
    fresh: Iterator[tuple[str, int]]
    picked: Iterator[int]

    def asks(self, path: str, role: Role = Role.SCREENING_MANAGER, **body: Any) -> httpx.Response:
        """An answer; any but a good one ends the bench."""
        http = self.people[role]
        return (http.post(path, json=body) if body else http.get(path)).raise_for_status()

    def some(self, things: list[Any]) -> Any:
        """One of many, another each time."""
        return things[next(self.picked) * 7919 % len(things)]


def rows(bench: Bench) -> list[Row]:
    """A hundred thousand events, and a million."""
    return _rows(bench, *SHORT)


def large(bench: Bench) -> list[Row]:
    """A million events, and ten million."""
    return _rows(bench, *LONG)


def _rows(bench: Bench, few: int, many: int) -> list[Row]:
    console = Console(stderr=True)
    taken = lives.take(bench, LIVES)
    together = -(-many // 1_000_000)
    towns = []
    for slug, events in ((SMALL, few), (LARGE, many)):
        began = time.perf_counter()
        towns.append(multiplied.fill(bench, taken, slug, events, together))
        console.print(f"{towns[-1].events:,} events written in {time.perf_counter() - began:,.0f} s")
    server = _server(bench)
    small, much = (_log(bench, server.port, town) for town in towns)
    said = f"{much.town.events:,} events / {small.town.events:,}"
    found: list[Row] = []
    answered = (_answered(name, ask, small, much, said) for name, ask in _asked(small))
    for row in itertools.chain(answered, _beside(bench, small, much, said)):
        console.print(f"{row.ratio:.2f}  {row.name}: {row.seen}")
        found.append(row)
    return found


# What answers people


def _asked(log: Log) -> Iterator[tuple[str, Ask]]:
    yield "a command", _records
    yield "GET of a case", lambda log: log.asks(f"/v1/cases/{log.some(log.town.cases)}")
    yield "the history of a case", lambda log: log.asks(f"/v1/cases/{log.some(log.town.cases)}/history")
    yield "how much waits in every queue", lambda log: log.asks("/v1/queues")
    waiting = {each["queue"] for each in log.asks("/v1/queues").json()["items"]}
    for queue in [each.value for each in Queue if each.value in waiting]:
        yield f"a page of the queue {queue}", partial(_listed, path=f"/v1/queues/{queue}?limit=50")
    yield "the queue's page", lambda log: log.asks("/queue")
    yield "the home page of a manager", lambda log: log.asks("/home", Role.SERVICE_MANAGER)
    yield "cases, the last received first", lambda log: log.asks("/v1/cases?limit=50")
    yield "children by name and date of birth", _child
    yield "cases by a child's name and date of birth", _case
    yield "the list of deadlines", lambda log: log.asks("/v1/deadlines?limit=50")
    yield "the deadlines that were missed", lambda log: log.asks("/v1/deadlines?state=missed&limit=50")
    yield "the page of timescales, 4 weeks", lambda log: log.asks("/timescales?weeks=4")
    yield "the page of timescales, 26 weeks", lambda log: log.asks("/timescales?weeks=26")
    yield "the clocks of a number of it", lambda log: log.asks("/timescales/clocks?state=met-late&clause=T2")
    yield "the page of audit", lambda log: log.asks("/audit", Role.AUDITOR)
    yield (
        "events of one kind",
        lambda log: log.asks("/v1/audit?q=action:contact-outcome-decided&limit=50", Role.AUDITOR),
    )


def _answered(name: str, ask: Ask, small: Log, much: Log, said: str) -> Row:
    """Both in turn."""
    seen: tuple[list[float], list[float]] = [], []
    for turn in range(-3, TIMES):
        for log, times in zip((small, much), seen, strict=True):
            began = time.perf_counter()
            ask(log)
            if turn >= 0:
                times.append((time.perf_counter() - began) * 1000)
    little, great = map(statistics.median, seen)
    return Row(f"{name}, {said}", great / little, GOAL, "lower", f"{great:,.1f} ms, {little:,.1f} ms")


def _records(log: Log) -> httpx.Response:
    reference, version = next(log.fresh)
    headers = {
        "Idempotency-Key": f"{reference}-{version}",
        "If-Match": f'"{version}"',
        "Content-Type": "application/json",
    }
    http = log.people[Role.SCREENING_MANAGER]
    return http.post(f"/v1/cases/{reference}/screening/checks", content=BODY, headers=headers).raise_for_status()


def _listed(log: Log, path: str) -> httpx.Response:
    return log.asks(path)


def _child(log: Log) -> httpx.Response:
    person = log.some(log.town.people)
    found = log.asks("/v1/children/search", family_name=person.family, date_of_birth=person.born)
    assert found.json()["items"], "a child was not found"
    return found


def _case(log: Log) -> httpx.Response:
    person = log.some(log.town.people)
    return log.asks("/v1/cases/search", family_name=person.family, date_of_birth=person.born)


# What works beside


def _beside(bench: Bench, small: Log, much: Log, said: str) -> Iterator[Row]:
    sealer = Sealer(bench.directory / "keys", bench.issuer, Directory(bench.directory / "second"))
    for rounds, name, unit, measure in (
        (3 * benches.ROUNDS, "a look of the watch", "µs", _looks),
        (benches.ROUNDS, "catching up with 1,000 events", "µs an event", _catches_up),
        (1, "a checkpoint of the whole log", "µs an event", partial(_seals, sealer)),
        (benches.ROUNDS, "a checkpoint after 100 events more", "ms", partial(_seals_again, sealer)),
        (1, "verifying", "µs of CPU an event", partial(_verifies, sealer)),
        (1, "exporting", "µs an event", _exports),
    ):
        in_turn = (lambda _, town=log.town, of=measure: of(bench, town) for log in (small, much))
        little, great = benches.side_by_side(rounds, *in_turn)
        yield Row(f"{name}, {said}", great / little, GOAL, "lower", f"{great:,.1f} {unit}, {little:,.1f} {unit}")


def _looks(bench: Bench, town: Town) -> float:
    """Microseconds of a look that has nothing to tell."""

    async def look() -> float:
        journal = Journal(bench.service(), max_size=1)
        await journal.open()
        watcher = Watcher(journal, town.authority, lambda: clock.now() - timedelta(days=1))
        try:
            return await _median(watcher.tick)
        finally:
            await journal.close()

    return asyncio.run(look()) * 1e6


async def _median(look: Callable[[], Any]) -> float:
    times = []
    for _ in range(60):
        began = time.perf_counter()
        await look()
        times.append(time.perf_counter() - began)
    return statistics.median(times)


def _catches_up(bench: Bench, town: Town) -> float:
    """Microseconds an event, of so many cases that are new."""
    tenant = town.authority.tenant
    with worker.connected(bench.service()) as engine:
        ledger = worker.ledger(engine, tenant, town.authority.keys)
        ledger.prepare()
        while ledger.round():
            pass
        asyncio.run(cases.write(bench.service(), bench.directory / "keys", tenant.slug, 1000 // 22))
        began = time.perf_counter()
        while ledger.round():
            pass
        return (time.perf_counter() - began) / (1000 // 22 * 22) * 1e6


def _seals(sealer: Sealer, bench: Bench, town: Town) -> float:
    with psycopg.connect(bench.service(), autocommit=True) as connection:
        began = time.perf_counter()
        signed = sealer.seal(connection, town.authority.tenant)
        assert signed is not None
        return (time.perf_counter() - began) / signed.size * 1e6


def _seals_again(sealer: Sealer, bench: Bench, town: Town) -> float:
    """Milliseconds."""
    asyncio.run(cases.write(bench.service(), bench.directory / "keys", town.authority.slug, 5))
    with psycopg.connect(bench.service(), autocommit=True) as connection:
        began = time.perf_counter()
        sealer.seal(connection, town.authority.tenant)
        return (time.perf_counter() - began) * 1000


def _verifies(sealer: Sealer, bench: Bench, town: Town) -> float:
    tenant = town.authority.tenant
    began = time.process_time()
    report = whole(bench.service(), tenant, sealer.key(tenant).verifier, sealer.sink, processes=1)
    assert report.intact, report.sentence
    return (time.process_time() - began) / report.events * 1e6


def _exports(bench: Bench, town: Town) -> float:
    began = time.perf_counter()
    with Path("/dev/null").open("wb") as nowhere:
        written = export(bench.service(), town.authority.tenant, nowhere)
    return (time.perf_counter() - began) / written * 1e6


# Whom is asked


def _server(bench: Bench) -> benches.Server:
    with psycopg.connect(bench.admin()) as connection:
        for slug in (SMALL, LARGE):
            client = Client(authority=slug, client_id=slug, kind="workforce", keys=(), roles=frozenset(Role))
            add_client(connection, bench.issuer, client)
    server = bench.start("benchmarks.ours", "{fd}", bench.service(), str(bench.directory / "keys"), bench.issuer)
    benches.wait_until_up(server)
    return server


def _log(bench: Bench, port: int, town: Town) -> Log:
    options = ours.options(bench.service(), bench.directory / "keys", bench.issuer)
    identity = Identity(options.issuer, options.issuer_keys, Nobody(), clock.now)
    slug = town.authority.slug
    people = {}
    for role, person in PEOPLE.items():
        http = httpx.Client(base_url=f"http://127.0.0.1:{port}", timeout=60, trust_env=False)
        http.headers = httpx.Headers({"Authorization": f"Bearer {identity.mint(slug, person, seconds=7200)}"})
        http.post("/sign-in", data={"link": sign_in.link(identity, slug, person).rpartition("link=")[2]})
        people[role] = http
    fresh = asyncio.run(cases.write(bench.service(), bench.directory / "keys", slug, FRESH))
    uses = ((reference, version) for version in itertools.count(20) for reference in fresh)
    return Log(town, people, uses, itertools.count())
