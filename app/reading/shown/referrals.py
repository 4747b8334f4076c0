"""Referrals, as it is shown."""

from app.reading.looking import Sees, see
from domain.referrals import (
    JoinedToReferral,
    ReferralEnded,
    ReferralLed,
    ReferralOpened,
    ReferralStarted,
    ReferrerJoined,
)

OFFICE: Sees = {
    ReferralOpened: see("on by occurred_at"),
    JoinedToReferral: see("referral by occurred_at"),
    ReferrerJoined: see("contact reference referrer_kind agency by occurred_at"),
    ReferralStarted: see("case by occurred_at"),
    ReferralEnded: see("case by occurred_at"),
    ReferralLed: see("case practitioner practitioner_name locality by occurred_at"),
}
AUDITOR: Sees = {
    ReferralOpened: see("on by occurred_at"),
    JoinedToReferral: see("referral by occurred_at"),
    ReferrerJoined: see("contact reference referrer_kind agency by occurred_at"),
    ReferralStarted: see("case by occurred_at"),
    ReferralEnded: see("case by occurred_at"),
    ReferralLed: see("case practitioner practitioner_name locality by occurred_at"),
}
PARTNER: Sees = {}
