"""What became of the decisions that a challenge changed, as it is shown: to the agency, that it was done and when."""

from app.reading.looking import Chapter, Sees, Several, see
from domain.changed_decision import ChangeCarriedOut, DecisionChanged

OFFICE: Sees = {
    DecisionChanged: see("challenge reference about rung by occurred_at"),
    ChangeCarriedOut: see("number done contact contact_reference by occurred_at"),
}
AUDITOR: Sees = {
    DecisionChanged: see("challenge reference about rung by occurred_at"),
    ChangeCarriedOut: see("number done contact contact_reference by occurred_at"),
}
PARTNER: Sees = {}

CHAPTER = Chapter(
    "changed_decisions",
    "ChangedDecisionsView",
    "The decisions that a challenge changed, and what was done of each; null while there is none (P6).",
    changed=Several(
        "DecisionChangedView", "Which challenge changed which decision, and at which rung (P6).", DecisionChanged,
        "reference about rung by occurred_at", title="Decision changed",
    ),
    carried_out=Several(
        "ChangeCarriedOutView", "What was done of which of them, in their order from 1, by which new contact (P6).",
        ChangeCarriedOut, "number done contact_reference by occurred_at", title="Change carried out",
    ),
)  # fmt: skip
