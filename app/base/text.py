"""The kinds of text, instant and day that a request may hold.

Each rule is a `pattern` of the OpenAPI document too, in the dialect that ECMA-262 and Rust share, so that what the
document allows the service accepts. Nothing is trimmed or replaced: what is stored is what was sent, or nothing.
"""

import re
from datetime import UTC, date, datetime
from typing import Annotated, Any

from pydantic import BeforeValidator, Field, StringConstraints, WithJsonSchema
from pydantic_core import PydanticCustomError

from app.base.clause_marks import Asks

# C0 and C1 controls, and the controls that turn the direction of what follows, which can make a record read otherwise
_TURNS = r"\u202a-\u202e\u2066-\u2069"
_LINE_CONTROLS = r"\u0000-\u001f\u007f-\u009f\u2028\u2029" + _TURNS
_TEXT_CONTROLS = r"\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f" + _TURNS
_BLANKS = r"\t\n\r \u00a0\u1680\u2000-\u200f\u2028\u2029\u202f\u205f\u3000\ufeff"


def _holds_words(controls: str) -> str:
    return f"^[^{controls}]*[^{controls}{_BLANKS}][^{controls}]*$"


LINE = _holds_words(_LINE_CONTROLS)
TEXT = _holds_words(_TEXT_CONTROLS)
CODE = r"^[A-Za-z0-9][A-Za-z0-9._:-]{0,63}$"
REFERENCE = r"^[0-9A-Za-z -]+$"
POSTCODE = r"^[A-Z]{1,2}[0-9][0-9A-Z]? [0-9][A-Z]{2}$"
NUMBER = r"^[0-9A-Z]{8,20}$"
DIGEST = "^[0-9a-f]{64}$"
YEAR = r"(19[0-9]{2}|2[01][0-9]{2}|2200)"
DAY = rf"^{YEAR}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$"
MOMENT = DAY[:-1] + r"T([01][0-9]|2[0-3]):[0-5][0-9](:[0-5][0-9](\.[0-9]{1,9})?)?(Z|[+-]([01][0-9]|2[0-3]):[0-5][0-9])$"

_LABEL = "[A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?"
HTTPS = (
    rf"^https://({_LABEL}\.)*[A-Za-z]([A-Za-z0-9-]{{0,61}}[A-Za-z0-9])?(:[1-9][0-9]{{1,4}})?"
    r"(/[A-Za-z0-9._~!$&'()*+,;=:@%/?-]*)?$"
)
"""An https address of a name: no number for a host, no user, no fragment."""

Line = Annotated[str, StringConstraints(strict=True, min_length=1, max_length=200, pattern=LINE)]
"""One line, 1 to 200 characters, at least one of them visible."""

Text = Annotated[str, StringConstraints(strict=True, min_length=1, max_length=20_000, pattern=TEXT)]
"""Lines of text, 1 to 20,000 characters, at least one of them visible."""

Code = Annotated[str, StringConstraints(strict=True, min_length=1, max_length=64, pattern=CODE)]
"""A code or an identifier of somebody's system: letters, digits and ._:- only."""


def _read_whole(value: Any) -> Any:
    return int(value) if type(value) is float and value.is_integer() else value


Whole = Annotated[int, BeforeValidator(_read_whole), Field(strict=True)]
"""A whole number. JSON knows one kind of number only, so 1.0 is whole."""


def whole(least: int, most: int) -> Any:
    """The type of a whole number within limits, made at run time.

    The limits stand before the reading, or the document would not know them.
    """
    return Annotated[int, Field(strict=True, ge=least, le=most), BeforeValidator(_read_whole)]


_day = re.compile(DAY).fullmatch
_moment = re.compile(MOMENT).fullmatch
_zoneless = re.compile(MOMENT.replace("(Z|", "(Z|)(|")).fullmatch


def _read_day(value: Any) -> Any:
    if type(value) is date:
        return value
    if not isinstance(value, str) or not _day(value):
        raise PydanticCustomError("not-a-date", "not a date")
    try:
        return date.fromisoformat(value)
    except ValueError:
        raise PydanticCustomError("no-such-date", "not in the calendar") from None


def _read_moment(value: Any) -> Any:
    if isinstance(value, datetime):
        if value.tzinfo is None:
            raise PydanticCustomError("time-zone-missing", "no time zone")
        return value.astimezone(UTC)
    if not isinstance(value, str) or not _moment(value):
        raise PydanticCustomError(_why_no_moment(value), "not an instant")
    try:
        return datetime.fromisoformat(value).astimezone(UTC)
    except ValueError:
        raise PydanticCustomError("no-such-date", "not in the calendar") from None


def _why_no_moment(value: Any) -> Any:
    if isinstance(value, str) and _day(value):
        return "date-without-time"
    if isinstance(value, str) and _zoneless(value):
        return "time-zone-missing"
    return "not-a-date-time"


Day = Annotated[
    date,
    BeforeValidator(_read_day),
    WithJsonSchema({"type": "string", "format": "date", "pattern": DAY, "examples": ["2017-02-28"]}),
]
"""A day of the calendar, YYYY-MM-DD, 1900 to 2200."""

Instant = Annotated[
    datetime,
    BeforeValidator(_read_moment),
    WithJsonSchema(
        {"type": "string", "format": "date-time", "pattern": MOMENT, "examples": ["2026-07-08T09:30:00+01:00"]}
    ),
    Asks("Q3"),
]
"""An instant: date, time and offset (or Z), 1900 to 2200. Kept in UTC."""
