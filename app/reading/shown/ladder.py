"""What was said at the rungs of a challenge, as it is shown: to both sides, but who of the offices recorded it."""

from app.reading.looking import Section, Sees, see
from domain.conversations import Spoken
from domain.ladder import ChallengeAnswered, ChallengeDiscussed, ChallengeEscalated

_DISCUSSED = "rung spoke spoke_to view alternatives written_complaint complaint"
_ESCALATED = "rung reasons professional immediate_risk"
_ANSWERED = "rung number answer reasons offered"

OFFICE: Sees = {
    ChallengeDiscussed: see(f"{_DISCUSSED} by occurred_at"),
    ChallengeEscalated: see(f"{_ESCALATED} by occurred_at"),
    ChallengeAnswered: see(f"{_ANSWERED} by occurred_at"),
}
AUDITOR: Sees = {
    ChallengeDiscussed: see(f"{_DISCUSSED} by occurred_at"),
    ChallengeEscalated: see(f"{_ESCALATED} by occurred_at"),
    ChallengeAnswered: see(f"{_ANSWERED} by occurred_at"),
}
PARTNER: Sees = {
    Spoken: see("name role"),
    ChallengeDiscussed: see(f"{_DISCUSSED} occurred_at"),
    ChallengeEscalated: see(f"{_ESCALATED} occurred_at"),
    ChallengeAnswered: see(f"{_ANSWERED} occurred_at"),
}

DISCUSSION = Section(
    "ChallengeDiscussionView",
    "Who spoke to whom at a rung, the other's view, the alternatives looked for, and any written complaint (P2, P4).",
    ChallengeDiscussed,
    "spoke spoke_to view alternatives written_complaint complaint by occurred_at",
)
ANSWER = Section(
    "ChallengeAnswerView",
    "What the authority answered at a rung, why, and the alternative it offered (P3).",
    ChallengeAnswered,
    "answer reasons offered by occurred_at",
)
DISCUSSION_WITH_AGENCY = Section(
    "DiscussionWithAgencyView",
    "Who spoke to whom at a rung, the other's view, the alternatives looked for, and any written complaint (P2, P4).",
    ChallengeDiscussed,
    "spoke spoke_to view alternatives written_complaint complaint occurred_at",
)
ANSWER_TO_AGENCY = Section(
    "AnswerToAgencyView",
    "What the authority answered at a rung, why, and the alternative it offered (P3).",
    ChallengeAnswered,
    "answer reasons offered occurred_at",
)
