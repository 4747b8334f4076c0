"""What is learnt of a referral: a step-up, clarification, the fifteen items, and what is known of child and parents."""

from typing import Any

import pytest

from app.api.routes import obtaining, referrals
from domain import step_up
from domain.obtaining import InformationItem
from domain.vocabulary import Role
from openapi.client.api.cases import (
    allocate_lead_practitioner,
    amend_details,
    amend_household,
    authorise_disposal,
    clarify_concerns,
    decide_outcome,
    fail_to_clarify,
    record_information,
)
from openapi.client.models import (
    AmendmentBody,
    ClarificationBody,
    ClarificationNotPossibleBody,
    HouseholdAmendmentBody,
    InformationItemView,
    LeadPractitionerBody,
    ReferralInformationBody,
    WhoReferredView,
)
from tests.stories.people import PROGRESS, SECTION_17, Enter, Person, Town, answered, contact, problem, refused, told_by
from tests.stories.test_need_to_know import who_referred

CLARIFY, FAIL = clarify_concerns.sync_detailed, fail_to_clarify.sync_detailed
RECORD, AMEND, HOUSEHOLD = record_information.sync_detailed, amend_details.sync_detailed, amend_household.sync_detailed
CLARIFIED = ClarificationBody.from_dict(obtaining.CLARIFY.example)
NOT_REACHED = ClarificationNotPossibleBody.from_dict(obtaining.FAIL_TO_CLARIFY.example)
OBTAINED = ReferralInformationBody.from_dict(obtaining.RECORD.example)
TEAM = {
    "led_by": "Willow Fictionby, Early Help Worker",
    "tac_reference": "TAC-2026-31",
    "family_agrees": True,
    "agreed_by": "Both parents",
}


@pytest.fixture
def lead(enter: Enter) -> Person:
    """Who leads the referral of `led`."""
    return enter("sw-17", Role.LEAD_PRACTITIONER)


@pytest.fixture
def led(town: Town, case: str) -> str:
    """A referral that somebody leads."""
    town.manager.does(authorise_disposal.sync_detailed, case, SECTION_17)
    leads = LeadPractitionerBody.from_dict(referrals.ALLOCATE.example)
    town.area_manager.does(allocate_lead_practitioner.sync_detailed, case, leads)
    return case


def owed(town: Town, case: str) -> set[str]:
    """The clauses of its duties."""
    return {duty.clause for duty in town.manager.office(case).duties}


def items(town: Town, case: str) -> dict[str, InformationItemView]:
    """The fifteen items, as they stand."""
    return {each.item: each for each in town.manager.office(case).completeness.items}


def obtained(town: Town, case: str) -> int:
    return town.manager.office(case).completeness.obtained


# A step-up from a Team Around the Child


def test_a_step_up_is_a_request_of_its_own_and_is_screened_as_any_other(town: Town) -> None:
    asked = {"request": "step-up-from-tac", "step_up": TEAM}
    case = town.advisor.sends(told_by("professional", "5D", **asked)).cases[0].case
    seen = town.auditor.audited(case)
    assert seen.step_up is not None
    assert seen.step_up.requested is not None
    assert (seen.request, seen.step_up.requested.tac_reference) == ("step-up-from-tac", "TAC-2026-31")
    refused(town.manager.tries(decide_outcome.sync_detailed, case, PROGRESS), "C6")
    town.screened(case)
    town.progressed(case)
    assert town.manager.office(case).state == "referral-recorded"


@pytest.mark.parametrize(
    ("told", "missing"),
    [
        (None, ", ".join(step_up.SAID_WITH.values())),
        ({**TEAM, "tac_reference": None}, "the reference of the Team Around the Child"),
        ({**TEAM, "family_agrees": None}, "whether the family agrees"),
        ({**TEAM, "family_agrees": False}, "why it is asked for without the family's agreement"),
    ],
)
def test_a_step_up_says_who_leads_under_which_reference_and_whether_the_family_agrees(
    town: Town, told: dict[str, Any] | None, missing: str
) -> None:
    asked = {"request": "step-up-from-tac"} | ({"step_up": told} if told else {})
    assert refused(town.advisor.tries_to_send(told_by("professional", "5D", **asked)), "R1").missing == missing


def test_what_belongs_to_a_step_up_is_not_said_of_another_request(town: Town) -> None:
    no = refused(town.advisor.tries_to_send(told_by("professional", "5D", step_up=TEAM)), "R1")
    assert no.missing == "a request of the kind step-up-from-tac"


@pytest.mark.clause("R14")
def test_a_written_section_17_referral_goes_through_without_a_telephone_call(town: Town) -> None:
    letter = contact()
    assert letter["account"]["statutory_basis"] == "section-17"
    assert "telephoned" not in letter["account"]
    case = town.school.sends(letter).cases[0].case
    assert not {"R11", "R14", "C15"} & owed(town, case)
    town.screened(case)
    town.progressed(case)
    seen = town.manager.office(case)
    assert (seen.state, seen.account.telephoned) == ("referral-recorded", None)


# Clarifying with the referrer


def test_who_leads_clarifies_the_concerns_with_the_referrer(town: Town, led: str, lead: Person) -> None:
    assert "R7" in owed(town, led)
    assert refused(town.advisor.tries(CLARIFY, led, CLARIFIED), "R7").who_may
    lead.does(CLARIFY, led, CLARIFIED)
    seen = town.auditor.audited(led).clarification
    assert seen is not None
    assert seen.given is not None
    assert (seen.given.nature, seen.given.by.id) == (CLARIFIED.nature, "sw-17")
    assert "R7" not in owed(town, led)


def test_the_agency_that_referred_clarifies_with_its_own_token_and_no_other_does(town: Town, led: str) -> None:
    problem(town.police.asks(CLARIFY, led, CLARIFIED, if_match='"1"'), 404, "not-found")
    town.school.does(CLARIFY, led, CLARIFIED)
    seen = town.manager.office(led).clarification
    assert seen is not None
    assert seen.given is not None
    assert seen.given.by.agency
    assert "R7" not in owed(town, led)
    refused(town.school.tries(FAIL, led, NOT_REACHED), "R7")


def test_a_referrer_who_was_not_reached_is_said_so_and_one_who_is_known_is_not_unknown(
    town: Town, led: str, lead: Person
) -> None:
    unknown = ClarificationNotPossibleBody.from_dict({**NOT_REACHED.to_dict(), "obstacle": "referrer-not-known"})
    no = refused(lead.tries(FAIL, led, unknown), "R7")
    assert no.missing == "why the referrer, who is known, was not reached"
    lead.does(FAIL, led, NOT_REACHED)
    seen = town.manager.office(led).clarification
    assert seen is not None
    assert seen.not_possible is not None
    assert seen.not_possible.obstacle == "referrer-not-reached"
    assert "R7" not in owed(town, led)


# The fifteen items


def test_what_the_contact_gave_counts_and_what_is_learnt_later_is_added(town: Town, led: str, lead: Person) -> None:
    assert "R8" in owed(town, led)
    before = items(town, led)
    assert [*before] == [*InformationItem]
    assert before["address-and-school"].lacking == []
    assert before["ethnicity-first-language-and-religion"].lacking == [
        "first language of the child", "religion of the child", "the parents",
    ]  # fmt: skip
    whole = obtained(town, led)
    known = {
        "first_language": "Arabic",
        "refused": ["religion"],
        "nationality": "British",
        "immigration_status": "None",
    }
    lead.does(AMEND, led, AmendmentBody.from_dict({"details": known, "reason": "Asked of the mother."}))
    assert items(town, led)["ethnicity-first-language-and-religion"].lacking == ["the parents"]
    assert obtained(town, led) == whole + 1
    lead.does(RECORD, led, OBTAINED)
    after = items(town, led)
    for told in ("significant-events", "immediate-protection", "referrers-relationship-and-knowledge"):
        assert after[told].lacking == []
    assert (after["alleged-perpetrator"].why, after["other-agencies"].why) == ("not-known", "not-asked")
    assert after["other-agencies"].reason
    assert town.auditor.audited(led).completeness == town.manager.office(led).completeness
    assert "completeness" not in town.school.submitted(led).to_dict()


def test_how_complete_it_is_holds_up_nothing_but_the_need_of_protection_is_answered(
    town: Town, led: str, lead: Person
) -> None:
    unanswered = {name: value for name, value in OBTAINED.to_dict().items() if name != "needs_immediate_protection"}
    headers = {"If-Match": lead.version(led), "Idempotency-Key": "unanswered"}
    http = lead.client.get_httpx_client()
    said = http.post(f"/v1/cases/{led}/referral-information", json=unanswered, headers=headers)
    (error,) = said.json()["errors"]
    assert (said.status_code, error["pointer"], error["clause"]) == (422, "/needs_immediate_protection", "R8")
    nothing = {"means": "telephone", "needs_immediate_protection": "not-yet-known"}
    lead.does(RECORD, led, ReferralInformationBody.from_dict(nothing))
    assert items(town, led)["immediate-protection"].lacking == []


def test_an_item_is_obtained_or_it_is_said_why_not(town: Town, led: str, lead: Person) -> None:
    assert refused(town.advisor.tries(RECORD, led, OBTAINED), "R8").who_may
    for not_obtained, missing in (
        ([{"item": "significant-events", "why": "refused"}], "what was obtained or why it was not, once"),
        ([{"item": "household-names-and-dates-of-birth", "why": "not-asked"}], "why it was not asked: household"),
    ):
        body = ReferralInformationBody.from_dict({**OBTAINED.to_dict(), "not_obtained": not_obtained})
        assert str(refused(lead.tries(RECORD, led, body), "R8").missing).startswith(missing)


def test_that_the_child_needs_protection_is_known_from_then_on(town: Town, led: str, lead: Person) -> None:
    in_danger = ReferralInformationBody.from_dict({**OBTAINED.to_dict(), "needs_immediate_protection": "yes"})
    lead.does(RECORD, led, in_danger)
    assert town.manager.office(led).details.needs_immediate_protection == "yes"
    assert town.manager.events(led)[-2:] == ["referral-information-recorded", "details-amended"]


def test_how_a_referrer_knows_the_family_is_shown_where_it_is_who_referred(town: Town, led: str, lead: Person) -> None:
    lead.does(RECORD, led, OBTAINED)
    told = answered(who_referred(lead, led), WhoReferredView)
    assert told.referrers_knowledge == [OBTAINED.referrers_knowledge]
    for who in (town.manager, lead, town.auditor):
        assert str(OBTAINED.referrers_knowledge) not in who.looks(led).content.decode()
    (line,) = [each for each in town.auditor.history(led).items if each.event == "referral-information-recorded"]
    assert line.data["referrers_knowledge"] is None


# What is known of the child and its parents


def test_the_household_is_filled_in_over_time_and_refused_is_not_unknown(town: Town) -> None:
    mother = {"name": "M. Example", "relationship": "mother", "parental_responsibility": True}
    account = contact()["account"] | {"household": [mother]}
    case = town.school.sends(contact(account=account)).cases[0].case
    assert town.manager.office(case).household_as_received is None

    def amends(**body: Any) -> HouseholdAmendmentBody:
        return HouseholdAmendmentBody.from_dict({"reason": "Asked on the visit.", **body})

    refused(town.auditor.tries(HOUSEHOLD, case, amends(details={"religion": "None"})), "EQ2")
    no = refused(town.advisor.tries(HOUSEHOLD, case, amends(member=2, details={"religion": "None"})), "EQ2")
    assert no.missing == "one of those told of"
    refused(town.advisor.tries(HOUSEHOLD, case, amends(details={"religion": "None"})), "EQ2")
    refused(town.advisor.tries(HOUSEHOLD, case, amends(member=1, details={})), "EQ2")
    known = {"ethnicity": "NOBT", "first_language": "Polish", "refused": ["religion"], "communication_needs": "BSL"}
    town.advisor.does(HOUSEHOLD, case, amends(member=1, details=known))
    father = {"name": "F. Example", "relationship": "father", "nationality": "Polish", "immigration_status": "Settled"}
    town.advisor.does(HOUSEHOLD, case, amends(details=father, since="2026-07-01"))
    town.advisor.does(HOUSEHOLD, case, amends(member=1, details={"ethnicity": "REFU"}))

    for seen in (town.manager.office(case), town.auditor.audited(case)):
        first, second = seen.account.household
        assert (first.name, first.ethnicity, first.first_language) == ("M. Example", "REFU", "Polish")
        assert first.refused == ["religion"]
        assert (second.name, second.nationality, second.ethnicity) == ("F. Example", "Polish", None)
        assert seen.household_as_received is not None
        (received,) = seen.household_as_received
        assert received.first_language is None
        assert [each.member for each in seen.household_amendments] == [1, 2, 1]
    lacking = items(town, case)["ethnicity-first-language-and-religion"].lacking
    assert not [lack for lack in lacking if "member 1" in lack]
    lines = [each for each in town.auditor.history(case).items if each.event == "household-amended"]
    assert [set(each.data["details"]) for each in lines] == [{*known}, {*father}, {"ethnicity"}]
    assert "F. Example" not in town.school.looks(case).content.decode()
    before = town.auditor.audited(case, version=int(str(lines[1].case_version)) - 1).account.household
    assert len(before) == 1


def test_the_referral_form_has_a_place_for_whatever_it_should_say(town: Town) -> None:
    told = {
        "what_needs_to_change": "Mornings with an adult at home.",
        "what_went_wrong": "The plan ended when the worker left.",
        "what_has_changed": "She does not talk of home any more.",
        "what_was_missed": "Nobody heard her alone.",
        "deterioration": "From late to absent within a term.",
        "impact_on_family": "The eldest cares for the others.",
        "family_dynamics": "The stepfather decides; the mother follows.",
        "supportive_family": "A grandmother in the next street.",
        "development_and_progress": "Two years behind in reading; she was not in spring.",
        "statements": [
            {
                "kind": "reported-by",
                "text": "He hit her.",
                "source": "her brother",
                "when": "Sunday",
                "where": "At home",
            }
        ],
    }
    case = town.school.sends(contact(account=contact()["account"] | told)).cases[0].case
    seen = town.manager.office(case).account.to_dict()
    assert seen.items() >= told.items()
    submitted = town.school.submitted(case).submission.account.to_dict()
    assert submitted.items() >= told.items()
