"""What an agency does, and what it reads, with its own token alone."""

import pytest

from app.api.routes import cooperation, emergencies, feedback, obtaining, screening
from domain.vocabulary import Role
from openapi.client.api.cases import (
    acknowledge_referral,
    add_information,
    authorise_disposal,
    clarify_concerns,
    decide_consultation,
    decide_outcome,
    give_feedback,
    limit_safety,
    receive_confirmation,
    record_known_check,
    request_consultation,
    request_cooperation,
)
from openapi.client.api.section_27 import answer_cooperation_request
from openapi.client.models import (
    AcknowledgementBody,
    ClarificationBody,
    ConsultationOutcomeBody,
    ConsultationRequestBody,
    CooperationAnswerBody,
    CooperationRequestBody,
    FamilyOutcomeBody,
    FeedbackBody,
    InformationBody,
    RequestRecorded,
    SafetyBody,
    WrittenConfirmationBody,
)
from tests.stories.people import (
    SECTION_17,
    Person,
    Town,
    answered,
    contact,
    known_check,
    of_child,
    told_by,
)

ENDS = FamilyOutcomeBody.from_dict(
    {"outcome": "complete-early-help-assessment", "reasons": "Level 3: an Early Help Assessment first."}
)


@pytest.fixture(params=["its system", "its practitioner"])
def agency(request: pytest.FixtureRequest, town: Town) -> Person:
    """A school: its system, or one of its people who acts through it."""
    return town.school if request.param == "its system" else town.person(Role.PARTNER_PRACTITIONER)


def test_it_tells_all_that_is_its_to_tell(town: Town, agency: Person) -> None:
    case = agency.sends(contact()).cases[0].case
    agency.does(limit_safety.sync_detailed, case, SafetyBody.from_dict({"until": "2099-07-08T15:15:00+01:00"}))
    agency.does(add_information.sync_detailed, case, InformationBody(text="The caretaker heard it too."))
    agency.does(clarify_concerns.sync_detailed, case, ClarificationBody.from_dict(obtaining.CLARIFY.example))
    called = town.advisor.sends(told_by("professional", "2A", agency="school-925")).cases[0].case
    agency.does(
        receive_confirmation.sync_detailed, called, WrittenConfirmationBody.from_dict(emergencies.CONFIRM.example)
    )
    assert town.manager.office(called).written_confirmation is not None


def test_it_reads_all_that_it_is_told(town: Town, agency: Person) -> None:
    children = [of_child(given_name=name) for name in ("Amira", "Bilal")]
    case, sibling = (each.case for each in agency.sends(contact(children=children, siblings=True)).cases)
    seen = agency.submitted(case)
    assert (seen.acknowledged_at, seen.outcome, seen.feedback, seen.consultation) == (None, None, [], None)
    town.advisor.does(
        acknowledge_referral.sync_detailed, case, AcknowledgementBody.from_dict(feedback.ACKNOWLEDGE.example)
    )
    town.screened(case)
    town.manager.does(decide_outcome.sync_detailed, case, ENDS)
    town.manager.does(give_feedback.sync_detailed, case, FeedbackBody.from_dict(feedback.GIVE.example))
    seen = agency.submitted(case)
    (told,) = seen.feedback
    assert seen.acknowledged_at is not None
    assert (seen.outcome, told.became, told.reasons) == (ENDS.outcome, ENDS.outcome, feedback.GIVE.example["reasons"])
    assert [each.service for each in told.alternatives] == ["Family hub"]
    assert {each.case: each.outcome for each in seen.named} == {case: ENDS.outcome, sibling: None}


def test_it_hears_what_was_advised_in_a_consultation_with_permission(town: Town, agency: Person) -> None:
    who = {"id": "t-4", "name": "T. Eacher", "job_role": "Class teacher", "email": "t.eacher@school.test"}
    asked = contact(intent="consultation", permission=True, professional=who)
    case = agency.sends(asked).cases[0].case
    town.advisor.does(record_known_check.sync_detailed, case, known_check())
    town.advisor.does(request_consultation.sync_detailed, case, ConsultationRequestBody.from_dict({}))
    advice = ConsultationOutcomeBody.from_dict(screening.ADVISE.example)
    town.person("early_help_advisor").does(decide_consultation.sync_detailed, case, advice)
    seen = agency.submitted(case)
    assert seen.consultation is not None
    assert (seen.state, seen.consultation.outcome, seen.consultation.advice) == ("ended", advice.outcome, advice.advice)


def test_it_answers_when_it_is_asked_for_its_help(town: Town, agency: Person) -> None:
    case = town.police.sends(contact()).cases[0].case
    town.screened(case)
    town.progressed(case)
    town.manager.does(authorise_disposal.sync_detailed, case, SECTION_17)
    recipient = {"sector": "education", "agency": "Elm Park Primary School", "code": "school-925"}
    asks = CooperationRequestBody.from_dict({**cooperation.REQUEST.example, "recipient": recipient})
    town.manager.does(request_cooperation.sync_detailed, case, asks)
    (made,) = town.manager.office(case).cooperation.asked  # type: ignore[union-attr] # there is one
    answer = CooperationAnswerBody.from_dict(cooperation.ANSWER.example)
    response = agency.asks(answer_cooperation_request.sync_detailed, made.reference, answer, if_match='"1"')
    assert answered(response, RequestRecorded, 201).version == 2
