"""Conclusion: how a referral ends that came to be assessed, and what the child's record says of it."""

from dataclasses import replace
from datetime import date

import pytest

from domain import conclusion, dates, emergencies, referrals
from domain.conclusion import ConcludeReferral
from domain.duties import duties
from domain.emergencies import FastTrack
from domain.facts import Event
from domain.records import Case, Child, OpenCase
from domain.vocabulary import Ending, Role, State
from tests.domain.examples import (
    ADVISOR,
    ALLOCATED,
    ASSESSED,
    AT,
    AUTHORISED,
    CASE,
    CLOSED,
    CONCLUDED,
    CONTACT,
    DISPOSED,
    FAST_TRACKED,
    FED_BACK,
    FILE_OPENED,
    LED,
    OPENED,
    OTHER_CASE,
    OWN,
    OWN_CHILD,
    POLICE_NOTIFIED,
    REFERRAL_ENDED,
    REFERRED,
    SCREENED,
    SEEN,
    STARTED,
    SUBJECT,
    SUSPECTED,
    TEAM_MANAGER,
    TOLD,
    a,
)
from tests.domain.story import PACK, Act, dated, given

CONCLUDE = ConcludeReferral(
    by=TEAM_MANAGER, at=AT, ending=Ending.NO_FURTHER_ACTION, reasons="The family has what it needs."
)
GO_ON = replace(CONCLUDE, ending=Ending.SERVICES_GO_ON, worker="sw-1", worker_name="S. Worker", locality="Boston")
ASSESSMENT: tuple[Event, ...] = (*REFERRED, DISPOSED, TOLD, FED_BACK, SEEN, AUTHORISED, ALLOCATED, ASSESSED)
ENDED = replace(REFERRAL_ENDED, by=TEAM_MANAGER)

DATED = (
    dated(conclusion.conclude, replace(CONCLUDE, ending=Ending.DIED), *ASSESSMENT, **SUBJECT),
)  # fmt: skip


def a_child(*later: Event) -> Child:
    child = Child.of([OWN, *later])
    assert child is not None
    return child


def concluding(*history: Event, command: ConcludeReferral = CONCLUDE, child: Child | None = None) -> Act:
    beside = {"case_id": CASE, "child": child or a_child(STARTED, LED)}
    return given(*history).when(conclusion.conclude, command, **beside)


@pytest.mark.parametrize("role", conclusion.MAY_CONCLUDE)
def test_an_assessed_referral_ends_on_londons_date_and_with_it_the_childs_open_referral(role: Role) -> None:
    by = a(role)
    concluding(*ASSESSMENT, command=replace(CONCLUDE, by=by)).then_in(
        {CASE: [replace(CONCLUDED, by=by)], OWN_CHILD: [replace(ENDED, by=by)]}
    )
    case = Case.of((*ASSESSMENT, CONCLUDED))
    assert case is not None
    assert case.state is State.CONCLUDED
    assert not case.open_referral
    assert case.conclusion.concluded is not None
    assert case.conclusion.concluded.on == date(2026, 7, 8)  # 23:30 UTC: Wednesday in London
    assert duties(case, [], PACK) == ()


@pytest.mark.parametrize("role", sorted(set(Role) - set(conclusion.MAY_CONCLUDE)))
def test_nobody_else_concludes_it(role: Role) -> None:
    refusal = concluding(*ASSESSMENT, command=replace(CONCLUDE, by=a(role))).refused(conclusion.AFTER_ASSESSMENT)
    assert refusal.who_may == conclusion.MAY_CONCLUDE


def test_a_further_contact_may_progress_again() -> None:
    ended = a_child(STARTED, LED, ENDED)
    assert ended.open_referral is None
    assert ended.open_case is None
    again = FastTrack(by=ADVISOR, at=AT, grounds="Once more.")
    streams = given(CONTACT).when(emergencies.fast_track, again, case_id=OTHER_CASE, child=ended).decide()
    assert isinstance(streams, dict)
    assert streams[OWN_CHILD] == [replace(STARTED, by=ADVISOR, case=OTHER_CASE)]


# How it ends


def test_services_go_on_with_a_case_file_and_its_worker() -> None:
    opened = replace(FILE_OPENED, by=TEAM_MANAGER)
    concluded = replace(CONCLUDED, ending=Ending.SERVICES_GO_ON)
    concluding(*ASSESSMENT, command=GO_ON).then_in({CASE: [concluded], OWN_CHILD: [ENDED, opened]})
    worker = OpenCase(worker="sw-1", role=Role.ALLOCATED_SOCIAL_WORKER, locality="Boston")
    assert a_child(STARTED, LED, ENDED, opened).open_case == worker


def test_a_file_that_is_open_already_is_continued() -> None:
    with_a_file = a_child(FILE_OPENED, STARTED, LED)
    on = replace(CONCLUDE, ending=Ending.SERVICES_GO_ON)
    concluded = replace(CONCLUDED, ending=Ending.SERVICES_GO_ON)
    concluding(*ASSESSMENT, command=on, child=with_a_file).then_in({CASE: [concluded], OWN_CHILD: [ENDED]})


@pytest.mark.parametrize("left_out", ["worker", "worker_name", "locality"])
def test_services_do_not_go_on_with_nobody(left_out: str) -> None:
    nobody = replace(GO_ON, **{left_out: None})  # type: ignore[arg-type] # each of the three may be missing
    concluding(*ASSESSMENT, command=nobody).refused(
        conclusion.WORKER, missing="who works on with the child, and in which locality"
    )


def test_a_transfer_names_the_authority_that_takes_over() -> None:
    transfer = replace(CONCLUDE, ending=Ending.TRANSFERRED)
    concluding(*ASSESSMENT, command=transfer).refused(
        conclusion.AFTER_ASSESSMENT, missing="the authority that takes over"
    )
    concluding(*ASSESSMENT, command=replace(transfer, authority="Norfolk")).then_in(
        {CASE: [replace(CONCLUDED, ending=Ending.TRANSFERRED, authority="Norfolk")], OWN_CHILD: [ENDED]}
    )


@pytest.mark.parametrize("ending", [Ending.DIED, Ending.OTHER])
def test_a_referral_has_other_endings(ending: Ending) -> None:
    concluding(*ASSESSMENT, command=replace(CONCLUDE, ending=ending)).then_in(
        {CASE: [replace(CONCLUDED, ending=ending)], OWN_CHILD: [ENDED]}
    )


# What it waits for


@pytest.mark.parametrize("history", [SCREENED, (*ASSESSMENT, CLOSED), (*ASSESSMENT, CONCLUDED)])
def test_only_an_open_referral_is_concluded(history: tuple[Event, ...]) -> None:
    concluding(*history).refused(conclusion.AFTER_ASSESSMENT, missing="an open referral")


def test_without_an_assessment_a_referral_is_closed_and_not_concluded() -> None:
    concluding(*ASSESSMENT[:-1]).refused(conclusion.AFTER_ASSESSMENT, missing="an assessment that has started")


def test_nothing_is_concluded_while_a_suspected_crime_is_unreported() -> None:
    concluding(*ASSESSMENT, SUSPECTED).refused(referrals.POLICE)
    concluding(*ASSESSMENT, SUSPECTED, POLICE_NOTIFIED).then_in({CASE: [CONCLUDED], OWN_CHILD: [ENDED]})


def test_nothing_is_concluded_while_a_fast_track_waits_to_be_confirmed() -> None:
    at_once = (CONTACT, FAST_TRACKED, OPENED, DISPOSED, SEEN, AUTHORISED, ALLOCATED, ASSESSED)
    concluding(*at_once).refused(referrals.FAST_TRACK)


def test_a_referral_nobody_authorised_is_not_concluded() -> None:
    unauthorised = [event for event in ASSESSMENT if event is not AUTHORISED]
    concluding(*unauthorised).refused(conclusion.AUTHORISED, missing="the authorisation of the referral")


def test_a_child_who_was_to_be_seen_is_seen_before_nothing_more_is_done() -> None:
    unseen = [event for event in ASSESSMENT if event is not SEEN]
    concluding(*unseen).refused(conclusion.SEEN, missing="the child seen, or a new disposal")
    concluded, opened = replace(CONCLUDED, ending=Ending.SERVICES_GO_ON), replace(FILE_OPENED, by=TEAM_MANAGER)
    concluding(*unseen, command=GO_ON).then_in({CASE: [concluded], OWN_CHILD: [ENDED, opened]})


def test_a_conclusion_comes_after_the_assessment_began() -> None:
    later = replace(ASSESSED, occurred_at=AT.replace(minute=31))
    concluding(*ASSESSMENT[:-1], later).refused(dates.DATED)


def test_no_referral_of_the_child_ends_but_this_one() -> None:
    elsewhere = a_child(replace(STARTED, case=OTHER_CASE))
    concluding(*ASSESSMENT, child=elsewhere).then_in({CASE: [CONCLUDED]})
