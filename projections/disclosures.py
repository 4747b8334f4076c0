"""What was disclosed to agencies that are registered: one row for each time, by which the agency finds it. Not what."""

from collections.abc import Sequence

from domain.contact import ContactRecorded
from domain.facts import Recorded
from domain.sharing import DisclosureMade
from projections import rows
from projections.fresh import ByRecord, Place
from projections.ledger import Projection, Tools
from projections.tables import disclosure


def apply(place: Place, batch: Sequence[Recorded], tools: Tools) -> None:
    """Add what a batch disclosed."""
    made = [(entry, entry.event) for entry in batch if isinstance(entry.event, DisclosureMade)]
    begun = {
        entry.stream: entry.event.reference
        for entry in (
            *tools.earlier(place, {entry.stream for entry, _ in made}, batch[0].position), *batch
        )
        if isinstance(entry.event, ContactRecorded)
    }  # fmt: skip
    rows.save(
        place,
        disclosure,
        [
            {
                "case": entry.stream,
                "version": entry.version,
                "reference": begun[entry.stream],
                "agency": event.recipient.code,
                "made_at": event.occurred_at,
            }
            for entry, event in made
            if event.recipient.code
        ],
    )


DISCLOSURES = Projection("disclosures", 1, (disclosure,), apply, by_record=ByRecord((ContactRecorded, DisclosureMade)))
