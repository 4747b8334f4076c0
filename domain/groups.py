"""Children harmed, or causing harm, outside the home.

A child who may be causing harm receives a safeguarding response first: it has a contact of its own, which the case of
the child who is harmed names. Children harmed together who are no siblings are a group: their cases are linked, known
or not, and each child keeps a decision of its own.
"""

# ruff: noqa: ARG001 - every decision is told the pack, and none here needs it

from collections.abc import Iterator
from typing import TYPE_CHECKING, Annotated
from uuid import UUID

from domain.circumstances import GROUP, RESPONSE_FIRST, Circumstance, Question
from domain.clauses import Clause
from domain.dates import follows
from domain.due import Duty, Queue, duty
from domain.facts import Command, Event, Text, said
from domain.folding import Part
from domain.frozen import frozen
from domain.marks import Asks, Of
from domain.policy import Pack
from domain.refusals import require
from domain.vocabulary import OFFICE, OFFICE_ROLES

if TYPE_CHECKING:
    from domain.records import Case, Child


# What happened


@frozen(kw_only=True)
class ChildCausingHarmNamed(Event):
    """A child who may be causing the harm has a contact of its own. other, reference: that case."""

    rests_on = (RESPONSE_FIRST,)

    other: UUID
    reference: str
    what: Text


@frozen(kw_only=True)
class GroupLinked(Event):
    """The children of two cases may be harmed together. other, reference: the other case. work: with the group."""

    rests_on = (GROUP,)

    other: UUID
    reference: str
    work: Text


OF_CASE = (ChildCausingHarmNamed, GroupLinked)


# What a case keeps of it


@frozen(kw_only=True)
class Groups(Part):
    """The cases of the children who may be causing the harm, and of those harmed together with this child."""

    causing_harm: tuple[ChildCausingHarmNamed, ...] = ()
    linked: tuple[GroupLinked, ...] = ()


# Orders


@frozen(kw_only=True)
class NameChildCausingHarm(Command):
    """Name the contact of a child who may be causing the harm. what: it is thought to do, and has been through."""

    other: Annotated[UUID, Of("case"), Asks(RESPONSE_FIRST, "a contact of its own for the child who may cause harm")]
    what: Annotated[Text, Asks(RESPONSE_FIRST)]


@frozen(kw_only=True)
class LinkGroup(Command):
    """Link the case of another child who may be harmed together with this one. work: how one works with the group."""

    other: Annotated[UUID, Of("case"), Asks(GROUP)]
    work: Annotated[Text, Asks(GROUP, "how one works with the group")]


def name_child_causing_harm(case: "Case", command: NameChildCausingHarm, pack: Pack, *, other: "Case") -> list[Event]:
    """By anybody of the offices; the contact is another child's, and decided like every contact (X10)."""
    _by_the_office_of_another_child(case, command, other, RESPONSE_FIRST)
    named = command.other in {each.other for each in case.groups.causing_harm}
    require(not named, RESPONSE_FIRST, missing="a contact not yet named")
    follows(case, command)
    return [
        ChildCausingHarmNamed(
            other=command.other, reference=other.contact.reference, what=command.what, **said(command)
        )
    ]


def link(
    case: "Case", command: LinkGroup, pack: Pack, *, case_id: UUID, other: "Case", child: "Child"
) -> dict[UUID, list[Event]]:
    """On both cases at once. Siblings are no group: each of them has a decision by the rules for siblings."""
    _by_the_office_of_another_child(case, command, other, GROUP)
    require(other.child not in child.siblings, GROUP, missing="children who are no siblings")
    linked = command.other in {each.other for each in case.groups.linked}
    require(not linked, GROUP, missing="cases not yet linked")
    follows(case, command)
    follows(other, command)
    return {
        case_id: [
            GroupLinked(other=command.other, reference=other.contact.reference, work=command.work, **said(command))
        ],
        command.other: [
            GroupLinked(other=case_id, reference=case.contact.reference, work=command.work, **said(command))
        ],
    }


def duties(case: "Case") -> Iterator[Duty]:
    """What harm outside the home leaves to be done once somebody has said that it is so."""
    if Circumstance.HARM_OUTSIDE_HOME not in case.circumstances.standing:
        return
    if case.circumstances.says(Question.A_CHILD_CAUSING_HARM) and not case.groups.causing_harm:
        yield duty("X10", Queue.CIRCUMSTANCES, "Name the contact of the child who may be causing the harm.", OFFICE)
    if case.circumstances.says(Question.MORE_CHILDREN_HARMED) and not case.groups.linked:
        yield duty("X12", Queue.CIRCUMSTANCES, "Link the cases of the children who may be harmed together.", OFFICE)


def _by_the_office_of_another_child(
    case: "Case", command: NameChildCausingHarm | LinkGroup, other: "Case", rule: Clause
) -> None:
    require(command.by.role in OFFICE_ROLES, rule, who_may=OFFICE)
    require(other.child != case.child, rule, missing="the case of another child")
