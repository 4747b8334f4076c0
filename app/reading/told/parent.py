"""What a parent or carer may be told: of their own child, and what was decided; never who said what (SC8, D5, D6).

Nothing that a referrer wrote is here, since it may say who they are, and nobody is named but the child and whoever
leads.
"""

from datetime import date, datetime
from typing import Annotated

from typing_extensions import TypedDict

from app.reading.looking import Look, Section, Sees, Shown, see
from domain.account import ChildDetails
from domain.allocation import LeadPractitionerAllocated
from domain.contact import ContactRecorded
from domain.disposal import DisposalAuthorised
from domain.family import AssessmentExplained, FamilyInformed
from domain.informing import ParentInformed
from domain.progression import ContactCopied
from domain.records import Case
from domain.screening import ContactOutcomeDecided
from domain.vocabulary import DisposalItem, Outcome, State

SEES: Sees = {
    ContactRecorded: see("reference received_at"),
    ContactCopied: see("reference received_at"),
    ChildDetails: see("given_name family_name date_of_birth"),
    ContactOutcomeDecided: see("outcome occurred_at"),
    DisposalAuthorised: see("items occurred_at"),
    LeadPractitionerAllocated: see("practitioner_name"),
    ParentInformed: see("occurred_at"),
    FamilyInformed: see("told occurred_at"),
    AssessmentExplained: see("how decision_on occurred_at"),
}

PARENT = Section(
    "ParentToldView", "When a parent or carer was last informed of the referral (SC8).", ParentInformed, "occurred_at",
)  # fmt: skip
FAMILY = Section(
    "FamilyToldView", "What the child and family were last told of the action to be taken (D5).", FamilyInformed,
    "told occurred_at",
)  # fmt: skip
ASSESSMENT = Section(
    "AssessmentToldView", "How the assessment is carried out, and when to expect a decision (D6).",
    AssessmentExplained, "how decision_on occurred_at",
)  # fmt: skip


class OwnChild(TypedDict):
    """The child, to its own parent or carer."""

    given_name: str | None
    family_name: str | None
    date_of_birth: date | None


class ForTheFamilyView(TypedDict):
    """What a parent or carer may be told of a case. lead: the name of whoever leads.

    disposal: of the action that they were informed of; empty until somebody decided that they are (D5).
    """

    case: str
    child: OwnChild
    received_at: datetime
    state: State
    outcome: Outcome | None
    decided_at: datetime | None
    disposal: list[DisposalItem]
    lead: str | None
    parent_informed: Annotated[Shown | None, PARENT]
    family_informed: Annotated[Shown | None, FAMILY]
    assessment: Annotated[Shown | None, ASSESSMENT]


def view(case: Case, look: Look) -> ForTheFamilyView:
    """As it stands, where nothing forbids that they are told."""
    contact, details = look.at(case.contact), look.at(case.details)
    decided = look.at(case.screening.outcome) if case.screening.outcome else None
    return {
        "case": contact["reference"],
        "child": {
            "given_name": details["given_name"],
            "family_name": details["family_name"],
            "date_of_birth": details["date_of_birth"],
        },
        "received_at": contact["received_at"],
        "state": case.state,
        "outcome": decided["outcome"] if decided else None,
        "decided_at": decided["occurred_at"] if decided else None,
        "disposal": look.at(case.disposal.made)["items"] if _know_of_the_disposal(case) else [],
        "lead": look.at(case.allocation.lead)["practitioner_name"] if case.allocation.lead else None,
        "parent_informed": PARENT.of(case.informing.informed, look),
        "family_informed": FAMILY.of(case.family.informed, look),
        "assessment": ASSESSMENT.of(case.family.explained, look),
    }


def _know_of_the_disposal(case: Case) -> bool:
    made, informed = case.disposal.made, case.family.informed
    return made is not None and informed is not None and informed.occurred_at >= made.occurred_at
