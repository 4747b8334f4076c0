"""What was clarified with the referrer, as it is shown."""

from app.reading.looking import Chapter, Section, Sees, see
from domain.clarification import ClarificationNotPossible, ConcernsClarified

OFFICE: Sees = {
    ConcernsClarified: see("nature how_and_why by occurred_at"),
    ClarificationNotPossible: see("obstacle reasons by occurred_at"),
}
AUDITOR: Sees = {
    ConcernsClarified: see("nature how_and_why by occurred_at"),
    ClarificationNotPossible: see("obstacle reasons by occurred_at"),
}
PARTNER: Sees = {}

CHAPTER = Chapter(
    "clarification",
    "ClarificationView",
    "What was clarified with the referrer, or why nothing was; null while nothing is recorded (R7).",
    given=Section(
        "ConcernsClarifiedView", "What the referrer clarified of the nature of the concerns, and how and why (R7).",
        ConcernsClarified, "nature how_and_why by occurred_at", title="Clarified with the referrer",
    ),
    not_possible=Section(
        "ClarificationNotPossibleView", "Why nothing could be clarified, and what was tried (R7).",
        ClarificationNotPossible, "obstacle reasons by occurred_at", title="Nothing clarified with the referrer",
    ),
)  # fmt: skip
