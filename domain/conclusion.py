"""Conclusion of a referral.

Closure at referral is for a referral without an assessment. One that came to be
assessed ends by an act of its own (A36): services go on, and the child's case
file is open with its worker; no further action is needed after the assessment;
another authority takes over; the child died; or another reason. The child's open
referral ends with it, so that a further contact may progress again.

Of the assessment nothing is kept but that it started and how it ended.
"""

from datetime import date
from typing import TYPE_CHECKING, Annotated
from uuid import UUID

from domain.advisers import no_adviser_holds_it
from domain.clauses import clause
from domain.dates import follows
from domain.directory import Directory
from domain.facts import Code, DatedByTheServer, Event, Narrative, OfChild, Reasons, WorkerName, said
from domain.folding import Part
from domain.frozen import frozen
from domain.marks import Asks, Shape
from domain.open_cases import CaseFileOpened
from domain.policy import Pack
from domain.referrals import (
    ReferralEnded,
    the_fast_track_is_confirmed,
    the_police_know,
    the_referral_is_open,
    to_be_seen,
)
from domain.refusals import require
from domain.vocabulary import Ending, Role, State

if TYPE_CHECKING:
    from domain.records import Case, Child

AFTER_ASSESSMENT = clause("CL1")
AUTHORISED = clause("T8")
SEEN = clause("D3")
WORKER = clause("C7")

MAY_CONCLUDE = (Role.AREA_PRACTICE_SUPERVISOR, Role.AREA_TEAM_MANAGER)


# What happened


@frozen(kw_only=True)
class ReferralConcluded(Event):
    """A referral that came to be assessed has ended, on this date (A36). authority: the one that takes over."""

    rests_on = (clause("C3"), clause("C10"), AFTER_ASSESSMENT)
    leads_to = State.CONCLUDED

    ending: Ending
    reasons: Narrative
    authority: OfChild | None = None
    on: date


OF_CASE = (ReferralConcluded,)


# What a case keeps of it


@frozen(kw_only=True)
class Conclusion(Part):
    """How an assessed referral ended."""

    concluded: ReferralConcluded | None = None


# Orders


@frozen(kw_only=True)
class ConcludeReferral(DatedByTheServer):
    """How the referral ends, and why (A36). It ends now: there is no date to enter.

    authority: the one that takes over. worker, worker_name, locality: who works on with the child, if services go on
    and nobody is allocated to its case file yet.
    """

    ending: Annotated[Ending, Asks(AFTER_ASSESSMENT)]
    reasons: Annotated[Reasons, Asks(AFTER_ASSESSMENT)]
    authority: Annotated[OfChild, Shape.LINE] | None = None
    worker: Code | None = None
    worker_name: WorkerName | None = None
    locality: Code | None = None


def conclude(
    case: "Case", command: ConcludeReferral, pack: Pack, *, case_id: UUID, child: "Child", directory: Directory
) -> dict[UUID, list[Event]]:
    """By the Area Practice Supervisor or the Area Team Manager, with today's date. The child's open referral ends."""
    the_referral_is_open(case, AFTER_ASSESSMENT)
    require(command.by.role in MAY_CONCLUDE, AFTER_ASSESSMENT, who_may=MAY_CONCLUDE)
    require(case.allocation.assessment, AFTER_ASSESSMENT, missing="an assessment that has started")
    the_fast_track_is_confirmed(case)
    the_police_know(case)
    require(case.disposal.authorised, AUTHORISED, missing="the authorisation of the referral")
    if command.ending is Ending.NO_FURTHER_ACTION:
        require(not to_be_seen(case), SEEN, missing="the child seen, or a new disposal")
    if command.ending is Ending.TRANSFERRED:
        require(command.authority, AFTER_ASSESSMENT, missing="the authority that takes over")
    if command.worker:
        no_adviser_holds_it(command.worker, directory)
    opened = _the_file_goes_on(child, command)
    follows(case, command, case.allocation.assessment, case.disposal.authorised)
    concluded = ReferralConcluded(
        ending=command.ending,
        reasons=command.reasons,
        authority=command.authority,
        on=pack.day_of(command.at),
        **said(command),
    )
    ended = [ReferralEnded(case=case_id, **said(command))] if child.open_referral == case_id else []
    of_the_child = [*ended, *opened]
    return {case_id: [concluded], case.child: of_the_child} if of_the_child else {case_id: [concluded]}


def _the_file_goes_on(child: "Child", command: ConcludeReferral) -> list[Event]:
    """Services that go on have a worker: the one named, else the one of the file that is open already (C7, C8)."""
    if command.ending is not Ending.SERVICES_GO_ON:
        return []
    if command.worker and command.worker_name and command.locality:
        return [
            CaseFileOpened(
                worker=command.worker, worker_name=command.worker_name, locality=command.locality, **said(command)
            )
        ]
    require(child.file, WORKER, missing="who works on with the child, and in which locality")
    return []
