"""The pages of a hypothetical consultation, and its record form in a browser."""

import html
import re
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta

import httpx
import pytest

from domain.vocabulary import Role
from openapi.client.models import ConsultationRecorded
from tests.serving import Database
from tests.stories.people import Enter, Town, answered, consulting
from tests.stories.test_consultations import answers, asked, sends_the_form, told
from tests.stories.test_pages_of_cases import looking, opened


@pytest.fixture
def consultation(town: Town) -> str:
    """A hypothetical consultation that waits; a professional of the school asked."""
    made = asked(town.advisor, told(agency="school-925"))
    town.manager.queue("consultation", made.headers["Front-Door-Position"])
    return answered(made, ConsultationRecorded, 201).consultation


def text_of(browser: httpx.Client, path: str) -> str:
    answer = browser.get(path)
    assert answer.status_code == 200, answer.text
    return answer.text


def queue_of(browser: httpx.Client, path: str) -> Iterator[str]:
    """The pages of a queue, one by one, as somebody turns them."""
    following: str | None = path
    while following:
        yield (page := text_of(browser, following))
        further = re.search(r'href="(/queue[^"]*cursor=[^"]*)"[^>]*rel="next"', page)
        following = html.unescape(further[1]) if further else None


def test_its_page_says_where_it_stands_and_what_it_needs(town: Town, database: Database, consultation: str) -> None:
    sends_the_form(town, consultation)
    town.manager.queue("consultation", town.last)  # the form moves its row, and a row that moves can be turned past
    with looking(town.service, database, Role.EARLY_HELP_ADVISOR) as adviser:
        page = text_of(adviser, f"/consultations/{consultation}")
        for said in (
            "Waiting for advice", "Give the outcome of the hypothetical consultation.", "Rule E9", "T. Sample",
            "A pupil of nine is often hungry", f"/consultations/{consultation}/form",
        ):  # fmt: skip
            assert said in page, said
        form = adviser.get(f"/consultations/{consultation}/form")
        assert "Hypothetical consultation record form" in form.text
        assert form.headers["Content-Security-Policy"].startswith("default-src 'none'; style-src 'sha256-")
        pages = queue_of(adviser, "/queue?stage=consultation")
        assert any(f'href="/consultations/{consultation}"' in page for page in pages)
        spoken = f"{consultation[:4]} {consultation[4:8]} {consultation[8:12]} {consultation[12:]}"
        found = adviser.get("/cases", params={"find": spoken.lower()})
        assert (found.status_code, found.headers["Location"]) == (303, f"/consultations/{consultation}")


def test_its_history_is_stepped_through_and_taken_away(
    town: Town, database: Database, enter: Enter, consultation: str
) -> None:
    sends_the_form(town, consultation)
    answers(enter("early_help_advisor-925", Role.EARLY_HELP_ADVISOR), consultation, version=2)
    case = town.school.sends(consulting(after_consultation=consultation)).cases[0].case
    with looking(town.service, database, Role.AUDITOR) as auditor:
        home = f"/consultations/{consultation}"
        assert f'href="/cases/{case}"' in text_of(auditor, home)
        history = text_of(auditor, f"{home}/history?at=3&from=2")
        for said in ("Consultation history", "Hypothetical outcome decided", "Gain permission", f"{home}/audit-pack"):
            assert said in history, said
        downloaded = auditor.get(f"{home}/history.json").json()
        assert (downloaded["consultation"], len(downloaded["items"])) == (consultation, 4)
        pack = auditor.get(f"{home}/audit-pack").raise_for_status().content
        assert "Consultation history" in opened(auditor, pack)
        of_the_case = text_of(auditor, f"/cases/{case}/history?order=oldest")
        assert "Consultation became contact" in of_the_case


def test_its_clock_stands_among_the_timescales(town: Town, database: Database) -> None:
    with looking(town.service, database, Role.AUDITOR) as auditor:
        week_ago = {"received_at": (datetime.now(UTC) - timedelta(days=7)).isoformat(), "agency": "police-925"}
        asked(town.advisor, told(**week_ago))
        late = asked(town.advisor, told(**week_ago))
        answered(late, ConsultationRecorded, 201)
        town.manager.queue("consultation", late.headers["Front-Door-Position"])
        listed = auditor.get("/timescales/clocks", params={"clause": "T2", "agency": "police-925", "state": "missed"})
        assert listed.text.count("/consultations/H") >= 2
        assert "Anyshire Police" in text_of(auditor, "/timescales?weeks=12")


def test_nobody_is_shown_what_is_not_there(town: Town, database: Database) -> None:
    with looking(town.service, database, Role.AUDITOR) as auditor:
        for path in ("", "/form", "/history", "/audit-pack"):
            assert auditor.get(f"/consultations/H0000000000A4{path}").status_code == 404
