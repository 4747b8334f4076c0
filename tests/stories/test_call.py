"""A call taken in the browser while it lasts: who is known, whose open case it is, and what does not wait."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from html import unescape
from uuid import uuid4

import httpx
import pytest

from domain.vocabulary import Role
from openapi.client.api.cases import fast_track
from openapi.client.api.children import open_case_file
from openapi.client.models import FastTrackBody
from tests.pressing import inputs
from tests.serving import TEAM, Database
from tests.stories.people import Town, contact, of_child
from tests.stories.test_access import Restricted, found, named, restricted
from tests.stories.test_drafts import DRAFT
from tests.stories.test_open_cases import FILE
from tests.stories.test_pages_of_cases import looking

__all__ = ["named", "restricted"]

CALL = "/record/record-contact"
BORN = {"day": "14", "month": "3", "year": "2017"}
CALLER = {"referrer.kind": "anonymous", "source": "9"}
TYPED = CALLER | {"request": "service", "intent": "safeguarding-referral", "concern_summary": "She is alone at night."}


@pytest.fixture(scope="module")
def advisor(town: Town, database: Database) -> Iterator[httpx.Client]:
    """A Customer Service Advisor's browser."""
    with looking(town.service, database, Role.CUSTOMER_SERVICE_ADVISOR) as browser:
        yield browser


def of(name: str, row: int = 0, **said: str) -> dict[str, str]:
    """A child as somebody types it."""
    born = {f"date_of_birth.{part}": value for part, value in BORN.items()}
    told = {"given_name": "Ada", "family_name": name} | born | said
    return {f"children.{row}": "", **{f"children.{row}.{part}": value for part, value in told.items()}}


@dataclass
class Known:
    """A child of a name of its own, who has a record here."""

    name: str
    case: str
    child: str


@pytest.fixture
def known(town: Town) -> Known:
    name = "Q" + "".join("bdfgklmnprstvwxz"[int(each, 16)] + "aeio"[int(each, 16) % 4] for each in uuid4().hex[:8])
    given = of_child(given_name="Ada", family_name=name, date_of_birth="2017-03-14", identifiers=[])
    case = town.school.sends(contact(children=[given])).cases[0].case
    found(town, town.manager, {"family_name": name, "given_name": "Ada"})  # the lists have come to it
    return Known(name, case, town.manager.office(case).child)


@pytest.fixture
def form(advisor: httpx.Client) -> dict[str, str]:
    """The page as it is opened."""
    return inputs(advisor.get(CALL).text)


def words(answer: httpx.Response) -> str:
    """What a page says."""
    return re.sub(r"\s+", " ", unescape(re.sub(r"<[^>]+>", " ", answer.text)))


def last(answer: httpx.Response) -> str:
    """The case that a page leads to."""
    assert answer.status_code == 303, words(answer)
    return answer.headers["location"].rpartition("/")[2]


def test_who_is_known_is_a_choice_as_soon_as_they_are_named_and_stays_with_its_row(
    town: Town, advisor: httpx.Client, form: dict[str, str], known: Known
) -> None:
    two = form | TYPED | of("Nobody", given_name="Bo") | of(known.name, row=1) | {"siblings": "no"}
    shown = advisor.post(CALL, data=two | {"look": "children.1"})
    assert f"Ada {known.name}, born 14 March 2017" in words(shown)
    assert "Same last name and date of birth" in words(shown)
    assert re.search(rf'name="particulars\.1\.child"[^>]*value="{known.child}"', shown.text)
    assert 'name="particulars.0.child"' not in shown.text
    chosen = inputs(shown.text) | {"particulars.1.child": known.child}
    again = inputs(advisor.post(CALL, data=chosen | {"check": "yes"}).text)
    assert again["particulars.1.child"] == known.child
    assert advisor.post(CALL, data=again).headers["location"].startswith("/cases/")
    assert len(town.manager.child(known.child).cases) == 2
    fewer = inputs(advisor.post(CALL, data=chosen | {"remove": "children.1"}).text)
    assert not [name for name in fewer if name.startswith(("children.1", "particulars.1"))]


def test_an_open_case_is_recognised_at_once_with_whom_to_connect_the_caller_to(
    town: Town, advisor: httpx.Client, form: dict[str, str], known: Known
) -> None:
    town.area_manager.mends(open_case_file.sync_detailed, known.child, FILE)
    shown = advisor.post(CALL, data=form | TYPED | of(known.name) | {"save": "looking"})
    said = words(shown)
    assert "is an open case: connect the caller" in said
    assert "Take no information about an open case (C9)" in said
    assert f'href="/children/{known.child}/record/connect-call"' in shown.text
    chosen = inputs(shown.text) | {"particulars.0.child": known.child}
    missing = words(advisor.post(CALL, data=chosen | {"look": "children.0"})).partition("Still missing")[2]
    assert "This child is an open case: take no information, and connect the caller (C9)" in missing
    assert advisor.post(CALL, data=chosen).status_code == 409


def test_of_a_restricted_child_it_is_said_whom_to_ask_and_nothing_else(
    advisor: httpx.Client, form: dict[str, str], restricted: Restricted, town: Town
) -> None:
    found(town, restricted.named, restricted.search)  # the lists have come to it
    born = dict(zip(("year", "month", "day"), restricted.search["date_of_birth"].split("-"), strict=True))
    typed = of(restricted.search["family_name"]) | {
        f"children.0.date_of_birth.{part}": said for part, said in born.items()
    }
    shown = advisor.post(CALL, data=form | TYPED | typed | {"look": "children.0"})
    assert "Ask N. Amed , 01632 960123, before you go on" in words(shown)
    assert restricted.case not in shown.text
    assert restricted.child not in shown.text


def test_the_known_check_offers_who_it_may_be_and_not_the_child_itself(
    town: Town, advisor: httpx.Client, known: Known
) -> None:
    town.area_manager.mends(open_case_file.sync_detailed, known.child, FILE)
    given = of_child(given_name="A.", family_name=known.name, date_of_birth="2017-03-14", identifiers=[])
    case = town.school.sends(contact(children=[given])).cases[0].case
    shown = advisor.get(path := f"/cases/{case}/record/record-known-check")
    option = (
        rf"Ada {known.name}, born 14 March 2017\.? Same last name and date of birth; [^.]*\. 1 case, [^.]*\. An open"
    )
    assert len(re.findall(option, words(shown))) == 2  # which it is, and which were looked at
    assert f'value="{town.manager.office(case).child}"' not in shown.text
    said = {"result": "known", "searched": "child index", "child": known.child}
    assert advisor.post(path, data=inputs(shown.text) | said).status_code == 303
    assert town.manager.office(case).child == known.child


def test_what_is_still_missing_is_said_as_the_api_would_refuse_it(advisor: httpx.Client, form: dict[str, str]) -> None:
    asked = words(advisor.get(CALL)).partition("Still missing")[2]
    for each in ("What does the caller ask for? (C1)", "What is the concern? (C11)", "Where do they call from?"):
        assert each in asked
    consults = form | TYPED | of("Nobody") | {"intent": "consultation"}
    for permission, missing in (("", "(E3)"), ("no", "(E5)"), ("yes", "(E4)")):
        quiet = advisor.post(CALL, data=consults | {"permission": permission, "save": "quietly"})
        assert quiet.headers["draft-saved"]
        assert missing in words(quiet).partition("Still missing")[2]
        assert ("record a hypothetical consultation" in words(quiet)) == (permission == "no")
        consults |= {"draft": quiet.headers["draft-revision"]}
    whole = advisor.post(CALL, data=form | TYPED | of("Nobody") | {"look": "children"})
    assert "Nothing is missing" in words(whole)


def test_a_postcode_alone_is_asked_for_its_address_where_that_is_seen(
    advisor: httpx.Client, form: dict[str, str]
) -> None:
    answer = advisor.post(CALL, data=form | TYPED | of("Longlane") | {"children.0.address.postcode": "SW1A 2AA"})
    assert answer.status_code == 422
    summary = unescape(answer.text).partition('class="govuk-error-summary"')[2].partition("</ul>")[0]
    assert re.findall(r'href="#([^"]+)"', summary) == ["children.0.address.lines"]
    fold = answer.text.rpartition('name="children.0.address.lines"')[0].rpartition("<details")[2].partition(">")[0]
    assert fold.endswith(" open")


def test_the_fast_track_takes_along_what_was_typed_and_waits_for_nothing_else(
    town: Town, advisor: httpx.Client, form: dict[str, str]
) -> None:
    typed = (
        form | of("Nobody") | {"children.0.date_of_birth.month": "31"} | {"intent": "consultation", "permission": "no"}
    )
    safe = {"day": "1", "month": "1", "year": "2026", "time": "10:30"}
    typed |= {f"particulars.0.safe_until.{part}": said for part, said in safe.items()}
    typed |= {"request": "step-up-from-tac", "route": "area-team"}
    asked = advisor.post(CALL, data=typed | {"fast": "yes"})
    assert asked.status_code == 200
    assert all(
        each in words(asked) for each in ("Ada Nobody", "Why is Significant Harm likely?", "What kind of caller")
    )
    without = advisor.post(CALL, data=inputs(asked.text) | {"fast": "yes"})
    assert without.status_code == 422
    said = inputs(asked.text) | CALLER | {"fast.grounds": "He is on his way to the school.", "fast": "yes"}
    case = last(advisor.post(CALL, data=said))
    assert last(advisor.post(CALL, data=said)) == case
    assert town.manager.office(case).state == "referral"
    assert {"contact-recorded", "fast-tracked-to-referral"} <= set(town.manager.events(case))
    told = str(town.manager.history(case).to_dict())
    for each in (
        "Date of birth: 14 31 2017",
        "Which way did it come in?: area-team",
        "Until when is the child safe?: 1 1 2026 10:30",
    ):
        assert each in told, each


def test_an_emergency_of_which_nothing_is_known_yet_is_one_press_and_two_answers(
    town: Town, database: Database, advisor: httpx.Client, form: dict[str, str]
) -> None:
    said = {"fast": "yes", "fast.grounds": "Screams from the flat next door.", "fast.call.team": TEAM}
    case = last(advisor.post(CALL, data=form | CALLER | said | {"fast.call.spoke_to": "A. Duty"}))
    events = town.manager.events(case)
    assert events[-2:] == ["referral-opened", "area-team-telephoned"]
    with looking(town.service, database, Role.SCREENING_MANAGER) as manager:  # of whom another route has a reason (C4)
        half = inputs(manager.get(CALL).text) | CALLER | said
        other = last(manager.post(CALL, data=half))
    assert "area-team-telephoned" not in town.manager.events(other)
    assert f"The call to the Area Team, if you have made it: {TEAM}" in str(town.manager.history(other).to_dict())


def test_a_child_that_is_not_for_the_fast_track_is_said_to_be_recorded_and_where(
    town: Town, advisor: httpx.Client, form: dict[str, str], known: Known
) -> None:
    fast_tracked = {"grounds": "He is on his way.", "call": None}
    town.advisor.does(fast_track.sync_detailed, known.case, FastTrackBody.from_dict(fast_tracked))
    said = form | CALLER | of(known.name) | {"particulars.0.child": known.child, "fast.grounds": "He is back."}
    told = advisor.post(CALL, data=said | {"fast": "yes"})
    assert told.status_code == 409
    assert "Missing: joining to the open referral" in words(told)
    assert "Nothing was recorded" not in words(told)
    (case,) = re.findall(r'The contact is recorded: <a class="govuk-link" href="/cases/([^"]+)"', told.text)
    assert town.manager.office(case).child == known.child
    assert DRAFT.findall(advisor.get("/drafts").text)
    town.area_manager.mends(open_case_file.sync_detailed, known.child, FILE)
    said |= {"key": "of another call", "draft": ""}
    connect = advisor.post(CALL, data=said | {"fast": "yes"})
    assert f'href="/children/{known.child}/record/connect-call"' in connect.text
    assert "Nothing was recorded" in words(connect)
