"""Replaying a case of 60 and of 1,000 events as known halfway, against the raw SELECT of its rows; without HTTP.

A replay is all an auditor is shown of that moment: the streams loaded and folded, the clocks as they stood, the view
with its personal fields decrypted.
"""

import time
from collections.abc import Sequence
from uuid import UUID

import psycopg
import uvloop

from app.base import garbage, references
from app.reading.looking import Reader
from app.reading.replayed import CaseReplay
from app.record.authorities import Authorities
from app.record.journal import Journal
from benchmarks import bench as benches
from benchmarks import cases
from benchmarks.bench import Bench, Row, side_by_side
from domain.facts import Recorded
from migrations import Tenant

TENANT = Tenant(benches.AUTHORITY)


def rows(bench: Bench) -> list[Row]:
    """Replays a second / SELECTs a second, of cases read for the first time; garbage as in the service."""
    garbage.keep_what_is_there()
    return [_row(bench, length=60, count=60), _row(bench, length=1000, count=6)]


def _row(bench: Bench, length: int, count: int) -> Row:
    made = uvloop.run(cases.write(bench.service(), bench.directory / "keys", benches.AUTHORITY, count, length))
    streams = [references.stream_of(benches.AUTHORITY, reference) for reference in made]
    keys = Authorities(bench.directory / "keys").get(benches.AUTHORITY).keys

    async def replay() -> float:
        journal = Journal(bench.service())
        await journal.open()

        async def load(*wanted: UUID) -> Sequence[Sequence[Recorded]]:
            loaded = await journal.load(TENANT, wanted)
            return [loaded.streams[stream] for stream in wanted]

        await load(streams[0])
        began = time.perf_counter()
        for stream in streams:
            whole = await CaseReplay.load(load, stream, Reader.of(keys))
            assert whole is not None
            seen = whole.seen(whole.at(length // 2))
            assert seen is not None
            assert seen.record.version == length // 2 - 2 or seen.record.version == length // 2
        took = time.perf_counter() - began
        await journal.close()
        return count / took

    def select() -> float:
        with psycopg.connect(bench.admin(), autocommit=True) as connection:
            began = time.perf_counter()
            for stream in streams:
                cursor = connection.execute(
                    "SELECT originator_version, topic, state, notification_id, recorded_at, chain"
                    f" FROM {TENANT.schema}.fd_events WHERE originator_id = %s ORDER BY originator_version",
                    [stream],
                )
                assert len(cursor.fetchall()) == length
            return count / (time.perf_counter() - began)

    ours, raw = side_by_side(benches.ROUNDS, lambda _: uvloop.run(replay()), lambda _: select())
    seen = f"{1000 / ours:,.2f} ms, raw {1000 / raw:,.2f} ms"
    return Row(f"replay of {length:,} events as known halfway / raw SELECT", ours / raw, 0.25, "higher", seen)
