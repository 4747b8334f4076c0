"""What every referrer of a case was told, as it is shown."""

from typing import Annotated

from typing_extensions import TypedDict

from app.reading.looking import Look, Section, Sees, Shown, see
from domain.feedback import FeedbackGiven, FeedbackNotPossible, LimitedFeedbackGiven, Suggestion, Told, referrers
from domain.records import Case
from domain.vocabulary import ReferrerKind

OFFICE: Sees = {
    Suggestion: see("service reason"),
    FeedbackGiven: see("contact became disposal reasons alternatives means by occurred_at"),
    LimitedFeedbackGiven: see("contact statements words means by occurred_at"),
    FeedbackNotPossible: see("contact why detail by occurred_at"),
}
AUDITOR: Sees = {
    Suggestion: see("service reason"),
    FeedbackGiven: see("contact became disposal reasons alternatives means by occurred_at"),
    LimitedFeedbackGiven: see("contact statements words means by occurred_at"),
    FeedbackNotPossible: see("contact why detail by occurred_at"),
}
PARTNER: Sees = {
    Suggestion: see("service reason"),
    FeedbackGiven: see("became disposal reasons alternatives means occurred_at"),
}

GIVEN = Section(
    "FeedbackGivenView",
    "A professional was told what became of it; where the threshold is not met why, and which support would suit (D4).",
    FeedbackGiven,
    "became disposal reasons alternatives means by occurred_at",
)
LIMITED = Section(
    "LimitedFeedbackView",
    "Somebody who is no professional was told as much as the child's confidentiality allows (F2, CF5).",
    LimitedFeedbackGiven,
    "statements words means by occurred_at",
)
NOT_POSSIBLE = Section(
    "FeedbackNotPossibleView", "Why they cannot be told (F2).", FeedbackNotPossible, "why detail by occurred_at"
)
TO_THE_AGENCY = Section(
    "FeedbackView",
    "What the agency was told became of its contact; where the threshold is not met why, and which support would suit.",
    FeedbackGiven,
    "became disposal reasons alternatives means occurred_at",
)


class ToldReferrerView(TypedDict):
    """One of a case's referrers, and what they were told. contact: the joined contact's case; null for the case's own.

    owed: whether something became of it since.
    """

    contact: str | None
    kind: ReferrerKind
    agency: str | None
    owed: bool
    given: list[Annotated[Shown, GIVEN]]
    limited: list[Annotated[Shown, LIMITED]]
    not_possible: list[Annotated[Shown, NOT_POSSIBLE]]


def feedback(case: Case, look: Look) -> list[ToldReferrerView]:
    """The referrers of a case, once there is something to tell them."""
    return [
        {
            "contact": each.reference if each.contact else None,
            "kind": each.kind,
            "agency": each.agency,
            "owed": each.is_owed,
            "given": _of(GIVEN, each.told, look),
            "limited": _of(LIMITED, each.told, look),
            "not_possible": _of(NOT_POSSIBLE, each.told, look),
        }
        for each in referrers(case)
        if each.news
    ]


def _of(section: Section, told: tuple[Told, ...], look: Look) -> list[Shown]:
    shown = (section.of(each, look) for each in told if isinstance(each, section.event))
    return [each for each in shown if each]
