"""What protects the child: authorised by the Screening Manager; a Strategy Discussion considered where harm is."""

from dataclasses import replace

import pytest

from domain import protection, screening
from domain.account import Account
from domain.facts import Event
from domain.vocabulary import Answer, Harm, Role, StatutoryBasis
from tests.domain.examples import (
    AUTHORISE_PROTECTION,
    CHECKS,
    CLOSED,
    CONSIDER_STRATEGY,
    CONSIDERED,
    CONTACT,
    DECIDE,
    DETAILS,
    DISPOSED,
    FAST_TRACKED,
    FINDINGS,
    FOUND_NEW,
    LEVEL,
    OPENED,
    PARENT_INFORMED,
    PROGRESSED,
    PROTECTED,
    REDIRECTED,
    REFERRED,
    SCREENED,
    STRATEGY_CONSIDERED,
    TURNED_SECTION_47,
    a,
)
from tests.domain.story import dated, given

HARMLESS = replace(FINDINGS, significant_harm=Harm.NOT_INDICATED, significant_harm_detail=None)
UNCONSIDERED = tuple(event for event in SCREENED if event is not STRATEGY_CONSIDERED)

DATED = (
    dated(protection.authorise, AUTHORISE_PROTECTION, *SCREENED, answers=False),
    dated(protection.consider, CONSIDER_STRATEGY, CONTACT, answers=False),
)

# Protective action


def with_findings(found: Harm) -> tuple[Event, ...]:
    """The screened contact with another finding, and nothing considered."""
    findings = replace(FINDINGS, significant_harm=found)
    return tuple(findings if event is FINDINGS else event for event in UNCONSIDERED)


@pytest.mark.parametrize(
    "history",
    [
        (CONTACT, FINDINGS),
        (CONTACT, FAST_TRACKED, OPENED),
        (CONTACT, FAST_TRACKED, OPENED, HARMLESS),
        (replace(CONTACT, account=Account(statutory_basis=StatutoryBasis.SECTION_47)),),
        (replace(CONTACT, details=replace(DETAILS, needs_immediate_protection=Answer.YES)),),
        (CONTACT, HARMLESS, PROGRESSED, OPENED, TURNED_SECTION_47),
        REFERRED,
    ],
    ids=["found", "fast-tracked", "fast-tracked, not found", "section 47", "in danger", "turned", "a referral"],
)
def test_the_screening_manager_authorises_what_protects_wherever_harm_is_indicated(history: tuple[Event, ...]) -> None:
    case = given(*history).when(protection.authorise, AUTHORISE_PROTECTION).then(PROTECTED)
    assert case.protection.authorised == (PROTECTED,)


def test_as_often_as_it_is_necessary() -> None:
    case = given(*REFERRED, PROTECTED).when(protection.authorise, AUTHORISE_PROTECTION).then(PROTECTED)
    assert case.protection.authorised == (PROTECTED, PROTECTED)


@pytest.mark.parametrize("role", sorted(set(Role) - {Role.SCREENING_MANAGER}))
def test_nobody_else_authorises_it(role: Role) -> None:
    act = given(*SCREENED).when(protection.authorise, replace(AUTHORISE_PROTECTION, by=a(role)))
    assert act.refused(protection.ACTION).who_may == (Role.SCREENING_MANAGER,)


@pytest.mark.parametrize("history", [(CONTACT,), (CONTACT, HARMLESS)])
def test_nothing_is_authorised_where_nothing_points_to_harm(history: tuple[Event, ...]) -> None:
    given(*history).when(protection.authorise, AUTHORISE_PROTECTION).refused(
        protection.ACTION, missing="an indication of significant harm"
    )


def test_it_is_said_whom_it_protects() -> None:
    nobody = replace(AUTHORISE_PROTECTION, for_the_child=False, others=())
    given(*SCREENED).when(protection.authorise, nobody).refused(
        protection.ACTION, missing="for whom: the child, or who else in the household"
    )
    a_brother = replace(AUTHORISE_PROTECTION, for_the_child=False, services=None)
    given(*SCREENED).when(protection.authorise, a_brother).then(replace(PROTECTED, for_the_child=False, services=None))


@pytest.mark.parametrize("history", [(*SCREENED, REDIRECTED), (*REFERRED, DISPOSED, CLOSED)])
def test_nothing_is_authorised_or_considered_once_nobody_works_on_it(history: tuple[Event, ...]) -> None:
    ended = "an open contact or referral"
    given(*history).when(protection.authorise, AUTHORISE_PROTECTION).refused(protection.ACTION, missing=ended)
    given(*history).when(protection.consider, CONSIDER_STRATEGY).refused(protection.RESPONSE, missing=ended)


# A Strategy Discussion


@pytest.mark.parametrize("role", protection.WHO_CONSIDER)
def test_whether_a_strategy_discussion_is_needed_is_said_with_why(role: Role) -> None:
    act = given(CONTACT, FINDINGS).when(protection.consider, replace(CONSIDER_STRATEGY, by=a(role)))
    case = act.then(replace(STRATEGY_CONSIDERED, by=a(role)))
    assert not [*protection.duties(case, {})]


@pytest.mark.parametrize("role", sorted(set(Role) - set(protection.WHO_CONSIDER)))
def test_nobody_else_says_so(role: Role) -> None:
    act = given(CONTACT, FINDINGS).when(protection.consider, replace(CONSIDER_STRATEGY, by=a(role)))
    assert act.refused(protection.RESPONSE).who_may == protection.WHO_CONSIDER


@pytest.mark.parametrize("found", Harm)
def test_where_harm_was_found_there_is_no_outcome_before_it_was_considered(found: Harm) -> None:
    act = given(*with_findings(found)).when(screening.decide, DECIDE)
    if found in {Harm.SUFFERED, Harm.LIKELY}:
        act.refused(protection.RESPONSE, missing="whether a Strategy Discussion and a multi-agency response are needed")
    else:
        act.then(PROGRESSED, OPENED)


def test_an_emergency_is_confirmed_once_it_was_considered() -> None:
    at_once = (CONTACT, FAST_TRACKED, OPENED, FOUND_NEW, LEVEL, *CHECKS, CONSIDERED, FINDINGS, PARENT_INFORMED)
    given(*at_once).when(screening.decide, DECIDE).refused(protection.RESPONSE)
    given(*at_once, STRATEGY_CONSIDERED).when(screening.decide, DECIDE).then(PROGRESSED)


def test_a_referral_that_turns_to_section_47_owes_it_and_waits_for_nothing() -> None:
    history = tuple(HARMLESS if event is FINDINGS else event for event in UNCONSIDERED)
    case = given(*history).when(screening.decide, DECIDE).then(PROGRESSED, OPENED)
    assert [*protection.duties(case, {})] == []
    turned = case.evolve(TURNED_SECTION_47)
    (owed,) = protection.duties(turned, {"T2": DECIDE.at})
    assert (owed.clause, owed.due_at) == (protection.RESPONSE, None)
    assert [*protection.duties(turned.evolve(STRATEGY_CONSIDERED), {})] == []
