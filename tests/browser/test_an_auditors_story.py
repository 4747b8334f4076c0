"""An auditor's afternoon: from a number on the Timescales page to a proof in a shell."""

import re
import subprocess
import sys
from pathlib import Path

from playwright.sync_api import Page, expect

from tests.browser.checks import page_check
from tests.browser.histories import case

__all__ = ["case"]

FRONTDOOR = Path(sys.executable).with_name("frontdoor")
SMALL = Path(__file__).parents[2] / "examples" / "verify_pack.py"


def test_a_late_decision_is_found_understood_and_proven(auditor: Page, case: str, tmp_path: Path) -> None:
    late_outcomes(auditor)
    open_the_history(auditor, case)
    expect(auditor.get_by_text(re.compile(r"past .* \(T2, statutory"))).to_have_count(0)  # at that moment, not yet
    nothing_was_decided_yet(auditor)
    missed = step_to_the_decision(auditor)
    what_the_day_brought(auditor, missed)
    proven_in_a_shell(downloaded(auditor, tmp_path))


def late_outcomes(page: Page) -> None:
    """The link behind the number of outcomes that came late."""
    page.goto("/timescales?weeks=12")
    row = page.get_by_role("table", name="By clock").get_by_role("row", name=re.compile("^Outcome of the consult"))
    row.get_by_role("cell").nth(3).get_by_role("link").click()


def open_the_history(page: Page, case: str) -> None:
    """The history of one of them, at the moment its outcome was due."""
    listed = page.locator("tbody tr", has=page.locator(f"a[href*='{case}']"))
    listed.get_by_role("link", name="History at that moment").click()
    expect(page.get_by_role("heading", name="Case as known at")).to_be_visible()


def nothing_was_decided_yet(page: Page) -> None:
    """What was known then says nothing of an outcome."""
    expect(page.locator(".fd-side section > .fd-facts > div", has_text="Outcome")).to_have_count(0)


def step_to_the_decision(page: Page) -> int:
    """Later, event by event, until the decision; the number of the event that was the last in time."""
    first = shown(page)
    for _ in range(30):
        with page.expect_navigation():
            page.get_by_role("link", name="Later").click()
        if page.locator(".fd-side mark", has_text="Progress to a Referral").count():
            break
    expect(page.locator(".fd-panel")).to_contain_text("7 hours 38 minutes past")
    page_check(page, "story-decided-late")
    return first


def what_the_day_brought(page: Page, before: int) -> None:
    """The case when the day was over, against the case when it was decided."""
    decided = shown(page)
    page.get_by_text("Compare with", exact=True).click()
    page.get_by_label("Another event or moment").fill(str(before))
    page.get_by_role("button", name="Compare").click()
    expect(page.get_by_role("heading", name=f"Event {before} compared with event {decided}")).to_be_visible()
    expect(page.get_by_role("table", name="What differs")).to_contain_text("Progress to referral")


def downloaded(page: Page, directory: Path) -> Path:
    """The audit pack, as the browser saves it."""
    with page.expect_download() as download:
        page.get_by_role("link", name="Download the audit pack").click()
    pack = directory / download.value.suggested_filename
    download.value.save_as(pack)
    return pack


def proven_in_a_shell(pack: Path) -> None:
    """By the command and by the small verifier, without settings, database or network; and a changed one is found."""
    for command in ([str(FRONTDOOR), "verify", str(pack)], [sys.executable, "-I", str(SMALL), str(pack)]):
        done = subprocess.run(command, cwd=pack.parent, env={}, capture_output=True, text=True, check=False)
        assert done.returncode == 0, done.stdout + done.stderr
    torn = pack.with_name("torn.zip")
    content = bytearray(pack.read_bytes())
    content[len(content) // 2] ^= 1
    torn.write_bytes(content)
    done = subprocess.run([str(FRONTDOOR), "verify", str(torn)], env={}, capture_output=True, text=True, check=False)
    assert done.returncode == 1
    assert done.stdout


def shown(page: Page) -> int:
    """The number of the event that is shown."""
    text = page.locator(".fd-event", has=page.get_by_text("Shown", exact=True)).first.inner_text()
    found = re.match(r"\s*(\d+)\.", text)
    assert found, text
    return int(found[1])
