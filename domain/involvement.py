"""Involving other agencies.

Screening involves other agencies as appropriate, and so does the Area Team: whom, for what, and what they answered
stands on the case. What they are told passes the six tests, and goes to nobody before the parents may know of it.
"""

# ruff: noqa: ARG001 - every decision is told the pack, and none here needs it
from collections.abc import Iterator
from typing import TYPE_CHECKING, Annotated

from domain.clauses import clause
from domain.cooperation import ASKERS
from domain.dates import follows
from domain.due import Duty, Queue, duty
from domain.facts import Command, Event, Line, Ordinal, Text, said
from domain.folding import Part
from domain.frozen import frozen
from domain.marks import Asks, Between
from domain.policy import Pack
from domain.referrals import the_case_is_open
from domain.refusals import require
from domain.sharing import SIX_TESTS, Recipient, SixTests, the_recipient_may_hear

if TYPE_CHECKING:
    from domain.records import Case, Communication

INVOLVED = clause("SC10")


# What happened


@frozen(kw_only=True)
class AgencyInvolved(Event):
    """Another agency was involved, and for what. number: by which it answers, from 1. tests: of what it was told."""

    rests_on = (INVOLVED, SIX_TESTS)

    number: Ordinal
    recipient: Recipient
    what_for: Text
    tests: SixTests


@frozen(kw_only=True)
class AgencyResponded(Event):
    """What an agency answered, and who there did."""

    rests_on = (INVOLVED,)

    number: Ordinal
    answer: Text
    answered_by: Line


OF_CASE = (AgencyInvolved, AgencyResponded)


# What a case keeps of it


@frozen(kw_only=True)
class Involvement(Part):
    """The agencies involved, and what they answered."""

    involved: tuple[AgencyInvolved, ...] = ()
    responded: tuple[AgencyResponded, ...] = ()


# Orders


@frozen(kw_only=True)
class InvolveAgency(Command):
    """Involve another agency: which, for what, and how what it is told passes the tests."""

    recipient: Annotated[Recipient, Asks(INVOLVED)]
    what_for: Annotated[Text, Asks(INVOLVED, "what the agency is involved for")]
    tests: Annotated[SixTests, Asks(SIX_TESTS)]


@frozen(kw_only=True)
class RecordResponse(Command):
    """Say what an agency answered, and who there did."""

    number: Annotated[int, Between(1, 2**31 - 1)]
    answer: Annotated[Text, Asks(INVOLVED, "what the agency answered")]
    answered_by: Annotated[Line, Asks(INVOLVED, "who answered for the agency")]


def involve(case: "Case", command: InvolveAgency, pack: Pack, *, communication: "Communication") -> list[Event]:
    """By whoever screens the contact or works with the child, while it is open."""
    the_case_is_open(case, INVOLVED)
    require(command.by.role in ASKERS, INVOLVED, who_may=ASKERS)
    follows(case, command)
    the_recipient_may_hear(case, command, communication, command.what_for, what="what the agency is told: {failed}")
    return [
        AgencyInvolved(
            number=len(case.involvement.involved) + 1,
            recipient=command.recipient,
            what_for=command.what_for,
            tests=command.tests,
            **said(command),
        )
    ]


def respond(case: "Case", command: RecordResponse, pack: Pack) -> list[Event]:
    """As often as the agency answers."""
    require(command.by.role in ASKERS, INVOLVED, who_may=ASKERS)
    involved = next((each for each in case.involvement.involved if each.number == command.number), None)
    require(involved, INVOLVED, missing="an agency that was involved")
    follows(case, command, involved)
    return [
        AgencyResponded(number=command.number, answer=command.answer, answered_by=command.answered_by, **said(command))
    ]


def duties(case: "Case") -> Iterator[Duty]:
    """Every agency that was involved is heard."""
    heard = {each.number for each in case.involvement.responded}
    for each in case.involvement.involved:
        if each.number not in heard:
            yield duty("SC10", Queue.COOPERATION, "Record what the agency that was involved answered.", ASKERS)
