"""The demonstration's clock: moved on over weekends, Christmas and both changes of the clocks, with nobody at work."""

import json
import time
from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import httpx
import pytest

from domain import working_days
from tests.app.demonstration import Demo, said, started
from tests.places import reachable

DAY, CALENDAR = timedelta(days=1), working_days.load("england-and-wales")
YEAR = datetime.now(UTC).year + 1  # a clock only moves on


def sunday_until(day: date) -> date:
    """The last one."""
    return day - timedelta(days=day.isoweekday() % 7)


def afternoon(before: date) -> tuple[str, str, str]:
    """Half past four on the last working day before a day."""
    comes = before - DAY
    while not CALENDAR.is_working_day(comes):
        comes -= DAY
    return f"{comes}T16:30", f"{comes + DAY}T16:31", f"{CALENDAR.next_working_day(comes)}T16:31"


SATURDAY = sunday_until(date(YEAR, 1, 22)) - DAY
FIVE_PAST = {
    "Friday": afternoon(SATURDAY - timedelta(days=7)),
    "Saturday, which counts from Monday": (
        f"{SATURDAY}T10:00",
        f"{SATURDAY + DAY}T10:01",
        f"{SATURDAY + 3 * DAY}T00:01",
    ),
    "the clocks go forward, in 2027 on Easter Sunday": afternoon(sunday_until(date(YEAR, 3, 31))),
    "the clocks go back": afternoon(sunday_until(date(YEAR, 10, 31))),
    "Christmas Eve, and in 2027 a Christmas on a weekend": afternoon(date(YEAR, 12, 25)),
}
"""When a contact comes, and when 24 hours (T1) and one working day (T2) have passed, in UK time."""
LATER = date(YEAR + 1, 2, 28)


@pytest.fixture(scope="module")
def place() -> Iterator[Path]:
    with reachable() as made:
        yield made


@pytest.fixture(scope="module")
def demo(place: Path) -> Iterator[Demo]:
    with started(place, "--empty") as running:
        yield running


def clock(place: Path, to: str = "+0m") -> tuple[int, str]:
    done = said("clock", to, "--data-dir", place)
    return done.returncode, done.stdout.strip() or done.stderr.strip()


def missed(demo: Demo, case: str, wanted: set[str] = frozenset()) -> list[str]:  # type: ignore[assignment] # empty
    """The clauses whose deadline the case says was missed, in order; waited for while some are wanted."""
    ends = time.monotonic() + 60
    while True:
        history = demo.ask("GET", f"/v1/cases/{case}/history", "auditor").raise_for_status().json()
        found = [line["data"]["clause"] for line in history["items"] if line["event"] == "deadline-missed"]
        if wanted <= set(found) or time.monotonic() > ends:
            return found


@pytest.mark.parametrize("when", FIVE_PAST)
def test_a_deadline_fires_by_itself_when_it_is_due_and_not_before(demo: Demo, place: Path, when: str) -> None:
    comes, day_later, working_day_later = FIVE_PAST[when]
    assert clock(place, comes)[0] == 0
    received = demo.send("school-first-disclosure", "partner", key=f"moved-{comes}").json()
    case = received["cases"][0]["case"]
    assert datetime.fromisoformat(received["recorded"][0]["recorded_at"]).date().isoformat() == comes[:10]

    clock(place, day_later)
    assert missed(demo, case, {"T1"}) == ["T1"]
    clock(place, working_day_later)
    found = missed(demo, case, {"T1", "T2"})
    assert {"T1", "T2", "T9", "T11"} <= set(found)
    assert len(found) == len(set(found))


def said_of(day: date) -> str:
    """As "Tuesday 29 February 2028"."""
    return f"{day:%A} {day.day} {day:%B %Y}"


def test_what_the_clock_shows_is_said_and_it_only_moves_on(demo: Demo, place: Path) -> None:
    assert demo.line["authority"] == "925"
    code, shown = clock(place, f"{LATER}T09:00")
    assert (code, shown) == (0, f"{said_of(LATER)} at 09:00")
    assert clock(place, "+1d2h") == (0, f"{said_of(LATER + DAY)} at 11:00")
    assert clock(place, f"{LATER}T09:00") == (2, f"The clock shows {said_of(LATER + DAY)} at 11:00 and only moves on.")
    assert clock(place, "soon") == (2, '"soon" is neither "+1d", "+2h30m" nor a moment like "2026-12-24T16:30".')
    for far in ("+999999999d", "+99999999999h1m", "2200-01-01T00:00", "9999-12-31T23:59-14:00"):
        assert clock(place, far) == (2, "The clock goes no further than the year 2200.")
    assert clock(place, "+1h1h") == (0, f"{said_of(LATER + DAY)} at 13:00")
    assert json.loads((place / "clock").read_text()) > 0


def test_no_other_clock_can_be_moved(tmp_path: Path) -> None:
    assert clock(tmp_path, "+1d") == (2, f"No demonstration runs from {tmp_path}.")


def test_a_system_moves_it_through_the_api(demo: Demo, place: Path) -> None:
    before = demo.ask("POST", "/v1/sandbox/clock", "partner", json={}).json()["now"]
    moved = demo.ask("POST", "/v1/sandbox/clock", "partner", json={"to": "+1d"})
    assert moved.status_code == 200
    assert datetime.fromisoformat(moved.json()["now"]) - datetime.fromisoformat(before) >= timedelta(days=1)
    back = demo.ask("POST", "/v1/sandbox/clock", "partner", json={"to": "2020-01-01T09:00"})
    assert (back.status_code, back.json()["errors"][0]["pointer"]) == (422, "/to")
    assert httpx.post(f"{demo.line['base_url']}/v1/sandbox/clock", json={}).status_code == 401
