"""The fifteen items: what counts as obtained, what an item lacks, and what is said of one that was not obtained."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from domain import allocation, completeness, obtaining
from domain.account import Account, Address, ChildDetails, HouseholdMember, ParentsInformed, Statement
from domain.details import DetailsAmended
from domain.due import URGENT
from domain.facts import Event, Worker
from domain.obtaining import InformationItem as Item
from domain.obtaining import NotObtained, RecordInformation, WhyMissing
from domain.records import Case
from domain.vocabulary import Answer, Characteristic, Disability, Ethnicity, Means, Role, Sex, StatementKind
from tests.domain.examples import (
    ALLOCATED,
    AREA_SUPERVISOR,
    AT,
    CLOSED,
    CONTACT,
    DISPOSED,
    INFORMED_BY_THE_REFERRER,
    LEAD,
    OWN_CHILD,
    REFERRED,
    a,
)
from tests.domain.story import case_of, dated, given

RECORD = RecordInformation(
    by=LEAD,
    at=AT,
    means=Means.TELEPHONE,
    needs_immediate_protection=Answer.NOT_YET_KNOWN,
    significant_events=INFORMED_BY_THE_REFERRER.significant_events,
    referrers_knowledge=INFORMED_BY_THE_REFERRER.referrers_knowledge,
    not_obtained=INFORMED_BY_THE_REFERRER.not_obtained,
)
LED_CASE: tuple[Event, ...] = (*REFERRED, DISPOSED, ALLOCATED)
DATED = (dated(obtaining.record, RECORD, *LED_CASE, answers=False),)

CHILD = ChildDetails(
    given_name="Ada",
    family_name="Example",
    date_of_birth=date(2017, 3, 1),
    sex=Sex.FEMALE,
    ethnicity=Ethnicity.WBRI,
    first_language="English",
    religion="None",
    nationality="British",
    immigration_status="None needed",
    disabilities=(Disability.NONE,),
    communication_needs="None",
    address=Address(lines="1 Mill Lane"),
    school="St Hugh's",
    current_location="At school",
    condition="Tired",
    needs_immediate_protection=Answer.NO,
)
MOTHER = HouseholdMember(
    name="M. Example",
    relationship="mother",
    date_of_birth=date(1990, 1, 1),
    parental_responsibility=True,
    lives_with_child=True,
    ethnicity=Ethnicity.WBRI,
    first_language="English",
    religion="None",
)
TOLD = Account(
    household=(MOTHER,),
    history="Her father died in March.",
    statements=(Statement(kind=StatementKind.FACT, text="She was alone."),),
    alleged_perpetrator="Nobody is accused.",
    other_agencies="None.",
    parents_informed=ParentsInformed(informed=True),
)
WHOLE = replace(CONTACT, details=CHILD, account=TOLD, relationship_told=True)


def lacks(case: Case) -> dict[Item, tuple[str, ...]]:
    return {each.item: each.lacking for each in completeness.items(case) if each.lacking}


def lacking(*, account: Account = TOLD, relationship_told: bool = True, **details: Any) -> dict[Item, tuple[str, ...]]:
    """What is lacking of the whole, when this is different."""
    child = replace(CHILD, **details)
    return lacks(case_of(replace(WHOLE, details=child, account=account, relationship_told=relationship_told)))


# What counts


def test_there_are_fifteen_and_a_contact_may_give_them_all() -> None:
    assert len(Item) == 15
    assert lacks(case_of(WHOLE)) == {}


def test_of_a_contact_that_says_nothing_every_item_is_lacking() -> None:
    nothing = replace(CONTACT, details=ChildDetails(), account=Account(), concern_summary=None)
    assert set(lacks(case_of(nothing))) == {*Item}


@pytest.mark.parametrize(
    ("details", "item", "lack"),
    [
        ({"given_name": None}, Item.NAMES, "given name"),
        ({"family_name": None}, Item.NAMES, "family name"),
        ({"date_of_birth": None}, Item.NAMES, "date of birth"),
        ({"sex": Sex.UNKNOWN}, Item.NAMES, "gender"),
        ({"address": None}, Item.ADDRESS, "address"),
        ({"school": None}, Item.ADDRESS, "school or nursery"),
        ({"ethnicity": Ethnicity.NOBT}, Item.ETHNICITY, "ethnicity of the child"),
        ({"first_language": None}, Item.ETHNICITY, "first language of the child"),
        ({"religion": None}, Item.ETHNICITY, "religion of the child"),
        ({"nationality": None}, Item.NATIONALITY, "nationality"),
        ({"immigration_status": None}, Item.NATIONALITY, "immigration status"),
        ({"disabilities": ()}, Item.NEEDS, "additional needs"),
        ({"communication_needs": None}, Item.NEEDS, "communication needs"),
        ({"current_location": None}, Item.CONDITION, "current location"),
        ({"condition": None}, Item.CONDITION, "condition"),
        ({"needs_immediate_protection": Answer.NOT_YET_KNOWN}, Item.PROTECTION, "immediate protection"),
        ({"relationship_told": False}, Item.REFERRER, "referrers relationship and knowledge"),
        ({"account": replace(TOLD, history=None)}, Item.EVENTS, "significant events"),
        ({"account": replace(TOLD, alleged_perpetrator=None)}, Item.PERPETRATOR, "alleged perpetrator"),
        ({"account": replace(TOLD, other_agencies=None)}, Item.AGENCIES, "other agencies"),
        (
            {"account": replace(TOLD, parents_informed=None)},
            Item.PARENTS,
            "parents knowledge of the referral",
        ),
    ],
)
def test_an_item_lacks_what_nobody_said(details: dict[str, Any], item: Item, lack: str) -> None:
    assert lacking(**details) == {item: (lack,)}


@pytest.mark.parametrize(
    ("details", "whole"),
    [
        ({"ethnicity": Ethnicity.REFU}, True),
        ({"religion": None, "refused": (Characteristic.RELIGION,)}, True),
        ({"religion": None, "refused": (Characteristic.NATIONALITY,)}, False),
        ({"date_of_birth": None, "expected_date_of_birth": date(2026, 9, 1)}, True),
        ({"disabilities": (), "additional_needs": "None known"}, True),
        ({"needs_immediate_protection": Answer.YES}, True),
    ],
)
def test_refused_is_an_answer_and_not_yet_obtained_is_none(details: dict[str, Any], whole: bool) -> None:
    assert (lacking(**details) == {}) is whole


def test_of_the_household_each_who_lives_there_is_named_and_of_parents_their_heritage_is_known() -> None:
    sister = HouseholdMember(name="B. Example", relationship="sister", lives_with_child=True)
    assert lacking(account=replace(TOLD, household=(MOTHER, sister))) == {
        Item.HOUSEHOLD: ("date of birth of member 2 of the household",)
    }
    father = HouseholdMember(name="F", relationship="father", lives_with_child=False, parental_responsibility=True)
    assert lacking(account=replace(TOLD, household=(MOTHER, father))) == {
        Item.ETHNICITY: (
            "ethnicity of member 2 of the household",
            "first language of member 2 of the household",
            "religion of member 2 of the household",
        )
    }
    nobody = lacking(account=replace(TOLD, household=()))
    assert nobody == {
        Item.PARENTAL_RESPONSIBILITY: ("who has parental responsibility",),
        Item.HOUSEHOLD: ("who lives with the child",),
        Item.ETHNICITY: ("the parents",),
    }


def test_what_is_amended_counts_from_then_on() -> None:
    unknown = replace(WHOLE, details=replace(CHILD, religion=None))
    amended = DetailsAmended(
        by=LEAD,
        occurred_at=AT,
        child=OWN_CHILD,
        changed=("religion",),
        details=ChildDetails(religion="None"),
        reason="!",
    )
    assert lacks(case_of(unknown)) == {Item.ETHNICITY: ("religion of the child",)}
    assert lacks(case_of(unknown, amended)) == {}


# What is obtained from the referrer


@pytest.mark.parametrize("by", [LEAD, AREA_SUPERVISOR])
def test_who_leads_says_what_was_obtained_and_what_was_not(by: Worker) -> None:
    order = replace(RECORD, by=by)
    before = lacks(case_of(*LED_CASE))
    case = given(*LED_CASE).when(obtaining.record, order).then(replace(INFORMED_BY_THE_REFERRER, by=by))
    told = {Item.EVENTS, Item.REFERRER, Item.PROTECTION}
    assert before.keys() - lacks(case).keys() == told
    because = {each.item: each.because for each in completeness.items(case) if each.because}
    assert because == {Item.AGENCIES: NotObtained(item=Item.AGENCIES, why=WhyMissing.NOT_KNOWN)}


@pytest.mark.parametrize("role", sorted(set(Role) - {Role.AREA_PRACTICE_SUPERVISOR}))
def test_nobody_else_says_so(role: Role) -> None:
    order = replace(RECORD, by=replace(a(role), id="somebody-else"))
    refusal = given(*LED_CASE).when(obtaining.record, order).refused(obtaining.OBTAINED)
    assert refusal.who_may == allocation.MAY_START


def test_it_is_said_while_the_referral_is_open() -> None:
    given(*LED_CASE, CLOSED).when(obtaining.record, RECORD).refused(obtaining.OBTAINED, missing="an open referral")


@pytest.mark.parametrize(
    ("not_obtained", "missing"),
    [
        ((Item.EVENTS,), "what was obtained or why it was not, once: significant-events"),
        ((Item.PROTECTION,), "what was obtained or why it was not, once: immediate-protection"),
        (
            (Item.AGENCIES, Item.AGENCIES),
            "what was obtained or why it was not, once: other-agencies",
        ),
    ],
)
def test_an_item_was_obtained_or_it_is_said_why_not(not_obtained: tuple[Item, ...], missing: str) -> None:
    both = tuple(NotObtained(item=item, why=WhyMissing.REFUSED) for item in not_obtained)
    given(*LED_CASE).when(obtaining.record, replace(RECORD, not_obtained=both)).refused(
        obtaining.OBTAINED, missing=missing
    )


def test_what_nobody_asked_has_a_reason() -> None:
    unasked = NotObtained(item=Item.AGENCIES, why=WhyMissing.NOT_ASKED)
    given(*LED_CASE).when(obtaining.record, replace(RECORD, not_obtained=(unasked,))).refused(
        obtaining.OBTAINED, missing="why it was not asked: other-agencies"
    )
    said = replace(unasked, reason="The call was cut short.")
    case = given(*LED_CASE).when(obtaining.record, replace(RECORD, not_obtained=(said,)))
    assert case.then(replace(INFORMED_BY_THE_REFERRER, not_obtained=(said,))).obtained.missing == {said.item: said}


def test_what_is_told_later_is_missing_no_longer() -> None:
    later = replace(INFORMED_BY_THE_REFERRER, other_agencies="The dentist.", not_obtained=())
    case = case_of(*LED_CASE, INFORMED_BY_THE_REFERRER, later)
    assert case.obtained.missing == {}
    assert Item.AGENCIES not in lacks(case)


@pytest.mark.parametrize("answer", [Answer.YES, Answer.NO])
def test_what_the_referrer_says_of_protection_is_what_is_known_of_the_child(answer: Answer) -> None:
    act = given(*LED_CASE).when(obtaining.record, replace(RECORD, needs_immediate_protection=answer))
    events = act.decide()
    assert isinstance(events, list)
    amended = events[-1]
    assert isinstance(amended, DetailsAmended)
    assert case_of(*LED_CASE, *events).details.needs_immediate_protection is answer
    assert amended.timing().marks == ({URGENT} if answer is Answer.YES else set())


def test_whoever_leads_owes_what_is_neither_there_nor_accounted_for() -> None:
    assert [*completeness.duties(case_of(*REFERRED))] == []
    (owed,) = completeness.duties(case_of(*LED_CASE))
    assert "parental responsibility" in owed.what
    every = tuple(NotObtained(item=item, why=WhyMissing.NOT_KNOWN) for item in Item if item is not Item.PROTECTION)
    said = replace(INFORMED_BY_THE_REFERRER, significant_events=None, referrers_knowledge=None, not_obtained=every)
    assert [*completeness.duties(case_of(*LED_CASE, said))] == []
