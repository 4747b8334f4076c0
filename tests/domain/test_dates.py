"""Dates of acts: nothing happened before the contact was received, nor before what it answers to."""

import inspect
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any
from uuid import UUID

import pytest

from domain import (
    allocation,
    closure,
    conclusion,
    consultation,
    contact,
    dates,
    details,
    disposal,
    emergencies,
    family,
    known_check,
    open_cases,
    progression,
    protection,
    recording,
    records_considered,
    referrals,
    screening,
    siblings,
)
from domain.account import Account, ChildDetails
from domain.contact import Information
from domain.facts import Command, Event
from domain.known_check import WithdrawMatch
from domain.procedure import CHAPTERS
from domain.records import Case, Child
from domain.screening import ScreeningCheckRecorded
from domain.vocabulary import Answer, CheckKind, ConsultationOutcome, Ending, Intent, Role
from tests.domain.examples import (
    ADVISOR,
    AGREE_CLOSURE,
    ALLOCATE,
    ALLOCATED,
    AREA_WORKER,
    ASSESSED,
    AT,
    AUTHORISE_DISPOSAL,
    AUTHORISE_PROTECTION,
    AUTHORISE_REFERRAL,
    AUTHORISED,
    CALL,
    CASE,
    CHECK_KNOWN,
    CLOSE,
    CONSIDER_RECORDS,
    CONSIDER_STRATEGY,
    CONTACT,
    DECIDE,
    DECIDE_LEVEL,
    DISAGREE,
    DISPOSED,
    FAST_TRACKED,
    FOUND_KNOWN,
    FOUND_NEW,
    INFORMATION_REDIRECTED,
    KNOWN,
    MAKE_CHECKS,
    MANAGER,
    MATCHED,
    NOT_AGREED,
    OPENED,
    OTHER_CASE,
    OUTCOME_COPIED,
    OWN,
    POLICE_NOTIFIED,
    PROGRESSED,
    PROPOSE_CLOSURE,
    PROPOSED,
    RECEIVED_AT,
    RECORD_FINDINGS,
    RECORD_REFERRAL,
    REFERRED,
    REQUEST,
    SAFE_FOR_HOURS,
    SCREENED,
    SECOND_CASE,
    SECOND_CHILD,
    SEE_CHILD,
    SEEN,
    SIBLING_REFERRED,
    START_ASSESSMENT,
    STARTED,
    SUPERVISOR,
    SUSPECTED,
    SUSPECTED_AGAIN,
    TEAM_MANAGER,
    TO_BE_PROGRESSED,
    a,
)
from tests.domain.story import Decision, given

MOMENT = timedelta(seconds=1)


def child(*events: Event) -> Child:
    record = Child.of(events)
    assert record is not None
    return record


def case_of(*events: Event) -> Case:
    case = Case.of(events)
    assert case is not None
    return case


SUBJECT = {"case_id": CASE, "child": child(OWN, STARTED)}
UNREFERRED = {"case_id": CASE, "child": child(OWN)}
ELSEWHERE = replace(STARTED, case=OTHER_CASE)
SECOND = replace(CONTACT, child=SECOND_CHILD, reference="C-2")
SIBLING = siblings.Sibling(child_id=SECOND_CHILD, child=child(replace(OWN, case=SECOND_CASE)))
ACCEPTED: tuple[Event, ...] = (*REFERRED, DISPOSED, SEEN)
PENDING: tuple[Event, ...] = (*ACCEPTED, PROPOSED)
LAST = AT + timedelta(days=1)

ACTS: list[tuple[Decision, Command, tuple[Event, ...], dict[str, Any]]] = [
    (known_check.record, CHECK_KNOWN, (CONTACT,), {"case_id": CASE, "child": child(OWN), "known": None}),
    (known_check.withdraw, WithdrawMatch(by=ADVISOR, at=AT, reason="Another child."), (CONTACT, FOUND_KNOWN, MATCHED),
     {"case_id": CASE, "child": child(KNOWN)}),
    (screening.request, REQUEST, (CONTACT, FOUND_NEW), {}),
    (screening.decide_level, DECIDE_LEVEL, (CONTACT,), {}),
    (screening.record_checks, MAKE_CHECKS, (CONTACT,), {}),
    (screening.record_findings, RECORD_FINDINGS, (CONTACT,), {}),
    (records_considered.consider, CONSIDER_RECORDS, (CONTACT,), {}),
    (protection.authorise, AUTHORISE_PROTECTION, SCREENED, {}),
    (protection.consider, CONSIDER_STRATEGY, (CONTACT,), {}),
    (screening.decide, DECIDE, SCREENED, {}),
    (consultation.advise,
     consultation.DecideConsultation(by=a(Role.EARLY_HELP_ADVISOR), at=AT, advice="Talk with them.",
                                     outcome=ConsultationOutcome.EARLY_HELP_ASSESSMENT),
     (replace(CONTACT, intent=Intent.CONSULTATION, permission=True), FOUND_NEW), {}),
    (recording.record, RECORD_REFERRAL, REFERRED, {}),
    (emergencies.fast_track, emergencies.FastTrack(by=ADVISOR, at=AT, grounds="Tonight."), (CONTACT,), UNREFERRED),
    (emergencies.telephone_area_team,
     emergencies.TelephoneAreaTeam(by=ADVISOR, at=AT, call=emergencies.AreaTeamCall(team="Boston", spoke_to="A. Duty")),
     (CONTACT,), {}),
    (emergencies.limit_safety, emergencies.LimitSafety(by=ADVISOR, at=AT, until=AT + timedelta(hours=4)),
     (CONTACT,), {}),
    (emergencies.suspect_crime, emergencies.SuspectCrime(by=ADVISOR, at=AT, suspicion="Neglect."), (CONTACT,), {}),
    (emergencies.notify_police,
     emergencies.NotifyPolice(by=ADVISOR, at=AT, force="Lincolnshire Police", police_reference="P-77"),
     (CONTACT, SUSPECTED), {}),
    (emergencies.find_no_crime, emergencies.FindNoCrime(by=SUPERVISOR, at=AT, reasons="A birthmark."),
     (CONTACT, SUSPECTED), {}),
    (emergencies.receive_confirmation, emergencies.ReceiveConfirmation(by=ADVISOR, at=AT), (CONTACT,), {}),
    (emergencies.advise_on_permission, emergencies.AdviseOnPermission(by=ADVISOR, at=AT, advised_to_obtain=True),
     (CONTACT,), {}),
    (open_cases.join_to_referral, open_cases.JoinToReferral(by=MANAGER, at=AT), (CONTACT,),
     {"case_id": CASE, "child": child(OWN, ELSEWHERE)}),
    (details.amend,
     details.AmendDetails(by=ADVISOR, at=AT, changed=("school",), reason="Heard wrongly.",
                          details=ChildDetails(school="St Hugh's")),
     (CONTACT,), {"child": child(OWN)}),
    (disposal.authorise_disposal, AUTHORISE_DISPOSAL, REFERRED, {}),
    (disposal.see_child, SEE_CHILD, REFERRED, {}),
    (disposal.authorise_referral, AUTHORISE_REFERRAL, ACCEPTED, {}),
    (allocation.allocate, ALLOCATE, ACCEPTED, SUBJECT),
    (allocation.start_assessment, START_ASSESSMENT, (*ACCEPTED, ALLOCATED), {}),
    (conclusion.conclude,
     conclusion.ConcludeReferral(by=TEAM_MANAGER, at=AT, ending=Ending.DIED, reasons="An accident."),
     (*ACCEPTED, AUTHORISED, ALLOCATED, ASSESSED), SUBJECT),
    (family.inform, family.InformFamily(by=a(Role.LEAD_PRACTITIONER), at=AT, told="Who will visit."), ACCEPTED, {}),
    (family.withhold, family.WithholdFromFamily(by=a(Role.LEAD_PRACTITIONER), at=AT, reasons="He threatened her.",
                                                ground=family.Ground.SIGNIFICANT_HARM), ACCEPTED, {}),
    (closure.propose, PROPOSE_CLOSURE, ACCEPTED, {}),
    (closure.agree, AGREE_CLOSURE, PENDING, SUBJECT),
    (closure.disagree, DISAGREE, PENDING, {}),
    (closure.decide, CLOSE, (*PENDING, NOT_AGREED), SUBJECT),
    (siblings.decide, siblings.DecideForFamily(by=MANAGER, at=AT, outcome=DECIDE.outcome, reasons=DECIDE.reasons),
     SCREENED, {**UNREFERRED, "siblings": []}),
    (progression.complete, progression.CompleteProgression(by=AREA_WORKER, at=AT), (SECOND, TO_BE_PROGRESSED),
     {"case_id": SECOND_CASE, "child": SIBLING.child, "subject": case_of(*REFERRED)}),
    (progression.copy,
     progression.CopyToSibling(by=AREA_WORKER, at=AT, sibling=SECOND_CHILD, case=SECOND_CASE, reference="C-2",
                            disclosed=(), concern_summary=None, details=ChildDetails(), account=Account()),
     (*REFERRED, replace(SIBLING_REFERRED, case=None)), {"subject_id": CASE, "sibling": SIBLING}),
    (progression.supersede, progression.Supersede(by=AREA_WORKER, at=LAST, kept=SECOND_CASE, reason="One copy."),
     (SECOND,), {"case_id": OTHER_CASE, "kept": case_of(SECOND, TO_BE_PROGRESSED, OUTCOME_COPIED)}),
    (siblings.add_information, siblings.AddInformation(by=ADVISOR, at=AT, text="His aunt rang."), (CONTACT,),
     {"child": child(OWN)}),
]  # fmt: skip
"""Every act on a case, at a time when it may be done."""

ANSWERS = [act for act in ACTS if act[0] not in {
    known_check.record, screening.decide_level, screening.record_checks, screening.record_findings,
    records_considered.consider, protection.authorise, protection.consider,
    emergencies.fast_track, emergencies.telephone_area_team, emergencies.limit_safety, emergencies.suspect_crime,
    emergencies.receive_confirmation, emergencies.advise_on_permission, open_cases.join_to_referral,
    disposal.see_child, siblings.add_information, details.amend,
}]  # fmt: skip
"""The acts that answer to another than the receipt."""

by_name = pytest.mark.parametrize(
    ("decision", "command", "history", "beside"), ACTS, ids=[f"{act[0].__module__}.{act[0].__name__}" for act in ACTS]
)


def decisions() -> Iterator[Decision]:
    """Every function of a chapter that decides on a case."""
    for chapter in CHAPTERS:
        for function in vars(chapter).values():
            if inspect.isfunction(function) and function.__module__ == chapter.__name__:
                names = [*inspect.signature(function).parameters]
                if not function.__name__.startswith("_") and names[:3] in (
                    ["case", "command", "pack"], ["subject", "command", "pack"]
                ):  # fmt: skip
                    yield function


def test_every_decision_on_a_case_is_held_to_its_dates_here() -> None:
    assert {act[0] for act in ACTS} == set(decisions())


@by_name
def test_every_act_may_be_dated_when_it_was_done(
    decision: Decision, command: Command, history: tuple[Event, ...], beside: dict[str, Any]
) -> None:
    recorded = given(*history).when(decision, command, **beside).decide()
    events = recorded if isinstance(recorded, list) else [event for stream in recorded.values() for event in stream]
    assert {event.occurred_at for event in events} == {command.at}


@by_name
def test_no_act_is_dated_before_the_contact_was_received(
    decision: Decision, command: Command, history: tuple[Event, ...], beside: dict[str, Any]
) -> None:
    early = replace(command, at=RECEIVED_AT - MOMENT)
    given(*history).when(decision, early, **beside).refused(
        dates.DATED, missing="a time after the contact was received"
    )


@pytest.mark.parametrize(
    ("decision", "command", "history", "beside"), ANSWERS, ids=[f"{a[0].__module__}.{a[0].__name__}" for a in ANSWERS]
)
def test_no_act_is_dated_before_what_it_answers_to(
    decision: Decision, command: Command, history: tuple[Event, ...], beside: dict[str, Any]
) -> None:
    early = replace(command, at=command.at - MOMENT)
    given(*history).when(decision, early, **beside).refused(dates.DATED, missing="a time after what it answers to")


@pytest.mark.parametrize("rests_on", range(1, len(SCREENED)))
def test_an_outcome_comes_after_everything_it_rests_on(rests_on: int) -> None:
    later = [replace(event, occurred_at=AT + MOMENT) if n == rests_on else event for n, event in enumerate(SCREENED)]
    given(*later).when(screening.decide, DECIDE).refused(dates.DATED)


def test_a_confirmation_comes_after_the_fast_track() -> None:
    at_once = replace(FAST_TRACKED, occurred_at=AT + MOMENT)
    given(*SCREENED, at_once, OPENED).when(screening.decide, DECIDE).refused(dates.DATED)


def test_an_answer_to_a_suspicion_comes_after_that_suspicion() -> None:
    later = replace(SUSPECTED_AGAIN, occurred_at=AT + MOMENT)
    notify = emergencies.NotifyPolice(by=ADVISOR, at=AT, force="Lincolnshire Police", police_reference="P", suspicion=2)
    given(CONTACT, SUSPECTED, later).when(emergencies.notify_police, notify).refused(dates.DATED)
    of_the_first = given(CONTACT, SUSPECTED, later).when(emergencies.notify_police, replace(notify, suspicion=1))
    of_the_first.then(replace(POLICE_NOTIFIED, police_reference="P"))


@pytest.mark.parametrize("refer", [True, False])
def test_a_siblings_contact_is_not_decided_before_it_was_received(refer: bool) -> None:
    received_since = replace(SECOND, received_at=AT + MOMENT)
    second = replace(SIBLING, case_id=SECOND_CASE, case=case_of(received_since))
    choice = siblings.SiblingChoice(child=SECOND_CHILD, refer=refer, reasons="They live together.")
    order = siblings.DecideForFamily(
        by=MANAGER, at=AT, outcome=DECIDE.outcome, reasons=DECIDE.reasons, siblings=(choice,)
    )
    given(*SCREENED).when(siblings.decide, order, **UNREFERRED, siblings=[second]).refused(dates.DATED)


def test_a_further_contact_is_not_decided_before_it_was_received() -> None:
    further: dict[UUID, Case] = {OTHER_CASE: case_of(replace(SECOND, received_at=AT + MOMENT))}
    second = replace(SIBLING, case_id=SECOND_CASE, case=case_of(SECOND), others=further)
    choice = siblings.SiblingChoice(child=SECOND_CHILD, refer=False, reasons="He lives elsewhere.")
    order = siblings.DecideForFamily(
        by=MANAGER, at=AT, outcome=DECIDE.outcome, reasons=DECIDE.reasons, siblings=(choice,)
    )
    given(*SCREENED).when(siblings.decide, order, **UNREFERRED, siblings=[second]).refused(dates.DATED)


def test_a_check_is_made_anew_after_the_match_was_withdrawn() -> None:
    withdrawn = known_check.withdraw(
        case_of(CONTACT, FOUND_KNOWN, MATCHED), WithdrawMatch(by=ADVISOR, at=AT, reason="Another child."), None,  # type: ignore[arg-type] # no pack is needed
        case_id=CASE, child=child(KNOWN),
    )[CASE]  # fmt: skip
    early = replace(CHECK_KNOWN, at=AT - MOMENT)
    given(CONTACT, FOUND_KNOWN, MATCHED, *withdrawn).when(
        known_check.record, early, case_id=CASE, child=child(OWN), known=None
    ).refused(dates.DATED)


# Moments that an act states


def test_nothing_was_redirected_before_it_was_received() -> None:
    told = Information(
        received_at=RECEIVED_AT, by_whom="A librarian.", redirected_to="The Centre", redirected_at=RECEIVED_AT - MOMENT
    )
    given().when(contact.receive, replace(CALL, information=told)).refused(contact.REDIRECTED)
    at_once = replace(CALL, information=replace(told, redirected_at=RECEIVED_AT))
    streams = given().when(contact.receive, at_once).decide()
    assert isinstance(streams, dict)
    assert replace(INFORMATION_REDIRECTED, to="The Centre") in streams[CASE]


@pytest.mark.parametrize("until", [RECEIVED_AT, datetime(2020, 1, 1, tzinfo=UTC)])
def test_a_child_is_safe_until_a_moment_after_the_receipt(until: datetime) -> None:
    children = (replace(CALL.children[0], safe_until=until),)
    given().when(contact.receive, replace(CALL, children=children)).refused(contact.SAFE_UNTIL)


@pytest.mark.parametrize("until", [AT, datetime(2020, 1, 1, tzinfo=UTC)])
def test_a_child_is_safe_until_a_moment_after_somebody_says_so(until: datetime) -> None:
    limit = emergencies.LimitSafety(by=ADVISOR, at=AT, until=until)
    given(CONTACT, SAFE_FOR_HOURS).when(emergencies.limit_safety, limit).refused(
        emergencies.SAFE_UNTIL, missing="a moment that is still to come"
    )


def test_late_truth_is_accepted_however_late() -> None:
    months_later = replace(DECIDE, at=AT + timedelta(days=210))
    recorded = given(*SCREENED).when(screening.decide, months_later).decide()
    assert isinstance(recorded, list)
    assert recorded[0] == replace(PROGRESSED, occurred_at=months_later.at)


# Checks that wait for an answer (SC5)


def waiting(kind: CheckKind, **told: Any) -> screening.RecordChecks:
    check = screening.Check(kind=kind, answer=Answer.NOT_YET_KNOWN, **told)
    return replace(MAKE_CHECKS, checks=(check,))


def test_our_own_database_always_answers() -> None:
    asked = waiting(CheckKind.INTERNAL_DATABASE, asked="The index", asked_at=AT)
    given(CONTACT).when(screening.record_checks, asked).refused(
        screening.CHECKS, missing="the answer of the internal database"
    )


@pytest.mark.parametrize("told", [{}, {"asked": "The health visitor"}, {"asked_at": AT}])
def test_a_check_not_yet_answered_says_who_was_asked_and_when(told: dict[str, Any]) -> None:
    given(CONTACT).when(screening.record_checks, waiting(CheckKind.AGENCY, **told)).refused(
        screening.CHECKS, missing="who was asked, and when: agency"
    )


def test_a_check_of_which_that_is_said_counts() -> None:
    order = waiting(CheckKind.AGENCY, asked="The health visitor", asked_at=AT)
    recorded = given(CONTACT).when(screening.record_checks, order).decide()
    assert isinstance(recorded, list)
    assert case_of(CONTACT, *recorded).screening.checked(CheckKind.AGENCY)
    assert not case_of(CONTACT, *recorded).screening.checked(CheckKind.CHILD_IN_CARE)


def test_nobody_was_asked_before_the_contact_was_received() -> None:
    order = waiting(CheckKind.AGENCY, asked="The health visitor", asked_at=RECEIVED_AT - MOMENT)
    given(CONTACT).when(screening.record_checks, order).refused(dates.DATED)


@pytest.mark.parametrize("kind", [CheckKind.AGENCY, CheckKind.INTERNAL_DATABASE])
def test_an_answer_that_was_waited_for_without_saying_of_whom_does_not_count(kind: CheckKind) -> None:
    screened = [
        replace(event, answer=Answer.NOT_YET_KNOWN)
        if isinstance(event, ScreeningCheckRecorded) and event.kind is kind
        else event
        for event in SCREENED
    ]
    given(*screened).when(screening.decide, DECIDE).refused(screening.CHECKS, missing=kind.value)


def test_a_visit_may_come_before_the_disposal_and_counts() -> None:
    visited = given(*REFERRED).when(disposal.see_child, replace(SEE_CHILD, at=RECEIVED_AT)).decide()
    assert isinstance(visited, list)
    assert not referrals.to_be_seen(case_of(*REFERRED, *visited, DISPOSED))
