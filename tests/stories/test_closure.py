"""Closure at referral: two people, one act, one date; and nothing after the end."""

from datetime import datetime, timedelta
from typing import Any
from uuid import uuid4

import pytest

from app.api.routes import closure, emergencies, referrals
from domain.vocabulary import Role
from openapi.client.api.cases import (
    add_information,
    agree_closure,
    allocate_lead_practitioner,
    authorise_disposal,
    authorise_referral,
    decide_closure,
    decide_outcome,
    disagree_with_closure,
    fast_track,
    propose_closure,
    record_child_seen,
    start_assessment,
)
from openapi.client.models import (
    AgreementBody,
    AssessmentBody,
    AuthorisationBody,
    CaseRecorded,
    ChildSeenBody,
    ClosureBody,
    ClosureDecisionBody,
    DisagreementBody,
    DisposalBody,
    FamilyOutcomeBody,
    FastTrackBody,
    InformationBody,
    LeadPractitionerBody,
)
from tests.stories.people import PROGRESS, Enter, Person, Town, answered, contact, left_to_do, refused, told_by

PROPOSE, AGREE = propose_closure.sync_detailed, agree_closure.sync_detailed
DISAGREE, DECIDE = disagree_with_closure.sync_detailed, decide_closure.sync_detailed
START = start_assessment.sync_detailed
PROPOSAL = ClosureBody.from_dict(closure.PROPOSE.example)
DISAGREEMENT = DisagreementBody.from_dict(closure.DISAGREE.example)
CLOSE = ClosureDecisionBody(close=True, reasons="The child was seen at home since.")
GO_ON = ClosureDecisionBody(close=False, reasons="A visit first, before the end of the week.")


@pytest.fixture
def area(town: Town) -> Person:
    """The Area Practice Supervisor."""
    return town.person("area_practice_supervisor")


@pytest.fixture
def screening(town: Town) -> Person:
    """The Screening Practice Supervisor."""
    return town.person("screening_practice_supervisor")


# Agreed


def test_an_agreed_closure_is_authorised_and_closed_in_one_act_with_one_date(
    town: Town, case: str, area: Person, screening: Person
) -> None:
    area.does(PROPOSE, case, PROPOSAL)
    act = answered(screening.does(AGREE, case, AgreementBody()), CaseRecorded, 201)
    assert [event.event for event in act.recorded] == [
        "closure-agreed",
        "referral-authorised",
        "closed-at-referral",
        "referral-ended",
    ]
    on = dates(town, case)
    assert on["referral-authorised"] == on["closed-at-referral"]
    seen = town.manager.office(case)
    assert seen.closure is not None
    assert seen.closure.agreed_by is not None
    assert (seen.closure.proposed_by.role, seen.closure.agreed_by.role) == (
        "area_practice_supervisor",
        "screening_practice_supervisor",
    )
    assert (seen.state, seen.closure.closed_on, left_to_do(seen)) == ("closed-at-referral", seen.authorised_on, [])


def test_there_is_no_closing_date_to_enter(town: Town, case: str, area: Person, screening: Person) -> None:
    area.does(PROPOSE, case, PROPOSAL)
    headers = {"If-Match": screening.version(case), "Idempotency-Key": str(uuid4())}
    for when in ({"closed_on": "2026-01-05"}, {"occurred_at": "2026-01-05T10:00:00Z"}):
        client = screening.client.get_httpx_client()
        answer = client.post(f"/v1/cases/{case}/closure/agreement", json=when, headers=headers)
        assert (answer.status_code, answer.json()["code"]) == (422, "invalid-body")
    assert town.manager.office(case).state == "referral-recorded"


def test_a_referral_authorised_on_an_earlier_day_is_closed_with_one_date_all_the_same(
    town: Town, area: Person, screening: Person
) -> None:
    week_ago = datetime.now().astimezone() - timedelta(days=7)
    then = {"occurred_at": week_ago.isoformat()}
    case = town.advisor.sends(told_by("professional", "2A", received_at=then["occurred_at"])).cases[0].case
    town.screened(case, **then)
    town.manager.does(decide_outcome.sync_detailed, case, FamilyOutcomeBody.from_dict(PROGRESS.to_dict() | then))
    disposal = {"items": ["section-17-assessment"], "reasons": "A child in need."}
    town.manager.does(authorise_disposal.sync_detailed, case, DisposalBody.from_dict(disposal | then))
    town.area_manager.does(authorise_referral.sync_detailed, case, AuthorisationBody.from_dict(then))
    area.does(PROPOSE, case, PROPOSAL)
    screening.does(AGREE, case, AgreementBody())
    seen = town.manager.office(case)
    assert seen.closure is not None
    assert seen.closure.closed_on == seen.authorised_on
    assert dates(town, case)["referral-authorised"] == dates(town, case)["closed-at-referral"]


# Not agreed


def test_what_two_supervisors_do_not_agree_on_is_closed_by_a_third_person_on_one_date(
    town: Town, case: str, area: Person, screening: Person
) -> None:
    refused(town.area_manager.tries(DECIDE, case, CLOSE), "CL5")
    area.does(PROPOSE, case, PROPOSAL)
    screening.does(DISAGREE, case, DISAGREEMENT)
    (duty,) = [duty for duty in town.manager.office(case).duties if duty.clause == "CL5"]
    assert duty.who_may == ["area_team_manager"]
    for somebody in (area, screening, town.manager):
        assert refused(somebody.tries(DECIDE, case, CLOSE), "CL5").who_may == duty.who_may
    act = answered(town.area_manager.does(DECIDE, case, CLOSE), CaseRecorded, 201)
    assert [event.event for event in act.recorded][:3] == [
        "closure-decided",
        "referral-authorised",
        "closed-at-referral",
    ]
    on = dates(town, case)
    assert on["referral-authorised"] == on["closed-at-referral"]
    seen = town.manager.office(case).closure
    assert seen is not None
    assert seen.disagreement is not None
    assert seen.decision is not None
    assert len({by.id for by in (seen.proposed_by, seen.disagreement.by, seen.decision.by)}) == 3


def test_the_area_team_manager_is_neither_of_the_two(case: str, area: Person, enter: Enter) -> None:
    area.does(PROPOSE, case, PROPOSAL)
    enter("clerk-12", Role.SCREENING_PRACTICE_SUPERVISOR).does(DISAGREE, case, DISAGREEMENT)
    no = refused(enter("clerk-12", Role.AREA_TEAM_MANAGER).tries(DECIDE, case, CLOSE), "CL5")
    assert no.missing == "another person than the two who do not agree"


def test_one_clerk_in_two_roles_neither_agrees_nor_disagrees_with_herself(case: str, enter: Enter) -> None:
    enter("clerk-11", Role.AREA_PRACTICE_SUPERVISOR).does(PROPOSE, case, PROPOSAL)
    herself = enter("clerk-11", Role.SCREENING_PRACTICE_SUPERVISOR)
    refused(herself.tries(AGREE, case, AgreementBody()), "CL2")
    refused(herself.tries(DISAGREE, case, DISAGREEMENT), "CL2")


def test_a_referral_that_goes_on_may_be_proposed_for_closure_again(
    town: Town, case: str, area: Person, screening: Person
) -> None:
    area.does(PROPOSE, case, PROPOSAL)
    screening.does(DISAGREE, case, DISAGREEMENT)
    town.area_manager.does(DECIDE, case, GO_ON)
    assert town.manager.office(case).state == "referral-recorded"
    refused(screening.tries(AGREE, case, AgreementBody()), "CL2")
    area.does(PROPOSE, case, PROPOSAL)
    screening.does(AGREE, case, AgreementBody())
    assert town.manager.office(case).state == "closed-at-referral"


# An assessment


def test_no_referral_is_closed_once_its_assessment_has_begun(
    town: Town, case: str, area: Person, screening: Person
) -> None:
    area.does(PROPOSE, case, PROPOSAL)
    disposal = DisposalBody.from_dict({"items": ["section-17-assessment"], "reasons": "A child in need."})
    town.manager.does(authorise_disposal.sync_detailed, case, disposal)
    area.does(START, case, AssessmentBody())
    no = refused(screening.tries(AGREE, case, AgreementBody()), "CL1")
    assert no.missing == "a referral without a Child and Family Assessment"
    screening.does(DISAGREE, case, DISAGREEMENT)
    refused(town.area_manager.tries(DECIDE, case, CLOSE), "CL1")
    town.area_manager.does(DECIDE, case, GO_ON)
    refused(area.tries(PROPOSE, case, PROPOSAL), "CL1")


# After the end


def test_nothing_is_done_with_a_referral_after_its_end(town: Town, case: str, area: Person, screening: Person) -> None:
    area.does(PROPOSE, case, PROPOSAL)
    screening.does(AGREE, case, AgreementBody())
    before = town.recorded()
    disposal = DisposalBody.from_dict(referrals.DISPOSE.example)
    lead = LeadPractitionerBody.from_dict(referrals.ALLOCATE.example)
    grounds = FastTrackBody.from_dict(emergencies.FAST_TRACK.example)
    refused(area.tries(PROPOSE, case, PROPOSAL), "CL1")
    refused(screening.tries(AGREE, case, AgreementBody()), "CL2")
    refused(screening.tries(DISAGREE, case, DISAGREEMENT), "CL2")
    refused(town.area_manager.tries(DECIDE, case, CLOSE), "CL5")
    refused(town.manager.tries(authorise_disposal.sync_detailed, case, disposal), "D1")
    refused(town.area_manager.tries(authorise_referral.sync_detailed, case, AuthorisationBody()), "T8")
    refused(town.area_manager.tries(record_child_seen.sync_detailed, case, ChildSeenBody(alone=True)), "D3")
    refused(town.area_manager.tries(allocate_lead_practitioner.sync_detailed, case, lead), "R2")
    refused(area.tries(START, case, AssessmentBody()), "R2")
    refused(town.manager.tries(decide_outcome.sync_detailed, case, PROGRESS), "C16")
    refused(town.advisor.tries(fast_track.sync_detailed, case, grounds), "C16")
    refused(town.advisor.tries(add_information.sync_detailed, case, InformationBody(text="One thing more.")), "SIB7")
    assert town.recorded() == before


def test_a_further_report_after_the_end_may_become_a_referral_of_its_own(
    town: Town, case: str, area: Person, screening: Person
) -> None:
    area.does(PROPOSE, case, PROPOSAL)
    screening.does(AGREE, case, AgreementBody())
    child = town.manager.office(case).child
    again = town.school.sends(contact(concern_summary="A third bruise.")).cases[0].case
    town.screened(again, result="known", child=child)
    town.progressed(again)
    states = {each.case: each.state for each in town.manager.child(child).cases}
    assert states == {case: "closed-at-referral", again: "referral-recorded"}


# Helpers


def dates(town: Town, case: str) -> dict[str, Any]:
    """The dates that a case's events say last."""
    told = [(line.event, line.data.additional_properties) for line in town.auditor.history(case).items]
    return {event: data["on"] for event, data in told if "on" in data}
