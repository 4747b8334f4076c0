"""The Lead Practitioner.

Once the referral has been accepted, a social work qualified supervisor or
manager decides who is the most appropriate Lead Practitioner: somebody with the
time and the skills the child and the family need, a social worker or another;
always a social worker for child protection enquiries. Whoever leads starts the
assessment. When a case turns to section 47, a social worker has to lead before
it goes on.
"""

# ruff: noqa: ARG001 - every decision is told the pack, and none here needs it
from collections.abc import Iterator
from typing import TYPE_CHECKING, Annotated
from uuid import UUID

from domain.access import is_shut_out
from domain.advisers import no_adviser_acts, no_adviser_holds_it
from domain.clauses import clause
from domain.cover import theirs_or_covered
from domain.dates import follows
from domain.directory import Directory
from domain.due import Duty, Queue, duty
from domain.facts import Code, Command, Event, Narrative, Reasons, Text, Worker, WorkerName, said
from domain.folding import Part
from domain.frozen import frozen
from domain.marks import Asks, NameOf
from domain.policy import Pack
from domain.referrals import ReferralLed, the_referral_is_open, under_section_47
from domain.refusals import require
from domain.vocabulary import Role

if TYPE_CHECKING:
    from domain.records import Case, Child

ALLOCATION = clause("R2")
TIME = clause("R4")
SKILLS = clause("R5")
SOCIAL_WORKER_LEADS = clause("R6")

ALLOCATORS = (
    Role.SCREENING_PRACTICE_SUPERVISOR,
    Role.AREA_PRACTICE_SUPERVISOR,
    Role.AREA_TEAM_MANAGER,
    Role.SCREENING_MANAGER,
    Role.SERVICE_MANAGER,
)
LEAD = (Role.LEAD_PRACTITIONER,)
MAY_START = (Role.LEAD_PRACTITIONER, Role.AREA_PRACTICE_SUPERVISOR)


# What happened


@frozen(kw_only=True)
class LeadPractitionerAllocated(Event):
    """Who leads, chosen by a qualified supervisor or manager (R2 to R6). cover_reason: why for another team."""

    rests_on = (ALLOCATION, TIME, SKILLS, SOCIAL_WORKER_LEADS)

    practitioner: str
    practitioner_name: WorkerName
    social_worker: bool
    reasons: Narrative
    time_considered: Narrative
    skills_considered: Narrative
    partners_consulted: Narrative | None = None
    cover_reason: Narrative | None = None


@frozen(kw_only=True)
class AssessmentStarted(Event):
    """A Child and Family Assessment exists from here on; the referral can no longer be closed at referral (CL1)."""

    rests_on = (clause("CL1"),)


OF_CASE = (LeadPractitionerAllocated, AssessmentStarted)


# What a case keeps of it


@frozen(kw_only=True)
class Allocation(Part):
    """Who leads, and whether the assessment has started."""

    lead: LeadPractitionerAllocated | None = None
    assessment: AssessmentStarted | None = None


# Orders


@frozen(kw_only=True)
class AllocateLeadPractitioner(Command):
    """Who leads, and that their time and skills were considered (R2 to R6).

    practitioner: the worker's id in the directory, which says whether they are a social worker (A43).
    cover_reason: why the case of another team is acted on (A49).
    """

    practitioner: Annotated[Code, Asks(ALLOCATION)]
    practitioner_name: Annotated[WorkerName, NameOf("practitioner")]
    reasons: Annotated[Reasons, Asks(ALLOCATION)]
    time_considered: Annotated[Text, Asks(TIME, "that their time was considered")]
    skills_considered: Annotated[Text, Asks(SKILLS, "that their skills and experience were considered")]
    partners_consulted: Text | None = None
    cover_reason: Text | None = None


@frozen(kw_only=True)
class StartAssessment(Command):
    """The Child and Family Assessment starts (CL1)."""


def allocate(
    case: "Case", command: AllocateLeadPractitioner, pack: Pack, *, case_id: UUID, child: "Child", directory: Directory
) -> dict[UUID, list[Event]]:
    """At first, or instead of whoever leads now; the child is an open case from here on (A35).

    Under section 47 always a social worker; who is one, the directory says (A43).
    """
    the_referral_is_open(case, ALLOCATION)
    no_adviser_acts(command.by, *ALLOCATORS)
    require(command.by.role in ALLOCATORS, ALLOCATION, who_may=ALLOCATORS)
    qualified = directory.is_qualified(command.by.id)
    require(qualified, ALLOCATION, missing="a social work qualification", who_may=ALLOCATORS)
    require(case.disposal.made, ALLOCATION, missing="the Screening Manager's disposal")
    theirs_or_covered(case, directory, command.by, command.cover_reason, ALLOCATION)
    require(command.practitioner in directory.workers, ALLOCATION, missing="a worker of the directory to lead")
    shut_out = is_shut_out(case, command.practitioner)
    require(not shut_out, ALLOCATION, missing="a worker who is let in and has no conflict of interest")
    no_adviser_holds_it(command.practitioner, directory)
    social_worker = directory.is_qualified(command.practitioner)
    require(social_worker or not under_section_47(case), SOCIAL_WORKER_LEADS, missing="a social worker to lead")
    follows(case, command, case.disposal.made)
    allocated = LeadPractitionerAllocated(
        practitioner=command.practitioner,
        practitioner_name=command.practitioner_name,
        social_worker=social_worker,
        reasons=command.reasons,
        time_considered=command.time_considered,
        skills_considered=command.skills_considered,
        partners_consulted=command.partners_consulted,
        cover_reason=command.cover_reason,
        **said(command),
    )
    if child.open_referral != case_id:
        return {case_id: [allocated]}
    led = ReferralLed(
        case=case_id,
        practitioner=command.practitioner,
        practitioner_name=command.practitioner_name,
        locality=case.details.address.locality if case.details.address else None,
        **said(command),
    )
    return {case_id: [allocated], case.child: [led]}


def start_assessment(case: "Case", command: StartAssessment, pack: Pack) -> list[Event]:
    """From here on the referral is not closed at referral any more (CL1)."""
    the_referral_is_open(case, ALLOCATION)
    no_adviser_acts(command.by, *MAY_START)
    require(leads_or_supervises(case, command.by), ALLOCATION, who_may=MAY_START)
    require(case.disposal.made, ALLOCATION, missing="the Screening Manager's disposal")
    require(case.allocation.assessment is None, ALLOCATION, missing="an assessment not yet started")
    require(not needs_a_social_worker(case), SOCIAL_WORKER_LEADS, missing="a social worker to lead")
    follows(case, command, case.disposal.made, case.allocation.lead)
    return [AssessmentStarted(**said(command))]


def leads_or_supervises(case: "Case", worker: Worker) -> bool:
    """Whether that worker leads the case, or is an Area Practice Supervisor."""
    return leads(case, worker) or worker.role is Role.AREA_PRACTICE_SUPERVISOR


def leads(case: "Case", worker: Worker) -> bool:
    """Whether that worker leads the case."""
    return case.allocation.lead is not None and case.allocation.lead.practitioner == worker.id


def needs_a_social_worker(case: "Case") -> bool:
    """Whether child protection enquiries are to be made and no social worker leads."""
    return under_section_47(case) and not (case.allocation.lead and case.allocation.lead.social_worker)


def duties(case: "Case") -> Iterator[Duty]:
    """Somebody leads until the referral ends, and under section 47 a social worker."""
    if not case.allocation.lead:
        queue = Queue.ALLOCATION if case.disposal.made else None
        yield duty("R2", queue, "Decide who the Lead Practitioner will be.", ALLOCATORS)
        return
    if is_shut_out(case, case.allocation.lead.practitioner):
        what = "Let another lead: who leads has a conflict of interest, or is not let in."
        yield duty("R2", Queue.ALLOCATION, what, ALLOCATORS)
    if needs_a_social_worker(case):
        what = "Let a social worker lead: these are child protection enquiries."
        yield duty("R6", Queue.ALLOCATION, what, ALLOCATORS)
    yield duty("R3", Queue.LED, "Lead the referral until it is concluded or closed.", LEAD)
