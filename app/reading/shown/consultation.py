"""Consultations with permission, as they are shown in a case."""

from app.reading.looking import Section, Sees, see
from domain.consultation import ConsultationOutcomeDecided, ConsultationRequested, ReferralAdvised

OFFICE: Sees = {
    ConsultationRequested: see("action by occurred_at"),
    ConsultationOutcomeDecided: see("outcome advice by occurred_at"),
    ReferralAdvised: see("case reference agency by occurred_at"),
}
AUDITOR: Sees = {
    ConsultationRequested: see("action by occurred_at"),
    ConsultationOutcomeDecided: see("outcome advice by occurred_at"),
    ReferralAdvised: see("case reference agency by occurred_at"),
}
PARTNER: Sees = {ConsultationOutcomeDecided: see("outcome advice occurred_at")}

REQUEST = Section(
    "ConsultationRequestView",
    "When the contact was sent to the Early Help Advisor, and as what (E6).",
    ConsultationRequested,
    "action by occurred_at",
)
ADVICE = Section(
    "ConsultationAdvice",
    "The Early Help Advisor's outcome of a consultation with permission (E7). advice is null once it was erased.",
    ConsultationOutcomeDecided,
    "outcome advice by occurred_at",
)
TO_THE_AGENCY = Section(
    "ConsultationAdviceView",
    "What the Early Help Advisor advised the agency's professional (E7).",
    ConsultationOutcomeDecided,
    "outcome advice occurred_at",
)
