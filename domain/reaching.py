"""Where somebody is told that something waits: by e-mail, else by a text, else by a letter.

What an act names is how it goes; otherwise it is the first by which they can be reached. A text needs a mobile number,
and a letter an address of three to seven lines, the last of them a postcode, as GOV.UK Notify sends them.
"""

import re
from collections.abc import Collection, Iterator
from typing import Self

from domain.frozen import frozen
from domain.notice_delivery import Failure
from domain.vocabulary import Means

IN_ORDER = (Means.EMAIL, Means.TEXT, Means.LETTER)
"""The ways in which the software itself tells somebody, the first first."""

_MOBILE = re.compile(r"07(?:[1-57-9]\d{2}|624)\d{6}")
_POSTCODE = re.compile(r"(.*?)[\s,]*\b([A-Z]{1,2}[0-9][0-9A-Z]?) ?([0-9][A-Z]{2})", re.IGNORECASE)
FEWEST, MOST = 3, 7
"""Lines of an address."""


@frozen(kw_only=True)
class Where:
    """Where something is sent. lines: the e-mail address, the number, or those of the postal address."""

    means: Means
    lines: tuple[str, ...]

    @classmethod
    def email(cls, address: str) -> Self:
        """An e-mail address."""
        return cls(means=Means.EMAIL, lines=(address,))


@frozen(kw_only=True)
class Left:
    """What somebody left by which to be reached."""

    email: str | None = None
    telephone: str | None = None
    name: str | None = None
    address: str | None = None


def where(left: Left, offered: Collection[Means], named: Means | None = None) -> Where | Failure:
    """Where to, or why nowhere. offered: the ways there are here. named: the one that an act names.

    Whoever could be reached in a way that is not offered is left to a person.
    """
    found = list(_found(left, (named,) if named else IN_ORDER))
    places = [each for each in found if isinstance(each, Where)]
    to = next((each for each in places if each.means in offered), None)
    if to or places:
        return to or Failure.BY_HAND
    return next((each for each in found if isinstance(each, Failure)), Failure.NO_ADDRESS)


def _found(left: Left, means: Collection[Means]) -> Iterator[Where | Failure]:
    if Means.EMAIL in means and left.email:
        yield Where.email(left.email)
    if Means.TEXT in means and left.telephone:
        yield _text(left.telephone)
    if Means.LETTER in means and left.address:
        yield _letter(left.name, left.address)


def _text(telephone: str) -> Where | Failure:
    """A mobile number of the United Kingdom, as 07700900123."""
    digits = re.sub(r"[\s()-]", "", telephone)
    number = re.sub(r"^(?:\+44|0044)0?", "0", digits)
    return Where(means=Means.TEXT, lines=(number,)) if _MOBILE.fullmatch(number) else Failure.NO_MOBILE


def _letter(name: str | None, address: str) -> Where | Failure:
    *above, last = [line.strip() for line in re.split(r"[\n,]", address) if line.strip()] or [""]
    ends = _POSTCODE.fullmatch(last)
    if not ends:
        return Failure.NO_POSTCODE
    lines = tuple(filter(None, ((name or "").strip(), *above, ends[1], f"{ends[2]} {ends[3]}".upper())))
    return Where(means=Means.LETTER, lines=lines) if FEWEST <= len(lines) <= MOST else Failure.ADDRESS_LINES
