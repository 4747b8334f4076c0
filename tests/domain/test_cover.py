"""Supervisors and managers act on the cases of their own teams, or say why they cover for another."""

from dataclasses import replace
from typing import Any

import pytest

from domain import closure, cover, disposal
from domain.account import Address, ChildDetails
from domain.clauses import Clause
from domain.directory import Directory
from domain.facts import Event
from domain.records import Case, Child
from tests.domain.examples import (
    AREA_SUPERVISOR,
    AUTHORISE_REFERRAL,
    AUTHORISED,
    CASE,
    CONTACT,
    DIRECTORY,
    DISPOSED,
    DO_NOT_CLOSE,
    LEFT,
    MOVED,
    NOT_AGREED,
    NOTIFIED,
    OWN,
    PROPOSE_CLOSURE,
    PROPOSED,
    REFERRED,
    TEAM_MANAGER,
    TELEPHONED,
    listed,
)
from tests.domain.story import Act, Decision, given

COVER = "Their manager is on leave until Monday."
IN_DISPUTE = (*REFERRED, PROPOSED, NOT_AGREED)
ACTS = [
    pytest.param(
        disposal.authorise_referral, AUTHORISE_REFERRAL, (*REFERRED, DISPOSED), disposal.AUTHORISATION, id="T8"
    ),
    pytest.param(closure.propose, PROPOSE_CLOSURE, REFERRED, closure.AT_REFERRAL, id="CL1"),
    pytest.param(closure.decide, DO_NOT_CLOSE, IN_DISPUTE, closure.REVERTS, id="CL5"),
]


def acting(decision: Decision, order: Any, history: tuple[Event, ...], directory: Directory) -> Act:
    beside = {"case_id": CASE, "child": Child.of([OWN])} if decision is closure.decide else {}
    return given(*history).when(decision, order, directory=directory, **beside)


@pytest.mark.clause("T8", "CL1", "CL5")
@pytest.mark.parametrize(("decision", "order", "history", "rule"), ACTS)
def test_on_the_case_of_another_team_they_say_why_and_it_is_kept(
    decision: Decision, order: Any, history: tuple[Event, ...], rule: Clause
) -> None:
    elsewhere = DIRECTORY.evolve(listed(order.by, "Louth", qualified=True))
    missing = "the team's own supervisor or manager, or why you act for it (cover_reason)"
    acting(decision, order, history, elsewhere).refused(rule, missing=missing)
    covered = acting(decision, replace(order, cover_reason=COVER), history, elsewhere).decide()
    events = covered[CASE] if isinstance(covered, dict) else covered
    assert [getattr(event, "cover_reason", None) for event in events] == [COVER]
    own = acting(decision, order, history, DIRECTORY).decide()
    events = own[CASE] if isinstance(own, dict) else own
    assert [getattr(event, "cover_reason", None) for event in events] == [None]


@pytest.mark.clause("T8", "CL1", "CL5")
@pytest.mark.parametrize(("decision", "order", "history", "rule"), ACTS)
def test_who_is_in_no_team_says_why_too(
    decision: Decision, order: Any, history: tuple[Event, ...], rule: Clause
) -> None:
    for unplaced in (listed(order.by, None), replace(LEFT, worker=order.by.id)):
        acting(decision, order, history, DIRECTORY.evolve(unplaced)).refused(rule)


def case(*history: Event) -> Case:
    found = Case.of(history)
    assert found is not None
    return found


def test_a_case_is_the_notified_teams_else_that_of_the_address_else_the_one_that_was_telephoned() -> None:
    homeless = replace(CONTACT, details=ChildDetails(address=Address(lines="Of no fixed abode")))
    in_louth = replace(NOTIFIED, team="Louth")
    assert cover.team_of(case(CONTACT, in_louth), DIRECTORY) == "Louth"
    assert cover.team_of(case(CONTACT, TELEPHONED), DIRECTORY) == "Boston"
    assert cover.team_of(case(CONTACT, MOVED), DIRECTORY) == "Louth"
    assert cover.team_of(case(homeless, replace(TELEPHONED, team="Louth")), DIRECTORY) == "Louth"
    assert cover.team_of(case(homeless), DIRECTORY) is None


def test_while_nobody_can_know_whose_case_it_is_any_team_acts() -> None:
    homeless = replace(CONTACT, details=ChildDetails())
    for by in (AREA_SUPERVISOR, TEAM_MANAGER):
        order = replace(AUTHORISE_REFERRAL, by=by)
        act = acting(disposal.authorise_referral, order, (homeless, *REFERRED[1:], DISPOSED), DIRECTORY)
        act.then(replace(AUTHORISED, by=by))
