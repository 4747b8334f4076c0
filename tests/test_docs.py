"""The pages people read: what they link to is there."""

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
PAGES = sorted([*ROOT.glob("*.md"), *ROOT.glob("docs/**/*.md")])


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(ROOT)))
def test_every_link_of_a_page_leads_somewhere(page: Path) -> None:
    links = re.findall(r"\]\(([^)#\s]+)", page.read_text())
    gone = [link for link in links if "://" not in link and not (page.parent / link).exists()]
    assert not gone


def test_every_word_of_the_glossary_has_its_file() -> None:
    rows = re.findall(r"^\| (.+?) \| .+ \| \[.+\]\(.+\) \|$", (ROOT / "docs/glossary.md").read_text(), re.MULTILINE)
    assert len(rows) == len(set(rows)) == (ROOT / "docs/glossary.md").read_text().count("\n| ") - 1
