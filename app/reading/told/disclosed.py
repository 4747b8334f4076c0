"""What was disclosed to another agency: its own copy of that, and nothing else of the case (SC9)."""

from datetime import datetime

from typing_extensions import TypedDict

from app.reading.looking import Look, Sees, see
from domain.records import Case
from domain.sharing import DisclosureMade, Item
from domain.vocabulary import StatementKind

SEES: Sees = {DisclosureMade: see("items purpose occurred_at"), Item: see("text kind source")}


class DisclosedItem(TypedDict):
    """One thing that was disclosed, and how it is known. source: who reported it."""

    text: str | None
    kind: StatementKind
    source: str | None


class DisclosureToAgency(TypedDict):
    """What was disclosed at once, and for which purpose."""

    items: list[DisclosedItem]
    purpose: str | None
    occurred_at: datetime


class DisclosedView(TypedDict):
    """All that was disclosed to an agency of a case that is not its own, the first first."""

    case: str
    disclosures: list[DisclosureToAgency]


def view(case: Case, agency: str, look: Look) -> DisclosedView | None:
    """As it was told; None when nothing was."""
    made = [look.at(each) for each in case.sharing.made if each.recipient.code == agency]
    told: list[DisclosureToAgency] = [
        {"items": each["items"], "purpose": each["purpose"], "occurred_at": each["occurred_at"]} for each in made
    ]
    return {"case": case.contact.reference, "disclosures": told} if told else None
