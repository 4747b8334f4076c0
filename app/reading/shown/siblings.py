"""Siblings, as it is shown."""

from app.reading.looking import Sees, see
from domain.siblings import SiblingDecided, SiblingReferralDecided

OFFICE: Sees = {
    SiblingDecided: see("sibling refer reasons case by occurred_at"),
    SiblingReferralDecided: see("subject subject_version referred_at by occurred_at"),
}
AUDITOR: Sees = {
    SiblingDecided: see("sibling refer reasons case by occurred_at"),
    SiblingReferralDecided: see("subject subject_version referred_at by occurred_at"),
}
PARTNER: Sees = {}
