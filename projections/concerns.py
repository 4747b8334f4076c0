"""The agencies' own concerns: one row for each, as it stands; for the agency whose it is, and nobody else."""

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import Connection

from domain.concern import ConcernClosed, ConcernOpened, ConcernShared, ConcernState
from domain.facts import Recorded
from domain.impact import ConcernMonitoringPlanned, ConcernMonitoringReviewed
from projections import rows
from projections.ledger import Projection, Tools
from projections.rows import Row
from projections.tables import concern


def apply(connection: Connection, batch: Sequence[Recorded], tools: Tools) -> None:
    """Bring the concerns of a batch up to date."""
    batch = [entry for entry in batch if tools.kind(entry.name) == "concern"]
    listed = {row["concern"]: row for row in rows.load(connection, concern, {entry.stream for entry in batch})}
    for entry in batch:
        if isinstance(entry.event, ConcernOpened):
            listed[entry.stream] = _opened(entry, entry.event)
        elif entry.stream in listed:
            changed = _changed(listed[entry.stream], entry)
            listed[entry.stream] |= {**changed, "changed_at": entry.recorded_at, "version": entry.version}
    rows.save(connection, concern, listed.values())


CONCERNS = Projection("concerns", 1, (concern,), apply)


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
        "plans": {},
        "due_at": None,
        "version": entry.version,
    }


def _changed(row: Row, entry: Recorded) -> Row:
    match entry.event:
        case ConcernShared() as event:
            return {"cases": [*row["cases"], event.reference], "state": ConcernState.OPEN.value}
        case ConcernMonitoringPlanned() as event:
            return _watched({**row["plans"], str(event.plan): event.until.isoformat()})
        case ConcernMonitoringReviewed() as event:
            return _watched({plan: until for plan, until in row["plans"].items() if plan != str(event.plan)})
        case ConcernClosed():
            return {"state": ConcernState.CLOSED.value}
    return {}


def _watched(plans: dict[str, str]) -> Row:
    """What nobody has reviewed yet, and when the first of it is due."""
    return {"plans": plans, "due_at": min(map(datetime.fromisoformat, plans.values()), default=None)}
