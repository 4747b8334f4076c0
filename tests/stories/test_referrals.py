"""What becomes of a referral: disposal, who leads, and a closure on which two supervisors do not agree."""

from collections.abc import Callable
from typing import Any

import pytest
from joserfc.jwk import OKPKey

from app import clock
from app.identity import Identity, Person
from app.routes import referrals
from domain.vocabulary import Role
from openapi.client.api.cases import (
    agree_closure,
    allocate_lead_practitioner,
    authorise_disposal,
    authorise_referral,
    decide_closure,
    disagree_with_closure,
    propose_closure,
    start_assessment,
)
from openapi.client.models import (
    AgreementBody,
    AssessmentBody,
    AuthorisationBody,
    ClosureBody,
    ClosureDecisionBody,
    DisagreementBody,
    DisposalBody,
    LeadPractitionerBody,
)
from tests.serving import _NOBODY, ISSUER, Database
from tests.stories import people
from tests.stories.people import Town, contact, example, refused

PROPOSE, AGREE = propose_closure.sync_detailed, agree_closure.sync_detailed
DISAGREE, START = disagree_with_closure.sync_detailed, start_assessment.sync_detailed
DISPOSE, ALLOCATE = authorise_disposal.sync_detailed, allocate_lead_practitioner.sync_detailed
PROPOSAL = ClosureBody.from_dict(example(referrals.ClosureBody))
DISAGREEMENT = DisagreementBody.from_dict(example(referrals.DisagreementBody))
CLOSE = ClosureDecisionBody(close=True, reasons="The child was seen at home since.")
SECTION_47 = DisposalBody.from_dict(example(referrals.DisposalBody))
SECTION_17 = DisposalBody.from_dict({"items": ["section-17-assessment"], "reasons": "A child in need."})

Enter = Callable[[str, Role], people.Person]


@pytest.fixture
def case(town: Town) -> str:
    """A school's contact that has become a referral."""
    received = town.school.sends(contact()).cases[0].case
    town.screened(received)
    town.progressed(received)
    return received


@pytest.fixture
def enter(town: Town, database: Database) -> Enter:
    """Somebody by their own id, in a role."""
    issuer = Identity(ISSUER, [OKPKey.import_key(database.issuer_key)], _NOBODY, clock.now)

    def enters(worker: str, role: Role) -> people.Person:
        person = Person(id=worker, name="Jo Example", role=role, qualified=True)
        return town.bearing(issuer.mint("workforce-925", person, seconds=3600))

    return enters


def who_leads(**changes: Any) -> LeadPractitionerBody:
    return LeadPractitionerBody.from_dict(example(referrals.LeadPractitionerBody) | changes)


def what_is_needed(town: Town, case: str) -> list[str]:
    return [duty.clause for duty in town.manager.office(case).duties]


def test_a_case_says_what_is_needed_next_and_until_when(town: Town, case: str) -> None:
    assert what_is_needed(town, case) == ["D1", "T8", "R2"]
    disposal = town.manager.office(case).duties[0]
    assert disposal.who_may == ["screening_manager"]
    assert disposal.due_at == next(one.due_at for one in town.manager.office(case).clocks if one.clause == "T6")
    town.manager.does(DISPOSE, case, SECTION_47)
    town.area_manager.does(authorise_referral.sync_detailed, case, AuthorisationBody())
    town.area_manager.does(ALLOCATE, case, who_leads())
    assert what_is_needed(town, case) == ["D3"]


def test_a_closure_the_two_supervisors_do_not_agree_on_is_the_area_team_managers(town: Town, case: str) -> None:
    area, screening = town.person("area_practice_supervisor"), town.person("screening_practice_supervisor")
    area.does(PROPOSE, case, PROPOSAL)
    screening.does(DISAGREE, case, DISAGREEMENT)
    assert "CL5" in what_is_needed(town, case)
    refused(area.tries(PROPOSE, case, PROPOSAL), "CL1")
    refused(screening.tries(AGREE, case, AgreementBody()), "CL2")
    town.area_manager.does(decide_closure.sync_detailed, case, CLOSE)
    seen = town.manager.office(case)
    assert seen.state == "closed-at-referral"
    assert seen.closure is not None
    assert (seen.closure.outcome, seen.closure.closed_on) == ("Closure at Referral", seen.authorised_on)
    assert seen.duties == []
    refused(area.tries(PROPOSE, case, PROPOSAL), "CL1")


def test_one_clerk_is_not_both_supervisors(town: Town, case: str, enter: Enter) -> None:
    enter("clerk-9", Role.AREA_PRACTICE_SUPERVISOR).does(PROPOSE, case, PROPOSAL)
    no = refused(enter("clerk-9", Role.SCREENING_PRACTICE_SUPERVISOR).tries(AGREE, case, AgreementBody()), "CL2")
    assert no.missing == "another person than the one who proposed it"
    enter("clerk-10", Role.SCREENING_PRACTICE_SUPERVISOR).does(AGREE, case, AgreementBody())
    assert town.school.submitted(case).state == "closed-at-referral"


def test_a_section_17_case_that_turns_section_47_waits_for_a_social_worker(town: Town, case: str, enter: Enter) -> None:
    town.manager.does(DISPOSE, case, SECTION_17)
    town.area_manager.does(ALLOCATE, case, who_leads(practitioner="family-worker-3", social_worker=False))
    town.manager.does(DISPOSE, case, SECTION_47)
    assert "R6" in what_is_needed(town, case)
    refused(enter("family-worker-3", Role.LEAD_PRACTITIONER).tries(START, case, AssessmentBody()), "R6")
    refused(town.area_manager.tries(ALLOCATE, case, who_leads(social_worker=False)), "R6")
    town.area_manager.does(ALLOCATE, case, who_leads())
    enter("sw-17", Role.LEAD_PRACTITIONER).does(START, case, AssessmentBody())
    refused(town.person("area_practice_supervisor").tries(PROPOSE, case, PROPOSAL), "CL1")


def test_what_the_office_decides_on_a_referral_is_not_shown_to_the_agency(town: Town, case: str) -> None:
    town.manager.does(DISPOSE, case, SECTION_47)
    answer = town.school.looks(case).content.decode()
    for hidden in ("duties", "disposal", "The explanations differ"):
        assert hidden not in answer
    disposed = town.auditor.audited(case).disposal
    assert disposed is not None
    assert disposed.reasonable_cause == "A second unexplained bruise within a month."
