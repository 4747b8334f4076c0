"""Holding and reviewing a record of its own: a hypothetical consultation, an enquiry, a subject access request.

A manager holds it at any time. Once it is over and as old as its period, a manager keeps it until another day or asks
for its erasure, which another manager decides (`domain.record_erasure`).
"""

# ruff: noqa: ARG001 - every decision is told the pack it was begun under, and none here needs it
from typing import TYPE_CHECKING, Any

from domain.dates import comes_after
from domain.erasure import MAY_DECIDE, ErasureGround
from domain.facts import Event, said
from domain.policy import KeptKind, Pack
from domain.record_erasure import (
    ConsultationErasureAsked,
    EnquiryErasureAsked,
    RecordErasureAsked,
    SubjectRequestErasureAsked,
    not_held,
)
from domain.record_retention import (
    RECORD,
    ConsultationHoldLifted,
    ConsultationHoldPlaced,
    ConsultationRetentionReviewed,
    EnquiryHoldLifted,
    EnquiryHoldPlaced,
    EnquiryRetentionReviewed,
    RecordReviewed,
    SubjectRequestHoldLifted,
    SubjectRequestHoldPlaced,
    SubjectRequestRetentionReviewed,
)
from domain.refusals import require
from domain.retention import LiftHold, PlaceHold, ReviewRetention, due_of

if TYPE_CHECKING:
    from domain.enquiry import Enquiry
    from domain.hypothetical import Consultation
    from domain.subject_access import SubjectRequest

    Kept = Consultation | Enquiry | SubjectRequest


def hold_consultation(consultation: "Consultation", command: PlaceHold, pack: Pack) -> list[Event]:
    """By a manager, at any time."""
    return [ConsultationHoldPlaced(**_placed(consultation, command, consultation.recorded))]


def hold_enquiry(enquiry: "Enquiry", command: PlaceHold, pack: Pack) -> list[Event]:
    """By a manager, at any time."""
    return [EnquiryHoldPlaced(**_placed(enquiry, command, enquiry.received))]


def hold_subject_request(subject_request: "SubjectRequest", command: PlaceHold, pack: Pack) -> list[Event]:
    """By a manager, at any time."""
    return [SubjectRequestHoldPlaced(**_placed(subject_request, command, subject_request.received))]


def lift_from_consultation(consultation: "Consultation", command: LiftHold, pack: Pack) -> list[Event]:
    """By a manager."""
    return [ConsultationHoldLifted(**_lifted(consultation, command))]


def lift_from_enquiry(enquiry: "Enquiry", command: LiftHold, pack: Pack) -> list[Event]:
    """By a manager."""
    return [EnquiryHoldLifted(**_lifted(enquiry, command))]


def lift_from_subject_request(subject_request: "SubjectRequest", command: LiftHold, pack: Pack) -> list[Event]:
    """By a manager."""
    return [SubjectRequestHoldLifted(**_lifted(subject_request, command))]


def review_consultation(
    consultation: "Consultation", command: ReviewRetention, pack: Pack, *, rules: Pack, standing: tuple[str, ...]
) -> list[Event]:
    """By a manager, of one that is due. To destroy it is to ask for its erasure. rules: the pack in force."""
    ended = consultation.outcome or (consultation.contacts[-1] if consultation.contacts else None)
    told = _reviewed(consultation, command, KeptKind.CONSULTATION, ended, rules, standing)
    return _and_asked(ConsultationRetentionReviewed(**told), ConsultationErasureAsked, command)


def review_enquiry(
    enquiry: "Enquiry", command: ReviewRetention, pack: Pack, *, rules: Pack, standing: tuple[str, ...]
) -> list[Event]:
    """By a manager, of one that is due. To destroy it is to ask for its erasure. rules: the pack in force."""
    told = _reviewed(enquiry, command, KeptKind.ENQUIRY, enquiry.response, rules, standing)
    return _and_asked(EnquiryRetentionReviewed(**told), EnquiryErasureAsked, command)


def review_subject_request(
    subject_request: "SubjectRequest", command: ReviewRetention, pack: Pack, *, rules: Pack, standing: tuple[str, ...]
) -> list[Event]:
    """By a manager, of one that is due. To destroy it is to ask for its erasure. rules: the pack in force."""
    ended = subject_request.released or subject_request.ended
    told = _reviewed(subject_request, command, KeptKind.SUBJECT_REQUEST, ended, rules, standing)
    return _and_asked(SubjectRequestRetentionReviewed(**told), SubjectRequestErasureAsked, command)


def _placed(record: "Kept", command: PlaceHold, begun: Event) -> dict[str, Any]:
    require(command.by.role in MAY_DECIDE, RECORD, who_may=MAY_DECIDE)
    require(not record.erasures.retention.hold, RECORD, missing="a record that is not held already")
    comes_after(command, begun)
    return {"ground": command.ground, "reasons": command.reasons, **said(command)}


def _lifted(record: "Kept", command: LiftHold) -> dict[str, Any]:
    require(command.by.role in MAY_DECIDE, RECORD, who_may=MAY_DECIDE)
    hold = record.erasures.retention.hold
    require(hold, RECORD, missing="a legal hold")
    comes_after(command, hold)
    return {"reasons": command.reasons, **said(command)}


def _reviewed(
    record: "Kept",
    command: ReviewRetention,
    kind: KeptKind,
    ended: Event | None,
    rules: Pack,
    standing: tuple[str, ...],
) -> dict[str, Any]:
    require(command.by.role in MAY_DECIDE, RECORD, who_may=MAY_DECIDE)
    comes_after(command, ended)
    before, today = record.erasures.retention.reviewed, rules.day_of(command.at)
    due = due_of(kind, ended.occurred_at, before.keep_until if before else None, rules) if ended else None
    require(due, RECORD, missing="an end of the record, and a period that the policy pack sets for its kind")
    assert due is not None
    require(due.on <= today, RECORD, missing=f"a record that is due: it is on {due.on.isoformat()}")
    if command.destroy:
        require(command.keep_until is None, RECORD, missing="no day: what is destroyed is kept until none")
        require(standing, RECORD, missing="something that was not erased yet")
        not_held(record.erasures)
    else:
        later = command.keep_until is not None and command.keep_until > today
        require(later, RECORD, missing="a day to come, until which it is kept")
    return {
        "kind": due.kind, "due_on": due.on, "source": due.source, "keep_until": command.keep_until,
        "reasons": command.reasons, **said(command),
    }  # fmt: skip


def _and_asked(reviewed: RecordReviewed, asks: type[RecordErasureAsked], command: ReviewRetention) -> list[Event]:
    if not command.destroy:
        return [reviewed]
    return [reviewed, asks(ground=ErasureGround.NO_LONGER_NEEDED, reasons=command.reasons, **said(command))]
