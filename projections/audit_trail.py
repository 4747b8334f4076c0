"""The audit trail: who did what, when it is said to have happened and when it was recorded. Nothing personal."""

from collections.abc import Sequence
from uuid import UUID

from domain.case_management import AboutExchange
from domain.claims import AboutClaim
from domain.facts import Recorded
from domain.notice_delivery import AboutNotice
from domain.procedure import Stream
from domain.watch import ClockTold
from projections import rows
from projections.fresh import ByRecord, Place, of_streams
from projections.ledger import Projection, Tools
from projections.rows import Row
from projections.tables import audit_trail
from projections.whose import is_an_agencys_own


def apply(place: Place, batch: Sequence[Recorded], tools: Tools) -> None:
    """One line for every event but those of an agency's own concerns, of which the authority does not know."""
    theirs = [entry for entry in batch if not is_an_agencys_own(entry, tools)]
    rows.save(place, audit_trail, [_line(entry, tools) for entry in theirs])


AUDIT_TRAIL = Projection("audit_trail", 2, (audit_trail,), apply, by_record=ByRecord(of_streams(*Stream)))


def _line(entry: Recorded, tools: Tools) -> Row:
    event, by = entry.event, entry.event.by
    return {
        "position": entry.position,
        "recorded_at": entry.recorded_at,
        "occurred_at": event.occurred_at,
        "event": entry.name,
        "stream": entry.stream,
        "version": entry.version,
        "case": _case_of(entry, tools),
        "worker": by.id,
        "role": by.role.value,
        "agency": by.agency,
        "client": entry.meta.get("client"),
        "request": entry.meta.get("request"),
    }


def _case_of(entry: Recorded, tools: Tools) -> UUID | None:
    """The case an event belongs to, or which an event of a child, of the watch or of what goes out of it names."""
    if isinstance(entry.event, AboutExchange):
        return entry.event.record
    if isinstance(entry.event, ClockTold | AboutClaim | AboutNotice):
        return entry.event.record if entry.event.of == "case" else None
    named = entry.stream if tools.kind(entry.name) == "case" else getattr(entry.event, "case", None)
    return named if isinstance(named, UUID) else None
