"""What somebody typed and has not recorded: kept, found again, theirs alone, and gone when it is to be gone."""

import re
from datetime import timedelta
from html import unescape
from uuid import UUID

import httpx
import psycopg
import pytest

from app.record.drafts import KEPT
from domain.vocabulary import Role
from openapi.client.api.cases import restrict_case
from tests.pressing import inputs
from tests.serving import Database
from tests.stories.people import Person, Town
from tests.stories.test_access import named, restriction
from tests.stories.test_erasure import Erase, erase
from tests.stories.test_forms import SAID, manager, sent
from tests.stories.test_pages_of_cases import looking

__all__ = ["erase", "manager", "named"]

LATE = "UPDATE la_925.fd_draft SET ends_at = now() - interval '1 second' WHERE id = %s"


@pytest.fixture(autouse=True)
def nothing_begun(database: Database) -> None:
    """Drafts are looked at from the first."""
    with psycopg.connect(database.admin) as admin:
        admin.execute("DELETE FROM la_925.fd_draft")


DRAFT = re.compile(r'href="(/[^"]*\?draft=([0-9a-f-]{36}))"')


def drafts(browser: httpx.Client) -> list[str]:
    """Where one goes on with what one began, the last first."""
    shown = browser.get("/drafts")
    assert shown.status_code == 200
    return [unescape(each[0]) for each in DRAFT.findall(shown.text)]


def typed(browser: httpx.Client, path: str, **said: str) -> dict[str, str]:
    """A form with something in it."""
    return inputs(browser.get(path).text) | SAID | said


def test_what_was_saved_is_found_again_by_whoever_saved_it_and_goes_when_it_is_recorded(
    town: Town, database: Database, manager: httpx.Client
) -> None:
    case = sent(town)
    path = f"/cases/{case}/record/record-conversation"
    saved = manager.post(path, data=typed(manager, path) | {"save": "yes"})
    assert (saved.status_code, saved.headers["location"]) == (303, "/drafts")
    (where,) = drafts(manager)
    assert where.startswith(f"{path}?draft=")
    assert "Amira Example" in manager.get("/drafts").text
    assert f'href="{where}"' in manager.get(path).text
    with looking(town.service, database, Role.EARLY_HELP_ADVISOR) as other:
        assert drafts(other) == []
        assert other.get(where).status_code == 404
        assert other.get(f"/drafts/{where[-36:]}/delete").status_code == 404
    assert manager.get(where.replace(case, sent(town))).status_code == 404
    form = inputs(manager.get(where).text)
    assert {name: form[name] for name in SAID} == SAID
    assert manager.post(path, data=form).status_code == 303
    assert drafts(manager) == []
    assert manager.get(where).status_code == 404
    held = town.manager.office(case).conversations
    assert held
    assert [each.what for each in held.held] == [SAID["what"]]


def test_whatever_is_pressed_keeps_what_was_typed_and_what_is_refused_too(town: Town, manager: httpx.Client) -> None:
    case = sent(town)
    path = f"/cases/{case}/record/record-conversation"
    form = typed(manager, path)
    for revision, pressed in enumerate(({"add": "people"}, {"check": "yes"}, {"what": ""}), 1):
        form |= {"draft": inputs(manager.post(path, data=form | pressed).text)["draft"]}
        assert form["draft"] == str(revision), pressed
    quiet = manager.post(path, data=form | {"save": "quietly"})
    assert (quiet.status_code, quiet.headers["draft-key"]) == (204, form["key"])
    (where,) = drafts(manager)
    assert "Nothing of a record changes" in manager.get(f"/drafts/{where[-36:]}/delete").text
    token = inputs(manager.get(f"/drafts/{where[-36:]}/delete").text)
    assert manager.post(f"/drafts/{where[-36:]}/delete", data=token).status_code == 303
    assert drafts(manager) == []
    assert manager.post(path, data=inputs(manager.get(path).text) | {"save": "yes"}).status_code == 303
    assert drafts(manager) == []  # nobody typed anything


def test_a_second_tab_does_not_write_over_the_first_and_is_told(town: Town, manager: httpx.Client) -> None:
    case = sent(town)
    path = f"/cases/{case}/record/record-conversation"
    form = inputs(manager.post(path, data=typed(manager, path) | {"add": "people"}).text)
    first, second = ({**form, "what": said} for said in ("As the first tab has it.", "As the second tab has it."))
    assert manager.post(path, data=first | {"save": "yes"}).status_code == 303
    told = manager.post(path, data=second | {"save": "yes"})
    assert told.status_code == 200
    assert "You have saved this form in another tab since" in told.text
    assert second["what"] in told.text
    other, one = drafts(manager)
    assert [inputs(manager.get(each).text)["what"] for each in (one, other)] == [first["what"], second["what"]]
    assert inputs(told.text)["key"] == inputs(manager.get(other).text)["key"] != form["key"]
    assert manager.post(path, data=second).status_code == 303  # recorded from either tab, it counts once
    assert manager.post(path, data=first).status_code == 422
    held = town.manager.office(case).conversations
    assert held
    assert [each.what for each in held.held] == [second["what"]]


def test_a_draft_is_closed_and_erased_with_its_case_and_ends(
    town: Town, database: Database, manager: httpx.Client, erase: Erase, named: tuple[str, Person]
) -> None:
    closed, erased, old = (sent(town) for _ in range(3))
    for case in (closed, erased, old):
        path = f"/cases/{case}/record/record-conversation"
        manager.post(path, data=typed(manager, path) | {"save": "yes"})
    links = drafts(manager)
    assert len(links) == 3
    with psycopg.connect(database.admin) as admin:
        left = admin.execute("SELECT ends_at - saved_at, sealed FROM la_925.fd_draft").fetchall()
        assert {ends - KEPT for ends, _ in left} == {timedelta()}
        assert admin.execute(LATE, [UUID(links[0][-36:])]).rowcount == 1
    assert manager.get(links[0]).status_code == 404
    erase(erased, "narrative")
    assert manager.get(links[1]).status_code == 404
    town.manager.does(restrict_case.sync_detailed, closed, restriction(named[0]))
    assert drafts(manager) == []
    assert "Something that is not shown to you any more" in manager.get("/drafts").text
    assert closed not in manager.get("/drafts").text
    assert manager.get(links[2]).status_code == 404
    with psycopg.connect(database.admin) as admin:
        kept = {draft for (draft,) in admin.execute("SELECT id FROM la_925.fd_draft").fetchall()}
    assert UUID(links[1][-36:]) not in kept
