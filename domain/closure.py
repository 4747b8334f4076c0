"""Closure at Referral.

Should the Area Practice Supervisor determine, after further investigation or
redirection to other services, that no Child and Family Assessment is required,
the closure is discussed with the Screening Practice Supervisor and proposed
with its rationale. If both agree, the referral is authorised and closed in one
act, with one date. If they do not, it reverts to the Area Team Manager, who
closes it or lets it go on. What is under enquiry is not closed, nor a child to
be seen whom nobody saw: the way out is a new disposal, or the child seen (A42).
"""

from collections.abc import Iterator
from datetime import date
from typing import TYPE_CHECKING, Annotated, Self
from uuid import UUID

from domain.changing import changed
from domain.circumstances import no_assessment_is_owed
from domain.clauses import clause
from domain.cover import theirs_or_covered
from domain.dates import follows
from domain.directory import Directory
from domain.disposal import ReferralAuthorised
from domain.due import Duty, Queue, duty
from domain.facts import Command, DatedByTheServer, Event, Narrative, Reasons, Text, Worker, said
from domain.folding import Part
from domain.frozen import frozen
from domain.marks import Asks
from domain.policy import Pack
from domain.referrals import (
    ReferralEnded,
    the_fast_track_is_confirmed,
    the_police_know,
    the_referral_is_open,
    to_be_seen,
    under_section_47,
)
from domain.refusals import everything_missing, require
from domain.vocabulary import ClosureGround, Role, State

if TYPE_CHECKING:
    from domain.records import Case, Child

AT_REFERRAL = clause("CL1")
TWO_PEOPLE = clause("CL2")
ONE_ACT = clause("CL3")
RATIONALE = clause("CL4")
REVERTS = clause("CL5")
ONE_DATE = clause("T16")


# What happened


@frozen(kw_only=True)
class ClosureProposed(Event):
    """The Area Practice Supervisor's rationale, and the discussion with the other supervisor (CL1, CL4).

    cover_reason: why for another team (A49).
    """

    rests_on = (AT_REFERRAL, RATIONALE)

    after: ClosureGround
    rationale: Narrative
    discussion: Narrative
    cover_reason: Narrative | None = None


@frozen(kw_only=True)
class ClosureAgreed(Event):
    """The Screening Practice Supervisor agrees (CL2)."""

    rests_on = (TWO_PEOPLE,)


@frozen(kw_only=True)
class ClosureNotAgreed(Event):
    """No agreement: the matter reverts to the Area Team Manager (CL5)."""

    rests_on = (REVERTS,)

    reason: Narrative


@frozen(kw_only=True)
class ClosureDecided(Event):
    """The Area Team Manager's decision (CL5). cover_reason: why for another team (A49)."""

    rests_on = (REVERTS,)

    close: bool
    reasons: Narrative
    cover_reason: Narrative | None = None


@frozen(kw_only=True)
class ClosedAtReferral(Event):
    """Closed with the outcome 'Closure at Referral', on the date of its authorisation (CL3)."""

    rests_on = (ONE_ACT, ONE_DATE)
    leads_to = State.CLOSED

    outcome: str
    on: date


OF_CASE = (ClosureProposed, ClosureAgreed, ClosureNotAgreed, ClosureDecided, ClosedAtReferral)


# What a case keeps of it


@frozen(kw_only=True)
class Closure(Part):
    """The closure last proposed, and what came of it. A new proposal begins anew."""

    folds = (ClosureProposed,)

    proposal: ClosureProposed | None = None
    disagreement: ClosureNotAgreed | None = None
    decision: ClosureDecided | None = None
    closed: ClosedAtReferral | None = None

    def after(self, event: Event, version: int) -> Self:
        """What was answered before is no answer to a new proposal."""
        if isinstance(event, ClosureProposed):
            return changed(self, proposal=event, disagreement=None, decision=None)
        return self


# Orders


@frozen(kw_only=True)
class ProposeClosure(Command):
    """The Area Practice Supervisor's proposal: after what, the rationale, and the discussion (CL1, CL4).

    cover_reason: why for another team (A49).
    """

    after: Annotated[ClosureGround, Asks(AT_REFERRAL)]
    rationale: Annotated[Reasons, Asks(RATIONALE)]
    discussion: Annotated[Reasons, Asks(RATIONALE, "record of the discussion")]
    cover_reason: Text | None = None


@frozen(kw_only=True)
class AgreeClosure(DatedByTheServer):
    """The other supervisor agrees (CL2). It closes the referral now: there is no date to enter (CL3, A19)."""

    dated_by = ONE_ACT


@frozen(kw_only=True)
class DisagreeWithClosure(Command):
    """The other supervisor does not agree, and why (CL5)."""

    reason: Annotated[Reasons, Asks(REVERTS, "why there is no agreement")]


@frozen(kw_only=True)
class DecideClosure(DatedByTheServer):
    """The Area Team Manager's decision (CL5). To close is to close now: there is no date to enter (CL3, A19).

    cover_reason: why for another team (A49).
    """

    dated_by = ONE_ACT
    close: Annotated[bool, Asks(REVERTS)]
    reasons: Annotated[Reasons, Asks(REVERTS)]
    cover_reason: Text | None = None


def propose(case: "Case", command: ProposeClosure, pack: Pack, *, directory: Directory) -> list[Event]:  # noqa: ARG001
    """With its rationale and the record of the discussion; the other supervisor answers."""
    the_referral_is_open(case, AT_REFERRAL)
    who_may = (Role.AREA_PRACTICE_SUPERVISOR,)
    require(command.by.role is Role.AREA_PRACTICE_SUPERVISOR, AT_REFERRAL, who_may=who_may)
    theirs_or_covered(case, directory, command.by, command.cover_reason, AT_REFERRAL)
    with everything_missing():
        _it_may_be_closed_at_referral(case)
        answered = not (awaits_agreement(case) or reverted(case))
        require(answered, AT_REFERRAL, missing="an answer to the closure already proposed")
    follows(case, command, case.referral.opened, case.disposal.made)
    return [
        ClosureProposed(
            after=command.after,
            rationale=command.rationale,
            discussion=command.discussion,
            cover_reason=command.cover_reason,
            **said(command),
        )
    ]


def agree(case: "Case", command: AgreeClosure, pack: Pack, *, case_id: UUID, child: "Child") -> dict[UUID, list[Event]]:
    """One act, one date: today's. Another person than the one who proposed it."""
    _the_other_supervisor_answers(case, command.by)
    _nothing_is_left_open(case)
    follows(case, command, case.closure.proposal)
    return _closed(case, command, pack, ClosureAgreed(**said(command)), case_id, child)


def disagree(case: "Case", command: DisagreeWithClosure, pack: Pack) -> list[Event]:  # noqa: ARG001
    """With the reason; the referral stays open."""
    _the_other_supervisor_answers(case, command.by)
    follows(case, command, case.closure.proposal)
    return [ClosureNotAgreed(reason=command.reason, **said(command))]


def decide(
    case: "Case", command: DecideClosure, pack: Pack, *, case_id: UUID, child: "Child", directory: Directory
) -> dict[UUID, list[Event]]:
    """Closed with today's date, or the referral goes on and may be proposed for closure again."""
    the_referral_is_open(case, REVERTS)
    require(reverted(case), REVERTS, missing="a closure the two supervisors do not agree on")
    assert case.closure.proposal is not None
    assert case.closure.disagreement is not None
    require(command.by.role is Role.AREA_TEAM_MANAGER, REVERTS, who_may=(Role.AREA_TEAM_MANAGER,))
    another = command.by.id not in {case.closure.proposal.by.id, case.closure.disagreement.by.id}
    require(another, REVERTS, missing="another person than the two who do not agree", who_may=(Role.AREA_TEAM_MANAGER,))
    theirs_or_covered(case, directory, command.by, command.cover_reason, REVERTS)
    follows(case, command, case.closure.disagreement)
    decided = ClosureDecided(
        close=command.close, reasons=command.reasons, cover_reason=command.cover_reason, **said(command)
    )
    if not command.close:
        return {case_id: [decided]}
    _nothing_is_left_open(case)
    return _closed(case, command, pack, decided, case_id, child)


def awaits_agreement(case: "Case") -> bool:
    """Whether a closure is proposed and the Screening Practice Supervisor has not answered."""
    return case.closure.proposal is not None and not (case.closure.disagreement or case.closure.decision)


def reverted(case: "Case") -> bool:
    """Whether the two supervisors did not agree and the Area Team Manager has not decided."""
    return case.closure.disagreement is not None and case.closure.decision is None


def duties(case: "Case") -> Iterator[Duty]:
    """A proposal waits for its answer, and a disagreement for a decision."""
    if awaits_agreement(case):
        who_may = (Role.SCREENING_PRACTICE_SUPERVISOR,)
        yield duty("CL2", Queue.AGREEMENT, "Agree to the closure that was proposed, or say why not.", who_may)
    if reverted(case):
        what = "Decide on the closure the two supervisors do not agree on."
        yield duty("CL5", Queue.CLOSURE, what, (Role.AREA_TEAM_MANAGER,))


def _closed(
    case: "Case", command: Command, pack: Pack, answer: Event, case_id: UUID, child: "Child"
) -> dict[UUID, list[Event]]:
    """Authorised and closed with one date (T16). An authorisation of another day is made anew."""
    today = pack.day_of(command.at)
    events = [answer]
    if case.disposal.authorised is None or case.disposal.authorised.on != today:
        events.append(ReferralAuthorised(on=today, **said(command)))
    events.append(ClosedAtReferral(outcome=pack.outcomes.closure, on=today, **said(command)))
    if child.open_referral != case_id:
        return {case_id: events}
    return {case_id: events, case.child: [ReferralEnded(case=case_id, **said(command))]}


def _the_other_supervisor_answers(case: "Case", by: Worker) -> None:
    """Two people, not two roles: who proposes does not answer."""
    who_may = (Role.SCREENING_PRACTICE_SUPERVISOR,)
    the_referral_is_open(case, TWO_PEOPLE)
    require(awaits_agreement(case), TWO_PEOPLE, missing="a proposed closure that is not yet answered")
    assert case.closure.proposal is not None
    require(by.role is Role.SCREENING_PRACTICE_SUPERVISOR, TWO_PEOPLE, who_may=who_may)
    another = by.id != case.closure.proposal.by.id
    require(another, TWO_PEOPLE, missing="another person than the one who proposed it", who_may=who_may)


def _it_may_be_closed_at_referral(case: "Case") -> None:
    """No assessment, no enquiry, and a child who was to be seen was seen (A42)."""
    require(case.allocation.assessment is None, AT_REFERRAL, missing="a referral without a Child and Family Assessment")
    require(not under_section_47(case), AT_REFERRAL, missing="a new disposal, without section 47 enquiries")
    require(not to_be_seen(case), AT_REFERRAL, missing="the child seen, or a new disposal")
    no_assessment_is_owed(case)


def _nothing_is_left_open(case: "Case") -> None:
    """What a closing act waits for (A37, A38)."""
    with everything_missing():
        _it_may_be_closed_at_referral(case)
        the_fast_track_is_confirmed(case)
        the_police_know(case)
