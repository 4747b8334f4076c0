"""Deadlines: the clocks of every case, hypothetical consultation and challenge, one for each clause and start, due
moment by due moment.

Clocks are derived from facts, pack and calendar. The facts of a record are kept in
a short form beside its deadlines, so that a new one needs no reading of the
stream. Whether a running clock is missed depends on the present, which a row
does not know: the reader asks for those due before now.
"""

from collections.abc import Sequence
from uuid import UUID

from sqlalchemy import Connection

from domain.challenge import ChallengeRaised
from domain.contact import ContactRecorded
from domain.facts import Event, Recorded
from domain.hypothetical import HypotheticalConsultationRecorded
from domain.sharing import agency_of
from domain.watch import ClockTold, DeadlineMissed, DeadlineNeared, Watch
from projections import rows
from projections.facts import clocks_of, remember, remembering
from projections.ledger import Projection, Tools
from projections.rows import Row
from projections.tables import deadline, deadline_case


def apply(connection: Connection, batch: Sequence[Recorded], tools: Tools) -> None:  # noqa: ARG001 - opens nothing
    """Add a batch's facts to their cases, and derive those cases' clocks again."""
    touched = {_record_of(entry) for entry in batch}
    cases = {row["case"]: row for row in rows.load(connection, deadline_case, touched)}
    changed: set[UUID] = set()
    for entry in batch:
        if isinstance(entry.event, ContactRecorded):
            cases[entry.stream] = _opened(entry, entry.event.reference, agency_of(entry.event))
        elif isinstance(entry.event, HypotheticalConsultationRecorded | ChallengeRaised):
            cases[entry.stream] = _opened(entry, entry.event.reference, entry.event.agency)
        record = _record_of(entry)
        if record in cases and (_told(cases[record], entry.event) or remember(cases[record], entry)):
            changed.add(record)
    rows.save(connection, deadline_case, [cases[case] for case in changed])
    rows.save(connection, deadline, [row for case in changed for row in _deadlines(cases[case])])


DEADLINES = Projection("deadlines", 5, (deadline, deadline_case), apply)


def _record_of(entry: Recorded) -> UUID:
    """What an event is about to the clocks: of an event of the watch, the record that is watched."""
    return entry.event.record if isinstance(entry.event, ClockTold) else entry.stream


def _told(row: Row, event: Event) -> bool:
    """Note what the watch told of a clock; whether it did."""
    match event:
        case DeadlineNeared():
            row["neared"].append(event.clock)
        case DeadlineMissed():
            row["missed"].append(event.clock)
    return isinstance(event, ClockTold)


def _opened(entry: Recorded, reference: str, agency: str | None) -> Row:
    return {
        "case": entry.stream, "reference": reference, "agency": agency, **remembering(entry), "neared": [], "missed": []
    }  # fmt: skip


def _deadlines(case: Row) -> list[Row]:
    watch = Watch(neared=frozenset(case["neared"]), missed=frozenset(case["missed"]))
    return [
        {
            "case": case["case"],
            "clause": clock.clause,
            "started_by": clock.started_by,
            "name": clock.name,
            "limit": clock.limit.value,
            "started_at": clock.started_at,
            "due_at": clock.due_at,
            "notice_at": clock.notice_at,
            "state": clock.state.value,
            "stopped_at": clock.stopped_at,
            "stopped_recorded_at": clock.stopped_recorded_at,
            "overdue_by": clock.overdue_by,
            "next_at": watch.next_at(clock),
        }
        for clock in clocks_of(case)
    ]
