"""The timescales: every number leads to the clocks it counts, and each of them to the moment that was missed."""

import re

from playwright.sync_api import Locator, Page, expect

from tests.browser.checks import page_check, tab_stops

COLUMNS = ("In time", "In time, recorded late", "Late", "Missed", "Running")


def test_the_timescales_are_shown_by_week_by_clock_and_by_agency(auditor: Page) -> None:
    auditor.goto("/timescales?weeks=12")
    sums = [_sums(auditor.get_by_role("table", name=name)) for name in ("By week", "By clock", "By agency")]
    assert sums[0] == sums[1] == sums[2]
    assert sum(sums[0]) > 0
    expect(auditor.get_by_role("listitem").filter(has_text="of outcomes within one working day")).to_contain_text(
        re.compile(r"\d+%\s+of outcomes within one working day\s*T2, statutory: \d+ of \d+")
    )
    page_check(auditor, "timescales")


def test_the_page_says_what_a_percentage_counts(auditor: Page) -> None:
    auditor.goto("/timescales?weeks=12")
    recorded_late = auditor.locator("dl.fd-legend > div").filter(has_text="In time, recorded late")
    expect(recorded_late).to_contain_text("not counted as kept")
    auditor.get_by_text("How this is counted").click()
    told = auditor.get_by_text("“Kept” is the share in time")
    expect(told).to_contain_text("in time, in time but recorded late, late and missed")
    expect(told).to_contain_text("on record by the deadline, or within one working day of being done")
    expect(told).to_contain_text("Percentages are rounded down")


def test_a_period_and_a_kind_of_limit_are_chosen_by_links(auditor: Page) -> None:
    auditor.goto("/timescales")
    auditor.get_by_role("link", name="Last 26 weeks").click()
    auditor.get_by_role("link", name="Internal").click()
    expect(auditor).to_have_url(re.compile(r"weeks=26&limit=internal$"))
    for name in ("Last 26 weeks", "Internal"):
        expect(auditor.get_by_role("link", name=name)).to_have_attribute("aria-current", "true")
    auditor.wait_for_load_state()
    clocks = auditor.get_by_role("table", name="By clock").get_by_role("rowheader").all_inner_texts()
    assert clocks
    assert all("internal" in clock for clock in clocks)


def test_every_number_leads_to_as_many_clocks(auditor: Page) -> None:
    auditor.goto("/timescales?weeks=12")
    numbers = auditor.locator("table a").all()
    told = {str(each.get_attribute("href")): int(each.inner_text().replace(",", "")) for each in numbers}
    few = {href: count for href, count in told.items() if count <= 50}
    assert len(few) > 10
    for href, count in list(few.items())[::4]:
        auditor.goto(href)
        expect(auditor.locator("tbody tr")).to_have_count(count)


def test_a_late_clock_leads_to_the_history_at_the_moment_it_was_due(auditor: Page) -> None:
    auditor.goto("/timescales?weeks=12")
    row = auditor.get_by_role("table", name="By clock").get_by_role("row", name=re.compile("^Outcome of the consult"))
    row.get_by_role("cell").nth(3).get_by_role("link").click()
    expect(auditor.get_by_role("heading", level=1)).to_have_text("Clocks met late")
    expect(auditor.get_by_text("Outcome of the consultation or safeguarding referral (T2")).to_be_visible()
    page_check(auditor, "timescales-late")
    late = auditor.locator("tbody tr").first
    reference = late.locator(".fd-ref").first.inner_text().replace(" ", "")
    late.get_by_role("link", name="History at that moment").click()
    expect(auditor).to_have_url(re.compile(f"/cases/{reference}/history\\?(as_of|happened_by)="))
    expect(auditor.get_by_role("heading", level=1)).to_have_text("Case history")
    expect(auditor.get_by_role("alert")).to_have_count(0)


def test_a_running_clock_leads_to_the_history_so_far(auditor: Page) -> None:
    auditor.goto("/timescales/clocks?state=running")
    auditor.get_by_role("link", name="History so far").first.click()
    expect(auditor.get_by_role("heading", level=1)).to_have_text("Case history")
    expect(auditor.get_by_role("alert")).to_have_count(0)


def test_the_keyboard_alone_reaches_every_number(auditor: Page) -> None:
    auditor.goto("/timescales")
    stops = tab_stops(auditor)
    numbers = auditor.locator("table a").all_inner_texts()
    assert [stop for stop in stops if stop in numbers][-len(numbers) :] == numbers


def test_a_period_that_is_not_offered_is_not_found(auditor: Page) -> None:
    for address in ("/timescales?weeks=3", "/timescales/clocks?state=tired", "/timescales/clocks?due_from=yesterday"):
        answer = auditor.goto(address)
        assert answer
        assert answer.status == 404


def _sums(table: Locator) -> list[int]:
    """The sums of its columns."""
    found = []
    for name in COLUMNS:
        cells = table.locator(f'td[data-label="{name}"]').all_inner_texts()
        found.append(sum(int(text.replace(",", "")) for text in cells))
    return found


def test_groups_are_compared_and_who_is_asked_again_is_listed(auditor: Page) -> None:
    auditor.goto("/timescales")
    auditor.get_by_role("link", name=re.compile("Outcomes and timeliness by ethnicity")).click()
    expect(auditor.get_by_role("table", name="Ethnicity").get_by_role("rowheader").last).to_have_text("All together")
    expect(auditor.get_by_role("table", name="Age", exact=True)).to_contain_text("Not yet obtained")
    page_check(auditor, "equality")
    auditor.get_by_role("link", name=re.compile("not yet obtained")).click()
    expect(auditor.get_by_role("heading", level=1)).to_have_text("Not yet obtained")
    page_check(auditor, "not-yet-obtained")
