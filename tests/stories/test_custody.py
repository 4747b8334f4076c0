"""A child remanded to youth detention, and a child whose mother applies for a place in a mother and baby unit."""

import pytest

from app.api.routes import custody as told
from domain import custody
from domain.circumstances import Circumstance, CircumstanceRecognised
from domain.vocabulary import Role
from openapi.client.api.cases import (
    apply_for_unit,
    attend_board,
    complete_unit_assessment,
    decide_detention_support,
    place_in_unit,
    prepare_care_plan,
    recognise_circumstance,
    visit_in_detention,
)
from openapi.client.models import (
    BoardAttendedBody,
    CarePlanBody,
    CircumstanceBody,
    DetentionSupportBody,
    DetentionVisitBody,
    UnitApplicationBody,
    UnitAssessmentBody,
    UnitPlacementBody,
)
from tests.domain.examples import AREA_WORKER, AT, CONTACT, TEAM_MANAGER, a
from tests.domain.story import dated
from tests.stories.people import Person, Town, refused

VISITED = custody.VisitedInDetention(by=AREA_WORKER, occurred_at=AT, establishment="A unit", needs="Sleep.")
APPLIED = custody.UnitPlaceApplied(by=AREA_WORKER, occurred_at=AT, prison="A prison", home_authority="lincolnshire")
ASSESSED = custody.UnitAssessmentCompleted(by=AREA_WORKER, occurred_at=AT, authority="lincolnshire", needs="Milk.")


def recognised(circumstance: Circumstance) -> CircumstanceRecognised:
    return CircumstanceRecognised(by=AREA_WORKER, occurred_at=AT, circumstance=circumstance, grounds="The court said.")


IN_DETENTION, IN_A_UNIT = map(recognised, (Circumstance.YOUTH_DETENTION, Circumstance.MOTHER_AND_BABY_UNIT))
DATED = (
    dated(custody.visit, custody.VisitInDetention(by=AREA_WORKER, at=AT, establishment="A unit", needs="Sleep."),
          CONTACT, IN_DETENTION, answers=False),
    dated(custody.decide_support, custody.DecideDetentionSupport(by=TEAM_MANAGER, at=AT, support="Weekly visits."),
          CONTACT, IN_DETENTION, VISITED),
    dated(custody.plan_care, custody.PrepareCarePlan(by=AREA_WORKER, at=AT, while_remanded="A.", at_transition="B."),
          CONTACT, IN_DETENTION, VISITED),
    dated(custody.apply, custody.ApplyForUnit(by=AREA_WORKER, at=AT, prison="A prison", home_authority="lincolnshire"),
          CONTACT, IN_A_UNIT, answers=False),
    dated(custody.complete_assessment,
          custody.CompleteUnitAssessment(by=AREA_WORKER, at=AT, authority="lincolnshire", needs="Milk."),
          CONTACT, IN_A_UNIT, APPLIED),
    dated(custody.attend_board,
          custody.AttendBoard(by=a(Role.LEAD_PRACTITIONER), at=AT, said_for_the_child="Calm.", decision="A place."),
          CONTACT, IN_A_UNIT, APPLIED),
    dated(custody.place, custody.PlaceInUnit(by=AREA_WORKER, at=AT, unit="One", responsible_authority="peterborough"),
          CONTACT, IN_A_UNIT, APPLIED, ASSESSED),
)  # fmt: skip

VISIT, SUPPORT, PLAN = (
    each.sync_detailed for each in (visit_in_detention, decide_detention_support, prepare_care_plan)
)
APPLY, ASSESS, PLACE = (each.sync_detailed for each in (apply_for_unit, complete_unit_assessment, place_in_unit))
A_VISIT = DetentionVisitBody.from_dict(told.VISIT.example)
A_DECISION = DetentionSupportBody.from_dict(told.SUPPORT.example)
A_PLAN = CarePlanBody.from_dict(told.PLAN.example)
AN_APPLICATION = UnitApplicationBody.from_dict(told.APPLY.example)
AN_ASSESSMENT = UnitAssessmentBody.from_dict(told.ASSESS.example)
A_PLACE = UnitPlacementBody.from_dict(told.PLACE.example)


@pytest.fixture
def lead(town: Town) -> Person:
    return town.person(Role.LEAD_PRACTITIONER.value)


def recognise(town: Town, case: str, circumstance: str) -> None:
    body = CircumstanceBody.from_dict({"circumstance": circumstance, "grounds": "The court's order of this morning."})
    town.advisor.does(recognise_circumstance.sync_detailed, case, body)


def owed(town: Town, case: str) -> list[str]:
    """The rules of this chapter by which something is to be done."""
    return [each.clause for each in town.manager.office(case).duties if each.clause.startswith("X")]


def test_a_child_on_remand_is_visited_before_its_support_is_decided(town: Town, case: str, lead: Person) -> None:
    refused(lead.tries(VISIT, case, A_VISIT), "X13")
    recognise(town, case, "youth-detention")
    assert owed(town, case) == ["X13"]
    assert refused(town.area_manager.tries(SUPPORT, case, A_DECISION), "X13").missing
    assert refused(lead.tries(PLAN, case, A_PLAN), "X14").missing
    assert refused(town.advisor.tries(VISIT, case, A_VISIT), "X13").who_may
    lead.does(VISIT, case, A_VISIT)
    assert owed(town, case) == ["X13", "X14"]
    assert refused(lead.tries(SUPPORT, case, A_DECISION), "X13").who_may
    assert refused(town.advisor.tries(PLAN, case, A_PLAN), "X14").who_may
    town.area_manager.does(SUPPORT, case, A_DECISION)
    lead.does(PLAN, case, A_PLAN)
    assert owed(town, case) == []
    seen = town.manager.office(case).custody
    assert seen is not None
    assert seen.plan is not None
    assert seen.plan.at_transition == A_PLAN.at_transition
    assert town.auditor.audited(case).custody == seen


def test_the_mothers_home_authority_assesses_before_the_two_are_placed(town: Town, case: str, lead: Person) -> None:
    refused(lead.tries(APPLY, case, AN_APPLICATION), "X15")
    recognise(town, case, "mother-and-baby-unit")
    assert refused(lead.tries(ASSESS, case, AN_ASSESSMENT), "X15").missing == "the mother's application"
    refused(town.school.tries(APPLY, case, AN_APPLICATION), "X15")
    town.advisor.does(APPLY, case, AN_APPLICATION)
    assert owed(town, case) == ["X15", "X16"]
    elsewhere = UnitAssessmentBody(authority="othertown", needs="He needs his mother.")
    assert refused(lead.tries(ASSESS, case, elsewhere), "X15").missing == "the assessment by anytown"
    assert refused(lead.tries(PLACE, case, A_PLACE), "X15").missing == "the assessment by the mother's home authority"
    assert refused(town.advisor.tries(ASSESS, case, AN_ASSESSMENT), "X15").who_may
    lead.does(ASSESS, case, AN_ASSESSMENT)
    assert refused(town.advisor.tries(PLACE, case, A_PLACE), "X17").who_may
    lead.does(PLACE, case, A_PLACE)
    seen = town.manager.office(case).custody
    assert seen is not None
    assert seen.placed is not None
    assert seen.placed.responsible_authority == "othertown"
    assert "custody" not in town.school.submitted(case).to_dict()


def test_the_lead_practitioner_speaks_for_the_child_at_the_board(town: Town, case: str, lead: Person) -> None:
    attend, order = attend_board.sync_detailed, BoardAttendedBody.from_dict(told.BOARD.example)
    recognise(town, case, "mother-and-baby-unit")
    assert refused(lead.tries(attend, case, order), "X16").missing == "the mother's application"
    town.advisor.does(APPLY, case, AN_APPLICATION)
    assert refused(town.area_manager.tries(attend, case, order), "X16").who_may == ["lead_practitioner"]
    lead.does(attend, case, order)
    assert owed(town, case) == ["X15"]
    seen = town.auditor.audited(case).custody
    assert seen is not None
    assert seen.board is not None
    assert seen.board.said_for_the_child == order.said_for_the_child
