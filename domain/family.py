"""Telling the child and the family.

The child and family are informed of the action to be taken, once the disposal has been authorised, by who works with
them. What they were told stands on the case. They are not only where that may jeopardise a police investigation or
place the child at risk of significant harm: whoever decides so gives the ground and the reasons. Until the one or the
other it is a duty, also when the case has ended, and again after another disposal. Where the child would be at risk,
the parents are told nothing until that is lifted (domain/informing.py).

The Lead Practitioner makes clear to them how the assessment will be carried out, and when they can expect a decision on
next steps: that day has a clock of its own.
"""

# ruff: noqa: ARG001 - every decision is told the pack, and none here needs it
from collections.abc import Iterator, Sequence
from datetime import UTC, date, datetime, time, timedelta
from enum import StrEnum
from typing import TYPE_CHECKING, Annotated

from domain.allocation import leads
from domain.clauses import Clause, clause
from domain.dates import follows
from domain.disposal import VISITORS
from domain.due import Duty, Queue, Timing, duty
from domain.facts import Command, Event, Reasons, Text, said
from domain.folding import Part
from domain.frozen import frozen
from domain.informing import InformingRiskRecorded, not_to_be_told, the_parents_may_be_told
from domain.marks import Asks
from domain.policy import Pack
from domain.referrals import the_referral_is_open
from domain.refusals import require
from domain.sharing import the_referrer_is_not_named
from domain.vocabulary import AtRisk, Role

if TYPE_CHECKING:
    from domain.records import Case, Communication

INFORMED = clause("D5")
UNLESS = clause("CF6")
EXPLAINED = clause("D6")

WHO_WITHHOLD = (Role.LEAD_PRACTITIONER, Role.AREA_PRACTICE_SUPERVISOR, Role.AREA_TEAM_MANAGER, Role.SCREENING_MANAGER)


class Ground(StrEnum):
    """Why the family is not informed, a closed set (CF6)."""

    POLICE_INVESTIGATION = "police-investigation"
    SIGNIFICANT_HARM = "significant-harm"


# What happened


@frozen(kw_only=True)
class FamilyInformed(Event):
    """The child and family were informed of the action to be taken (D5). told: what they were told."""

    rests_on = (INFORMED,)

    told: Text


@frozen(kw_only=True)
class FamilyInformingWithheld(Event):
    """They were not informed, on one of two grounds, and why (CF6)."""

    rests_on = (UNLESS,)

    ground: Ground
    reasons: Text


@frozen(kw_only=True)
class AssessmentExplained(Event):
    """The child and family were told how the assessment will be carried out, and when to expect a decision (D6).

    decision_on: the day they were told. until: its end.
    """

    rests_on = (EXPLAINED,)

    how: Text
    decision_on: date
    until: datetime

    def timing(self) -> Timing:
        """Until the end of the day they were told."""
        return Timing(until=self.until)


OF_CASE = (FamilyInformed, FamilyInformingWithheld, AssessmentExplained)


# What a case keeps of it


@frozen(kw_only=True)
class Family(Part):
    """What the family was last told, and every time that it was not."""

    informed: FamilyInformed | None = None
    withholdings: tuple[FamilyInformingWithheld, ...] = ()
    explained: AssessmentExplained | None = None

    @property
    def withheld(self) -> FamilyInformingWithheld | None:
        """The last time that they were not informed."""
        return self.withholdings[-1] if self.withholdings else None


# Orders


@frozen(kw_only=True)
class InformFamily(Command):
    """Say that the child and family were informed of the action to be taken. told: what they were told."""

    told: Annotated[Text, Asks(INFORMED, "what the child and family were told")]


@frozen(kw_only=True)
class WithholdFromFamily(Command):
    """Say that they are not informed, on which ground, and why."""

    ground: Annotated[Ground, Asks(UNLESS)]
    reasons: Annotated[Reasons, Asks(UNLESS)]


@frozen(kw_only=True)
class ExplainAssessment(Command):
    """Say how the child and family were told that the assessment will be carried out, and when to expect a decision."""

    how: Annotated[Text, Asks(EXPLAINED, "how the assessment will be carried out")]
    decision_on: Annotated[date, Asks(EXPLAINED, "when they can expect a decision on next steps")]


def inform(
    case: "Case", command: InformFamily, pack: Pack, *, kin: Sequence["Case"], communication: "Communication"
) -> list[Event]:
    """As often as there is something to tell, by whoever works with the family."""
    _something_is_to_be_done(case, INFORMED)
    require(command.by.role in VISITORS, INFORMED, who_may=VISITORS)
    the_parents_may_be_told(case, kin)
    the_referrer_is_not_named(communication, command.told, to="parents")
    follows(case, command, case.disposal.made)
    return [FamilyInformed(told=command.told, **said(command))]


def withhold(case: "Case", command: WithholdFromFamily, pack: Pack) -> list[Event]:
    """By whoever leads the case, and no other, or manages it; they may be informed later, once no risk stands."""
    _something_is_to_be_done(case, UNLESS)
    manages = command.by.role in WHO_WITHHOLD and command.by.role is not Role.LEAD_PRACTITIONER
    require(manages or leads(case, command.by), UNLESS, who_may=WHO_WITHHOLD)
    follows(case, command, case.disposal.made)
    risk = InformingRiskRecorded(at_risk=AtRisk.CHILD, reasons=command.reasons, **said(command))
    at_risk = [risk] if command.ground is Ground.SIGNIFICANT_HARM else []
    return [FamilyInformingWithheld(ground=command.ground, reasons=command.reasons, **said(command)), *at_risk]


def explain(
    case: "Case", command: ExplainAssessment, pack: Pack, *, kin: Sequence["Case"], communication: "Communication"
) -> list[Event]:
    """By the Lead Practitioner, and again when the day is another. Starts D6, which the end of the referral stops."""
    the_referral_is_open(case, EXPLAINED)
    require(leads(case, command.by), EXPLAINED, who_may=(Role.LEAD_PRACTITIONER,))
    to_come = command.decision_on >= pack.day_of(command.at)
    require(to_come, EXPLAINED, missing="a day that is still to come")
    the_parents_may_be_told(case, kin)
    the_referrer_is_not_named(communication, command.how, to="parents")
    follows(case, command, case.allocation.lead)
    until = datetime.combine(command.decision_on + timedelta(days=1), time(), pack.timezone).astimezone(UTC)
    return [AssessmentExplained(how=command.how, decision_on=command.decision_on, until=until, **said(command))]


def duties(case: "Case") -> Iterator[Duty]:
    """To inform them of the disposal that stands, or to say why not; also of a case that has ended."""
    made, answers = case.disposal.made, (case.family.informed, case.family.withheld)
    if made and not any(each and each.occurred_at >= made.occurred_at for each in answers):
        what = "Inform the child and family of the action to be taken, or have its lead or a manager say why not."
        yield duty("D5", Queue.FAMILY, what, VISITORS)


def duties_of_an_assessment(case: "Case") -> Iterator[Duty]:
    """To explain it, while nothing speaks against that they are told."""
    against = are_not_told(case.family) or not_to_be_told(case)
    if case.allocation.assessment and not (case.family.explained or against):
        what = "Explain to the child and family how they are assessed, and when to expect a decision."
        yield duty("D6", Queue.FAMILY, what, (Role.LEAD_PRACTITIONER,))


def _something_is_to_be_done(case: "Case", rule: Clause) -> None:
    require(case.referral.opened, rule, missing="a referral")
    require(case.disposal.made, rule, missing="the Screening Manager's disposal")


def are_not_told(family: Family) -> bool:
    """Whether the last that was decided is that they are not informed."""
    informed, withheld = family.informed, family.withheld
    return withheld is not None and not (informed and informed.occurred_at >= withheld.occurred_at)
