"""The whole story of a rule of the procedure: `frontdoor rule CL2`.

Its words, what keeps it, the events that rest on it, the operations that may refuse by it, where it is shown and which
tests show it, each with the line where it stands. Everything is read off the code and the OpenAPI document.
"""

import ast
import difflib
import inspect
import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property
from itertools import groupby
from typing import Any, get_args, get_type_hints

import orjson

from app.api import application
from app.base import clause_marks
from app.base.errors import CannotStart
from app.reading import shown, views
from app.reading.audiences import AUDITOR, OFFICE, PARTNER
from app.reading.looking import Section
from app.terminal.sources import Function, Mention, Module, Place, Sources
from domain import policy, procedure
from domain.clauses import ALL, Clause, UnknownClause, clause
from domain.facts import Command, Event
from domain.frozen import frozen
from domain.policy import Pack, Timescale

TESTS = "app/api/clause_tests.json"
MOST = 6
"""Decisions that a guard's line names one by one."""


@frozen(kw_only=True)
class Line:
    """What stands at a place, and what is said of it. place: None for a test that was not installed."""

    what: str
    words: str
    place: Place | None


@frozen(kw_only=True)
class Story:
    """A rule, and whatever has to do with it. see: the rules its note names.

    chapters: what names it. decisions: they, and their guards, keep it. orders: what brings what it asks for.
    elsewhere: the duties, the lists and whatever else goes by it. shown: what each audience sees of its events.
    """

    rule: Clause
    place: Place
    see: Sequence[str]
    chapters: Sequence[Line]
    decisions: Sequence[Line]
    orders: Sequence[Line]
    elsewhere: Sequence[Line]
    clocks: Sequence[Line]
    events: Sequence[Line]
    operations: Sequence[Line]
    tests: Sequence[Line]
    shown: Sequence[Line]
    pages: Sequence[Line]


def asked(number: str) -> Clause:
    """The rule of a number or alias, however it is written. Raises CannotStart, naming those that are near."""
    try:
        return clause(number.strip().upper())
    except UnknownClause:
        known = [name for each in ALL for name in (each.number, *each.aliases)]
        near = difflib.get_close_matches(number.strip().upper(), known, n=5, cutoff=0.4)
        meant = f" Near it: {', '.join(near)}." if near else f" They go from {ALL[0].number} to {ALL[-1].number}."
        raise CannotStart(f"{number} is no rule of the procedure.{meant}") from None


class Teller:
    """Tells the stories of rules from the sources, which it reads once."""

    def __init__(self) -> None:
        self.sources = Sources()
        self.document = application.openapi()

    def story(self, rule: Clause) -> Story:
        """All there is to say of a rule."""
        named = [(module, each) for module in self.sources.naming(rule) for each in self._mentions(module, rule)]
        events = [each for kinds in procedure.STREAMS.values() for each in kinds if rule in each.rests_on]
        timed = {pack.name: pack.timescales[rule.number] for pack in policy.PACKS.values() if self._says(pack, rule)}
        counted = [each for one in timed.values() for each in _counted(one) if each not in events]
        return Story(
            rule=rule,
            place=self.sources.line_of("domain/clauses.toml", f"[clauses.{rule.number}]"),
            see=[each.number for each in ALL if each is not rule and re.search(rf"\b{each.number}\b", rule.note)],
            chapters=[_code(module.short, each) for module, each in named if _is_name(module, each)],
            decisions=[self._decision(module, each) for module, each in named if self._decides(module, each)],
            orders=[_code(_within(module, each), each) for module, each in named if _is_order(each)],
            elsewhere=[
                _code(_within(module, each), each) for module, each in named if self._is_elsewhere(module, each)
            ],
            clocks=[self._clock(name, rule, each) for name, each in timed.items()],
            events=[*map(self._event, events), *map(self._event, counted)],
            operations=[*self._operations(rule)],
            tests=[*map(self._test, self._tests.get(rule.number, ()))],
            shown=[line for each in events + counted for line in self._shown(each)],
            pages=[*dict.fromkeys(line for each in events + counted for line in self._pages(each))],
        )

    def _mentions(self, module: Module, rule: Clause) -> Iterator[Mention]:
        return (each for each in self.sources.mentions(module) if each.number == rule.number)

    # Who keeps it

    @cached_property
    def _called_by(self) -> Mapping[str, set[str]]:
        """The functions of the procedure, and those that call each."""
        found: dict[str, set[str]] = {}
        for module in self.sources.of("domain"):
            for function in (each for each in module.tree.body if isinstance(each, Function)):
                for node in ast.walk(function):
                    if isinstance(node, ast.Call) and (called := self.sources.found(module, node.func)):
                        found.setdefault(f"{called[0].short}.{called[1]}", set()).add(f"{module.short}.{function.name}")
        return found

    @cached_property
    def _all_decisions(self) -> set[str]:
        return {
            f"{module.short}.{each.name}"
            for module in self.sources.of("domain")
            for each in module.tree.body
            if isinstance(each, Function) and any(argument.arg == "command" for argument in each.args.args)
        }

    def _serves(self, function: str) -> list[str]:
        """The decisions that go through a function, itself among them."""
        reached, new = {function}, {function}
        while new:
            new = {caller for each in new for caller in self._called_by.get(each, ())} - reached
            reached |= new
        return sorted(reached & self._all_decisions)

    def _decides(self, module: Module, found: Mention) -> bool:
        return module.is_domain and _in_function(found) and bool(self._serves(_within(module, found)))

    def _decision(self, module: Module, found: Mention) -> Line:
        function = _within(module, found)
        others = [each for each in self._serves(function) if each != function]
        return Line(
            what=f"{function}, for {_and(others)}" if others else function, words=found.words, place=found.place
        )

    def _is_elsewhere(self, module: Module, found: Mention) -> bool:
        told = _is_name(module, found) or _is_order(found) or _is_event(found) or self._decides(module, found)
        return not told and not module.name.startswith("app.api.routes.")

    # What it is written into

    def _event(self, kind: type[Event]) -> Line:
        place = self._defined(kind.__module__, kind.__name__)
        return Line(what=kind.__name__, words=_sentence(kind), place=place)

    def _defined(self, module: str, name: str) -> Place:
        found = self.sources.modules[module]
        return found.place(found.defined[name])

    def _says(self, pack: Pack, rule: Clause) -> bool:
        """Whether a pack has that clock of its own, and not of the pack it is like."""
        said = f'"{rule.number}":' in self.sources.text(f"domain/policies/{pack.name}.json")
        return said and rule.number in pack.timescales

    def _clock(self, pack: str, rule: Clause, clock: Timescale) -> Line:
        starts, stops = (_and(names, "or") for names in ([each.fact for each in clock.starts], clock.stops))
        words = f"{clock.name}, {clock.words} ({clock.limit.value}): from {starts} until {stops}"
        return Line(
            what=pack, words=words, place=self.sources.line_of(f"domain/policies/{pack}.json", f'"{rule.number}":')
        )

    def _operations(self, rule: Clause) -> Iterator[Line]:
        for path, methods in self.document["paths"].items():
            for method, operation in methods.items():
                refuses = rule.number in operation.get("x-refuses", ())
                asks = rule.number in clause_marks.asked(self.document, operation)
                if refuses or asks:
                    how = _and([*filter(None, ("may refuse" if refuses else "", "asks for it" if asks else ""))])
                    name = operation["operationId"]
                    where = self.sources.told("app.api.routes", name)
                    yield Line(what=name, words=f"{method.upper()} {path}, {how}", place=where)

    def _shown(self, kind: type[Event]) -> Iterator[Line]:
        for audience in (OFFICE, AUDITOR, PARTNER):
            for module in self.sources.of(shown.__name__):
                table = module.defined.get(audience.name.upper())
                keys = (
                    table.value.keys if isinstance(table, ast.AnnAssign) and isinstance(table.value, ast.Dict) else ()
                )
                for key in keys:
                    if isinstance(key, ast.Name) and key.id == kind.__name__:
                        seen = ", ".join(audience.names(kind))
                        yield Line(what=kind.__name__, words=f"to {audience.name}: {seen}", place=module.place(key))

    def _pages(self, kind: type[Event]) -> Iterator[Line]:
        """Its words on the timeline, and the rows of a case's page that are made of it."""
        pointers = tuple(_pointers(kind))
        yield from self._worded.get(kind.lasting_name(), ())
        for name, place, texts in self._rows:
            if told := [each for each in texts if _is_below(each, pointers)]:
                yield Line(what=name, words=f"a row of the case’s page, of {_and(told)}", place=place)

    @cached_property
    def _worded(self) -> Mapping[str, list[Line]]:
        """Every text of the wording, and where it stands."""
        found: dict[str, list[Line]] = {}
        for module in self.sources.of("app.wording"):
            for node in ast.walk(module.tree):
                match node:
                    case ast.Constant(value=str(text)):
                        told = Line(what=text, words=module.words(node), place=module.place(node))
                        found.setdefault(text, []).append(told)
        return found

    @cached_property
    def _rows(self) -> Sequence[tuple[str, Place, Sequence[str]]]:
        """The rows of a case's page: what each is called, where it stands, and the texts in it."""
        return [
            (name, module.place(named), _texts(node))
            for module in self.sources.of("app.wording")
            for node in ast.walk(module.tree)
            for name, named in _row(node)
        ]

    @cached_property
    def _tests(self) -> Mapping[str, Sequence[str]]:
        tests: Mapping[str, Sequence[str]] = orjson.loads(self.sources.text(TESTS))
        return tests

    def _test(self, test: str) -> Line:
        file, _, name = test.partition("::")
        place = self.sources.line_of(file, f"def {name.rpartition('::')[2]}(") if self.sources.has(file) else None
        return Line(what=name.rpartition("::")[2], words=file if place is None else "", place=place)


def _counted(clock: Timescale) -> list[type[Event]]:
    """The events a clock begins or ends with."""
    names = {*(each.fact for each in clock.starts), *clock.stops}
    return [each for kinds in procedure.STREAMS.values() for each in kinds if each.lasting_name() in names]


def _pointers(kind: type[Event]) -> list[str]:
    """Where a case's view is made of an event: its sections, else what its chapter's page makes."""
    hints = get_type_hints(views.OfficeCase, include_extras=True)
    exact = [
        pointer for name, hint in hints.items() for pointer, each in _sections(hint, f"/{name}") if each.event is kind
    ]
    chapter = f"{shown.__name__}.{kind.__module__.rpartition('.')[2]}"
    return exact or [
        f"/{name}" for name, hint in hints.items() if any(_module(each) == chapter for each in _types(hint))
    ]


def _sections(hint: Any, pointer: str) -> Iterator[tuple[str, Section]]:
    """The sections in a view, and where they stand."""
    yield from ((pointer, each) for each in getattr(hint, "__metadata__", ()) if isinstance(each, Section))
    for each in _types(hint):
        if _module(each).startswith(shown.__name__):
            for name, inner in get_type_hints(each, include_extras=True).items():
                yield from _sections(inner, f"{pointer}/{name}")
        elif each is not hint:
            yield from _sections(each, pointer)


def _types(hint: Any) -> tuple[Any, ...]:
    return tuple(each for each in (hint, *get_args(hint)) if not isinstance(each, Section))


def _module(hint: Any) -> str:
    return str(getattr(hint, "__module__", ""))


def _row(node: ast.AST) -> Iterator[tuple[str, ast.expr]]:
    """What a row is called, and where that is said, if it is one."""
    match node:
        case ast.Call(func=ast.Name(id="Row"), args=[ast.Constant(value=str(name)) as named, *_]):
            yield name, named


def _texts(node: ast.AST) -> list[str]:
    return [each.value for each in ast.walk(node) if isinstance(each, ast.Constant) and isinstance(each.value, str)]


def _is_below(text: str, pointers: Sequence[str]) -> bool:
    return any(f"{text}/".startswith(f"{each}/") for each in pointers)


def _within(module: Module, found: Mention) -> str:
    names = [getattr(each, "name", "") for each in found.within[:1]]
    return ".".join([module.short, *names])


def _code(what: str, found: Mention) -> Line:
    return Line(what=what, words=found.words, place=found.place)


def _in_function(found: Mention) -> bool:
    return bool(found.within) and isinstance(found.within[0], Function)


def _is_name(module: Module, found: Mention) -> bool:
    return module.is_domain and not found.within and "clause(" in found.words


def _is_order(found: Mention) -> bool:
    return _is_class_of(found, Command)


def _is_event(found: Mention) -> bool:
    return _is_class_of(found, Event)


def _is_class_of(found: Mention, base: type) -> bool:
    names = {each.__name__ for each in _below(base)}
    return bool(found.within) and isinstance(found.within[0], ast.ClassDef) and found.within[0].name in names


def _below(base: type[Any]) -> Iterator[type[Any]]:
    for each in base.__subclasses__():
        yield each
        yield from _below(each)


def _sentence(kind: type) -> str:
    return (inspect.getdoc(kind) or "").partition("\n\n")[0].replace("\n", " ")


def _and(names: Sequence[str], word: str = "and") -> str:
    return f" {word} ".join(filter(None, (", ".join(names[:-1]), names[-1])))


# How it is told

_HEADINGS = {
    "chapters": "Named in",
    "decisions": "Kept by",
    "orders": "Asked of",
    "elsewhere": "Also in",
    "clocks": "Clock",
    "events": "Events",
    "operations": "Operations of the API",
    "tests": "Tests",
    "shown": "Shown",
    "pages": "In words",
}
_GROUPED = {"decisions", "orders", "elsewhere"}


def lines(story: Story) -> Iterator[str]:
    """As a person reads it."""
    rule = story.rule
    also = f", also {', '.join(rule.aliases)}" if rule.aliases else ""
    yield f"{rule.number}{also}: {rule.status.value}  {story.place}"
    yield f"  “{rule.quote}”"
    yield f"  {rule.source}"
    if rule.note:
        yield f"  {rule.note}"
    if story.see:
        yield f"  See {', '.join(f'frontdoor rule {each}' for each in story.see)}"
    for name, heading in _HEADINGS.items():
        found: Sequence[Line] = getattr(story, name)
        if found:
            yield ""
            yield heading
            yield from _grouped(found) if name in _GROUPED else _in_columns(found)


def _grouped(found: Sequence[Line]) -> Iterator[str]:
    for what, group in groupby(found, key=lambda each: each.what):
        yield f"  {what}"
        yield from (f"    {each.place}  {each.words}" for each in group)


def _in_columns(found: Sequence[Line]) -> Iterator[str]:
    wide = max(len(str(each.place or "")) for each in found)
    for each in found:
        yield f"  {each.place or ''!s:<{wide}}  {each.what}  {each.words}".rstrip()


def as_json(story: Story) -> str:
    """The same as one JSON object; a place is "file:line"."""
    rule = story.rule
    told: dict[str, Any] = {
        "rule": rule.number,
        "aliases": rule.aliases,
        "quote": rule.quote,
        "source": rule.source,
        "status": rule.status.value,
        "note": rule.note,
        "place": str(story.place),
        "see": story.see,
    }
    told |= {name: [_plain(each) for each in getattr(story, name)] for name in _HEADINGS}
    return orjson.dumps(told).decode()


def _plain(line: Line) -> dict[str, Any]:
    return {"what": line.what, "words": line.words, "place": str(line.place) if line.place else None}
