"""Lives made many, in an authority that is empty: with ids, names, keys and ciphertext of their own, some weeks apart.

Nothing of it was recorded by commands, and all of it is as if it had been: chains go on, what is sealed opens, claims
are held, and the read models have their rows. Files alone are those of the lives, named by all that were made of them.
The same seed makes the same lives, but for keys and ciphertext.
"""

from array import array
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from functools import cached_property
from hashlib import sha256
from random import Random
from typing import Any
from uuid import UUID

import psycopg

from app.base import references
from app.base.references import Referent
from app.record import keys as sealing
from app.record.authorities import Authority
from app.record.keys import STAFF, FileKeys
from app.record.ring import Opened
from app.running import worker
from benchmarks.bench import Bench
from benchmarks.lives import Lives, Person
from migrations import Tenant
from projections.child_index import search_keys

EPOCH, MICROSECOND = datetime(1970, 1, 1, tzinfo=UTC), timedelta(microseconds=1)
OPEN = 4
"""Of the lives that began longer ago, in weeks, nothing waits in a queue any more, as where work is done."""

NAMES = (
    ("B", "C", "D", "F", "G", "H", "J", "K", "L", "M", "N", "P", "R", "S", "T", "V", "W", "Br", "Cl", "Fr", "St", "Th"),
    ("a", "e", "i", "o", "u", "ai", "ea", "oo"),
    ("b", "ck", "d", "g", "ll", "m", "n", "nd", "nt", "p", "r", "rn", "rt", "sh", "st", "t", "th", "x"),
    ("by", "er", "ford", "ham", "ley", "man", "son", "ton", "well", "worth"),
)
"""What family names are put together from."""


@dataclass(slots=True)
class Town:
    """What was made. events, cases: how many. people: some children by whom to search. open: references of cases."""

    authority: Authority
    events: int
    people: list[Person]
    cases: list[str]


class Copy:
    """One more of all the lives: so many weeks ago."""

    def __init__(self, lives: Lives, authority: Authority, seed: int, number: int, weeks: int) -> None:
        self.lives, self.authority, self.number, self.weeks = lives, authority, number, weeks
        self.random = Random(f"{seed}/{number}")
        self.back = timedelta(weeks=weeks)
        self.age = timedelta(days=self.random.randint(-180, 180)) - self.back
        choose = self.random.choice
        self.references = {each: references.new(Referent(each[0]), choose) for each in sorted(lives.references)}
        slug = authority.slug
        self.streams = {
            stream: references.stream_of(slug, self.references[each]) for each, stream in lives.references.items()
        }
        self.streams |= {watch: references.watch_of(self.streams[of]) for watch, of in lives.watched.items()}
        self.streams[lives.once] = references.stream_of(slug, "directory")
        self.families: dict[str, str] = {}
        self.put_off: dict[int, timedelta] = {}
        self.slots: dict[tuple[UUID, str], bytes] = {}

    @cached_property
    def numbers(self) -> dict[str, tuple[str, str]]:
        """Strong identifiers by what their keyed hash was: the number, which nobody else has, and its keyed hash."""
        made, first = {}, 10**9 + self.number * len(self.lives.numbers)
        for number, (old, (kind, _)) in enumerate(self.lives.numbers.items(), first):
            made[old] = str(number), self.authority.keys.digest("identifier", kind, str(number)).hex()
        return made

    def family(self, name: str) -> str:
        """A family's name here."""
        if name and name not in self.families:
            self.families[name] = "".join(self.random.choice(each) for each in NAMES)
        return self.families.get(name, "")

    def born(self, day: str) -> str:
        """A day of birth here."""
        return str(date.fromisoformat(day) + self.age) if day else ""

    def person(self, person: Person) -> Person:
        """A child here."""
        return Person(person.given, self.family(person.family), self.born(person.born), person.postcode)

    def write_keys(self, ring: Opened, staff: bytes) -> None:
        """Keys of its own for every scope, a file each."""
        for scope, slots in self.lives.scopes.items():
            if scope == STAFF:
                self.slots[scope, "worker"] = staff
                continue
            own = self.streams[scope]
            path = self.authority.keys.directory / sealing.file_of(own)  # type: ignore[attr-defined] # they are in files
            with path.open("wb") as file:
                for slot in sorted(slots):
                    key = self.slots[scope, slot] = self.random.randbytes(32)
                    file.write(f'["{slot}","{sealing.wrap(ring, own, slot, key)}"]\n'.encode())

    def values(self, positions: Sequence[int]) -> list[bytes]:
        """What stands here in the places of the texts. positions: those the events have here."""
        return [self._value(kind, was, positions).encode() for kind, was in self.lives.places]

    def _value(self, kind: str, was: Any, positions: Sequence[int]) -> str:
        match kind:
            case "date":
                return str(date.fromisoformat(was) - self.back)
            case "reference":
                return self.references[was]
            case "uuid":
                return str(self.streams[was])
            case "hex":
                return self.streams[was].hex
            case "sealed":
                return self._seal(was)
            case "digest":
                return self.numbers[was][1]
            case "number-key":
                return self._key(
                    search_keys(self._digest, identifiers=[(self.lives.numbers[was][0], self.numbers[was][1])])
                )
            case "key":
                of, person = self.lives.people[was]
                return self._key(key for key in self.person(person).keys(self._digest) if key.kind == of)
            case "position":
                return str(positions[was])
        position, line = was
        return str(positions[position] * 2 + line)

    def _key(self, found: Any) -> str:
        (key,) = found
        return str(key.hash.hex())

    @property
    def _digest(self) -> Any:
        return self.authority.keys.digest

    def _seal(self, token: str) -> str:
        sealed, said = self.lives.fields[token]
        name = sealed.path.rpartition(".")[2]
        if name == "family_name":
            said = self.family(str(said))
        elif name == "date_of_birth" and sealed.slot == "child":
            said = self.born(str(said))
        elif name == "number" and (found := self._numbered.get(str(said))):
            said = found
        key = self.slots[sealed.scope, sealed.slot]
        return sealing.close_with(
            *sealing.field_key(key, self.streams[sealed.stream], sealed.version, sealed.path), said
        )

    @cached_property
    def _numbered(self) -> dict[str, str]:
        return {number: self.numbers[digest][0] for digest, (_, number) in self.lives.numbers.items()}

    def events(self, values: Sequence[bytes], positions: Sequence[int], once: bool) -> Iterator[tuple[Any, ...]]:
        """Its rows of the log, linked. once: the directory's too."""
        links: dict[UUID, bytes] = {}
        for stream, version, topic, text, position, at in self.lives.events:
            if stream == self.lives.once and not once:
                continue
            own, state = self.streams[stream], text.of(values)
            moment = at - self.back + self.put_off.get(position, timedelta())
            links[stream] = _link(links.get(stream, b""), own, version, topic, moment, state)
            yield own, version, topic, state, positions[position], moment, links[stream]


def fill(bench: Bench, lives: Lives, slug: str, events: int, together: int = 1, seed: int = 1) -> Town:
    """Fill an authority that is empty with at least so many events. together: lives that begin in the same week."""
    tenant = Tenant(slug)
    keys = FileKeys(bench.directory / "keys" / slug)
    authority = Authority(slug, tenant, keys)
    keys.ensure(STAFF, ["worker"])
    for first in range(256):
        (keys.directory / f"{first:02x}").mkdir(mode=0o700, exist_ok=True)
    many = -(-events // len(lives.events))
    copies = [Copy(lives, authority, seed, number, number // together) for number in range(many)]
    order = _order(copies)
    people: list[Person] = []
    cases: list[str] = []
    with psycopg.connect(bench.admin()) as connection, keys.ring.wrapping() as ring:
        staff, schema = keys.slot(STAFF, "worker"), tenant.schema
        for number, copy in enumerate(copies):
            copy.write_keys(ring, staff)
            values, positions, last = copy.values(order[number]), order[number], number == many - 1
            with connection.cursor().copy(f"COPY {schema}.fd_events FROM STDIN (FORMAT binary)") as into:
                into.set_types(["uuid", "int8", "text", "bytea", "int8", "timestamptz", "bytea"])
                for row in copy.events(values, positions, last):
                    into.write_row(row)
            for table, texts in lives.tables.items():
                if table == "queue" and copy.weeks >= OPEN:
                    continue
                with connection.cursor().copy(f"COPY {schema}.{table} FROM STDIN") as into:
                    into.write(b"".join(text.of(values) + b"\n" for text, is_once in texts if last or not is_once))
            people += [copy.person(person) for _, person in lives.people.values() if person.born][:2]
            cases += [reference for reference in copy.references.values() if reference.startswith("C")]
            copy.slots.clear()
            copies[number] = None  # type: ignore[call-overload] # what was written is not kept
        for table in ("fd_attachment", "fd_attachment_part"):  # one file each, that all who were made like them name
            connection.execute(f"INSERT INTO {schema}.{table} SELECT * FROM {lives.authority.tenant.schema}.{table}")
    written = max(map(max, order))
    _settle(bench, tenant, authority)
    return Town(authority, written, people, cases)


def _link(before: bytes, stream: UUID, version: int, topic: str, at: datetime, state: bytes) -> bytes:
    """As the database's `fd_link`."""
    name, moment = topic.encode(), (at - EPOCH) // MICROSECOND
    parts = (version.to_bytes(8), len(name).to_bytes(4), name, moment.to_bytes(8), sha256(state).digest())
    return sha256(b"".join((before, stream.bytes, *parts))).digest()


def _order(copies: Sequence[Copy]) -> list["array[int]"]:
    """The positions of every copy's events, by what theirs were in the lives: all in the order of their moments. The
    directory comes once, with the oldest. No two have one moment: the later one is put off.
    """
    lives, oldest = copies[0].lives, len(copies) - 1
    moments = sorted(
        (at - copy.back, number, position)
        for number, copy in enumerate(copies)
        for stream, _, _, _, position, at in lives.events
        if stream != lives.once or number == oldest
    )
    positions = [array("q", [0]) * (len(lives.events) + 1) for _ in copies]
    last = EPOCH
    for place, (at, number, position) in enumerate(moments, start=1):
        positions[number][position] = place
        last = max(at, last + MICROSECOND)
        if last > at:
            copies[number].put_off[position] = last - at
    return positions


def _settle(bench: Bench, tenant: Tenant, authority: Authority) -> None:
    """The read models stand where the log ends, the watch has told what there was to tell, and statistics are there."""
    schema = tenant.schema
    with worker.connected(bench.service()) as engine:
        worker.ledger(engine, tenant, authority.keys).prepare()
    with psycopg.connect(bench.admin(), autocommit=True) as connection:
        connection.execute(
            f"UPDATE {schema}.projection SET position = (SELECT max(notification_id) FROM {schema}.fd_events)"
        )
        for table in ("deadline", "concern", "subject_request"):
            connection.execute(f"UPDATE {schema}.{table} SET next_at = NULL WHERE next_at < now()")
        connection.execute(f"""
            INSERT INTO {schema}.deadline_count
            SELECT date_trunc('week', due_at AT TIME ZONE 'Europe/London')::date, coalesce(agency, ''), clause, "limit",
                state, count(*)
            FROM {schema}.deadline JOIN {schema}.deadline_case USING ("case") WHERE NOT superseded
            GROUP BY 1, 2, 3, 4, 5
        """)
        for index in ("fd_events_position", "audit_trail_pkey", "feed_pkey"):
            table = index.removesuffix("_position").removesuffix("_pkey")
            connection.execute(f"CLUSTER {schema}.{table} USING {index}")
        connection.execute("VACUUM ANALYZE")
