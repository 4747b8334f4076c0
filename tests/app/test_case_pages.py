"""What the pages of a case say: moments as people type them, clocks as bars, fields and codes in words."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from app.web import moments
from app.web.needed import called
from app.wording import clock_bar, labels, notices, words
from domain import policy
from domain.policy import Limit
from domain.timescales import Clock, ClockState
from domain.vocabulary import Ethnicity, Outcome, Role, Source

PACK = policy.PACKS["lincolnshire-2024-06"]
RECEIVED = datetime(2027, 1, 13, 9, 14, tzinfo=UTC)
DUE = RECEIVED + timedelta(days=1)


@pytest.mark.parametrize(
    "text",
    ["14/1/2027 16:52", "14/01/2027 4:52pm", "14 January 2027 at 4:52pm", "14 Jan 2027, 4.52 pm", "2027-01-14T16:52",
     "14/1/2027 1652", "14/1/2027 at 1652 hrs", "14 January 2027 4.52 p.m."],
)  # fmt: skip
def test_a_moment_is_read_however_it_is_typed(text: str) -> None:
    assert moments.read(text) == datetime(2027, 1, 14, 16, 52, 59, 999_999, tzinfo=UTC)


def test_a_moment_is_uk_time() -> None:
    assert moments.read("1/7/2026 9am") == datetime(2026, 7, 1, 8, 0, 59, 999_999, tzinfo=UTC)


def test_a_day_without_a_time_is_the_whole_day() -> None:
    assert moments.read("14/1/2027") == datetime(2027, 1, 14, 23, 59, 59, 999_999, tzinfo=UTC)


def test_a_second_can_be_told() -> None:
    assert moments.read("14/1/2027 16:52:07") == datetime(2027, 1, 14, 16, 52, 7, 999_999, tzinfo=UTC)
    assert moments.read("14/1/2027 16:52:00") == datetime(2027, 1, 14, 16, 52, 0, 999_999, tzinfo=UTC)


@pytest.mark.parametrize(
    "text",
    ["", "yesterday", "31/2/2027", "14/13/2027", "14/1/2027 25:00", "14/1/2027 13pm", "14/1/2027 9", "1/1/0000",
     "14/1/27", "14 Foo 2027", "14 Marzipan 2027", "14/1/2027 4:52pm or so", "9" * 200,
     "14/1/2027 452", "14/1/2027 1652pm", "14/1/2027 1652:07", "14/1/2027 2460", "14/1/2027 16522"],
)  # fmt: skip
def test_what_is_no_moment_is_not_guessed(text: str) -> None:
    assert moments.read(text) is None


def test_an_hour_that_comes_twice_is_asked_about_by_its_zone() -> None:
    assert moments.read("25/10/2026 1:30am") is None
    assert "add BST" in (moments.doubt("25/10/2026 1:30am") or "")
    first = datetime(2026, 10, 25, 0, 30, 59, 999_999, tzinfo=UTC)
    assert moments.read("25 October 2026 at 1:30am BST") == first
    assert moments.read("2026-10-25T01:30 gmt") == first + timedelta(hours=1)


def test_an_hour_that_never_came_is_no_moment() -> None:
    assert moments.read("29/3/2026 1:30am") is None
    assert "did not come" in (moments.doubt("29/3/2026 1:30am") or "")
    assert moments.read("29/3/2026 2am") == datetime(2026, 3, 29, 1, 0, 59, 999_999, tzinfo=UTC)


@pytest.mark.parametrize("hour", range(4))
def test_what_is_said_of_a_night_when_the_clocks_change_is_read_as_the_same_moment(hour: int) -> None:
    for night in (datetime(2026, 10, 24, 23, 30, 7, tzinfo=UTC), datetime(2026, 3, 28, 23, 30, 7, tzinfo=UTC)):
        at = night + timedelta(hours=hour)
        for said in (moments.typed(at), words.exact(at)):
            assert moments.read(said) == at.replace(microsecond=999_999)
            assert moments.doubt(said) is None


def test_two_moments_an_hour_apart_are_never_said_alike() -> None:
    first = datetime(2026, 10, 25, 0, 0, tzinfo=UTC)
    assert [words.time(first + timedelta(minutes=30 * step)) for step in range(5)] == [
        "1am BST", "1:30am BST", "1am GMT", "1:30am GMT", "2am",
    ]  # fmt: skip


def test_a_clock_met_late_runs_past_its_mark() -> None:
    bar = clock_bar.bar(clock(ClockState.MET_LATE, stopped=DUE + timedelta(hours=7, minutes=38)), DUE, PACK)
    assert (bar.strong, bar.words) == ("7 hours 38 minutes past", "the 1 working day limit")
    assert bar.is_late
    assert bar.elapsed == bar.due < bar.due + bar.overdue <= clock_bar.WIDE
    assert [mark.name for mark in bar.marks] == ["Received", "Due", "Decided"]


def test_a_clock_met_in_time_stops_before_its_mark() -> None:
    bar = clock_bar.bar(clock(ClockState.MET, stopped=RECEIVED + timedelta(hours=5)), DUE, PACK)
    assert (bar.strong, bar.overdue) == ("In time", 0)
    assert bar.elapsed < bar.due
    assert [mark.name for mark in bar.marks] == ["Received", "Decided", "Due"]


def test_a_running_clock_says_what_is_left() -> None:
    bar = clock_bar.bar(clock(ClockState.RUNNING), DUE - timedelta(hours=2, minutes=10), PACK)
    assert bar.strong == "2 hours 10 minutes left"
    assert not bar.is_late


def test_a_missed_clock_says_so_and_ends_at_the_moment_asked_about() -> None:
    bar = clock_bar.bar(clock(ClockState.MISSED, overdue=timedelta(hours=4)), DUE + timedelta(hours=4), PACK)
    assert (bar.strong, bar.words) == ("4 hours past", "the 1 working day limit, and not done")
    assert bar.marks[-1].name == "Now"


def test_a_clock_due_at_once_is_due_now_until_its_own_line_has_passed() -> None:
    at_once = clock(ClockState.RUNNING, clause="T13", due=RECEIVED)
    bar = clock_bar.bar(at_once, RECEIVED + timedelta(microseconds=1), PACK)
    assert (bar.strong, bar.words) == ("Due now", "at once")


def test_what_was_done_before_its_clock_began_says_so() -> None:
    before = clock(ClockState.MET, clause="T14", due=RECEIVED, stopped=RECEIVED - timedelta(minutes=1))
    bar = clock_bar.bar(before, DUE, PACK)
    assert (bar.strong, bar.words, bar.elapsed) == ("In time", "done before it began", 0)


def test_the_second_clock_of_a_clause_is_told_from_the_first() -> None:
    second = replace(clock(ClockState.RUNNING, clause="T13", due=RECEIVED), started_by=9, number=2)
    assert clock_bar.bar(second, RECEIVED, PACK).label == "T13 (2)"


def test_a_clock_due_at_once_is_all_overdue() -> None:
    at_once = clock(ClockState.MET_LATE, clause="T13", due=RECEIVED, stopped=RECEIVED + timedelta(minutes=5))
    bar = clock_bar.bar(at_once, DUE, PACK)
    assert (bar.elapsed, bar.words) == (0, "when it was due")


def test_the_clock_that_says_most_is_the_first_late_one_a_statutory_one_before_others() -> None:
    internal = clock(ClockState.MISSED, clause="T1", limit=Limit.INTERNAL, overdue=timedelta(hours=9))
    statutory = clock(ClockState.MISSED, overdue=timedelta(hours=1))
    running = clock(ClockState.RUNNING, clause="T8", due=RECEIVED)
    assert clock_bar.telling([internal, running, statutory]) is statutory
    assert clock_bar.telling([internal, running]) is internal
    assert clock_bar.telling([running]) is running
    assert clock_bar.telling([]) is None


@pytest.mark.parametrize(
    ("pointer", "said"),
    [
        ("/screening/level/reasons", "Screening, level: reasons"),
        ("/screening/checks/1/answer", "Screening, check 2: answer"),
        ("/details/identifiers/0/number", "Child, identifier 1: number"),
        ("/details/words/0/verbatim", "Child, child’s words 1: verbatim"),
        ("/concern/received/entries/0/words/1/said", "Concern, received, entry 1, words 2: said"),
        ("/state", "State"),
        ("/outcome/by", "Outcome: who"),
    ],
)
def test_a_field_is_called_by_its_words(pointer: str, said: str) -> None:
    assert labels.label(pointer) == said


def test_a_code_is_said_as_what_it_means() -> None:
    said = [labels.value(each) for each in (Source.SCHOOL, Ethnicity.WBRI, Outcome.PROGRESS_TO_REFERRAL)]
    assert said == ["School", "White British", "Progress to referral"]
    assert all(labels.coded(each) not in set(Ethnicity) for each in Ethnicity)


def clock(
    state: ClockState,
    *,
    clause: str = "T2",
    limit: Limit = Limit.STATUTORY,
    due: datetime = DUE,
    stopped: datetime | None = None,
    overdue: timedelta | None = None,
) -> Clock:
    late = stopped - due if stopped and stopped > due else overdue
    return Clock(
        clause=clause, started_by=1, name=PACK.timescales[clause].name, limit=limit, started_at=RECEIVED, due_at=due,
        notice_at=None,
        state=state, stopped_at=stopped, stopped_recorded_at=stopped, overdue_by=late,
    )  # fmt: skip


def test_who_may_act_for_an_agency_is_said_to_be_of_it() -> None:
    assert called(Role.PARTNER_PRACTITIONER, PACK) == "Practitioner of the agency"
    assert called(Role.SCREENING_MANAGER, PACK) == "Screening Manager"


def test_a_team_and_an_absence_are_told_in_words() -> None:
    assert notices.whom("manager:saltfen") == "the manager of the team Saltfen"
    assert labels.label("/records/0/there_were_none") == "Records 1: none of this kind"
