"""The subject access requests: one row for each, by which managers find what is to be answered, and until when."""

from collections.abc import Sequence
from datetime import datetime

from domain.facts import Recorded
from domain.policy import PACKS
from domain.procedure import Stream
from domain.subject_access import (
    AnsweringExtended,
    BundleAuthorised,
    BundlePrepared,
    BundleReleased,
    BundleReturned,
    PassageGivenBack,
    PassageStruck,
    RequesterIdentified,
    RequestState,
    SubjectAccessRequested,
    SubjectRequestEnded,
)
from domain.subject_answering import clock_of
from domain.watch import ClockTold
from projections import rows
from projections.facts import TOLD, note, untold, watch_of
from projections.fresh import ByRecord, Place, of_streams
from projections.ledger import Projection, Tools
from projections.rows import Row
from projections.tables import subject_request
from projections.whose import record_of


def apply(place: Place, batch: Sequence[Recorded], tools: Tools) -> None:
    """Bring the requests of a batch up to date."""
    batch = [entry for entry in batch if _is_of_a_request(entry, tools)]
    listed = {row["stream"]: row for row in rows.load(place, subject_request, {record_of(entry) for entry in batch})}
    for entry in batch:
        record = record_of(entry)
        if isinstance(entry.event, SubjectAccessRequested):
            listed[record] = _received(entry, entry.event)
        elif record in listed and not note(listed[record], entry.event):
            listed[record] |= {**_changed(entry, entry.event.occurred_at), "version": entry.version}
    rows.save(place, subject_request, [row | {"next_at": _next_at(row)} for row in listed.values()])


SUBJECT_REQUESTS = Projection(
    "subject_requests", 2, (subject_request,), apply, by_record=ByRecord(of_streams(Stream.SUBJECT_REQUEST), TOLD)
)


def _is_of_a_request(entry: Recorded, tools: Tools) -> bool:
    kind = entry.event.of if isinstance(entry.event, ClockTold) else tools.kind(entry.name)
    return kind == Stream.SUBJECT_REQUEST


def _next_at(row: Row) -> datetime | None:
    """When the watch next has something to tell of it."""
    pack = PACKS[row["pack"]]
    clock = clock_of(row["received_at"], row["due_on"], row["runs_since"], row["over_at"], pack)
    return watch_of(row).next_at(clock)


def _received(entry: Recorded, event: SubjectAccessRequested) -> Row:
    return {
        "stream": entry.stream,
        "reference": event.reference,
        "subject": event.subject.value,
        "state": RequestState.RECEIVED.value,
        "child": event.child,
        "cases": [each.reference for each in event.named],
        "received_at": event.received_at,
        "due_on": event.due_on,
        "over_at": None,
        "runs_since": entry.version,
        "version": entry.version,
        "pack": entry.meta["pack"],
        **untold(),
    }


def _changed(entry: Recorded, at: datetime) -> Row:
    match entry.event:
        case RequesterIdentified() | PassageStruck() | PassageGivenBack() | BundleReturned():
            return {"state": RequestState.REVIEWING.value}
        case AnsweringExtended(due_on=due_on):
            return {"due_on": due_on, "runs_since": entry.version}
        case BundlePrepared():
            return {"state": RequestState.PREPARED.value}
        case BundleAuthorised():
            return {"state": RequestState.AUTHORISED.value}
        case BundleReleased():
            return {"state": RequestState.RELEASED.value, "over_at": at}
        case SubjectRequestEnded():
            return {"state": RequestState.ENDED.value, "over_at": at}
    return {}
