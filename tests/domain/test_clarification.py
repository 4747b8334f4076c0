"""What is clarified with the referrer, by whom, and what when nothing can be."""

from dataclasses import replace

import pytest

from domain import allocation, clarification
from domain.clarification import Clarify, FailToClarify, Obstacle
from domain.contact import ContactRecorded
from domain.facts import Event, Worker
from domain.vocabulary import ReferrerKind, Role
from tests.domain.examples import (
    ALLOCATED,
    AREA_SUPERVISOR,
    AT,
    CLARIFIED,
    CLOSED,
    CONTACT,
    DISPOSED,
    LEAD,
    NOT_CLARIFIED,
    REDIRECTED,
    REFERRED,
    SCREENED,
    TEACHER,
    a,
)
from tests.domain.story import case_of, dated, given

CLARIFY = Clarify(by=LEAD, at=AT, nature=CLARIFIED.nature, how_and_why=CLARIFIED.how_and_why)
FAIL = FailToClarify(by=LEAD, at=AT, obstacle=NOT_CLARIFIED.obstacle, reasons=NOT_CLARIFIED.reasons)
LED_CASE: tuple[Event, ...] = (*REFERRED, DISPOSED, ALLOCATED)
DATED = (
    dated(clarification.clarify, CLARIFY, *LED_CASE, answers=False),
    dated(clarification.fail, FAIL, *LED_CASE, answers=False),
)


def by_a(kind: ReferrerKind, *history: Event) -> tuple[Event, ...]:
    """The same, referred by another kind of person."""
    assert isinstance(history[0], ContactRecorded)
    return (replace(history[0], referrer_kind=kind), *history[1:])


@pytest.mark.parametrize("by", [LEAD, AREA_SUPERVISOR])
def test_who_leads_clarifies_with_the_referrer(by: Worker) -> None:
    case = given(*LED_CASE).when(clarification.clarify, replace(CLARIFY, by=by)).then(replace(CLARIFIED, by=by))
    assert [*clarification.duties(case)] == []


def test_the_agency_whose_contact_it_is_clarifies_itself_also_before_anybody_leads() -> None:
    from_the_school = (replace(CONTACT, agency=TEACHER.agency), *SCREENED[1:])
    told = given(*from_the_school).when(clarification.clarify, replace(CLARIFY, by=TEACHER))
    assert told.then(replace(CLARIFIED, by=TEACHER)).clarification.given
    elsewhere = replace(TEACHER, agency="another-school")
    given(*from_the_school).when(clarification.clarify, replace(CLARIFY, by=elsewhere)).refused(clarification.CLARIFIED)


@pytest.mark.parametrize("role", sorted(set(Role) - {Role.AREA_PRACTICE_SUPERVISOR}))
def test_nobody_else_does(role: Role) -> None:
    by_another = replace(CLARIFY, by=replace(a(role), id="somebody-else"))
    refusal = given(*LED_CASE).when(clarification.clarify, by_another).refused(clarification.CLARIFIED)
    assert refusal.who_may == clarification.WHO_CLARIFY
    refusal = (
        given(*LED_CASE).when(clarification.fail, replace(FAIL, by=by_another.by)).refused(clarification.CLARIFIED)
    )
    assert refusal.who_may == allocation.MAY_START


def test_nothing_is_clarified_once_nobody_works_on_it() -> None:
    given(*LED_CASE, CLOSED).when(clarification.clarify, CLARIFY).refused(
        clarification.CLARIFIED, missing="an open contact or referral"
    )
    given(*SCREENED, REDIRECTED).when(clarification.fail, replace(FAIL, by=AREA_SUPERVISOR)).refused(
        clarification.CLARIFIED, missing="an open referral"
    )


def test_it_is_said_why_nothing_was_clarified() -> None:
    case = given(*LED_CASE).when(clarification.fail, FAIL).then(NOT_CLARIFIED)
    assert [*clarification.duties(case)] == []
    anonymous = by_a(ReferrerKind.ANONYMOUS, *LED_CASE)
    unknown = replace(FAIL, obstacle=Obstacle.NOT_KNOWN)
    given(*anonymous).when(clarification.fail, unknown).then(replace(NOT_CLARIFIED, obstacle=Obstacle.NOT_KNOWN))
    given(*LED_CASE).when(clarification.fail, unknown).refused(
        clarification.CLARIFIED, missing="why the referrer, who is known, was not reached"
    )


@pytest.mark.parametrize("kind", ReferrerKind)
def test_whoever_leads_owes_it_to_a_referrer_who_may_be_known(kind: ReferrerKind) -> None:
    owed = [*clarification.duties(case_of(*by_a(kind, *LED_CASE)))]
    assert len(owed) == (kind is not ReferrerKind.ANONYMOUS)
    assert [*clarification.duties(case_of(*by_a(kind, *REFERRED)))] == []
