"""What an agency may know.

The information shared is always necessary, proportionate, relevant, accurate,
timely and secure (SC9). An agency sees the contacts it made, and those its
professionals made by telephone. A case that the authority made by copying is a
disclosure of its own: until it is disclosed, the agency does not know that there
is one.
"""

from typing import TYPE_CHECKING

from domain.contact import ContactRecorded
from domain.progression import ContactCopied

if TYPE_CHECKING:
    from domain.records import Case


def agency_of(contact: ContactRecorded) -> str | None:
    """The agency whose contact it is; nobody's, when the authority made it by copying (A47)."""
    return None if isinstance(contact, ContactCopied) else contact.agency


def may_know(case: "Case", agency: str | None) -> bool:
    """Whether an agency may know that a case exists."""
    return agency is not None and agency_of(case.contact) == agency
