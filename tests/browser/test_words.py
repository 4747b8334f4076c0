"""Words, never codes: no page says the code of a closed set, the name of a field, or an id."""

import re
from html import unescape

import httpx
import pytest

from app.wording.labels import _codes
from domain.vocabulary import Role
from tests.browser.conftest import Link

CODES = _codes() - {"non-professional"}
"""That one is the procedure's own word as well."""

CODED = re.compile(r"(?<![\w-])[a-z]+(?:-[a-z]+)+(?![\w-])|\b[a-z]+(?:_[a-z]+)+\b|\b[0-9a-f]{8}-[0-9a-f]{4}-")
OPAQUE = re.compile(r"[A-Z][0-9A-HJKMNP-TV-Z]{12}|[0-9a-f-]{36}")
ELSEWHERE = ("/static/", "/sign-", "/procedure", "/developers", "/audit/events", "/audit/checkpoint")
BEGIN = {
    Role.SCREENING_MANAGER: ("/home", "/queue?stage=screening", "/cases", "/timescales", "/notices", "/directory"),
    Role.AUDITOR: ("/audit", "/audit/reads", "/audit/acts", "/audit/inspection"),
    Role.PARTNER_MANAGER: ("/agency", "/agency/concerns", "/agency/challenges"),
}
MOST = 100
OF_A_KIND = 2


def said(page: str) -> str:
    """What stands on a page, as it is read."""
    main = page.partition("<main")[2].partition("</main>")[0]
    return re.sub(r"\s+", " ", unescape(re.sub(r"<[^>]+>", " ", main)))


def codes(text: str) -> list[str]:
    """What is no word, with what stands around it."""
    found = (each for each in CODED.finditer(text) if "-" not in each[0] or each[0] in CODES or each[0].endswith("-"))
    return [text[max(0, each.start() - 60) : each.end() + 20] for each in found]


@pytest.mark.parametrize("role", BEGIN)
def test_no_page_says_a_code(link: Link, address: str, role: Role) -> None:
    todo, seen, kinds = [*BEGIN[role]], set[str](), dict[str, int]()
    with httpx.Client(base_url=address, timeout=60) as browser:
        browser.post("/sign-in", data={"link": link(role).rpartition("link=")[2]})
        while todo and len(seen) < MOST:
            path = todo.pop(0)
            kind = OPAQUE.sub("", path.partition("?")[0])
            if path in seen or kinds.get(kind, 0) >= OF_A_KIND or path.startswith(ELSEWHERE) or "audit-pack" in path:
                continue
            seen.add(path)
            kinds[kind] = kinds.get(kind, 0) + 1
            answer = browser.get(path)
            if "text/html" in answer.headers.get("content-type", ""):
                assert codes(said(answer.text)) == [], path
                todo += map(unescape, re.findall(r'href="(/[^"#]*)"', answer.text))
    assert len(kinds) >= 20, "the walk goes from page to page"
