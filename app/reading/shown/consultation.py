"""Consultations, as it is shown."""

from app.reading.looking import Section, Sees, see
from domain.consultation import ConsultationOutcomeDecided

OFFICE: Sees = {
    ConsultationOutcomeDecided: see("outcome advice by occurred_at"),
}
AUDITOR: Sees = {
    ConsultationOutcomeDecided: see("outcome advice by occurred_at"),
}
PARTNER: Sees = {}


ADVICE = Section(
    "ConsultationAdvice",
    "The Early Help Advisor's outcome of a consultation with permission (E7). advice is null once it was erased.",
    ConsultationOutcomeDecided,
    "outcome advice by occurred_at",
)
