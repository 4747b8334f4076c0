"""Children in specific circumstances: what has to be thought about, and requests nobody may pass over."""

from typing import Any

import pytest

from app.api.routes import closure
from domain.circumstances import (
    Asker,
    AssessmentRequested,
    Circumstance,
    CircumstanceRecognised,
    ConsiderQuestion,
    DecideAssessmentRequest,
    Question,
    RecogniseCircumstance,
    RequestAssessment,
    Requested,
    RuleOutCircumstance,
    consider,
    decide,
    recognise,
    request,
    rule_out,
)
from domain.vocabulary import Answer
from openapi.client.api.cases import (
    authorise_disposal,
    consider_question,
    decide_assessment_request,
    decide_outcome,
    propose_closure,
    recognise_circumstance,
    request_assessment,
    rule_out_circumstance,
)
from openapi.client.models import (
    AssessmentRequestBody,
    AssessmentRequestDecisionBody,
    CircumstanceBody,
    CircumstanceRuledOutBody,
    ClosureBody,
    FamilyOutcomeBody,
    QuestionConsideredBody,
)
from tests.domain.examples import ADVISOR, AT, CONTACT, MANAGER
from tests.domain.story import dated
from tests.stories.people import SECTION_17, Person, Town, contact, refused

RECOGNISE, RULE_OUT = recognise_circumstance.sync_detailed, rule_out_circumstance.sync_detailed
CONSIDER, REQUEST = consider_question.sync_detailed, request_assessment.sync_detailed
DECIDE = decide_assessment_request.sync_detailed
RECOGNISED = CircumstanceRecognised(
    by=ADVISOR, occurred_at=AT, circumstance=Circumstance.YOUNG_CARER, grounds="She cooks and cleans."
)
ASKED_FOR = AssessmentRequested(
    by=ADVISOR, occurred_at=AT, number=1, requested=Requested.PARENT_CARER, asked_by=Asker.PARENT, words="Help me."
)
DATED = (
    dated(recognise, RecogniseCircumstance(by=ADVISOR, at=AT, circumstance=Circumstance.YOUNG_CARER, grounds="Seen."),
          CONTACT, answers=False),
    dated(rule_out, RuleOutCircumstance(by=ADVISOR, at=AT, circumstance=Circumstance.YOUNG_CARER, reasons="An aunt."),
          CONTACT, RECOGNISED),
    dated(consider, ConsiderQuestion(by=ADVISOR, at=AT, question=Question.CARE_BY_THE_CHILD, answer=Answer.NO,
                                     considered="Every night."), CONTACT, RECOGNISED),
    dated(request, RequestAssessment(by=ADVISOR, at=AT, requested=Requested.PARENT_CARER, asked_by=Asker.PARENT,
                                     words="Help me."), CONTACT, answers=False),
    dated(decide, DecideAssessmentRequest(by=MANAGER, at=AT, number=1, assess=True, reasons="He needs it."),
          CONTACT, ASKED_FOR),
)  # fmt: skip

QUESTIONS = {
    "disabled-child": {"X1": "pressures-on-the-family", "X3": "support-for-carers"},
    "parent-carer": {"X4": "care-by-the-parent"},
    "young-carer": {"X6": "support-for-the-young-carer", "X8": "care-by-the-child"},
    "harm-outside-home": {
        "X9": "needs-and-vulnerabilities",
        "X10": "a-child-causing-harm",
        "X11": "section-47-enquiries",
        "X12": "more-children-harmed",
    },
}
"""By each circumstance, the rules it brings and what they ask."""


def in_circumstances(name: str) -> CircumstanceBody:
    return CircumstanceBody.from_dict({"circumstance": name, "grounds": "Her teacher has seen it for a year."})


def ruled_out(name: str) -> CircumstanceRuledOutBody:
    return CircumstanceRuledOutBody.from_dict({"circumstance": name, "reasons": "An aunt has moved in."})


def considered(question: str, answer: str = "yes") -> QuestionConsideredBody:
    return QuestionConsideredBody.from_dict({"question": question, "answer": answer, "considered": "With her mother."})


def asks(requested: str, by: str) -> AssessmentRequestBody:
    return AssessmentRequestBody.from_dict({"requested": requested, "asked_by": by, "words": "Please look at it."})


def decision(assess: bool, number: int = 1, **more: Any) -> AssessmentRequestDecisionBody:
    told = {"number": number, "assess": assess, "reasons": "By what we heard."}
    return AssessmentRequestDecisionBody.from_dict(told | more)


def owed(person: Person, case: str) -> dict[str, str]:
    """The duties of a case that its circumstances bring."""
    return {each.clause: each.what for each in person.office(case).duties if each.clause.startswith("X")}


@pytest.fixture
def received(town: Town) -> str:
    """A contact about a child nobody knows."""
    return town.school.sends(contact()).cases[0].case


@pytest.mark.clause("X1", "X3", "X4", "X6", "X8", "X9", "X11")
@pytest.mark.parametrize("circumstance", QUESTIONS)
def test_a_circumstance_brings_its_questions_until_they_were_considered(
    town: Town, received: str, circumstance: str
) -> None:
    assert owed(town.manager, received) == {}
    town.advisor.does(RECOGNISE, received, in_circumstances(circumstance))
    assert owed(town.manager, received).keys() == QUESTIONS[circumstance].keys()
    for question in QUESTIONS[circumstance].values():
        town.manager.does(CONSIDER, received, considered(question, "not-yet-known"))
    assert owed(town.manager, received).keys() == QUESTIONS[circumstance].keys()
    for question in QUESTIONS[circumstance].values():
        town.manager.does(CONSIDER, received, considered(question, "no"))
    assert owed(town.manager, received) == {}
    seen = town.manager.office(received).circumstances
    assert seen is not None
    assert [each.question for each in seen.considered] == [*QUESTIONS[circumstance].values()]
    assert town.auditor.audited(received).circumstances == seen
    assert "circumstances" not in town.school.submitted(received).to_dict()


@pytest.mark.parametrize(
    ("question", "rule"),
    [("pressures-on-the-family", "X1"), ("support-for-carers", "X3"), ("care-by-the-parent", "X4"),
     ("support-for-the-young-carer", "X6"), ("care-by-the-child", "X8"), ("needs-and-vulnerabilities", "X9"),
     ("a-child-causing-harm", "X10"), ("section-47-enquiries", "X11"), ("more-children-harmed", "X12")],
)  # fmt: skip
def test_a_question_waits_for_its_circumstance(town: Town, received: str, question: str, rule: str) -> None:
    missing = refused(town.manager.tries(CONSIDER, received, considered(question)), rule).missing
    assert missing == "the circumstance the question belongs to"
    assert refused(town.school.tries(CONSIDER, received, considered(question)), rule).who_may


@pytest.mark.parametrize(
    ("circumstance", "rule"),
    [("disabled-child", "X1"), ("parent-carer", "X4"), ("young-carer", "X6"), ("harm-outside-home", "X9"),
     ("youth-detention", "X13"), ("mother-and-baby-unit", "X15")],
)  # fmt: skip
def test_a_circumstance_is_recognised_once_and_ruled_out_with_reasons(
    town: Town, received: str, circumstance: str, rule: str
) -> None:
    refused(town.manager.tries(RULE_OUT, received, ruled_out(circumstance)), rule)
    town.advisor.does(RECOGNISE, received, in_circumstances(circumstance))
    assert refused(town.manager.tries(RECOGNISE, received, in_circumstances(circumstance)), rule).missing
    town.manager.does(RULE_OUT, received, ruled_out(circumstance))
    assert owed(town.manager, received) == {}
    for operation, body in ((RECOGNISE, in_circumstances), (RULE_OUT, ruled_out)):
        assert refused(town.school.tries(operation, received, body(circumstance)), rule).who_may
    assert town.manager.events(received)[-2:] == ["circumstance-recognised", "circumstance-ruled-out"]


def test_a_young_carers_own_request_cannot_be_declined(town: Town, case: str) -> None:
    town.advisor.does(REQUEST, case, asks("young-carer", "young-carer"))
    assert owed(town.manager, case) == {"X7": "Decide on the request for an assessment."}
    declined = decision(False, ground="no-need-appears")
    assert refused(town.manager.tries(DECIDE, case, declined), "X7").missing
    assert refused(town.advisor.tries(DECIDE, case, decision(True)), "X7").who_may
    assert town.manager.events(case)[-1] == "assessment-requested"
    town.manager.does(DECIDE, case, decision(True))
    refused(town.manager.tries(DECIDE, case, decision(True)), "X2")
    assert owed(town.manager, case) == {}
    town.manager.does(authorise_disposal.sync_detailed, case, SECTION_17)
    supervisor = town.person("area_practice_supervisor")
    proposal = ClosureBody.from_dict({**closure.PROPOSE.example, "cover_reason": "They are away."})
    assert refused(supervisor.tries(propose_closure.sync_detailed, case, proposal), "X7").missing


def test_a_parent_carer_of_an_unknown_child_has_a_decision(town: Town, received: str) -> None:
    assert refused(town.school.tries(REQUEST, received, asks("parent-carer", "parent")), "X5").who_may
    town.advisor.does(REQUEST, received, asks("parent-carer", "parent"))
    unknown = decision(False, ground="child-not-known")
    assert refused(town.manager.tries(DECIDE, received, unknown), "X5").missing
    assert refused(town.manager.tries(DECIDE, received, decision(False)), "X5").missing
    both = decision(True, ground="assessed-already")
    assert refused(town.manager.tries(DECIDE, received, both), "X5").missing
    town.manager.does(DECIDE, received, decision(False, ground="assessed-already"))
    seen = town.manager.office(received).circumstances
    assert seen is not None
    assert [(each.number, each.assess, each.ground) for each in seen.decisions] == [(1, False, "assessed-already")]


def test_no_contact_is_redirected_over_a_request(town: Town, received: str) -> None:
    town.screened(received)
    redirect = FamilyOutcomeBody.from_dict({"outcome": "provide-information-or-redirect", "reasons": "The family hub."})
    town.advisor.does(REQUEST, received, asks("disabled-child", "carer"))
    assert refused(town.manager.tries(decide_outcome.sync_detailed, received, redirect), "X2").missing
    town.manager.does(DECIDE, received, decision(True))
    assert refused(town.manager.tries(decide_outcome.sync_detailed, received, redirect), "X2").missing


def test_a_young_carer_who_may_need_support_is_assessed_before_anything_closes(town: Town, received: str) -> None:
    town.screened(received)
    town.manager.does(RECOGNISE, received, in_circumstances("young-carer"))
    town.manager.does(CONSIDER, received, considered("support-for-the-young-carer"))
    redirect = FamilyOutcomeBody.from_dict({"outcome": "provide-information-or-redirect", "reasons": "The family hub."})
    assert refused(town.manager.tries(decide_outcome.sync_detailed, received, redirect), "X6").missing
    town.manager.does(CONSIDER, received, considered("support-for-the-young-carer", "no"))
    town.manager.does(decide_outcome.sync_detailed, received, redirect)
