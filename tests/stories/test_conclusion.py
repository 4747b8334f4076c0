"""A referral ends after its assessment; and what was added or who leads is known to whoever decides."""

import pytest

from app.api.routes import referrals
from domain.vocabulary import Role
from openapi.client.api.cases import (
    add_information,
    allocate_lead_practitioner,
    authorise_disposal,
    authorise_referral,
    conclude_referral,
    fast_track,
    record_child_seen,
    start_assessment,
)
from openapi.client.api.children import connect_call
from openapi.client.models import (
    AssessmentBody,
    AuthorisationBody,
    CallBody,
    CaseRecorded,
    ChildSeenBody,
    ConclusionBody,
    DisposalBody,
    FastTrackBody,
    InformationBody,
    LeadPractitionerBody,
)
from tests.stories.people import SECTION_17, Enter, Person, Town, answered, contact, left_to_do, refused, told_by

CONCLUDE = conclude_referral.sync_detailed
GOES_ON = ConclusionBody.from_dict(referrals.CONCLUDE.example)
NOTHING_MORE = ConclusionBody.from_dict(
    {"ending": "no-further-action-after-assessment", "reasons": "The family has what it needs."}
)
LEAD = LeadPractitionerBody.from_dict(referrals.ALLOCATE.example)
ADDED = InformationBody(text="The school saw the child again at noon.")


@pytest.fixture
def assessed(town: Town) -> str:
    """A referral whose assessment has started."""
    case = town.school.sends(contact()).cases[0].case
    town.screened(case)
    town.progressed(case)
    town.manager.does(authorise_disposal.sync_detailed, case, SECTION_17)
    town.area_manager.does(authorise_referral.sync_detailed, case, AuthorisationBody())
    town.person("area_practice_supervisor").does(allocate_lead_practitioner.sync_detailed, case, LEAD)
    town.person("area_practice_supervisor").does(start_assessment.sync_detailed, case, AssessmentBody())
    return case


def again(by: Person, worker: str, child: str) -> str:
    """A further report about the child, taken by a social worker."""
    reason = "The caller had the number of the team."
    told = told_by(
        "professional", "2A", particulars=[{"child": child}], route="area-team", route_reason=reason,
        taken_by=worker,
    )  # fmt: skip
    return by.sends(told).cases[0].case


def test_services_go_on_and_the_childs_next_report_may_be_a_referral_of_its_own(
    town: Town, enter: Enter, assessed: str
) -> None:
    child = town.manager.office(assessed).child
    refused(town.manager.tries(CONCLUDE, assessed, GOES_ON), "CL1")
    act = answered(town.area_manager.does(CONCLUDE, assessed, GOES_ON), CaseRecorded, 201)
    assert [event.event for event in act.recorded] == ["referral-concluded", "referral-ended", "case-file-opened"]
    seen = town.manager.office(assessed)
    assert (seen.state, left_to_do(seen)) == ("referral-concluded", [])
    assert seen.conclusion is not None
    assert (seen.conclusion.ending, seen.conclusion.by.role) == ("services-go-on", "area_team_manager")
    assert town.auditor.audited(assessed).conclusion == seen.conclusion
    refused(town.area_manager.tries(CONCLUDE, assessed, GOES_ON), "CL1")
    refused(town.advisor.tries_to_send(told_by("professional", "2A", particulars=[{"child": child}])), "C9")
    duty = enter("sw-77", Role.DUTY_SOCIAL_WORKER)
    further = again(duty, "sw-77", child)
    duty.does(fast_track.sync_detailed, further, FastTrackBody(grounds="He is on his way to the school."))
    assert town.manager.office(further).state == "referral"


def test_an_assessment_may_end_with_nothing_more_and_the_centre_records_again(town: Town, assessed: str) -> None:
    child = town.manager.office(assessed).child
    told = told_by("professional", "2A", particulars=[{"child": child}])
    refused(town.advisor.tries_to_send(told), "C9")
    town.area_manager.does(CONCLUDE, assessed, NOTHING_MORE)
    assert town.advisor.sends(told).cases[0].state == "received"


def test_a_referral_without_an_assessment_is_not_concluded(town: Town) -> None:
    case = town.school.sends(contact()).cases[0].case
    town.screened(case)
    town.progressed(case)
    assert refused(town.area_manager.tries(CONCLUDE, case, NOTHING_MORE), "CL1").missing == (
        "an assessment that has started"
    )


def test_a_caller_is_connected_with_who_leads_the_open_referral(town: Town, assessed: str) -> None:
    child = town.manager.office(assessed).child
    town.advisor.mends(connect_call.sync_detailed, child, CallBody.from_dict({"to": "allocated_social_worker"}))
    called = [line for line in town.auditor.history(assessed).items if line.event == "call-connected"]
    assert [line.data["worker"] for line in called] == [LEAD.practitioner]
    assert [line.data["to"] for line in called] == ["lead_practitioner"]


def test_what_was_added_is_on_the_case_for_whoever_decides(town: Town) -> None:
    case = town.school.sends(contact()).cases[0].case
    for nobody in ("early_help_advisor", "auditor"):
        refused(town.person(nobody).tries(add_information.sync_detailed, case, ADDED), "SIB7")
    town.school.does(add_information.sync_detailed, case, ADDED)
    for seen in (town.manager.office(case), town.auditor.audited(case)):
        assert [(added.text, added.by.role) for added in seen.information] == [(ADDED.text, "partner_practitioner")]


def test_a_lead_who_is_no_social_worker_neither_visits_nor_assesses_once_a_case_turned_to_section_47(
    town: Town, enter: Enter
) -> None:
    case = town.school.sends(contact()).cases[0].case
    town.screened(case)
    town.progressed(case)
    refused(town.area_manager.tries(allocate_lead_practitioner.sync_detailed, case, LEAD), "R2")
    town.manager.does(authorise_disposal.sync_detailed, case, SECTION_17)
    lead = {**LEAD.to_dict(), "practitioner": "family-worker-3"}
    by = town.person("area_practice_supervisor")
    by.does(allocate_lead_practitioner.sync_detailed, case, LeadPractitionerBody.from_dict(lead))
    turned = DisposalBody.from_dict(referrals.DISPOSE.example)
    act = answered(town.manager.does(authorise_disposal.sync_detailed, case, turned), CaseRecorded, 201)
    assert [event.event for event in act.recorded] == ["disposal-authorised", "team-manager-told"]
    leads = enter("family-worker-3", Role.LEAD_PRACTITIONER)
    refused(leads.tries(record_child_seen.sync_detailed, case, ChildSeenBody(alone=True)), "R6")
    refused(leads.tries(start_assessment.sync_detailed, case, AssessmentBody()), "R6")
