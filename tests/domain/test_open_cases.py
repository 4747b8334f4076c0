"""Open cases: who is connected with whom, what is not taken on, and what a further report becomes."""

from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest

from domain import dates, open_cases, protection, referrals
from domain.directory import Directory
from domain.facts import Event
from domain.open_cases import CloseFile, ConnectCall, FailCall, JoinToReferral, OpenFile
from domain.records import Case, Child, OpenCase
from domain.referrals import ReferralEnded, ReferralStarted
from domain.vocabulary import Role, State
from tests.domain.examples import (
    ADVISOR,
    ALSO_TOLD,
    AT,
    CASE,
    CHECKS,
    CONNECTED,
    CONSIDERED,
    CONTACT,
    DIRECTORY,
    FAST_TRACKED,
    FILE_CLOSED,
    FILE_OPENED,
    FINDINGS,
    FOUND_KNOWN,
    JOINED,
    KNOWN,
    KNOWN_CHILD,
    LEAD,
    LED,
    MANAGER,
    MATCHED,
    NOT_CONNECTED,
    OPENED,
    OTHER_CASE,
    OWN,
    PASSED,
    POLICE_NOTIFIED,
    REDIRECTED,
    REFERRAL_ENDED,
    SCREENED,
    STARTED,
    STRATEGY_CONSIDERED,
    SUSPECTED,
    TEAM_CLOSED,
    TO_BE_PROGRESSED,
    a,
    listed,
)
from tests.domain.story import Act, Decision, case_of, child, dated, given

FILE_KEEPER = a(Role.AREA_TEAM_MANAGER)
OPEN_FILE = OpenFile(by=FILE_KEEPER, at=AT, worker="sw-1", worker_name="S. Worker", locality="Boston")
CLOSE_FILE = CloseFile(by=FILE_KEEPER, at=AT, reason="The plan has ended.")
CONNECT = ConnectCall(by=ADVISOR, at=AT, to=Role.ALLOCATED_SOCIAL_WORKER)
TO_DUTY = replace(CONNECT, to=Role.DUTY_SOCIAL_WORKER, worker="sw-4", reason="She is at court.")
FAIL = FailCall(by=ADVISOR, at=AT, reason="Both were at court.")
JOIN = JoinToReferral(by=MANAGER, at=AT)
STARTED_ELSEWHERE = ReferralStarted(by=MANAGER, occurred_at=AT, case=OTHER_CASE)
STARTED_HERE = replace(STARTED_ELSEWHERE, case=CASE)
OF_THE_FILE = (KNOWN, FILE_OPENED)

DATED = (
    dated(open_cases.join_to_referral, JOIN, CONTACT, answers=False, case_id=CASE, child=child(OWN, STARTED_ELSEWHERE)),
)  # fmt: skip


def on_the_child(decision: Decision, command: Any, *history: Event) -> Act:
    return given(*history).when(decision, command, child_id=KNOWN_CHILD)


# The file


@pytest.mark.parametrize("role", open_cases.MAY_ALLOCATE)
def test_a_child_with_an_open_file_has_an_allocated_worker_in_a_locality(role: Role) -> None:
    opened = replace(FILE_OPENED, by=a(role))
    on_the_child(open_cases.open_file, replace(OPEN_FILE, by=a(role)), KNOWN).then_in({KNOWN_CHILD: [opened]})
    assert child(KNOWN, opened).file == opened


def test_another_worker_is_allocated_by_opening_once_more() -> None:
    another = replace(OPEN_FILE, worker="sw-2")
    on_the_child(open_cases.open_file, another, *OF_THE_FILE).then_in(
        {KNOWN_CHILD: [replace(FILE_OPENED, worker="sw-2")]}
    )


def test_a_file_is_closed_with_a_reason() -> None:
    on_the_child(open_cases.close_file, CLOSE_FILE, *OF_THE_FILE).then_in({KNOWN_CHILD: [FILE_CLOSED]})
    assert child(*OF_THE_FILE, FILE_CLOSED).file is None


@pytest.mark.parametrize(
    ("decision", "command"), [(open_cases.open_file, OPEN_FILE), (open_cases.close_file, CLOSE_FILE)]
)
@pytest.mark.parametrize("role", sorted(set(Role) - set(open_cases.MAY_ALLOCATE) - {Role.EARLY_HELP_ADVISOR}))
def test_nobody_else_keeps_the_file(role: Role, decision: Decision, command: Any) -> None:
    refusal = on_the_child(decision, replace(command, by=a(role)), *OF_THE_FILE).refused(
        open_cases.TO_THE_ALLOCATED_WORKER
    )
    assert refusal.who_may == open_cases.MAY_ALLOCATE


@pytest.mark.parametrize("history", [(KNOWN,), (*OF_THE_FILE, FILE_CLOSED), (KNOWN, STARTED, LED)])
def test_a_file_that_is_not_open_is_not_closed(history: tuple[Event, ...]) -> None:
    on_the_child(open_cases.close_file, CLOSE_FILE, *history).refused(
        open_cases.TO_THE_ALLOCATED_WORKER, missing="an open case file"
    )


def test_a_file_is_not_closed_before_it_was_opened() -> None:
    before = replace(CLOSE_FILE, at=AT - timedelta(seconds=1))
    on_the_child(open_cases.close_file, before, *OF_THE_FILE).refused(dates.DATED)


@pytest.mark.parametrize(("decision", "command"), [(open_cases.connect_call, CONNECT), (open_cases.fail_call, FAIL)])
@pytest.mark.parametrize(
    "history", [(KNOWN,), (*OF_THE_FILE, FILE_CLOSED), (KNOWN, STARTED), (KNOWN, STARTED, LED, REFERRAL_ENDED)]
)
def test_a_child_with_no_open_file_and_no_referral_that_somebody_leads_is_no_open_case(
    history: tuple[Event, ...], decision: Decision, command: Any
) -> None:
    on_the_child(decision, command, *history).refused(open_cases.TO_THE_ALLOCATED_WORKER, missing="an open case")


# Who leads the open referral


@pytest.mark.parametrize("file", [(), (FILE_OPENED,)])
def test_a_caller_is_connected_with_who_leads_and_only_else_with_the_files_worker(file: tuple[Event, ...]) -> None:
    connected = replace(CONNECTED, to=Role.LEAD_PRACTITIONER, worker=LEAD.id)
    on_the_child(open_cases.connect_call, CONNECT, KNOWN, *file, STARTED, LED).then_in({KNOWN_CHILD: [connected]})


def test_a_further_report_goes_to_who_leads() -> None:
    of = child(*OF_THE_FILE, STARTED_ELSEWHERE, replace(LED, case=OTHER_CASE))
    passed = replace(PASSED, by=MANAGER, to=LEAD.id)
    assert joined(join(JOIN, of, CONTACT, FOUND_KNOWN, MATCHED), JOINED, passed).set_aside


def test_a_report_of_a_crime_the_police_do_not_know_of_is_not_joined() -> None:
    of = child(KNOWN, STARTED_ELSEWHERE)
    join(JOIN, of, CONTACT, SUSPECTED).refused(referrals.POLICE)
    assert joined(join(JOIN, of, CONTACT, SUSPECTED, POLICE_NOTIFIED), JOINED).set_aside


def test_the_locality_is_the_files_where_that_of_the_referral_is_not_known() -> None:
    unknown = replace(LED, locality=None)
    led = child(*OF_THE_FILE, STARTED, unknown).open_case
    assert led == OpenCase(worker=LEAD.id, role=Role.LEAD_PRACTITIONER, locality=FILE_OPENED.locality)
    alone = child(KNOWN, STARTED, unknown)
    assert alone.open_case == OpenCase(worker=LEAD.id, role=Role.LEAD_PRACTITIONER, locality=None)


def test_another_referral_has_another_lead() -> None:
    assert child(KNOWN, STARTED, LED, REFERRAL_ENDED, STARTED).open_case is None
    assert child(KNOWN, STARTED, LED, STARTED).open_case is None


# The call


def test_a_caller_is_connected_with_the_allocated_social_worker() -> None:
    on_the_child(open_cases.connect_call, CONNECT, *OF_THE_FILE).then_in({KNOWN_CHILD: [CONNECTED]})


def test_the_allocated_social_worker_is_the_files_whoever_is_named() -> None:
    named = replace(CONNECT, worker="sw-9")
    on_the_child(open_cases.connect_call, named, *OF_THE_FILE).then_in({KNOWN_CHILD: [CONNECTED]})


def test_if_this_is_not_possible_the_duty_social_worker_of_the_locality_takes_the_call_and_it_says_why() -> None:
    connected = replace(CONNECTED, to=Role.DUTY_SOCIAL_WORKER, worker="sw-4", reason="She is at court.")
    on_the_child(open_cases.connect_call, TO_DUTY, *OF_THE_FILE).then_in({KNOWN_CHILD: [connected]})
    assert connected.locality == FILE_OPENED.locality
    on_the_child(open_cases.connect_call, replace(TO_DUTY, reason=None), *OF_THE_FILE).refused(
        open_cases.TO_THE_DUTY_WORKER, missing="why the allocated social worker could not be reached"
    )


def test_the_duty_social_worker_is_listed_in_that_role_and_of_the_team_that_serves_the_locality() -> None:
    duty = replace(a(Role.DUTY_SOCIAL_WORKER), id="sw-4")
    of_another_team = DIRECTORY.evolve(listed(duty, "Louth"))
    in_another_role = DIRECTORY.evolve(listed(replace(duty, role=Role.AREA_TEAM_WORKER)))
    unserved = DIRECTORY.evolve(replace(TEAM_CLOSED, team="Boston"))
    for directory in (of_another_team, in_another_role, unserved, Directory()):
        given(*OF_THE_FILE).when(open_cases.connect_call, TO_DUTY, child_id=KNOWN_CHILD, directory=directory).refused(
            open_cases.TO_THE_DUTY_WORKER, missing="a Duty Social Worker of that locality's team"
        )


def test_the_allocated_worker_is_in_the_directory_and_the_locality_is_served() -> None:
    on_the_child(open_cases.open_file, replace(OPEN_FILE, worker="nobody"), KNOWN).refused(
        open_cases.TO_THE_ALLOCATED_WORKER, missing="a worker of the directory"
    )
    on_the_child(open_cases.open_file, replace(OPEN_FILE, locality="Grimsby"), KNOWN).refused(
        open_cases.TO_THE_DUTY_WORKER, missing="a locality that a team of the directory serves"
    )


@pytest.mark.parametrize("command", [replace(TO_DUTY, worker=None), replace(TO_DUTY, worker="")])
def test_a_caller_is_connected_with_nobody_else(command: ConnectCall) -> None:
    on_the_child(open_cases.connect_call, command, *OF_THE_FILE).refused(
        open_cases.TO_THE_DUTY_WORKER, missing="the allocated or the Duty Social Worker"
    )


def test_when_neither_can_be_reached_the_routing_failure_is_recorded_and_nothing_taken_on() -> None:
    on_the_child(open_cases.fail_call, FAIL, *OF_THE_FILE).then_in({KNOWN_CHILD: [NOT_CONNECTED]})


@pytest.mark.parametrize(("decision", "command"), [(open_cases.connect_call, TO_DUTY), (open_cases.fail_call, FAIL)])
@pytest.mark.parametrize("role", sorted(set(Role) - {Role.CUSTOMER_SERVICE_ADVISOR}))
def test_the_customer_service_advisor_routes_calls_and_nobody_else(
    role: Role, decision: Decision, command: Any
) -> None:
    refusal = on_the_child(decision, replace(command, by=a(role)), *OF_THE_FILE).refused(
        open_cases.TO_THE_ALLOCATED_WORKER
    )
    assert refusal.who_may == (Role.CUSTOMER_SERVICE_ADVISOR,)


# A further report while a referral is open


def join(command: JoinToReferral, of: Child, *history: Event) -> Act:
    return given(*history).when(open_cases.join_to_referral, command, case_id=CASE, child=of)


def joined(act: Act, *events: Event) -> Case:
    """Exactly these events are recorded, and in the referral that its referrer is told there."""
    act.then_in({CASE: [*events], OTHER_CASE: [ALSO_TOLD]})
    return case_of(*act.history, *events)


def test_a_further_report_is_joined_to_the_open_referral() -> None:
    case = joined(join(JOIN, child(KNOWN, STARTED_ELSEWHERE), CONTACT, FOUND_KNOWN, MATCHED), JOINED)
    assert case.state is State.JOINED
    assert not case.undecided


def test_it_goes_to_the_allocated_worker_if_there_is_one() -> None:
    of = child(*OF_THE_FILE, STARTED_ELSEWHERE)
    assert joined(join(JOIN, of, CONTACT, FOUND_KNOWN, MATCHED), JOINED, replace(PASSED, by=MANAGER)).set_aside


@pytest.mark.parametrize("role", sorted(set(Role) - {Role.SCREENING_MANAGER, Role.EARLY_HELP_ADVISOR}))
def test_nobody_but_the_screening_manager_joins_it(role: Role) -> None:
    refusal = join(replace(JOIN, by=a(role)), child(KNOWN, STARTED_ELSEWHERE), CONTACT).refused(
        open_cases.FURTHER_REPORT
    )
    assert refusal.who_may == (Role.SCREENING_MANAGER,)


@pytest.mark.parametrize("outcome", [REDIRECTED, JOINED])
def test_a_contact_that_has_its_outcome_is_not_joined(outcome: Event) -> None:
    join(JOIN, child(KNOWN, STARTED_ELSEWHERE), *SCREENED, outcome).refused(
        open_cases.ONE_OUTCOME, missing="a contact without an outcome"
    )


def test_a_contact_that_waits_for_its_progression_is_joined_when_a_referral_was_opened_meanwhile() -> None:
    assert joined(join(JOIN, child(KNOWN, STARTED_ELSEWHERE), CONTACT, TO_BE_PROGRESSED), JOINED).set_aside


ENDED_ELSEWHERE = ReferralEnded(by=MANAGER, occurred_at=AT, case=OTHER_CASE)


@pytest.mark.parametrize("of", [(KNOWN,), (KNOWN, STARTED_ELSEWHERE, ENDED_ELSEWHERE), (KNOWN, STARTED_HERE)])
def test_without_another_open_referral_there_is_nothing_to_join(of: tuple[Event, ...]) -> None:
    join(JOIN, child(*of), CONTACT).refused(open_cases.FURTHER_REPORT, missing="an open referral of the child")


def test_a_fast_tracked_case_matched_with_a_child_that_has_a_referral_is_joined_to_that() -> None:
    history = (CONTACT, FAST_TRACKED, OPENED, FOUND_KNOWN, MATCHED, *CHECKS, CONSIDERED)
    join(JOIN, child(KNOWN, STARTED_ELSEWHERE), *history).refused(referrals.FAST_TRACK, missing="the five findings")
    join(JOIN, child(KNOWN, STARTED_ELSEWHERE), *history, FINDINGS).refused(protection.RESPONSE)
    case = joined(join(JOIN, child(KNOWN, STARTED_ELSEWHERE), *history, FINDINGS, STRATEGY_CONSIDERED), JOINED)
    assert case.state is State.JOINED
    assert not case.open_referral
