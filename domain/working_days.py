"""Working days: when "within one working day" ends.

A working day is neither Saturday, Sunday nor a bank holiday in England. One working day runs from the date and time
of receipt to the same wall-clock time on the next working day (A2, L section 3: "from the date/time ... recorded on
the contact"). What is received on a non-working day counts from 00:00 of the next working day and is due by the end
of that day. So what is received later is never due earlier.

Hours are elapsed hours, also across a change of the clocks; working days are wall-clock (A22). Every instant given
back is in UTC, because Python compares two moments of one zone by their wall clocks.
"""

import json
from collections.abc import Mapping
from datetime import UTC, date, datetime, time, timedelta
from enum import StrEnum
from functools import cache
from importlib.resources import files
from types import MappingProxyType
from zoneinfo import ZoneInfo

from domain.frozen import frozen

SATURDAY = 5
ONE_DAY = timedelta(days=1)


class Anchor(StrEnum):
    """From when a receipt on a non-working day counts (A2)."""

    NEXT_DAY = "next-day"  # from 00:00 of the next working day: due by the end of that day
    SAME_TIME = "same-time"  # due at the same clock time on the next working day; a later receipt may be due earlier


@frozen(kw_only=True)
class Calendar:
    """The bank holidays of one division of the United Kingdom, as known in one version.

    version: kept with every event, so that a deadline can be derived again with the days known then.
    bank_holidays: the day off work and its title; of a substituted day the substitute.
    begins_on, ends_on: the days the data covers. Outside them every weekday counts as a working day.
    """

    version: str
    begins_on: date
    ends_on: date
    bank_holidays: Mapping[date, str]

    def is_working_day(self, on: date) -> bool:
        return on.weekday() < SATURDAY and on not in self.bank_holidays

    def next_working_day(self, after: date) -> date:
        on = after + ONE_DAY
        while not self.is_working_day(on):
            on += ONE_DAY
        return on

    def add_working_days(self, at: datetime, n: int, zone: ZoneInfo, anchor: Anchor = Anchor.NEXT_DAY) -> datetime:
        """The moment `n` working days (at least one) after `at`, in UTC."""
        if at.tzinfo is None:
            raise ValueError("a moment without a zone has no working day")
        if n < 1:
            raise ValueError("a timescale is at least one working day")
        wall = at.astimezone(zone)
        due_on = wall.date()
        for _ in range(n):
            due_on = self.next_working_day(due_on)
        if anchor is Anchor.NEXT_DAY and not self.is_working_day(wall.date()):
            return _instant(due_on + ONE_DAY, time.min, zone)  # the end of that day
        return _instant(due_on, wall.time(), zone)


def _instant(on: date, at: time, zone: ZoneInfo) -> datetime:
    """That wall-clock time, in UTC: of two the first, and where the clocks skip it, as much later as they skip."""
    return datetime.combine(on, at, tzinfo=zone).astimezone(UTC)


@cache
def load(division: str) -> Calendar:
    """The calendar of a division, from its file in `policies/`: `load("england-and-wales")`."""
    content = json.loads(text_of(division))
    return Calendar(
        version=content["version"],
        begins_on=date.fromisoformat(content["begins_on"]),
        ends_on=date.fromisoformat(content["ends_on"]),
        bank_holidays=MappingProxyType({date.fromisoformat(e["date"]): e["title"] for e in content["events"]}),
    )


def text_of(division: str) -> str:
    """The JSON of that calendar."""
    return files("domain").joinpath("policies", f"bank-holidays-{division}.json").read_text(encoding="utf-8")
