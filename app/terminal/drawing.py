"""What a screen of text is drawn with: pieces with a hanging indent, a window on them, columns, a bar."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import accumulate
from typing import Self

from rich.console import Console
from rich.text import Text

from app.terminal.transcript import printable
from app.wording.clock_bar import WIDE, Bar
from domain.frozen import frozen

TITLE, DIM, MARKED, BAD, GOOD = "bold", "dim", "bold yellow", "bold red", "bold green"
ELAPSED, OVERDUE, DUE, REST = "█", "▒", "┃", "·"
_MEASURE = Console(width=80, color_system=None)  # wrapping asks for one; it writes nothing


@frozen
class Piece:
    """A text behind a lead, which stands in the indent of the text, or above it where it is longer."""

    lead: str
    text: str
    style: str
    indent: int

    def lines(self, width: int) -> list[Text]:
        """The piece in so many characters of width."""
        wrapped = list(Text(self.text).wrap(_MEASURE, max(width - self.indent, 8)))
        if Text(self.lead).cell_len >= self.indent > 0:
            wrapped.insert(0, Text())
        leads = [self.lead, *[""] * (len(wrapped) - 1)]
        return [
            Text(lead.ljust(self.indent) + line.plain.rstrip(), self.style)
            for lead, line in zip(leads, wrapped, strict=True)
        ]


def piece(lead: str, text: str, style: str = "", indent: int = 0) -> Piece:
    """A piece, without characters that steer a terminal."""
    return Piece(printable(lead), "\n".join(map(printable, text.splitlines())), style, indent)


@frozen(kw_only=True)
class Window:
    """As many lines of some pieces as there is room for. above, below: whether there are more."""

    pieces: Sequence[Piece]
    width: int
    room: int
    start: int = 0

    @classmethod
    def of(cls, pieces: Sequence[Piece], width: int, room: int) -> Self:
        """The first lines."""
        return cls(pieces=pieces, width=width, room=room)

    def around(self, mark: str, scrolled: int | None = None) -> Self:
        """Moved to where the first piece is that a mark leads, or by so many lines."""
        lengths = [len(each.lines(self.width)) for each in self.pieces]
        most = max(sum(lengths) - self.room, 0)
        if scrolled is not None:
            return replace(self, start=min(scrolled, most))
        places = zip(self.pieces, accumulate(lengths, initial=0), strict=False)
        marked = next((place for each, place in places if each.lead.startswith(mark)), 0)
        return replace(self, start=min(max(marked - self.room // 4, 0), most) if marked > self.room // 2 else 0)

    @property
    def lines(self) -> Sequence[Text]:
        """What is seen, as many lines as there is room for."""
        seen = [line for each in self.pieces for line in each.lines(self.width)][self.start : self.start + self.room]
        return [*seen, *(Text() for _ in range(self.room - len(seen)))]

    @property
    def above(self) -> bool:
        return self.start > 0

    @property
    def below(self) -> bool:
        return sum(len(each.lines(self.width)) for each in self.pieces) > self.start + self.room


def beside(left: Window, right: Window) -> list[Text]:
    """Two windows side by side; the line between them says where the right one goes on."""
    between = ["│"] * right.room
    between[0] = "↑" if right.above else "│"
    between[-1] = "↓" if right.below else between[-1]
    return [
        Text.assemble(fitted(one, left.width), (f" {line} ", DIM), other)
        for one, line, other in zip(left.lines, between, right.lines, strict=True)
    ]


def drawn_bar(bar: Bar, width: int) -> Text:
    """A clock: elapsed, overdue and the moment it was due, told apart by their shapes too."""
    elapsed, due = (part * width // WIDE for part in (bar.elapsed, bar.due))
    overdue = max(bar.overdue * width // WIDE, 1) if bar.overdue else 0
    rest = REST * (width - elapsed - overdue)
    drawn = fitted(Text.assemble((ELAPSED * elapsed, "bold cyan"), (OVERDUE * overdue, BAD), (rest, DIM)), width)
    place = min(due, width - 1)
    return Text.assemble(drawn[:place], (DUE, TITLE), drawn[place + 1 :])


def spread(texts: Sequence[str], width: int) -> list[Text]:
    """Texts over the whole width; where they have no room, one below another."""
    gaps = len(texts) - 1
    free = width - sum(map(len, texts))
    if free < 2 * gaps:
        return [Text(each, DIM) for each in texts]
    return [Text((" " * (free // gaps) if gaps else "").join(texts), DIM)]


def fitted(text: Text, width: int) -> Text:
    """A text of exactly that width."""
    text = text.copy()
    text.truncate(width, overflow="ellipsis", pad=True)
    return text
