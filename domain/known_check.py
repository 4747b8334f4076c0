"""The known check.

Whoever takes a contact checks whether the child is known already (C6). A case whose child is known is matched to the
person record there is; else the record opened with it holds the child's identifiers. A match that was a mistake is
withdrawn, and the check is made again. An open referral moves with its case.
"""

# ruff: noqa: ARG001 - every decision is told the pack, and none here needs it

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, Annotated, Self
from uuid import UUID

from domain import consultation
from domain.access import Access, carried_over, is_named
from domain.changing import changed
from domain.children import CaseJoined, CaseLeft, IdentifierClaimed
from domain.clauses import clause
from domain.contact import goes_on, who_go_on
from domain.dates import follows
from domain.due import Due, Duty, Queue, duty
from domain.facts import Command, Event, Narrative, Reasons, Sealed, Text, said
from domain.folding import Part
from domain.frozen import frozen
from domain.information import InformationPassed
from domain.marks import Asks, Between, Of, Personal, Shape
from domain.policy import Pack
from domain.referrals import ReferralEnded, ReferralStarted
from domain.refusals import require
from domain.vocabulary import KnownResult, Role, State

if TYPE_CHECKING:
    from domain.records import Case, Child

KNOWN_CHECK = clause("C6")

MAY_WITHDRAW = (Role.CUSTOMER_SERVICE_ADVISOR, Role.SCREENING_MANAGER)


# What happened


@frozen(kw_only=True)
class KnownCheckRecorded(Event):
    """The answer of the known check (C6)."""

    rests_on = (KNOWN_CHECK,)
    leads_to = State.CHECKED

    result: KnownResult
    searched: Annotated[tuple[str, ...] | Sealed, Personal("narrative")]
    considered: tuple[UUID, ...]
    note: Narrative | None = None


@frozen(kw_only=True)
class ChildMatched(Event):
    """The case's child is one already known."""

    rests_on = (KNOWN_CHECK,)

    child: UUID


@frozen(kw_only=True)
class MatchWithdrawn(Event):
    """The match was a mistake: the case goes back to the child of its own."""

    rests_on = (KNOWN_CHECK,)

    child: UUID
    reason: Narrative

    def state_after(self, before: State) -> State:
        """The child has to be looked for again."""
        return State.RECEIVED if before is State.CHECKED else before


OF_CASE = (KnownCheckRecorded, ChildMatched, MatchWithdrawn)


# What a case keeps of it


@frozen(kw_only=True)
class Known(Part):
    """Whether the child is one already known. A withdrawn match takes the check with it."""

    folds = (MatchWithdrawn,)

    check: KnownCheckRecorded | None = None
    matched: ChildMatched | None = None
    withdrawn: MatchWithdrawn | None = None

    def after(self, event: Event, version: int) -> Self:
        """Unknown again once a match is withdrawn."""
        if isinstance(event, MatchWithdrawn):
            return changed(self, check=None, matched=None, withdrawn=event)
        return self


# Orders


@frozen(kw_only=True)
class RecordKnownCheck(Command):
    """Whether the child is known (C6). `child` is the known child the case is matched to.

    Possible matches that were reviewed are `considered`, and may leave the child unmatched.
    """

    result: Annotated[KnownResult, Asks(KNOWN_CHECK)]
    searched: Annotated[tuple[Annotated[str, Shape.LINE], ...], Between(1, 10), Asks(KNOWN_CHECK, "what was searched")]
    considered: Annotated[tuple[Annotated[UUID, Of("child")], ...], Between(0, 50)] = ()
    child: Annotated[UUID, Of("child")] | None = None
    note: Text | None = None


@frozen(kw_only=True)
class WithdrawMatch(Command):
    """A match that was a mistake is taken back, and why."""

    reason: Reasons


def record(
    case: "Case",
    command: RecordKnownCheck,
    pack: Pack,
    *,
    case_id: UUID,
    child: "Child",
    known: "Child | None",
    guarded: Sequence[Access] = (),
) -> dict[UUID, list[Event]]:
    """Answer the known check, and match the case to the known child or let its own child hold its identifiers.

    A match with an open case is passed to who works on it (C10), and is restricted as the known child's cases are: then
    whoever is named among those may say so. A referral moves with its case, unless the known child has one open: then
    the case is to be joined to that (A31).
    """
    theirs = goes_on(case, command.by) or is_named(guarded, command.by)
    require(theirs, KNOWN_CHECK, who_may=who_go_on(case))
    require(case.known.check is None, KNOWN_CHECK, missing="withdrawal of the check already recorded")
    match command.result:
        case KnownResult.NEW:
            require(command.child is None, KNOWN_CHECK, missing="a known result, since a child is named")
        case KnownResult.KNOWN:
            require(command.child, KNOWN_CHECK, missing="the known child")
        case KnownResult.POSSIBLE_MATCHES_REVIEWED:
            require(command.considered, KNOWN_CHECK, missing="the possible matches")
    if command.child is not None:
        require(known and known.cases != (case_id,), KNOWN_CHECK, missing="a child known before this case")
    follows(case, command, case.known.withdrawn)
    check = KnownCheckRecorded(
        result=command.result,
        searched=command.searched,
        considered=command.considered,
        note=command.note,
        **said(command),
    )
    if known is None or command.child is None or command.child == case.child:
        return {case_id: [check], case.child: _claims(case, child, command)}
    passed = [InformationPassed(to=known.open_case.worker, **said(command))] if known.open_case else []
    ended, started = _referral_moves(case_id, child, command)
    return {
        case_id: [check, ChildMatched(child=command.child, **said(command)), *passed, *carried_over(guarded, command)],
        case.child: [CaseLeft(case=case_id, to=command.child, **said(command)), *ended],
        command.child: [*_joined(case_id, case, command), *([] if known.open_referral else started)],
    }


def withdraw(
    case: "Case", command: WithdrawMatch, pack: Pack, *, case_id: UUID, child: "Child"
) -> dict[UUID, list[Event]]:
    """Undo a match: the case returns to the child of its own, and the known check is to be made again."""
    require(command.by.role in MAY_WITHDRAW, KNOWN_CHECK, who_may=MAY_WITHDRAW)
    require(case.matched, KNOWN_CHECK, missing="a match to withdraw")
    follows(case, command, case.known.check)
    ended, started = _referral_moves(case_id, child, command)
    return {
        case_id: [MatchWithdrawn(child=case.child, reason=command.reason, **said(command))],
        case.child: [CaseLeft(case=case_id, to=case.contact.child, **said(command)), *ended],
        case.contact.child: [*_joined(case_id, case, command), *started],
    }


def duties(case: "Case", due: Due) -> Iterator[Duty]:
    """A child who is not a sibling told of is looked for, in the time of the contact's outcome."""
    if not (case.known.check or case.siblings.referral):
        outcome_due = due.get("T2", due.get("T11"))
        yield duty("C6", Queue.KNOWN_CHECK, "Check whether the child is known.", who_go_on(case), outcome_due)


def _claims(case: "Case", child: "Child", command: RecordKnownCheck) -> list[Event]:
    """One of each kind; what the child already holds may be a correction, and stays."""
    given = {identifier.kind: identifier.digest for identifier in case.contact.details.identifiers}
    return [
        IdentifierClaimed(kind=kind, digest=digest, **said(command))
        for kind, digest in given.items()
        if kind not in child.identifiers
    ]


def _joined(case_id: UUID, case: "Case", command: Command) -> list[Event]:
    """What to say on the child a case joins: what it asks for, and that a referral was advised in it (E2)."""
    joined = CaseJoined(case=case_id, intent=case.contact.intent, **said(command))
    return [joined, *consultation.advised(case_id, case, command)]


def _referral_moves(case_id: UUID, left: "Child", command: Command) -> tuple[list[Event], list[Event]]:
    """What to say on the child a case leaves and on the one it joins, when its referral is open."""
    if left.open_referral != case_id:
        return [], []
    led = [replace(left.lead, **said(command))] if left.lead else []
    return [ReferralEnded(case=case_id, **said(command))], [ReferralStarted(case=case_id, **said(command)), *led]
