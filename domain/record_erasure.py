"""Erasure of a record of its own: an agency's concern, an enquiry, a hypothetical consultation, a subject request.

As with a case (`domain.erasure`) one person asks, on a ground and with reasons, and a manager who is another person
decides. Each such record has keys of its own, so nothing else falls with it: what a contact took from it stays in the
case that the contact opened. It is not erased before it has come to its end. A concern is the agency's, and so are both
who erase it.
"""

# ruff: noqa: ARG001 - every decision is told the pack, and none here needs it
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Annotated, Any, Self

from domain.changing import changed
from domain.dates import comes_after
from domain.due import Duty
from domain.erasure import MAY_DECIDE, RECORD, DecideErasure, ErasureGround, Why, duties_of_an_asking
from domain.facts import DatedByTheServer, Event, said
from domain.frozen import frozen
from domain.marks import Asks
from domain.policy import Pack
from domain.record_retention import NOT_HELD, RecordRetention
from domain.refusals import require
from domain.vocabulary import OFFICE, OFFICE_ROLES, THE_AGENCY, Role

if TYPE_CHECKING:
    from domain.concern import Concern
    from domain.enquiry import Enquiry
    from domain.hypothetical import Consultation
    from domain.subject_access import SubjectRequest

SLOTS: Mapping[str, tuple[str, ...]] = {
    "concern": ("child", "narrative"),
    "enquiry": ("child", "narrative", "referrer"),
    "consultation": ("narrative", "referrer"),
    "subject-request": ("narrative", "referrer"),
}
"""Whose keys fall, by the kind of record: all there are, but those of the reasons for erasing it."""


# What happened


@frozen(kw_only=True)
class RecordErasureAsked(Event):
    """Somebody asked for the erasure of a record."""

    rests_on = (RECORD,)

    ground: ErasureGround
    reasons: Why


@frozen(kw_only=True)
class RecordErasureDeclined(Event):
    """Somebody else decided that nothing is erased."""

    rests_on = (RECORD,)

    reasons: Why


@frozen(kw_only=True)
class RecordErasureApproved(Event):
    """Somebody else approved. slots: the keys of the record that are destroyed."""

    rests_on = (RECORD,)

    ground: ErasureGround
    asked_by: str
    slots: tuple[str, ...]
    reasons: Why


@frozen(kw_only=True)
class ConcernErasureAsked(RecordErasureAsked):
    """Somebody of the agency asked for the erasure of its concern."""


@frozen(kw_only=True)
class ConcernErasureDeclined(RecordErasureDeclined):
    """A manager of the agency decided that its concern is not erased."""


@frozen(kw_only=True)
class ConcernErasureApproved(RecordErasureApproved):
    """A manager of the agency approved the erasure of its concern."""


@frozen(kw_only=True)
class EnquiryErasureAsked(RecordErasureAsked):
    """Somebody asked for the erasure of an enquiry."""


@frozen(kw_only=True)
class EnquiryErasureDeclined(RecordErasureDeclined):
    """Somebody else decided that the enquiry is not erased."""


@frozen(kw_only=True)
class EnquiryErasureApproved(RecordErasureApproved):
    """Somebody else approved the erasure of an enquiry."""


@frozen(kw_only=True)
class ConsultationErasureAsked(RecordErasureAsked):
    """Somebody asked for the erasure of a hypothetical consultation."""


@frozen(kw_only=True)
class ConsultationErasureDeclined(RecordErasureDeclined):
    """Somebody else decided that the consultation is not erased."""


@frozen(kw_only=True)
class ConsultationErasureApproved(RecordErasureApproved):
    """Somebody else approved the erasure of a consultation."""


@frozen(kw_only=True)
class SubjectRequestErasureAsked(RecordErasureAsked):
    """Somebody asked for the erasure of a subject access request."""


@frozen(kw_only=True)
class SubjectRequestErasureDeclined(RecordErasureDeclined):
    """Somebody else decided that the subject access request is not erased."""


@frozen(kw_only=True)
class SubjectRequestErasureApproved(RecordErasureApproved):
    """Somebody else approved the erasure of a subject access request."""


OF_CONCERN = (ConcernErasureAsked, ConcernErasureDeclined, ConcernErasureApproved)
OF_ENQUIRY = (EnquiryErasureAsked, EnquiryErasureDeclined, EnquiryErasureApproved)
OF_CONSULTATION = (ConsultationErasureAsked, ConsultationErasureDeclined, ConsultationErasureApproved)
OF_SUBJECT_REQUEST = (SubjectRequestErasureAsked, SubjectRequestErasureDeclined, SubjectRequestErasureApproved)


# What a record keeps of it


@frozen(kw_only=True)
class RecordErasures:
    """What is asked and not yet decided, how the last asking was declined, what was erased, what keeps the record."""

    asked: RecordErasureAsked | None = None
    declined: RecordErasureDeclined | None = None
    approved: tuple[RecordErasureApproved, ...] = ()
    retention: RecordRetention = NOT_HELD

    def after(self, event: Event) -> Self:
        """After one more event of the record. A decision ends the asking."""
        match event:
            case RecordErasureAsked():
                return changed(self, asked=event, declined=None)
            case RecordErasureDeclined():
                return changed(self, asked=None, declined=event)
            case RecordErasureApproved():
                return changed(self, asked=None, approved=(*self.approved, event))
        return changed(self, retention=self.retention.after(event))


NO_ERASURE = RecordErasures()
"""Of a record about whose erasure nothing happened."""


def duties(erasures: RecordErasures) -> Iterator[Duty]:
    """What somebody asked to have erased is decided by somebody else."""
    yield from duties_of_an_asking(erasures.asked)


# Orders


@frozen(kw_only=True)
class AskRecordErasure(DatedByTheServer):
    """Ask for the erasure of a record."""

    ground: Annotated[ErasureGround, Asks(RECORD, "on which ground it is to be erased")]
    reasons: Annotated[Why, Asks(RECORD, "why it is to be erased")]


def ask_of_concern(
    concern: "Concern", command: AskRecordErasure, pack: Pack, *, standing: tuple[str, ...]
) -> list[Event]:
    """By a practitioner or manager of the agency, once the concern is closed. Nothing is erased by it."""
    require(command.by.role in THE_AGENCY, RECORD, who_may=THE_AGENCY)
    _has_ended(bool(concern.closed), standing)
    comes_after(command, concern.opened, concern.closed)
    return [ConcernErasureAsked(ground=command.ground, reasons=command.reasons, **said(command))]


def ask_of_enquiry(
    enquiry: "Enquiry", command: AskRecordErasure, pack: Pack, *, standing: tuple[str, ...]
) -> list[Event]:
    """By anybody of the offices, once the enquiry is answered. Nothing is erased by it."""
    require(command.by.role in OFFICE_ROLES, RECORD, who_may=OFFICE)
    _has_ended(bool(enquiry.response), standing)
    not_held(enquiry.erasures)
    comes_after(command, enquiry.received, enquiry.response)
    return [EnquiryErasureAsked(ground=command.ground, reasons=command.reasons, **said(command))]


def ask_of_consultation(
    consultation: "Consultation", command: AskRecordErasure, pack: Pack, *, standing: tuple[str, ...]
) -> list[Event]:
    """By anybody of the offices, once it was answered or became a contact. Nothing is erased by it."""
    require(command.by.role in OFFICE_ROLES, RECORD, who_may=OFFICE)
    _has_ended(bool(consultation.outcome or consultation.contacts), standing)
    not_held(consultation.erasures)
    comes_after(command, consultation.recorded, consultation.outcome)
    return [ConsultationErasureAsked(ground=command.ground, reasons=command.reasons, **said(command))]


def ask_of_subject_request(
    subject_request: "SubjectRequest", command: AskRecordErasure, pack: Pack, *, standing: tuple[str, ...]
) -> list[Event]:
    """By a manager who answers such requests, once it was answered or ended. Nothing is erased by it."""
    require(command.by.role in MAY_DECIDE, RECORD, who_may=MAY_DECIDE)
    _has_ended(subject_request.is_over, standing)
    not_held(subject_request.erasures)
    comes_after(command, subject_request.received, subject_request.released, subject_request.ended)
    return [SubjectRequestErasureAsked(ground=command.ground, reasons=command.reasons, **said(command))]


def decide_of_concern(
    concern: "Concern", command: DecideErasure, pack: Pack, *, standing: tuple[str, ...]
) -> list[Event]:
    """By a manager of the agency who is another person than asked. Approved, its keys are destroyed for good."""
    require(command.by.role is Role.PARTNER_MANAGER, RECORD, who_may=(Role.PARTNER_MANAGER,))
    if command.approve:
        _has_ended(bool(concern.closed), standing)
        return [ConcernErasureApproved(**_approved(concern.erasures, command, standing))]
    return [ConcernErasureDeclined(**_declined(concern.erasures, command))]


def decide_of_enquiry(
    enquiry: "Enquiry", command: DecideErasure, pack: Pack, *, standing: tuple[str, ...]
) -> list[Event]:
    """By a manager who is not the one who asked. Approved, the keys are destroyed at once and for good."""
    require(command.by.role in MAY_DECIDE, RECORD, who_may=MAY_DECIDE)
    if command.approve:
        _has_ended(bool(enquiry.response), standing)
        not_held(enquiry.erasures)
        return [EnquiryErasureApproved(**_approved(enquiry.erasures, command, standing))]
    return [EnquiryErasureDeclined(**_declined(enquiry.erasures, command))]


def decide_of_consultation(
    consultation: "Consultation", command: DecideErasure, pack: Pack, *, standing: tuple[str, ...]
) -> list[Event]:
    """By a manager who is not the one who asked. Approved, the keys are destroyed at once and for good."""
    require(command.by.role in MAY_DECIDE, RECORD, who_may=MAY_DECIDE)
    if command.approve:
        _has_ended(bool(consultation.outcome or consultation.contacts), standing)
        not_held(consultation.erasures)
        return [ConsultationErasureApproved(**_approved(consultation.erasures, command, standing))]
    return [ConsultationErasureDeclined(**_declined(consultation.erasures, command))]


def decide_of_subject_request(
    subject_request: "SubjectRequest", command: DecideErasure, pack: Pack, *, standing: tuple[str, ...]
) -> list[Event]:
    """By a manager who is not the one who asked. Approved, the keys are destroyed at once and for good."""
    require(command.by.role in MAY_DECIDE, RECORD, who_may=MAY_DECIDE)
    if command.approve:
        _has_ended(subject_request.is_over, standing)
        not_held(subject_request.erasures)
        return [SubjectRequestErasureApproved(**_approved(subject_request.erasures, command, standing))]
    return [SubjectRequestErasureDeclined(**_declined(subject_request.erasures, command))]


def not_held(erasures: RecordErasures) -> None:
    """No legal hold stands."""
    require(not erasures.retention.hold, RECORD, missing="an end of the legal hold")


def _has_ended(ended: bool, standing: tuple[str, ...]) -> None:
    require(ended, RECORD, missing="an end of what is still open")
    require(standing, RECORD, missing="something that was not erased yet")


def _asked(erasures: RecordErasures, command: DecideErasure) -> RecordErasureAsked:
    """What somebody else asked for, before."""
    asked = erasures.asked
    require(asked, RECORD, missing="an erasure that somebody asked for")
    assert asked is not None
    require(asked.by.id != command.by.id, RECORD, missing="another person than the one who asked")
    comes_after(command, asked)
    return asked


def _approved(erasures: RecordErasures, command: DecideErasure, standing: tuple[str, ...]) -> dict[str, Any]:
    asked = _asked(erasures, command)
    return {
        "ground": asked.ground, "asked_by": asked.by.id, "slots": standing, "reasons": command.reasons, **said(command)
    }  # fmt: skip


def _declined(erasures: RecordErasures, command: DecideErasure) -> dict[str, Any]:
    _asked(erasures, command)
    return {"reasons": command.reasons, **said(command)}
