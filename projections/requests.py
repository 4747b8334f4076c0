"""The section 27 requests: one row for each, by which the agency that is asked finds it."""

from collections.abc import Sequence

from domain.cooperation import HelpAnswered, HelpRequested
from domain.facts import Recorded
from projections import rows
from projections.fresh import ByRecord, Place
from projections.ledger import Projection, Tools
from projections.rows import Row
from projections.tables import help_request


def apply(place: Place, batch: Sequence[Recorded], tools: Tools) -> None:  # noqa: ARG001 - opens nothing
    """Bring the requests of a batch up to date."""
    batch = [entry for entry in batch if isinstance(entry.event, HelpRequested | HelpAnswered)]
    listed = {row["stream"]: row for row in rows.load(place, help_request, {entry.stream for entry in batch})}
    for entry in batch:
        match entry.event:
            case HelpRequested():
                listed[entry.stream] = _asked(entry, entry.event)
            case HelpAnswered(occurred_at=at) if entry.stream in listed:
                listed[entry.stream]["answered_at"] = at
    rows.save(place, help_request, listed.values())


REQUESTS = Projection("requests", 2, (help_request,), apply, by_record=ByRecord((HelpRequested, HelpAnswered)))


def _asked(entry: Recorded, made: HelpRequested) -> Row:
    return {
        "stream": entry.stream,
        "reference": made.reference,
        "agency": made.recipient.code,
        "sector": made.recipient.sector.value,
        "asked_at": made.occurred_at,
        "answered_at": None,
        "case": made.case,
    }
