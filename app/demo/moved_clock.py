"""The demonstration's clock, which can be moved on: by a day, or to a Friday afternoon.

Its service and workers add to the time what a file says. Its database adds it by copies of the functions that tell the
time there, which the superuser puts in the place of the real ones: what records, and what gives out jobs that wait for
their time. Tokens and sign-in go by the real time. Outside a
demonstration there is neither the file nor the superuser, so no other time can be moved.
"""

import re
from datetime import UTC, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import psycopg

from app.base import clock
from app.base.errors import CannotStart
from app.demo.place import AUTHORITIES, Place
from migrations import JOBS, Tenant

UK = ZoneInfo("Europe/London")
FURTHEST = datetime(2200, 1, 1, tzinfo=UTC)
"""As far as what is recorded may say a time."""
_STEPS = {"d": "days", "h": "hours", "m": "minutes"}
_TIME = re.compile(r"\b(clock_timestamp|now)\(\)(?: \+ interval '[0-9.]+ seconds')?")

GIVES_OUT = f"{JOBS}.procrastinate_fetch_job_v2"
"""By which a worker is given its next job."""


class MovedClock:
    """The time, moved on by as many seconds as a file says; the real time while there is none."""

    def __init__(self, file: Path) -> None:
        self._file = file
        self._read: tuple[int, timedelta] = (0, timedelta(0))

    def __call__(self) -> datetime:
        """The moment."""
        return clock.now() + self.ahead

    @property
    def ahead(self) -> timedelta:
        """By how much it was moved on."""
        try:
            written = self._file.stat().st_mtime_ns
        except FileNotFoundError:
            return timedelta(0)
        if written != self._read[0]:
            self._read = written, timedelta(seconds=float(self._file.read_text()))
        return self._read[1]


def move(place: Place, to: str) -> datetime:
    """Move the clock of a demonstration that runs, and say what it shows.

    to: "+1d", "+2h30m", or a moment in UK time, "2026-12-24T16:30". It only moves on. CannotStart says what is wrong.
    """
    moved = MovedClock(place.moved)
    now = moved()
    wanted = _wanted(to, now)
    if wanted < now:
        raise CannotStart(f"The clock shows {shown(now)} and only moves on.")
    ahead = moved.ahead + (wanted - now)
    try:
        with psycopg.connect(_address(place), options=f"-c search_path={JOBS}") as connection:
            for function in (*(f"{Tenant(slug).schema}.fd_append" for slug in AUTHORITIES), GIVES_OUT):
                _have_it_told(connection, function, ahead)
            part = place.moved.with_suffix(".part")
            part.write_text(str(ahead.total_seconds()))
            part.replace(place.moved)  # whole, whoever reads it meanwhile
    except psycopg.OperationalError:
        raise CannotStart(f"No demonstration runs from {place.directory}.") from None
    return moved()


def _wanted(to: str, now: datetime) -> datetime:
    try:
        if re.fullmatch(r"\+([0-9]+[dhm])+", to):
            steps = re.findall(r"([0-9]+)([dhm])", to)
            wanted = now + sum((timedelta(**{_STEPS[unit]: int(number)}) for number, unit in steps), timedelta(0))
        else:
            told = datetime.fromisoformat(to)
            wanted = (told if told.tzinfo else told.replace(tzinfo=UK)).astimezone(UTC)
    except ValueError:
        raise CannotStart(f'"{to}" is neither "+1d", "+2h30m" nor a moment like "2026-12-24T16:30".') from None
    except OverflowError:
        wanted = FURTHEST
    if wanted >= FURTHEST:
        raise CannotStart(f"The clock goes no further than the year {FURTHEST.year}.")
    return wanted


def shown(at: datetime) -> str:
    """A moment as the clock shows it, in UK time."""
    return at.astimezone(UK).strftime("%A %-d %B %Y at %H:%M")


def _address(place: Place) -> str:
    """The database's, as its superuser."""
    try:
        found = re.search(r"^export FRONTDOOR_ADMIN_DATABASE_URL=(.+)$", place.environment.read_text(), re.MULTILINE)
    except OSError:
        found = None
    if not found:
        raise CannotStart(f"No demonstration runs from {place.directory}.")
    return found[1].strip("'\"")


def _have_it_told(connection: psycopg.Connection, function: str, ahead: timedelta) -> None:
    """Have a function of the database go by a time that is so much later."""
    row = connection.execute("SELECT pg_get_functiondef(%s::regproc)", [function]).fetchone()
    assert row is not None
    text, count = _TIME.subn(rf"\1() + interval '{ahead.total_seconds()} seconds'", row[0])
    if count != 1:
        raise ValueError(f"{function} tells the time {count} times")
    connection.execute(text)
