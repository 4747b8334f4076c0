"""Telling the child and the family.

The child and family are informed of the action to be taken, once the disposal has been authorised, by who works with
them. What they were told stands on the case. They are not only where that may jeopardise a police investigation or
place the child at risk of significant harm: whoever decides so gives the ground and the reasons.
"""

# ruff: noqa: ARG001 - every decision is told the pack, and none here needs it
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Annotated

from domain.clauses import clause
from domain.dates import follows
from domain.disposal import VISITORS
from domain.facts import Command, Event, Text, said
from domain.folding import Part
from domain.marks import Asks
from domain.policy import Pack
from domain.referrals import the_referral_is_open
from domain.refusals import require
from domain.vocabulary import Role

if TYPE_CHECKING:
    from domain.records import Case

INFORMED = clause("D5")
UNLESS = clause("CF6")

WHO_WITHHOLD = (Role.LEAD_PRACTITIONER, Role.AREA_PRACTICE_SUPERVISOR, Role.AREA_TEAM_MANAGER, Role.SCREENING_MANAGER)


class Ground(StrEnum):
    """Why the family is not informed, a closed set (CF6)."""

    POLICE_INVESTIGATION = "police-investigation"
    SIGNIFICANT_HARM = "significant-harm"


# What happened


@dataclass(frozen=True, slots=True, kw_only=True)
class FamilyInformed(Event):
    """The child and family were informed of the action to be taken (D5). told: what they were told."""

    rests_on = (INFORMED,)

    told: Text


@dataclass(frozen=True, slots=True, kw_only=True)
class FamilyInformingWithheld(Event):
    """They were not informed, on one of two grounds, and why (CF6)."""

    rests_on = (UNLESS,)

    ground: Ground
    reasons: Text


OF_CASE = (FamilyInformed, FamilyInformingWithheld)


# What a case keeps of it


@dataclass(frozen=True, slots=True, kw_only=True)
class Family(Part):
    """What the family was last told."""

    informed: FamilyInformed | None = None
    withheld: FamilyInformingWithheld | None = None


# Orders


@dataclass(frozen=True, slots=True, kw_only=True)
class InformFamily(Command):
    """Say that the child and family were informed of the action to be taken. told: what they were told."""

    told: Annotated[Text, Asks(INFORMED, "what the child and family were told")]


@dataclass(frozen=True, slots=True, kw_only=True)
class WithholdFromFamily(Command):
    """Say that they are not informed, on which ground, and why."""

    ground: Annotated[Ground, Asks(UNLESS)]
    reasons: Annotated[Text, Asks(UNLESS)]


def inform(case: "Case", command: InformFamily, pack: Pack) -> list[Event]:
    """As often as there is something to tell, by whoever works with the family."""
    the_referral_is_open(case, INFORMED)
    require(command.by.role in VISITORS, INFORMED, who_may=VISITORS)
    require(case.disposal.made, INFORMED, missing="the Screening Manager's disposal")
    follows(case, command, case.disposal.made)
    return [FamilyInformed(told=command.told, **said(command))]


def withhold(case: "Case", command: WithholdFromFamily, pack: Pack) -> list[Event]:
    """By whoever leads the case or manages it; they may be informed later all the same."""
    the_referral_is_open(case, UNLESS)
    require(command.by.role in WHO_WITHHOLD, UNLESS, who_may=WHO_WITHHOLD)
    require(case.disposal.made, UNLESS, missing="the Screening Manager's disposal")
    follows(case, command, case.disposal.made)
    return [FamilyInformingWithheld(ground=command.ground, reasons=command.reasons, **said(command))]
