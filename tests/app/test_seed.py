"""The synthetic authority: whole lives, told for any moment, recorded as they happened."""

from collections import Counter
from collections.abc import Iterable
from datetime import UTC, datetime, timedelta
from pathlib import Path
from uuid import UUID

import pytest

from app.base import references
from app.demo.place import AUTHORITIES
from app.demo.seed.acts import Chronicle
from app.demo.seed.cast import ANYTOWN, OTHERTOWN, SHOWPIECE, Cast
from app.demo.seed.lives import Story
from app.record import stored_forms
from app.record.authorities import Authorities, calendar
from domain import hypothetical, policy, timescales
from domain.challenge import ChallengeState
from domain.due import Queue
from domain.enquiry import EnquiryKind, EnquiryState
from domain.facts import Recorded
from domain.hypothetical import ConsultationState, HypotheticalOutcome
from domain.timescales import Clock, ClockState
from domain.vocabulary import State

MOMENTS = (
    datetime(2026, 11, 24, 22, 15, tzinfo=UTC),  # a Tuesday night
    datetime(2026, 11, 29, 12, tzinfo=UTC),  # a Sunday
    datetime(2026, 4, 7, 7, 40, tzinfo=UTC),  # the morning after Easter, in the first days of summer time
)
SHOWN = references.stream_of("925", SHOWPIECE)


def told(
    directory: Path,
    now: datetime,
    cast: Cast = ANYTOWN,
    communications: int = 150,
    procedure: str = policy.LINCOLNSHIRE,
) -> Chronicle:
    authority = Authorities(directory).get("925")
    story = Chronicle(authority, cast, policy.pack_in_force(now, procedure), now, now - timedelta(days=365))
    Story(story).tell(communications)
    return story


@pytest.fixture(scope="module", params=MOMENTS, ids=str)
def story(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Chronicle:
    return told(tmp_path_factory.mktemp("keys"), request.param)


def recorded(story: Chronicle) -> dict[UUID, list[Recorded]]:
    """The events of every case, as they stand in the log."""
    found: dict[UUID, list[Recorded]] = {case: [] for case in story.cases}
    for act in story.acts:
        for stream, (_, following) in act.streams.items():
            for event in following if stream in found else ():
                entry = Recorded(
                    stream=stream, version=len(found[stream]) + 1, position=1, recorded_at=act.at,
                    name=stored_forms.name_of(event), event=event, meta={}, chain=b"",
                )  # fmt: skip
                found[stream].append(entry)
    return found


def clocks(story: Chronicle) -> dict[UUID, tuple[Clock, ...]]:
    """The clocks of every case, now."""
    return {case: judged(story, entries) for case, entries in recorded(story).items()}


def judged(story: Chronicle, entries: Iterable[Recorded]) -> tuple[Clock, ...]:
    """The clocks of some events, now."""
    facts = [timescales.fact_of(entry) for entry in entries]
    return timescales.clocks(facts, story.pack, calendar(story.pack.calendar), story.now)


def test_events_that_matter_to_no_clock_change_none(story: Chronicle) -> None:
    names, every = timescales.named(story.pack), recorded(story)
    few = {case: [each for each in entries if timescales.matters(each, names)] for case, entries in every.items()}
    assert sum(map(len, few.values())) < sum(map(len, every.values())) / 2
    assert {case: judged(story, entries) for case, entries in few.items()} == clocks(story)


def test_acts_are_told_in_the_order_in_which_they_were_recorded_and_none_after_now(story: Chronicle) -> None:
    moments = [act.at for act in story.acts]
    assert moments == sorted(moments)
    assert moments[-1] < story.now
    for act in story.acts:
        assert all(event.occurred_at <= act.at for _, following in act.streams.values() for event in following)


def test_there_are_cases_in_every_state(story: Chronicle) -> None:
    reached = {case.state for case in story.cases.values()}
    assert reached >= set(State) - {State.SUPERSEDED}


def test_about_85_of_100_outcomes_are_in_time_and_no_week_is_like_another(story: Chronicle) -> None:
    every = [clock for each in clocks(story).values() for clock in each]
    assert {clock.state for clock in every} == set(ClockState)
    outcomes = [clock for clock in every if clock.clause == "T2"]
    states = Counter(clock.state for clock in outcomes)
    decided = states.total() - states[ClockState.RUNNING]
    in_time = states[ClockState.MET] + states[ClockState.MET_BUT_RECORDED_LATE]
    assert 0.78 < in_time / decided < 0.94
    assert 2 <= states[ClockState.MISSED] <= 12
    late = Counter((story.now - clock.started_at).days // 7 for clock in outcomes if clock.overdue_by)
    assert len(set(late.values())) > 2


def test_every_chapter_of_the_procedure_happens_to_somebody(story: Chronicle) -> None:
    happened = {
        stored_forms.name_of(event)
        for act in story.acts
        for _, following in act.streams.values()
        for event in following
    }
    assert happened >= {
        "match-withdrawn", "children-found-same", "fast-tracked-to-referral", "area-team-telephoned",
        "police-notified", "written-confirmation-received", "sibling-decided", "sibling-progression-completed",
        "contact-copied", "joined-to-referral", "child-seen", "lead-practitioner-allocated", "assessment-started",
        "closure-agreed", "closure-not-agreed", "closure-decided", "closed-at-referral", "case-file-opened",
        "parent-informed", "parent-informing-withheld", "parent-not-reached",
        "informing-risk-lifted", "not-informing-challenged", "not-informing-answered", "discussion-authorised",
        "disclosure-made", "disclosure-declined", "referrer-consent-recorded",
        "information-added", "information-read",
        "records-considered", "strategy-discussion-considered", "protective-action-authorised",
        "step-up-requested", "concerns-clarified", "clarification-not-possible", "referral-information-recorded",
        "household-amended",
        "consultation-requested", "consultation-outcome-decided", "referral-advised",
        "acknowledgement-sent", "feedback-given", "limited-feedback-given", "feedback-not-possible", "referrer-joined",
        "family-informed", "family-informing-withheld", "assessment-explained",
        "cooperation-requested", "cooperation-answered",
        "concern-opened", "experience-recorded", "need-considered", "referral-not-made", "action-taken",
        "concern-monitoring-planned", "concern-monitoring-reviewed", "impact-recorded", "supervision-held",
        "concern-shared", "concern-received",
    }  # fmt: skip


def test_challenges_stand_wherever_they_can_and_some_climb_the_whole_ladder(story: Chronicle) -> None:
    assert {each.state for each in story.challenges.values()} == set(ChallengeState)
    assert max(len(each.rungs) for each in story.challenges.values()) == len(story.pack.ladder)
    assert {bool(each.response.chased) for each in story.cases.values() if each.response.submitted} == {True, False}


def test_consultations_stand_wherever_they_can_and_who_was_advised_to_refer_is_awaited(story: Chronicle) -> None:
    asked = story.consultations.values()
    assert {each.state for each in asked} == set(ConsultationState)
    assert {each.outcome.outcome for each in asked if each.outcome} == set(HypotheticalOutcome)
    waiting = [each for each in asked if each.state is ConsultationState.WAITING]
    assert {each.sent is None for each in waiting} == {True, False}
    awaited = [duty for each in asked for duty in hypothetical.duties(each, {}) if duty.queue is Queue.ADVISED]
    assert len(awaited) == 1
    assert sum(len(child.advised.waiting) for child in story.children.values()) == 1
    named = {case.contact.after_consultation for case in story.cases.values()} - {None}
    assert named == {stream for stream, each in story.consultations.items() if each.contacts}


def test_enquiries_stand_wherever_they_can_and_some_are_of_a_child_who_is_known(story: Chronicle) -> None:
    asked = story.enquiries.values()
    assert {each.state for each in asked} == set(EnquiryState)
    assert {each.received.kind for each in asked if each.response} == set(EnquiryKind)
    found = {child.known for each in asked if each.response for child in each.about.values()}
    assert found == {True, False}


def test_the_showpiece_was_decided_seven_hours_and_38_minutes_late(story: Chronicle) -> None:
    case, known = story.cases[SHOWN], {clock.clause: clock for clock in clocks(story)[SHOWN]}
    assert case.contact.reference == SHOWPIECE
    assert known["T2"].state is ClockState.MET_LATE
    assert known["T2"].overdue_by == timedelta(hours=7, minutes=38)
    assert known["T13"].state is ClockState.MET
    assert case.closure.disagreement
    assert case.allocation.assessment
    assert not case.matched
    assert [each.refer for each in case.siblings.decided.values()] == [True]


def test_a_small_authority_is_told_too(tmp_path: Path) -> None:
    for now in MOMENTS:
        assert len(told(tmp_path, now, OTHERTOWN, 15).cases) >= 15


@pytest.mark.parametrize("now", MOMENTS, ids=str)
def test_the_second_authority_lives_by_its_own_procedure(now: datetime, tmp_path: Path) -> None:
    there = AUTHORITIES["926"]
    story = told(tmp_path, now, there.cast, 60, there.procedure)
    rungs = {challenge.raised.rung for challenge in story.challenges.values()}
    assert rungs <= {"practitioner-to-practitioner"}
    closed = [case.closure.closed for case in story.cases.values() if case.closure.closed]
    assert {each.outcome for each in closed} == {"Ended at the front door"}
    recorded = [case.recording.made for case in story.cases.values() if case.recording.made]
    assert {each.outcome for each in recorded} == {"accepted at the front door, to be assessed"}
