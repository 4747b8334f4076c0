"""What is read apart from its case: who referred, the risk of a visit, and what the police look into."""

from typing import Any
from uuid import uuid4

import pytest

from app.api.routes import emergencies
from domain.need_to_know import PURPOSES, Matter
from domain.vocabulary import OFFICE, Role
from openapi.client.api.cases import (
    find_no_crime,
    get_history,
    get_police_matters,
    get_referrer,
    get_visiting_risk,
    notify_police,
    suspect_crime,
)
from openapi.client.models import (
    CrimeSuspicionBody,
    NoCrimeBody,
    PoliceMattersView,
    PoliceNotificationBody,
    PolicePurpose,
    ReferrerPurpose,
    VisitingPurpose,
    VisitingRiskView,
    WhoReferredView,
)
from openapi.client.types import Response
from tests.stories.people import Enter, Person, Town, answered, contact, problem, refused, told_by
from tests.stories.test_reads import every_read, looked

NEIGHBOUR = {"kind": "non-professional", "name": "Wilhelmina Quillfeather", "telephone": "01522 000000"}
DANGER, SUSPICION = "The stepfather keeps two Mastiffs loose.", "He was struck with a kettle lead."


@pytest.fixture
def neighbours_call(town: Town) -> str:
    return town.advisor.sends(told_by("non-professional", "1B", referrer=NEIGHBOUR)).cases[0].case


@pytest.fixture
def dangerous(town: Town) -> str:
    account = contact()["account"] | {"risk_to_staff": DANGER}
    return town.school.sends(contact(account=account)).cases[0].case


@pytest.fixture
def suspected(town: Town) -> str:
    case = town.school.sends(contact()).cases[0].case
    town.advisor.does(suspect_crime.sync_detailed, case, CrimeSuspicionBody(suspicion=SUSPICION))
    return case


def who_referred(who: Person, case: str) -> Response[Any]:
    return get_referrer.sync_detailed(case, client=who.client, purpose=ReferrerPurpose.GIVING_FEEDBACK)


def visiting_risk(who: Person, case: str) -> Response[Any]:
    return get_visiting_risk.sync_detailed(case, client=who.client, purpose=VisitingPurpose.VISITING_THE_FAMILY)


def police_matters(who: Person, case: str) -> Response[Any]:
    return get_police_matters.sync_detailed(case, client=who.client, purpose=PolicePurpose.WORKING_WITH_THE_POLICE)


def protected(who: Person, case: str) -> dict[str, list[str]]:
    return {each.matter: [str(role) for role in each.who_may] for each in who.office(case).protected}


@pytest.mark.clause("CF2")
def test_who_referred_is_read_for_a_purpose_by_who_needs_it(town: Town, neighbours_call: str, enter: Enter) -> None:
    for role in (Role.EARLY_HELP_ADVISOR, Role.SERVICE_MANAGER, Role.AUDITOR, Role.SYSTEM):
        assert refused(who_referred(town.person(role), neighbours_call), "CF2").who_may
    problem(who_referred(town.school, neighbours_call), 403, "forbidden-scope")
    elsewhere = enter(f"w-{uuid4().hex[:8]}", Role.AREA_TEAM_WORKER)
    assert refused(who_referred(elsewhere, neighbours_call), "CF2").missing
    version = town.manager.version(neighbours_call)
    for who in (town.advisor, town.manager):
        told = answered(who_referred(who, neighbours_call), WhoReferredView)
        assert (told.referrer.name, told.referrer.telephone) == (NEIGHBOUR["name"], NEIGHBOUR["telephone"])
    assert town.manager.version(neighbours_call) == version  # who decides on the case is not held up by it
    assert protected(town.manager, neighbours_call).keys() == {"referrer"}


def test_each_reading_stands_with_its_purpose_and_so_does_one_that_is_refused(town: Town, neighbours_call: str) -> None:
    answered(who_referred(town.manager, neighbours_call), WhoReferredView)
    refused(who_referred(town.auditor, neighbours_call), "CF2")
    seen = [each for each in looked(town.manager, neighbours_call) if each.operation == "get_referrer"]
    assert [(each.view, each.purpose, each.outcome, each.by.role) for each in seen] == [
        ("referrer", "giving-feedback", "refused", "auditor"),
        ("referrer", "giving-feedback", "answered", "screening_manager"),
    ]
    assert "referrer" in seen[1].fields
    (last,) = [each for each in every_read(town.auditor, record=neighbours_call) if each.outcome == "refused"]
    assert last.about == neighbours_call


@pytest.mark.clause("R24")
@pytest.mark.clause("SC9")
def test_the_risk_of_a_visit_is_told_in_one_step_to_who_screens_or_visits(
    town: Town, dangerous: str, enter: Enter
) -> None:
    for role in (*OFFICE, Role.AUDITOR):
        who = town.person(role)
        for answer in (who.looks(dangerous), get_history.sync_detailed(dangerous, client=who.client)):
            assert DANGER not in answer.content.decode()
    assert town.manager.office(dangerous).account.risk_to_staff is None
    may = protected(town.advisor, dangerous)["visiting-risk"]
    assert {"screening_manager", "duty_social_worker", "area_team_worker", "lead_practitioner"} <= {*may}
    elsewhere = enter(f"w-{uuid4().hex[:8]}", Role.AREA_TEAM_WORKER)
    for who in (town.manager, town.person(Role.DUTY_SOCIAL_WORKER), elsewhere):
        assert answered(visiting_risk(who, dangerous), VisitingRiskView).risk_to_staff == DANGER
    for role in (Role.CUSTOMER_SERVICE_ADVISOR, Role.EARLY_HELP_ADVISOR, Role.AUDITOR):
        assert refused(visiting_risk(town.person(role), dangerous), "SC9").who_may
    assert town.school.submitted(dangerous).submission.account.risk_to_staff == DANGER  # its own words


def test_a_case_in_which_nothing_is_kept_apart_says_so(town: Town) -> None:
    case = town.school.sends(contact()).cases[0].case
    assert protected(town.manager, case) == {}
    assert answered(visiting_risk(town.manager, case), VisitingRiskView).risk_to_staff is None
    assert answered(police_matters(town.manager, case), PoliceMattersView).suspicions == []


@pytest.mark.clause("SC9")
def test_what_the_police_look_into_is_read_by_whoever_may_tell_them_and_then_by_those_on_the_case(
    town: Town, suspected: str, enter: Enter
) -> None:
    adviser, elsewhere = town.person(Role.EARLY_HELP_ADVISOR), enter(f"w-{uuid4().hex[:8]}", Role.AREA_TEAM_WORKER)
    for who in (town.advisor, adviser, elsewhere, town.manager):
        (told,) = answered(police_matters(who, suspected), PoliceMattersView).suspicions
        assert (told.suspicion, told.unreported) == (SUSPICION, True)
    notified = PoliceNotificationBody(force="lincolnshire-police", police_reference="26-0708-0777")
    town.advisor.does(notify_police.sync_detailed, suspected, notified)
    for who in (town.manager, town.person(Role.DUTY_SOCIAL_WORKER), town.person(Role.SERVICE_MANAGER)):
        (told,) = answered(police_matters(who, suspected), PoliceMattersView).suspicions
        assert told.police is not None
        assert told.police.police_reference == "26-0708-0777"
    for who in (adviser, town.auditor, elsewhere):
        refused(police_matters(who, suspected), "SC9")
    for role in (*OFFICE, Role.AUDITOR):
        who = town.person(role)
        for answer in (who.looks(suspected), get_history.sync_detailed(suspected, client=who.client)):
            assert answer.status_code == 200
            assert not [each for each in (SUSPICION, "26-0708-0777") if each in answer.content.decode()]
    (seen,) = town.manager.office(suspected).suspicions
    assert (seen.unreported, seen.suspicion, seen.police is not None) == (False, None, True)


def test_why_it_was_no_crime_after_all_is_read_with_what_was_suspected(town: Town, suspected: str) -> None:
    reasons = NoCrimeBody.from_dict(emergencies.NO_CRIME.example)
    town.manager.does(find_no_crime.sync_detailed, suspected, reasons)
    (told,) = answered(police_matters(town.manager, suspected), PoliceMattersView).suspicions
    assert told.no_crime is not None
    assert told.no_crime.reasons == reasons.reasons
    assert str(reasons.reasons) not in town.auditor.looks(suspected).content.decode()


def test_a_purpose_is_one_of_a_closed_set(town: Town, dangerous: str) -> None:
    http = town.manager.client.get_httpx_client()
    for matter in Matter:
        for query in ("", "?purpose=curiosity"):
            assert http.get(f"/v1/cases/{dangerous}/{matter}{query}").status_code == 422
        for purpose in PURPOSES[matter]:
            assert http.get(f"/v1/cases/{dangerous}/{matter}?purpose={purpose}").status_code == 200
