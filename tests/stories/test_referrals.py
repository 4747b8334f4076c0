"""What becomes of a referral: what is needed next, who leads, and what the agency is shown."""

from typing import Any

from app.api.routes import closure, referrals
from domain.vocabulary import Role
from openapi.client.api.cases import (
    allocate_lead_practitioner,
    authorise_disposal,
    authorise_referral,
    propose_closure,
    start_assessment,
    withdraw_match,
)
from openapi.client.models import (
    AssessmentBody,
    AuthorisationBody,
    ClosureBody,
    DisposalBody,
    LeadPractitionerBody,
    ReasonBody,
)
from tests.stories.people import SECTION_17, Enter, Town, contact, refused

START, PROPOSE = start_assessment.sync_detailed, propose_closure.sync_detailed
PROPOSAL = ClosureBody.from_dict(closure.PROPOSE.example)
DISPOSE, ALLOCATE = authorise_disposal.sync_detailed, allocate_lead_practitioner.sync_detailed
SECTION_47 = DisposalBody.from_dict(referrals.DISPOSE.example)


def who_leads(**changes: Any) -> LeadPractitionerBody:
    return LeadPractitionerBody.from_dict({**referrals.ALLOCATE.example, **changes})


def what_is_needed(town: Town, case: str) -> list[str]:
    return [duty.clause for duty in town.manager.office(case).duties]


def test_a_case_says_what_is_needed_next_and_until_when(town: Town, case: str) -> None:
    assert what_is_needed(town, case) == ["P1", "D1", "T8", "R2"]
    (disposal,) = [duty for duty in town.manager.office(case).duties if duty.clause == "D1"]
    assert disposal.who_may == ["screening_manager"]
    assert disposal.due_at == next(one.due_at for one in town.manager.office(case).clocks if one.clause == "T6")
    town.manager.does(DISPOSE, case, SECTION_47)
    town.area_manager.does(authorise_referral.sync_detailed, case, AuthorisationBody())
    town.area_manager.does(ALLOCATE, case, who_leads())
    assert what_is_needed(town, case) == ["P1", "D3", "D4", "D5", "R3", "R7", "R8"]


def test_a_section_17_case_that_turns_section_47_waits_for_a_social_worker(town: Town, case: str, enter: Enter) -> None:
    town.manager.does(DISPOSE, case, SECTION_17)
    town.area_manager.does(ALLOCATE, case, who_leads(practitioner="family-worker-3"))
    town.manager.does(DISPOSE, case, SECTION_47)
    assert "R6" in what_is_needed(town, case)
    refused(enter("family-worker-3", Role.LEAD_PRACTITIONER).tries(START, case, AssessmentBody()), "R6")
    refused(town.area_manager.tries(ALLOCATE, case, who_leads(practitioner="family-worker-3")), "R6")
    town.area_manager.does(ALLOCATE, case, who_leads())
    enter("sw-17", Role.LEAD_PRACTITIONER).does(START, case, AssessmentBody())
    refused(town.person("area_practice_supervisor").tries(PROPOSE, case, PROPOSAL), "CL1")


def test_nobody_says_of_who_leads_what_they_are(town: Town, case: str) -> None:
    town.manager.does(DISPOSE, case, SECTION_17)
    declared = {**referrals.ALLOCATE.example, "social_worker": True}
    headers = {"If-Match": town.area_manager.version(case), "Idempotency-Key": "declared"}
    http = town.area_manager.client.get_httpx_client()
    assert http.post(f"/v1/cases/{case}/lead-practitioner", json=declared, headers=headers).status_code == 422
    town.area_manager.does(ALLOCATE, case, who_leads(practitioner="family-worker-3"))
    lead = town.manager.office(case).lead_practitioner
    assert lead is not None
    assert (lead.practitioner, lead.name, lead.social_worker) == ("family-worker-3", "S. Worker", False)


def test_an_allocator_whom_the_directory_does_not_call_qualified_allocates_nobody(
    town: Town, case: str, enter: Enter
) -> None:
    town.manager.does(DISPOSE, case, SECTION_17)
    refused(enter("family-worker-3", Role.AREA_TEAM_MANAGER).tries(ALLOCATE, case, who_leads()), "R2")


def test_a_supervisor_of_no_team_authorises_with_a_reason_which_is_shown(town: Town, case: str, enter: Enter) -> None:
    town.manager.does(DISPOSE, case, SECTION_17)
    stranger = enter("visiting-1", Role.AREA_PRACTICE_SUPERVISOR)
    refused(stranger.tries(authorise_referral.sync_detailed, case, AuthorisationBody()), "T8")
    covering = AuthorisationBody(cover_reason="Both supervisors of the team are ill.")
    stranger.does(authorise_referral.sync_detailed, case, covering)
    shown = town.auditor.audited(case).authorisation
    assert shown is not None
    assert (shown.by.id, shown.by.team, shown.cover_reason) == ("visiting-1", None, covering.cover_reason)


def test_what_the_office_decides_on_a_referral_is_not_shown_to_the_agency(town: Town, case: str) -> None:
    town.manager.does(DISPOSE, case, SECTION_47)
    answer = town.school.looks(case).content.decode()
    for hidden in ("duties", "disposal", "The explanations differ"):
        assert hidden not in answer
    disposed = town.auditor.audited(case).disposal
    assert disposed is not None
    assert disposed.reasonable_cause == "A second unexplained bruise within a month."


def test_a_referral_that_is_led_moves_with_its_case_and_so_does_who_leads(town: Town) -> None:
    known = town.manager.office(town.school.sends(contact()).cases[0].case).child
    case = town.school.sends(contact()).cases[0].case
    own = town.manager.office(case).child
    town.screened(case, result="known", child=known)
    town.progressed(case)
    town.manager.does(DISPOSE, case, SECTION_47)
    town.area_manager.does(ALLOCATE, case, who_leads())
    town.manager.does(withdraw_match.sync_detailed, case, ReasonBody(reason="Another child of that name."))
    *_, moved = [line for line in town.manager.history(case).items if line.event == "referral-led"]
    seen = town.manager.office(case)
    assert seen.child == own
    assert seen.lead_practitioner is not None
    assert moved.data["practitioner"] == seen.lead_practitioner.practitioner
    assert moved.data["practitioner_name"] == seen.lead_practitioner.name
