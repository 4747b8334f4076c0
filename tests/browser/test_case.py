"""The Case page: where a case stands, and what is needed next."""

from playwright.sync_api import Page, expect

from domain.vocabulary import Role
from tests.browser.checks import page_check
from tests.browser.conftest import SignedIn
from tests.browser.histories import case, fresh

__all__ = ["case", "fresh"]


def test_a_case_says_what_is_needed_next_and_quotes_the_rule(auditor: Page, fresh: str) -> None:
    auditor.goto(f"/cases/{fresh}")
    expect(auditor.get_by_role("heading", name="What is needed next")).to_be_visible()
    first = auditor.locator(".fd-needed > li").first
    first.locator("summary").click()
    expect(first.locator("blockquote")).to_be_visible()
    page_check(auditor, "case-fresh")


def test_a_case_says_what_is_known_of_it(auditor: Page, case: str) -> None:
    auditor.goto(f"/cases/{case}")
    expect(auditor.get_by_role("heading", name="Screening")).to_be_visible()
    page_check(auditor, "case")


def test_a_case_leads_to_its_history(auditor: Page, case: str) -> None:
    auditor.goto(f"/cases/{case}")
    auditor.get_by_role("link", name="Case history").click()
    expect(auditor.get_by_role("heading", level=1)).to_have_text("Case history")
    auditor.get_by_role("link", name="The case as it stands").click()
    expect(auditor.get_by_role("heading", name="The record")).to_be_visible()


def test_a_reference_read_out_in_groups_finds_the_case(auditor: Page, case: str) -> None:
    spoken = " ".join(case[at : at + 4] for at in range(0, len(case), 4))
    auditor.goto(f"/cases/{spoken.lower()}")
    expect(auditor.locator(".fd-reference")).to_have_text(spoken)


def test_a_case_that_is_not_there_is_a_page(auditor: Page) -> None:
    for reference in ("C0000000000AX", "nothing"):
        answer = auditor.goto(f"/cases/{reference}")
        assert answer
        assert answer.status == 404


def test_what_is_read_apart_is_told_in_one_step_once_it_is_said_what_for(signed_in: SignedIn, case: str) -> None:
    manager = signed_in(Role.SCREENING_MANAGER)
    manager.goto(f"/cases/{case}")
    with manager.expect_navigation():
        manager.get_by_role("link", name="Police matters").click()
    page_check(manager, "read-apart-asked")
    manager.get_by_role("button", name="Record it and show it").click()
    expect(manager.get_by_role("alert")).to_contain_text("Choose what you need to know it for")
    manager.get_by_label("Working with the police").check()
    manager.get_by_role("button", name="Record it and show it").click()
    expect(manager.get_by_text("Suspected crime")).to_be_visible()
    page_check(manager, "read-apart")


def test_what_the_family_may_be_told_is_a_page(signed_in: SignedIn, case: str) -> None:
    manager = signed_in(Role.SCREENING_MANAGER)
    manager.goto(f"/cases/{case}")
    manager.get_by_role("link", name="What the family may be told").click()
    expect(manager.get_by_role("heading", level=1)).to_have_text("What the family may be told")
    page_check(manager, "for-the-family")


def test_a_file_is_added_and_listed(signed_in: SignedIn, fresh: str) -> None:
    manager = signed_in(Role.SCREENING_MANAGER)
    manager.goto(f"/cases/{fresh}")
    manager.get_by_role("link", name="Files").click()
    manager.get_by_role("button", name="Add it").click()
    expect(manager.get_by_role("alert")).to_contain_text("Choose what it is")
    page_check(manager, "files-asked")
    manager.get_by_label("Chronology").check()
    manager.get_by_label("What does it show?").fill("The spring term")
    manager.get_by_label("File", exact=True).set_input_files(
        {"name": "term.txt", "mimeType": "text/plain", "buffer": b"3 March: no coat.\n"}
    )
    manager.get_by_role("button", name="Add it").click()
    expect(manager.get_by_role("link", name="The spring term")).to_be_visible()
    page_check(manager, "files")
