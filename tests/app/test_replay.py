"""The replay of a case, from streams in memory."""

import asyncio
import sys
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from itertools import pairwise
from typing import Any
from uuid import UUID

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.reading.audiences import AUDITOR, OFFICE
from app.reading.changes import differences
from app.reading.looking import Reader
from app.reading.rejudging import under
from app.reading.replay import NOW, Moment, Replay
from app.reading.replayed import CaseReplay
from domain.children import CaseJoined, CaseLeft
from domain.contact import ContactRecorded
from domain.facts import Command, Event, Recorded, Sealed
from domain.kinship import SiblingLinked
from domain.known_check import MatchWithdrawn
from domain.policy import EXAMPLES
from domain.referrals import ReferralStarted
from domain.usual import AT_ONCE
from domain.vocabulary import ReferrerKind
from tests.app.log import ELSEWHERE, Log, opened
from tests.depth import drawn
from tests.domain import test_any_history as any_history
from tests.domain.examples import (
    ADVISED,
    ADVISOR,
    AT,
    CASE,
    CHECKS,
    COMMUNICATED,
    COMMUNICATION,
    CONTACT,
    FAST_TRACKED,
    FOUND_KNOWN,
    FOUND_NEW,
    KNOWN_CHILD,
    LEVEL,
    LINKED,
    MATCHED,
    NEIGHBOUR,
    NO_CRIME,
    OPENED,
    OWN_CHILD,
    POLICE_NOTIFIED,
    PROGRESSED,
    RECEIVED_AT,
    REQUESTED,
    SAFE_FOR_HOURS,
    SUSPECTED,
)

HOUR = timedelta(hours=1)
JOINED = CaseJoined(by=ADVISOR, occurred_at=AT, case=CASE)
LEFT = CaseLeft(by=ADVISOR, occurred_at=AT, case=CASE, to=KNOWN_CHILD)
LEFT_AGAIN = replace(LEFT, to=OWN_CHILD)
WITHDRAWN = MatchWithdrawn(by=ADVISOR, occurred_at=AT, child=KNOWN_CHILD, reason="Another child.")


def matched(log: Log) -> Log:
    return log.act({CASE: [FOUND_KNOWN, MATCHED], OWN_CHILD: [LEFT], KNOWN_CHILD: [JOINED]})


def parted(log: Log) -> Log:
    return log.act({CASE: [WITHDRAWN], KNOWN_CHILD: [LEFT_AGAIN], OWN_CHILD: [JOINED]})


def names(whole: Replay) -> list[str]:
    return [line.entry.name for line in whole.lines]


def at(hours: float) -> datetime:
    """So long after the contact was received."""
    return RECEIVED_AT + timedelta(hours=hours)


# Which lines there are


def test_a_history_is_the_case_its_communication_and_its_child_in_the_order_of_the_log() -> None:
    whole = opened().case(FOUND_NEW).replay()
    assert [(line.number, line.stream, line.entry.name) for line in whole.lines] == [
        (1, "communication", "communication-received"),
        (2, "case", "contact-recorded"),
        (3, "child", "child-recorded"),
        (4, "case", "known-check-recorded"),
    ]


def test_a_childs_events_belong_to_a_case_while_it_is_with_that_child() -> None:
    told = SiblingLinked(by=ADVISOR, occurred_at=AT, other=ELSEWHERE, reason="One mother.")
    log = opened().act({KNOWN_CHILD: [told]})
    assert "sibling-linked" not in names(log.replay())
    matched(log).act({KNOWN_CHILD: [told], OWN_CHILD: [told]})
    assert names(log.replay()).count("sibling-linked") == 1
    parted(log).act({KNOWN_CHILD: [told], OWN_CHILD: [told]})
    assert names(log.replay()).count("sibling-linked") == 2
    matched(log).act({KNOWN_CHILD: [told]})
    assert names(log.replay()).count("sibling-linked") == 3


def test_a_match_withdrawn_and_made_again_is_told_in_full() -> None:
    whole = matched(parted(matched(opened()))).replay()
    assert names(whole)[3:] == [
        *("known-check-recorded", "child-matched", "case-left", "case-joined"),
        *("match-withdrawn", "case-left", "case-joined"),
        *("known-check-recorded", "child-matched", "case-left", "case-joined"),
    ]
    children = [
        step["changed"][0]["after"] for step in whole.steps() if step["event"] in {"child-matched", "match-withdrawn"}
    ]
    assert children == ["P-9", "P-1", "P-9"]


def test_what_is_recorded_between_two_readings_shifts_no_number() -> None:
    log = opened()
    ends = len(log.entries)
    matched(log)

    async def load(*streams: UUID) -> Sequence[Sequence[Recorded]]:
        nonlocal ends
        found = log.streams(ends)
        ends = len(log.entries)  # the match is recorded while the case is read
        return [found.get(stream, []) for stream in streams]

    read = asyncio.run(CaseReplay.load(load, CASE, Reader(lambda sealed: None)))
    assert read is not None
    assert read.lines == log.replay().lines
    assert asyncio.run(CaseReplay.load(empty, CASE, Reader(lambda sealed: None))) is None


def test_what_was_read_at_once_and_is_all_of_it_is_not_read_again() -> None:
    log = matched(opened())
    whole = log.streams()
    wanted = [CASE, *CaseReplay.beside(CASE, [entry.event for entry in whole[CASE]])]
    asked: list[tuple[UUID, ...]] = []

    async def load(*streams: UUID) -> Sequence[Sequence[Recorded]]:
        asked.append(streams)
        return [whole.get(stream, []) for stream in streams]

    def lines_of(*streams: UUID) -> object:
        found = {stream: whole.get(stream, []) for stream in streams}
        read = asyncio.run(CaseReplay.load(load, CASE, Reader(lambda sealed: None), read=found))
        return read and read.lines

    assert lines_of(*wanted) == log.replay().lines
    assert asked == []
    assert lines_of(*(stream for stream in wanted if stream != KNOWN_CHILD)) == log.replay().lines
    assert asked == [tuple(wanted)]  # one was missing, so that all are read at once


async def empty(*streams: UUID) -> Sequence[Sequence[Recorded]]:
    return [[] for _ in streams]


# The two times


def test_a_late_truth_had_happened_and_was_not_known() -> None:
    late = replace(FOUND_NEW, occurred_at=at(1))
    whole = opened().case(replace(LEVEL, occurred_at=at(2))).case(late, late=5 * HOUR).replay()
    known, happened = whole.seen(Moment(as_of=at(3))), whole.seen(Moment(happened_by=at(1.5)))
    assert known
    assert happened
    assert (known.record.known.check, known.record.screening.level is not None) == (None, True)
    assert (happened.record.known.check, happened.record.screening.level) == (late, None)
    assert [line.number for line in happened.lines] == [1, 2, 3, 5]


def test_of_both_times_at_once_both_count_and_clocks_are_judged_against_the_earlier() -> None:
    late = replace(FOUND_NEW, occurred_at=at(1))
    whole = opened().case(replace(LEVEL, occurred_at=at(2))).case(late, late=5 * HOUR).replay()
    for as_of, happened_by in ((at(100), at(1.5)), (at(1.5), at(100))):
        seen = whole.seen(Moment(as_of=as_of, happened_by=happened_by))
        assert seen
        assert seen.moment["judged_at"] == at(1.5)
        assert {clock.state.value for clock in seen.clocks} == {"running"}
    both = whole.seen(Moment(as_of=at(3), happened_by=at(1.5)))
    assert both
    assert [line.entry.name for line in both.lines][-1] == "child-recorded"


def test_of_a_versions_events_those_count_that_had_happened() -> None:
    late = replace(FOUND_NEW, occurred_at=at(1))
    whole = opened().case(replace(LEVEL, occurred_at=at(2))).case(late, late=5 * HOUR).replay()
    seen = whole.seen(Moment(version=3, happened_by=at(1.5)))
    assert seen
    assert (seen.record.known.check, seen.record.screening.level) == (late, None)
    assert whole.seen(Moment(version=4)) is None
    assert whole.seen(Moment(version=3, as_of=at(3))) is None, "by then it had not come to that version"
    assert whole.quoted(Moment(version=4)) is None
    assert whole.steps(Moment(version=4)) == []


def test_before_its_contact_a_case_is_not_there() -> None:
    whole = opened().replay()
    for moment in (Moment(position=2), Moment(as_of=at(-1)), Moment(happened_by=at(-1))):
        assert whole.seen(moment) is None


ASKED = [
    Moment(version=2),
    Moment(position=6),
    Moment(as_of=at(30)),
    Moment(happened_by=at(1.5)),
    Moment(as_of=at(30), happened_by=at(1.5)),
    Moment(version=3, happened_by=at(1.5)),
]


@pytest.mark.parametrize("moment", ASKED)
def test_what_was_read_at_a_quoted_position_is_the_same_for_ever(moment: Moment) -> None:
    log = opened().case(replace(LEVEL, occurred_at=at(2))).case(replace(FOUND_NEW, occurred_at=at(1)), late=5 * HOUR)
    first = log.replay().seen(moment)
    assert first
    again = replace(moment, position=first.moment["position"])
    history = log.replay().steps(again)
    log.case(replace(REQUESTED, occurred_at=at(0.5)), late=48 * HOUR).act({OWN_CHILD: [LINKED]})
    asked_again = log.replay().seen(again)
    assert asked_again
    assert {**asked_again.view, "moment": None} == {**first.view, "moment": None}
    assert asked_again.moment == first.moment
    assert asked_again.lines == first.lines
    assert log.replay().steps(again) == history


def test_a_case_as_it_stands_changes_with_its_own_stream_alone() -> None:
    log = opened()
    before = log.replay().seen()
    after = log.act({OWN_CHILD: [LINKED]}).replay().seen()
    assert before
    assert after
    assert after.view == before.view
    history = log.replay().quoted(NOW)
    assert history
    assert (after.moment["position"], history["position"]) == (3, 5)


# What a line changed


@pytest.mark.parametrize(
    ("before", "after", "expected"),
    [
        ({"seen": None}, {"seen": {"alone": False}}, [("/seen/alone", None, False)]),
        ({"level": None}, {"level": 0}, [("/level", None, 0)]),
        ({"close": False}, {"close": True}, [("/close", False, True)]),
        ({"note": "x"}, {"note": None}, [("/note", "x", None)]),
        ({"note": "x"}, {}, [("/note", "x", None)]),
        ({"note": None}, {"note": ""}, []),
        ({"needs": []}, {"needs": None}, []),
        ({"needs": ["a"]}, {"needs": ["a", "b"]}, [("/needs", ["a"], ["a", "b"])]),
        ({"police": {"force": "A", "no": None}}, {"police": None}, [("/police/force", "A", None)]),
        ({"checks": [{"a": 1}, {"a": 2}]}, {"checks": [{"a": 3}]}, [("/checks/0/a", 1, 3), ("/checks/1/a", 2, None)]),
        ({"checks": None}, {"checks": [{"a": 1}]}, [("/checks/0/a", None, 1)]),
        ({"by": None}, {"by": {"id": "x", "title": "T"}}, [("/by", None, {"id": "x", "title": "T"})]),
        ({"by": {"id": "x", "title": "T"}}, {"by": None}, [("/by", {"id": "x", "title": "T"}, None)]),
        (None, {"a": {"b": 1}}, [("/a/b", None, 1)]),
        ({"version": 1, "a": {"version": 1}}, {"version": 2, "a": {"version": 2}}, [("/a/version", 1, 2)]),
    ],
)  # fmt: skip
def test_a_difference_is_told_by_the_smallest_part_that_says_it(
    before: Any, after: Any, expected: list[tuple[str, Any, Any]]
) -> None:
    found = [(each["pointer"], each["before"], each["after"]) for each in differences(before, after)]
    assert found == expected


def test_two_moments_compared_tell_what_lies_between_them() -> None:
    whole = opened().case(FOUND_NEW).case(LEVEL).replay()
    before, after = whole.seen(whole.at(2)), whole.seen(whole.at(5))
    assert before
    assert after
    told = {each["pointer"] for each in whole.compared(before, after)}
    assert {"/state", "/known_check/result", "/screening/level/level"} <= told
    back = {each["pointer"]: each["after"] for each in whole.compared(after, before)}
    assert back["/screening/level/level"] is None
    assert whole.compared(after, after) == []


# What a line caused


def caused(whole: Replay, number: int) -> list[tuple[str, str | None]]:
    return [(each["kind"], each["clause"]) for each in whole.steps()[number - 1]["caused"]]


def test_a_contact_starts_clocks_and_duties() -> None:
    found = caused(opened().replay(), 2)
    assert [clause for kind, clause in found if kind == "clock-started"] == ["T1", "T2", "T11"]
    assert ("duty-arose", "C6") in found


def test_a_level_stops_its_clock_and_ends_its_duty() -> None:
    whole = opened().case(LEVEL).replay()
    assert caused(whole, 4) == [("clock-stopped", "T1"), ("duty-ended", "C2")]
    assert whole.steps()[3]["caused"][0]["state"] == "met"


def test_a_clock_changes_when_its_limit_does_or_its_moment() -> None:
    until = SAFE_FOR_HOURS.until + HOUR
    whole = opened().case(SAFE_FOR_HOURS).case(replace(SAFE_FOR_HOURS, occurred_at=at(1), until=until)).replay()
    assert ("clock-started", "C20") in caused(whole, 4)
    assert ("clock-changed", "T1") in caused(whole, 4), "urgent action makes the target the limit"
    assert caused(whole, 5) == [("clock-changed", "C20")]
    assert whole.steps()[4]["caused"][0]["due_at"] == until


def test_a_deadline_that_passed_with_nothing_done_is_told_before_the_next_line() -> None:
    whole = opened().case(replace(FOUND_NEW, occurred_at=at(23))).case(replace(LEVEL, occurred_at=at(25))).replay()
    assert [step["passed"] for step in whole.steps()][:4] == [[], [], [], []]
    assert {each["clause"] for each in whole.steps()[4]["passed"]} == {"T1", "T2", "T11"}
    in_time = opened().case(replace(LEVEL, occurred_at=at(23))).case(replace(FOUND_NEW, occurred_at=at(25))).replay()
    assert "T1" not in {each["clause"] for each in in_time.steps()[4]["passed"]}


def test_a_deadline_kept_but_not_recorded_in_time_had_passed_as_far_as_was_known() -> None:
    whole = opened().case(replace(LEVEL, occurred_at=at(23)), late=25 * HOUR).replay()
    step = whole.steps()[3]
    assert "T1" in {each["clause"] for each in step["passed"]}
    assert [each["state"] for each in step["caused"] if each["kind"] == "clock-stopped"] == ["met-but-recorded-late"]


def test_an_event_is_told_which_others_its_act_recorded() -> None:
    log = opened().act({CASE: [PROGRESSED], ELSEWHERE: [ADVISED], OWN_CHILD: [LINKED]})
    with_it = [each["number"] for each in log.replay().steps()[3]["caused"] if each["kind"] == "recorded-with"]
    assert with_it == [], "another moment is another act"
    log = opened().act(
        {
            CASE: [PROGRESSED, OPENED],
            ELSEWHERE: [ADVISED],
            OWN_CHILD: [replace(LINKED, by=PROGRESSED.by, occurred_at=AT)],
        }
    )
    with_it = [each["number"] for each in log.replay().steps()[3]["caused"] if each["kind"] == "recorded-with"]
    assert with_it == [5, 6], "what it recorded elsewhere stands between them"


def test_of_an_unknown_request_nothing_is_said_to_be_of_one_act() -> None:
    log = opened().act({CASE: [PROGRESSED, OPENED]}, request=None)
    assert "recorded-with" not in {each["kind"] for each in log.replay().steps()[3]["caused"]}


def test_some_of_the_lines_are_told_as_all_of_them_are() -> None:
    log = matched(opened()).case(replace(LEVEL, occurred_at=at(40))).case(replace(REQUESTED, occurred_at=at(30)))
    whole = log.replay()
    for moment in (NOW, Moment(happened_by=at(35)), Moment(version=4)):
        every = whole.steps(moment)
        for first in range(1, len(whole.lines) + 2):
            for last in (0, first, first + 2, None):
                end = len(whole.lines) if last is None else last
                expected = [step for step in every if first <= step["number"] <= end]
                assert whole.steps(moment, first=first, last=last) == expected


# Who may see what


def sealed(path: str) -> Any:
    return Sealed(COMMUNICATION, CASE, 1, path, "narrative", f"token of {path}")


def test_what_was_erased_is_nothing_and_is_named() -> None:
    level = replace(LEVEL, reasons=sealed("reasons"))
    step = opened().case(level).replay().steps()[3]
    assert step["erased"] == ["reasons"]
    assert step["data"]["reasons"] is None
    assert "/screening/level/reasons" not in {each["pointer"] for each in step["changed"]}
    read = opened().case(level).replay(unseal=lambda each: "Unmet needs.").steps()[3]
    assert read["erased"] == []
    assert {each["pointer"]: each["after"] for each in read["changed"]}["/screening/level/reasons"] == "Unmet needs."


@pytest.mark.parametrize("kind", [ReferrerKind.NON_PROFESSIONAL, ReferrerKind.ANONYMOUS])
def test_no_history_names_a_protected_referrer(kind: ReferrerKind) -> None:
    referrer = replace(NEIGHBOUR, kind=kind, name="Canary")
    log = opened(replace(CONTACT, referrer_kind=kind), replace(COMMUNICATED, referrer=referrer)).case(FOUND_NEW)
    for audience in (AUDITOR, OFFICE):
        whole = log.replay(audience=audience)
        before, after = whole.seen(whole.at(2)), whole.seen()
        assert before
        assert after
        assert "Canary" not in repr([whole.steps(), whole.compared(before, after), before.view, after.view])


# Clocks of one clause, and what is due at once


def test_a_second_suspicion_starts_a_clock_of_its_own_and_each_is_stopped_by_itself() -> None:
    again = replace(SUSPECTED, occurred_at=at(20), number=2)
    whole = (
        opened()
        .case(SUSPECTED)
        .case(replace(POLICE_NOTIFIED, occurred_at=AT + HOUR))
        .case(again)
        .case(replace(NO_CRIME, occurred_at=at(21), suspicion=2))
        .replay()
    )
    effects = [
        (each["kind"], each["clock"])
        for step in whole.steps()
        for each in step["caused"]
        if each["clause"] == "T13" and each["clock"]
    ]
    assert effects == [
        ("clock-started", "T13:2"),
        ("clock-stopped", "T13:2"),
        ("clock-started", "T13:4"),
        ("clock-stopped", "T13:4"),
    ]
    seen = whole.seen()
    assert seen
    told = [clock for clock in seen.view["clocks"] if clock["clause"] == "T13"]
    assert [(clock["id"], clock["started_by"]) for clock in told] == [("T13:2", 2), ("T13:4", 4)]


def test_what_is_due_at_once_is_not_missed_at_any_line_of_its_own_act() -> None:
    started = ReferralStarted(by=FAST_TRACKED.by, occurred_at=AT, case=CASE)
    log = (
        opened()
        .act({CASE: [FAST_TRACKED, replace(OPENED, by=FAST_TRACKED.by)], OWN_CHILD: [started]}, late=AT_ONCE * 2)
        .case(replace(FOUND_NEW, occurred_at=AT), late=AT_ONCE * 2)
    )
    whole = log.replay()

    def area_team_telephoned(number: int) -> str:
        seen = whole.seen(whole.at(number))
        assert seen
        return {clock.clause: clock.state.value for clock in seen.clocks}["T14"]

    assert [line.entry.name for line in whole.lines[3:6]] == [
        "fast-tracked-to-referral",
        "referral-opened",
        "referral-started",
    ]
    assert [area_team_telephoned(number) for number in (4, 5, 6, 7)] == ["running", "running", "running", "missed"]


# Under another pack


def test_the_example_pack_tells_what_would_have_been_late() -> None:
    whole = opened().case(replace(LEVEL, occurred_at=at(5))).case(replace(PROGRESSED, occurred_at=at(9))).replay()
    seen = whole.seen(whole.at(5))
    assert seen
    told = under(whole, seen, EXAMPLES["same-day-example"])
    assert told["would_be_late"] == ["T1", "T11", "T2"]
    assert told["would_be_in_time"] == []
    assert {clock.state.value for clock in seen.clocks} == {"met"}


def test_what_nobody_did_by_a_moment_would_have_been_missed_there() -> None:
    whole = opened().replay()
    seen = whole.seen(Moment(as_of=at(6)))
    assert seen
    assert under(whole, seen, EXAMPLES["same-day-example"])["would_be_late"] == ["T1"]


# Whatever happened


@st.composite
def logs(draw: st.DrawFn) -> Log:
    """Whatever people did, some of it recorded hours after it happened, other cases' events in between."""
    contact: ContactRecorded = draw(any_history.contacts)
    orders: tuple[Command, ...] = draw(any_history.orders())
    office, log = (
        any_history.opened(contact),
        opened(contact, replace(COMMUNICATED, referrer=replace(COMMUNICATED.referrer, kind=contact.referrer_kind))),
    )
    for order in orders:
        known = {stream: len(events) for stream, events in office.streams.items()}
        office.carry_out(replace(order, at=order.at - draw(st.integers(0, 14)) * HOUR))
        new: dict[UUID, Sequence[Event]] = {
            stream: events[known[stream] :] for stream, events in office.streams.items()
        }
        log.act(new, late=draw(st.integers(0, 30)) * HOUR)
        if draw(st.booleans()):
            log.act({ELSEWHERE: [ADVISED], KNOWN_CHILD: [LINKED] * draw(st.integers(0, 1))})
    return log


@settings(max_examples=drawn(30, 1000))
@given(log=logs(), share=st.floats(0, 1))
def test_a_line_shows_what_was_seen_when_nothing_had_followed_it(log: Log, share: float) -> None:
    whole = log.replay()
    number = 3 + round(share * (len(whole.lines) - 3))  # the first act has three
    position = whole.lines[number - 1].entry.position
    then = log.replay(position)
    assert then.lines == whole.lines[:number]
    assert then.seen(then.at(number)) == whole.seen(whole.at(number))
    assert [without(step) for step in then.steps()] == [without(step) for step in whole.steps(last=number)]


def without(step: Any) -> Any:
    """A step, but for what the same act recorded after it."""
    return {**step, "caused": [each for each in step["caused"] if each["kind"] != "recorded-with"]}


@settings(max_examples=drawn(30, 1000))
@given(log=logs())
def test_the_changes_of_all_lines_in_order_make_the_case(log: Log) -> None:
    whole = log.replay()
    made: dict[str, Any] = {}
    clocks: dict[str, bool] = {}
    duties: set[tuple[str, str]] = set()
    for step in whole.steps():
        for change in step["changed"]:
            was = made.get(change["pointer"])
            assert was == change["before"] or not (was or change["before"])
            made[change["pointer"]] = change["after"]
        for effect in step["caused"]:
            kind, clause = effect["kind"], effect["clause"] or ""
            if kind.startswith("clock"):
                assert (clause in clocks) == (kind != "clock-started")
                clocks[clause] = clocks.get(clause, False) or kind == "clock-stopped"
            elif kind == "duty-arose":
                duties.add((clause, effect["what"]))
            elif kind == "duty-ended":
                duties.remove((clause, effect["what"]))
    seen = log.replay().seen()  # told anew, nothing kept
    assert seen
    assert {place: value for place, value in made.items() if value not in (None, "", [])} == dict(leaves(seen.view))
    assert clocks == {clock.clause: clock.stopped_at is not None for clock in seen.clocks}
    assert duties == {(duty["clause"], duty["what"]) for duty in seen.view["duties"]}


def leaves(node: Any, pointer: str = "") -> Iterator[tuple[str, Any]]:
    """Every value of a case's view that says something, by its pointer."""
    if isinstance(node, dict) and "title" not in node:
        for name, value in node.items():
            if pointer or name not in {"audience", "version", "moment", "duties", "clocks", "crime", "completeness"}:
                yield from leaves(value, f"{pointer}/{name}")
    elif isinstance(node, list) and any(isinstance(item, dict) for item in node):
        for index, item in enumerate(node):
            yield from leaves(item, f"{pointer}/{index}")
    elif node not in (None, "", []):
        yield pointer, node


@settings(max_examples=drawn(30, 1000))
@given(log=logs())
def test_a_deadline_passes_once_and_before_it_was_kept(log: Log) -> None:
    steps = log.replay().steps()
    passed = [(each["clause"], each["due_at"]) for step in steps for each in step["passed"]]
    assert len(passed) == len(set(passed))
    for before, step in pairwise(steps):
        assert all(before["recorded_at"] <= each["due_at"] < step["recorded_at"] for each in step["passed"])


def calls(work: Callable[[], object]) -> int:
    """How many functions some work calls, which is the same on every machine."""
    seen = Counter[str]()
    before = sys.getprofile()
    sys.setprofile(lambda _, event, __: seen.update([event]))
    try:
        work()
    finally:
        sys.setprofile(before)
    return seen["call"]


def test_a_history_twice_as_long_takes_about_twice_the_work() -> None:
    told = {}
    for length in (75, 150):
        log = opened()
        for number in range(length):
            log.case(replace(CHECKS[number % len(CHECKS)], occurred_at=AT + timedelta(seconds=number)))
        whole = log.replay()
        told[length] = calls(whole.steps)
        assert len(whole.steps()) == length + 3
    assert told[150] < 2.2 * told[75]
