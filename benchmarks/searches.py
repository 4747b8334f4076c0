"""A child searched for among ten thousand, and among a million: by family name, given name and date of birth.

The index is filled as the projection fills it; of the children themselves there are no events. What is shown of them
was sealed a thousand times, under a thousand keys, and stands with each child that comes later a thousand too.
"""

import itertools
import json
import statistics
import time
from collections.abc import Iterator
from datetime import date, timedelta
from random import Random
from uuid import UUID

import httpx
import psycopg

from app.api.identity import Identity, Nobody
from app.base import clock, references
from app.base.references import Referent
from app.record.keys import FileKeys, seal
from app.record.registry import Client, add_client
from benchmarks import bench as benches
from benchmarks import ours
from benchmarks.bench import Bench, Row
from benchmarks.growth import PEOPLE
from benchmarks.multiplied import NAMES
from domain.facts import Sealed
from domain.vocabulary import Role
from migrations import Tenant
from projections.child_index import search_keys
from projections.rows import sealed_fields

FEW, MANY = 10_000, 1_000_000
GOAL = 1.15
TIMES = 200
SCOPES = 1_000
GIVEN = (
    "Ada", "Bryn", "Cal", "Dot", "Elin", "Finn", "Gwen", "Hal", "Ida", "Jude", "Kit", "Lou", "Mina", "Ned", "Olive",
    "Pip", "Quin", "Rosa", "Seth", "Tess", "Una", "Vic", "Wren", "Zoe",
)  # fmt: skip
BORN = date(2009, 1, 1)
YEARS = 18
"""Of birth."""

Child = tuple[str, str, date]


def rows(bench: Bench) -> list[Row]:
    """Children found among a million / among ten thousand."""
    keys = bench.directory / "keys"
    options = ours.options(bench.service(), keys, bench.issuer)
    identity = Identity(options.issuer, options.issuer_keys, Nobody(), clock.now)
    sizes = dict(zip(bench.slugs[10:12], (FEW, MANY), strict=True))
    sought = {slug: _fill(bench, slug, many) for slug, many in sizes.items()}
    server = bench.start("benchmarks.ours", "{fd}", bench.service(), str(keys), bench.issuer)
    benches.wait_until_up(server)
    tokens = {slug: _token(bench, identity, slug) for slug in sizes}
    with httpx.Client(base_url=f"http://127.0.0.1:{server.port}", timeout=60, trust_env=False) as http:

        def row(name: str, limit: int) -> Row:
            times: dict[str, list[float]] = {slug: [] for slug in sizes}
            found = dict.fromkeys(sizes, 0)
            for turn, slug in itertools.product(range(-10, TIMES), sizes):
                given, family, born = sought[slug][turn * 7919 % len(sought[slug])]
                said = {"given_name": given, "family_name": family, "date_of_birth": str(born), "limit": limit}
                headers = {"Authorization": f"Bearer {tokens[slug]}"}
                began = time.perf_counter()
                answer = http.post("/v1/children/search", json=said, headers=headers).raise_for_status()
                if turn >= 0:
                    times[slug].append((time.perf_counter() - began) * 1000)
                    found[slug] += len(answer.json()["items"])
            assert all(found.values()), "children were not found"
            little, much = (statistics.median(each) for each in times.values())
            few, many = (each / TIMES for each in found.values())
            seen = f"{much:,.1f} ms for {many:,.0f} found, {little:,.1f} ms for {few:,.0f}"
            return Row(f"{name} among {MANY:,} children / among {FEW:,}", much / little, GOAL, "lower", seen)

        return [row("the likeliest child", 1), row("all who may be a child", 25)]


def _token(bench: Bench, identity: Identity, slug: str) -> str:
    workforce = Client(authority=slug, client_id=f"workforce-{slug}", kind="workforce", keys=(), roles=frozenset(Role))
    with psycopg.connect(bench.admin()) as connection:
        add_client(connection, bench.issuer, workforce)
    return identity.mint(workforce.client_id, PEOPLE[Role.SCREENING_MANAGER], seconds=7200)


def _fill(bench: Bench, slug: str, many: int) -> list[Child]:
    """Some of the children there are then."""
    schema, keys = Tenant(slug).schema, FileKeys(bench.directory / "keys" / slug)
    random = Random(slug)
    children = [*itertools.islice(_children(random), many)]
    streams = [UUID(int=random.getrandbits(128), version=4) for _ in children]
    scopes = streams[:SCOPES]
    shown = [_details(keys, scope, child) for scope, child in zip(scopes, children, strict=False)]
    with psycopg.connect(bench.admin(), autocommit=True) as connection:
        with connection.cursor().copy(f"COPY {schema}.child (child, reference, details) FROM STDIN") as into:
            for stream, details in zip(streams, itertools.cycle(shown), strict=False):
                into.write_row((stream, references.new(Referent.CHILD, random.choice), details))
        with connection.cursor().copy(f"COPY {schema}.child_index (origin, kind, key, child) FROM STDIN") as into:
            for (given, family, born), stream in zip(children, streams, strict=True):
                for key in search_keys(keys.digest, given_name=given, family_name=family, date_of_birth=born):
                    into.write_row((stream, key.kind, key.hash, stream))
        connection.execute(f"VACUUM ANALYZE {schema}.child, {schema}.child_index")
    return random.sample(children, FEW)


def _children(random: Random) -> Iterator[Child]:
    """Some family names are common and most are rare, as names are."""
    families = ["".join(parts) for parts in itertools.product(*NAMES)]
    random.shuffle(families)
    common = [*itertools.accumulate(1 / (20 + rank) for rank in range(len(families)))]
    while True:
        for family in random.choices(families, cum_weights=common, k=1_000):
            yield random.choice(GIVEN), family, BORN + timedelta(days=random.randrange(365 * YEARS))


def _details(keys: FileKeys, scope: UUID, child: Child) -> str:
    """Its names as the projection keeps them."""
    keys.ensure(scope, ["child"])
    said = dict(zip(("given_name", "family_name", "date_of_birth"), (*child[:2], str(child[2])), strict=True))
    fields = {
        name: Sealed(scope, scope, 1, path, "child", seal(keys, scope, "child", scope, 1, path, value))
        for name, value in said.items()
        for path in [f"details.{name}"]
    }
    return json.dumps(sealed_fields(fields))
