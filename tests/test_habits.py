"""The habits of the repository: which way imports point, where packages come from, and what a test says."""

import ast
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
PACKAGES = ("app", "projections", "domain", "migrations")

AGAINST = {
    ("domain", "app"): "Arrows point one way",
    ("projections", "app"): "Arrows point one way",
    ("domain", "pydantic"): "The domain imports the standard library only",
    ("domain", "time"): "The domain imports the standard library only",
    ("domain", "os"): "The domain imports the standard library only",
    ("domain", "secrets"): "The domain imports the standard library only",
    ("projections", "psycopg"): "Projections read events and write tables",
    ("migrations", "domain"): "A migration stands on its own",
    ("app.base", "app.record.keys"): "Rooms of app",
    ("app.reading", "app.wording.words"): "Rooms of app",
    ("app.terminal", "app.web.pages"): "Rooms of app",
    ("app.api.routes", "app.api.routes.closure"): "A route knows no other route",
    ("app.web", "app.api.routes.closure"): "Only the application knows the routes",
    ("app.api", "app.api.routes.closure"): "Only the application knows the routes",
    ("app.record", "fastapi"): "Only the API and the pages",
    ("app.running", "uvicorn"): "Only the API and the pages",
    ("app.demo", "rich"): "Only the terminal's room",
}
"""Who may not import what, and the contract that says so."""


def bad(package: str, imported: str) -> str:
    """The module of a package that imports what it may not."""
    return f"{package}.bad_{imported.replace('.', '_')}"


@pytest.fixture(scope="module")
def linted(tmp_path_factory: pytest.TempPathFactory) -> str:
    """What the linter says of a copy of the code that has all these imports, each in a module of its own."""
    copy = tmp_path_factory.mktemp("copy")
    for package in PACKAGES:
        shutil.copytree(ROOT / package, copy / package, ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(ROOT / "pyproject.toml", copy)
    for package, imported in AGAINST:
        (copy / bad(package, imported).replace(".", "/")).with_suffix(".py").write_text(f"import {imported}\n")
    command = [str(Path(sys.executable).with_name("lint-imports")), "--no-cache"]
    found = subprocess.run(command, cwd=copy, capture_output=True, text=True, check=False, env={"COLUMNS": "200"})
    assert found.returncode == 1, found.stderr
    return found.stdout


@pytest.mark.parametrize(("package", "imported"), AGAINST)
def test_an_import_against_the_arrows_is_found(linted: str, package: str, imported: str) -> None:
    contract = AGAINST[package, imported]
    told = [section for section in re.split(r"\n(?=\S.*\n-+\n)", linted) if section.startswith(contract)]
    assert any(re.search(rf"- +{bad(package, imported)} -> {imported}\b", section) for section in told), linted


def test_the_log_is_read_in_its_order_in_one_place() -> None:
    def reads_in_order(code: str) -> bool:
        return bool(re.search(r"ORDER BY notification_id|order_by\(\s*log\.c\.", code))

    readers = [path for package in ("app", "projections") for path in (ROOT / package).rglob("*.py")]
    assert len(readers) > 100
    of_events, newest_first = "recorder.py", ["acts.py", "reads.py"]
    assert sorted(path.name for path in readers if reads_in_order(path.read_text())) == [*newest_first, of_events]


def test_a_record_is_frozen_as_all_are_but_five_that_cannot_be() -> None:
    files = [path for package in ("app", "domain", "projections") for path in (ROOT / package).rglob("*.py")]
    others = [path.name for path in files if re.search(r"^ *@dataclass\(.*frozen=True", path.read_text(), re.MULTILINE)]
    assert sorted(others) == ["queue.py", "recorder.py", "recording.py", "scenarios.py", "sources.py"]


def test_a_file_of_the_product_is_no_longer_than_can_be_read_at_once() -> None:
    files = [path for package in PACKAGES for path in (ROOT / package).rglob("*.py")]
    lines = {path.relative_to(ROOT).as_posix(): len(path.read_text(encoding="utf-8").splitlines()) for path in files}
    assert not {name: count for name, count in lines.items() if count > 450}


def test_every_package_is_pinned_by_hash_and_no_registry_is_named() -> None:
    locks = [ROOT / "requirements" / "bootstrap.txt", *sorted((ROOT / "requirements").glob("*.lock"))]
    assert len(locks) == 9
    for lock in locks:
        text = lock.read_text()
        pins = re.findall(r"^[A-Za-z0-9].*", text, re.MULTILINE)
        assert pins
        assert all(re.match(r"\S+==\S+.* \\$", pin) for pin in pins)  # the hashes follow on the next lines
        assert "://" not in text


def test_the_demo_and_the_tests_run_on_what_the_service_runs_on() -> None:
    def pins(name: str) -> set[str]:
        return set(re.findall(r"^\S+==\S+", (ROOT / "requirements" / name).read_text(), re.MULTILINE))

    assert pins("runtime.lock") <= pins("demo.lock") <= pins("dev.lock")


ASSERTING = {
    "raises", "warns",  # pytest
    "then", "then_in", "refused",  # a story
    "problem", "is_problem",  # an answer that must be one
    "expect", "page_check", "says", "shows",  # a page
    "one_decision_stands",  # a race
    "optional_test_insert_subscribe",  # the library's own test of a recorder
}  # fmt: skip
"""What a test may call instead of asserting itself."""

TESTS = sorted((ROOT / "tests").rglob("test_*.py"))


def of_tests(file: Path) -> Iterator[ast.FunctionDef | ast.AsyncFunctionDef]:
    """The tests of a file."""
    for node in ast.walk(ast.parse(file.read_text())):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef) and node.name.startswith("test_"):
            yield node


def called(node: ast.AST) -> str | None:
    """The name of what is called there, without what it belongs to."""
    match node:
        case ast.Call(func=ast.Attribute(attr=name) | ast.Name(id=name)):
            return name
    return None


def is_weak(test: ast.AST) -> bool:
    """Whether nothing in it can fail but an exception, or it asserts of a decision only that it decided something."""
    parts = [*ast.walk(test)]
    asserts = [part.test for part in parts if isinstance(part, ast.Assert)]
    calls = {called(part) for part in parts}
    return not (asserts or calls & ASSERTING) or "decide" in map(called, asserts)


@pytest.mark.parametrize("file", TESTS, ids=lambda file: str(file.relative_to(ROOT)))
def test_every_test_asserts_something_and_of_a_decision_what_it_records(file: Path) -> None:
    assert not [test.name for test in of_tests(file) if is_weak(test)]


@pytest.mark.parametrize(
    ("body", "weak"),
    [
        ("load()", True),
        ("assert act.decide()", True),
        ("assert act.decide() == []", False),
        ("act.refused(RULE)", False),
    ],
)
def test_a_test_that_says_nothing_is_found(body: str, weak: bool) -> None:
    assert is_weak(ast.parse(body)) is weak
