"""Hypothetical consultations, as they are shown. The agency whose professional asked sees what it said and was told."""

from app.reading.looking import Section, Sees, see
from domain.hypothetical import (
    ConsultationBecameContact,
    ConsultationFormSent,
    Consulting,
    HypotheticalConsultationRecorded,
    HypotheticalOutcomeDecided,
)

_RECORDED = "reference received_at professional summary agency agency_name caveat_said by occurred_at"

OFFICE: Sees = {
    HypotheticalConsultationRecorded: see(_RECORDED),
    Consulting: see("name job_role organisation telephone email"),
    ConsultationFormSent: see("adviser adviser_name by occurred_at"),
    HypotheticalOutcomeDecided: see("outcome advice by occurred_at"),
    ConsultationBecameContact: see("cases by occurred_at"),
}
AUDITOR: Sees = {
    HypotheticalConsultationRecorded: see(_RECORDED),
    Consulting: see("name job_role organisation telephone email"),
    ConsultationFormSent: see("adviser adviser_name by occurred_at"),
    HypotheticalOutcomeDecided: see("outcome advice by occurred_at"),
    ConsultationBecameContact: see("cases by occurred_at"),
}
PARTNER: Sees = {
    HypotheticalConsultationRecorded: see("reference received_at professional summary"),
    Consulting: see("name job_role organisation telephone email"),
    HypotheticalOutcomeDecided: see("outcome advice occurred_at"),
    ConsultationBecameContact: see("cases"),
}

FORM = Section(
    "ConsultationFormView",
    "To whom the record form was sent last, by whom and when (E8).",
    ConsultationFormSent,
    "adviser adviser_name by occurred_at",
)
OUTCOME = Section(
    "ConsultationOutcomeView",
    "What was advised, by whom and when (E9). advice is null once it was erased.",
    HypotheticalOutcomeDecided,
    "outcome advice by occurred_at",
)
