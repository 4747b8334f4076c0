"""Open cases.

A child is an open case with an open case file, or with an open referral that has
a Lead Practitioner (A35). A caller about it is connected with who leads, and else
with the allocated social worker or, if this is not possible, with the Duty Social
Worker of that locality team. The Customer Service Advisor takes no information on
open cases and does not update the child's file: only the routing of the call is
recorded. Significant information is an Initial Contact of its own, passed to who
works on it. While a referral is open, a further report is joined to it.
"""

# ruff: noqa: ARG001 - every decision is told the pack, and some do not need it
from collections.abc import Iterator
from typing import TYPE_CHECKING, Annotated, Literal
from uuid import UUID

from domain.advisers import no_adviser_acts, no_adviser_holds_it
from domain.clauses import clause
from domain.dates import comes_after, follows
from domain.directory import Directory
from domain.due import Duty, Queue, duty
from domain.facts import Code, Command, Event, Narrative, Reasons, Worker, WorkerName, said
from domain.frozen import frozen
from domain.information import InformationPassed
from domain.marks import Asks, NameOf
from domain.policy import Pack
from domain.progression import awaits_progression
from domain.protection import the_response_was_considered
from domain.referrals import JoinedToReferral, also_told, the_emergency_was_screened, the_police_know
from domain.refusals import require
from domain.vocabulary import Role

if TYPE_CHECKING:
    from domain.records import Case, Child, OpenCase

TO_THE_ALLOCATED_WORKER = clause("C7")
TO_THE_DUTY_WORKER = clause("C8")
FURTHER_REPORT = clause("C10")
ONE_OUTCOME = clause("C16")

MAY_ALLOCATE = (Role.AREA_TEAM_MANAGER, Role.AREA_PRACTICE_SUPERVISOR, Role.SCREENING_MANAGER)


# What happened


@frozen(kw_only=True)
class CaseFileOpened(Event):
    """The child has an open case file; who is allocated, and in which locality (C7, C8)."""

    rests_on = (TO_THE_ALLOCATED_WORKER,)

    worker: str
    worker_name: WorkerName
    locality: str


@frozen(kw_only=True)
class CaseFileClosed(Event):
    """The child's case file is no longer open."""

    rests_on = (TO_THE_ALLOCATED_WORKER,)

    reason: Narrative


@frozen(kw_only=True)
class CallConnected(Event):
    """A caller was connected to who works on the open case, or to the Duty Social Worker and why (C7, C8, A35)."""

    rests_on = (TO_THE_ALLOCATED_WORKER, TO_THE_DUTY_WORKER)

    to: Role
    worker: str
    locality: str | None = None
    reason: Narrative | None = None


@frozen(kw_only=True)
class CallNotConnected(Event):
    """Neither could be reached; an urgent task, and still nothing taken on (A6)."""

    rests_on = (TO_THE_DUTY_WORKER,)

    locality: str | None = None
    reason: Narrative


OF_CHILD = (CaseFileOpened, CaseFileClosed, CallConnected, CallNotConnected)


# Orders


@frozen(kw_only=True)
class OpenFile(Command):
    """The child is an open case: the allocated worker, by their id in the directory, and the locality (C7, C8)."""

    worker: Annotated[Code, Asks(TO_THE_ALLOCATED_WORKER)]
    worker_name: Annotated[WorkerName, NameOf("worker")]
    locality: Annotated[Code, Asks(TO_THE_DUTY_WORKER)]


@frozen(kw_only=True)
class CloseFile(Command):
    """Why the child is an open case no longer."""

    reason: Reasons


@frozen(kw_only=True)
class ConnectCall(Command):
    """With whom the caller was connected (C7, C8); of the Duty Social Worker, who it was and why. Nothing of the call.

    `worker` and `reason` belong to the Duty Social Worker.
    """

    to: Annotated[Literal[Role.ALLOCATED_SOCIAL_WORKER, Role.DUTY_SOCIAL_WORKER], Asks(TO_THE_ALLOCATED_WORKER)]
    worker: Code | None = None
    reason: Reasons | None = None


@frozen(kw_only=True)
class FailCall(Command):
    """Why neither the allocated nor the Duty Social Worker could be reached (C8)."""

    reason: Annotated[Reasons, Asks(TO_THE_DUTY_WORKER)]


@frozen(kw_only=True)
class JoinToReferral(Command):
    """Join the report to the child's open referral (A31)."""


def open_file(
    child: "Child", command: OpenFile, pack: Pack, *, child_id: UUID, directory: Directory
) -> dict[UUID, list[Event]]:
    """Once more, with another worker, when the allocation changes."""
    _may_keep_the_file(command.by)
    require(command.worker in directory.workers, TO_THE_ALLOCATED_WORKER, missing="a worker of the directory")
    no_adviser_holds_it(command.worker, directory)
    served = directory.team_serving(command.locality)
    require(served, TO_THE_DUTY_WORKER, missing="a locality that a team of the directory serves")
    opened = CaseFileOpened(
        worker=command.worker, worker_name=command.worker_name, locality=command.locality, **said(command)
    )
    return {child_id: [opened]}


def close_file(child: "Child", command: CloseFile, pack: Pack, *, child_id: UUID) -> dict[UUID, list[Event]]:
    """Contacts go through the Customer Service Centre again."""
    _may_keep_the_file(command.by)
    comes_after(command, _the_open_file(child))
    return {child_id: [CaseFileClosed(reason=command.reason, **said(command))]}


def connect_call(
    child: "Child", command: ConnectCall, pack: Pack, *, child_id: UUID, directory: Directory
) -> dict[UUID, list[Event]]:
    """With the allocated social worker or, with a reason, a Duty Social Worker of the locality's team: no more."""
    _the_advisor_routes(command.by)
    open_case = _the_open_case(child)
    to, worker = open_case.role, open_case.worker
    if command.to is Role.DUTY_SOCIAL_WORKER:
        require(command.worker, TO_THE_DUTY_WORKER, missing="the allocated or the Duty Social Worker")
        require(command.reason, TO_THE_DUTY_WORKER, missing="why the allocated social worker could not be reached")
        to, worker = command.to, command.worker or worker
        on_duty = {each.worker for each in directory.in_role(Role.DUTY_SOCIAL_WORKER, _team(open_case, directory))}
        require(worker in on_duty, TO_THE_DUTY_WORKER, missing="a Duty Social Worker of that locality's team")
    connected = CallConnected(to=to, worker=worker, locality=open_case.locality, reason=command.reason, **said(command))
    return {child_id: [connected]}


def fail_call(child: "Child", command: FailCall, pack: Pack, *, child_id: UUID) -> dict[UUID, list[Event]]:
    """An urgent task; even then nothing is taken on (A6)."""
    _the_advisor_routes(command.by)
    open_case = _the_open_case(child)
    return {child_id: [CallNotConnected(locality=open_case.locality, reason=command.reason, **said(command))]}


def join_to_referral(
    case: "Case", command: JoinToReferral, pack: Pack, *, case_id: UUID, child: "Child"
) -> dict[UUID, list[Event]]:
    """That is the report's outcome; it goes to the allocated worker, and who reported is told in the referral.

    Stops T2 and T11.
    """
    no_adviser_acts(command.by, Role.SCREENING_MANAGER)
    require(command.by.role is Role.SCREENING_MANAGER, FURTHER_REPORT, who_may=(Role.SCREENING_MANAGER,))
    require(case.undecided or awaits_progression(case), ONE_OUTCOME, missing="a contact without an outcome")
    referral = child.open_referral
    require(referral not in (None, case_id), FURTHER_REPORT, missing="an open referral of the child")
    assert referral is not None
    the_emergency_was_screened(case)
    the_response_was_considered(case)
    the_police_know(case)
    follows(case, command, case.screening.requested, case.emergency.fast_track)
    passed = [InformationPassed(to=child.open_case.worker, **said(command))] if child.open_case else []
    return {
        case_id: [JoinedToReferral(referral=referral, **said(command)), *passed],
        referral: also_told(case, command, case_id),
    }


def duties(child: "Child") -> Iterator[Duty]:
    """A caller whom nobody could be reached for is connected as soon as somebody can be (A6)."""
    if child.unrouted and child.open_case:
        what = "Connect the caller whom nobody could be reached for."
        yield duty("C8", Queue.CALLS, what, (Role.CUSTOMER_SERVICE_ADVISOR,))


def _team(open_case: "OpenCase", directory: Directory) -> str | None:
    served = directory.team_serving(open_case.locality)
    return served.team if served else None


def _may_keep_the_file(by: Worker) -> None:
    no_adviser_acts(by, *MAY_ALLOCATE)
    require(by.role in MAY_ALLOCATE, TO_THE_ALLOCATED_WORKER, who_may=MAY_ALLOCATE)


def _the_advisor_routes(by: Worker) -> None:
    require(by.role is Role.CUSTOMER_SERVICE_ADVISOR, TO_THE_ALLOCATED_WORKER, who_may=(Role.CUSTOMER_SERVICE_ADVISOR,))


def _the_open_case(child: "Child") -> "OpenCase":
    open_case = child.open_case
    require(open_case, TO_THE_ALLOCATED_WORKER, missing="an open case")
    assert open_case is not None
    return open_case


def _the_open_file(child: "Child") -> CaseFileOpened:
    require(child.file, TO_THE_ALLOCATED_WORKER, missing="an open case file")
    assert child.file is not None
    return child.file
