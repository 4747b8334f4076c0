"""The child's confidences.

Whoever referred without being a professional is told what became of it in a manner consistent with respecting the
confidentiality of the child. Beside what is chosen from a closed set a few words may be said, and they hold nothing
that tells who the child is, what it said or what was found. What can be checked of that is checked against what is
recorded: names, addresses, schools, numbers, dates of birth, and any passage of five words.

Whoever is refused wrongly loses nothing: they say it otherwise.
"""

import re
from collections.abc import Collection, Iterator, Mapping
from dataclasses import field
from datetime import date

from domain.frozen import frozen
from domain.identities import EVERYDAY
from domain.names import plain

NAME, PLACE, NUMBER, BIRTH, PASSAGE = (
    "a name",
    "an address or a school",
    "a number",
    "a date of birth",
    "what the child said or screening found",
)
"""The kinds of what is recorded, as a refusal names them."""

RUN = 5
"""Words of a passage that are no accident."""

_WORD = re.compile(r"[^\W_]+")
_MONTHS = ("january", "february", "march", "april", "may", "june", "july", "august", "september", "october",
           "november", "december")  # fmt: skip


@frozen
class Confidences:
    """What is recorded and not to be said, in clear, by its kind."""

    recorded: Mapping[str, Collection[str]] = field(default_factory=dict)
    births: Collection[date] = ()

    def found_in(self, words: str) -> list[str]:
        """The kinds of what a text holds of it."""
        said = _plain(words)
        names = _plain(" ".join(word for word in _WORD.findall(words) if word not in EVERYDAY))
        held = {
            NAME: any(part in names for part in self._names()),
            PLACE: any(_holds(said, place) for place in self._places()),
            NUMBER: any(_compact(number) in _compact(words) for number in self.recorded.get(NUMBER, ())),
            BIRTH: any(_holds(said, written) for born in self.births for written in _written(born)),
            PASSAGE: any(_holds(said, run) for text in self.recorded.get(PASSAGE, ()) for run in _runs(text)),
        }
        return [kind for kind, is_held in held.items() if is_held]

    def _names(self) -> Iterator[str]:
        for name in self.recorded.get(NAME, ()):
            yield from (part for part in _plain(name) if len(part) > 2)

    def _places(self) -> Iterator[list[str]]:
        """A house without its number; a town alone is nobody's address."""
        streets = ([word for word in _plain(place) if not word.isdigit()] for place in self.recorded.get(PLACE, ()))
        return (street for street in streets if len(street) > 1)


def _plain(text: str) -> list[str]:
    return [plain(word) if word.isalpha() else word.casefold() for word in _WORD.findall(text)]


def _holds(said: list[str], words: list[str]) -> bool:
    """Whether words stand there side by side."""
    count = len(words)
    return count > 0 and any(said[at : at + count] == words for at in range(len(said) - count + 1))


def _runs(text: str) -> Iterator[list[str]]:
    words = _plain(text)
    return (words[at : at + RUN] for at in range(len(words) - RUN + 1))


def _compact(text: str) -> str:
    return re.sub(r"[\s-]", "", text).casefold()


def _written(born: date) -> Iterator[list[str]]:
    """A day in the ways people write one."""
    day, month, year = born.day, born.month, born.year
    for days in (str(day), f"{day:02}", f"{day}{_ordinal(day)}"):
        for months in (_MONTHS[month - 1], _MONTHS[month - 1][:3]):
            yield from ([days, months, str(year)], [months, days, str(year)], [days, "of", months, str(year)])
        for months in (str(month), f"{month:02}"):
            yield from ([days, months, str(year)], [days, months, f"{year % 100:02}"], [str(year), months, days])


def _ordinal(day: int) -> str:
    return "th" if 10 < day < 20 else {1: "st", 2: "nd", 3: "rd"}.get(day % 10, "th")
