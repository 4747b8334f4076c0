"""Moments, durations and names as a page says them, in the language of the moment. Every time is UK time."""

import re
from datetime import date, datetime, timedelta
from enum import Enum
from zoneinfo import ZoneInfo

from app.wording.language import plural, say, texts

UK = ZoneInfo("Europe/London")
MONTHS = texts(("January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
                "November", "December"))  # fmt: skip
_SHORT_MONTHS = texts(("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"))
ABBREVIATIONS = {"nhs": "NHS", "uk": "UK", "id": "ID", "upn": "UPN", "gp": "GP", "tac": "TAC", "childs": "child’s"}


def moment(at: datetime) -> str:
    """14 January 2027 at 4:52pm"""
    return say("{day} at {time}", day=day(at), time=time(at))


def exact(at: datetime) -> str:
    """14 January 2027 at 4:52:07pm, where events of one minute stand side by side; at midnight; at midday."""
    local = at.astimezone(UK)
    if (local.minute, local.second) == (0, 0) and local.hour in {0, 12}:
        return moment(at)
    return say("{day} at {time}", day=day(at), time=_half(local, f"{_twelve(local)}:{local:%M:%S}") + zone(local))


def short(at: datetime) -> str:
    """14 Jan 4:52pm"""
    local = at.astimezone(UK)
    return say("{day} {month} {time}", day=local.day, month=_SHORT_MONTHS[local.month - 1], time=time(at))


def time(at: datetime) -> str:
    """4:52pm; 9am; midday; midnight; 1:30am GMT in the hour that comes twice."""
    local = at.astimezone(UK)
    if local.minute == 0 and local.hour in {0, 12}:
        return say("midday") if local.hour else say("midnight")
    return _half(local, f"{_twelve(local)}{f':{local:%M}' if local.minute else ''}") + zone(local)


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
    return say("{day} {month} {year}", day=on.day, month=MONTHS[on.month - 1], year=on.year)


def short_day(on: date) -> str:
    """14 Jan 2027"""
    on = on.astimezone(UK) if isinstance(on, datetime) else on
    return say("{day} {month} {year}", day=on.day, month=_SHORT_MONTHS[on.month - 1], year=on.year)


def iso(at: date) -> str:
    """For the `datetime` attribute of a <time>."""
    return at.isoformat(timespec="seconds") if isinstance(at, datetime) else at.isoformat()


def duration(span: timedelta) -> str:
    """7 hours 38 minutes: the largest unit and the next, without sign."""
    days, hours, minutes = counts = _counts(span)
    told = (
        plural(days, "{count} day", "{count} days"),
        plural(hours, "{count} hour", "{count} hours"),
        plural(minutes, "{count} minute", "{count} minutes"),
    )
    return _largest(counts, told) or say("less than a minute")


def aged(years: int, months: int) -> str:
    """The age of a child: in months, until it is two."""
    if years > 1:
        return plural(years, "{count} year", "{count} years")
    return plural(12 * years + months, "{count} month", "{count} months")


def short_duration(span: timedelta) -> str:
    """2h 10m: the largest unit and the next, without sign."""
    days, hours, minutes = counts = _counts(span)
    told = (say("{days}d", days=days), say("{hours}h", hours=hours), say("{minutes}m", minutes=minutes))
    return _largest(counts, told) or say("under 1m")


def measured(limit: str) -> str:
    """How long a clock runs, which the procedure says in English: "24 hours", "1 working day", "immediate"."""
    amount, _, unit = limit.partition(" ")
    if not amount.isdigit():
        return words(limit.replace(" ", "-")).lower()
    if unit.startswith("hour"):
        return plural(int(amount), "{count} hour", "{count} hours")
    return plural(int(amount), "{count} working day", "{count} working days")


def spelled(limit: str) -> str:
    """The same within a sentence: "one working day"."""
    ones = {"1 hour": say("one hour"), "1 working day": say("one working day")}
    return ones.get(limit) or measured(limit)


def words(name: object) -> str:
    """A name on the wire as words: "closure-authorised" is "Closure authorised"."""
    return say(plain_words(name))


def plain_words(name: object) -> str:
    """Those words in English, which is what a catalogue holds of a name."""
    text = str(name.value if isinstance(name, Enum) else name)
    parts = [ABBREVIATIONS.get(part, part) for part in re.split(r"[-_]", text)]
    return " ".join([parts[0][:1].upper() + parts[0][1:], *parts[1:]])


def edition(name: str) -> str:
    """A policy pack or a calendar by its lasting name: "lincolnshire-2026-11" is "Lincolnshire, November 2026"."""
    found = re.fullmatch(r"(.+)-(\d{4})-(\d{2})", name)
    if found is None:
        return words(name)
    of = " ".join(part if part == "and" else part.capitalize() for part in found[1].split("-"))
    return say("{of}, {month} {year}", of=of, month=MONTHS[int(found[3]) - 1], year=found[2])


def grouped(reference: str) -> str:
    """A long opaque text in fours, so that it can be read out and can break."""
    return " ".join(reference[at : at + 4] for at in range(0, len(reference), 4))


def _twelve(local: datetime) -> int:
    return local.hour % 12 or 12


def _half(local: datetime, time: str) -> str:
    return say("{time}am", time=time) if local.hour < 12 else say("{time}pm", time=time)


def _largest(counts: tuple[int, ...], told: tuple[str, ...]) -> str:
    """What the first count of something tells, and the next."""
    first = next((at for at, count in enumerate(counts) if count), len(counts))
    return " ".join(each for count, each in list(zip(counts, told, strict=True))[first : first + 2] if count)


def _counts(span: timedelta) -> tuple[int, int, int]:
    """Its days, hours and minutes."""
    hours, minutes = divmod(int(abs(span).total_seconds()) // 60, 60)
    days, hours = divmod(hours, 24)
    return days, hours, minutes
