"""The Lead Practitioner: chosen by somebody qualified, with time and skills; a social worker under section 47."""

from dataclasses import replace
from typing import Any

import pytest

from domain import allocation
from domain.access import ConflictDeclared
from domain.allocation import AllocateLeadPractitioner
from domain.facts import Event, Worker
from domain.records import Case, Child, OpenCase
from domain.vocabulary import Role
from tests.domain.examples import (
    ALLOCATE,
    ALLOCATED,
    AREA_SUPERVISOR,
    ASSESSED,
    AT,
    CASE,
    CLOSED,
    DIRECTORY,
    DISPOSED,
    LEAD,
    LED,
    LEFT,
    OTHER_CASE,
    OWN,
    OWN_CHILD,
    REFERRAL_ENDED,
    REFERRED,
    SCREENED,
    SEEN,
    START_ASSESSMENT,
    STARTED,
    SUBJECT,
    TEAM_MANAGER,
    TURNED_SECTION_47,
    a,
    listed,
)
from tests.domain.story import Act, dated, given

ACCEPTED: tuple[Event, ...] = (*REFERRED, DISPOSED)
A_SOCIAL_WORKER = replace(ALLOCATE, practitioner="sw-4", practitioner_name="S. Ocial")
SOCIAL_WORKER_LEADS = replace(ALLOCATED, practitioner="sw-4", practitioner_name="S. Ocial", social_worker=True)

LED_BY_A_SOCIAL_WORKER = replace(LED, practitioner="sw-4", practitioner_name="S. Ocial")

DATED = (
    dated(allocation.allocate, ALLOCATE, *REFERRED, DISPOSED, SEEN, **SUBJECT),
    dated(allocation.start_assessment, START_ASSESSMENT, *REFERRED, DISPOSED, SEEN, ALLOCATED),
)  # fmt: skip


def a_child(*later: Event) -> Child:
    child = Child.of([OWN, *later])
    assert child is not None
    return child


REFERRED_CHILD = a_child(STARTED)


def allocating(command: AllocateLeadPractitioner, *history: Event, child: Child = REFERRED_CHILD, **beside: Any) -> Act:
    return given(*history).when(allocation.allocate, command, case_id=CASE, child=child, **beside)


# Who leads


@pytest.mark.parametrize("role", allocation.ALLOCATORS)
def test_a_qualified_supervisor_or_manager_decides_who_leads(role: Role) -> None:
    allocator = a(role)
    allocated = replace(ALLOCATED, by=allocator)
    allocating(replace(ALLOCATE, by=allocator), *ACCEPTED).then_in(
        {CASE: [allocated], OWN_CHILD: [replace(LED, by=allocator)]}
    )
    case = Case.of((*ACCEPTED, allocated))
    assert case is not None
    assert case.allocation.lead is not None
    assert case.allocation.lead.practitioner == LEAD.id


def test_nobody_leads_before_the_referral_is_accepted_by_its_disposal() -> None:
    allocating(ALLOCATE, *REFERRED).refused(allocation.ALLOCATION, missing="the Screening Manager's disposal")


def test_the_child_is_an_open_case_from_the_moment_somebody_leads_its_referral() -> None:
    assert REFERRED_CHILD.open_case is None
    led = a_child(STARTED, LED)
    assert led.open_case == OpenCase(worker=LEAD.id, role=Role.LEAD_PRACTITIONER, locality="Boston")
    assert a_child(STARTED, LED, REFERRAL_ENDED).open_case is None


def test_a_child_whose_open_referral_is_another_is_not_told() -> None:
    elsewhere = a_child(replace(STARTED, case=OTHER_CASE))
    allocating(ALLOCATE, *ACCEPTED, child=elsewhere).then_in({CASE: [ALLOCATED]})


@pytest.mark.parametrize("role", sorted(set(Role) - set(allocation.ALLOCATORS) - {Role.EARLY_HELP_ADVISOR}))
def test_nobody_else_decides_who_leads_however_qualified(role: Role) -> None:
    by_another = replace(ALLOCATE, by=a(role))
    qualified = DIRECTORY.evolve(listed(by_another.by, qualified=True))
    refusal = allocating(by_another, *ACCEPTED, directory=qualified).refused(allocation.ALLOCATION)
    assert refusal.who_may == allocation.ALLOCATORS


@pytest.mark.parametrize("role", allocation.ALLOCATORS)
def test_a_supervisor_or_manager_without_the_qualification_does_not_decide_it(role: Role) -> None:
    claims = replace(a(role), qualified=True)
    for directory in (DIRECTORY.evolve(listed(claims)), DIRECTORY.evolve(replace(LEFT, worker=claims.id))):
        allocating(replace(ALLOCATE, by=claims), *ACCEPTED, directory=directory).refused(
            allocation.ALLOCATION, missing="a social work qualification"
        )


def test_who_leads_is_in_the_directory() -> None:
    allocating(replace(ALLOCATE, practitioner="nobody"), *ACCEPTED).refused(
        allocation.ALLOCATION, missing="a worker of the directory to lead"
    )


def test_nobody_leads_who_is_kept_out_of_the_case() -> None:
    theirs = ConflictDeclared(by=TEAM_MANAGER, occurred_at=AT, worker=ALLOCATE.practitioner, reasons="His sister's.")
    missing = "a worker who is let in and has no conflict of interest"
    allocating(ALLOCATE, *ACCEPTED, theirs).refused(allocation.ALLOCATION, missing=missing)


def test_whether_who_leads_is_a_social_worker_is_what_the_directory_says() -> None:
    qualified = DIRECTORY.evolve(listed(LEAD, qualified=True))
    led = replace(ALLOCATED, social_worker=True)
    allocating(ALLOCATE, *REFERRED, TURNED_SECTION_47, directory=qualified).then_in({CASE: [led], OWN_CHILD: [LED]})


@pytest.mark.parametrize("by", [TEAM_MANAGER, AREA_SUPERVISOR], ids=["manager", "supervisor"])
def test_who_allocates_for_another_team_says_why(by: Worker) -> None:
    elsewhere = DIRECTORY.evolve(listed(by, "Louth", qualified=True))
    order = replace(ALLOCATE, by=by)
    allocating(order, *ACCEPTED, directory=elsewhere).refused(allocation.ALLOCATION)
    covering = replace(order, cover_reason="Their manager is on leave.")
    allocating(covering, *ACCEPTED, directory=elsewhere).then_in(
        {
            CASE: [replace(ALLOCATED, by=by, cover_reason="Their manager is on leave.")],
            OWN_CHILD: [replace(LED, by=by)],
        }
    )


@pytest.mark.parametrize("history", [SCREENED, (*REFERRED, CLOSED)])
def test_somebody_leads_once_the_referral_is_accepted_and_while_it_is_open(history: tuple[Event, ...]) -> None:
    allocating(ALLOCATE, *history).refused(allocation.ALLOCATION, missing="an open referral")


@pytest.mark.clause("R3")
def test_a_range_of_people_may_lead_social_workers_among_them() -> None:
    allocating(ALLOCATE, *ACCEPTED).then_in({CASE: [ALLOCATED], OWN_CHILD: [LED]})
    allocating(A_SOCIAL_WORKER, *ACCEPTED).then_in({CASE: [SOCIAL_WORKER_LEADS], OWN_CHILD: [LED_BY_A_SOCIAL_WORKER]})


def test_another_may_lead_later() -> None:
    allocating(A_SOCIAL_WORKER, *ACCEPTED, ALLOCATED, child=a_child(STARTED, LED)).then_in(
        {CASE: [SOCIAL_WORKER_LEADS], OWN_CHILD: [LED_BY_A_SOCIAL_WORKER]}
    )
    case = Case.of((*ACCEPTED, ALLOCATED, SOCIAL_WORKER_LEADS))
    assert case is not None
    assert case.allocation.lead == SOCIAL_WORKER_LEADS


# Section 47


def test_a_social_worker_leads_child_protection_enquiries_and_nobody_else() -> None:
    allocating(ALLOCATE, *REFERRED, TURNED_SECTION_47).refused(
        allocation.SOCIAL_WORKER_LEADS, missing="a social worker to lead"
    )
    allocating(A_SOCIAL_WORKER, *REFERRED, TURNED_SECTION_47).then_in(
        {CASE: [SOCIAL_WORKER_LEADS], OWN_CHILD: [LED_BY_A_SOCIAL_WORKER]}
    )


def test_when_a_section_17_case_turns_section_47_a_social_worker_leads_before_it_is_assessed() -> None:
    turned = (*REFERRED, DISPOSED, ALLOCATED, TURNED_SECTION_47)
    given(*turned).when(allocation.start_assessment, START_ASSESSMENT).refused(
        allocation.SOCIAL_WORKER_LEADS, missing="a social worker to lead"
    )
    by_the_supervisor = replace(START_ASSESSMENT, by=AREA_SUPERVISOR)
    given(*turned).when(allocation.start_assessment, by_the_supervisor).refused(allocation.SOCIAL_WORKER_LEADS)
    given(*turned, SOCIAL_WORKER_LEADS).when(allocation.start_assessment, by_the_supervisor).then(
        replace(ASSESSED, by=AREA_SUPERVISOR)
    )


def test_under_section_47_no_assessment_starts_while_nobody_leads() -> None:
    by_the_supervisor = replace(START_ASSESSMENT, by=AREA_SUPERVISOR)
    given(*REFERRED, TURNED_SECTION_47).when(allocation.start_assessment, by_the_supervisor).refused(
        allocation.SOCIAL_WORKER_LEADS
    )


# The assessment


def test_whoever_leads_starts_the_assessment() -> None:
    case = given(*REFERRED, DISPOSED, ALLOCATED).when(allocation.start_assessment, START_ASSESSMENT).then(ASSESSED)
    assert case.allocation.assessment == ASSESSED


@pytest.mark.parametrize("role", [Role.ALLOCATED_SOCIAL_WORKER, Role.LEAD_PRACTITIONER])
def test_who_leads_is_a_person_whatever_role_they_act_in(role: Role) -> None:
    lead = replace(LEAD, role=role)
    given(*ACCEPTED, ALLOCATED).when(allocation.start_assessment, replace(START_ASSESSMENT, by=lead)).then(
        replace(ASSESSED, by=lead)
    )


def test_the_area_practice_supervisor_starts_it_too() -> None:
    by_the_supervisor = replace(START_ASSESSMENT, by=AREA_SUPERVISOR)
    given(*ACCEPTED).when(allocation.start_assessment, by_the_supervisor).then(replace(ASSESSED, by=AREA_SUPERVISOR))


def test_no_assessment_starts_before_the_disposal() -> None:
    by_the_supervisor = replace(START_ASSESSMENT, by=AREA_SUPERVISOR)
    given(*REFERRED).when(allocation.start_assessment, by_the_supervisor).refused(
        allocation.ALLOCATION, missing="the Screening Manager's disposal"
    )


@pytest.mark.parametrize("role", sorted(set(Role) - {Role.AREA_PRACTICE_SUPERVISOR, Role.EARLY_HELP_ADVISOR}))
def test_nobody_else_starts_it_such_as_another_lead_practitioner(role: Role) -> None:
    by_another = replace(START_ASSESSMENT, by=replace(a(role), id="somebody-else"))
    for history in (REFERRED, (*REFERRED, ALLOCATED)):
        refusal = given(*history).when(allocation.start_assessment, by_another).refused(allocation.ALLOCATION)
        assert refusal.who_may == allocation.MAY_START


def test_who_led_before_another_did_no_longer_starts_it() -> None:
    given(*REFERRED, ALLOCATED, SOCIAL_WORKER_LEADS).when(allocation.start_assessment, START_ASSESSMENT).refused(
        allocation.ALLOCATION
    )


def test_an_assessment_starts_once() -> None:
    given(*ACCEPTED, ALLOCATED, ASSESSED).when(allocation.start_assessment, START_ASSESSMENT).refused(
        allocation.ALLOCATION, missing="an assessment not yet started"
    )


@pytest.mark.parametrize("history", [SCREENED, (*REFERRED, CLOSED)])
def test_an_assessment_needs_an_open_referral(history: tuple[Event, ...]) -> None:
    given(*history, ALLOCATED).when(allocation.start_assessment, START_ASSESSMENT).refused(
        allocation.ALLOCATION, missing="an open referral"
    )
