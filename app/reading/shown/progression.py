"""The progression of a sibling, as it is shown."""

from app.reading.looking import Sees, see
from domain.progression import (
    ContactCopied,
    DuplicateSuperseded,
    OutcomeCopied,
    SiblingCaseOpened,
    SiblingProgressionCompleted,
)

OFFICE: Sees = {
    ContactCopied: see(
        "reference communication child received_at source referrer_kind agency request intent route "
        "concern_summary permission after_consultation details account relationship_told from_case from_version "
        "disclosed by occurred_at"
    ),
    OutcomeCopied: see("outcome from_case from_version by occurred_at"),
    SiblingCaseOpened: see("sibling case by occurred_at"),
    SiblingProgressionCompleted: see("referral_on by occurred_at"),
    DuplicateSuperseded: see("kept reason by occurred_at"),
}
AUDITOR: Sees = {
    ContactCopied: see(
        "reference communication child received_at source referrer_kind agency request intent route "
        "concern_summary permission after_consultation details account relationship_told from_case from_version "
        "disclosed by occurred_at"
    ),
    OutcomeCopied: see("outcome from_case from_version by occurred_at"),
    SiblingCaseOpened: see("sibling case by occurred_at"),
    SiblingProgressionCompleted: see("referral_on by occurred_at"),
    DuplicateSuperseded: see("kept reason by occurred_at"),
}
PARTNER: Sees = {}
