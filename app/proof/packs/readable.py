"""What a reader of a pack opens first: the history as JSON and as a page, the clocks, the rules cited, the parameters.

All of it follows from the events, the field keys and what the manifest says, byte for byte: who checks a pack makes
these files again and compares.
"""

from collections.abc import Iterator, Mapping
from datetime import date, datetime
from enum import Enum
from functools import cache
from typing import Any
from zoneinfo import ZoneInfo

import orjson
from jinja2 import Environment, PackageLoader, StrictUndefined, select_autoescape

from app.base import references
from app.reading import views
from app.reading.replay import Moment, Replay, StepView
from domain import clauses, policy, working_days
from domain.clauses import Clause
from domain.frozen import frozen

PAGE, HISTORY, CLOCKS, RULES = "history.html", "history.json", "clocks.json", "rules.json"
POLICY, CALENDAR, README = "policy-pack.json", "bank-holidays.json", "README.txt"

STATES = {"running": "Running", "met": "Met", "met-late": "Met late", "missed": "Missed",
          "met-but-recorded-late": "Met, recorded late"}  # fmt: skip


@frozen(kw_only=True)
class About:
    """What the manifest says of a pack. position, as_of: the moment it tells of.

    worker, audience: who it was made for, and as whom. origin, size: of the log, and how much of it is covered.
    """

    authority: str
    authority_name: str
    worker: str
    audience: str
    position: int
    as_of: datetime
    origin: str
    size: int

    @property
    def moment(self) -> Moment:
        """The moment, to be asked again."""
        return Moment(position=self.position, as_of=self.as_of)


def files(whole: Replay, about: About) -> dict[str, bytes]:
    """The readable files of a pack, by name. LookupError: the record was not there at that moment."""
    seen = whole.seen(about.moment)
    if seen is None:
        raise LookupError("there was no such record")
    steps = whole.steps(about.moment)
    clocks = whole.told(moment=seen.moment, pack=whole.pack.name, clocks=views.clocks(seen.clocks), under=None)
    cited, called = list(_cited(steps, clocks)), references.spoken(whole.reference)
    page = _environment().get_template(PAGE).render(
        about=about, whole=whole, called=called, state=seen.record.state, moment=seen.moment, steps=steps,
        clocks=clocks["clocks"], rules=cited, states=STATES, complete=seen.view.get("completeness"),
        zone=whole.pack.timezone,
    )  # fmt: skip
    readme = (
        _environment().get_template(README).render(about=about, whole=whole, called=references.spoken(whole.reference))
    )
    return {
        README: readme.encode(),
        PAGE: page.encode(),
        HISTORY: _json(whole.told(moment=seen.moment, items=steps)),
        CLOCKS: _json(clocks),
        RULES: _json({"rules": [{"number": c.number, "quote": c.quote, "source": c.source} for c in cited]}),
        POLICY: policy.text_of(whole.pack.name).encode(),
        CALENDAR: working_days.text_of(whole.pack.calendar).encode(),
    }


def _json(told: Any) -> bytes:
    return orjson.dumps(told, option=orjson.OPT_INDENT_2 | orjson.OPT_APPEND_NEWLINE)


def _cited(steps: list[StepView], clocks: Mapping[str, Any]) -> Iterator[Clause]:
    """Every clause a history names, once, in the order of the procedure."""
    numbers = {number for step in steps for number in step["rules"]}
    numbers |= {effect["clause"] for step in steps for effect in step["caused"] if effect["clause"]}
    numbers |= {passed["clause"] for step in steps for passed in step["passed"]}
    numbers |= {clock["clause"] for clock in clocks["clocks"]}
    named = {clauses.clause(number).number for number in numbers}
    return (clause for clause in clauses.ALL if clause.number in named)


# The page


@cache
def _environment() -> Environment:
    made = Environment(
        loader=PackageLoader("app.proof.packs"), autoescape=select_autoescape(), undefined=StrictUndefined,
        trim_blocks=True, lstrip_blocks=True,
    )  # fmt: skip
    made.filters |= {"moment": _moment, "words": _words, "said": _said, "spaced": spaced}
    return made


def _moment(at: datetime, zone: ZoneInfo) -> str:
    """Wed 8 July 2026, 09:30:00 BST: with the zone, as an hour comes twice when the clocks go back."""
    local = at.astimezone(zone)
    return f"{local:%a} {local.day} {local:%B %Y, %H:%M:%S %Z}"


def _words(name: object) -> str:
    text = str(name.value if isinstance(name, Enum) else name).replace("-", " ").replace("_", " ")
    return text[:1].upper() + text[1:]


def spaced(text: str) -> str:
    """In groups of eight, so that it can be compared and can break."""
    return " ".join(text[at : at + 8] for at in range(0, len(text), 8))


def _said(node: Any, zone: ZoneInfo, path: str = "") -> Iterator[tuple[str, str]]:
    """(label, text) of everything an event says, without what it leaves unsaid."""
    if isinstance(node, dict):
        for name, value in node.items():
            yield from _said(value, zone, f"{path}, {_words(name).lower()}" if path else _words(name))
    elif isinstance(node, list):
        if node and not any(isinstance(item, dict | list) for item in node):
            yield path, ", ".join(_text(item, zone) for item in node)
            return
        for number, value in enumerate(node, start=1):
            yield from _said(value, zone, f"{path} {number}")
    elif node is not None and node != "":
        yield path, _text(node, zone)


def _text(value: Any, zone: ZoneInfo) -> str:
    match value:
        case bool():
            return "Yes" if value else "No"
        case datetime():
            return _moment(value, zone)
        case date():
            return f"{value:%a} {value.day} {value:%B %Y}"
        case Enum():
            return _words(value)
    return str(value)
