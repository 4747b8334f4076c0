"""The reference of the police.

The police are notified immediately; the reference they give of it may follow. Until it does, it is a duty beside
everything else, and nothing waits for it.
"""

# ruff: noqa: ARG001 - every decision is told the pack, and none here needs it
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Annotated

from domain.clauses import clause
from domain.dates import follows
from domain.due import Duty, Queue, duty
from domain.facts import Command, Event, Line, Ordinal, said
from domain.folding import Part
from domain.frozen import frozen
from domain.marks import Asks
from domain.policy import Pack
from domain.refusals import require
from domain.vocabulary import OFFICE, OFFICE_ROLES

if TYPE_CHECKING:
    from domain.records import Case

POLICE = clause("CF1")


# What happened


@frozen(kw_only=True)
class PoliceReferenceReceived(Event):
    """The police gave their reference of a suspected crime they had been notified of (CF1). suspicion: its number."""

    rests_on = (POLICE,)

    suspicion: Ordinal
    police_reference: Line


OF_CASE = (PoliceReferenceReceived,)


# What a case keeps of it


@frozen(kw_only=True)
class PoliceReferences(Part):
    """The references that followed."""

    received: tuple[PoliceReferenceReceived, ...] = ()


# Orders


@frozen(kw_only=True)
class RecordPoliceReference(Command):
    """Say which reference the police gave. suspicion: its number, where several wait for one."""

    police_reference: Annotated[Line, Asks(POLICE)]
    suspicion: Ordinal | None = None


def record(case: "Case", command: RecordPoliceReference, pack: Pack) -> list[Event]:
    """By anybody of the offices, of a notification that has none."""
    require(command.by.role in OFFICE_ROLES, POLICE, who_may=OFFICE)
    waiting = without_one(case)
    named = command.suspicion or (waiting[0] if len(waiting) == 1 else None)
    missing = "a notification of the police that has no reference"
    if waiting:
        missing = f"a notification of the police that has no reference: {', '.join(map(str, waiting))}"
    require(named in waiting, POLICE, missing=missing)
    assert named is not None
    follows(case, command, case.emergency.suspicions[named].police)
    return [PoliceReferenceReceived(suspicion=named, police_reference=command.police_reference, **said(command))]


def without_one(case: "Case") -> Sequence[int]:
    """The suspicions of which the police were notified, and no reference of theirs is known, by their numbers."""
    known = {each.suspicion for each in case.police_references.received}
    told = {number: each.police for number, each in case.emergency.suspicions.items() if each.police}
    return [number for number, police in told.items() if police.police_reference is None and number not in known]


def duties(case: "Case") -> Iterator[Duty]:
    """Also of a case that has ended."""
    for number in without_one(case):
        yield duty("CF1", Queue.POLICE, f"Record the police's reference of suspicion {number}.", OFFICE)
