"""Sealing over a real PostgreSQL: in steps, once for a size, never over what was changed; and the second place."""

import asyncio
import json
import shutil
import socket
import threading
from collections.abc import AsyncIterator, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any
from uuid import uuid4

import psycopg
import pytest

from app.proof import checkpoints, merkle, sealing
from app.proof.checkpoints import LogKey
from app.proof.log import Log, NotSealed
from app.proof.sealing import SealRefused
from app.proof.second_place import Away, Contradiction, Directory, Sink, Web
from app.record.journal import Journal
from app.record.keys import FileKeys
from app.record.signing_keys import REGISTRY_KEY
from app.running import waiting, worker
from migrations import ACTS, Tenant
from tests.app.test_merkle import tree
from tests.breaking import break_once
from tests.serving import ISSUER, Database
from tests.waiting import until

Connection = psycopg.Connection[Any]


@pytest.fixture
def connection(database: Database) -> Iterator[Connection]:
    """As the service."""
    with psycopg.connect(database.url, autocommit=True) as opened:
        yield opened


@pytest.fixture
def admin(database: Database) -> Iterator[Connection]:
    """As the superuser, before whom no trigger fires."""
    with psycopg.connect(database.admin, autocommit=True) as opened:
        yield opened


@pytest.fixture
def key(tmp_path: Path) -> LogKey:
    return sealing.log_key(tmp_path / "keys", "front-door.example/925")


@pytest.fixture
def sink(tmp_path: Path) -> Directory:
    return Directory(tmp_path / "checkpoints")


def append(connection: Connection, tenant: Tenant, events: int) -> None:
    """Events at the end of the log, each in a stream of its own."""
    streams = [uuid4() for _ in range(events)]
    with connection.transaction():
        connection.execute(f"SET LOCAL ROLE {tenant.appending}")
        connection.execute(
            f"SELECT {tenant.schema}.fd_append(%s, %s, %s, %s, '{{}}', '{{}}', '{{}}', '{{}}', '{{}}', '{{}}', '{{}}',"
            " '{}', NULL, NULL, NULL)",
            [streams, [1] * events, ["tested"] * events, [b"state"] * events],
        )


def expected(admin: Connection, tenant: Tenant, size: int) -> bytes:
    """The root over the chain values of the log, without tiles."""
    text = f"SELECT chain FROM {tenant.schema}.fd_events WHERE notification_id <= %s ORDER BY notification_id"
    return tree([chain for (chain,) in admin.execute(text, [size])])


def rows(admin: Connection, tenant: Tenant, table: str) -> list[tuple[Any, ...]]:
    return admin.execute(f"SELECT * FROM {tenant.schema}.{table} AS row ORDER BY row").fetchall()


def tampered(admin: Connection, tenant: Tenant, text: str) -> None:
    """Do as a superuser may who has switched every trigger off."""
    tables = ("fd_events", "fd_tile", "fd_checkpoint")
    for table in tables:
        admin.execute(f"ALTER TABLE {tenant.schema}.{table} DISABLE TRIGGER ALL")
    admin.execute(text.replace("SCHEMA", tenant.schema))
    for table in tables:
        admin.execute(f"ALTER TABLE {tenant.schema}.{table} ENABLE TRIGGER ALL")


def refusal(connection: Connection, tenant: Tenant, key: LogKey, sink: Sink) -> SealRefused:
    with pytest.raises(SealRefused) as refused:
        sealing.seal(connection, tenant, key, sink)
    return refused.value


# The tree and its signature


def test_sealing_in_steps_makes_the_tree_that_sealing_at_once_makes(
    connection: Connection, admin: Connection, tenant: Tenant, key: LogKey, sink: Directory
) -> None:
    total = 0
    for events in (1, 1, 254, 1, 300, 700):
        append(connection, tenant, events)
        total += events
        signed = sealing.seal(connection, tenant, key, sink)
        assert signed
        assert (signed.size, signed.root) == (total, expected(admin, tenant, total))
    hashes = [merkle.leaf_hash(row[-1]) for row in sorted(rows(admin, tenant, "fd_events"), key=lambda row: row[4])]
    assert {(level, index): tile for level, index, tile in rows(admin, tenant, "fd_tile")} == merkle.extend(
        0, {}, hashes
    )
    for size, root, note, _ in rows(admin, tenant, "fd_checkpoint"):
        assert checkpoints.read(note, key.verifier) == checkpoints.Checkpoint(key.origin, size, root)
        assert root == expected(admin, tenant, size)


def test_a_large_log_is_taken_in_batches(
    connection: Connection, admin: Connection, tenant: Tenant, key: LogKey, sink: Directory
) -> None:
    append(connection, tenant, 1_000)
    taken = [sealing.grow(connection, tenant, most=300) for _ in range(4)]
    assert taken == [True, True, True, False]
    signed = sealing.seal(connection, tenant, key, sink)
    assert signed
    assert signed.root == expected(admin, tenant, 1_000)


def test_an_empty_log_has_no_checkpoint(connection: Connection, tenant: Tenant, key: LogKey, sink: Directory) -> None:
    assert sealing.seal(connection, tenant, key, sink) is None
    assert sink.newest(tenant.slug) is None


def test_a_log_that_stands_still_is_signed_once(
    connection: Connection, admin: Connection, tenant: Tenant, key: LogKey, sink: Directory
) -> None:
    append(connection, tenant, 3)
    first = sealing.seal(connection, tenant, key, sink)
    before = rows(admin, tenant, "fd_checkpoint")
    assert sealing.seal(connection, tenant, key, sink) == first
    assert rows(admin, tenant, "fd_checkpoint") == before
    assert len(before) == 1


def test_several_sealers_at_once_sign_one_root_for_a_size(
    database: Database, connection: Connection, admin: Connection, tenant: Tenant, key: LogKey, sink: Directory
) -> None:
    def seals() -> None:
        with psycopg.connect(database.url, autocommit=True) as own:
            for _ in range(8):
                append(own, tenant, 7)
                sealing.seal(own, tenant, key, sink)

    with ThreadPoolExecutor() as several:
        for each in [several.submit(seals) for _ in range(4)]:
            each.result(60)
    sealing.seal(connection, tenant, key, sink)
    checkpoints = rows(admin, tenant, "fd_checkpoint")
    assert checkpoints[-1][0] == 4 * 8 * 7
    assert all(root == expected(admin, tenant, size) for size, root, _, _ in checkpoints)
    assert list(sink.every(tenant.slug)) == [note for _, _, note, _ in checkpoints]


def test_a_log_keeps_its_name_and_key_when_the_service_moves(tmp_path: Path) -> None:
    first = sealing.log_key(tmp_path, "old.example/925")
    again = sealing.log_key(tmp_path, "new.example/925")
    assert (again.origin, again.verifier) == ("old.example/925", first.verifier)
    assert (tmp_path / "log.json").stat().st_mode & 0o777 == 0o600
    assert json.loads((tmp_path / "log.json").read_text())["key"]["crv"] == "Ed25519"


def test_one_key_is_made_whoever_is_first(tmp_path: Path) -> None:
    with ThreadPoolExecutor(8) as several:
        made = [several.submit(sealing.log_key, tmp_path / "keys", "front-door.example/925") for _ in range(8)]
        assert len({each.result(30).verifier for each in made}) == 1
    assert [each.name for each in (tmp_path / "keys").iterdir()] == ["log.json"]


# What the database allows


@pytest.mark.parametrize(
    "text",
    [
        "UPDATE SCHEMA.fd_tile SET hashes = sha256('') WHERE level = 0",
        "UPDATE SCHEMA.fd_tile SET hashes = substr(hashes, 1, 32) WHERE level = 0",
        "UPDATE SCHEMA.fd_tile SET index = 5 WHERE level = 0",
        "DELETE FROM SCHEMA.fd_tile",
        "TRUNCATE SCHEMA.fd_tile",
        "UPDATE SCHEMA.fd_checkpoint SET note = ''",
        "DELETE FROM SCHEMA.fd_checkpoint",
        "TRUNCATE SCHEMA.fd_checkpoint",
        "DELETE FROM SCHEMA.fd_seal_refused",
        "TRUNCATE SCHEMA.fd_seal_refused",
    ],
)
def test_what_was_sealed_is_changed_by_nobody_the_superuser_included(
    connection: Connection, admin: Connection, tenant: Tenant, key: LogKey, sink: Directory, text: str
) -> None:
    append(connection, tenant, 2)
    sealing.seal(connection, tenant, key, sink)
    admin.execute(f"INSERT INTO {tenant.schema}.fd_seal_refused (reason, size) VALUES ('tested', 1)")
    with pytest.raises(psycopg.errors.InsufficientPrivilege, match="not allowed"):
        admin.execute(text.replace("SCHEMA", tenant.schema))


# What is not sealed


@pytest.mark.parametrize(
    ("text", "again", "reason"),
    [
        ("DELETE FROM SCHEMA.fd_events WHERE notification_id > 295", 0, sealing.SHORTER),
        ("DELETE FROM SCHEMA.fd_events WHERE notification_id > 295", 9, sealing.ANOTHER_LEAF),
        ("DELETE FROM SCHEMA.fd_events WHERE notification_id = 300", 0, sealing.SHORTER),
        ("UPDATE SCHEMA.fd_events SET chain = sha256('') WHERE notification_id = 300", 1, sealing.ANOTHER_LEAF),
        ("UPDATE SCHEMA.fd_events SET notification_id = 305 WHERE notification_id = 300", 0, sealing.GAP),
        ("UPDATE SCHEMA.fd_tile SET hashes = overlay(hashes PLACING '\\x00' FROM 8)", 1, sealing.ANOTHER_ROOT),
        ("DELETE FROM SCHEMA.fd_tile WHERE level = 1", 1, sealing.INCOMPLETE),
        ("UPDATE SCHEMA.fd_checkpoint SET note = replace(note, '300', '301')", 1, sealing.NOT_OURS),
    ],
)
def test_a_log_that_was_tampered_with_is_not_sealed(
    connection: Connection,
    admin: Connection,
    tenant: Tenant,
    key: LogKey,
    sink: Directory,
    text: str,
    again: int,
    reason: str,
) -> None:
    append(connection, tenant, 300)
    sealing.seal(connection, tenant, key, sink)
    kept, before = sink.newest(tenant.slug), rows(admin, tenant, "fd_checkpoint")
    tampered(admin, tenant, text)
    if again:
        append(connection, tenant, again)
    changed = rows(admin, tenant, "fd_checkpoint")
    for _ in range(2):
        assert refusal(connection, tenant, key, sink).reason == reason
    assert rows(admin, tenant, "fd_checkpoint") == changed
    assert len(changed) == len(before) == 1
    assert sink.newest(tenant.slug) == kept
    assert [row[1] for row in rows(admin, tenant, "fd_seal_refused")] == [reason]


def test_a_gap_among_new_events_is_not_sealed(
    connection: Connection, admin: Connection, tenant: Tenant, key: LogKey, sink: Directory
) -> None:
    append(connection, tenant, 9)
    tampered(admin, tenant, "DELETE FROM SCHEMA.fd_events WHERE notification_id = 5")
    refused = refusal(connection, tenant, key, sink)
    assert (refused.reason, refused.size) == (sealing.GAP, 5)


def test_a_log_set_back_with_its_checkpoints_does_not_fool_the_second_place(
    connection: Connection, admin: Connection, tenant: Tenant, key: LogKey, sink: Directory
) -> None:
    append(connection, tenant, 5)
    sealing.seal(connection, tenant, key, sink)
    for table in ("fd_events", "fd_tile", "fd_checkpoint"):
        tampered(admin, tenant, f"DELETE FROM SCHEMA.{table}")
    assert refusal(connection, tenant, key, sink).reason == sealing.SHORTER
    append(connection, tenant, 8)
    refused = refusal(connection, tenant, key, sink)
    assert (refused.reason, refused.size) == (sealing.ANOTHER_ROOT, 5)
    assert rows(admin, tenant, "fd_checkpoint") == []


def test_sealing_goes_on_when_what_was_cut_is_back(
    connection: Connection, admin: Connection, tenant: Tenant, key: LogKey, sink: Directory
) -> None:
    append(connection, tenant, 5)
    sealing.seal(connection, tenant, key, sink)
    admin.execute(f"CREATE TABLE {tenant.schema}.kept AS SELECT * FROM {tenant.schema}.fd_events")
    tampered(admin, tenant, "DELETE FROM SCHEMA.fd_events WHERE notification_id > 3")
    refusal(connection, tenant, key, sink)
    tampered(admin, tenant, "INSERT INTO SCHEMA.fd_events SELECT * FROM SCHEMA.kept WHERE notification_id > 3")
    append(connection, tenant, 1)
    signed = sealing.seal(connection, tenant, key, sink)
    assert signed
    assert signed.size == 6


def test_another_key_does_not_go_on_where_the_first_one_stopped(
    connection: Connection, tenant: Tenant, key: LogKey, sink: Directory, tmp_path: Path
) -> None:
    append(connection, tenant, 5)
    sealing.seal(connection, tenant, key, sink)
    another = sealing.log_key(tmp_path / "other", key.origin)
    assert refusal(connection, tenant, another, sink).reason == sealing.NOT_OURS


# The second place


@contextmanager
def web(port: int = 0) -> Iterator[str]:
    """An address that keeps what is put there, as `Web` describes."""
    kept: dict[str, bytes] = {}

    class Handler(BaseHTTPRequestHandler):
        def do_PUT(self) -> None:
            body = self.rfile.read(int(self.headers["Content-Length"]))
            there = self.path in kept
            kept.setdefault(self.path, body)
            self._answer(412 if there else 201)

        def do_GET(self) -> None:
            slug, _, name = self.path.removeprefix("/").partition("/")
            sizes = sorted(int(path.rpartition("/")[2]) for path in kept if path.startswith(f"/{slug}/"))
            if not name:
                self._answer(200, "\n".join(map(str, sizes)).encode())
            elif name == "newest" and sizes:
                self._answer(200, kept[f"/{slug}/{sizes[-1]}"])
            else:
                self._answer(200 if self.path in kept else 404, kept.get(self.path, b""))

        def _answer(self, status: int, body: bytes = b"") -> None:
            self.send_response(status)
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *_: object) -> None:
            pass

    with ThreadingHTTPServer(("127.0.0.1", port), Handler) as server:
        server.daemon_threads = True
        thread = threading.Thread(target=server.serve_forever, args=(0.01,))
        thread.start()
        yield f"http://127.0.0.1:{server.server_address[1]}"
        server.shutdown()
        thread.join()


@pytest.fixture(params=["directory", "web"])
def place(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Sink]:
    if request.param == "directory":
        yield Directory(tmp_path / "place")
        return
    with web() as address, Web(address) as reached:
        yield reached


def test_the_second_place_keeps_every_checkpoint_as_it_was_signed(place: Sink, key: LogKey) -> None:
    assert place.newest("925") is None
    assert list(place.every("925")) == []
    signed = {
        size: key.sign(checkpoints.Checkpoint(key.origin, size, bytes(32)).text) for size in (9, 1_000, 10**9, 10**14)
    }
    for size, note in signed.items():
        place.put("925", size, note)
        place.put("925", size, note)
    assert place.newest("925") == signed[10**14]
    assert list(place.every("925")) == list(signed.values())
    assert place.newest("926") is None


def test_the_second_place_never_takes_another_checkpoint_of_a_size(place: Sink, key: LogKey) -> None:
    first, second = (key.sign(checkpoints.Checkpoint(key.origin, 9, bytes([each] * 32)).text) for each in (0, 1))
    place.put("925", 9, first)
    with pytest.raises(Contradiction):
        place.put("925", 9, second)
    assert list(place.every("925")) == [first]


@pytest.mark.parametrize("left", [0, 1, 60, 110])
def test_a_file_that_a_crash_tore_is_passed_over_and_then_completed(tmp_path: Path, key: LogKey, left: int) -> None:
    directory = Directory(tmp_path)
    first, second = (key.sign(checkpoints.Checkpoint(key.origin, size, bytes(32)).text) for size in (4, 5))
    directory.put("925", 4, first)
    directory.put("925", 5, second)
    (file,) = tmp_path.rglob("000000000000005")
    file.write_bytes(second.encode()[:left])
    assert directory.newest("925") == first
    directory.put("925", 5, second)
    assert list(directory.every("925")) == [first, second]


def test_a_second_place_that_is_away_delays_only_the_sending(
    connection: Connection, admin: Connection, tenant: Tenant, key: LogKey, tmp_path: Path
) -> None:
    blocked = tmp_path / "checkpoints"
    blocked.write_text("not a directory")
    sink = Directory(blocked)
    for _ in range(3):
        append(connection, tenant, 2)
        assert sealing.seal(connection, tenant, key, sink)
    blocked.unlink()
    blocked.mkdir()
    assert sealing.seal(connection, tenant, key, sink)
    assert list(sink.every(tenant.slug)) == [note for _, _, note, _ in rows(admin, tenant, "fd_checkpoint")]
    assert len(list(sink.every(tenant.slug))) == 3


def test_a_directory_that_vanishes_is_away_and_not_made_again(tmp_path: Path, key: LogKey) -> None:
    place, elsewhere = tmp_path / "disk", tmp_path / "unmounted"
    directory = Directory(place)
    first, second = (key.sign(checkpoints.Checkpoint(key.origin, size, bytes(32)).text) for size in (4, 5))
    directory.put("925", 4, first)
    place.rename(elsewhere)
    with pytest.raises(Away):
        directory.put("925", 5, second)
    with pytest.raises(Away):
        directory.newest("925")
    assert not place.exists()
    elsewhere.rename(place)
    directory.put("925", 5, second)
    assert list(directory.every("925")) == [first, second]


def test_an_address_that_is_away_is_not_waited_for_again_at_once() -> None:
    with socket.create_server(("127.0.0.1", 0)) as closed:
        address = f"http://127.0.0.1:{closed.getsockname()[1]}"
    with Web(address, pause=60.0) as resting, Web(address, pause=0.0) as trying:
        for each in (resting, trying):
            with pytest.raises(Away):
                each.newest("925")
        with web(int(address.rpartition(":")[2])):
            assert trying.newest("925") is None
            with pytest.raises(Away):
                resting.newest("925")


# Following


def test_it_follows_until_everything_is_in_the_second_place(
    connection: Connection, admin: Connection, tenant: Tenant, tmp_path: Path
) -> None:
    blocked = tmp_path / "checkpoints"
    blocked.write_text("not a directory")
    sealer = sealing.Sealer(tmp_path / "keys", "https://front-door.example", Directory(blocked))
    append(connection, tenant, 2)
    sealer.follow(connection, tenant)
    assert len(rows(admin, tenant, "fd_checkpoint")) == 1
    blocked.unlink()
    blocked.mkdir()
    sealer.follow(connection, tenant)
    sealer.follow(connection, tenant)
    assert len(list(sealer.sink.every(tenant.slug))) == 1
    assert sealer.key(tenant).origin == f"front-door.example/{tenant.slug}"


def test_following_notices_that_the_log_was_cut_though_there_is_no_news(
    connection: Connection, admin: Connection, tenant: Tenant, tmp_path: Path
) -> None:
    sealer = sealing.Sealer(tmp_path / "keys", "https://front-door.example", Directory(tmp_path / "checkpoints"))
    append(connection, tenant, 5)
    sealer.follow(connection, tenant)
    tampered(admin, tenant, "DELETE FROM SCHEMA.fd_events WHERE notification_id = 5")
    for _ in range(2):
        with pytest.raises(SealRefused, match=sealing.SHORTER):
            sealer.follow(connection, tenant)


# The worker and the API


def test_the_worker_seals_and_outlives_a_key_store_that_is_away(
    database: Database,
    connection: Connection,
    admin: Connection,
    tenant: Tenant,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(worker, "SEAL_EVERY", 0.02)
    (tmp_path / "keys").write_text("not a directory")
    sealer = sealing.Sealer(tmp_path / "keys", "https://front-door.example", Directory(tmp_path / "checkpoints"))
    other_keys, stop = FileKeys(tmp_path / "projecting"), threading.Event()
    arguments = (database.url, lambda: [tenant], lambda _: other_keys, stop, sealer)
    working = threading.Thread(target=worker.run, args=arguments)
    working.start()
    try:
        append(connection, tenant, 3)
        until(lambda: bool(rows(admin, tenant, "parked")))  # the projections cannot take such events
        assert rows(admin, tenant, "fd_checkpoint") == []
        with_the_registrys_key(database, tmp_path / "keys")
        until(lambda: sealer.sink.newest(tenant.slug) is not None)
        append(connection, tenant, 2)
        until(lambda: len(list(sealer.sink.every(tenant.slug))) == 2)
    finally:
        stop.set()
        working.join(60)
    assert not working.is_alive()
    assert [size for size, _, _, _ in rows(admin, tenant, "fd_checkpoint")] == [3, 5]


def test_the_worker_seals_when_a_reading_of_the_log_broke_off(
    database: Database, connection: Connection, tenant: Tenant, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(waiting, "LONGEST", 0.02)
    append(connection, tenant, 3)
    cut, stop = break_once(monkeypatch, database.admin), threading.Event()
    with_the_registrys_key(database, tmp_path / "keys")
    sealer = sealing.Sealer(tmp_path / "keys", "https://front-door.example", Directory(tmp_path / "checkpoints"))
    working = threading.Thread(target=worker._seal, args=(database.url, lambda: [tenant], sealer, stop))
    working.start()
    try:
        until(lambda: sealer.sink.newest(tenant.slug) is not None)
    finally:
        stop.set()
        working.join(60)
    assert cut.is_set()


def with_the_registrys_key(database: Database, keys: Path) -> None:
    """Make a directory of keys that seals the log of acts as every other worker of this database does.

    It takes the place of whatever stands there at once: a worker that found nothing would make a key of its own.
    """
    own = sealing.Sealer(database.keys, ISSUER, Directory(database.checkpoints))
    own.key(ACTS)
    made = keys.with_name("made")
    made.mkdir()
    shutil.copy(database.keys / REGISTRY_KEY, made)
    place = keys.with_name("place")
    place.symlink_to(made)
    place.replace(keys)


@pytest.fixture
async def reading(database: Database, tmp_path: Path) -> AsyncIterator[Log]:
    """The reading side, as the API has it."""
    journal = Journal(database.url)
    await journal.open()
    sealer = sealing.Sealer(tmp_path / "keys", "https://front-door.example", Directory(tmp_path / "checkpoints"))
    yield Log(journal, database.url, sealer)
    await journal.close()


async def test_a_log_is_sealed_once_for_all_who_ask_at_once(
    connection: Connection, admin: Connection, tenant: Tenant, reading: Log
) -> None:
    append(connection, tenant, 9)
    found = await asyncio.gather(*(reading.covering(tenant, position) for position in range(1, 11)))
    assert found[-1] is None
    assert {each.size for each in found if each} == {9}
    assert len(rows(admin, tenant, "fd_checkpoint")) == 1


async def test_what_cannot_be_sealed_or_proven_is_told(
    connection: Connection, admin: Connection, tenant: Tenant, reading: Log
) -> None:
    append(connection, tenant, 300)
    assert await reading.covering(tenant, 300)
    assert await reading.refusals(tenant) == []
    tampered(admin, tenant, "UPDATE SCHEMA.fd_events SET chain = sha256('') WHERE notification_id = 300")
    append(connection, tenant, 1)
    with pytest.raises(NotSealed):
        await reading.covering(tenant, 301)
    assert await reading.refusals(tenant) == [sealing.ANOTHER_LEAF]
    tampered(admin, tenant, "DELETE FROM SCHEMA.fd_tile WHERE level = 0 AND index = 0")
    with pytest.raises(NotSealed):
        await reading.inclusion(tenant, 5, 300)
    with pytest.raises(NotSealed):
        await reading.consistency(tenant, 5, 300)
    tampered(admin, tenant, "DELETE FROM SCHEMA.fd_events WHERE notification_id = 280")
    with pytest.raises(NotSealed):
        await reading.inclusion(tenant, 280, 300)
