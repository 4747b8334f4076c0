"""What a form asks: the fields of a command's body as a tree of questions.

A body says of each field what it may hold, and which rule asks for it; a command's block says what it is called. From
both comes an `Ask` for each field, which `_fields.html` lays out and `app.web.typed` reads. Nothing here knows a
command: a command that is declared has its form.
"""

import typing
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from datetime import date, datetime
from enum import Enum, StrEnum
from typing import Any, Literal, cast

from pydantic import StringConstraints
from pydantic.fields import FieldInfo

from app.base import text
from app.base.clause_marks import Asks
from app.base.hints import members, parted
from app.base.parts import Part
from app.wording import asking, labels
from app.wording.language import say
from app.wording.words import words as worded
from domain.clauses import Clause, clause
from domain.frozen import frozen

FEW = 8
"""So many choices stand under one another; more are a list that opens."""


class Kind(StrEnum):
    """How a question is asked, by the macro that lays it out."""

    LINE = "line"
    TEXT = "text"
    LINES = "lines"  # several, one a line
    WHOLE = "whole"
    DAY = "day"
    MOMENT = "moment"
    ONE = "one"
    MANY = "many"
    PART = "part"
    SEVERAL = "several"


@frozen
class Option:
    """One of a closed set, in words. value: what the body is given; as: what the form is."""

    value: Any
    words: str
    hint: str = ""

    @property
    def typed(self) -> str:
        """As it stands in the form."""
        return ("yes" if self.value else "no") if isinstance(self.value, bool) else str(self.value)


@frozen(kw_only=True)
class Ask:
    """One question. name: the field's. place: by which it is called, `checks.kind`.

    rule: that asks for it. options: of a choice; open: whether something else may be typed, such as a reference.
    parts: what stands in it. least, most: of how many there are. default: as typed, where the body has one.
    follows: the question whose rows its own say more of.
    fixed: whether it stands without a frame, and its rows are added and taken away elsewhere.
    """

    name: str
    place: str
    kind: Kind
    label: str
    hint: str = ""
    rule: Clause | None = None
    required: bool = False
    options: tuple[Option, ...] = ()
    open: bool = False
    parts: "tuple[Ask, ...]" = ()
    least: int = 0
    most: int = 0
    default: str = ""
    follows: str = ""
    fixed: bool = False

    @property
    def folds(self) -> bool:
        """Whether it may be left out whole, and so stands folded until something is said there."""
        whole = self.kind in {Kind.PART, Kind.SEVERAL} or self.name == "occurred_at"
        return whole and not (self.required or self.fixed)

    @property
    def many_options(self) -> bool:
        """Whether the options are a list that opens."""
        return len(self.options) > FEW


Words = Callable[[str], tuple[str, str]]
"""The label and the hint of a field, by its place."""


def asks(body: type[Part], words: Words, left_out: frozenset[str] = frozenset()) -> tuple[Ask, ...]:
    """The questions of a body, in its order. words: what they are called. left_out: places that nobody is asked."""
    return tuple(_asks(body, words, left_out, ""))


def named_by(name: str, hint: Any, label: str, help_: str) -> Ask:
    """The question of what a path names, which no body holds."""
    options = _options(parted(hint)[0])
    kind = Kind.ONE if options else Kind.LINE
    return Ask(name=name, place=name, kind=kind, label=label, hint=help_, required=True, options=options)


def _asks(body: type[Part], words: Words, left_out: frozenset[str], above: str) -> Iterator[Ask]:
    hints = typing.get_type_hints(body, include_extras=True)
    for name, each in body.model_fields.items():
        place = f"{above}{name}"
        if place not in left_out:
            yield _ask(name, place, hints[name], each, words, left_out)


def _ask(name: str, place: str, hint: Any, told: FieldInfo, words: Words, left_out: frozenset[str]) -> Ask:
    base, marks = parted(hint)
    label, help_ = words(place)
    rule = next((clause(mark.number) for mark in marks if isinstance(mark, Asks)), None)
    asked = Ask(
        name=name,
        place=place,
        kind=Kind.LINE,
        label=label,
        hint=help_,
        rule=rule if base is not datetime else None,
        required=told.is_required(),
        default=_default(told),
    )
    return _shaped(asked, base, marks, words, left_out)


def _shaped(asked: Ask, base: Any, marks: Sequence[Any], words: Words, left_out: frozenset[str]) -> Ask:
    """The same, with how it is asked."""
    if typing.get_origin(base) is tuple:
        least, most = _limit(marks, "min_length"), _limit(marks, "max_length")
        return _several(replace(asked, least=least, most=most), typing.get_args(base)[0], words, left_out)
    if options := _options(base):
        return replace(asked, kind=Kind.ONE, options=options)
    if isinstance(base, type) and issubclass(base, Part):
        parts = tuple(_asks(base, words, left_out, f"{asked.place}."))
        return replace(asked, kind=Kind.PART, parts=parts)
    if base is int:
        least, most = _limit(marks, "ge"), _limit(marks, "le")
        few = 0 < most - least < FEW
        numbers = tuple(Option(each, str(each)) for each in range(least, most + 1)) if few else ()
        return replace(asked, kind=Kind.ONE if few else Kind.WHOLE, options=numbers, least=least, most=most)
    if base in {date, datetime}:
        return replace(asked, kind=Kind.MOMENT if base is datetime else Kind.DAY)
    pattern = next((mark.pattern for mark in marks if isinstance(mark, StringConstraints)), None)
    return replace(asked, kind=Kind.TEXT if pattern == text.TEXT else Kind.LINE)


def _several(asked: Ask, each: Any, words: Words, left_out: frozenset[str]) -> Ask:
    base, _ = parted(each)
    if options := _options(base):
        return replace(asked, kind=Kind.MANY, options=options)
    if isinstance(base, type) and issubclass(base, Part):
        parts = tuple(_asks(base, words, left_out, f"{asked.place}."))
        return replace(asked, kind=Kind.SEVERAL, parts=parts)
    return replace(asked, kind=Kind.LINES)


def _options(base: Any) -> tuple[Option, ...]:
    """The choices a type leaves; none where it is not closed."""
    if base is bool:
        return (Option(True, say("Yes")), Option(False, say("No")))
    if isinstance(base, type) and issubclass(base, Enum):
        means = asking.MEANS.get(base, {}) if issubclass(base, StrEnum) else {}
        return tuple(Option(each.value, labels.coded(each), means.get(each.value, "")) for each in base)
    if typing.get_origin(base) is Literal:
        return tuple(
            Option(getattr(each, "value", each), labels.coded(each) if isinstance(each, Enum) else worded(each))
            for each in typing.get_args(base)
        )
    if len(members(base)) > 1:  # yes, no, or a word
        said = [parted(each) for each in members(base)]
        codes = [mark.pattern for _, marks in said for mark in marks if isinstance(mark, StringConstraints)]
        plain = [str(code).strip("^$") for code in codes]
        return (*_options(bool), *(Option(each, worded(each)) for each in plain))
    return ()


def _limit(marks: Sequence[Any], name: str) -> int:
    """The least or the most that a body takes; 0 where it does not say."""
    metadata = [each for mark in marks if isinstance(mark, FieldInfo) for each in mark.metadata]
    return next((cast(int, getattr(each, name)) for each in metadata if hasattr(each, name)), 0)


def _default(told: FieldInfo) -> str:
    default = told.default
    if told.is_required() or default is None or isinstance(default, tuple | Part):
        return ""
    return Option(getattr(default, "value", default), "").typed


def placed(asked: Sequence[Ask], change: Callable[[Ask], Ask]) -> tuple[Ask, ...]:
    """Questions with each changed, whatever stands in them first."""
    return tuple(change(replace(each, parts=placed(each.parts, change))) for each in asked)


def each_of(asked: Sequence[Ask]) -> Iterator[Ask]:
    """Every question, and those that stand in it."""
    for each in asked:
        yield each
        yield from each_of(each.parts)


def asked_at(questions: Sequence[Ask], path: Sequence[str]) -> Ask | None:
    """The question of a field's name."""
    found = None
    for step in path:
        if not step.isdigit():
            found = next((each for each in (found.parts if found else questions) if each.name == step), None)
            if found is None:
                return None
    return found


def label_of(questions: Sequence[Ask], name: str) -> str:
    """What the question of a field is called."""
    ask = asked_at(questions, name.split("."))
    return ask.label if ask else ""
