"""The subject access requests: one row for each, by which managers find what is to be answered, and until when."""

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import Connection

from domain.facts import Event, Recorded
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
from projections import rows
from projections.ledger import Projection, Tools
from projections.rows import Row
from projections.tables import subject_request


def apply(connection: Connection, batch: Sequence[Recorded], tools: Tools) -> None:
    """Bring the requests of a batch up to date."""
    batch = [entry for entry in batch if tools.kind(entry.name) == Stream.SUBJECT_REQUEST]
    listed = {row["stream"]: row for row in rows.load(connection, subject_request, {entry.stream for entry in batch})}
    for entry in batch:
        if isinstance(entry.event, SubjectAccessRequested):
            listed[entry.stream] = _received(entry, entry.event)
        elif entry.stream in listed:
            listed[entry.stream] |= {**_changed(entry.event, entry.event.occurred_at), "version": entry.version}
    rows.save(connection, subject_request, listed.values())


SUBJECT_REQUESTS = Projection("subject_requests", 1, (subject_request,), apply)


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
        "version": entry.version,
    }


def _changed(event: Event, at: datetime) -> Row:
    match event:
        case RequesterIdentified() | PassageStruck() | PassageGivenBack() | BundleReturned():
            return {"state": RequestState.REVIEWING.value}
        case AnsweringExtended(due_on=due_on):
            return {"due_on": due_on}
        case BundlePrepared():
            return {"state": RequestState.PREPARED.value}
        case BundleAuthorised():
            return {"state": RequestState.AUTHORISED.value}
        case BundleReleased():
            return {"state": RequestState.RELEASED.value, "over_at": at}
        case SubjectRequestEnded():
            return {"state": RequestState.ENDED.value, "over_at": at}
    return {}
