"""Who is a sibling of whom.

A link between two children, never a group: said on both records, and taken back on both. Whether the children of one
communication are siblings was said with it, or is settled since (A44).
"""

# ruff: noqa: ARG001 - every decision is told the pack, and none here needs it

from collections.abc import Iterable, Set
from dataclasses import replace
from typing import TYPE_CHECKING, Annotated
from uuid import UUID

from domain.clauses import clause
from domain.facts import Command, Event, Narrative, Reasons, said
from domain.frozen import frozen
from domain.marks import Of
from domain.policy import Pack
from domain.refusals import require
from domain.vocabulary import AREA_TEAM, Answer, Role

if TYPE_CHECKING:
    from domain.records import Child

SIBLINGS = clause("SIB1")

MAY_LINK = (
    Role.CUSTOMER_SERVICE_ADVISOR,
    Role.SCREENING_MANAGER,
    Role.SCREENING_PRACTICE_SUPERVISOR,
    *AREA_TEAM,
)


# What happened


@frozen(kw_only=True)
class SiblingLinked(Event):
    """Two children are siblings: a link between two, never a group."""

    rests_on = (SIBLINGS,)

    other: UUID
    reason: Narrative | None = None


@frozen(kw_only=True)
class SiblingUnlinked(Event):
    """They are not, or not for this purpose: said of a link, or where nobody knew (A44)."""

    rests_on = (SIBLINGS,)

    other: UUID
    reason: Narrative


OF_CHILD = (SiblingLinked, SiblingUnlinked)


# Orders


@frozen(kw_only=True)
class SettleSiblings(Command):
    """Two children are siblings, or are not."""

    other: Annotated[UUID, Of("child")]
    reason: Reasons


def link(child: "Child", command: SettleSiblings, pack: Pack, *, child_id: UUID) -> dict[UUID, list[Event]]:
    """A link between two; half-siblings and two households make it no group."""
    require(command.by.role in MAY_LINK, SIBLINGS, who_may=MAY_LINK)
    require(command.other != child_id, SIBLINGS, missing="another child")
    require(command.other not in child.siblings, SIBLINGS, missing="children not yet linked")
    return {
        child_id: [SiblingLinked(other=command.other, reason=command.reason, **said(command))],
        command.other: [SiblingLinked(other=child_id, reason=command.reason, **said(command))],
    }


def unlink(child: "Child", command: SettleSiblings, pack: Pack, *, child_id: UUID) -> dict[UUID, list[Event]]:
    """Takes a link back, or settles what was not known (SIB6, A44). Reasoned, and on both records."""
    require(command.by.role in MAY_LINK, SIBLINGS, who_may=MAY_LINK)
    require(command.other != child_id, SIBLINGS, missing="another child")
    require(command.other not in child.unlinked, SIBLINGS, missing="children not yet said to be no siblings")
    return {
        child_id: [SiblingUnlinked(other=command.other, reason=command.reason, **said(command))],
        command.other: [SiblingUnlinked(other=child_id, reason=command.reason, **said(command))],
    }


def as_one(child: "Child", aliases: "Iterable[Child]") -> "Child":
    """A child with the links of the records found to be the same person."""
    records = (child, *aliases)
    siblings = frozenset[UUID]().union(*(record.siblings for record in records))
    unlinked = frozenset[UUID]().union(*(record.unlinked for record in records))
    return replace(child, siblings=siblings - child.same_as, unlinked=unlinked)


def are_siblings(said: Answer | None, child: "Child", other: Set[UUID]) -> Answer:
    """Whether a child and another of its communication are siblings: as it was settled since, or as it was said (A44).

    other: the other's record, and those found to be the same person.
    """
    if child.siblings & other:
        return Answer.YES
    if child.unlinked & other:
        return Answer.NO
    return said or Answer.NOT_YET_KNOWN
