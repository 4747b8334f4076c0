"""The catalogue of every text of the pages: `python -m tests.messages` writes `messages.pot` in `app/wording/locale`.

It also writes which of the domain's sentences stand around a value, `sentences.txt` in `app/wording`, brings each
language's `messages.po` up to the catalogue, keeping what is translated, and compiles each to the `.mo` that is read.
Texts are found in the sources: what `say`, `plural` and `texts` are given, `_` and `trans` in templates, the questions
of declared commands, what the domain says is to be done or is missing; and the words for every code, field and event.
"""

import ast
import importlib
import io
import pkgutil
import re
import sys
from collections.abc import Iterator
from dataclasses import fields
from enum import StrEnum
from functools import cache
from pathlib import Path
from typing import Any

from babel.messages.catalog import Catalog
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po
from jinja2 import nodes

import app
import domain
from app.api.handing_out import PURPOSES
from app.api.places import PATTERNS, TEXTS
from app.api.problem_kinds import PROBLEMS
from app.reading import effects
from app.reading.audiences import AGENCY, ANOTHER_AGENCY, AUDITOR, FAMILY, INSPECTOR, OFFICE, PARTNER
from app.record import acts, stored_forms
from app.web.commands import titled
from app.web.pages import templates
from app.web.site import MODULES
from app.web.stages import _OFFICES
from app.wording import asking, language, sentences
from app.wording.words import plain_words
from domain.obtaining import InformationItem
from domain.policy import _OFFICES_TITLES
from tests.generated import committed

ROOT = Path(__file__).parent.parent
POT = language.LOCALE / "messages.pot"
TEMPLATES = ROOT / "app" / "web" / "templates"
SPOKEN_IN = ("app/wording", "app/web")
MARKS = frozenset({"say", "texts"})
HEAD = """# Every text of Front Door's pages, made by `python -m tests.messages`. A new language: docs/languages.md
msgid ""
msgstr "Content-Type: text/plain; charset=utf-8\\n"

"""

Found = Iterator[tuple[str | tuple[str, str], str]]
"""Messages, or one and its plural, each with the file that says it."""


def found() -> Found:
    """Every text."""
    for path in sorted(TEMPLATES.glob("*.html")):
        yield from of_template(path.read_text(encoding="utf-8"), path.relative_to(ROOT).as_posix())
    for place in SPOKEN_IN:
        for path in sorted((ROOT / place).glob("*.py")):
            yield from of_source(path.read_text(encoding="utf-8"), path.relative_to(ROOT).as_posix())
    yield from (
        (text, "app/api/problem_kinds.py") for each in PROBLEMS.values() for text in (each.title, each.explanation)
    )
    for path in sorted((ROOT / "app" / "api").rglob("*.py")):
        yield from _given_as(path, "labels")
        yield from _problems(path)
    for path in sorted((ROOT / "domain").glob("*.py")):
        tree = ast.parse(path.read_text(encoding="utf-8"))
        yield from ((text, path.relative_to(ROOT).as_posix()) for text in of_domain(tree))
    yield from ((item.words, "domain/obtaining.py") for item in InformationItem)
    yield from ((text, "app/api/places.py") for text in of_limits())
    yield from ((title, "app/reading/effects.py") for title in effects.OF_TRACES.values())
    for path in sorted((ROOT / "app" / "reading").rglob("*.py")):
        yield from _given_as(path, "title")
    for operation in _operations():
        yield titled(operation["summary"]), "openapi/front-door.yaml"
    yield from ((title, "app/wording/asking.py") for title in asking.CHAPTERS)
    yield from ((office, "app/web/stages.py") for office in _OFFICES)
    for code in sorted(codes()):
        yield plain_words(code), "codes"


def of_template(source: str, place: str) -> Found:
    """Those of a template."""
    for _, _, message in templates.extract_translations(source):  # type: ignore[attr-defined] # the extension adds it
        text = message[0] if isinstance(message, tuple) else message  # beside it, nothing for each value
        if text:
            yield text, place
    for each in templates.parse(source).find_all(nodes.Filter):
        if each.name == "plural":
            one, many = (arg.as_const() for arg in each.args)
            yield (one, many), place


def of_source(source: str, place: str) -> Found:
    """Those of a module."""
    for call in ast.walk(ast.parse(source)):
        if isinstance(call, ast.Call) and isinstance(call.func, ast.Name):
            if call.func.id in MARKS and call.args:
                yield from ((text, place) for text in _texts(call.args[0]))
            elif call.func.id == "plural":
                _, *both = call.args
                told = [str(each.value) for each in both if isinstance(each, ast.Constant)]
                if len(told) == len(both) == 2:
                    yield (told[0], told[1]), place


def _problems(path: Path) -> Found:
    """What a module of the API says of a problem, which a form shows."""
    for call in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(call, ast.Call) and isinstance(call.func, ast.Name) and call.func.id == "Problem":
            yield from ((text, path.relative_to(ROOT).as_posix()) for each in call.args[1:] for text in _texts(each))


def _given_as(path: Path, name: str) -> Found:
    """What stands in a module's calls under a keyword."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    known: dict[str, ast.AST] = {}
    for top in tree.body:
        if isinstance(top, ast.Assign) and isinstance(top.targets[0], ast.Name):
            known[top.targets[0].id] = top.value
        elif isinstance(top, ast.AnnAssign) and isinstance(top.target, ast.Name) and top.value:
            known[top.target.id] = top.value
    if name == "labels":  # and what a function makes of them
        made = (
            each.value for each in ast.walk(tree) if isinstance(each, ast.Return) and isinstance(each.value, ast.Dict)
        )
        yield from ((text, path.relative_to(ROOT).as_posix()) for each in made for text in _texts(each))
    for call in ast.walk(tree):
        for keyword in call.keywords if isinstance(call, ast.Call) else ():
            if keyword.arg == name:
                for each in ast.walk(keyword.value):
                    named = known.get(each.id) if isinstance(each, ast.Name) else None
                    yield from ((text, path.relative_to(ROOT).as_posix()) for text in _texts(named or ast.Pass()))
                for text in _texts(keyword.value):
                    yield _field_named(text)[0], path.relative_to(ROOT).as_posix()


_field_named = re.compile(r" \([a-z_]+\)$").split
"""What is missing, and the field that lacks it, which a page does not say."""


def of_domain(tree: ast.AST) -> Iterator[str]:
    """What a chapter says is to be done, a sentence, whatever a policy pack calls the role in it; what it says is
    missing; and what stands around a value in it.
    """
    known: dict[str, list[ast.AST]] = {}
    silent: set[ast.AST] = set()  # docstrings, and what only developers read
    for each in ast.walk(tree):
        if isinstance(each, ast.Assign) and isinstance(each.targets[0], ast.Name):
            known.setdefault(each.targets[0].id, []).append(each.value)
        if isinstance(each, ast.Expr):
            silent.add(each.value)
        if isinstance(each, ast.Raise):
            silent.update(ast.walk(each))
    for each in ast.walk(tree):
        if isinstance(each, ast.keyword) and each.arg == "missing":
            said = known.get(each.value.id, []) if isinstance(each.value, ast.Name) else [each.value]
            yield from (_field_named(text)[0] for one in said for text in _texts(one) if _has_words(text))
        elif isinstance(each, ast.JoinedStr) and each not in silent and _stands_around(text := _with_places(each)):
            yield text
        elif isinstance(each, ast.Constant) and isinstance(each.value, str) and each not in silent:
            is_a_sentence = _begins_a_sentence(each.value) and each.value.endswith(".")
            if is_a_sentence:
                yield _OFFICES_TITLES.sub("{role}", each.value)
            elif _places.search(each.value) and _stands_around(each.value):
                yield each.value


def _with_places(text: ast.JoinedStr) -> str:
    """The text, with a named place for every value that stands in it."""
    made, used = "", set[str]()
    for part in text.values:
        if isinstance(part, ast.FormattedValue):
            name = _called(part.value).lower()
            name = f"{name}_{len(used)}" if name in used else name
            used.add(name)
            made += f"'{{{name}}}'" if part.conversion == ord("r") else f"{{{name}}}"
        elif isinstance(part, ast.Constant):
            made += str(part.value)
    return made


def _called(value: ast.AST) -> str:
    """What a value is called: the name it has last; of what is joined, or told otherwise, the name of that."""
    if isinstance(value, ast.Call):
        return _called(value.args[-1] if value.args else value.func)
    if isinstance(value, ast.Attribute):
        return _called(value.value) if value.attr in {"value", "words", "isoformat"} else value.attr
    return value.id if isinstance(value, ast.Name) else "value"


def _stands_around(text: str) -> bool:
    """Whether it has words enough for what stands in it to be found by them."""
    said = _places.sub("", text)
    least = 2 if text[:1].isalpha() else 4
    return _in_plain_words(said) is not None and len(said.split()) >= least


_places = re.compile(r"\{\w+\}")
_has_words = re.compile(r"[a-z]{2}").search
_in_plain_words = re.compile(r"[A-Za-z0-9 ,.;:'’()-]*").fullmatch
_begins_a_sentence = re.compile(r"[A-Z][a-z]* \S").match


def of_limits() -> Iterator[str]:
    """What an answer is to keep to, as the API says it: of one character and of several."""
    for text in (*(told for _, told in TEXTS.values()), *PATTERNS.values()):
        for ending in ("", "s"):
            yield _counted(rf"{{\1}} \2{ending}", text)


_counted = re.compile(r"\{(\w+):(\w+)\}").sub


def around_values() -> str:
    """The sentences of the domain, and of the API's limits, that stand around a value, a line each."""
    sources = (path.read_text(encoding="utf-8") for path in sorted((ROOT / "domain").glob("*.py")))
    told = {*of_limits(), *(text for source in sources for text in of_domain(ast.parse(source)))}
    return "".join(f"{text}\n" for text in sorted(told) if "{" in text)


def _operations() -> Iterator[dict[str, Any]]:
    for methods in committed()["paths"].values():
        yield from (each for each in methods.values() if "operationId" in each)


def _texts(node: ast.AST) -> Iterator[str]:
    """The texts of a table, whose keys are none."""
    if isinstance(node, ast.Constant):
        if isinstance(node.value, str) and node.value:
            yield node.value
        return
    if isinstance(node, ast.JoinedStr):
        return  # of the domain alone, which `of_domain` reads
    inside: Iterator[ast.AST] = ast.iter_child_nodes(node)
    if isinstance(node, ast.Dict):
        inside = iter(node.values)
    elif isinstance(node, ast.DictComp):
        inside = iter([node.value])
    for each in inside:
        if not isinstance(each, ast.Compare | ast.Subscript):
            yield from _texts(each)


def codes() -> set[str]:
    """What has a name on the wire: the codes of every closed set, fields, and events."""
    for package in (app, domain):  # whatever names a code, whoever asks
        for each in pkgutil.walk_packages(package.__path__, f"{package.__name__}."):
            if not each.name.endswith("__main__"):
                importlib.import_module(each.name)
    closed = [each for each in StrEnum.__subclasses__() if each.__module__.startswith(("app.", "domain."))]
    named = {str(code) for each in closed for code in each if str(code)}
    named |= {code.name.lower() for each in closed for code in each if not str(code).islower()}
    named |= {each.name for each in (OFFICE, AUDITOR, PARTNER, AGENCY, ANOTHER_AGENCY, FAMILY, INSPECTOR)}
    named |= {*PURPOSES.values(), "telling-the-family"}
    named |= {*stored_forms.NAMES} | {each["operationId"] for each in _operations()}
    named |= {step for module in MODULES for route in module.router.routes for step in _steps(route)}
    named |= {field.name for kind in stored_forms.NAMES.values() for field in fields(kind)}
    return named | set(_acts()) | set(_fields(committed()))


def _acts() -> Iterator[str]:
    """What administrators do, by its names in the sources; a client is called a system (`app/web/acts.py`)."""
    yield acts.FOUND
    for path in (ROOT / "app").rglob("*.py"):
        for act in re.findall(r'\bacts\.(?:on_row|by_the_service|within)\([^,]+, f?"([^"]+)"', path.read_text("utf-8")):
            yield from (act.replace("{table}", table).replace("client", "system") for table in acts.TABLES)


def _steps(route: Any) -> list[str]:
    """The steps of a page's address, by which it is told what was read."""
    return [step for step in route.path.split("/") if step and "{" not in step]


def _fields(document: object) -> Iterator[str]:
    if isinstance(document, dict):
        yield from (name for name in document.get("properties", {}) if isinstance(document["properties"], dict))
        for each in document.values():
            yield from _fields(each)
    elif isinstance(document, list):
        for each in document:
            yield from _fields(each)


@cache
def catalogue() -> Catalog:
    """All of them, in the order in which they are met."""
    made = Catalog(project="Front Door", charset="utf-8", fuzzy=False)
    for message, place in found():
        made.add(message, locations=[(place, 0)] if place != "codes" else [], flags=_flags(message))
    return made


def _flags(message: str | tuple[str, str]) -> list[str]:
    text = message if isinstance(message, str) else message[1]
    return ["python-brace-format"] if "{" in text else []


def written(made: Catalog) -> str:
    """As a file, without a date, so that the same texts are the same bytes."""
    file = io.BytesIO()
    write_po(file, made, width=100, omit_header=True)
    return HEAD + file.getvalue().decode()


def brought_up(path: Path, made: Catalog) -> Catalog:
    """A language as it is translated, with every text there is now."""
    with path.open("rb") as file:
        known = read_po(file, locale=path.parent.parent.name)
    known.update(made)
    return known


def compiled(known: Catalog) -> bytes:
    """As it is read."""
    file = io.BytesIO()
    write_mo(file, known)
    return file.getvalue()


def main() -> None:
    """Write the template, and bring every language up to it."""
    made = catalogue()
    POT.write_text(written(made), encoding="utf-8")
    sentences.PLACE.write_text(around_values(), encoding="utf-8")
    for path in sorted(language.LOCALE.glob("*/LC_MESSAGES/messages.po")):
        known = brought_up(path, made)
        with path.open("wb") as file:
            write_po(file, known, width=100)
        path.with_suffix(".mo").write_bytes(compiled(known))
    sys.stdout.write(f"{len(made)} texts\n")


if __name__ == "__main__":
    main()
