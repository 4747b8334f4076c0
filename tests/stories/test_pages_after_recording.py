"""A list shows what its person has just recorded, or says that it does not yet, while whoever projects is held up."""

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager

import httpx
import psycopg
import pytest

from app.api import application
from app.api.positions import position_token
from app.web.commands import commands
from app.web.typed import filled
from domain.vocabulary import Role
from tests.pressing import inputs
from tests.serving import Database
from tests.stories.people import Town, contact, known_check
from tests.stories.test_pages_of_cases import looking
from tests.waiting import until

QUEUE = "/queue?stage=known-check&agency=probation-925"
"""Of an agency of which few wait there."""

CHECKED = dict(filled(commands(application._described())["record_known_check"].questions(), known_check().to_dict()))
BEHIND = "The lists do not show yet what you last recorded."


@contextmanager
def held_up(database: Database) -> Iterator[psycopg.Connection]:
    """Nothing is projected: whoever projects waits for the places of the projections, which others read."""
    with psycopg.connect(database.admin) as holding:
        holding.execute("SELECT FROM la_925.projection FOR UPDATE")
        yield holding


@pytest.fixture
def advisor(town: Town, database: Database) -> Iterator[httpx.Client]:
    """An advisor's browser, which nobody has recorded anything in."""
    with looking(town.service, database, Role.CUSTOMER_SERVICE_ADVISOR) as browser:
        yield browser


def checks(browser: httpx.Client, case: str) -> None:
    """A check is recorded by its form, after which the case waits for that no more; its own page is shown at once."""
    path = f"/cases/{case}/record/record-known-check"
    answer = browser.post(path, data=inputs(browser.get(path).text) | CHECKED)
    assert (answer.status_code, answer.headers.get("location")) == (303, f"/cases/{case}/screening")
    assert BEHIND not in browser.get(answer.headers["location"]).text


def waiting(town: Town, browser: httpx.Client) -> str:
    """A case that waits for a check, as the queue shows."""
    case = town.person("partner_probation").sends(contact()).cases[0].case
    town.manager.queue("known-check", town.last)
    assert f"/cases/{case}" in browser.get(QUEUE).text
    return case


def test_a_list_that_is_opened_after_recording_waits_until_it_shows_that(
    town: Town, database: Database, advisor: httpx.Client
) -> None:
    case = waiting(town, advisor)
    with held_up(database) as holding, ThreadPoolExecutor(1) as other:
        checks(advisor, case)
        shown = other.submit(advisor.get, QUEUE)
        with pytest.raises(TimeoutError):
            shown.result(timeout=0.5)
        holding.rollback()
        text = shown.result().text
    assert f"/cases/{case}" not in text
    assert BEHIND not in text
    assert "recorded" not in advisor.cookies


def test_a_list_that_stays_behind_says_so_and_is_waited_for_once(
    town: Town, database: Database, advisor: httpx.Client
) -> None:
    case = waiting(town, advisor)
    with held_up(database):
        checks(advisor, case)
        text = advisor.get(QUEUE).text
        assert BEHIND in text
        assert f"/cases/{case}" in text  # what there is
        assert advisor.cookies["recorded"].endswith(".waited")
        assert BEHIND in advisor.get("/home").text
    until(lambda: BEHIND not in advisor.get("/home").text)
    assert f"/cases/{case}" not in advisor.get(QUEUE).text
    assert "recorded" not in advisor.cookies


@pytest.mark.parametrize("said", [position_token(10**17), position_token(1) + "!", "é", "p1", ""], ids=repr)
def test_what_a_browser_makes_up_is_not_waited_for(database: Database, advisor: httpx.Client, said: str) -> None:
    cookies = f"front-door={advisor.cookies['front-door']}; recorded={said}".encode()
    with held_up(database):
        page = advisor.get(QUEUE, headers=[(b"cookie", cookies)])
    assert page.status_code == 200
    assert BEHIND not in page.text
