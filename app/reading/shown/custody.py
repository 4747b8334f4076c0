"""Youth detention, and mother and baby units, as they are shown."""

from app.reading.looking import Chapter, Section, Sees, see
from domain.custody import (
    BoardAttended,
    CarePlanPrepared,
    DetentionSupportDecided,
    PlacedInUnit,
    UnitAssessmentCompleted,
    UnitPlaceApplied,
    VisitedInDetention,
)

OFFICE: Sees = {
    VisitedInDetention: see("establishment needs by occurred_at"),
    DetentionSupportDecided: see("support by occurred_at"),
    CarePlanPrepared: see("while_remanded at_transition by occurred_at"),
    UnitPlaceApplied: see("prison home_authority by occurred_at"),
    UnitAssessmentCompleted: see("authority needs by occurred_at"),
    BoardAttended: see("said_for_the_child decision by occurred_at"),
    PlacedInUnit: see("unit responsible_authority by occurred_at"),
}
AUDITOR: Sees = {
    VisitedInDetention: see("establishment needs by occurred_at"),
    DetentionSupportDecided: see("support by occurred_at"),
    CarePlanPrepared: see("while_remanded at_transition by occurred_at"),
    UnitPlaceApplied: see("prison home_authority by occurred_at"),
    UnitAssessmentCompleted: see("authority needs by occurred_at"),
    BoardAttended: see("said_for_the_child decision by occurred_at"),
    PlacedInUnit: see("unit responsible_authority by occurred_at"),
}
PARTNER: Sees = {}

CHAPTER = Chapter(
    "custody",
    "CustodyView",
    "What was done for a child in youth detention, or in a mother and baby unit; null while there is nothing "
    "(X13 to X17).",
    visited=Section(
        "DetentionVisitView", "The last visit to the child where it is detained (X13).", VisitedInDetention,
        "establishment needs by occurred_at", title="Visited in detention",
    ),
    support=Section(
        "DetentionSupportView", "How the child is supported while it is remanded (X13).", DetentionSupportDecided,
        "support by occurred_at", title="Support in detention decided",
    ),
    plan=Section(
        "CarePlanView", "How its needs are met, while remanded and at any transition (X14).", CarePlanPrepared,
        "while_remanded at_transition by occurred_at", title="Care plan",
    ),
    applied=Section(
        "UnitApplicationView", "The mother's application for a place in a mother and baby unit (X15).",
        UnitPlaceApplied, "prison home_authority by occurred_at", title="Place in a mother and baby unit applied for",
    ),
    assessed=Section(
        "UnitAssessmentView", "What the mother's home authority found that the child needs (X15).",
        UnitAssessmentCompleted, "authority needs by occurred_at", title="Assessment for the mother and baby unit",
    ),
    board=Section(
        "BoardView", "What was said for the child at the Admissions Board, and what it decided (X16).", BoardAttended,
        "said_for_the_child decision by occurred_at", title="Admissions Board attended",
    ),
    placed=Section(
        "UnitPlacementView", "Where the two were placed, and which authority is responsible for the child since (X17).",
        PlacedInUnit, "unit responsible_authority by occurred_at", title="Placed in a mother and baby unit",
    ),
)  # fmt: skip
