"""The History page: stepping through a case, comparing, another pack, and an exported pack in the same page."""

import re
import zipfile
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from domain.vocabulary import Role
from tests.browser.checks import page_check, tab_stops
from tests.browser.conftest import SignedIn
from tests.browser.histories import case

__all__ = ["case"]


def shows(page: Page, text: str) -> None:
    """The panel says which event, or moment, is shown."""
    expect(page.locator(".fd-panel__shown")).to_contain_text(text)


def says(page: Page, error: str) -> None:
    """The summary of errors stands at the top, leads to the field, and the title says that something is wrong."""
    summary = page.locator(".govuk-error-summary")
    expect(summary).to_contain_text(error)
    target = summary.locator("a").first.get_attribute("href")
    assert target
    expect(page.locator(target)).to_have_count(1)
    expect(page).to_have_title(re.compile("^Error: "))


def test_a_history_shows_the_latest_event_first(auditor: Page, case: str) -> None:
    auditor.goto(f"/cases/{case}/history")
    expect(auditor.get_by_role("heading", level=1)).to_have_text("Case history")
    last = auditor.locator(".fd-event").count()
    shows(auditor, f"Showing event {last} of {last}")
    expect(auditor.locator(".fd-event").first).to_contain_text("Shown")
    expect(auditor.get_by_text(f"Chain checked, {last} of {last} events match.")).to_be_visible()
    page_check(auditor, "history")


def test_an_auditor_steps_earlier_and_later(auditor: Page, case: str) -> None:
    auditor.goto(f"/cases/{case}/history")
    last = auditor.locator(".fd-event").count()
    auditor.get_by_role("link", name="Earlier").click()
    shows(auditor, f"Showing event {last - 1} of {last}")
    expect(auditor.get_by_role("heading", name=f"Case at event {last - 1}")).to_be_visible()
    auditor.get_by_role("link", name="Later").click()
    shows(auditor, f"Showing event {last} of {last}")
    auditor.get_by_role("link", name="First", exact=True).click()
    shows(auditor, f"Showing event 1 of {last}")
    expect(auditor.get_by_text("Nothing was known of the case yet.")).to_be_visible()
    page_check(auditor, "history-first")
    auditor.get_by_role("link", name="Latest").click()
    expect(auditor.get_by_role("heading", name="Case as known now")).to_be_visible()


def test_what_an_event_changed_is_marked_beside_the_timeline(auditor: Page, case: str) -> None:
    auditor.goto(f"/cases/{case}/history")
    decided = auditor.locator(".fd-event", has_text="Contact outcome decided").first
    decided.get_by_role("link", name="Show the case here").click()
    row = auditor.locator(".fd-side section > .fd-facts > div", has_text="Outcome").first
    expect(row.locator("mark")).to_be_visible()
    expect(row).to_contain_text("changed")
    decided.get_by_text("Rules SC2, C16").click()
    expect(decided.locator("blockquote").first).to_be_visible()
    decided.get_by_text("What changed").click()
    expect(decided.get_by_role("table")).to_be_visible()
    page_check(auditor, "history-decided")


@pytest.mark.parametrize("wanted", ["0", "999", "-1", "five", "9" * 30])
def test_an_event_that_is_not_there_is_said_and_nothing_is_lost(auditor: Page, case: str, wanted: str) -> None:
    answer = auditor.goto(f"/cases/{case}/history?at={wanted}&order=oldest")
    assert answer
    assert answer.status == 422
    says(auditor, "There is no such event")
    expect(auditor.locator("#at")).to_have_value(wanted)
    expect(auditor.get_by_role("link", name="Newest first")).to_be_visible()


def test_a_date_nobody_can_read_is_said_where_it_stands(auditor: Page, case: str) -> None:
    auditor.goto(f"/cases/{case}/history?as_of=yesterday+at+noon&happened_by=31/2/2026")
    says(auditor, "As recorded by must be a date and a time, like 14/1/2027 4:52pm")
    expect(auditor.locator("#as_of")).to_have_value("yesterday at noon")
    expect(auditor.locator("#happened_by")).to_have_value("31/2/2026")
    page_check(auditor, "history-errors")


def test_a_moment_before_the_first_event_is_said(auditor: Page, case: str) -> None:
    auditor.goto(f"/cases/{case}/history?as_of=1/1/2001")
    says(auditor, "Nothing counts at that moment")


def test_an_auditor_goes_to_a_moment(auditor: Page, case: str) -> None:
    auditor.goto(f"/cases/{case}/history")
    auditor.get_by_text("Go to", exact=True).click()
    happened = auditor.locator(".fd-event", has_text="Contact outcome decided").first.locator("time").first
    at = happened.get_attribute("datetime")
    assert at
    auditor.get_by_label("As happened by").fill(at[:16])
    auditor.get_by_role("button", name="Go to the moment").click()
    expect(auditor.get_by_role("heading", name="Case as it had happened")).to_be_visible()
    shows(auditor, "Happened by")
    page_check(auditor, "history-moment")


def test_two_events_are_compared(auditor: Page, case: str) -> None:
    auditor.goto(f"/cases/{case}/history?at=9")
    auditor.get_by_text("Compare with", exact=True).click()
    auditor.get_by_label("Another event or moment").fill("3")
    auditor.get_by_role("button", name="Compare").click()
    expect(auditor.get_by_role("heading", name="Event 3 compared with event 9")).to_be_visible()
    expect(auditor.get_by_role("table", name="What differs")).to_be_visible()
    shows(auditor, "Showing event 9")
    page_check(auditor, "history-compared")
    auditor.goto(f"/cases/{case}/history?at=9&from=nothing")
    says(auditor, "Enter the number of an event")


def test_clocks_stand_beside_those_of_another_pack(auditor: Page, case: str) -> None:
    auditor.goto(f"/cases/{case}/history")
    auditor.get_by_text("Another policy pack", exact=True).click()
    auditor.get_by_role("button", name="Show the clocks").click()
    expect(auditor.get_by_role("heading", name="Under another policy pack")).to_be_visible()
    expect(auditor.get_by_role("table", name="under both packs")).to_contain_text("8 hours")
    page_check(auditor, "history-pack")


def test_everything_is_reached_by_the_keyboard(auditor: Page, case: str) -> None:
    auditor.goto(f"/cases/{case}/history?at=5")
    auditor.evaluate("for (const each of document.querySelectorAll('details')) each.open = true")
    stops = tab_stops(auditor)
    assert stops[0] == "Skip to main content"
    assert [each for each in ("First", "Earlier", "Later", "Latest", "Show proof") if each not in stops] == []
    keys = auditor.locator("[accesskey]").evaluate_all("all => all.map(each => each.accessKey)")
    assert sorted(keys) == ["e", "f", "l", "n"]


def test_on_paper_every_detail_is_open(auditor: Page, case: str) -> None:
    auditor.goto(f"/cases/{case}/history?at=5")
    auditor.emulate_media(media="print")
    expect(auditor.get_by_text("Printed")).to_be_visible()
    expect(auditor.get_by_role("navigation", name="Pages")).not_to_be_visible()
    rule = auditor.locator(".fd-event blockquote").first
    assert rule.evaluate("each => each.getBoundingClientRect().height") > 0


def test_a_case_that_is_not_there_is_a_page(auditor: Page) -> None:
    answer = auditor.goto("/cases/C0000000000AX/history")
    assert answer
    assert answer.status == 404
    expect(auditor.get_by_role("heading", level=1)).to_have_text("Page not found")


def test_a_pack_is_downloaded_opened_and_stepped_through(auditor: Page, case: str, tmp_path: Path) -> None:
    auditor.goto(f"/cases/{case}/history")
    last = auditor.locator(".fd-event").count()
    with auditor.expect_download() as download:
        auditor.get_by_role("link", name="Download the audit pack").click()
    pack = tmp_path / "pack.zip"
    download.value.save_as(pack)
    opens(auditor, pack)
    expect(auditor.get_by_text("From an exported pack, verified:")).to_be_visible()
    expect(auditor.get_by_text("signed by this authority’s own log")).to_be_visible()
    shows(auditor, f"Showing event {last} of {last}")
    page_check(auditor, "exported")
    auditor.get_by_role("button", name="Earlier").click()
    shows(auditor, f"Showing event {last - 1} of {last}")
    auditor.get_by_text("Go to", exact=True).click()
    auditor.get_by_label("Event number").fill("5")
    auditor.get_by_role("button", name="Go to the event").click()
    shows(auditor, f"Showing event 5 of {last}")
    auditor.get_by_text("Compare with", exact=True).click()
    auditor.get_by_label("Another event or moment").fill("3")
    auditor.get_by_role("button", name="Compare").click()
    expect(auditor.get_by_role("heading", name="Event 3 compared with event 5")).to_be_visible()
    shows(auditor, f"Showing event 5 of {last}")


def test_a_pack_that_was_changed_is_not_replayed(auditor: Page, case: str, tmp_path: Path) -> None:
    auditor.goto(f"/cases/{case}/history")
    with auditor.expect_download() as download:
        auditor.get_by_role("link", name="Download the audit pack").click()
    changed = tmp_path / "changed.zip"
    with zipfile.ZipFile(download.value.path()) as given, zipfile.ZipFile(changed, "w") as other:
        for name in given.namelist():
            content = given.read(name)
            other.writestr(name, content.replace(b'"version":2', b'"version":3') if name == "events.jsonl" else content)
    opens(auditor, changed)
    expect(auditor.get_by_role("heading", level=1)).to_have_text("This pack does not verify")
    expect(auditor.get_by_role("alert")).to_contain_text("events.jsonl")
    expect(auditor.locator(".fd-event")).to_have_count(0)
    page_check(auditor, "exported-changed")


def test_what_is_no_pack_is_said(auditor: Page, tmp_path: Path) -> None:
    auditor.goto("/audit/open")
    page_check(auditor, "exported-open")
    auditor.get_by_role("button", name="Check and open").click()
    says(auditor, "Choose an audit pack")
    letter = tmp_path / "letter.txt"
    letter.write_text("Dear auditor")
    opens(auditor, letter)
    expect(auditor.get_by_role("alert")).to_contain_text("This is not an audit pack")


def test_the_office_sees_the_same_page(signed_in: SignedIn, case: str) -> None:
    manager = signed_in(Role.SCREENING_MANAGER)
    manager.goto(f"/cases/{case}/history")
    expect(manager.get_by_role("heading", level=1)).to_have_text("Case history")


def opens(page: Page, file: Path) -> None:
    """Choose a file at the page for packs."""
    page.goto("/audit/open")
    page.get_by_label("Audit pack").set_input_files(file)
    page.get_by_role("button", name="Check and open").click()
