"""Moments as people type them. What is typed is UK time.

On the night the clocks go back an hour comes twice, so a time in it needs GMT or BST; on the night they go forward an
hour does not come at all.
"""

import re
from datetime import UTC, datetime, timedelta, timezone

from app.wording.language import say
from app.wording.words import MONTHS, UK, repeats, zone

_numeric = re.compile(r"(?P<day>\d{1,2})[/. -](?P<month>\d{1,2})[/. -](?P<year>\d{4})\b").match
_iso = re.compile(r"(?P<year>\d{4})-(?P<month>\d{1,2})-(?P<day>\d{1,2})(?!\d)").match
_worded = re.compile(r"(?P<day>\d{1,2})\s+(?P<month>[a-z]{3,9})\.?,?\s+(?P<year>\d{4})\b").match
_clock = re.compile(
    r"(?:t|at|,)?\s*(?P<hour>\d{1,2})(?:(?:[:.]|(?<=\d\d)(?!\d\d[:.]))(?P<minute>\d\d)(?:[:.](?P<second>\d\d))?)?"
    r"\s*(?:(?P<half>[ap])\.?m\.?|hrs|hours)?"
).fullmatch
_zone = re.compile(r"(?P<rest>.*?)(?:\s*(?P<zone>gmt|utc|bst))?").fullmatch
_ZONES = {"gmt": UTC, "utc": UTC, "bst": timezone(timedelta(hours=1)), None: UK}


def read(text: str) -> datetime | None:
    """`14/1/2027 16:52` or `1652`, `14 January 2027 at 4:52pm`, `2027-01-14T16:52`; without a time, the end of the day.

    None when it is no moment, or no one moment. The end: of the minute, or second, that was typed.
    """
    at = _at(text)
    try:
        return None if at is None or repeats(at) else at.astimezone(UTC)
    except OverflowError:
        return None


def doubt(text: str) -> str | None:
    """Why a time in a night when the clocks change is no one moment; None of everything else."""
    at = _at(text)
    if at is None or not repeats(at):
        return None
    if repeats(at) > timedelta():
        return say("This hour came twice, as the clocks went back: add BST for the first time or GMT for the second")
    return say("This hour did not come, as the clocks went forward: enter another time")


def typed(at: datetime) -> str:
    """A moment as `read` takes it, to the second."""
    local = at.astimezone(UK)
    return f"{local.day}/{local.month}/{local:%Y %H:%M:%S}{zone(local)}"


def _at(text: str) -> datetime | None:
    """The date and the time of the day, in the UK's or in the zone that was typed."""
    split = _zone(" ".join(text.lower().split()))
    plain = split["rest"] if split else ""
    found = _iso(plain) or _numeric(plain) or _worded(plain)
    clock = _time(plain[found.end() :].strip()) if found else None
    if split is None or found is None or clock is None:
        return None
    try:
        day = (int(found["year"]), _month(found["month"]), int(found["day"]))
        return datetime(*day, *clock, 999_999, tzinfo=_ZONES[split["zone"]])
    except ValueError:
        return None


def _month(text: str) -> int:
    if text.isdigit():
        return int(text)
    return next((number for number, month in enumerate(MONTHS, 1) if _begins(month, text)), 0)


def _begins(month: str, text: str) -> bool:
    """Whether it is the beginning of a month's name, in the language of the moment or in English."""
    return any(
        name.startswith(text.removesuffix("t") if text == "sept" else text)
        for name in (month.lower(), str.lower(month))
    )


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
        hour = hour % 12 + (12 if found["half"] == "p" else 0)
    return (hour, minute, int(found["second"] or 59)) if hour < 24 and minute < 60 else None
