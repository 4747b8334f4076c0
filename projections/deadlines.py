"""Deadlines: the clocks of every case, hypothetical consultation and challenge, one for each clause and start, due
moment by due moment.

Clocks are derived from facts, pack and calendar. The facts of a record are kept in
a short form beside its deadlines, so that a new one needs no reading of the
stream. How many are due in a week, of whom and how they stand, is counted as they
change, so that nobody who asks counts them. Whether a running clock is missed depends on the present, which a row
does not know: the reader asks for those due before now.
"""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from datetime import date, datetime, timedelta
from uuid import UUID
from zoneinfo import ZoneInfo

from domain.challenge import ChallengeRaised
from domain.contact import ContactRecorded
from domain.facts import Recorded
from domain.hypothetical import HypotheticalConsultationRecorded
from domain.procedure import Stream
from domain.progression import DuplicateSuperseded
from domain.sharing import agency_of
from projections import rows
from projections.facts import TOLD, clocks_of, note, remember, remembering, untold, watch_of
from projections.fresh import ByRecord, Place, of_streams
from projections.ledger import Projection, Tools
from projections.rows import Row
from projections.tables import deadline, deadline_case, deadline_count
from projections.whose import record_of

UK = ZoneInfo("Europe/London")

Spot = tuple[UUID, str, int]
"""Of a deadline: its case, its clause, and the version of the event that started it."""


def apply(place: Place, batch: Sequence[Recorded], tools: Tools) -> None:  # noqa: ARG001 - opens nothing
    """Add a batch's facts to their cases, and derive those cases' clocks again."""
    touched = {record_of(entry) for entry in batch}
    cases = {row["case"]: row for row in rows.load(place, deadline_case, touched)}
    stood = {case: dict(row) for case, row in cases.items()}
    changed: set[UUID] = set()
    for entry in batch:
        if isinstance(entry.event, ContactRecorded):
            cases[entry.stream] = _opened(entry, entry.event.reference, agency_of(entry.event))
        elif isinstance(entry.event, HypotheticalConsultationRecorded | ChallengeRaised):
            cases[entry.stream] = _opened(entry, entry.event.reference, entry.event.agency)
        record = record_of(entry)
        if record in cases and _counts(cases[record], entry):
            changed.add(record)
    before = _by_place(rows.load(place, deadline, changed & stood.keys()))
    after = _by_place(row for case in changed for row in _deadlines(cases[case]))
    rows.save(place, deadline_case, [cases[case] for case in changed])
    rows.save(place, deadline, after.values())
    _count(place, _counted(before, stood), _counted(before | after, cases))


DEADLINES = Projection(
    "deadlines",
    6,
    (deadline, deadline_case, deadline_count),
    apply,
    by_record=ByRecord(of_streams(Stream.CASE, Stream.CONSULTATION, Stream.CHALLENGE), TOLD),
)


def week_of(moment: datetime) -> date:
    """The Monday of its week, in UK time."""
    day = moment.astimezone(UK).date()
    return day - timedelta(days=day.weekday())


def _opened(entry: Recorded, reference: str, agency: str | None) -> Row:
    known = {"case": entry.stream, "reference": reference, "agency": agency, "superseded": False}
    return {**known, **remembering(entry), **untold()}


def _counts(case: Row, entry: Recorded) -> bool:
    """Note an event, if it changes something of the case's clocks, or of whether they are counted."""
    if isinstance(entry.event, DuplicateSuperseded):
        case["superseded"] = True
        remember(case, entry)
        return True
    return note(case, entry.event) or remember(case, entry)


def _by_place(deadlines: Iterable[Row]) -> dict[Spot, Row]:
    return {(row["case"], row["clause"], row["started_by"]): row for row in deadlines}


def _counted(deadlines: Mapping[Spot, Row], cases: Mapping[UUID, Row]) -> Counter[tuple[object, ...]]:
    """How many deadlines of some cases are counted in each row of the counts."""
    listed = ((row, cases[row["case"]]) for row in deadlines.values())
    return Counter(
        (week_of(row["due_at"]), case["agency"] or "", row["clause"], row["limit"], row["state"])
        for row, case in listed
        if not case["superseded"]
    )


def _count(place: Place, before: Counter[tuple[object, ...]], after: Counter[tuple[object, ...]]) -> None:
    """Bring the counts up to date."""
    after.subtract(before)
    names = [column.name for column in deadline_count.primary_key]
    changes = [{**dict(zip(names, key, strict=True)), "number": number} for key, number in after.items() if number]
    rows.add(place, deadline_count, changes, "number")


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
