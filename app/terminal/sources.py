"""The software's own sources: where they name a rule of the procedure.

Read as text and never run, so that what is said of them is what stands there. A rule is followed by the names it is
given: `TWO_PEOPLE = clause("CL2")`, and that name wherever it is imported.
"""

import ast
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from domain.clauses import ALL, Clause
from domain.frozen import frozen

ROOT = Path(__file__).parents[2]
PACKAGES = ("domain", "projections", "app")

Function = ast.FunctionDef | ast.AsyncFunctionDef
Scope = tuple[ast.AST, ...]
_NUMBERS = {name: each.number for each in ALL for name in (each.number, *each.aliases)}


@frozen
class Place:
    """A line of a file, counted from 1; the file as seen from the top of the repository."""

    file: str
    line: int

    def __str__(self) -> str:
        return f"{self.file}:{self.line}"


@frozen
class Mention:
    """A line that names a rule. within: the functions and classes around it; words: the line as it stands."""

    number: str
    within: Scope
    words: str
    place: Place


@dataclass(frozen=True, eq=False)
class Module:
    """One file. name: as it is imported."""

    name: str
    file: str
    text: str

    @property
    def short(self) -> str:
        """Its own name: `closure` of `domain.closure`."""
        return self.name.rpartition(".")[2]

    @property
    def is_domain(self) -> bool:
        """Whether it is of the procedure itself."""
        return self.name.startswith("domain.")

    @cached_property
    def tree(self) -> ast.Module:
        """What it says."""
        return ast.parse(self.text)

    @cached_property
    def lines(self) -> list[str]:
        """Its lines, without what they are indented by."""
        return [each.strip() for each in self.text.splitlines()]

    @cached_property
    def imported(self) -> Mapping[str, tuple[str, str]]:
        """What its names stand for: `{"TWO_PEOPLE": ("domain.closure", "TWO_PEOPLE")}`."""
        return {
            alias.asname or alias.name: (statement.module, alias.name)
            for statement in ast.walk(self.tree)
            if isinstance(statement, ast.ImportFrom) and statement.module
            for alias in statement.names
        }

    @cached_property
    def defined(self) -> Mapping[str, ast.stmt]:
        """What stands at its top, by name."""
        return {name: each for each in self.tree.body for name in _named(each)}

    def place(self, node: ast.AST) -> Place:
        """Where something in it stands; of what is decorated, the line with its name."""
        return Place(self.file, getattr(node, "lineno", 1))

    def words(self, node: ast.AST) -> str:
        """The line that something begins on."""
        return self.lines[getattr(node, "lineno", 1) - 1]


class Sources:
    """Every module of the product."""

    def __init__(self, root: Path = ROOT) -> None:
        self.root = root
        files = sorted(path for package in PACKAGES for path in (root / package).rglob("*.py"))
        read = (_module(path, root) for path in files)
        self.modules = {each.name: each for each in read}
        self._mentions: dict[str, Sequence[Mention]] = {}

    def of(self, *rooms: str) -> Iterator[Module]:
        """The modules of some packages."""
        for each in self.modules.values():
            if each.name.startswith(tuple(f"{room}." for room in rooms)):
                yield each

    def naming(self, rule: Clause) -> list[Module]:
        """The modules whose text may name a rule: by a number of its, or by a name it was given."""
        numbers = [f'"{each}"' for each in (rule.number, *rule.aliases)]
        given = {
            name
            for module in self.of("domain")
            if any(f"clause({each})" in module.text for each in numbers)
            for name, statement in module.defined.items()
            if _clause_of(statement) == rule.number
        }
        return [each for each in self.modules.values() if any(word in each.text for word in (*numbers, *given))]

    def text(self, file: str) -> str:
        """What a file says."""
        return (self.root / file).read_text(encoding="utf-8")

    def has(self, file: str) -> bool:
        """Whether a file is there; tests are not installed everywhere."""
        return (self.root / file).is_file()

    def line_of(self, file: str, words: str) -> Place:
        """The first line of a file that says something. Raises LookupError when none does."""
        for number, line in enumerate(self.text(file).splitlines(), start=1):
            if words in line:
                return Place(file, number)
        raise LookupError(f"{file} does not say {words}")

    def told(self, room: str, name: str) -> Place:
        """Where a keyword says a name, such as that of an operation. Raises LookupError when nothing does."""
        for module in self.of(room):
            if f'"{name}"' in module.text:
                for node in ast.walk(module.tree):
                    if isinstance(node, ast.keyword) and getattr(node.value, "value", None) == name:
                        return module.place(node.value)
        raise LookupError(f"nothing in {room} is called {name}")

    def mentions(self, module: Module) -> Sequence[Mention]:
        """The lines of a module that name a rule, each once for a rule."""
        if module.name not in self._mentions:
            self._mentions[module.name] = [*self._mentions_of(module)]
        return self._mentions[module.name]

    def _mentions_of(self, module: Module) -> Iterator[Mention]:
        seen: set[tuple[str, int]] = set()
        for scope, node in _walk(module.tree, ()):
            number = self._number(module, node)
            line = getattr(node, "lineno", 0)
            if number and (number, line) not in seen:
                seen.add((number, line))
                within = tuple(each for each in scope if isinstance(each, Function | ast.ClassDef))
                yield Mention(number, within, module.words(node), module.place(node))

    def found(self, module: Module, node: ast.AST) -> tuple[Module, str] | None:
        """The module and the name that `propose`, or `closure.propose`, stands for."""
        match node:
            case ast.Name(id=name):
                return self._followed(module, name)
            case ast.Attribute(value=ast.Name(id=chapter), attr=name) if chapter in module.imported:
                return self._followed(self.modules.get(".".join(module.imported[chapter])), name)
        return None

    def _followed(self, module: Module | None, name: str) -> tuple[Module, str] | None:
        """Through imports, to where a name is defined."""
        while module and name not in module.defined:
            if name not in module.imported:
                return None
            of, name = module.imported[name]
            module = self.modules.get(of)
        return (module, name) if module else None

    def _number(self, module: Module, node: ast.AST) -> str | None:
        """The rule that a piece of code stands for."""
        match node:
            case ast.Constant(value=str(text)):
                return _NUMBERS.get(text)
            case ast.Name(ctx=ast.Load()) | ast.Attribute(ctx=ast.Load()):
                where = self.found(module, node)
                return _clause_of(where[0].defined[where[1]]) if where else None
        return None


def _module(path: Path, root: Path) -> Module:
    file = path.relative_to(root)
    parts = file.with_suffix("").parts
    name = ".".join(parts[:-1] if parts[-1] == "__init__" else parts)
    return Module(name, file.as_posix(), path.read_text(encoding="utf-8"))


def _walk(node: ast.AST, scope: Scope) -> Iterator[tuple[Scope, ast.AST]]:
    """Every piece of code, with what is around it."""
    for each in ast.iter_child_nodes(node):
        yield scope, each
        yield from _walk(each, (*scope, each))


def _named(statement: ast.stmt) -> list[str]:
    match statement:
        case ast.FunctionDef(name=name) | ast.AsyncFunctionDef(name=name) | ast.ClassDef(name=name):
            return [name]
        case ast.Assign(targets=targets):
            return [each.id for target in targets for each in ast.walk(target) if isinstance(each, ast.Name)]
        case ast.AnnAssign(target=ast.Name(id=name)):
            return [name]
    return []


def _clause_of(statement: ast.stmt) -> str | None:
    """The rule that `TWO_PEOPLE = clause("CL2")` names."""
    match statement:
        case ast.Assign(value=ast.Call(func=ast.Name(id="clause"), args=[ast.Constant(value=str(number))])):
            return _NUMBERS.get(number)
    return None
