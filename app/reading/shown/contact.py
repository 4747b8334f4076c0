"""Initial Contacts, as it is shown."""

from app.reading.looking import Otherwise, Sees, see
from domain.account import Referrer
from domain.contact import (
    CommunicationReceived,
    ContactRecorded,
    SafetyLimited,
    WrittenConfirmationExpected,
)
from domain.vocabulary import ReferrerKind


def _protected(received: CommunicationReceived) -> Referrer | dict[str, ReferrerKind]:
    """A professional as they are named; of anybody else that somebody referred, and no more (CF2)."""
    referrer = received.referrer
    return referrer if referrer.kind is ReferrerKind.PROFESSIONAL else {"kind": referrer.kind}


OFFICE: Sees = {
    CommunicationReceived: see(
        "reference received_at claimed_at clamped channel route route_reason taken_by source agency "
        "agency_name agency_reference siblings cases by occurred_at",
        Otherwise("referrer", _protected),
    ),
    ContactRecorded: see(
        "reference communication child received_at source referrer_kind agency request intent route "
        "concern_summary permission after_consultation details account relationship_told by occurred_at"
    ),
    WrittenConfirmationExpected: see("received_at by occurred_at"),
    SafetyLimited: see("until by occurred_at"),
}
AUDITOR: Sees = {
    CommunicationReceived: see(
        "reference received_at claimed_at clamped channel route route_reason taken_by source agency "
        "agency_name agency_reference siblings cases by occurred_at",
        Otherwise("referrer", _protected),
    ),
    ContactRecorded: see(
        "reference communication child received_at source referrer_kind agency request intent route "
        "concern_summary permission after_consultation details account relationship_told by occurred_at"
    ),
    WrittenConfirmationExpected: see("received_at by occurred_at"),
    SafetyLimited: see("until by occurred_at"),
}
PARTNER: Sees = {
    CommunicationReceived: see("reference claimed_at agency_reference"),
    ContactRecorded: see("reference received_at request intent concern_summary details account"),
}
