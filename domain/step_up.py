"""Stepping up from Early Help.

Another lead professional may ask, on behalf of the family and while the Team Around the Child is active, for a Child
and Family Assessment. The sentence of the procedure ends there: such a request is a contact of a kind of its own,
screened as any other, and what it must say is the policy pack's to have (A17): who leads the Team Around the Child,
its reference, and the family's agreement.
"""

from typing import TYPE_CHECKING

from domain.clauses import clause
from domain.facts import Event, Line, Text, said
from domain.folding import Part
from domain.frozen import frozen
from domain.policy import Pack
from domain.refusals import require
from domain.vocabulary import Intent, Request

if TYPE_CHECKING:
    from domain.contact import ReceiveCommunication

STEP_UP = clause("R1")

SAID_WITH = {
    "led_by": "who leads the Team Around the Child",
    "tac_reference": "the reference of the Team Around the Child",
    "family_agrees": "whether the family agrees",
}
"""What a step-up may have to say, by the field that says it; which of it is the pack's to have."""


# What happened


@frozen(kw_only=True)
class StepUpRequested(Event):
    """A lead professional asks for a Child and Family Assessment while the Team Around the Child is active (R1).

    agreed_by: who of the family; reason_if_not: why it is asked for without their agreement.
    """

    rests_on = (STEP_UP,)

    led_by: Line | None = None
    tac_reference: Line | None = None
    family_agrees: bool | None = None
    agreed_by: Line | None = None
    reason_if_not: Text | None = None


OF_CASE = (StepUpRequested,)


# What a case keeps of it


@frozen(kw_only=True)
class StepUp(Part):
    """What was asked for with the contact."""

    requested: StepUpRequested | None = None


# What is said with the contact


@frozen(kw_only=True)
class FromTheTeam:
    """What a lead professional says of the Team Around the Child with a step-up (R1)."""

    led_by: str | None = None
    tac_reference: str | None = None
    family_agrees: bool | None = None
    agreed_by: str | None = None
    reason_if_not: str | None = None


def requested(told: FromTheTeam | None, command: "ReceiveCommunication") -> list[Event]:
    """The request, beside the contact."""
    if told is None:
        return []
    return [
        StepUpRequested(
            led_by=told.led_by,
            tac_reference=told.tac_reference,
            family_agrees=told.family_agrees,
            agreed_by=told.agreed_by,
            reason_if_not=told.reason_if_not,
            **said(command),
        )
    ]


def the_step_up_is_whole(told: FromTheTeam | None, command: "ReceiveCommunication", pack: Pack) -> None:
    """Refuse one that does not say what the pack asks for, and one that would not be screened as any other."""
    is_one = command.request is Request.STEP_UP
    require(told is None or is_one, STEP_UP, missing=f"a request of the kind {Request.STEP_UP.value}")
    if not is_one:
        return
    require(told, STEP_UP, missing=", ".join(SAID_WITH[name] for name in pack.step_up))
    assert told is not None
    missing = [SAID_WITH[name] for name in pack.step_up if getattr(told, name) is None]
    require(not missing, STEP_UP, missing=", ".join(missing))
    said_why = told.family_agrees is not False or told.reason_if_not
    require(said_why, STEP_UP, missing="why it is asked for without the family's agreement")
    screened = command.intent is Intent.SAFEGUARDING_REFERRAL
    require(screened, STEP_UP, missing="the intent of a safeguarding referral, by which it is screened as any other")
