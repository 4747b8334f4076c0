"""A retry records nothing twice, nobody overwrites what they have not seen, and a rehearsal leaves no trace."""

from uuid import uuid4

import httpx

from openapi.client.api.cases import record_known_check
from openapi.client.api.contacts import record_contact
from openapi.client.models import CaseRehearsed, ContactBody, ContactReceived, ContactRehearsed
from openapi.client.types import UNSET
from tests.serving import Service
from tests.stories.people import Town, answered, contact, known_check, problem, refused

NEW = known_check()
CHECK = record_known_check.sync_detailed


def test_mondays_retry_of_fridays_call_opens_no_second_case(town: Town) -> None:
    key = str(uuid4())
    first = town.school.tries_to_send(contact(), idempotency_key=key)
    before = town.recorded()
    again = town.school.tries_to_send(contact(), idempotency_key=f'"{key}"')
    assert (again.status_code, again.content) == (first.status_code, first.content)
    assert again.headers["Idempotency-Replayed"] == "true"
    assert "Idempotency-Replayed" not in first.headers
    assert again.headers["Location"] == first.headers["Location"]
    assert town.recorded() == before


def test_a_key_belongs_to_one_request(town: Town) -> None:
    key = str(uuid4())
    town.school.sends(contact(), idempotency_key=key)
    other = town.school.tries_to_send(contact(concern_summary="Another concern."), idempotency_key=key)
    problem(other, 422, "idempotency-key-reused")


def test_what_a_caller_calls_its_request_is_echoed_and_not_kept(service: Service) -> None:
    """It may be anything: somebody's NHS number. Two requests of one name are two acts all the same."""
    called = "943-476-5919"

    def sends() -> httpx.Response:
        headers = {**_bearer(service, "partner"), "Idempotency-Key": str(uuid4()), "X-Request-ID": called}
        return httpx.post(f"{service.base_url}/v1/contacts", json=contact(), headers=headers)

    answers = [sends(), sends()]
    assert [answer.headers["x-request-id"] for answer in answers] == [called, called]
    cases = [answer.json()["cases"][0]["case"] for answer in answers]
    histories = [
        httpx.get(f"{service.base_url}/v1/cases/{case}/history", headers=_bearer(service, "screening_manager"))
        for case in cases
    ]
    assert not any(called in history.text for history in histories)
    requests = [{event["request"] for event in history.json()["items"]} for history in histories]
    assert requests[0] != requests[1]


def test_two_callers_may_choose_the_same_key(town: Town) -> None:
    key = str(uuid4())
    ours = town.school.sends(contact(), idempotency_key=key)
    theirs = town.police.sends(contact(), idempotency_key=key)
    assert ours.communication != theirs.communication


def test_what_records_needs_a_key(town: Town) -> None:
    body = ContactBody.from_dict(contact())
    problem(record_contact.sync_detailed(client=town.school.client, body=body), 400, "idempotency-key-missing")


def test_a_retried_command_finds_its_record_although_the_case_has_moved(town: Town) -> None:
    case = town.school.sends(contact()).cases[0].case
    seen, key = town.advisor.version(case), str(uuid4())
    first = town.advisor.asks(CHECK, case, NEW, if_match=seen, idempotency_key=key)
    again = town.advisor.asks(CHECK, case, NEW, if_match=seen, idempotency_key=key)
    assert (again.status_code, again.content) == (first.status_code, first.content)
    assert again.headers["ETag"] == first.headers["ETag"] == '"4"'


def test_a_command_says_which_version_it_was_decided_on(town: Town) -> None:
    case = town.school.sends(contact()).cases[0].case
    problem(town.advisor.asks(CHECK, case, NEW), 428, "precondition-required")
    anything = problem(town.advisor.asks(CHECK, case, NEW, if_match="*"), 428, "precondition-required")
    assert anything.detail == "`*` stands for any version. Send the ETag of what you read."
    unlike = problem(town.advisor.asks(CHECK, case, NEW, if_match="banana"), 412, "precondition-failed")
    assert unlike.detail.startswith("If-Match holds no ETag as this service gives them.")
    moved = problem(town.advisor.asks(CHECK, case, NEW, if_match='"7"'), 412, "precondition-failed")
    assert moved.moved == ["case"]
    assert "Read it again" in moved.detail
    town.advisor.does(CHECK, case, NEW, if_match='"3"')


def test_of_two_who_decided_on_the_same_version_the_second_is_told(town: Town) -> None:
    case = town.school.sends(contact()).cases[0].case
    seen = town.advisor.version(case)
    town.advisor.does(CHECK, case, NEW, if_match=seen)
    late = town.advisor.asks(CHECK, case, NEW, if_match=seen)
    problem(late, 412, "precondition-failed")
    assert late.headers["ETag"] == '"4"'


def test_a_rehearsal_says_what_would_be_recorded_and_records_nothing(town: Town) -> None:
    case = town.school.sends(contact()).cases[0].case
    before = town.recorded()
    rehearsal = town.advisor.asks(CHECK, case, NEW, prefer="handling=dry-run", idempotency_key=UNSET)
    told = answered(rehearsal, CaseRehearsed)
    assert [event.event for event in told.would_record] == ["known-check-recorded"]
    assert (told.state, told.version) == ("checked", 4)
    assert rehearsal.headers["Preference-Applied"] == "handling=dry-run"
    assert town.recorded() == before
    assert town.advisor.office(case).state == "received"


def test_a_contact_can_be_rehearsed(town: Town) -> None:
    before = town.recorded()
    rehearsal = town.school.tries_to_send(contact(), prefer="handling=dry-run")
    told = answered(rehearsal, ContactRehearsed)
    assert [event.event for event in told.would_record] == [
        "communication-received",
        "contact-recorded",
        "written-referral-received",
        "referral-submitted",
    ]
    assert town.recorded() == before
    problem(town.manager.looks(told.cases[0].case), 404, "not-found")


def test_a_rehearsal_hears_the_refusal_it_would_hear(town: Town) -> None:
    case = town.school.sends(contact()).cases[0].case
    before = town.recorded()
    refused(town.manager.asks(CHECK, case, NEW, prefer="handling=dry-run"), "C6")
    assert town.recorded() == before


def test_a_key_that_was_refused_may_be_used_again(town: Town) -> None:
    key = str(uuid4())
    without = {name: value for name, value in contact()["account"].items() if name != "statutory_basis"}
    refused(town.school.tries_to_send(contact(account=without), idempotency_key=key), "R13")
    answered(town.school.tries_to_send(contact(), idempotency_key=key), ContactReceived, 201)


def test_a_reader_who_has_the_version_is_told_so(town: Town) -> None:
    case = town.school.sends(contact()).cases[0].case
    seen = town.school.version(case)
    for known in (seen, f"W/{seen}", f'"99", {seen}', "*"):  # a proxy that compresses makes an ETag weak
        still = town.school.looks(case, if_none_match=known)
        assert (still.status_code, still.content, still.headers["ETag"]) == (304, b"", seen), known
    town.advisor.does(CHECK, case, NEW)
    for known in (seen, f"W/{seen}", '"99"', "3", ""):
        assert town.school.looks(case, if_none_match=known).status_code == 200, known


def _bearer(service: Service, who: str) -> dict[str, str]:
    return {"Authorization": f"Bearer {service.tokens[who]}"}
