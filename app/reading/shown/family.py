"""What the child and family were told, as it is shown."""

from app.reading.looking import Chapter, Otherwise, Section, Sees, see
from domain.facts import Sealed
from domain.family import AssessmentExplained, FamilyInformed, FamilyInformingWithheld, Ground


def _but_of_the_police(withheld: FamilyInformingWithheld) -> str | Sealed | None:
    """Why they were not informed, unless it would tell of a police investigation."""
    return None if withheld.ground is Ground.POLICE_INVESTIGATION else withheld.reasons


OFFICE: Sees = {
    FamilyInformed: see("told by occurred_at"),
    FamilyInformingWithheld: see("ground by occurred_at", Otherwise("reasons", _but_of_the_police)),
    AssessmentExplained: see("how decision_on until by occurred_at"),
}
AUDITOR: Sees = {
    FamilyInformed: see("told by occurred_at"),
    FamilyInformingWithheld: see("ground by occurred_at", Otherwise("reasons", _but_of_the_police)),
    AssessmentExplained: see("how decision_on until by occurred_at"),
}
PARTNER: Sees = {}

CHAPTER = Chapter(
    "family",
    "FamilyView",
    "What the child and family were told of the action to be taken and the assessment; null while nothing is recorded.",
    informed=Section(
        "FamilyInformedView", "When they were last informed, and what they were told (D5).", FamilyInformed,
        "told by occurred_at", title="Child and family informed",
    ),
    withheld=Section(
        "FamilyWithheldView", "On which ground they were not informed, and why (CF6).", FamilyInformingWithheld,
        "ground reasons by occurred_at", title="Child and family not informed",
    ),
    explained=Section(
        "AssessmentExplainedView", "How the assessment is carried out, and on which day to expect a decision (D6).",
        AssessmentExplained, "how decision_on by occurred_at", title="Assessment explained",
    ),
)  # fmt: skip
