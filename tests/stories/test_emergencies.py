"""What does not wait, through the client: an emergency with nothing else known, and an open case called in."""

from typing import Any

from openapi.client.api.cases import fast_track, join_to_referral, notify_police, suspect_crime
from openapi.client.api.children import connect_call, open_case_file
from openapi.client.models import (
    CallBody,
    CaseFileBody,
    CrimeSuspicionBody,
    FastTrackBody,
    JoiningBody,
    PoliceNotificationBody,
)
from tests.stories.people import Town, contact, problem, refused, told_by

GROUNDS = FastTrackBody.from_dict({"grounds": "He is on his way to the school."})


def clocks(town: Town, case: str) -> dict[str, Any]:
    return {clock.clause: clock for clock in town.manager.office(case).clocks}


def test_an_emergency_with_nothing_else_known_is_a_referral_at_once(town: Town) -> None:
    call = told_by("professional", "2A", particulars=[{"safe_until": "2126-07-08T15:15:00+01:00"}])
    (opened,) = town.advisor.sends(call).cases
    assert opened.version == 3
    case = opened.case
    assert {"T4", "C20"} <= set(clocks(town, case))
    refused(town.manager.tries(fast_track.sync_detailed, case, GROUNDS), "C12")
    town.advisor.does(fast_track.sync_detailed, case, GROUNDS)
    seen = town.manager.office(case)
    assert seen.state == "referral"
    assert clocks(town, case)["C20"].state == "met"
    assert clocks(town, case)["T14"].state == "running"
    town.advisor.does(suspect_crime.sync_detailed, case, CrimeSuspicionBody(suspicion="Assault."))
    notified = PoliceNotificationBody(force="lincolnshire-police", police_reference="26-1")
    town.advisor.does(notify_police.sync_detailed, case, notified)
    assert clocks(town, case)["T13"].stopped_at is not None


def test_an_open_case_called_in_is_connected_and_nothing_taken_on(town: Town) -> None:
    first = town.advisor.sends(told_by("professional", "2A")).cases[0].case
    town.advisor.does(fast_track.sync_detailed, first, GROUNDS)
    child = town.manager.office(first).child
    allocated = {"worker": "sw-1", "worker_name": "S. Worker", "locality": "lincoln"}
    file = CaseFileBody.from_dict(allocated)
    assert town.area_manager.mends(open_case_file.sync_detailed, child, file).status_code == 201
    named = told_by("professional", "2A", particulars=[{"child": child}])
    refused(town.advisor.tries_to_send(named), "C9")
    problem(town.school.tries_to_send(contact(particulars=[{"child": child}])), 422, "invalid-body")
    to_duty = CallBody.from_dict({"to": "duty_social_worker", "worker": "sw-4", "reason": "At court."})
    assert town.advisor.mends(connect_call.sync_detailed, child, to_duty).status_code == 201
    refused(
        town.advisor.mends(connect_call.sync_detailed, child, CallBody.from_dict({"to": "duty_social_worker"})), "C8"
    )
    refused(town.manager.tries(join_to_referral.sync_detailed, first, JoiningBody()), "C10")
