"""What the domain says of what is to be done or is missing, in the language of the moment; and the API of its limits.

They speak English and know of no page. Where one says something around a value, its source is a sentence with a
named place: "Tell who made the contact {reference}, which was joined, what became of it." Those stand in
`sentences.txt`, a line each, which `python -m tests.messages` makes of the sources; so a sentence that was said is
known by its shape, is said whole, and what stood at its place is said in it.
"""

import re
from collections.abc import Callable
from functools import cache
from pathlib import Path

from app.wording.language import ENGLISH, say, spoken
from app.wording.words import plain_words, words

PLACE = Path(__file__).parent / "sentences.txt"
_named_places = re.compile(r"\{(\w+)\}").split
_LISTS = ("; ", ", ")


def said(text: str) -> str:
    """A sentence of the domain, or a part of one: what is listed, codes as their words, and whatever else it is."""
    if spoken() == ENGLISH:
        return text
    whole = say(text)
    if whole != text:
        return whole
    for sentence, values in _around_values():
        if found := values(text):
            return say(sentence, **{name: said(each) for name, each in found.groupdict().items()})
    for mark in _LISTS:
        if mark in text:
            return mark.join(map(said, text.split(mark)))
    return text if words(text) == plain_words(text) else words(text).lower()


@cache
def _around_values() -> list[tuple[str, Callable[[str], re.Match[str] | None]]]:
    """The sentences with places, each with what finds the values in one; those that say most by themselves first."""
    lines = PLACE.read_text(encoding="utf-8").splitlines()
    lines.sort(key=lambda line: sum(map(len, _named_places(line)[::2])), reverse=True)
    return [(line, re.compile(_shape(line)).fullmatch) for line in lines]


def _shape(sentence: str) -> str:
    parts = _named_places(sentence)
    return "".join(f"(?P<{part}>.+?)" if at % 2 else re.escape(part) for at, part in enumerate(parts))
