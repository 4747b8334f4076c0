"""The pages of a challenge, of the cases it is over, and of the queues it stands in."""

import pytest

from domain.vocabulary import Role
from openapi.client.api.cases import fast_track
from openapi.client.api.challenges import note_on_challenge, resolve_challenge
from openapi.client.models import FastTrackBody
from tests.serving import Database
from tests.stories.people import Town, contact
from tests.stories.test_challenge import LADDER, NOTE, answers, discussed, does, now, raised, resolution
from tests.stories.test_pages_of_cases import looking, opened
from tests.stories.test_pages_of_consultations import text_of


@pytest.fixture
def case(town: Town) -> str:
    """A referral at once, of the police, who challenge less than schools do: theirs stand on the queue's first page."""
    received = town.police.sends(contact()).cases[0].case
    town.advisor.does(fast_track.sync_detailed, received, FastTrackBody(grounds="He is on his way."))
    return received


def test_its_page_says_what_both_sides_said_and_what_it_needs(town: Town, database: Database, case: str) -> None:
    challenge = raised(town.police, case, about="work-on-the-referral")
    discussed(town.police, challenge, LADDER[0], written_complaint=True, complaint="A letter to the head of service.")
    answers(town, challenge, LADDER[0])
    does(town.manager, note_on_challenge, challenge, NOTE)
    town.manager.queue("challenge", town.last)
    with looking(town.service, database, Role.SERVICE_MANAGER) as manager:
        page = text_of(manager, f"/challenges/{challenge}")
        for said in (
            "Professional challenge", "Take the challenge to the next rung, or say how it ended.", "Rule P7",
            "T. Sample, Designated Safeguarding Lead", "Believed at risk", "Discussion with the social worker",
            "Written complaint: A letter to the head of service.", "Decision stands", "the second challenge this term",
            f'href="/cases/{case}"',
        ):  # fmt: skip
            assert said in page, said
        assert f'href="/challenges/{challenge}"' in text_of(manager, "/queue?agency=police-925")
        spoken = f"{challenge[:4]} {challenge[4:8]} {challenge[8:12]} {challenge[12:]}"
        found = manager.get("/cases", params={"find": spoken.lower()})
        assert (found.status_code, found.headers["Location"]) == (303, f"/challenges/{challenge}")
        assert "Challenged" in text_of(manager, f"/cases/{case}")
        does(town.police, resolve_challenge, challenge, resolution(now()))
        assert "Record what happened next." in text_of(manager, f"/challenges/{challenge}")


def test_its_history_is_stepped_through_and_taken_away(town: Town, database: Database, case: str) -> None:
    challenge = raised(town.police, case, about="work-on-the-referral")
    discussed(town.police, challenge, LADDER[0])
    with looking(town.service, database, Role.AUDITOR) as auditor:
        home = f"/challenges/{challenge}"
        history = text_of(auditor, f"{home}/history?at=3&from=1")
        for said in ("Challenge history", "Challenge discussed", f"{home}/audit-pack"):
            assert said in history, said
        downloaded = auditor.get(f"{home}/history.json").json()
        assert (downloaded["challenge"], len(downloaded["items"])) == (challenge, 3)
        pack = auditor.get(f"{home}/audit-pack").raise_for_status().content
        assert "Challenge history" in opened(auditor, pack)
        assert "Challenge discussed" in text_of(auditor, f"/cases/{case}/history?order=oldest")
        for path in ("", "/history", "/history.json", "/audit-pack"):
            assert auditor.get(f"/challenges/D0000000000AS{path}").status_code == 404
