"""Rows: one thing known each, and the rows that are told by the names of the fields alone."""

from collections.abc import Iterator, Mapping, Set
from datetime import date, datetime
from enum import Enum
from typing import Any

from app.reading.looking import Chapter, Section
from app.wording.labels import label, value, who
from app.wording.language import say
from app.wording.words import moment
from domain.frozen import frozen
from domain.vocabulary import Answer, Ethnicity, Need, Sex

View = Mapping[str, Any]

SAYS_NOTHING = {Sex.UNKNOWN, Ethnicity.NOBT, Need.NOT_STATED, Answer.NOT_YET_KNOWN}
"""Codes that stand where nobody was asked."""


@frozen
class Row:
    """One thing known. more: what was said with it. places: where in the view it comes from."""

    name: str
    text: str
    more: tuple[str, ...] = ()
    places: tuple[str, ...] = ()


def of_fields(given: View, at: str, *, but: Set[str] = frozenset()) -> Iterator[Row]:
    """A row for each field that says something: its label, and its value in words, or each of its values."""
    for name, each in given.items():
        if name not in but and (said := _said(each, name)):
            yield Row(label(name), said[0], said[1:], (f"{at}/{name}",))


def of_chapter(chapter: Chapter, view: View) -> Iterator[Row]:
    """A chapter that is no more than its events: a row for each, with what it says under when it was."""
    told = view[chapter.name] or {}
    for name, section in chapter.sections.items():
        said, place = told.get(name), f"/{chapter.name}/{name}"
        if isinstance(said, list):
            yield from (of_section(section, each, f"{place}/{n}") for n, each in enumerate(said))
        elif said:
            yield of_section(section, said, place)


def of_section(section: Section, said: View, place: str) -> Row:
    """One event of a chapter: when it was, and what it says."""
    words = (_in_words(said[name], name) for name in section.names if name not in {"by", "occurred_at"})
    more = tuple(filter(None, (line for lines in words for line in lines)))
    return Row(say(section.title), moment(said["occurred_at"]), (*more, who(said["by"])), (place,))


def _in_words(given: Any, name: str) -> tuple[str, ...]:
    """A value, or each of several; yes and no, and days, with what they answer."""
    if isinstance(given, bool):
        return (f"{label(name)}: {value(given).lower()}",)
    if isinstance(given, date):
        return (f"{label(name)}: {moment(given) if isinstance(given, datetime) else value(given)}",)
    return tuple(value(each, name) for each in given) if isinstance(given, list | tuple) else (value(given, name),)


def some(text: str | None) -> tuple[str, ...]:
    """A text, if there is one."""
    return (text,) if text else ()


def called(act: View, *names: str) -> tuple[str, ...]:
    """What an act says under some names: "Skills considered: ..."."""
    return tuple(f"{label(name)}: {said}" for name in names if (said := value(act[name], name)))


def acted(act: View) -> tuple[str, ...]:
    """Who did it, as far as that is told, and when."""
    return (*((who(act["by"]),) if "by" in act else ()), moment(act["occurred_at"]))


def covered(act: View) -> tuple[str, ...]:
    """Why somebody acted for another team (A49)."""
    return (say("For another team: {cover_reason}", cover_reason=act["cover_reason"]),) if act["cover_reason"] else ()


def _said(given: Any, name: str) -> tuple[str, ...]:
    if isinstance(given, list | tuple):
        return tuple(filter(None, (value(each, name) for each in given)))
    return () if isinstance(given, Enum) and given in SAYS_NOTHING else some(value(given, name))
