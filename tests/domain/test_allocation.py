"""The Lead Practitioner: chosen by somebody qualified, with time and skills; a social worker under section 47."""

from dataclasses import replace

import pytest

from domain import allocation
from domain.events import Event, Worker
from domain.vocabulary import Role
from tests.domain.examples import (
    ALLOCATE,
    ALLOCATED,
    AREA_SUPERVISOR,
    ASSESSED,
    CLOSED,
    DIRECTORY,
    DISPOSED,
    LEAD,
    LEFT,
    REFERRED,
    SCREENED,
    START_ASSESSMENT,
    TEAM_MANAGER,
    TURNED_SECTION_47,
    a,
    listed,
)
from tests.domain.story import given

A_SOCIAL_WORKER = replace(ALLOCATE, practitioner="sw-4", practitioner_name="S. Ocial")
SOCIAL_WORKER_LEADS = replace(ALLOCATED, practitioner="sw-4", practitioner_name="S. Ocial", social_worker=True)

# Who leads


@pytest.mark.parametrize("role", allocation.ALLOCATORS)
def test_a_qualified_supervisor_or_manager_decides_who_leads(role: Role) -> None:
    allocator = a(role)
    case = (
        given(*REFERRED)
        .when(allocation.allocate, replace(ALLOCATE, by=allocator))
        .then(replace(ALLOCATED, by=allocator))
    )
    assert case.lead is not None
    assert case.lead.practitioner == LEAD.id


@pytest.mark.parametrize("role", sorted(set(Role) - set(allocation.ALLOCATORS)))
def test_nobody_else_decides_who_leads_however_qualified(role: Role) -> None:
    by_another = replace(ALLOCATE, by=replace(a(role), qualified=True))
    refusal = given(*REFERRED).when(allocation.allocate, by_another).refused(allocation.ALLOCATION)
    assert refusal.who_may == allocation.ALLOCATORS


@pytest.mark.parametrize("role", allocation.ALLOCATORS)
def test_a_supervisor_or_manager_without_the_qualification_does_not_decide_it(role: Role) -> None:
    claims = replace(a(role), qualified=True)
    for directory in (DIRECTORY.evolve(listed(claims)), DIRECTORY.evolve(replace(LEFT, worker=claims.id))):
        given(*REFERRED).when(allocation.allocate, replace(ALLOCATE, by=claims), directory=directory).refused(
            allocation.ALLOCATION, missing="a social work qualification"
        )


def test_who_leads_is_in_the_directory() -> None:
    given(*REFERRED).when(allocation.allocate, replace(ALLOCATE, practitioner="nobody")).refused(
        allocation.ALLOCATION, missing="a worker of the directory to lead"
    )


def test_whether_who_leads_is_a_social_worker_is_what_the_directory_says() -> None:
    qualified = DIRECTORY.evolve(listed(LEAD, qualified=True))
    case = (
        given(*REFERRED, TURNED_SECTION_47)
        .when(allocation.allocate, ALLOCATE, directory=qualified)
        .then(replace(ALLOCATED, social_worker=True))
    )
    assert case.lead is not None
    assert case.lead.social_worker


@pytest.mark.parametrize("by", [TEAM_MANAGER, AREA_SUPERVISOR], ids=["manager", "supervisor"])
def test_who_allocates_for_another_team_says_why(by: Worker) -> None:
    elsewhere = DIRECTORY.evolve(listed(by, "Louth", qualified=True))
    order = replace(ALLOCATE, by=by)
    given(*REFERRED).when(allocation.allocate, order, directory=elsewhere).refused(allocation.ALLOCATION)
    covering = replace(order, cover_reason="Their manager is on leave.")
    given(*REFERRED).when(allocation.allocate, covering, directory=elsewhere).then(
        replace(ALLOCATED, by=by, cover_reason="Their manager is on leave.")
    )


@pytest.mark.parametrize("history", [SCREENED, (*REFERRED, CLOSED)])
def test_somebody_leads_once_the_referral_is_accepted_and_while_it_is_open(history: tuple[Event, ...]) -> None:
    given(*history).when(allocation.allocate, ALLOCATE).refused(allocation.ALLOCATION, missing="an open referral")


def test_the_time_they_have_is_considered() -> None:
    given(*REFERRED).when(allocation.allocate, replace(ALLOCATE, time_considered="")).refused(
        allocation.TIME, missing="that their time was considered"
    )


def test_the_skills_they_have_are_considered() -> None:
    given(*REFERRED).when(allocation.allocate, replace(ALLOCATE, skills_considered="")).refused(
        allocation.SKILLS, missing="that their skills and experience were considered"
    )


@pytest.mark.clause("R3")
def test_a_range_of_people_may_lead_social_workers_among_them() -> None:
    given(*REFERRED, DISPOSED).when(allocation.allocate, ALLOCATE).then(ALLOCATED)
    given(*REFERRED, DISPOSED).when(allocation.allocate, A_SOCIAL_WORKER).then(SOCIAL_WORKER_LEADS)


def test_another_may_lead_later() -> None:
    case = given(*REFERRED, ALLOCATED).when(allocation.allocate, A_SOCIAL_WORKER).then(SOCIAL_WORKER_LEADS)
    assert case.lead == SOCIAL_WORKER_LEADS


# Section 47


def test_a_social_worker_leads_child_protection_enquiries_and_nobody_else() -> None:
    given(*REFERRED, TURNED_SECTION_47).when(allocation.allocate, ALLOCATE).refused(
        allocation.SOCIAL_WORKER_LEADS, missing="a social worker to lead"
    )
    given(*REFERRED, TURNED_SECTION_47).when(allocation.allocate, A_SOCIAL_WORKER).then(SOCIAL_WORKER_LEADS)


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
    assert case.assessment == ASSESSED


@pytest.mark.parametrize("role", [Role.ALLOCATED_SOCIAL_WORKER, Role.LEAD_PRACTITIONER])
def test_who_leads_is_a_person_whatever_role_they_act_in(role: Role) -> None:
    lead = replace(LEAD, role=role)
    given(*REFERRED, ALLOCATED).when(allocation.start_assessment, replace(START_ASSESSMENT, by=lead)).then(
        replace(ASSESSED, by=lead)
    )


def test_the_area_practice_supervisor_starts_it_too() -> None:
    given(*REFERRED).when(allocation.start_assessment, replace(START_ASSESSMENT, by=AREA_SUPERVISOR)).then(
        replace(ASSESSED, by=AREA_SUPERVISOR)
    )


@pytest.mark.parametrize("role", sorted(set(Role) - {Role.AREA_PRACTICE_SUPERVISOR}))
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
    given(*REFERRED, ALLOCATED, ASSESSED).when(allocation.start_assessment, START_ASSESSMENT).refused(
        allocation.ALLOCATION, missing="an assessment not yet started"
    )


@pytest.mark.parametrize("history", [SCREENED, (*REFERRED, CLOSED)])
def test_an_assessment_needs_an_open_referral(history: tuple[Event, ...]) -> None:
    given(*history, ALLOCATED).when(allocation.start_assessment, START_ASSESSMENT).refused(
        allocation.ALLOCATION, missing="an open referral"
    )
