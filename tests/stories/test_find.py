"""Found again: a case by its child, by who sent it and when; an event by who did it, what it was and when."""

import re
from datetime import UTC, datetime, timedelta
from html import unescape
from typing import Any
from uuid import uuid4

import psycopg
import pytest

from domain.vocabulary import Role
from openapi.client.api.audit import list_audit
from openapi.client.api.cases import search_cases
from openapi.client.api.queues import get_home
from openapi.client.models import AuditPage, CasePage, CaseSearchBody, Home
from tests.serving import TEAM, Database
from tests.stories.people import Person, Town, answered, contact, of_child, problem
from tests.stories.test_access import Restricted, named, restricted
from tests.stories.test_claims import rows, takes
from tests.stories.test_pages_of_cases import csrf, looking

__all__ = ["named", "restricted"]


def found(town: Town, person: Person, **wanted: Any) -> list[str]:
    """The cases somebody finds."""
    answer = search_cases.sync_detailed(
        client=person.client, body=CaseSearchBody.from_dict(wanted), front_door_position=town.last
    )
    return [each.case for each in answered(answer, CasePage).items]


def trail(town: Town, person: Person, q: str) -> list[tuple[str, str | None]]:
    """What the trail answers."""
    answer = list_audit.sync_detailed(client=person.client, q=q, limit=100, front_door_position=town.last)
    return [(each.event, each.case) for each in answered(answer, AuditPage).items]


def test_a_case_is_found_by_all_that_is_given_together(town: Town) -> None:
    name = f"Quarle{uuid4().hex[:8]}"
    case = town.school.sends(contact(children=[of_child(family_name=name, identifiers=[])])).cases[0].case
    about = {"family_name": name, "date_of_birth": of_child()["date_of_birth"]}
    seen = rows(town.manager, town.last)[case]
    today = datetime.now(UTC)
    lately = {"received_from": (today - timedelta(days=1)).isoformat()}
    for wanted in (about, {"agency": "school-925"} | about, lately | about, {"state": "received"} | about):
        assert found(town, town.manager, **wanted) == [case]
    assert found(town, town.manager, **about, received_from=(today + timedelta(days=1)).isoformat()) == []
    assert found(town, town.manager, **about, agency="police-925") == []
    assert case in found(town, town.manager, agency="school-925", **lately, limit=100)
    assert seen.team
    assert case in found(town, town.manager, team=seen.team, **lately, limit=100)
    nothing = search_cases.sync_detailed(client=town.manager.client, body=CaseSearchBody())
    problem(nothing, 422, "invalid-body")
    theirs = search_cases.sync_detailed(client=town.school.client, body=CaseSearchBody.from_dict({"team": TEAM}))
    problem(theirs, 403, "forbidden-scope")


def test_what_is_closed_to_somebody_is_not_found_by_them_by_anything(town: Town, restricted: Restricted) -> None:
    lately = {"received_from": (datetime.now(UTC) - timedelta(minutes=10)).isoformat(), "limit": 100}
    assert restricted.case in found(town, restricted.named, **lately)
    assert restricted.case not in found(town, town.advisor, **lately)
    assert trail(town, town.advisor, f"case:{restricted.case}") == []
    assert trail(town, town.auditor, f"case:{restricted.case}")


def test_the_trail_is_asked_in_one_line(town: Town) -> None:
    case = town.school.sends(contact()).cases[0].case
    takes(town.manager, case)
    day = datetime.now(UTC).date()
    told = trail(town, town.auditor, f"case:{case} action:queue-* created:{day - timedelta(days=1)}..{day}")
    assert told == [("queue-claimed", case)]
    assert trail(town, town.auditor, f"case:{case} action:queue-claimed created:<={day - timedelta(days=2)}") == []
    begin = {event[:10] for event, _ in trail(town, town.auditor, "action:communic*")}
    assert begin == {"communicat"}
    for wrong in ("hello", "action:nothing-at-all", "created:yesterday", "case:C7KQ", "actor:"):
        problem(list_audit.sync_detailed(client=town.auditor.client, q=wrong), 422, "invalid-body")


def test_what_is_shown_is_taken_along_as_a_table_and_as_json(town: Town, database: Database) -> None:
    case = town.school.sends(contact()).cases[0].case
    takes(town.manager, case)
    town.auditor.history(case)
    trail(town, town.auditor, f"case:{case}")
    with looking(town.service, database, Role.AUDITOR) as auditor:
        line = {"q": f"case:{case} action:queue-claimed"}
        assert "Queue claimed" in auditor.get("/audit", params=line).text
        table = auditor.get("/audit/events.csv", params=line).text.splitlines()
        assert (table[0].split(",")[:3], len(table)) == (["position", "event", "case"], 2)
        (item,) = auditor.get("/audit/events.json", params=line).json()["items"]
        assert (item["event"], item["case"]) == ("queue-claimed", case)
        assert "is not one of actor:" in auditor.get("/audit", params={"q": "hello"}).text
    with looking(town.service, database, Role.SCREENING_MANAGER) as manager:
        assert manager.get("/audit/events.csv").status_code == 403


def test_a_case_is_found_in_the_browser_and_no_name_stands_in_an_address(town: Town, database: Database) -> None:
    name = f"Quarle{uuid4().hex[:8]}"
    child = of_child(family_name=name, identifiers=[])
    case = town.school.sends(contact(children=[child])).cases[0].case
    found(town, town.manager, family_name=name, date_of_birth=child["date_of_birth"])
    with looking(town.service, database, Role.SCREENING_MANAGER) as office:
        form = {"csrf": csrf(office), "family_name": name, "date_of_birth": child["date_of_birth"]}
        shown = office.post("/find", data=form, headers={"Origin": town.service.base_url})
        assert case in shown.text
        assert name not in str(shown.url)
        wrong = office.post("/find", data=form | {"date_of_birth": "soon"}, headers={"Origin": town.service.base_url})
        assert (wrong.status_code, "Enter a day" in wrong.text) == (422, True)
        led = office.post("/find", data=form | {"reference": case}, headers={"Origin": town.service.base_url})
        assert str(led.url).endswith(f"/cases/{case}") or led.headers["location"] == f"/cases/{case}"


@pytest.mark.parametrize("who", ["advisor", "manager", "auditor"])
def test_home_says_what_waits_for_whoever_asks(town: Town, who: str) -> None:
    case = town.school.sends(contact()).cases[0].case
    takes(town.advisor, case)
    person: Person = getattr(town, who)
    home = answered(get_home.sync_detailed(client=person.client, front_door_position=town.last), Home)
    waits = {each.queue: each.waiting for each in home.queues}
    assert home.came_in >= 1
    assert home.team is not None or who == "auditor"
    assert "known-check" in waits or who == "manager"
    assert (home.mine.waiting > 0) == (who == "advisor") or who == "manager"
    assert (home.manager is not None) == (who == "manager")
    if home.manager:
        seen = rows(town.manager, town.last)[case].claimed
        assert seen
        assert next(each.waiting for each in home.manager.load if each.worker == seen.by) >= 1


SAVED = re.compile(r'href="(/[^"]+)"[^>]*>Kirkholme, urgent</a>')
REMOVE = re.compile(r'action="(/views/[0-9a-f-]{36}/remove)"')
VIEWS = {
    "queue": {"stage": "screening", "team": "kirkholme", "urgency": "harm-indicated"},
    "find": {"agency": "school-925", "state": "received", "family_name": "Nobody-of-that-name"},
}


@pytest.mark.parametrize(("page", "filters"), VIEWS.items())
def test_a_view_is_saved_found_beside_the_name_of_its_page_and_removed(
    town: Town, database: Database, page: str, filters: dict[str, str]
) -> None:
    with (
        looking(town.service, database, Role.SCREENING_MANAGER) as manager,
        looking(town.service, database, Role.EARLY_HELP_ADVISOR) as advisor,
    ):
        token, home = csrf(manager), f"/{page}"
        form = {"csrf": token, "called": "Kirkholme, urgent", "back": home, **filters}
        assert manager.post(f"/views/{page}", data=form).headers["location"] == home
        assert manager.post(f"/views/{page}", data=form).status_code == 303  # again, it is the same
        (where,) = map(unescape, SAVED.findall(manager.get(home).text))
        assert "Nobody-of-that-name" not in where
        shown = manager.get(where).text
        assert re.search('aria-current="true">Kirkholme, urgent', shown)
        assert len(re.findall("<option[^>]* selected>", shown)) == 2
        assert "Nobody-of-that-name" not in shown
        assert not SAVED.search(advisor.get(home).text)
        (gone,) = REMOVE.findall(shown)
        assert advisor.post(gone, data={"csrf": csrf(advisor), "back": home}).status_code == 303
        if page == "find":
            assert advisor.get(where).status_code == 404
        with psycopg.connect(database.admin) as admin:
            ((sealed,),) = admin.execute("SELECT t::text FROM la_925.fd_saved_view AS t").fetchall()
        assert not any(said in sealed for said in ("Kirkholme", "kirkholme", "school", "looks-"))
        assert manager.post(gone, data={"csrf": token, "back": home}).headers["location"] == home
        assert not SAVED.search(manager.get(home).text)
        assert manager.post("/views/lunch", data=form).status_code == 404


def test_the_page_that_follows_is_of_the_list_that_was_asked_for(town: Town) -> None:
    """Link, as RFC 8288 has it: an address, to be asked as it stands."""
    name = f"Quarle{uuid4().hex[:8]}"
    sent = [town.school.sends(contact(children=[of_child(family_name=name, identifiers=[])])) for _ in range(3)]
    http = town.school.client.get_httpx_client()
    asked = {
        "/v1/cases?state=received&limit=1": ("GET", None),
        "/v1/cases/search": ("POST", {"family_name": name, "date_of_birth": of_child()["date_of_birth"], "limit": 1}),
    }
    for first, (method, body) in asked.items():
        address, seen = first, []
        for _ in sent:
            answer = http.request(method, address, json=body, headers={"Front-Door-Position": str(town.last)})
            (item,) = answer.json()["items"]
            seen.append((item["case"], item["state"]))
            address = str(answer.url.join(answer.links["next"]["url"])) if "next" in answer.links else ""
        assert seen == [(each.cases[0].case, "received") for each in reversed(sent)]
