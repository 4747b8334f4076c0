"""The audit page: every event, and the proof that none was changed; and the lists of an authority with nothing yet."""

import re
from collections.abc import Iterator

import psycopg
import pytest
from playwright.sync_api import Browser, Page, expect

from tests.app.demonstration import Demo, started
from tests.browser.checks import page_check, tab_stops, watched
from tests.places import reachable


def test_events_come_newest_first_with_who_and_when(auditor: Page) -> None:
    auditor.goto("/audit")
    positions = _positions(auditor)
    assert len(positions) == 50
    assert positions == sorted({*positions}, reverse=True)  # an agency's concerns are not among them
    page_check(auditor, "audit")
    with auditor.expect_navigation():
        auditor.get_by_role("link", name="Next page").click()
    assert _positions(auditor)[0] < positions[-1]


def test_events_are_filtered_by_case_worker_event_and_day(auditor: Page) -> None:
    auditor.goto("/audit?event=contact-recorded")
    case = auditor.locator("tbody th .fd-ref").first.inner_text()
    auditor.goto("/audit")
    auditor.get_by_label("Case", exact=True).fill(case)
    with auditor.expect_navigation():
        auditor.get_by_role("button", name="Show").click()
    assert set(auditor.locator("tbody th .fd-ref").all_inner_texts()) == {case}
    auditor.get_by_label("Event", exact=True).select_option("contact-recorded")
    auditor.get_by_role("button", name="Show").click()
    expect(auditor.locator("tbody tr")).to_have_count(1)
    who = auditor.locator("tbody td a").first
    name = who.inner_text()
    with auditor.expect_navigation():
        who.click()
    assert set(auditor.locator("tbody td a").all_inner_texts()) == {name}
    auditor.goto("/audit?recorded_to=1/1/2020")
    expect(auditor.get_by_role("heading", name="No event is like this")).to_be_visible()
    page_check(auditor, "audit-none")


def test_a_filter_that_makes_no_sense_is_told_so(auditor: Page) -> None:
    auditor.goto("/audit?case=C7KQ&recorded_from=yesterday&recorded_to=31/12/9999")
    expect(auditor.get_by_role("alert")).to_contain_text("A reference has 13 characters, and this has 4")
    expect(auditor.get_by_role("alert")).to_contain_text("Enter a day, like 14/1/2027")
    page_check(auditor, "audit-error")


def test_an_event_leads_to_its_cases_history_at_that_event(auditor: Page) -> None:
    auditor.goto("/audit?event=contact-outcome-decided")
    auditor.locator("tbody th a").first.click()
    expect(auditor).to_have_url(re.compile(r"/cases/C[0-9A-Z]{12}/history\?at=\d+$"))
    expect(auditor.get_by_role("main")).to_contain_text("Contact outcome decided")


def test_the_keyboard_alone_filters_and_verifies(auditor: Page) -> None:
    auditor.goto("/audit?event=referral-opened")
    stops = tab_stops(auditor)
    for wanted in ("Verify the log", "Open an exported pack", "Show", "What is proven, and what is not"):
        assert wanted in stops


def test_the_log_that_nobody_touched_is_verified_and_its_checkpoint_kept(auditor: Page) -> None:
    auditor.goto("/audit")
    auditor.get_by_role("button", name="Verify the log").click()
    expect(auditor.get_by_role("heading", name="Nothing was changed")).to_be_visible()
    expect(auditor.get_by_text(re.compile(r"^[\d,]+ of [\d,]+ events read$")).first).to_be_visible()
    page_check(auditor, "audit-verified")
    auditor.get_by_role("link", name="Back to the audit page").click()
    with auditor.expect_download() as started_download:
        auditor.get_by_role("link", name="download").click()
    assert re.fullmatch(r"checkpoint-925-\d+\.txt", started_download.value.suggested_filename)
    assert started_download.value.path().read_text().count("\n") == 5


# An authority with nothing in it


@pytest.fixture(scope="module")
def nothing() -> Iterator[Demo]:
    """`frontdoor demo --empty`."""
    with reachable() as place, started(place, "--empty") as running:
        yield running


@pytest.fixture
def newcomer(nothing: Demo, browser: Browser) -> Iterator[Page]:
    """A page for the auditor of an authority with nothing in it."""
    context = browser.new_context(java_script_enabled=False, base_url=nothing.line["base_url"], locale="en-GB")
    page = watched(context).new_page()
    page.goto(nothing.line["sign_in"].pop("auditor", nothing.line["sign_in"]["service_manager"]))
    with page.expect_navigation():
        page.get_by_role("button", name="Continue").click()
    yield page
    context.close()


def test_an_authority_with_nothing_is_told_what_each_list_is_for(newcomer: Page) -> None:
    for path, heading in (
        ("queue", "Nothing waits here"),
        ("cases", "No case yet"),
        ("cases?state=superseded", "No case stands there"),
        ("timescales", "No clock was due in these weeks"),
        ("audit", "No event yet"),
    ):
        newcomer.goto(f"/{path}")
        expect(newcomer.get_by_role("heading", name=heading)).to_be_visible()
        page_check(newcomer, f"{path.partition('?')[0]}-empty")
    newcomer.get_by_role("button", name="Verify the log").click()
    expect(newcomer.get_by_role("heading", name="There is nothing to verify yet")).to_be_visible()


def test_a_log_that_was_changed_is_told_with_the_first_event_that_was(newcomer: Page, nothing: Demo) -> None:
    assert nothing.send("school-first-disclosure", "partner", "a-key-of-its-own").status_code == 201
    newcomer.goto("/audit")
    if newcomer.get_by_role("button", name="Seal now").count():
        newcomer.get_by_role("button", name="Seal now").click()
    expect(newcomer.get_by_text("Signed", exact=True)).to_be_visible()
    _tamper(nothing.line["database_url"])
    newcomer.get_by_role("button", name="Verify the log").click()
    expect(newcomer.get_by_role("heading", name="This log is not as it was recorded")).to_be_visible()
    expect(newcomer.locator(".fd-findings li").first).to_contain_text("position 2")
    page_check(newcomer, "audit-tampered")


def _tamper(url: str) -> None:
    with psycopg.connect(url) as thief:
        thief.execute("ALTER TABLE la_925.fd_events DISABLE TRIGGER ALL")
        thief.execute("UPDATE la_925.fd_events SET state = state || ' '::bytea WHERE notification_id = 2")


def _positions(page: Page) -> list[int]:
    return [int(text.replace(",", "")) for text in page.locator(".fd-events__position").all_inner_texts()]


def test_who_administered_what_is_told_and_filtered(auditor: Page) -> None:
    auditor.goto("/audit")
    with auditor.expect_navigation():
        auditor.get_by_role("link", name="Who administered what").click()
    page_check(auditor, "administration")
    auditor.get_by_label("Act", exact=True).select_option(label="Authority added")
    with auditor.expect_navigation():
        auditor.get_by_role("button", name="Show").click()
    expect(auditor.locator("tbody tr")).to_have_count(1)
    expect(auditor.locator("tbody")).to_contain_text("Anytown")
    with auditor.expect_download() as kept:
        auditor.get_by_role("link", name="CSV").click()
    assert kept.value.suggested_filename == "acts.csv"
    auditor.get_by_label("Who", exact=True).fill("nobody")
    auditor.get_by_role("button", name="Show").click()
    expect(auditor.get_by_role("heading", name="No act is like this")).to_be_visible()
    page_check(auditor, "administration-none")


def test_an_inspectors_cases_are_a_list_and_each_a_history(auditor: Page) -> None:
    auditor.goto("/audit/inspection")
    expect(auditor.get_by_role("heading", level=1)).to_have_text("Cases for an inspector")
    page_check(auditor, "inspection")
    auditor.locator("tbody a").first.click()
    expect(auditor.get_by_role("heading", level=1)).to_have_text("Sampled case")
    page_check(auditor, "inspection-sampled")
