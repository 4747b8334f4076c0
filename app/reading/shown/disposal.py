"""Disposal, as it is shown."""

from app.reading.looking import Section, Sees, see
from domain.disposal import ChildSeen, DisposalAuthorised, ReferralAuthorised, TeamManagerTold

OFFICE: Sees = {
    DisposalAuthorised: see("items reasonable_cause services reasons by occurred_at"),
    ChildSeen: see("alone reason_if_not by occurred_at"),
    ReferralAuthorised: see("on cover_reason by occurred_at"),
    TeamManagerTold: see("team practitioner by occurred_at"),
}
AUDITOR: Sees = {
    DisposalAuthorised: see("items reasonable_cause services reasons by occurred_at"),
    ChildSeen: see("alone reason_if_not by occurred_at"),
    ReferralAuthorised: see("on cover_reason by occurred_at"),
    TeamManagerTold: see("team practitioner by occurred_at"),
}
PARTNER: Sees = {}


DISPOSAL = Section(
    "DisposalView",
    "The disposal that stands (D1, D2).",
    DisposalAuthorised,
    "items reasonable_cause services reasons by occurred_at",
)
CHILD_SEEN = Section(
    "ChildSeenView", "When the child was last seen (D3).", ChildSeen, "alone reason_if_not by occurred_at"
)
AUTHORISATION = Section(
    "AuthorisationView",
    "The authorisation of the referral (T8). cover_reason: why somebody of another team did it (A49).",
    ReferralAuthorised,
    "on cover_reason by occurred_at",
)
