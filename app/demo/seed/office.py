"""When people are at work: half past eight to half past five on working days, nine hours of which are one working day.

The telephones and the emergency desk are kept on every day, so that what cannot wait for Monday does not.
"""

from datetime import UTC, datetime, timedelta

from app.record import authorities
from domain.frozen import frozen
from domain.policy import Pack

A_WORKING_DAY = 540
"""Minutes of office time."""

OPENS, CLOSES = timedelta(hours=8, minutes=30), timedelta(hours=17, minutes=30)
_MINUTE, _DAY = timedelta(minutes=1), timedelta(days=1)


@frozen
class Office:
    """The hours of an authority, by its pack."""

    pack: Pack

    def after(self, at: datetime, minutes: float, *, every_day: bool = False) -> datetime:
        """So many minutes of office time later."""
        wall = at.astimezone(self.pack.timezone)
        day, left = wall.replace(hour=0, minute=0, second=0, microsecond=0), minutes * _MINUTE
        while True:
            begins, ends = max(wall, day + OPENS), day + CLOSES
            if begins < ends and (every_day or self.works(day)):
                if left < ends - begins:
                    return (begins + left).astimezone(UTC)
                left -= ends - begins
            day += _DAY

    def before(self, at: datetime, minutes: float) -> datetime:
        """So many minutes of office time earlier."""
        wall = at.astimezone(self.pack.timezone)
        day, left = wall.replace(hour=0, minute=0, second=0, microsecond=0), minutes * _MINUTE
        while True:
            begins, ends = day + OPENS, min(wall, day + CLOSES)
            if begins < ends and self.works(day):
                if left < ends - begins:
                    return (ends - left).astimezone(UTC)
                left -= ends - begins
            day -= _DAY

    def at(self, day: datetime, clock: str) -> datetime:
        """That day in London at `10:15`."""
        hour, minute = clock.split(":")
        wall = day.astimezone(self.pack.timezone)
        return wall.replace(hour=int(hour), minute=int(minute), second=0, microsecond=0).astimezone(UTC)

    def works(self, at: datetime) -> bool:
        """Whether that is a working day."""
        return authorities.calendar(self.pack.calendar).is_working_day(at.astimezone(self.pack.timezone).date())
