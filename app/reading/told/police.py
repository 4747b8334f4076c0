"""What the police are told and look into: suspected crimes, their references, and what it keeps from the family."""

from typing import Annotated

from typing_extensions import TypedDict

from app.reading.looking import Look, Section, Sees, Several, Shown, see
from app.reading.shown.emergencies import CrimeView, suspicions
from app.reading.shown.police_reference import REFERENCES
from domain.emergencies import CrimeSuspected, NoCrimeAfterAll, PoliceNotified
from domain.family import FamilyInformingWithheld
from domain.informing import SiteSupportAsked
from domain.need_to_know import kept_for_the_police
from domain.police_reference import PoliceReferenceReceived
from domain.records import Case, Communication

SEES: Sees = {
    CrimeSuspected: see("suspicion number by occurred_at"),
    PoliceNotified: see("force police_reference suspicion by occurred_at"),
    NoCrimeAfterAll: see("reasons suspicion by occurred_at"),
    PoliceReferenceReceived: see("suspicion police_reference by occurred_at"),
    FamilyInformingWithheld: see("ground reasons by occurred_at"),
    SiteSupportAsked: see("reasons asked_by force police_reference by occurred_at"),
}

NOT_INFORMED = Section(
    "NotInformedForThePoliceView", "Why the family is not informed: it may jeopardise an investigation (CF6).",
    FamilyInformingWithheld, "reasons by occurred_at", title="Family not informed",
)  # fmt: skip
NOT_INFORMED_BEFORE = Several(
    "NotInformedBeforeForThePoliceView", "Why the family was not informed before, for the same (CF6).",
    FamilyInformingWithheld, "reasons by occurred_at", title="Family not informed before",
)  # fmt: skip
SITE_SUPPORT = Section(
    "SupportOfThePoliceView", "The police support that was asked for at the site (CF9).", SiteSupportAsked,
    "reasons asked_by force police_reference by occurred_at", title="Police support at the site",
)  # fmt: skip


class PoliceMattersView(TypedDict):
    """What the police are told and look into. references: those that followed a notification (CF1).

    family_not_informed: the last time for their sake; family_not_informed_before: the times before, the first first.
    """

    case: str
    suspicions: list[CrimeView]
    references: list[Annotated[Shown, REFERENCES]]
    family_not_informed: Annotated[Shown | None, NOT_INFORMED]
    family_not_informed_before: list[Annotated[Shown, NOT_INFORMED_BEFORE]]
    site_support: Annotated[Shown | None, SITE_SUPPORT]


def view(case: Case, _: Communication, look: Look) -> PoliceMattersView:
    """As it stands."""
    withheld = kept_for_the_police(case)
    return {
        "case": case.contact.reference,
        "suspicions": suspicions(case.emergency, look),
        "references": REFERENCES.of(case.police_references.received, look),
        "family_not_informed": NOT_INFORMED.of(withheld[-1] if withheld else None, look),
        "family_not_informed_before": NOT_INFORMED_BEFORE.of(withheld[:-1], look),
        "site_support": SITE_SUPPORT.of(case.informing.site_support, look),
    }
