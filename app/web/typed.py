"""What a person typed into a form, read as a body.

A form is flat: `checks.0.kind` is the kind of the first check, `heard_at.day` the day of a moment. What is left empty
is not there, so that the body says itself what is missing. Whatever is wrong is told of the field it stands in.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any

from app.base.parts import Part
from app.web import moments
from app.web.asked import Ask, Kind
from app.web.lists import YEARS
from app.wording import asking
from app.wording.words import UK
from domain.frozen import frozen

Form = Mapping[str, str]
Place = tuple[int | str, ...]
UNREAD = object()
"""Stands in a body for what was typed and could not be read: no body takes it."""


@frozen
class Wrong:
    """Something to be mended. name: of the field in the form; where: the id it is found by."""

    name: str
    text: str
    where: str
    rule: str | None = None


@dataclass(slots=True)
class Reading:
    """A form as read. data: what the body is made of. names: where in the form each place of it was typed.

    begun: what stood in it from the beginning. A row in which nothing else was said is none.
    """

    data: dict[str, Any] = field(default_factory=dict)
    wrong: list[Wrong] = field(default_factory=list)
    names: dict[Place, tuple[str, Ask]] = field(default_factory=dict)
    begun: Form = field(default_factory=dict)
    asked: Sequence[Ask] = ()

    def found(self, place: Iterable[int | str]) -> tuple[str, Ask] | None:
        """The field that a place of the body was typed in, or the nearest around it; a branch of a union is none."""
        here: Place = ()
        best = None
        for step in place:
            if (*here, step) in self.names:
                here = (*here, step)
                best = self.names[here]
        return best


def read(asked: Sequence[Ask], form: Form, begun: Form | None = None) -> Reading:
    """What a form says. begun: what stood in it from the beginning."""
    reading = Reading(begun=begun or {}, asked=asked)
    reading.data = _part(asked, form, "", (), reading)
    return reading


def rows(name: str, form: Form) -> list[int]:
    """The numbers of the rows there are of something one may add to."""
    found = (re.match(rf"{re.escape(name)}\.(\d{{1,3}})(?:\.|$)", each) for each in form)
    return sorted({int(each[1]) for each in found if each})


def _part(asked: Sequence[Ask], form: Form, above: str, place: Place, reading: Reading) -> dict[str, Any]:
    said: dict[str, Any] = {}
    for ask in asked:
        name, here = f"{above}{ask.name}", (*place, ask.name)
        reading.names[here] = (name, ask)
        value = _value(ask, form, name, here, reading)
        if value is not None:
            said[ask.name] = value
    return said


def _value(ask: Ask, form: Form, name: str, place: Place, reading: Reading) -> Any:
    """What was said of one question; None where nothing was."""
    if ask.kind is Kind.PART:
        said = _part(ask.parts, form, f"{name}.", place, reading)
        return said if ask.required or is_said(ask, form, name) else None
    if ask.kind is Kind.SEVERAL:
        return _rows(ask, form, name, place, reading) or None
    if ask.kind is Kind.MANY:
        chosen = [each.value for each in ask.options if form.get(f"{name}.{each.typed}")]
        return [*chosen, *_lines(form.get(f"{name}.other", ""))] or None
    if not is_said(ask, form, name):
        return None
    try:
        return _read(ask, form, name)
    except ValueError as wrong:
        reading.wrong.append(Wrong(name, str(wrong), where(ask, name)))
        return UNREAD


def _rows(ask: Ask, form: Form, name: str, place: Place, reading: Reading) -> list[Any]:
    """The rows in which something was said, there or in the row of a question that goes with it."""
    beside = [each for each in reading.asked if ask.place == each.follows or each.place == ask.follows]
    every = [(ask, name), *((each, each.name) for each in beside)]
    said: list[Any] = []
    for row in sorted({row for _, named in every for row in rows(named, form)}):
        if any(_is_row(each, form, f"{named}.{row}", reading.begun) for each, named in every):
            here = (*place, len(said))
            reading.names[here] = (f"{name}.{row}", ask)
            said.append(_part(ask.parts, form, f"{name}.{row}.", here, reading))
    return said if any(said) or ask.required else []


def _is_row(ask: Ask, form: Form, name: str, begun: Form) -> bool:
    """Whether anything was said in a row, other than what stood there from the beginning."""
    places = ((part, f"{name}.{part.name}") for part in ask.parts)
    return any(is_said(part, form, each) and form.get(each) != begun.get(each, "") for part, each in places)


def is_said(ask: Ask, form: Form, name: str) -> bool:
    """Whether anything was typed or chosen, other than what stood there from the beginning."""
    match ask.kind:
        case Kind.PART:
            return any(is_said(each, form, f"{name}.{each.name}") for each in ask.parts)
        case Kind.SEVERAL:
            return any(
                is_said(each, form, f"{name}.{row}.{each.name}") for row in rows(name, form) for each in ask.parts
            )
        case Kind.MANY:
            return any(
                form.get(f"{name}.{each}", "").strip() for each in (*(one.typed for one in ask.options), "other")
            )
        case Kind.DAY | Kind.MOMENT:
            return any(form.get(f"{name}.{each}", "").strip() for each in ("day", "month", "year", "time"))
    said = form.get(name, "").strip() or form.get(f"{name}.other", "").strip()
    return bool(said) and said != ask.default


def stands_in(name: str, around: str) -> bool:
    """Whether a field of the form is that, or stands in it: `children.0.school` in `children.0`."""
    return name == around or name.startswith(f"{around}.")


def where(ask: Ask, name: str) -> str:
    """The id by which a field is found on the page: of several inputs, the first."""
    match ask.kind:
        case Kind.DAY | Kind.MOMENT:
            return f"{name}.day"
        case Kind.MANY if ask.options:
            return f"{name}.{ask.options[0].typed}"
    return name


def _read(ask: Ask, form: Form, name: str) -> Any:
    """A value as the body takes it. ValueError, with what to do, where it is none."""
    typed = form.get(name, "").replace("\r\n", "\n").strip()
    match ask.kind:
        case Kind.DAY:
            return _day(form, name).isoformat()
        case Kind.MOMENT:
            return _moment(form, name)
        case Kind.LINES:
            return _lines(typed)
        case Kind.WHOLE:
            plain = typed.replace(",", "").replace(" ", "")
            if not re.fullmatch(r"\d{1,18}", plain):
                raise ValueError(asking.A_NUMBER)
            return int(plain)
        case Kind.ONE:
            other = form.get(f"{name}.other", "").strip()
            return other or next((each.value for each in ask.options if each.typed == typed), typed)
    return typed if ask.kind is Kind.TEXT else " ".join(typed.split())


def _lines(typed: str) -> list[str]:
    return [line.strip() for line in typed.splitlines() if line.strip()]


def _day(form: Form, name: str) -> date:
    day, month, year = (form.get(f"{name}.{each}", "").strip() for each in ("day", "month", "year"))
    if not (day and month and year):
        missing = [each for each, said in (("day", day), ("month", month), ("year", year)) if not said]
        raise ValueError(asking.date_without(missing))
    found = moments.read(f"{day} {month} {year}") if not month.isdigit() else None
    try:
        on = found.astimezone(UK).date() if found else date(int(year), int(month), int(day))
    except ValueError:
        raise ValueError(asking.NO_SUCH_DAY) from None
    if on.year not in YEARS:
        raise ValueError(asking.WHOLE_YEAR)
    return on


def _moment(form: Form, name: str) -> str:
    """The beginning of the minute, or of the second, that was typed."""
    on, time = _day(form, name), form.get(f"{name}.time", "").strip()
    if not time:
        raise ValueError(asking.A_TIME_TOO)
    typed = f"{on.day}/{on.month}/{on.year} {time}"
    if doubt := moments.doubt(typed):
        raise ValueError(f"{doubt}.")
    at = moments.read(typed)
    if at is None:
        raise ValueError(asking.A_TIME)
    seconds = at.second if re.search(r"\d[:.]\d\d[:.]\d\d", time) else 0
    return at.replace(second=seconds, microsecond=0).isoformat()


@frozen
class Answer:
    """What was typed under a question, in words."""

    label: str
    text: str


def told(asked: Sequence[Ask], form: Form, above: str = "", around: str = "") -> Iterator[Answer]:
    """What a form says, question by question. around: what the questions stand in."""
    for ask in asked:
        name = f"{above}{ask.name}"
        if not is_said(ask, form, name):
            continue
        label = f"{around}: {ask.label}" if around else ask.label
        match ask.kind:
            case Kind.PART:
                yield from told(ask.parts, form, f"{name}.", around if ask.fixed else label)
            case Kind.SEVERAL:
                every = rows(name, form)
                for number, row in enumerate(every, start=1):
                    one = asking.one_of(ask.name) + (f" {number}" if len(every) > 1 else "")
                    yield from told(ask.parts, form, f"{name}.{row}.", f"{around}: {one}" if around else one)
            case _:
                yield Answer(label, _told(ask, form, name))


def _told(ask: Ask, form: Form, name: str) -> str:
    said = form.get(name, "").strip()
    match ask.kind:
        case Kind.ONE:
            return form.get(f"{name}.other", "").strip() or next(
                (each.words for each in ask.options if each.typed == said), said
            )
        case Kind.MANY:
            chosen = [each.words for each in ask.options if form.get(f"{name}.{each.typed}")]
            return ", ".join([*chosen, *_lines(form.get(f"{name}.other", ""))])
        case Kind.DAY | Kind.MOMENT:
            return " ".join(filter(None, (form.get(f"{name}.{each}", "") for each in ("day", "month", "year", "time"))))
    return said


# The other way round


def filled(asked: Sequence[Ask], data: Mapping[str, Any] | Part, above: str = "") -> Iterator[tuple[str, str]]:
    """A body's data as somebody would type it."""
    said = data.model_dump(mode="json") if isinstance(data, Part) else data
    for ask in asked:
        if (value := said.get(ask.name)) is not None:
            yield from _filled(ask, value, f"{above}{ask.name}")


def _filled(ask: Ask, value: Any, name: str) -> Iterator[tuple[str, str]]:
    match ask.kind:
        case Kind.PART:
            yield from filled(ask.parts, value, f"{name}.")
        case Kind.SEVERAL:
            for row, each in enumerate(value):
                yield from filled(ask.parts, each, f"{name}.{row}.")
        case Kind.MANY:
            yield from ((f"{name}.{each}", "yes") for each in value)
        case Kind.LINES:
            yield name, "\n".join(value)
        case Kind.DAY | Kind.MOMENT:
            yield from _filled_at(value, name)
        case Kind.ONE:
            yield name, {True: "yes", False: "no"}[value] if isinstance(value, bool) else str(value)
        case _:
            yield name, str(value)


def _filled_at(value: str, name: str) -> Iterator[tuple[str, str]]:
    at = datetime.fromisoformat(value)
    at = at.astimezone(UK) if at.tzinfo else at
    yield from ((f"{name}.day", str(at.day)), (f"{name}.month", str(at.month)), (f"{name}.year", str(at.year)))
    if len(value) > len("2026-11-30"):
        yield f"{name}.time", f"{at:%H:%M:%S}" if at.second else f"{at:%H:%M}"


def fresh(asked: Sequence[Ask], above: str = "") -> Iterator[tuple[str, str]]:
    """A form before anybody typed: what stands in it from the beginning, and a row of what is needed once at least."""
    for ask in asked:
        name = f"{above}{ask.name}"
        if ask.default:
            yield name, ask.default
        if ask.kind is Kind.PART:
            yield from fresh(ask.parts, f"{name}.")
        if ask.kind is Kind.SEVERAL and (ask.least or ask.required):
            yield f"{name}.0", ""
            yield from fresh(ask.parts, f"{name}.0.")
