"""Tracing NHS numbers over HTTP: what waits is shown to the office, and confirmed or rejected by a form of its own.

What was traced is told to whoever it was traced for, once they ask what is held about them.
"""

import json
from collections.abc import Iterator
from pathlib import Path
from time import monotonic
from uuid import uuid4

import pytest

from app.api.routes import informing
from domain.vocabulary import Role
from openapi.client.api.case_management import get_case_management
from openapi.client.api.cases import confirm_traced_number, record_informing_risk, reject_traced_number
from openapi.client.api.children import get_child
from openapi.client.api.subject_access import (
    decide_bundle,
    give_passage_back,
    identify_requester,
    prepare_bundle,
    release_bundle,
    strike_passage,
)
from openapi.client.models import (
    CaseExchanged,
    ChildView,
    ConfirmTracedNumberBody,
    ExchangeKind,
    GivenBackBody,
    InformingRiskBody,
    RejectTracedNumberBody,
    StrikeBody,
    TracedNumber,
)
from tests import case_management_system, number_tracing_service
from tests.case_management_system import says
from tests.number_tracing_service import OTHER, Reference, another_number, match, traced_by
from tests.pressing import inputs
from tests.serving import Database
from tests.stories.people import Town, answered, contact, of_child, refused, told_by
from tests.stories.test_case_management import WAIT, again, standing
from tests.stories.test_pages_of_cases import looking
from tests.stories.test_subject_access import (
    AUTHORISE,
    IDENTITY,
    PREPARE,
    RELEASE,
    answered_by_two,
    bundle,
    does,
    held,
    received,
    request,
    tries,
)

HOW = "The mother read it out from the red book."


@pytest.fixture
def there() -> Iterator[Reference]:
    """The service that traces."""
    with case_management_system.system(number_tracing_service.Tracing) as memory:
        yield memory


def of_the_number(town: Town, case: str) -> TracedNumber:
    """What was traced for a case."""
    answer = get_case_management.sync_detailed(client=town.manager.client, case=case, front_door_position=town.last)
    number = answered(answer, CaseExchanged).number
    assert isinstance(number, TracedNumber)
    return number


def proposed(town: Town, database: Database, there: Reference, directory: Path, number: str) -> str:
    """A case whose child's number is possibly that one."""
    traced_by(there, database.url, database.keys, directory)  # switched on
    case = town.advisor.sends(told_by("non-professional", "1A")).cases[0].case
    family = town.manager.office(case).details.family_name
    there.children[str(family)] = match("PotentialMatch", number, 0.91)
    standing(town, case, ExchangeKind.CONTACT, "owed")
    traced_by(there, database.url, database.keys, directory)
    standing(town, case, ExchangeKind.NHS_NUMBER, "for-somebody")
    return case


@pytest.fixture
def number() -> str:
    """One that is nobody's yet: one that was confirmed is that child's, and no other's."""
    return another_number()


@pytest.fixture
def possible(town: Town, database: Database, there: Reference, tmp_path: Path, number: str) -> str:
    """A case whose child's number is possibly that one."""
    return proposed(town, database, there, tmp_path, number)


def test_a_possible_number_waits_on_the_cases_page_and_is_confirmed_by_a_form(
    town: Town, database: Database, there: Reference, possible: str, number: str, tmp_path: Path
) -> None:
    read_out = "\N{NO-BREAK SPACE}".join((number[:3], number[3:6], number[6:]))
    traced = of_the_number(town, possible)
    assert (traced.outcome, traced.number, traced.waits, traced.is_the_childs) == ("potential", number, True, False)
    assert traced.sent[:2] == ["given-name", "family-name"]
    with looking(town.service, database, Role.SCREENING_MANAGER) as office:
        page = office.get(f"/cases/{possible}").text
        assert "A possible match" in page
        assert read_out in page
        assert f"The NHS number {read_out} was traced." in page
        assert page.index(">The child<") < page.index(">The NHS number<") < page.index(">The account<")
        assert possible in office.get("/case-management?standing=for-somebody").text.replace(" ", "")
        form = f"/cases/{possible}/record/confirm-traced-number"
        assert form in page
        asked = office.get(form)
        assert "How do you know that it is the child’s?" in asked.text
        assert read_out in asked.text
        given = office.post(form, data=inputs(asked.text) | {"reason": HOW})
        assert given.status_code == 303, given.text[:2000]
    ends = monotonic() + WAIT
    while of_the_number(town, possible).waits or not of_the_number(town, possible).is_the_childs:
        assert monotonic() < ends
        traced_by(there, database.url, database.keys, tmp_path)  # the list follows the record
    standing(town, possible, ExchangeKind.NHS_NUMBER, "done")
    traced = of_the_number(town, possible)
    assert (traced.waits, traced.is_the_childs) == (False, True)
    child = town.manager.office(possible).child
    view = answered(get_child.sync_detailed(client=town.manager.client, child=str(child)), ChildView)
    assert (view.identifiers, view.traced) == (["nhs-number"], ["nhs-number"])
    with looking(town.service, database, Role.SCREENING_MANAGER) as office:
        page = office.get(f"/cases/{possible}").text
        assert "It is recorded as the child’s" in page
        assert f"/cases/{possible}/record/confirm-traced-number" not in page
        assert read_out in office.get(f"/cases/{possible}/history").text
    lines = {(each.event, each.stream) for each in town.auditor.history(possible).items}
    assert {
        ("number-traced", "watch"), ("traced-number-confirmed", "case"), ("traced-number-taken", "watch"),
        ("identifier-claimed", "child"),
    } <= lines  # fmt: skip


def test_a_rejected_number_is_nobodys_and_is_said_once(town: Town, possible: str, number: str) -> None:
    body = RejectTracedNumberBody(reason="It is a cousin's, of the same name.")
    reject = reject_traced_number.sync_detailed
    town.manager.does(reject, possible, body)
    assert refused(town.manager.tries(reject, possible, body), "C6").missing
    traced = of_the_number(town, possible)
    assert (traced.waits, traced.is_the_childs, traced.number) == (False, False, number)
    said = town.manager.office(possible).tracing
    assert said
    assert said.rejected
    assert said.rejected.reason == body.reason
    standing(town, possible, ExchangeKind.NHS_NUMBER, "done")


def test_whoever_mends_person_records_says_it_and_nobody_without_a_number(town: Town, possible: str) -> None:
    confirm, body = confirm_traced_number.sync_detailed, ConfirmTracedNumberBody(reason=HOW)
    assert refused(town.area_manager.tries(confirm, possible, body), "C6").who_may
    other = town.advisor.sends(told_by("non-professional", "1A")).cases[0].case
    missing = refused(town.manager.tries(confirm, other, body), "C6").missing
    assert missing == "a number that was traced and waits for somebody"
    town.manager.does(confirm, possible, body)


def test_an_agency_never_hears_of_a_number_that_was_traced(
    town: Town, database: Database, there: Reference, tmp_path: Path, number: str
) -> None:
    traced_by(there, database.url, database.keys, tmp_path)
    case = town.school.sends(contact()).cases[0].case
    family = town.manager.office(case).details.family_name
    there.children[str(family)] = match("Match", number, 0.99)
    standing(town, case, ExchangeKind.CONTACT, "owed")
    traced_by(there, database.url, database.keys, tmp_path)
    standing(town, case, ExchangeKind.NHS_NUMBER, "done")
    assert of_the_number(town, case).number == number
    assert number not in str(town.school.submitted(case))
    assert get_case_management.sync_detailed(client=town.school.client, case=case).status_code == 403


def asked(town: Town, case: str) -> str:
    """What is held about a case's child is asked for, by somebody who is known."""
    theirs = received(town.advisor, child=town.manager.office(case).child)
    does(town.manager, identify_requester, theirs, IDENTITY)
    return theirs


def of_the_tracing(files: dict[str, str]) -> dict[str, dict[str, str]]:
    """What the bundle's JSON tells of tracing, by what happened, in its order."""
    (record,) = json.loads(files["what-is-held.json"])["records"]
    events = {each["what"]: {field["name"]: field["text"] for field in each["fields"]} for each in record["events"]}
    return {what: fields for what, fields in events.items() if "number" in what.lower()}


SENT = "Sent to trace the NHS number"
HELD_BACK = "[left out: information about another person]"


def test_a_child_is_told_of_a_number_that_was_proposed_and_confirmed(
    town: Town, database: Database, there: Reference, tmp_path: Path
) -> None:
    number = another_number()
    case = proposed(town, database, there, tmp_path, number)
    theirs = asked(town, case)
    files = answered_by_two(town, theirs)
    told = of_the_tracing(files)
    assert [*told] == ["Number traced"]
    assert told["Number traced"] | {SENT: ""} == {
        "System": "Sui matcher", SENT: "", "Outcome": "Potential", "Number": number
    }  # fmt: skip
    assert told["Number traced"][SENT].startswith("Given name, Family name")
    town.manager.does(confirm_traced_number.sync_detailed, case, ConfirmTracedNumberBody(reason=HOW))
    ends = monotonic() + WAIT
    while not of_the_number(town, case).is_the_childs:
        assert monotonic() < ends
        traced_by(there, database.url, database.keys, tmp_path)
    assert bundle(town.manager, theirs)[1] == files, "what was prepared stays as it was"
    files = answered_by_two(town, again := asked(town, case))
    told = of_the_tracing(files)
    assert [*told] == ["Number traced", "Traced number confirmed", "Traced number taken"]
    assert told["Traced number confirmed"] == {"Reason": HELD_BACK}, "what somebody else said is theirs"
    (place,) = [
        each.place for event in held(town.manager, again).cases[0].events for each in event.passages if each.text == HOW
    ]
    back = {"place": place, "ground": "the-other-person-consents", "reasons": "The mother agrees."}
    does(town.manager, give_passage_back, again, GivenBackBody.from_dict(back))
    for text in answered_by_two(town, again).values():
        assert HOW in text
        assert number in text
    does(town.manager, release_bundle, again, RELEASE)
    assert request(town.manager, again).state == "released"


def test_a_number_that_was_turned_down_is_told_and_can_be_struck(town: Town, possible: str, number: str) -> None:
    body = RejectTracedNumberBody(reason="It is a cousin's, of the same name.")
    town.manager.does(reject_traced_number.sync_detailed, possible, body)
    theirs = asked(town, possible)
    told = of_the_tracing(answered_by_two(town, theirs))
    assert [*told] == ["Number traced", "Traced number rejected"]
    assert told["Traced number rejected"] == {"Reason": HELD_BACK}
    (place,) = [
        each.place
        for event in held(town.manager, theirs).cases[0].events
        for each in event.passages
        if each.text == number
    ]
    does(town.manager, strike_passage, theirs, StrikeBody.from_dict({"place": place, "ground": "third-party"}))
    for text in answered_by_two(town, theirs).values():
        assert number not in text, "it is a cousin's"


def test_a_child_is_told_what_was_sent_in_vain_and_that_a_number_was_not_taken(
    town: Town, database: Database, there: Reference, tmp_path: Path
) -> None:
    traced_by(there, database.url, database.keys, tmp_path)  # switched on
    told_another = of_child(family_name=uuid4().hex[:20], identifiers=[{"kind": "nhs-number", "number": OTHER}])
    there.children[told_another["family_name"]] = match("Match", another_number(), 0.99)
    case = town.school.sends(contact(children=[told_another])).cases[0].case
    standing(town, case, ExchangeKind.CONTACT, "owed")
    traced_by(there, database.url, database.keys, tmp_path)
    standing(town, case, ExchangeKind.NHS_NUMBER, "done", "for-somebody")
    traced_by(there, database.url, database.keys, tmp_path)
    told = of_the_tracing(answered_by_two(town, asked(town, case)))
    assert told["Traced number not taken"] == {"System": "Sui matcher", "Why": HELD_BACK}, "another child may hold it"
    there.behaviour = says(502)
    case = town.school.sends(contact()).cases[0].case
    standing(town, case, ExchangeKind.CONTACT, "owed")
    traced_by(there, database.url, database.keys, tmp_path)
    (record,) = json.loads(answered_by_two(town, asked(town, case))["what-is-held.json"])["records"]
    assert [each["what"] for each in record["events"] if SENT in str(each["fields"])] == ["NHS number not traced"]


def test_a_trace_that_failed_is_called_one_in_the_history(
    town: Town, database: Database, there: Reference, tmp_path: Path
) -> None:
    traced_by(there, database.url, database.keys, tmp_path)  # switched on
    there.behaviour = says(422)
    case = town.school.sends(contact()).cases[0].case
    standing(town, case, ExchangeKind.CONTACT, "owed")
    traced_by(there, database.url, database.keys, tmp_path)
    standing(town, case, ExchangeKind.NHS_NUMBER, "refused")
    assert again(town.manager, case, ExchangeKind.NHS_NUMBER).status_code == 201
    with looking(town.service, database, Role.SCREENING_MANAGER) as office:
        history = office.get(f"/cases/{case}/history").text
    assert "NHS number not traced" in history
    assert "NHS number to be traced again" in history
    assert "Case management" not in history


def test_a_traced_number_is_left_out_with_the_case_the_family_must_not_hear_of(town: Town, possible: str) -> None:
    theirs = asked(town, possible)
    does(town.manager, prepare_bundle, theirs, PREPARE)
    risk = InformingRiskBody.from_dict(informing.RISK.example)
    town.manager.does(record_informing_risk.sync_detailed, possible, risk)
    assert not held(town.manager, theirs).cases
    assert refused(tries(town.area_manager, decide_bundle, theirs, AUTHORISE), "SC9").missing
