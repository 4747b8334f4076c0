"""Who takes a contact, by which route, and whose it is: the offices, and a professional who rings."""

import pytest

from domain.vocabulary import Role
from openapi.client.api.cases import (
    fast_track,
    list_cases,
    receive_confirmation,
    record_known_check,
    request_screening,
)
from openapi.client.models import CasePage, FastTrackBody, ScreeningRequestBody, WrittenConfirmationBody
from tests.stories.people import Enter, Town, answered, contact, known_check, problem, refused, told_by

KNOWN, SEND, FAST_TRACK = record_known_check.sync_detailed, request_screening.sync_detailed, fast_track.sync_detailed
CONFIRM = receive_confirmation.sync_detailed
RANG_ME = "The head rang my desk; she has my number from an earlier case."


# Who takes it


@pytest.mark.parametrize(
    ("role", "route"),
    [
        (Role.CUSTOMER_SERVICE_ADVISOR, "customer-service-centre"),
        (Role.AREA_PRACTICE_SUPERVISOR, "area-team"),
        (Role.AREA_TEAM_MANAGER, "area-team"),
        (Role.ALLOCATED_SOCIAL_WORKER, "area-team"),
        (Role.SCREENING_PRACTICE_SUPERVISOR, "other"),
        (Role.SERVICE_MANAGER, "other"),
        (Role.LEAD_PRACTITIONER, "other"),
        (Role.EARLY_HELP_ADVISOR, "other"),
    ],
)
def test_whoever_of_the_offices_takes_a_contact_records_it(town: Town, enter: Enter, role: Role, route: str) -> None:
    taker = enter(f"taker-{role}", role)
    call = told_by("professional", "2A")
    if route == "other":
        no = refused(taker.tries_to_send(call), "C4")
        assert no.missing == "reason for another route"
        call |= {"route_reason": RANG_ME}
    case = taker.sends(call).cases[0].case
    seen = town.manager.office(case)
    assert (seen.route, seen.taken_by.id) == (route, f"taker-{role}")
    assert seen.route_reason == call.get("route_reason")


def test_nobody_records_what_a_colleague_took(town: Town, enter: Enter) -> None:
    supervisor = enter("supervisor-1", Role.AREA_PRACTICE_SUPERVISOR)
    refused(supervisor.tries_to_send(told_by("professional", "2A", taken_by="supervisor-2")), "C5")
    refused(town.advisor.tries_to_send(told_by("professional", "2A", taken_by="supervisor-1")), "C5")
    supervisor.sends(told_by("professional", "2A", taken_by="supervisor-1", route="area-team"))


def test_who_names_the_taker_still_is_told_that_it_is_to_go(enter: Enter) -> None:
    advisor = enter("advisor-9", Role.CUSTOMER_SERVICE_ADVISOR)
    named = advisor.tries_to_send(told_by("professional", "2A", taken_by="advisor-9"))
    assert (named.status_code, named.headers["deprecation"]) == (201, "@1795996800")
    assert named.headers["sunset"] == "Wed, 01 Dec 2027 00:00:00 GMT"
    assert named.headers["link"].startswith("</developers/deprecations#record_contacttaken_by>; rel=")
    assert "deprecation" not in advisor.tries_to_send(told_by("professional", "2A")).headers


def test_whoever_took_it_goes_on_with_it_and_a_colleague_does_not(town: Town, enter: Enter) -> None:
    taker = enter("manager-1", Role.SERVICE_MANAGER)
    colleague = enter("manager-2", Role.SERVICE_MANAGER)
    case = taker.sends(told_by("professional", "2A", route_reason=RANG_ME)).cases[0].case
    needed = {duty.clause: duty.who_may for duty in town.manager.office(case).duties}
    assert needed["C6"] == needed["SC1"] == ["customer_service_advisor", "service_manager"]
    assert refused(colleague.tries(KNOWN, case, known_check()), "C6").who_may == needed["C6"]
    taker.does(KNOWN, case, known_check())
    refused(colleague.tries(SEND, case, ScreeningRequestBody()), "SC1")
    taker.does(SEND, case, ScreeningRequestBody())
    taker.does(FAST_TRACK, case, FastTrackBody(grounds="He is on his way to the school."))


def test_an_early_help_advisor_records_what_she_took_and_facilitates_no_referral(town: Town, enter: Enter) -> None:
    adviser = enter("adviser-1", Role.EARLY_HELP_ADVISOR)
    case = adviser.sends(told_by("professional", "2A", route_reason=RANG_ME)).cases[0].case
    adviser.does(KNOWN, case, known_check())
    no = refused(adviser.tries(SEND, case, ScreeningRequestBody()), "E1")
    assert no.who_may == ["customer_service_advisor"]
    town.advisor.does(SEND, case, ScreeningRequestBody())


# A professional who rings


def test_a_school_that_telephoned_sees_its_contact_and_confirms_it_in_writing(town: Town) -> None:
    case = town.advisor.sends(told_by("professional", "2A", agency="school-925")).cases[0].case
    seen = town.school.submitted(case)
    assert seen.submission.details.given_name == "Amira"
    assert "C15" in {duty.clause for duty in town.manager.office(case).duties}
    town.school.does(CONFIRM, case, WrittenConfirmationBody(text="As I said at nine."))
    office = town.manager.office(case)
    assert (office.agency, office.agency_name) == ("school-925", "Elm Park Primary School")
    assert next(clock.state for clock in office.clocks if clock.clause == "T4") == "met"
    page = list_cases.sync_detailed(client=town.school.client, front_door_position=town.last)
    assert case in [item.case for item in answered(page, CasePage).items]
    problem(town.police.looks(case), 404, "not-found")


def test_a_call_whose_agency_is_not_known_is_nobodys(town: Town) -> None:
    case = town.advisor.sends(told_by("professional", "2A")).cases[0].case
    problem(town.school.looks(case), 404, "not-found")


def test_the_agency_is_one_that_sends_to_this_authority(town: Town) -> None:
    for code in ("no-such-school", "school-926"):
        no = problem(town.advisor.tries_to_send(told_by("professional", "2A", agency=code)), 422, "invalid-body")
        assert [(error.pointer, error.code) for error in no.errors or []] == [("/agency", "unknown-agency")]


def test_a_neighbour_is_no_professional_of_an_agency(town: Town) -> None:
    no = refused(town.advisor.tries_to_send(told_by("non-professional", "1B", agency="school-925")), "C15")
    assert no.missing == "a professional of that agency"


def test_an_agency_says_nothing_of_another(town: Town) -> None:
    told = {"agency": "police-925", "taken_by": "dsl-1", "route_reason": "We know each other."}
    for name, value in told.items():
        sent = town.school.tries_to_send(contact() | {name: value})
        no = problem(sent, 422, "invalid-body")
        assert [(error.pointer, error.code) for error in no.errors or []] == [(f"/{name}", "not-yours")]
