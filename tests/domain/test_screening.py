"""Screening: who sends, who checks, who decides, and what has to be there first."""

from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest

from domain import advisers, dates, protection, recording, records_considered, referrals, screening
from domain.account import Address, ChildDetails
from domain.clauses import Clause
from domain.directory import Directory, TeamListed
from domain.facts import Command, Event, Sealed
from domain.policy import load
from domain.records import Case
from domain.screening import Check, Finding, ScreeningCheckRecorded
from domain.vocabulary import (
    SCREENERS,
    Answer,
    CheckKind,
    Harm,
    Intent,
    Outcome,
    ReferrerKind,
    Role,
    Route,
    State,
)
from tests.domain.examples import (
    ADVISOR,
    AREA_WORKER,
    AT,
    CHECKS,
    CONSIDERED,
    CONTACT,
    DECIDE,
    DECIDE_LEVEL,
    DECIDED_IN,
    FAST_TRACKED,
    FINDINGS,
    FOUND_KNOWN,
    FOUND_NEW,
    IN_THE_AREA,
    KEEPER,
    LEVEL,
    MAKE_CHECKS,
    MANAGER,
    MATCHED,
    MOVED,
    NOTIFIED,
    OPENED,
    OWN_CHILD,
    PARENT_INFORMED,
    POLICE_NOTIFIED,
    PROGRESSED,
    RECEIVED_AT,
    RECORD_FINDINGS,
    RECORD_REFERRAL,
    RECORDED,
    REDIRECTED,
    REFERRED,
    REQUEST,
    REQUESTED,
    SCREENED,
    SCREENED_AND_KNOWN,
    SCREENING,
    STRATEGY_CONSIDERED,
    SUPERVISOR,
    SUSPECTED,
    a,
)
from tests.domain.story import PACK, Decision, case_of, dated, given

REDIRECT = replace(DECIDE, outcome=Outcome.INFORMATION_OR_REDIRECT)
EARLY_HELP = replace(DECIDE, outcome=Outcome.EARLY_HELP_ASSESSMENT)
UNKNOWN = Finding()
WHAT_HARM = "what harm, and what makes it likely (significant_harm_detail)"
WHAT_ACTION = "what urgent action (urgent_action_detail)"
UNEXPLAINED = replace(
    RECORD_FINDINGS,
    significant_harm=Harm.NOT_ESTABLISHED,
    significant_harm_detail=None,
    urgent_action=Answer.NO,
    urgent_action_detail=None,
)

DATED = (
    dated(screening.request, REQUEST, CONTACT, FOUND_NEW),
    dated(screening.decide_level, DECIDE_LEVEL, CONTACT, answers=False),
    dated(screening.record_checks, MAKE_CHECKS, CONTACT, answers=False),
    dated(screening.record_findings, RECORD_FINDINGS, CONTACT, answers=False),
    dated(screening.decide, DECIDE, *SCREENED),
    dated(recording.record, RECORD_REFERRAL, *REFERRED),
)  # fmt: skip


def without(history: tuple[Event, ...], *left_out: Event) -> tuple[Event, ...]:
    return tuple(event for event in history if event not in left_out)


# Sending


def test_a_checked_contact_is_sent_to_the_screening_manager() -> None:
    case = given(CONTACT, FOUND_NEW).when(screening.request, REQUEST).then(REQUESTED)
    assert case.state is State.SCREENING
    assert REQUESTED.action == "Contact Action for Screening"


def test_a_contact_is_sent_once() -> None:
    given(CONTACT, FOUND_NEW, REQUESTED).when(screening.request, REQUEST).refused(
        screening.DISPATCH, missing="a contact not yet sent"
    )


def test_a_contact_is_sent_only_after_the_known_check() -> None:
    given(CONTACT).when(screening.request, REQUEST).refused(screening.KNOWN_CHECK, missing="the known check")


def test_a_consultation_is_not_sent_to_screening() -> None:
    consultation = replace(CONTACT, intent=Intent.CONSULTATION)
    given(consultation, FOUND_NEW).when(screening.request, REQUEST).refused(screening.INTENT)


@pytest.mark.parametrize("role", sorted(set(Role) - {Role.CUSTOMER_SERVICE_ADVISOR, Role.EARLY_HELP_ADVISOR}))
def test_the_customer_service_advisor_sends_the_contact_and_nobody_else(role: Role) -> None:
    refusal = (
        given(CONTACT, FOUND_NEW).when(screening.request, replace(REQUEST, by=a(role))).refused(screening.DISPATCH)
    )
    assert refusal.who_may == (Role.CUSTOMER_SERVICE_ADVISOR,)


def test_whoever_took_a_contact_in_the_area_sends_it() -> None:
    by_the_taker = replace(REQUEST, by=AREA_WORKER)
    given(IN_THE_AREA, FOUND_NEW).when(screening.request, by_the_taker).then(replace(REQUESTED, by=AREA_WORKER))


def test_an_early_help_advisor_who_took_a_contact_facilitates_no_referral() -> None:
    adviser = a(Role.EARLY_HELP_ADVISOR)
    taken = replace(CONTACT, by=adviser, route=Route.OTHER)
    refusal = given(taken, FOUND_NEW).when(screening.request, replace(REQUEST, by=adviser)).refused(advisers.ADVISES)
    assert refusal.who_may == (Role.CUSTOMER_SERVICE_ADVISOR,)


@pytest.mark.parametrize("outcome", [Outcome.INFORMATION_OR_REDIRECT, Outcome.EARLY_HELP_ASSESSMENT])
@pytest.mark.parametrize("history", [(CONTACT,), SCREENED], ids=["not screened", "screened"])
def test_a_consultation_has_outcomes_of_its_own(history: tuple[Event, ...], outcome: Outcome) -> None:
    consultation = (replace(CONTACT, intent=Intent.CONSULTATION), *history[1:])
    refusal = (
        given(*consultation)
        .when(screening.decide, replace(DECIDE, outcome=outcome))
        .refused(screening.CONSULTATION, missing="the Early Help Advisor's outcome of the consultation")
    )
    assert refusal.who_may == (Role.EARLY_HELP_ADVISOR,)


@pytest.mark.clause("C3")
def test_a_consultation_may_become_a_referral_at_any_time() -> None:
    consultation = (replace(CONTACT, intent=Intent.CONSULTATION), *SCREENED[1:])
    given(*consultation).when(screening.decide, DECIDE).then(PROGRESSED, OPENED)


def test_a_colleague_of_the_taker_does_not_send_it() -> None:
    colleague = replace(REQUEST, by=replace(AREA_WORKER, id="another-area-worker"))
    given(IN_THE_AREA, FOUND_NEW).when(screening.request, colleague).refused(screening.DISPATCH)


# The level of response


@pytest.mark.parametrize("role", SCREENERS)
def test_screening_decides_the_level_of_response_by_the_threshold_document(role: Role) -> None:
    case = (
        given(CONTACT).when(screening.decide_level, replace(DECIDE_LEVEL, by=a(role))).then(replace(LEVEL, by=a(role)))
    )
    assert case.screening.level is not None
    assert (case.screening.level.threshold_document, case.screening.level.level) == ("2023-09", 4)


def test_the_early_help_criteria_are_considered_too() -> None:
    unconsidered = replace(DECIDE_LEVEL, early_help_criteria_considered=False)
    given(CONTACT).when(screening.decide_level, unconsidered).refused(
        screening.THRESHOLD, missing="consideration of the Early Help Criteria"
    )


@pytest.mark.parametrize("role", sorted(set(Role) - set(SCREENERS)))
def test_nobody_else_decides_the_level_of_response(role: Role) -> None:
    by_another = replace(DECIDE_LEVEL, by=a(role))
    refusal = given(CONTACT).when(screening.decide_level, by_another).refused(screening.THRESHOLD)
    assert refusal.who_may == SCREENERS


# The checks


@pytest.mark.parametrize("role", SCREENERS)
def test_screening_records_its_five_checks(role: Role) -> None:
    case = (
        given(CONTACT)
        .when(screening.record_checks, replace(MAKE_CHECKS, by=a(role)))
        .then(*(replace(check, by=a(role)) for check in CHECKS))
    )
    assert set(case.screening.checks) == set(CheckKind)
    assert len(CheckKind) == 5
    assert case.state is State.SCREENING


def test_a_later_answer_stands_beside_the_earlier_one_and_counts() -> None:
    asked = replace(CHECKS[1], answer=Answer.NOT_YET_KNOWN, asked="Health visiting")
    answered = replace(MAKE_CHECKS, checks=(Check(kind=asked.kind, answer=Answer.YES, detail="Seen in May."),))
    after = replace(asked, answer=Answer.YES, asked=None, detail="Seen in May.")
    case = given(CONTACT, asked).when(screening.record_checks, answered).then(after)
    assert case.version == 3
    assert case.screening.checks == {asked.kind: after}


@pytest.mark.parametrize("role", sorted(set(Role) - set(SCREENERS)))
def test_nobody_else_records_the_checks(role: Role) -> None:
    refusal = given(CONTACT).when(screening.record_checks, replace(MAKE_CHECKS, by=a(role))).refused(screening.CHECKS)
    assert refusal.who_may == SCREENERS


# The findings


@pytest.mark.parametrize("role", SCREENERS)
def test_screening_records_its_five_findings(role: Role) -> None:
    by_role = replace(RECORD_FINDINGS, by=a(role))
    case = given(CONTACT).when(screening.record_findings, by_role).then(replace(FINDINGS, by=a(role)))
    assert case.state is State.SCREENING


@pytest.mark.parametrize("role", sorted(set(Role) - set(SCREENERS)))
def test_nobody_else_records_the_findings(role: Role) -> None:
    by_another = replace(RECORD_FINDINGS, by=a(role))
    refusal = given(CONTACT).when(screening.record_findings, by_another).refused(screening.FINDINGS)
    assert refusal.who_may == SCREENERS


@pytest.mark.parametrize(
    ("command", "missing"),
    [
        (replace(RECORD_FINDINGS, nature=UNKNOWN), "nature"),
        (replace(RECORD_FINDINGS, how_and_why=UNKNOWN), "how and why"),
        (replace(RECORD_FINDINGS, needs=UNKNOWN), "needs"),
        (replace(RECORD_FINDINGS, significant_harm_detail=None), WHAT_HARM),
        (replace(RECORD_FINDINGS, urgent_action_detail=None), WHAT_ACTION),
        (replace(RECORD_FINDINGS, nature=UNKNOWN, needs=UNKNOWN), "nature, needs"),
        (replace(UNEXPLAINED, urgent_action_for_household=Answer.YES), f"{WHAT_HARM}, {WHAT_ACTION}"),
        (replace(UNEXPLAINED, urgent_action=Answer.NOT_YET_KNOWN), f"{WHAT_HARM}, {WHAT_ACTION}"),
    ],
)
def test_a_finding_is_established_or_says_why_it_could_not_be(command: screening.RecordFindings, missing: str) -> None:
    given(CONTACT).when(screening.record_findings, command).refused(screening.FINDINGS, missing=missing)


def test_no_harm_and_no_urgent_action_need_no_further_words() -> None:
    harmless = replace(UNEXPLAINED, significant_harm=Harm.NOT_INDICATED)
    given(CONTACT).when(screening.record_findings, harmless).then(
        replace(
            FINDINGS,
            significant_harm=Harm.NOT_INDICATED,
            significant_harm_detail=None,
            urgent_action=Answer.NO,
            urgent_action_detail=None,
        )
    )


# The outcome


def test_a_contact_becomes_a_referral_the_moment_the_screening_manager_decides() -> None:
    case = given(*SCREENED).when(screening.decide, DECIDE).then(PROGRESSED, OPENED)  # 23:30 UTC: Wednesday in London
    assert case.state is State.REFERRAL
    assert case.referral.opened is not None
    assert case.referral.opened.on == date(2026, 7, 8)
    assert case.screening.outcome_version == DECIDED_IN == len(SCREENED) + 1


@pytest.mark.clause("C3")
@pytest.mark.parametrize(
    ("intent", "before"),
    [(Intent.SAFEGUARDING_REFERRAL, (REQUESTED,)), (Intent.SAFEGUARDING_REFERRAL, (FAST_TRACKED,)),
     (Intent.CONSULTATION, ())],
    ids=["sent to screening", "fast-tracked", "a consultation"],
)  # fmt: skip
@pytest.mark.parametrize("matched", [(FOUND_NEW,), (FOUND_KNOWN, MATCHED)], ids=["new", "known"])
def test_a_contact_becomes_a_referral_from_every_open_state_once_its_checks_are_made(
    matched: tuple[Event, ...], intent: Intent, before: tuple[Event, ...]
) -> None:
    contact = replace(CONTACT, intent=intent)
    given(contact, *matched, *before, *SCREENING).when(screening.decide, DECIDE).then(PROGRESSED, OPENED)


@pytest.mark.parametrize("outcome", Outcome)
def test_a_contact_never_sent_to_the_screening_manager_has_no_outcome(outcome: Outcome) -> None:
    unsent = (CONTACT, FOUND_NEW, *SCREENING)
    given(*unsent).when(screening.decide, replace(DECIDE, outcome=outcome)).refused(
        screening.DISPATCH, missing="the dispatch to the Screening Manager"
    )


@pytest.mark.parametrize("outcome", [Outcome.INFORMATION_OR_REDIRECT, Outcome.EARLY_HELP_ASSESSMENT])
def test_nothing_ends_with_screening_while_a_suspected_crime_is_unreported(outcome: Outcome) -> None:
    ends = replace(DECIDE, outcome=outcome)
    given(*SCREENED, SUSPECTED).when(screening.decide, ends).refused(referrals.POLICE)
    given(*SCREENED, SUSPECTED, POLICE_NOTIFIED).when(screening.decide, ends).then(replace(PROGRESSED, outcome=outcome))


def test_a_contact_progresses_whatever_the_police_know() -> None:
    given(*SCREENED, SUSPECTED).when(screening.decide, DECIDE).then(PROGRESSED, OPENED)


@pytest.mark.clause("C3")
@pytest.mark.parametrize("after", range(2, len(SCREENED)))
def test_the_known_check_and_the_screening_may_be_recorded_in_any_order(after: int) -> None:
    turned = (CONTACT, *SCREENED[after:], *SCREENED[1:after])
    given(*turned).when(screening.decide, DECIDE).then(PROGRESSED, OPENED)


@pytest.mark.parametrize("role", sorted(set(Role) - {Role.SCREENING_MANAGER, Role.EARLY_HELP_ADVISOR}))
def test_nobody_but_the_screening_manager_progresses_a_contact(role: Role) -> None:
    by_another = replace(DECIDE, by=a(role))
    refusal = given(*SCREENED).when(screening.decide, by_another).refused(screening.MANAGER_PROGRESSES)
    assert refusal.who_may == (Role.SCREENING_MANAGER,)


FAST = (CONTACT, FAST_TRACKED, OPENED, *SCREENED[1:])


def test_the_screening_manager_confirms_a_fast_tracked_referral_that_stands_already() -> None:
    case = given(*FAST).when(screening.decide, DECIDE).then(PROGRESSED)
    assert case.referral.opened == OPENED


@pytest.mark.parametrize("command", [REDIRECT, EARLY_HELP])
def test_a_fast_tracked_referral_ends_by_closure_alone(command: screening.DecideOutcome) -> None:
    given(*FAST).when(screening.decide, command).refused(
        screening.FAST_TRACK, missing="closure at referral, since the referral stands"
    )


@pytest.mark.parametrize("command", [REDIRECT, EARLY_HELP])
def test_nobody_but_the_screening_manager_decides_another_outcome(command: screening.DecideOutcome) -> None:
    by_the_supervisor = replace(command, by=SUPERVISOR)
    refusal = given(*SCREENED).when(screening.decide, by_the_supervisor).refused(screening.OUTCOME)
    assert refusal.who_may == (Role.SCREENING_MANAGER,)


def test_the_outcomes_are_three() -> None:
    assert [outcome.value for outcome in Outcome] == [
        "provide-information-or-redirect",
        "progress-to-referral",
        "complete-early-help-assessment",
    ]


def test_an_outcome_is_one_of_those_the_pack_offers() -> None:
    assert PACK.outcomes.screening.keys() == {*Outcome}
    fewer = replace(PACK, outcomes=replace(PACK.outcomes, screening={Outcome.PROGRESS_TO_REFERRAL: "Go on"}))
    given(*SCREENED).under(fewer).when(screening.decide, REDIRECT).refused(
        screening.OUTCOME, missing="an outcome of the authority's procedure"
    )
    given(*SCREENED).under(fewer).when(screening.decide, DECIDE).then(PROGRESSED, OPENED)


def test_a_contact_without_a_known_check_has_no_outcome() -> None:
    given(*without(SCREENED, FOUND_NEW)).when(screening.decide, DECIDE).refused(
        screening.KNOWN_CHECK, missing="the known check"
    )


def test_a_contact_without_a_level_of_response_has_no_outcome() -> None:
    given(*without(SCREENED, LEVEL)).when(screening.decide, DECIDE).refused(screening.THRESHOLD)


@pytest.mark.parametrize("left_out", CHECKS, ids=lambda check: check.kind)
def test_a_contact_without_any_one_of_the_checks_has_no_outcome(left_out: Event) -> None:
    kind = getattr(left_out, "kind", None)
    given(*without(SCREENED, left_out)).when(screening.decide, DECIDE).refused(screening.CHECKS, missing=kind)


@pytest.mark.parametrize("left_out", CHECKS, ids=lambda check: check.kind)
def test_a_known_child_is_screened_like_any_other(left_out: Event) -> None:
    kind = getattr(left_out, "kind", None)
    given(*without(SCREENED_AND_KNOWN, left_out)).when(screening.decide, DECIDE).refused(
        screening.KNOWN_OR_NOT, missing=kind
    )


@pytest.mark.clause("SC4")
@pytest.mark.parametrize(("left_out", "rule"), [(LEVEL, screening.THRESHOLD), (FINDINGS, screening.FINDINGS)])
def test_nothing_is_skipped_because_a_child_is_known(left_out: Event, rule: Clause) -> None:
    given(*without(SCREENED_AND_KNOWN, left_out)).when(screening.decide, DECIDE).refused(rule)


def test_all_missing_checks_are_named_at_once() -> None:
    given(*without(SCREENED, *CHECKS[1:3])).when(screening.decide, DECIDE).refused(
        screening.CHECKS, missing="agency, family-previously-known"
    )


def test_a_contact_without_findings_has_no_outcome() -> None:
    given(*without(SCREENED, PARENT_INFORMED)).when(screening.decide, DECIDE).refused(screening.INFORMING)
    given(*SCREENED).under(load("duty-to-share-example")).when(screening.decide, DECIDE).refused(screening.SHARING)
    given(*without(SCREENED, FINDINGS)).when(screening.decide, DECIDE).refused(
        screening.FINDINGS, missing="the five findings"
    )


@pytest.mark.parametrize(
    ("left_out", "rule"), [(CONSIDERED, records_considered.RECORDS), (STRATEGY_CONSIDERED, protection.RESPONSE)]
)
@pytest.mark.clause("SC7", "SC12")
def test_a_contact_whose_records_or_response_nobody_considered_has_no_outcome(left_out: Event, rule: Clause) -> None:
    given(*without(SCREENED, left_out)).when(screening.decide, DECIDE).refused(rule)


def test_an_early_help_assessment_is_asked_of_a_professional() -> None:
    assessed = replace(PROGRESSED, outcome=Outcome.EARLY_HELP_ASSESSMENT)
    case = given(*SCREENED).when(screening.decide, EARLY_HELP).then(assessed)
    assert case.state is State.ENDED


@pytest.mark.parametrize("kind", [ReferrerKind.NON_PROFESSIONAL, ReferrerKind.ANONYMOUS])
def test_an_early_help_assessment_is_asked_of_nobody_else(kind: ReferrerKind) -> None:
    from_a_neighbour = (replace(CONTACT, referrer_kind=kind), *SCREENED[1:])
    given(*from_a_neighbour).when(screening.decide, EARLY_HELP).refused(screening.PROFESSIONALS_ONLY)


@pytest.mark.parametrize("kind", list(ReferrerKind))
def test_whoever_calls_a_contact_may_become_a_referral_or_be_redirected(kind: ReferrerKind) -> None:
    history = (replace(CONTACT, referrer_kind=kind), *SCREENED[1:])
    given(*history).when(screening.decide, DECIDE).then(PROGRESSED, OPENED)
    given(*history).when(screening.decide, REDIRECT).then(REDIRECTED)


def test_a_redirected_contact_has_ended_and_opens_no_referral() -> None:
    redirected = replace(REDIRECTED, redirected_to="Housing")
    case = given(*SCREENED).when(screening.decide, replace(REDIRECT, redirected_to="Housing")).then(redirected)
    assert case.state is State.ENDED
    assert case.referral.opened is None


def test_a_redirection_says_what_it_gave() -> None:
    given(*SCREENED).when(screening.decide, replace(REDIRECT, reasons="")).refused(
        screening.OUTCOME, missing="the information or the other service"
    )


@pytest.mark.parametrize("outcome", [REDIRECTED, PROGRESSED])
@pytest.mark.parametrize(
    ("decision", "command"),
    [
        (screening.request, REQUEST),
        (screening.decide_level, DECIDE_LEVEL),
        (screening.record_checks, MAKE_CHECKS),
        (screening.record_findings, RECORD_FINDINGS),
        (screening.decide, DECIDE),
        (screening.decide, REDIRECT),
    ],
)
def test_a_contact_has_one_outcome_and_is_not_screened_after_it(
    decision: Decision, command: Command, outcome: Event
) -> None:
    given(*SCREENED, outcome).when(decision, command).refused(
        referrals.ONE_OUTCOME, missing="a contact without an outcome"
    )


# The recording


def test_the_words_of_the_recording_are_the_packs() -> None:
    other = replace(PACK, outcomes=replace(PACK.outcomes, contact_proceeding_to_referral="awaiting assessment"))
    command = replace(RECORD_REFERRAL, outcome="awaiting assessment")
    recorded = replace(RECORDED, outcome="awaiting assessment")
    given(*REFERRED).under(other).when(recording.record, command).then(recorded, NOTIFIED)


def test_the_recording_uses_the_procedures_own_words_cites_the_decision_and_notifies_the_team() -> None:
    case = given(*REFERRED).when(recording.record, RECORD_REFERRAL).then(RECORDED, NOTIFIED)
    assert case.state is State.RECORDED
    assert case.recording.notified == NOTIFIED
    assert RECORDED.outcome == PACK.outcomes.contact_proceeding_to_referral


def test_the_recording_names_who_decided_beside_who_recorded() -> None:
    case = given(*REFERRED).when(recording.record, RECORD_REFERRAL).then(RECORDED, NOTIFIED)
    assert case.recording.made is not None
    assert (case.recording.made.decided_by, case.recording.made.by) == (MANAGER.id, ADVISOR)


@pytest.mark.parametrize("outcome", ["Referral screened and awaiting assessment", "awaiting assessment"])
def test_the_recording_uses_no_other_words(outcome: str) -> None:
    other_words = replace(RECORD_REFERRAL, outcome=outcome)
    given(*REFERRED).when(recording.record, other_words).refused(
        recording.RECORDING, missing="the outcome 'referral screened and awaiting assessment'"
    )


@pytest.mark.parametrize("cited", [1, DECIDED_IN - 1, DECIDED_IN + 1])
def test_the_recording_cites_the_event_of_the_decision(cited: int) -> None:
    given(*REFERRED).when(recording.record, replace(RECORD_REFERRAL, decided_in=cited)).refused(
        recording.RECORDING, missing="the event of the decision it cites"
    )


def test_a_later_event_leaves_the_decision_where_it_is() -> None:
    given(*REFERRED, MATCHED).when(recording.record, RECORD_REFERRAL).then(RECORDED, NOTIFIED)


@pytest.mark.parametrize("history", [(CONTACT,), SCREENED, (*SCREENED, REDIRECTED)])
def test_nothing_is_recorded_as_a_referral_that_the_screening_manager_did_not_progress(
    history: tuple[Event, ...],
) -> None:
    given(*history).when(recording.record, RECORD_REFERRAL).refused(
        recording.RECORDING, missing="the Screening Manager's decision to progress"
    )


def test_a_referral_is_recorded_once() -> None:
    given(*REFERRED, RECORDED, NOTIFIED).when(recording.record, RECORD_REFERRAL).refused(
        recording.RECORDING, missing="a referral not yet recorded"
    )


@pytest.mark.parametrize("role", sorted(set(Role) - {Role.CUSTOMER_SERVICE_ADVISOR, Role.EARLY_HELP_ADVISOR}))
def test_nobody_but_the_customer_service_advisor_records_the_referral(role: Role) -> None:
    by_another = replace(RECORD_REFERRAL, by=a(role))
    refusal = given(*REFERRED).when(recording.record, by_another).refused(recording.RECORDING)
    assert refusal.who_may == (Role.CUSTOMER_SERVICE_ADVISOR,)


def test_the_team_of_the_childs_address_is_notified_and_no_other() -> None:
    given(*REFERRED).when(recording.record, replace(RECORD_REFERRAL, team="Louth")).refused(
        recording.RECORDING, missing="the local team of the child's address"
    )


def test_the_team_that_is_notified_is_one_of_the_directory() -> None:
    nobodys = replace(RECORD_REFERRAL, team="no-such-team")
    for address in (Address(lines="Of no fixed abode"), Address(lines="1 Mill Lane", locality="no-such-team")):
        history = (replace(CONTACT, details=ChildDetails(address=address)), *REFERRED[1:])
        given(*history).when(recording.record, nobodys).refused(recording.RECORDING, missing="a team of the directory")
    given(*REFERRED).when(recording.record, RECORD_REFERRAL, directory=Directory()).refused(
        recording.RECORDING, missing="a team of the directory"
    )


def test_the_team_is_the_one_that_serves_the_locality_whatever_it_is_called() -> None:
    south = TeamListed(
        by=KEEPER, occurred_at=AT, team="south", name="South", localities=("Boston", "Spalding"), reason="One team."
    )
    directory = Directory.of([south])
    case = (
        given(*REFERRED)
        .when(recording.record, replace(RECORD_REFERRAL, team="south"), directory=directory)
        .then(RECORDED, replace(NOTIFIED, team="south"))
    )
    assert case.recording.notified is not None


def test_a_locality_that_no_team_serves_is_named() -> None:
    history = (replace(CONTACT, details=ChildDetails(address=Address(lines="1 Mill Lane", locality="Grimsby"))),)
    given(*history, *REFERRED[1:]).when(recording.record, RECORD_REFERRAL).refused(
        recording.RECORDING, missing="a team of the directory that serves Grimsby"
    )


def test_the_team_is_that_of_the_address_as_amended() -> None:
    given(*REFERRED, MOVED).when(recording.record, RECORD_REFERRAL).refused(
        recording.RECORDING, missing="the local team of the child's address"
    )
    given(*REFERRED, MOVED).when(recording.record, replace(RECORD_REFERRAL, team="Louth")).then(
        RECORDED, replace(NOTIFIED, team="Louth")
    )


@pytest.mark.parametrize("details", [ChildDetails(), ChildDetails(address=Address(lines="Of no fixed abode"))])
def test_without_a_known_locality_the_advisor_names_the_team(details: ChildDetails) -> None:
    history = (replace(CONTACT, details=details), *REFERRED[1:])
    given(*history).when(recording.record, RECORD_REFERRAL).then(RECORDED, NOTIFIED)


def test_what_was_sealed_is_decided_upon_without_being_opened() -> None:
    sealed = Sealed(scope=OWN_CHILD, stream=OWN_CHILD, version=1, path="reasons", slot="narrative", token="c2VhbGVk")
    history = (replace(CONTACT, concern_summary=sealed), *without(SCREENED[1:], LEVEL), replace(LEVEL, reasons=sealed))
    case = given(*history).when(screening.decide, DECIDE).then(PROGRESSED, OPENED)
    assert case.screening.level is not None
    assert case.screening.level.reasons == sealed


@pytest.mark.parametrize(
    ("history", "state"),
    [
        ((CONTACT,), State.RECEIVED),
        ((CONTACT, LEVEL), State.RECEIVED),
        ((CONTACT, FOUND_NEW), State.CHECKED),
        ((CONTACT, FOUND_NEW, REQUESTED), State.SCREENING),
        ((CONTACT, CHECKS[0]), State.SCREENING),
        ((CONTACT, FINDINGS), State.SCREENING),
        ((*SCREENED, REDIRECTED), State.ENDED),
        (REFERRED, State.REFERRAL),
        ((*REFERRED, RECORDED), State.RECORDED),
    ],
)
def test_a_case_stands_where_its_events_have_brought_it(history: tuple[Event, ...], state: State) -> None:
    case = Case.of(history)
    assert case is not None
    assert case.state is state


def test_every_act_of_screening_keeps_the_time_it_was_said_to_have_happened() -> None:
    assert {event.occurred_at for event in REFERRED[1:]} == {AT}


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
    order = waiting(CheckKind.AGENCY, asked="The health visitor", asked_at=RECEIVED_AT - timedelta(seconds=1))
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
