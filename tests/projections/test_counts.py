"""The counts of clocks that are kept are those of whoever counts again."""

from collections import Counter
from random import Random

import psycopg
import pytest

from app.reading.closed import Eyes
from app.reading.list_rows import Tally
from app.reading.read_models import Reads
from app.record.journal import recorded
from app.record.recorder import Recorder
from domain.access import CaseRestricted, RestrictionGround
from domain.vocabulary import Channel, Role
from projections import ledger
from projections.deadlines import week_of
from tests.depth import drawn
from tests.domain import examples
from tests.projections.conftest import Database
from tests.projections.front import NINE, Front, lived
from tests.projections.recounted import counted, miscounted


async def test_clocks_are_counted_as_events_come_as_whoever_counts_the_log_counts_them(
    front: Front, database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    await lived(front, database.admin, communications=drawn(12, 150))
    monkeypatch.setattr(ledger, "BATCH", Random(drawn(1, 9)).randint(20, 200))
    front.catch_up()
    with psycopg.connect(database.admin) as connection:
        again = counted(
            recorded(each.row) for each in Recorder.over(connection, front.tenant).select_notifications(1, 10**6)
        )
    assert _kept(front) == again
    assert len({week for week, *_ in again}) > 4
    front.rebuild()
    assert _kept(front) == again
    assert miscounted(database.admin, front.tenant) == []


async def test_what_is_closed_to_somebody_is_counted_for_others(front: Front, reads: Reads) -> None:
    (shut,) = await front.receive(channel=Channel.IN_PERSON)
    await front.receive(channel=Channel.IN_PERSON)
    restricted = CaseRestricted(
        ground=RestrictionGround.PUBLIC_PERSON,
        named=("named",),
        reasons="A relative of hers works here.",
        by=examples.MANAGER,
        occurred_at=NINE,
    )
    await front.append({shut.case: [restricted]})
    front.catch_up()
    mondays = [week_of(NINE)]

    async def met_by(worker: str) -> Tally:
        eyes = Eyes(worker, Role.SCREENING_MANAGER, NINE)
        found = await reads.for_(eyes).tallies(front.tenant, now=NINE, mondays=mondays)
        assert found.weeks[0] == found.agencies[None]
        return found.clocks["T2", "statutory"]

    assert await met_by("named") == Tally(running=2)
    assert await met_by("somebody") == Tally(running=1)


def _kept(front: Front) -> Counter[tuple[object, ...]]:
    names = ("week", "agency", "clause", "limit", "state")
    return Counter({tuple(row[name] for name in names): row["number"] for row in front.rows("deadline_count")})
