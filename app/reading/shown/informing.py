"""Telling the parents, as it is shown: to the agency, what it was asked and what it answered, and no more."""

from typing import Annotated

from typing_extensions import TypedDict

from app.reading.looking import Chapter, Look, Section, Sees, Several, Shown, see, withheld
from domain.informing import (
    Informing,
    InformingRiskLifted,
    InformingRiskRecorded,
    NotInformingAccepted,
    NotInformingAnswered,
    NotInformingChallenged,
    ParentInformed,
    ParentInformingWithheld,
    ParentNotReached,
    SiteSupportAsked,
)

OFFICE: Sees = {
    ParentInformed: see("whom told_by referrer_named by occurred_at"),
    ParentInformingWithheld: see("at_risk reasons by occurred_at"),
    ParentNotReached: see("tried by occurred_at"),
    InformingRiskRecorded: see("at_risk reasons by occurred_at"),
    InformingRiskLifted: see("reasons by occurred_at"),
    NotInformingChallenged: see("reasons by occurred_at"),
    NotInformingAnswered: see("stands reasons line_manager by occurred_at"),
    NotInformingAccepted: see("reasons by occurred_at"),
    SiteSupportAsked: see("reasons asked_by force by occurred_at", *withheld("police_reference")),
}
AUDITOR: Sees = {
    ParentInformed: see("whom told_by referrer_named by occurred_at"),
    ParentInformingWithheld: see("at_risk reasons by occurred_at"),
    ParentNotReached: see("tried by occurred_at"),
    InformingRiskRecorded: see("at_risk reasons by occurred_at"),
    InformingRiskLifted: see("reasons by occurred_at"),
    NotInformingChallenged: see("reasons by occurred_at"),
    NotInformingAnswered: see("stands reasons line_manager by occurred_at"),
    NotInformingAccepted: see("reasons by occurred_at"),
    SiteSupportAsked: see("reasons asked_by force by occurred_at", *withheld("police_reference")),
}
PARTNER: Sees = {
    NotInformingChallenged: see("reasons occurred_at"),
    NotInformingAnswered: see("stands reasons line_manager occurred_at"),
    NotInformingAccepted: see("reasons occurred_at"),
}

CHAPTER = Chapter(
    "informing",
    "InformingView",
    "Telling the parents: what the screener decided, what forbids it, and its challenge; null while nothing is "
    "recorded (SC8, CF7 to CF9).",
    informed=Section(
        "ParentInformedView", "When a parent or carer was last informed, and by whom (SC8).", ParentInformed,
        "whom told_by referrer_named by occurred_at", title="Parent or carer informed",
    ),
    withheld=Section(
        "ParentWithheldView", "Why they are not informed; null once that was lifted (SC8).", ParentInformingWithheld,
        "at_risk reasons by occurred_at", title="Parent or carer not informed",
    ),
    not_reached=Section(
        "ParentNotReachedView", "How it was last tried to reach them (SC8).", ParentNotReached,
        "tried by occurred_at", title="Parent or carer not reached",
    ),
    risks=Several(
        "InformingRiskView", "A risk in telling the parents that stands (CF7).", InformingRiskRecorded,
        "at_risk reasons by occurred_at", title="Risk in telling the parents",
    ),
    lifted=Section(
        "InformingRiskLiftedView", "Why the parents might be told again, the last time (CF7).", InformingRiskLifted,
        "reasons by occurred_at", title="Risk in telling the parents lifted",
    ),
    challenged=Section(
        "InformingChallengeView", "The challenge to the referrer's decision not to inform them (CF8).",
        NotInformingChallenged, "reasons by occurred_at", title="Not informing the parents challenged",
    ),
    answered=Section(
        "InformingAnswerView", "The agency's answer to it (CF8).", NotInformingAnswered,
        "stands reasons line_manager by occurred_at", title="The agency’s answer",
    ),
    accepted=Section(
        "InformingAcceptanceView", "Why the agency's reasons were accepted (CF8).", NotInformingAccepted,
        "reasons by occurred_at", title="The agency’s reasons accepted",
    ),
    site_support=Section(
        "SiteSupportView", "The police support that was asked for at the site (CF9).", SiteSupportAsked,
        "reasons asked_by force police_reference by occurred_at", title="Police support at the site",
    ),
)  # fmt: skip

CHALLENGED = Section(
    "ChallengeToAgencyView", "Why the parents should have been informed (CF8).", NotInformingChallenged,
    "reasons occurred_at",
)  # fmt: skip
ANSWERED = Section(
    "AnswerOfAgencyView", "What the agency answered (CF8).", NotInformingAnswered,
    "stands reasons line_manager occurred_at",
)  # fmt: skip
ACCEPTED = Section(
    "AcceptanceToAgencyView", "Why its reasons were accepted (CF8).", NotInformingAccepted, "reasons occurred_at"
)


class AgencysChallengeView(TypedDict):
    """The challenge to the agency's decision not to inform the parents. disagreement: whether it still stands (CF8)."""

    disagreement: bool
    challenged: Annotated[Shown, CHALLENGED]
    answered: Annotated[Shown | None, ANSWERED]
    accepted: Annotated[Shown | None, ACCEPTED]


def challenge(part: Informing, look: Look) -> AgencysChallengeView | None:
    """The last one, as the agency sees it."""
    challenged = CHALLENGED.of(part.challenged, look)
    if challenged is None:
        return None
    return {
        "disagreement": part.disagreement,
        "challenged": challenged,
        "answered": ANSWERED.of(part.answered, look),
        "accepted": ACCEPTED.of(part.accepted, look),
    }
