"""Telling the child and the family of the action to be taken (D5), or why not (CF6); and of the assessment (D6)."""

from app.api.declared import OnCase, routes_of
from domain import dates, family, informing, sharing

INFORM = OnCase(
    path="/family/information",
    name="inform_family",
    body="FamilyInformedBody",
    decide=family.inform,
    summary="Say what the child and family were told of the action to be taken (D5)",
    refuses=(family.INFORMED, informing.MUST_NOT, sharing.CONSENT, dates.DATED),
    example={"told": "That an assessment starts this week, who will visit, and whom to telephone."},
    labels={"told": "What were the child and family told?"},
)
WITHHOLD = OnCase(
    path="/family/information/withheld",
    name="withhold_from_family",
    body="FamilyWithheldBody",
    decide=family.withhold,
    summary="Say why the child and family are not told (CF6)",
    refuses=(family.UNLESS, dates.DATED),
    example={"ground": "police-investigation", "reasons": "An arrest is planned for tonight."},
    labels={"ground": "Why must they not be told?", "reasons": "Reasons"},
)
EXPLAIN = OnCase(
    path="/assessment/explanation",
    name="explain_assessment",
    body="AssessmentExplainedBody",
    decide=family.explain,
    summary="Say what the child and family were told of the assessment (D6)",
    refuses=(family.EXPLAINED, informing.MUST_NOT, sharing.CONSENT, dates.DATED),
    example={
        "how": "Three visits, one of them at school; each child is heard alone; the health visitor is asked.",
        "decision_on": "2027-02-12",
    },
    labels={
        "how": "How will the assessment be carried out?",
        "decision_on": "When can they expect a decision on next steps?",
    },
)

router = routes_of(INFORM, WITHHOLD, EXPLAIN)
