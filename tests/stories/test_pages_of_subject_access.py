"""The pages on which managers answer who asks what is held about them, and on which they see what is due."""

import re
from uuid import uuid4

import httpx

from domain.policy import KeptKind
from domain.vocabulary import Role
from openapi.client.api.subject_access import identify_requester, list_subject_requests
from openapi.client.models import SubjectRequestRecorded
from tests.serving import Database
from tests.stories.people import Town, answered, contact
from tests.stories.test_pages_of_cases import csrf, looking
from tests.stories.test_subject_access import IDENTITY, asks, does, passages


def text_of(browser: httpx.Client, path: str, status: int = 200) -> str:
    answer = browser.get(path)
    assert answer.status_code == status, answer.text
    return answer.text


def form_on(page: str, place: str, act: str) -> dict[str, str]:
    """The hidden fields of the form by which something is done to a passage."""
    for form in re.findall(r"<form action=\"[^\"]*/passages\" method=\"post\">.*?</form>", page, re.DOTALL):
        fields = dict(re.findall(r'<input type="hidden" name="(\w+)" value="([^"]*)">', form))
        if fields.get("place") == place and act in form:
            return fields
    raise AssertionError(place)


def given(browser: httpx.Client, path: str, **said: str) -> httpx.Response:
    """A form of the form machine, filled in and sent."""
    page = text_of(browser, path)
    hidden = dict(re.findall(r'<input type="hidden" name="(key|version)" value="([^"]*)">', page))
    return browser.post(path, data={**hidden, "csrf": csrf(browser), **said})


def test_a_request_is_answered_on_pages_by_two_managers(town: Town, database: Database) -> None:
    case = town.school.sends(contact()).cases[0].case
    answer = asks(town.advisor, child=town.manager.office(case).child)
    mine = answered(answer, SubjectRequestRecorded, 201).request
    after = answer.headers["Front-Door-Position"]
    list_subject_requests.sync_detailed(client=town.manager.client, front_door_position=after)
    home = f"/subject-requests/{mine}"
    held = passages(town.manager, mine)
    with looking(town.service, database, Role.SCREENING_MANAGER) as manager:
        assert home in text_of(manager, "/subject-requests")
        assert "S. Example" in text_of(manager, home)
        assert given(manager, f"{home}/record/end-subject-request", ground="", reasons="").status_code == 422
        assert "proof" in text_of(manager, f"{home}/record/identify-requester")
        does(town.manager, identify_requester, mine, IDENTITY)
        page = text_of(manager, f"{home}/passages")
        name, concern = held["details.given_name"], held["concern_summary"]
        assert name.text in page
        form = form_on(page, name.place, "Strike")
        wrong = manager.post(f"{home}/passages", data=form | {"words": "not there", "ground": "third-party"})
        assert (wrong.status_code, "where it begins and ends" in wrong.text) == (422, True)
        some = {"words": name.text[:3], "ground": "third-party", "key": str(uuid4())}
        assert manager.post(f"{home}/passages", data=form | some).status_code == 303
        assert "[left out: information about another person]" in text_of(manager, f"{home}/passages")
        back = form_on(text_of(manager, f"{home}/passages"), concern.place, "Give back")
        assert manager.post(f"{home}/passages", data=back | {"give": "yes", "giving": "own"}).status_code == 422
        why = {"give": "yes", "giving": "about-the-person-alone", "reasons": "Hers.", "key": str(uuid4())}
        assert manager.post(f"{home}/passages", data=back | why).status_code == 303
        assert manager.post(f"{home}/passages", data=back | why | {"csrf": "another"}).status_code == 403
        assert given(manager, f"{home}/record/prepare-bundle").status_code == 303
    with looking(town.service, database, Role.AREA_TEAM_MANAGER) as other:
        decided = given(other, f"{home}/record/decide-bundle", authorise="yes", reasons="Read through.")
        assert decided.status_code == 303, decided.text
        assert other.get(f"{home}/bundle").content.startswith(b"PK")
        assert given(other, f"{home}/record/release-bundle", how="in-person").status_code == 303
        assert "Handed over" in text_of(other, home)
    with looking(town.service, database, Role.AUDITOR) as auditor:
        told = text_of(auditor, home)
        assert "S. Example" not in told
        assert "Read what is held" not in told
        for path in (f"{home}/passages", f"{home}/bundle", f"{home}/record/prepare-bundle"):
            assert auditor.get(path).status_code == 403
    with looking(town.service, database, Role.CUSTOMER_SERVICE_ADVISOR) as advisor:
        for path in ("/subject-requests", home, f"{home}/passages", "/retention"):
            assert advisor.get(path).status_code == 403


def test_the_page_of_retention_says_where_no_period_is_set(town: Town, database: Database) -> None:
    with looking(town.service, database, Role.SERVICE_MANAGER) as manager:
        page = text_of(manager, "/retention")
        assert page.count("Not set") == len(KeptKind)
        assert "No period is set, so nothing becomes due." in page
        assert manager.get("/retention?kind=nothing").status_code == 404
        assert 'href="/retention"' in text_of(manager, "/cases")
