"""Protective action and the Strategy Discussion, as they are shown."""

from app.reading.looking import Chapter, Section, Sees, Several, see
from domain.protection import InTheHousehold, ProtectiveActionAuthorised, StrategyDiscussionConsidered

OFFICE: Sees = {
    InTheHousehold: see("name relationship"),
    ProtectiveActionAuthorised: see("actions for_the_child others services by occurred_at"),
    StrategyDiscussionConsidered: see(
        "strategy_discussion strategy_discussion_because multi_agency_response multi_agency_response_because "
        "by occurred_at"
    ),
}
AUDITOR: Sees = {
    InTheHousehold: see("name relationship"),
    ProtectiveActionAuthorised: see("actions for_the_child others services by occurred_at"),
    StrategyDiscussionConsidered: see(
        "strategy_discussion strategy_discussion_because multi_agency_response multi_agency_response_because "
        "by occurred_at"
    ),
}
PARTNER: Sees = {}


CHAPTER = Chapter(
    "protection",
    "ProtectionView",
    "What was authorised to protect the child, and whether a Strategy Discussion is needed; null while nothing is "
    "recorded (SC11, SC12).",
    authorised=Several(
        "ProtectiveActionView", "What the Screening Manager authorised, and for whom (SC11).",
        ProtectiveActionAuthorised, "actions for_the_child others services by occurred_at",
        title="Protective action authorised",
    ),
    considered=Section(
        "StrategyDiscussionView", "Whether a Strategy Discussion and a multi-agency response are needed (SC12).",
        StrategyDiscussionConsidered,
        "strategy_discussion strategy_discussion_because multi_agency_response multi_agency_response_because "
        "by occurred_at",
        title="Strategy Discussion considered",
    ),
)  # fmt: skip
