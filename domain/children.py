"""Person records.

One person may have come in under two records, and one slip of the keyboard may
have given a child another child's number. Both are mended by an act with a
reason, and both can be taken back; nothing is overwritten.
"""

# ruff: noqa: ARG001 - every decision is told the pack, and some do not need it
from datetime import date, timedelta
from typing import TYPE_CHECKING, Annotated
from uuid import UUID

from domain.clauses import clause
from domain.facts import Command, Event, Narrative, Reasons, said
from domain.frozen import frozen
from domain.marks import Of
from domain.policy import Pack
from domain.refusals import require
from domain.vocabulary import IdentifierKind, Intent, Role

if TYPE_CHECKING:
    from domain.records import Child

KNOWN = clause("C6")
MAY_MEND = (Role.CUSTOMER_SERVICE_ADVISOR, Role.SCREENING_MANAGER, Role.SCREENING_PRACTICE_SUPERVISOR)


# What happened


@frozen(kw_only=True)
class ChildRecorded(Event):
    """A person record, opened with its first case."""

    rests_on = (KNOWN,)

    reference: str
    case: UUID


@frozen(kw_only=True)
class CaseJoined(Event):
    """A case was matched to this child. intent: what its contact asks for."""

    rests_on = (KNOWN,)

    case: UUID
    intent: Intent | None = None


@frozen(kw_only=True)
class CaseLeft(Event):
    """A case left this child: matched to another, or its match withdrawn."""

    rests_on = (KNOWN,)

    case: UUID
    to: UUID


@frozen(kw_only=True)
class IdentifierClaimed(Event):
    """This child holds a strong identifier; no other may until it is released. case: for which it was traced; None:
    somebody told it.
    """

    rests_on = (KNOWN,)

    kind: IdentifierKind
    digest: str
    case: UUID | None = None


@frozen(kw_only=True)
class IdentifierReleased(Event):
    """The identifier was wrong, or goes to another child."""

    rests_on = (KNOWN,)

    kind: IdentifierKind
    digest: str
    to: UUID | None = None
    reason: Narrative


@frozen(kw_only=True)
class ChildrenFoundSame(Event):
    """Two person records are one person; `other` is the record this one is joined with."""

    rests_on = (KNOWN,)

    other: UUID
    reason: Narrative


@frozen(kw_only=True)
class ChildrenFoundDifferent(Event):
    """They were not: the joining is withdrawn."""

    rests_on = (KNOWN,)

    other: UUID
    reason: Narrative


OF_CHILD = (
    ChildRecorded,
    CaseJoined,
    CaseLeft,
    IdentifierClaimed,
    IdentifierReleased,
    ChildrenFoundSame,
    ChildrenFoundDifferent,
)


# Orders


@frozen(kw_only=True)
class CompareRecords(Command):
    """Two records are one person, or are not."""

    other: Annotated[UUID, Of("child")]
    reason: Reasons


@frozen(kw_only=True)
class ClaimIdentifier(Command):
    """Give a child a strong identifier. digest: its keyed hash."""

    kind: IdentifierKind
    digest: str


@frozen(kw_only=True)
class ReleaseIdentifier(Command):
    """Take a strong identifier from a child; `to` is the child it belongs to, if that is known."""

    kind: IdentifierKind
    to: UUID | None = None
    reason: str


def age_on(born: date, on: date) -> tuple[int, int]:
    """A child's age on a day, in whole years and months. One born on the 31st is a month older on the last of any."""
    last_of_month = (on.replace(day=28) + timedelta(days=4)).replace(day=1) - timedelta(days=1)
    unfinished = on.day < min(born.day, last_of_month.day)
    months = (on.year - born.year) * 12 + on.month - born.month - unfinished
    return max(months, 0) // 12, max(months, 0) % 12


def find_same(child: "Child", command: CompareRecords, pack: Pack, *, child_id: UUID) -> dict[UUID, list[Event]]:
    """Reversible: nothing is merged, both records point at each other."""
    _may_mend(command)
    require(command.other != child_id, KNOWN, missing="another record")
    require(command.other not in child.same_as, KNOWN, missing="records not yet joined")
    return {
        child_id: [ChildrenFoundSame(other=command.other, reason=command.reason, **said(command))],
        command.other: [ChildrenFoundSame(other=child_id, reason=command.reason, **said(command))],
    }


def find_different(child: "Child", command: CompareRecords, pack: Pack, *, child_id: UUID) -> dict[UUID, list[Event]]:
    """The records part again."""
    _may_mend(command)
    require(command.other in child.same_as, KNOWN, missing="records that are joined")
    return {
        child_id: [ChildrenFoundDifferent(other=command.other, reason=command.reason, **said(command))],
        command.other: [ChildrenFoundDifferent(other=child_id, reason=command.reason, **said(command))],
    }


def claim(child: "Child", command: ClaimIdentifier, pack: Pack, *, child_id: UUID) -> dict[UUID, list[Event]]:
    """Let a child hold an identifier it does not hold yet."""
    _may_mend(command)
    require(command.kind not in child.identifiers, KNOWN, missing="release of the identifier already held")
    return {child_id: [IdentifierClaimed(kind=command.kind, digest=command.digest, **said(command))]}


def release(
    child: "Child", command: ReleaseIdentifier, pack: Pack, *, child_id: UUID, receiver: "Child | None"
) -> dict[UUID, list[Event]]:
    """Release an identifier, or hand it over in one act. receiver: the child named in the command, if any."""
    _may_mend(command)
    require(command.kind in child.identifiers, KNOWN, missing="an identifier of that kind")
    if command.to is not None:
        require(receiver and command.to != child_id, KNOWN, missing="another child")
        assert receiver is not None
        require(command.kind not in receiver.identifiers, KNOWN, missing="release of the identifier already held")
    digest = child.identifiers[command.kind]
    released = IdentifierReleased(
        kind=command.kind, digest=digest, to=command.to, reason=command.reason, **said(command)
    )
    streams: dict[UUID, list[Event]] = {child_id: [released]}
    if command.to is not None:
        streams[command.to] = [IdentifierClaimed(kind=command.kind, digest=digest, **said(command))]
    return streams


def _may_mend(command: Command) -> None:
    require(command.by.role in MAY_MEND, KNOWN, who_may=MAY_MEND)
