"""The enquiries of prisons and the Probation Service: one row for each, by which the agency finds its own."""

from collections.abc import Sequence

from domain.enquiry import EnquiryReceived, EnquiryReviewed, EnquiryState
from domain.enquiry_response import EnquiryAnswered
from domain.facts import Recorded
from domain.procedure import Stream
from projections import rows
from projections.fresh import ByRecord, Place, of_streams
from projections.ledger import Projection, Tools
from projections.rows import Row
from projections.tables import enquiry


def apply(place: Place, batch: Sequence[Recorded], tools: Tools) -> None:
    """Bring the enquiries of a batch up to date."""
    batch = [entry for entry in batch if tools.kind(entry.name) == "enquiry"]
    listed = {row["stream"]: row for row in rows.load(place, enquiry, {entry.stream for entry in batch})}
    for entry in batch:
        if isinstance(entry.event, EnquiryReceived):
            listed[entry.stream] = _received(entry, entry.event)
        elif entry.stream in listed:
            listed[entry.stream] |= {**_changed(entry), "version": entry.version}
    rows.save(place, enquiry, listed.values())


ENQUIRIES = Projection("enquiries", 1, (enquiry,), apply, by_record=ByRecord(of_streams(Stream.ENQUIRY)))


def _received(entry: Recorded, event: EnquiryReceived) -> Row:
    return {
        "stream": entry.stream,
        "reference": event.reference,
        "agency": event.agency,
        "kind": event.kind.value,
        "state": EnquiryState.RECEIVED.value,
        "received_at": event.received_at,
        "answered_at": None,
        "version": entry.version,
    }


def _changed(entry: Recorded) -> Row:
    match entry.event:
        case EnquiryReviewed():
            return {"state": EnquiryState.REVIEWED.value}
        case EnquiryAnswered(occurred_at=at):
            return {"state": EnquiryState.ANSWERED.value, "answered_at": at}
    return {}
