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
from domain.facts import Recorded
from domain.hypothetical import HypotheticalConsultationRecorded
from domain.sharing import agency_of
from projections import rows
from projections.facts import clocks_of, note, remember, remembering, untold, watch_of
from projections.ledger import Projection, Tools
from projections.rows import Row
from projections.tables import deadline, deadline_case
from projections.whose import record_of


def apply(connection: Connection, batch: Sequence[Recorded], tools: Tools) -> None:  # noqa: ARG001 - opens nothing
    """Add a batch's facts to their cases, and derive those cases' clocks again."""
    touched = {record_of(entry) for entry in batch}
    cases = {row["case"]: row for row in rows.load(connection, deadline_case, touched)}
    changed: set[UUID] = set()
    for entry in batch:
        if isinstance(entry.event, ContactRecorded):
            cases[entry.stream] = _opened(entry, entry.event.reference, agency_of(entry.event))
        elif isinstance(entry.event, HypotheticalConsultationRecorded | ChallengeRaised):
            cases[entry.stream] = _opened(entry, entry.event.reference, entry.event.agency)
        record = record_of(entry)
        if record in cases and (note(cases[record], entry.event) or remember(cases[record], entry)):
            changed.add(record)
    rows.save(connection, deadline_case, [cases[case] for case in changed])
    rows.save(connection, deadline, [row for case in changed for row in _deadlines(cases[case])])


DEADLINES = Projection("deadlines", 5, (deadline, deadline_case), apply)


def _opened(entry: Recorded, reference: str, agency: str | None) -> Row:
    return {"case": entry.stream, "reference": reference, "agency": agency, **remembering(entry), **untold()}


def _deadlines(case: Row) -> list[Row]:
    watch = watch_of(case)
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
