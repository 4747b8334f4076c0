"""What is known of the child, as it is shown."""

from typing import Any

from app.reading.looking import Otherwise, Section, Sees, see
from domain.details import DetailsAmended


def _amended(event: DetailsAmended) -> dict[str, Any]:
    """Of the details, those that were amended."""
    return {name: getattr(event.details, name, None) for name in event.changed}


OFFICE: Sees = {
    DetailsAmended: see("child changed since reason by occurred_at", Otherwise("details", _amended)),
}
AUDITOR: Sees = {
    DetailsAmended: see("child changed since reason by occurred_at", Otherwise("details", _amended)),
}
PARTNER: Sees = {}


AMENDMENT = Section(
    "AmendmentView",
    "An amendment of what is known of the child: the fields that changed, from which day on, and why (A46).",
    DetailsAmended,
    "changed since reason by occurred_at",
)
