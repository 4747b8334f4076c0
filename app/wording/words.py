"""Moments, durations and names as a page says them. Every time is UK time."""

import re
from datetime import date, datetime, timedelta
from enum import Enum
from zoneinfo import ZoneInfo

UK = ZoneInfo("Europe/London")
MONTHS = ("January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
          "November", "December")  # fmt: skip
ABBREVIATIONS = {"nhs": "NHS", "uk": "UK", "id": "ID", "upn": "UPN", "gp": "GP", "tac": "TAC", "childs": "child’s"}


def moment(at: datetime) -> str:
    """14 January 2027 at 4:52pm"""
    return f"{day(at)} at {time(at)}"


def exact(at: datetime) -> str:
    """14 January 2027 at 4:52:07pm, where events of one minute stand side by side; at midnight; at midday."""
    local = at.astimezone(UK)
    if (local.minute, local.second) == (0, 0) and local.hour in {0, 12}:
        return moment(at)
    return f"{day(at)} at {_twelve(local)}:{local:%M:%S}{_half(local)}{zone(local)}"


def short(at: datetime) -> str:
    """14 Jan 4:52pm"""
    local = at.astimezone(UK)
    return f"{local.day} {MONTHS[local.month - 1][:3]} {time(at)}"


def time(at: datetime) -> str:
    """4:52pm; 9am; midday; midnight; 1:30am GMT in the hour that comes twice."""
    local = at.astimezone(UK)
    if local.minute == 0 and local.hour in {0, 12}:
        return "midday" if local.hour else "midnight"
    return f"{_twelve(local)}{f':{local:%M}' if local.minute else ''}{_half(local)}{zone(local)}"


def zone(local: datetime) -> str:
    """` GMT` or ` BST` of a UK time in the hour that comes twice; nothing of any other."""
    return f" {local:%Z}" if repeats(local) else ""


def repeats(local: datetime) -> timedelta:
    """How far the clocks go back in the hour of a UK time; less than nothing when they go forward over it."""
    first, second = (local.replace(fold=fold).utcoffset() or timedelta() for fold in (0, 1))
    return first - second


def day(on: date) -> str:
    """14 January 2027; of a moment, the day in the UK."""
    on = on.astimezone(UK) if isinstance(on, datetime) else on
    return f"{on.day} {MONTHS[on.month - 1]} {on.year}"


def short_day(on: date) -> str:
    """14 Jan 2027"""
    on = on.astimezone(UK) if isinstance(on, datetime) else on
    return f"{on.day} {MONTHS[on.month - 1][:3]} {on.year}"


def iso(at: date) -> str:
    """For the `datetime` attribute of a <time>."""
    return at.isoformat(timespec="seconds") if isinstance(at, datetime) else at.isoformat()


def duration(span: timedelta) -> str:
    """7 hours 38 minutes: the largest unit and the next, without sign."""
    parts = [f"{count} {name if count == 1 else name + 's'}" for count, name, _ in _parts(span)]
    return " ".join(parts[:2]) or "less than a minute"


def short_duration(span: timedelta) -> str:
    """2h 10m: the largest unit and the next, without sign."""
    return " ".join([f"{count}{letter}" for count, _, letter in _parts(span)][:2]) or "under 1m"


def words(name: object) -> str:
    """A name on the wire as words: "closure-authorised" is "Closure authorised"."""
    text = str(name.value if isinstance(name, Enum) else name)
    parts = [ABBREVIATIONS.get(part, part) for part in re.split(r"[-_]", text)]
    return " ".join([parts[0][:1].upper() + parts[0][1:], *parts[1:]])


def edition(name: str) -> str:
    """A policy pack or a calendar by its lasting name: "lincolnshire-2026-11" is "Lincolnshire, November 2026"."""
    found = re.fullmatch(r"(.+)-(\d{4})-(\d{2})", name)
    if found is None:
        return words(name)
    of = " ".join(part if part == "and" else part.capitalize() for part in found[1].split("-"))
    return f"{of}, {date(int(found[2]), int(found[3]), 1):%B %Y}"


def grouped(reference: str) -> str:
    """A long opaque text in fours, so that it can be read out and can break."""
    return " ".join(reference[at : at + 4] for at in range(0, len(reference), 4))


def plural(count: int, one: str, many: str | None = None) -> str:
    """1 event; 2 events; 1,000 events."""
    return f"{count:,} {one if count == 1 else many or one + 's'}"


def _twelve(local: datetime) -> int:
    return local.hour % 12 or 12


def _half(local: datetime) -> str:
    return "am" if local.hour < 12 else "pm"


def _parts(span: timedelta) -> list[tuple[int, str, str]]:
    minutes = int(abs(span).total_seconds()) // 60
    days, minutes = divmod(minutes, 24 * 60)
    hours, minutes = divmod(minutes, 60)
    every = [(days, "day", "d"), (hours, "hour", "h"), (minutes, "minute", "m")]
    while every and every[0][0] == 0:
        every.pop(0)
    return [each for each in every[:2] if each[0]]
