"""The language a page is in, and every text of ours in it.

English is what the code says. Another language is a catalogue of GNU gettext, `locale/cy/LC_MESSAGES/messages.po`, and
beside it its compiled `.mo`, which alone is read here. Outside a page everything is English: what the API says, packs,
letters, the terminal.
"""

import gettext
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import fields, is_dataclass, replace
from functools import cache
from pathlib import Path
from typing import Any, TypeVar

from markupsafe import escape

T = TypeVar("T")

ENGLISH = "en-GB"
NAMES = {ENGLISH: "English", "cy": "Cymraeg"}
"""Languages in their own words, each by its tag of BCP 47; any other is called by its tag."""

DOMAIN = "messages"
LOCALE = Path(__file__).parent / "locale"

_spoken: ContextVar[tuple[str, gettext.NullTranslations] | None] = ContextVar("spoken", default=None)


def say(text: str, /, **values: object) -> str:
    """A text of ours in the language of the moment; values: what stands at its `{placeholders}`."""
    spoken = _spoken.get()
    if spoken is not None and text:  # of an empty one gettext tells the catalogue's own head
        text = spoken[1].gettext(text)
    return text.format(**values) if values else text


def plural(count: int, one: str, many: str) -> str:
    """`plural(2, "{count} event", "{count} events")` is "2 events", in the forms the language of the moment has."""
    spoken = _spoken.get()
    text = (one if count == 1 else many) if spoken is None else spoken[1].ngettext(one, many, count)
    return text.format(count=f"{count:,}")


def texts(table: T) -> T:
    """The same table, whose every text says itself in the language of the moment. Keys stay as they are."""
    lazy: T = _lazy(table)
    return lazy


class Text(str):
    """A text that waits for its language: equal to its English, and shown in the language of the moment."""

    __slots__ = ()

    def __str__(self) -> str:
        return say(str.__str__(self))

    def __html__(self) -> str:
        return escape(str(self))

    def __format__(self, how: str) -> str:
        return format(str(self), how)


def _of_the_moment(name: str) -> Callable[..., Any]:
    def method(self: Text, *given: Any, **named: Any) -> Any:
        return getattr(str(self), name)(*given, **named)

    return method


for _name in (
    "capitalize", "endswith", "format", "lower", "lstrip", "partition", "replace", "rstrip", "split", "startswith",
    "strip", "upper", "__add__", "__getitem__",
):  # fmt: skip
    setattr(Text, _name, _of_the_moment(_name))


def _lazy(given: Any) -> Any:
    if type(given) is str:
        return Text(given)
    if isinstance(given, Mapping):
        return {key: _lazy(each) for key, each in given.items()}
    if type(given) in {tuple, list, frozenset}:
        return type(given)(map(_lazy, given))
    if is_dataclass(given) and not isinstance(given, type):
        return replace(given, **{each.name: _lazy(getattr(given, each.name)) for each in fields(given) if each.init})
    return given


def spoken() -> str:
    """The tag of the language of the moment."""
    now = _spoken.get()
    return now[0] if now else ENGLISH


def languages() -> tuple[str, ...]:
    """Those there are, English first."""
    return _languages(LOCALE)


def speak(tag: str) -> None:
    """From now on, in this request, texts are in that language; of one there is not, in English."""
    _spoken.set((tag, _catalogue(LOCALE, tag)) if tag in languages()[1:] else None)


@contextmanager
def speaking(tag: str) -> Iterator[None]:
    """Within it, texts are in that language: a document that leaves is in English, whoever asks for it."""
    before = _spoken.get()
    speak(tag)
    try:
        yield
    finally:
        _spoken.set(before)


def chosen(kept: str, accepted: str) -> str:
    """The language for a request. kept: what the person chose; without that, accepted: `Accept-Language`."""
    there = languages()
    if kept in there:
        return kept
    return next((tag for tag in _accepted(accepted) if tag in there), ENGLISH)


def _accepted(header: str) -> Iterable[str]:
    """The tags of the header, the most wanted first; English by any name is ours."""
    weighed = []
    for each in header.split(","):
        tag, _, weight = each.strip().partition(";q=")
        try:
            weighed.append((-float(weight or 1), tag))
        except ValueError:
            continue
    for _, tag in sorted(weighed, key=lambda each: each[0]):
        yield ENGLISH if tag.lower().startswith("en") else tag.partition("-")[0]


@cache
def _languages(locale: Path) -> tuple[str, ...]:
    found = sorted(each.parent.parent.name for each in locale.glob(f"*/LC_MESSAGES/{DOMAIN}.mo"))
    return (ENGLISH, *found)


@cache
def _catalogue(locale: Path, tag: str) -> gettext.NullTranslations:
    return gettext.translation(DOMAIN, locale, [tag])
