"""A breaker: a system that fails again and again is left alone for a while, then asked once.

What it keeps stands in the authority's database, so that all workers share it and readiness can tell.
"""

from datetime import datetime, timedelta
from typing import Self

from domain.case_management import NotDone
from domain.frozen import frozen

TRIPS_AFTER = 5
"""Failures in a row until it opens."""

OPEN_FOR = timedelta(seconds=30)
"""How long nobody asks once it is open; then one does, and its failure opens it for as long again."""

AT_ONCE = 8
"""Exchanges that are made at the same time while it is closed."""


@frozen(kw_only=True)
class Breaker:
    """failures: in a row. why: the last. opened_at: since when it is open; None: closed. retry_at: when one may ask."""

    failures: int = 0
    why: NotDone | None = None
    opened_at: datetime | None = None
    retry_at: datetime | None = None

    def room(self, now: datetime) -> int:
        """How many may ask: all there is room for, nobody, or one who tries."""
        if self.retry_at is None:
            return AT_ONCE
        return 1 if self.retry_at <= now else 0

    def after(self, why: NotDone | None, now: datetime) -> Self:
        """Once it was asked again. why: it did not come about; None: it did. To refuse something is an answer too."""
        if why is None or why is NotDone.REFUSED:
            return type(self)()
        failures = self.failures + 1
        if failures < TRIPS_AFTER:
            return type(self)(failures=failures, why=why)
        return type(self)(failures=failures, why=why, opened_at=self.opened_at or now, retry_at=now + OPEN_FOR)
