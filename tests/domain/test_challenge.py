"""Challenges: up the ladder of the pack in order, and never dropped while the child is believed at risk."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from functools import partial
from typing import Any
from uuid import UUID

import pytest
from hypothesis import given as any_of
from hypothesis import strategies as st

from domain import challenge, dates, ladder, resolution
from domain.challenge import (
    Challenge,
    ChallengeRaised,
    ChallengeState,
    JudgeRisk,
    NoteOnChallenge,
    RaiseChallenge,
)
from domain.conversations import Spoken
from domain.due import Queue
from domain.duties import duties_of_a_challenge
from domain.facts import Command, Event
from domain.informing import NotInformingAnswered, NotInformingChallenged
from domain.ladder import (
    AnswerAtRung,
    Answered,
    ChallengeAnswered,
    ChallengeDiscussed,
    ChallengeEscalated,
    DiscussChallenge,
    EscalateChallenge,
)
from domain.policy import KNOWN
from domain.records import Case
from domain.refusals import Refused
from domain.resolution import (
    AcceptDecision,
    Accepted,
    ChallengeLeftUnresolved,
    DecisionAccepted,
    FollowUpChallenge,
    LeaveUnresolved,
    ResolveChallenge,
    WhyUnresolved,
)
from domain.response import ResponseChased
from domain.vocabulary import About, Means, Role
from tests.domain.examples import (
    ADVISOR,
    AT,
    CASE,
    CLOSED,
    CONTACT,
    DISPOSED,
    MANAGER,
    REDIRECTED,
    REFERRED,
    SCREENED,
    SECOND_CASE,
    SUBMITTED,
    TEACHER,
    TEAM_MANAGER,
    a,
)
from tests.domain.story import PACK, case_of, running

STREAM = UUID(int=41)
HEAD = Spoken(name="T. Sample", role="Designated Safeguarding Lead")
WORKER = Spoken(name="S. Worker", role="Social worker")
OURS = replace(CONTACT, by=TEACHER, agency="st-hugh")
DECIDED = case_of(OURS, *SCREENED[1:], REDIRECTED)
RAISE = RaiseChallenge(
    by=TEACHER, at=AT, challenge=STREAM, reference="D-1", about=About.OUTCOME, professional=HEAD, at_risk=True,
    disagreement="An Early Help Assessment does not keep him safe.", risk="He goes home to the same man.",
)  # fmt: skip
RAISED, JUDGED = challenge.raise_(RAISE, PACK, cases={CASE: DECIDED})[STREAM]
FIRST, LINE, SERVICE, TOP = (rung.code for rung in PACK.ladder)
DISCUSS = DiscussChallenge(
    by=TEACHER, at=AT, rung=FIRST, spoke=HEAD, spoke_to=WORKER, view="It fits what she told.",
    alternatives="A visit by early help.", written_complaint=False,
)  # fmt: skip
ESCALATE = EscalateChallenge(by=TEACHER, at=AT, rung=LINE, reasons="Nobody will have seen him.", professional=HEAD)
ANSWER = AnswerAtRung(by=MANAGER, at=AT, rung=FIRST, answer=Answered.STANDS, reasons="He was seen, well.")
JUDGE = JudgeRisk(by=TEACHER, at=AT, at_risk=False, risk="He lives with his grandmother.", professional=HEAD)
ACCEPT = AcceptDecision(by=TEACHER, at=AT, accepted=Accepted.DECISION, reasons="The hospital.", professional=HEAD)
RESOLVE = ResolveChallenge(by=TEACHER, at=AT, solution="A visit tomorrow.", reached_at=AT, professional=HEAD)
LEAVE = LeaveUnresolved(by=TEACHER, at=AT, why=WhyUnresolved.NOT_PURSUED, reasons="He moved.", professional=HEAD)
FOLLOW = FollowUpChallenge(by=TEACHER, at=AT, happened="A plan began.", professional=HEAD)
NOTE = NoteOnChallenge(by=MANAGER, at=AT, note="The second this term.")
LATER = timedelta(minutes=1)
ESCALATION = KNOWN["escalation-example"]


def known(*events: Event) -> Challenge:
    found = Challenge.of((RAISED, JUDGED, *events))
    assert found is not None
    return found


(DISCUSSED,) = ladder.discuss(known(), DISCUSS, PACK)
at_a_rung = partial(ladder.answer, challenge_id=STREAM)
(ANSWERED,) = at_a_rung(known(), ANSWER, PACK)[STREAM]
(UNWORRIED,) = challenge.judge(known(), JUDGE, PACK)
(TAKEN_UP,) = ladder.escalate(known(DISCUSSED), ESCALATE, PACK)
(ENDED,) = resolution.resolve(known(), RESOLVE, PACK, challenge_id=STREAM)[STREAM]


def refused(decision: Any, command: Command, *events: Event, **beside: Any) -> Refused:
    with pytest.raises(Refused) as caught:
        decision(known(*events), command, PACK, **beside)
    return caught.value


# Raised


def test_it_is_raised_over_cases_which_each_say_so() -> None:
    other = replace(DECIDED, contact=replace(DECIDED.contact, reference="C-2"))
    streams = challenge.raise_(RAISE, PACK, cases={CASE: DECIDED, SECOND_CASE: other})
    assert list(streams) == [STREAM, CASE, SECOND_CASE]
    raised = streams[STREAM][0]
    assert isinstance(raised, ChallengeRaised)
    assert [each.reference for each in raised.cases] == [CONTACT.reference, "C-2"]
    (told,) = streams[CASE]
    assert DECIDED.evolve(told).challenges.raised == (told,)


@pytest.mark.parametrize(
    ("about", "case", "rule"),
    [
        (About.OUTCOME, case_of(OURS), challenge.DISAGREES),
        (About.DISPOSAL, DECIDED, challenge.DISAGREES),
        (About.ENDING, DECIDED, challenge.DISAGREES),
        (About.WORK, DECIDED, challenge.DISAGREES),
        (About.NO_RESPONSE, case_of(OURS, SUBMITTED), challenge.CHASED),
        (About.NOT_INFORMING, DECIDED, challenge.NOT_INFORMING),
    ],
)
def test_what_is_challenged_is_there(about: About, case: Case, rule: object) -> None:
    with pytest.raises(Refused) as caught:
        challenge.raise_(replace(RAISE, about=about), PACK, cases={CASE: case})
    assert caught.value.clause == rule


CHASED = ResponseChased(by=TEACHER, occurred_at=AT, means=Means.TELEPHONE)
AGAINST = NotInformingChallenged(by=ADVISOR, occurred_at=AT, reasons="Nothing we know points to a risk.")
STANDS = NotInformingAnswered(by=TEACHER, occurred_at=AT, stands=True, reasons="He waits at the gate.")


@pytest.mark.parametrize(
    ("about", "events"),
    [
        (About.OUTCOME, (*SCREENED[1:], REDIRECTED)),
        (About.DISPOSAL, (*REFERRED[1:], DISPOSED)),
        (About.ENDING, (*REFERRED[1:], CLOSED)),
        (About.WORK, REFERRED[1:]),
        (About.NO_RESPONSE, (SUBMITTED, CHASED)),
        (About.NOT_INFORMING, (AGAINST, STANDS)),
    ],
)
def test_each_kind_of_challenge_may_be_raised(about: About, events: Sequence[Event]) -> None:
    raised, _ = challenge.raise_(replace(RAISE, about=about), PACK, cases={CASE: case_of(OURS, *events)})[STREAM]
    assert isinstance(raised, ChallengeRaised)
    assert raised.rung == (LINE if about is About.NOT_INFORMING else FIRST)


def test_a_disagreement_that_was_not_answered_or_is_over_is_not_taken_further() -> None:
    order = replace(RAISE, about=About.NOT_INFORMING)
    for events in ((AGAINST,), (AGAINST, replace(STANDS, stands=False))):
        with pytest.raises(Refused) as caught:
            challenge.raise_(order, PACK, cases={CASE: case_of(OURS, *events)})
        assert caught.value.clause == challenge.NOT_INFORMING


@pytest.mark.parametrize("by", [a(Role.AUDITOR), replace(TEACHER, agency="elsewhere"), a(Role.SYSTEM)])
def test_nobody_else_raises_one(by: Any) -> None:
    with pytest.raises(Refused) as caught:
        challenge.raise_(replace(RAISE, by=by), PACK, cases={CASE: DECIDED})
    assert (caught.value.clause, bool(caught.value.who_may)) == (challenge.DISAGREES, True)


def test_the_cases_are_one_agencys() -> None:
    elsewhere = replace(DECIDED, contact=replace(DECIDED.contact, agency="other"))
    nobodys = replace(DECIDED, contact=replace(DECIDED.contact, agency=None))
    for cases in ({CASE: DECIDED, SECOND_CASE: elsewhere}, {CASE: nobodys}):
        with pytest.raises(Refused) as caught:
            challenge.raise_(replace(RAISE, by=MANAGER), PACK, cases=cases)
        assert caught.value.missing == "cases of one agency, which referred them"


def test_it_begins_at_a_rung_of_the_ladder() -> None:
    at_once = replace(RAISE, immediate_risk="He is to fly on Friday.")
    for order in (replace(at_once, rung="nowhere"), replace(RAISE, rung=TOP), replace(RAISE, rung="nowhere")):
        with pytest.raises(Refused) as caught:
            challenge.raise_(order, PACK, cases={CASE: DECIDED})
        assert caught.value.clause == ladder.LADDER
    raised, _ = challenge.raise_(replace(at_once, rung=TOP), PACK, cases={CASE: DECIDED})[STREAM]
    assert isinstance(raised, ChallengeRaised)
    assert raised.rung == TOP


def test_it_is_raised_after_the_contact_and_after_the_supervision_that_led_to_it() -> None:
    held = challenge.Supervision(held_at=AT + LATER, supervisor="R. Head", found="No safer.")
    for order in (replace(RAISE, at=CONTACT.received_at - LATER), replace(RAISE, supervision=held)):
        with pytest.raises(Refused) as caught:
            challenge.raise_(order, PACK, cases={CASE: DECIDED})
        assert caught.value.clause == dates.DATED


# The ladder


def test_the_ladder_is_the_packs() -> None:
    pack = ESCALATION
    raised, judged = challenge.raise_(RAISE, pack, cases={CASE: DECIDED})[STREAM]
    assert isinstance(raised, ChallengeRaised)
    assert raised.rung == "practitioner-to-practitioner"
    there = Challenge.of((raised, judged))
    assert there is not None
    with pytest.raises(Refused) as caught:
        at_a_rung(there, replace(ANSWER, rung=raised.rung), pack)
    assert caught.value.who_may == pack.ladder[0].answered_by


def test_a_rung_is_left_out_only_for_an_immediate_risk_to_a_child_believed_at_risk() -> None:
    at_once = replace(ESCALATE, rung=TOP, immediate_risk="He is to fly on Friday.")
    assert refused(ladder.escalate, ESCALATE).clause == ladder.LADDER
    assert refused(ladder.escalate, replace(ESCALATE, rung=SERVICE), DISCUSSED).clause == ladder.LADDER
    assert refused(ladder.escalate, at_once, UNWORRIED).clause == ladder.LADDER
    assert refused(ladder.escalate, replace(ESCALATE, rung=FIRST), TAKEN_UP).clause == ladder.LADDER
    assert refused(ladder.escalate, replace(ESCALATE, rung="nowhere"), DISCUSSED).clause == ladder.LADDER
    (event,) = ladder.escalate(known(), at_once, PACK)
    assert known(event).rungs[-1].rung == TOP
    assert refused(ladder.escalate, at_once, event).missing == "a rung above the one it stands at"


def test_it_goes_on_without_an_answer_and_the_answer_is_still_owed() -> None:
    going_on = known(DISCUSSED, TAKEN_UP)
    assert (going_on.state, [rung.number for rung in going_on.rungs]) == (ChallengeState.WAITING, [1, 2])
    owed = [(duty.clause.number, duty.queue) for duty in duties_of_a_challenge(going_on, (), PACK.ladder)]
    assert owed == [("P3", Queue.CHALLENGE), ("P3", Queue.CHALLENGE), ("P2", Queue.CHALLENGE)]
    (late,) = at_a_rung(going_on, replace(ANSWER, at=AT + LATER), PACK)[STREAM]
    answered = going_on.evolve(late)
    assert [answered.went_on_before(rung) for rung in answered.rungs] == [True, False]
    assert answered.state is ChallengeState.WAITING


def test_who_answers_is_named_by_the_pack_and_answers_at_one_rung_alone() -> None:
    assert refused(at_a_rung, replace(ANSWER, by=a(Role.SERVICE_MANAGER))).who_may == PACK.ladder[0].answered_by
    assert refused(at_a_rung, replace(ANSWER, rung=LINE)).missing == "a rung to which the challenge was taken"
    assert refused(at_a_rung, ANSWER, ANSWERED).missing == "a rung that was not answered"
    again = replace(ANSWER, rung=LINE)
    said = refused(at_a_rung, again, DISCUSSED, ANSWERED, TAKEN_UP)
    assert said.missing == "somebody who answered at no other rung"
    at_a_rung(known(DISCUSSED, ANSWERED, TAKEN_UP), replace(again, by=TEAM_MANAGER), PACK)


def test_an_alternative_is_offered_and_a_complaint_documented() -> None:
    assert refused(at_a_rung, replace(ANSWER, answer=Answered.ALTERNATIVE)).clause == ladder.VIEWS
    assert refused(ladder.discuss, replace(DISCUSS, written_complaint=True)).clause == ladder.DOCUMENTED
    assert refused(ladder.discuss, replace(DISCUSS, rung=LINE)).clause == ladder.LADDER


@pytest.mark.clause("P3")
def test_an_answer_stops_the_clock_of_its_own_rung() -> None:
    days = [AT + timedelta(days=n) for n in range(20)]
    escalated = replace(TAKEN_UP, occurred_at=days[1])
    late = replace(ANSWERED, occurred_at=days[12])
    clock = running(RAISED, JUDGED, DISCUSSED, escalated, late, pack=ESCALATION, now=days[13])
    assert clock["P3"].state.value == "missed"  # of the line manager's rung, the last of the two
    facts = running(RAISED, JUDGED, DISCUSSED, late, pack=ESCALATION, now=days[13])
    assert facts["P3"].state.value == "met-late"


# The end


@pytest.mark.parametrize("why", list(WhyUnresolved))
def test_it_is_not_dropped_while_the_child_is_believed_at_risk(why: WhyUnresolved) -> None:
    beside = {"challenge_id": STREAM}
    assert refused(resolution.accept, ACCEPT, **beside).clause == resolution.AT_RISK
    left = refused(resolution.leave_unresolved, replace(LEAVE, why=why), **beside)
    assert left.clause == (resolution.SOLUTION if why is WhyUnresolved.NO_RUNG_LEFT else resolution.AT_RISK)
    resolution.accept(known(UNWORRIED), ACCEPT, PACK, **beside)
    nothing_left = refused(resolution.leave_unresolved, replace(LEAVE, why=WhyUnresolved.NO_RUNG_LEFT), **beside)
    assert nothing_left.clause == resolution.SOLUTION


def test_an_alternative_that_is_accepted_is_named() -> None:
    alternative = replace(ACCEPT, accepted=Accepted.ALTERNATIVE)
    assert refused(resolution.accept, alternative, UNWORRIED, challenge_id=STREAM).clause == resolution.AGREED


def test_the_end_is_told_in_every_case() -> None:
    streams = resolution.resolve(known(), RESOLVE, PACK, challenge_id=STREAM)
    assert list(streams) == [STREAM, CASE]
    (ended,) = streams[CASE]
    assert DECIDED.evolve(ended).challenges.endings == (ended,)
    assert known(*streams[STREAM]).state is ChallengeState.RESOLVED
    (owed,) = duties_of_a_challenge(known(*streams[STREAM]), (), PACK.ladder)
    assert (owed.clause.number, owed.queue) == ("Q6", None)
    followed = resolution.follow_up(known(*streams[STREAM]), FOLLOW, PACK)
    assert list(duties_of_a_challenge(known(*streams[STREAM], *followed), (), PACK.ladder)) == []


@pytest.mark.parametrize("reached_at", [AT - LATER, AT + LATER])
def test_a_solution_is_reached_between_the_challenge_and_its_telling(reached_at: datetime) -> None:
    early = replace(RESOLVE, reached_at=reached_at)
    assert refused(resolution.resolve, early, challenge_id=STREAM).clause == dates.DATED


ON_IT: tuple[tuple[Any, Command, dict[str, Any]], ...] = (
    (ladder.discuss, DISCUSS, {}),
    (ladder.escalate, ESCALATE, {}),
    (challenge.judge, JUDGE, {}),
    (resolution.resolve, RESOLVE, {"challenge_id": STREAM}),
    (resolution.accept, ACCEPT, {"challenge_id": STREAM}),
    (resolution.leave_unresolved, LEAVE, {"challenge_id": STREAM}),
)
"""What the agency does with a challenge, until it has ended."""


@pytest.mark.parametrize(("decision", "order", "beside"), ON_IT)
def test_it_is_the_agencys_or_somebodys_on_its_behalf(decision: Any, order: Command, beside: dict[str, Any]) -> None:
    for by in (a(Role.AUDITOR), replace(TEACHER, agency="elsewhere"), replace(TEACHER, role=Role.PARTNER_AUDITOR)):
        assert refused(decision, replace(order, by=by), DISCUSSED, UNWORRIED, **beside).who_may
    decision(known(DISCUSSED, UNWORRIED), replace(order, by=ADVISOR), PACK, **beside)


@pytest.mark.parametrize(("decision", "order", "beside"), ON_IT)
def test_what_has_ended_does_not_go_on(decision: Any, order: Command, beside: dict[str, Any]) -> None:
    after = replace(order, at=AT + LATER)
    assert "ended" in str(refused(decision, after, DISCUSSED, UNWORRIED, ENDED, **beside).missing)


@pytest.mark.parametrize(("decision", "order", "beside"), ON_IT)
def test_nothing_is_dated_before_what_it_answers_to(decision: Any, order: Command, beside: dict[str, Any]) -> None:
    early = replace(order, at=AT - LATER)
    assert refused(decision, early, DISCUSSED, UNWORRIED, **beside).clause == dates.DATED


def test_the_rest_is_dated_too_and_said_by_whom_it_may() -> None:
    assert refused(at_a_rung, replace(ANSWER, at=AT - LATER)).clause == dates.DATED
    assert refused(challenge.note, replace(NOTE, at=AT - LATER)).clause == dates.DATED
    assert refused(challenge.note, replace(NOTE, by=TEACHER)).who_may
    assert refused(at_a_rung, replace(ANSWER, at=AT + LATER), ENDED).missing == "a challenge that had not ended"
    assert refused(resolution.follow_up, FOLLOW).missing == "a challenge that has ended"
    assert refused(resolution.follow_up, replace(FOLLOW, at=AT - LATER), ENDED).clause == dates.DATED
    assert refused(resolution.follow_up, replace(FOLLOW, by=a(Role.AUDITOR)), ENDED).who_may
    (happened,) = resolution.follow_up(known(ENDED), FOLLOW, PACK)
    assert known(ENDED, happened).followed == (happened,)


# Whatever happens

MOVES: Sequence[tuple[Any, Command, dict[str, Any]]] = (
    *((ladder.discuss, replace(DISCUSS, rung=rung), {}) for rung in (FIRST, LINE, SERVICE, TOP)),
    *((ladder.escalate, replace(ESCALATE, rung=rung), {}) for rung in (FIRST, LINE, SERVICE, TOP)),
    *((ladder.escalate, replace(ESCALATE, rung=rung, immediate_risk="He is to fly."), {}) for rung in (LINE, TOP)),
    *(
        (at_a_rung, replace(ANSWER, rung=rung.code, by=a(role)), {})
        for rung in PACK.ladder
        for role in rung.answered_by
    ),
    *((challenge.judge, replace(JUDGE, at_risk=at_risk), {}) for at_risk in (True, False)),
    (resolution.resolve, RESOLVE, {"challenge_id": STREAM}),
    *((resolution.accept, ACCEPT, {"challenge_id": STREAM}) for _ in range(3)),
    *((resolution.leave_unresolved, replace(LEAVE, why=why), {"challenge_id": STREAM}) for why in WhyUnresolved),
    (resolution.follow_up, FOLLOW, {}),
)


@any_of(st.lists(st.sampled_from(MOVES), max_size=40), st.booleans())
def test_whatever_is_tried_no_rung_is_left_out_without_the_reason_and_no_child_at_risk_is_dropped(
    moves: Sequence[tuple[Any, Command, dict[str, Any]]], at_risk: bool
) -> None:
    streams = challenge.raise_(replace(RAISE, at_risk=at_risk), PACK, cases={CASE: DECIDED})
    events: list[Event] = [*streams[STREAM]]
    for n, (decision, order, beside) in enumerate(moves):
        there = Challenge.of(events)
        assert there is not None
        at = AT + n * LATER
        when: dict[str, Any] = {"reached_at": at} if isinstance(order, ResolveChallenge) else {}
        try:
            decided = decision(there, replace(order, at=at, **when), PACK, **beside)
        except Refused:
            continue
        events += decided[STREAM] if isinstance(decided, dict) else decided
    _holds(events)


def _holds(events: Sequence[Event]) -> None:
    """What is always so of a challenge's events, read one by one."""
    codes = [rung.code for rung in PACK.ladder]
    place, spoken, believed, answered = 0, False, True, set[str]()
    answering: set[str] = set()
    for n, event in enumerate(events):
        match event:
            case challenge.ChallengeRiskJudged():
                believed = event.at_risk
            case ChallengeDiscussed():
                spoken = spoken or event.rung == codes[place]
            case ChallengeAnswered():
                assert event.rung not in answered
                assert event.by.id not in answering
                answered.add(event.rung)
                answering.add(event.by.id)
            case ChallengeEscalated():
                to = codes.index(event.rung)
                assert to > place
                in_turn = to == place + 1 and spoken
                assert in_turn or (event.immediate_risk and believed)
                place, spoken = to, False
            case DecisionAccepted():
                assert not believed
            case ChallengeLeftUnresolved():
                assert not believed or codes[-1] in answered
            case resolution.ChallengeFollowedUp():
                assert any(isinstance(each, resolution.Ended) for each in events[:n])
    assert sum(isinstance(each, resolution.Ended) for each in events) <= 1
