"""What danger a family may be to whoever visits it (R24)."""

from typing_extensions import TypedDict

from app.reading.looking import Look, Sees, see
from domain.account import Account
from domain.records import Case, Communication

SEES: Sees = {Account: see("risk_to_staff")}


class VisitingRiskView(TypedDict):
    """What whoever visits the family should know. risk_to_staff: as the referrer said; null where nothing is known."""

    case: str
    risk_to_staff: str | None


def view(case: Case, _: Communication, look: Look) -> VisitingRiskView:
    """As it stands."""
    return {"case": case.contact.reference, "risk_to_staff": look.at(case.account)["risk_to_staff"]}
