"""The lives of the synthetic authority, taken once, as what they are made of: so that any number may be made of them.

A life's events and its rows in the read models are texts. What differs from one life to another like it stands in
places of those texts: references and the streams they name, dates, keyed hashes, positions, and what is sealed.
"""

import asyncio
import re
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from operator import itemgetter
from typing import Any
from uuid import UUID

import orjson
import psycopg

from app.base import clock, references
from app.base.references import Referent
from app.demo.seed.cast import ANYTOWN
from app.demo.seed.recording import seed
from app.record import keys as sealing
from app.record.authorities import Authority
from app.record.keys import FileKeys, KeyMissing
from app.running import worker
from benchmarks.bench import Bench
from domain import policy
from domain.facts import Sealed
from domain.names import plain
from migrations import Tenant
from projections.child_index import Key, name_key, search_keys
from projections.tables import metadata

NOT_COPIED = {
    "projection", "projection_build", "parked", "notice", "exchange", "breaker", "tracing_breaker", "deadline_count",
}  # fmt: skip
"""Of read models: those that tell how far they have come, what somebody would be sent, and what is counted again."""

TOKEN = re.compile(
    rb"(?P<uuid>[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12})"
    rb"|(?<=\\\\)x(?P<bytes>[0-9a-f]{64})"
    rb"|(?<![A-Za-z0-9+/])(?P<run>[A-Za-z0-9+/]{60,}={0,2})"
    rb"|(?<![0-9a-f])(?P<hex>[0-9a-f]{32})(?![0-9a-f])"
    rb"|(?<![0-9A-Z])(?P<reference>[CPMHDRNES][0-9A-HJKMNP-TV-Z]{12})(?![0-9A-Z])"
    rb"|(?<![0-9-])(?P<date>20[0-9]{2}-[01][0-9]-[0-3][0-9])(?![0-9-])"
)
Place = tuple[str, Any]
"""What stands in a place of a text: its kind, and what it was in the lives."""


@dataclass(frozen=True, slots=True)
class Text:
    """A text with places. values: of all places there are, those it wants."""

    pattern: bytes
    values: Callable[[Sequence[bytes]], tuple[bytes, ...]]

    def of(self, values: Sequence[bytes]) -> bytes:
        return self.pattern % self.values(values)


@dataclass(frozen=True, slots=True)
class Person:
    """By what a child is found."""

    given: str
    family: str
    born: str
    postcode: str

    def keys(self, digest: Callable[..., bytes]) -> set[Key]:
        found = search_keys(
            digest, given_name=self.given, family_name=self.family, date_of_birth=self.born, postcode=self.postcode
        )
        if self.given and self.family:
            found.add(name_key(digest, (plain(self.given.split()[0]), plain(self.family.split()[-1]))))
        return found


@dataclass(slots=True)
class Lives:
    """The lives. events: stream, version, topic, state, position, when. tables: their rows. fields: what is sealed, by
    its token, with what it says. numbers: strong identifiers by their keyed hash. people: whom a key finds.
    """

    authority: Authority
    events: list[tuple[UUID, int, str, Text, int, datetime]] = field(default_factory=list)
    tables: dict[str, list[tuple[Text, bool]]] = field(default_factory=dict)
    places: dict[Place, int] = field(default_factory=dict)
    fields: dict[str, tuple[Sealed, object]] = field(default_factory=dict)
    scopes: dict[UUID, set[str]] = field(default_factory=dict)
    references: dict[str, UUID] = field(default_factory=dict)
    watched: dict[UUID, UUID] = field(default_factory=dict)
    streams: frozenset[UUID] = frozenset()
    numbers: dict[str, tuple[str, str]] = field(default_factory=dict)
    number_keys: dict[bytes, str] = field(default_factory=dict)
    people: dict[bytes, tuple[str, Person]] = field(default_factory=dict)

    @property
    def once(self) -> UUID:
        """The stream that an authority has once: its directory."""
        return references.stream_of(self.authority.slug, "directory")


def take(bench: Bench, slug: str, communications: int = 150) -> Lives:
    """Seed an authority that is empty, catch its read models up, and take all that is there."""
    tenant = Tenant(slug)
    authority = Authority(slug, tenant, FileKeys(bench.directory / "keys" / slug))
    now = clock.now()
    pack = policy.pack_in_force(now, policy.LINCOLNSHIRE)
    asyncio.run(seed(bench.admin(), authority, ANYTOWN, now, pack, communications=communications))
    with worker.connected(bench.service()) as engine:
        ledger = worker.ledger(engine, tenant, authority.keys)
        ledger.prepare()
        while ledger.round():
            pass
    lives = Lives(authority)
    with psycopg.connect(bench.admin()) as connection:
        stored = connection.execute(
            "SELECT originator_id, originator_version, topic, state, notification_id, recorded_at"
            f" FROM {tenant.schema}.fd_events ORDER BY notification_id"
        ).fetchall()
        _understand(lives, stored)
        for stream, version, topic, state, position, at in stored:
            lives.events.append((stream, version, topic, _text(lives, state), position, at))
        tables = [table.name for table in metadata.sorted_tables if table.name not in NOT_COPIED]
        for table in (*tables, "fd_claim"):
            lives.tables[table] = [*_rows(lives, connection, table)]
    return lives


# What the texts are about


def _understand(lives: Lives, stored: Sequence[tuple[Any, ...]]) -> None:
    """Find out which references, streams, sealed fields and keyed hashes there are."""
    slug = lives.authority.slug
    streams = {stream for stream, *_ in stored}
    for _, _, _, state, _, _ in stored:
        for found in TOKEN.finditer(state):
            if found.lastgroup == "reference":
                reference = found[0].decode()
                if any(references.read(kind, reference) for kind in Referent):
                    lives.references[reference] = references.stream_of(slug, reference)
    lives.watched = {references.watch_of(stream): stream for stream in lives.references.values()}
    lives.streams = frozenset({*lives.references.values(), *lives.watched, lives.once})
    assert not streams - lives.streams, f"{len(streams - lives.streams)} streams have no reference"
    said: dict[UUID, dict[str, str]] = {}
    for stream, version, _, state, _, _ in stored:
        form = orjson.loads(state)
        scope = UUID(hex=form["k"]) if form["k"] else sealing.STAFF
        for sealed in _sealed(form["d"], "", stream, version, scope):
            lives.scopes.setdefault(sealed.scope, set()).add(sealed.slot)
            try:
                lives.fields[sealed.token] = sealed, sealing.unseal(lives.authority.keys, sealed)
            except KeyMissing:
                lives.scopes[sealed.scope].discard(sealed.slot)
        details = form["d"].get("details") or {}
        for each in details.get("identifiers", ()):
            if number := _opened(lives, each.get("number")):
                lives.numbers[each["digest"]] = each["kind"], number
        told = said.setdefault(stream, {})
        for name in ("given_name", "family_name", "date_of_birth"):
            told[name] = _opened(lives, details.get(name)) or told.get(name, "")
        told["postcode"] = _opened(lives, (details.get("address") or {}).get("postcode")) or told.get("postcode", "")
        person = Person(told["given_name"], told["family_name"], told["date_of_birth"], told["postcode"])
        for key in person.keys(lives.authority.keys.digest) if details else ():
            lives.people[key.hash] = key.kind, person
    lives.number_keys = {
        key.hash: number
        for number, (kind, _) in lives.numbers.items()
        for key in search_keys(lives.authority.keys.digest, identifiers=[(kind, number)])
    }


def _sealed(node: Any, path: str, stream: UUID, version: int, scope: UUID) -> Iterator[Sealed]:
    for key, value in node.items() if isinstance(node, dict) else enumerate(node):
        if isinstance(value, dict) and "$p" in value:
            owner = sealing.STAFF if value["$p"] == "worker" else scope
            yield Sealed(owner, stream, version, f"{path}{key}", value["$p"], value["c"])
        elif isinstance(value, dict | list):
            yield from _sealed(value, f"{path}{key}.", stream, version, scope)


def _opened(lives: Lives, value: Any) -> str:
    known = lives.fields.get(value["c"]) if value else None
    return str(known[1]) if known else ""


# The texts


def _text(lives: Lives, text: bytes, more: Mapping[int, tuple[int, Place]] | None = None) -> Text:
    """A text with its places. more: others, by where they begin and end."""
    spans = {
        found.start(found.lastgroup or 0): (found.end(), place)
        for found in TOKEN.finditer(text)
        if (place := _place(lives, found))
    }
    pattern, wanted, last = [], [], 0
    for start, (end, place) in sorted({**spans, **(more or {})}.items()):
        pattern.append(text[last:start].replace(b"%", b"%%"))
        wanted.append(lives.places.setdefault(place, len(lives.places)))
        last = end
    pattern.append(text[last:].replace(b"%", b"%%"))
    return Text(b"%b".join(pattern), _getter(wanted))


def _getter(wanted: list[int]) -> Callable[[Sequence[bytes]], tuple[bytes, ...]]:
    if len(wanted) > 1:
        return itemgetter(*wanted)
    return lambda values: tuple(values[each] for each in wanted)


def _place(lives: Lives, found: re.Match[bytes]) -> Place | None:
    text = found[found.lastgroup or 0].decode()
    match found.lastgroup:
        case "date":
            return "date", text
        case "reference" if text in lives.references:
            return "reference", text
        case "uuid" if UUID(text) in lives.streams:
            return "uuid", UUID(text)
        case "hex" if UUID(hex=text) in lives.streams:
            return "hex", UUID(hex=text)
        case "hex" if bytes.fromhex(text) in lives.people:
            return "key", bytes.fromhex(text)
        case "hex" if bytes.fromhex(text) in lives.number_keys:
            return "number-key", lives.number_keys[bytes.fromhex(text)]
        case "run" if text in lives.fields:
            return "sealed", text
        case "run" | "bytes" if text in lives.numbers:
            return "digest", text
    return None


def _rows(lives: Lives, connection: psycopg.Connection, table: str) -> Iterator[tuple[Text, bool]]:
    """The rows of a table, and whether each is the directory's."""
    schema = lives.authority.tenant.schema
    columns = [
        name
        for (name,) in connection.execute(
            "SELECT column_name FROM information_schema.columns WHERE table_schema = %s AND table_name = %s"
            " ORDER BY ordinal_position",
            [schema, table],
        )
    ]
    told: Counter[int] = Counter()
    once = {position for stream, _, _, _, position, _ in lives.events if stream == lives.once}
    with connection.cursor().copy(f"COPY {schema}.{table} TO STDOUT") as copy:
        for line in b"".join(bytes(part) for part in copy).splitlines():
            cells, start, directory = line.split(b"\t"), 0, str(lives.once).encode() in line
            more: dict[int, tuple[int, Place]] = {}
            for name, cell in zip(columns, cells, strict=True):
                end = start + len(cell)
                if name == "position" and cell != b"\\N":
                    more[start] = end, ("position", int(cell))
                    directory = directory or int(cell) in once
                elif table == "feed" and name == "place":
                    position = int(cells[columns.index("position")])
                    more[start] = end, ("place", (position, told[position]))
                    told[position] += 1
                start = end + 1
            yield _text(lives, line, more), directory
