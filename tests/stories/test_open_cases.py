"""A child with an open case file: callers are connected, what matters is the social worker's, reports are joined."""

from typing import Any

import pytest

from app.api.routes import emergencies
from domain.vocabulary import Role
from openapi.client.api.cases import decide_outcome, fast_track, join_to_referral, read_information, record_known_check
from openapi.client.api.children import close_case_file, connect_call, fail_call, open_case_file
from openapi.client.models import (
    CallBody,
    CaseFileBody,
    CaseFileClosureBody,
    ChildRecorded,
    FastTrackBody,
    InformationReadView,
    JoiningBody,
    ReadingBody,
    ReadingView,
    UnansweredCallBody,
)
from openapi.client.types import Response
from tests.serving import TEAM
from tests.stories.people import (
    PROGRESS,
    Enter,
    Town,
    answered,
    contact,
    known_check,
    left_to_do,
    problem,
    refused,
    running,
    told_by,
)

CONNECT, FAIL = connect_call.sync_detailed, fail_call.sync_detailed
OPEN_FILE, CLOSE_FILE = open_case_file.sync_detailed, close_case_file.sync_detailed
JOIN, KNOWN = join_to_referral.sync_detailed, record_known_check.sync_detailed
READ = read_information.sync_detailed
FILE = CaseFileBody(worker="sw-31", locality=TEAM)
ALLOCATED = CallBody.from_dict({"to": "allocated_social_worker"})
AT_COURT = {"to": "duty_social_worker", "worker": "sw-4", "reason": "The social worker is at court until four."}


@pytest.fixture
def referral(town: Town) -> str:
    """A referral of the school, that goes on."""
    case = town.school.sends(contact()).cases[0].case
    town.screened(case)
    town.progressed(case)
    return case


@pytest.fixture
def child(town: Town, referral: str) -> str:
    """The referral's child, who has an open case file now: S. Worker's."""
    child = town.manager.office(referral).child
    answered(town.area_manager.mends(OPEN_FILE, child, FILE), ChildRecorded, 201)
    return child


def about(child: str, **changes: Any) -> dict[str, Any]:
    """What the school tells on the telephone about a child that is known."""
    return told_by("professional", "2A", particulars=[{"child": child}], **changes)


def told_to(worker: str, child: str) -> dict[str, Any]:
    """What the school tells a social worker of the area."""
    reason = "The caller was connected with the child's social worker."
    return about(child, route="area-team", route_reason=reason, taken_by=worker)


def done(response: Response[Any]) -> list[str]:
    """What a command on a person record recorded."""
    return [event.event for event in answered(response, ChildRecorded, 201).recorded]


# The call


def test_the_advisor_takes_nothing_on_an_open_case(town: Town, child: str) -> None:
    before = town.recorded()
    no = refused(town.advisor.tries_to_send(about(child)), "C9")
    assert no.who_may == ["lead_practitioner", "allocated_social_worker", "duty_social_worker"]
    assert town.recorded() == before


def test_the_call_is_connected_with_the_allocated_social_worker(town: Town, child: str) -> None:
    assert done(town.advisor.mends(CONNECT, child, ALLOCATED)) == ["call-connected"]
    assert refused(town.manager.mends(CONNECT, child, ALLOCATED), "C7").who_may == ["customer_service_advisor"]


def test_a_duty_social_worker_of_no_such_team_takes_no_call(town: Town, child: str) -> None:
    for worker in ("sw-31", "nobody"):
        refused(town.advisor.mends(CONNECT, child, CallBody.from_dict({**AT_COURT, "worker": worker})), "C8")
    assert done(town.advisor.mends(CONNECT, child, CallBody.from_dict(AT_COURT))) == ["call-connected"]


def test_a_file_is_allocated_to_somebody_of_the_directory(town: Town, referral: str) -> None:
    child = town.manager.office(referral).child
    refused(town.area_manager.mends(OPEN_FILE, child, CaseFileBody(worker="nobody", locality=TEAM)), "C7")
    refused(town.area_manager.mends(OPEN_FILE, child, CaseFileBody(worker="sw-31", locality="nowhere")), "C8")


def test_what_the_caller_said_has_no_place_in_the_routing(town: Town, child: str) -> None:
    said = {"to": "allocated_social_worker", "text": "The school saw a bruise."}
    headers = {"If-Match": f'"{town.advisor.child(child).version}"', "Idempotency-Key": "said"}
    answer = town.advisor.client.get_httpx_client().post(f"/v1/children/{child}/calls", json=said, headers=headers)
    assert (answer.status_code, answer.json()["code"]) == (422, "invalid-body")


def test_the_duty_social_worker_takes_the_call_when_there_is_a_reason(town: Town, child: str) -> None:
    without = {name: value for name, value in AT_COURT.items() if name != "reason"}
    refused(town.advisor.mends(CONNECT, child, CallBody.from_dict(without)), "C8")
    nobody = {name: value for name, value in AT_COURT.items() if name != "worker"}
    refused(town.advisor.mends(CONNECT, child, CallBody.from_dict(nobody)), "C8")
    assert done(town.advisor.mends(CONNECT, child, CallBody.from_dict(AT_COURT))) == ["call-connected"]


def test_a_call_that_nobody_takes_is_recorded_and_still_nothing_is_taken_on(town: Town, child: str) -> None:
    unanswered = UnansweredCallBody(reason="Both telephones rang out twice.")
    assert done(town.advisor.mends(FAIL, child, unanswered)) == ["call-not-connected"]
    refused(town.advisor.tries_to_send(about(child)), "C9")


def test_there_is_nobody_to_connect_with_when_no_file_is_open(town: Town, referral: str) -> None:
    child = town.manager.office(referral).child
    assert refused(town.advisor.mends(CONNECT, child, ALLOCATED), "C7").missing == "an open case"


def test_when_the_file_is_closed_the_advisor_records_again(town: Town, child: str) -> None:
    ended = CaseFileClosureBody(reason="The plan has ended.")
    refused(town.advisor.mends(CLOSE_FILE, child, ended), "C7")
    assert done(town.area_manager.mends(CLOSE_FILE, child, ended)) == ["case-file-closed"]
    town.advisor.sends(about(child))


# Significant information


def test_the_allocated_social_worker_records_significant_information_and_it_is_passed_on(
    town: Town, child: str, enter: Enter
) -> None:
    worker = enter("sw-31", Role.ALLOCATED_SOCIAL_WORKER)
    refused(worker.tries_to_send(told_to("sw-9", child)), "C5")
    case = worker.sends(told_to("sw-31", child)).cases[0].case
    passed = [line.data.additional_properties for line in town.auditor.history(case).items if line.stream == "case"][-1]
    assert town.auditor.events(case)[-1] == "information-passed"
    assert passed == {"to": "sw-31"}
    assert town.manager.office(case).child == child


def test_the_duty_social_worker_records_it_when_the_other_is_away(town: Town, child: str, enter: Enter) -> None:
    case = enter("sw-4", Role.DUTY_SOCIAL_WORKER).sends(told_to("sw-4", child)).cases[0].case
    assert "information-passed" in town.auditor.events(case)


def test_the_schools_own_letter_is_passed_on_once_it_is_known_whom_it_is_about(town: Town, child: str) -> None:
    problem(town.school.tries_to_send(contact(particulars=[{"child": child}])), 422, "invalid-body")
    case = town.school.sends(contact()).cases[0].case
    town.advisor.does(KNOWN, case, known_check(result="known", child=child))
    assert town.auditor.events(case)[-2:] == ["child-matched", "information-passed"]


# A further report


def test_a_further_report_is_joined_to_the_open_referral_and_read_by_who_works_on_it(
    town: Town, referral: str, child: str, enter: Enter
) -> None:
    again = town.school.sends(contact(concern_summary="A second bruise.")).cases[0].case
    town.screened(again, result="known", child=child)
    assert refused(town.manager.tries(decide_outcome.sync_detailed, again, PROGRESS), "C10").missing == (
        "joining to the open referral"
    )
    grounds = FastTrackBody.from_dict(emergencies.FAST_TRACK.example)
    refused(town.advisor.tries(fast_track.sync_detailed, again, grounds), "C10")
    refused(town.advisor.tries(JOIN, again, JoiningBody()), "C10")
    town.manager.does(JOIN, again, JoiningBody())

    seen = town.manager.office(again)
    assert (seen.state, seen.joined, left_to_do(seen)) == ("joined-to-open-referral", True, ["C10"])
    assert running(seen) == {"T9", "T17"}
    assert town.auditor.events(again)[-2:] == ["joined-to-referral", "information-passed"]
    assert town.manager.office(referral).state == "referral-recorded"
    refused(town.manager.tries(JOIN, again, JoiningBody()), "C16")

    refused(town.advisor.tries(READ, again, ReadingBody()), "C10")
    worker = enter("sw-31", Role.ALLOCATED_SOCIAL_WORKER)
    worker.does(READ, again, ReadingBody())
    seen = town.manager.office(again)
    assert left_to_do(seen) == []
    assert isinstance(seen.reading, ReadingView)
    assert isinstance(seen.reading.read, InformationReadView)
    assert seen.reading.read.by.id == "sw-31"
    assert refused(worker.tries(READ, again, ReadingBody()), "C10").missing == "information that nobody has read yet"


def test_a_report_that_is_joined_unscreened_leaves_no_clock_running(town: Town, child: str) -> None:
    again = town.school.sends(contact()).cases[0].case
    town.advisor.does(KNOWN, again, known_check(result="known", child=child))
    town.manager.does(JOIN, again, JoiningBody())
    assert running(town.manager.office(again)) == {"T9", "T17"}


def test_the_referral_itself_is_joined_to_nothing(town: Town, referral: str) -> None:
    emergency = town.advisor.sends(told_by("professional", "2A")).cases[0].case
    grounds = FastTrackBody.from_dict(emergencies.FAST_TRACK.example)
    town.advisor.does(fast_track.sync_detailed, emergency, grounds)
    refused(town.manager.tries(JOIN, emergency, JoiningBody()), "C10")
    refused(town.manager.tries(JOIN, referral, JoiningBody()), "C16")
    another = town.school.sends(contact()).cases[0].case
    assert refused(town.manager.tries(JOIN, another, JoiningBody()), "C10").missing == "an open referral of the child"
