"""The child and family are told of the action to be taken, or it is said why they are not."""

from datetime import datetime, timedelta

import pytest

from app.api.routes import closure, family, referrals
from app.wording.words import UK
from domain.family import ExplainAssessment, Ground, InformFamily, WithholdFromFamily, explain, inform, withhold
from domain.vocabulary import Role
from openapi.client.api.cases import (
    agree_closure,
    allocate_lead_practitioner,
    authorise_disposal,
    authorise_referral,
    conclude_referral,
    explain_assessment,
    inform_family,
    propose_closure,
    start_assessment,
    withhold_from_family,
)
from openapi.client.models import (
    AgreementBody,
    AssessmentBody,
    AssessmentExplainedBody,
    AuthorisationBody,
    ClosureBody,
    ConclusionBody,
    FamilyInformedBody,
    FamilyWithheldBody,
    LeadPractitionerBody,
    PoliceMattersView,
)
from tests.domain.examples import ALLOCATED, AT, DISPOSED, REFERRED, a
from tests.domain.story import dated
from tests.stories.people import SECTION_17, Enter, Person, Town, answered, contact, refused, told_by
from tests.stories.test_need_to_know import police_matters

INFORM, WITHHOLD = inform_family.sync_detailed, withhold_from_family.sync_detailed
EXPLAIN = explain_assessment.sync_detailed
TODAY = datetime.now(UK).date()
TOLD = FamilyInformedBody.from_dict(family.INFORM.example)
PROPOSAL = ClosureBody.from_dict(closure.PROPOSE.example)
UNTOLD = FamilyWithheldBody.from_dict(family.WITHHOLD.example)
LEADS = LeadPractitionerBody.from_dict({**referrals.ALLOCATE.example, "practitioner": "lead_practitioner-925"})
LEAD = a(Role.LEAD_PRACTITIONER)
DATED = (
    dated(inform, InformFamily(by=LEAD, at=AT, told="Who will visit."), *REFERRED, DISPOSED),
    dated(explain, ExplainAssessment(by=LEAD, at=AT, how="Three visits.", decision_on=AT.date() + timedelta(days=30)),
          *REFERRED, DISPOSED, ALLOCATED),
    dated(withhold, WithholdFromFamily(by=LEAD, at=AT, reasons="He threatened her.", ground=Ground.SIGNIFICANT_HARM),
          *REFERRED, DISPOSED, ALLOCATED),
)  # fmt: skip


@pytest.fixture
def lead(town: Town) -> Person:
    return town.person("lead_practitioner")


def test_the_family_is_informed_of_what_was_decided(town: Town, case: str, lead: Person) -> None:
    unscreened = town.school.sends(contact()).cases[0].case
    assert refused(lead.tries(INFORM, unscreened, TOLD), "D5").missing == "a referral"
    assert refused(lead.tries(INFORM, case, TOLD), "D5").missing == "the Screening Manager's disposal"
    town.manager.does(authorise_disposal.sync_detailed, case, SECTION_17)
    assert refused(town.advisor.tries(INFORM, case, TOLD), "D5").who_may
    too_early = FamilyInformedBody.from_dict(
        {"told": TOLD.told, "occurred_at": (datetime.now().astimezone() - timedelta(hours=1)).isoformat()}
    )
    refused(lead.tries(INFORM, case, too_early), "Q3")
    lead.does(INFORM, case, TOLD)
    seen = town.manager.office(case).family
    assert seen is not None
    assert seen.informed is not None
    assert (seen.informed.told, seen.informed.by.role) == (TOLD.told, "lead_practitioner")
    assert town.auditor.audited(case).family == seen
    assert "family" not in town.school.submitted(case).to_dict()


def test_a_family_that_is_not_informed_is_so_on_a_ground_and_for_reasons(town: Town, case: str, lead: Person) -> None:
    unscreened = town.school.sends(contact()).cases[0].case
    assert refused(lead.tries(WITHHOLD, unscreened, UNTOLD), "CF6").missing == "a referral"
    assert refused(lead.tries(WITHHOLD, case, UNTOLD), "CF6").missing == "the Screening Manager's disposal"
    town.manager.does(authorise_disposal.sync_detailed, case, SECTION_17)
    assert refused(town.advisor.tries(WITHHOLD, case, UNTOLD), "CF6").who_may
    assert refused(lead.tries(WITHHOLD, case, UNTOLD), "CF6").who_may  # leads other cases
    town.area_manager.does(allocate_lead_practitioner.sync_detailed, case, LEADS)
    lead.does(WITHHOLD, case, UNTOLD)
    seen = town.manager.office(case).family
    assert seen is not None
    assert seen.withheld is not None
    assert (seen.withheld.ground, seen.withheld.by.role) == ("police-investigation", "lead_practitioner")
    assert seen.withheld.reasons is None
    kept = answered(police_matters(lead, case), PoliceMattersView).family_not_informed
    assert kept is not None
    assert kept.reasons == UNTOLD.reasons
    lead.does(INFORM, case, TOLD)
    assert town.manager.events(case)[-2:] == ["family-informing-withheld", "family-informed"]
    for reasons, ground in (("A second arrest.", "police-investigation"), ("He would flee.", "significant-harm")):
        lead.does(
            WITHHOLD, case, FamilyWithheldBody.from_dict(UNTOLD.to_dict() | {"reasons": reasons, "ground": ground})
        )
    matters = answered(police_matters(lead, case), PoliceMattersView)
    assert matters.family_not_informed
    assert matters.family_not_informed.reasons == "A second arrest."
    assert [each.reasons for each in matters.family_not_informed_before] == [UNTOLD.reasons]


@pytest.mark.clause("D5", "CF6")
def test_a_family_is_to_be_informed_until_it_is_or_it_is_said_why_not_also_of_a_closed_referral(
    town: Town, case: str, lead: Person
) -> None:
    assert "D5" not in needed(town, case)
    town.manager.does(authorise_disposal.sync_detailed, case, SECTION_17)
    assert "D5" in needed(town, case)
    town.area_manager.does(allocate_lead_practitioner.sync_detailed, case, LEADS)
    lead.does(WITHHOLD, case, UNTOLD)
    assert "D5" not in needed(town, case)
    town.manager.does(authorise_disposal.sync_detailed, case, SECTION_17)
    town.person("area_practice_supervisor").does(propose_closure.sync_detailed, case, PROPOSAL)
    town.person("screening_practice_supervisor").does(agree_closure.sync_detailed, case, AgreementBody())
    assert "D5" in needed(town, case)
    lead.does(INFORM, case, TOLD)
    assert "D5" not in needed(town, case)


@pytest.fixture
def led(town: Town, case: str) -> str:
    """A case that sw-17 leads."""
    town.manager.does(authorise_disposal.sync_detailed, case, SECTION_17)
    leads = LeadPractitionerBody.from_dict(referrals.ALLOCATE.example)
    town.area_manager.does(allocate_lead_practitioner.sync_detailed, case, leads)
    return case


@pytest.mark.clause("D6")
def test_who_leads_explains_the_assessment_and_the_day_a_decision_is_due_has_a_clock(
    town: Town, led: str, lead: Person, enter: Enter
) -> None:
    leader = enter("sw-17", Role.LEAD_PRACTITIONER)
    leader.does(start_assessment.sync_detailed, led, AssessmentBody())
    assert "D6" in needed(town, led)
    assert refused(lead.tries(EXPLAIN, led, explained(40)), "D6").who_may == ["lead_practitioner"]
    assert refused(leader.tries(EXPLAIN, led, explained(-1)), "D6").missing == "a day that is still to come"
    leader.does(EXPLAIN, led, explained(40))
    assert "D6" not in needed(town, led)
    leader.does(EXPLAIN, led, explained(30))  # and said again, with another day

    seen = town.manager.office(led)
    assert seen.family is not None
    assert seen.family.explained is not None
    assert seen.family.explained.decision_on == (TODAY + timedelta(days=30))
    (clock,) = (clock for clock in seen.clocks if clock.clause == "D6")
    assert (clock.state, clock.due_at.astimezone(UK).date()) == ("running", TODAY + timedelta(days=31))
    much_later = town.manager.office(led, as_of=clock.due_at + timedelta(seconds=1))
    assert [each.state for each in much_later.clocks if each.clause == "D6"] == ["missed"]

    town.area_manager.does(authorise_referral.sync_detailed, led, AuthorisationBody())
    town.area_manager.does(conclude_referral.sync_detailed, led, ConclusionBody.from_dict(referrals.CONCLUDE.example))
    assert [each.state for each in town.manager.office(led).clocks if each.clause == "D6"] == ["met"]
    assert refused(leader.tries(EXPLAIN, led, explained(30)), "D6").missing == "an open referral"


def test_a_family_that_is_not_told_for_fear_of_harm_hears_nothing_more(town: Town, led: str, enter: Enter) -> None:
    leader = enter("sw-17", Role.LEAD_PRACTITIONER)
    leader.does(WITHHOLD, led, FamilyWithheldBody.from_dict({"ground": "significant-harm", "reasons": "He found her."}))
    assert town.manager.office(led).parents_not_to_be_told
    refused(leader.tries(INFORM, led, TOLD), "CF7")
    refused(leader.tries(EXPLAIN, led, explained(40)), "CF7")


def test_no_family_hears_which_neighbour_referred(town: Town, enter: Enter) -> None:
    call = told_by("non-professional", "1B", referrer={"name": "Wilhelmina Quillfeather"})
    case = town.advisor.sends(call).cases[0].case
    town.screened(case)
    town.progressed(case)
    town.manager.does(authorise_disposal.sync_detailed, case, SECTION_17)
    leads = LeadPractitionerBody.from_dict(referrals.ALLOCATE.example)
    town.area_manager.does(allocate_lead_practitioner.sync_detailed, case, leads)
    leader, named = enter("sw-17", Role.LEAD_PRACTITIONER), "Your neighbour, Mrs Wilhelmina Quillfeather, rang."
    no = refused(leader.tries(INFORM, case, FamilyInformedBody(told=named)), "CF2")
    assert "Quillfeather" not in str(no.to_dict())
    how = AssessmentExplainedBody.from_dict({**explained(40).to_dict(), "how": named})
    refused(leader.tries(EXPLAIN, case, how), "CF2")
    leader.does(INFORM, case, TOLD)


def explained(days: int) -> AssessmentExplainedBody:
    """That they were told to expect a decision so many days from today."""
    on = (TODAY + timedelta(days=days)).isoformat()
    return AssessmentExplainedBody.from_dict({**family.EXPLAIN.example, "decision_on": on})


def needed(town: Town, case: str) -> set[str]:
    """The clauses of what a case needs."""
    return {duty.clause for duty in town.manager.office(case).duties}
