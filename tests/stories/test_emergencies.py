"""What does not wait: a call at ten to five on a Friday with nothing else known, and a suspected crime."""

from datetime import datetime, time, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from app.api.routes import closure, emergencies, referrals
from domain import working_days
from domain.usual import AT_ONCE
from domain.vocabulary import CheckKind, Outcome
from openapi.client.api.cases import (
    agree_closure,
    allocate_lead_practitioner,
    authorise_disposal,
    authorise_referral,
    decide_outcome,
    fast_track,
    find_no_crime,
    limit_safety,
    notify_police,
    propose_closure,
    receive_confirmation,
    record_referral,
    suspect_crime,
    telephone_area_team,
)
from openapi.client.api.queues import list_deadlines
from openapi.client.models import (
    AgreementBody,
    AreaTeamCallBody,
    AuthorisationBody,
    ClosureBody,
    CrimeSuspicionBody,
    DeadlinePage,
    DisposalBody,
    FamilyOutcomeBody,
    FastTrackBody,
    LeadPractitionerBody,
    NoCrimeBody,
    PoliceNotificationBody,
    SafetyBody,
    WrittenConfirmationBody,
)
from tests.stories.people import PROGRESS, SECTION_17, Town, answered, left_to_do, moment, refused, told_by

FAST_TRACK, DISPOSE = fast_track.sync_detailed, authorise_disposal.sync_detailed
AUTHORISE, AGREE = authorise_referral.sync_detailed, agree_closure.sync_detailed
GROUNDS = FastTrackBody(grounds="He is on his way to the school.")
CALL = AreaTeamCallBody.from_dict(emergencies.TELEPHONE.example)
SUSPICION = CrimeSuspicionBody.from_dict(emergencies.SUSPECT.example)
NOTIFIED = PoliceNotificationBody.from_dict(emergencies.NOTIFY.example)
SECTION_47 = DisposalBody.from_dict(referrals.DISPOSE.example)
SERVICES = DisposalBody.from_dict(
    {"items": ["immediate-services"], "services": "A family aide tonight.", "reasons": "A child in need."}
)
LONDON = ZoneInfo("Europe/London")


def last_friday() -> datetime:
    """The last Friday that was a working day, ten to five in London."""
    now = datetime.now(LONDON)
    friday = datetime.combine(now.date() - timedelta(days=(now.weekday() - 4) % 7), time(16, 50), LONDON)
    while friday > now or not DAYS.is_working_day(friday.date()):
        friday -= timedelta(days=7)
    return friday


DAYS = working_days.load("england-and-wales")
FRIDAY = last_friday()
SATURDAY = FRIDAY + timedelta(hours=24)
MONDAY = datetime.combine(
    DAYS.next_working_day(FRIDAY.date()), FRIDAY.timetz()
)  # or Tuesday, when Monday is a bank holiday


@pytest.fixture
def case(town: Town) -> str:
    """A school calls at ten to five on a Friday. It does not know so much as the child's name."""
    nothing: dict[str, Any] = {"children": [{}], "account": {}, "received_at": FRIDAY.isoformat()}
    return town.advisor.sends(told_by("professional", "2A", **nothing)).cases[0].case


def clocks(town: Town, case: str) -> dict[str, Any]:
    return {clock.clause: clock for clock in town.manager.office(case).clocks}


def due(town: Town, case: str) -> dict[str, tuple[datetime | None, list[str]]]:
    """The open duties by their clause: until when, and who may."""
    return {duty.clause: (duty.due_at, duty.who_may) for duty in town.manager.office(case).duties}


# Ten to five on a Friday


def test_an_emergency_with_nothing_else_known_is_a_referral_at_once(town: Town, case: str) -> None:
    no = refused(town.manager.tries(FAST_TRACK, case, GROUNDS), "C12")
    assert no.who_may == ["customer_service_advisor"]
    town.advisor.does(FAST_TRACK, case, GROUNDS, if_match='"2"')
    seen = town.manager.office(case)
    assert seen.state == "referral"
    assert seen.referral is not None
    assert seen.referral.referral_date == seen.referral.opened_at.astimezone(LONDON).date()
    assert (seen.known_check, seen.details.given_name, seen.screening.checks) == (None, None, [])


def test_what_is_missing_stays_open_with_its_clause_who_may_and_until_when(town: Town, case: str) -> None:
    town.advisor.does(FAST_TRACK, case, GROUNDS)
    advisor, manager = ["customer_service_advisor"], ["screening_manager"]
    screeners = [*manager, "screening_practice_supervisor"]
    authorisers = ["area_practice_supervisor", "area_team_manager"]
    duties = due(town, case)
    assert list(duties) == ["C6", "C15", "SC7", "C2", "SC5", "SC6", "C12", "SC12", "SC8", "T14", "D1", "T8", "R2"]
    assert duties["C6"] == (MONDAY, advisor)
    assert duties["C15"][0] == SATURDAY
    assert duties["C2"] == (SATURDAY, screeners)
    assert duties["SC5"] == duties["SC6"] == duties["SC7"] == duties["SC8"] == (MONDAY, screeners)
    assert duties["SC12"] == (MONDAY, [*screeners, *authorisers])
    assert duties["C12"] == (MONDAY, manager)
    assert duties["T14"] == (clocks(town, case)["T14"].started_at + AT_ONCE, advisor)
    assert duties["D1"] == (MONDAY, manager)
    assert duties["T8"] == (MONDAY, authorisers)
    checks = next(duty.what for duty in town.manager.office(case).duties if duty.clause == "SC5")
    assert all(kind.replace("-", " ") in checks for kind in CheckKind)
    assert clocks(town, case)["T1"].limit == "statutory"


def test_the_area_team_is_telephoned(town: Town, case: str) -> None:
    town.advisor.does(FAST_TRACK, case, GROUNDS)
    assert clocks(town, case)["T14"].state == "running"
    refused(town.manager.tries(telephone_area_team.sync_detailed, case, CALL), "C12")
    town.advisor.does(telephone_area_team.sync_detailed, case, CALL)
    assert clocks(town, case)["T14"].state == "met"  # a moment after the fast track
    assert "T14" not in due(town, case)


def test_the_fast_track_and_the_call_are_one_act_when_the_call_is_made(town: Town, case: str) -> None:
    town.advisor.does(FAST_TRACK, case, FastTrackBody.from_dict(emergencies.FAST_TRACK.example))
    assert clocks(town, case)["T14"].state == "met"
    assert "T14" not in due(town, case)


@pytest.mark.clause("C12")
def test_an_emergency_waits_for_no_code_of_a_team(town: Town, case: str) -> None:
    call = {"team": "the-boothwick-lot", "spoke_to": "A. Duty"}
    town.advisor.does(FAST_TRACK, case, FastTrackBody.from_dict({"grounds": "He is on his way.", "call": call}))
    seen = town.manager.office(case)
    assert seen.area_team_call is not None
    assert (seen.area_team_call.team, clocks(town, case)["T14"].state) == ("the-boothwick-lot", "met")
    again = AreaTeamCallBody.from_dict({"call": call})
    no = refused(town.advisor.tries(telephone_area_team.sync_detailed, case, again), "C12")
    assert no.missing
    assert no.missing.startswith("a team of the directory: ")


def test_the_screening_manager_confirms_it_later(town: Town, case: str) -> None:
    town.advisor.does(FAST_TRACK, case, FastTrackBody.from_dict(emergencies.FAST_TRACK.example))
    opened = town.manager.office(case).referral
    refused(town.manager.tries(decide_outcome.sync_detailed, case, PROGRESS), "C6")
    town.screened(case)
    back = {"outcome": Outcome.INFORMATION_OR_REDIRECT, "reasons": "It was nothing after all."}
    no = refused(town.manager.tries(decide_outcome.sync_detailed, case, FamilyOutcomeBody.from_dict(back)), "C12")
    assert no.missing == "closure at referral, since the referral stands"
    assert list(due(town, case)) == ["C15", "C12", "D1", "T8", "R2"]
    town.manager.does(decide_outcome.sync_detailed, case, PROGRESS)
    assert list(due(town, case)) == ["C15", "C13", "D1", "T8", "R2"]
    town.advisor.does(record_referral.sync_detailed, case, town.recording(case))
    town.advisor.does(receive_confirmation.sync_detailed, case, WrittenConfirmationBody())
    assert list(due(town, case)) == ["F3", "P1", "D1", "T8", "R2"]
    confirmed = town.manager.office(case).referral
    assert opened is not None
    assert confirmed is not None
    assert (confirmed.opened_at, confirmed.referral_date) == (opened.opened_at, opened.referral_date)
    assert town.auditor.events(case).count("referral-opened") == 1


def test_protection_does_not_wait_for_what_is_missing(town: Town, case: str) -> None:
    town.advisor.does(FAST_TRACK, case, GROUNDS)
    town.manager.does(DISPOSE, case, SECTION_47)
    assert {"C6", "C2", "SC5", "SC6", "SC7", "C12", "SC12"} <= set(due(town, case))


def test_what_does_not_protect_waits_for_the_fast_track_to_be_confirmed(town: Town, case: str) -> None:
    town.advisor.does(FAST_TRACK, case, GROUNDS)
    refused(town.manager.tries(DISPOSE, case, SECTION_17), "C12")
    lead = LeadPractitionerBody.from_dict(referrals.ALLOCATE.example)
    refused(town.area_manager.tries(allocate_lead_practitioner.sync_detailed, case, lead), "R2")
    town.manager.does(DISPOSE, case, SECTION_47)
    no = refused(town.area_manager.tries(AUTHORISE, case, AuthorisationBody()), "C12")
    assert str(no.missing).startswith("the Screening Manager's confirmation, the checks (internal-database")
    town.screened(case)
    refused(town.area_manager.tries(AUTHORISE, case, AuthorisationBody()), "C12")
    town.manager.does(decide_outcome.sync_detailed, case, PROGRESS)
    town.area_manager.does(AUTHORISE, case, AuthorisationBody())


def test_a_fast_tracked_case_waits_for_the_screening_manager_from_the_first_second(town: Town, case: str) -> None:
    assert case not in town.manager.queue("screening", town.last)
    town.advisor.does(FAST_TRACK, case, GROUNDS)
    assert case in town.manager.queue("screening", town.last)
    assert case in town.manager.queue("known-check", town.last)
    town.screened(case)
    assert case not in town.manager.queue("dispatch", town.last)
    town.manager.does(decide_outcome.sync_detailed, case, PROGRESS)
    assert case not in town.manager.queue("screening", town.last)


def test_a_child_is_not_safe_until_a_moment_that_has_passed(town: Town, case: str) -> None:
    passed = SafetyBody.from_dict({"until": "2020-01-01T12:00:00Z"})
    refused(town.advisor.tries(limit_safety.sync_detailed, case, passed), "C20")
    call = told_by("professional", "2A", particulars=[{"safe_until": "2020-01-01T12:00:00Z"}])
    refused(town.advisor.tries_to_send(call), "C20")


def test_a_child_who_is_safe_until_going_home_has_a_clock_of_its_own(town: Town) -> None:
    until = "2126-07-08T15:15:00+01:00"
    call = told_by("professional", "2A", particulars=[{"safe_until": until}])
    case = town.advisor.sends(call).cases[0].case
    assert (clocks(town, case)["C20"].state, clocks(town, case)["C20"].due_at) == ("running", moment(until))
    owed = {duty.clause: duty.due_at for duty in town.advisor.office(case).duties}
    assert owed["C20"] == moment(until), "where it waits it waits until then"
    town.advisor.does(FAST_TRACK, case, GROUNDS)
    assert "C20" not in {duty.clause for duty in town.advisor.office(case).duties}
    assert clocks(town, case)["C20"].state == "met"


# A suspected crime


@pytest.fixture
def suspected(town: Town, case: str) -> str:
    """The referral of an emergency; somebody suspects a crime and nobody told the police."""
    town.advisor.does(FAST_TRACK, case, GROUNDS)
    town.advisor.does(suspect_crime.sync_detailed, case, SUSPICION)
    return case


def test_the_police_are_to_be_told_at_once(town: Town, suspected: str) -> None:
    at_once, who_may = due(town, suspected)["CF1"]
    assert at_once == clocks(town, suspected)["T13"].started_at + AT_ONCE
    assert "duty_social_worker" in who_may
    town.person("duty_social_worker").does(notify_police.sync_detailed, suspected, NOTIFIED)
    assert clocks(town, suspected)["T13"].state == "met"
    assert "CF1" not in due(town, suspected)


def test_until_the_police_know_nothing_is_settled_but_what_protects(town: Town, suspected: str) -> None:
    refused(town.manager.tries(DISPOSE, suspected, SECTION_17), "CF1")
    town.manager.does(DISPOSE, suspected, SECTION_47)
    refused(town.area_manager.tries(AUTHORISE, suspected, AuthorisationBody()), "CF1")
    proposal = ClosureBody.from_dict(closure.PROPOSE.example)
    supervisor = town.person("area_practice_supervisor")
    assert refused(supervisor.tries(propose_closure.sync_detailed, suspected, proposal), "CL1").missing == (
        "a new disposal, without section 47 enquiries"
    )
    town.manager.does(DISPOSE, suspected, SERVICES)
    supervisor.does(propose_closure.sync_detailed, suspected, proposal)
    screening = town.person("screening_practice_supervisor")
    refused(screening.tries(AGREE, suspected, AgreementBody()), "C12")
    town.screened(suspected)
    town.manager.does(decide_outcome.sync_detailed, suspected, PROGRESS)
    refused(screening.tries(AGREE, suspected, AgreementBody()), "CF1")
    town.advisor.does(notify_police.sync_detailed, suspected, NOTIFIED)
    screening.does(AGREE, suspected, AgreementBody())
    assert town.manager.office(suspected).state == "closed-at-referral"


def test_no_contact_ends_while_the_police_do_not_know(town: Town) -> None:
    case = town.advisor.sends(told_by("professional", "2A")).cases[0].case
    town.advisor.does(suspect_crime.sync_detailed, case, SUSPICION)
    town.screened(case)
    redirect, early_help = (
        FamilyOutcomeBody.from_dict({"outcome": outcome, "reasons": "Early help would do."})
        for outcome in (Outcome.INFORMATION_OR_REDIRECT, Outcome.EARLY_HELP_ASSESSMENT)
    )
    for ends in (redirect, early_help):
        refused(town.manager.tries(decide_outcome.sync_detailed, case, ends), "CF1")
    town.advisor.does(notify_police.sync_detailed, case, NOTIFIED)
    town.manager.does(decide_outcome.sync_detailed, case, redirect)


def test_a_crime_suspected_after_the_end_is_still_to_be_told(town: Town) -> None:
    case = town.advisor.sends(told_by("professional", "2A")).cases[0].case
    town.screened(case)
    ends = FamilyOutcomeBody.from_dict({"outcome": Outcome.EARLY_HELP_ASSESSMENT, "reasons": "Early help would do."})
    town.manager.does(decide_outcome.sync_detailed, case, ends)
    assert left_to_do(town.manager.office(case)) == []
    town.advisor.does(suspect_crime.sync_detailed, case, SUSPICION)
    assert left_to_do(town.manager.office(case)) == ["CF1"]


def test_a_suspicion_that_did_not_stand_is_taken_back_with_reasons(town: Town, suspected: str) -> None:
    town.manager.does(DISPOSE, suspected, SECTION_47)
    town.screened(suspected)
    town.manager.does(decide_outcome.sync_detailed, suspected, PROGRESS)
    refused(town.area_manager.tries(AUTHORISE, suspected, AuthorisationBody()), "CF1")
    reasons = NoCrimeBody.from_dict(emergencies.NO_CRIME.example)
    town.manager.does(find_no_crime.sync_detailed, suspected, reasons)
    town.area_manager.does(AUTHORISE, suspected, AuthorisationBody())
    seen = town.manager.office(suspected).crime
    assert seen is not None
    assert seen.no_crime is not None
    assert (seen.unreported, seen.no_crime.reasons) == (False, None)


def test_the_alarm_is_raised_anew_by_a_further_suspicion(town: Town, suspected: str) -> None:
    town.advisor.does(notify_police.sync_detailed, suspected, NOTIFIED)
    town.manager.does(suspect_crime.sync_detailed, suspected, CrimeSuspicionBody(suspicion="A threat with a knife."))
    assert "CF1" in due(town, suspected)
    town.manager.does(DISPOSE, suspected, SECTION_47)
    refused(town.area_manager.tries(AUTHORISE, suspected, AuthorisationBody()), "CF1")


def test_every_suspicion_is_answered_by_its_number(town: Town, suspected: str) -> None:
    town.manager.does(suspect_crime.sync_detailed, suspected, CrimeSuspicionBody(suspicion="A threat with a knife."))
    unclear = refused(town.advisor.tries(notify_police.sync_detailed, suspected, NOTIFIED), "CF1")
    assert unclear.missing == "which suspicion is answered: 1, 2"
    of_the_second = PoliceNotificationBody(force="lincolnshire-police", police_reference="P-2", suspicion=2)
    town.advisor.does(notify_police.sync_detailed, suspected, of_the_second)
    unreported = [each.number for each in town.manager.office(suspected).suspicions if each.unreported]
    assert unreported == [1]
    found = [clock for clock in town.manager.office(suspected).clocks if clock.clause == "T13"]
    assert [clock.stopped_at is not None for clock in found] == [False, True]
    assert [clock.id for clock in found] == [f"T13:{clock.started_by}" for clock in found]
    assert due(town, suspected)["CF1"][0] == found[0].due_at
    listed = answered(
        list_deadlines.sync_detailed(
            client=town.manager.client, clause="T13", limit=100, front_door_position=town.last
        ),
        DeadlinePage,
    )
    assert {(each.id, each.started_by) for each in listed.items if each.case == suspected} == {
        (clock.id, clock.started_by) for clock in found
    }
    assert "CF1" in due(town, suspected)
    reasons = NoCrimeBody.from_dict(emergencies.NO_CRIME.example)
    refused(town.person("early_help_advisor").tries(find_no_crime.sync_detailed, suspected, reasons), "CF1")
    town.manager.does(find_no_crime.sync_detailed, suspected, reasons)
    assert "CF1" not in due(town, suspected)
