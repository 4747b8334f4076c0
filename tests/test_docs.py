"""The pages people read: what they link to and what they name is there."""

import re
import shlex
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import typer

from app import cli
from tests import settings_page

ROOT = Path(__file__).parents[1]
PAGES = sorted([*ROOT.glob("*.md"), *ROOT.glob("docs/**/*.md")])
CODE = re.compile(r"^```.*?^```|^ {4}.*?$", re.MULTILINE | re.DOTALL)
A_PATH = re.compile(r"[\w*-][\w.*-]*(/[\w.*-]+)+/?|[\w-]+/|[\w.*-]+\.(?:py|md|toml|lock|in)")
"""What stands between backticks and is a path: it has a slash, and not at its beginning, or the ending of a source."""

every_page = pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(ROOT)))


def anchors(page: Path) -> set[str]:
    """The anchors of a page's headings, as GitHub makes them."""
    headings = re.findall(r"^#+ +(.+)$", CODE.sub("", page.read_text()), re.MULTILINE)
    return {re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-") for heading in headings}


def lost_links(page: Path) -> Iterator[str]:
    """The links of a page to what is not there: a file, or a heading of one."""
    for link in re.findall(r"\]\(([^)\s]+)\)", CODE.sub("", page.read_text())):
        path, _, anchor = link.partition("#")
        there = page.parent / path if path else page
        if "://" not in link and not (there.exists() and (not anchor or anchor in anchors(there))):
            yield link


def lost_paths(page: Path) -> Iterator[str]:
    """The files and directories a page names between backticks and that are not there, from the top, app/ or itself."""
    for named in re.findall(r"`([^`\n]+)`", CODE.sub("", page.read_text())):
        if A_PATH.fullmatch(named) and not any(any(top.glob(named)) for top in (ROOT, ROOT / "app", page.parent)):
            yield named


@every_page
def test_what_a_page_links_to_is_there(page: Path) -> None:
    assert not [*lost_links(page)]


@every_page
def test_what_a_page_names_is_there(page: Path) -> None:
    assert not [*lost_paths(page)]


def test_what_is_not_there_is_found(tmp_path: Path) -> None:
    page = tmp_path / "page.md"
    page.write_text(
        "# A page: `code` in it\n\n[here](#a-page-code-in-it) [gone](#gone) [page](page.md#a-page-code-in-it)\n"
        "[no](no.md) `domain/facts.py` `cli/given.py` `requirements/*.in` `/health/live` `clocks.json`\n"
        "`domain/fact.py` `no.py` `no/`\n\n    [not a link](of-code.md) `no/code.py`\n"
    )
    assert [*lost_links(page)] == ["#gone", "no.md"]
    assert [*lost_paths(page)] == ["domain/fact.py", "no.py", "no/"]


def test_every_word_of_the_glossary_has_its_file() -> None:
    rows = re.findall(r"^\| (.+?) \| .+ \| \[.+\]\(.+\) \|$", (ROOT / "docs/glossary.md").read_text(), re.MULTILINE)
    assert len(rows) == len(set(rows)) == (ROOT / "docs/glossary.md").read_text().count("\n| ") - 1


def test_every_setting_stands_on_its_page() -> None:
    assert settings_page.PAGE.read_text() == settings_page.page()


COMMANDS = sorted(
    {
        (page.name, command)
        for page in (ROOT / "docs/operate").glob("*.md")
        for command in re.findall(r"(?:^ {4,}(?:\w+=\S+ )*|`)frontdoor ([^`\n]+)", page.read_text(), re.MULTILINE)
        if not command.startswith("COMMAND")
    }
)


def lost_words(command: str) -> list[str]:
    """What of a command the command line does not know: a command, or an option of it."""
    known: Any = typer.main.get_command(cli.app)
    words = shlex.split(command.partition("; ")[0])
    while words and not words[0].startswith("-") and getattr(known, "commands", None):
        name = words.pop(0)
        if name not in known.commands:
            return [name]
        known = known.commands[name]
    options = {"--help", "--install-completion", "--version"}
    options |= {each for parameter in known.params for each in parameter.opts}
    return [word for word in words if word.startswith("--") and word not in options]


@pytest.mark.parametrize(("page", "command"), COMMANDS, ids=str)
def test_a_command_that_operators_read_of_is_there(page: str, command: str) -> None:
    assert not lost_words(command)


def test_a_command_that_is_not_there_is_found() -> None:
    assert len(COMMANDS) > 20
    assert [lost_words(each) for each in ("keys burn", "doctor --well", "client add a.json")] == [
        ["burn"],
        ["--well"],
        [],
    ]
