"""The pages of an enquiry, and of the queue it stands in."""

from domain.vocabulary import Role
from openapi.client.api.enquiries import give_view_on_contact as give_view
from openapi.client.api.enquiries import match_enquired_child, respond_to_enquiry, review_enquiry
from tests.serving import Database
from tests.stories.people import Town
from tests.stories.test_enquiry import NOT_KNOWN, RESPONSE, REVIEWED, VIEW, changed, does, made
from tests.stories.test_pages_of_cases import looking, opened
from tests.stories.test_pages_of_consultations import text_of


def test_its_page_says_what_was_told_and_what_it_needs(town: Town, database: Database, case: str) -> None:
    enquiry = made(town.prison, requests=[{"asked_for": "Who has parental responsibility?"}])
    does(town.manager, review_enquiry, enquiry, changed(REVIEWED, recorded="in-a-case", case=case))
    does(town.manager, match_enquired_child, enquiry, NOT_KNOWN)
    town.manager.queue("enquiry", town.last)
    with looking(town.service, database, Role.SCREENING_MANAGER) as manager:
        page = text_of(manager, f"/enquiries/{enquiry}")
        for said in (
            "Child safeguarding enquiry", "O. Sample, Public protection lead, HMP Example", "A. Prisoner",
            "Give a view on contact with child 1.", "Rule X21", "Answer request 1.", "Sam Example", "Not known",
            "Who has parental responsibility?", f'href="/cases/{case}"', f'href="/enquiries/{enquiry}/history"',
        ):  # fmt: skip
            assert said in page, said
        assert f'href="/enquiries/{enquiry}"' in text_of(manager, "/queue?stage=enquiry&agency=prison-925")
        spoken = f"{enquiry[:4]} {enquiry[4:8]} {enquiry[8:12]} {enquiry[12:]}"
        found = manager.get("/cases", params={"find": spoken.lower()})
        assert (found.status_code, found.headers["Location"]) == (303, f"/enquiries/{enquiry}")


def test_a_case_names_the_enquiries_about_its_child(town: Town, database: Database, case: str) -> None:
    enquiry = made(town.prison)
    known = changed(NOT_KNOWN, known=True, child=town.manager.office(case).child)
    does(town.manager, match_enquired_child, enquiry, known)
    with looking(town.service, database, Role.AREA_TEAM_MANAGER) as manager:
        assert f'href="/enquiries/{enquiry}"' in text_of(manager, f"/cases/{case}")


def test_its_history_is_stepped_through_and_taken_away(town: Town, database: Database) -> None:
    enquiry = made(town.prison)
    for operation, body in (
        (review_enquiry, REVIEWED), (match_enquired_child, NOT_KNOWN), (give_view, VIEW), (respond_to_enquiry, RESPONSE)
    ):  # fmt: skip
        does(town.manager, operation, enquiry, body)
    with looking(town.service, database, Role.AUDITOR) as auditor:
        home = f"/enquiries/{enquiry}"
        history = text_of(auditor, f"{home}/history?at=5&from=1")
        for said in ("Enquiry history", "View on contact given", f"{home}/audit-pack"):
            assert said in history, said
        downloaded = auditor.get(f"{home}/history.json").json()
        assert (downloaded["enquiry"], len(downloaded["items"])) == (enquiry, 5)
        pack = auditor.get(f"{home}/audit-pack").raise_for_status().content
        assert "Enquiry history" in opened(auditor, pack)
        page = text_of(auditor, home)
        for said in ("Nothing is left to do.", "There are concerns", "No contact", "Complete a child safeguarding"):
            assert said in page, said
        for path in ("", "/history", "/history.json", "/audit-pack"):
            assert auditor.get(f"/enquiries/E0000000000AR{path}").status_code == 404
