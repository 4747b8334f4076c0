"""Which tests show which clause: `python -m tests.clause_index` writes `app/clause_tests.json`.

Read off the sources: a test that says `.refused(contact.KNOWN_CHECK)` shows the clause of that name, and one marked
`@pytest.mark.clause("T1", "T2")` shows those. A refusal the text does not settle, such as one of a parameter, needs
the mark.
"""

import ast
import json
from collections.abc import Iterator
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path

from domain.clauses import ALL, Clause, clause

ROOT = Path(__file__).parent.parent
INDEX = ROOT / "app" / "clause_tests.json"

Test = ast.FunctionDef | ast.AsyncFunctionDef


class Unsettled(Exception):
    """A refusal whose clause cannot be read off the source, in a test without a mark."""


@dataclass(frozen=True, kw_only=True)
class Shown:
    """A clause and a test that shows it: `refused`, or marked to."""

    clause: Clause
    test: str
    refused: bool


def shown() -> Iterator[Shown]:
    """Every clause that a test shows, test by test."""
    for path in sorted((ROOT / "tests").rglob("test_*.py")):
        yield from of_module(ast.parse(path.read_text(encoding="utf-8")), path.relative_to(ROOT).as_posix())


def index() -> str:
    """The tests of each clause that has any, in the order of the procedure, as JSON."""
    tests: dict[str, dict[str, None]] = {one.number: {} for one in ALL}
    for one in shown():
        tests[one.clause.number][one.test] = None
    return json.dumps({number: [*found] for number, found in tests.items() if found}, indent=1) + "\n"


def of_module(module: ast.Module, path: str) -> Iterator[Shown]:
    """What the tests of one module show; path: the name it has in the index."""
    names = _imported(module)
    for test, node in _tests(module, path):
        marked = [
            clause(str(ast.literal_eval(number)))
            for decorator in node.decorator_list
            for mark in ast.walk(decorator)
            if isinstance(mark, ast.Call) and ast.unparse(mark.func) == "pytest.mark.clause"
            for number in mark.args
        ]
        yield from (Shown(clause=one, test=test, refused=False) for one in marked)
        for refusal in ast.walk(node):
            if (
                isinstance(refusal, ast.Call)
                and isinstance(refusal.func, ast.Attribute)
                and refusal.func.attr == "refused"
            ):
                settled = _settled(refusal.args[0], names) if refusal.args else None
                if settled is not None:
                    yield Shown(clause=settled, test=test, refused=True)
                elif not marked:
                    raise Unsettled(f"{test}: which clause does `{ast.unparse(refusal)}` rest on? Mark the test.")


def _tests(node: ast.Module | ast.ClassDef, path: str) -> Iterator[tuple[str, Test]]:
    for one in node.body:
        if isinstance(one, ast.ClassDef):
            yield from _tests(one, f"{path}::{one.name}")
        elif isinstance(one, Test) and one.name.startswith("test_"):
            yield f"{path}::{one.name}", one


def _imported(module: ast.Module) -> dict[str, tuple[str, str]]:
    """What each name of the module stands for, of the domain: `{"contact": ("domain", "contact")}`."""
    return {
        alias.asname or alias.name: (statement.module, alias.name)
        for statement in module.body
        if isinstance(statement, ast.ImportFrom) and (statement.module or "").split(".")[0] == "domain"
        for alias in statement.names
        if statement.module
    }


def _settled(given: ast.expr, names: dict[str, tuple[str, str]]) -> Clause | None:
    """The clause that `contact.KNOWN_CHECK`, an imported `KNOWN_CHECK`, `clause("C6")` or `"C6"` stands for."""
    match given:
        case ast.Attribute(value=ast.Name(id=chapter), attr=name) if chapter in names:
            found = getattr(import_module(".".join(names[chapter])), name, None)
        case ast.Name(id=name) if name in names:
            found = getattr(import_module(names[name][0]), names[name][1], None)
        case (
            ast.Call(func=ast.Name(id="clause"), args=[ast.Constant(value=str(number))])
            | ast.Constant(value=str(number))
        ):
            found = clause(number)
        case _:
            found = None
    return found if isinstance(found, Clause) else None


if __name__ == "__main__":
    INDEX.write_text(index(), encoding="utf-8")
    print(INDEX.relative_to(ROOT))
