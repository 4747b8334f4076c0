"""Clocks counted again, beside the counts that are kept: from the deadlines, and from the log itself."""

from collections import Counter
from collections.abc import Iterable
from datetime import timedelta
from typing import Any
from uuid import UUID

import psycopg

from domain import working_days
from domain.challenge import ChallengeRaised
from domain.contact import ContactRecorded
from domain.facts import Recorded
from domain.hypothetical import HypotheticalConsultationRecorded
from domain.policy import PACKS
from domain.progression import DuplicateSuperseded
from domain.sharing import agency_of
from domain.timescales import clocks, fact_of
from migrations import Tenant
from projections.deadlines import UK

_DIFFERENCES = """
SELECT * FROM {schema}.deadline_count AS kept FULL JOIN (
    SELECT date_trunc('week', due_at AT TIME ZONE 'Europe/London')::date AS week, coalesce(agency, '') AS agency,
        clause, "limit", state, count(*) AS number
    FROM {schema}.deadline JOIN {schema}.deadline_case USING ("case") WHERE NOT superseded GROUP BY 1, 2, 3, 4, 5
) AS again USING (week, agency, clause, "limit", state, number)
WHERE kept.number IS NULL OR again.number IS NULL OR number <= 0
"""


def miscounted(admin: str, tenant: Tenant) -> list[tuple[Any, ...]]:
    """The counts that are not those of the deadlines there are at this moment."""
    with psycopg.connect(admin) as connection:
        return connection.execute(_DIFFERENCES.format(schema=tenant.schema)).fetchall()


def counted(entries: Iterable[Recorded]) -> Counter[tuple[Any, ...]]:
    """What the counts are to be, of a whole log."""
    streams: dict[UUID, list[Recorded]] = {}
    for entry in entries:
        streams.setdefault(entry.stream, []).append(entry)
    return Counter(place for stream in streams.values() for place in _places(stream))


def _places(stream: list[Recorded]) -> Iterable[tuple[Any, ...]]:
    begun = stream[0].event
    if isinstance(begun, ContactRecorded):
        agency = agency_of(begun)
    elif isinstance(begun, HypotheticalConsultationRecorded | ChallengeRaised):
        agency = begun.agency
    else:
        return
    if any(isinstance(entry.event, DuplicateSuperseded) for entry in stream):
        return
    pack = PACKS[stream[0].meta["pack"]]
    for clock in clocks([fact_of(entry) for entry in stream], pack, working_days.load(pack.calendar)):
        day = clock.due_at.astimezone(UK).date()
        monday = day - timedelta(days=day.isoweekday() - 1)
        yield monday, agency or "", clock.clause, clock.limit.value, clock.state.value
