"""What is kept of records that are over: one row for each, by which those due for review are found."""

from collections.abc import Mapping, Sequence
from datetime import date

from domain.contact import ContactRecorded
from domain.enquiry import EnquiryReceived
from domain.enquiry_response import EnquiryAnswered
from domain.erasure import ErasureApproved, ErasureAsked, ErasureDeclined, ErasureSubject
from domain.facts import Event, Recorded
from domain.hypothetical import (
    ConsultationBecameContact,
    HypotheticalConsultationRecorded,
    HypotheticalOutcomeDecided,
)
from domain.policy import PACKS, KeptKind
from domain.procedure import Stream
from domain.record_erasure import RecordErasureApproved, RecordErasureAsked, RecordErasureDeclined
from domain.record_retention import RecordHoldLifted, RecordHoldPlaced, RecordReviewed
from domain.retention import KINDS, HoldLifted, HoldPlaced, RetentionReviewed
from domain.subject_access import BundleReleased, SubjectAccessRequested, SubjectRequestEnded
from domain.vocabulary import State
from projections import rows
from projections.fresh import ByRecord, Place, of_streams
from projections.ledger import Projection, Tools
from projections.rows import Row
from projections.tables import retention

KEPT = frozenset({Stream.CASE, Stream.CONSULTATION, Stream.ENQUIRY, Stream.SUBJECT_REQUEST})


def apply(place: Place, batch: Sequence[Recorded], tools: Tools) -> None:
    """Bring what is kept of the records of a batch up to date."""
    batch = [entry for entry in batch if tools.kind(entry.name) in KEPT]
    kept = {row["case"]: row for row in rows.load(place, retention, {entry.stream for entry in batch})}
    for entry in batch:
        if isinstance(entry.event, BEGINS):
            kept[entry.stream] = _begun(entry, entry.event.reference, tools.kind(entry.name))
        if entry.stream in kept:
            kept[entry.stream] |= {**_stands(kept[entry.stream], entry), **_said(entry), "version": entry.version}
    rows.save(place, retention, kept.values())


RETENTION = Projection("retention", 2, (retention,), apply, by_record=ByRecord(of_streams(*KEPT)))


BEGINS = (ContactRecorded, HypotheticalConsultationRecorded, EnquiryReceived, SubjectAccessRequested)
ENDS: Mapping[type[Event], KeptKind] = {
    HypotheticalOutcomeDecided: KeptKind.CONSULTATION,
    ConsultationBecameContact: KeptKind.CONSULTATION,
    EnquiryAnswered: KeptKind.ENQUIRY,
    BundleReleased: KeptKind.SUBJECT_REQUEST,
    SubjectRequestEnded: KeptKind.SUBJECT_REQUEST,
}
"""What ends a record of its own; the first counts, and of a consultation its outcome."""


def _begun(entry: Recorded, reference: str, of: str) -> Row:
    return {
        "case": entry.stream,
        "of": of,
        "reference": reference,
        "state": State.RECEIVED.value,
        "pack": entry.meta["pack"],
        "kind": None,
        "ended_on": None,
        "keep_until": None,
        "held": False,
        "asked": False,
        "erased": False,
        "version": entry.version,
    }


def _stands(row: Row, entry: Recorded) -> Row:
    """Where the record stands after it, and which kind it is once it is over."""
    if row["of"] != Stream.CASE:
        kind = ENDS.get(type(entry.event))
        return {"kind": kind.value, "ended_on": _day(row, entry)} if kind else {}
    before = State(row["state"])
    state = entry.event.state_after(before)
    if state is before or state not in KINDS:
        return {"state": state.value}
    return {"state": state.value, "kind": KINDS[state].value, "ended_on": _day(row, entry)}


def _day(row: Row, entry: Recorded) -> date:
    return PACKS[row["pack"]].day_of(entry.event.occurred_at)


def _said(entry: Recorded) -> Row:
    match entry.event:
        case HoldPlaced() | RecordHoldPlaced():
            return {"held": True}
        case HoldLifted() | RecordHoldLifted():
            return {"held": False}
        case RetentionReviewed(keep_until=keep_until) | RecordReviewed(keep_until=keep_until):
            return {"keep_until": keep_until}
        case ErasureAsked() | RecordErasureAsked():
            return {"asked": True}
        case ErasureDeclined() | RecordErasureDeclined():
            return {"asked": False}
        case RecordErasureApproved():
            return {"asked": False, "erased": True}
        case ErasureApproved(subject=subject):
            return {"asked": False, **({} if subject is ErasureSubject.REFERRER else {"erased": True})}
    return {}
