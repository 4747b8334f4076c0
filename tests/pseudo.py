"""A language made of the catalogue: every letter of every text accented, each text in brackets.

What stands on a page in letters of plain English is then in no catalogue: data, a quotation, or a text nobody can
translate.
"""

import re
from html.parser import HTMLParser
from pathlib import Path

from babel.messages.catalog import Catalog

from tests import messages

TAG = "qps"
_PLAIN = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"
_ACCENTED = "áƀçđéƒğĥíĵķĺḿñóþɋŕšţúṽŵẋýžÁƁÇĐÉƑĞĤÍĴĶĹḾÑÓÞɊŔŠŢÚṼŴẊÝŽ"
_ACCENTS = str.maketrans(_PLAIN, _ACCENTED)
_kept = re.compile(r"(\{[^}]*\}|%\(\w+\)s|%%|<[^>]+>)").split

SPOKEN = frozenset({"title", "aria-label", "alt", "placeholder", "data-label"})
"""Attributes that are read out or shown."""

SILENT = frozenset({"script", "style", "template"})
VOID = frozenset({"area", "base", "br", "col", "hr", "img", "input", "link", "meta", "wbr"})


def accented(text: str) -> str:
    """`2 {things}` as `[2 {things}]`: placeholders and tags stay."""
    parts = _kept(text)
    return "[" + "".join(part if n % 2 else part.translate(_ACCENTS) for n, part in enumerate(parts)) + "]"


def installed(locale: Path) -> None:
    """The compiled catalogue, where catalogues are looked for."""
    made = Catalog(charset="utf-8")
    for message in messages.catalogue():
        if message.id:
            both = message.id if isinstance(message.id, tuple | list) else None
            made.add(message.id, tuple(map(accented, both)) if both else accented(str(message.id)))
    place = locale / TAG / "LC_MESSAGES" / "messages.mo"
    place.parent.mkdir(parents=True)
    place.write_bytes(messages.compiled(made))


class Shown(HTMLParser):
    """What of a page is read, text by text: `shown`. What is quoted, in English, is not among it."""

    def __init__(self) -> None:
        super().__init__()
        self.shown: list[str] = []
        self._open: list[tuple[str, bool]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        quiet = tag in SILENT or given.get("lang") == "en-GB" or (bool(self._open) and self._open[-1][1])
        if tag not in VOID:
            self._open.append((tag, quiet))
        if not quiet:
            self.shown += [value for name, value in attrs if name in SPOKEN and value]
            if tag == "input" and given.get("type") in {"submit", "button"}:
                self.shown.append(given.get("value") or "")

    def handle_endtag(self, tag: str) -> None:
        while self._open and self._open.pop()[0] != tag:
            pass

    def handle_data(self, data: str) -> None:
        if not (self._open and self._open[-1][1]) and data.strip():
            self.shown.append(" ".join(data.split()))


def shown(page: str) -> list[str]:
    """What is read on a page."""
    parser = Shown()
    parser.feed(page)
    return parser.shown
