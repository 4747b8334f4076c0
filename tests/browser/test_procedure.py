"""The procedure page: every rule, what is done about it, and where a case goes."""

from playwright.sync_api import Page, expect

from tests.browser.checks import page_check


def test_the_whole_procedure_with_its_drawings(auditor: Page) -> None:
    auditor.goto("/procedure")
    expect(auditor.locator(".fd-clause")).to_have_count(161)
    for drawing in auditor.locator("img.fd-flow").all():
        assert drawing.evaluate("image => image.complete && image.naturalWidth > 0")
    page_check(auditor, "procedure")


def test_a_rule_is_found_by_its_words(auditor: Page) -> None:
    auditor.goto("/procedure")
    auditor.get_by_label("Words or number of a rule").fill("CL4")
    auditor.get_by_role("button", name="Show").click()
    expect(auditor.locator("#CL4")).to_be_visible()
    auditor.get_by_label("Words or number of a rule").fill("no rule has this")
    auditor.get_by_role("button", name="Show").click()
    expect(auditor.get_by_role("heading", name="No rule has these words")).to_be_visible()
    page_check(auditor, "procedure-none")
