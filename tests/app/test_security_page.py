"""The page on security names tests that are there, and every risk of the list it goes by."""

import ast
import re
from pathlib import Path

ROOT = Path(__file__).parents[2]
PAGE = (ROOT / "docs" / "security.md").read_text()
NAMED = sorted(set(re.findall(r"`(tests/\S+\.py)::(\w+)`", PAGE)))


def test_every_test_that_it_names_is_there() -> None:
    assert len(NAMED) > 40
    there = {
        (file, each.name)
        for file in {file for file, _ in NAMED}
        for each in ast.walk(ast.parse((ROOT / file).read_text()))
        if isinstance(each, ast.FunctionDef | ast.AsyncFunctionDef)
    }
    assert [f"{file}::{name}" for file, name in NAMED if (file, name) not in there] == []


def test_every_risk_and_every_line_is_shown_by_something() -> None:
    rows = re.findall(r"^\| (API\d+|[\d., to]+) ?[^|]*\|[^|]*\|([^|]*)\|$", PAGE, re.MULTILINE)
    assert [name for name, _ in rows if name.startswith("API")] == [f"API{number}" for number in range(1, 11)]
    assert len(rows) > 25
    assert [name for name, shown in rows if "`" not in shown] == []
