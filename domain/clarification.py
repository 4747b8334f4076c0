"""Clarifying with the referrer.

The Lead Practitioner should clarify with the referrer, when known, the nature of the concerns and how and why they have
arisen; or says why that could not be done. The agency whose contact it is may give the clarification itself.
"""

# ruff: noqa: ARG001 - every decision is told the pack, and none here needs it
from collections.abc import Iterator
from enum import StrEnum
from typing import TYPE_CHECKING, Annotated

from domain.allocation import MAY_START, leads_or_supervises
from domain.clauses import clause
from domain.dates import follows
from domain.due import Duty, Queue, duty
from domain.facts import Command, Event, Reasons, Text, said
from domain.folding import Part
from domain.frozen import frozen
from domain.marks import Asks
from domain.policy import Pack
from domain.referrals import the_case_is_open, the_referral_is_open
from domain.refusals import require
from domain.sharing import may_know
from domain.vocabulary import THE_AGENCY, ReferrerKind, Role

if TYPE_CHECKING:
    from domain.records import Case

CLARIFIED = clause("R7")

WHO_CLARIFY = (*MAY_START, *THE_AGENCY)


class Obstacle(StrEnum):
    """Why nothing could be clarified with the referrer, a closed set (R7)."""

    NOT_KNOWN = "referrer-not-known"
    NOT_REACHED = "referrer-not-reached"


# What happened


@frozen(kw_only=True)
class ConcernsClarified(Event):
    """What the referrer clarified: the nature of the concerns, and how and why they have arisen (R7)."""

    rests_on = (CLARIFIED,)

    nature: Text
    how_and_why: Text


@frozen(kw_only=True)
class ClarificationNotPossible(Event):
    """Nothing could be clarified with the referrer: which of two obstacles, and what was tried (R7)."""

    rests_on = (CLARIFIED,)

    obstacle: Obstacle
    reasons: Text


OF_CASE = (ConcernsClarified, ClarificationNotPossible)


# What a case keeps of it


@frozen(kw_only=True)
class Clarification(Part):
    """What was last clarified, and why it last could not be."""

    given: ConcernsClarified | None = None
    not_possible: ClarificationNotPossible | None = None


# Orders


@frozen(kw_only=True)
class Clarify(Command):
    """The nature of the concerns, and how and why they have arisen, as the referrer has it (R7)."""

    nature: Annotated[Text, Asks(CLARIFIED)]
    how_and_why: Annotated[Text, Asks(CLARIFIED)]


@frozen(kw_only=True)
class FailToClarify(Command):
    """Why nothing could be clarified with the referrer, and what was tried (R7)."""

    obstacle: Annotated[Obstacle, Asks(CLARIFIED)]
    reasons: Annotated[Reasons, Asks(CLARIFIED)]


def clarify(case: "Case", command: Clarify, pack: Pack) -> list[Event]:
    """By who leads, or by the agency whose contact it is; as often as there is something to clarify."""
    the_case_is_open(case, CLARIFIED)
    agency = command.by.role in THE_AGENCY and may_know(case, command.by.agency)
    require(agency or leads_or_supervises(case, command.by), CLARIFIED, who_may=WHO_CLARIFY)
    follows(case, command)
    return [ConcernsClarified(nature=command.nature, how_and_why=command.how_and_why, **said(command))]


def fail(case: "Case", command: FailToClarify, pack: Pack) -> list[Event]:
    """By who leads. A professional who referred is known, and can only not be reached."""
    the_referral_is_open(case, CLARIFIED)
    require(leads_or_supervises(case, command.by), CLARIFIED, who_may=MAY_START)
    known = case.contact.referrer_kind is ReferrerKind.PROFESSIONAL
    unknown = command.obstacle is Obstacle.NOT_KNOWN
    require(not (known and unknown), CLARIFIED, missing="why the referrer, who is known, was not reached")
    follows(case, command)
    return [ClarificationNotPossible(obstacle=command.obstacle, reasons=command.reasons, **said(command))]


def duties(case: "Case") -> Iterator[Duty]:
    """Of a referrer who gave a name, or may have; once somebody leads."""
    tried = case.clarification.given or case.clarification.not_possible
    known = case.contact.referrer_kind is not ReferrerKind.ANONYMOUS
    if case.allocation.lead and known and not tried:
        what = "Clarify with the referrer the nature of the concerns and how and why they have arisen."
        yield duty("R7", Queue.LED, what, (Role.LEAD_PRACTITIONER,))
