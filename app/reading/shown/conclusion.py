"""Conclusion of a referral, as it is shown."""

from app.reading.looking import Section, Sees, see
from domain.conclusion import ReferralConcluded

OFFICE: Sees = {
    ReferralConcluded: see("ending reasons authority on by occurred_at"),
}
AUDITOR: Sees = {
    ReferralConcluded: see("ending reasons authority on by occurred_at"),
}
PARTNER: Sees = {}


CONCLUSION = Section(
    "ConclusionView",
    "How a referral ended that came to be assessed (A36). authority: the one that took over.",
    ReferralConcluded,
    "ending reasons authority on by",
)
