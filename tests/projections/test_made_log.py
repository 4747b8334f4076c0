"""A log that the bench makes is one as commands record: nothing was changed, and a rebuild makes the rows it has."""

from datetime import datetime

import psycopg
import pytest

from app.proof.sealing import Sealer
from app.proof.second_place import Directory
from app.proof.verification import whole
from app.record.keys import FileKeys
from app.running import rebuilding, worker
from benchmarks import bench as benches
from benchmarks import lives, multiplied
from migrations import Tenant
from tests.depth import DEEP
from tests.projections.front import tables
from tests.projections.recounted import miscounted

MADE = "b01"
BY_AGE_OR_SECRET = {"deadline", "deadline_case", "deadline_count", "queue", "equality", "subject_request", "concern"}
"""Read models with what depends on the calendar of other weeks, on what was told, or on the authority's secret."""


@pytest.mark.skipif(not DEEP, reason="it makes a log of twenty thousand events and all that is made of it")
def test_a_made_log_verifies_and_has_the_rows_that_a_rebuild_makes() -> None:
    with benches.opened() as bench:
        taken = lives.take(bench, "b00", communications=40)
        town = multiplied.fill(bench, taken, MADE, 8_000)
        tenant, keys = town.authority.tenant, FileKeys(bench.directory / "keys" / MADE)
        sealer = Sealer(bench.directory / "keys", bench.issuer, Directory(bench.directory / "second"))
        with psycopg.connect(bench.service(), autocommit=True) as connection:
            sealer.seal(connection, tenant)
        report = whole(bench.service(), tenant, sealer.key(tenant).verifier, sealer.sink, processes=1)
        assert (report.intact, report.events) == (True, town.events)
        assert miscounted(bench.admin(), tenant) == []
        made = _rows(bench.service(), tenant)
        for each in worker.PROJECTIONS:
            if not each.once:
                rebuilding.rebuild(bench.service(), tenant, keys, each.name)
        again = _rows(bench.service(), tenant)
        moved = {name for name in made if made[name] != again[name]}
        assert moved <= BY_AGE_OR_SECRET
        assert {name: len(rows) for name, rows in made.items() if name != "queue"} == {
            name: len(rows) for name, rows in again.items() if name != "queue"
        }


def _rows(conninfo: str, tenant: Tenant) -> dict[str, list[tuple[object, ...]]]:
    """Every row; moments to the second, since of two events at one moment the later one is put off."""
    return {
        name: [
            tuple(each.replace(microsecond=0) if isinstance(each, datetime) else each for each in row) for row in rows
        ]
        for name, rows in tables(conninfo, tenant).items()
    }
