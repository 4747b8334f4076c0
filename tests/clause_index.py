"""Which tests show which clause: `python -m tests.clause_index` writes `app/api/clause_tests.json`.

Read off the sources: a test that says `.refused(closure.TWO_PEOPLE)` shows the clause of that name, a story that says
`refused(answer, "C6")` shows C6 through HTTP, and one marked `@pytest.mark.clause("T1", "T2")` shows those. A refusal
the text does not settle, such as one of a parameter that its rows do not spell out, needs the mark.
"""

import ast
import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from importlib import import_module
from pathlib import Path

from domain.clauses import ALL, Clause, clause

ROOT = Path(__file__).parent.parent
INDEX = ROOT / "app" / "api" / "clause_tests.json"

STORIES = "tests/stories/"
HELPER = ("tests.stories.people", "refused")
"""What a story hears the procedure's no with: an answer, and the clause it must cite."""

Test = ast.FunctionDef | ast.AsyncFunctionDef
Names = Mapping[str, tuple[str, str]]


class Unsettled(Exception):
    """A refusal whose clause cannot be read off the source, in a test without a mark."""


@dataclass(frozen=True, kw_only=True)
class Shown:
    """A clause and a test that shows it: `refused`, or marked to; over_http: by the service, not by a decision."""

    clause: Clause
    test: str
    refused: bool
    over_http: bool


@cache
def shown() -> tuple[Shown, ...]:
    """Every clause that a test shows, test by test."""
    return tuple(
        one
        for path in sorted((ROOT / "tests").rglob("test_*.py"))
        for one in of_module(ast.parse(path.read_text(encoding="utf-8")), path.relative_to(ROOT).as_posix())
    )


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
        story = path.startswith(STORIES)
        yield from (Shown(clause=one, test=test, refused=False, over_http=story) for one in marked)
        for call, rule, over_http in _refusals(node, names):
            settled = [_settled(each, names) for each in _spelt_out(node, rule)] if rule else []
            if settled and None not in settled:
                rules = (one for one in settled if one)
                yield from (Shown(clause=one, test=test, refused=True, over_http=over_http) for one in rules)
            elif not marked:
                raise Unsettled(f"{test}: which clause does `{ast.unparse(call)}` rest on? Mark the test.")


def _refusals(node: Test, names: Names) -> Iterator[tuple[ast.Call, ast.expr | None, bool]]:
    """The refusals a test says: the call, what it names as the rule, and whether it was heard over HTTP."""
    for call in ast.walk(node):
        match call:
            case ast.Call(func=ast.Attribute(attr="refused")):
                yield call, next(iter(call.args), None), False
            case ast.Call(func=ast.Name(id=name)) if names.get(name) == HELPER:
                yield call, next(iter(call.args[1:2]), None), True


def _spelt_out(node: Test, rule: ast.expr) -> list[ast.expr]:
    """What a parameter of the test stands for, row by row; anything else stands for itself."""
    for decorator in node.decorator_list:
        match decorator:
            case ast.Call(args=[ast.Tuple(elts=parameters), ast.List(elts=rows), *_]) if isinstance(rule, ast.Name):
                names = [ast.literal_eval(parameter) for parameter in parameters]
                if rule.id in names:
                    return [_row(each)[names.index(rule.id)] for each in rows]
    return [rule]


def _row(row: ast.expr) -> list[ast.expr]:
    """The values of a row, a tuple or a `pytest.param`."""
    match row:
        case ast.Tuple(elts=values) | ast.Call(args=values):
            return values
    return [row]


def _tests(node: ast.Module | ast.ClassDef, path: str) -> Iterator[tuple[str, Test]]:
    for one in node.body:
        if isinstance(one, ast.ClassDef):
            yield from _tests(one, f"{path}::{one.name}")
        elif isinstance(one, Test) and one.name.startswith("test_"):
            yield f"{path}::{one.name}", one


def _imported(module: ast.Module) -> dict[str, tuple[str, str]]:
    """What each name of the module stands for, of the domain and the stories: `{"contact": ("domain", "contact")}`."""
    return {
        alias.asname or alias.name: (statement.module, alias.name)
        for statement in module.body
        if isinstance(statement, ast.ImportFrom) and (statement.module or "").startswith(("domain", HELPER[0]))
        for alias in statement.names
        if statement.module
    }


def _settled(given: ast.expr, names: Names) -> Clause | None:
    """The clause that `closure.TWO_PEOPLE`, an imported `TWO_PEOPLE`, `clause("CL2")` or `"CL2"` stands for."""
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
