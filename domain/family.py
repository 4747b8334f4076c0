"""Telling the child and the family.

The child and family are informed of the action to be taken, once the disposal has been authorised, by who works with
them. What they were told stands on the case.
"""

# ruff: noqa: ARG001 - every decision is told the pack, and none here needs it
from dataclasses import dataclass
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

if TYPE_CHECKING:
    from domain.records import Case

INFORMED = clause("D5")


# What happened


@dataclass(frozen=True, slots=True, kw_only=True)
class FamilyInformed(Event):
    """The child and family were informed of the action to be taken (D5). told: what they were told."""

    rests_on = (INFORMED,)

    told: Text


OF_CASE = (FamilyInformed,)


# What a case keeps of it


@dataclass(frozen=True, slots=True, kw_only=True)
class Family(Part):
    """What the family was last told."""

    informed: FamilyInformed | None = None


# Orders


@dataclass(frozen=True, slots=True, kw_only=True)
class InformFamily(Command):
    """Say that the child and family were informed of the action to be taken. told: what they were told."""

    told: Annotated[Text, Asks(INFORMED)]


def inform(case: "Case", command: InformFamily, pack: Pack) -> list[Event]:
    """As often as there is something to tell, by whoever works with the family."""
    the_referral_is_open(case, INFORMED)
    require(command.by.role in VISITORS, INFORMED, who_may=VISITORS)
    require(case.disposal.made, INFORMED, missing="the Screening Manager's disposal")
    require(command.told, INFORMED, missing="what the child and family were told")
    follows(case, command, case.disposal.made)
    return [FamilyInformed(told=command.told, **said(command))]
