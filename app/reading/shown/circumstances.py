"""Specific circumstances, as they are shown."""

from app.reading.looking import Chapter, Sees, Several, see
from domain.circumstances import (
    AssessmentRequestDecided,
    AssessmentRequested,
    CircumstanceRecognised,
    CircumstanceRuledOut,
    QuestionConsidered,
)

OFFICE: Sees = {
    CircumstanceRecognised: see("circumstance grounds by occurred_at"),
    CircumstanceRuledOut: see("circumstance reasons by occurred_at"),
    QuestionConsidered: see("question answer considered by occurred_at"),
    AssessmentRequested: see("number requested asked_by words by occurred_at"),
    AssessmentRequestDecided: see("number assess ground reasons by occurred_at"),
}
AUDITOR: Sees = {
    CircumstanceRecognised: see("circumstance grounds by occurred_at"),
    CircumstanceRuledOut: see("circumstance reasons by occurred_at"),
    QuestionConsidered: see("question answer considered by occurred_at"),
    AssessmentRequested: see("number requested asked_by words by occurred_at"),
    AssessmentRequestDecided: see("number assess ground reasons by occurred_at"),
}
PARTNER: Sees = {}

CHAPTER = Chapter(
    "circumstances",
    "CircumstancesView",
    "The specific circumstances the child is in, and what was thought about and asked for; null while there are none "
    "(X1 to X15).",
    recognised=Several(
        "CircumstanceView", "In which circumstances the child is, and on what grounds.", CircumstanceRecognised,
        "circumstance grounds by occurred_at", title="Specific circumstances",
    ),
    considered=Several(
        "ConsideredView", "What was last considered of a question.", QuestionConsidered,
        "question answer considered by occurred_at", title="Question considered",
    ),
    requests=Several(
        "AssessmentRequestView", "An assessment that was asked for (X2, X5, X7). number: by which it is decided.",
        AssessmentRequested, "number requested asked_by words by occurred_at", title="Assessment asked for",
    ),
    decisions=Several(
        "AssessmentDecisionView", "What was decided of a request.", AssessmentRequestDecided,
        "number assess ground reasons by occurred_at", title="Request for an assessment decided",
    ),
)  # fmt: skip
