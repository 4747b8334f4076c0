"""A referral as it is told in FHIR: what was sent, and what came of it, to whom the agency hands it on (decision 57).

Nothing of a referrer who is no professional is here, and no word of theirs, which may say who they are (CF2).
"""

from typing import Any

from app.reading.looking import Otherwise, Sees, see
from domain.account import Address, ChildDetails, Identifier, Referrer
from domain.acknowledgement import AcknowledgementSent
from domain.contact import CommunicationReceived, ContactRecorded
from domain.feedback import FeedbackGiven, Suggestion
from domain.screening import ContactOutcomeDecided
from domain.vocabulary import IdentifierKind, ReferrerKind


def _professional(received: CommunicationReceived) -> Referrer | None:
    """Who referred, where that is a professional."""
    return received.referrer if received.referrer.kind is ReferrerKind.PROFESSIONAL else None


def _of_a_professional(contact: ContactRecorded) -> Any:
    """The concern, in a professional's words."""
    return contact.concern_summary if contact.referrer_kind is ReferrerKind.PROFESSIONAL else None


def _nhs_number(details: ChildDetails) -> tuple[Identifier, ...]:
    return tuple(each for each in details.identifiers if each.kind is IdentifierKind.NHS_NUMBER)


SEES: Sees = {
    CommunicationReceived: see("agency_name agency_reference", Otherwise("referrer", _professional)),
    Referrer: see("name job_role organisation"),
    ContactRecorded: see(
        "reference received_at request intent details", Otherwise("concern_summary", _of_a_professional)
    ),
    ChildDetails: see("given_name family_name date_of_birth sex address", Otherwise("identifiers", _nhs_number)),
    Address: see("lines postcode"),
    Identifier: see("number"),
    AcknowledgementSent: see("means occurred_at"),
    ContactOutcomeDecided: see("outcome occurred_at"),
    FeedbackGiven: see("became disposal reasons alternatives means occurred_at"),
    Suggestion: see("service reason"),
}
