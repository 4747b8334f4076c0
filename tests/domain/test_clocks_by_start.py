"""A clock is one of its clause and of what started it; what stops it answers that start, and was not done before it."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.emergencies import NoCrimeAfterAll, PermissionAdviceGiven, PoliceNotified
from domain.facts import Event
from domain.policy import Limit, Measure, Per, load
from domain.timescales import Clock, ClockState, Fact, clocks, due, fact_of
from domain.vocabulary import Answer, DisposalItem, Harm, StatutoryBasis
from domain.working_days import load as calendar_of
from tests.domain.examples import (
    ADVISOR,
    AT,
    CONTACT,
    DISPOSED,
    FAST_TRACKED,
    FINDINGS,
    LEVEL,
    NO_CRIME,
    OPENED,
    POLICE_NOTIFIED,
    RECEIVED_AT,
    SAFE_FOR_HOURS,
    SUSPECTED,
    SUSPECTED_AGAIN,
    TELEPHONED,
)
from tests.domain.story import in_the_log, running

PACK = load("lincolnshire-2024-06")
CALENDAR = calendar_of(PACK.calendar)
NINE = datetime(2026, 7, 7, 8, tzinfo=UTC)
A_MINUTE, AN_HOUR = timedelta(minutes=1), timedelta(hours=1)


def fact(name: str, after: timedelta = timedelta(0), *, answers: int | None = None, version: int = 0) -> Fact:
    at = NINE + after
    return Fact(version=version, name=name, occurred_at=at, recorded_at=at, answers=answers)


def history(*facts: Fact) -> dict[str, Clock]:
    """The clocks of the facts in that order, by their ids; the first fact has version 1."""
    numbered = [replace(each, version=version) for version, each in enumerate(facts, start=1)]
    return {clock.id: clock for clock in clocks(numbered, PACK, CALENDAR)}


def suspected(after: timedelta = timedelta(0)) -> Fact:
    return fact("crime-suspected", after)


def notified(after: timedelta, answers: int | None = None) -> Fact:
    return fact("police-notified", after, answers=answers)


# One for each start


@pytest.mark.clause("T13", "CF1")
def test_a_second_suspicion_has_a_clock_of_its_own() -> None:
    found = history(suspected(), notified(PACK.at_once + A_MINUTE), suspected(AN_HOUR))
    assert {each: clock.state for each, clock in found.items()} == {
        "T13:1": ClockState.MET_LATE,
        "T13:3": ClockState.RUNNING,
    }
    assert [clock.label for clock in found.values()] == ["T13", "T13 (2)"]
    assert [clock.notice_at for clock in found.values()] == [NINE, NINE + AN_HOUR]


@pytest.mark.clause("T13", "CF1")
def test_what_names_a_suspicion_stops_the_clock_of_that_one() -> None:
    found = history(suspected(), suspected(AN_HOUR), notified(2 * AN_HOUR, answers=2))
    assert found["T13:1"].stopped_at is None
    assert found["T13:2"].stopped_at == NINE + 2 * AN_HOUR


@pytest.mark.clause("T13", "CF1")
def test_what_names_none_answers_every_suspicion_there_was() -> None:
    found = history(suspected(), suspected(AN_HOUR), notified(2 * AN_HOUR), suspected(3 * AN_HOUR))
    assert [clock.stopped_at is not None for clock in found.values()] == [True, True, False]


@pytest.mark.parametrize("answer", [POLICE_NOTIFIED, NO_CRIME])
def test_an_answer_names_its_suspicion_by_the_number_it_has(answer: PoliceNotified | NoCrimeAfterAll) -> None:
    facts = [fact_of(in_the_log(each, n)) for n, each in enumerate((CONTACT, SUSPECTED, SUSPECTED_AGAIN), start=1)]
    of_the_second = fact_of(in_the_log(replace(answer, suspicion=2), 4))
    police = [one for one in clocks([*facts, of_the_second], PACK, CALENDAR) if one.clause == "T13"]
    assert [(one.id, one.state) for one in police] == [
        ("T13:2", ClockState.RUNNING),
        ("T13:3", ClockState.MET),
    ]


def test_a_notification_recorded_before_a_suspicion_was_answered_another() -> None:
    learnt_later = replace(suspected(), recorded_at=NINE + 2 * AN_HOUR)
    found = history(suspected(), notified(AN_HOUR), learnt_later)
    assert found["T13:3"].state is ClockState.RUNNING


def test_how_long_a_child_is_safe_is_one_clock_however_often_it_is_said() -> None:
    assert PACK.timescales["C20"].per is Per.CASE
    first, again = (replace(fact("safety-limited"), until=NINE + hours * AN_HOUR) for hours in (3, 2))
    (clock,) = history(first, again).values()
    assert (clock.id, clock.due_at) == ("C20:1", NINE + 2 * AN_HOUR)


def test_a_second_plan_of_monitoring_is_reviewed_by_itself() -> None:
    one, other = (replace(fact("monitoring-planned"), until=NINE + timedelta(days=days)) for days in (7, 28))
    found = history(one, other, fact("monitoring-reviewed", timedelta(days=7), answers=1))
    assert [clock.due_at for clock in found.values()] == [NINE + timedelta(days=7), NINE + timedelta(days=28)]
    assert [clock.state for clock in found.values()] == [ClockState.MET, ClockState.RUNNING]


def test_a_duty_is_due_with_the_first_of_its_clocks_that_runs() -> None:
    every = history(suspected(), notified(A_MINUTE), suspected(AN_HOUR), suspected(2 * AN_HOUR)).values()
    assert due(every) == {"T13": NINE + AN_HOUR + PACK.at_once}
    assert due(clock for clock in every if clock.stopped_at) == {"T13": NINE + PACK.at_once}


def test_the_clock_is_known_by_the_version_of_the_event_that_started_it() -> None:
    assert fact_of(in_the_log(SUSPECTED, 7)).version == 7
    assert running(CONTACT, SUSPECTED)["T13"].id == "T13:2"


# Nothing done before a clock began stops it


@pytest.mark.clause("T1", "C2")
def test_a_level_of_response_dated_before_the_contact_does_not_meet_the_clock() -> None:
    in_1990 = replace(LEVEL, occurred_at=datetime(1990, 1, 1, tzinfo=UTC))
    assert running(CONTACT, in_1990)["T1"].state is ClockState.RUNNING
    at_receipt = replace(LEVEL, occurred_at=RECEIVED_AT)
    assert running(CONTACT, at_receipt)["T1"].state is ClockState.MET


@pytest.mark.clause("T1")
def test_what_was_decided_after_an_earlier_receipt_that_was_claimed_counts() -> None:
    earlier = replace(CONTACT, received_at=RECEIVED_AT - AN_HOUR)
    assert running(earlier, replace(LEVEL, occurred_at=RECEIVED_AT - A_MINUTE))["T1"].state is ClockState.MET


@pytest.mark.clause("C20")
def test_a_child_already_referred_when_its_safety_is_said_to_end_was_acted_upon_in_time() -> None:
    before = replace(FAST_TRACKED, occurred_at=SAFE_FOR_HOURS.occurred_at - A_MINUTE)
    assert running(CONTACT, before, OPENED, SAFE_FOR_HOURS)["C20"].state is ClockState.MET


# What is due at once


@pytest.mark.clause("T13", "T14")
@pytest.mark.parametrize(("number", "starting"), [("T13", (SUSPECTED,)), ("T14", (FAST_TRACKED, OPENED))])
def test_what_is_due_at_once_is_not_missed_at_its_own_line(number: str, starting: tuple[Event, ...]) -> None:
    line = in_the_log(starting[0], 2).recorded_at
    assert line > AT
    at_its_line = running(CONTACT, *starting, now=line)[number]
    assert (at_its_line.state, at_its_line.overdue_by) == (ClockState.RUNNING, None)
    just_after = running(CONTACT, *starting, now=AT + PACK.at_once + timedelta(microseconds=1))[number]
    assert just_after.state is ClockState.MISSED


@pytest.mark.clause("T14")
def test_what_is_due_at_once_is_not_missed_while_its_act_is_being_recorded() -> None:
    started = replace(fact("fast-tracked-to-referral", version=1), settled_at=NINE + AN_HOUR)
    for after, state in ((AN_HOUR, ClockState.RUNNING), (AN_HOUR + A_MINUTE, ClockState.MISSED)):
        (clock,) = clocks([started], PACK, CALENDAR, NINE + after)
        assert clock.state is state
    assert running(CONTACT, FAST_TRACKED, OPENED, TELEPHONED, now=AT + AN_HOUR)["T14"].state is ClockState.MET


# Twenty-four hours as the limit

PERMISSION_NOT_ASKED = PermissionAdviceGiven(
    by=ADVISOR, occurred_at=AT, advised_to_obtain=False, exception="She would be hurt."
)
NO_HARM = replace(FINDINGS, significant_harm=Harm.NOT_INDICATED, urgent_action=Answer.NO)


def disposed(*items: DisposalItem) -> Event:
    return replace(DISPOSED, items=items)


@pytest.mark.clause("T1")
@pytest.mark.parametrize(
    "said",
    [
        FAST_TRACKED,
        SAFE_FOR_HOURS,
        PERMISSION_NOT_ASKED,
        replace(NO_HARM, significant_harm=Harm.SUFFERED),
        replace(NO_HARM, urgent_action_for_household=Answer.YES),
        disposed(DisposalItem.SECTION_47_ENQUIRIES),
        disposed(DisposalItem.IMMEDIATE_PROTECTION),
        disposed(DisposalItem.IMMEDIATE_SERVICES),
    ],
)
def test_once_anybody_says_harm_or_urgency_twenty_four_hours_are_the_limit(said: Event) -> None:
    assert running(CONTACT)["T1"].limit is Limit.INTERNAL
    assert running(CONTACT, said)["T1"].limit is Limit.STATUTORY


@pytest.mark.clause("T1")
@pytest.mark.parametrize(
    "referred",
    [
        replace(CONTACT, account=replace(CONTACT.account, statutory_basis=StatutoryBasis.SECTION_47)),
        replace(CONTACT, details=replace(CONTACT.details, needs_immediate_protection=Answer.YES)),
    ],
)
def test_where_the_referrer_says_so_twenty_four_hours_are_the_limit_from_the_start(referred: Event) -> None:
    assert running(referred)["T1"].limit is Limit.STATUTORY


@pytest.mark.clause("T1")
@pytest.mark.parametrize("said", [NO_HARM, SUSPECTED, disposed(DisposalItem.SECTION_17_ASSESSMENT)])
def test_what_says_neither_leaves_the_twenty_four_hours_a_target(said: Event) -> None:
    assert running(CONTACT, said)["T1"].limit is Limit.INTERNAL


@pytest.mark.clause("T1")
def test_harm_that_is_said_after_the_level_was_decided_does_not_make_the_target_it_had_a_limit() -> None:
    after = replace(FINDINGS, occurred_at=AT + A_MINUTE)
    assert running(CONTACT, LEVEL, after)["T1"].limit is Limit.INTERNAL
    assert running(CONTACT, FINDINGS, LEVEL)["T1"].limit is Limit.STATUTORY


# What holds of every history

STARTING = {start.fact for timescale in PACK.timescales.values() for start in timescale.starts}
NAMES = st.sampled_from(sorted(STARTING | {stop for each in PACK.timescales.values() for stop in each.stops}))
SPANS = st.timedeltas(timedelta(0), timedelta(days=5))


@st.composite
def histories(draw: st.DrawFn) -> list[Fact]:
    facts = []
    recorded_at = NINE
    for version, name in enumerate(draw(st.lists(NAMES, max_size=12)), start=1):
        occurred_at = NINE + draw(SPANS)
        recorded_at = max(recorded_at, occurred_at) + draw(SPANS)
        until = occurred_at + draw(SPANS)
        answers = draw(st.sampled_from([None, None, 1, 2, 3]))
        facts.append(
            Fact(
                version=version,
                name=name,
                occurred_at=occurred_at,
                recorded_at=recorded_at,
                until=until,
                answers=None if name in STARTING else answers,
            )
        )
    return facts


@given(histories())
def test_every_start_has_exactly_one_clock_where_each_has_its_own(facts: list[Fact]) -> None:
    found = clocks(facts, PACK, CALENDAR)
    for number, timescale in PACK.timescales.items():
        if timescale.kind in {Measure.SAME_ACT, Measure.AS_SOON_AS_POSSIBLE} or timescale.arises_with:
            continue
        begun = [each.version for each in facts if each.name in {start.fact for start in timescale.starts}]
        expected = begun if timescale.per is Per.START else begun[:1]
        assert [clock.started_by for clock in found if clock.clause == number] == expected
    assert len({clock.id for clock in found}) == len(found)


@given(histories())
def test_no_clock_disappears_but_with_its_start_and_one_that_was_stopped_stays_stopped(facts: list[Fact]) -> None:
    before: dict[str, Clock] = {}
    for known in range(1, len(facts) + 1):
        after = {clock.id: clock for clock in clocks(facts[:known], PACK, CALENDAR)}
        assert before.keys() <= after.keys()
        assert all(after[each].stopped_at for each, clock in before.items() if clock.stopped_at)
        before = after


@given(histories())
def test_a_clock_is_stopped_by_what_was_not_done_before_it_but_where_the_pack_says_so(facts: list[Fact]) -> None:
    for clock in clocks(facts, PACK, CALENDAR):
        timescale = PACK.timescales[clock.clause]
        if clock.stopped_at and not timescale.met_before:
            begun = next(each for each in facts if each.version == clock.started_by)
            assert clock.stopped_at >= min(clock.started_at, begun.occurred_at)


@given(histories(), SPANS)
def test_what_starts_later_is_never_due_earlier(facts: list[Fact], later_by: timedelta) -> None:
    for one, first in enumerate(facts):
        moved = replace(
            first,
            occurred_at=first.occurred_at + later_by,
            recorded_at=first.recorded_at + later_by,
            until=first.until + later_by if first.until else None,
        )
        before = {clock.id: clock.due_at for clock in clocks(facts, PACK, CALENDAR)}
        after = {clock.id: clock.due_at for clock in clocks([*facts[:one], moved, *facts[one + 1 :]], PACK, CALENDAR)}
        assert before.keys() == after.keys()
        assert all(before[each] <= after[each] for each in before)
