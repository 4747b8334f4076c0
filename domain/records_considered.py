"""Existing records.

Screening involves the consideration of any existing records: whether the child is the subject of a Child Protection
Plan or of a Child and Family Progress Plan, and going through earlier assessments and the support that may have been
offered. Of every kind the screener says which records were read and what they told, or that there were none; no kind
is left out before the outcome.
"""

# ruff: noqa: ARG001 - every decision is told the pack, and none here needs it
from collections.abc import Iterator
from enum import StrEnum
from typing import TYPE_CHECKING, Annotated

from domain.clauses import clause
from domain.dates import follows
from domain.due import Due, Duty, duty
from domain.facts import Command, Event, Line, Text, said
from domain.folding import Part
from domain.frozen import frozen
from domain.marks import Asks, Between
from domain.policy import Pack
from domain.referrals import screening_queue, the_contact_is_open
from domain.refusals import require
from domain.vocabulary import SCREENERS, Intent

if TYPE_CHECKING:
    from domain.records import Case

RECORDS = clause("SC7")


class RecordKind(StrEnum):
    """The kinds of existing records that are considered, a closed set (SC7)."""

    CHILD_PROTECTION_PLAN = "child-protection-plan"
    PROGRESS_PLAN = "child-and-family-progress-plan"
    EARLIER_ASSESSMENTS = "earlier-assessments"
    EARLIER_SUPPORT = "earlier-support"
    EARLIER_CONTACTS = "earlier-contacts-and-referrals"


# What happened


@frozen(kw_only=True)
class RecordRead:
    """A record that was read. reference: by which it is found; found: what it told."""

    reference: Annotated[Line, Asks(RECORDS)]
    found: Annotated[Text, Asks(RECORDS)]


@frozen(kw_only=True)
class RecordsOfKind:
    """Existing records of one kind: those that were read, or that there were none (SC7)."""

    kind: Annotated[RecordKind, Asks(RECORDS)]
    there_were_none: Annotated[bool, Asks(RECORDS)]
    read: Annotated[tuple[RecordRead, ...], Between(0, 50)] = ()


@frozen(kw_only=True)
class RecordsConsidered(Event):
    """The screener went through existing records, kind by kind (SC7)."""

    rests_on = (RECORDS,)

    kinds: tuple[RecordsOfKind, ...]


OF_CASE = (RecordsConsidered,)


# What a case keeps of it


@frozen(kw_only=True)
class ExistingRecords(Part):
    """What was considered, act by act: of a kind the last one counts."""

    considered: tuple[RecordsConsidered, ...] = ()

    @property
    def missing(self) -> tuple[RecordKind, ...]:
        """The kinds nobody has considered."""
        considered = {each.kind for act in self.considered for each in act.kinds}
        return tuple(kind for kind in RecordKind if kind not in considered)


# Orders


@frozen(kw_only=True)
class ConsiderRecords(Command):
    """The existing records that were read, of one kind or several, or that there were none (SC7)."""

    kinds: Annotated[tuple[RecordsOfKind, ...], Between(1, 5), Asks(RECORDS)]


def consider(case: "Case", command: ConsiderRecords, pack: Pack) -> list[Event]:
    """Once or kind by kind; all five kinds are needed before the outcome, and in an emergency afterwards (A27)."""
    the_contact_is_open(case)
    require(command.by.role in SCREENERS, RECORDS, who_may=SCREENERS)
    once = len({each.kind for each in command.kinds}) == len(command.kinds)
    require(once, RECORDS, missing="each kind of record once")
    unclear = [each.kind.value for each in command.kinds if each.there_were_none is bool(each.read)]
    require(not unclear, RECORDS, missing=f"which were read, or that there were none: {', '.join(unclear)}")
    follows(case, command)
    return [RecordsConsidered(kinds=command.kinds, **said(command))]


def the_records_were_considered(case: "Case") -> None:
    """Refuse an outcome before every kind of existing record was considered."""
    missing = ", ".join(case.existing_records.missing)
    require(not missing, RECORDS, missing=f"the existing records: {missing}")


def duties(case: "Case", due: Due) -> Iterator[Duty]:
    """What a contact that waits for its outcome still needs."""
    for_screening = case.contact.intent is Intent.SAFEGUARDING_REFERRAL
    missing = ", ".join(case.existing_records.missing).replace("-", " ")
    if case.undecided and for_screening and missing:
        what, due_at = f"Consider the existing records: {missing}.", due.get("T2", due.get("T11"))
        yield duty("SC7", screening_queue(case), what, SCREENERS, due_at)
