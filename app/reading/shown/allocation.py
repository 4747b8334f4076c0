"""The Lead Practitioner, as it is shown."""

from datetime import datetime

from typing_extensions import TypedDict

from app.reading.looking import Look, Sees, WorkerView, see
from domain.allocation import Allocation, AssessmentStarted, LeadPractitionerAllocated

OFFICE: Sees = {
    LeadPractitionerAllocated: see(
        "practitioner practitioner_name social_worker reasons time_considered skills_considered "
        "partners_consulted cover_reason by occurred_at"
    ),
    AssessmentStarted: see("by occurred_at"),
}
AUDITOR: Sees = {
    LeadPractitionerAllocated: see(
        "practitioner practitioner_name social_worker reasons time_considered skills_considered "
        "partners_consulted cover_reason by occurred_at"
    ),
    AssessmentStarted: see("by occurred_at"),
}
PARTNER: Sees = {}


class LeadPractitionerView(TypedDict):
    """Who leads, and who decided that (R2 to R6)."""

    practitioner: str
    name: str | None
    social_worker: bool
    reasons: str | None
    time_considered: str | None
    skills_considered: str | None
    partners_consulted: str | None
    cover_reason: str | None
    by: WorkerView
    occurred_at: datetime


def lead_practitioner(part: Allocation, look: Look) -> LeadPractitionerView | None:
    """Whoever leads now."""
    if part.lead is None:
        return None
    lead = look.at(part.lead)
    return {
        "practitioner": lead["practitioner"],
        "name": lead["practitioner_name"],
        "social_worker": lead["social_worker"],
        "reasons": lead["reasons"],
        "time_considered": lead["time_considered"],
        "skills_considered": lead["skills_considered"],
        "partners_consulted": lead["partners_consulted"],
        "cover_reason": lead["cover_reason"],
        "by": lead["by"],
        "occurred_at": lead["occurred_at"],
    }
