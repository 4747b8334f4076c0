"""What is known of the child and its household, as it is shown."""

from typing import Any

from app.reading.looking import Otherwise, Section, Sees, see
from domain.details import DetailsAmended, HouseholdAmended


def _amended(event: DetailsAmended | HouseholdAmended) -> dict[str, Any]:
    """Of the details, those that were amended."""
    return {name: getattr(event.details, name, None) for name in event.changed}


OFFICE: Sees = {
    DetailsAmended: see("child changed since reason by occurred_at", Otherwise("details", _amended)),
    HouseholdAmended: see("member changed since reason by occurred_at", Otherwise("details", _amended)),
}
AUDITOR: Sees = {
    DetailsAmended: see("child changed since reason by occurred_at", Otherwise("details", _amended)),
    HouseholdAmended: see("member changed since reason by occurred_at", Otherwise("details", _amended)),
}
PARTNER: Sees = {}


AMENDMENT = Section(
    "AmendmentView",
    "An amendment of what is known of the child: the fields that changed, from which day on, and why (A46).",
    DetailsAmended,
    "changed since reason by occurred_at",
)
OF_THE_HOUSEHOLD = Section(
    "HouseholdAmendmentView",
    "An amendment of what is known of somebody in the household, by their number there (EQ2).",
    HouseholdAmended,
    "member changed since reason by occurred_at",
)
