"""Deadlines: the clocks of every case (T1 to T18), due moment by due moment.

Clocks are derived from facts, pack and calendar. The facts of a case are kept in
a short form beside its deadlines, so that a new one needs no reading of the
stream. Whether a running clock is missed depends on the present, which a row
does not know: the reader asks for those due before now.
"""

from collections.abc import Sequence
from dataclasses import asdict
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import Connection

from domain import working_days
from domain.events import ContactRecorded, Recorded
from domain.policy import PACKS, Pack
from domain.timescales import Fact, clocks, fact_of
from projections import rows
from projections.ledger import Projection, Tools
from projections.rows import Row
from projections.tables import deadline, deadline_case


def apply(connection: Connection, batch: Sequence[Recorded], tools: Tools) -> None:  # noqa: ARG001 - opens nothing
    """Add a batch's facts to their cases, and derive those cases' clocks again."""
    cases = {row["case"]: row for row in rows.load(connection, deadline_case, {entry.stream for entry in batch})}
    changed: set[UUID] = set()
    for entry in batch:
        if isinstance(entry.event, ContactRecorded):
            cases[entry.stream] = _opened(entry, entry.event)
        case, fact = cases.get(entry.stream), fact_of(entry)
        if case and _counts(fact, PACKS[case["pack"]]):
            case["facts"].append(_stored(fact))
            changed.add(entry.stream)
    rows.save(connection, deadline_case, [cases[case] for case in changed])
    rows.save(connection, deadline, [row for case in changed for row in _deadlines(cases[case])])


DEADLINES = Projection("deadlines", 1, (deadline, deadline_case), apply)


def _opened(entry: Recorded, contact: ContactRecorded) -> Row:
    return {
        "case": entry.stream,
        "reference": contact.reference,
        "agency": contact.agency,
        "pack": entry.meta["pack"],
        "facts": [],
    }


def _deadlines(case: Row) -> list[Row]:
    pack = PACKS[case["pack"]]
    found = clocks([_fact(stored) for stored in case["facts"]], pack, working_days.load(pack.calendar))
    return [
        {**asdict(clock), "case": case["case"], "limit": clock.limit.value, "state": clock.state.value}
        for clock in found
    ]


def _counts(fact: Fact, pack: Pack) -> bool:
    """Whether a clock of the pack depends on the fact."""
    return bool(fact.marks) or any(
        fact.name in timescale.stops
        or fact.name in timescale.arises_with
        or any(fact.name == start.fact for start in timescale.starts)
        for timescale in pack.timescales.values()
    )


def _stored(fact: Fact) -> list[Any]:
    moments = [at and at.isoformat() for at in (fact.occurred_at, fact.recorded_at, fact.received_at, fact.until)]
    return [fact.name, *moments, sorted(fact.marks)]


def _fact(stored: Sequence[Any]) -> Fact:
    name, occurred_at, recorded_at, received_at, until, marks = stored
    return Fact(
        name=name,
        occurred_at=datetime.fromisoformat(occurred_at),
        recorded_at=datetime.fromisoformat(recorded_at),
        received_at=datetime.fromisoformat(received_at) if received_at else None,
        until=datetime.fromisoformat(until) if until else None,
        marks=frozenset(marks),
    )
