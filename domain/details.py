"""What is known of the child.

What a contact said of the child stays as it was received. When the family moves, or something was heard wrongly, the
details are amended by an act of its own: who, why, and from when (A46). The referral goes to the local team of the
address as amended. On an open case the Customer Service Advisor updates nothing.
"""

# ruff: noqa: ARG001 - every decision is told the pack, and none here needs it
from dataclasses import dataclass, fields, replace
from datetime import date
from typing import TYPE_CHECKING, Self
from uuid import UUID

from domain.account import ChildDetails
from domain.clauses import clause
from domain.dates import follows
from domain.facts import Command, Event, Narrative, said
from domain.folding import Part
from domain.policy import Pack
from domain.refusals import require
from domain.vocabulary import Role

if TYPE_CHECKING:
    from domain.records import Case, Child

OPEN_CASE = clause("C9")
WHERE_THEY_LIVE = clause("C13")

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


# What happened


@dataclass(frozen=True, slots=True, kw_only=True)
class DetailsAmended(Event):
    """What is known of the child has changed: the fields named are as they stand here, `since` that day (A46).

    child: the person record opened for this case.
    """

    rests_on = (WHERE_THEY_LIVE,)

    child: UUID
    changed: tuple[str, ...]
    details: ChildDetails
    since: date | None = None
    reason: Narrative


OF_CASE = (DetailsAmended,)


# What a case keeps of it


@dataclass(frozen=True, slots=True, kw_only=True)
class Amendments(Part):
    """How what is known of the child was amended, in the order of the amendments."""

    folds = (DetailsAmended,)

    made: tuple[DetailsAmended, ...] = ()

    def after(self, event: Event, version: int) -> Self:
        """With one more."""
        return replace(self, made=(*self.made, event)) if isinstance(event, DetailsAmended) else self

    def of(self, details: ChildDetails) -> ChildDetails:
        """What is known now, of what was received. A field this code does not know changes nothing."""
        known = {each.name for each in fields(ChildDetails)}
        for amended in self.made:
            changed = {name: getattr(amended.details, name) for name in amended.changed if name in known}
            details = replace(details, **changed)
        return details


# Orders


@dataclass(frozen=True, slots=True, kw_only=True)
class AmendDetails(Command):
    """Say what is known of the child now. changed: the fields of `details` that count. since: from which day on."""

    changed: tuple[str, ...]
    details: ChildDetails
    since: date | None = None
    reason: str


def amend(case: "Case", command: AmendDetails, pack: Pack, *, child: "Child") -> list[Event]:
    """Amend the details, as often as they change. child: whom the case stands under."""
    require(command.by.role in MAY_AMEND, WHERE_THEY_LIVE, who_may=MAY_AMEND)
    updates = command.by.role is not Role.CUSTOMER_SERVICE_ADVISOR or child.open_case is None
    require(updates, OPEN_CASE, who_may=OF_THE_FILE)
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
