"""How a challenge ended, as it is shown: to both sides, but who of the offices recorded it."""

from app.reading.looking import Section, Sees, see
from domain.resolution import (
    CaseChallengeEnded,
    ChallengeFollowedUp,
    ChallengeLeftUnresolved,
    ChallengeResolved,
    DecisionAccepted,
)

_RESOLVED = "solution reached_at professional"
_ACCEPTED = "accepted reasons professional alternative"
_UNRESOLVED = "why reasons professional"

OFFICE: Sees = {
    ChallengeResolved: see(f"{_RESOLVED} by occurred_at"),
    DecisionAccepted: see(f"{_ACCEPTED} by occurred_at"),
    ChallengeLeftUnresolved: see(f"{_UNRESOLVED} by occurred_at"),
    ChallengeFollowedUp: see("happened professional by occurred_at"),
    CaseChallengeEnded: see("challenge reference ended by occurred_at"),
}
AUDITOR: Sees = {
    ChallengeResolved: see(f"{_RESOLVED} by occurred_at"),
    DecisionAccepted: see(f"{_ACCEPTED} by occurred_at"),
    ChallengeLeftUnresolved: see(f"{_UNRESOLVED} by occurred_at"),
    ChallengeFollowedUp: see("happened professional by occurred_at"),
    CaseChallengeEnded: see("challenge reference ended by occurred_at"),
}
PARTNER: Sees = {
    ChallengeResolved: see(f"{_RESOLVED} occurred_at"),
    DecisionAccepted: see(f"{_ACCEPTED} occurred_at"),
    ChallengeLeftUnresolved: see(f"{_UNRESOLVED} occurred_at"),
    ChallengeFollowedUp: see("happened professional occurred_at"),
}

_SOLVED = "The solution, and when it was reached (P7)."
_AGREED = "What the agency accepted, and why (P5, Q2)."
_OPEN = "Why it ended unresolved (P7)."
_NEXT = "What happened next (Q6)."

RESOLVED = Section("ChallengeResolvedView", _SOLVED, ChallengeResolved, f"{_RESOLVED} by occurred_at")
ACCEPTED = Section("DecisionAcceptedView", _AGREED, DecisionAccepted, f"{_ACCEPTED} by occurred_at")
UNRESOLVED = Section("ChallengeUnresolvedView", _OPEN, ChallengeLeftUnresolved, f"{_UNRESOLVED} by occurred_at")
FOLLOWED = Section("ChallengeFollowedUpView", _NEXT, ChallengeFollowedUp, "happened professional by occurred_at")

RESOLVED_WITH_AGENCY = Section("ResolvedWithAgencyView", _SOLVED, ChallengeResolved, f"{_RESOLVED} occurred_at")
ACCEPTED_BY_AGENCY = Section("AcceptedByAgencyView", _AGREED, DecisionAccepted, f"{_ACCEPTED} occurred_at")
UNRESOLVED_WITH_AGENCY = Section(
    "UnresolvedWithAgencyView", _OPEN, ChallengeLeftUnresolved, f"{_UNRESOLVED} occurred_at"
)
FOLLOWED_WITH_AGENCY = Section(
    "FollowedUpWithAgencyView", _NEXT, ChallengeFollowedUp, "happened professional occurred_at"
)
