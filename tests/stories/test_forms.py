"""A case worked in a browser: what is pressed, typed, refused, and told of another's act."""

import re
from collections.abc import Iterator
from html import unescape

import httpx
import pytest

from app.api.routes import monitoring
from domain.vocabulary import Role
from openapi.client.api.cases import plan_monitoring, record_known_check
from openapi.client.models import MonitoringPlanBody
from tests.pressing import inputs
from tests.serving import Database
from tests.stories.people import Town, contact, known_check, of_child
from tests.stories.test_children import a_number, arrives, nhs
from tests.stories.test_pages_of_cases import looking


@pytest.fixture(scope="module")
def manager(town: Town, database: Database) -> Iterator[httpx.Client]:
    """A Screening Manager's browser."""
    with looking(town.service, database, Role.SCREENING_MANAGER) as browser:
        yield browser


SAID = {"people.0.name": "T. Sample", "people.0.role": "Lead, Elm Park", "what": "She is safe at school until three."}
"""As somebody types it into a form."""


def sent(town: Town) -> str:
    """A school's contact."""
    return town.school.sends(contact()).cases[0].case


def test_what_is_needed_next_is_pressed_by_who_may_and_said_to_who_may_not(
    town: Town, database: Database, manager: httpx.Client
) -> None:
    case = sent(town)
    decide = f'href="/cases/{case}/record/decide-outcome"'
    assert decide in manager.get(f"/cases/{case}").text
    with looking(town.service, database, Role.CUSTOMER_SERVICE_ADVISOR) as advisor:
        page = advisor.get(f"/cases/{case}").text
        assert decide not in page
        assert f'href="/cases/{case}/record/record-known-check"' in page
        assert "Decide the outcome of the contact." in page
        listed = advisor.get(f"/cases/{case}/record").text
        assert "/record/record-conversation" in listed
        assert "/record/decide-level-of-response" not in listed
    with looking(town.service, database, Role.AUDITOR) as auditor:
        assert "/record" not in auditor.get(f"/cases/{case}").text


def test_a_form_sent_twice_counts_once_and_the_history_is_that_of_the_api(town: Town, manager: httpx.Client) -> None:
    case = sent(town)
    path = f"/cases/{case}/record/record-conversation"
    form = inputs(manager.get(path).text) | SAID | {"what": "Two things:\r\nshe is safe, and he is away."}
    for _ in range(2):
        answer = manager.post(path, data=form)
        assert (answer.status_code, answer.headers["location"]) == (303, f"/cases/{case}")
    held = town.manager.office(case).conversations
    assert held
    assert [each.what for each in held.held] == ["Two things:\nshe is safe, and he is away."]
    other = manager.post(path, data=form | {"what": "Something else."})
    assert other.status_code == 422
    assert "This form was recorded already" in other.text
    assert "Something else." in other.text


def test_a_refusal_quotes_says_all_that_is_missing_and_where_it_is_done(town: Town, manager: httpx.Client) -> None:
    case = sent(town)
    path = f"/cases/{case}/record/decide-outcome"
    typed = {"outcome": "progress-to-referral", "reasons": "An assessment may be required."}
    refused = manager.post(path, data=inputs(manager.get(path).text) | typed)
    assert refused.status_code == 409
    text = unescape(refused.text)
    assert "The procedure does not allow this yet" in text
    assert f'href="/cases/{case}/record/record-screening-checks"' in text
    assert "internal database, agency" in text
    assert "Screening" in text
    assert typed["reasons"] in text
    assert 'value="progress-to-referral" checked' in re.sub(r"\s+", " ", text)


def test_who_was_second_is_told_of_the_first_before_anything_is_written(town: Town, manager: httpx.Client) -> None:
    case = sent(town)
    path = f"/cases/{case}/record/record-conversation"
    form = inputs(manager.get(path).text) | SAID
    planned = MonitoringPlanBody.from_dict(monitoring.PLAN.example)
    town.advisor.does(plan_monitoring.sync_detailed, case, planned)
    checked, second = (manager.post(path, data=form | pressed) for pressed in ({"check": "yes"}, {}))
    for told in (checked, second):
        assert told.status_code == 412
        assert all(each in told.text for each in ("Monitoring planned", planned.what, *SAID.values()))
    assert town.manager.office(case).conversations is None
    assert manager.post(path, data=inputs(second.text)).status_code == 303
    held = town.manager.office(case).conversations
    assert held
    assert held.held[0].what == SAID["what"]


def test_rows_are_added_and_taken_away_and_nothing_else_is_lost(town: Town, manager: httpx.Client) -> None:
    case = sent(town)
    path = f"/cases/{case}/record/record-conversation"
    form = inputs(manager.get(path).text) | {"people.0.name": "T. Sample", "what": "Safe."}
    more = inputs(manager.post(path, data=form | {"add": "people"}).text)
    assert (more["people.0.name"], more["people.1.name"], more["what"]) == ("T. Sample", "", "Safe.")
    less = inputs(manager.post(path, data=more | {"remove": "people.0"}).text)
    assert "people.0.name" not in less
    assert (less["people.1.name"], less["key"], less["version"]) == ("", form["key"], form["version"])
    assert manager.post(path, data=form | {"csrf": "another"}).status_code == 409
    assert town.manager.office(case).conversations is None
    assert manager.get(f"/cases/{case}/record/nothing-of-the-kind").status_code == 404
    assert manager.get(f"/cases/{case}/record/record-contact").status_code == 404


def test_what_was_typed_outlives_a_session_that_ended(town: Town, database: Database) -> None:
    case = sent(town)
    path = f"/cases/{case}/record/record-conversation"
    with looking(town.service, database, Role.SCREENING_MANAGER) as first:
        form = inputs(first.get(path).text) | SAID
        first.post("/sign-out", data={"csrf": form["csrf"]})
        ended = first.post(path, data=form)
    assert ended.status_code == 401
    assert case not in ended.text
    elsewhere = httpx.post(f"{town.service.base_url}{path}", data=form, headers={"Sec-Fetch-Site": "cross-site"})
    assert (elsewhere.status_code, elsewhere.headers["location"]) == (303, "/sign-in")
    with looking(town.service, database, Role.SCREENING_MANAGER) as again:
        shown = again.post(path, data=inputs(ended.text))
        assert shown.status_code == 409
        assert "You have signed in again" in shown.text
        assert town.manager.office(case).conversations is None
        assert again.post(path, data=inputs(shown.text), headers={"Sec-Fetch-Site": "cross-site"}).status_code == 403
        assert again.post(path, data=inputs(shown.text)).status_code == 303
    held = town.manager.office(case).conversations
    assert held
    assert held.held[0].what == SAID["what"]


def test_siblings_stand_in_the_form_that_decides_on_them_and_are_named(town: Town, manager: httpx.Client) -> None:
    two = [of_child(identifiers=[]), of_child(given_name="Sam", date_of_birth="2019-02-01", identifiers=[])]
    case = town.school.sends(contact(children=two, siblings=True)).cases[0].case
    town.screened(case)
    path = f"/cases/{case}/record/decide-outcome"
    shown = manager.get(path)
    assert "Sam Example" in shown.text
    form = inputs(shown.text) | {"outcome": "progress-to-referral", "reasons": "An assessment may be required."}
    assert re.fullmatch("P[0-9A-Z]{12}", form["siblings.0.child"])
    refused = manager.post(path, data=form)
    assert refused.status_code == 409
    assert refused.status_code == 409
    assert "a decision on Sam Example" in refused.text
    form |= {"siblings.0.refer": "yes", "siblings.0.reasons": "The same home, and the same worry."}
    assert manager.post(path, data=form).status_code == 303
    assert [each.refer for each in town.siblings(case)] == [True]


def test_a_number_is_taken_from_a_child_by_choosing_which(town: Town, manager: httpx.Client) -> None:
    case, child = arrives(town, identifiers=[nhs(a_number())])
    town.advisor.does(record_known_check.sync_detailed, case, known_check())
    path = f"/children/{child}/record/release-identifier"
    lacking = manager.post(path, data=inputs(manager.get(path).text) | {"reason": "A digit was mistyped."})
    assert lacking.status_code == 422
    assert "Which number? This needs an answer" in unescape(lacking.text)
    assert manager.post(path, data=inputs(lacking.text) | {"kind": "nhs-number"}).status_code == 303
    assert town.manager.child(child).identifiers == []
