"""Siblings, as it is shown."""

from app.reading.looking import Section, Sees, see
from domain.siblings import InformationAdded, SiblingDecided, SiblingReferralDecided

OFFICE: Sees = {
    SiblingDecided: see("sibling refer reasons case by occurred_at"),
    SiblingReferralDecided: see("subject subject_version referred_at by occurred_at"),
    InformationAdded: see("text by occurred_at"),
}
AUDITOR: Sees = {
    SiblingDecided: see("sibling refer reasons case by occurred_at"),
    SiblingReferralDecided: see("subject subject_version referred_at by occurred_at"),
    InformationAdded: see("text by occurred_at"),
}
PARTNER: Sees = {}


ADDED = Section(
    "AddedInformationView",
    "Further information on a contact that still waited for its outcome (SIB7).",
    InformationAdded,
    "text by occurred_at",
)
