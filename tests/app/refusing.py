"""Which clauses may refuse an operation: read off the sources of its route and of the decisions that route reaches.

A route names the decisions of the domain it calls; a decision names the rules of its own `require(...)`, and calls
others. Followed function by function; a rule handed on as an argument is followed to where it is named.
"""

import ast
import inspect
import textwrap
from collections.abc import Callable, Mapping
from dataclasses import dataclass, is_dataclass
from functools import cache
from types import FunctionType, ModuleType
from typing import Any, TypeVar

from domain.clauses import Clause
from domain.facts import Command, asked_in
from domain.monitoring import BARE, has_own_words

Node = TypeVar("Node", bound=ast.AST)
Rules = frozenset[str]
Known = Mapping[str, Rules]
"""The rules that the parameters of a function stand for."""

NONE: Rules = frozenset()
SAY_NO = {"require": 1, "Refused": 0}
"""The place of the rule among the arguments of what refuses."""


class Unsettled(Exception):
    """A refusal whose rule cannot be read off the source."""


@dataclass(frozen=True, eq=False)
class Source:
    """What a function is made of: its calls, what it mentions without calling it, what it calls what."""

    nodes: tuple[ast.AST, ...]
    calls: tuple[ast.Call, ...]
    mentions: tuple[ast.expr, ...]
    assigned: Mapping[str, tuple[ast.expr, ...]]


def clauses_of(function: Callable[..., Any]) -> Rules:
    """The numbers of the clauses under which a route or a decision may refuse."""
    assert isinstance(function, FunctionType)
    return _follow(function, {}, set())


def _asked_by(function: FunctionType) -> Rules:
    """The rules that ask for something in the order a decision carries out."""
    order = function.__annotations__.get("command")
    asked = asked_in(order) if isinstance(order, type) and issubclass(order, Command) else {}
    own = {BARE.number} if isinstance(order, type) and is_dataclass(order) and has_own_words(order) else set()
    return frozenset({each.rule.number for each in asked.values()} | own)


def _follow(function: FunctionType, known: Known, seen: set[Any]) -> Rules:
    here = (function, tuple(sorted(known.items())))
    if here in seen:
        return NONE
    seen.add(here)
    found, source = _asked_by(function), _source(function)
    for call in source.calls:
        called = named(function, call.func)
        if (place := SAY_NO.get(ast.unparse(call.func).rpartition(".")[2])) is not None:
            found |= _settled(function, call, place, known)
        elif _is_ours(called):
            found |= _follow(called, _handed_on(function, call, called, known), seen)
    for each in source.mentions:  # handed on, to be called elsewhere
        if _is_ours(mentioned := named(function, each)):
            found |= _follow(mentioned, {}, seen)
    return found


def _settled(function: FunctionType, call: ast.Call, place: int, known: Known) -> Rules:
    words = {word.arg: word.value for word in call.keywords}
    rule = call.args[place] if len(call.args) > place else words.get("clause")
    rules = _rules(function, rule, known) if rule else NONE
    if not rules:
        where = f"{function.__module__}.{function.__name__}"
        raise Unsettled(f"{where}: which rule does `{ast.unparse(call)}` rest on?")
    return rules


def _handed_on(function: FunctionType, call: ast.Call, called: FunctionType, known: Known) -> Known:
    """What the called function's parameters stand for, of those that are rules."""
    parameters = [*inspect.signature(called).parameters]
    given = [*zip(parameters, call.args, strict=False), *((word.arg, word.value) for word in call.keywords if word.arg)]
    rules = {name: _rules(function, value, known) for name, value in given}
    return {name: each for name, each in rules.items() if each}


def _rules(function: FunctionType, expression: ast.expr, known: Known, within: frozenset[str] = NONE) -> Rules:
    """The clauses that an expression names, through the names that the function gives them."""
    found = NONE
    for node in ast.walk(expression):
        if not isinstance(node, ast.Name | ast.Attribute):
            continue
        one = named(function, node)
        if isinstance(one, Clause):
            found |= {one.number}
        elif isinstance(one, Mapping):  # a rule that is looked up may be any of them
            found = found.union({each.number for each in one.values() if isinstance(each, Clause)})
        elif isinstance(node, ast.Name) and node.id in known:
            found |= known[node.id]
        elif isinstance(node, ast.Name) and node.id not in within:
            assigned = _source(function).assigned.get(node.id, ())
            found = found.union(*(_rules(function, each, known, within | {node.id}) for each in assigned))
    return found


def nodes(function: FunctionType, kind: type[Node]) -> list[Node]:
    """The nodes of a kind in a function's source, apart from its decorators."""
    return [node for node in _source(function).nodes if isinstance(node, kind)]


def named(function: FunctionType, node: ast.expr) -> Any:
    """What `require` or `contact.receive` stands for in the function's module."""
    match node:
        case ast.Name(id=name):
            return function.__globals__.get(name)
        case ast.Attribute(value=ast.Name(id=module), attr=name):
            holder = function.__globals__.get(module)
            return getattr(holder, name, None) if isinstance(holder, ModuleType) else None
    return None


def _is_ours(called: Any) -> bool:
    return isinstance(called, FunctionType) and called.__module__.partition(".")[0] in {"domain", "app", "tests"}


@cache
def _source(function: FunctionType) -> Source:
    (definition,) = ast.parse(textwrap.dedent(inspect.getsource(function))).body
    assert isinstance(definition, ast.FunctionDef | ast.AsyncFunctionDef)
    nodes = [node for statement in definition.body for node in ast.walk(statement)]  # not what decorators declare
    calls = tuple(node for node in nodes if isinstance(node, ast.Call))
    called = {id(call.func) for call in calls}
    mentions = (node for node in nodes if isinstance(node, ast.Name | ast.Attribute) and id(node) not in called)
    assigned: dict[str, tuple[ast.expr, ...]] = {}
    for node in nodes:
        if isinstance(node, ast.Assign) and isinstance(target := node.targets[0], ast.Name):
            assigned[target.id] = (*assigned.get(target.id, ()), node.value)
    return Source(tuple(nodes), calls, tuple(mentions), assigned)
