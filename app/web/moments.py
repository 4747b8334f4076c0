"""Moments as people type them. What is typed is UK time."""

import re
from datetime import UTC, datetime

from app.web.words import MONTHS, UK

_numeric = re.compile(r"(?P<day>\d{1,2})[/. -](?P<month>\d{1,2})[/. -](?P<year>\d{4})\b").match
_iso = re.compile(r"(?P<year>\d{4})-(?P<month>\d{1,2})-(?P<day>\d{1,2})(?!\d)").match
_worded = re.compile(r"(?P<day>\d{1,2})\s+(?P<month>[a-z]{3,9})\.?,?\s+(?P<year>\d{4})\b").match
_clock = re.compile(
    r"(?:t|at|,)?\s*(?:(?P<hour>\d{1,2})(?:[:.](?P<minute>\d\d)(?:[:.](?P<second>\d\d))?)?\s*(?P<half>[ap]m)?)"
).fullmatch
_MONTHS = {month[:3].lower(): number for number, month in enumerate(MONTHS, 1)}


def read(text: str) -> datetime | None:
    """`14/1/2027 16:52`, `14 January 2027 at 4:52pm`, `2027-01-14T16:52`; without a time, the end of that day.

    None when it is no moment. The end: of the minute, or second, that was typed.
    """
    plain = " ".join(text.lower().split())
    found = _iso(plain) or _numeric(plain) or _worded(plain)
    if found is None:
        return None
    month = found["month"]
    number = int(month) if month.isdigit() else _MONTHS.get(month[:3], 0)
    clock = _time(plain[found.end() :].strip())
    if clock is None:
        return None
    hour, minute, second = clock
    try:
        at = datetime(int(found["year"]), number, int(found["day"]), hour, minute, second, 999_999, tzinfo=UK)
        return at.astimezone(UTC)
    except (ValueError, OverflowError):
        return None


def typed(at: datetime) -> str:
    """A moment as `read` takes it, to the second."""
    return at.astimezone(UK).strftime("%-d/%-m/%Y %H:%M:%S")


def _time(text: str) -> tuple[int, int, int] | None:
    if not text:
        return 23, 59, 59
    named = {"midday": (12, 0, 59), "noon": (12, 0, 59), "midnight": (0, 0, 59)}.get(text.removeprefix("at "))
    if named:
        return named
    found = _clock(text)
    if found is None or (found["minute"] is None and found["half"] is None):
        return None
    hour, minute = int(found["hour"]), int(found["minute"] or 0)
    if found["half"]:
        if not 1 <= hour <= 12:
            return None
        hour = hour % 12 + (12 if found["half"] == "pm" else 0)
    return (hour, minute, int(found["second"] or 59)) if hour < 24 and minute < 60 else None
