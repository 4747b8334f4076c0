"""The agencies' own concerns: one row for each, as it stands; for the agency whose it is, and nobody else."""

from collections.abc import Sequence

from domain.concern import ConcernClosed, ConcernOpened, ConcernShared, ConcernState
from domain.facts import Recorded
from domain.procedure import Stream
from projections import rows
from projections.facts import TOLD, clocks_of, note, remember, remembering, untold, watch_of
from projections.fresh import ByRecord, Place, of_streams
from projections.ledger import Projection, Tools
from projections.rows import Row
from projections.tables import concern
from projections.whose import is_an_agencys_own, record_of


def apply(place: Place, batch: Sequence[Recorded], tools: Tools) -> None:
    """Bring the concerns of a batch up to date."""
    batch = [entry for entry in batch if is_an_agencys_own(entry, tools)]
    listed = {row["concern"]: row for row in rows.load(place, concern, {record_of(entry) for entry in batch})}
    for entry in batch:
        record = record_of(entry)
        if isinstance(entry.event, ConcernOpened):
            listed[record] = _opened(entry, entry.event)
        elif record in listed and not note(listed[record], entry.event):
            remember(listed[record], entry)
            changed = _changed(listed[record], entry)
            listed[record] |= {**changed, "changed_at": entry.recorded_at, "version": entry.version}
    rows.save(place, concern, [row | _due(row) for row in listed.values()])


CONCERNS = Projection("concerns", 2, (concern,), apply, by_record=ByRecord(of_streams(Stream.CONCERN), TOLD))


def _opened(entry: Recorded, event: ConcernOpened) -> Row:
    child = event.child
    return {
        "concern": entry.stream,
        "reference": event.reference,
        "agency": event.agency,
        "child_name": rows.sealed_fields({"given_name": child.given_name, "family_name": child.family_name}),
        "state": ConcernState.OPEN.value,
        "opened_at": event.occurred_at,
        "changed_at": entry.recorded_at,
        "cases": [],
        "version": entry.version,
        **remembering(entry),
        **untold(),
    }


def _changed(row: Row, entry: Recorded) -> Row:
    match entry.event:
        case ConcernShared() as event:
            return {"cases": [*row["cases"], event.reference], "state": ConcernState.OPEN.value}
        case ConcernClosed():
            return {"state": ConcernState.CLOSED.value}
    return {}


def _due(row: Row) -> Row:
    """When the first of what nobody has reviewed yet is due, and when the watch next has something to tell."""
    clocks, watch = clocks_of(row), watch_of(row)
    return {
        "due_at": min((clock.due_at for clock in clocks if clock.stopped_at is None), default=None),
        "next_at": min(filter(None, map(watch.next_at, clocks)), default=None),
    }
