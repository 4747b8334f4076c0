"""A step-up from a Team Around the Child, as it is shown."""

from app.reading.looking import Chapter, Section, Sees, see
from domain.step_up import StepUpRequested

OFFICE: Sees = {
    StepUpRequested: see("led_by tac_reference family_agrees agreed_by reason_if_not by occurred_at"),
}
AUDITOR: Sees = {
    StepUpRequested: see("led_by tac_reference family_agrees agreed_by reason_if_not by occurred_at"),
}
PARTNER: Sees = {}

CHAPTER = Chapter(
    "step_up",
    "StepUpView",
    "The step-up from a Team Around the Child that the contact asks for; null of any other request (R1).",
    requested=Section(
        "StepUpRequestedView", "Who leads the Team Around the Child, and whether the family agrees (R1).",
        StepUpRequested, "led_by tac_reference family_agrees agreed_by reason_if_not by occurred_at",
        title="Step-up from a Team Around the Child",
    ),
)  # fmt: skip
