"""What a field may hold.

A field says it once, beside its type, and whoever needs to know reads it there: the body that brings the value, the
event that keeps it, and the form that asks for it.
"""

from enum import StrEnum

from domain.clauses import Clause
from domain.frozen import frozen


class Shape(StrEnum):
    """The kinds of text."""

    LINE = "line"  # one line, up to 200 characters
    TEXT = "text"  # several lines, up to 20,000 characters
    CODE = "code"  # a code or an identifier: letters, digits and ._:-


@frozen
class Personal:
    """Marks a field that identifies or describes a person; `slot` names whose key encrypts it."""

    slot: str


@frozen
class Between:
    """The least and the most: of a whole number, or of how many a tuple holds."""

    least: int
    most: int


@frozen
class Of:
    """What an id is an id of, where people say a reference: "case" or "child"."""

    kind: str


@frozen
class Past:
    """Marks an instant that has been: one still to come counts as now, and is kept beside it (A3, A26, Q3)."""


@frozen
class NameOf:
    """The name of a worker whom another field of the order says by their id: nobody says it, the directory does."""

    field: str


@frozen
class OwnWords:
    """Marks words by which somebody decides, which never only say that one goes on monitoring (Q4)."""


@frozen
class Asks:
    """The rule that asks for a field: an order without it is refused under that rule. words: what is missing then."""

    rule: Clause
    words: str = ""
