"""The census of clauses: what a chapter refuses by is refused in some test, and what is enforced is shown by one."""

import ast
import json
from functools import cache
from pathlib import Path

import pytest

from domain import procedure
from domain.clauses import ALL, Clause, Status, clause
from domain.facts import Command, asked_in
from tests import clause_index
from tests.clause_index import ROOT, Unsettled

CHAPTERS = sorted((ROOT / "domain").glob("*.py"))


@cache
def refused() -> set[str]:
    """The clauses by which some test is refused. Every test is read for it, by whoever runs this file alone."""
    return {one.clause.number for one in clause_index.shown() if one.refused}


@cache
def marked() -> set[str]:
    """The clauses that some test is marked with."""
    return {one.clause.number for one in clause_index.shown() if not one.refused}


@cache
def named(chapter: Path) -> dict[str, Clause]:
    """The clauses a chapter keeps, by the names it gives them: `{"KNOWN_CHECK": C6}`."""
    return {
        target.id: clause(str(number))
        for statement in ast.parse(chapter.read_text(encoding="utf-8")).body
        if isinstance(statement, ast.Assign)
        for target in statement.targets
        if isinstance(target, ast.Name)
        and isinstance(statement.value, ast.Call)
        and ast.unparse(statement.value.func) == "clause"
        for number in map(ast.literal_eval, statement.value.args)
    }


@cache
def used(chapter: Path) -> set[str]:
    """The names its decisions use."""
    return {
        node.id
        for statement in ast.parse(chapter.read_text(encoding="utf-8")).body
        if isinstance(statement, ast.FunctionDef)
        for node in ast.walk(statement)
        if isinstance(node, ast.Name)
    }


ASKED = {
    asks.rule.number
    for chapter in procedure.CHAPTERS
    for order in vars(chapter).values()
    if isinstance(order, type) and issubclass(order, Command)
    for asks in asked_in(order).values()
}
"""What some order asks for: it is refused without in `test_orders.py`."""
CITED = {one.number for chapter in CHAPTERS for name, one in named(chapter).items() if name in used(chapter)}
KEPT_WITHOUT_REFUSING = {one.number for chapter in CHAPTERS for one in named(chapter).values()} - CITED - ASKED


def test_the_chapters_name_the_clauses_they_keep() -> None:
    assert {"C6", "C13", "SC2"} <= CITED
    assert "C3" in KEPT_WITHOUT_REFUSING


@pytest.mark.parametrize("number", [one.number for one in ALL if one.number in CITED])
def test_a_clause_that_a_chapter_refuses_by_is_refused_in_some_test(number: str) -> None:
    assert number in refused()


@pytest.mark.parametrize("number", [one.number for one in ALL if one.number in KEPT_WITHOUT_REFUSING])
def test_a_clause_that_a_chapter_keeps_without_refusing_is_shown_by_a_marked_test(number: str) -> None:
    assert number in marked()


@pytest.mark.parametrize("number", [one.number for one in ALL if one.status is Status.ENFORCED])
def test_a_clause_that_is_enforced_is_shown_by_some_test(number: str) -> None:
    assert number in refused() | marked()


def test_the_index_of_tests_is_current() -> None:
    committed = clause_index.INDEX.read_text(encoding="utf-8")
    assert committed == clause_index.index(), "run `python -m tests.clause_index` and commit what it writes"


def test_the_index_names_tests_by_which_pytest_finds_them() -> None:
    index: dict[str, list[str]] = json.loads(clause_index.index())
    for test in {test for tests in index.values() for test in tests}:
        path, _, name = test.partition("::")
        assert f"def {name.split('::')[-1]}(" in (ROOT / path).read_text(encoding="utf-8")


@pytest.mark.parametrize(
    "words",
    [
        "from domain import known_check\ndef test_it():\n    given().refused(known_check.KNOWN_CHECK)",
        "from domain import known_check as chapter\ndef test_it():\n    given().refused(chapter.KNOWN_CHECK)",
        "from domain.known_check import KNOWN_CHECK\nasync def test_it():\n    given().refused(KNOWN_CHECK)",
        "def test_it():\n    given().refused(clause('C6'))",
        "class TestIt:\n    def test_it(self):\n        answer.refused('C6')",
        "from tests.stories.people import refused\ndef test_it():\n    refused(answer, 'C6')",
        (
            "from tests.stories.people import refused\n@pytest.mark.parametrize(('n', 'rule'), [('it', 'C6')])\n"
            "def test_it(n, rule):\n    refused(answer(n), rule)"
        ),
        "@pytest.mark.clause('C6')\ndef test_it(rule):\n    given().refused(rule)",
        "@pytest.mark.parametrize('n', [pytest.param(1, marks=pytest.mark.clause('C6'))])\ndef test_it(n): ...",
    ],
)
def test_the_clause_a_test_shows_is_read_off_its_source(words: str) -> None:
    assert {one.clause.number for one in clause_index.of_module(ast.parse(words), "test_it.py")} == {"C6"}


def test_a_decision_that_refuses_is_told_from_a_service_that_does() -> None:
    words = (
        "from tests.stories.people import refused\ndef test_it():\n    refused(answer, 'C6')\n    given().refused('C7')"
    )
    shown = clause_index.of_module(ast.parse(words), "tests/stories/test_it.py")
    assert {one.clause.number: one.over_http for one in shown} == {"C6": True, "C7": False}


def test_a_refusal_the_source_does_not_settle_needs_a_mark() -> None:
    words = "def test_it(rule):\n    given().refused(rule)"
    with pytest.raises(
        Unsettled, match=r"test_it\.py::test_it: which clause does `given\(\)\.refused\(rule\)` rest on"
    ):
        list(clause_index.of_module(ast.parse(words), "test_it.py"))
