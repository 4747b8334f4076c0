"""Readiness warns in time: of bank holidays that are known for less than twelve months ahead."""

from datetime import date, timedelta

import pytest

from app.api.routes.health import calendars_that_end
from domain import working_days

ENDS = working_days.load("england-and-wales").ends_on


@pytest.mark.parametrize(("before", "warned"), [(366, False), (365, False), (364, True), (0, True), (-100, True)])
def test_the_calendar_is_warned_of_twelve_months_before_it_ends(before: int, warned: bool) -> None:
    told = calendars_that_end(ENDS - timedelta(days=before))
    assert bool(told) is warned
    assert all(f"{ENDS:%-d %B %Y}" in each for each in told)


def test_it_goes_on_for_years() -> None:
    assert calendars_that_end(date(2026, 11, 29)) == []
