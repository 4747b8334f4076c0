"""Challenges, as they are shown: to both sides, but who of the offices recorded them, and what these note down."""

from app.reading.looking import Chapter, Section, Sees, Several, see
from domain.challenge import (
    CaseChallenged,
    ChallengedCase,
    ChallengeNoted,
    ChallengeRaised,
    ChallengeRiskJudged,
    Supervision,
    SupervisionLedToChallenge,
)
from domain.resolution import CaseChallengeEnded

_RAISED = "reference agency cases about disagreement professional rung agency_name immediate_risk"
_RISK = "at_risk risk professional"

OFFICE: Sees = {
    ChallengeRaised: see(f"{_RAISED} by occurred_at"),
    ChallengedCase: see("case reference"),
    Supervision: see("held_at supervisor found"),
    SupervisionLedToChallenge: see("supervision by occurred_at"),
    ChallengeRiskJudged: see(f"{_RISK} by occurred_at"),
    ChallengeNoted: see("note by occurred_at"),
    CaseChallenged: see("challenge reference agency about by occurred_at"),
}
AUDITOR: Sees = {
    ChallengeRaised: see(f"{_RAISED} by occurred_at"),
    ChallengedCase: see("case reference"),
    Supervision: see("held_at supervisor found"),
    SupervisionLedToChallenge: see("supervision by occurred_at"),
    ChallengeRiskJudged: see(f"{_RISK} by occurred_at"),
    ChallengeNoted: see("note by occurred_at"),
    CaseChallenged: see("challenge reference agency about by occurred_at"),
}
PARTNER: Sees = {
    ChallengeRaised: see(f"{_RAISED} occurred_at"),
    ChallengedCase: see("reference"),
    Supervision: see("held_at supervisor found"),
    SupervisionLedToChallenge: see("supervision occurred_at"),
    ChallengeRiskJudged: see(f"{_RISK} occurred_at"),
    CaseChallenged: see("reference"),
}

CHAPTER = Chapter(
    "challenges",
    "ChallengesView",
    "The challenges over the case; null while there was none (P2).",
    raised=Several(
        "CaseChallengedView", "A challenge over the case: its reference, whose it is, and what is challenged.",
        CaseChallenged, "reference agency about by occurred_at", title="Challenged",
    ),
    endings=Several(
        "CaseChallengeEndedView", "How a challenge over the case ended.", CaseChallengeEnded,
        "reference ended by occurred_at", title="Challenge ended",
    ),
)  # fmt: skip

_DISAGREED = "agency agency_name about disagreement professional rung immediate_risk"
_DISAGREES = "Whose challenge it is, what is challenged and why; at which rung it began, by which immediate risk (P2)."
_SUPERVISED = "The agency's supervision that led to it: when, with whom, and what it found (V3)."

RAISED = Section("ChallengeRaisedView", _DISAGREES, ChallengeRaised, f"{_DISAGREED} by occurred_at")
LED_TO = Section("ChallengeSupervisionView", _SUPERVISED, SupervisionLedToChallenge, "supervision by occurred_at")
RAISED_BY_AGENCY = Section("RaisedByAgencyView", _DISAGREES, ChallengeRaised, f"{_DISAGREED} occurred_at")
LED_TO_BY_AGENCY = Section("SupervisionOfAgencyView", _SUPERVISED, SupervisionLedToChallenge, "supervision occurred_at")
RISK = Section(
    "ChallengeRiskView",
    "Whether the child is believed at risk if nothing is done, why, and who of the agency judged so (P6).",
    ChallengeRiskJudged,
    f"{_RISK} by occurred_at",
)
NOTE = Section("ChallengeNoteView", "What the offices wrote for themselves.", ChallengeNoted, "note by occurred_at")
RISK_TO_AGENCY = Section(
    "RiskToAgencyView",
    "Whether the child is believed at risk if nothing is done, why, and who of the agency judged so (P6).",
    ChallengeRiskJudged,
    f"{_RISK} occurred_at",
)
