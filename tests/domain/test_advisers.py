"""An Early Help Advisor advises: they make no referral, carry none on and hold no case."""

from dataclasses import replace
from typing import Any

import pytest

from domain import (
    advisers,
    allocation,
    conclusion,
    disposal,
    emergencies,
    open_cases,
    progression,
    recording,
    screening,
    siblings,
)
from domain.account import Account, ChildDetails
from domain.directory import Directory
from domain.facts import Command, Event
from domain.records import Child
from domain.vocabulary import Ending, Role
from tests.domain.examples import (
    ALLOCATE,
    ALLOCATED,
    ASSESSED,
    AT,
    AUTHORISE_DISPOSAL,
    AUTHORISE_REFERRAL,
    AUTHORISED,
    CASE,
    CONTACT,
    DECIDE,
    DISPOSED,
    FOUND_NEW,
    LISTED,
    OWN,
    RECORD_REFERRAL,
    REFERRED,
    REQUEST,
    SCREENED,
    SECOND_CASE,
    SECOND_CHILD,
    START_ASSESSMENT,
    TEAM_MANAGER,
    TELEPHONED,
    a,
    listed,
)
from tests.domain.story import Decision, given

ADVISER = a(Role.EARLY_HELP_ADVISOR)
CHILD = Child.of([OWN])
TAKEN = replace(CONTACT, by=ADVISER)
ACCEPTED: tuple[Event, ...] = (*REFERRED, DISPOSED)
OF_CHILD = {"case_id": CASE, "child": CHILD}

MAKES_A_REFERRAL: list[tuple[Decision, Command, tuple[Event, ...], dict[str, Any]]] = [
    (screening.request, REQUEST, (TAKEN, FOUND_NEW), {}),
    (screening.decide, DECIDE, SCREENED, {}),
    (siblings.decide, siblings.DecideForFamily(by=ADVISER, at=AT, outcome=DECIDE.outcome, reasons="Yes."), SCREENED,
     {**OF_CHILD, "siblings": []}),
    (emergencies.fast_track, emergencies.FastTrack(by=ADVISER, at=AT, grounds="Tonight."), (TAKEN,), OF_CHILD),
    (open_cases.join_to_referral, open_cases.JoinToReferral(by=ADVISER, at=AT), (CONTACT,), OF_CHILD),
    (recording.record, RECORD_REFERRAL, REFERRED, {}),
    (progression.complete, progression.CompleteProgression(by=ADVISER, at=AT), (CONTACT,),
     {**OF_CHILD, "subject": None}),
    (progression.copy,
     progression.CopyToSibling(by=ADVISER, at=AT, sibling=SECOND_CHILD, case=SECOND_CASE, reference="C-2", disclosed=(),
                               concern_summary=None, details=ChildDetails(), account=Account()),
     REFERRED, {"subject_id": CASE, "sibling": None}),
    (disposal.authorise_disposal, AUTHORISE_DISPOSAL, REFERRED, {}),
    (disposal.authorise_referral, AUTHORISE_REFERRAL, ACCEPTED, {}),
    (allocation.allocate, ALLOCATE, ACCEPTED, OF_CHILD),
    (allocation.start_assessment, START_ASSESSMENT, (*ACCEPTED, ALLOCATED), {}),
    (open_cases.open_file,
     open_cases.OpenFile(by=ADVISER, at=AT, worker="sw-1", worker_name="S. Worker", locality="Boston"), (OWN,),
     {"child_id": CONTACT.child}),
    (open_cases.close_file, open_cases.CloseFile(by=ADVISER, at=AT, reason="Ended."), (OWN,),
     {"child_id": CONTACT.child}),
]  # fmt: skip
"""Whatever makes a referral of a contact, carries one on, or gives somebody a case."""

GIVES_A_CASE: list[tuple[Decision, Command, tuple[Event, ...], dict[str, Any]]] = [
    (allocation.allocate, replace(ALLOCATE, practitioner=ADVISER.id), ACCEPTED, OF_CHILD),
    (open_cases.open_file,
     open_cases.OpenFile(by=TEAM_MANAGER, at=AT, worker=ADVISER.id, worker_name="A.", locality="Boston"), (OWN,),
     {"child_id": CONTACT.child}),
    (conclusion.conclude,
     conclusion.ConcludeReferral(by=TEAM_MANAGER, at=AT, ending=Ending.SERVICES_GO_ON, reasons="Help.",
                                 worker=ADVISER.id, worker_name="A.", locality="Boston"),
     (*ACCEPTED, AUTHORISED, ALLOCATED, ASSESSED), OF_CHILD),
]  # fmt: skip


def names(acts: list[Any]) -> list[str]:
    return [f"{act[0].__module__}.{act[0].__name__}" for act in acts]


@pytest.mark.parametrize(("decision", "command", "history", "beside"), MAKES_A_REFERRAL, ids=names(MAKES_A_REFERRAL))
def test_an_adviser_makes_no_referral_and_carries_none_on(
    decision: Decision, command: Command, history: tuple[Event, ...], beside: dict[str, Any]
) -> None:
    no = given(*history).when(decision, replace(command, by=ADVISER), **beside).refused(advisers.ADVISES)
    assert no.who_may
    assert Role.EARLY_HELP_ADVISOR not in no.who_may


@pytest.mark.parametrize(("decision", "command", "history", "beside"), GIVES_A_CASE, ids=names(GIVES_A_CASE))
def test_an_adviser_is_given_no_case(
    decision: Decision, command: Command, history: tuple[Event, ...], beside: dict[str, Any]
) -> None:
    given(*history).when(decision, command, **beside).refused(advisers.ADVISES, missing="a worker who takes on cases")


def test_who_advises_and_holds_cases_too_holds_them_in_the_other_role() -> None:
    both = replace(listed(ADVISER), roles=(Role.EARLY_HELP_ADVISOR, Role.LEAD_PRACTITIONER))
    directory = Directory.of([*LISTED, both])
    order = replace(ALLOCATE, practitioner=ADVISER.id)
    allocated = replace(ALLOCATED, practitioner=ADVISER.id, social_worker=False)
    given(*ACCEPTED).when(allocation.allocate, order, **OF_CHILD, directory=directory).then_in({CASE: [allocated]})


def test_an_adviser_who_took_a_contact_may_telephone_the_area_team() -> None:
    """Nothing holds up the call (C12); the Customer Service Advisor fast-tracks."""
    call = emergencies.AreaTeamCall(team="Boston", spoke_to="A. Duty")
    order = emergencies.TelephoneAreaTeam(by=ADVISER, at=AT, call=call)
    given(TAKEN).when(emergencies.telephone_area_team, order).then(replace(TELEPHONED, by=ADVISER))
