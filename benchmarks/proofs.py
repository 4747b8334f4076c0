"""A log of a million events: verified against its bytes hashed, exported against psql, and proofs out of it."""

import asyncio
import subprocess
import time
from hashlib import sha256
from struct import pack
from uuid import uuid4

import psycopg
import uvloop

from app.proof import merkle
from app.proof.export import export
from app.proof.log import Log
from app.proof.sealing import Sealer
from app.proof.second_place import Directory
from app.proof.verification import whole
from app.record.journal import Journal
from benchmarks import bench as benches
from benchmarks import cases
from benchmarks.bench import Bench, Row, side_by_side
from migrations import Tenant

EVENTS = 1_000_000
SIDE_BY_SIDE = 16
"""Cases whose events alternate in the log."""

PROOFS = 1_000
TENANT = Tenant("b00")
TABLE = f"{TENANT.schema}.fd_events"
COLUMNS = "originator_id, originator_version, topic, state, notification_id, recorded_at, chain"


def rows(bench: Bench) -> list[Row]:
    """Events a second, and proofs a second."""
    fill(bench, EVENTS)
    sealer = Sealer(bench.directory / "keys", bench.issuer, Directory(bench.directory / "second"))
    with psycopg.connect(bench.service(), autocommit=True) as connection:
        sealer.seal(connection, TENANT)
    return [_verification(bench, sealer), _exports(bench), _proofs(bench, sealer)]


def _verification(bench: Bench, sealer: Sealer) -> Row:
    verifier = sealer.key(TENANT).verifier

    def verified(processes: int) -> float:
        began = time.perf_counter()
        report = whole(bench.service(), TENANT, verifier, sealer.sink, processes=processes)
        assert report.intact
        assert report.events == EVENTS
        return EVENTS / (time.perf_counter() - began)

    def hashed(_: int) -> float:
        began, digest = time.perf_counter(), sha256()
        with psycopg.connect(bench.admin()) as connection, connection.cursor() as cursor:
            ordered = f"SELECT {COLUMNS} FROM {TABLE} ORDER BY notification_id"
            with cursor.copy(f"COPY ({ordered}) TO STDOUT (FORMAT binary)") as copy:
                for row in copy:
                    digest.update(row)
        return EVENTS / (time.perf_counter() - began)

    both, alone, floor = side_by_side(benches.ROUNDS, lambda _: verified(2), lambda _: verified(1), hashed)
    seen = f"{both:,.0f} events/s, hashed {floor:,.0f}, verified in one process {alone:,.0f}"
    return Row("verifying the whole log / SHA-256 over its bytes", both / floor, 0.6, "higher", seen)


def _exports(bench: Bench) -> Row:
    state = "convert_from(state, 'UTF8')::json AS state"
    fields = "notification_id AS position, originator_id AS stream, originator_version AS version, topic AS event"
    query = (
        f"SELECT row_to_json(line) FROM (SELECT {fields}, recorded_at, encode(chain, 'hex') AS chain, {state}"
        f" FROM {TABLE} ORDER BY notification_id) line"
    )

    def ours(_: int) -> float:
        began = time.perf_counter()
        with (bench.directory / "ours.jsonl").open("wb") as file:
            assert export(bench.service(), TENANT, file) == EVENTS
        return EVENTS / (time.perf_counter() - began)

    def psql(_: int) -> float:
        began = time.perf_counter()
        copy = f"\\copy ({query}) to '{bench.directory / 'psql.jsonl'}'"
        subprocess.run([bench.postgres.bin("psql"), bench.admin(), "-qc", copy], check=True)
        return EVENTS / (time.perf_counter() - began)

    mine, theirs = side_by_side(benches.ROUNDS, ours, psql)
    seen = f"{mine:,.0f} events/s, psql {theirs:,.0f}"
    return Row("export as JSON lines / psql's own", mine / theirs, 0.7, "higher", seen)


def _proofs(bench: Bench, sealer: Sealer) -> Row:
    """An inclusion proof at a million leaves, verified, against a read of the event alone."""
    positions = [(number * 7919) % EVENTS + 1 for number in range(PROOFS)]

    async def proofs() -> float:
        journal = Journal(bench.service(), max_size=1)
        await journal.open()
        log = Log(journal, bench.service(), sealer)
        signed = await log.checkpoint(TENANT)
        assert signed is not None
        began = time.perf_counter()
        for position in positions:
            proof = await log.inclusion(TENANT, position, signed.size)
            leaf = merkle.leaf_hash(proof.leaf)
            assert merkle.verify_inclusion(leaf, position - 1, signed.size, proof.proof, signed.root)
        took = time.perf_counter() - began
        await journal.close()
        return PROOFS / took

    async def reads() -> float:
        journal = Journal(bench.service(), max_size=1)
        await journal.open()
        began = time.perf_counter()
        for position in positions:
            await journal.fetch(f"SELECT chain FROM {TABLE} WHERE notification_id = %s", [position], TENANT.role)
        took = time.perf_counter() - began
        await journal.close()
        return PROOFS / took

    proved, read = side_by_side(benches.ROUNDS, lambda _: uvloop.run(proofs()), lambda _: uvloop.run(reads()))
    seen = f"{1000 / proved:.2f} ms a proof, read {1000 / read:.2f} ms"
    return Row("a proof at a million leaves / a read of the event", read / proved, 5.0, "lower", seen)


def fill(bench: Bench, events: int) -> None:
    """Copy the events of some cases, again and again, into new streams with chains of their own."""
    asyncio.run(cases.write(bench.service(), bench.directory / "keys", TENANT.slug, 100))
    with psycopg.connect(bench.admin()) as admin:
        text = f"SELECT topic, state FROM {TABLE} ORDER BY originator_id, originator_version"
        stored = [(topic.encode(), state) for topic, state in admin.execute(text).fetchall()]
        last, moment = admin.execute(
            f"SELECT max(notification_id), (extract(epoch FROM max(recorded_at) - '2000-01-01+00') * 1e6)::bigint"
            f" FROM {TABLE}"
        ).fetchall()[0]
        with admin.cursor().copy(f"COPY {TABLE} ({COLUMNS}) FROM STDIN (FORMAT binary)") as copy:
            copy.write(b"PGCOPY\n\xff\r\n\0" + bytes(8))
            position = last
            while position < events:
                streams, links = [uuid4().bytes for _ in range(SIDE_BY_SIDE)], [b""] * SIDE_BY_SIDE
                for turn in range(20 * SIDE_BY_SIDE):
                    if position == events:
                        break
                    version, case = turn // SIDE_BY_SIDE, turn % SIDE_BY_SIDE
                    topic, state = stored[(position // 320 * SIDE_BY_SIDE + case) * 20 % len(stored) + version]
                    position, moment = position + 1, moment + 1_000
                    copy.write(_row(streams[case], version + 1, topic, state, position, moment, links, case))
            copy.write(b"\xff\xff")
    with psycopg.connect(bench.admin(), autocommit=True) as admin:
        admin.execute(f"VACUUM ANALYZE {TABLE}")


def _row(
    stream: bytes, version: int, topic: bytes, state: bytes, position: int, moment: int, links: list[bytes], case: int
) -> bytes:
    since_1970 = moment + 946_684_800_000_000
    tail = stream + pack(">qi", version, len(topic)) + topic + pack(">q", since_1970) + sha256(state).digest()
    links[case] = sha256(links[case] + tail).digest()
    return b"".join(
        (
            pack(">hi16siqi", 7, 16, stream, 8, version, len(topic)), topic, pack(">i", len(state)), state,
            pack(">iqiqi32s", 8, position, 8, moment, 32, links[case]),
        )
    )  # fmt: skip
