"""Concerns: what the agency keeps for itself, in order; and a contact shares what was chosen of it, no more."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import timedelta
from typing import Any
from uuid import UUID

import pytest
from hypothesis import given as any_of
from hypothesis import strategies as st

from domain import concern, concern_sharing, dates, impact, supervision
from domain.clauses import Clause
from domain.concern import (
    ActionTaken,
    AgreeAlternative,
    AlternativeAgreed,
    Concern,
    ConcernClosed,
    ConcernedChild,
    ConcernShared,
    ConcernState,
    ConsiderNeed,
    DecideAgainstReferral,
    LevelConsidered,
    NeedConsidered,
    OpenConcern,
    RecordAction,
    RecordDecision,
    RecordExperience,
    ReferralNotMade,
)
from domain.concern_sharing import MAY_BE_SHARED, ConcernReceived, EntryKind, SharedConcern
from domain.conversations import Spoken
from domain.facts import Command, Event
from domain.impact import (
    ConcernMonitoringPlanned,
    ConcernMonitoringReviewed,
    ImpactRecorded,
    InformMeeting,
    MeetingInformed,
    PlanConcernMonitoring,
    RecordImpact,
    ReviewConcernMonitoring,
)
from domain.monitoring import PLAN
from domain.refusals import Refused
from domain.supervision import AboutReferral, CloseConcern, HoldSupervision, SupervisionHeld
from domain.vocabulary import THE_AGENCY, Role, Tier
from tests.domain.examples import AT, CASE, OTHER_CASE, TEACHER, a
from tests.domain.story import PACK

STREAM = UUID("70000000-0000-8000-8000-000000000001")
CHALLENGE = UUID("70000000-0000-8000-8000-000000000002")
LATER = timedelta(hours=1)
HEAD = Spoken(name="T. Sample", role="Designated Safeguarding Lead")
SAYS: dict[str, Any] = {"by": TEACHER, "at": AT, "professional": HEAD}

OPEN = OpenConcern(
    reference="N-1", child=ConcernedChild(given_name="Keverne", family_name="Example"),
    account="No coat for a week.", **SAYS,
)  # fmt: skip
(OPENED,) = concern.open_(OPEN, PACK)
EXPERIENCE = RecordExperience(journey="Four schools in two years.", experience="He wakes his sister.", **SAYS)
UNIVERSAL, OFFER, EARLY_HELP, STATUTORY = (LevelConsidered(level=level, why=f"Because {level}.") for level in Tier)
NEED = ConsiderNeed(
    levels=(UNIVERSAL, OFFER), lowest=Tier.SCHOOL_OFFER, guidance="The thresholds", reasons="It reaches both.", **SAYS
)
NOT_REFERRED = DecideAgainstReferral(reasons="No harm is seen.", instead="The family worker visits.", **SAYS)
ACTION = RecordAction(what="Rang the mother.", people=(HEAD,), **SAYS)
DECISION = RecordDecision(decided="Breakfast club.", reasons="They are hungry.", **SAYS)
ALTERNATIVE = AgreeAlternative(alternative="The hub.", decided_by=HEAD, reasons="It is sooner.", **SAYS)
WATCH = PlanConcernMonitoring(what="His meals.", until=AT + timedelta(days=14), next_steps="A visit.", **SAYS)
(PLANNED,) = impact.plan(Concern(opened=OPENED, entries=(OPENED,)), WATCH, PACK)  # type: ignore[arg-type]
REVIEW = ReviewConcernMonitoring(number=1, found="He ate.", decided="Nothing more.", **SAYS)
IMPACT = RecordImpact(
    intervention="The hub.", on_child="He sleeps.", on_family="She rests.", outcome="It goes on.", **SAYS
)
MEETING = InformMeeting(meeting="Team Around the Child", held_at=AT, people=(HEAD,), told="He sleeps.", **SAYS)
HELD = HoldSupervision(
    held_at=AT, supervisor=HEAD, shortcomings="Late.", successes="The hub.", progress="Better.", **SAYS
)
CLOSE = CloseConcern(reasons="All is well.", **SAYS)
ABOUT = AboutReferral(case=CASE, decided="Advice.", why="The threshold.", agreed=True, agreed_because="It is so.")

Decision = Callable[..., list[Event]]
GOES_ON: Sequence[tuple[Decision, Command, Clause]] = (
    (concern.tell_experience, EXPERIENCE, concern.EXPERIENCE),
    (concern.consider_need, NEED, concern.NEED),
    (concern.decide_against_referral, NOT_REFERRED, concern.NEED),
    (concern.act, ACTION, concern.RECORDED),
    (concern.decide, DECISION, concern.RECORDED),
    (concern.agree, ALTERNATIVE, concern.AGREED),
    (impact.plan, WATCH, PLAN),
    (impact.review, REVIEW, PLAN),
    (impact.record, IMPACT, impact.IMPACT),
    (impact.inform, MEETING, impact.MEETINGS),
    (supervision.hold, HELD, supervision.DISCUSSED),
    (supervision.close, CLOSE, concern.RECORDED),
)
each = pytest.mark.parametrize(("decision", "order", "rule"), GOES_ON, ids=lambda given: getattr(given, "__name__", ""))


def after(*orders: tuple[Decision, Command] | Event) -> Concern:
    """A concern after some acts."""
    known = Concern.of([OPENED])
    assert known is not None
    for act in orders:
        known = known.evolve(*([act] if isinstance(act, Event) else act[0](known, act[1], PACK)))
    return known


def refused(rule: Clause, missing: str | None, decide: Callable[[], object]) -> Refused:
    with pytest.raises(Refused) as caught:
        decide()
    assert caught.value.clause == rule
    assert missing is None or caught.value.missing == missing
    return caught.value


def shared(known: Concern, *entries: int) -> SharedConcern:
    return SharedConcern(concern=STREAM, known=known, entries=entries)


def made_of(known: Concern, *entries: int, case: UUID = CASE) -> list[Event]:
    return concern_sharing.listed(shared(known, *entries), case, "C-1", OPEN)


NOBODY = (
    a(Role.SCREENING_MANAGER), a(Role.AUDITOR), replace(TEACHER, role=Role.PARTNER_AUDITOR),
    replace(TEACHER, agency=None),
)  # fmt: skip


@pytest.mark.parametrize("by", NOBODY, ids=lambda by: by.role)
def test_an_agency_alone_opens_a_concern(by: Any) -> None:
    no = refused(concern.RECORDED, None, lambda: concern.open_(replace(OPEN, by=by), PACK))
    assert no.who_may == THE_AGENCY


@each
@pytest.mark.parametrize("by", NOBODY, ids=lambda by: by.role)
def test_an_agencys_practitioners_and_managers_alone_go_on_with_it(
    decision: Decision, order: Command, rule: Clause, by: Any
) -> None:
    known = after((concern.consider_need, NEED), PLANNED, (impact.record, IMPACT))
    assert refused(rule, None, lambda: decision(known, replace(order, by=by), PACK)).who_may == THE_AGENCY


@each
def test_nothing_is_added_to_a_closed_concern(decision: Decision, order: Command, rule: Clause) -> None:
    known = after((concern.consider_need, NEED), (impact.record, IMPACT), (supervision.close, CLOSE))
    assert known.state is ConcernState.CLOSED
    refused(rule, "a concern that is not closed", lambda: decision(known, order, PACK))


@each
def test_nothing_happened_before_it_began(decision: Decision, order: Command, rule: Clause) -> None:
    known = after((concern.consider_need, NEED), PLANNED, (impact.record, IMPACT))
    early = replace(order, at=AT - LATER)
    refused(dates.DATED, "a time after what it answers to", lambda: decision(known, early, PACK))


@each
def test_every_entry_has_the_number_of_its_place(decision: Decision, order: Command, rule: Clause) -> None:
    known = after((concern.consider_need, NEED), PLANNED, (impact.record, IMPACT))
    known = known if decision is not supervision.close else known.evolve(*impact.review(known, REVIEW, PACK))
    (event,) = decision(known, order, PACK)
    assert getattr(event, "number") == known.version + 1  # noqa: B009 - every entry has one


# Need


@pytest.mark.parametrize(
    ("levels", "lowest", "missing"),
    [
        ((STATUTORY,), Tier.STATUTORY, "universal, school-offer, early-help"),
        ((UNIVERSAL, STATUTORY), Tier.EARLY_HELP, "school-offer, early-help"),
        ((OFFER,), Tier.UNIVERSAL, "universal"),
    ],
)
def test_no_level_below_the_one_offered_is_left_out(
    levels: tuple[LevelConsidered, ...], lowest: Tier, missing: str
) -> None:
    order = replace(NEED, levels=levels, lowest=lowest)
    what = f"why these levels do or do not meet the need: {missing}"
    refused(concern.NEED, what, lambda: concern.consider_need(after(), order, PACK))


def test_a_level_is_considered_once() -> None:
    order = replace(NEED, levels=(UNIVERSAL, UNIVERSAL), lowest=Tier.UNIVERSAL)
    refused(concern.NEED, "each level once", lambda: concern.consider_need(after(), order, PACK))


def test_a_referral_is_decided_against_after_the_need_was_considered() -> None:
    what = "the levels of need, considered before it"
    refused(concern.NEED, what, lambda: concern.decide_against_referral(after(), NOT_REFERRED, PACK))
    known = after((concern.consider_need, replace(NEED, at=AT + LATER)))
    refused(dates.DATED, None, lambda: concern.decide_against_referral(known, NOT_REFERRED, PACK))


# Monitoring, impact, meetings


def test_what_is_monitored_ends_and_is_reviewed_once() -> None:
    past = replace(WATCH, until=AT)
    refused(PLAN, "a moment that is still to come", lambda: impact.plan(after(), past, PACK))
    for known in (after(), after(PLANNED, (impact.review, REVIEW)), after(PLANNED)):
        number = 2 if known.version == 2 else 1
        order = replace(REVIEW, number=number)
        refused(PLAN, "a plan that was not reviewed yet", lambda: impact.review(known, order, PACK))  # noqa: B023
    late = after((impact.plan, replace(WATCH, at=AT + LATER)))
    refused(dates.DATED, None, lambda: impact.review(late, REVIEW, PACK))


def test_a_second_plan_has_a_number_of_its_own() -> None:
    known = after(PLANNED, (impact.plan, WATCH), (impact.review, replace(REVIEW, number=2)))
    assert [plan.plan for plan in impact.to_be_reviewed(known)] == [1]


@pytest.mark.parametrize("held_at", [AT - LATER, AT + LATER])
def test_a_meeting_and_a_supervision_were_held_since_it_began(held_at: Any) -> None:
    known = after((impact.record, IMPACT))
    refused(dates.DATED, None, lambda: impact.inform(known, replace(MEETING, held_at=held_at), PACK))
    refused(dates.DATED, None, lambda: supervision.hold(known, replace(HELD, held_at=held_at), PACK))


def test_what_is_fed_back_was_recorded_before() -> None:
    what = "the impact and outcome, recorded before"
    refused(impact.MEETINGS, what, lambda: impact.inform(after(), MEETING, PACK))


# Supervision


def test_supervision_is_of_referrals_that_were_made_each_once() -> None:
    what = "referrals that were made of this concern, each once"
    known = after()
    known = known.evolve(*made_of(known, 1))
    for referrals in ((replace(ABOUT, case=OTHER_CASE),), (ABOUT, ABOUT)):
        order = replace(HELD, referrals=referrals)
        refused(supervision.DISCUSSED, what, lambda: supervision.hold(known, order, PACK))  # noqa: B023
    (held,) = supervision.hold(known, replace(HELD, referrals=(ABOUT,)), PACK)
    assert isinstance(held, SupervisionHeld)
    assert held.referrals[0].reference == "C-1"


@pytest.mark.parametrize(("number", "held_at"), [(1, AT), (2, AT + LATER), (2, None), (3, AT)])
def test_a_challenge_names_a_supervision_that_was_held_then(number: int, held_at: Any) -> None:
    known = after((supervision.hold, HELD))
    what = "a supervision of the concern, and when it was held"
    refused(
        supervision.PROGRESS,
        what,
        lambda: supervision.challenged(known, number, held_at, CHALLENGE, "D-1", OPEN),
    )


def test_a_challenge_comes_after_the_supervision() -> None:
    known = after((supervision.hold, replace(HELD, at=AT + LATER)))
    refused(dates.DATED, None, lambda: supervision.challenged(known, 2, AT, CHALLENGE, "D-1", OPEN))
    (told,) = supervision.challenged(known, 2, AT, CHALLENGE, "D-1", replace(OPEN, at=AT + LATER))
    assert (getattr(told, "supervision"), getattr(told, "number")) == (2, 3)  # noqa: B009


# The end


def test_a_concern_is_closed_once_nothing_is_left_to_be_done() -> None:
    refused(PLAN, None, lambda: supervision.close(after(PLANNED), CLOSE, PACK))
    agreed = after((concern.agree, ALTERNATIVE))
    refused(impact.IMPACT, None, lambda: supervision.close(agreed, CLOSE, PACK))
    assert [duty.clause for duty in supervision.duties(agreed)] == [impact.IMPACT]
    known = after()
    known = known.evolve(*made_of(known, 1)).evolve(*impact.record(known, IMPACT, PACK))
    refused(supervision.DISCUSSED, None, lambda: supervision.close(known, CLOSE, PACK))
    assert [(duty.clause, duty.queue, duty.who_may) for duty in supervision.duties(known)] == [
        (supervision.DISCUSSED, None, THE_AGENCY)
    ]
    done = known.evolve(*supervision.hold(known, replace(HELD, referrals=(ABOUT,)), PACK))
    closed = done.evolve(*supervision.close(done, CLOSE, PACK))
    assert [*supervision.duties(done), *supervision.duties(closed)] == []
    early = replace(CLOSE, at=AT - LATER)
    refused(dates.DATED, None, lambda: supervision.close(done, early, PACK))


def test_a_contact_opens_a_closed_concern_again() -> None:
    closed = after((supervision.close, CLOSE))
    known = closed.evolve(*made_of(closed, 1))
    assert (closed.state, known.state, known.closed) == (ConcernState.CLOSED, ConcernState.OPEN, None)
    assert [duty.clause for duty in supervision.duties(known)] == [impact.IMPACT, supervision.DISCUSSED]


def test_a_plan_is_due_when_its_period_ends() -> None:
    (duty,) = supervision.duties(after(PLANNED))
    assert (duty.clause, duty.due_at) == (PLAN, WATCH.until)
    timing = PLANNED.timing()
    assert (timing.until, timing.counts_as) == (WATCH.until, "monitoring-planned")


# What is shared


def test_an_entry_is_shared_once_and_a_concern_with_one_child() -> None:
    known = after((supervision.hold, HELD), (concern.act, ACTION))
    for entries in ((), (2,), (4,), (1, 2)):
        what = "entries of the concern that may be shared"
        refused(
            concern.RECORDED,
            what,
            lambda: concern_sharing.may_be_shared([shared(known, *entries)], OPEN),  # noqa: B023
        )
    twice = [shared(known, 1, 1)]
    refused(concern.RECORDED, "each entry once", lambda: concern_sharing.may_be_shared(twice, OPEN))
    both = [shared(known, 1), shared(known, 3)]
    what = "a concern of its own for each child"
    refused(concern.RECORDED, what, lambda: concern_sharing.may_be_shared(both, OPEN))
    early = replace(OPEN, at=AT - LATER)
    refused(dates.DATED, None, lambda: concern_sharing.may_be_shared([shared(known, 1)], early))
    concern_sharing.may_be_shared([shared(known, 3, 1)], OPEN)


def test_whatever_is_not_about_the_agencys_own_people_may_be_shared() -> None:
    assert {kind for kind, _ in MAY_BE_SHARED.values()} == {*EntryKind}
    own = {SupervisionHeld, supervision.SupervisionChallenged, ConcernShared, ConcernClosed}
    every = {*concern.OF_CONCERN, *impact.OF_CONCERN, *supervision.OF_CONCERN}
    assert every - MAY_BE_SHARED.keys() == own


def test_a_shared_entry_says_all_its_words_and_never_the_childs_name() -> None:
    known = after((concern.consider_need, NEED), (concern.act, ACTION), PLANNED)
    (received,) = concern_sharing.received(shared(known, 4, 2, 1, 3), OPEN)
    assert isinstance(received, ConcernReceived)
    told = [[(each.field, each.said) for each in entry.words] for entry in received.entries]
    assert told == [
        [("account", OPEN.account)],
        [
            ("levels.level", "universal"), ("levels.why", UNIVERSAL.why),
            ("levels.level", "school-offer"), ("levels.why", OFFER.why),
            ("lowest", "school-offer"), ("guidance", NEED.guidance), ("reasons", NEED.reasons),
        ],
        [("what", ACTION.what), ("people.name", HEAD.name), ("people.role", HEAD.role)],
        [("what", WATCH.what), ("until", WATCH.until.isoformat()), ("next_steps", WATCH.next_steps)],
    ]  # fmt: skip
    assert concern_sharing.received(None, OPEN) == []


# Whatever is tried

MOVES: Sequence[tuple[Decision, Command]] = (
    *((decision, order) for decision, order, _ in GOES_ON),
    *((decision, replace(order, by=replace(TEACHER, role=Role.PARTNER_MANAGER))) for decision, order, _ in GOES_ON),
    (impact.review, replace(REVIEW, number=2)),
    (supervision.hold, replace(HELD, referrals=(ABOUT,))),
    (supervision.hold, replace(HELD, referrals=(ABOUT, replace(ABOUT, case=OTHER_CASE)))),
    *(
        (concern.consider_need, replace(NEED, levels=levels, lowest=lowest))
        for levels in ((UNIVERSAL,), (UNIVERSAL, OFFER, EARLY_HELP), (OFFER, STATUTORY))
        for lowest in Tier
    ),
)
SHARES = st.tuples(st.sampled_from([CASE, OTHER_CASE]), st.lists(st.integers(1, 20), max_size=4))


@any_of(st.lists(st.sampled_from(MOVES) | SHARES, max_size=40))
def test_whatever_is_tried_the_record_is_whole_and_shares_only_what_was_chosen(moves: Sequence[Any]) -> None:
    known = after()
    for n, move in enumerate(moves):
        at = AT + n * LATER
        try:
            if isinstance(move[1], list):
                known = known.evolve(*_shares(known, move[0], move[1], replace(OPEN, at=at)))
            else:
                order = replace(move[1], at=at, **({"until": at + LATER} if move[0] is impact.plan else {}))
                known = known.evolve(*move[0](known, order, PACK))
        except Refused:
            continue
    assert [getattr(each, "number") for each in known.entries] == [*range(1, known.version + 1)]  # noqa: B009 - each has
    _holds(known.entries)


def _shares(known: Concern, case: UUID, entries: list[int], order: OpenConcern) -> list[Event]:
    """A contact is made of it; what stands in the case is what was chosen, word for word, and nothing else."""
    chosen = shared(known, *entries)
    concern_sharing.may_be_shared([chosen], order)
    (received,) = concern_sharing.received(chosen, order)
    assert isinstance(received, ConcernReceived)
    there = [known.entries[number - 1] for number in sorted(entries)]
    assert [entry.kind for entry in received.entries] == [MAY_BE_SHARED[type(event)][0] for event in there]
    held = [each for each in known.entries if isinstance(each, SupervisionHeld)]
    said = {str(word.said) for entry in received.entries for word in entry.words}
    assert not said & {str(each.shortcomings) for each in held}
    assert OPEN.child.given_name not in said
    return concern_sharing.listed(chosen, case, "C-1", order)


def _holds(entries: Sequence[Event]) -> None:
    """What is always so of a concern's entries, read one by one."""
    plans, reviewed, discussed, referred = set[int](), set[int](), set[UUID](), set[UUID]()
    needed, told, owed, closed = False, False, False, False
    for event in entries:
        assert not closed or isinstance(event, ConcernShared)
        match event:
            case NeedConsidered():
                considered = {each.level for each in event.levels}
                assert {*[*Tier][: [*Tier].index(event.lowest) + 1]} <= considered
                needed = True
            case ReferralNotMade():
                assert needed
            case ConcernMonitoringPlanned():
                assert event.plan == len(plans) + 1
                plans.add(event.plan)
            case ConcernMonitoringReviewed():
                assert event.plan in plans - reviewed
                reviewed.add(event.plan)
            case ImpactRecorded():
                told, owed = True, False
            case MeetingInformed():
                assert told
            case AlternativeAgreed():
                owed = True
            case ConcernShared():
                owed, closed = True, False
                referred.add(event.case)
            case SupervisionHeld():
                assert {each.case for each in event.referrals} <= referred
                discussed |= {each.case for each in event.referrals}
            case ConcernClosed():
                assert plans == reviewed
                assert not owed
                assert referred == discussed
                closed = True
            case ActionTaken():
                assert event.people == ACTION.people
