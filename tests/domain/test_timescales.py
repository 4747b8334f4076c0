"""The clocks of a case, in worked examples and by properties."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.policy import Limit, Measure, Pack, Start, Timescale, Tolerance, load
from domain.timescales import Clock, ClockState, Fact, clocks
from domain.working_days import load as calendar_of

PACK = load("lincolnshire-2024-06")
CALENDAR = calendar_of(PACK.calendar)
LONDON = ZoneInfo("Europe/London")


def london(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=LONDON)


def fact(name: str, at: str, *marks: str, recorded: str | None = None, received: str | None = None) -> Fact:
    return Fact(
        version=0,  # the place in its history: numbered()
        name=name,
        occurred_at=london(at),
        recorded_at=london(recorded or at),
        received_at=london(received) if received else None,
        marks=frozenset(marks),
    )


def contact(received: str, recorded: str | None = None) -> Fact:
    return fact("contact-recorded", recorded or received, received=received)


def numbered(facts: Iterable[Fact]) -> list[Fact]:
    return [replace(one, version=version) for version, one in enumerate(facts, start=1)]


def found(*facts: Fact, now: str | None = None, pack: Pack = PACK) -> dict[str, Clock]:
    return {one.id: one for one in clocks(numbered(facts), pack, CALENDAR, london(now) if now else None)}


def clock(number: str, *facts: Fact, now: str | None = None) -> Clock:
    (only,) = (one for one in found(*facts, now=now).values() if one.clause == number)
    return only


def running(*facts: Fact) -> set[str]:
    return {one.clause for one in found(*facts).values()}


FRIDAY_AT_FOUR = contact("2026-07-10 16:00")
LEVEL = "level-of-response-decided"
OUTCOME = "contact-outcome-decided"
COMPLETED = ("outcome-copied", "referral-opened", "sibling-progression-completed")  # one act, too
AT_TEN = (fact(OUTCOME, "2026-07-13 10:00"), fact("referral-opened", "2026-07-13 10:00"))  # one act (A28)
TO_BE_REFERRED = fact("sibling-referral-decided", "2026-07-13 10:00", received="2026-07-13 10:00")


def test_nothing_runs_before_anything_has_happened() -> None:
    assert clocks((), PACK, CALENDAR) == ()


def test_a_contact_starts_the_level_of_response_and_its_outcome() -> None:
    assert running(FRIDAY_AT_FOUR) == {"T1", "T2", "T11"}


def test_a_referral_adds_its_recording_disposal_and_authorisation() -> None:
    assert running(FRIDAY_AT_FOUR, *AT_TEN) == {"T1", "T2", "T3", "T6", "T8", "T11"}


def test_clocks_come_in_the_order_of_the_procedure() -> None:
    history = (FRIDAY_AT_FOUR, *AT_TEN)
    assert [one.clause for one in found(*history).values()] == ["T1", "T2", "T3", "T6", "T8", "T11"]


def test_a_contact_on_friday_at_four_has_two_clocks_that_are_never_merged() -> None:
    assert clock("T1", FRIDAY_AT_FOUR).due_at == london("2026-07-11 16:00")
    assert clock("T2", FRIDAY_AT_FOUR).due_at == london("2026-07-13 16:00")
    assert clock("T11", FRIDAY_AT_FOUR).due_at == london("2026-07-13 16:00")


def test_twenty_four_hours_are_the_target_and_one_working_day_the_limit() -> None:
    assert clock("T1", FRIDAY_AT_FOUR).limit is Limit.INTERNAL
    assert clock("T2", FRIDAY_AT_FOUR).limit is Limit.STATUTORY


@pytest.mark.parametrize("mark", ["significant-harm", "urgent-action"])
def test_where_significant_harm_or_urgent_action_is_indicated_twenty_four_hours_are_the_limit(mark: str) -> None:
    findings = fact("screening-findings-recorded", "2026-07-10 17:00", mark)
    assert clock("T1", FRIDAY_AT_FOUR, findings).limit is Limit.STATUTORY


def test_a_clock_runs_from_receipt_however_late_the_contact_was_recorded() -> None:
    the_clock = clock("T1", contact(received="2026-07-10 16:00", recorded="2026-07-11 09:00"))
    assert the_clock.started_at == london("2026-07-10 16:00")
    assert the_clock.due_at == london("2026-07-11 16:00")


def test_a_clock_is_met_at_its_last_moment_and_late_a_moment_after() -> None:
    assert clock("T1", FRIDAY_AT_FOUR, fact(LEVEL, "2026-07-11 16:00")).state is ClockState.MET
    late = clock("T1", FRIDAY_AT_FOUR, fact(LEVEL, "2026-07-11 16:01"))
    assert late.state is ClockState.MET_LATE
    assert late.overdue_by == timedelta(minutes=1)


def test_a_decision_made_in_time_and_on_record_later_than_is_tolerated_is_met_but_recorded_late() -> None:
    decided = fact(LEVEL, "2026-07-10 18:00", recorded="2026-07-13 18:01")  # one working day and a minute
    the_clock = clock("T1", FRIDAY_AT_FOUR, decided)
    assert the_clock.state is ClockState.MET_BUT_RECORDED_LATE
    assert the_clock.stopped_at == london("2026-07-10 18:00")
    assert the_clock.stopped_recorded_at == london("2026-07-13 18:01")
    assert the_clock.overdue_by is None


def test_a_decision_made_in_time_and_on_record_within_one_working_day_is_in_time() -> None:
    within = fact(LEVEL, "2026-07-10 18:00", recorded="2026-07-13 18:00")
    assert clock("T1", FRIDAY_AT_FOUR, within).state is ClockState.MET


def test_a_decision_on_record_by_its_deadline_is_in_time_however_long_ago_it_was_made() -> None:
    unhurried = replace(PACK, timescales={"T1": replace(PACK.timescales["T1"], amount=240)})
    decided = fact(LEVEL, "2026-07-10 18:00", recorded="2026-07-20 16:00")
    assert found(FRIDAY_AT_FOUR, decided, pack=unhurried)["T1:1"].state is ClockState.MET


def test_what_comes_on_record_seven_months_later_was_in_time_but_recorded_late() -> None:
    decided = fact(LEVEL, "2026-07-10 18:00", recorded="2027-02-10 09:00")
    assert clock("T1", FRIDAY_AT_FOUR, decided).state is ClockState.MET_BUT_RECORDED_LATE


def test_how_late_a_record_may_come_is_the_packs() -> None:
    decided = fact(LEVEL, "2026-07-10 18:00", recorded="2026-07-11 17:00")
    strict = replace(PACK, recording_tolerance=Tolerance(kind=Measure.ELAPSED, amount=1))
    assert found(FRIDAY_AT_FOUR, decided)["T1:1"].state is ClockState.MET
    assert found(FRIDAY_AT_FOUR, decided, pack=strict)["T1:1"].state is ClockState.MET_BUT_RECORDED_LATE


def test_a_clock_nobody_stopped_is_missed_after_its_last_moment() -> None:
    assert clock("T1", FRIDAY_AT_FOUR, now="2026-07-11 16:00").state is ClockState.RUNNING
    missed = clock("T1", FRIDAY_AT_FOUR, now="2026-07-11 20:00")
    assert missed.state is ClockState.MISSED
    assert missed.overdue_by == timedelta(hours=4)


def test_without_the_present_time_a_clock_nobody_stopped_is_running() -> None:
    the_clock = clock("T1", FRIDAY_AT_FOUR)
    assert the_clock.state is ClockState.RUNNING
    assert the_clock.overdue_by is None


def test_a_clock_that_was_met_stays_met_whatever_the_time() -> None:
    decided = fact(LEVEL, "2026-07-10 17:00")
    assert clock("T1", FRIDAY_AT_FOUR, decided, now="2027-01-01 00:00").state is ClockState.MET


def test_the_first_decision_counts_and_deciding_again_changes_nothing() -> None:
    first, again = fact(LEVEL, "2026-07-10 17:00"), fact(LEVEL, "2026-07-20 17:00")
    assert clock("T1", FRIDAY_AT_FOUR, first, again) == clock("T1", FRIDAY_AT_FOUR, first)


def test_a_record_made_in_time_is_not_undone_by_an_earlier_decision_recorded_later() -> None:
    in_time = fact(LEVEL, "2026-07-10 18:00")
    earlier = fact(LEVEL, "2026-07-10 17:00", recorded="2026-07-20 09:00")
    assert clock("T1", FRIDAY_AT_FOUR, earlier).state is ClockState.MET_BUT_RECORDED_LATE
    assert clock("T1", FRIDAY_AT_FOUR, in_time, earlier).state is ClockState.MET


def test_the_outcome_of_a_contact_stops_both_of_its_working_day_clocks() -> None:
    decided = fact(OUTCOME, "2026-07-13 15:59")
    assert clock("T2", FRIDAY_AT_FOUR, decided).state is ClockState.MET
    assert clock("T11", FRIDAY_AT_FOUR, decided).state is ClockState.MET
    assert clock("T1", FRIDAY_AT_FOUR, decided).state is ClockState.MET_LATE  # an outcome says the level of response


def test_a_contact_that_does_not_proceed_owes_no_disposal() -> None:
    assert running(FRIDAY_AT_FOUR, fact(OUTCOME, "2026-07-13 10:00")) == {"T1", "T2", "T11"}


def test_the_recording_of_a_referral_runs_from_the_screening_managers_outcome() -> None:
    assert clock("T3", FRIDAY_AT_FOUR, *AT_TEN).due_at == london("2026-07-14 10:00")


def test_a_fast_tracked_referral_is_recorded_after_the_screening_manager_confirms_it() -> None:
    opened = fact("referral-opened", "2026-07-10 16:05")
    assert running(FRIDAY_AT_FOUR, opened) == {"T1", "T2", "T6", "T8", "T11"}
    confirmed = fact(OUTCOME, "2026-07-13 11:00")
    assert clock("T3", FRIDAY_AT_FOUR, opened, confirmed).due_at == london("2026-07-14 11:00")


def test_an_outcome_that_opens_no_referral_is_not_recorded_as_one() -> None:
    assert "T3" not in running(FRIDAY_AT_FOUR, AT_TEN[0])


def test_a_referral_is_recorded_only_when_the_team_manager_is_notified_too() -> None:
    recorded = fact("referral-recorded", "2026-07-13 11:00")
    notified = fact("team-manager-notified", "2026-07-14 10:30")
    assert clock("T3", FRIDAY_AT_FOUR, *AT_TEN, recorded).state is ClockState.RUNNING
    both = clock("T3", FRIDAY_AT_FOUR, *AT_TEN, recorded, notified)
    assert both.state is ClockState.MET_LATE
    assert both.stopped_at == london("2026-07-14 10:30")


def test_a_referral_whose_notice_was_recorded_late_is_recorded_late() -> None:
    recorded = fact("referral-recorded", "2026-07-13 11:00")
    notified = fact("team-manager-notified", "2026-07-13 11:00", recorded="2026-07-14 11:01")
    the_clock = clock("T3", FRIDAY_AT_FOUR, *AT_TEN, recorded, notified)
    assert the_clock.state is ClockState.MET_BUT_RECORDED_LATE
    assert the_clock.stopped_recorded_at == london("2026-07-14 11:01")


def test_disposal_and_authorisation_run_from_the_receipt_of_the_contact() -> None:
    opened = fact("referral-opened", "2026-07-13 15:00")
    for number in ("T6", "T8"):
        assert clock(number, FRIDAY_AT_FOUR, opened).due_at == london("2026-07-13 16:00")


def test_the_disposal_and_the_authorisation_are_two_acts() -> None:
    opened, disposed = fact("referral-opened", "2026-07-13 10:00"), fact("disposal-authorised", "2026-07-13 11:00")
    assert clock("T6", FRIDAY_AT_FOUR, opened, disposed).state is ClockState.MET
    assert clock("T8", FRIDAY_AT_FOUR, opened, disposed).state is ClockState.RUNNING
    authorised = fact("referral-authorised", "2026-07-13 12:00")
    assert clock("T8", FRIDAY_AT_FOUR, opened, disposed, authorised).state is ClockState.MET


def test_closure_at_referral_ends_the_clocks_of_disposal_and_authorisation() -> None:
    opened, closed = fact("referral-opened", "2026-07-13 10:00"), fact("closed-at-referral", "2026-07-13 12:00")
    assert clock("T6", FRIDAY_AT_FOUR, opened, closed).state is ClockState.MET
    assert clock("T8", FRIDAY_AT_FOUR, opened, closed).state is ClockState.MET


def test_the_outcome_of_a_copied_contact_is_due_one_working_day_after_it_was_created() -> None:
    copied = fact("contact-copied", "2026-07-13 10:00", recorded="2026-07-13 10:05", received="2026-07-10 16:00")
    assert clock("T11", copied).due_at == london("2026-07-14 10:05")
    assert clock("T11", copied, fact("outcome-copied", "2026-07-14 10:05")).state is ClockState.MET
    assert clock("T11", copied, fact("outcome-copied", "2026-07-14 10:06")).state is ClockState.MET_LATE


def test_a_siblings_progression_is_due_one_working_day_after_the_original_referral() -> None:
    decided = fact("sibling-referral-decided", "2026-07-14 09:00", received="2026-07-13 10:00")
    the_clock = clock("T10", FRIDAY_AT_FOUR, decided)
    assert the_clock.started_at == london("2026-07-13 10:00")
    assert the_clock.due_at == london("2026-07-14 10:00")
    done, late = (fact("sibling-progression-completed", at) for at in ("2026-07-14 10:00", "2026-07-14 10:01"))
    assert clock("T10", FRIDAY_AT_FOUR, decided, done).state is ClockState.MET
    assert clock("T10", FRIDAY_AT_FOUR, decided, late).state is ClockState.MET_LATE


def test_a_copy_made_two_days_after_the_original_referral_completes_the_progression_late() -> None:
    copied = fact("contact-copied", "2026-07-15 10:00", received="2026-07-10 16:00")
    decided = fact("sibling-referral-decided", "2026-07-15 10:00", received="2026-07-13 10:00")
    history = (copied, decided, *(fact(name, "2026-07-15 10:00") for name in COMPLETED))
    assert clock("T10", *history).overdue_by == timedelta(days=1)
    assert clock("T11", *history).state is ClockState.MET


def test_a_siblings_progression_is_not_recorded_by_the_customer_service_advisor_and_is_disposed_of_like_any() -> None:
    history = (FRIDAY_AT_FOUR, TO_BE_REFERRED, *(fact(name, "2026-07-13 15:00") for name in COMPLETED))
    assert running(*history) == {"T1", "T2", "T6", "T8", "T10", "T11"}


def test_a_contact_whose_child_is_to_be_referred_as_a_sibling_waits_for_no_other_decision() -> None:
    assert clock("T1", FRIDAY_AT_FOUR, TO_BE_REFERRED).state is ClockState.MET_LATE
    assert clock("T2", FRIDAY_AT_FOUR, TO_BE_REFERRED).state is ClockState.MET
    assert clock("T11", FRIDAY_AT_FOUR, TO_BE_REFERRED).state is ClockState.RUNNING  # until the outcome is copied
    copied = fact("outcome-copied", "2026-07-13 15:00")
    assert clock("T11", FRIDAY_AT_FOUR, TO_BE_REFERRED, copied).state is ClockState.MET


@pytest.mark.parametrize("number", ["T1", "T2", "T10", "T11"])
def test_a_superseded_duplicate_has_no_clock_that_runs(number: str) -> None:
    superseded = fact("duplicate-superseded", "2026-07-13 11:00")
    before = TO_BE_REFERRED if number == "T10" else FRIDAY_AT_FOUR
    assert clock(number, before).state is ClockState.RUNNING
    assert clock(number, before, superseded).stopped_at == london("2026-07-13 11:00")


def test_what_is_due_in_the_same_act_has_no_clock() -> None:
    assert PACK.timescales["T12"].kind is Measure.SAME_ACT
    assert running(fact("siblings-to-be-decided", "2026-07-13 10:00")) == set()


@pytest.mark.parametrize(
    ("received", "due_at"),
    [("2026-03-28 12:00", "2026-03-29 13:00"), ("2027-03-27 12:00", "2027-03-28 13:00")],
)
def test_twenty_four_hours_are_elapsed_when_the_clocks_go_forward(received: str, due_at: str) -> None:
    assert clock("T1", contact(received)).due_at == london(due_at)  # the night to Sunday has one hour less


@pytest.mark.parametrize(
    ("received", "due_at"),
    [("2026-10-24 12:00", "2026-10-25 11:00"), ("2027-10-30 12:00", "2027-10-31 11:00")],
)
def test_twenty_four_hours_are_elapsed_when_the_clocks_go_back(received: str, due_at: str) -> None:
    assert clock("T1", contact(received)).due_at == london(due_at)  # the night to Sunday has one hour more


def test_one_working_day_keeps_the_wall_clock_when_the_clocks_change() -> None:
    assert clock("T2", contact("2026-03-27 16:00")).due_at == london("2026-03-30 16:00")
    assert clock("T2", contact("2026-10-23 16:00")).due_at == london("2026-10-26 16:00")
    assert clock("T2", contact("2027-03-25 16:00")).due_at == london("2027-03-30 16:00")  # past Easter, too
    assert clock("T2", contact("2027-10-29 16:00")).due_at == london("2027-11-01 16:00")


def test_the_police_are_to_be_notified_at_once_and_what_is_longer_than_a_call_is_late() -> None:
    suspected = fact("crime-suspected", "2026-07-10 16:00", recorded="2026-07-10 16:20")
    at_once = fact("police-notified", "2026-07-10 16:00", recorded="2026-07-10 16:20")
    assert clock("T13", suspected, at_once).state is ClockState.MET
    assert clock("T13", suspected, now="2026-07-10 16:21").overdue_by == timedelta(minutes=11)
    later = fact("police-notified", "2026-07-10 16:30")
    assert clock("T13", suspected, later).state is ClockState.MET_LATE


def test_a_referrer_is_told_after_one_day_and_asks_after_two() -> None:
    the_clock = clock("T17", fact("referral-submitted", "2026-07-10 16:00"))
    assert the_clock.notice_at == london("2026-07-11 16:00")
    assert the_clock.due_at == london("2026-07-12 16:00")


def test_what_is_to_be_done_as_soon_as_possible_has_no_moment_due() -> None:
    assert running(fact("child-to-be-seen", "2026-07-13 10:00")) == set()


def test_the_same_history_under_another_pack_says_what_would_have_been_late() -> None:
    stricter = replace(
        PACK,
        timescales={
            "T1": Timescale(
                name="Level of response decided",
                kind=Measure.ELAPSED,
                amount=4,
                limit=Limit.STATUTORY,
                starts=(Start(fact="contact-recorded", moment=PACK.timescales["T1"].starts[0].moment),),
                stops=(LEVEL,),
            )
        },
    )
    history = (FRIDAY_AT_FOUR, fact(LEVEL, "2026-07-10 21:00"))
    assert clock("T1", *history).state is ClockState.MET
    assert found(*history, pack=stricter)["T1:1"].state is ClockState.MET_LATE


def test_a_fact_without_a_zone_is_refused() -> None:
    with pytest.raises(ValueError, match="contact-recorded: a moment without a zone"):
        Fact(
            version=1,
            name="contact-recorded",
            occurred_at=datetime.fromisoformat("2026-07-10 16:00"),
            recorded_at=london("2026-07-10 16:00"),
        )


# What holds of every history

MOMENTS = st.datetimes(
    datetime.fromisoformat("2026-01-01"), datetime.fromisoformat("2026-12-31"), timezones=st.just(UTC)
)
DELAYS = st.timedeltas(timedelta(0), timedelta(days=5))
NAMES = st.sampled_from(
    [LEVEL, OUTCOME, "referral-opened", "referral-recorded", "team-manager-notified", "disposal-authorised",
     "referral-authorised", "closed-at-referral", "sibling-referral-decided", "outcome-copied",
     "sibling-progression-completed", "duplicate-superseded"]
)  # fmt: skip


@st.composite
def histories(draw: st.DrawFn) -> tuple[Fact, ...]:
    received = draw(MOMENTS)
    begun = Fact(
        version=1,
        name="contact-recorded",
        occurred_at=received,
        recorded_at=received + draw(DELAYS),
        received_at=received,
    )
    rest = []
    for name in draw(st.lists(NAMES, max_size=8)):
        occurred = received + draw(DELAYS)
        rest.append(Fact(version=0, name=name, occurred_at=occurred, recorded_at=occurred + draw(DELAYS)))
    return tuple(numbered((begun, *sorted(rest, key=lambda one: one.recorded_at))))


RANK = [ClockState.MISSED, ClockState.MET_LATE, ClockState.MET_BUT_RECORDED_LATE, ClockState.RUNNING, ClockState.MET]


@given(histories(), NAMES, DELAYS, DELAYS)
def test_what_is_learnt_later_never_makes_a_stopped_clock_worse(
    history: tuple[Fact, ...], name: str, after: timedelta, recorded_after: timedelta
) -> None:
    occurred = history[0].occurred_at + after
    one_more = Fact(version=0, name=name, occurred_at=occurred, recorded_at=occurred + recorded_after)
    later = found(*history, one_more)
    for before in clocks(history, PACK, CALENDAR):
        if before.stopped_at:
            assert RANK.index(later[before.id].state) >= RANK.index(before.state)


@given(histories(), MOMENTS)
def test_the_present_time_changes_only_clocks_nothing_has_stopped(history: tuple[Fact, ...], now: datetime) -> None:
    for then, today in zip(clocks(history, PACK, CALENDAR), clocks(history, PACK, CALENDAR, now), strict=True):
        if then.stopped_at:
            assert then == today
        else:
            assert today.state is (ClockState.MISSED if now > then.due_at else ClockState.RUNNING)


@given(histories(), MOMENTS)
def test_a_clock_is_overdue_exactly_when_it_is_missed_or_met_late(history: tuple[Fact, ...], now: datetime) -> None:
    for one in clocks(history, PACK, CALENDAR, now):
        assert (one.overdue_by is not None) == (one.state in {ClockState.MISSED, ClockState.MET_LATE})
        assert one.overdue_by is None or one.overdue_by > timedelta(0)


@given(MOMENTS, DELAYS)
def test_no_contact_received_later_has_an_earlier_deadline(received: datetime, later_by: timedelta) -> None:
    def due(at: datetime) -> list[datetime]:
        begun = Fact(version=1, name="contact-recorded", occurred_at=at, recorded_at=at, received_at=at)
        return [one.due_at for one in clocks((begun,), PACK, CALENDAR)]

    assert all(first <= second for first, second in zip(due(received), due(received + later_by), strict=True))


@given(histories())
def test_every_deadline_comes_after_its_start_and_the_same_facts_give_the_same_clocks(
    history: tuple[Fact, ...],
) -> None:
    every = clocks(history, PACK, CALENDAR)
    assert all(one.started_at < one.due_at for one in every)
    assert every == clocks(history, PACK, CALENDAR)
