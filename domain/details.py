"""What is known of the child and of its household.

What a contact said stays as it was received. When the family moves, when something was heard wrongly, or when more is
learnt of the child, its parents and whoever lives with them - ethnicity, first language and religion, nationality and
immigration status, additional needs and the means of communication - the details are amended by an act of its own:
who, why, and from when (A46). What was asked and refused is kept apart from what nobody asked. The referral goes to the
local team of the address as amended. On an open case the Customer Service Advisor updates nothing.
"""

# ruff: noqa: ARG001 - every decision is told the pack, and none here needs it
from dataclasses import fields
from datetime import date
from typing import TYPE_CHECKING, Any, TypeVar
from uuid import UUID

from domain.account import ChildDetails, HouseholdMember
from domain.changing import changed
from domain.clauses import Clause, clause
from domain.dates import follows
from domain.due import URGENT, Timing
from domain.facts import Command, Event, Narrative, Worker, said
from domain.folding import Part
from domain.frozen import frozen
from domain.policy import Pack
from domain.refusals import require
from domain.vocabulary import Answer, Role

if TYPE_CHECKING:
    from domain.records import Case, Child

OPEN_CASE = clause("C9")
WHERE_THEY_LIVE = clause("C13")
OF_PARENTS_TOO = clause("EQ2")

OF_THE_FILE = (
    Role.SCREENING_MANAGER,
    Role.SCREENING_PRACTICE_SUPERVISOR,
    Role.AREA_PRACTICE_SUPERVISOR,
    Role.AREA_TEAM_MANAGER,
    Role.AREA_TEAM_WORKER,
    Role.DUTY_SOCIAL_WORKER,
    Role.ALLOCATED_SOCIAL_WORKER,
    Role.LEAD_PRACTITIONER,
)
MAY_AMEND = (Role.CUSTOMER_SERVICE_ADVISOR, *OF_THE_FILE)

Known = TypeVar("Known", ChildDetails, HouseholdMember)


# What happened


@frozen(kw_only=True)
class DetailsAmended(Event):
    """What is known of the child has changed: the fields named are as they stand here, `since` that day (A46).

    child: the person record opened for this case.
    """

    rests_on = (WHERE_THEY_LIVE, OF_PARENTS_TOO)

    child: UUID
    changed: tuple[str, ...]
    details: ChildDetails
    since: date | None = None
    reason: Narrative

    def timing(self) -> Timing:
        """That the child needs immediate protection makes action urgent from here on (A51)."""
        urgent = "needs_immediate_protection" in self.changed
        protect = urgent and self.details.needs_immediate_protection is Answer.YES
        return Timing(marks=frozenset({URGENT} if protect else ()))


@frozen(kw_only=True)
class HouseholdAmended(Event):
    """What is known of somebody in the household, or of a parent outside it: the fields named are as they stand here.

    member: which of them, from 1, in the order in which they were told of; one more is somebody nobody told of before.
    """

    rests_on = (OF_PARENTS_TOO,)

    member: int
    changed: tuple[str, ...]
    details: HouseholdMember
    since: date | None = None
    reason: Narrative


OF_CASE = (DetailsAmended, HouseholdAmended)


# What a case keeps of it


@frozen(kw_only=True)
class Amendments(Part):
    """How what is known of the child, and of the household, was amended, in the order of the amendments."""

    made: tuple[DetailsAmended, ...] = ()
    household: tuple[HouseholdAmended, ...] = ()

    def of(self, details: ChildDetails) -> ChildDetails:
        """What is known now, of what was received. A field this code does not know changes nothing."""
        for amended in self.made:
            details = _changed(details, amended.changed, amended.details)
        return details

    def of_household(self, received: tuple[HouseholdMember, ...]) -> tuple[HouseholdMember, ...]:
        """The household as it is known now, of whom were told of and in that order."""
        members = dict(enumerate(received, start=1))
        for amended in self.household:
            before = members.get(amended.member, HouseholdMember())
            members[amended.member] = _changed(before, amended.changed, amended.details)
        return tuple(members.values())


def _changed(known: Known, names: tuple[str, ...], to: Known) -> Known:
    values: dict[str, Any] = {each.name: getattr(to, each.name) for each in fields(known) if each.name in names}
    return changed(known, **values)


# Orders


@frozen(kw_only=True)
class AmendDetails(Command):
    """Say what is known of the child now. changed: the fields of `details` that count. since: from which day on."""

    changed: tuple[str, ...]
    details: ChildDetails
    since: date | None = None
    reason: str


@frozen(kw_only=True)
class AmendHousehold(Command):
    """Say what is known of somebody in the household now. member: which; None of whom nobody told of before."""

    member: int | None = None
    changed: tuple[str, ...]
    details: HouseholdMember
    since: date | None = None
    reason: str


def amend(case: "Case", command: AmendDetails, pack: Pack, *, child: "Child") -> list[Event]:
    """Amend the details, as often as they change. child: whom the case stands under."""
    _may_amend(command.by, child, WHERE_THEY_LIVE)
    require(command.changed, WHERE_THEY_LIVE, missing="what is amended")
    require(command.reason, WHERE_THEY_LIVE, missing="why the details are amended")
    follows(case, command)
    return [
        DetailsAmended(
            child=case.contact.child,
            changed=command.changed,
            details=command.details,
            since=command.since,
            reason=command.reason,
            **said(command),
        )
    ]


def amend_household(case: "Case", command: AmendHousehold, pack: Pack, *, child: "Child") -> list[Event]:
    """Amend what is known of one of them, or tell of one more: then with their name and relationship."""
    _may_amend(command.by, child, OF_PARENTS_TOO)
    known = len(case.account.household)
    require(command.member is None or command.member <= known, OF_PARENTS_TOO, missing="one of those told of")
    require(command.changed, OF_PARENTS_TOO, missing="what is amended")
    require(command.reason, OF_PARENTS_TOO, missing="why it is amended")
    named = command.member or (command.details.name and command.details.relationship)
    require(named, OF_PARENTS_TOO, missing="the name, and the relationship to the child, of who was not told of before")
    follows(case, command)
    return [
        HouseholdAmended(
            member=command.member or known + 1,
            changed=command.changed,
            details=command.details,
            since=command.since,
            reason=command.reason,
            **said(command),
        )
    ]


def _may_amend(by: Worker, child: "Child", rule: Clause) -> None:
    require(by.role in MAY_AMEND, rule, who_may=MAY_AMEND)
    updates = by.role is not Role.CUSTOMER_SERVICE_ADVISOR or child.open_case is None
    require(updates, OPEN_CASE, who_may=OF_THE_FILE)
