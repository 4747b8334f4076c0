"""What a superuser can do to a log in SQL with every trigger off, and what verification says of it."""

import asyncio
import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Self
from uuid import UUID, uuid4

import psycopg
import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from sqlalchemy import create_engine

import migrations
from app.proof import merkle, sealing
from app.proof.checkpoints import Checkpoint, LogKey
from app.proof.second_place import Directory, Sink
from app.proof.verification import Report, verify
from app.record.journal import Batch, Journal
from app.record.keys import FileKeys
from migrations import Tenant
from tests.domain.examples import CONTACT, REQUESTED
from tests.serving import Database, sqlalchemy_url

STREAMS = sorted(uuid4() for _ in range(6))
SEALED, EVENTS = (60, 120), 126
"""Position p holds version (p - 1) // 6 + 1 of stream (p - 1) % 6. What follows on 120 is not sealed yet."""


def at(position: int) -> tuple[int, UUID, int]:
    """What stands at a position: the position, the stream, the version."""
    return position, STREAMS[(position - 1) % 6], (position - 1) // 6 + 1


@dataclass(frozen=True, slots=True)
class Thief:
    """The superuser, within a transaction that is rolled back, with every trigger off."""

    connection: psycopg.Connection[Any]
    tenant: Tenant
    key: LogKey

    def sql(self, text: str, *params: object) -> list[tuple[Any, ...]]:
        cursor = self.connection.execute(text.replace("SCHEMA", self.tenant.schema), params or None)
        return cursor.fetchall() if cursor.description else []

    def do(self, text: str, *params: object) -> Self:
        self.sql(text, *params)
        return self

    def update(self, position: int, change: str, *params: object) -> Self:
        return self.do(f"UPDATE SCHEMA.fd_events SET {change} WHERE notification_id = {position}", *params)

    def delete(self, which: str) -> Self:
        return self.do(f"DELETE FROM SCHEMA.fd_events WHERE {which}")

    def swap(self, column: str, one: int, other: int) -> Self:
        """Exchange what two events have in a column, by way of a value nobody has."""
        ((first, second),) = self.sql(
            f"SELECT (SELECT {column} FROM SCHEMA.fd_events WHERE notification_id = {one}),"
            f" (SELECT {column} FROM SCHEMA.fd_events WHERE notification_id = {other})"
        )
        if column == "state":
            self.update(one, "state = %s", second)
        else:
            self.update(one, f"{column} = 1000000")
        self.update(other, f"{column} = %s", first)
        if column != "state":
            self.sql(f"UPDATE SCHEMA.fd_events SET {column} = %s WHERE {column} = 1000000", second)
        return self

    def renumber(self, after: int, by: int) -> Self:
        """Move all that follows a position."""
        for shift in (1_000_000, by - 1_000_000):
            self.sql(f"UPDATE SCHEMA.fd_events SET notification_id = notification_id + {shift}"
                     f" WHERE notification_id > {after} AND (notification_id > 1000000) = ({shift} < 0)")  # fmt: skip
        return self

    def forge(self, position: int, *, linked: bool) -> Self:
        """Insert an event in a stream of its own, a moment after the position before."""
        link = "SCHEMA.fd_link('', %s, 1, 'forged', moment, 'forged')" if linked else "sha256('forged')"
        stream = uuid4()
        return self.do(
            "INSERT INTO SCHEMA.fd_events (originator_id, originator_version, topic, state, notification_id,"
            f" recorded_at, chain) SELECT %s, 1, 'forged', 'forged', {position}, moment, {link}"
            " FROM (SELECT recorded_at + interval '1 microsecond' AS moment FROM SCHEMA.fd_events"
            f" WHERE notification_id = {position - 1}) before",
            *[stream] * (1 + linked),
        )

    def rewrite(self, position: int) -> Self:
        """Change an event, and make the chain of its stream anew from there."""
        self.update(position, "state = convert_to(replace(convert_from(state, 'UTF8'), '{', ' {'), 'UTF8')")
        _, stream, version = at(position)
        return self.do(f"""
            DO $$ DECLARE event record; before bytea := (SELECT chain FROM SCHEMA.fd_events
                WHERE originator_id = '{stream}' AND originator_version = {version - 1});
            BEGIN
                FOR event IN SELECT * FROM SCHEMA.fd_events WHERE originator_id = '{stream}'
                        AND originator_version >= {version} ORDER BY originator_version LOOP
                    before := SCHEMA.fd_link(coalesce(before, ''), event.originator_id, event.originator_version,
                        event.topic, event.recorded_at, event.state);
                    UPDATE SCHEMA.fd_events SET chain = before WHERE originator_id = event.originator_id
                        AND originator_version = event.originator_version;
                END LOOP;
            END $$""")

    def rebuild_tiles(self) -> Self:
        """Make the tiles anew from the log as it stands."""
        for (level, index), hashes in self.tiles().items():
            self.do("UPDATE SCHEMA.fd_tile SET hashes = %s WHERE level = %s AND index = %s", hashes, level, index)
        return self

    def tiles(self) -> dict[merkle.Tile, bytes]:
        """The tiles that the log as it stands would have."""
        chains = self.sql("SELECT chain FROM SCHEMA.fd_events WHERE notification_id <= 120 ORDER BY notification_id")
        return merkle.extend(0, {}, [merkle.leaf_hash(chain) for (chain,) in chains])

    def sign(self, key: LogKey) -> Self:
        """Sign the table's checkpoints anew, over tiles made anew."""
        tiles = self.rebuild_tiles().tiles()
        for size in SEALED:
            checkpoint = Checkpoint(self.key.origin, size, merkle.root(size, tiles))
            self.sql(
                "UPDATE SCHEMA.fd_checkpoint SET root = %s, note = %s WHERE size = %s",
                checkpoint.root, key.sign(checkpoint.text), size,
            )  # fmt: skip
        return self


@dataclass(frozen=True, slots=True)
class Log:
    """A log of 126 events in six streams, sealed at 60 and at 120."""

    tenant: Tenant
    key: LogKey
    sink: Directory
    admin: str

    def after(
        self, tampering: Callable[[Thief], object], *, sink: Sink | None = None, given: Mapping[str, str] | None = None
    ) -> Report:
        """The verification of the log as it is after that; then it is as before."""
        with psycopg.connect(self.admin) as connection:
            for table in ("fd_events", "fd_tile", "fd_checkpoint"):
                connection.execute(f"ALTER TABLE {self.tenant.schema}.{table} DISABLE TRIGGER ALL")
            tampering(Thief(connection, self.tenant, self.key))
            report = verify(connection, self.tenant, self.key.verifier, sink or self.sink, given)
            connection.rollback()
        return report


@pytest.fixture(scope="module")
def log(database: Database, tmp_path_factory: pytest.TempPathFactory) -> Log:
    directory = tmp_path_factory.mktemp("tampering")
    tenant = Tenant(f"t{uuid4().hex[:12]}")
    engine = create_engine(sqlalchemy_url(database.admin))
    with engine.begin() as owner:
        migrations.upgrade_authority(owner, tenant)
    engine.dispose()
    key, sink = sealing.log_key(directory, "front-door.example/925"), Directory(directory / "checkpoints")

    async def write(first: int, last: int) -> None:
        journal, keys = Journal(database.url), FileKeys(directory / "keys")
        await journal.open()
        for version in range(first, last + 1):
            event = CONTACT if version == 1 else REQUESTED
            streams = {stream: (version - 1, [event]) for stream in STREAMS}
            await journal.append(tenant, keys, Batch(streams=streams))
        await journal.close()

    with psycopg.connect(database.url, autocommit=True) as connection:
        asyncio.run(write(1, 10))
        sealing.seal(connection, tenant, key, sink)
        asyncio.run(write(11, 20))
        sealing.seal(connection, tenant, key, sink)
        asyncio.run(write(21, 21))
    return Log(tenant, key, sink, database.admin)


@dataclass(frozen=True, slots=True)
class Found:
    """What a finding has to name."""

    kind: str
    position: int | None = None
    event: tuple[UUID, int] | None = None
    size: int | None = None
    fits: int | None = None


def event(kind: str, position: int) -> Found:
    """A finding about the event that was recorded at a position."""
    _, stream, version = at(position)
    return Found(kind, position, (stream, version))


def unfit(size: int, fits: int) -> Found:
    """A checkpoint that does not fit any more."""
    return Found("checkpoint", size=size, fits=fits)


OTHER = Ed25519PrivateKey.generate()
KINDS: dict[str, tuple[Callable[[Thief], object], list[Found]]] = {
    "an untouched log has nothing to tell": (lambda thief: None, []),
    "a byte of an event's state is changed": (
        lambda thief: thief.update(40, "state = set_byte(state, 20, get_byte(state, 20) # 1)"),
        [event("changed", 40)],
    ),
    "a byte is changed in an event not sealed yet": (
        lambda thief: thief.update(123, "state = set_byte(state, 20, get_byte(state, 20) # 1)"),
        [event("changed", 123)],
    ),
    "an event gets another name": (
        lambda thief: thief.update(40, "topic = 'assessment-started'"),
        [event("changed", 40)],
    ),
    "an event's moment is changed by a microsecond": (
        lambda thief: thief.update(40, "recorded_at = recorded_at + interval '1 microsecond'"),
        [event("changed", 40)],
    ),
    "an event's moment is changed by a day": (
        lambda thief: thief.update(40, "recorded_at = recorded_at - interval '1 day'"),
        [event("changed", 40)],
    ),
    "an event's moment is changed to infinity": (
        lambda thief: thief.update(40, "recorded_at = 'infinity'"),
        [event("changed", 40)],
    ),
    "an event's stored chain is changed": (
        lambda thief: thief.update(40, "chain = sha256(chain)"),
        [event("changed", 40), unfit(60, 0)],
    ),
    "an event in the middle is deleted": (
        lambda thief: thief.delete("notification_id = 40"),
        [event("deleted", 40)],
    ),
    "two events are deleted": (
        lambda thief: thief.delete("notification_id IN (40, 75)"),
        [event("deleted", 40), event("deleted", 75)],
    ),
    "the last event of a stream is deleted": (
        lambda thief: thief.delete("notification_id = 124"),
        [Found("deleted", 124)],
    ),
    "an event is deleted and the positions are closed up": (
        lambda thief: thief.delete("notification_id = 40").renumber(40, -1),
        [event("deleted", 40), unfit(60, 0)],
    ),
    "a whole stream is deleted and the positions are closed up": (
        lambda thief: [
            thief.delete(f"notification_id = {position}").renumber(position, -1) for position in range(124, 0, -6)
        ],
        [
            Found("deleted", 4),
            *[Found("deleted", position) for position in range(9, 104, 5)],
            Found("truncated", 106, size=120),
            unfit(60, 0),
        ],
    ),
    "a forged event is inserted with a right chain": (
        lambda thief: thief.renumber(40, 1).forge(41, linked=True),
        [Found("inserted", 41), unfit(60, 0)],
    ),
    "a forged event is inserted with a wrong chain": (
        lambda thief: thief.renumber(40, 1).forge(41, linked=False),
        [Found("inserted", 41), unfit(60, 0)],
    ),
    "a forged event is appended with a wrong chain": (
        lambda thief: thief.forge(127, linked=False),
        [Found("changed", 127)],
    ),
    "an event is hidden outside the log": (
        lambda thief: thief.do(
            "ALTER TABLE SCHEMA.fd_events ALTER COLUMN notification_id DROP NOT NULL"
        ).update(126, "notification_id = NULL"),
        [Found("inserted", 0)],
    ),
    "two events of different streams change places": (
        lambda thief: thief.swap("notification_id", 10, 20),
        [Found("reordered", 10, at(20)[1:]), Found("reordered", 20, at(10)[1:]), unfit(60, 0)],
    ),
    "two neighbours change places": (
        lambda thief: thief.swap("notification_id", 122, 123),
        [Found("reordered", 122, at(123)[1:])],
    ),
    "two events of one stream change places": (
        lambda thief: thief.swap("notification_id", 10, 16),
        [Found("reordered", 10, at(16)[1:]), Found("reordered", 16, at(10)[1:]), unfit(60, 0)],
    ),
    "two events of one stream change versions": (
        lambda thief: thief.swap("originator_version", 10, 16),
        [Found("reordered", 10, (STREAMS[3], 3)), Found("reordered", 16, (STREAMS[3], 2))],
    ),
    "two events exchange all they say": (
        lambda thief: thief.swap("state", 10, 20),
        [event("changed", 10), event("changed", 20)],
    ),
    "two fields of an event exchange their ciphertext": (
        lambda thief: exchange_ciphertexts(thief, 1),
        [event("changed", 1)],
    ),
    "the tail is cut off": (
        lambda thief: thief.delete("notification_id > 110"),
        [Found("truncated", 111, size=120)],
    ),
    "everything is deleted": (
        lambda thief: thief.delete("true"),
        [Found("truncated", 1, size=60)],
    ),
    "a stream is written again with its chain": (
        lambda thief: thief.rewrite(76),
        [event("rewritten", 76), unfit(120, 60)],
    ),
    "a stream is written again with its chain and its tiles": (
        lambda thief: thief.rewrite(76).rebuild_tiles(),
        [unfit(120, 60)],
    ),
    "everything is written again and signed with another key": (
        lambda thief: thief.rewrite(76).sign(LogKey(thief.key.origin, OTHER)),
        [Found("signature", size=60), unfit(120, 60)],
    ),
    "everything is written again and signed with the log's own key": (
        lambda thief: thief.rewrite(76).sign(thief.key),
        [Found("checkpoint", size=120), unfit(120, 60)],
    ),
    "a checkpoint of the table is deleted": (
        lambda thief: thief.sql("DELETE FROM SCHEMA.fd_checkpoint WHERE size = 60"),
        [Found("checkpoint-missing", size=60)],
    ),
    "a checkpoint's root is changed": (
        lambda thief: thief.sql("UPDATE SCHEMA.fd_checkpoint SET root = sha256(root) WHERE size = 60"),
        [Found("signature", size=60)],
    ),
    "a checkpoint's note is changed": (
        lambda thief: thief.sql("UPDATE SCHEMA.fd_checkpoint SET note = replace(note, '60', '61') WHERE size = 60"),
        [Found("signature", size=60)],
    ),
    "a leaf in a tile is changed": (
        lambda thief: thief.sql(
            "UPDATE SCHEMA.fd_tile SET hashes = set_byte(hashes, 39 * 32, get_byte(hashes, 39 * 32) # 1)"
        ),
        [Found("tile", 1)],
    ),
    "a tile is deleted": (lambda thief: thief.sql("DELETE FROM SCHEMA.fd_tile"), [Found("tile", 1)]),
}  # fmt: skip


def exchange_ciphertexts(thief: Thief, position: int) -> None:
    ((state,),) = thief.sql(f"SELECT state FROM SCHEMA.fd_events WHERE notification_id = {position}")
    told = json.loads(state)
    one, other = told["d"]["concern_summary"], told["d"]["details"]["given_name"]
    one["c"], other["c"] = other["c"], one["c"]
    thief.update(position, "state = %s", json.dumps(told).encode())


@pytest.mark.parametrize(("tampering", "expected"), KINDS.values(), ids=KINDS)
def test_what_is_done_to_a_log_is_found_and_named(
    log: Log, tampering: Callable[[Thief], object], expected: list[Found]
) -> None:
    report = log.after(tampering)
    found = [Found(each.kind, each.position, None, each.size, each.fits) for each in report.findings]
    assert found == [Found(each.kind, each.position, None, each.size, each.fits) for each in expected]
    for finding, named in zip(report.findings, expected, strict=True):
        if named.event:
            assert (finding.stream, finding.version) == named.event
    assert report.notes == []


def test_a_thief_of_the_key_is_found_by_an_old_checkpoint_alone(log: Log, tmp_path: Path) -> None:
    def tampering(thief: Thief) -> None:
        thief.rewrite(76)
        thief.sign(thief.key)

    emptied = Directory(tmp_path)
    kept = {"march.txt": list(log.sink.every(log.tenant.slug))[-1]}
    report = log.after(tampering, sink=emptied, given=kept)
    assert [(each.kind, each.size) for each in report.findings] == [("checkpoint", 120), ("checkpoint", 120)]
    assert "march.txt" in report.findings[-1].what
    assert log.after(tampering, sink=emptied).intact, "nobody kept anything: there is nothing to hold it against"


def test_a_checkpoint_lost_in_the_second_place_is_told_but_is_no_change(log: Log, tmp_path: Path) -> None:
    partly = Directory(tmp_path)
    partly.put(log.tenant.slug, 60, next(log.sink.every(log.tenant.slug)))
    report = log.after(lambda thief: None, sink=partly)
    assert (report.intact, report.notes) == (True, ["The second place lacks the checkpoint of 120 events."])
    assert report.unwitnessed == report.notes, "a restored record is not opened upon it"


def test_what_nobody_sealed_can_be_cut_off_unseen(log: Log) -> None:
    report = log.after(lambda thief: thief.delete("notification_id > 120"))
    assert (report.intact, report.events) == (True, 120)
