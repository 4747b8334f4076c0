"""The queue and the cases, as a worker uses them."""

import re

from playwright.sync_api import BrowserContext, Locator, Page, expect

from app.base import references
from app.wording.words import words
from domain.due import Urgency
from domain.vocabulary import Role
from tests.browser.checks import page_check, tab_stops
from tests.browser.conftest import Link, SignedIn
from tests.waiting import until

EVERY = 31_000  # milliseconds, after which a queue that is seen is asked for again


def urgency(row: Locator) -> int:
    """Its rank: what is urgent stands before what is due."""
    said = row.inner_text()
    return next((each.rank for each in Urgency if words(each) in said), Urgency.ORDINARY.rank)


def test_the_queue_shows_what_is_due_first_first(signed_in: SignedIn) -> None:
    page = signed_in(Role.CUSTOMER_SERVICE_ADVISOR)
    page.goto("/queue")
    expect(page.get_by_role("navigation", name="Queues").locator("[aria-current=page]")).to_have_count(1)
    page.get_by_role("link", name=re.compile("^Known check")).click()
    expect(page.get_by_role("link", name="Known check")).to_have_attribute("aria-current", "page")
    rows = page.locator(".fd-rows tbody tr").filter(has=page.locator("td:first-child time")).all()
    stand = [(urgency(each), str(each.locator("td:first-child time").get_attribute("datetime"))) for each in rows]
    assert stand
    assert stand == sorted(stand)
    expect(page.locator(".fd-rows tbody td:first-child").first).to_contain_text(re.compile("(overdue|left)"))
    page_check(page, "queue")
    page.goto("/queue?stage=screening")
    page_check(page, "queue-screening")


def test_every_stage_counts_what_waits_in_it(auditor: Page) -> None:
    auditor.goto("/queue")
    for stage in ("Known check", "Dispatch", "Screening", "Recording"):
        link = auditor.get_by_role("link", name=re.compile(f"^{stage}"))
        size = int(re.sub(r"\D", "", link.inner_text()))
        link.click()
        expect(auditor.get_by_role("heading", name=stage, exact=True)).to_be_visible()
        expect(auditor.locator(".fd-rows tbody tr")).to_have_count(min(size, 25))


def test_a_queue_is_filtered_by_urgency_and_by_team(auditor: Page) -> None:
    auditor.goto("/queue?stage=screening")
    auditor.get_by_label("Urgency").select_option("harm-indicated")
    with auditor.expect_navigation():
        auditor.get_by_role("button", name="Show").click()
    rows = auditor.locator(".fd-rows tbody tr")
    assert rows.count() > 0
    assert all("Harm indicated" in text for text in rows.all_inner_texts())
    team = rows.first.locator("[data-label=Team]").inner_text()
    auditor.get_by_label("Team", exact=True).select_option(label=team)
    with auditor.expect_navigation():
        auditor.get_by_role("button", name="Show").click()
    assert set(auditor.locator(".fd-rows tbody [data-label=Team]").all_inner_texts()) == {team}
    auditor.get_by_role("link", name=re.compile("^Allocation")).click()  # the filters go along
    expect(auditor.get_by_label("Team", exact=True)).to_have_value(team.lower().removesuffix(" team"))
    expect(auditor.get_by_label("Urgency")).to_have_value("harm-indicated")


def test_a_row_says_what_is_to_be_done_by_whom_and_by_which_rule(auditor: Page) -> None:
    auditor.goto("/queue?stage=dispatch")
    expect(auditor.locator(".fd-rows tbody .fd-owed").first).to_contain_text(
        "Send the contact to the Screening Manager."
    )
    expect(auditor.locator(".fd-rows tbody .fd-owed").first).to_contain_text("Customer Service Advisor, rule SC1")


def test_a_screening_manager_begins_with_what_waits_for_screening(signed_in: SignedIn) -> None:
    page = signed_in(Role.SCREENING_MANAGER)
    page.goto("/queue")
    expect(page.get_by_role("link", name=re.compile("^Screening"))).to_have_attribute("aria-current", "page")


def test_the_keyboard_alone_reaches_the_stages_and_every_case(auditor: Page) -> None:
    auditor.goto("/queue?stage=screening")
    stops = tab_stops(auditor)
    cases = [each.inner_text() for each in auditor.locator(".fd-rows tbody th a").all()]
    assert stops[0] == "Skip to main content"
    assert len([stop for stop in stops if re.match("Known check|Dispatch|Screening|Recording", stop)]) == 4
    assert [stop for stop in stops if stop in cases] == cases


def test_a_stage_that_is_none_is_not_found(auditor: Page) -> None:
    answer = auditor.goto("/queue?stage=lunch")
    assert answer
    assert answer.status == 404


def test_cases_come_newest_first_and_page_by_page(auditor: Page) -> None:
    auditor.goto("/cases")
    page_check(auditor, "cases")
    first = auditor.locator("tbody th .fd-ref").all_inner_texts()
    auditor.get_by_role("link", name="Next page").click()
    expect(auditor.get_by_role("link", name="Back to the first page")).to_be_visible()
    second = auditor.locator("tbody th .fd-ref").all_inner_texts()
    assert len(first) == len(second) == 25
    assert not set(first) & set(second)
    with auditor.expect_navigation():
        auditor.get_by_role("link", name="Back to the first page").click()
    assert auditor.locator("tbody th .fd-ref").all_inner_texts() == first


def test_cases_are_filtered_by_where_they_stand(auditor: Page) -> None:
    auditor.goto("/cases")
    auditor.get_by_label("Only cases that stand at").select_option("screening")
    with auditor.expect_navigation():
        auditor.get_by_role("button", name="Show").click()
    assert set(auditor.locator("tbody tr td:nth-child(2)").all_inner_texts()) == {"Screening"}


def test_a_case_is_found_by_its_reference_as_it_is_read_out(auditor: Page) -> None:
    auditor.goto("/cases")
    spoken = auditor.locator("tbody th .fd-ref").nth(3).inner_text()
    auditor.get_by_label("Find a case by its reference").fill(f" {spoken.lower()} ")
    auditor.get_by_role("button", name="Find").click()
    expect(auditor).to_have_url(re.compile(f"/cases/{spoken.replace(' ', '')}$"))


def test_a_reference_that_cannot_be_one_is_told_so(auditor: Page) -> None:
    auditor.goto("/cases")
    spoken = auditor.locator("tbody th .fd-ref").first.inner_text().replace(" ", "")
    wrong = spoken[:-1] + ("0" if spoken[-1] != "0" else "1")
    for typed, told in (
        (wrong, "One character of this reference is wrong, or two are swapped: read it out once more"),
        ("C7KQ", "A reference has 13 characters, and this has 4"),
        ("X" + spoken[1:], "The reference of a case begins with C"),
        (references.new(references.Referent.CHILD), "This is the reference of a child, not of a case"),
        (references.new(references.Referent.CASE), "There is no case with this reference"),
    ):
        auditor.get_by_label("Find a case by its reference").fill(typed)
        auditor.get_by_role("button", name="Find").click()
        expect(auditor.get_by_role("alert")).to_contain_text(told)
        expect(auditor.get_by_label("Find a case by its reference")).to_have_value(typed)
    page_check(auditor, "cases-error")


def test_a_queue_says_that_it_has_changed_and_moves_nothing(
    scripted: BrowserContext, link: Link, signed_in: SignedIn
) -> None:
    here = scripted.new_page()
    here.clock.install()
    here.goto(link(Role.AUDITOR) + "&next=/queue?stage=allocation")
    with here.expect_navigation():
        here.get_by_role("button", name="Continue").click()
    first = here.locator(".fd-rows tbody tr").first
    stands = first.bounding_box()
    told = here.locator("#main-content").get_by_role("status")

    def asked() -> int:
        with here.expect_response("**/queue/changed?**") as answer:
            here.clock.run_for(EVERY)
        return answer.value.status

    assert asked() == 304
    expect(told).to_have_text("")
    other = signed_in(Role.SCREENING_MANAGER)
    other.goto("/queue?stage=allocation")
    with other.expect_navigation():
        other.get_by_role("button", name="Take in hand").first.click()
    until(lambda: asked() == 204)
    expect(told).to_have_text("The queue has changed. Show it again.")
    assert first.bounding_box() == stands
    page_check(here, "queue-changed")
    here.get_by_role("link", name="Show it again").click()
    expect(first.locator("[data-label='In hand']")).to_contain_text("Robin Pretend")
    expect(told).to_have_text("")
    with other.expect_navigation():
        other.get_by_role("button", name="Release").first.click()
