"""The family moves: the address is amended by an act, and the referral goes to the team of where the child lives."""

from typing import Any

from app.api import bodies
from openapi.client.api.cases import amend_details, decide_outcome, record_referral
from openapi.client.models import AmendmentBody
from tests.serving import OTHER_TEAM, TEAM
from tests.stories.people import PROGRESS, Town, contact, example, refused

AMEND = amend_details.sync_detailed
MOVED: dict[str, Any] = {
    "details": {"address": {"lines": "9 Trent Row", "postcode": "DN21 1AA", "locality": OTHER_TEAM}},
    "since": "2026-07-01",
    "reason": "The family has moved.",
}


def amendment(**changes: Any) -> AmendmentBody:
    return AmendmentBody.from_dict(MOVED | changes)


def test_a_case_shows_what_is_known_now_and_what_was_received(town: Town) -> None:
    case = town.school.sends(contact()).cases[0].case
    assert town.advisor.office(case).details_as_received is None
    town.advisor.does(AMEND, case, amendment())
    for seen in (town.advisor.office(case), town.auditor.audited(case)):
        assert seen.details.address is not None
        assert seen.details.address.locality == OTHER_TEAM
        assert seen.details.given_name == "Amira"
        assert seen.details_as_received is not None
        assert seen.details_as_received.address is not None
        assert seen.details_as_received.address.locality == TEAM
        (amended,) = seen.amendments
        assert (amended.changed, str(amended.since), amended.reason) == (["address"], "2026-07-01", MOVED["reason"])
        assert amended.by.role == "customer_service_advisor"
    before = town.auditor.audited(case, version=1).details
    assert before.address is not None
    assert before.address.locality == TEAM


def test_the_agency_sees_what_it_sent_and_not_where_the_child_has_moved(town: Town) -> None:
    case = town.school.sends(contact()).cases[0].case
    town.advisor.does(AMEND, case, amendment())
    answer = town.school.looks(case).content.decode()
    assert "1 Sample Street" in answer
    assert "Trent Row" not in answer


def test_a_replay_shows_the_amendment_and_nothing_but_what_changed(town: Town) -> None:
    case = town.school.sends(contact()).cases[0].case
    town.advisor.does(AMEND, case, amendment())
    (line,) = [each for each in town.auditor.history(case).items if each.event == "details-amended"]
    assert list(line.data["details"]) == ["address"]
    assert line.data["changed"] == ["address"]


def test_the_team_notified_is_the_one_of_the_address_as_amended(town: Town) -> None:
    case = town.school.sends(contact()).cases[0].case
    town.screened(case)
    town.manager.does(decide_outcome.sync_detailed, case, PROGRESS)
    town.advisor.does(AMEND, case, amendment())
    refused(town.advisor.tries(record_referral.sync_detailed, case, town.recording(case, TEAM)), "C13")
    refused(town.advisor.tries(record_referral.sync_detailed, case, town.recording(case, "no-such-team")), "C13")
    town.advisor.does(record_referral.sync_detailed, case, town.recording(case, OTHER_TEAM))


def test_what_is_no_detail_and_what_is_kept_otherwise_are_not_amended(town: Town) -> None:
    case = town.school.sends(contact()).cases[0].case
    told = example(bodies.ContactBody)["children"][0]["words"]
    wrongs: list[dict[str, Any]] = [{"shoe_size": "4"}, {"words": told}, {"identifiers": []}, {"sex": None}]
    for wrong in wrongs:
        headers = {"If-Match": town.advisor.version(case), "Idempotency-Key": next(iter(wrong))}
        sent = {**MOVED, "details": wrong}
        http = town.advisor.client.get_httpx_client()
        assert http.post(f"/v1/cases/{case}/details/amendment", json=sent, headers=headers).status_code == 422
    refused(town.advisor.tries(AMEND, case, amendment(details={})), "C13")
    refused(town.auditor.tries(AMEND, case, amendment()), "C13")
