"""Working days, by worked examples, by properties, and against another calendar."""

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import holidays
import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.working_days import Anchor, Calendar, load

LONDON = ZoneInfo("Europe/London")
ENGLAND = load("england-and-wales")


def london(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=LONDON)


def due(received: str, n: int = 1, anchor: Anchor = Anchor.NEXT_DAY) -> str:
    moment = ENGLAND.add_working_days(london(received), n, LONDON, anchor)
    return moment.astimezone(LONDON).replace(tzinfo=None).isoformat(" ", "minutes")


@pytest.mark.parametrize(
    ("received", "due_at"),
    [
        ("2026-07-07 10:30", "2026-07-08 10:30"),  # Tuesday to Wednesday
        ("2026-07-10 16:00", "2026-07-13 16:00"),  # Friday to Monday
        ("2026-07-10 23:59", "2026-07-13 23:59"),
        ("2026-07-11 00:00", "2026-07-14 00:00"),  # Saturday: by the end of Monday
        ("2026-07-11 10:00", "2026-07-14 00:00"),
        ("2026-07-12 23:59", "2026-07-14 00:00"),  # Sunday: by the end of Monday
        ("2026-07-13 00:00", "2026-07-14 00:00"),  # Monday
        ("2026-04-02 16:00", "2026-04-07 16:00"),  # Maundy Thursday to the Tuesday after Easter
        ("2026-04-03 09:00", "2026-04-08 00:00"),  # Good Friday: by the end of that Tuesday
        ("2026-12-24 15:00", "2026-12-29 15:00"),  # Christmas Eve, past Boxing Day's substitute
        ("2026-12-31 17:00", "2027-01-04 17:00"),  # New Year's Eve, past New Year's Day and a weekend
    ],
)
def test_one_working_day_ends_at_the_same_time_on_the_next_working_day(received: str, due_at: str) -> None:
    assert due(received) == due_at


def test_a_contact_on_a_non_working_day_is_due_by_the_end_of_the_next_working_day_even_before_a_weekend() -> None:
    assert due("2024-12-25 11:00") == "2024-12-28 00:00"  # Christmas Day, a Wednesday: by the end of Friday
    assert due("2024-12-27 00:00") == "2024-12-30 00:00"  # the Friday itself: Monday


def test_a_pack_may_count_a_non_working_day_from_the_same_time_instead() -> None:
    assert due("2026-07-11 10:00", anchor=Anchor.SAME_TIME) == "2026-07-13 10:00"
    assert due("2026-07-10 16:00", anchor=Anchor.SAME_TIME) == "2026-07-13 16:00"  # received earlier, due later


def test_several_working_days_are_counted_one_by_one() -> None:
    assert due("2026-07-08 10:00", 3) == "2026-07-13 10:00"
    assert due("2026-07-11 10:00", 3) == "2026-07-16 00:00"


@pytest.mark.parametrize(
    ("received", "due_at"),
    [
        # The clocks go forward on Sunday 29 March 2026 at 01:00.
        (datetime(2026, 3, 27, 16, 0, tzinfo=UTC), datetime(2026, 3, 30, 15, 0, tzinfo=UTC)),  # 71 hours later
        (datetime(2026, 3, 29, 0, 30, tzinfo=UTC), datetime(2026, 3, 30, 23, 0, tzinfo=UTC)),
        (datetime(2026, 3, 29, 1, 30, tzinfo=UTC), datetime(2026, 3, 30, 23, 0, tzinfo=UTC)),
        # They go back on Sunday 25 October 2026 at 02:00.
        (datetime(2026, 10, 23, 15, 0, tzinfo=UTC), datetime(2026, 10, 26, 16, 0, tzinfo=UTC)),  # 73 hours later
        (datetime(2026, 10, 25, 0, 30, tzinfo=UTC), datetime(2026, 10, 27, 0, 0, tzinfo=UTC)),  # the first 01:30
        (datetime(2026, 10, 25, 1, 30, tzinfo=UTC), datetime(2026, 10, 27, 0, 0, tzinfo=UTC)),  # the second 01:30
        # Sunday 28 March 2027, Easter Day: received on Maundy Thursday, due on the Tuesday after.
        (datetime(2027, 3, 25, 16, 0, tzinfo=UTC), datetime(2027, 3, 30, 15, 0, tzinfo=UTC)),
        (datetime(2027, 3, 28, 0, 30, tzinfo=UTC), datetime(2027, 3, 30, 23, 0, tzinfo=UTC)),
        (datetime(2027, 3, 28, 1, 30, tzinfo=UTC), datetime(2027, 3, 30, 23, 0, tzinfo=UTC)),
        # Sunday 31 October 2027.
        (datetime(2027, 10, 29, 15, 0, tzinfo=UTC), datetime(2027, 11, 1, 16, 0, tzinfo=UTC)),
        (datetime(2027, 10, 31, 0, 30, tzinfo=UTC), datetime(2027, 11, 2, 0, 0, tzinfo=UTC)),  # the first 01:30
        (datetime(2027, 10, 31, 1, 30, tzinfo=UTC), datetime(2027, 11, 2, 0, 0, tzinfo=UTC)),  # the second 01:30
    ],
)
def test_a_working_day_keeps_the_wall_clock_across_a_change_of_the_clocks(received: datetime, due_at: datetime) -> None:
    assert ENGLAND.add_working_days(received, 1, LONDON) == due_at


def test_a_time_the_clocks_skip_moves_forward() -> None:
    cairo = ZoneInfo("Africa/Cairo")  # changes its clocks on working days: Friday 24 April 2026 starts at 01:00
    thursday = datetime(2026, 4, 23, 0, 30, tzinfo=cairo)
    assert ENGLAND.add_working_days(thursday, 1, cairo) == datetime(2026, 4, 24, 1, 30, tzinfo=cairo)


def test_a_time_the_clocks_repeat_is_the_first_of_the_two() -> None:
    cairo = ZoneInfo("Africa/Cairo")  # Thursday 29 October 2026 has 23:30 twice
    wednesday = datetime(2026, 10, 28, 23, 30, tzinfo=cairo)
    assert ENGLAND.add_working_days(wednesday, 1, cairo) == datetime(2026, 10, 29, 20, 30, tzinfo=UTC)


def test_the_deadline_is_given_in_utc() -> None:
    assert ENGLAND.add_working_days(london("2026-07-07 10:30"), 1, LONDON).tzinfo is UTC


def test_a_moment_without_a_zone_is_refused() -> None:
    with pytest.raises(ValueError, match="without a zone"):
        ENGLAND.add_working_days(datetime.fromisoformat("2026-07-07 10:30"), 1, LONDON)


def test_less_than_one_working_day_is_refused() -> None:
    with pytest.raises(ValueError, match="at least one"):
        ENGLAND.add_working_days(london("2026-07-07 10:30"), 0, LONDON)


def test_the_calendar_says_its_version_and_the_days_it_covers() -> None:
    assert ENGLAND.version == "england-and-wales-2026-10"
    assert (ENGLAND.begins_on, ENGLAND.ends_on) == (date(2019, 1, 1), date(2030, 12, 31))


@pytest.mark.parametrize(
    "on",
    [
        date(2020, 5, 8),  # VE Day
        date(2022, 6, 2),
        date(2022, 6, 3),  # Platinum Jubilee
        date(2022, 9, 19),  # the Queen's funeral
        date(2023, 5, 8),  # the coronation
    ],
)
def test_a_one_off_bank_holiday_is_no_working_day(on: date) -> None:
    assert not ENGLAND.is_working_day(on)


def test_a_moved_bank_holiday_leaves_its_usual_day_a_working_day() -> None:
    assert ENGLAND.is_working_day(date(2020, 5, 4))
    assert ENGLAND.is_working_day(date(2022, 5, 30))


def test_another_calendar_of_england_agrees_on_every_day() -> None:
    others = holidays.country_holidays("GB", subdiv="ENG", years=range(2019, 2031))
    on = ENGLAND.begins_on
    while on <= ENGLAND.ends_on:
        assert ENGLAND.is_working_day(on) == (on.weekday() < 5 and on not in others), on
        on += timedelta(days=1)


def test_every_bank_holiday_is_a_weekday() -> None:
    assert [on for on in ENGLAND.bank_holidays if on.weekday() >= 5] == []


def test_beyond_its_data_a_calendar_knows_weekends_only() -> None:
    assert ENGLAND.is_working_day(date(2035, 12, 25))  # a Tuesday
    assert not ENGLAND.is_working_day(date(2035, 12, 29))


FIRST, LAST = datetime.fromisoformat("2019-01-01"), datetime.fromisoformat("2030-12-01")
MOMENTS = st.datetimes(FIRST, LAST, timezones=st.just(UTC))


@given(MOMENTS, st.timedeltas(timedelta(0), timedelta(days=8)), st.integers(1, 5))
def test_what_is_received_later_is_never_due_earlier(first: datetime, later_by: timedelta, n: int) -> None:
    second = first + later_by
    assert ENGLAND.add_working_days(first, n, LONDON) <= ENGLAND.add_working_days(second, n, LONDON)


@given(MOMENTS)
def test_a_deadline_is_after_the_receipt_and_within_a_week_of_it(at: datetime) -> None:
    assert at < ENGLAND.add_working_days(at, 1, LONDON) < at + timedelta(days=7)


@given(MOMENTS)
def test_the_last_moment_before_a_deadline_is_on_a_working_day(at: datetime) -> None:
    last = ENGLAND.add_working_days(at, 1, LONDON) - timedelta(microseconds=1)
    received_at_midnight = at.astimezone(LONDON).time() == time.min
    assert ENGLAND.is_working_day(last.astimezone(LONDON).date()) or received_at_midnight


def test_a_calendar_without_bank_holidays_keeps_its_weekends() -> None:
    plain = Calendar(version="plain", begins_on=date.min, ends_on=date.max, bank_holidays={})
    assert plain.next_working_day(date(2026, 12, 24)) == date(2026, 12, 25)
    assert plain.next_working_day(date(2026, 12, 25)) == date(2026, 12, 28)
