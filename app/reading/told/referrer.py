"""Who referred: what identifies a referrer who is no professional stands here and nowhere else (CF2)."""

from typing_extensions import TypedDict

from app.base import parts
from app.reading.looking import Look, Sees, see
from domain.account import Referrer
from domain.contact import CommunicationReceived
from domain.obtaining import ReferralInformationRecorded
from domain.records import Case, Communication
from domain.vocabulary import ReferrerKind

SEES: Sees = {
    CommunicationReceived: see("referrer"),
    Referrer: see(
        "kind name job_role organisation telephone email address relationship knowledge consents_to_disclosure"
    ),
    ReferralInformationRecorded: see("referrers_knowledge"),
}


class WhoReferredView(TypedDict):
    """Who referred. referrers_knowledge: how they stand to the family, as who leads obtained it (R8)."""

    case: str
    kind: ReferrerKind
    referrer: parts.Referrer
    referrers_knowledge: list[str]


def view(case: Case, communication: Communication, look: Look) -> WhoReferredView:
    """As it stands."""
    obtained = [look.at(each)["referrers_knowledge"] for each in case.obtained.recorded]
    return {
        "case": case.contact.reference,
        "kind": case.contact.referrer_kind,
        "referrer": look.at(communication.received)["referrer"],
        "referrers_knowledge": [each for each in obtained if each],
    }
