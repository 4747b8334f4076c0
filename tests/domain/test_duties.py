"""What is needed next: every open duty, who may do it and until when; none is left when a case has ended."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain import acknowledgement, allocation, disposal, feedback, protection
from domain.contact import ContactRecorded, SafetyLimited, WrittenConfirmationExpected
from domain.due import Duty, Urgency
from domain.duties import duties, urgency
from domain.emergencies import (
    ANYBODY,
    WHO_CONFIRM,
    AreaTeamTelephoned,
    FastTrackedToReferral,
    WrittenConfirmationReceived,
)
from domain.facts import Event, Recorded
from domain.feedback import Became
from domain.known_check import MatchWithdrawn
from domain.obtaining import InformationItem as Item
from domain.obtaining import NotObtained, WhyMissing
from domain.policy import Limit
from domain.procedure import STREAMS, Stream
from domain.progression import DuplicateSuperseded, OutcomeCopied, SiblingProgressionCompleted
from domain.records import Case
from domain.referrals import JoinedToReferral
from domain.screening import MANAGER
from domain.siblings import SiblingReferralDecided
from domain.timescales import Clock, ClockState, fact_of
from domain.vocabulary import (
    AREA_TEAM,
    OFFICE,
    OFFICE_ROLES,
    SCREENERS,
    THE_AGENCY,
    Answer,
    Outcome,
    Role,
    StatutoryBasis,
)
from tests.domain import examples
from tests.domain.examples import (
    ACKNOWLEDGED,
    ADVISED_EARLY_HELP,
    ALLOCATED,
    ALSO_TOLD,
    ASSESSED,
    AT,
    AUTHORISED,
    CASE,
    CHECKS,
    CLOSED,
    CONSIDERED,
    CONSULTATION,
    CONSULTATION_REQUESTED,
    CONTACT,
    DECIDED_NOT_TO_CLOSE,
    DISPOSED,
    EXPLAINED,
    FED_BACK,
    FINDINGS,
    FOUND_NEW,
    KNOWN_CHILD,
    LEVEL,
    MATCHED,
    NEIGHBOURS,
    NOT_AGREED,
    NOTIFIED,
    OPENED,
    OTHER_CASE,
    PARENT_INFORMED,
    POLICE_NOTIFIED,
    PROGRESSED,
    PROPOSED,
    RECEIVED_AT,
    RECORDED,
    REDIRECTED,
    REFERRED,
    REQUESTED,
    SCREENED,
    SECOND_CASE,
    SECOND_CHILD,
    SEEN,
    SIBLING_CASE_OPENED,
    SIBLING_REFERRED,
    STRATEGY_CONSIDERED,
    SUSPECTED,
    SUSPECTED_AGAIN,
    TOLD,
    TURNED_SECTION_47,
    UNTOLD,
    WRITTEN,
)
from tests.domain.story import PACK
from tests.domain.test_any_history import ONE_OF_EACH

FAST_TRACKED = FastTrackedToReferral(by=examples.ADVISOR, occurred_at=AT, grounds="She is bleeding.")
TELEPHONED = AreaTeamTelephoned(by=examples.ADVISOR, occurred_at=AT, team="Boston", spoke_to="The duty worker.")
EXPECTED = WrittenConfirmationExpected(by=examples.ADVISOR, occurred_at=AT, received_at=RECEIVED_AT)
CONFIRMED = WrittenConfirmationReceived(by=examples.TEACHER, occurred_at=AT)
SIBLING = SiblingReferralDecided(
    by=examples.MANAGER, occurred_at=AT, subject=OTHER_CASE, subject_version=10, referred_at=AT
)
COPIED = OutcomeCopied(
    by=examples.AREA_WORKER, occurred_at=AT, outcome=Outcome.PROGRESS_TO_REFERRAL, from_case=OTHER_CASE, from_version=10
)
COMPLETED = SiblingProgressionCompleted(by=examples.AREA_WORKER, occurred_at=AT, referral_on=OPENED.on)
SUPERSEDED = DuplicateSuperseded(by=examples.AREA_WORKER, occurred_at=AT, kept=CASE, reason="Made redundant.")
JOINED = JoinedToReferral(by=examples.MANAGER, occurred_at=AT, referral=OTHER_CASE)

DISPOSED_AGAIN, TOLD_AGAIN = (replace(each, occurred_at=AT + timedelta(hours=1)) for each in (DISPOSED, TOLD))
SETTLED: tuple[Event, ...] = (*REFERRED, RECORDED, NOTIFIED, DISPOSED, TOLD, FED_BACK, SEEN, AUTHORISED, ALLOCATED)

ADVISOR = (Role.CUSTOMER_SERVICE_ADVISOR,)
SAFE = SafetyLimited(by=examples.ADVISOR, occurred_at=AT, until=AT + timedelta(hours=3))
SECTION_47 = StatutoryBasis.SECTION_47
AT_ONCE = replace(CONTACT.details, needs_immediate_protection=Answer.YES)

OF_A_CASE = [
    event for event in ONE_OF_EACH if type(event) in STREAMS[Stream.CASE] and not isinstance(event, ContactRecorded)
]
histories = st.builds(
    lambda begun, later: [begun, *later],
    st.sampled_from([CONTACT, CONSULTATION]),
    st.lists(st.sampled_from(OF_A_CASE), max_size=20),
)
"""Whatever may stand in a case, in any order, whether or not it could have come about."""


def test_each_suspicion_is_to_be_reported_by_its_own_moment() -> None:
    found = Case.of((CONTACT, SUSPECTED, SUSPECTED_AGAIN))
    assert found
    first, second = (replace(a_clock("T13"), number=n, due_at=AT + timedelta(hours=n)) for n in (1, 2))
    police = [duty.due_at for duty in duties(found, [first, second], PACK) if duty.clause.number == "CF1"]
    assert police == [first.due_at, second.due_at]


def a_clock(number: str) -> Clock:
    """T3 is due on the third, and so on."""
    due_at = datetime(2026, 8, int(number[1:]), tzinfo=UTC)
    return Clock(
        clause=number,
        started_by=1,
        name=number,
        limit=Limit.INTERNAL,
        started_at=due_at - timedelta(days=1),
        due_at=due_at,
        notice_at=None,
        state=ClockState.RUNNING,
        stopped_at=None,
        stopped_recorded_at=None,
        overdue_by=None,
    )


EVERY_CLOCK = [a_clock(f"T{n}") for n in range(1, 19)]


def open_duties(*history: Event, without: str = "", undecided: int = 0) -> dict[str, Duty]:
    """The open duties by their clauses, with every clock running but one."""
    case = Case.of(history)
    assert case is not None
    clocks = [clock for clock in EVERY_CLOCK if clock.clause != without]
    found = duties(case, clocks, PACK, undecided_siblings=undecided)
    assert len({duty.clause.number for duty in found}) == len(found)
    return {duty.clause.number: duty for duty in found}


def test_a_new_contact_needs_everything_until_its_outcome() -> None:
    assert list(open_duties(CONTACT)) == ["C6", "SC7", "SC1", "C2", "SC5", "SC6", "SC2", "SC8"]


@pytest.mark.parametrize(
    ("history", "number", "who_may", "clock"),
    [
        ((CONTACT,), "C6", ADVISOR, "T2"),
        ((CONTACT,), "SC1", ADVISOR, "T2"),
        ((CONTACT,), "C2", SCREENERS, "T1"),
        ((CONTACT,), "SC5", SCREENERS, "T2"),
        ((CONTACT,), "SC6", SCREENERS, "T2"),
        ((CONTACT,), "SC7", SCREENERS, "T2"),
        ((CONTACT, FINDINGS), "SC12", protection.WHO_CONSIDER, "T2"),
        ((CONTACT,), "SC8", SCREENERS, "T2"),
        ((CONTACT,), "SC2", MANAGER, "T2"),
        ((CONSULTATION,), "E6", (Role.CUSTOMER_SERVICE_ADVISOR,), "T2"),
        ((CONSULTATION,), "E7", (Role.EARLY_HELP_ADVISOR,), "T2"),
        ((replace(CONTACT, agency="school-925"), EXPECTED), "C15", WHO_CONFIRM, "T4"),
        ((CONTACT, EXPECTED), "C15", ADVISOR, "T4"),
        ((replace(CONTACT, agency="school-925"), examples.SUBMITTED), "P1", THE_AGENCY, "T17"),
        ((CONTACT, examples.SUBMITTED), "P1", OFFICE, "T17"),
        ((CONTACT, FAST_TRACKED, OPENED), "C12", MANAGER, "T2"),
        ((CONTACT, FAST_TRACKED, OPENED), "T14", ADVISOR, "T14"),
        ((CONTACT, SUSPECTED), "CF1", ANYBODY, "T13"),
        ((CONTACT, FOUND_NEW, SIBLING), "SIB2", AREA_TEAM, "T10"),
        (REFERRED, "C13", ADVISOR, "T3"),
        (REFERRED, "D1", MANAGER, "T6"),
        (REFERRED, "T8", disposal.AUTHORISERS, "T8"),
        (REFERRED, "R2", allocation.ALLOCATORS, None),
        ((*REFERRED, DISPOSED), "D3", disposal.VISITORS, "T15"),
        ((*REFERRED, DISPOSED), "D4", feedback.GIVERS, None),
        ((NEIGHBOURS, REDIRECTED), "F2", feedback.GIVERS, None),
        ((*REFERRED, DISPOSED), "D5", disposal.VISITORS, None),
        ((*REFERRED, DISPOSED, ALLOCATED, ASSESSED), "D6", (Role.LEAD_PRACTITIONER,), None),
        ((CONTACT, WRITTEN), "F3", acknowledgement.MAY_ACKNOWLEDGE, "T9"),
        ((*REFERRED, ALLOCATED, TURNED_SECTION_47), "R6", allocation.ALLOCATORS, None),
        (SETTLED, "R7", (Role.LEAD_PRACTITIONER,), None),
        (SETTLED, "R8", (Role.LEAD_PRACTITIONER,), None),
        ((*REFERRED, DISPOSED, ALLOCATED), "R3", (Role.LEAD_PRACTITIONER,), None),
        ((*REFERRED, PROPOSED), "CL2", (Role.SCREENING_PRACTICE_SUPERVISOR,), None),
        ((*REFERRED, PROPOSED, NOT_AGREED), "CL5", (Role.AREA_TEAM_MANAGER,), None),
    ],
)
def test_a_duty_says_who_may_do_it_and_until_when(
    history: tuple[Event, ...], number: str, who_may: tuple[Role, ...], clock: str | None
) -> None:
    duty = open_duties(*history)[number]
    assert duty.clause.number == number
    assert duty.what.endswith(".")
    assert duty.who_may == who_may
    assert duty.due_at == (a_clock(clock).due_at if clock else None)
    assert clock is None or duty.due_at != open_duties(*history, without=clock)[number].due_at


def test_duties_are_said_in_words_that_name_who_does_which_half() -> None:
    told = open_duties(*REFERRED, DISPOSED)["D5"].what
    assert told == "Inform the child and family of the action to be taken, or have its lead or a manager say why not."
    obtain = open_duties(*SETTLED)["R8"].what
    assert "names, dates of birth and gender; " in obtain


@pytest.mark.parametrize(
    ("history", "done", "number"),
    [
        ((CONTACT,), (FOUND_NEW,), "C6"),
        ((CONTACT,), (REQUESTED,), "SC1"),
        ((CONTACT,), (LEVEL,), "C2"),
        ((CONTACT,), CHECKS, "SC5"),
        ((CONTACT,), (FINDINGS,), "SC6"),
        ((CONTACT,), (CONSIDERED,), "SC7"),
        ((CONTACT, FAST_TRACKED, OPENED), (STRATEGY_CONSIDERED,), "SC12"),
        ((CONTACT,), (PARENT_INFORMED,), "SC8"),
        (SCREENED, (PROGRESSED, OPENED), "SC2"),
        ((CONSULTATION, FOUND_NEW), (CONSULTATION_REQUESTED,), "E6"),
        ((CONSULTATION, FOUND_NEW), (PROGRESSED, OPENED), "E7"),
        ((CONSULTATION, FOUND_NEW, CONSULTATION_REQUESTED), (ADVISED_EARLY_HELP,), "E7"),
        ((CONTACT, EXPECTED), (CONFIRMED,), "C15"),
        ((CONTACT, FAST_TRACKED, OPENED), (PROGRESSED,), "C12"),
        ((CONTACT, FAST_TRACKED, OPENED), (TELEPHONED,), "T14"),
        ((CONTACT, SUSPECTED), (POLICE_NOTIFIED,), "CF1"),
        ((CONTACT, FOUND_NEW, SIBLING), (COPIED, OPENED, COMPLETED), "SIB2"),
        (REFERRED, (RECORDED, NOTIFIED), "C13"),
        (REFERRED, (DISPOSED,), "D1"),
        (REFERRED, (AUTHORISED,), "T8"),
        (REFERRED, (ALLOCATED,), "R2"),
        ((*REFERRED, DISPOSED), (SEEN,), "D3"),
        ((*REFERRED, ALLOCATED, TURNED_SECTION_47), (replace(ALLOCATED, social_worker=True),), "R6"),
        (SETTLED, (examples.CLARIFIED,), "R7"),
        (SETTLED, (examples.NOT_CLARIFIED,), "R7"),
        ((*REFERRED, DISPOSED), (FED_BACK,), "D4"),
        ((CONTACT, REDIRECTED), (replace(FED_BACK, became=Became.REDIRECTED, disposal=()),), "D4"),
        ((*REFERRED, PROPOSED, CLOSED), (FED_BACK,), "D4"),
        ((*REFERRED, ALSO_TOLD), (replace(FED_BACK, contact=CASE, became=Became.JOINED, disposal=()),), "D4"),
        ((*REFERRED, DISPOSED), (JOINED,), "D4"),
        ((*REFERRED, DISPOSED), (TOLD,), "D5"),
        ((*REFERRED, DISPOSED), (UNTOLD,), "D5"),
        ((*REFERRED, DISPOSED, TOLD, PROPOSED, DISPOSED_AGAIN), (TOLD_AGAIN,), "D5"),
        ((*REFERRED, DISPOSED, PROPOSED, CLOSED), (TOLD,), "D5"),
        ((*REFERRED, DISPOSED, ALLOCATED, ASSESSED), (EXPLAINED,), "D6"),
        ((*REFERRED, DISPOSED, ALLOCATED, ASSESSED), (UNTOLD,), "D6"),
        ((CONTACT, WRITTEN), (ACKNOWLEDGED,), "F3"),
        ((*REFERRED, PROPOSED), (NOT_AGREED,), "CL2"),
        ((*REFERRED, PROPOSED, NOT_AGREED), (DECIDED_NOT_TO_CLOSE,), "CL5"),
    ],
)
def test_a_duty_that_is_done_is_no_longer_open(
    history: tuple[Event, ...], done: tuple[Event, ...], number: str
) -> None:
    assert number in open_duties(*history)
    assert number not in open_duties(*history, *done)


def test_the_missing_checks_are_named() -> None:
    duty = open_duties(CONTACT, *CHECKS[:3])["SC5"]
    assert duty.what == "Make the screening checks: child protection plan, child in care."


def test_of_a_copied_contact_the_outcome_is_due_by_the_clock_that_runs_from_its_creation() -> None:
    assert open_duties(CONTACT, without="T2")["SC2"].due_at == a_clock("T11").due_at


def test_whoever_took_a_contact_may_go_on_with_it() -> None:
    by_a_manager = replace(CONTACT, by=examples.a(Role.SERVICE_MANAGER))
    found = open_duties(by_a_manager, FAST_TRACKED, OPENED) | {"SC1": open_duties(by_a_manager)["SC1"]}
    for number in ("C6", "SC1", "T14"):
        assert found[number].who_may == (*ADVISOR, Role.SERVICE_MANAGER)
    by_an_adviser = open_duties(replace(CONTACT, by=examples.a(Role.EARLY_HELP_ADVISOR)))
    assert by_an_adviser["C6"].who_may == (*ADVISOR, Role.EARLY_HELP_ADVISOR)
    assert by_an_adviser["SC1"].who_may == ADVISOR  # who facilitates no referral (E1)


def test_a_consultation_is_not_screened() -> None:
    assert list(open_duties(CONSULTATION)) == ["C6", "C2", "E6", "E7"]


@pytest.mark.clause("C12")
def test_after_a_fast_track_whatever_was_left_out_is_still_to_be_done() -> None:
    found = open_duties(CONTACT, FAST_TRACKED, OPENED, undecided=2)
    assert list(found) == ["C6", "SC7", "C2", "SC5", "SC6", "C12", "SC12", "SC8", "T14", "SIB6", "D1", "T8", "R2"]


def test_a_fast_tracked_referral_is_recorded_once_the_screening_manager_has_confirmed_it() -> None:
    assert "C13" not in open_duties(CONTACT, FAST_TRACKED, OPENED)
    assert "C13" in open_duties(CONTACT, FAST_TRACKED, OPENED, PROGRESSED)


@pytest.mark.parametrize(
    ("undecided", "what"),
    [(1, "Decide on one sibling of the child."), (3, "Decide on 3 siblings of the child.")],
)
def test_the_siblings_of_a_fast_tracked_child_are_still_to_be_decided(undecided: int, what: str) -> None:
    duty = open_duties(CONTACT, FAST_TRACKED, OPENED, undecided=undecided)["SIB6"]
    assert (duty.what, duty.who_may, duty.due_at) == (what, MANAGER, None)


def test_the_siblings_of_a_child_that_was_not_fast_tracked_are_decided_in_the_act_itself() -> None:
    assert "SIB6" not in open_duties(CONTACT, undecided=2)
    assert "SIB6" not in open_duties(CONTACT, FAST_TRACKED, OPENED)


def test_a_sibling_that_is_referred_is_not_screened_again() -> None:
    assert list(open_duties(CONTACT, SIBLING)) == ["SIB2"]
    assert list(open_duties(CONTACT, SIBLING, COPIED, OPENED, COMPLETED)) == ["D1", "T8", "R2"]


def test_a_referred_sibling_without_a_contact_is_to_be_copied_to() -> None:
    referred = (*REFERRED, replace(SIBLING_REFERRED, sibling=SECOND_CHILD, case=None))
    assert open_duties(*referred)["SIB2"].who_may == AREA_TEAM
    assert "SIB2" not in open_duties(*referred, SIBLING_CASE_OPENED)
    assert "SIB2" not in open_duties(*REFERRED, replace(SIBLING_REFERRED, case=SECOND_CASE))
    assert "SIB2" not in open_duties(*REFERRED, replace(SIBLING_REFERRED, refer=False, case=None))


def test_a_child_need_not_be_seen_when_the_disposal_does_not_say_so() -> None:
    assert "D3" not in open_duties(*REFERRED, TURNED_SECTION_47)


@pytest.mark.clause("R6")
def test_a_case_that_turns_section_47_needs_a_social_worker_to_lead() -> None:
    assert "R6" not in open_duties(*REFERRED, ALLOCATED, DISPOSED)
    assert "R6" in open_duties(*REFERRED, ALLOCATED, DISPOSED, TURNED_SECTION_47)


def test_a_family_that_is_told_after_all_has_its_assessment_explained() -> None:
    assert "D6" in open_duties(*REFERRED, DISPOSED, ALLOCATED, ASSESSED, UNTOLD, TOLD)


def test_a_match_that_was_withdrawn_makes_the_known_check_due_again() -> None:
    withdrawn = MatchWithdrawn(by=examples.MANAGER, occurred_at=AT, child=KNOWN_CHILD, reason="Another child.")
    assert "C6" not in open_duties(*REFERRED, MATCHED)
    assert "C6" in open_duties(*REFERRED, MATCHED, withdrawn)


def test_of_a_settled_referral_nothing_is_owed_but_what_its_lead_still_learns_and_does() -> None:
    assert list(open_duties(*SETTLED)) == ["R3", "R7", "R8"]
    every = tuple(NotObtained(item=item, why=WhyMissing.NOT_KNOWN) for item in Item if item is not Item.PROTECTION)
    learnt = replace(examples.INFORMED_BY_THE_REFERRER, not_obtained=every)
    assert list(open_duties(*SETTLED, examples.CLARIFIED, learnt)) == ["R3", "EQ1"]


@pytest.mark.parametrize(
    "history",
    [
        (*REFERRED, PROPOSED, CLOSED),
        (CONTACT, EXPECTED, SUPERSEDED),
        (CONTACT, JOINED),
        (CONTACT, REDIRECTED),
        (CONTACT, COPIED),
        (CONTACT, FAST_TRACKED, OPENED, CLOSED),
    ],
    ids=["closed", "superseded", "joined", "redirected", "copied, not referred", "fast-tracked and closed"],
)
def test_a_case_that_has_ended_has_no_duties(history: tuple[Event, ...]) -> None:
    assert {*open_duties(*history, undecided=1)} <= {"D4"}  # but for the referrer to be told
    assert {*open_duties(*history, SUSPECTED, undecided=1)} - {"D4"} == {"CF1"}  # and for the police (A38)


def test_without_clocks_a_duty_is_still_a_duty() -> None:
    case = Case.of([CONTACT])
    assert case is not None
    assert {duty.due_at for duty in duties(case, [], PACK)} == {None}


@given(history=histories)
def test_an_open_case_stands_in_a_queue_and_what_waits_for_another_duty_is_not_alone(history: list[Event]) -> None:
    case = Case.of(history)
    assert case is not None
    found = duties(case, EVERY_CLOCK, PACK)
    assert [(duty.clause, duty.queue, duty.what) for duty in found] == [
        (duty.clause, duty.queue, duty.what) for duty in duties(case, (), PACK)
    ]  # a clock says when, never whether
    is_open = case.open_referral or (case.undecided and not case.conclusion.concluded)
    ours = [duty for duty in found if OFFICE_ROLES.intersection(duty.who_may)]  # P1 is the agency's own
    assert any(duty.queue for duty in found) or not (ours or is_open)


@pytest.mark.parametrize(
    ("history", "waits"),
    [
        ((CONTACT,), {"C6"}),
        ((CONTACT, FOUND_NEW), {"SC1"}),
        ((CONTACT, REQUESTED), {"C6", "C2", "SC5", "SC6", "SC7", "SC8", "SC2"}),
        ((CONTACT, FAST_TRACKED, OPENED), {"C6", "C2", "SC5", "SC6", "SC7", "C12", "SC8", "SC12", "T14", "D1"}),
        ((CONSULTATION,), {"C6"}),
        ((CONSULTATION, FOUND_NEW), {"E6"}),
        ((CONSULTATION, FOUND_NEW, CONSULTATION_REQUESTED), {"E7"}),
        (REFERRED, {"C13", "D1"}),
        ((*REFERRED, DISPOSED), {"C13", "D3", "D4", "D5", "T8", "R2"}),
    ],
)
def test_a_duty_stands_in_a_queue_once_it_is_somebodys_turn(history: tuple[Event, ...], waits: set[str]) -> None:
    assert {number for number, duty in open_duties(*history).items() if duty.queue} == waits


@pytest.mark.parametrize(
    ("history", "how"),
    [
        ((CONTACT,), Urgency.ORDINARY),
        ((replace(CONTACT, account=replace(CONTACT.account, statutory_basis=SECTION_47)),), Urgency.HARM_INDICATED),
        ((CONTACT, SAFE), Urgency.SAFE_UNTIL),
        ((CONTACT, SAFE, FAST_TRACKED), Urgency.EMERGENCY),
        (
            (replace(CONTACT, details=replace(CONTACT.details, needs_immediate_protection=Answer.YES)),),
            Urgency.EMERGENCY,
        ),
        ((CONTACT, replace(FINDINGS, urgent_action=Answer.YES)), Urgency.EMERGENCY),
        ((CONTACT, FAST_TRACKED, OPENED, DISPOSED), Urgency.HARM_INDICATED),
    ],
)
def test_how_urgent_a_case_is_follows_from_what_was_said_until_a_disposal_answers_it(
    history: tuple[Event, ...], how: Urgency
) -> None:
    case = Case.of(history)
    assert case is not None
    facts = [
        fact_of(
            Recorded(
                stream=CASE, version=n, position=n, recorded_at=AT, name=event.lasting_name(), event=event, meta={},
                chain=b"",
            )
        )
        for n, event in enumerate(history, 1)
    ]  # fmt: skip
    assert urgency(case, facts) is how


def test_whoever_learns_of_a_crime_may_tell_the_police_and_all_of_them_are_of_the_office() -> None:
    assert set(ANYBODY) == OFFICE_ROLES


def test_no_duty_is_a_partners_but_to_confirm_in_writing() -> None:
    contacts: list[ContactRecorded] = [CONTACT, CONSULTATION]
    for contact in contacts:
        for duty in open_duties(contact, FAST_TRACKED, OPENED, SUSPECTED, PROPOSED).values():
            assert set(duty.who_may) <= OFFICE_ROLES
